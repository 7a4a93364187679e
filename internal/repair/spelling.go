package repair

import (
	"math"
	"slices"
	"unicode"
)

// spelling is how likely a letter is behind another.
type spelling struct {
	of    map[rune]int // number of a small letter; 0 is the edge of a word, and any other letter
	pairs [][]float64  // share of the second letter behind the first
}

// learn counts the pairs of letters in words.
func learn(words []string) *spelling {
	s := &spelling{of: map[rune]int{}}
	for _, w := range words {
		for _, r := range w {
			if s.of[r] == 0 {
				s.of[r] = len(s.of) + 1
			}
		}
	}
	n := len(s.of) + 1
	singles := make([]float64, n)
	s.pairs = make([][]float64, n)
	for i := range s.pairs {
		s.pairs[i] = make([]float64, n)
	}
	all := 0.0
	for _, w := range words {
		last := 0
		for _, r := range w + " " {
			k := s.of[r]
			s.pairs[last][k]++
			singles[k]++
			all++
			last = k
		}
	}
	// One letter in some stands where it was never seen.
	const anywhere = 0.15
	for _, row := range s.pairs {
		sum := 0.0
		for _, c := range row {
			sum += c
		}
		for k := range row {
			row[k] = (1-anywhere)*row[k]/max(sum, 1) + anywhere*singles[k]/all
		}
	}
	return s
}

// number is the number of r, in any case.
func (s *spelling) number(r rune) int { return s.of[unicode.ToLower(r)] }

// spell weighs the letters of alphabets that are lost, a word at a time.
func (d *gappedText) spell(slots []slot) {
	for i := 0; i < len(slots); {
		k := i + 1
		if a := slots[i].alphabet; a != nil {
			for k < len(slots) && k-i < longestWord && slots[k].alphabet == a && d.joined(slots[k-1].end, slots[k].start) {
				k++
			}
			d.spellWord(slots[i:k])
		}
		i = k
	}
}

// joined reports whether only letters of one word stand in [from, to).
func (d *gappedText) joined(from, to int) bool {
	return to-from < longestWord && !slices.ContainsFunc(d.text[from:to], func(r rune) bool { return !isSpelt(r) })
}

// isSpelt reports whether r is part of a word, or of its transcription.
func isSpelt(r rune) bool { return unicode.IsLetter(r) || alphabetOf(r) != nil }

// place is a letter that may stand at one place of a word.
type place struct {
	letter int
	share  float64 // how likely it is
	option *option // of the slot at that place, if the letter is lost
}

// spellWord sets the costs of the options of slots, which stand in one word.
func (d *gappedText) spellWord(slots []slot) {
	m := slots[0].alphabet.model()
	from, to := slots[0].start, slots[len(slots)-1].end
	for limit := max(0, from-longestWord); from > limit && isSpelt(d.text[from-1]); {
		from--
	}
	for limit := min(len(d.text), to+longestWord); to < limit && isSpelt(d.text[to]); {
		to++
	}
	edge := []place{{share: 1}}
	word := [][]place{edge}
	for i := from; i < to; {
		if len(slots) == 0 || slots[0].start != i {
			word = append(word, []place{{letter: m.number(d.text[i]), share: 1}})
			i++
			continue
		}
		var letters []place
		for k := range slots[0].options {
			o := &slots[0].options[k]
			p := place{letter: m.number(o.char), share: 1, option: o}
			if p.letter == 0 || unicode.IsUpper(o.char) && i > from {
				p.share = 0.01 // never seen, or a capital inside a word
			}
			letters = append(letters, p)
		}
		word = append(word, letters)
		i = slots[0].end
		slots = slots[1:]
	}
	m.settle(append(word, edge))
	for _, letters := range word {
		for _, p := range letters {
			if p.option != nil {
				p.option.cost = -math.Log(p.share)
			}
		}
	}
}

// settle turns the share of every letter of word into its probability, given the
// others: the forward-backward algorithm.
func (m *spelling) settle(word [][]place) {
	n := len(word)
	forward, backward := make([][]float64, n), make([][]float64, n)
	forward[0], backward[n-1] = []float64{1}, []float64{1}
	for i := 1; i < n; i++ {
		forward[i] = make([]float64, len(word[i]))
		for k, p := range word[i] {
			for j, q := range word[i-1] {
				forward[i][k] += forward[i-1][j] * m.pairs[q.letter][p.letter] * p.share
			}
		}
		normalize(forward[i])
	}
	for i := n - 2; i >= 0; i-- {
		backward[i] = make([]float64, len(word[i]))
		for k, p := range word[i] {
			for j, q := range word[i+1] {
				backward[i][k] += m.pairs[p.letter][q.letter] * q.share * backward[i+1][j]
			}
		}
		normalize(backward[i])
	}
	for i, letters := range word {
		for k := range letters {
			forward[i][k] *= backward[i][k]
		}
		normalize(forward[i])
		for k := range letters {
			letters[k].share = forward[i][k]
		}
	}
}

// normalize makes the sum of list 1.
func normalize(list []float64) {
	sum := 0.0
	for _, x := range list {
		sum += x
	}
	for i := range list {
		list[i] /= sum
	}
}
