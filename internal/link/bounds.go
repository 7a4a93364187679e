package link

import (
	"strings"

	"factbox/internal/lexicon"
	"factbox/internal/ner"
	"factbox/internal/nlp"
)

// bound is a correction of where a name begins or ends, or of what it is when
// its own words say so. It reports whether it changed the mention.
type bound struct {
	rule    string // of Rules
	decides bool   // it tells as well what the name is, so that the mention bears it
	do      func(l *Linker, c *ner.Mention) bool
}

// bounds are tried in order, each once.
var bounds = []bound{
	{"possessor", true, dropsPossessor},
	{"legal-form", true, takesLegalForm},
	{"group-word", true, endsAsGroup},
	{"party", true, takesParty},
	{"end", false, endsAtMark},
	{"end", false, endsAtGap},
	{"judge", true, dropsBench},
	{"channel", true, takesDesk},
	{"end", false, endsAtAddress},
	{"headline", true, endsAtHeadline},
	{"committee", true, takesCommittee},
	{"task-force", true, takesTaskForce},
	{"behind", false, takesPurpose},
	{"behind", false, takesOwner},
	{"university-of-a-town", true, takesTown},
	{"lady", true, takesLady},
	{"couple", true, takesSpouse},
	{"member-of-parliament", true, takesMember},
	{"officer-in-capitals", true, takesOfficer},
	{"behind", false, takesStation},
	{"member-of-a-party", false, dropsOffice},
	{"honours", false, dropsHonours},
	{"initial", true, takesInitial},
	{"position", true, dropsPosition},
	{"questions-and-answers", true, dropsTurn},
	{"places-of-a-list", true, dropsPlural},
	{"country-club", true, takesClub},
	{"branch-number", true, takesNumber},
	{"deputy", false, dropsDeputy},
	{"possessive-place", true, takesPossessed},
	{"press-release", false, dropsNews},
}

// dropsPossessor leaves out the body that another one is of: “the University's | School
// of Law”, “Parliament's | Joint Committee”.
func dropsPossessor(l *Linker, c *ner.Mention) bool {
	d := l.doc
	if c.Class != ner.Organization {
		return false
	}
	for i := c.First + 1; i < c.Last-2; i++ {
		if d.Lower(i) == "'s" && (possessors.Has(d.Lower(i-1)) || bodyHeads.Has(d.Lower(c.Last-1)) && onMap(l, c.First, i)) && d.Is(i+1, nlp.Capital|nlp.Letter) {
			c.First = i + 1
			return true
		}
	}
	return false
}

// possessors are bodies that have others: those that names of bodies begin with, “Women's
// Institute”, are not among them.
var possessors = lexicon.NewSet("university department council ministry parliament army government company college school bank city county party union association federation committee commission authority agency police club society institute faculty senate congress court")

// takesTaskForce takes in what a task force is to do: “the Task Force to | End Armed Conflict”.
func takesTaskForce(l *Linker, c *ner.Mention) bool {
	d := l.doc
	if c.Class != ner.Organization || d.Lower(c.Last-1) != "force" || d.Lower(c.Last-2) != "task" {
		return false
	}
	switch d.Lower(c.Last) {
	case "to", "on", "against", "for":
	default:
		return false
	}
	end := c.Last + 1
	for end < len(d.Tokens) && end < c.Last+8 && d.Is(end, nlp.Capital|nlp.Letter) && d.Tokens[end].Sentence == d.Tokens[c.First].Sentence {
		end++
	}
	if end == c.Last+1 {
		return false
	}
	c.Last = end
	return true
}

// takesPurpose takes in what a body is for: “the International Institute for | Tar
// Exploration”, but not whom somebody left it for: “left the Hale Institute for Oxford”.
func takesPurpose(l *Linker, c *ner.Mention) bool {
	d := l.doc
	first := c.Last + 1
	if c.Class != ner.Organization || c.Last-c.First < 2 || d.Lower(c.Last) != "for" || !bodies.Has(d.Lower(c.Last-1)) || !d.Is(c.Last-1, nlp.Capital) {
		return false
	}
	if d.Lower(first) == "the" && d.Lower(first+2) == "of" && d.Is(first+1, nlp.Capital) {
		first++ // “the Norva Office for the Coordination of Tar Affairs”
	}
	end := first
	for end < len(d.Tokens) && end < c.Last+7 && goesOnWith(d, end) && d.Tokens[end].Sentence == d.Tokens[c.First].Sentence {
		end++
	}
	if end-first < 2 || d.Is(first, nlp.AllCaps) || listsOf(l, first)&ner.CalendarWord != 0 {
		return false
	}
	if onMap(l, first, end) || onMap(l, first, first+1) || isGivenAndSurname(l, first) {
		return false
	}
	c.Last = end
	return true
}

// takesOwner takes in whose or what of a body is that has no name but for it: “the Office |
// of the Prime Minister”, “the Congress | of Trade Unions and Staff Associations”.
func takesOwner(l *Linker, c *ner.Mention) bool {
	d := l.doc
	if c.Class != ner.Organization || c.Last-c.First > 1 || !ownedBodies.Has(d.Lower(c.First)) || d.Is(c.First, nlp.AllCaps) || d.Lower(c.Last) != "of" {
		return false
	}
	end := c.Last + 1
	if d.Lower(end) == "the" {
		end++
	}
	first := end
	for end < len(d.Tokens) && end < c.Last+maxNameWords && d.Tokens[end].Sentence == d.Tokens[c.First].Sentence {
		if w := d.Lower(end); !d.Is(end, nlp.Capital|nlp.Letter) && !((w == "of" || w == "and") && d.Is(end+1, nlp.Capital|nlp.Letter)) {
			break
		}
		end++
	}
	if end == first || isGivenAndSurname(l, end-2) || listsOf(l, first)&ner.CalendarWord != 0 {
		return false
	}
	c.Last = end
	return true
}

var ownedBodies = lexicon.NewSet("office congress directorate secretariat department ministry bureau")

// goesOnWith reports whether the name of what a body is for goes on with token i: a word
// with a capital, or the “of” before one.
func goesOnWith(d *nlp.Doc, i int) bool {
	return d.Is(i, nlp.Capital|nlp.Letter) || d.Lower(i) == "of" && d.Is(i+1, nlp.Capital|nlp.Letter)
}

// takesClub takes in the rest of a club of the town and the country: “Hale Town | and
// Country Club”.
func takesClub(l *Linker, c *ner.Mention) bool {
	d := l.doc
	if d.Lower(c.Last) != "and" || d.Lower(c.Last+1) != "country" || d.Lower(c.Last+2) != "club" || !d.Is(c.Last+2, nlp.Capital) {
		return false
	}
	c.Last, c.Class = c.Last+3, ner.Organization
	return true
}

// takesNumber takes in the number of one of many alike: “RTC Branch | 60”, “the 4th Ward
// Post | 12”.
func takesNumber(l *Linker, c *ner.Mention) bool {
	d := l.doc
	if c.Class == ner.Person || c.Last-c.First < 2 || !numbered.Has(d.Lower(c.Last-1)) || !d.Is(c.Last-1, nlp.Capital) {
		return false
	}
	if !d.Is(c.Last, nlp.AllDigit) || d.Tokens[c.Last].Len() > 3 {
		return false
	}
	if d.Tokens[c.Last].Sentence != d.Tokens[c.First].Sentence || d.Is(c.Last+1, nlp.Digit) || d.Tag(c.Last+1) == nlp.NNS {
		return false // “the Hale Branch 60 members left”
	}
	c.Last++
	return true
}

var numbered = lexicon.NewSet("branch station local lodge chapter precinct troop post")

// dropsDeputy leaves out what belongs to the office behind a body: “ODM | Vice
// chairman”.
func dropsDeputy(l *Linker, c *ner.Mention) bool {
	d := l.doc
	if c.Class == ner.Person || c.Last-c.First < 2 || !deputyWords.Has(d.Lower(c.Last-1)) || !isRole(l, c.Last) || d.Tokens[c.Last].Sentence != d.Tokens[c.First].Sentence {
		return false
	}
	c.Last--
	return true
}

var deputyWords = lexicon.NewSet("vice deputy acting assistant associate former ex-")

// takesPossessed takes in the place that is called by somebody or something: “Peter's |
// Wharf”, “Bruse's | Farm”.
func takesPossessed(l *Linker, c *ner.Mention) bool {
	d := l.doc
	tail := c.Last + 1
	if d.Lower(c.Last) != "'s" || !d.Is(tail, nlp.Capital) || d.Is(tail, nlp.AllCaps) || c.Class > ner.Place || c.Last-c.First > 2 {
		return false
	}
	if d.Is(tail+1, nlp.Capital) && d.Tokens[tail+1].Sentence == d.Tokens[tail].Sentence || !landTails.Has(d.Lower(tail)) {
		return false
	}
	if c.Class == ner.Place && onMap(l, c.First, c.Last) && !saints.Has(d.Lower(c.First)) {
		return false // “Oslo's Harbour”
	}
	c.Last, c.Class = tail+1, ner.Place
	return true
}

// landTails are what places called by somebody are.
var landTails = lexicon.NewSet("cove bay creek landing point wharf quay harbour harbor farm way lane street road hill ridge bridge bluff reef rock ferry corner corners mill island river lake pass gap gully spring springs peak well wells")

// takesTown takes in the town that a university is of: “Victoria University of | Hale”.
func takesTown(l *Linker, c *ner.Mention) bool {
	d := l.doc
	if c.Class != ner.Organization || d.Lower(c.Last-1) != "university" || !d.Is(c.Last-1, nlp.Capital) {
		return false
	}
	if d.Lower(c.Last) != "of" || !d.Is(c.Last+1, nlp.Capital) {
		return false
	}
	for end := c.Last + 4; end > c.Last+1; end-- {
		if end <= len(d.Tokens) && d.Is(end-1, nlp.Capital) && onMap(l, c.Last+1, end) {
			c.Last = end
			return true
		}
	}
	if c.Last-c.First < 2 {
		return false
	}
	c.Last += 2
	return true
}

// takesLady takes in the saint that a hospital or a church is called by: “Our Lady of |
// Lourdes Hospital”.
func takesLady(l *Linker, c *ner.Mention) bool {
	d := l.doc
	if d.Lower(c.First-1) != "of" || d.Lower(c.First-2) != "lady" || d.Lower(c.First-3) != "our" || !d.Is(c.First-3, nlp.Capital) {
		return false
	}
	c.First -= 3
	if c.Class == ner.Person {
		c.Class = ner.Organization
	}
	return true
}

// takesLegalForm takes in the legal form behind a company's name: “Arbol Foods,
// Inc.”
func takesLegalForm(l *Linker, c *ner.Mention) bool {
	d := l.doc
	if c.Last-c.First > 1 && (lexicon.LegalForms.Has(strings.TrimSuffix(d.Lower(c.Last-1), ".")) || isLegalForm(l, c.First, c.Last-1)) {
		c.Class = ner.Organization
		return true
	}
	if c.Class != nothing && isLegalForm(l, c.First, c.Last) && d.Tokens[c.Last].Sentence == d.Tokens[c.First].Sentence {
		c.Last, c.Class = c.Last+1, ner.Organization
		return true
	}
	end := c.Last
	if d.Lower(end) == "," {
		end++
	}
	if !d.Is(end, nlp.Capital) || !lexicon.LegalForms.Has(strings.TrimSuffix(d.Lower(end), ".")) || d.Tokens[end].Sentence != d.Tokens[c.First].Sentence {
		return false
	}
	c.Last, c.Class = end+1, ner.Organization
	return true
}

// endsAsGroup makes an organization of what was taken for a person and ends with a word of
// companies: “Mert Smith Plumbing”.
func endsAsGroup(l *Linker, c *ner.Mention) bool {
	d := l.doc
	if c.Class != ner.Person || c.Last-c.First < 2 || !firms.Has(d.Lower(c.Last-1)) || !d.Is(c.Last-1, nlp.Capital) || d.Is(c.First, nlp.AllCaps) {
		return false
	}
	c.Class = ner.Organization
	return true
}

// takesParty takes in the word “party” where a party's name is none without it:
// “the Democratic Progressive party”.
func takesParty(l *Linker, c *ner.Mention) bool {
	d := l.doc
	if d.Lower(c.Last) != "party" || d.Lower(c.First-1) != "the" || c.Class == ner.Place {
		return false
	}
	last := d.Lower(c.Last - 1)
	if listsOf(l, c.Last-1)&ner.DemonymWord == 0 && !strings.HasSuffix(last, "ist") && !strings.HasSuffix(last, "ive") && !strings.HasSuffix(last, "ic") {
		return false
	}
	c.Last, c.Class = c.Last+1, ner.Organization
	return true
}

// endsAtMark ends a name before a mark that opens inside and does not close there:
// “the World of “Tar””.
func endsAtMark(l *Linker, c *ner.Mention) bool {
	d := l.doc
	for i := c.First + 1; i < c.Last; i++ {
		if d.Word(i) != "“" {
			continue
		}
		for k := i + 1; k < c.Last; k++ {
			if d.Word(k) == "”" {
				return false
			}
		}
		if c.Last = i; c.Last-c.First > 1 && d.Tag(c.Last-1) == nlp.IN {
			c.Last--
		}
		return true
	}
	return false
}

// endsAtGap ends a name where a gap of spaces parts it from the next column:
// “Prairie Alliance     ISSN 1711”.
func endsAtGap(l *Linker, c *ner.Mention) bool {
	for i := c.First; i < c.Last-1; i++ {
		gap := l.doc.Text[l.doc.Tokens[i].End:l.doc.Tokens[i+1].Start]
		if len(gap) >= 3 && strings.Trim(gap, " \t") == "" {
			c.Last = i + 1
			return true
		}
	}
	return false
}

// endsAtAddress ends a name before an address or a sign for one: “Ada Brook
// ada@hale.example”, “Hale, VA @ the Barn”.
func endsAtAddress(l *Linker, c *ner.Mention) bool {
	for i := c.First + 1; i < c.Last; i++ {
		if strings.Contains(l.doc.Word(i), "@") {
			c.Last = i
			return true
		}
	}
	return false
}

// endsAtHeadline ends a name before the verb of a headline whose words all have capitals:
// “Okoye | Unveils Ten Committees”.
func endsAtHeadline(l *Linker, c *ner.Mention) bool {
	d := l.doc
	if c.First != d.Sentences[d.Tokens[c.First].Sentence].First || c.Class == ner.Place {
		return false
	}
	verb := headlineVerb(l, c)
	if verb > 0 {
		c.Last = verb
	}
	if c.Last-c.First >= 6 && joinsClauses(l, c.First+1, c.Last) {
		c.Class = nothing // “Hale Truck Owners Face Doubt After Council Buys Site”
	}
	if verb == 0 && opensTitle(l, c) {
		c.Class = nothing // “Hale Douse Flames to Reach Final”
	}
	return verb > 0
}

// opensTitle reports whether what was taken for an organization are the first three words
// or more of a headline whose words have capitals, and nothing shows that they are one.
func opensTitle(l *Linker, c *ner.Mention) bool {
	d := l.doc
	s := d.Sentences[d.Tokens[c.First].Sentence]
	if c.Class != ner.Organization || c.Last-c.First < 3 || s.Last-s.First < c.Last-c.First+2 || isListedAt(l, c.First, c.Last) || d.Is(s.Last-1, nlp.Punct) {
		return false
	}
	for i := c.First; i < c.Last; i++ {
		if !d.Is(i, nlp.Capital) || isOrganizationWord(l, i) || isTeamName(l, i) {
			return false
		}
	}
	for i := s.First; i < s.Last; i++ {
		if d.Is(i, nlp.Letter) && !d.Is(i, nlp.Capital) && len(d.Word(i)) > 4 {
			return false
		}
	}
	return d.Is(c.Last, nlp.Letter) && !d.Tag(c.Last).IsVerb()
}

// headlineVerb is the verb among the words of a name that opens a headline, or 0.
func headlineVerb(l *Linker, c *ner.Mention) int {
	d := l.doc
	// “Ruvo | Suffers Blow As Court Bars Police Deployment”
	if c.Last-c.First >= 5 && strings.HasSuffix(d.Lower(c.First+1), "s") && joinsClauses(l, c.First+2, c.Last) {
		return c.First + 1
	}
	for i := c.First + 1; i < c.Last; i++ {
		goesOn := i < c.Last-1 || i+1 < len(d.Tokens) && d.Tokens[i+1].Sentence == d.Tokens[i].Sentence
		if headlineVerbs.Has(d.Lower(i)) && d.Is(i, nlp.Capital) && goesOn {
			return i
		}
	}
	return 0
}

// joinsClauses reports whether a word that joins two clauses stands among tokens [i, end).
func joinsClauses(l *Linker, i, end int) bool {
	for ; i < end; i++ {
		switch l.doc.Lower(i) {
		case "as", "after", "amid", "over", "while", "before":
			return true
		}
	}
	return false
}

var headlineVerbs = lexicon.NewSet("unveils unveiled slams hails vows urges seeks warns denies launches inaugurates sacks swears pledges blasts accuses announces appoints approves reveals confirms says tells asks wants becomes gets makes takes " +
	"overturns upholds dismisses orders bans fines jails sues suspends blocks halts condemns criticises criticizes arrests congratulates commends defends dies wins loses visits meets joins returns resigns rejects faces names")

// takesCommittee takes in what stands before what a committee is on: “Committee on | Roads”.
func takesCommittee(l *Linker, c *ner.Mention) bool {
	d := l.doc
	if c.Class == ner.Organization && !(c.Last-c.First == 1) {
		if end := committeeEnd(l, c.Last-1); end > 0 { // “the Joint Committee | on Security”
			c.Last = end
			return true
		}
	}
	first := c.First - 2
	if first < 0 || committeeEnd(l, first) == 0 || c.Class == ner.Person {
		if committeeEnd(l, c.First) <= c.Last {
			return false
		}
		first = c.First
	}
	if n := len(l.mentions); n > 0 && l.mentions[n-1].Last > first {
		return false
	}
	c.Class, c.First, c.Last = ner.Organization, first, max(c.Last, committeeEnd(l, first))
	for c.First > 0 && d.Is(c.First-1, nlp.Capital) && d.Lower(c.First-1) == "house" {
		c.First--
	}
	return true
}

// takesStation makes a place of the police of a town and its station.
func takesStation(l *Linker, c *ner.Mention) bool {
	d := l.doc
	if c.Class == ner.Person || c.Last-c.First < 2 || d.Lower(c.Last-1) != "police" || d.Lower(c.Last) != "station" {
		return false
	}
	c.Last, c.Class = c.Last+1, ner.Place
	return true
}

// takesDesk takes in the desk or the number of a broadcaster: “NRK Sport”, “Fox 29”.
func takesDesk(l *Linker, c *ner.Mention) bool {
	d := l.doc
	if c.Last-c.First != 1 || c.Class == ner.Person || c.Last == len(d.Tokens) || d.Tokens[c.Last].Sentence != d.Tokens[c.First].Sentence {
		return false
	}
	switch next := d.Word(c.Last); {
	case desks.Has(next) && d.Is(c.First, nlp.AllCaps) && c.Class == ner.Organization:
	case broadcasters.Has(d.Lower(c.First)) && d.Is(c.Last, nlp.AllDigit) && len(next) <= 3:
	default:
		return false
	}
	c.Last, c.Class = c.Last+1, ner.Organization
	return true
}

var (
	desks        = lexicon.NewSet("News Sport Sports Radio Television")
	broadcasters = lexicon.NewSet("channel radio tv fox abc nbc cbs bbc itv")
)

// isChannel reports whether tokens i and i+1 are a number and “News”, as some
// channels are called: “12 News”.
func isChannel(l *Linker, i int) bool {
	d := l.doc
	return d.Is(i, nlp.AllDigit) && d.Tokens[i].Len() <= 2 && d.Word(i+1) == "News" && !d.Is(i+2, nlp.Capital) && !calendarWords.Has(d.Lower(i-1))
}

// dropsNews ends a name before the words of a press release: “Hale Library Alliance
// | News Release”.
func dropsNews(l *Linker, c *ner.Mention) bool {
	d := l.doc
	if c.Class != ner.Organization || c.Last-c.First < 3 || d.Lower(c.Last) != "release" {
		return false
	}
	switch d.Lower(c.Last - 1) {
	case "news", "press", "media":
		c.Last--
		return true
	}
	return false
}
