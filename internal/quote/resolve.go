package quote

import (
	"slices"
	"sort"
	"strings"

	"factbox/internal/lexicon"
	"factbox/internal/news"
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
	pos      int
	sentence int
	who      referent
	subject  bool
	kind     lexicon.Source // NoSource and Group for what "it" can stand for
	plural   bool           // what "they" can stand for
	gender   news.Gender
}

// resolver knows who was named so far, and finds who a phrase stands for.
type resolver struct {
	passage *passage
	seen    []seen
	roles   map[string]referent // by head noun: "mayor"
}

// begin forgets the article before and learns the roles of the people of p.
func (r *resolver) begin(p *passage) {
	r.passage, r.seen = p, r.seen[:0]
	clear(r.roles)
	for i, who := range p.people {
		for _, role := range who.Roles {
			head := roleHead(role)
			if _, taken := r.roles[head]; !taken {
				r.roles[head] = referent{person: i}
			}
		}
	}
}

// resolve finds who the subject of an attribution stands for. turn is the
// speaker of the quote before, voice the speaker whose words these are, and n
// the sentence they stand in.
func (r *resolver) resolve(c phrase, n int, turn, voice referent) referent {
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
				voice = r.passage.labelVoice(n)
			}
			if voice.known() {
				return voice
			}
		case "it", "its":
			if who := r.lookBackOther(c.span.Start, n, false); who.known() {
				return who
			}
		case "they", "their":
			if who := r.lookBackOther(c.span.Start, n, true); who.known() {
				return who
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
	if a := phraseEnding(r.passage, i, 0); a.kind == name || a.kind == nominal {
		return r.resolve(a, 0, nobody, nobody)
	}
	return nobody
}

// lookBack finds the person that "he" or "she" at byte pos, in sentence n, stands
// for: the best of those named before, by distance in sentences, by gender, and
// by whether they were the subject of their sentence.
func (r *resolver) lookBack(pos, n int, gender news.Gender, turn referent) referent {
	best, top := nobody, -1e9
	last := sort.Search(len(r.seen), func(i int) bool { return r.seen[i].pos >= pos })
	for i := last - 1; i >= 0 && last-i < 80; i-- {
		s := &r.seen[i]
		if s.kind != lexicon.Human || s.plural || s.gender != news.Unknown && s.gender != gender {
			continue
		}
		score := -0.8*float64(n-s.sentence) - float64(pos-s.pos)/2000
		if s.gender == gender {
			score += 0.7
		}
		if s.subject {
			score += 1.6
		}
		if turn.known() && s.who == turn {
			score++
		}
		if s.who.person < 0 {
			score -= 1.2
		}
		if score > top {
			best, top = s.who, score
		}
	}
	return best
}

// lookBackOther finds what "it" stands for, or "they" when plural: the last
// subject of that kind, at most two sentences back.
func (r *resolver) lookBackOther(pos, n int, plural bool) referent {
	for i := len(r.seen) - 1; i >= 0 && n-r.seen[i].sentence <= 2; i-- {
		if s := &r.seen[i]; s.pos < pos && s.plural == plural && (plural || s.kind != lexicon.Human) {
			return s.who
		}
	}
	return nobody
}

// byRole finds the person whose role a definite phrase names: "the minister".
func (r *resolver) byRole(c phrase) referent {
	if first := r.passage.lower(c.lo); first != "the" || c.hi-c.lo > 4 {
		return nobody
	}
	if n, ok := lexicon.LookUpSource(c.head); !ok || n.Plural || n.Kind != lexicon.Human {
		return nobody
	}
	if who, ok := r.roles[c.head]; ok {
		return who
	}
	return nobody
}

// remember notes who is named in sentence n, so that later pronouns find them.
func (r *resolver) remember(n int) {
	p, fr := r.passage, &r.passage.sentences[n]
	first := len(r.seen)
	for i := fr.lo; i < fr.hi; i++ {
		who := p.personOf(i)
		if who < 0 {
			continue
		}
		end := i + 1
		for end < fr.hi && p.nameOf(end) == p.nameOf(i) {
			end++
		}
		r.seen = append(r.seen, seen{p.doc.Tokens[p.items[i].token].Start, n, referent{person: who}, false, lexicon.Human, false, r.passage.people[who].Gender})
		i = end - 1
	}
	for v := fr.lo; v < fr.hi; v++ {
		if !p.tag(v).IsFinite() && p.report(v) == lexicon.NoReport {
			continue
		}
		c := subjectBefore(p, v, fr.lo)
		switch {
		case c.kind == nominal:
			noun, ok := lexicon.LookUpSource(c.head)
			if !ok {
				continue
			}
			who, g := referent{person: -1, span: c.span}, noun.Gender
			if noun.Kind == lexicon.Human && !noun.Plural {
				if who = r.resolve(c, n, nobody, nobody); who.person >= 0 {
					g = r.passage.people[who.person].Gender
				}
			}
			r.seen = append(r.seen, seen{c.span.Start, n, who, true, noun.Kind, noun.Plural, g})
		case c.kind == name && c.person < 0:
			r.seen = append(r.seen, seen{c.span.Start, n, referent{person: -1, span: c.span}, true, lexicon.Group, false, news.Unknown})
		case c.kind == name:
			for i := first; i < len(r.seen); i++ {
				if s := &r.seen[i]; s.who.person == c.person && s.pos >= p.doc.Tokens[p.items[c.lo].token].Start && s.pos < c.span.End {
					s.subject = true
				}
			}
		}
	}
	slices.SortStableFunc(r.seen[first:], func(a, b seen) int { return a.pos - b.pos })
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
