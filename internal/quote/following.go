package quote

import (
	"strings"

	"factbox/internal/lexicon"
	"factbox/internal/nlp"
)

// followingCue finds “Q,” said X and “Q,” X said. When the quote opens its sentence
// and is set off, any verb will do: “Q,” X shrugged.
func followingCue(p *passage, q int, f *sentence, opens bool) (attribution, bool) {
	i := q + 1
	comma := p.setOff(p.items[q].run)
	for i < f.hi && (p.isBreak(i) || p.lower(i) == "as" || p.lower(i) == "so") {
		comma = comma || p.isBreak(i)
		i++
	}
	if i >= f.hi || p.isQuote(i) {
		if i < f.hi && p.isQuote(i) { // “Q” “Q,” X said.
			return followingCue(p, i, f, opens)
		}
		return attribution{}, false
	}
	if p.lower(i) == "and" && i+1 < f.hi && p.isQuote(i+1) && opens { // “Q” and “Q,” X said.
		return followingCue(p, i+1, f, opens)
	}
	if !comma && !opens && p.lower(i) != "according" {
		return attribution{}, false
	}
	if p.lower(i) == "according" && i+2 < f.hi && p.lower(i+1) == "to" {
		if c := phraseAt(p, i+2, f.hi); c.kind != noPhrase {
			return attribution{rule: according, cue: cue{i, i + 2, speech, c, true}, hasCue: true, subject: c}, true
		}
	}
	if a, ok := verdictBehind(p, i, f); ok {
		return a, true
	}
	if comma || opens { // “Q” said X yesterday
		if a, ok := verbBehind(p, i, f); ok && (comma || a.cue.class == speech) {
			return a, true
		}
	}
	return subjectBehind(p, i, f, comma, opens)
}

// needsHearer verbs name whom they speak to right behind them: “told the court”.
var needsHearer = lexicon.NewSet("told tells tell telling")

// verdictBehind reads “Q,” was her verdict, at item i.
func verdictBehind(p *passage, i int, f *sentence) (attribution, bool) {
	switch p.lower(i) {
	case "was", "is", "were", "are", "came", "ran", "goes", "went":
	default:
		return attribution{}, false
	}
	for k := i + 1; k < f.hi && k-i < 6; k++ {
		if n, ok := nounCue(p, k, f); ok && n.near && p.speaks(n.subject, false) {
			return attribution{rule: cueNoun, cue: n, hasCue: true, subject: n.subject}, true
		}
		if c := usedBy(p, k, f); c.kind != noPhrase {
			return attribution{rule: cueNoun, cue: cue{k, k + 1, speech, c, true}, hasCue: true, subject: c}, true
		}
	}
	return attribution{}, false
}

// usedBy is whose the noun at item k is by the clause behind it: “Never,” were the words
// Okafor used.
func usedBy(p *passage, k int, f *sentence) phrase {
	if !cueNouns.Has(p.lower(k)) || !p.tag(k).IsNoun() {
		return phrase{}
	}
	at := k + 1
	if w := p.lower(at); w == "that" || w == "which" {
		at++
	}
	c := phraseAt(p, at, f.hi)
	if c.kind == noPhrase || c.hi >= f.hi || !utters.Has(p.lower(c.hi)) || !p.speaks(c, true) {
		return phrase{}
	}
	return c
}

// utters is what somebody does with words that are theirs.
var utters = lexicon.NewSet("chose chooses gave gives had has made spoke speaks used uses wrote writes")

// verbBehind reads said X at item i.
func verbBehind(p *passage, i int, f *sentence) (attribution, bool) {
	v := i
	for v < f.hi && v-i < 2 && p.tag(v) == nlp.RB {
		v++
	}
	class := p.report(v)
	if class == lexicon.NoReport && p.tag(v).IsNoun() && p.namesPerson(v+1) {
		_, class = lexicon.Reporting(p.lower(v)) // “Q,” comments Okafor, tagged as a noun
	}
	if v >= f.hi || class == lexicon.NoReport || p.tag(v) == nlp.VBG || needsHearer.Has(p.lower(v)) {
		return attribution{}, false
	}
	c := phraseAt(p, v+1, f.hi)
	if c.kind == noPhrase && class == speech && p.lower(v+1) == "one" { // “Free us,” read one
		return attribution{rule: cueAfter, cue: cue{lo: v, hi: v + 1, class: class}, hasCue: true}, true
	}
	if c.kind == noPhrase || c.kind == pronoun && class != speech || i > f.lo+1 && governs(p, c.hi, f) {
		return attribution{}, false
	}
	return attribution{rule: cueAfter, cue: cue{v, v + 1, class, c, true}, hasCue: true, subject: c}, true
}

// governs reports whether the verb at item i has its subject right in front of it, so
// that “said” reports its clause: Ruiz, citing “the tide,” said the pier would go.
func governs(p *passage, i int, f *sentence) bool {
	return i < f.hi && (p.tag(i) == nlp.MD || p.tag(i) == nlp.VBD && auxiliaries.Has(p.lower(i)))
}

// subjectBehind reads X said, or X, who chairs the panel, said, from item i on.
func subjectBehind(p *passage, i int, f *sentence, comma, opens bool) (attribution, bool) {
	for v := i + 1; v < f.hi && v-i < 40 && p.isWord(v); v++ {
		if stops(p, v) || p.lower(v) == ";" || p.lower(v) == ":" {
			break
		}
		if p.shape(v, nlp.Capital) && !p.headline(p.items[v].token) {
			continue // the "Counsel" of a title
		}
		class, reports := reportsBehind(p, v, comma, opens)
		if !reports {
			continue
		}
		c := subjectBefore(p, v, i)
		if d := quotedAsSaying(p, v, f); d.kind != noPhrase && c.kind != noPhrase {
			return attribution{rule: cueAfter, cue: cue{v, v + 1, speech, d, true}, hasCue: true, subject: d}, true
		}
		switch {
		case c.kind == noPhrase || c.kind == relative || !p.speaks(c, class == speech):
		case c.person >= 0 && class == speech && comma && holdsTitle(p, i, c.lo): // “Q,” Fight for $15 director Okafor said
			return attribution{rule: cueAfter, cue: cue{v, v + 1, class, c, true}, hasCue: true, subject: c}, true
		case c.lo > i+3 && !canBeSubject(p, c, i), c.lo > i && !isAdverbial(p, i, c.lo):
		default:
			return attribution{rule: cueAfter, cue: cue{v, v + 1, class, c, true}, hasCue: true, subject: c}, true
		}
	}
	return attribution{}, false
}

// isClausal reports whether a word of that tag makes a clause of those around it.
func isClausal(t nlp.Tag) bool {
	return t.IsVerb() && t != nlp.VBG && t != nlp.VBN || t == nlp.PRP || t == nlp.MD
}

// holdsTitle reports whether items [lo, hi) can be the title in front of a name: they
// hold no verb, no comma and no pronoun.
func holdsTitle(p *passage, lo, hi int) bool {
	for i := lo; i < hi; i++ {
		if !p.isWord(i) || p.isBreak(i) || isClausal(p.tag(i)) {
			return false
		}
	}
	return lo < hi && (p.tag(lo).IsNoun() || p.tag(lo).IsAdjective() || p.tag(lo) == nlp.DT)
}

// reportsBehind is the class of the verb at item v, and whether it reports a quote
// in front of its subject.
func reportsBehind(p *passage, v int, comma, opens bool) (class lexicon.Report, ok bool) {
	class = p.report(v)
	if class == lexicon.NoReport && comma && p.tag(v).IsNoun() && !nounVerbs.Has(p.lower(v)) {
		_, class = lexicon.Reporting(p.lower(v)) // "a voice-over states", tagged as a noun
		if class != speech {
			return class, false
		}
	}
	whatever := opens && comma && p.tag(v).IsFinite() && !p.titles(v) // “Q,” X shrugged
	reports := class == speech || class == manner && comma || whatever
	return class, reports && p.tag(v) != nlp.VBG && p.lower(v-1) != "to"
}

// quotedAsSaying is who spoke where the verb at item v only passes it on: the
// agency quoted Okafor as saying. Passive, the subject spoke: Okafor was quoted
// by the agency as saying.
func quotedAsSaying(p *passage, v int, f *sentence) phrase {
	if !passesOn.Has(p.lower(v)) || isPassive(p, v, f) {
		return phrase{}
	}
	for k := v + 1; k+1 < f.hi && k-v < 30 && p.isWord(k); k++ {
		if p.lower(k) == "as" && (strings.HasSuffix(p.lower(k+1), "ing") || p.tag(k+1) == nlp.VBG) {
			return subjectBefore(p, k, v+1)
		}
	}
	return phrase{}
}

// passesOn verbs give the words of another.
var passesOn = lexicon.NewSet("cite cited cites citing quote quoted quotes quoting")

// isAdverbial reports whether items [lo, hi) can stand between a quote and its
// subject: "as", "on Monday".
func isAdverbial(p *passage, lo, hi int) bool {
	return hi-lo <= 1 || p.tag(lo) == nlp.IN || p.tag(lo) == nlp.RB || p.tag(lo) == nlp.CC
}

// asideCue finds a cue set off by commas that speaks for the whole sentence:
// The roof, X said, was “q”. — It was “q,” X said. — It was “q,” said X.
func asideCue(p *passage, q int, f *sentence) (attribution, bool) {
	lo, hi := clauseBounds(p, q, f)
	for v := lo + 1; v < hi; v++ {
		if !p.isReport(v, speech) || p.tag(v) == nlp.VBG {
			continue
		}
		c, end := invertedAside(p, v, f)
		if c.kind == noPhrase {
			c, end = plainAside(p, v, q, f)
		}
		if c.kind == noPhrase || !p.speaks(c, true) || v < q && reportWithin(p, end, q) {
			continue // “Q,” said X, who says there are “q”: the second cue is nearer
		}
		return attribution{rule: aside, cue: cue{v, v + 1, speech, c, true}, hasCue: true, subject: c}, true
	}
	return attribution{}, false
}

// clauseBounds are the items between the semicolons around item q: in a list of
// reports each speaks for itself.
func clauseBounds(p *passage, q int, f *sentence) (lo, hi int) {
	for lo = q; lo > f.lo && p.lower(lo-1) != ";"; lo-- {
	}
	for hi = q + 1; hi < f.hi && p.lower(hi) != ";"; hi++ {
	}
	return lo, hi
}

// invertedAside reads an aside with its verb in front, ", said X", at item v, and
// gives the item that ends it.
func invertedAside(p *passage, v int, f *sentence) (phrase, int) {
	if needsHearer.Has(p.lower(v)) || !p.isBreak(v-1) && !p.isQuote(v-1) || p.isBreak(v+1) || p.tag(v+1) == nlp.Stop {
		return phrase{}, 0
	}
	c := phraseAt(p, v+1, f.hi)
	if c.kind == noPhrase || c.hi < f.hi && !p.isBreak(c.hi) && p.tag(c.hi) != nlp.Stop && p.lower(c.hi) != "who" {
		return phrase{}, 0
	}
	return c, c.hi
}

// plainAside reads an aside with its subject in front, ", X said,".
func plainAside(p *passage, v, q int, f *sentence) (phrase, int) {
	c := subjectBefore(p, v, f.lo)
	if c.kind == noPhrase || c.kind == relative || c.lo <= f.lo {
		return phrase{}, 0
	}
	if !p.isBreak(c.lo-1) && !(p.isQuote(c.lo-1) && p.setOff(p.items[c.lo-1].run)) {
		return phrase{}, 0
	}
	end := asideEnd(p, v+1, f)
	ends := end < q && end+1 == f.hi                        // the sentence ends with it
	alone := end == q-1 && p.isBreak(end) && c.lo-1 == f.lo // and with the quote it is the sentence
	if end < 0 || ends || alone {
		return phrase{}, 0
	}
	return c, end
}

// reportWithin reports whether a verb of speech stands in items [lo, hi).
func reportWithin(p *passage, lo, hi int) bool {
	for i := lo; i < hi; i++ {
		if p.isReport(i, speech) {
			return true
		}
	}
	return false
}

// asideEnd is the item that ends an aside whose verb ends before item i: its
// second comma, or the end of the sentence; -1 when the verb has a complement.
func asideEnd(p *passage, i int, f *sentence) int {
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
