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
	name      *name // the mention
}

// farthest is how many sentences back a pronoun's person is looked for.
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
	if noun := s.doc.Lower(i); companies.Has(noun) {
		if r := organizationFor(s, i); firms.Has(noun) || strings.Contains(strings.ToLower(r.words), noun) {
			return r
		}
	} else if r := s.roleBearer(i); r != nil {
		return referent{r.Name, r.ID, s.nameOf(r.ID)}
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

// companies are nouns for organizations, firms those that say nothing of what they do.
var (
	companies = lexicon.NewSet(`agency airline association authority bank board broadcaster brewer bureau business carrier charity club college commission committee company council court
		department firm foundation group hospital institute maker ministry museum newspaper operator parliament party publisher retailer school senate society store team tribunal
		union university`)
	firms = lexicon.NewSet("business company firm maker operator retailer")
)

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
		return thingFor(s, i)
	case "i", "my", "me":
		if q := s.quoteAt(i); q != nil && q.Speaker != nil {
			if n := s.nameOf(string(q.Speaker.Person)); n != nil {
				return referent{n.full, n.id, n}
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
			return referent{n.full, n.id, n}
		}
		for n := range s.facts.Organizations {
			if o := &s.facts.Organizations[n]; o.Name == who.Name {
				m := s.nameOf(o.ID)
				return referent{surfaceOf(s, m), o.ID, m}
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

// personAt is the person whom "he" or "she" at token i stands for, unless that is
// somebody of its sentence without a name.
func (s *sentence) personAt(i int, sex news.Gender) referent {
	at := s.doc.Tokens[i].Sentence
	if len(s.named(s.doc.Sentences[at].Start, s.doc.Tokens[i].Start)) == 0 && s.toldOfSomebody(i) {
		return referent{}
	}
	return personFor(s, i, sex, "")
}

// personFor is whom "he" or "she" at token i stands for: the one person of that sex
// named before it in the sentence; else, going back, the one that was subject
// of a sentence, or the only one in it. A sentence whose subject is the same
// pronoun is passed. At last it is the person whom the article is about. It is never
// the person with the id other.
func personFor(s *sentence, i int, sex news.Gender, other string) referent {
	at := s.doc.Tokens[i].Sentence
	var only *name
	for _, n := range s.named(s.doc.Sentences[at].Start, s.doc.Tokens[i].Start) {
		if n.id == other {
			continue
		}
		if p := candidateFor(s, &n, sex); p != nil && only != nil && only.id != n.id {
			return referent{}
		} else if p != nil {
			only = &n
		}
	}
	if only != nil {
		return referent{only.full, only.id, only}
	}
	for m := at - 1; m >= 0 && m >= at-farthest; m-- {
		q := &s.doc.Sentences[m]
		if q.Kind != nlp.Body && q.Kind != nlp.ListItem {
			continue
		}
		verb := firstVerb(s, m)
		found, subjects, several := peopleOf(s, m, verb, sex, other)
		several = several || s.told.Subjects(q.Start, q.End, sex) > 1
		if s.doc.Tag(verb-1) == nlp.PRP && verb > q.First && sexOf[s.doc.Lower(verb-1)] == sex {
			if found != nil && subjects > 0 && !several && s.byID(found.id).Gender == sex {
				return referent{found.full, found.id, found}
			}
			continue
		}
		if found != nil && !several {
			return referent{found.full, found.id, found}
		}
		if found != nil || subjects > 0 {
			break
		}
		if m == at-1 && q.Paragraph >= s.doc.Sentences[at].Paragraph-1 {
			if words := unnamedPerson(s, m, verb, sex); words != "" {
				return referent{words: words}
			}
		}
	}
	if e := s.told.Person(s.doc.Tokens[i].Start, sex, coref.Nobody); e.Known() && e.Person < 0 {
		return referent{words: s.nominal(e)}
	}
	if r := centralPerson(s, sex); r.id != other {
		return r
	}
	return referent{}
}

// toldOfSomebody reports whether an unnamed person is the subject of a verb before token
// i in its sentence, whom "he" may stand for: "The officer had blamed a diver, but he".
func (s *sentence) toldOfSomebody(i int) bool {
	first := s.doc.Sentences[s.doc.Tokens[i].Sentence].First
	for j := first + 1; j < i; j++ {
		if s.doc.Tag(j) == nlp.NN && s.doc.Tag(j+1).IsFinite() && s.doc.Lower(j-1) == "the" && isHuman(s.doc.Lower(j)) && s.nameAt(j) == nil {
			return true
		}
	}
	return false
}

// nominal is the words of one without a record, told of again: "the detective".
func (s *sentence) nominal(e coref.Entity) string {
	first, last := s.doc.TokenAt(e.Span.Start), s.doc.TokenAt(e.Span.End-1)+1
	switch s.doc.Lower(first) {
	case "the", "a", "an":
		return "the " + s.words(first+1, last)
	}
	return ""
}

// unnamedPerson is the unnamed person, if of the sex, that is the subject of sentence m,
// whose verb is at token verb: "the 55-year-old hunter".
func unnamedPerson(s *sentence, m, verb int, sex news.Gender) string {
	first := s.doc.Sentences[m].First
	head := verb - 1
	for head > first && s.doc.Tag(head) == nlp.RB {
		head--
	}
	start := head
	for start > first && (s.doc.Tag(start-1).IsAdjective() || s.doc.Tag(start-1) == nlp.NN) {
		start--
	}
	behindPreposition := start-1 > first && s.doc.Tag(start-2) == nlp.IN
	if start-1 < first || s.doc.Tag(start-1) != nlp.DT || s.doc.Tag(head) != nlp.NN || behindPreposition || verb == s.doc.Sentences[m].Last {
		return ""
	}
	noun := s.doc.Lower(head)
	person, ok := lexicon.LookUpSource(noun)
	if role, known := lexicon.Role(noun); known {
		person, ok = lexicon.SourceNoun{Kind: lexicon.Human, Gender: role}, true
	}
	if !ok || person.Kind != lexicon.Human || person.Plural || person.Gender != news.Unknown && person.Gender != sex {
		return ""
	}
	return "the " + s.words(start, head+1)
}

var sexOf = map[string]news.Gender{"he": news.Male, "she": news.Female}

// candidateFor is the person that mention n names when that can be of the sex.
func candidateFor(s *sentence, n *name, sex news.Gender) *news.Person {
	if n.id[0] != 'p' {
		return nil
	}
	p := s.byID(n.id)
	if p == nil || p.Gender != news.Unknown && p.Gender != sex {
		return nil
	}
	return p
}

// peopleOf looks for a person of the sex in sentence m: among the subjects, which
// stand before its verb, else in the rest; several tells that there were more.
func peopleOf(s *sentence, m, verb int, sex news.Gender, but string) (found *name, subjects int, several bool) {
	q := &s.doc.Sentences[m]
	end := q.End
	if verb < len(s.doc.Tokens) {
		end = s.doc.Tokens[verb].Start
	}
	var subject, other *name
	manySubjects, manyOthers := false, false
	for _, n := range s.named(q.Start, q.End) {
		if n.id == but || candidateFor(s, &n, sex) == nil {
			continue
		}
		if n.End <= end {
			subjects++
			manySubjects = manySubjects || subject != nil && subject.id != n.id
			subject = &n
		} else if s.doc.Tag(s.doc.TokenAt(n.End)) != nlp.POS { // "was the cousin of Ann Lee’s father"
			manyOthers = manyOthers || other != nil && other.id != n.id
			other = &n
		}
	}
	if subject != nil {
		return subject, subjects, manySubjects
	}
	return other, 0, manyOthers
}

// firstVerb is the first token of sentence m with the tag of a finite verb, or
// its end.
func firstVerb(s *sentence, m int) int {
	q := &s.doc.Sentences[m]
	for i := q.First; i < q.Last; i++ {
		if s.doc.Tokens[i].Tag.IsFinite() {
			return i
		}
	}
	return q.Last
}

// centralPerson is the person of the sex who is named far more often than any other.
func centralPerson(s *sentence, sex news.Gender) referent {
	best, next := -1, 0
	for i := range s.facts.People {
		p := &s.facts.People[i]
		if p.Gender != sex {
			continue
		}
		switch n := len(p.Mentions); {
		case best < 0 || n > len(s.facts.People[best].Mentions):
			if best >= 0 {
				next = len(s.facts.People[best].Mentions)
			}
			best = i
		default:
			next = max(next, n)
		}
	}
	if best < 0 {
		return referent{}
	}
	if n := len(s.facts.People[best].Mentions); next > 0 && (n < 4 || n < 2*next) {
		return referent{}
	}
	p := &s.facts.People[best]
	return referent{p.Name, p.ID, s.nameOf(p.ID)}
}

// surfaceOf is an organization's name as it stands, with the article before it.
func surfaceOf(s *sentence, n *name) string {
	words := strings.Join(strings.Fields(n.Of(s.doc.Text)), " ")
	if i := s.doc.TokenAt(n.Start); s.doc.Lower(i-1) == "the" && s.doc.Lower(i) != "the" {
		return "the " + words
	}
	return words
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
	p := s.byID(id)
	return p != nil && (p.Gender == news.Unknown || p.Gender == sexOf[pronoun])
}
