package linear

import "encoding/binary"

// A full row has a weight for every class and names none: most rows of a model
// with few classes say something about nearly all of them. Its weights lie one
// behind the other, each raised so that none is negative, and so several are
// added at once, in the lanes of a word twice as wide as they are.
const (
	fullRow = 255 // the count of a row that is full
	minFull = 9   // classes of a model that has such rows: one of fewer is a dictionary
	maxFull = 64  // and at most
)

// isFull reports whether a row of so many entries is written as a full one. From
// a third of the classes on it is added sooner, and the files grow by 1 %.
func isFull(entries, classes int) bool {
	return minFull <= classes && classes <= maxFull && 3*entries >= classes
}

// weightSize is the number of bytes of a weight.
func weightSize(wide bool) int {
	if wide {
		return 2
	}
	return 1
}

// rowSize is the number of bytes of a row of so many weights: whole words.
func rowSize(weights int, wide bool) int { return (weights*weightSize(wide) + 7) / 8 * 8 }

// fullRows is the sum of full rows. There is room for as many as a lane is high:
// 256 of them.
type fullRows struct {
	bits      uint   // of a weight; a lane has twice as many
	mask      uint64 // of the lanes of one word: the weights at even places
	words     int    // of 8 bytes, of a row
	rows      int
	even, odd [maxFull / 4]uint64 // the lanes of the weights at even and at odd places
}

// newFullRows is the sum of no rows yet, which are of so many bytes.
func newFullRows(size int, wide bool) fullRows {
	r := fullRows{bits: 8, mask: 0x00ff_00ff_00ff_00ff, words: size / 8}
	if wide {
		r.bits, r.mask = 16, 0x0000_ffff_0000_ffff
	}
	return r
}

// add adds a row.
func (r *fullRows) add(row []byte) {
	row = row[:8*r.words]
	for k := 0; len(row) >= 8 && k < len(r.even); k++ {
		w := binary.LittleEndian.Uint64(row)
		r.even[k] += w & r.mask
		r.odd[k] += w >> (r.bits & 63) & r.mask
		row = row[8:]
	}
	r.rows++
}

// addTo adds the sum to scores. The weights begin behind skip bytes of a row.
func (r *fullRows) addTo(scores []int32, skip int) {
	skip /= int(r.bits / 8)
	inWord, lane := int(64/r.bits), uint64(1)<<(2*r.bits)-1
	raised := int64(r.rows) * raised(r.bits)
	for class := range scores {
		at := class + skip
		lanes := &r.even
		if at%2 == 1 {
			lanes = &r.odd
		}
		sum := lanes[at/inWord] >> (uint(at%inWord/2) * 2 * r.bits) & lane
		scores[class] += int32(int64(sum) - raised)
	}
}

// raised is what is added to a weight of so many bits, so that it is not negative.
func raised(bits uint) int64 { return 1 << (bits - 1) }

// appendFull writes the row of weights, one of each class, into whole words.
func appendFull(row []byte, weights []int, wide bool) []byte {
	for _, w := range weights {
		if wide {
			row = binary.LittleEndian.AppendUint16(row, uint16(w+int(raised(16))))
		} else {
			row = append(row, byte(w+int(raised(8))))
		}
	}
	return row
}

// appendZeros fills up row to so many bytes.
func appendZeros(row []byte, size int) []byte {
	return append(row, make([]byte, size-len(row))...)
}
