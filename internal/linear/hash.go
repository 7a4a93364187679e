package linear

import (
	"cmp"
	"encoding/binary"
	"fmt"
	"math"
	"slices"
)

// perfectHash gives every feature of a model a slot of its own, by "hash,
// displace and compress" (Belazzougui, Botelho and Dietzfelbinger, 2009):
// features fall into small buckets, and each bucket has the seed with which its
// features meet no others. So a look-up reads two bytes of a table that stays in
// the nearest cache, and then the one slot where the feature can be.
type perfectHash struct {
	seeds []byte // 2 bytes a bucket
	slots int
}

const (
	inBucket = 4 // features, in the mean

	// spread sets the seeds apart before they meet a feature's bits; it is the
	// 64-bit constant of MurmurHash3's finalizer.
	spread = 0xff51afd7ed558ccd
)

// buckets is the number of buckets of so many features.
func buckets(features int) int { return features/inBucket + 1 }

// slot is the slot of f, if f is a feature of the model; else it is any.
func (h perfectHash) slot(f Feature) int {
	seed := binary.LittleEndian.Uint16(h.seeds[2*h.bucket(f):])
	return place(f, uint64(seed), h.slots)
}

func (h perfectHash) bucket(f Feature) int {
	return int(uint64(f) >> 32 * uint64(len(h.seeds)/2) >> 32)
}

// place is where seed puts f among so many slots.
func place(f Feature, seed uint64, slots int) int {
	return int((uint64(f) ^ seed*spread) * multiplier >> 32 * uint64(slots) >> 32)
}

// newPerfectHash finds the seeds for features, whose order does not matter. The
// slots are a little more than the features, and more where seeds run out.
func newPerfectHash(features []Feature) (perfectHash, error) {
	for slack := 64; slack > 1; slack /= 2 {
		h := perfectHash{make([]byte, 2*buckets(len(features))), len(features) + len(features)/slack + 1}
		if h.findSeeds(features) {
			return h, nil
		}
	}
	return perfectHash{}, fmt.Errorf("%d features do not fit into a table", len(features))
}

// findSeeds fills h.seeds, the largest buckets first; false when a bucket has none.
func (h perfectHash) findSeeds(features []Feature) bool {
	members := make([][]Feature, len(h.seeds)/2)
	for _, f := range features {
		b := h.bucket(f)
		members[b] = append(members[b], f)
	}
	order := make([]int, len(members))
	for b := range order {
		order[b] = b
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(len(members[b]), len(members[a])) })
	taken := make([]bool, h.slots)
	for _, b := range order {
		seed := 0
		for ; !settle(members[b], uint64(seed), taken); seed++ {
			if seed == math.MaxUint16 {
				return false
			}
		}
		binary.LittleEndian.PutUint16(h.seeds[2*b:], uint16(seed))
	}
	return true
}

// settle takes the slots where seed puts the features, if all are free.
func settle(features []Feature, seed uint64, taken []bool) bool {
	for i, f := range features {
		at := place(f, seed, len(taken))
		if taken[at] {
			for _, g := range features[:i] {
				taken[place(g, seed, len(taken))] = false
			}
			return false
		}
		taken[at] = true
	}
	return true
}
