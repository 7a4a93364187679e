package linear

import (
	"bytes"
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

	hash, err := newPerfectHash(features)
	if err != nil {
		return nil, err
	}
	wide := b.wide()
	h := header{count: len(features), slots: hash.slots, wide: wide, inline: b.fitsInline(wide)}
	var slots, rows []byte
	if h.inline {
		slots = b.inlineSlots(hash)
	} else if slots, rows, err = b.placedSlots(hash, features, wide); err != nil {
		return nil, err
	}
	names := strings.Join(b.classes, "\n")
	h.names, h.rows = len(names), len(rows)
	body := slices.Concat([]byte(names), hash.seeds, slots, rows)
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

// fitsInline reports whether every row is short enough to stand in its slot.
func (b *Builder) fitsInline(wide bool) bool {
	if len(b.classes) < minFull || len(b.classes) > inlineMost || wide {
		return false
	}
	for f := range b.rows {
		if _, fits := b.weights(f, false); !fits {
			return false
		}
	}
	return true
}

// weights is the row of f, a weight for each class; fits tells whether each can
// be written as one.
func (b *Builder) weights(f Feature, wide bool) (weights []int, fits bool) {
	weights, fits = make([]int, len(b.classes)), true
	least, most := math.MinInt8, math.MaxInt8
	if wide {
		least, most = math.MinInt16, math.MaxInt16
	}
	for _, w := range b.rows[f] {
		weights[w.Class] += w.Weight
		fits = fits && least <= weights[w.Class] && weights[w.Class] <= most
	}
	return weights, fits
}

// inlineSlots is the table of a model whose rows stand in their slots.
func (b *Builder) inlineSlots(hash perfectHash) []byte {
	empty := appendZeros(appendFull(make([]byte, checkSize), make([]int, len(b.classes)), false), inlineSlot)
	slots := bytes.Repeat(empty, hash.slots)
	for f := range b.rows {
		weights, _ := b.weights(f, false)
		check := binary.LittleEndian.AppendUint32(nil, uint32(f))
		copy(slots[hash.slot(f)*inlineSlot:], appendFull(check, weights, false))
	}
	return slots
}

// placedSlots is the table of a model whose slots have the places of rows, and
// these rows: one after the other, equal ones once.
func (b *Builder) placedSlots(hash perfectHash, features []Feature, wide bool) (slots, rows []byte, err error) {
	slots = make([]byte, placedSlot*hash.slots)
	rows = []byte{0}
	known := map[string]uint32{}
	for _, f := range features {
		encoded, err := b.encode(f, wide)
		if err != nil {
			return nil, nil, err
		}
		place, ok := known[string(encoded)]
		if !ok {
			if len(rows) > math.MaxUint32-len(encoded) {
				return nil, nil, fmt.Errorf("%d bytes of rows are too many", len(rows))
			}
			place = uint32(len(rows))
			known[string(encoded)] = place
			rows = append(rows, encoded...)
		}
		binary.LittleEndian.PutUint64(slots[placedSlot*hash.slot(f):], uint64(place)<<32|uint64(uint32(f)))
	}
	return slots, rows, nil
}

// encode is the row of f as it stands in a file: entries, or a full row where
// they name enough of the classes.
func (b *Builder) encode(f Feature, wide bool) ([]byte, error) {
	row := []byte{0}
	for _, w := range b.rows[f] {
		row = appendEntries(row, w, wide)
	}
	n := (len(row) - 1) / entrySize(wide)
	if weights, fits := b.weights(f, wide); fits && isFull(n, len(b.classes)) {
		row = appendFull([]byte{fullRow}, weights, wide)
		return appendZeros(row, 1+rowSize(len(weights), wide)), nil
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
