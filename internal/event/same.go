package event

import (
	"slices"
	"strings"

	"factbox/internal/news"
	"factbox/internal/nlp"
)

// longestTold is how many events back of one sentence are compared.
const longestTold = 32

func sameLine(a, b *news.Event) bool {
	return a.Headline == b.Headline && a.Headline != "" && sameTime(a, b)
}

// sameTime reports whether two events stand alike to one date.
func sameTime(a, b *news.Event) bool {
	return a.Date == b.Date && a.Relation == b.Relation && a.Negated == b.Negated && a.Modality == b.Modality
}

// telling is what the line of an event tells: which words that name or do something
// it prints, its first verb, and whether that is the event.
type telling struct {
	words [(longestRead + 63) / 64]uint64
	verb  int // index into Clauses.Verbs, or -1
	main  bool
	noun  bool // the event is a noun
	apart bool // at which nothing is said to have happened: "since the war"
}

// tellingOf is what l tells. Dates are no part of it.
func tellingOf(l *line) (t telling) {
	for i := l.first; i < min(l.last, l.first+longestRead); i++ {
		if tag := l.tag(i); l.keeps(i) && !l.inTime(i) && !l.doc.Is(i, nlp.Punct) && !emptyTags[tag] {
			t.words[(i-l.first)/64] |= 1 << ((i - l.first) % 64)
		}
	}
	a, b := l.bounds()
	t.verb = l.told(a, b)
	n := l.verb()
	t.noun = l.nominal()
	t.apart = t.noun && standing.Has(l.low(l.clauses.NounStart(l.trigger())-1))
	t.main = t.verb < 0 || n == t.verb || l.attributes(n) && !l.quoted(l.trigger()) // “We left,” she said
	return t
}

// tellsOf reports whether the line of t tells of another event, which is that of o:
// it prints the same words, or has its verb. Of one date a noun's sentence is that
// of what prints all its words: "third-quarter profit rose", "the firm said profit rose".
func (t *telling) tellsOf(o *telling, same bool) bool {
	switch {
	case t.words == o.words:
		return true
	case t.verb < 0:
		return same && t.noun && !t.apart && o.verb >= 0 && t.within(o)
	case t.verb == o.verb && o.main && (same || !t.main):
		return true
	}
	return same && t.noun && t.within(o)
}

// within reports whether o prints every word of t.
func (t *telling) within(o *telling) bool {
	for i := range t.words {
		if t.words[i]&^o.words[i] != 0 {
			return false
		}
	}
	return true
}

// oneLineEach leaves the events of one sentence a line each. Where the line of one
// tells of another, that is told by its short line, or by none: "The board declared
// a payout on Monday, to be made on Friday" is a line of the declaring only. Events
// of one date with one line are linked.
func (f *Finder) oneLineEach(events []news.Event) {
	told := f.tellings
	for i := range events {
		for j := range i {
			keep, other := j, i
			if told[i].main && !told[j].main || told[j].noun && !told[i].noun {
				keep, other = i, j
			}
			e, same := &events[other], sameTime(&events[keep], &events[other])
			done := same && isThatOf(f, other, keep)
			if e.Headline == "" || events[keep].Headline == "" || !done && !told[other].tellsOf(&told[keep], same) {
				continue
			}
			l := &f.lines[0]
			switch {
			case done:
				e.Headline, told[other] = events[keep].Headline, told[keep]
			case !(same && told[other].main) && f.besideOther(f.found[other], same) && tellingOf(l).words != told[keep].words: // "Kos [made] headlines as she [swam] to Hvar"
				e.Headline, told[other] = l.text(), tellingOf(l)
			case same && !told[other].noun && told[keep].within(&told[other]) && !f.attributes(f.clauses.VerbAt(f.found[other].trigger)): // "Two boats sank [when they hit a rock]"
				events[keep].Headline, told[keep] = e.Headline, told[other]
			case same:
				e.Headline = events[keep].Headline // [linkSame] leaves it to the first
			default:
				e.Headline = ""
			}
		}
	}
}

// isThatOf reports whether the noun of one event is what the verb of another was done
// with, or by: "[won] an [election]", "lauds the crew after the [fire] that [tore] through".
func isThatOf(f *Finder, noun, verb int) bool {
	o, v := &f.found[noun], &f.found[verb]
	switch o.rule {
	case "done-noun":
		return o.verb == v.verb
	case "told-noun":
		i := o.trigger - f.clauses.First
		if occasional.Has(f.doc.Lower(f.clauses.NounStart(o.trigger) - 1)) { // "signed in a [ceremony] [held] on Friday"
			return false
		}
		return !v.noun && o.phrase == v.phrase && i < longestRead && f.tellings[verb].words[i/64]&(1<<(i%64)) != 0
	}
	return false
}

// linkSame links what is told twice to where it is told first: two events whose line
// is the same, of which the first keeps it, and two of different sentences with one
// word for what happened and one of those who took part.
func linkSame(events []news.Event) {
	first := make(map[string]int, len(events)) // by date and word
	lines := make(map[string]int, len(events)) // by line
	for i := range events {
		e := &events[i]
		for j := i - 1; j >= max(0, i-longestTold) && events[j].Sentence == e.Sentence; j-- {
			if o := &events[j]; sameLine(o, e) {
				e.SameAs, e.Headline = news.Nullable(o.ID), ""
				if o.SameAs != "" {
					e.SameAs = o.SameAs
				} else if len(o.Where) == 0 {
					o.Where = e.Where // what one line tells
				}
				break
			}
		}
		if j, told := lines[e.Headline]; told && e.Headline != "" && sameLine(&events[j], e) { // a caption that is printed twice
			e.SameAs, e.Headline = news.Nullable(events[j].ID), ""
		} else if !told {
			lines[e.Headline] = i
		}
		key := e.Date + " " + stem(e.Trigger.Text)
		j, told := first[key]
		switch {
		case !told:
			first[key] = i
		case e.SameAs == "" && sameTime(&events[j], e) && shared(events[j].Who, e.Who):
			e.SameAs = news.Nullable(events[j].ID)
		}
	}
}

// stem is a word in lower case without the endings of a verb or a plural.
func stem(word string) string {
	word = strings.ToLower(word)
	for _, ending := range []string{"ing", "ed", "es", "s"} {
		if s := strings.TrimSuffix(word, ending); s != word && len(s) > 3 {
			return s
		}
	}
	return word
}

func shared(a, b []string) bool {
	return slices.ContainsFunc(a, func(id string) bool { return slices.Contains(b, id) })
}
