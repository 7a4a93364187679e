package quote

import (
	"slices"
	"sort"
	"strings"

	"factbox/internal/lexicon"
	"factbox/internal/news"
	"factbox/internal/nlp"
)

// referent is who a phrase stands for. Its zero value is the first person of
// the article: use nobody for none.
type referent struct {
	person int       // index into the people, or -1
	span   news.Span // words that name a referent without a person record
}

var nobody = referent{person: -1}

func (r referent) known() bool { return r.person >= 0 || r.span.End > 0 }

// seen is one place where the reporter's voice named somebody.
type seen struct {
	pos       int
	sentence  int
	paragraph int
	who       referent
	kind      lexicon.Source // NoSource and Group for what "it" can stand for
	plural    bool           // what "they" can stand for
	gender    news.Gender
	subject   bool
	reports   bool // the subject of a verb of speech
	aside     bool // behind "as for" or "like", where nobody goes on from
	fresh     bool // somebody new who opens a clause: a detective
}

// resolver knows who was named so far, and finds who a phrase stands for.
type resolver struct {
	passage *passage
	seen    []seen
	roles   map[string][]held // by head noun: "mayor"; and by age: "56-year-old"
}

// held is a role that somebody of the article has.
type held struct {
	person int
	role   string // in lower case
}

// begin forgets the article before and learns what the people of p are.
func (r *resolver) begin(p *passage) {
	r.passage, r.seen = p, r.seen[:0]
	clear(r.roles)
	for i, who := range p.people {
		for _, role := range who.Roles {
			r.learn(i, strings.ToLower(role), roleHead(role))
		}
		for _, m := range who.Mentions {
			if age := p.ageBehind(p.doc.TokenAt(m.End)); age != "" {
				r.learn(i, age+"-year-old", age+"-year-old")
			}
		}
	}
}

func (r *resolver) learn(person int, role, head string) {
	r.roles[head] = append(r.roles[head], held{person, role})
}

// ageBehind is the age that commas set off behind a name that ends in front of
// token t: Ada Okafor, 56, said.
func (p *article) ageBehind(t int) string {
	d := p.doc
	if d.Lower(t) == "," && d.Is(t+1, nlp.AllDigit) && len(d.Lower(t+1)) == 2 && (d.Lower(t+2) == "," || d.Lower(t+2) == ".") {
		return d.Lower(t + 1)
	}
	return ""
}

// resolve finds who the subject of an attribution stands for. turn is the
// speaker of the quote before, voice the speaker whose words these are, and n
// the sentence they stand in.
func (r *resolver) resolve(c phrase, n int, turn, voice referent) referent {
	if unnamed[c.head] {
		return nobody
	}
	switch c.kind {
	case name:
		if c.person >= 0 {
			return referent{person: c.person}
		}
		return referent{person: -1, span: c.span}
	case relative:
		return r.antecedent(c)
	case pronoun:
		switch c.head {
		case "i", "me", "my", "we":
			if !voice.known() {
				voice = labelVoice(r.passage, n)
			}
			if voice.known() {
				return voice
			}
		case "it", "its", "they", "their":
			if who := r.lookBackOther(c.span.Start, n, c.head[0] == 't', turn); who.known() {
				return who
			}
			if turn.known() && turn.person < 0 {
				return turn // “We have not,” the label said. “We never will,” it says.
			}
		case "he", "him", "his", "himself":
			return r.lookBack(c.span.Start, n, news.Male, turn)
		case "she", "her", "herself", "hers":
			return r.lookBack(c.span.Start, n, news.Female, turn)
		}
	case nominal:
		if who := r.byRole(c); who.known() {
			return who
		}
		return referent{person: -1, span: c.span}
	}
	return referent{person: -1, span: c.span}
}

// antecedent is the noun phrase in front of a relative pronoun.
func (r *resolver) antecedent(c phrase) referent {
	i := c.lo - 1
	if i >= 0 && r.passage.isWord(i) && r.passage.isBreak(i) {
		i--
	}
	if i < 0 {
		return nobody
	}
	if a := phraseEnding(r.passage, i, 0); (a.kind == name || a.kind == nominal) && r.passage.speaks(a, false) {
		return r.resolve(a, 0, nobody, nobody)
	}
	return nobody
}

// prominence is how much one who was named at s is on a reader's mind in
// sentence n, which stands in paragraph par.
func (s *seen) prominence(n, par int) float64 {
	sum := -0.8 * float64(n-s.sentence)
	if s.subject {
		sum += 1.6
	}
	if s.reports {
		sum += 0.4
	}
	if s.paragraph == par {
		sum += 0.6
	}
	if s.aside {
		sum -= 2
	}
	return sum
}

// lookBack finds the person that "he" or "she" at byte pos, in sentence n, stands
// for: the best of those named before, by prominence, by gender, and by whether
// they spoke last.
func (r *resolver) lookBack(pos, n int, gender news.Gender, turn referent) referent {
	best, top := nobody, -1e9
	last := sort.Search(len(r.seen), func(i int) bool { return r.seen[i].pos >= pos })
	par := r.passage.begins(r.passage.sentences[n].lo)
	for i := last - 1; i >= 0 && last-i < 80; i-- {
		s := &r.seen[i]
		if s.kind != lexicon.Human || s.plural || s.gender != news.Unknown && s.gender != gender {
			continue
		}
		score := s.prominence(n, par) - float64(pos-s.pos)/2000
		if s.gender == gender {
			score += 0.7
		}
		if turn.known() && s.who == turn {
			score++
		}
		if s.who.person < 0 {
			if score -= 1.2; s.fresh && s.paragraph == par && n-s.sentence <= 1 {
				score += 2.5 // Asked about it, a detective shrugged. “No,” he said.
			}
		}
		if score > top {
			best, top = s.who, score
		}
	}
	return best
}

// lookBackOther finds what "it" stands for, or "they" when plural: the most
// prominent of that kind, at most three sentences back.
func (r *resolver) lookBackOther(pos, n int, plural bool, turn referent) referent {
	best, top := nobody, -1e9
	par := r.passage.begins(r.passage.sentences[n].lo)
	for i := len(r.seen) - 1; i >= 0 && n-r.seen[i].sentence <= 3; i-- {
		s := &r.seen[i]
		if s.pos >= pos || !s.mayBeThing(plural) {
			continue
		}
		score := s.prominence(n, par) - float64(pos-s.pos)/2000
		if s.plural {
			score += 0.5
		}
		if turn.known() && s.who == turn {
			score++
		}
		if score > top {
			best, top = s.who, score
		}
	}
	return best
}

// mayBeThing reports whether "it" may stand for s, or "they" when plural; a group
// that is a subject is "they" as well: "The council met. They …".
func (s *seen) mayBeThing(plural bool) bool {
	if s.kind == lexicon.Human && !s.plural {
		return false
	}
	return s.plural == plural || plural && s.kind == lexicon.Group && s.subject
}

// byRole finds the person whose role a definite phrase names: "the minister",
// "the 56-year-old". Words in front of its head have to stand in the role too;
// of several who fit it is the one named last.
func (r *resolver) byRole(c phrase) referent {
	p := r.passage
	if p.lower(c.lo) != "the" || c.hi-c.lo > 5 {
		return nobody
	}
	if n, ok := lexicon.LookUpSource(c.head); ok && (n.Plural || n.Kind != lexicon.Human) {
		return nobody
	}
	best, last := nobody, -1
	for _, h := range r.roles[c.head] {
		if !r.fits(c, h.role) {
			continue
		}
		if at := r.lastNamed(h.person, c.span.Start); at > last {
			best, last = referent{person: h.person}, at
		}
	}
	return best
}

// fits reports whether the words around the head of c stand in role.
func (r *resolver) fits(c phrase, role string) bool {
	p := r.passage
	for i := c.lo + 1; i < c.hi; i++ {
		if w := p.lower(i); w != c.head && !strings.Contains(role, w) && !passing[w] && !nounPrepositions[w] {
			return false
		}
	}
	return true
}

// passing words are said of somebody by the way: "the veteran coach".
var passing = lexicon.NewSet("former late longtime long-time then old young veteran outgoing new")

// lastNamed is the place where the reporter's voice last named a person before
// byte pos, 0 where it has not.
func (r *resolver) lastNamed(person, pos int) int {
	for i := len(r.seen) - 1; i >= 0; i-- {
		if s := &r.seen[i]; s.who.person == person && s.pos < pos {
			return s.pos
		}
	}
	return 0
}

// remember notes who is named in sentence n, so that later pronouns find them.
func (r *resolver) remember(n int) {
	p, fr := r.passage, &r.passage.sentences[n]
	first := len(r.seen)
	for i := fr.lo; i < fr.hi; i++ {
		m := p.nameOf(i)
		if m < 0 {
			continue
		}
		end := i + 1
		for end < fr.hi && p.nameOf(end) == m {
			end++
		}
		s := seen{pos: p.span(i, end).Start, sentence: n, paragraph: p.begins(i), kind: lexicon.Human}
		s.aside = p.lower(i-1) == "for" && p.lower(i-2) == "as" || p.lower(titleStart(p, i, fr.lo)-1) == "for" && p.lower(titleStart(p, i, fr.lo)-2) == "as"
		switch who := p.personOf(i); {
		case who >= 0:
			s.who, s.gender = referent{person: who}, p.people[who].Gender
			r.seen = append(r.seen, s)
		case p.organization[m]:
			s.who, s.kind = referent{person: -1, span: p.span(i, end)}, lexicon.Group
			r.seen = append(r.seen, s)
		}
		i = end - 1
	}
	for v := fr.lo; v < fr.hi; v++ {
		report := p.isReport(v, speech)
		if !p.tag(v).IsFinite() && p.report(v) == lexicon.NoReport || p.tag(v) == nlp.VBG {
			continue
		}
		c := subjectBefore(p, v, fr.lo)
		switch c.kind {
		case nominal:
			r.rememberNominal(c, n, report)
		case name:
			known := false
			for i := first; i < len(r.seen); i++ {
				if s := &r.seen[i]; s.pos >= p.span(c.lo, c.lo+1).Start && s.pos < c.span.End && s.who.person == c.person {
					s.subject, s.reports, known = true, s.reports || report, true
				}
			}
			if !known && c.person < 0 {
				r.seen = append(r.seen, seen{pos: c.span.Start, sentence: n, paragraph: p.begins(c.lo), who: referent{person: -1, span: c.span}, kind: lexicon.Group, subject: true, reports: report})
			}
		}
	}
	slices.SortStableFunc(r.seen[first:], func(a, b seen) int { return a.pos - b.pos })
}

// rememberNominal notes a common noun that is the subject of a verb: a detective.
func (r *resolver) rememberNominal(c phrase, n int, report bool) {
	noun, ok := lexicon.LookUpSource(c.head)
	if !ok {
		return
	}
	p := r.passage
	s := seen{pos: c.span.Start, sentence: n, paragraph: p.begins(c.lo), who: referent{person: -1, span: c.span}, kind: noun.Kind, plural: noun.Plural, gender: noun.Gender, subject: true, reports: report}
	s.fresh = (p.lower(c.lo) == "a" || p.lower(c.lo) == "an" || p.lower(c.lo) == "one") && opensClause(p, c, p.sentences[n].lo)
	if noun.Kind == lexicon.Human && !noun.Plural {
		if s.who = r.resolve(c, n, nobody, nobody); s.who.person >= 0 {
			s.gender = p.people[s.who.person].Gender
		}
	}
	r.seen = append(r.seen, s)
}

// roleHead is the head noun of a role, lower case: "mayor" of "Mayor of Lima".
func roleHead(role string) string {
	if cut := strings.IndexAny(role, ",("); cut > 0 {
		role = role[:cut]
	}
	for _, prep := range []string{" of ", " for ", " at ", " in "} {
		if cut := strings.Index(role, prep); cut > 0 {
			role = role[:cut]
		}
	}
	return strings.ToLower(role[strings.LastIndexByte(role, ' ')+1:])
}
