package link

import (
	"slices"
	"sort"
	"strings"

	"factbox/internal/atlas"
	"factbox/internal/lexicon"
	"factbox/internal/ner"
	"factbox/internal/news"
	"factbox/internal/nlp"
)

// confidence of names that the tagger passed over and the article shows.
const spreadConfidence = 0.6

// propagate adds the names that the tagger passed over although the rest of the
// article shows what they are: the surname of somebody named elsewhere, an
// acronym explained in brackets, a place that the map knows behind “in”.
func (l *Linker) propagate() {
	l.spare = l.spare[:0]
	doubtful := l.doubtful
	defer func() { l.doubtful = doubtful }()
	next := 0
	for i := 0; i < len(l.doc.Tokens); {
		if next < len(l.mentions) && i >= l.mentions[next].First {
			m := &l.mentions[next]
			if l.trace.On() {
				confirmFound(l, &m.Mention)
			}
			i = m.Last
			next++
			continue
		}
		limit := len(l.doc.Tokens)
		if next < len(l.mentions) {
			limit = l.mentions[next].First
		}
		if !l.doc.Is(i, nlp.Capital) && !l.doc.Is(i+1, nlp.Capital) && !doubts(l, i) {
			i++ // most words
			continue
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
		if doubts(l, i) {
			if m, ok := doubtedAt(l, limit); ok {
				l.spare = append(l.spare, m)
				i = m.Last
				continue
			}
		}
		i++
	}
	insert(l, l.spare)
	l.spare = l.spare[:0]
}

// insert puts more mentions among those there are, all in the order of the text.
func insert(l *Linker, more []mention) {
	n := len(l.mentions)
	l.mentions = slices.Grow(l.mentions, len(more))[:n+len(more)]
	for at := len(l.mentions) - 1; len(more) > 0; at-- {
		last := more[len(more)-1]
		if n > 0 && l.mentions[n-1].First > last.First {
			n--
			last = l.mentions[n]
		} else {
			more = more[:len(more)-1]
		}
		l.mentions[at] = last
	}
}

// confirmFound notes the rule that would have found a name if the tagger had not.
func confirmFound(l *Linker, m *ner.Mention) {
	if c, ok := overlooked(l, m.First, m.Last); ok && c.Class == m.Class {
		l.confirm(m, c.Rule)
	}
}

// overlooked is the name that begins at token i and ends before limit, if the
// article shows one there.
func overlooked(l *Linker, i, limit int) (ner.Mention, bool) {
	if i+1 < limit && isChannel(l, i) {
		return ner.Mention{First: i, Last: i + 2, Class: ner.Organization, Rule: "channel"}, true
	}
	if !l.doc.Is(i, nlp.Capital) {
		return withParticle(l, i, limit)
	}
	s := &l.stretch
	*s = stretchAt(l, i, limit)
	for k := range signsOfNames {
		sign := &signsOfNames[k]
		switch {
		case !sign.holds(s):
			continue
		case sign.rule == "":
			return ner.Mention{}, false
		case sign.one:
			s.end = i + 1
		}
		return ner.Mention{First: i, Last: s.end, Class: sign.class, Rule: sign.rule}, true
	}
	return behindPreposition(s)
}

// committeeEnd is the end of the name of a committee that begins at token i and says what
// it is on, “Committee on Roads and Tar”, or 0.
func committeeEnd(l *Linker, i int) int {
	d := l.doc
	if !d.Is(i, nlp.Capital) || !d.Is(i+2, nlp.Capital) || d.Lower(i+1) != "on" || !committees.Has(d.Lower(i)) {
		return 0
	}
	end := i + 3
	for end < len(d.Tokens) && end < i+maxNameWords && d.Tokens[end].Sentence == d.Tokens[i].Sentence {
		switch {
		case d.Is(end, nlp.Capital|nlp.Letter):
			end++
		case (d.Lower(end) == "and" || d.Lower(end) == "of") && d.Is(end+1, nlp.Capital) && !hasAddress(l, &mention{Mention: ner.Mention{First: end + 2}}):
			end += 2
		default:
			return end
		}
	}
	return end
}

var committees = lexicon.NewSet("committee subcommittee commission")

// withParticle is the name whose small first word opens at token i: “af Geijer wrote”.
func withParticle(l *Linker, i, limit int) (ner.Mention, bool) {
	d := l.doc
	if i+1 >= limit || !d.Is(i+1, nlp.Capital) || !lexicon.NameParticle(d.Lower(i)) || d.Tag(i) == nlp.DT || l.people.namesakes(d.Lower(i+1)) == 0 {
		return ner.Mention{}, false
	}
	n := parseName(&l.arena, d, i, i+2)
	if r := l.people.findLone(n); r >= 0 && l.people.records[r].name.family < len(l.people.records[r].name.words)-1 {
		return ner.Mention{First: i, Last: i + 2, Class: ner.Person, Rule: "particle-and-surname"}, true
	}
	return ner.Mention{}, false
}

// stretch is words with capitals that no mention covers.
type stretch struct {
	*Linker
	first, end    int    // tokens
	limit         int    // where the next name begins
	word          string // the first, lower case
	alone         bool   // it is one word, and none with a capital stands before it
	opensSentence bool
}

func stretchAt(l *Linker, i, limit int) stretch {
	d := l.doc
	s := stretch{Linker: l, first: i, end: i + 1, limit: limit, word: d.Lower(i)}
	for s.end < min(limit, i+maxNameWords) && d.Is(s.end, nlp.Capital) && d.Tokens[s.end].Sentence == d.Tokens[i].Sentence {
		s.end++
	}
	s.opensSentence = d.Sentences[d.Tokens[i].Sentence].First == i
	behindName := i > 0 && d.Is(i-1, nlp.Capital) && d.Tokens[i-1].Sentence == d.Tokens[i].Sentence
	s.alone = s.end == i+1 && (!behindName || hasAddress(l, &mention{Mention: ner.Mention{First: i}}))
	return s
}

// isName reports whether the stretch is tagged as a name and stands inside a sentence
// or before a verb, so that its capital tells something.
func (s *stretch) isName() bool {
	d := s.doc
	return d.Tag(s.first).IsProper() && (!s.opensSentence || d.Tag(s.first+1).IsFinite())
}

// signsOfNames show that a stretch is a name. The first that holds decides; one
// without a rule, that it is none.
var signsOfNames = [...]struct {
	rule  string
	class ner.Class
	one   bool // its first word
	holds func(*stretch) bool
}{
	{"credit", ner.Organization, false, func(s *stretch) bool { return isCredit(s.Linker, s.first, s.end) }},
	{"committee", ner.Organization, false, func(s *stretch) bool {
		end := committeeEnd(s.Linker, s.first)
		if end <= s.limit {
			s.end = max(s.end, end)
		}
		return end > 0 && end <= s.limit
	}},
	{"explained-acronym", ner.Organization, true, func(s *stretch) bool { return s.acronyms[s.doc.Word(s.first)] }},
	{"team", ner.Organization, false, func(s *stretch) bool {
		return s.alone && (s.teams.towns[s.word] || !s.opensSentence && isTeamName(s.Linker, s.first))
	}},
	// “Coralway, which has lost no plane”, with Coralway Airlines elsewhere
	{"front-of-a-group", ner.Organization, false, func(s *stretch) bool {
		if !s.alone || s.groups.fronts[s.word] == 0 || len(s.word) <= 4 || onMap(s.Linker, s.first, s.end) {
			return false
		}
		if qualifies(s.Linker, s.first) {
			return false
		}
		return s.isName() || s.doc.Tag(s.first).IsProper() && s.doc.Lower(s.first+1) == ","
	}},
	// “stood in for Osei”, with Kwame Osei elsewhere
	{"surname", ner.Person, false, func(s *stretch) bool {
		return s.alone && s.people.namesakes(s.word) > 0 && !calendarWords.Has(s.word) && s.isName()
	}},
	// “his wife, June, many good miles”
	{"relative", ner.Person, false, func(s *stretch) bool {
		return s.alone && s.doc.Lower(s.first-1) == "," && isKin(s.doc.Lower(s.first-2)) && s.doc.Is(s.end, nlp.Punct) && s.doc.Tag(s.first).IsProper()
	}},
	// “DULUTH, Minn. - A woman …”, “of Superior, Wis.,”
	{"place-in-a-place", ner.Place, false, func(s *stretch) bool {
		return s.doc.Lower(s.first-1) == "," && s.behindPlace() && holdsPlaces(s.Linker, s.first, s.end)
	}},
	{"place-in-a-place", ner.Place, false, func(s *stretch) bool {
		if s.doc.Lower(s.end) != "," || s.end-s.first > 3 || !onMap(s.Linker, s.first, s.end) {
			return false
		}
		// “(Harmony, IA) --”
		return holdsPlaces(s.Linker, s.end+1, runEnd(s.Linker, s.end+1)) || stateCodes.Has(s.doc.Word(s.end+1)) && s.doc.Is(s.end+2, nlp.Punct)
	}},
	{"", 0, false, func(s *stretch) bool { return s.opensSentence }},
	// “the founder of Tidewater Maps”, “Gus Hall, of the Harbour Post,”
	{"employer", ner.Organization, false, func(s *stretch) bool {
		return worksFor(s.Linker, s.first) && s.doc.Tag(s.first).IsProper() && (s.end-s.first > 1 || !onMap(s.Linker, s.first, s.end))
	}},
	// “the Marlow Mills plant”, with Ines Marlow elsewhere
	{"plant-of-a-name", ner.Organization, false, func(s *stretch) bool {
		return s.behindThe() && s.people.namesakes(s.word) > 0 && s.doc.Tag(s.end-1).IsNoun() && !isPlaceWord(s.Linker, s.end-1)
	}},
	// “joined the Harbour Weather Office”
	{"body", ner.Organization, false, func(s *stretch) bool {
		return s.behindThe() && bodyHeads.Has(s.doc.Lower(s.end-1)) && s.doc.Tag(s.first).IsProper() && !s.doc.Is(s.first, nlp.AllCaps)
	}},
	// “closed the Liberty Bridge”
	{"building", ner.Place, false, func(s *stretch) bool {
		return s.behindThe() && isPlaceWord(s.Linker, s.end-1) && s.doc.Tag(s.first).IsProper()
	}},
}

// bodyHeads end names of organizations and of hardly anything else.
var bodyHeads = lexicon.NewSet("office ministry department agency bureau commission committee council association federation union society institute university college academy foundation authority corporation administration secretariat")

// behindThe reports whether the stretch is of several words behind “the”.
func (s *stretch) behindThe() bool { return s.end-s.first > 1 && s.doc.Lower(s.first-1) == "the" }

// behindPlace reports whether a place that was missed ends a token before.
func (s *stretch) behindPlace() bool {
	return nameEnds(s.Linker, s.first-1, ner.Place)
}

// behindPreposition is the known place behind a preposition of place: “was to begin
// on Texel in spring”.
func behindPreposition(s *stretch) (ner.Mention, bool) {
	if !placePreposition(s.Linker, s.first-1) {
		return ner.Mention{}, false
	}
	for e := min(s.end, s.first+4); e > s.first; e-- {
		text := s.doc.Text[s.doc.Tokens[s.first].Start:s.doc.Tokens[e-1].End]
		if known, ok := atlas.Look(text); ok && !known.Minor && len(text) > 3 {
			return ner.Mention{First: s.first, Last: e, Class: ner.Place, Rule: "place-behind-preposition"}, true
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
	if d.Lower(i-1) != "(" || d.Lower(end) != ")" || strings.Contains(d.Lower(i), "/") {
		return false // “Chianta (U/E), May 4”
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
		return !departments.Has(d.Lower(i+1)) && lexicon.CompanyRoles.Has(d.Lower(i-1))
	}
	// “Gus Hall, of the Harbour Post”
	return d.Lower(i-1) == "," && nameEnds(l, i-1, ner.Person)
}

// nameEnds reports whether a name of a class ends before token i, of those that
// the tagger found or that were added so far.
func nameEnds(l *Linker, i int, class ner.Class) bool {
	if n := len(l.spare); n > 0 && l.spare[n-1].Last == i {
		return l.spare[n-1].Class == class
	}
	n := sort.Search(len(l.mentions), func(n int) bool { return l.mentions[n].Last >= i })
	return n < len(l.mentions) && l.mentions[n].Last == i && l.mentions[n].Class == class
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
	clear(l.regions)
	for i := range l.mentions {
		m := &l.mentions[i]
		if initials := twins[l.doc.Lower(m.First)]; initials != "" {
			l.regions[initials] = true
		}
		if endsInThing(l, m.First, m.Last) {
			continue
		}
		if !m.lone() && isRegionName(l, m) && bracketAt(l, m.Last) {
			l.regions[l.doc.Word(m.Last+1)] = true
			continue
		}
		mayBe := m.Class == ner.Organization || m.Class == ner.Facility || m.Class == ner.Place && !m.famous()
		if mayBe && m.Last-m.First > 1 && bracketAt(l, m.Last) && isAcronym(l, m.Last+1) {
			l.acronyms[l.doc.Word(m.Last+1)] = true
		}
	}
}

// twins are the initials of countries of two parts, by the first.
var twins = map[string]string{"trinidad": "T&T", "antigua": "A&B"}

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

// doubts reports whether a doubtful name begins at token i. Tokens are asked in
// their order.
func doubts(l *Linker, i int) bool {
	for len(l.doubtful) > 0 && l.doubtful[0].First < i {
		l.doubtful = l.doubtful[1:]
	}
	return len(l.doubtful) > 0 && l.doubtful[0].First == i
}

// doubtedAt is the next doubtful name, if it ends before limit and its ballot lets
// it in.
func doubtedAt(l *Linker, limit int) (mention, bool) {
	c := l.doubtful[0]
	if c.Last > limit {
		return mention{}, false
	}
	class, ok := elected(l, &c)
	if !ok {
		return mention{}, false
	}
	c.Class = class
	c.Confidence = spreadConfidence
	if takesParty(l, &c) {
		c.Span.End = l.doc.Tokens[c.Last-1].End
	}
	m := mention{Mention: c, record: -1, rule: "ballot"}
	m.places, _ = atlas.Look(m.Span.Of(l.doc.Text))
	if c.Class == ner.Person {
		m.name = parseName(&l.arena, l.doc, c.First, c.Last)
	}
	return m, true
}
