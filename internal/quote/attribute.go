package quote

import (
	"factbox/internal/coref"
	"factbox/internal/lexicon"
	"factbox/internal/nlp"
)

// attribution is what is known of who says one quote.
type attribution struct {
	rule    ruleID
	cue     cue
	hasCue  bool
	subject phrase
	who     coref.Entity // resolved, once known
	follows int          // the quote this one is the second half of, or -1
}

// attribute looks for the cue and speaker of the quote at item q within its
// sentence f. The rules are tried in the order in which a reader takes them: what
// stands right beside the quote first, then what speaks for the whole sentence,
// then the verb in front of it, and last the subject of its clause.
func attribute(p *passage, q int, f *sentence) (attribution, bool) {
	a, ok := firstRule(p, q, f)
	a.follows, a.who = -1, coref.Nobody
	return a, ok
}

func firstRule(p *passage, q int, f *sentence) (attribution, bool) {
	if opensSentence(p, q, f) {
		return behindOpening(p, q, f)
	}
	if a, ok := ofSentence(p, q, f); ok {
		return a, true
	}
	behind, touches := followingCue(p, q, f, false)
	near := touches && p.lower(q-1) == ":" && behind.said()
	if touches && (behind.rule == according || p.isDash(q-1) && behind.said()) {
		return behind, true // was found “unfit,” according to a report; Ruiz denies it — “why,” asked Okafor
	}
	if p.introduces(q - 1) {
		a, ok := precedingCue(p, q, f)
		named := (a.cue.hi >= q-3 || a.cue.hi >= q-6 && p.lower(q-2) == "with") && a.subject.kind != noPhrase // replied to Ruiz with, “…”
		if ok && (!touches || named && (a.cue.class == speech || !near)) {
			return a, true
		}
	}
	if a, ok := ownWords(p, q, f); ok {
		return a, true
	}
	if a, ok := precedingCue(p, q, f); ok && q-a.cue.lo <= 3 && needsHearer.Has(p.lower(a.cue.lo)) && a.subject.kind != noPhrase {
		return a, true // Ruiz was known for telling others “we own the sea,” said Okafor.
	}
	if a, ok := asideCue(p, q, f); ok {
		return a, true
	}
	if a, ok := precedingCue(p, q, f); ok && !(touches && a.rule == cueNoun && behind.said()) {
		return a, true // When it came to criticism, she was “very worked up,” a source said.
	}
	if touches {
		return behind, true
	}
	return clauseAround(p, q, f)
}

// behindOpening reads who says a quote that opens its sentence.
func behindOpening(p *passage, q int, f *sentence) (attribution, bool) {
	if a, ok := followingCue(p, q, f, true); ok {
		return a, true
	}
	if a, ok := asideCue(p, q, f); ok {
		return a, true
	}
	if a, ok := headlineName(p, q, f); ok {
		return a, true
	}
	return namedBehind(p, q, f)
}

// ofSentence reads what the opening of the sentence says of all that follows: a label, a
// question.
func ofSentence(p *passage, q int, f *sentence) (attribution, bool) {
	if a, ok := labelled(p, q, f); ok {
		return a, true
	}
	if a, ok := stated(p, q, f); ok {
		return a, true
	}
	return askedAbout(p, q, f)
}

// stated reads what a letter or a tweet says, whoever tells of it: The tweet stating “Q”
// was deleted, the police said.
func stated(p *passage, q int, f *sentence) (attribution, bool) {
	v := q - 1
	if p.tag(v) != nlp.VBG || !statings.Has(p.lower(v)) {
		return attribution{}, false
	}
	c := phraseEnding(p, v-1, f.lo)
	if c.kind != nominal || c.lo != f.lo || !p.canSpeak(c) {
		return attribution{}, false
	}
	return attribution{rule: cueBefore, cue: cue{v, q, speech, c, true}, hasCue: true, subject: c}, true
}

// statings say what stands written.
var statings = lexicon.NewSet("reading saying stating")

// askedAbout reads a quote in the question that opens a sentence: Asked whether the roof
// “held,” half of them said yes. Who asked speaks, where that is told.
func askedAbout(p *passage, q int, f *sentence) (attribution, bool) {
	if p.lower(f.lo) != "asked" || breakWithin(p, f.lo, q) {
		return attribution{}, false
	}
	c := passiveAgent(p, f.lo, f)
	if c.kind != noPhrase && c.hi > q {
		c = phrase{}
	}
	return attribution{rule: cueMixed, cue: cue{f.lo, f.lo + 1, speech, c, true}, hasCue: true, subject: c}, true
}

// said reports whether a verb of speech stands with its subject behind the quote.
func (a *attribution) said() bool { return a.rule == cueAfter && a.cue.class == speech }

// introduces reports whether item i sets a quote off from what stands before
// it: a comma, a colon, a dash.
func (p *passage) introduces(i int) bool {
	return p.isBreak(i) || p.lower(i) == ":" || p.tag(i) == nlp.Colon
}

// opensSentence reports whether the quote at item q begins its sentence, but for
// "And," or "Now,".
func opensSentence(p *passage, q int, f *sentence) bool {
	return q == f.lo || onlyConnectives(p, f.lo, q)
}

func onlyConnectives(p *passage, lo, hi int) bool {
	for i := lo; i < hi; i++ {
		if p.isQuote(i) || p.tag(i) != nlp.CC && p.tag(i) != nlp.RB && p.tag(i) != nlp.UH && !p.isBreak(i) {
			return false
		}
	}
	return true
}
