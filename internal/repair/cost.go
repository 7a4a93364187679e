package repair

import "unicode"

// surrounding says what stands on one side of a slot. Several may hold at once.
type surrounding uint32

// What may stand before a slot.
const (
	afterStart surrounding = 1 << iota // the paragraph begins here
	afterSpace
	afterOpen // ( [ / “ ‘
	afterDash // – — -
	afterLetter
	afterS       // a letter of a plural: s, z, x
	afterDropped // a word that may have lost its g, as in goin’
	afterHead    // the head of a name or word as in O’Brien, d’État
	afterWord    // a word of two letters or more
	afterDigit
	afterStop  // . , ? ! …
	afterClose // ) % ” ’
	afterOther
)

// What may stand behind a slot.
const (
	atEnd surrounding = 1 << iota // the paragraph ends here
	atSpace
	atLetter
	atSuffix // the rest of a contraction: s, t, re, ve, ll, d, m
	atWord   // a word of three letters or more
	atDigit
	atDecade // 90s
	atElided // em, til, twas: words that lost their beginning
	atStop   // , . ; : ? ! )
	atQuote  // “ ” ’
	atDash
	atOther
)

const anywhere = ^surrounding(0)

// signRule says what it costs to read a sign between left and right: roughly
// -ln of how often the sign stands so. The first rule of a sign that fits holds.
type signRule struct {
	left, right surrounding
	cost        float64
}

// signRules are the habits of each sign.
var signRules = map[rune][]signRule{
	'’': {
		{afterLetter, atSuffix, 0},                                      // don’t, the court’s
		{afterHead, atLetter, 0.2},                                      // O’Brien, d’Ivoire
		{afterWord, atWord, 3.6},                                        // rock’n’roll
		{afterLetter, atLetter, 2.5},                                    // o’clock
		{afterDigit, atSuffix, 0.3},                                     // the 1990’s
		{afterSpace | afterStart | afterOpen, atDecade | atElided, 0.5}, // the ’90s
		{afterSpace | afterStart | afterOpen, anywhere, 7},
		{afterClose | afterStop, atSuffix, 1}, // Dana R.’s house
		{afterS, atSpace | atEnd, 2.2},        // the officers’ union
		{afterS, atStop, 4},                   // it was the officers’.
		{afterDropped, atSpace, 4.5},          // goin’ home
		{afterLetter, anywhere, 6},
		{afterStop, anywhere, 5.5}, // ‘Then go,’
		{anywhere, anywhere, 6},
	},
	'“': {
		{afterSpace | afterStart | afterOpen | afterDash, atSpace | atEnd, 8},
		{afterSpace | afterStart | afterOpen | afterDash, atStop, 7},
		{afterSpace | afterStart | afterOpen | afterDash, anywhere, 0}, // he said, “Go
		{anywhere, anywhere, 8},
	},
	'‘': {
		{afterSpace | afterStart | afterOpen | afterDash, atSpace | atEnd, 9.6},
		{afterSpace | afterStart | afterOpen | afterDash, atStop, 8.6},
		{afterSpace | afterStart | afterOpen | afterDash, anywhere, 1.6}, // “He said ‘go’
		{anywhere, anywhere, 9.6},
	},
	'”': {
		{afterSpace | afterStart, anywhere, 8},
		{afterStop, atLetter, 2.5},
		{afterStop, anywhere, 0}, // he said.”
		{afterLetter | afterDigit | afterClose, atSpace | atEnd | atStop | atDash | atQuote, 1}, // a “scam” that
		{anywhere, atLetter, 5},
		{anywhere, anywhere, 2},
	},
	'–': {
		{afterSpace, atSpace, 0}, // SEATTLE – A man
		{afterDigit, atDigit, 0}, // 2001–2009
		{afterLetter | afterStop | afterClose, atLetter | atQuote, 3.8},
		{afterDigit, anywhere, 2.5},
		{anywhere, atDigit, 2.5},
		{anywhere, anywhere, 5},
	},
	'—': {
		{afterSpace, atSpace, 0},
		{afterDigit, atDigit, 1.5},
		{afterLetter | afterStop | afterClose, atSuffix, 6},
		{afterLetter | afterStop | afterClose, atLetter | atQuote, 2.6}, // the border—often
		{afterDigit, anywhere, 2.5},
		{anywhere, atDigit, 2.5},
		{anywhere, anywhere, 5},
	},
	'…': {
		{afterLetter, atSpace | atEnd | atQuote, 4.5}, // something… I joined
		{afterSpace, atLetter, 5},
		{anywhere, anywhere, 6},
	},
}

// costOf is what it costs to read sign between left and right. dash is the
// document's usual one; the other costs more.
func costOf(sign rune, left, right surrounding, dash rune) float64 {
	rules, ok := signRules[sign]
	if !ok {
		return 0
	}
	cost := 9.0
	for _, r := range rules {
		if left&r.left != 0 && right&r.right != 0 {
			cost = r.cost
			break
		}
	}
	if (sign == '–' || sign == '—') && sign != dash {
		cost++
	}
	return cost
}

// leftOf says what stands before position i of the paragraph that begins at from.
func (d *draft) leftOf(i, from int) surrounding {
	if i == from {
		return afterStart
	}
	c := d.text[i-1]
	switch {
	case isSpace(c):
		return afterSpace
	case unicode.IsLetter(c):
		s := afterLetter
		if c|0x20 == 's' || c|0x20 == 'z' || c|0x20 == 'x' {
			s |= afterS
		}
		k := i - 1
		for k > from && unicode.IsLetter(d.text[k-1]) {
			k--
		}
		word := string(d.text[k:i])
		if i-k >= 2 {
			s |= afterWord
		}
		if i-k >= 3 && word[len(word)-2:] == "in" {
			s |= afterDropped
		}
		if nameHeads[word] {
			s |= afterHead
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

// rightOf says what stands at position i of the paragraph that ends at to.
func (d *draft) rightOf(i, to int) surrounding {
	if i >= to {
		return atEnd
	}
	c := d.text[i]
	switch {
	case isSpace(c):
		return atSpace
	case unicode.IsLetter(c):
		s := atLetter
		k := i
		for k < to && unicode.IsLetter(d.text[k]) {
			k++
		}
		word := string(d.text[i:min(k, i+8)])
		if suffixes[word] {
			s |= atSuffix
		}
		if elided[word] {
			s |= atElided
		}
		if k-i >= 3 {
			s |= atWord
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

var suffixes = map[string]bool{"s": true, "t": true, "re": true, "ve": true, "ll": true, "d": true, "m": true,
	"S": true, "T": true, "RE": true, "VE": true, "LL": true, "D": true, "M": true}

var nameHeads = map[string]bool{"O": true, "D": true, "L": true, "d": true, "l": true, "De": true, "M": true, "N": true,
	"qu": true, "Qu": true, "Ma": true, "Sa": true, "Shi": true, "Ka": true, "Ba": true, "Y": true, "y": true, "o": true, "ma": true}

var elided = map[string]bool{"em": true, "til": true, "tis": true, "twas": true, "cause": true, "round": true, "n": true}
