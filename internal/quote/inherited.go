package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"factbox/internal/coref"
	"factbox/internal/nlp"
)

// turn is the last quote of the reporter's voice that found its speaker.
type turn struct {
	attribution
	run       int // noRun before the first
	paragraph int // where it ends
}

// fromAround finds the speaker of a quote that stands alone in sentence n, at
// item q, from the sentences around it.
func (f *Finder) fromAround(n, q int, last turn) attribution {
	p := &f.passage
	fr := &p.sentences[n]
	none := attribution{follows: -1, who: coref.Nobody}
	if !opensSentence(p, q, fr) || !endsSentence(p, q, fr) {
		return none
	}
	if w := p.lower(q + 1); w == "is" || w == "are" {
		return none // “We shall all sail,” is one saying here.
	}
	here := p.begins(q)
	if !fr.opens && n > 0 && last.run != noRun && last.paragraph == here && holdsRun(p, n-1, last.run) {
		return last.again(sameTurn, last.run)
	}
	if c := nameAbove(p, p.items[q].run); c.kind != noPhrase {
		return attribution{rule: label, subject: c, who: f.resolver.resolve(c, n, last.who, coref.Nobody), follows: -1}
	}
	if p.signed[p.items[q].run] {
		if a, ok := f.signedBelow(n, q, last); ok {
			return a
		}
	}
	if a, ok := f.signature(n, q, last); ok {
		return a
	}
	if a, ok := f.fromBroken(n, q, last); ok {
		return a
	}
	if a, ok := f.fromNext(n, last); ok {
		return a
	}
	if a, ok := f.fromBefore(n, here, last); ok {
		return a
	}
	if c := signedBehind(p, n, q); c.kind != noPhrase {
		return attribution{rule: label, subject: c, who: f.resolver.resolve(c, n+1, last.who, coref.Nobody), follows: -1}
	}
	if last.run == noRun || here-last.paragraph > 1 {
		if a, ok := f.signedBelow(n, q, last); ok {
			return a
		}
	}
	if fr.opens && last.who.Known() && here-last.paragraph <= 2 && goesOnSpeaking(p, &last) {
		return last.again(carried, -1)
	}
	return none
}

// goesOnSpeaking reports whether whoever spoke last may speak in the next paragraph too:
// a person, people, a body whose whole quote it was. A name that no record holds is too
// little.
func goesOnSpeaking(p *passage, last *turn) bool {
	if last.subject.kind != name || last.who.Person >= 0 {
		return true
	}
	switch last.rule {
	case cueAfter, cueSplit, sameTurn, carried:
		m := p.nameOf(last.subject.hi - 1)
		return m >= 0 && p.isBody(m)
	}
	return false
}

// endsSentence reports whether no words of the sentence that quote q is in go on
// behind it.
func endsSentence(p *passage, q int, fr *sentence) bool {
	run := p.items[q].run
	return q+1 >= fr.hi || p.setOff(run) || p.isDash(q+1) || p.tag(q+1) == nlp.Stop || isWholeSentence(p, run)
}

// fromBroken reads a sentence that is broken behind its quote, by a blank line or
// by a full stop: “Q,” — said X. The words of the quote, or a small letter, say
// that the sentence goes on; “Said” and a name behind it say so themselves.
func (f *Finder) fromBroken(n, q int, last turn) (attribution, bool) {
	p := &f.passage
	if n+1 >= len(p.sentences) || q+1 < p.sentences[n].hi {
		return attribution{}, false
	}
	next := &p.sentences[n+1]
	end := p.endOf(&p.runs[p.items[q].run])
	if next.run != noRun || p.isQuote(next.lo) || end == 0 {
		return attribution{}, false
	}
	a, ok := verbBehind(p, next.lo, next)
	small := !p.shape(next.lo, nlp.Capital)
	switch {
	case ok && (small || p.lower(next.lo) == "said" || p.lower(next.lo) == "says"):
	case !ok && (end == ',' || isBareAside(p, next)):
		if a, ok = subjectBehind(p, next.lo, next, true, true); !ok {
			return attribution{}, false
		}
	default:
		return attribution{}, false
	}
	a.follows = -1
	a.who = f.resolver.resolve(a.subject, n+1, last.who, coref.Nobody)
	return a, true
}

// isBareAside reports whether a sentence is no more than a name and a verb of speech:
// “The wind is fair.” Ada Okafor said.
func isBareAside(p *passage, f *sentence) bool {
	end := f.hi
	for end > f.lo && p.tag(end-1) == nlp.Stop {
		end--
	}
	if f.opens || end-f.lo < 2 || end-f.lo > 5 {
		return false
	}
	return p.isReport(end-1, speech) && p.tag(end-1).IsFinite() && p.namesPerson(end-2)
}

// fromNext takes the speaker of the quote that follows at once: “Q.” “Q,” X said.
func (f *Finder) fromNext(n int, last turn) (attribution, bool) {
	p := &f.passage
	if n+1 >= len(p.sentences) {
		return attribution{}, false
	}
	next := &p.sentences[n+1]
	if next.run != noRun || next.opens || !p.isQuote(next.lo) {
		return attribution{}, false
	}
	a, ok := attribute(p, next.lo, next)
	if !ok || a.rule != cueAfter {
		return attribution{}, false
	}
	a.rule, a.hasCue, a.follows = nextTurn, false, -1
	a.who = f.resolver.resolve(a.subject, n, last.who, coref.Nobody)
	return a, true
}

// fromBefore takes the subject of the sentence in front: X shrugged. “Q.” The
// quote of sentence n begins in paragraph here.
func (f *Finder) fromBefore(n, here int, last turn) (attribution, bool) {
	p := &f.passage
	if n == 0 || p.sentences[n-1].run != noRun {
		return attribution{}, false
	}
	prev, opens := &p.sentences[n-1], p.sentences[n].opens
	end := p.lower(prev.hi - 1)
	if end == "?" && last.who.Known() && here-last.paragraph <= 2 {
		return last.again(carried, -1), true // Would she resign? “No.”
	}
	closed := end == ":" || end == ","
	if opens && !closed && !(here-last.paragraph > 1 && here-p.ends(prev.hi-1) == 1) {
		return attribution{}, false
	}
	c, asks := f.mainSubject(prev)
	if c.kind == noPhrase {
		return attribution{}, false
	}
	who := f.resolver.resolve(c, n, last.who, coref.Nobody)
	if asks && !closed && last.who.Known() && !who.Same(last.who) {
		return last.again(carried, -1), true // Ruiz asked again. “No.”
	}
	return attribution{rule: introduced, subject: c, who: who, follows: -1}, !asks || closed
}

// isWholeSentence reports whether a run is long enough and begins as a sentence
// does, though the reporter ends it: “We sail when the wind is fair for” Lagos.
func isWholeSentence(p *passage, run int) bool {
	text := p.runs[run].Of(p.doc.Text)
	c, _ := utf8.DecodeRuneInString(text)
	return unicode.IsUpper(c) && strings.Count(text, " ") >= 7
}

// again gives the speaker of the last turn another quote.
func (t turn) again(r ruleID, follows int) attribution {
	a := t.attribution
	a.rule, a.hasCue, a.follows = r, false, follows
	return a
}

// signature finds a name below or behind a quote: “Q.” — Ada Okafor.
func (f *Finder) signature(n, q int, last turn) (attribution, bool) {
	p := &f.passage
	i := q + 1
	signs := p.isDash(i) || p.lower(i) == "*" // “Q.” *Ada Okafor, The Courier
	if i < p.sentences[n].hi && !signs {
		return attribution{}, false
	}
	if !signs || p.begins(i)-p.ends(q) > 1 {
		return attribution{}, false
	}
	end := i + 1
	for end < len(p.items) && p.isWord(end) && p.begins(end) == p.begins(i) && p.lower(end) != "(" {
		end++
	}
	c := phraseAt(p, i+1, end)
	if c.kind != name || c.hi < len(p.items) && p.begins(c.hi) == p.begins(i) && !endsName(p, c.hi) {
		return attribution{}, false
	}
	return attribution{rule: label, subject: c, who: f.resolver.resolve(c, n, last.who, coref.Nobody), follows: -1}, true
}

// signedBehind is the name that ends the paragraph which the quote at item q of sentence n
// opens: “We have lost three boats.” Ada Okafor, pilot.
func signedBehind(p *passage, n, q int) phrase {
	if n+1 >= len(p.sentences) || q+1 < p.sentences[n].hi || !p.sentences[n].opens {
		return phrase{}
	}
	next := &p.sentences[n+1]
	if next.opens || next.run != noRun || n+2 < len(p.sentences) && !p.sentences[n+2].opens {
		return phrase{}
	}
	return bareName(p, next.lo, next.hi)
}

// signedBelow finds the name and office that stand below a paragraph which is all
// quote: “Q.” ⏎ Ada Okafor, chair of the Harbour Board
func (f *Finder) signedBelow(n, q int, last turn) (attribution, bool) {
	p := &f.passage
	if n+1 >= len(p.sentences) || q+1 < p.sentences[n].hi || !p.sentences[n].opens {
		return attribution{}, false
	}
	next := &p.sentences[n+1]
	c := nameLine(p, n+1)
	if c.kind == noPhrase || p.tag(next.hi-1) == nlp.Stop && !p.signed[p.items[q].run] {
		return attribution{}, false
	}
	return attribution{rule: label, subject: c, who: f.resolver.resolve(c, n+1, last.who, coref.Nobody), follows: -1}, true
}

// endsName reports whether item i ends the name of a signature: "— Ada Okafor,
// Leeds", "— Ada Okafor (by mail)".
func endsName(p *passage, i int) bool {
	return p.tag(i) == nlp.Comma || p.tag(i) == nlp.Stop || p.lower(i) == "," || p.lower(i) == "("
}

// isSomebody reports whether a subject is a person or a body that can speak.
func isSomebody(p *passage, c phrase) bool {
	switch c.kind {
	case name:
		return p.speaks(c, false)
	case pronoun:
		return c.head != "it" && !anybody.Has(c.head)
	case nominal:
		return p.canSpeak(c)
	}
	return false
}

func holdsRun(p *passage, n, run int) bool {
	for i := p.sentences[n].lo; i < p.sentences[n].hi; i++ {
		if p.items[i].run == run {
			return true
		}
	}
	return false
}

// putsQuestion reports whether the verb at item v asks.
func putsQuestion(p *passage, v int) bool {
	w := p.lower(v)
	return w == "asked" || w == "asks" || w == "wondered"
}

// mainSubject is the subject of a sentence: of its reporting verb, else of its
// first finite verb. asks reports that the verb puts a question.
func (f *Finder) mainSubject(fr *sentence) (c phrase, asks bool) {
	p := &f.passage
	if c := onTopic(p, fr.lo, fr.hi-1); c.kind != noPhrase {
		return c, false
	}
	for v := fr.lo; v < fr.hi; v++ {
		if p.isReport(v, speech) {
			if v > fr.lo && p.isBreak(v-1) { // "The pier is gone, said Ada Okafor."
				if c := phraseAt(p, v+1, fr.hi); c.kind == name && c.person >= 0 {
					return c, false
				}
			}
			if c, near := subjectOf(p, v, fr); c.kind != noPhrase && c.kind != relative {
				return c, near && putsQuestion(p, v)
			}
		}
	}
	var aside phrase // the subject of a clause that only says when or why
	for v := fr.lo; v < fr.hi; v++ {
		if p.tag(v).IsFinite() {
			c := subjectBefore(p, v, fr.lo)
			switch {
			case !isSomebody(p, c):
			case c.lo > fr.lo && conditions.Has(p.lower(c.lo-1)):
				if aside.kind == noPhrase {
					aside = c // When Ruiz died, Okafor issued a statement: “Q.”
				}
			default:
				return c, false
			}
		}
	}
	if aside.kind != noPhrase {
		return aside, false
	}
	if p.lower(fr.hi-1) == ":" {
		return soleSource(p, fr.lo, fr.hi-1), false
	}
	return phrase{}, false
}
