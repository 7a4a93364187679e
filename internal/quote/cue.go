package quote

import (
	"strings"

	"factbox/internal/lexicon"
	"factbox/internal/nlp"
)

// cue is a word that reports: "said", "according to", "in her words".
type cue struct {
	lo, hi  int // its items
	class   lexicon.Report
	subject phrase
	near    bool // the subject stands beside it, in its own clause
}

const (
	speech = lexicon.Speech
	belief = lexicon.Belief
	manner = lexicon.Manner
)

// unread marks an item whose class nobody asked for.
const unread = -1

// report is the class of reporting verb that item i is a form of. Nouns that
// look like one ("the claims", "in a tweet") are none.
func (p *passage) report(i int) lexicon.Report {
	if !p.isWord(i) {
		return lexicon.NoReport
	}
	for len(p.reports) < len(p.items) {
		p.reports = append(p.reports, unread)
	}
	if p.reports[i] == unread {
		p.reports[i] = int8(p.readReporting(i))
	}
	return lexicon.Report(p.reports[i])
}

// readReporting classifies a word.
func (p *passage) readReporting(i int) lexicon.Report {
	tok := &p.doc.Tokens[p.items[i].token]
	if !mayReport(tok, p.headlines[tok.Sentence]) || tok.Shape&nlp.Letter == 0 || tok.Shape&nlp.Capital != 0 && !p.startsFrame(i) && !p.headlines[tok.Sentence] {
		return lexicon.NoReport
	}
	if (tok.Lower == "put" || tok.Lower == "puts") && p.lower(i+1) == "it" {
		return speech // "as Okafor put it"
	}
	if particle := phrasal[tok.Lower]; particle != "" && tok.Tag.IsVerb() && p.lower(i+1) == particle && p.lower(i+2) != "to" {
		return speech // "Okafor went on", "Okafor fired back"
	}
	_, class := lexicon.Reporting(tok.Lower)
	switch {
	case class == lexicon.NoReport, p.titles(i), disagrees(p, i), p.isWord(i-1) && p.determines(i-1, tok.Tag), ownNoun(p, i):
		return lexicon.NoReport
	case (tok.Lower == "going" || class == speech && strings.HasPrefix(tok.Lower, "continu")) && p.lower(i+1) == "to":
		return lexicon.NoReport // "continues to care", "are going to sail"
	case class == lexicon.Judge && tok.Tag.IsVerb() && p.lower(i+1) == "that" && p.tag(i+1) == nlp.IN:
		return speech // "Ito charged that"
	case tok.Tag.IsVerb(), p.mistagged(i, class):
		return class
	}
	return lexicon.NoReport
}

// mayReport is false for most words that are no verb of speech, by their tag and ending
// alone.
func mayReport(tok *nlp.Token, headline bool) bool {
	switch w := tok.Lower; {
	case tok.Tag.IsVerb(), tok.Tag == nlp.NN, tok.Tag == nlp.NNS, headline, strings.HasSuffix(w, "ed"):
		return true
	default:
		return w == "said" || w == "told" || w == "wrote" || w == "put" || w == "puts"
	}
}

// phrasal verbs report together with the word behind them.
var phrasal = map[string]string{
	"chimed": "in", "chimes": "in", "cut": "in", "fired": "back", "fires": "back", "goes": "on", "hit": "back", "hits": "back",
	"piped": "up", "pipes": "up", "pressed": "on", "shoots": "back", "shot": "back", "snapped": "back", "weighed": "in", "weighs": "in", "went": "on",
}

// disagrees reports whether item i, tagged as a plain form, cannot be a verb
// behind a singular noun or an adjective: "the case report".
func disagrees(p *passage, i int) bool {
	t, before := p.tag(i), p.tag(i-1)
	plain, singular := t == nlp.VBP || t == nlp.VB, before == nlp.NN || before == nlp.JJ
	return plain && singular && nounVerbs.Has(p.lower(i)) && !p.human(i-1)
}

// ownNoun reports whether item i is a noun that somebody has, adjectives between:
// "my first thought was".
func ownNoun(p *passage, i int) bool {
	if !nounVerbs.Has(p.lower(i)) && !cueNouns.Has(p.lower(i)) {
		return false
	}
	k := i - 1
	for k >= 0 && i-k < 4 && p.isWord(k) && p.tag(k).IsAdjective() {
		k--
	}
	return k < i-1 && k >= 0 && p.isWord(k) && p.tag(k) == nlp.PRPS
}

// mistagged reports whether a form of a reporting verb is one though the tagger
// takes it for something else.
func (p *passage) mistagged(i int, class lexicon.Report) bool {
	tok := &p.doc.Tokens[p.items[i].token]
	w, noun := tok.Lower, tok.Tag == nlp.NN || tok.Tag == nlp.NNS
	if strings.HasSuffix(w, "ed") || w == "said" || w == "told" || w == "wrote" {
		return true
	}
	if p.headlines[tok.Sentence] && class == speech && strings.HasSuffix(w, "s") {
		return true // "Okafor Says"
	}
	if !noun || !p.isWord(i-1) {
		return false
	}
	if p.tag(i-1) == nlp.TO && class == speech && (p.setsOff(i+1) || p.lower(i+1) == "that") {
		return true // "prompted Okafor to state, “Q”"
	}
	lemma, _ := lexicon.Reporting(w)
	plain := lemma == w && p.tag(i-1) != nlp.NNS // no verb behind a singular: "the Leeds state party"
	if stem := strings.TrimSuffix(w, "s"); !cueNouns.Has(w) && !cueNouns.Has(stem) && !nounVerbs.Has(stem) && p.tag(i-1).IsNoun() && !plain {
		return true // "the pope spoke"
	}
	if p.tag(i-1) == nlp.RB && strings.HasSuffix(w, "ing") {
		return true // "with Okafor reportedly yelling"
	}
	speaker := p.namesPerson(i-1) && p.tag(i-2) != nlp.DT || // "a Lee-style retort"
		p.tag(i-1) == nlp.PRP && pronouns.Has(p.lower(i-1)) || p.human(i-1)
	return class == speech && speaker // "Okafor tweets:", "ministers say"
}

// determines reports whether item i makes a noun of the word behind it, which
// has tag t: "a written statement", but "some chanted".
func (p *passage) determines(i int, t nlp.Tag) bool {
	switch p.tag(i) {
	case nlp.PRPS, nlp.POS:
		return true
	case nlp.DT:
		return !t.IsFinite() || !standAlone.Has(p.lower(i))
	}
	return false
}

func (p *passage) isReport(i int, class lexicon.Report) bool { return p.report(i) == class }

// nounCue reads a cue that is a noun: "in Okafor's words", "a statement from
// the ministry". It looks left from item i.
func nounCue(p *passage, i int, f *sentence) (cue, bool) {
	if !cueNouns.Has(p.lower(i)) || !p.tag(i).IsNoun() && p.tag(i) != nlp.JJ {
		return cue{}, false
	}
	if i+2 < f.hi && (p.lower(i+1) == "by" || p.lower(i+1) == "from") {
		if c := phraseAt(p, i+2, f.hi); c.kind != noPhrase {
			return cue{i, i + 1, speech, c, true}, true
		}
	}
	if i+2 < f.hi && p.lower(i+1) == "of" { // "the contention of Okafor that"
		if c := phraseAt(p, i+2, f.hi); c.kind == name && c.person >= 0 || c.kind == nominal && p.lower(i) == "words" && p.canSpeak(c) {
			return cue{i, i + 1, speech, c, true}, true
		}
	}
	for k := i - 1; k >= f.lo && i-k < 5 && p.isWord(k); k-- {
		if p.tag(k) == nlp.POS || p.lower(k) == "'s" || p.lower(k) == "'" {
			if c := phraseEnding(p, k-1, f.lo); c.kind != noPhrase {
				return cue{i, i + 1, speech, c, true}, true
			}
		}
		if w := p.lower(k); w == "his" || w == "her" || w == "their" || w == "its" {
			c := phrase{lo: k, hi: k + 1, span: p.span(k, k+1), kind: pronoun, head: w, person: -1}
			return cue{i, i + 1, speech, c, true}, true
		}
		if !p.tag(k).IsAdjective() && !p.tag(k).IsNoun() && p.tag(k) != nlp.CD && p.tag(k) != nlp.VBN {
			break
		}
	}
	return cue{i, i + 1, speech, clauseOrCrowd(p, i, f), false}, true
}

// cries come from a crowd: one person only meets or rouses them.
var cries = lexicon.NewSet("chant chants cries shouts")

// clauseOrCrowd is who the noun at item i comes from where nobody has it: the subject of
// its clause. Chants come from a crowd: “Fans broke into chants of “Sail!””, “Ito roused
// the crowd to chants”; but “Ito drew chants” is nobody's.
func clauseOrCrowd(p *passage, i int, f *sentence) phrase {
	c := clauseSubject(p, i, f.lo)
	if !cries.Has(p.lower(i)) || isMany(c) {
		return c
	}
	k := i - 1
	for k > f.lo && (p.tag(k).IsAdjective() || p.tag(k) == nlp.CD) {
		k--
	}
	if w := p.lower(k); w == "to" || w == "into" || w == "in" {
		if c := phraseEnding(p, k-1, f.lo); isMany(c) {
			return c
		}
	}
	return phrase{}
}

// isMany reports whether a phrase is a noun for several people or for a body of them.
func isMany(c phrase) bool {
	switch c.kind {
	case nominal:
		n, ok := lexicon.LookUpSource(c.head)
		return ok && (n.Plural || n.Kind == lexicon.Group)
	case pronoun:
		return c.head == "they" || c.head == "we"
	}
	return false
}
