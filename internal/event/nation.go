package event

import (
	"slices"
	"strings"

	"factbox/internal/lexicon"
	"factbox/internal/news"
	"factbox/internal/nlp"
)

// isNation reports whether a place is one that acts: a country, or the capital that
// stands for its government.
func isNation(l *line, n *name) bool {
	p := l.placeOf(n)
	return p != nil && (p.Kind == news.Country || p.Feature == capitalCity)
}

// capitalCity is the code of GeoNames for the capital of a country.
const capitalCity = "PPLC"

// actsAt reports whether a nation does what the event's clause tells, or it is done to
// it by one that does: "Norland beat Sudland". It is the noun of its phrase and no
// scene; what only is, and what befalls a country, it does not do.
func actsAt(l *line, n *name, part news.Part, e *news.Event) bool {
	verb := l.event.verb
	if verb < 0 || !isNoun(l.sentence, n) {
		return false
	}
	before := beforeName(l.sentence, n)
	lead := l.clauses.Lead(verb)
	passive := l.clauses.Verbs[lead].Passive || l.clauses.Verbs[lead].Form == nlp.Participle
	switch part {
	case news.SubjectPart:
		inside := l.clauses.Subject(verb).Holds(before) && (l.tag(before) == nlp.IN || l.tag(before) == nlp.TO)
		acts := !copulas.Has(l.head(lead)) && !states.Has(l.head(lead)) && (!passive || amongRivals(l, lead))
		if inside || !acts {
			return false
		}
		return l.placeOf(n).Kind == news.Country || l.attributes(lead) || governing.Has(l.head(lead))
	case news.ObjectPart:
		return amongNations(l, e) && !reaching.Has(l.head(verb))
	default:
		won := l.is(before, "from") && wins.Has(l.low(before-1))
		return l.is(before, "by") || (won || rival.Has(l.low(before))) && amongNations(l, e)
	}
}

// isNoun reports whether a name is the noun of its phrase, and no part of a word or
// of what it only modifies: not "the Norburg-based firm", "Norland’s army".
func isNoun(s *sentence, n *name) bool {
	next := s.doc.TokenAt(n.End)
	switch {
	case next >= len(s.doc.Tokens):
		return true
	case s.doc.Tokens[next].Start < n.End, strings.HasPrefix(s.doc.Lower(next), "-"), s.doc.Tag(next) == nlp.POS:
		return false
	}
	return !s.doc.Tag(next).IsNoun() || s.inTime(next)
}

// beforeName is the token before a name and its article and adjectives.
func beforeName(s *sentence, n *name) int {
	i := s.doc.TokenAt(n.Start) - 1
	for s.doc.Tag(i) == nlp.DT || s.doc.Tag(i).IsAdjective() {
		i--
	}
	return i
}

// amongNations reports whether a nation is the subject of the event.
func amongNations(l *line, e *news.Event) bool {
	return slices.ContainsFunc(e.Participants, func(p news.Participant) bool { return p.ID[0] == 'l' && p.Part == news.SubjectPart })
}

// amongRivals reports whether a nation does what verb n says was done: "Norland, held
// by Sudland".
func amongRivals(l *line, n int) bool {
	for i := l.clauses.Verbs[n].Last; i < l.last && l.clauses.At(i) == l.clauses.Verbs[n].Clause; i++ {
		if l.is(i, "by") {
			if l.tag(i+1) == nlp.DT {
				i++
			}
			by := l.nameAt(i + 1)
			return by != nil && by.place && isNation(l, by)
		}
	}
	return false
}

var (
	// rival are the prepositions of whom a nation has to do with.
	rival = lexicon.NewSet("against over with")
	// wins are what a nation has from another in a game.
	wins = lexicon.NewSet("draw point points series victory win")
	// governing are verbs of what a government does: "Norburg has banned".
	governing = lexicon.NewSet(`agreed agree agrees approved ban banned bans blocked calculated condemned decided expelled imposed imposes lifted recalled recognised recognized
		rejected rejects retaliated sanctioned signed summoned suspended wants wanted withdrew`)
)
