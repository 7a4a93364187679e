package link

import (
	"strings"

	"factbox/internal/atlas"
	"factbox/internal/lexicon"
	"factbox/internal/ner"
	"factbox/internal/news"
	"factbox/internal/nlp"
)

// teams are what one article calls its teams. A report of sport names them in
// three ways: whole (“Oslo City Ravens”), by the short name (“the Ravens”) and by
// the town (“Oslo City led 3-1”). The short name always means the team; the town
// does where towns cannot stand.
type teams struct {
	short map[string]bool // last words of their names, lower case
	towns map[string]bool // names of towns, lower case, that stood where teams do
}

func newTeams() teams { return teams{map[string]bool{}, map[string]bool{}} }

// findTeams collects the teams of the article.
func (l *Linker) findTeams() {
	t, d := &l.teams, l.doc
	clear(t.short)
	clear(t.towns)
	l.cricket = playsCricket(l)
	l.sport = l.sport || playsThroughout(l)
	joinTeam(l)
	for i := range l.mentions {
		m := &l.mentions[i]
		// “West Ham beat Aston Vale”: a team beats a team.
		if m.Class == ner.Organization && matchVerbs.Has(d.Lower(m.Last)) {
			o := mentionAt(l, m.Last+1)
			if o != nil && o.Class == ner.Organization && l.trace.On() {
				l.confirm(&o.Mention, "teams-of-a-match")
			}
			if o != nil && o.Class == ner.Person && o.own == 0 && !o.lone() && l.people.namesakes(d.Lower(o.Last-1)) <= 1 {
				if _, given := lexicon.GivenName(d.Lower(o.First)); !given {
					l.reclass(o, ner.Organization, "teams-of-a-match")
				}
			}
		}
		if l.sport {
			learnTeam(l, m)
		}
		if !m.lone() || m.Class == ner.Demonym || !isTown(m) {
			continue
		}
		switch w := d.Lower(m.Last); {
		case w == "were" || w == "are" || w == "have":
			if l.sport && standsAlone(l, m) {
				t.towns[d.Lower(m.First)] = true
			}
		case matchVerbs.Has(w):
			if o := mentionAt(l, m.Last+1); o != nil && o.lone() && o.Class != ner.Demonym && isTown(o) {
				t.towns[d.Lower(m.First)] = true
				t.towns[d.Lower(o.First)] = true
			}
		}
	}
}

// isTown reports whether a name is on the map, and no country's.
func isTown(m *mention) bool { return m.known() && m.places.At(0).Kind != news.Country }

// standsAlone reports whether neither a preposition of place nor “and” stands before a name.
func standsAlone(l *Linker, m *mention) bool {
	return !governed(l, m) && l.doc.Lower(m.First-1) != "and"
}

// playsThroughout reports whether an article is one of sport by the players in it:
// “Hull quarterback Ada Brook”, “the Ravens”.
func playsThroughout(l *Linker) bool {
	d := l.doc
	players := 0
	for _, s := range l.survey.tokens {
		i := s.token
		if s.of&seesPlayer != 0 && d.Is(i+1, nlp.Capital) && d.Is(i-1, nlp.Letter) && !alsoOffField.Has(d.Lower(i)) {
			players++
		}
	}
	if players == 0 || players >= 3 {
		return players > 0
	}
	names := 0
	for i := range d.Tokens {
		if d.Is(i, nlp.Capital) && !d.Is(i+1, nlp.Capital) && d.Lower(i-1) == "the" && lexicon.Team(d.Lower(i)) {
			names++
		}
	}
	return names >= 2
}

// alsoOffField are positions of players that others have as well.
var alsoOffField = lexicon.NewSet("captain star veteran")

// learnTeam learns the short name of a team from its whole one: “Ravens” of the
// Oslo City Ravens.
func learnTeam(l *Linker, m *mention) {
	d := l.doc
	last := m.Last - 1
	if m.Class != ner.Organization || m.lone() || !d.Is(last, nlp.Capital) || d.Is(last, nlp.AllCaps) || isOrganizationWord(l, last) {
		return
	}
	if lexicon.Team(d.Lower(last)) || onMap(l, m.First, last) {
		l.teams.short[d.Lower(last)] = true
		l.teams.towns[strings.ToLower(d.Text[d.Tokens[m.First].Start:d.Tokens[last-1].End])] = true
	}
}

// isTeamName reports whether token i is a team's short name in this article: one
// it names whole, or a usual one, where a report of sport has it with a capital.
func isTeamName(l *Linker, i int) bool {
	return l.sport && l.doc.Is(i, nlp.Capital) && (l.teams.short[l.doc.Lower(i)] || lexicon.Team(l.doc.Lower(i)))
}

// isNation reports whether a known name is that of a country or of one that plays
// as one.
func isNation(l *Linker, m *mention) bool {
	return m.places.At(0).Kind == news.Country && m.places.Settled || nations.Has(l.doc.Lower(m.Last-1))
}

// namesClub reports whether a place's name stands for its team.
func namesClub(l *Linker, m *mention) bool {
	if l.sport && !m.known() && !m.lone() && pluralArticles.Has(l.doc.Lower(m.First)) && (m.Class != ner.Person || listsOf(l, m.Last-1)&ner.Surname == 0) {
		return true // “Los Halcones”
	}
	if !m.known() || governed(l, m) || hasAddress(l, m) || isNation(l, m) {
		return false
	}
	if len(l.teams.towns) > 0 && l.teams.towns[strings.ToLower(m.Span.Of(l.doc.Text))] && (m.lone() || l.doc.Tag(m.Last).IsFinite() || l.doc.Tag(m.Last) == nlp.MD) {
		return true
	}
	if m.lone() && len(l.teams.towns) > 0 && l.doc.Lower(m.First-1) == "against" {
		return true
	}
	return l.sport && plays(l, m)
}

// isRival reports whether a name that no map knows stands in a report of sport behind
// what only teams are, or ends as clubs do: “their rivals Asanta Kotobo”, “Medea SC”.
func isRival(l *Linker, m *mention) bool {
	d := l.doc
	if !l.sport || hasAddress(l, m) {
		return false
	}
	if !m.lone() && (clubForms.Has(d.Word(m.Last-1)) || clubForms.Has(strings.ToUpper(d.Word(m.Last-1))) && len(d.Word(m.Last-1)) == 2) {
		return true
	}
	if m.Class == ner.Person && !m.lone() && isClub(l, m) {
		return true
	}
	return rivals.Has(d.Lower(m.First-1)) && !m.known() && l.people.namesakes(d.Lower(m.Last-1)) <= 1
}

// isClub reports whether a name of several words that is no first name and surname stands
// where clubs do, before what teams do to others or as one of two that met: “Berko Chelsea
// narrowly defeated WAFA”, “the game between Asanta Kotobo and Ashti Gold”.
func isClub(l *Linker, m *mention) bool {
	d := l.doc
	if listsOf(l, m.First)&ner.GivenName != 0 && !onMap(l, m.Last-1, m.Last) || l.people.namesakes(d.Lower(m.Last-1)) > 1 {
		return false
	}
	next := m.Last
	if d.Tag(next) == nlp.RB {
		next++
	}
	if matchVerbs.Has(d.Lower(next)) {
		o := mentionAt(l, next+1)
		return o != nil && o.Class != ner.Demonym && (o.Class != ner.Person || o.lone())
	}
	k := l.after(m.First)
	beside := func(k int, from, to int) bool {
		return k >= 0 && k < len(l.mentions) && l.mentions[k].Class == ner.Organization && to == from+1 && d.Lower(from) == "and"
	}
	if d.Lower(m.First-1) == "between" {
		return k+1 < len(l.mentions) && beside(k+1, m.Last, l.mentions[k+1].First)
	}
	return k > 0 && d.Lower(l.mentions[k-1].First-1) == "between" && beside(k-1, l.mentions[k-1].Last, m.First)
}

var (
	rivals    = lexicon.NewSet("rivals hosts visiting promoted relegated strugglers minnows side sides club")
	clubForms = lexicon.NewSet("FC SC AFC CF AC RFC")
)

// pluralArticles open what teams of the Romance languages call themselves.
var pluralArticles = lexicon.NewSet("los las les")

// plays reports whether a name stands where a team does: “Oslo coach Ada Brook”,
// “led Oslo to a win over Hull”, “Oslo's third goal”, “Oslo 3, Hull 1”.
func plays(l *Linker, m *mention) bool {
	d := l.doc
	sentence := d.Tokens[m.First].Sentence
	for i := m.Last; i < m.Last+3 && i < len(d.Tokens) && d.Tokens[i].Sentence == sentence; i++ {
		if lexicon.Positions.Has(d.Lower(i)) {
			return d.Is(i+1, nlp.Capital) || d.Lower(i+1) == ","
		}
		if !d.Tag(i).IsNoun() && d.Tag(i) != nlp.JJ {
			break
		}
	}
	next := d.Lower(m.Last)
	switch {
	case next == "'s" && gameNouns.Has(d.Lower(m.Last+1)), playVerbs.Has(next), matchVerbs.Has(next):
		return true
	case (next == "has" || next == "had" || next == "have") && playVerbs.Has(d.Lower(m.Last+1)):
		return true
	case next == "(" && d.Is(m.Last+1, nlp.Digit) && d.Tokens[m.Last+1].Len() >= 3: // “Oslo (6-5)”
		return true
	}
	switch before := d.Lower(m.First - 1); before {
	case "beat", "over", "against", "defeated", "facing", "past", "versus", "vs", "vs.":
		return true
	case "for":
		return playVerbs.Has(d.Lower(m.First-2)) || gameNouns.Has(d.Lower(m.First-2)) || d.Is(m.First-2, nlp.Digit)
	case "on": // “our focus has got to be on Oslo”
		for i := m.First - 2; i > m.First-8 && i >= 0 && d.Tokens[i].Sentence == sentence; i-- {
			if strings.HasPrefix(d.Lower(i), "focus") {
				return true
			}
		}
	case "led", "lead", "lift", "lifted", "help", "helped", "give", "gave":
		return true
	}
	return false
}

// nations play as countries do, though no list of countries has them.
var nations = lexicon.NewSet("england scotland wales ireland africa europe asia")

var (
	matchVerbs = lexicon.NewSet("beat beats defeat defeated defeats thrashed edged trounced hammered hosted host hosts play plays played visit face faced faces drew crushed routed v vs v. vs.")
	playVerbs  = lexicon.NewSet("won win wins lost lose loses scored scores led leads trailed trails improved rallied rolled snapped clinched outscored dropped started opened " +
		"finished swept advanced qualified drew signed drafted traded acquired played plays tied equalised equalized conceded goals points yards runs passes")
	gameNouns = lexicon.NewSet("game games goal goals lead offense defense defence attack win wins loss losses victory defeat season record bench roster lineup squad coach " +
		"captain quarterback goalkeeper title run streak draft pick players innings match matches playoff playoffs points first second third last next final star")
)

// joinTeam makes one name of a town and the short name of its team behind it: “the
// Oslo City Ravens”.
func joinTeam(l *Linker) {
	if !l.sport {
		return
	}
	out := l.mentions[:0]
	for i := 0; i < len(l.mentions); i++ {
		m := l.mentions[i]
		end := m.Last
		if m.own == 0 && m.Class == ner.Place && endsWithTeam(l, m.First, end) {
			m.Last, m.Class, m.rule = end+1, ner.Organization, "town-and-team"
			m.Span.End = l.doc.Tokens[end].End
			m.Chance = certain(m.Mention)
			m.places = atlas.Name{}
			if i+1 < len(l.mentions) && l.mentions[i+1].First < m.Last {
				i++
			}
		}
		if l.trace.On() && m.Class == ner.Organization && m.Last-m.First > 1 && isTeamName(l, m.Last-1) && onMap(l, m.First, m.Last-1) {
			l.confirm(&m.Mention, "town-and-team")
		}
		out = append(out, m)
	}
	l.mentions = out
}

// endsWithTeam reports whether token end is the short name of a team, and the last
// word of the name that begins at token first.
func endsWithTeam(l *Linker, first, end int) bool {
	return isTeamName(l, end) && !l.doc.Is(end+1, nlp.Capital) && l.doc.Tokens[end].Sentence == l.doc.Tokens[first].Sentence
}
