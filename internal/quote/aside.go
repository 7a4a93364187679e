package quote

import (
	"factbox/internal/lexicon"
	"factbox/internal/nlp"
)

// openInsertion is the name that opens the clause and that phrase c, right in
// front of the verb, only describes; the second comma is missing: "Ada Okafor,
// who chairs the Harbour Board [said]", "Ada Okafor, head of the firm which runs the
// Harbour Board [said]".
func openInsertion(p *passage, c phrase, lo int) phrase {
	if c.kind == noPhrase || c.kind == pronoun || c.kind == relative || c.person >= 0 {
		return phrase{}
	}
	verb, relative := false, false // behind "which", its verb: c is the object
	for k := c.lo - 1; k > lo && (c.lo-k < 8 || relative && c.lo-k < 20) && p.isWord(k); k-- {
		if p.isBreak(k) {
			who := phraseEnding(p, k-1, lo)
			described := k == c.lo-1 || relative || p.lower(k+1) == "who"
			if described && who.kind == name && who.person >= 0 && who.lo == lo {
				return who
			}
			break
		}
		w := p.lower(k)
		verb = verb || p.tag(k).IsFinite()
		relative = relative || verb && (w == "which" || w == "who" || w == "that")
	}
	return phrase{}
}

// skipAdjuncts walks left over auxiliaries, adverbs and dates.
func skipAdjuncts(p *passage, i, lo int) int {
	for i >= lo && p.isWord(i) && !p.namesPerson(i) { // "Later, Early said"
		switch t := p.tag(i); {
		case t == nlp.RB || t == nlp.MD || t == nlp.RBR || auxiliaries.Has(p.lower(i)) || adverbs.Has(p.lower(i)):
			i--
		case dates.Has(p.lower(i)):
			i--
			for i > lo && (t == nlp.CD || p.tag(i) == nlp.CD || datePrepositions.Has(p.lower(i))) {
				i--
			}
		case t == nlp.CD && i > lo && dates.Has(p.lower(i-1)):
			i--
		default:
			return i
		}
	}
	return i
}

// behindInsertion finds the subject in front of what commas, dashes or
// brackets set off: an apposition, a relative clause, "speaking in Lagos".
// i is the closing mark.
func behindInsertion(p *passage, i, lo int) phrase {
	if p.lower(i) == ")" {
		if open := openingBracket(p, i, lo); open >= lo && i-open < 40 {
			return subjectBefore(p, open, lo)
		}
		return phrase{}
	}
	if p.lower(i-1) == ")" { // "In Leeds, the Labour leader Ada Okafor (Leeds East), said"
		if c := behindInsertion(p, i-1, lo); c.kind == name && c.person >= 0 {
			return c
		}
	}
	best := leftmostSubject(p, i, lo)
	switch {
	case best.kind == noPhrase: // "On Tuesday his lawyer, Ada Okafor, said"; “Q,” Ada Okafor, told
		if c := phraseEnding(p, i-1, lo); c.kind == name && c.person >= 0 && (c.lo == lo || p.isBreak(c.lo-1) || p.isQuote(c.lo-1)) {
			return c
		}
	case best.kind == nominal || best.kind == name && best.person < 0:
		if c := apposition(p, best, i); c.kind != noPhrase {
			return c
		}
	}
	return best
}

// openingBracket is the item that opens the bracket that item i closes, or one
// before lo.
func openingBracket(p *passage, i, lo int) int {
	for i >= lo && p.lower(i) != "(" {
		i--
	}
	return i
}

// apposition is who a subject is, as told between it and the comma at item i:
// of "The Permanent Secretary, Ada Okafor (Labour), [said]" the name speaks, and
// of "One of them, a boy with a drum, [said]" the boy.
func apposition(p *passage, best phrase, i int) phrase {
	if best.kind == nominal && (p.lower(best.lo) == "one" || standAlone.Has(p.lower(best.lo))) && best.hi < i && p.isBreak(best.hi) {
		if c := phraseAt(p, best.hi+1, i); c.kind == nominal && c.hi == i && (p.human(c.hi-1) || p.speaks(c, false)) {
			return c
		}
	}
	last := best.hi + 1
	for last+1 < i && !p.isBreak(last+1) && p.lower(last+1) != "(" {
		last++
	}
	if c := phraseEnding(p, last, best.hi+1); c.kind == name && c.person >= 0 && c.lo == best.hi+1 {
		c.lo = best.lo
		return c
	}
	// "the owner, Corrow Minerals, said"
	if m := p.nameOf(i - 1); m >= 0 && p.isBody(m) && p.nameOf(best.hi+1) == m && best.kind == nominal {
		return phraseEnding(p, i-1, best.hi+1)
	}
	// "The Minister of Trade, Ports and Fish, Ada Okafor, said"
	if c := phraseEnding(p, i-1, best.hi+1); c.kind == name && c.person >= 0 && p.isBreak(c.lo-1) {
		c.lo = best.lo
		return c
	}
	return phrase{}
}

// relativeWords open a relative clause.
var relativeWords = lexicon.NewSet("who which whose where whom")

// insideRelative reports whether the finite verb at j belongs to a relative or
// adverbial clause that opens close before it.
func insideRelative(p *passage, j, lo int) bool {
	for k := j - 1; k >= lo && j-k < 12 && p.isWord(k); k-- {
		switch p.lower(k) {
		case "who", "which", "whose", "where", "that", "whom", "when", "because", "although", "since", "if", "while":
			return true
		case "as": // "Okafor, as is her custom, [sailed]"
			if k > lo && p.isBreak(k-1) {
				return true
			}
		}
	}
	return false
}

// isReduced reports whether item i is the participle of a clause without "who
// was", whatever the tagger takes it for: "The letter, sent to Ito and seen by
// Ruiz, said".
func isReduced(p *passage, i int) bool {
	if p.tag(i).IsVerb() && p.tag(i-1).IsNoun() && naming.Has(p.lower(i)) && p.shape(i+1, nlp.Capital) {
		return true // "Okafor, at a firm called Calder Bank, said"
	}
	if p.tag(i) != nlp.VBD || !p.isBreak(i-1) && p.tag(i-1) != nlp.CC {
		return false
	}
	return p.tag(i+1) == nlp.IN || p.tag(i+1) == nlp.TO
}
