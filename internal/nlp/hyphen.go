package nlp

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"factbox/internal/lexicon"
)

// hyphen decides what becomes of the hyphen that line a may end with before
// line b. ok: the lines are joined without a space. Then what stands between
// cut and the beginning of b falls away: the hyphen with it, where it only
// parted a word.
//
//	minis-⏎ter    minister
//	well-⏎known   well-known
//	Anglo-⏎Saxon  Anglo-Saxon
//	two- ⏎and three-day strikes  two- and three-day strikes
func (j *joiner) hyphen(a, b *line) (cut int, ok bool) {
	body, next := a.Of(j.text), b.Of(j.text)
	mark, size := utf8.DecodeLastRuneInString(body)
	before, _ := utf8.DecodeLastRuneInString(body[:len(body)-size])
	first, _ := utf8.DecodeRuneInString(next)
	word := func(c rune) bool { return unicode.IsLetter(c) || unicode.IsDigit(c) }
	if !word(before) || !word(first) {
		return 0, false
	}
	switch mark {
	case '\u00ad':
		return a.End - size, true
	case '—':
		return a.End, true
	case '-', '‐':
	default:
		return 0, false
	}
	right := next[:wordEnd(next)]
	if suspends.Has(right) && !strings.HasPrefix(next[len(right):], "-") { // but rank-⏎and-file
		return 0, false
	}
	left := body[strings.LastIndexAny(body[:len(body)-size], " \t(\"“‘—/")+1:]
	left = left[:len(left)-size]
	if unicode.IsLower(first) && unicode.IsLower(before) && !j.isCompound(strings.ToLower(left), strings.ToLower(right)) {
		return a.End - size, true
	}
	return a.End, true
}

// wordEnd is where the letters end that s begins with.
func wordEnd(s string) int {
	if n := strings.IndexFunc(s, func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) }); n >= 0 {
		return n
	}
	return len(s)
}

// suspends are the words behind a hyphen that waits for its word: "two- and
// three-day strikes".
var suspends = lexicon.NewSet("and or to und but")

// isCompound reports whether left and right are two words with a hyphen
// between them. The words of the text decide, then the lists.
func (j *joiner) isCompound(left, right string) bool {
	if j.words == nil {
		j.words = wordsOf(j.text)
	}
	switch {
	case j.words[left+right]:
		return false
	case j.words[left+"-"+right], strings.Contains(left, "-"):
		return true
	}
	const long = 5 // letters; shorter words are halves of others: some-⏎thing
	if firstWords.Has(left) && !endings.Has(right) || lastWords.Has(right) {
		return true
	}
	return len(left) >= long && len(right) >= long && j.words[left] && j.words[right]
}

// endings are the second halves of longer forms of the first words: small-⏎er.
var endings = lexicon.NewSet("er ed est ing ier ly ish ment")

// wordsOf are the words of text, lower case, with the hyphens inside them. The
// first half of a word at a line's end is none.
func wordsOf(text string) map[string]bool {
	words := map[string]bool{}
	for word := range strings.FieldsFuncSeq(text, func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) && c != '-' && c != '‐' }) {
		if last := word[len(word)-1]; last != '-' && word[0] != '-' {
			words[strings.ToLower(word)] = true
		}
	}
	return words
}

// firstWords begin compounds, and lastWords end them; neither is likely to be
// a half of one word.
var (
	firstWords = lexicon.NewSet(`well self half vice long short high low deep two three four five six seven eight nine twenty thirty forty fifty
		sixty seventy eighty ninety hundred first second third fourth fifth year month week hour anti quasi cross world front full small big single prime standard ill best all good state government
		police city county company right left south north east west centre center decision policy peace record open closed`)
	lastWords = lexicon.NewSet(`runner runners bearer bearers called linked affiliated born language leaning covered supporting skinned payer driven
		turned star studded minister old based led term year month week known run owned maker makers free friendly related level class style type sized
		ranking profile speed backed funded sponsored held controlled occupied trained armed elect foot metre meter kilometre kilometer
		thirds quarters storey story bedroom month breaking building winning leading running standing lasting producing fighting
		making hearted minded eyed haired faced aged`)
)
