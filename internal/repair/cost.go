package repair

import (
	"time"
	"unicode"
)

// surrounding says what stands on the two sides of a slot. Several may hold at
// once.
type surrounding uint64

// What may stand before a slot.
const (
	afterStart    surrounding = 1 << iota // the paragraph begins here
	afterSpace                            //
	afterOpen                             // ( [ / “ ‘
	afterDash                             // – — -
	afterLetter                           //
	afterS                                // a letter of a plural: s, z, x
	afterDropped                          // a word that may have lost its g, as in goin’
	afterHead                             // the head of a name or word as in O’Brien, d’État
	afterWord                             // a whole word, as far as one can tell
	afterLong                             // four letters or more
	afterCapital                          // a capital letter
	afterDateline                         // NAIROBI, Kenya and a space, at the start of a paragraph
	afterDigit                            //
	afterStop                             // . , ? ! …
	afterClose                            // ) % ” ’
	afterOther
	afterSentence // a space, and before it the end of a sentence
	afterPause    // a space, and before it a comma
	afterLeaning  // a space, and before it a word that leans on the next: the, has
	afterSmall    // a space, and before it a word in small letters or a number

	atEnd    // the paragraph ends here
	atSpace  //
	atLetter //
	atSuffix // the rest of a contraction: s, t, re, ve, ll, d, m
	atWord   // a known word
	atLong   // four letters or more, small ones
	atDigit  //
	atDecade // 90s
	atOpener // a word that begins sentences, and no name
	atElided // em, til, twas: words that lost their beginning
	atStop   // , . ; : ? ! )
	atQuote  // “ ” ’
	atDash   // – — -
	atOther

	insideWord   // both sides are a word that is written with an apostrophe: o’clock
	betweenDates // a year before, a date behind: 1872 – November 23, 1896
)

const (
	before = atEnd - 1 // any of what may stand before
	behind = insideWord - 1 - before
)

// signRule says what it costs to read a sign between left and right: roughly
// -ln of how often the sign stands so. The first rule of a sign that fits holds.
type signRule struct {
	left, right surrounding
	cost        float64
}

const opening = afterSpace | afterStart | afterOpen | afterDash

// signRules are the habits of each sign.
var signRules = map[rune][]signRule{
	'’': {
		{before, insideWord, 0.1},                        // o’clock
		{afterLetter, atSuffix, 0},                       // don’t, the court’s
		{afterHead, atLetter, 0.2},                       // O’Brien, d’Ivoire
		{afterLetter, atLetter, 3.4},                     // Ma’rib
		{afterDigit, atSuffix, 0.3},                      // the 1990’s
		{opening &^ afterDash, atDecade | atElided, 0.5}, // the ’90s
		{opening &^ afterDash, behind, 7},                //
		{afterClose | afterStop, atSuffix, 1},            // Dana R.’s house
		{afterS, atSpace | atEnd, 2.2},                   // the officers’ union
		{afterS, atStop, 2.5},                            // it was the officers’.
		{afterDropped, atSpace, 4.5},                     // goin’ home
		{afterLetter, behind, 5},                         // ‘the plan’ was
		{afterStop, behind, 4.5},                         // ‘Then go,’
		{before, behind, 6},
	},
	'“': {
		{afterLetter | afterDigit, atSpace | atEnd | atStop, 14}, // the Kindle�, the Nook� and
		{opening, atSpace | atEnd, 8},
		{opening, atStop, 7},
		{opening, behind, 0}, // he said, “Go
		{before, behind, 8},
	},
	'‘': {
		{opening, atSpace | atEnd, 9.6},
		{opening, atStop, 8.6},
		{opening, behind, 2.5}, // “He said ‘go’
		{before, behind, 9.6},
	},
	'”': {
		{afterSpace | afterStart, behind, 8},
		{afterStop, atLetter, 2.5},
		{afterStop, behind, 0}, // he said.”
		{afterLetter | afterDigit | afterClose, atSpace | atEnd | atStop | atDash | atQuote, 0.5}, // a “scam” that
		{afterLetter, atSuffix, 9}, // “We told the city’s lawyers
		{before, atLetter, 5},
		{before, behind, 2},
	},
	'–': {
		{before, betweenDates, 0},    // 1931 – June 4, 2009
		{before, atStop, 9},          // the cells…. It
		{afterSmall, atOpener, 7},    // who came … Please wait
		{afterLeaning, atSpace, 7},   // she has … given
		{afterSpace, atSpace, 0},     // SEATTLE – A man
		{afterDateline, atLetter, 1}, // SEATTLE –A man
		{opening &^ afterDash, atLetter | atQuote | atOther, 7},
		{afterStop, atSpace | atEnd, 7},
		{afterDigit, atDigit, 0}, // 2001–2009
		{afterWord, atWord, 2.2}, // the Tokyo–Osaka line
		{afterLetter | afterStop | afterClose, atLetter | atQuote, 4.8},
		{afterDigit, behind, 2.5},
		{before, atDigit, 2.5},
		{afterCapital, atSpace, 3.5}, // RENO– A man
		{before, behind, 5},
	},
	'—': {
		{before, betweenDates, 4},
		{before, atStop, 9},
		{afterSmall, atOpener, 7},
		{afterLeaning, atSpace, 7},
		{afterSpace, atSpace, 0},
		{afterDateline, atLetter, 1},
		{opening &^ afterDash, atLetter | atQuote | atOther, 7},
		{afterStop, atSpace | atEnd, 7},
		{afterDigit, atDigit, 1.5},
		{afterLetter | afterStop | afterClose, atSuffix, 6},
		{afterWord | afterStop | afterClose, atWord | atQuote, 1}, // the border—often
		{afterLong, atLong, 2},
		{afterLetter | afterStop | afterClose, atLetter | atQuote, 4.4},
		{afterDigit, behind, 2.5},
		{before, atDigit, 2.5},
		{afterCapital, atSpace, 3.5},
		{before, behind, 5},
	},
	'…': {
		{afterLetter, atSpace | atEnd | atQuote, 4.5}, // something… I joined
		{afterSpace, atLetter, 5},
		{before, behind, 6},
	},
}

// costOf is what it costs to read sign in its surroundings, given the document's
// habits.
func costOf(sign rune, around surrounding, h habits) float64 {
	cost := 9.0
	for _, r := range signRules[sign] {
		if around&r.left != 0 && around&r.right != 0 {
			cost = r.cost
			break
		}
	}
	if (sign == '–' || sign == '—') && sign != h.dash {
		if around&afterSpace != 0 && around&atSpace != 0 {
			return cost + h.other
		}
		cost += mayBeOther
	}
	return cost
}

// around says what stands beside [start, end).
func (d *gappedText) around(start, end int) surrounding {
	// Of slots side by side, ‘go,’” say, each sees what stands around them all.
	const most = 8
	for limit := max(0, start-most); start > limit && d.isGap(start-1); {
		start--
	}
	for limit := min(len(d.text), end+most); end < limit && d.isGap(end); {
		end++
	}
	left, right := d.wordAround(start, end)
	s := d.leftOf(start, left) | d.rightOf(end, right)
	if d.isBetweenDates(start, end) {
		s |= betweenDates
	}
	if len(left) == 0 || len(right) == 0 {
		if s&afterDigit != 0 && len(right) == 1 && right[0] == 's' {
			s |= atSuffix
		}
		if s&(afterStop|afterClose) != 0 && string(right) == "s" {
			s |= atSuffix
		}
		return s
	}
	if contraction(left, right) {
		s |= atSuffix
	}
	if len(left) <= 4 && withApostrophe(left, right) {
		s |= insideWord
	}
	return s
}

func (d *manuscript) leftOf(i int, word []rune) surrounding {
	c := d.at(i - 1)
	switch {
	case c == 0 || c == '\n':
		return afterStart
	case isSpace(c):
		s := afterSpace
		if d.dateline(i - 1) {
			s |= afterDateline
		}
		switch d.at(i - 2) {
		case '.', '!', '?', '…', '”', '"', ':':
			s |= afterSentence
		case ',':
			s |= afterPause
		}
		return s | d.spaceBehind(i-2)
	case unicode.IsLetter(c):
		s := afterLetter
		n := len(word)
		if c|0x20 == 's' || c|0x20 == 'z' || c|0x20 == 'x' {
			s |= afterS
		}
		if n >= 3 && word[n-1] == 'n' && word[n-2] == 'i' {
			s |= afterDropped
		}
		if nameHeads.Has(string(word)) {
			s |= afterHead
		}
		if n >= 2 && (isWord(word) || unicode.IsUpper(word[0]) && n > 2) || n >= 6 {
			s |= afterWord
		}
		if n >= 4 {
			s |= afterLong
		}
		if unicode.IsUpper(c) {
			s |= afterCapital
		}
		return s
	case unicode.IsDigit(c):
		return afterDigit
	}
	switch c {
	case '(', '[', '/', '“', '‘', '"':
		return afterOpen
	case '–', '—', '-':
		return afterDash
	case '.', ',', '?', '!', '…':
		return afterStop
	case ')', '%', '”', '’', ']':
		return afterClose
	}
	return afterOther
}

// spaceBehind is what the word that ends at i says of a spot one space behind it.
func (d *manuscript) spaceBehind(i int) surrounding {
	end := i + 1
	for i >= 0 && end-i <= longestWord && isASCIILetter(d.text[i]) {
		i--
	}
	word := d.text[i+1 : end]
	switch {
	case len(word) == 0 && unicode.IsDigit(d.at(i)), len(word) > 0 && unicode.IsLower(word[0]) && !leaning.Has(string(word)):
		return afterSmall
	case len(word) > 0 && unicode.IsLower(word[0]):
		return afterSmall | afterLeaning
	}
	return 0
}

func (d *manuscript) rightOf(i int, word []rune) surrounding {
	c := d.at(i)
	switch {
	case c == 0 || c == '\n':
		return atEnd
	case isSpace(c):
		if openers.Has(string(d.wordAt(i + 1))) {
			return atSpace | atOpener
		}
		return atSpace
	case unicode.IsLetter(c):
		s := atLetter
		if elided.Has(string(word)) {
			s |= atElided
		}
		if len(word) >= 2 && isWord(word) || len(word) == 1 && (c|0x20 == 'a' || c == 'I') {
			s |= atWord
		}
		if len(word) >= 4 && unicode.IsLower(c) {
			s |= atLong
		}
		return s
	case unicode.IsDigit(c):
		if unicode.IsDigit(d.at(i+1)) && d.at(i+2) == 's' {
			return atDigit | atDecade
		}
		return atDigit
	}
	switch c {
	case ',', '.', ';', ':', '?', '!', ')', ']':
		return atStop
	case '“', '”', '’', '"':
		return atQuote
	case '–', '—', '-':
		return atDash
	}
	return atOther
}

// dateline reports whether the paragraph up to i is a place in capitals, with a
// state or country behind it at most.
func (d *manuscript) dateline(i int) bool {
	from := i
	for from > 0 && d.text[from-1] != '\n' {
		if from--; i-from > 40 {
			return false
		}
	}
	capitals := 0
	for from < i && (unicode.IsUpper(d.text[from]) || d.text[from] == ' ' || d.text[from] == '.') {
		capitals++
		from++
	}
	return capitals >= 3 && (from == i || d.text[from] == ',')
}

// isBetweenDates reports whether a year ends before start and a date begins at
// end, spaces aside: what stands between them is the dash of a range.
func (d *manuscript) isBetweenDates(start, end int) bool {
	if d.at(start-1) == ' ' && d.at(end) == ' ' {
		start, end = start-1, end+1
	}
	digitsBefore := 0
	for unicode.IsDigit(d.at(start - 1 - digitsBefore)) {
		digitsBefore++
	}
	if digitsBefore != 4 {
		return false
	}
	digits := 0
	for unicode.IsDigit(d.at(end + digits)) {
		digits++
	}
	switch {
	case digits == 4:
		return true
	case digits == 1 || digits == 2: // 31 March 2016; (1892 – 94)
		return d.at(end+digits) == ')' || d.at(end+digits) == ' ' && isMonth(d.wordAt(end+digits+1))
	}
	month := d.wordAt(end)
	return isMonth(month) && d.at(end+len(month)) == ' ' && unicode.IsDigit(d.at(end+len(month)+1))
}

// wordAt is the word that begins at i.
func (d *manuscript) wordAt(i int) []rune {
	i = min(i, len(d.text))
	end := i
	for end < len(d.text) && end < i+longestWord && isASCIILetter(d.text[end]) {
		end++
	}
	return d.text[min(i, len(d.text)):end]
}

func isMonth(word []rune) bool {
	for m := time.January; m <= time.December; m++ {
		if len(word) > 2 && string(word) == m.String() {
			return true
		}
	}
	return false
}
