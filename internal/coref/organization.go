package coref

import (
	"strings"

	"factbox/internal/lexicon"
)

// farthestFirm is how many sentences back the organization that a noun stands for is
// looked for.
const farthestFirm = 4

// Organization is what a noun stands for, "the bank": the one organization whose name
// holds the noun, "Harbour Bank"; else the most prominent of those named before.
// "The company" that none of those is, is the one that the article is about, where it
// is about one; "the Company" of a press release is whose it is.
func (d *Discourse) Organization(noun string, capital bool, q Question) Choice {
	f := d.readBodies()
	if capital && Firms.Has(noun) && f.repeated >= 0 {
		return d.only(f.repeated)
	}
	if i := f.onlyCalled(noun); i >= 0 {
		return d.only(i)
	}
	c := nobody()
	n, paragraph := d.at(q.Pos)
	for i := d.before(q.Pos) - 1; i >= 0 && n-d.mentions[i].sentence <= farthestFirm; i-- {
		if m := &d.mentions[i]; m.Entity.Organization >= 0 {
			c.weigh(m.Entity, d.thingScore(m, &q, n, paragraph)+d.told(m))
		}
	}
	if c.Best.Score < 0 { // too far
		c = nobody()
	}
	if c.Best.Known() && c.Margin() >= Sure || !Firms.Has(noun) {
		return c
	}
	switch only := d.onlyBefore(q.Pos); {
	case only >= 0:
		return d.only(only)
	case f.central >= 0:
		return d.only(f.central)
	case f.title >= 0:
		return d.only(f.title)
	}
	return c
}

// told is what more speaks for an organization, or less, as the one that is told of:
// one named often, and not one that only says which person, thing or place is meant.
func (d *Discourse) told(m *Mention) float64 {
	score := 0.4 * float64(min(len(d.bodies[m.Entity.Organization].Mentions), 5))
	if m.Attached {
		score -= 1.6 // The union met Graz Bank official Ada Lund. The firm …
	}
	return score
}

// only is the choice of the one organization that may be meant.
func (d *Discourse) only(i int) Choice {
	c := nobody()
	c.weigh(OfOrganization(i, d.bodies[i].Mentions[0].Span), 0)
	return c
}

// Companies are nouns for organizations, Firms those that say nothing of what they do.
var (
	Companies = lexicon.NewSet(`agency airline association authority bank board broadcaster brewer bureau business carrier charity club college commission committee company council court
		department firm foundation group hospital institute maker ministry museum newspaper operator parliament party publisher retailer school senate society store team tribunal
		union university`)
	Firms = lexicon.NewSet("business company firm maker operator retailer")
)

// firms is what an article's organizations are to it, as indexes, -1 for none. It is
// read when it is first asked, since few articles ask.
type firms struct {
	read          bool
	names         []string // lower case
	first, second int      // those named first
	repeated      int      // the first that is named twice
	central       int      // the one named more than twice, and more often than any other
	title         int      // the one that the article begins with: "Harbour Farms reports a loss"
}

// readBodies reads what the organizations are to the article.
func (d *Discourse) readBodies() *firms {
	f := &d.firms
	if f.read {
		return f
	}
	*f = firms{read: true, names: f.names[:0], first: -1, second: -1, repeated: -1, central: -1, title: -1}
	most, next := 2, 0
	for i := range d.bodies {
		o := &d.bodies[i]
		f.names = append(f.names, strings.ToLower(o.Name))
		if len(o.Mentions) == 0 {
			continue
		}
		switch {
		case d.isEarlier(i, f.first):
			f.first, f.second = i, f.first
		case d.isEarlier(i, f.second):
			f.second = i
		}
		if len(o.Mentions) > 1 && d.isEarlier(i, f.repeated) {
			f.repeated = i
		}
		if n := len(o.Mentions); n > most {
			f.central, most, next = i, n, max(next, most)
		} else {
			next = max(next, n)
		}
	}
	if next == most {
		f.central = -1
	}
	if len(d.doc.Sentences) > 0 && f.first >= 0 && d.bodies[f.first].Mentions[0].Start <= d.doc.Sentences[0].Start {
		f.title = f.first
	}
	return f
}

// isEarlier reports whether organization i is named before another, -1 for none.
func (d *Discourse) isEarlier(i, other int) bool {
	return other < 0 || d.bodies[i].Mentions[0].Start < d.bodies[other].Mentions[0].Start
}

// onlyCalled is the one organization whose name holds a noun, or -1.
func (f *firms) onlyCalled(noun string) int {
	only := -1
	for i, name := range f.names {
		if !strings.Contains(name, noun) {
			continue
		}
		if only >= 0 {
			return -1
		}
		only = i
	}
	return only
}

// onlyBefore is the one organization that is named before byte pos, or -1.
func (d *Discourse) onlyBefore(pos int) int {
	f := &d.firms
	if f.first < 0 || !d.isNamedBefore(f.first, pos) || f.second >= 0 && d.isNamedBefore(f.second, pos) {
		return -1
	}
	return f.first
}

// isNamedBefore reports whether organization i is named before byte pos.
func (d *Discourse) isNamedBefore(i, pos int) bool { return d.bodies[i].Mentions[0].Start < pos }
