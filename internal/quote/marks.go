package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// family is a kind of quotation mark; marks of one family open and close each
// other.
type family uint8

const (
	double    family = iota // “ ” „ ‟ " and doubled single marks
	single                  // ‘ ’ ‚ ‛ ' and the backtick
	guillemet               // « » ‹ ›

	families = 3
)

// direction is what a single mark can do where it stands.
type direction uint8

const (
	opens direction = iota
	closes
	either // a straight mark between two letters, or a mark between two spaces
)

// mark is one quotation mark of a line.
type mark struct {
	start, end int
	glyph      rune
	family     family
	turn       direction
	possessive bool // a single mark that may be the apostrophe of "the owners'"
	paragraph  int
	leads      bool   // nothing stands before it in its paragraph
	price      prices // of what a mark that is not single may do
	role       role   // what it does, as pair decided
	tears      bool   // what is open behind it ends with its paragraph
}

// readMarks appends the quotation marks of text[start:end], which is one
// paragraph, to marks. Apostrophes inside words, feet, inches and decades are left out.
func readMarks(marks []mark, text string, start, end int) []mark {
	from := len(marks)
	for i := start; i < end; {
		if c := text[i]; c != '"' && c != '\'' && c != '`' && c < utf8.RuneSelf {
			i++
			continue
		}
		glyph, n := utf8.DecodeRuneInString(text[i:end])
		f, ok := familyOf[glyph]
		if !ok {
			i += n
			continue
		}
		m := mark{start: i, end: i + n, glyph: glyph, family: f}
		if f == single && glyph != '‚' && glyph != '‛' {
			// '' is how plain-text wires write a double mark. In ''' the outer
			// two are the double mark, the one inside is a single.
			run := n
			for run <= 3*n && i+run < end && strings.HasPrefix(text[i+run:end], text[i:i+n]) {
				run += n
			}
			if run == 2*n || run == 3*n && opensHere(text, start, end, i, i+run) {
				m.end, m.family = i+2*n, double
			} else if run == 3*n {
				m.end = i + n
				marks = append(marks, m, mark{start: i + n, end: i + 3*n, glyph: glyph, family: double})
				i += run
				continue
			}
		}
		marks = append(marks, m)
		i = m.end
	}
	return direct(marks, from, text, start, end)
}

var familyOf = map[rune]family{
	'"': double, '“': double, '”': double, '„': double, '‟': double, '＂': double,
	'\'': single, '‘': single, '’': single, '‚': single, '‛': single, '`': single,
	'«': guillemet, '»': guillemet, '‹': guillemet, '›': guillemet,
}

// opensHere reports whether the marks at text[i:j] have space before them and a
// word after them.
func opensHere(text string, start, end, i, j int) bool {
	before, after := sides(text, start, end, i, j)
	return before == space && after != space && after != stop
}

// direct decides which way each mark from marks[from:] on turns, and drops
// those that are no quotation marks at all. Marks that touch each other are
// judged as one: in ,"' both close, since a comma stands before them.
func direct(marks []mark, from int, text string, start, end int) []mark {
	kept := marks[:from]
	for i := from; i < len(marks); {
		j := i + 1
		for j < len(marks) && marks[j].start == marks[j-1].end {
			j++
		}
		before, after := sides(text, start, end, marks[i].start, marks[j-1].end)
		leads := strings.TrimSpace(text[start:marks[i].start]) == ""
		for n, m := range marks[i:j] {
			m.leads = leads && n == 0
			if m.classify(text, end, before, after) {
				kept = append(kept, m)
			}
		}
		i = j
	}
	return kept
}

// side is what stands beside a mark.
type side uint8

const (
	space side = iota // white space, the line's edge, an opening bracket
	stop              // a comma, full stop, closing bracket, …
	dash
	digit
	letter
)

func sides(text string, start, end, i, j int) (before, after side) {
	if i > start {
		c, _ := utf8.DecodeLastRuneInString(text[start:i])
		before = sideOf(c, "([{<*_|")
	}
	if j < end {
		c, _ := utf8.DecodeRuneInString(text[j:end])
		after = sideOf(c, "<|")
	}
	return before, after
}

func sideOf(c rune, open string) side {
	switch {
	case unicode.IsSpace(c) || unicode.Is(unicode.Cf, c) || strings.ContainsRune(open, c):
		return space
	case unicode.IsLetter(c) || unicode.Is(unicode.M, c):
		return letter
	case unicode.IsDigit(c):
		return digit
	case strings.ContainsRune("-–—―/", c):
		return dash
	case strings.ContainsRune("$£€#@¿¡&+", c): // they begin words
		return letter
	case strings.ContainsRune("([{", c):
		return letter // "(…" after a mark begins the quoted words
	}
	return stop
}

// classify sets the turn of m from its glyph and its two sides, and the prices of
// its roles; it reports false when m is an apostrophe or a unit.
func (m *mark) classify(text string, end int, before, after side) bool {
	if m.family == single && m.isApostrophe(text[m.end:end], before, after) {
		return false
	}
	switch m.glyph {
	case '„', '‚', '‛', '‟':
		m.turn = opens
	case '“', '‘', '«', '‹':
		m.turn = turnOfOpening(before, after)
	case '”', '»', '›', '’':
		m.turn = closes
		if before == space { // Danish opens with », Swedish with ”
			m.turn = either
		}
	default:
		m.turn = turnOfStraight(before, after)
	}
	if m.family == single && before == letter && after == space {
		c := text[m.start-1] | 0x20
		m.possessive = c == 's' || c == 'z' || c == 'x' || c == 'n' // owners', goin'
	}
	unit := before == digit && m.end-m.start == 1 && m.turn != opens && after != stop
	m.possessive = m.possessive || unit // 6' and 12": units, unless the mark closes something
	if m.family != single {
		m.price = m.weigh(unit, before, after)
	}
	return true
}

// isApostrophe reports whether a single mark is none: it's, ’90s, 'em.
func (m *mark) isApostrophe(rest string, before, after side) bool {
	word := func(s side) bool { return s == letter || s == digit }
	switch {
	case word(before) && word(after): // it's, 5'10
		return true
	case before == space && (after == space || after == stop):
		return true
	}
	return m.glyph == '’' && before == space || before != stop && elided(rest) // ’90s, 'em, 'tis
}

// turnOfOpening is how a mark turns that opens by its looks: it does, unless
// its sides deny it. German closes with “, and so do those whose keyboards turn
// the mark by what stands before it: it sails.“[The Courier]
func turnOfOpening(before, after side) direction {
	if before == stop || before != space && before != dash && after != letter && after != digit {
		return either
	}
	return opens
}

func turnOfStraight(before, after side) direction {
	switch {
	case before == space && after != space:
		return opens
	case before != space && (after == space || after == stop):
		return closes
	case before == dash && (after == letter || after == digit):
		return opens
	case after == dash && before != dash:
		return closes
	}
	return either
}

// elided reports whether rest begins with a word that drops its first letters
// behind an apostrophe: 'em, '90s.
func elided(rest string) bool {
	n := 0
	for n < len(rest) && (rest[n]|0x20 >= 'a' && rest[n]|0x20 <= 'z' || isDigit(rest[n])) {
		n++
	}
	switch strings.ToLower(rest[:n]) {
	case "em", "tis", "twas", "til", "till", "cause", "cos", "n", "bout", "round", "ere", "ello", "im", "er":
		return !strings.HasPrefix(rest[n:], "'") && !strings.HasPrefix(rest[n:], "’") || n == 1
	}
	year := n == 2 || n == 3 && rest[2] == 's' // '98, '60s
	return year && isDigit(rest[0]) && isDigit(rest[1])
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }
