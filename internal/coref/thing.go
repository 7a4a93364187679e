package coref

import "factbox/internal/lexicon"

// farthestThing is how many sentences back a thing is looked for.
const farthestThing = 3

// Thing is what "it" at byte pos stands for, or "they" when plural: the most
// prominent of that kind. Last is who spoke last, or Nobody.
func (d *Discourse) Thing(pos int, plural bool, last Entity) Entity {
	best, top := Nobody, -1e9
	n, paragraph := d.at(pos)
	for i := d.before(pos) - 1; i >= 0 && n-d.mentions[i].sentence <= farthestThing; i-- {
		m := &d.mentions[i]
		if !m.mayBeThing(plural) {
			continue
		}
		score := m.prominence(n, paragraph) - float64(pos-m.Pos)/2000
		if m.Plural {
			score += 0.5
		}
		if last.Known() && m.Entity == last {
			score++
		}
		if score > top {
			best, top = m.Entity, score
		}
	}
	return best
}

// mayBeThing reports whether "it" may stand for m, or "they" when plural; a group
// that is a subject is "they" as well: "The council met. They …".
func (m *Mention) mayBeThing(plural bool) bool {
	if m.Kind == lexicon.Human && !m.Plural {
		return false
	}
	return m.Plural == plural || plural && m.Kind == lexicon.Group && m.Subject
}
