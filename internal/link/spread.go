package link

import (
	"factbox/internal/ner"
	"math"

	"factbox/internal/atlas"
	"factbox/internal/lexicon"
	"factbox/internal/news"
	"factbox/internal/nlp"
)

// confidence of names that the tagger passed over and the article shows.
const spreadConfidence = 0.6

// spread adds the names that the tagger passed over although the rest of the
// article shows what they are: the surname of somebody named elsewhere, an
// acronym explained in brackets, a place that the map knows behind “in”.
func (l *Linker) spread() {
	l.spare = l.spare[:0]
	doubtful := l.doubtful
	defer func() { l.doubtful = doubtful }()
	next := 0
	for i := 0; i < len(l.doc.Tokens); {
		if next < len(l.mentions) && i >= l.mentions[next].First {
			m := l.mentions[next]
			if l.trace.On() {
				l.confirmFound(&m.Mention)
			}
			l.spare = append(l.spare, m)
			i = m.Last
			next++
			continue
		}
		limit := len(l.doc.Tokens)
		if next < len(l.mentions) {
			limit = l.mentions[next].First
		}
		if c, ok := overlooked(l, i, limit); ok {
			c.Span = news.Span{Start: l.doc.Tokens[c.First].Start, End: l.doc.Tokens[c.Last-1].End}
			c.Confidence = spreadConfidence
			m := mention{Mention: c, record: -1, rule: c.Rule}
			m.places, _ = atlas.Look(m.Span.Of(l.doc.Text))
			if c.Class == ner.Person {
				m.name = parseName(&l.arena, l.doc, c.First, c.Last)
			}
			l.spare = append(l.spare, m)
			i = c.Last
			continue
		}
		if m, ok := doubtedAt(l, i, limit); ok {
			l.spare = append(l.spare, m)
			i = m.Last
			continue
		}
		i++
	}
	l.mentions, l.spare = l.spare, l.mentions
}

// confirmFound notes the rule that would have found a name if the tagger had not,
// and what its ballot says.
func (l *Linker) confirmFound(m *ner.Mention) {
	if c, ok := overlooked(l, m.First, m.Last); ok && c.Class == m.Class {
		l.confirm(m, c.Rule)
	}
	if class, ok := l.elected(m); ok && class == m.Class {
		r := news.Reason{Span: m.Span, Stage: stage, Rule: "ballot", Decision: class.String()}
		for c, sum := range ballotAt(l, m).sum {
			r.Evidence = append(r.Evidence, news.Evidence{What: ner.Class(c).String(), Weight: math.Round(100*sum) / 100})
		}
		l.trace.Add(r)
	}
}

// overlooked is the name that begins at token i and ends before limit, if the
// article shows one there.
func overlooked(l *Linker, i, limit int) (ner.Mention, bool) {
	d := l.doc
	if i+1 < limit && isChannel(l, i) {
		return ner.Mention{First: i, Last: i + 2, Class: ner.Organization, Rule: "channel"}, true
	}
	if !d.Is(i, nlp.Capital) {
		// “af Geijer wrote”: a particle may open a sentence's name.
		if lexicon.NameParticle(d.Lower(i)) && i+1 < limit && d.Is(i+1, nlp.Capital) && d.Tag(i) != nlp.DT && l.people.namesakes(d.Lower(i+1)) > 0 {
			n := parseName(&l.arena, d, i, i+2)
			if r := l.people.findLone(n); r >= 0 && l.people.records[r].name.family < len(l.people.records[r].name.words)-1 {
				return ner.Mention{First: i, Last: i + 2, Class: ner.Person, Rule: "particle-and-surname"}, true
			}
		}
		return ner.Mention{}, false
	}
	w := d.Lower(i)
	end := i + 1
	for end < min(limit, i+maxNameWords) && d.Is(end, nlp.Capital) && d.Tokens[end].Sentence == d.Tokens[i].Sentence {
		end++
	}
	opensSentence := d.Sentences[d.Tokens[i].Sentence].First == i
	alone := end == i+1 && (i == 0 || !d.Is(i-1, nlp.Capital) || d.Tokens[i-1].Sentence != d.Tokens[i].Sentence || hasAddress(l, &mention{Mention: ner.Mention{First: i}}))
	switch {
	case isCredit(l, i, end):
		return ner.Mention{First: i, Last: end, Class: ner.Organization, Rule: "credit"}, true
	case l.acronyms[d.Word(i)]:
		return ner.Mention{First: i, Last: i + 1, Class: ner.Organization, Rule: "explained-acronym"}, true
	case alone && l.teams.towns[w], alone && isTeamName(l, i) && !opensSentence:
		return ner.Mention{First: i, Last: i + 1, Class: ner.Organization, Rule: "team"}, true
	// “Coralway, which has lost no plane”, with Coralway Airlines elsewhere
	case alone && l.groups.fronts[w] > 0 && d.Tag(i).IsProper() && (!opensSentence || d.Tag(i+1).IsFinite() || d.Lower(i+1) == ",") && len(w) > 4 && !onMap(l, i, end) && !qualifies(l, i):
		return ner.Mention{First: i, Last: i + 1, Class: ner.Organization, Rule: "front-of-a-group"}, true
	// “stood in for Osei”, with Kwame Osei elsewhere
	case alone && l.people.namesakes(w) > 0 && d.Tag(i).IsProper() && !calendarWords[w] && (!opensSentence || d.Tag(i+1).IsFinite()):
		return ner.Mention{First: i, Last: i + 1, Class: ner.Person, Rule: "surname"}, true
	// “DULUTH, Minn. - A woman …”, “of Superior, Wis.,”
	case d.Lower(i-1) == "," && len(l.spare) > 0 && l.spare[len(l.spare)-1].Last == i-1 && l.spare[len(l.spare)-1].Class == ner.Place && holdsPlaces(l, i, end):
		return ner.Mention{First: i, Last: end, Class: ner.Place, Rule: "place-in-a-place"}, true
	case d.Lower(end) == "," && end-i <= 3 && holdsPlaces(l, end+1, runEnd(l, end+1)) && onMap(l, i, end):
		return ner.Mention{First: i, Last: end, Class: ner.Place, Rule: "place-in-a-place"}, true
	case opensSentence:
		return ner.Mention{}, false
	// “the founder of Tidewater Maps”, “Gus Hall, of the Harbour Post,”
	case worksFor(l, i) && d.Tag(i).IsProper() && (!onMap(l, i, end) || end-i > 1):
		return ner.Mention{First: i, Last: end, Class: ner.Organization, Rule: "employer"}, true
	// “the Marlow Mills plant”, with Ines Marlow elsewhere
	case end-i > 1 && d.Lower(i-1) == "the" && l.people.namesakes(w) > 0 && d.Tag(end-1).IsNoun() && !isPlaceWord(l, end-1):
		return ner.Mention{First: i, Last: end, Class: ner.Organization, Rule: "plant-of-a-name"}, true
	// “closed the Liberty Bridge”
	case end-i > 1 && isPlaceWord(l, end-1) && d.Tag(i).IsProper() && d.Lower(i-1) == "the":
		return ner.Mention{First: i, Last: end, Class: ner.Place, Rule: "building"}, true
	// “was to begin on Texel in spring”
	case placePreposition(l, i-1):
		for e := min(end, i+4); e > i; e-- {
			text := d.Text[d.Tokens[i].Start:d.Tokens[e-1].End]
			if known, ok := atlas.Look(text); ok && !known.Minor && len(text) > 3 {
				return ner.Mention{First: i, Last: e, Class: ner.Place, Rule: "place-behind-preposition"}, true
			}
		}
	}
	return ner.Mention{}, false
}

// qualifies reports whether token i, a word that is mostly no name, stands before a
// noun that it may belong to: “Climate change”, “the Escrow account”, “Sector Norte”.
func qualifies(l *Linker, i int) bool {
	if listsOf(l, i)&ner.CommonWord == 0 {
		return false
	}
	d := l.doc
	return d.Tag(i+1).IsNoun() && !d.Tag(i+1).IsProper() || d.Is(i+1, nlp.Capital) || d.Lower(i+1) == "and" || d.Lower(i-1) == "and"
}

// isCredit reports whether tokens [i, end) stand in brackets where an agency is
// given for its text: “HULL, Iowa (AP) — …”, “… closed. (Nordnytt)”.
func isCredit(l *Linker, i, end int) bool {
	d := l.doc
	if d.Lower(i-1) != "(" || d.Lower(end) != ")" {
		return false
	}
	s := d.Tokens[i].Sentence
	if d.Sentences[s].Kind == nlp.Dateline {
		return i > d.Sentences[s].First+1
	}
	return end == i+1 && d.Is(i, nlp.AllCaps) && i-1 == d.Sentences[s].First && end+1 == d.Sentences[s].Last
}

// worksFor reports whether the words before token i say whom somebody works for.
func worksFor(l *Linker, i int) bool {
	d := l.doc
	i--
	the := d.Lower(i) == "the"
	if the {
		i--
	}
	if d.Lower(i) != "of" {
		return false
	}
	if !the {
		return lexicon.CompanyRoles[d.Lower(i-1)]
	}
	// “Gus Hall, of the Harbour Post”
	n := len(l.spare) - 1
	return d.Lower(i-1) == "," && n >= 0 && l.spare[n].Last == i-1 && l.spare[n].Class == ner.Person
}

// runEnd is the end of the run of capitalised words at token i.
func runEnd(l *Linker, i int) int {
	end := i
	for end < i+maxNameWords && l.doc.Is(end, nlp.Capital) {
		end++
	}
	return end
}

// onMap reports whether tokens [i, end) are a name that a place bears.
func onMap(l *Linker, i, end int) bool {
	_, ok := atlas.Look(l.words([2]int{i, end}))
	return ok
}

// holdsPlaces reports whether tokens [i, end) are a country or region, in which
// other places lie.
func holdsPlaces(l *Linker, i, end int) bool {
	if end <= i {
		return false
	}
	known, ok := atlas.Look(l.words([2]int{i, end}))
	return ok && !known.Minor && known.At(0).Kind != news.City && known.At(0).Kind != news.OtherPlace
}

func placePreposition(l *Linker, i int) bool {
	switch l.doc.Lower(i) {
	case "in", "near", "from", "outside", "across", "on":
		return true
	}
	return false
}

// findAcronyms collects the acronyms that the article explains in brackets
// behind a name.
func (l *Linker) findAcronyms() {
	clear(l.acronyms)
	for i := range l.mentions {
		m := &l.mentions[i]
		if endsInThing(l, m.First, m.Last) {
			continue
		}
		if (m.Class == ner.Organization || m.Class == ner.Facility || m.Class == ner.Place && !m.famous()) && m.Last-m.First > 1 && bracketAt(l, m.Last) && isAcronym(l, m.Last+1) {
			l.acronyms[l.doc.Word(m.Last+1)] = true
		}
	}
}

// isAcronym reports whether token i has two upper-case letters at least: “FTC”,
// “PennDOT”.
func isAcronym(l *Linker, i int) bool {
	upper := 0
	for _, c := range l.doc.Word(i) {
		if 'A' <= c && c <= 'Z' {
			upper++
		}
	}
	return upper >= 2
}

// doubtedAt is the doubtful name that begins at token i and ends before limit,
// if its ballot lets it in.
func doubtedAt(l *Linker, i, limit int) (mention, bool) {
	for len(l.doubtful) > 0 && l.doubtful[0].First < i {
		l.doubtful = l.doubtful[1:]
	}
	if len(l.doubtful) == 0 || l.doubtful[0].First != i || l.doubtful[0].Last > limit {
		return mention{}, false
	}
	c := l.doubtful[0]
	class, ok := l.elected(&c)
	if !ok {
		return mention{}, false
	}
	c.Class = class
	c.Confidence = spreadConfidence
	m := mention{Mention: c, record: -1, rule: "ballot"}
	m.places, _ = atlas.Look(m.Span.Of(l.doc.Text))
	if c.Class == ner.Person {
		m.name = parseName(&l.arena, l.doc, c.First, c.Last)
	}
	return m, true
}
