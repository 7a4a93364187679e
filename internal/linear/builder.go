package linear

import (
	"cmp"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"math"
	"slices"
	"strings"
)

// Weight is one entry of a row: what a feature says for a class.
type Weight struct {
	Class  int
	Weight int
}

// Builder collects the rows of a model and writes its file. The file depends
// on the rows alone, not on the order in which they were added.
type Builder struct {
	classes []string
	rows    map[Feature][]Weight
}

// NewBuilder begins a model that tells these classes apart, at most 256.
func NewBuilder(classes ...string) *Builder {
	return &Builder{classes: classes, rows: map[Feature][]Weight{}}
}

// Add gives f its row. It is an error when f has one already: then two
// features share a hash, or one was added twice.
func (b *Builder) Add(f Feature, row ...Weight) error {
	if _, taken := b.rows[f]; taken {
		return fmt.Errorf("feature %016x has a row already", uint64(f))
	}
	for _, w := range row {
		if w.Class < 0 || w.Class >= len(b.classes) {
			return fmt.Errorf("feature %016x: class %d of %d", uint64(f), w.Class, len(b.classes))
		}
	}
	row = slices.Clone(row)
	slices.SortFunc(row, func(x, y Weight) int { return cmp.Compare(x.Class, y.Class) })
	b.rows[f] = row
	return nil
}

// Bytes is the file of the model.
func (b *Builder) Bytes() ([]byte, error) {
	if len(b.classes) == 0 || len(b.classes) > math.MaxUint8+1 || strings.Contains(strings.Join(b.classes, ""), "\n") {
		return nil, fmt.Errorf("%d classes: want 1 to 256 names of one line each", len(b.classes))
	}
	features := make([]Feature, 0, len(b.rows))
	for f := range b.rows {
		features = append(features, f)
	}
	slices.Sort(features)

	rows, places, err := b.layOut(features)
	if err != nil {
		return nil, err
	}
	slots, slotBits, err := hashTable(features, places)
	if err != nil {
		return nil, err
	}

	names := strings.Join(b.classes, "\n")
	h := header{names: len(names), slotBits: slotBits, wide: b.wide(), count: len(features), rows: len(rows)}
	body := slices.Concat([]byte(names), slots, rows)
	h.sum = crc32.Checksum(body, castagnoli)
	return append(h.append(nil), body...), nil
}

// wide reports whether a weight needs more than a byte.
func (b *Builder) wide() bool {
	for _, row := range b.rows {
		for _, w := range row {
			if w.Weight < math.MinInt8 || w.Weight > math.MaxInt8 {
				return true
			}
		}
	}
	return false
}

// layOut writes the rows one after the other, equal rows once, and says where
// each feature's row begins.
func (b *Builder) layOut(features []Feature) (rows []byte, places []uint32, err error) {
	wide := b.wide()
	rows = []byte{0}
	known := map[string]uint32{}
	for _, f := range features {
		encoded, err := b.encode(f, wide)
		if err != nil {
			return nil, nil, err
		}
		row := string(encoded)
		place, ok := known[row]
		if !ok {
			if len(rows) > math.MaxUint32-len(row) {
				return nil, nil, fmt.Errorf("%d bytes of rows are too many", len(rows))
			}
			place = uint32(len(rows))
			known[row] = place
			rows = append(rows, encoded...)
		}
		places = append(places, place)
	}
	return rows, places, nil
}

// encode is the row of f as it stands in a file: entries, or a full row where
// they name enough of the classes.
func (b *Builder) encode(f Feature, wide bool) ([]byte, error) {
	row := []byte{0}
	weights, fits := make([]int, len(b.classes)), true
	for _, w := range b.rows[f] {
		row = appendEntries(row, w, wide)
		weights[w.Class] += w.Weight
		fits = fits && math.MinInt16 <= weights[w.Class] && weights[w.Class] <= math.MaxInt16
	}
	n := (len(row) - 1) / entrySize(wide)
	if fits && isFull(n, len(b.classes)) {
		return appendFull([]byte{fullRow}, weights, wide), nil
	}
	if n >= fullRow {
		return nil, fmt.Errorf("feature %016x: %d entries do not fit into a row", uint64(f), n)
	}
	row[0] = byte(n)
	return row, nil
}

// appendEntries writes w as one entry, or as several when it is too large.
func appendEntries(entries []byte, w Weight, wide bool) []byte {
	if !wide {
		return append(entries, byte(w.Class), byte(w.Weight))
	}
	for rest := w.Weight; ; {
		part := min(max(rest, math.MinInt16), math.MaxInt16)
		entries = append(entries, byte(w.Class), byte(part), byte(part>>8))
		if rest -= part; rest == 0 {
			return entries
		}
	}
}

// hashTable finds the smallest table, at most two thirds full, in which every
// feature finds its own row.
func hashTable(features []Feature, places []uint32) (slots []byte, slotBits int, err error) {
	for slotBits = 1; 2<<slotBits < 3*len(features)+2; slotBits++ {
	}
	for ; slotBits <= maxSlotBits; slotBits++ {
		if slots = fill(features, places, slotBits); slots != nil {
			return slots, slotBits, nil
		}
	}
	return nil, 0, fmt.Errorf("%d features do not fit into a table", len(features))
}

// fill is the table with that many slots, or nil when a feature would be
// taken for another.
func fill(features []Feature, places []uint32, slotBits int) []byte {
	slots := make([]byte, 8<<slotBits)
	for n, f := range features {
		i := uint64(f) >> (64 - slotBits)
		for {
			slot := binary.LittleEndian.Uint64(slots[8*i:])
			if slot>>32 == 0 {
				break
			}
			if uint32(slot) == uint32(f) {
				return nil
			}
			i = (i + 1) & (1<<slotBits - 1)
		}
		binary.LittleEndian.PutUint64(slots[8*i:], uint64(places[n])<<32|uint64(uint32(f)))
	}
	return slots
}
