package check

import "math/bits"

// subsequences are the lengths of the longest common subsequences of the ends of
// two rows of words, a bit a pair of words: Hyyrö, “Bit-parallel LCS-length
// computation revisited”, 2004. What is kept is used again for the next two rows.
type subsequences struct {
	cols, width int      // words of have, and uint64s of a row
	rows        []uint64 // row i, bit k: length(i, cols-1-k) is length(i, cols-k), and not one more
	match       []uint64 // of one row: bit k is set where want[i] is have[cols-1-k]
}

// of fills in the lengths for want and have.
func (s *subsequences) of(want, have []word) {
	s.cols, s.width = len(have), (len(have)+63)/64
	if need := (len(want) + 1) * s.width; cap(s.rows) < need {
		s.rows = make([]uint64, need)
	}
	if cap(s.match) < s.width {
		s.match = make([]uint64, s.width)
	}
	s.rows, s.match = s.rows[:(len(want)+1)*s.width], s.match[:s.width]
	below := s.row(len(want))
	for k := range below {
		below[k] = ^uint64(0)
	}
	for i := len(want) - 1; i >= 0; i-- {
		clear(s.match)
		w := want[i]
		for j := range have {
			if have[j].key == w.key && w.same(have[j]) {
				k := s.cols - 1 - j
				s.match[k/64] |= 1 << (k % 64)
			}
		}
		row := s.row(i)
		var carry uint64
		for k, v := range below {
			both := v & s.match[k]
			var sum uint64
			sum, carry = bits.Add64(v, both, carry)
			row[k] = sum | v&^both
		}
		below = row
	}
}

func (s *subsequences) row(i int) []uint64 { return s.rows[i*s.width : (i+1)*s.width] }

// length is that of the longest common subsequence of want[i:] and have[j:].
func (s *subsequences) length(i, j int) int {
	row, n := s.row(i), s.cols-j // zeros among the first n bits
	length := n
	for k := 0; k < n/64; k++ {
		length -= bits.OnesCount64(row[k])
	}
	if n%64 > 0 {
		length -= bits.OnesCount64(row[n/64] & (1<<(n%64) - 1))
	}
	return length
}
