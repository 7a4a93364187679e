package quote

import (
	"slices"
	"sort"

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
	pos     int
	frame   int
	who     referent
	subject bool
	kind    lexicon.Source // NoSource and Group for what "it" can stand for
	plural  bool           // what "they" can stand for
	gender  news.Gender
}

// resolve finds who the subject of an attribution stands for. turn is the
// speaker of the quote before, voice the speaker whose words these are, and n
// the frame they stand in.
func (f *Finder) resolve(c phrase, n int, turn, voice referent) referent {
	switch c.kind {
	case name:
		if c.person >= 0 {
			return referent{person: c.person}
		}
		return referent{person: -1, span: c.span}
	case relative:
		return f.antecedent(c)
	case pronoun:
		switch c.head {
		case "i", "me", "my", "we":
			if !voice.known() {
				voice = f.labelVoice(n)
			}
			if voice.known() {
				return voice
			}
		case "it", "its":
			if who := f.lookBackOther(c.span.Start, n, false); who.known() {
				return who
			}
		case "they", "their":
			if who := f.lookBackOther(c.span.Start, n, true); who.known() {
				return who
			}
		case "he", "him", "his", "himself":
			return f.lookBack(c.span.Start, n, news.Male, turn)
		case "she", "her", "herself", "hers":
			return f.lookBack(c.span.Start, n, news.Female, turn)
		}
	case nominal:
		if who := f.byRole(c); who.known() {
			return who
		}
		return referent{person: -1, span: c.span}
	}
	return referent{person: -1, span: c.span}
}

// antecedent is the noun phrase in front of a relative pronoun.
func (f *Finder) antecedent(c phrase) referent {
	i := c.lo - 1
	if i >= 0 && f.page.isWord(i) && f.page.isBreak(i) {
		i--
	}
	if i < 0 {
		return nobody
	}
	if a := f.page.endingAt(i, 0); a.kind == name || a.kind == nominal {
		return f.resolve(a, 0, nobody, nobody)
	}
	return nobody
}

// lookBack finds the person that "he" or "she" at byte pos, in frame n, stands
// for: the best of those named before, by distance in sentences, by gender, and
// by whether they were the subject of their sentence.
func (f *Finder) lookBack(pos, n int, gender news.Gender, turn referent) referent {
	best, top := nobody, -1e9
	last := sort.Search(len(f.seen), func(i int) bool { return f.seen[i].pos >= pos })
	for i := last - 1; i >= 0 && last-i < 80; i-- {
		s := &f.seen[i]
		if s.kind != lexicon.Human || s.plural || s.gender != news.Unknown && s.gender != gender {
			continue
		}
		score := -0.8*float64(n-s.frame) - float64(pos-s.pos)/2000
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
func (f *Finder) lookBackOther(pos, n int, plural bool) referent {
	for i := len(f.seen) - 1; i >= 0 && n-f.seen[i].frame <= 2; i-- {
		if s := &f.seen[i]; s.pos < pos && s.plural == plural && (plural || s.kind != lexicon.Human) {
			return s.who
		}
	}
	return nobody
}

// byRole finds the person whose role a definite phrase names: "the minister".
func (f *Finder) byRole(c phrase) referent {
	if first := f.page.lower(c.lo); first != "the" || c.hi-c.lo > 4 {
		return nobody
	}
	if n, ok := lexicon.LookUpSource(c.head); !ok || n.Plural || n.Kind != lexicon.Human {
		return nobody
	}
	if who, ok := f.roles[c.head]; ok {
		return who
	}
	return nobody
}

// remember notes who is named in frame n, so that later pronouns find them.
func (f *Finder) remember(n int) {
	p, fr := &f.page, &f.page.frames[n]
	first := len(f.seen)
	for i := fr.lo; i < fr.hi; i++ {
		who := p.personOf(i)
		if who < 0 {
			continue
		}
		end := i + 1
		for end < fr.hi && p.nameOf(end) == p.nameOf(i) {
			end++
		}
		f.seen = append(f.seen, seen{p.doc.Tokens[p.items[i].token].Start, n, referent{person: who}, false, lexicon.Human, false, f.people[who].Gender})
		i = end - 1
	}
	for v := fr.lo; v < fr.hi; v++ {
		if !p.tag(v).IsFinite() && p.report(v) == lexicon.NoReport {
			continue
		}
		c := p.before(v, fr.lo)
		switch {
		case c.kind == nominal:
			noun, ok := lexicon.LookUpSource(c.head)
			if !ok {
				continue
			}
			who, g := referent{person: -1, span: c.span}, noun.Gender
			if noun.Kind == lexicon.Human && !noun.Plural {
				if who = f.resolve(c, n, nobody, nobody); who.person >= 0 {
					g = f.people[who.person].Gender
				}
			}
			f.seen = append(f.seen, seen{c.span.Start, n, who, true, noun.Kind, noun.Plural, g})
		case c.kind == name && c.person < 0:
			f.seen = append(f.seen, seen{c.span.Start, n, referent{person: -1, span: c.span}, true, lexicon.Group, false, news.Unknown})
		case c.kind == name:
			for i := first; i < len(f.seen); i++ {
				if s := &f.seen[i]; s.who.person == c.person && s.pos >= p.doc.Tokens[p.items[c.lo].token].Start && s.pos < c.span.End {
					s.subject = true
				}
			}
		}
	}
	slices.SortStableFunc(f.seen[first:], func(a, b seen) int { return a.pos - b.pos })
}
