package linear

import "encoding/binary"

// A model of few classes has its rows in its slots, so that one piece of memory
// answers for a feature: three words, the check in the first four bytes and a
// weight of one byte for each class behind it, raised as in a full row.
const (
	inlineWords = 3
	inlineSlot  = 8 * inlineWords
	inlineMost  = inlineSlot - checkSize // classes
)

// addSlots adds the rows of features, of a model that has them in its slots.
func (m *Model) addSlots(features []Feature, scores []int32) {
	for len(features) > maxInline {
		m.addSlots(features[:maxInline], scores)
		features = features[maxInline:]
	}
	const lanes = 0x00ff_00ff_00ff_00ff
	var even, odd [inlineWords]uint64 // lanes of 16 bits: the weights at even and at odd places
	rows := uint64(0)
	hash := m.hash()
	for len(features) > 0 {
		n := min(len(features), together)
		var at [together]uint32
		var check [together]uint32
		for i, f := range features[:n] {
			slot := hash.slot(f) * inlineSlot
			at[i], check[i] = uint32(slot), binary.LittleEndian.Uint32(m.slots[slot:])
		}
		for i, f := range features[:n] {
			// A third of the features have no row, and which is not to be
			// guessed: so all are added, and those as nothing.
			differs := uint64(check[i] ^ uint32(f))
			found := (differs - 1) >> 63
			all := -found
			row := m.slots[at[i]:][:inlineSlot]
			w0 := binary.LittleEndian.Uint64(row) & all
			w1 := binary.LittleEndian.Uint64(row[8:]) & all
			w2 := binary.LittleEndian.Uint64(row[16:]) & all
			even[0] += w0 & lanes
			even[1] += w1 & lanes
			even[2] += w2 & lanes
			odd[0] += w0 >> 8 & lanes
			odd[1] += w1 >> 8 & lanes
			odd[2] += w2 >> 8 & lanes
			rows += found
		}
		features = features[n:]
	}
	sum := fullRows{bits: 8, rows: int(rows)}
	copy(sum.even[:], even[:])
	copy(sum.odd[:], odd[:])
	sum.addTo(scores, checkSize)
}

// maxInline is how many rows a lane has room for.
const maxInline = 256
