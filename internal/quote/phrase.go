package quote

import (
	"factbox/internal/lexicon"
	"factbox/internal/news"
	"factbox/internal/nlp"
)

// phrase is a noun phrase that may name a speaker.
type phrase struct {
	lo, hi int       // the items of the whole phrase
	span   news.Span // the words that name the speaker: a name without its titles, or the whole phrase
	kind   phraseKind
	head   string // the head noun in lower case, or the pronoun
	person int    // index of the person named, or -1
}

type phraseKind uint8

const (
	noPhrase phraseKind = iota
	name                // Ada Okafor, the ECB
	nominal             // a spokesman for the ministry
	pronoun             // she
	relative            // who, behind the name it stands for
)

// before finds the subject that ends right before item v, a verb: auxiliaries,
// adverbs, dates and whatever is set off by commas stand between.
//
//	Xavier Ong, a spokesman for Coralway, [said]
//	The coach on Tuesday also [warned]
func (p *page) before(v, lo int) phrase {
	i := p.skipAdjuncts(v-1, lo)
	if i < lo || p.isQuote(i) {
		return phrase{}
	}
	if p.isBreak(i) || p.lower(i) == ")" {
		return p.behindInsertion(i, lo)
	}
	return p.endingAt(i, lo)
}

// skipAdjuncts walks left over auxiliaries, adverbs and dates.
func (p *page) skipAdjuncts(i, lo int) int {
	for i >= lo && p.isWord(i) {
		switch t := p.tag(i); {
		case t == nlp.RB || t == nlp.MD || t == nlp.RBR || auxiliaries[p.lower(i)] || adverbs[p.lower(i)]:
			i--
		case dates[p.lower(i)] && !p.namesPerson(i):
			i--
			for i > lo && (t == nlp.CD || p.tag(i) == nlp.CD || datePrepositions[p.lower(i)]) {
				i--
			}
		case t == nlp.CD && i > lo && dates[p.lower(i-1)]:
			i--
		default:
			return i
		}
	}
	return i
}

var (
	auxiliaries = words("have has had was were is are am be been being do does did will would can could should might may must shall 'd 'll 've 're n't not")
	adverbs     = words("also then later both all each only just even still never once twice")
)

var dates = words("monday tuesday wednesday thursday friday saturday sunday today yesterday tonight tomorrow morning afternoon evening night week weekend month year january february march april may june july august september october november december jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. earlier later recently previously mon tue tues wed thu thur thurs fri sat sun mon. tue. wed. thu. thurs. fri. sat. sun.")

var datePrepositions = words("on last this late early next in of that the since")

// behindInsertion finds the subject in front of what commas, dashes or
// brackets set off: an apposition, a relative clause, "speaking in Lagos".
// i is the closing mark.
func (p *page) behindInsertion(i, lo int) phrase {
	if p.lower(i) == ")" {
		for j := i - 1; j >= lo && i-j < 40; j-- {
			if p.lower(j) == "(" {
				return p.before(j, lo)
			}
		}
		return phrase{}
	}
	// The subject stands behind the leftmost comma that can open the insertion:
	// "Ada Okafor, chief of staff, a friend since school, said".
	best := phrase{}
	relativeOpen := false
	for j := i - 1; j >= lo && i-j < 60; j-- {
		if p.lower(j) == ")" {
			for j > lo && p.lower(j) != "(" {
				j--
			}
			continue
		}
		if p.isQuote(j) || p.lower(j) == ";" || p.tag(j) == nlp.Stop {
			break
		}
		if w := p.lower(j); w == "who" || w == "which" || w == "whose" || w == "where" || w == "whom" {
			relativeOpen = true
			continue
		}
		if p.tag(j).IsFinite() && !relativeOpen && !p.insideRelative(j, lo) {
			break
		}
		if !p.isBreak(j) && p.lower(j) != "(" {
			continue
		}
		k := j - 1
		if k < lo || p.isQuote(k) {
			continue
		}
		if p.lower(k) == ")" { // Ada Okafor (Labour), said
			for k > lo && p.lower(k) != "(" {
				k--
			}
			k--
			if k < lo {
				break
			}
		}
		if c := p.endingAt(k, lo); c.kind != noPhrase && p.canBeSubject(c, lo) {
			best = c
			relativeOpen = false
		}
	}
	if best.kind == nominal {
		// "The chairwoman, Ada Okafor, who lives in Leeds, said": the name speaks.
		last := best.hi + 1
		for last+1 < i && !p.isBreak(last+1) {
			last++
		}
		if c := p.endingAt(last, best.hi+1); c.kind == name && c.lo == best.hi+1 && p.nameOf(last) >= 0 {
			c.lo = best.lo
			return c
		}
	}
	return best
}

// insideRelative reports whether the finite verb at j belongs to a relative or
// adverbial clause that opens close before it.
func (p *page) insideRelative(j, lo int) bool {
	for k := j - 1; k >= lo && j-k < 12 && p.isWord(k); k-- {
		switch p.lower(k) {
		case "who", "which", "whose", "where", "that", "whom", "when", "because", "although", "since", "if", "while":
			return true
		}
	}
	return false
}

// isBreak reports whether item i is a comma or a dash.
func (p *page) isBreak(i int) bool {
	if p.tag(i) == nlp.Comma {
		return true
	}
	switch p.lower(i) {
	case ",", "—", "–", "--", "-", "―":
		return true
	}
	return false
}

// canBeSubject reports whether a phrase stands where a subject can: at the
// start of its clause, not behind a verb or a preposition.
func (p *page) canBeSubject(c phrase, lo int) bool {
	if c.lo <= lo || p.isQuote(c.lo-1) {
		return c.kind != nominal || !dates[c.head]
	}
	if dates[c.head] {
		return false
	}
	w, t := p.lower(c.lo-1), p.tag(c.lo-1)
	switch {
	case subordinators[w], p.isBreak(c.lo - 1), t == nlp.CC, t == nlp.Colon, w == ";", w == ":":
		return true
	case t == nlp.IN, t == nlp.TO, t.IsVerb(), t == nlp.MD, t == nlp.POS:
		return false
	}
	return c.kind != nominal
}

var subordinators = words("that as while because after before if when than but and or since although though where whether until so yet then meanwhile once")

// endingAt reads the noun phrase whose last word is item i.
func (p *page) endingAt(i, lo int) phrase {
	if i < lo || p.isQuote(i) {
		return phrase{}
	}
	w, t := p.lower(i), p.tag(i)
	switch {
	case pronouns[w] || objectPronouns[w]:
		c := phrase{lo: i, hi: i + 1, span: p.span(i, i+1), kind: pronoun, head: w, person: -1}
		if i-1 > lo && nounPrepositions[p.lower(i-1)] {
			return p.hangOn(c, lo) // "the boy next to me"
		}
		if objectPronouns[w] {
			return phrase{}
		}
		return c
	case w == "who" || w == "which" || w == "that" && (t == nlp.WDT || t == nlp.WP):
		return phrase{lo: i, hi: i + 1, span: p.span(i, i+1), kind: relative, head: w, person: -1}
	}
	if p.personOf(i) >= 0 || p.spreads(i, lo) {
		j := i
		for j > lo && p.nameOf(j-1) == p.nameOf(i) {
			j--
		}
		c := phrase{lo: j, hi: i + 1, span: p.span(j, i+1), kind: name, head: w, person: p.personOf(i)}
		c.lo = p.titleStart(j, lo)
		return p.coordinate(p.hangOn(c, lo), lo)
	}
	if !t.IsNoun() && t != nlp.CD && !t.IsAdjective() && !standAlone[w] {
		return phrase{}
	}
	return p.nominalEnding(i, lo)
}

// standAlone can be a noun phrase though they are no nouns.
var standAlone = words("this that these those some many both one another few most several none all each")

// nominalEnding reads a noun phrase without a known person at its end.
func (p *page) nominalEnding(i, lo int) phrase {
	j := i
	for j > lo && p.isWord(j-1) && p.joinsLeft(j-1, j) {
		j--
	}
	c := phrase{lo: j, hi: i + 1, span: p.span(j, i+1), kind: nominal, head: p.lower(i), person: -1}
	if q := p.hangOn(c, lo); q.lo != c.lo {
		return q
	}
	if dates[c.head] {
		return phrase{}
	}
	if p.tag(i).IsProper() {
		// A name the entity finder does not know as a person's.
		k := i
		for k > j && (p.tag(k-1).IsProper() || p.lower(k-1) == "&" || p.lower(k-1) == "of") {
			k--
		}
		c.kind, c.span = name, p.span(k, i+1)
	}
	return p.coordinate(c, lo)
}

// hangOn gives the phrase that c hangs on by a preposition: "a spokesman for
// Ada Okafor" and "people close to her" speak, not she. It is c itself where
// there is none.
func (p *page) hangOn(c phrase, lo int) phrase {
	k := c.lo - 1
	if k <= lo || !p.isWord(k) || !nounPrepositions[p.lower(k)] {
		return c
	}
	j := k - 1 // the noun, behind "close", "familiar", "based"
	for j > lo && p.isWord(j) && (p.tag(j) == nlp.JJ || p.tag(j) == nlp.VBN || p.tag(j) == nlp.RB || nounPrepositions[p.lower(j)]) && k-j < 4 {
		j--
	}
	if j < lo || !p.isWord(j) {
		return c
	}
	q := p.endingAt(j, lo)
	switch {
	case q.kind == noPhrase || q.kind == pronoun || q.kind == relative || p.adjunct(q, lo):
		return c
	case q.kind == name && (p.lower(k) == "to" || c.kind == name && (q.person < 0 || c.person >= 0)):
		return c // but "Ada Okafor of the Green Party" is she
	case q.kind == nominal && q.lo > lo && !p.canSpeak(q) && p.lower(k) != "of":
		return c
	}
	q.hi = c.hi
	if q.kind == nominal {
		q.span = p.span(q.lo, c.hi)
	}
	return q
}

var objectPronouns = words("me us him them")

// joinsLeft reports whether item a continues, to the left, the noun phrase
// that begins with item b.
func (p *page) joinsLeft(a, b int) bool {
	t, next := p.tag(a), p.tag(b)
	if next == nlp.DT || next == nlp.PRPS {
		return predeterminers[p.lower(a)]
	}
	switch t {
	case nlp.NN, nlp.NNS, nlp.NNP, nlp.NNPS, nlp.JJ, nlp.JJR, nlp.JJS, nlp.CD, nlp.POS, nlp.DT, nlp.PRPS:
		return !dates[p.lower(a)] || p.tag(b) == nlp.POS || p.lower(b) == "'s"
	case nlp.VBN, nlp.VBG:
		return next.IsNoun() || next.IsAdjective()
	case nlp.RB, nlp.RBS:
		return next.IsAdjective() && p.lower(a) != "not" && p.lower(a) != "n't"
	}
	w := p.lower(a)
	return w == "'s" || w == "&" || w == "'" || w == "/"
}

var predeterminers = words("all both half such many")

// coordinate widens a phrase over what "and" joins it to: "Okafor and Ruiz".
func (p *page) coordinate(c phrase, lo int) phrase {
	k := c.lo - 1
	if k <= lo || p.lower(k) != "and" {
		return c
	}
	left := p.endingAt(k-1, lo)
	if left.kind != c.kind || left.kind != name && left.kind != nominal || p.adjunct(left, lo) || !p.canBeSubject(left, lo) {
		return c
	}
	if c.kind == nominal && (c.hi-c.lo > 2 || p.tag(c.lo) == nlp.DT) {
		return c
	}
	c.lo, c.person = left.lo, -1
	c.span = news.Span{Start: left.span.Start, End: c.span.End}
	return c
}

// adjunct reports whether the phrase is the object of a preposition that opens
// the clause: "In a statement to reporters, …".
func (p *page) adjunct(c phrase, lo int) bool {
	return c.lo > lo && p.isWord(c.lo-1) && !subordinators[p.lower(c.lo-1)] &&
		(p.tag(c.lo-1) == nlp.IN || p.tag(c.lo-1) == nlp.TO || p.tag(c.lo-1).IsVerb())
}

// canSpeak reports whether a nominal names somebody, or something, that says
// things.
func (p *page) canSpeak(c phrase) bool {
	_, ok := lexicon.LookUpSource(c.head)
	return ok
}

// after reads the noun phrase that begins at item i, as behind "said" or
// "according to".
func (p *page) after(i, hi int) phrase {
	if i >= hi || p.isQuote(i) {
		return phrase{}
	}
	w := p.lower(i)
	if (pronouns[w] || objectPronouns[w]) && p.tag(i) != nlp.PRPS {
		return phrase{lo: i, hi: i + 1, span: p.span(i, i+1), kind: pronoun, head: w, person: -1}
	}
	j := i
	end := -1 // one behind the head noun
	for j < hi && p.isWord(j) && j-i < 24 {
		if p.nameOf(j) >= 0 {
			k := j + 1
			for k < hi && p.nameOf(k) == p.nameOf(j) {
				k++
			}
			if end >= 0 && nounPrepositions[p.lower(j-1)] && p.isWord(j-1) {
				end = k
				break // "said a spokesman for Okafor"
			}
			if k < hi && p.isWord(k) && (p.tag(k).IsNoun() || p.human(k)) && !dates[p.lower(k)] || k < hi && p.tag(k) == nlp.POS {
				j, end = k, k // "Okafor adviser Lee Ruiz": the first name only modifies
				continue
			}
			c := phrase{lo: i, hi: k, span: p.span(j, k), kind: name, head: p.lower(k - 1), person: p.personOf(j)}
			if k+1 < hi && p.lower(k) == "and" {
				if right := p.after(k+1, hi); right.kind == name {
					c.span.End, c.hi, c.person = right.span.End, right.hi, -1
				}
			}
			return c
		}
		t := p.tag(j)
		switch {
		case t.IsNoun():
			if dates[p.lower(j)] && end >= 0 {
				return p.nominalFrom(i, end)
			}
			end = j + 1
		case isNominalTag(t) || t == nlp.POS || p.lower(j) == "&" || p.lower(j) == "'s":
		case end == j && nounPrepositions[p.lower(j)] && j > i && (p.lower(j) != "to" || p.canSpeak(p.nominalFrom(i, end))):
		default:
			if end < 0 {
				return phrase{}
			}
			return p.afterNominal(i, end, hi)
		}
		j++
	}
	if end < 0 {
		return phrase{}
	}
	return p.afterNominal(i, end, hi)
}

// afterNominal reads on behind a nominal: "said the chairwoman, Ada Okafor".
func (p *page) afterNominal(i, end, hi int) phrase {
	c := p.nominalFrom(i, end)
	if c.kind == nominal && end+1 < hi && p.isBreak(end) {
		if p.nameOf(end+1) >= 0 {
			if d := p.after(end+1, hi); d.kind == name {
				d.lo = i
				return d
			}
		}
	}
	return c
}

// nominalFrom makes a phrase of items [lo, hi), which hold no known person.
func (p *page) nominalFrom(lo, hi int) phrase {
	head := lo
	for head+1 < hi && !nounPrepositions[p.lower(head+1)] {
		head++
	}
	c := phrase{lo: lo, hi: hi, span: p.span(lo, hi), kind: nominal, head: p.lower(head), person: -1}
	if p.tag(head).IsProper() {
		k := head
		for k > lo && p.tag(k-1).IsProper() {
			k--
		}
		c.kind, c.span = name, p.span(k, head+1)
	}
	return c
}

func isNominalTag(t nlp.Tag) bool {
	switch t {
	case nlp.DT, nlp.PDT, nlp.PRPS, nlp.CD, nlp.VBN, nlp.VBG, nlp.RBS:
		return true
	}
	return t.IsNoun() || t.IsAdjective()
}

var nounPrepositions = words("of for at in from with to on by near against about behind under close")

var pronouns = words("he she they it we i you others someone everyone nobody himself herself themselves")

// nameOf is the mention that item i is part of, or -1.
func (p *page) nameOf(i int) int {
	if !p.isWord(i) {
		return -1
	}
	return int(p.named[p.items[i].token])
}

// spreads reports whether the name that ends with item i goes over a
// preposition: "the Department of Fish".
func (p *page) spreads(i, lo int) bool {
	m := p.nameOf(i)
	for ; m >= 0 && i > lo && p.nameOf(i) == m; i-- {
		if p.tag(i) == nlp.IN || p.tag(i) == nlp.CC {
			return true
		}
	}
	return false
}

// personOf is the index of the person that item i names, or -1.
func (p *page) personOf(i int) int {
	if m := p.nameOf(i); m >= 0 {
		return int(p.bearer[m])
	}
	return -1
}

func (p *page) namesPerson(i int) bool { return p.personOf(i) >= 0 }

// titleStart is the first item of the titles and nouns in front of a name:
// "South Korean President", "the economist".
func (p *page) titleStart(i, lo int) int {
	for i > lo && p.isWord(i-1) && p.personOf(i-1) < 0 && p.joinsLeft(i-1, i) && p.tag(i-1) != nlp.POS && !dates[p.lower(i-1)] {
		i--
	}
	return i
}
