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
	judge  = lexicon.Judge
	belief = lexicon.Belief
	manner = lexicon.Manner
)

// report is the class of reporting verb that item i is a form of. Nouns that
// look like one ("the claims", "in a tweet") are none.
func (p *page) report(i int) lexicon.Report {
	if !p.isWord(i) {
		return lexicon.NoReport
	}
	tok := &p.doc.Tokens[p.items[i].token]
	if tok.Shape&nlp.Capital != 0 && !p.startsFrame(i) && !p.headlines[tok.Sentence] || tok.Shape&nlp.Letter == 0 {
		return lexicon.NoReport
	}
	_, class := lexicon.Reporting(tok.Lower)
	if (tok.Lower == "put" || tok.Lower == "puts") && i+1 < len(p.items) && p.lower(i+1) == "it" {
		return speech // "as Okafor put it"
	}
	if class == lexicon.NoReport || i > 0 && p.isWord(i-1) && (p.tag(i-1) == nlp.DT || p.tag(i-1) == nlp.PRPS || p.tag(i-1) == nlp.POS) {
		return lexicon.NoReport // "a written statement"
	}
	if tok.Tag.IsVerb() {
		return class
	}
	if (tok.Tag == nlp.NN || tok.Tag == nlp.NNS) && !cueNouns[tok.Lower] && !cueNouns[strings.TrimSuffix(tok.Lower, "s")] && !nounVerbs[strings.TrimSuffix(tok.Lower, "s")] && i > 0 && p.isWord(i-1) && p.tag(i-1).IsNoun() {
		return class // "the pope spoke", tagged as a noun
	}
	if p.headlines[tok.Sentence] && class == speech && strings.HasSuffix(tok.Lower, "s") {
		return class // "Okafor Says", tagged as a noun
	}
	if strings.HasSuffix(tok.Lower, "ed") || tok.Lower == "said" || tok.Lower == "told" || tok.Lower == "wrote" {
		return class
	}
	if i > 0 && (tok.Tag == nlp.NNS || tok.Tag == nlp.NN) && class == speech && p.isWord(i-1) &&
		(p.namesPerson(i-1) || p.tag(i-1) == nlp.PRP && pronouns[p.lower(i-1)] || p.human(i-1)) {
		return class // "Okafor tweets:", "ministers say", tagged as nouns
	}
	return lexicon.NoReport
}

// nounVerbs are reporting verbs whose forms are nouns as often.
var nounVerbs = words("report note post share echo demand blame praise attack fault rap pan cast brand label name tag pitch bill style term lecture joke quip answer inquiry aim hint guess doubt hope fear love hate wish want need sense view figure support order tout toast chant crow bark growl murmur whisper scream shout cry yell laugh smile grin nod sigh shrug wink frown start finish end close open pause press push try lead repeat signal point message email text blog cable telegraph protest object plea pen peal mouth drone hazard lie host speculate forecast estimate contest dispute rebuke insult salute applaud curse compliment credit influence process research project study value")

// human reports whether item i is a noun for a human being.
func (p *page) human(i int) bool {
	n, ok := lexicon.LookUpSource(p.lower(i))
	return ok && n.Kind == lexicon.Human
}

func (p *page) startsFrame(i int) bool {
	return i == 0 || !p.isWord(i-1) || p.tag(i-1) == nlp.Stop || p.begins(i) != p.ends(i-1)
}

func (p *page) isReport(i int, class lexicon.Report) bool { return p.report(i) == class }

// subjectOf finds who does what the verb at item v says, in frame f.
func (p *page) subjectOf(v int, f *frame) (c phrase, near bool) {
	w := p.lower(v)
	k := v - 1
	for k >= f.lo && p.isWord(k) && (p.tag(k) == nlp.RB || p.lower(k) == "not") {
		k--
	}
	ing := strings.HasSuffix(w, "ing") && p.tag(v) != nlp.VBD
	switch {
	case k < f.lo && p.tag(v) == nlp.VBN && p.agent(v, f).kind != noPhrase:
		return p.agent(v, f), true // "Asked by Ito whether it “held”"
	case k < f.lo && ing, k < f.lo && p.tag(v) == nlp.VBN:
		return p.followingSubject(v, f), false // "Calling it “thin,” Ito left"
	case k >= f.lo && ing && !auxiliaries[p.lower(k)]:
		if p.tag(k).IsNoun() { // "holding a sign saying “no”", "a recording of Ito saying"
			c := p.endingAt(k, f.lo)
			if c.kind == name && c.hi-c.lo < 4 || c.kind == nominal && p.lower(c.lo-1) == "with" {
				return c, true
			}
			if noun, _ := lexicon.LookUpSource(c.head); c.kind == nominal && (noun.Kind == lexicon.Human || bearers[c.head]) {
				return c, true
			}
		}
		return p.clauseSubject(k, f.lo), false // "Ito left, calling it “thin”"
	case k >= f.lo && (p.tag(k) == nlp.TO || p.lower(k) == "to"):
		return p.clauseSubject(k-1, f.lo), false // "Ito vowed to “act”"
	case k >= f.lo && (p.lower(k) == "and" || p.lower(k) == "or" || p.lower(k) == "but" || p.lower(k) == "then"):
		return p.clauseSubject(k-1, f.lo), false // "Ito rose and said"
	case k > f.lo && p.tag(k) == nlp.Comma && p.isWord(k-1) && p.lower(k-1) == "and":
		return p.clauseSubject(k-2, f.lo), false
	}
	if p.passive(v, f) {
		if by := p.agent(v, f); by.kind != noPhrase {
			return by, true
		}
		return phrase{}, false
	}
	c = p.before(v, f.lo)
	if c.kind == nominal && p.adjunct(c, f.lo) && !p.canSpeak(c) || c.kind == nominal && c.lo > f.lo && p.lower(c.lo-1) == "in" {
		return p.clauseSubject(c.lo-1, f.lo), false // "Ito backed it and in a note praised its “charm”"
	}
	return c, true
}

// bearers bear words of their own; a statement or a letter has an author.
var bearers = words("sign signs banner banners placard placards poster posters headline headlines cover billboard plaque notice inscription note sticker shirt t-shirt")

// clauseSubject is the subject of the nearest finite verb left of item i that
// heads a clause of its own.
func (p *page) clauseSubject(i, lo int) phrase {
	var fallback phrase
	for ; i >= lo; i-- {
		report := p.isReport(i, speech)
		if p.isQuote(i) || !report && !p.tag(i).IsFinite() && p.tag(i) != nlp.VBN {
			continue
		}
		if i > lo && (p.tag(i-1).IsFinite() || p.lower(i-1) == "to" || auxiliaries[p.lower(i-1)] && p.tag(i) != nlp.VBD) {
			continue // the auxiliary in front of it is found next
		}
		c := p.before(i, lo)
		switch {
		case c.kind == noPhrase || c.kind == relative || c.head == "there":
		case report || p.opensClause(c, lo):
			return c
		case fallback.kind == noPhrase && p.tag(i) != nlp.VBN:
			fallback = c
		}
	}
	if fallback.kind == noPhrase { // "Riksbank cuts rates and says", cuts read as a noun
		if c := p.after(lo, min(lo+6, len(p.items))); c.kind == name {
			return c
		}
	}
	return fallback
}

// opensClause reports whether a subject opens the sentence, or a clause that a
// comma, "and" or "but" joins to it.
func (p *page) opensClause(c phrase, lo int) bool {
	return c.lo <= lo || p.isQuote(c.lo-1) || p.isBreak(c.lo-1) || p.tag(c.lo-1) == nlp.CC || p.lower(c.lo-1) == ";"
}

// followingSubject is the subject of the clause that a participle opens:
// "Asked about the roof, Ito said".
func (p *page) followingSubject(v int, f *frame) phrase {
	for i := v + 1; i < f.hi; i++ {
		if p.tag(i) == nlp.Comma || p.isQuote(i) && p.setOff(p.items[i].run) {
			if c := p.after(i+1, f.hi); c.kind != noPhrase && p.verbFollows(c.hi, f) {
				return c
			}
		}
	}
	return phrase{}
}

// verbFollows reports whether a finite verb stands at item i, behind adverbs
// or an insertion between commas.
func (p *page) verbFollows(i int, f *frame) bool {
	for n := 0; i < f.hi && n < 24; i, n = i+1, n+1 {
		if p.tag(i).IsFinite() {
			return true
		}
		if p.tag(i) == nlp.Stop {
			return false
		}
	}
	return false
}

// passive reports whether the verb at item v is in the passive voice.
func (p *page) passive(v int, f *frame) bool {
	if p.tag(v) != nlp.VBN && p.tag(v) != nlp.VBD {
		return false
	}
	for k := v - 1; k >= f.lo && v-k < 4 && p.isWord(k); k-- {
		switch p.lower(k) {
		case "was", "were", "is", "are", "be", "been", "being", "'s", "'re", "am":
			return true
		}
		if p.tag(k) != nlp.RB {
			return false
		}
	}
	return false
}

// agent is the phrase behind "by" that follows a passive verb.
func (p *page) agent(v int, f *frame) phrase {
	for i := v + 1; i < f.hi && i-v < 12; i++ {
		if p.lower(i) == "by" {
			return p.after(i+1, f.hi)
		}
	}
	return phrase{}
}

// setOff reports whether a quote ends with a mark that sets it off from the
// words around it.
func (p *page) setOff(run int) bool { return p.endOf(run) != 0 }

// cueNouns are what somebody said, as a noun: "Okafor's claim that".
var cueNouns = words("accusation advice allegation announcement answer appeal argument assertion assessment assurance belief boast call claim comment comments commitment complaint conclusion confession contention criticism declaration defense demand denial description email essay explanation exhortation expression insistence interview invitation joke letter line memo message mantra motto note observation opinion phrase pitch plan plea pledge prediction proclamation promise proposal question quip reaction reference remark remarks reply request response retort rhetoric slogan speech statement suggestion testimony thought threat tirade tweet tweets view vow warning word words chant chants cry cries claims accusations allegations calls talk promises shouts talk charge charges concerns warnings predictions assertions insults references criticisms complaints pledges boasts")

// nounCue reads a cue that is a noun: "in Okafor's words", "a statement from
// the ministry". It looks left from item i.
func (p *page) nounCue(i int, f *frame) (cue, bool) {
	if !cueNouns[p.lower(i)] || !p.tag(i).IsNoun() && p.tag(i) != nlp.JJ {
		return cue{}, false
	}
	if i+2 < f.hi && (p.lower(i+1) == "by" || p.lower(i+1) == "from") {
		if c := p.after(i+2, f.hi); c.kind != noPhrase {
			return cue{i, i + 1, speech, c, true}, true
		}
	}
	if i+2 < f.hi && p.lower(i+1) == "of" { // "the contention of Okafor that"
		if c := p.after(i+2, f.hi); c.kind == name && c.person >= 0 {
			return cue{i, i + 1, speech, c, true}, true
		}
	}
	for k := i - 1; k >= f.lo && i-k < 5 && p.isWord(k); k-- {
		if p.tag(k) == nlp.POS || p.lower(k) == "'s" || p.lower(k) == "'" {
			if c := p.endingAt(k-1, f.lo); c.kind != noPhrase {
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
	return cue{i, i + 1, speech, p.clauseSubject(i, f.lo), false}, true
}
