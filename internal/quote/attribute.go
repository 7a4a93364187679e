package quote

import (
	"factbox/internal/lexicon"
	"factbox/internal/nlp"
)

// rule names the way an attribution was found.
type rule string

const (
	noRule     rule = ""
	cueAfter   rule = "cue-after"    // “Q,” said X. — “Q,” X said.
	cueSplit   rule = "split"        // “Q,” X said, “Q.”
	cueBefore  rule = "cue-before"   // X said, “Q.”
	cueMixed   rule = "cue-mixed"    // X said it was “q”.
	aside      rule = "aside"        // The roof, X said, was “q”. — It was “q”, X said.
	according  rule = "according-to" // according to X
	colon      rule = "colon"        // X was blunt: “Q.”
	nounRule   rule = "cue-noun"     // in X's words
	clause     rule = "subject"      // X was in “q”.
	sameTurn   rule = "same-turn"    // “Q,” X said. “Q.”
	nextTurn   rule = "next-turn"    // “Q.” “Q,” X said.
	introduced rule = "introduced"   // X shrugged. “Q.”
	carried    rule = "carry-over"   // paragraphs of one speaker
	label      rule = "label"        // X: “Q.”
)

// attribution is what is known of who says one quote.
type attribution struct {
	rule    rule
	cue     cue
	hasCue  bool
	subject phrase
	who     referent // resolved, once known
	follows int      // the quote this one is the second half of, or -1
}

// attribute looks for the cue and speaker of the quote at item q within its
// frame f.
func (p *page) attribute(q int, f *frame) (attribution, bool) {
	starts := p.startsWith(q, f)
	if starts {
		if a, ok := p.cueBehind(q, f, true); ok {
			return a, true
		}
		return p.asideCue(q, f)
	}
	if a, ok := p.labelled(q, f); ok {
		return a, true
	}
	direct := p.isBreak(q-1) || p.lower(q-1) == ":" || p.tag(q-1) == nlp.Colon
	if direct {
		if a, ok := p.cueInFront(q, f); ok && (a.cue.hi >= q-3 || !p.cueTouches(q, f)) {
			return a, true
		}
	}
	if a, ok := p.asideCue(q, f); ok {
		return a, true
	}
	if a, ok := p.cueInFront(q, f); ok {
		return a, true
	}
	if a, ok := p.cueBehind(q, f, false); ok {
		return a, true
	}
	return attribution{}, false
}

// labelled finds who a colon names: “Okafor: ‘Q’”, “From the report: “Q””. A
// headline's label speaks for the whole line: “Okafor: Roof is ‘thin’”.
func (p *page) labelled(q int, f *frame) (attribution, bool) {
	at := f.lo
	for at < q && p.isWord(at) && p.lower(at) != ":" {
		if p.tag(at).IsFinite() || p.report(at) != lexicon.NoReport {
			return attribution{}, false
		}
		at++
	}
	if at >= q || p.lower(at) != ":" {
		return attribution{}, false
	}
	c := p.endingAt(at-1, f.lo)
	if at == q-1 && (c.kind == noPhrase || c.lo > f.lo) {
		c = p.soleSource(f.lo, at)
	}
	if c.kind != name && c.kind != nominal || at < q-1 && (c.lo > f.lo || c.kind != name) {
		return attribution{}, false
	}
	return attribution{rule: label, subject: c}, true
}

// soleSource is the one person, or else the source, named in items [lo, hi)
// without a verb: “Here is Okafor in May:”, “From the report:”.
func (p *page) soleSource(lo, hi int) phrase {
	for i := lo; i < hi; i++ {
		if p.personOf(i) >= 0 {
			for i+1 < hi && p.nameOf(i+1) == p.nameOf(i) {
				i++
			}
			return p.endingAt(i, lo)
		}
	}
	for i := lo; i < hi; i++ {
		if c := p.after(i, hi); c.kind == nominal && p.canSpeak(c) {
			return c
		}
	}
	return phrase{}
}

// startsWith reports whether the quote at item q begins its frame, but for
// "And," or "Now,".
func (p *page) startsWith(q int, f *frame) bool { return q == f.lo || p.onlyConnectives(f.lo, q) }

func (p *page) onlyConnectives(lo, hi int) bool {
	for i := lo; i < hi; i++ {
		if p.isQuote(i) || p.tag(i) != nlp.CC && p.tag(i) != nlp.RB && p.tag(i) != nlp.UH && !p.isBreak(i) {
			return false
		}
	}
	return true
}

// cueTouches reports whether a cue follows the quote right behind its comma.
func (p *page) cueTouches(q int, f *frame) bool {
	_, ok := p.cueBehind(q, f, false)
	return ok
}

// cueBehind finds “Q,” said X and “Q,” X said. When the quote opens its frame
// and is set off, any verb will do: “Q,” X shrugged.
func (p *page) cueBehind(q int, f *frame, opens bool) (attribution, bool) {
	i := q + 1
	comma := p.setOff(p.items[q].run)
	for i < f.hi && (p.isBreak(i) || p.lower(i) == "as" || p.lower(i) == "so") {
		comma = comma || p.isBreak(i)
		i++
	}
	if i >= f.hi || p.isQuote(i) {
		if i < f.hi && p.isQuote(i) { // “Q” “Q,” X said.
			return p.cueBehind(i, f, opens)
		}
		return attribution{}, false
	}
	if p.lower(i) == "and" && i+1 < f.hi && p.isQuote(i+1) && opens { // “Q” and “Q,” X said.
		return p.cueBehind(i+1, f, opens)
	}
	if !comma && !opens && p.lower(i) != "according" {
		return attribution{}, false
	}
	if p.lower(i) == "according" && i+2 < f.hi && p.lower(i+1) == "to" {
		if c := p.after(i+2, f.hi); c.kind != noPhrase {
			return attribution{rule: according, cue: cue{i, i + 2, speech, c, true}, hasCue: true, subject: c}, true
		}
	}
	// Inversion: said X.
	v := i
	for v < f.hi && v-i < 2 && p.tag(v) == nlp.RB {
		v++
	}
	if v < f.hi {
		if class := p.report(v); class != lexicon.NoReport && comma && p.tag(v) != nlp.VBG && p.lower(v) != "told" && p.lower(v) != "tells" {
			if c := p.after(v+1, f.hi); c.kind != noPhrase && !(c.kind == pronoun && class != speech) {
				return attribution{rule: cueAfter, cue: cue{v, v + 1, class, c, true}, hasCue: true, subject: c}, true
			}
		}
	}
	// X said; X, who chairs the panel, said.
	for v := i + 1; v < f.hi && v-i < 40 && p.isWord(v); v++ {
		if p.tag(v) == nlp.Stop || p.lower(v) == ";" || p.lower(v) == ":" {
			break
		}
		if p.shape(v, nlp.Capital) && !p.headline(p.items[v].token) {
			continue // the "Counsel" of a title
		}
		class := p.report(v)
		if class == lexicon.NoReport && comma && p.tag(v).IsNoun() {
			_, class = lexicon.Reporting(p.lower(v)) // "a voice-over states", tagged as a noun
			if class != speech {
				continue
			}
		}
		ok := class == speech || class == manner && comma || opens && comma && p.tag(v).IsFinite()
		if !ok || p.tag(v) == nlp.VBG || p.lower(v-1) == "to" {
			continue
		}
		c := p.before(v, i)
		if c.kind == noPhrase || c.kind == relative || c.lo > i+3 && !p.canBeSubject(c, i) {
			continue
		}
		if c.lo > i && !p.isAdverbial(i, c.lo) {
			continue
		}
		return attribution{rule: cueAfter, cue: cue{v, v + 1, class, c, true}, hasCue: true, subject: c}, true
	}
	return attribution{}, false
}

// isAdverbial reports whether items [lo, hi) can stand between a quote and its
// subject: "as", "on Monday".
func (p *page) isAdverbial(lo, hi int) bool {
	return hi-lo <= 1 || p.tag(lo) == nlp.IN || p.tag(lo) == nlp.RB || p.tag(lo) == nlp.CC
}

// asideCue finds a cue set off by commas that speaks for the whole sentence:
// The roof, X said, was “q”. — It was “q,” X said.
func (p *page) asideCue(q int, f *frame) (attribution, bool) {
	for v := f.lo; v < f.hi; v++ {
		if !p.isReport(v, speech) || p.tag(v) == nlp.VBG {
			continue
		}
		if p.lower(v) == "according" {
			continue
		}
		var c phrase
		if v+1 < f.hi && !p.isBreak(v+1) && p.tag(v+1) != nlp.Stop && p.tag(v-min(1, v)).IsNoun() == false && v > f.lo && (p.isBreak(v-1) || p.isQuote(v-1)) {
			c = p.after(v+1, f.hi)
			if c.kind != noPhrase && c.hi < f.hi && !p.isBreak(c.hi) && p.tag(c.hi) != nlp.Stop {
				c = phrase{}
			}
			if c.kind != noPhrase {
				return attribution{rule: aside, cue: cue{v, v + 1, speech, c, true}, hasCue: true, subject: c}, true
			}
		}
		c = p.before(v, f.lo)
		if c.kind == noPhrase || c.kind == relative || c.lo <= f.lo {
			continue
		}
		if !(p.isBreak(c.lo-1) || p.isQuote(c.lo-1) && p.setOff(p.items[c.lo-1].run)) {
			continue
		}
		end := p.asideEnd(v+1, f)
		if end < 0 || end < q && end+1 == f.hi {
			continue
		}
		if end == q-1 && p.isBreak(end) && c.lo-1 == f.lo {
			continue
		}
		return attribution{rule: aside, cue: cue{v, v + 1, speech, c, true}, hasCue: true, subject: c}, true
	}
	return attribution{}, false
}

// asideEnd is the item that ends an aside whose verb ends before item i: its
// second comma, or the end of the sentence; -1 when the verb has a complement.
func (p *page) asideEnd(i int, f *frame) int {
	for n := 0; i < f.hi && n < 14; i, n = i+1, n+1 {
		switch {
		case p.isQuote(i), p.lower(i) == "that" || p.lower(i) == ":" || p.lower(i) == "it":
			return -1
		case p.isBreak(i), p.tag(i) == nlp.Stop, p.lower(i) == ";":
			return i
		case p.tag(i).IsFinite():
			return -1
		}
	}
	if i >= f.hi {
		return f.hi - 1
	}
	return -1
}

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
				weak = attribution{rule: nounRule, cue: n, hasCue: true, subject: n.subject}
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
	if weak.rule != noRule && weak.subject.kind != noPhrase {
		return weak, true
	}
	// No reporting verb: the subject of the clause, if anything.
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
