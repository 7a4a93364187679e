package repair

import (
	"slices"
	"sync"
	"unicode"
	"unicode/utf8"
)

// stump is a sequence that lost bytes on the way: what is left of it, and the
// characters it can have been.
type stump struct {
	start, end int
	chars      []rune
	page       page
	strength   strength
	row        bool // of one lead, again and again: no mark of a sentence
}

// rowLength is how many leads make a row. Lines of dashes are drawn so, and lose
// their bytes: no context tells what such a row was, and each guess at one of it
// would change what stands around the next.
const rowLength = 4

// way is how a program left its mark where a byte had no character.
type way uint8

const (
	dropped      way = iota // it is gone: â€ for ”
	questioned              // a question mark: â€?
	replaced                // U+FFFD: â€�
	straightened            // curly marks made straight: â€" for – or —
	spacedOut               // nothing lost, but spaces between: â € ™
	wayCount
)

// stumps lists what is left of damaged sequences, sorted, without overlaps. It is
// never nil.
func (d *draft) stumps() []stump {
	t := tables()
	out := []stump{}
	w := d.walk()
	for i := w.next(0); i >= 0; i = w.next(i + 1) {
		if d.text[i] < 0x80 {
			continue
		}
		best := d.bestStump(i)
		lone := best.end == i+1 && best.strength == weak && best.chars[0] >= 0x2000 // only context can tell
		if best.strength == strong || best.strength == weak && (d.votes[best.page] > 0 || d.makesWord(best)) || lone {
			if best.end-i > 1 && d.standsTwice(i, best.end) {
				i = best.end - 1
				continue // â€â€ is half of a mark damaged twice: first mend the other half
			}
			if mark := d.spacedMark(i); lone && mark != 0 {
				best = stump{start: i, end: i + 3, chars: []rune{mark}, page: windows1252, strength: strong}
			} else if n := d.runLength(i); lone && n >= rowLength {
				best.end, best.row = i+n, true
			} else if lone && d.inPhonetics(i) {
				continue
			} else if lone && d.at(i+1) == ' ' && d.at(i+2) >= 0x80 && continues(t.bytes(d.at(i + 2))[best.page]) {
				best.row = true // â ¢: two pieces of one character, and not two
			} else if lone {
				best.end = d.blankEnd(best)
			}
			out = append(out, best)
			i = best.end - 1
		}
	}
	return out
}

// bestStump is the likeliest of what may be left of a sequence at i; its end is 0
// where nothing is.
func (d *draft) bestStump(i int) (best stump) {
	lead := tables().bytes(d.text[i])
	ways := d.waysAt(i)
	bestScore := 0
	for p := range pageCount {
		if sequenceLength(lead[p]) == 0 || len(d.guesses(lead[p])) == 0 {
			continue
		}
		for how := range wayCount {
			if !ways[how] {
				continue
			}
			s, ok := d.stump(i, p, how)
			if !ok {
				continue
			}
			if bestScore > 0 && s.end == best.end && s.chars[0] < 0x2000 && best.chars[0] < 0x2000 {
				best.strength = max(best.strength, s.strength)
				if d.votes[p] > d.votes[best.page] {
					best.page = p
				}
				for _, r := range s.chars {
					if !containsRune(best.chars, r) {
						best.chars = append(best.chars, r) // either page may have lost it
					}
				}
				continue
			}
			score := int(s.strength)<<20 + (s.end-s.start)<<16 + int(rankOf(s.chars[0]))<<13 + min(d.votes[p], 1<<12)
			if score > bestScore {
				best, bestScore = s, score
			}
		}
	}
	return best
}

// spacedMark is the mark whose second byte became a space, â “ for –, at i; or 0.
// A quotation mark there may be one: only with a space behind is it a dash.
func (d *manuscript) spacedMark(i int) rune {
	if d.text[i] != 'â' || d.at(i+1) != ' ' {
		return 0
	}
	third := d.at(i + 2)
	mark := spacedMarks[third]
	if (third == '“' || third == '”') && (!isSpace(d.at(i-1)) || !isSpace(d.at(i+3))) {
		return 0
	}
	return mark
}

var spacedMarks = map[rune]rune{'™': '’', 'œ': '“', '˜': '‘', '¦': '…', '“': '–', '”': '—'}

// makesWord reports whether one of the letters that s may have been makes a known
// word, or one that stands elsewhere in the text, and the letter that stands there
// makes none: Åódź.
func (d *draft) makesWord(s stump) bool {
	if s.chars[0] >= 0x2000 || !unicode.IsUpper(d.text[s.start]) {
		return false
	}
	if containsRune(d.wordLetters(s.start, s.end), d.text[s.start]) {
		return false
	}
	return slices.ContainsFunc(d.textLetters(s.start, s.end), func(r rune) bool { return containsRune(s.chars, r) })
}

// waysAt says which ways the characters behind i allow.
func (d *decoder) waysAt(i int) (ways [wayCount]bool) {
	ways[dropped] = true
	ways[spacedOut] = d.at(i+1) == ' '
	for k := i + 1; k <= i+3; k++ {
		switch d.at(k) {
		case '?':
			ways[questioned] = true
		case unicode.ReplacementChar:
			ways[replaced] = true
		case '"', '\'':
			ways[straightened] = true
		}
	}
	return ways
}

// guess is a character with its bytes in UTF-8.
type guess struct {
	char rune
	utf8 [utf8.UTFMax]byte
	size int
	rank rank
}

// guesses lists the characters that the repair may guess behind lead byte b: of
// the many that take three bytes only those that the text has elsewhere.
func (d *draft) guesses(b byte) []guess {
	if b >= 0xE3 && b <= 0xED {
		return d.ownWide()
	}
	return known()[b]
}

// known lists, for each UTF-8 lead byte, the characters that a repair may guess.
var known = sync.OnceValue(func() *[256][]guess {
	var k [256][]guess
	add := func(r rune) {
		g := guessOf(r)
		k[g.utf8[0]] = append(k[g.utf8[0]], g)
	}
	for r := rune(0x2000); r < 0x2200; r++ {
		if markRank(r) >= common {
			add(r)
		}
	}
	for r := rune(0xA0); r <= 0x17F; r++ {
		if rankOf(r) >= familiar {
			add(r)
		}
	}
	for _, r := range "→↑↓↔" { // their last bytes are curly marks: â†’
		add(r)
	}
	for _, r := range "șȘțȚơƠưƯʻ" {
		add(r)
	}
	for r := rune(0x1E00); r <= 0x1EFF; r++ {
		add(r)
	}
	for _, a := range alphabets {
		for _, r := range a.letters {
			add(r)
		}
	}
	return &k
})

func guessOf(r rune) guess {
	g := guess{char: r, rank: rankOf(r)}
	g.size = utf8.EncodeRune(g.utf8[:], r)
	return g
}

// stump reads the sequence that begins at i in page p and lost bytes in way w.
func (d *draft) stump(i int, p page, w way) (stump, bool) {
	s := stump{start: i, page: p}
	t, next := tables(), d.at(i+1)
	lead := t.bytes(d.text[i])[p]
	best := never
	guesses := d.guesses(lead)
	exact := w == dropped || w == questioned || w == replaced
	for k := range guesses {
		g := &guesses[k]
		if b := g.utf8[1]; exact && !t.lost[p][b] && t.runes[p][b] != next {
			continue
		}
		end := d.standsFor(i, p, w, g)
		switch {
		case end == 0 || end < s.end || end == s.end && g.rank < best:
			continue
		case end > s.end || g.rank > best:
			s.end, s.chars, best = end, s.chars[:0], g.rank
		}
		if s.chars == nil {
			s.chars = d.chars[:0]
		}
		s.chars = append(s.chars, g.char)
	}
	if len(s.chars) == 0 {
		return s, false
	}
	d.chars = s.chars
	s.strength = d.stumpStrength(&s, w)
	if s.strength == natural || d.isMiscased(&s) {
		return s, false
	}
	s.chars = slices.Clone(s.chars)
	return s, true
}

// isMiscased reports whether all that is left is a letter which another stands for,
// and that is a capital behind a small letter: CafИ is no CafȘ.
func (d *decoder) isMiscased(s *stump) bool {
	return len(s.chars) == 1 && s.end == s.start+1 && unicode.IsUpper(s.chars[0]) && unicode.IsLower(d.at(s.start-1)) && !unicode.IsUpper(d.at(s.end))
}

// standsFor reports where the broken form of g that begins at i ends, or 0 when
// the text is not that form.
func (d *decoder) standsFor(i int, p page, w way, g *guess) int {
	t := tables()
	lost := 0
	j := i
	for k, b := range g.utf8[:g.size] {
		shown := t.runes[p][b]
		switch {
		case k == 0:
			j++
		case w == spacedOut:
			if d.at(j) != ' ' {
				return 0
			}
			lost++
			if t.lost[p][b] && d.at(j+1) != shown {
				j++
				continue
			}
			if d.at(j+1) != shown {
				return 0
			}
			j += 2
		case w == straightened && straight(shown) != 0:
			if d.at(j) != straight(shown) {
				return 0
			}
			lost++
			j++
		case w != straightened && t.lost[p][b] && pages[p].loss != losesNothing:
			if w == questioned && d.at(j) != '?' || w == replaced && d.at(j) != unicode.ReplacementChar {
				return 0
			}
			if w != dropped || d.at(j) == 'Â' && p == windows1252 {
				j++ // Â is what damage done twice leaves of a lost byte
			}
			lost++
		case d.at(j) == shown:
			j++
		default:
			return 0
		}
	}
	if lost == 0 || j-1 > i && d.at(j-1) == 0xA0 {
		return 0 // nothing is lost; or a no-break space that may well be one: the end of “Yes,” she said
	}
	return j
}

// straight is the typewriter's form of a curly mark, or 0.
func straight(r rune) rune {
	switch r {
	case '‘', '’':
		return '\''
	case '“', '”', '„':
		return '"'
	}
	return 0
}

// stumpStrength says how much a stump looks like damage.
func (d *decoder) stumpStrength(s *stump, w way) strength {
	lead := d.text[s.start]
	prev, next := d.at(s.start-1), d.at(s.end)
	if (lead == '׳' || lead == '״') && unicode.Is(unicode.Hebrew, prev) {
		return natural // ג׳יבוטי: the mark belongs to the letter before it
	}
	visible := 0
	for _, c := range d.text[s.start:s.end] {
		if c >= 0x80 {
			visible++
		}
	}
	if w == spacedOut && visible == 1 {
		return natural
	}
	script, letters, sure := pages[s.page].script, alphabetOf(s.chars[0]), false
	switch {
	case isWide(s.chars[0]):
		sure = visible > 1 && w == dropped && (isWide(prev) || isWide(next)) && !d.isReal(s.page)
	case letters != nil:
		sure = w != replaced && alphabetOf(lead) == nil && d.isAmong(s.start, letters, s.page)
	case script != nil && unicode.Is(script, lead):
		if visible == 1 && d.isOfFormula(s.start) {
			return weak
		}
		odd := visible > 1 || isLatin(prev) || isLatin(next) || s.chars[0] >= 0x2000 && script == unicode.Thai
		sure = odd && d.isStrayLetter(s, lead)
	default:
		return latinStumpStrength(s, w, lead, prev, visible)
	}
	if sure {
		return strong
	}
	return natural
}

// isStrayLetter reports whether the stump's first character, a letter of its page's
// script, stands in a text that has none of that script otherwise.
func (d *decoder) isStrayLetter(s *stump, lead rune) bool {
	return d.stumpsOnly(s.start, s.page) && !lookalike(lead) && !d.isReal(s.page)
}

// latinStumpStrength is the strength of a stump that stands for a mark or a Latin
// letter; visible is how many of its characters are not ASCII.
func latinStumpStrength(s *stump, w way, lead, prev rune, visible int) strength {
	switch {
	case visible > 1 && (s.chars[0] >= 0x2000 || w == replaced):
		return strong // â€ for ”
	case w == questioned && s.chars[0] >= 0x2000:
		return strong // â??
	case unicode.IsUpper(lead) && unicode.IsLower(prev):
		return strong // DvoÅák
	}
	return weak
}

// isAmong reports whether the character at i, which leads a letter of a in page p,
// stands in a word of a: beside letters of it, and others that lost their bytes.
func (d *decoder) isAmong(i int, a *alphabet, p page) bool {
	if _, end := d.decode(i, p); end != 0 {
		return false // nothing is lost
	}
	t, script := tables(), pages[p].script
	letters := 0
	walk := func(k, step int) bool {
		for n := 0; n < longestWord; n++ {
			c := d.at(k)
			switch {
			case alphabetOf(c) == a:
				letters++
				if script == nil {
					return true
				}
			case a.leads(t.bytes(c)[p]):
				// lost bytes too
			case script != nil && unicode.Is(script, c):
				return false
			case !unicode.IsLetter(c) && !unicode.Is(unicode.Mn, c):
				return true
			}
			k += step
		}
		return true
	}
	return walk(i+1, 1) && walk(i-1, -1) && letters > 0
}

// lostForGood turns what is left of a character that ends in U+FFFD into U+FFFD
// alone, once the page that did it is known: what was there is lost, and Ñ� hides
// that.
func lostForGood(d *draft) []edit {
	t := tables()
	var edits []edit
	w := d.walk()
	for i := w.next(0); i >= 0; i = w.next(i + 1) {
		if d.text[i] < 0x80 {
			continue
		}
		lead := t.bytes(d.text[i])
		for p := range pageCount {
			n := sequenceLength(lead[p])
			if n == 0 || d.votes[p] == 0 {
				continue
			}
			k := 1
			for k < n && continues(t.bytes(d.at(i + k))[p]) {
				k++
			}
			if k < n && d.at(i+k) == unicode.ReplacementChar {
				if _, ok := d.stump(i, p, replaced); ok {
					continue // its character can be told
				}
				end := i + k + 1
				for end < i+n && continues(t.bytes(d.at(end))[p]) {
					end++
				}
				edits = append(edits, edit{start: i, end: end, text: []rune{unicode.ReplacementChar}, cause: pages[p].name, rule: "lost", confidence: 0.9})
				i = end - 1
				break
			}
		}
	}
	return edits
}

// blankEnd is the end of a lone lead with the space behind it, where the bytes
// that are lost became one: stateâ s, â We went.
func (d *draft) blankEnd(s stump) int {
	if d.at(s.end) != ' ' || !unicode.IsLetter(d.at(s.end+1)) {
		return s.end
	}
	if d.blankContraction(s.start) || isSpace(d.at(s.start-1)) && d.leavesBlanks() {
		return s.end + 1
	}
	return s.end
}

// blankContraction reports whether the character at i and a space behind it part
// a contraction.
func (d *gappedText) blankContraction(i int) bool {
	if d.at(i+1) != ' ' || !unicode.IsLetter(d.at(i-1)) {
		return false
	}
	left, right := d.wordAround(i, i+2)
	return contraction(left, right)
}

// leavesBlanks reports whether lost bytes became spaces in this text.
func (d *draft) leavesBlanks() bool {
	if d.blanks == unasked {
		d.blanks = no
		for _, i := range d.odd {
			if d.text[i] == 'â' && d.blankContraction(i) {
				d.blanks = yes
				break
			}
		}
	}
	return d.blanks == yes
}

// standsTwice reports whether the characters [i, end) stand a second time at end,
// and no third time.
func (d *manuscript) standsTwice(i, end int) bool {
	n := end - i
	again := func(at int) bool { return at+n <= len(d.text) && slices.Equal(d.text[i:end], d.text[at:at+n]) }
	return again(end) && !again(end+n) && !(i >= n && again(i-n))
}
