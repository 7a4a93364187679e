package quote

import (
	"factbox/internal/lexicon"
	"factbox/internal/nlp"
)

// cueInFront finds the verb that reports a quote from its left.
func (p *page) cueInFront(q int, f *frame) (attribution, bool) {
	verbs := 0 // finite verbs between the cue and the quote
	var weak attribution
	for v := q - 1; v >= f.lo; v-- {
		if p.isQuote(v) {
			continue
		}
		if p.lower(v) == "according" && v+2 < q && p.lower(v+1) == "to" {
			if c := p.after(v+2, q); c.kind != noPhrase {
				return attribution{rule: according, cue: cue{v, v + 2, speech, c, true}, hasCue: true, subject: c}, true
			}
		}
		if n, ok := p.nounCue(v, f); ok && verbs <= 1 && q-v < 8 {
			if weak.rule == noRule {
				weak = attribution{rule: cueNoun, cue: n, hasCue: true, subject: n.subject}
			}
		}
		class := p.report(v)
		use := class == speech || class == judge && verbs == 0 || class == belief && q-v < 14 || class == manner && verbs == 0 && q-v <= 8 && (p.isBreak(q-1) || p.lower(q-1) == ":")
		if use {
			c, near := p.subjectOf(v, f)
			if c.kind == noPhrase && class == speech { // “In other words,” explained Ito: “Q”
				if d := p.after(v+1, q); d.kind == name && (d.hi >= q-1 || p.isBreak(d.hi) || p.lower(d.hi) == ":") {
					c = d
				}
			}
			if c.kind != noPhrase {
				r := cueMixed
				switch {
				case p.isBreak(q-1) || p.lower(q-1) == ":":
					r = cueBefore
				default:
					if q-v <= 2 {
						r = cueBefore
					}
					if outer, d := p.outermost(v, c, f); outer >= 0 {
						v, c, class, near = outer, d, speech, true
					}
				}
				return attribution{rule: r, cue: cue{v, v + 1, class, c, near}, hasCue: true, subject: c}, true
			}
		}
		if p.tag(v).IsFinite() && class == lexicon.NoReport {
			verbs++
		}
	}
	return weak, weak.rule != noRule && weak.subject.kind != noPhrase
}

// clauseAround takes the subject of the clause for the speaker, for want of a
// cue: Okafor was in “high spirits.”
func (p *page) clauseAround(q int, f *frame) (attribution, bool) {
	if c := p.clauseSubject(q-1, f.lo); c.kind != noPhrase {
		r := clause
		if p.lower(q-1) == ":" || p.tag(q-1) == nlp.Comma {
			r = colon
		}
		return attribution{rule: r, subject: c}, true
	}
	return attribution{}, false
}

// outermost follows reports to the left: in "Ito said the mayor had called it
// “thin”" the words are Ito's to answer for. It is the leftmost verb of speech
// whose complement holds the verb at v, whose subject is c, or -1.
func (p *page) outermost(v int, c phrase, f *frame) (int, phrase) {
	found, subject := -1, phrase{}
	for i := min(v, c.lo) - 1; i >= f.lo; i-- {
		if p.isQuote(i) || p.lower(i) == ";" || p.isBreak(i) && i+1 < f.hi && p.tag(i+1) == nlp.CC {
			break
		}
		if p.lower(i) == "who" || p.lower(i) == "which" || p.lower(i) == "while" || p.lower(i) == "after" || p.lower(i) == "because" || p.lower(i) == "when" {
			break
		}
		if p.lower(i) == "according" && p.lower(i+1) == "to" {
			if d := p.after(i+2, f.hi); d.kind != noPhrase {
				return i, d
			}
		}
		if !p.isReport(i, speech) || p.tag(i) == nlp.VBG || p.passive(i, f) {
			continue
		}
		if d := p.before(i, f.lo); d.kind != noPhrase && d.kind != relative {
			found, subject = i, d
			i = d.lo
		}
	}
	return found, subject
}
