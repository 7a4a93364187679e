package repair

import (
	"slices"
	"unicode"
)

// ownWords are the words of a text, and the letters in them, that are not plain
// English and came through undamaged: Łódź tells what stood in Åódź.
type ownWords struct {
	spellings map[string][][]rune // by skeleton
	letters   map[rune]bool       // small ones
}

// ownWords collects the text's own words when they are first asked for. Those
// that a stump is part of are damaged.
func (d *draft) ownWords() *ownWords {
	if d.own != nil {
		return d.own
	}
	d.own = &ownWords{map[string][][]rune{}, map[rune]bool{}}
	stumps := d.torn
	w := d.walk()
	for i := w.next(0); i >= 0; i = w.next(i + 1) {
		if d.text[i] < 0x80 || !unicode.IsLetter(d.text[i]) {
			continue
		}
		from, to := i, i+1
		for from > 0 && unicode.IsLetter(d.text[from-1]) && i-from <= longestWord {
			from--
		}
		for to < len(d.text) && unicode.IsLetter(d.text[to]) && to-i <= longestWord {
			to++
		}
		i = to - 1
		for len(stumps) > 0 && stumps[0].end <= from {
			stumps = stumps[1:]
		}
		if len(stumps) > 0 && stumps[0].start < to || to-from < 2 || to-from > longestWord {
			continue
		}
		d.own.add(d.text[from:to])
	}
	return d.own
}

func (own *ownWords) add(word []rune) {
	key := string(skeleton(word, nil))
	if slices.ContainsFunc(own.spellings[key], func(w []rune) bool { return slices.Equal(w, word) }) {
		return
	}
	own.spellings[key] = append(own.spellings[key], word)
	for _, r := range word {
		if r >= 0x80 {
			own.letters[unicode.ToLower(r)] = true
		}
	}
}

// lost lists the letters that make one of the words of word when they stand at
// position at, where there is a hole.
func (own *ownWords) lost(word []rune, at int) []rune {
	if len(word) == 0 {
		return nil
	}
	var out []rune
	for _, spelling := range own.spellings[string(skeleton(word, nil))] {
		r := spelling[at]
		switch {
		case upperAround(word, at):
			r = unicode.ToUpper(r)
		case upperAround(spelling, at):
			r = unicode.ToLower(r)
		}
		if fits(word, spelling) && !containsRune(out, r) {
			out = append(out, r)
		}
	}
	return out
}

// mostWide is how many different wide letters a text may have for one of them to
// be guessed: one that has more is Chinese or Japanese.
const mostWide = 64

// ownWide are the letters of Chinese, Japanese and Korean that stand in the text.
func (d *draft) ownWide() []guess {
	if d.wide == nil {
		d.wide = []guess{}
		for _, i := range d.odd {
			if r := d.text[i]; isWide(r) && !slices.ContainsFunc(d.wide, func(g guess) bool { return g.char == r }) {
				d.wide = append(d.wide, guessOf(r))
			}
			if len(d.wide) > mostWide {
				d.wide = []guess{}
				break
			}
		}
	}
	return d.wide
}
