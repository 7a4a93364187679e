package event

import (
	"slices"
	"strings"

	"factbox/internal/coref"
	"factbox/internal/lexicon"
	"factbox/internal/news"
	"factbox/internal/nlp"
)

// referent is who a pronoun stands for: the words to print and the id of the
// person or organization, both empty when that is not safe.
type referent struct {
	words, id string
	name      *name           // the mention
	weighed   []news.Evidence // who was weighed, where a reader asks
}

// farthest is how many sentences back whom a noun stands for is looked for.
const farthest = 8

// resolveSubject puts the name in place of the pronoun, the possessive or the "company"
// that is the subject of the line, where no name stands before it in the line.
func resolveSubject(l *line) {
	a, b := l.bounds()
	for a < b && l.doc.Is(a, nlp.Punct) {
		a++
	}
	n := toldAloud(l, a, b)
	if n < 0 || a >= b {
		return
	}
	v := l.clauses.Verbs[n].First
	if r := l.clauses.Subject(n); r.Before < 0 && l.keeps(r.First) && isPair(l, r.Range) {
		resolvePair(l, r.Range)
		return
	}
	at := -1
	switch {
	case v-1 >= a && pronouns.Has(l.low(v-1)):
		at = v - 1
	case v-2 >= a && pronouns.Has(l.low(v-2)) && (l.tag(v-1) == nlp.RB || l.tag(v-1) == nlp.DT):
		at = v - 2
	case pronouns.Has(l.low(a)):
		at = a
	case l.tag(a) == nlp.PRPS && owners.Has(l.low(a)):
		resolveOwner(l, a, v)
		return
	case l.is(a, "the") && a+2 == v:
		if r := l.bearer(a + 1); r.words != "" && !l.names(r.id) {
			l.replace(a, "", "")
			l.replace(a+1, r.words, r.id)
		}
		return
	}
	if at < 0 || !l.keeps(at) || l.quoted(at) && !dropsMarks(l, at) {
		return
	}
	if _, done := l.swapped(at); done {
		return
	}
	if r := l.referent(at); r.words != "" && !l.names(r.id) {
		l.replace(at, r.words, r.id)
	}
}

// toldAloud is the first finite verb of [a, b) that is printed and is nobody’s own word
// between marks, which are not changed; or -1.
func toldAloud(l *line, a, b int) int {
	n := l.told(a, b)
	for n >= 0 && l.quoted(l.clauses.Verbs[n].First) && !dropsMarks(l, l.clauses.Verbs[n].First) {
		n = l.told(l.clauses.Verbs[n].Last, b)
	}
	return n
}

// bearer is who is meant by the bare noun at token i behind "the": "the company" and,
// where one person has that role, "the judge".
func (s *sentence) bearer(i int) referent {
	if noun := s.doc.Lower(i); coref.Companies.Has(noun) {
		if r := organizationAt(s, i); coref.Firms.Has(noun) || strings.Contains(strings.ToLower(r.words), noun) {
			return r
		}
	} else if r := s.roleBearer(i); r != nil {
		return referent{words: r.Name, id: r.ID, name: s.nameOf(r.ID)}
	}
	return referent{}
}

// roleBearer is the only person of the article with the role that the noun at token i
// names, or nil.
func (s *sentence) roleBearer(i int) *news.Person {
	noun := s.doc.Lower(i)
	e := s.told.Bearer(noun)
	if e.Person < 0 {
		return nil
	}
	p := &s.facts.People[e.Person]
	if noun == "minister" && s.doc.Lower(i-1) != "prime" && slices.ContainsFunc(p.Roles, isPremier) {
		return nil
	}
	return p
}

// isPremier reports whether a role is that of the prime minister, whom nobody calls "the
// minister".
func isPremier(role string) bool { return strings.Contains(strings.ToLower(role), "prime minister") }

// resolveOwner puts the name in place of the possessive at token a, which begins
// the subject of the verb at token v: "Her boat": "Varga’s boat". Where the
// subject is named as well, "Her coach, Marta Kos, left", the name is enough.
func resolveOwner(l *line, a, v int) {
	r := l.referent(a)
	if r.words != "" && !l.names(r.id) {
		l.replace(a, possessive(r.words), r.id)
		return
	}
	if c := l.commaIn(a, min(a+6, v)); c >= 0 {
		if n := l.nameAt(c + 1); n != nil && n.id[0] == 'p' {
			l.drop(a, c+1)
		}
	}
}

// names reports whether the line names the person or organization with that id.
func (l *line) names(id string) bool {
	if id == "" {
		return false
	}
	for i := l.first; i < l.last; i++ {
		if !l.keeps(i) {
			continue
		}
		if n := l.nameAt(i); n != nil && n.id == id {
			return true
		}
	}
	return false
}

// possessive is the possessive of a name.
func possessive(name string) string {
	if strings.HasSuffix(name, "s") {
		return name + "’"
	}
	return name + "’s"
}

// referent is who the pronoun or possessive at token i of the sentence stands for.
func (s *sentence) referent(i int) referent {
	if r := s.speakerAt(i); r.words != "" {
		return r
	}
	switch s.doc.Lower(i) {
	case "he", "his", "him":
		return s.personAt(i, news.Male)
	case "she", "her":
		return s.personAt(i, news.Female)
	case "it", "its", "they", "their":
		return thingAt(s, i)
	case "i", "my", "me":
		if q := s.quoteAt(i); q != nil && q.Speaker != nil {
			if n := s.nameOf(string(q.Speaker.Person)); n != nil {
				return referent{words: n.full, id: n.id, name: n}
			}
		}
	}
	return referent{}
}

// speakerAt is who speaks a quote by the pronoun at token i, where that is known:
// “We sank,” [they] said. An organization is known by its name alone.
func (s *sentence) speakerAt(i int) referent {
	low := s.doc.Lower(i)
	if !pronouns.Has(low) {
		return referent{}
	}
	at := s.doc.Tokens[i].Span
	sentence := s.doc.Tokens[i].Sentence
	q, _ := slices.BinarySearchFunc(s.facts.Quotes, sentence-farthest, func(q news.Quote, n int) int { return q.Sentence - n })
	for ; q < len(s.facts.Quotes) && s.facts.Quotes[q].Sentence <= sentence+1; q++ {
		who := s.facts.Quotes[q].Speaker
		if who == nil || who.Span != at {
			continue
		}
		if n := s.nameOf(string(who.Person)); n != nil {
			return referent{words: n.full, id: n.id, name: n}
		}
		for n := range s.facts.Organizations {
			if o := &s.facts.Organizations[n]; o.Name == who.Name {
				m := s.nameOf(o.ID)
				return referent{words: surfaceOf(s, m.Span), id: o.ID, name: m}
			}
		}
		if who.Person == "" && who.Name != who.Text && isNamed(who.Name) {
			return referent{words: who.Name}
		}
	}
	return referent{}
}

// isNamed reports whether the words for a speaker can stand in a line by themselves: a
// name, or "the council".
func isNamed(words string) bool {
	return strings.HasPrefix(words, "the ") || strings.ToLower(words[:1]) != words[:1]
}

// personAt is the person whom a pronoun at token i stands for, none where the next is
// about as likely.
func (s *sentence) personAt(i int, sex news.Gender) referent {
	ask := questionAt(s, i)
	ask.Sex, ask.Except = sex, ownSubject(s, i)
	return chosen(s, i, s.told.Person(ask))
}

// candidate is who or what may be meant, in the words to print.
func candidate(s *sentence, c coref.Candidate) referent {
	switch {
	case c.Person >= 0:
		p := &s.facts.People[c.Person]
		return referent{words: p.Name, id: p.ID, name: s.nameOf(p.ID)}
	case c.Organization >= 0:
		o := &s.facts.Organizations[c.Organization]
		return referent{words: surfaceOf(s, c.Span), id: o.ID, name: s.nameOf(o.ID)}
	case c.Known():
		return referent{words: s.nominal(c.Entity)}
	}
	return referent{}
}

// weighed is a candidate as a reader who asks is told of it, if there is one.
func weighed(s *sentence, c coref.Candidate) []news.Evidence {
	if r := candidate(s, c); r.words != "" {
		return []news.Evidence{{What: mayBeMeant + r.words, Weight: c.Score}}
	}
	return nil
}

const mayBeMeant = "may be meant: "

// ownSubject are the words of the subject of the verb whose object is "him" or "her" at
// token i, which is never the same person; empty for another pronoun.
func ownSubject(s *sentence, i int) news.Span {
	if !isObjectPronoun(s, i) {
		return news.Span{}
	}
	n := s.clauses.Governor(i)
	if n < 0 {
		return news.Span{}
	}
	r := s.clauses.Subject(s.clauses.Lead(n))
	if r.Before >= 0 {
		if p := namedBefore(s, r.Before); p != nil {
			return p.Span
		}
		return news.Span{}
	}
	if r.Empty() {
		return news.Span{}
	}
	head := s.nameAt(s.clauses.Head(r.Range))
	for j := r.First; j < r.Last; j++ {
		if n := s.nameAt(j); n != nil && n.id[0] == 'p' && (head == nil || head.id != n.id) {
			return news.Span{} // Ada Lund’s friends urged her to stay
		}
	}
	return news.Span{Start: s.doc.Tokens[r.First].Start, End: s.doc.Tokens[r.Last-1].End}
}

// nominal is the words of one without a record, told of again: "the detective"; empty
// where they would tell nothing: "they", "her boat".
func (s *sentence) nominal(e coref.Entity) string {
	first, last := s.doc.TokenAt(e.Span.Start), s.doc.TokenAt(e.Span.End-1)+1
	switch low := s.doc.Lower(first); {
	case articles.Has(low), low == "some":
		first++
	case s.doc.Tag(last-1) != nlp.NNS || s.doc.Tag(first) != nlp.NNS && s.doc.Tag(first) != nlp.CD && !s.doc.Tag(first).IsAdjective():
		return ""
	}
	words := s.words(first, last)
	if _, people := lexicon.Demonym(s.doc.Lower(first)); first == s.doc.Sentences[s.doc.Tokens[first].Sentence].First && !people {
		words = s.doc.Lower(first) + words[len(s.doc.Word(first)):]
	}
	return "the " + words
}

var sexOf = map[string]news.Gender{"he": news.Male, "she": news.Female}

// candidateFor is the person that mention n names when that can be of the sex.
func candidateFor(s *sentence, n *name, sex news.Gender) *news.Person {
	if !n.isPerson() {
		return nil
	}
	p := &s.facts.People[n.record]
	if p.Gender != news.Unknown && p.Gender != sex {
		return nil
	}
	return p
}

// named are the mentions that lie in bytes [start, end).
func (s *sentence) named(start, end int) []name {
	i, _ := slices.BinarySearchFunc(s.names, start, func(n name, start int) int { return n.Start - start })
	j := i
	for j < len(s.names) && s.names[j].Start < end {
		j++
	}
	return s.names[i:j]
}

// mayBe reports whether the person with that id can be "he" or "she".
func mayBe(s *sentence, id, pronoun string) bool {
	n := s.nameOf(id)
	return n != nil && candidateFor(s, n, sexOf[pronoun]) != nil
}
