package nlp

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"factbox/internal/lexicon"
)

// datelineEnd is where the dateline ends that line begins with, behind its
// dash or colon; 0 without one.
//
//	WASHINGTON (AP) — The
//	SEOUL, South Korea, March 3 -- Two
//	ISLAMABAD: Ministers
func datelineEnd(line string) int {
	at, size := datelineMark(line)
	if at <= 0 {
		return 0
	}
	rest := strings.TrimLeftFunc(line[at+size:], unicode.IsSpace)
	first, _ := utf8.DecodeRuneInString(rest)
	if !unicode.IsUpper(first) && !unicode.IsDigit(first) && !strings.ContainsRune("\"“‘'(«", first) {
		return 0
	}
	colon := line[at] == ':'
	if !isStory(rest, colon) || !isDateline(line[:at], colon) {
		return 0
	}
	return at + size
}

// isStory reports whether rest can be what stands behind a dateline: not a
// headline in capitals, as in "TENNIS - OPEN ENDS EARLY", and behind a colon a
// line of some length: "DEFENDERS: Hale, Roe".
func isStory(rest string, colon bool) bool {
	const shortest = 60
	if colon && (len(rest) < shortest || !strings.HasSuffix(rest, ".") && !strings.HasSuffix(rest, "”") && !strings.HasSuffix(rest, `"`)) {
		return false
	}
	return strings.IndexFunc(rest[:min(len(rest), shortest)], unicode.IsLower) >= 0
}

// longestDateline is in bytes, with room for two places, a date and an agency.
const longestDateline = 90

// datelineMark is the first dash of line, or a colon before it: where it
// stands and its length. A hyphen, or the
// low line that some wires send for a dash, counts between spaces only.
func datelineMark(line string) (at, size int) {
	head := line[:min(len(line), longestDateline)]
	for i := 0; i < len(head); i++ {
		for _, dash := range []string{"—", "–", "―", "--", ": "} {
			if strings.HasPrefix(head[i:], dash) {
				return i, len(strings.TrimSuffix(dash, " "))
			}
		}
		if strings.HasPrefix(head[i:], " - ") || strings.HasPrefix(head[i:], " _ ") {
			return i + 1, 1
		}
	}
	return 0, 0
}

// isDateline reports whether head, all that stands before the dash, names a
// place in capitals, or a place with a date or an agency in parentheses.
func isDateline(head string, colon bool) bool {
	head, agency := cutAgency(strings.TrimSpace(head))
	words, capitals := 0, 0
	dated, afterComma := false, false
	for word := range strings.FieldsSeq(head) {
		bare := strings.TrimRight(word, ",.")
		switch {
		case bare == "" || strings.ContainsAny(word, "!?"):
			return false
		case isDatePart(bare):
			dated = true
		case isCapitals(bare):
			if words == capitals {
				capitals++
			}
		case isCapitalized(bare):
			if words > 0 && words == capitals && !afterComma {
				return false // "IBM Chairman": no place in capitals goes on so
			}
		case words > 0 && datelineWords.Has(bare):
		default:
			return false
		}
		words++
		afterComma = afterComma || strings.HasSuffix(word, ",")
	}
	const fewWords = 8
	switch {
	case words == 0 || words > fewWords:
		return false
	case colon:
		return capitals > 0 && (words == capitals || afterComma || agency) && !labels[head]
	case capitals > 0:
		return true
	}
	return agency || dated && afterComma
}

// cutAgency takes "(AP)" or "(Thomson Reuters)" off the end of head.
func cutAgency(head string) (rest string, ok bool) {
	open := strings.LastIndexByte(head, '(')
	const fewWords = 4
	if open < 0 || !strings.HasSuffix(head, ")") || strings.ContainsAny(head[open:], "-0123456789") || strings.Count(head[open:], " ") >= fewWords {
		return head, false
	}
	return strings.TrimSpace(head[:open]), true
}

// datelineWords are the small words inside a dateline: "RIO DE JANEIRO" has
// none, "Rio de Janeiro, 3 March" one.
var datelineWords = lexicon.NewSet("de du of and la al on the")

// labels stand in capitals before a colon and are no places.
var labels = map[string]bool{
	"ANALYSIS": true, "BREAKING": true, "BREAKING NEWS": true, "CORRECTION": true, "EDITORIAL": true, "EXCLUSIVE": true,
	"EXPLAINER": true, "FACT CHECK": true, "FACTBOX": true, "INTERVIEW": true, "LIVE": true, "MORE": true, "NOTE": true,
	"OPINION": true, "PHOTO": true, "PHOTOS": true, "PROFILE": true, "QUESTION": true, "READ MORE": true, "REVIEW": true,
	"TIMELINE": true, "UPDATE": true, "VIDEO": true, "WATCH": true, "Q": true, "A": true, "BBC": true, "CNN": true, "NPR": true,
}

// isDatePart reports whether word is a month, a weekday or a number.
func isDatePart(word string) bool {
	if '0' <= word[0] && word[0] <= '9' {
		return true
	}
	if len(word) < 3 {
		return false
	}
	var buffer [16]byte
	low := appendLower(buffer[:0], word)
	for _, name := range dayAndMonthNames {
		if string(low) == name || len(low) == 3 && strings.HasPrefix(name, string(low)) || string(low) == "sept" {
			return true
		}
	}
	return false
}

var dayAndMonthNames = strings.Fields(lexicon.Months + " " + lexicon.Weekdays)

// isCapitals reports whether word has two capitals or more and no small letter.
func isCapitals(word string) bool {
	capitals := 0
	for _, c := range word {
		if unicode.IsLower(c) {
			return false
		}
		if unicode.IsUpper(c) {
			capitals++
		}
	}
	return capitals >= 2
}

func isCapitalized(word string) bool { return firstIs(word, unicode.IsUpper) }

// isByline reports whether a line is a reporter's name and no more: "By Maria
// Ortega", "By MARIA ORTEGA and John Roe, Staff Writers", "(Reporting by Maria
// Ortega; editing by John Roe)".
func isByline(text string, chunks []chunk) bool {
	const fewChunks = 40
	if len(chunks) < 2 || len(chunks) > fewChunks {
		return false
	}
	word := func(i int) string { return text[chunks[i].start:chunks[i].end] }
	if strings.EqualFold(word(1), "by") {
		return bylineVerbs.Has(strings.TrimLeft(word(0), "([*"))
	}
	if word(0) != "By" && word(0) != "BY" || len(chunks) > fewChunks/2 {
		return false
	}
	names := 0
	for i := 1; i < len(chunks); i++ {
		w := strings.TrimRight(word(i), ",;|")
		switch {
		case w == "" || chunks[i].seen&(lower|upper) == 0:
		case isDatePart(w) && names < 2:
			return false // "By Monday Night, All Was Over"
		case isCapitalized(w):
			names++
		case names == 0 || !bylineWords.Has(w):
			return false
		}
	}
	last := word(len(chunks) - 1)
	return names >= 2 && !strings.ContainsAny(last[len(last)-1:], "!?:")
}

// bylineVerbs say what somebody did for an article, before "by".
var bylineVerbs = lexicon.NewSet("Reporting Writing Written Story Photos Photo Photographs Edited Editing Compiled Words Video Graphics")

// bylineWords are the small words of a byline.
var bylineWords = lexicon.NewSet("and of in for the with at from to staff writer de da del la van von der den bin al correspondent reporter editor")
