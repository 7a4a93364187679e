package linear

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"strings"
)

// Model is a loaded model. It reads the file it was loaded from in place and
// changes nothing, so any number of goroutines may use it.
type Model struct {
	classes []string
	slots   []byte // 8 bytes each: check, place in rows
	rows    []byte // begins with one unused byte, so that place 0 means empty
	shift   uint   // 64 less the bits of a slot number
	mask    uint32 // number of slots less one
	wide    bool   // entries of 3 bytes, not 2
	count   int
}

// ErrFormat is the error of a file that is not a whole model of this format.
var ErrFormat = errors.New("not a linear model")

// Load checks file and returns the model in it. The file must not change while
// the model is in use. Its errors are [ErrFormat].
func Load(file []byte) (*Model, error) {
	m, err := Open(file)
	if err != nil {
		return nil, err
	}
	if sum := binary.LittleEndian.Uint32(file[len(magic):]); crc32.Checksum(file[headerSize:], castagnoli) != sum {
		return nil, fmt.Errorf("%w: checksum differs", ErrFormat)
	}
	return m, nil
}

// Open is [Load] for a file that is part of the program and was checked when
// it was built: it reads the header alone, so that no page of the file is
// touched before a look-up needs it.
func Open(file []byte) (*Model, error) {
	h, body, err := readHeader(file)
	if err != nil {
		return nil, err
	}
	m := &Model{
		classes: strings.Split(string(body[:h.names]), "\n"),
		slots:   body[h.names : h.names+h.slots()],
		rows:    body[h.names+h.slots():],
		shift:   64 - uint(h.slotBits),
		mask:    1<<h.slotBits - 1,
		wide:    h.wide,
		count:   h.count,
	}
	return m, nil
}

// Classes are the names of the classes. A class is its index in this list.
func (m *Model) Classes() []string { return m.classes }

// Len is the number of features that have a row.
func (m *Model) Len() int { return m.count }

// Score adds the rows of all features to scores, which has an element for each
// class. A feature without a row adds nothing. Weights are whole numbers in a
// unit that is the model's own affair.
func (m *Model) Score(features []Feature, scores []int32) {
	// The slots of several features are fetched before the first row is, and
	// the beginnings of their rows before the first is added: they lie anywhere
	// in the table, and so memory answers for all at once.
	const together = 16
	var slots [together]uint64
	var places [together]uint32
	var sizes [together]uint8
	full := newFullRows(len(m.classes), m.wide)
	for len(features) > 0 {
		n := min(len(features), together)
		for i, f := range features[:n] {
			slots[i] = m.slot(uint32(f >> m.shift))
		}
		found := 0
		for i, f := range features[:n] {
			if place := m.placeOf(f, slots[i]); place != 0 {
				places[found], sizes[found] = place, m.rows[place]
				found++
			}
		}
		for i, place := range places[:found] {
			if row := m.rows[place+1:]; sizes[i] == fullRow {
				full.add(row)
			} else {
				m.add(row[:int(sizes[i])*entrySize(m.wide)], scores)
			}
		}
		if features = features[n:]; full.room() < together {
			full.sumTo(scores)
		}
	}
	if full.rows > 0 {
		full.sumTo(scores)
	}
}

// add adds the entries of a row to scores.
func (m *Model) add(row []byte, scores []int32) {
	if m.wide {
		for i := 0; i+2 < len(row); i += 3 {
			scores[row[i]] += int32(int16(uint16(row[i+1]) | uint16(row[i+2])<<8))
		}
		return
	}
	for i := 0; i+1 < len(row); i += 2 {
		scores[row[i]] += int32(int8(row[i+1]))
	}
}

// Lookup is the first entry of f's row, for models that are dictionaries: a
// word and what it is. It is false when there is no row, or an empty one, or a
// full one.
func (m *Model) Lookup(f Feature) (Weight, bool) {
	place := m.place(f)
	if place == 0 || m.rows[place] == 0 || m.rows[place] == fullRow {
		return Weight{}, false
	}
	row := m.rows[place+1:]
	if m.wide {
		return Weight{int(row[0]), int(int16(uint16(row[1]) | uint16(row[2])<<8))}, true
	}
	return Weight{int(row[0]), int(int8(row[1]))}, true
}

// Has reports whether f has a row, be it an empty one.
func (m *Model) Has(f Feature) bool { return m.place(f) != 0 }

// place is where in rows the row of f begins; 0 when there is none.
func (m *Model) place(f Feature) uint32 { return m.placeOf(f, m.slot(uint32(f>>m.shift))) }

// placeOf is the place of f, whose first slot holds slot.
func (m *Model) placeOf(f Feature, slot uint64) uint32 {
	for i := uint32(f >> m.shift); ; {
		place := uint32(slot >> 32)
		if place == 0 || uint32(slot) == uint32(f) {
			return place
		}
		i = (i + 1) & m.mask
		slot = m.slot(i)
	}
}

// slot is what slot i holds: the check in its low half, the place in its high.
func (m *Model) slot(i uint32) uint64 { return binary.LittleEndian.Uint64(m.slots[8*i:]) }

// entrySize is the number of bytes of an entry: a class and its weight.
func entrySize(wide bool) int {
	if wide {
		return 3
	}
	return 2
}

// header is the first headerSize bytes of a file.
type header struct {
	sum      uint32 // CRC-32C of the rest of the file
	names    int    // bytes of the class names
	slotBits int
	wide     bool
	count    int // rows
	rows     int // bytes of the rows
}

const (
	magic       = "linear2\n"
	headerSize  = 32
	maxSlotBits = 28
)

func (h header) slots() int { return 8 << h.slotBits }

func (h header) append(file []byte) []byte {
	file = append(file, magic...)
	file = binary.LittleEndian.AppendUint32(file, h.sum)
	file = binary.LittleEndian.AppendUint32(file, uint32(h.names))
	file = binary.LittleEndian.AppendUint32(file, uint32(h.slotBits))
	wide := uint32(0)
	if h.wide {
		wide = 1
	}
	file = binary.LittleEndian.AppendUint32(file, wide)
	file = binary.LittleEndian.AppendUint32(file, uint32(h.count))
	return binary.LittleEndian.AppendUint32(file, uint32(h.rows))
}

// readHeader takes the header off file. When the checksum is right too, the
// file was written by a Builder: the rows need no further checks.
func readHeader(file []byte) (h header, body []byte, err error) {
	if len(file) < headerSize || string(file[:len(magic)]) != magic {
		return h, nil, fmt.Errorf("%w: no header", ErrFormat)
	}
	field := func(i int) int { return int(binary.LittleEndian.Uint32(file[len(magic)+4*i:])) }
	body = file[headerSize:]
	h = header{
		sum: uint32(field(0)), names: field(1), slotBits: field(2),
		wide: field(3) == 1, count: field(4), rows: field(5),
	}
	if h.slotBits < 1 || h.slotBits > maxSlotBits || h.names+h.slots()+h.rows != len(body) || h.count >= 1<<h.slotBits {
		return h, nil, fmt.Errorf("%w: %d bytes are not what the header says", ErrFormat, len(file))
	}
	return h, body, nil
}

// castagnoli is the polynomial of CRC-32C, which processors compute themselves.
var castagnoli = crc32.MakeTable(crc32.Castagnoli)
