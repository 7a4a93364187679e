package nlp

import (
	_ "embed"
	"strings"
	"sync"
	"unicode/utf8"
)

//go:embed data/abbreviations.txt
var abbreviationList string

// abbreviation is how an abbreviation stands to the end of a sentence.
// data/abbreviations.txt tells what the kinds mean.
type abbreviation uint8

const (
	noAbbreviation abbreviation = iota
	beforeName
	beforePlace
	beforeNumber
	ofClock
	neverEnds
	mayEnd
	initials // letters and full stops by turns: U.S., J.
)

var abbreviationKinds = map[string]abbreviation{
	"name": beforeName, "place": beforePlace, "number": beforeNumber,
	"clock": ofClock, "never": neverEnds, "end": mayEnd,
}

var loadAbbreviations = sync.OnceValue(func() map[string]abbreviation {
	return parseAbbreviations(abbreviationList)
})

func parseAbbreviations(list string) map[string]abbreviation {
	known := make(map[string]abbreviation, strings.Count(list, "\n"))
	for line := range strings.Lines(list) {
		word, kind, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		if word != "" && word[0] != '#' {
			known[word] = abbreviationKinds[kind]
		}
	}
	return known
}

// abbreviationOf is the kind of word, which is written with its full stop:
// "Inc.", "D-N.Y.".
func (r *Reader) abbreviationOf(word string) abbreviation {
	const longestWord = 24 // "Assistant-Sec." and the like; more is no abbreviation
	if len(word) < 2 || len(word) > longestWord || word[len(word)-1] != '.' {
		return noAbbreviation
	}
	word = word[strings.LastIndexByte(word, '-')+1:]
	word = strings.TrimLeft(word, "0123456789:") // "7p.m."
	if len(word) < 2 {
		return noAbbreviation
	}
	stem := word[:len(word)-1]
	const longest = 8
	if len(stem) == 1 && asciiClass[stem[0]&0x7f] == upper {
		return initials // "P. Duarte", though "p. 12"
	}
	if len(stem) <= longest {
		if kind, ok := r.abbreviations[stem]; ok {
			return kind
		}
		var buffer [2 * longest]byte
		low := appendLower(buffer[:0], stem)
		if kind, ok := r.abbreviations[string(low)]; ok {
			return kind
		}
		// GOV. and SEPT. of a line in capitals
		if len(low) > 1 && stem[0] < utf8.RuneSelf && asciiClass[stem[0]] == upper && asciiClass[stem[1]&0x7f] == upper {
			low[0] = stem[0]
			if kind, ok := r.abbreviations[string(low)]; ok {
				return kind
			}
		}
	}
	if isInitials(word) {
		return initials
	}
	return noAbbreviation
}

// isInitials reports whether word is one to three letters and a full stop, by
// turns, and the first ones short: "J.", "U.S.", "W.Va.", "É.". One
// word with a full stop behind it, "war.", is not.
func isInitials(word string) bool {
	letters, stops := 0, 0
	for i := 0; i < len(word); {
		k, n := classAt(word[i:])
		switch {
		case k&(lower|upper) != 0:
			if letters++; letters > 3 {
				return false
			}
		case word[i] == '.' && letters > 0:
			stops++
			if stops == 1 && letters > 1 && i == len(word)-1 {
				return false
			}
			letters = 0
		default:
			return false
		}
		i += n
	}
	return stops > 0 && letters == 0
}
