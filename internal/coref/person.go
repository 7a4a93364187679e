package coref

import (
	"factbox/internal/lexicon"
	"factbox/internal/news"
)

// Question asks whom "he" or "she" stands for, or what "it" or "they" do.
type Question struct {
	Pos    int         // the byte it stands at, or from which backwards one is looked for
	Sex    news.Gender // of the pronoun, for a person
	Plural bool        // it is "they", for a thing
	Nouns  bool        // a thing without a name may be meant that says nothing: "the vote"
	Speaks bool        // it is who says a quote: who spoke before goes on
	Last   Entity      // who spoke last, where it speaks; or [Nobody]
	Quoted bool        // it stands in a quote
	Voice  Entity      // whose words the quote is, who is "I" there, or [Nobody]; asked where it is quoted
	Except news.Span   // words that name nobody who is meant: the subject of the verb of "him"
}

// Candidate is one who may be meant, and how much speaks for it.
type Candidate struct {
	Entity
	Score float64 // comparable within one choice
}

// Choice is the best candidate and the next, [Nobody] where there is none. Who must
// not be wrong asks for its margin.
type Choice struct{ Best, Next Candidate }

// Sure is the margin from which on the best is meant, for those who rather say nothing
// than what is wrong.
const Sure = 0.3

// unlikely is the score of nobody.
const unlikely = -1e9

// nobody is the choice where none was weighed.
func nobody() Choice { return Choice{Candidate{Nobody, unlikely}, Candidate{Nobody, unlikely}} }

// Margin is how much more speaks for the best than for the next.
func (c *Choice) Margin() float64 { return c.Best.Score - c.Next.Score }

// weigh lets one more candidate compete; the same one may more than once.
func (c *Choice) weigh(e Entity, score float64) {
	switch at := (Candidate{e, score}); {
	case score > c.Best.Score:
		if !e.Same(c.Best.Entity) {
			c.Next = c.Best
		}
		c.Best = at
	case !e.Same(c.Best.Entity) && score > c.Next.Score:
		c.Next = at
	}
}

// farthest is how many mentions back a person is looked for.
const farthest = 80

// Person is whom "he" or "she" stands for: the most prominent of those named before
// of that sex, or of whom no sex is known.
func (d *Discourse) Person(q Question) Choice {
	c := nobody()
	n, paragraph := d.at(q.Pos)
	end := d.before(q.Pos)
	not := d.personIn(q.Except)
	for i := end - 1; i >= 0 && end-i < farthest; i-- {
		m := &d.mentions[i]
		if m.Place {
			end-- // counts for nobody
		}
		if m.Kind != lexicon.Human || m.Plural || m.Gender != news.Unknown && m.Gender != q.Sex {
			continue
		}
		if not.Known() && m.Entity.Same(not) || q.Quoted && q.Voice.Known() && m.Entity.Same(q.Voice) {
			continue
		}
		if q.Speaks {
			if !m.Quoted && !m.Pronoun {
				c.weigh(m.Entity, d.personScore(m, &q, n, paragraph)+m.speaking(&q, n, paragraph))
			}
		} else {
			c.weigh(m.Entity, d.personScore(m, &q, n, paragraph)+d.acting(m, &q, n))
		}
	}
	if e := d.central[q.Sex]; !q.Speaks && !c.Best.Known() && !e.Same(not) {
		c.Best = Candidate{e, 0}
	}
	return c
}

// personIn is the last person named in a span, or Nobody.
func (d *Discourse) personIn(span news.Span) Entity {
	for i := d.before(span.End) - 1; i >= 0 && d.mentions[i].Pos >= span.Start; i-- {
		if m := &d.mentions[i]; m.Kind == lexicon.Human && !m.Plural {
			return m.Entity
		}
	}
	return Nobody
}

// personScore is how much speaks for m as the one that a question means, whatever the
// pronoun does.
func (d *Discourse) personScore(m *Mention, q *Question, n, paragraph int) float64 {
	score := m.prominence(n, paragraph) - float64(q.Pos-m.Pos)/2000
	if m.Gender == q.Sex {
		score += 0.7
	}
	if m.Owner {
		score-- // Ada Lund met Eva Kos’s coach. She …
	}
	if m.Owns {
		score++ // Ada Lund’s coach met Eva Kos. She …
	}
	if m.Focus {
		score += 2 // The mayor named the driver as Karl Moss. He was held.
	}
	if m.Entity.Person < 0 {
		score -= 1.2
	}
	return score
}

// speaking is what more speaks for m as who speaks.
func (m *Mention) speaking(q *Question, n, paragraph int) float64 {
	score := 0.0
	if q.Last.Known() && m.Entity.Same(q.Last) {
		score++
	}
	if m.Subject && m.Reports && !m.Asks && m.Entity.Person >= 0 && n-m.sentence == 1 {
		score += 0.8 // “Q,” Eva Kos said. ¶ Ada Lund said it was late. ¶ “Q,” she said.
	}
	if m.Entity.Person < 0 && m.Fresh && m.paragraph == paragraph && n-m.sentence <= 1 {
		score += 2.5 // Asked about it, a detective shrugged. “No,” he said.
	}
	return score
}

// acting is what more speaks for m, or less, as who does something: whom the article
// tells of, and not who tells it.
func (d *Discourse) acting(m *Mention, q *Question, n int) float64 {
	score := 0.0
	if m.Reports && !m.Pronoun {
		score -= 1.2 // The mayor said Karl Moss had left. He was ill.
	}
	if m.Nominal && m.sentence != n {
		score--
	}
	if m.Relative && m.sentence == n {
		score += 1.6 // Ada Lund beat Eva Kos, who was 30 when she …
	}
	if m.Quoted != q.Quoted {
		score -= 2 // “Karl Moss is ill,” the coach said. He …
	}
	if m.sentence == n {
		score++
	}
	if p := m.Entity.Person; p >= 0 {
		score += 0.25 * float64(min(len(d.named[p]), 5))
	}
	return score
}

// protagonist is the person of that sex who is named far more often than any other, or
// Nobody: "In his youth, …" at the head of a life.
func protagonist(people []news.Person, sex news.Gender) Entity {
	best, most, next := -1, 0, 0
	for i := range people {
		if people[i].Gender != sex {
			continue
		}
		switch n := len(people[i].Mentions); {
		case best < 0 || n > most:
			best, most, next = i, n, most
		default:
			next = max(next, n)
		}
	}
	if best < 0 || next > 0 && (most < 4 || most < 2*next) {
		return Nobody
	}
	return OfPerson(best)
}
