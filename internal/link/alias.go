package link

import (
	"factbox/internal/lexicon"
	"factbox/internal/ner"
	"factbox/internal/nlp"
)

// What else people are called: “Jenna Mouray, better known by her pseudonym Jenna
// Pebbles”, “Marshall Matters (aka Slim Lumen)”.

// mostOthers is how many other names a record keeps: more than anybody has, and
// few enough to compare each with every mention.
const mostOthers = 8

// joinOtherNames makes one record of a person and of the other name that the
// article says is hers. A name that has its own record by then, as of the
// headline, brings it along; the one that was named first stays.
func joinOtherNames(l *Linker) {
	p := &l.people
	joined := false
	for i := range l.mentions {
		m := &l.mentions[i]
		if m.Class != ner.Person {
			continue
		}
		r := ownerOf(l, i)
		if r < 0 {
			continue
		}
		r = p.root(r)
		if m.record < 0 {
			m.record = r
			p.alsoCalled(r, m.name)
			continue
		}
		if o := p.root(m.record); o != r {
			to, from := min(r, o), max(r, o)
			p.alsoCalled(to, p.records[from].name)
			for _, n := range p.records[from].others {
				p.alsoCalled(to, n)
			}
			p.records[from].into, joined = to+1, true
		}
	}
	if !joined {
		return
	}
	for i := range l.mentions {
		if m := &l.mentions[i]; m.Class == ner.Person && m.record >= 0 {
			m.record = p.root(m.record)
		}
	}
	for i := range p.entries {
		p.entries[i].record = p.root(p.entries[i].record)
	}
	for r := range p.records {
		if p.records[r].into > 0 {
			p.records[r] = personRecord{into: p.records[r].into}
		}
	}
}

// root is the record that record r has become part of, or r.
func (p *people) root(r int) int {
	for p.records[r].into > 0 {
		next := p.records[r].into - 1
		if onward := p.records[next].into; onward > 0 {
			p.records[r].into = onward // halves the way for who asks next
		}
		r = next
	}
	return r
}

// alsoCalled makes record r found by another name.
func (p *people) alsoCalled(r int, n name) {
	if len(p.records[r].others) < mostOthers {
		p.records[r].others = append(p.records[r].others, n)
		p.file(n, r)
	}
}

// ownerOf is the record of the person whose other name mention i is, or -1.
func ownerOf(l *Linker, i int) int {
	cue := otherNameCue(l, l.mentions[i].First-1)
	if cue < 0 {
		return -1
	}
	owner := calledBefore(l, i, cue)
	switch {
	case owner >= 0 && l.mentions[owner].record >= 0:
		return l.mentions[owner].record
	case owner >= 0:
		return l.people.findLone(l.mentions[owner].name)
	}
	return bornAs(l, i)
}

// otherNameCue is the token where the words begin that say that what stands behind
// token i is another name, or -1: “known as”, “whose real | name is”.
func otherNameCue(l *Linker, i int) int {
	d := l.doc
	for n := 0; n < 2 && i > 0 && (opensQuote(d.Word(i)) || d.Lower(i) == "the"); n++ {
		i--
	}
	if _, ok := honorificAt(l, i); ok {
		i--
	}
	switch d.Lower(i) {
	case "as":
		// “known to many as”, “known professionally as”
		for j := i - 1; j > i-5; j-- {
			if otherNameVerbs.Has(d.Lower(j)) {
				return j
			}
			if d.Tag(j) != nlp.RB && j == i-1 && d.Lower(j-1) != "to" {
				return -1
			}
		}
		return -1
	case "is", "was", ":":
		i--
	default:
		// “a pen name of | the teacher Nan Orchard”
		for j := i; j > i-5 && j > 0 && d.Is(j, nlp.Letter) && !d.Tag(j).IsVerb(); j-- {
			if d.Lower(j) == "of" {
				i = j - 1
				break
			}
		}
	}
	switch w := d.Lower(i); {
	case otherNameWords.Has(w):
		return i
	case w == "name" && otherNameKinds.Has(d.Lower(i-1)):
		return i - 1
	}
	return -1
}

// calledBefore is the mention of a person that the words which begin with token cue
// follow, or -1. Between them stand adverbs and the like, and brackets.
func calledBefore(l *Linker, i, cue int) int {
	d := l.doc
	j := cue - 1
	for depth := 0; j > cue-40 && j >= 0; j-- {
		switch w := d.Lower(j); {
		case w == ")":
			depth++
		case w == "(" && depth > 0:
			depth--
		case depth > 0 || d.Tag(j) == nlp.RB || beforeOtherNames.Has(w):
		default:
			for k := i - 1; k >= 0 && l.mentions[k].Last > j; k-- {
				if l.mentions[k].Last == j+1 && l.mentions[k].Class == ner.Person {
					return k
				}
			}
			return -1
		}
	}
	return -1
}

// bornAs is the record of the person whose name at birth mention i is, or -1:
// “Cass Hollow, born Catherine Holm,”.
func bornAs(l *Linker, i int) int {
	m := &l.mentions[i]
	if !birthNames.Has(l.doc.Lower(m.First-1)) || m.name.lone() {
		return -1
	}
	// “Born Paul Daniel Frehl, he …” tells of Ace Frehl, not of Paul Stanton.
	p := &l.people
	for r := range p.under(m.name.words[len(m.name.words)-1]) {
		if r != m.record && p.records[r].shown[0] < m.First && !p.records[r].name.lone() {
			return r
		}
	}
	sentence := l.doc.Tokens[m.First].Sentence
	for j := i - 1; j >= 0; j-- {
		before := &l.mentions[j]
		if before.Class != ner.Person || before.record < 0 {
			continue
		}
		// “Born Rosalind Laing in Durban, she …” tells of the Rosalind before.
		if l.doc.Tokens[before.First].Sentence == sentence || before.name.words[0] == m.name.words[0] {
			return before.record
		}
	}
	return -1
}

var birthNames = lexicon.NewSet("born née nee né")

// otherNameVerbs stand before “as” and another name.
var otherNameVerbs = lexicon.NewSet("known self-identified billed credited")

// otherNameWords stand before another name; what kinds of name there are, otherNameKinds.
var otherNameWords = lexicon.NewSet("born née nee né aka a.k.a. a.k.a alias pseudonym pen-name nickname nicknamed dubbed")

var otherNameKinds = lexicon.NewSet("real birth stage pen maiden legal screen ring")

// beforeOtherNames stand between a name and the words for another one.
var beforeOtherNames = lexicon.NewSet(", ( [ ; — – who whose is was has been had by under his her their the a known goes went going performs performing performed writes writing wrote also better best more most widely popularly professionally commonly")
