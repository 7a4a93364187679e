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
	classes  []string
	seeds    []byte // 2 bytes a bucket: see hash.go
	slots    []byte
	slotSize int
	rows     []byte // begins with one unused byte, so that place 0 means empty
	wide     bool   // weights of 2 bytes, not 1
	inline   bool   // the rows stand in the slots, and there are no others
	count    int
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
		classes:  strings.Split(string(body[:h.names]), "\n"),
		slotSize: h.slotSize(),
		wide:     h.wide,
		inline:   h.inline,
		count:    h.count,
	}
	body = body[h.names:]
	m.seeds, body = body[:h.seeds()], body[h.seeds():]
	m.slots, m.rows = body[:h.slots*m.slotSize], body[h.slots*m.slotSize:]
	return m, nil
}

// Classes are the names of the classes. A class is its index in this list.
func (m *Model) Classes() []string { return m.classes }

// Len is the number of features that have a row.
func (m *Model) Len() int { return m.count }

// together is how many features are looked up at once. What they ask of memory
// is asked before the first answer is used: it lies anywhere in the table, and
// so memory answers for all together.
const together = 16

// Score adds the rows of all features to scores, which has an element for each
// class. A feature without a row adds nothing. Weights are whole numbers in a
// unit that is the model's own affair.
func (m *Model) Score(features []Feature, scores []int32) {
	if m.inline {
		m.addSlots(features, scores)
		return
	}
	for len(features) > together {
		m.addRows(features[:together], scores)
		features = features[together:]
	}
	m.addRows(features, scores)
}

// addRows adds the rows that slots have the places of.
func (m *Model) addRows(features []Feature, scores []int32) {
	hash := m.hash()
	var slots [together]uint64
	for i, f := range features {
		slots[i] = binary.LittleEndian.Uint64(m.slots[placedSlot*hash.slot(f):])
	}
	var places [together]uint32
	var sizes [together]uint8
	found := 0
	for i, f := range features {
		if slot := slots[i]; uint32(slot) == uint32(f) && slot>>32 != 0 {
			places[found] = uint32(slot >> 32)
			sizes[found] = m.rows[places[found]]
			found++
		}
	}
	sum := newFullRows(rowSize(len(m.classes), m.wide), m.wide)
	for i, place := range places[:found] {
		if row := m.rows[place+1:]; sizes[i] == fullRow {
			sum.add(row)
		} else {
			m.addEntries(row[:int(sizes[i])*entrySize(m.wide)], scores)
		}
	}
	if sum.rows > 0 {
		sum.addTo(scores, 0)
	}
}

// addEntries adds the entries of a row to scores.
func (m *Model) addEntries(row []byte, scores []int32) {
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
func (m *Model) Has(f Feature) bool {
	if m.inline {
		return binary.LittleEndian.Uint32(m.slots[m.hash().slot(f)*m.slotSize:]) == uint32(f)
	}
	return m.place(f) != 0
}

// place is where in rows the row of f begins; 0 when there is none.
func (m *Model) place(f Feature) uint32 {
	if m.inline {
		return 0
	}
	slot := binary.LittleEndian.Uint64(m.slots[placedSlot*m.hash().slot(f):])
	if uint32(slot) != uint32(f) {
		return 0
	}
	return uint32(slot >> 32)
}

func (m *Model) hash() perfectHash { return perfectHash{m.seeds, len(m.slots) / m.slotSize} }

// entrySize is the number of bytes of an entry: a class and its weight.
func entrySize(wide bool) int {
	if wide {
		return 3
	}
	return 2
}
