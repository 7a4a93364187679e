package quote

import (
	"factbox/internal/lexicon"
	"factbox/internal/nlp"
)

// phraseAt reads the noun phrase that begins at item i, as behind "said" or
// "according to".
func phraseAt(p *passage, i, hi int) phrase {
	if c := portfolio(p, i, hi); c.kind != noPhrase {
		return c
	}
	return plainPhraseAt(p, i, hi)
}

// plainPhraseAt reads the noun phrase that begins at item i where no portfolio does.
func plainPhraseAt(p *passage, i, hi int) phrase {
	if i >= hi || p.isQuote(i) {
		return phrase{}
	}
	w := p.lower(i)
	if (pronouns.Has(w) || objectPronouns.Has(w)) && p.tag(i) != nlp.PRPS {
		return phrase{lo: i, hi: i + 1, span: p.span(i, i+1), kind: pronoun, head: w, person: -1}
	}
	j := i
	end := -1 // one behind the head noun
	for j < hi && p.isWord(j) && j-i < 24 {
		if p.nameOf(j) >= 0 {
			k := nameEnd(p, j, hi)
			if end >= 0 && p.isWord(j-1) && nounPrepositions.Has(p.lower(j-1)) {
				end = k
				break // "said a spokesman for Okafor"
			}
			if past := modifierEnd(p, j, k, hi); past > 0 {
				j, end = past, past
				continue
			}
			return namePhrase(p, i, j, k, hi)
		}
		t := p.tag(j)
		switch {
		case t.IsNoun(), p.human(j), isAgent(p.lower(j)):
			if dates.Has(p.lower(j)) && end >= 0 {
				return nominalFrom(p, i, end)
			}
			end = j + 1
		case isNominalTag(t) || t == nlp.POS || p.lower(j) == "&" || p.lower(j) == "'s":
		case end == j && joinsPeople(p, j):
		case end == j && nounPrepositions.Has(p.lower(j)) && j > i && (p.lower(j) != "to" || p.canSpeak(nominalFrom(p, i, end))):
		default:
			if end < 0 {
				return phrase{}
			}
			return withApposition(p, i, end, hi)
		}
		j++
	}
	if end < 0 {
		return phrase{}
	}
	return withApposition(p, i, end, hi)
}

// portfolio reads what somebody is minister of in front of the title and the name:
// “Environment, Ports and Fish Minister Ada Okafor”.
func portfolio(p *passage, i, hi int) phrase {
	const longest = 14 // items in front of the name
	lists := false
	for k := i; k+1 < hi && k-i < longest && p.isWord(k); k++ {
		switch w := p.lower(k); {
		case p.namesPerson(k):
			return phrase{}
		case lists && offering.Has(w) && p.namesPerson(k+1):
			end := nameEnd(p, k+1, hi)
			return phrase{lo: i, hi: end, span: p.span(k+1, end), kind: name, head: p.lower(end - 1), person: p.personOf(k + 1)}
		case k > i && (w == "," || w == "and" || w == "&"):
			lists = true
		case !p.shape(k, nlp.Capital):
			return phrase{}
		}
	}
	return phrase{}
}

// portfolioStart is where the portfolio in front of the title and name c begins, which "and"
// joins to it; c.lo where there is none.
func portfolioStart(p *passage, c phrase, lo int) int {
	start := c.lo
	if c.kind != name || c.person < 0 || !offering.Has(p.lower(nameStart(p, c.hi-1, lo)-1)) {
		return start
	}
	for k := c.lo - 1; k >= lo && p.isWord(k) && !p.namesPerson(k); k-- {
		switch w := p.lower(k); {
		case p.shape(k, nlp.Capital):
			start = k
		case w == "," || w == "and" || w == "&":
		default:
			return start
		}
	}
	return start
}

// offering are who a portfolio belongs to.
var offering = lexicon.NewSet("commissioner minister secretary spokesman spokesperson spokeswoman")

// joinsPeople reports whether item i is the "and" between two nouns for people: "their
// friends and advisers".
func joinsPeople(p *passage, i int) bool {
	return p.lower(i) == "and" && p.tag(i-1) == nlp.NNS && p.tag(i+1) == nlp.NNS && p.human(i-1) && p.human(i+1)
}

// nameEnd is the item behind the name that item j begins.
func nameEnd(p *passage, j, hi int) int {
	k := j + 1
	for k < hi && p.nameOf(k) == p.nameOf(j) {
		k++
	}
	return k
}

// modifierEnd is where the phrase goes on behind the name of items [j, k) when
// that only modifies what follows, else 0.
func modifierEnd(p *passage, j, k, hi int) int {
	person := p.personOf(j) >= 0
	if past := behindBracket(p, k, hi); past < hi && !person && p.isNounLike(past) {
		return past // "Green Party (GP) member Ada Okafor"
	}
	if k >= hi || !p.isWord(k) {
		return 0
	}
	described := !person && p.tag(k).IsAdjective() && p.tag(k+1).IsNoun() // "Leeds pastry executive"
	if p.tag(k) == nlp.POS || (p.tag(k).IsNoun() || p.human(k) || described) && !dates.Has(p.lower(k)) {
		return k // "Okafor adviser Lee Ruiz"
	}
	return 0
}

// namePhrase is the phrase from item i on whose name is items [j, k), and the
// name that "and" joins to it.
func namePhrase(p *passage, i, j, k, hi int) phrase {
	c := phrase{lo: i, hi: k, span: p.span(j, k), kind: name, head: p.lower(k - 1), person: p.personOf(j)}
	if k+1 < hi && p.lower(k) == "and" {
		if right := phraseAt(p, k+1, hi); right.kind == name {
			c.span.End, c.hi, c.person = right.span.End, right.hi, -1
		}
	}
	return c
}

// behindBracket is the item behind the bracket that opens at item i: a short
// form, a party. It is hi where none does.
func behindBracket(p *passage, i, hi int) int {
	if i >= hi || p.lower(i) != "(" {
		return hi
	}
	for k := i + 1; k < hi && k-i < 6; k++ {
		if p.lower(k) == ")" {
			return k + 1
		}
	}
	return hi
}

// withApposition reads on behind a nominal: "said the chairwoman, Ada Okafor".
func withApposition(p *passage, i, end, hi int) phrase {
	c := nominalFrom(p, i, end)
	if c.kind == nominal && end+1 < hi && p.isBreak(end) {
		if d := phraseAt(p, end+1, hi); d.kind == name && isApposed(p, d, end, hi) {
			d.lo = i // "said another witness, the pilot Ada Okafor"
			return d
		}
	}
	return c
}

// isApposed reports whether the name d behind the comma at item end is whom the noun
// in front of it means, and not the subject of the next verb.
func isApposed(p *passage, d phrase, end, hi int) bool {
	if p.nameOf(end+1) >= 0 {
		return true
	}
	return d.person >= 0 && p.human(end-1) && (d.hi >= hi || !p.tag(d.hi).IsVerb())
}

// nominalFrom makes a phrase of items [lo, hi), which hold no known person.
func nominalFrom(p *passage, lo, hi int) phrase {
	head := lo
	for head+1 < hi && !nounPrepositions.Has(p.lower(head+1)) {
		head++
	}
	c := phrase{lo: lo, hi: hi, span: p.span(lo, hi), kind: nominal, head: p.lower(head), person: -1}
	if p.tag(head).IsProper() && !(p.human(head) && p.nameOf(head) < 0 && p.determined(lo)) {
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
