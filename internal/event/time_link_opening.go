package event

import (
	"factbox/internal/news"
	"factbox/internal/nlp"
)

// The verb of a clause that a time opens.

// opensAfter reports whether the phrase stands between commas at the head of a clause
// behind "and" or "but": "Kos sold the mill and, in May, she left", "…, but today, she left".
func opensAfter(f *sentence, p phrase) bool {
	if f.doc.Lower(p.last) != "," {
		return false
	}
	between := f.doc.Lower(p.start-1) == "," && (f.doc.Tag(p.start-2) == nlp.CC || f.saysNext(p))
	return between || f.doc.Tag(p.start-1) == nlp.CC && f.doc.Lower(p.start-2) == ","
}

// saysNext reports whether the phrase behind a comma opens what somebody said: "Kos said,
// in May, two boats sank".
func (f *sentence) saysNext(p phrase) bool {
	n := f.clauses.VerbAt(p.start - 2)
	if n < 0 || !f.plainSpeech(n) {
		return false
	}
	m := f.finiteFrom(p.last+1, min(p.last+longestOpened, f.clauses.Last))
	return m >= 0 && !f.clauses.Subject(m).Empty() && f.clauses.Subject(m).First > p.last
}

// openedVerb is the verb of the clause that such a phrase opens, or -1.
func openedVerb(f *sentence, p phrase) int {
	n := f.finiteFrom(p.last+1, min(p.last+longestOpened, f.clauses.Last))
	if n >= 0 && isRelative(f, n) {
		return -1
	}
	return n
}

// longestOpened is how far behind such a phrase the verb can stand.
const longestOpened = 9

// cleftVerb is the verb that "It was on Monday that they met" or "It was not until
// Monday that they met" dates, or -1.
func cleftVerb(f *sentence, p phrase) int {
	if f.doc.Lower(p.last) != "that" {
		return -1
	}
	was := -1
	for n := range f.clauses.Verbs {
		switch v := &f.clauses.Verbs[n]; {
		case v.First < p.start:
			was = n
		case was < 0 || !copulas.Has(f.head(was)) || f.doc.Lower(f.clauses.Verbs[was].First-1) != "it":
			return -1
		case v.Form == nlp.Finite:
			return n
		}
	}
	return -1
}

// entryVerb is the first verb of an entry of a live report that opens with the clock
// time p, "15.40: The band is playing", or -1.
func entryVerb(f *sentence, p phrase) int {
	if p.first != f.clauses.First || f.timeOf(p).Type != news.Clock || f.doc.Lower(p.last) != ":" && f.doc.Lower(p.last) != "—" && f.doc.Lower(p.last) != "–" {
		return -1
	}
	if s := f.doc.Tokens[p.first].Sentence; s > 0 && f.doc.Sentences[s-1].Paragraph == f.doc.Sentences[s].Paragraph {
		return -1
	}
	n := f.finiteFrom(p.last, f.clauses.Last)
	for n >= 0 && isRelative(f, n) { // "The band that won is playing"
		n = f.finiteFrom(f.clauses.Verbs[n].Last, f.clauses.Last)
	}
	if n >= 0 && f.clauses.Verbs[n].First == p.last+1 || n >= 0 && len(f.phrases) > 1 {
		return -1
	}
	return n
}
