package coref

import (
	"factbox/internal/lexicon"
	"factbox/internal/nlp"
)

// farthestThing is how many sentences back a thing is looked for.
const farthestThing = 3

// Thing is what "it" stands for, or "they" where the question is of several. Of who
// speaks it is the most prominent of that kind; of what does something it is taken only
// where nothing else is named that may be meant, since most things have no name.
func (d *Discourse) Thing(q Question) Choice {
	c := nobody()
	n, paragraph := d.at(q.Pos)
	if !q.Speaks {
		d.doer(&c, &q, n, paragraph)
		return c
	}
	for i := d.before(q.Pos) - 1; i >= 0 && n-d.mentions[i].sentence <= farthestThing; i-- {
		if m := &d.mentions[i]; !m.Quoted && (!m.Place || m.Reports) && m.mayBeThing(q.Plural) {
			c.weigh(m.Entity, d.thingScore(m, &q, n, paragraph))
		}
	}
	return c
}

// mayBeThing reports whether "it" may stand for m, or "they" when plural; a group
// that is a subject is "they" as well: "The council met. They …".
func (m *Mention) mayBeThing(plural bool) bool {
	if m.Kind == lexicon.Human && !m.Plural {
		return false
	}
	return m.Plural == plural || plural && m.Kind == lexicon.Group && m.Subject
}

// thingScore is how much speaks for m as the thing that a question means.
func (d *Discourse) thingScore(m *Mention, q *Question, n, paragraph int) float64 {
	score := m.prominence(n, paragraph) - float64(q.Pos-m.Pos)/2000
	if m.Plural {
		score += 0.5
	}
	if q.Last.Known() && m.Entity.Same(q.Last) {
		score++
	}
	return score
}

// doer weighs what does something: the one organization that is named before it in its
// sentence; else the one that is all of the subject of the sentence before, "Harbour
// Maps closed. It …"; else that subject where it is no name.
func (d *Discourse) doer(c *Choice, q *Question, n, paragraph int) {
	at, open, alone := d.doc.SentenceAt(q.Pos), false, false
	for i := d.before(q.Pos) - 1; i >= 0 && d.mentions[i].Pos >= d.doc.Sentences[at].Start; i-- {
		m := &d.mentions[i]
		if m.Quoted && !q.Quoted || !m.Named {
			continue // “We never stopped Ann,” they said
		}
		open = open || m.Entity.Organization < 0 || c.Best.Known() && !c.Best.Same(m.Entity)
		alone = alone || !m.Attached
		c.weigh(m.Entity, d.thingScore(m, q, n, paragraph))
	}
	switch {
	case open || c.Best.Known() && !alone: // “A Graz Bank clerk said it”
		c.Next.Score = c.Best.Score
		return
	case c.Best.Known() || at == 0:
		return
	}
	if m := d.wholeSubject(at - 1); m != nil {
		c.weigh(m.Entity, d.thingScore(m, q, n, paragraph))
		return
	}
	if q.Nouns {
		d.weighNouns(c, q, n, paragraph)
	}
}

// wholeSubject is the organization that is all of the subject of sentence n, or nil.
func (d *Discourse) wholeSubject(n int) (only *Mention) {
	s := &d.doc.Sentences[n]
	verb := firstVerb(d.doc, n)
	if s.Kind != nlp.Body || verb == s.Last || verb == s.First {
		return nil
	}
	for i := d.before(s.Start); i < len(d.mentions) && d.mentions[i].Pos < d.doc.Tokens[verb].Start; i++ {
		m := &d.mentions[i]
		if !m.Named {
			continue
		}
		if only != nil || m.Entity.Organization < 0 || m.Entity.Span.End < d.doc.Tokens[verb-1].End {
			return nil
		}
		only = m
	}
	return only
}
