package repair

import (
	"slices"
	"strings"
	"unicode"
)

// slot is a spot whose character is lost: only what stands around it can tell.
type slot struct {
	start, end int
	options    []option
	cause      string
	pages      uint16    // the code page that left a stump here, one bit
	certain    bool      // something is lost here, whatever it was
	alphabet   *alphabet // that the letters among the options are of, if not Latin
}

// option is one character that may have stood in a slot.
type option struct {
	char rune
	cost float64 // against the option, before the context is looked at: -ln of its share
	rule string
}

// other is the rule by which marks that are not seen every day are told.
const other = "mark"

// spelt is the rule by which letters of an alphabet are told.
const spelt = "spelling"

// keep is the option to leave a slot as it is.
const keep rune = -1

// slots lists the spots that lost their character, sorted by start.
func (d *draft) slots() []slot {
	var out []slot
	d.torn, d.own = d.stumps(), nil
	for _, s := range d.torn {
		out = append(out, d.stumpSlot(s))
	}
	out = append(out, d.wideStumps()...)
	out = append(out, d.replacedSlots()...)
	slices.SortStableFunc(out, func(a, b slot) int { return a.start - b.start })
	// A stump takes the question mark that belongs to it.
	end := 0
	out = slices.DeleteFunc(out, func(s slot) bool {
		if s.start < end {
			return true
		}
		end = s.end
		return false
	})
	d.spell(out)
	return out
}

// signOptions are marks to choose from by context alone.
func signOptions(marks []rune) []option {
	out := make([]option, len(marks), len(marks)+1)
	for i, r := range marks {
		out[i] = option{r, 0, ruleOf(r)}
	}
	return out
}

// stumpSlot gives a stump its options.
func (d *draft) stumpSlot(s stump) slot {
	out := slot{start: s.start, end: s.end, cause: pages[s.page].name, pages: 1 << s.page, certain: s.strength == strong}
	if s.row {
		out.certain = true
		out.options = []option{{keep, 0, ""}}
		return out
	}
	if s.chars[0] == '”' && len(s.chars) == 1 && s.end-s.start == 2 && d.lostThird(s.start, s.end) {
		out.options = signOptions([]rune("“‘’"))
		return out
	}
	if len(s.chars) == 1 && !isWide(s.chars[0]) {
		out.options = []option{{s.chars[0], 0, "unique"}}
		if s.chars[0] == '”' && pages[s.page].loss == losesUndefined && isASCIILetter(d.at(s.start-1)) && isASCIILetter(d.at(s.end)) {
			out.options = append(out.options, option{'‐', 1, "hyphen"}) // a real‐world one
		}
		return out
	}
	if isWide(s.chars[0]) {
		for _, r := range d.textLetters(s.start, s.end) {
			if containsRune(s.chars, r) {
				out.options = append(out.options, option{r, 0, "word"})
			}
		}
		out.options = append(out.options, option{keep, 3, ""})
		return out
	}
	if s.chars[0] >= 0x2000 && d.text[s.end-1] == ' ' {
		// Lost bytes that became a space: it hangs on the word behind it.
		out.certain = true
		out.options = signOptions([]rune("“‘"))
		if unicode.IsLetter(d.at(s.start - 1)) {
			out.options = signOptions([]rune("’"))
		}
		return out
	}
	if s.chars[0] >= 0x2000 {
		out.options = signOptions(s.chars)
		for i := range out.options {
			out.options[i].cost = d.rareCost(s.chars[i], s.start, s.end)
		}
		if s.strength < strong {
			cost := d.plainCost(s)
			out.options = append(out.options, option{keep, cost, ""})
			out.certain = cost > 4
		}
		return out
	}
	if out.alphabet = alphabetOf(s.chars[0]); out.alphabet != nil {
		for _, r := range s.chars {
			out.options = append(out.options, option{r, 0, spelt})
		}
		return out
	}
	letters := d.textLetters(s.start, s.end)
	for _, r := range s.chars {
		cost := d.letterCost(r, s.start, s.end)
		switch {
		case containsRune(letters, r):
			cost = 0
		case d.ownWords().letters[unicode.ToLower(r)]:
			cost = max(0.3, cost-2)
		}
		out.options = append(out.options, option{r, cost, "word"})
	}
	if d.text[s.end-1] == unicode.ReplacementChar {
		out.options = append(out.options, option{unicode.ReplacementChar, 1.5, "lost"})
	} else {
		out.options = append(out.options, option{keep, 3, ""})
	}
	return out
}

// lostThird reports whether â€ at [start, end), which most often is ”, stands where
// only a mark whose third byte was dropped can: â€no, Itâ€s.
func (d *gappedText) lostThird(start, end int) bool {
	around := d.around(start, end)
	return around&(opening&^afterDash) != 0 && around&(atLetter|atDigit) != 0 || around&afterLetter != 0 && around&atSuffix != 0
}

// usualLetters are accented letters by how often names and loan words in English
// news have them.
const usualLetters = "éáíóñöüçãèäøåâêôłčëćāúïîšžōńřūśğışěýőűțșđīēÉÁÖÓŠÇŽÜŁČÅØÍŌÚ"

// letterCost is the cost of letter r in place of [start, end) of an unknown word:
// its rarity, and whether it suits its neighbours.
func (d *gappedText) letterCost(r rune, start, end int) float64 {
	prev, next := d.at(start-1), d.at(end)
	cost := 6.0
	for i, u := range []rune(usualLetters) {
		if u == r {
			cost = min(0.5+0.08*float64(i), 4)
			break
		}
	}
	if unicode.IsUpper(r) != (!unicode.IsLetter(prev) || unicode.IsUpper(prev) && !unicode.IsLower(next)) {
		cost += 2
	}
	if crowds(prev, r, next) {
		cost += 1.5
	}
	return cost
}

// crowds reports whether r would be the middle of three vowels, or stand between
// consonants.
func crowds(prev, r, next rune) bool {
	if isVowel(r) {
		return isVowel(prev) && isVowel(next)
	}
	return isConsonant(r) && isConsonant(prev) && !isVowel(next)
}

func isVowel(r rune) bool {
	return strings.ContainsRune("aeiouyáéíóúàèìòùâêîôûäëïöüãõåøæœāēīōūăąęėěőűıýů", unicode.ToLower(r))
}

func isConsonant(r rune) bool { return unicode.IsLetter(r) && !isVowel(r) }

// rareCost is what it costs to read one of the marks that are not everyday in
// place of [start, end).
func (d *gappedText) rareCost(mark rune, start, end int) float64 {
	prev, next := d.at(start-1), d.at(end)
	before := unicode.IsLetter(prev) || unicode.IsDigit(prev)
	amount := unicode.IsDigit(next) || next == ' ' && unicode.IsDigit(d.at(end+1))
	switch {
	case unicode.Is(unicode.Sc, mark) && !amount, // ₹500, not ‹
		strings.ContainsRune("‹›†‡", mark) && amount,
		mark == '™' && !before,
		mark == '•' && before,
		mark == '↑':
		return 3
	}
	return 0
}

// wordLetters lists the letters which make a known word of the word around
// [start, end).
func (d *gappedText) wordLetters(start, end int) []rune {
	word, at := d.wordWithHoles(start, end)
	return lostLetters(word, at)
}

// textLetters lists the letters which make a word that stands elsewhere in the
// text of the word around [start, end), or else a known one.
func (d *draft) textLetters(start, end int) []rune {
	word, at := d.wordWithHoles(start, end)
	if letters := d.ownWords().lost(word, at); len(letters) > 0 {
		return letters
	}
	return lostLetters(word, at)
}

// wordWithHoles is the word around [start, end), with a hole at position at for
// that and for others like it, until the next call. Long words are left out.
func (d *gappedText) wordWithHoles(start, end int) (word []rune, at int) {
	lost := d.text[start]
	isPart := func(i int) bool {
		return unicode.IsLetter(d.at(i)) || d.at(i) == lost && unicode.IsLetter(d.at(i-1)) && unicode.IsLetter(d.at(i+1))
	}
	from, to := start, end
	for isPart(from-1) && start-from <= longestWord {
		from--
	}
	for isPart(to) && to-end <= longestWord {
		to++
	}
	if to-from > longestWord {
		return nil, 0
	}
	word = d.word[:0]
	for i := from; i < to; i++ {
		switch {
		case i == start:
			word = append(word, hole)
			i = end - 1
		case d.text[i] == lost:
			word = append(word, hole)
		default:
			word = append(word, d.text[i])
		}
	}
	d.word = word
	return word, start - from
}

// ruleOf names the rule that a mark is chosen by.
func ruleOf(mark rune) string {
	switch mark {
	case '’':
		return "apostrophe"
	case '“', '‘', '„', '‹':
		return "opening-mark"
	case '”', '›':
		return "closing-mark"
	case '–', '—':
		return "dash"
	case '…':
		return "ellipsis"
	}
	return other
}

// plainCost is what it costs to take a lone â for the letter it shows.
func (d *draft) plainCost(s stump) float64 {
	prev, next := d.at(s.start-1), d.at(s.end)
	before, after := unicode.IsLetter(prev), unicode.IsLetter(next)
	switch {
	case before && after:
		left, right := d.wordAround(s.start, s.end)
		switch {
		case contraction(left, right):
			return 4 // the lawâs
		case unicode.IsUpper(next):
			return 4 // OâNeill
		case isWord(right) && (isWord(left) || len(left) > 3 && len(right) > 2):
			return 4.5 // the borderâoften, Brandtâwho
		}
		return -3 // château, Târgu, tâm
	case before:
		if left, _ := d.wordAround(s.start, s.end); isWord(left) || d.votes[s.page] > 0 {
			return 6 // a scamâ that
		}
		return 3
	case d.around(s.start, s.end)&atSuffix != 0:
		return 5 // Dana R.âs house
	case after && unicode.IsLower(next):
		if _, right := d.wordAround(s.start, s.end); len(right) > 2 && isWord(right) {
			return 5 // a âscam
		}
		return 1 // âge
	}
	return 6
}

// wordAround is the letters before start and those from end on, as far as words
// go that are looked up.
func (d *gappedText) wordAround(start, end int) (left, right []rune) {
	from, to := start, end
	for from > max(0, start-longestWord) && d.isLetter(from-1) {
		from--
	}
	for to < min(len(d.text), end+longestWord) && d.isLetter(to) {
		to++
	}
	return d.text[from:start], d.text[end:to]
}

// isLetter reports whether a letter stands at i, and not a slot that shows one.
func (d *gappedText) isLetter(i int) bool { return unicode.IsLetter(d.text[i]) && !d.isGap(i) }

func (d *gappedText) isGap(i int) bool { return d.gaps != nil && d.gaps[i] }
