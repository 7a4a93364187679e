package corpus

import (
	"cmp"
	"iter"
)

// Version is an article to be compared with others of the same text.
type Version struct {
	Date   string // of publication, ISO 8601; empty when unknown
	Words  int
	Sketch Sketch
}

// Copy says that an article is another version of one before it.
type Copy struct {
	Of       int     // index of the first to appear of all versions, which is not a copy
	Likeness float64 // to that one
}

// A text is a version of another when most of the shorter one stands in the
// longer: agencies' stories are cut from below, revised, and get new openings.
const (
	leastLikeness = 0.30
	leastInside   = 0.60
)

// Copies finds among articles those that tell the text of an earlier one again.
// Their sketches stand elsewhere: they are read once, each with the index of its
// article, and sketch gives that of an index again, of those alone that look
// alike. The earliest is the one published first, then the one with the smallest
// index; of two articles that are no copies, neither is in the result. It holds
// a few bytes for each band of an article at a time, not the sketches.
func Copies(plain []Version, sketches iter.Seq2[int, Sketch], sketch func(int) Sketch) map[int]Copy {
	n := len(plain)
	keys := make([]*[bands]uint32, n) // nil where there is no sketch
	for i, s := range sketches {
		keys[i] = s.bands()
	}
	groups := make([]int, n) // to which earlier article each one leads
	for i := range groups {
		groups[i] = i
	}
	root := func(i int) int {
		for groups[i] != i {
			groups[i] = groups[groups[i]]
			i = groups[i]
		}
		return i
	}
	for band := range bands {
		first := make(map[uint32]int32, n)
		for i := range n {
			if keys[i] == nil {
				continue
			}
			key := keys[i][band]
			j, seen := first[key]
			if !seen {
				first[key] = int32(i)
				continue
			}
			if a, b := root(i), root(int(j)); a != b {
				v, w := plain[i], plain[j]
				v.Sketch, w.Sketch = sketch(i), sketch(int(j))
				if sameText(v, w) {
					groups[max(a, b)] = min(a, b)
				}
			}
		}
	}
	return originals(plain, sketch, root)
}

// CopiesAmong is [Copies] of articles in memory.
func CopiesAmong(articles []Version) map[int]Copy {
	sketches := func(yield func(int, Sketch) bool) {
		for i := range articles {
			if !yield(i, articles[i].Sketch) {
				return
			}
		}
	}
	return Copies(articles, sketches, func(i int) Sketch { return articles[i].Sketch })
}

// bands are the hashes of the bands of a sketch, nil where it is empty.
func (s Sketch) bands() *[bands]uint32 {
	if len(s) != parts {
		return nil
	}
	key := new([bands]uint32)
	for band := range bands {
		h := uint64(0)
		for _, v := range s[band*rows : (band+1)*rows] {
			h = h<<16 | uint64(v)
		}
		key[band] = uint32(mix(h))
	}
	return key
}

// sameText reports whether two articles are versions of one text.
func sameText(a, b Version) bool {
	like := a.Sketch.Likeness(b.Sketch)
	if like < leastLikeness {
		return false
	}
	inside := like / (1 + like) * float64(a.Words+b.Words) / float64(max(1, min(a.Words, b.Words)))
	return inside >= leastInside
}

// originals makes of groups the copies of their earliest members.
func originals(articles []Version, sketch func(int) Sketch, root func(int) int) map[int]Copy {
	earliest := map[int]int{}
	members := map[int][]int{}
	for i := range articles {
		r := root(i)
		if r != i && len(members[r]) == 0 {
			members[r] = []int{r}
			earliest[r] = r
		}
		if r == i {
			continue
		}
		members[r] = append(members[r], i)
		if before(articles[i], i, articles[earliest[r]], earliest[r]) {
			earliest[r] = i
		}
	}
	copies := map[int]Copy{}
	for r, list := range members {
		first := earliest[r]
		original := sketch(first)
		for _, i := range list {
			if i != first {
				copies[i] = Copy{first, sketch(i).Likeness(original)}
			}
		}
	}
	return copies
}

func before(a Version, i int, b Version, j int) bool {
	if a.Date == "" || b.Date == "" {
		return a.Date != "" || b.Date == "" && i < j
	}
	return cmp.Or(cmp.Compare(a.Date, b.Date), cmp.Compare(i, j)) < 0
}
