package quote

import (
	"sort"

	"factbox/internal/lexicon"
	"factbox/internal/news"
	"factbox/internal/nlp"
)

// referent is who a phrase stands for.
type referent struct {
	person int       // index into the people, or -1
	span   news.Span // words that name a referent without a person record
}

var nobody = referent{person: -1}

func (r referent) known() bool { return r.person >= 0 || r.span.End > 0 }

// seen is one place where the reporter's voice named somebody.
type seen struct {
	pos     int
	who     referent
	subject bool
	gender  news.Gender
	sure    bool // the gender is known
}

// resolve finds who the subject of an attribution stands for. turn is the
// speaker of the quote before, and voice the speaker whose words these are.
func (f *Finder) resolve(c phrase, turn, voice referent) referent {
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
			if voice.known() {
				return voice
			}
		case "he", "him", "his", "himself":
			return f.lookBack(c.span.Start, news.Male, turn)
		case "she", "her", "herself", "hers":
			return f.lookBack(c.span.Start, news.Female, turn)
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
		return f.resolve(a, nobody, nobody)
	}
	return nobody
}

// lookBack finds the person that "he" or "she" at byte pos stands for: the
// best of those named before, by distance, gender, and whether they were the
// subject of their sentence.
func (f *Finder) lookBack(pos int, gender news.Gender, turn referent) referent {
	best, top := nobody, -1e9
	n := sort.Search(len(f.seen), func(i int) bool { return f.seen[i].pos >= pos })
	for i := n - 1; i >= 0 && pos-f.seen[i].pos < 2500; i-- {
		s := &f.seen[i]
		if s.sure && s.gender != gender {
			continue
		}
		score := -float64(pos-s.pos) / 90
		if s.sure {
			score++
		}
		if s.subject {
			score += 2.5
		}
		if turn.known() && s.who == turn {
			score += 2
		}
		if score > top {
			best, top = s.who, score
		}
	}
	return best
}

// byRole finds the person whose role a definite phrase names: "the minister".
func (f *Finder) byRole(c phrase) referent {
	if first := f.page.lower(c.lo); first != "the" || c.hi-c.lo > 4 {
		return nobody
	}
	if n, ok := lexicon.LookUpSource(c.head); !ok || n.Plural || n.Kind != lexicon.Human {
		return nobody
	}
	return f.roles[c.head]
}

// remember notes who is named in frame fr, so that later pronouns find them.
func (f *Finder) remember(fr *frame) {
	p := &f.page
	for i := fr.lo; i < fr.hi; i++ {
		who := p.personOf(i)
		if who < 0 || i > fr.lo && p.personOf(i-1) == who && p.isWord(i-1) {
			continue
		}
		end := i + 1
		for end < fr.hi && p.personOf(end) == who {
			end++
		}
		g := f.people[who].Gender
		subject := end < fr.hi && (p.tag(end).IsFinite() || p.isBreak(end)) && !(i > fr.lo && p.tag(i-1) == nlp.IN)
		f.seen = append(f.seen, seen{p.doc.Tokens[p.items[i].token].Start, referent{person: who}, subject, g, g != news.Unknown})
		i = end - 1
	}
}
