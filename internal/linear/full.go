package linear

import "encoding/binary"

// A full row has a weight for every class and names none: most rows of a model
// with few classes say something about nearly all of them. Its weights lie one
// behind the other, each raised so that none is negative, and so several are
// added at once, in the lanes of a word twice as wide as they are.
const (
	fullRow       = 255 // the count of a row that is full
	minFull       = 9   // classes of a model that has such rows: one of fewer is a dictionary
	maxFull       = 64  // and at most
	raisedNarrow  = 1 << 7
	raisedWide    = 1 << 15
	maxNarrow     = 256 // narrow rows that a lane has room for
	bytesOfNarrow = 0x00ff_00ff_00ff_00ff
	bytesOfWide   = 0x0000_ffff_0000_ffff
)

// isFull reports whether a row of so many entries is written as a full one. From
// a third of the classes on it is added sooner, and the files grow by 1 %.
func isFull(entries, classes int) bool {
	return minFull <= classes && classes <= maxFull && 3*entries >= classes
}

// fullSize is the number of bytes of a full row's weights.
func fullSize(classes int, wide bool) int {
	if wide {
		return (classes + 3) / 4 * 8
	}
	return (classes + 7) / 8 * 8
}

// fullRows is the sum of full rows.
type fullRows struct {
	words     int // of 8 bytes, of a row
	rows      int
	even, odd [maxFull / 4]uint64 // the lanes of the weights at even and at odd places
}

func (r *fullRows) addNarrow(row []byte) {
	row = row[:8*r.words]
	for k := 0; len(row) >= 8 && k < len(r.even); k++ {
		w := binary.LittleEndian.Uint64(row)
		r.even[k] += w & bytesOfNarrow
		r.odd[k] += w >> 8 & bytesOfNarrow
		row = row[8:]
	}
	r.rows++
}

func (r *fullRows) addWide(row []byte) {
	row = row[:8*r.words]
	for k := 0; len(row) >= 8 && k < len(r.even); k++ {
		w := binary.LittleEndian.Uint64(row)
		r.even[k] += w & bytesOfWide
		r.odd[k] += w >> 16 & bytesOfWide
		row = row[8:]
	}
	r.rows++
}

// narrowTo adds the sum to scores and begins anew.
func (r *fullRows) narrowTo(scores []int32) {
	raised := int32(r.rows * raisedNarrow)
	for class := range scores {
		lanes := &r.even
		if class%2 == 1 {
			lanes = &r.odd
		}
		scores[class] += int32(uint16(lanes[class/8]>>(class%8/2*16))) - raised
	}
	*r = fullRows{words: r.words}
}

// wideTo is [fullRows.narrowTo] for the rows of a wide model.
func (r *fullRows) wideTo(scores []int32) {
	raised := int32(r.rows * raisedWide)
	for class := range scores {
		lanes := &r.even
		if class%2 == 1 {
			lanes = &r.odd
		}
		scores[class] += int32(uint32(lanes[class/4]>>(class%4/2*32))) - raised
	}
	*r = fullRows{words: r.words}
}

// appendFull writes the row of weights, one of each class.
func appendFull(row []byte, weights []int, wide bool) []byte {
	size := len(row) + fullSize(len(weights), wide)
	for _, w := range weights {
		if wide {
			row = binary.LittleEndian.AppendUint16(row, uint16(w+raisedWide))
		} else {
			row = append(row, byte(w+raisedNarrow))
		}
	}
	for len(row) < size {
		row = append(row, 0)
	}
	return row
}
