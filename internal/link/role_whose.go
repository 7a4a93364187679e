package link

import (
	"strings"

	"factbox/internal/lexicon"
	"factbox/internal/ner"
	"factbox/internal/nlp"
)

// Whose a role is that stands between two names, and where it begins and ends.

// isElsewhere reports whether the phrase of tokens [first, end), before a comma and the name
// of m, belongs to something else than m.
func (r roleReader) isElsewhere(first, head, end int, m *mention) bool {
	d := r.doc
	sentence := r.sentenceStart(m)
	opens := r.skipDeterminer(first) - 1
	if d.Tag(m.Last).IsVerb() && opens >= sentence {
		if d.Lower(opens) == "," && r.isPersonEnd(opens-1) && beVerbs.Has(d.Lower(m.Last)) {
			return true
		}
		// “Brook was mayor of Hale, Lund is a baker”
		if beVerbs.Has(d.Lower(opens)) || d.Lower(opens) == "became" {
			return true
		}
		// “Taken with her immense talent, Lund offers her a part.”
		if r.isFronted(opens, sentence) {
			return true
		}
	}
	if d.Lower(opens) == "," && r.isPersonEnd(opens-1) && r.titled != opens && !isKin(d.Lower(head)) {
		return d.Lower(opens+1) == "the" || d.Lower(opens+1) == "a" // “Ada Brook, the mayor of Hale, Bo Lund, a baker”
	}
	brackets := 0
	for i := first; i < end; i++ {
		switch d.Lower(i) {
		case "(":
			brackets++
		case ")":
			if brackets--; brackets < 0 {
				return true // “Ada Brook (MP for Hale), Bo Lund (MP for Marlow)”
			}
		}
	}
	return false
}

// isFronted reports whether a word before token last that opens a clause begins the
// sentence, with no comma between.
func (r roleReader) isFronted(last, sentence int) bool {
	switch r.doc.Tag(sentence) {
	case nlp.IN, nlp.VBG, nlp.VBN, nlp.WRB:
	default:
		return false
	}
	for i := sentence; i <= last; i++ {
		if r.doc.Lower(i) == "," {
			return false
		}
	}
	return true
}

// says reports whether the noun phrase at tokens [first, last) behind the comma says what is
// before it: “… and the firm's director Bo Lund, the spokesman said.”
func says(r roleReader, m *mention, first, last int, determined bool) bool {
	d := r.doc
	if !determined || d.Lower(first-1) != "the" || m.First == r.sentenceStart(m) || !d.Tag(last).IsVerb() {
		return false
	}
	lemma, _ := lexicon.Reporting(d.Lower(last))
	return lemma != ""
}

// leadsOn reports whether a role behind the name of m is that of the next in a list: the
// roles of the list stand before the names, or it is a relative's.
func (r roleReader) leadsOn(m *mention, first, head, last, end int) bool {
	d := r.doc
	if d.Lower(last) != "," || last+1 >= end {
		return false
	}
	next := last + 1
	for next < end && isAddress(r.Linker, next) {
		next++
	}
	if !isPersonAt(r.Linker, next) {
		return false
	}
	if possessives.Has(d.Lower(first - 1)) {
		return isKin(d.Lower(head))
	}
	return r.titled == m.Last && (d.Lower(first-1) == "the" || d.Is(head, nlp.Capital))
}

// runsOn reports whether a complement in small letters, tokens [from, to), goes on with
// what tells which one it is.
func runsOn(r roleReader, from, to int) bool {
	d := r.doc
	for i := from; i < to; i++ {
		if d.Is(i, nlp.Capital) {
			return false
		}
	}
	return d.Lower(to) == "that" || d.Lower(to) == "which" || d.Tag(to) == nlp.VBG
}

// signs is where an organization ends that follows a comma at token i and ends its
// sentence, as under a letter; or i.
func signs(r roleReader, i, end int) int {
	if r.doc.Lower(i) != "," {
		return i
	}
	if o := mentionAt(r.Linker, i+1); o != nil && o.Class == ner.Organization && o.Last == end {
		return o.Last
	}
	return i
}

// passAdverbial is where a title in capitals begins behind a phrase that opens the sentence:
// “In addition Police Commissioner Brook”, “Opening the event President Brook”.
func (r roleReader) passAdverbial(first, head int) int {
	d := r.doc
	last := first
	for last < head && !d.Is(last, nlp.Capital) {
		last++
	}
	if noun := last - 1; noun < first || !d.Is(last, nlp.Capital) || !d.Tag(noun).IsNoun() || ledBodies.Has(d.Lower(noun)) || isRole(r.Linker, noun) {
		return first
	}
	opens := r.skipDeterminer(first) - 1
	if opens < 0 || d.Tag(opens) != nlp.IN && !strings.HasSuffix(d.Lower(opens), "ing") {
		return first
	}
	if d.Lower(first) == "addition" {
		return last
	}
	if opens < first-1 && (opens == d.Sentences[d.Tokens[opens].Sentence].First || d.Tag(opens-1) == nlp.VBG) {
		return last
	}
	return first
}

// ledBodies are nouns for bodies that have leaders: “the party President Brook”.
var ledBodies = lexicon.NewSet("party opposition coalition county company state city town village club team council union association government board bank church school " +
	"university police army navy district division province region ruling minority majority house senate parliament group")
