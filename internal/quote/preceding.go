package quote

import (
	"strings"

	"factbox/internal/lexicon"
	"factbox/internal/nlp"
)

// precedingCue finds the verb that reports a quote from its left.
func precedingCue(p *passage, q int, f *sentence) (attribution, bool) {
	verbs := 0             // finite verbs between the cue and the quote
	var weak attribution   // by a noun, if no verb reports
	owned := false         // the noun is somebody's, and its clause holds the quote
	var unsaid attribution // "Ruiz was described as “difficult”": nobody is named
	for v := beforeRelative(p, q, f); v >= f.lo; v-- {
		if p.isQuote(v) {
			continue
		}
		if a, ok := accordingTo(p, v, q); ok {
			return a, true
		}
		if n, ok := nounCue(p, v, f); ok && weak.rule == noRule && verbs <= 1 && nounReaches(p, v, q) {
			weak = attribution{rule: cueNoun, cue: n, hasCue: true, subject: n.subject}
			owned = n.near && verbs == 0 && (p.lower(v+1) == "that" || p.lower(v+1) == "of") && q-v <= 8
		}
		class := p.report(v)
		if class == lexicon.Judge && owned {
			return weak, true // Ruiz condemned Okafor’s claim that it was “thin”
		}
		if reaches(p, class, v, q, verbs) && !closedOff(p, v, q) {
			if a, ok := reportedBy(p, v, q, class, f); ok {
				return a, true
			}
			if mute := readsMute(p, v, f); (mute || isPassive(p, v, f)) && unsaid.rule == noRule {
				unsaid = attribution{rule: cueMixed, cue: cue{lo: v, hi: v + 1, class: class}, hasCue: true}
			}
		}
		switch {
		case p.tag(v).IsFinite() && class == lexicon.NoReport:
			verbs++
		case (p.tag(v) == nlp.WP || p.tag(v) == nlp.WDT) && !p.isBreak(v-1):
			verbs = 0 // "called him a man who had “railroaded” her"
		}
	}
	if weak.rule != noRule && (weak.subject.kind != noPhrase || cries.Has(p.lower(weak.cue.lo))) {
		return weak, true
	}
	return unsaid, unsaid.rule != noRule
}

// ownWords reads the quote at item q between its speaker and a noun that says what it
// is: Okafor’s “wet feet” remark, her “dry by May” pledge.
func ownWords(p *passage, q int, f *sentence) (attribution, bool) {
	if q == f.lo || q+1 >= f.hi || !p.tag(q+1).IsNoun() || !cueNouns.Has(p.lower(q+1)) {
		return attribution{}, false
	}
	var c phrase
	switch w := p.lower(q - 1); {
	case w == "his" || w == "her" || w == "their" || w == "its":
		c = phrase{lo: q - 1, hi: q, span: p.span(q-1, q), kind: pronoun, head: w, person: -1}
	case p.tag(q-1) == nlp.POS || w == "'s" || w == "’s":
		if c = phraseEnding(p, q-2, f.lo); c.kind == noPhrase || !p.speaks(c, false) {
			return attribution{}, false
		}
	default:
		return attribution{}, false
	}
	return attribution{rule: cueNoun, cue: cue{q + 1, q + 2, speech, c, true}, hasCue: true, subject: c}, true
}

// nounReaches reports whether the noun at item v, a claim or a motto, can report the
// quote at item q: it stands near, or a “that”, a colon or “was,” leads there.
func nounReaches(p *passage, v, q int) bool {
	switch {
	case q-v < 8, p.lower(v+1) == "that":
		return true
	case p.lower(q-1) == ":":
		return p.lower(v+1) == "from"
	case p.isBreak(q - 1): // her maxim for the young (told to me for years) was, “Q”
		return q-v < 24 && (p.lower(q-2) == "was" || p.lower(q-2) == "is")
	}
	return false
}

// accordingTo reads "according to Okafor" at item v. What somebody says is so according
// to a count of their own stays theirs.
func accordingTo(p *passage, v, q int) (attribution, bool) {
	if p.lower(v) == "quote" && p.lower(v-1) == "to" && p.startsFrame(v-1) { // To quote Okafor, it is “over.”
		c := phraseAt(p, v+1, q)
		return attribution{rule: according, cue: cue{v - 1, v + 1, speech, c, true}, hasCue: true, subject: c}, c.kind == name
	}
	if p.lower(v) != "according" || v+2 >= q || p.lower(v+1) != "to" || p.lower(v-1) == "that" {
		return attribution{}, false
	}
	c := phraseAt(p, v+2, q)
	return attribution{rule: according, cue: cue{v, v + 2, speech, c, true}, hasCue: true, subject: c}, c.kind != noPhrase
}

// beforeInsertion is the item in front of the quote at item q, and of the relative
// clause that commas set off between it and the quote, where that goes on with the
// clause around: Ruiz argued the pier, which is backed by Okafor, “would not hold”.
func beforeInsertion(p *passage, q int, f *sentence) int {
	words := p.runs[p.items[q].run].Of(p.doc.Text)
	if !p.isBreak(q-1) || words == "" || words[0] < 'a' || words[0] > 'z' {
		return q - 1
	}
	for k := q - 2; k > f.lo && q-k < 17 && p.isWord(k); k-- {
		if p.isBreak(k) {
			if w := p.lower(k + 1); (w == "which" || w == "who") && q-k > 5 {
				return k - 1
			}
			break
		}
	}
	return q - 1
}

// beforeRelative is the item in front of the quote at item q, and where "who" right in
// front of it makes the quote tell of people, in front of these: what they are is in the
// words of whoever tells of them: “Ruiz attacked voters who had opposed it and who “slept””.
func beforeRelative(p *passage, q int, f *sentence) int {
	k := q - 1
	if !isRelative(p, k) {
		return beforeInsertion(p, q, f)
	}
	for joined := k; joined > f.lo && k-joined < farthestParticiple && p.isWord(joined); joined-- {
		if !isRelative(p, joined) {
			continue
		}
		c := phraseEnding(p, joined-1, f.lo)
		if (c.kind == nominal || c.kind == name && c.person < 0) && c.lo > f.lo {
			return c.lo - 1
		}
		if w := p.lower(joined - 1); w != "and" && w != "or" && w != "but" {
			break
		}
	}
	return k
}

// isRelative reports whether item i is a "who" or a "that" that opens a clause about what
// stands in front of it.
func isRelative(p *passage, i int) bool {
	w := p.lower(i)
	return w == "who" || (w == "that" || w == "which") && p.tag(i) == nlp.WDT
}

// readsMute reports whether the verb at item v has a subject that cannot speak:
// “The delay suggests a “lack of will””.
func readsMute(p *passage, v int, f *sentence) bool {
	c, near := readSubject(p, v, f)
	return near && c.kind != noPhrase && !p.speaks(c, true)
}

// reaches reports whether a reporting verb at item v can report the quote at
// item q, over so many other verbs.
func reaches(p *passage, class lexicon.Report, v, q, verbs int) bool {
	switch class {
	case speech:
		return true
	case lexicon.Judge:
		return verbs == 0
	case belief:
		return q-v < 14
	case manner:
		return verbs == 0 && q-v <= 8 && p.setsOff(q-1)
	}
	return false
}

// closedOff reports whether the clause of the verb at item v, which has an object and reports
// no clause, ends before another one that holds the quote at item q: “Lagos promised cuts, and
// economists disagree on what “room” it has”.
func closedOff(p *passage, v, q int) bool {
	for k := v + 1; k+2 < q && p.isWord(k); k++ {
		switch {
		case p.tag(k).IsFinite(), p.lower(k) == "that", p.lower(k) == ":":
			return false
		case p.isBreak(k) && p.tag(k+1) == nlp.CC:
			c := phraseAt(p, k+2, q)
			return k > v+1 && c.kind == nominal && c.hi < q && p.tag(c.hi).IsFinite()
		}
	}
	return false
}

// setsOff reports whether item i is a comma, a dash or a colon.
func (p *passage) setsOff(i int) bool { return p.isBreak(i) || p.lower(i) == ":" }

// reportedBy attributes the quote at item q to the subject of the verb at v. A
// fragment in the reporter's sentence goes to the outermost report.
func reportedBy(p *passage, v, q int, class lexicon.Report, f *sentence) (attribution, bool) {
	c, near := subjectOf(p, v, f)
	if mainClauseBehind(p, c, v, q, f) {
		return attribution{}, false
	}
	if d := quotedAsSaying(p, v, f); d.kind != noPhrase && d.hi <= q {
		c, near, class = d, true, speech
	}
	if c.kind == noPhrase && class == speech { // In other words, explained Ito: “Q.”
		if d := phraseAt(p, v+1, q); d.kind == name && (d.hi >= q-1 || p.setsOff(d.hi)) {
			c = d
		}
	}
	if c.kind == noPhrase {
		return attribution{}, false
	}
	r := cueMixed
	if p.setsOff(q-1) || q-v <= 2 {
		r = cueBefore
	}
	if outer, d := beyondCondition(p, c, f); outer >= 0 && p.isBreak(q-1) {
		v, c, class, near = outer, d, speech, true
	} else if !p.setsOff(q-1) && !lacksObject(p, v, q) {
		if outer, d := outermostReport(p, v, c, f); outer >= 0 {
			v, c, class, near = outer, d, speech, true
		}
	}
	return attribution{rule: r, cue: cue{v, v + 1, class, c, near}, hasCue: true, subject: c}, true
}

// lacksObject reports whether the verb of naming at item v stands right in front of the
// quote at item q, so that what it names stands in front of its clause: “charges that
// Okafor called “thin””. Such a clause only describes; no report further left reaches in.
func lacksObject(p *passage, v, q int) bool {
	return v == q-1 && naming.Has(p.lower(v)) && p.tag(v) != nlp.VBG
}

// beyondCondition is the verb that reports a clause of time or condition, whose
// subject is c, together with the main clause behind it: “Okafor said that when Ruiz
// complained, “he was right.”” It is -1 where none does.
func beyondCondition(p *passage, c phrase, f *sentence) (int, phrase) {
	if c.lo-2 <= f.lo || !conditions.Has(p.lower(c.lo-1)) {
		return -1, phrase{}
	}
	v := c.lo - 2
	if p.lower(v) == "that" {
		v--
	}
	if !p.isReport(v, speech) {
		return -1, phrase{}
	}
	d, near := subjectOf(p, v, f)
	if !near || d.kind == noPhrase {
		return -1, phrase{}
	}
	return v, d
}

// mainClauseBehind reports whether the verb at item v, whose subject is c, stands in a
// clause of time or condition that a comma parts from the main clause, which the quote
// at item q belongs to: “While Okafor proclaims it done, Ruiz dwells on the “if””.
func mainClauseBehind(p *passage, c phrase, v, q int, f *sentence) bool {
	if c.kind == noPhrase || c.lo <= f.lo || !conditions.Has(p.lower(c.lo-1)) {
		return false
	}
	for k := v + 1; k < q-2; k++ {
		if p.isBreak(k) || p.isQuote(k) && p.setOff(p.items[k].run) {
			d := phraseAt(p, k+1, q)
			return d.kind != noPhrase && d.hi < q && hasVerb(p, d.hi, q)
		}
	}
	return false
}

// conditions open a clause that says when a main clause behind it holds.
var conditions = lexicon.NewSet("after although because before if once though unless until when whenever while")

// clauseAround takes the subject of the clause for the speaker, for want of a
// cue: Okafor was in “high spirits.” A subject that cannot speak leaves the
// quote without one.
func clauseAround(p *passage, q int, f *sentence) (attribution, bool) {
	if p.lower(q-1) == ":" {
		if own(p, q-2, f) {
			return attribution{rule: colon}, true
		}
		c := clauseSubject(p, q-1, f.lo)
		if isTopic(p, c, f.lo) {
			c = phrase{}
		}
		if d := phraseEnding(p, q-2, f.lo); d.kind == name && d.person >= 0 && c.kind != pronoun && (c.kind == noPhrase || c.person < 0) {
			c = d // That was no surprise to Okafor: “Q.”
		}
		if c.kind == noPhrase && p.lower(f.lo) == "here" {
			c = soleSource(p, f.lo, q-1) // Here’s Okafor in May: “Q.”
		}
		return attribution{rule: colon, subject: c}, true
	}
	c := clauseSubject(p, q-1, f.lo)
	if passiveClause(p, c, q, f) || c.kind == pronoun && anybody.Has(c.head) {
		c = phrase{}
	}
	return attribution{rule: clause, subject: c}, c.kind != noPhrase || hasVerb(p, f.lo, q)
}

// isTopic reports whether a subject is only what is spoken of: On people who steal boats: “Q.”
func isTopic(p *passage, c phrase, lo int) bool {
	if c.kind == relative {
		c = phraseEnding(p, c.lo-1, lo)
	}
	return c.lo > lo && topical.Has(p.lower(c.lo-1))
}

// topical stand in front of what is spoken of.
var topical = lexicon.NewSet("about against concerning of on regarding")

// own reports whether the clause that ends at item i is about something of the
// author's: my first thought was: “Q”.
func own(p *passage, i int, f *sentence) bool {
	for ; i >= f.lo && p.isWord(i) && !p.isBreak(i); i-- {
		if w := p.lower(i); w == "my" || w == "our" {
			return true
		}
	}
	return false
}

// hasVerb reports whether a finite verb stands in items [lo, hi).
func hasVerb(p *passage, lo, hi int) bool {
	for i := lo; i < hi; i++ {
		if p.tag(i).IsFinite() {
			return true
		}
	}
	return false
}

// passiveClause reports whether the subject c of the clause around the quote at
// item q only suffers what the clause tells: was beaten “with a rope”.
func passiveClause(p *passage, c phrase, q int, f *sentence) bool {
	if c.kind == noPhrase {
		return false
	}
	for v := c.hi; v < q && v < c.hi+8; v++ {
		if t := p.tag(v); t.IsVerb() && !auxiliaries.Has(p.lower(v)) {
			return t == nlp.VBN && isPassive(p, v, f)
		}
	}
	return false
}

// outermostReport follows reports to the left: in "Ito said the mayor had called it
// “thin”" the words are Ito's to answer for. It is the leftmost verb of speech
// whose complement holds the verb at v, whose subject is c, or -1.
func outermostReport(p *passage, v int, c phrase, f *sentence) (int, phrase) {
	found, subject := -1, phrase{}
	if c.head == "who" && p.isBreak(c.lo-1) || c.lo > f.lo && p.lower(c.lo-1) == "with" {
		return found, subject // answered Ruiz, who had charged that it was “thin”; Ito denied it, with Ruiz calling it “thin”
	}
	for i := min(v, c.lo) - 1; i >= f.lo; i-- {
		if p.isQuote(i) || p.lower(i) == ";" || p.isBreak(i) && i+1 < f.hi && p.tag(i+1) == nlp.CC {
			break
		}
		if reportEnds.Has(p.lower(i)) {
			break
		}
		if p.lower(i) == "according" && p.lower(i+1) == "to" {
			if d := phraseAt(p, i+2, f.hi); d.kind != noPhrase {
				return i, d
			}
		}
		if !p.isReport(i, speech) || passesOn.Has(p.lower(i)) || isPassive(p, i, f) || strings.HasPrefix(p.lower(i), "remind") && p.lower(i+2) == "of" {
			continue // "reminds me of Ruiz saying"
		}
		d := phrase{}
		switch {
		case p.tag(i) != nlp.VBG:
			d = subjectBefore(p, i, f.lo)
		case p.lower(i+1) == "that" && p.isBreak(i-1): // "Ito left, cautioning that Ruiz called it “thin”"
			d = clauseSubject(p, i-1, f.lo)
		}
		if d.kind == noPhrase || d.kind == relative || !p.speaks(d, true) {
			continue
		}
		if d.lo > f.lo && conditions.Has(p.lower(d.lo-1)) && breakWithin(p, i, min(v, c.lo)) {
			i = d.lo // While Ruiz disclosed nothing, she did say it was “thin”
			continue
		}
		found, subject = i, d
		i = d.lo
	}
	return found, subject
}

// reportEnds open a clause that no report further left reaches into.
var reportEnds = lexicon.NewSet("who which while after because when")
