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
	rule string // of Rules
	do   func(l *Linker, c *ner.Mention) bool
}

// bounds are tried in order, each once.
var bounds = []bound{
	{"possessor", dropsPossessor},
	{"legal-form", takesLegalForm},
	{"party", takesParty},
	{"", endsAtMark},
	{"", endsAtGap}, // of no rule: it decides nothing about the name
	{"judge", dropsBench},
	{"channel", takesDesk},
	{"", endsAtAddress},
	{"headline", endsAtHeadline},
	{"committee", takesCommittee},
	{"task-force", takesTaskForce},
	{"university-of-a-town", takesTown},
	{"lady", takesLady},
	{"couple", takesSpouse},
	{"member-of-parliament", takesMember},
	{"officer-in-capitals", takesOfficer},
	{"", takesStation},
	{"", dropsOffice},
	{"", dropsHonours},
	{"initial", takesInitial},
	{"position", dropsPosition},
	{"questions-and-answers", dropsTurn},
	{"", dropsNews},
}

// dropsPossessor leaves out the body that another one is of: “the University's | School
// of Law”, “Parliament's | Joint Committee”.
func dropsPossessor(l *Linker, c *ner.Mention) bool {
	d := l.doc
	if c.Class != ner.Organization {
		return false
	}
	for i := c.First + 1; i < c.Last-2; i++ {
		if d.Lower(i) == "'s" && (possessors[d.Lower(i-1)] || bodyHeads[d.Lower(c.Last-1)] && onMap(l, c.First, i)) && d.Is(i+1, nlp.Capital|nlp.Letter) {
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

// takesTown takes in the town that a university is of: “Victoria University of | Hale”.
func takesTown(l *Linker, c *ner.Mention) bool {
	d := l.doc
	if c.Class != ner.Organization || d.Lower(c.Last-1) != "university" || !d.Is(c.Last-1, nlp.Capital) || d.Lower(c.Last) != "of" || !d.Is(c.Last+1, nlp.Capital) {
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

// takesSpouse takes in a first name before the bracket that a name begins in: “Marlene
// (Lars) Okoto”, as notices of deaths have couples.
func takesSpouse(l *Linker, c *ner.Mention) bool {
	d := l.doc
	if c.Class != ner.Person || d.Lower(c.First-1) != "(" || !d.Is(c.First-2, nlp.Capital) || c.Last-c.First < 3 || d.Lower(c.First+1) != ")" {
		return false
	}
	if listsOf(l, c.First-2)&ner.GivenName == 0 {
		return false // “Coach (Frank) Vogel”
	}
	c.First -= 2
	if n := len(l.mentions); n > 0 && l.mentions[n-1].First == c.First && l.mentions[n-1].lone() {
		l.mentions = l.mentions[:n-1]
	}
	return true
}

// takesMember makes a person of the member of a parliament and his name: “Member of
// Parliament | Neville Samaki”.
func takesMember(l *Linker, c *ner.Mention) bool {
	d := l.doc
	if c.Last-c.First < 3 || c.Last-c.First > 4 || d.Lower(c.First) != "parliament" || d.Lower(c.First-1) != "of" || d.Lower(c.First-2) != "member" {
		return false
	}
	c.First, c.Class = c.First+1, ner.Person
	return true
}

// takesOfficer makes a person of an office and a name in capitals: “Hale District
// Commissioner | PRECIOUS NAKWA”.
func takesOfficer(l *Linker, c *ner.Mention) bool {
	d := l.doc
	if d.Is(c.First, nlp.AllCaps) {
		return false
	}
	for i := c.First + 1; i < c.Last-1; i++ {
		if titleHeads[d.Lower(i)] && !d.Is(i, nlp.AllCaps) && d.Is(i+1, nlp.AllCaps) && d.Is(c.Last-1, nlp.AllCaps) && c.Last-i >= 3 && c.Last-i <= 4 && !isOrganizationWord(l, c.Last-1) {
			c.First, c.Class = i+1, ner.Person
			return true
		}
	}
	return false
}

// takesLegalForm takes in the legal form behind a company's name: “Arbol Foods,
// Inc.”
func takesLegalForm(l *Linker, c *ner.Mention) bool {
	d := l.doc
	if legalForms[strings.TrimSuffix(d.Lower(c.Last-1), ".")] && c.Last-c.First > 1 {
		c.Class = ner.Organization
		return true
	}
	end := c.Last
	if d.Lower(end) == "," {
		end++
	}
	if !d.Is(end, nlp.Capital) || !legalForms[strings.TrimSuffix(d.Lower(end), ".")] || d.Tokens[end].Sentence != d.Tokens[c.First].Sentence {
		return false
	}
	c.Last, c.Class = end+1, ner.Organization
	return true
}

var legalForms = lexicon.NewSet("inc ltd llc plc corp gmbh pty pte llp bhd sdn nv bv ag spa")

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
	for i := c.First + 1; i < c.Last; i++ {
		if headlineVerbs[d.Lower(i)] && d.Is(i, nlp.Capital) && (i == c.Last-1 && i+1 < len(d.Tokens) && d.Tokens[i+1].Sentence == d.Tokens[i].Sentence || i < c.Last-1) {
			c.Last = i
			return true
		}
	}
	return false
}

var headlineVerbs = lexicon.NewSet("unveils unveiled slams hails vows urges seeks warns denies launches inaugurates sacks swears pledges blasts accuses announces appoints approves reveals confirms says tells asks wants becomes gets makes takes " +
	"dies wins loses visits meets joins returns resigns rejects faces names")

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

// dropsOffice leaves out the member behind the name of a party or a place: “the
// Unity MP said”.
func dropsOffice(l *Linker, c *ner.Mention) bool {
	d := l.doc
	last := d.Lower(c.Last - 1)
	if c.Class == ner.Person || c.Last-c.First < 2 || !members[last] || last == "member" && d.Lower(c.Last) != "of" {
		return false
	}
	c.Last--
	return true
}

var members = lexicon.NewSet("mp mps td tds mla mlas msp msps mep meps member rep rep. sen sen. senator senators congressman congresswoman councillor councillors cllr assemblyman assemblywoman lawmaker lawmakers")

// dropsHonours leaves out the letters of honours and degrees behind a name: “Ada Brook CBE”.
func dropsHonours(l *Linker, c *ner.Mention) bool {
	cut := false
	for c.Class == ner.Person && c.Last-c.First > 2 && honours[l.doc.Word(c.Last-1)] {
		c.Last--
		cut = true
	}
	return cut
}

var honours = lexicon.NewSet("CBE OBE MBE GBE KBE DBE GCB KCB CB GCMG KCMG CMG DSO FRS FBA FRCS QC KC SC MD PhD DPhil MSc BSc MBA MP MSP TD")

// dropsBench leaves out the letters behind a judge's name: “Tjombe JA”.
func dropsBench(l *Linker, c *ner.Mention) bool {
	d := l.doc
	if c.Last-c.First < 2 || c.Class == ner.Organization || !benches[d.Word(c.Last-1)] {
		return false
	}
	if _, given := lexicon.GivenName(d.Lower(c.First)); given && d.Word(c.Last-1) == "J" {
		return false // “Michael J”
	}
	c.Last, c.Class = c.Last-1, ner.Person
	return true
}

var benches = lexicon.NewSet("J JA AJ AJA JJ JJA CJ DCJ ACJ JSC JP")

// takesDesk takes in the desk or the number of a broadcaster: “NRK Sport”, “Fox 29”.
func takesDesk(l *Linker, c *ner.Mention) bool {
	d := l.doc
	if c.Last-c.First != 1 || c.Class == ner.Person || c.Last == len(d.Tokens) || d.Tokens[c.Last].Sentence != d.Tokens[c.First].Sentence {
		return false
	}
	switch next := d.Word(c.Last); {
	case desks[next] && d.Is(c.First, nlp.AllCaps) && c.Class == ner.Organization:
	case broadcasters[d.Lower(c.First)] && d.Is(c.Last, nlp.AllDigit) && len(next) <= 3:
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
	return d.Is(i, nlp.AllDigit) && d.Tokens[i].Len() <= 2 && d.Word(i+1) == "News" && !d.Is(i+2, nlp.Capital) && !calendarWords[d.Lower(i-1)]
}

// parts splits two names that “and” joined: “Hull School and Kent Academy”.
func parts(l *Linker, c ner.Mention) (a, b ner.Mention, ok bool) {
	d := l.doc
	if a, b, ok = chaired(l, c); ok {
		return a, b, ok
	}
	for i := c.First + 2; i < c.Last-2; i++ {
		if d.Lower(i) != "and" || !isHead(l, i-1) || !isHead(l, c.Last-1) || sharesHead(l, c, i) {
			continue
		}
		a, b = c, c
		a.Last, a.Span.End = i, d.Tokens[i-1].End
		b.First, b.Span.Start = i+1, d.Tokens[i+1].Start
		for _, part := range [...]*ner.Mention{&a, &b} {
			if sites[d.Lower(part.Last-1)] || c.Class == ner.Organization && isPlaceWord(l, part.Last-1) && !isOrganizationWord(l, part.Last-1) {
				part.Class = ner.Place
			}
			part.Rule, part.Chance = "two-names", certain(*part)
		}
		return a, b, true
	}
	return c, c, false
}

// chaired splits a body and its head's name behind it: “president of the Hale Cricket
// Board | Chandra Singhal”.
func chaired(l *Linker, c ner.Mention) (a, b ner.Mention, ok bool) {
	d := l.doc
	name := c.Last - 2
	if c.Class != ner.Organization || name-c.First < 2 || !bodyHeads[d.Lower(name-1)] && d.Lower(name-1) != "board" {
		return c, c, false
	}
	of := c.First - 1
	if d.Lower(of) == "the" {
		of--
	}
	if d.Lower(of) != "of" || !isRole(l, of-1) || isOrganizationWord(l, name+1) || isPlaceWord(l, name+1) || onMap(l, name, c.Last) {
		return c, c, false
	}
	if !d.Is(name, nlp.Capital) || !d.Is(name+1, nlp.Capital) || d.Is(name, nlp.AllCaps) || listsOf(l, name)&ner.CommonWord != 0 {
		return c, c, false
	}
	a, b = c, c
	a.Last, a.Span.End = name, d.Tokens[name-1].End
	b.First, b.Span.Start, b.Class = name, d.Tokens[name].Start, ner.Person
	a.Rule, b.Rule = "two-names", "two-names"
	a.Chance, b.Chance = certain(a), certain(b)
	return a, b, true
}

// isHead reports whether token i is a word that ends names of organizations or places.
func isHead(l *Linker, i int) bool {
	return l.doc.Is(i, nlp.Capital) && (isOrganizationWord(l, i) || isPlaceWord(l, i) || sites[l.doc.Lower(i)])
}

// sharesHead reports whether what “and” at token i joins are fields of one body: “the
// Ministry of Tar and Information Technology”, “the Budget and Finance Committee”, “the
// Hale Savings and Credit Cooperative (HSCC)”.
func sharesHead(l *Linker, c ner.Mention, i int) bool {
	d := l.doc
	if d.Lower(i-1) == d.Lower(c.Last-1) {
		return false // “Hale Guard and Marlow Guard”
	}
	if bracketAt(l, c.Last) || !ownHeads[d.Lower(i-1)] && !sites[d.Lower(i-1)] {
		return true
	}
	for k := c.First; k < i; k++ {
		if w := d.Lower(k); w == "of" || w == "for" {
			return true
		}
	}
	return false
}

// ownHeads are words that end a name of its own, whatever “and” joins to it.
var ownHeads = lexicon.NewSet("school academy college university hospital clinic church club museum theatre theater prison jail airport station bridge park river lake street road hall house library inc ltd llc plc corp co company")

var sites = lexicon.NewSet("cross corner square lane cottage farm")

// takesInitial takes in a letter without a dot between a form of address and a name:
// “Professor T Wendell Hargreave”.
func takesInitial(l *Linker, c *ner.Mention) bool {
	d := l.doc
	i := c.First - 1
	if c.Class != ner.Person || i < 1 || len(d.Word(i)) != 1 || !d.Is(i, nlp.Capital) || d.Tokens[i].Sentence != d.Tokens[c.First].Sentence {
		return false
	}
	if _, ok := lexicon.Honorific(d.Lower(i - 1)); !ok {
		return false
	}
	c.First--
	return true
}

// dropsPosition leaves out the letters for a player's position: “Ravens: F Ivo Diallo
// missed the game.”
func dropsPosition(l *Linker, c *ner.Mention) bool {
	d := l.doc
	if !l.sport || c.Class != ner.Person || c.Last-c.First < 3 || !positions[d.Word(c.First)] {
		return false
	}
	c.First++
	return true
}

// positions are short for what players play, in capitals.
var positions = lexicon.NewSet("F G C D P QB RB WR TE OL DL LB CB RHP LHP SS CF RF LF GK DF MF FW PG SG SF PF")

// dropsTurn leaves out the letter that opens a turn of an interview: “Q. Pickle is a
// monologue?”
func dropsTurn(l *Linker, c *ner.Mention) bool {
	d := l.doc
	if c.Last-c.First < 2 || c.First != d.Sentences[d.Tokens[c.First].Sentence].First {
		return false
	}
	switch d.Word(c.First) {
	case "Q.":
	case "A.":
		if !asks(l, c.First) {
			return false
		}
	default:
		return false
	}
	c.First++
	if c.Last-c.First == 1 {
		c.Class = nothing // “A. Everybody did.”
	}
	return true
}

// asks reports whether the line before the one that token i opens is a question.
func asks(l *Linker, i int) bool { return i > 0 && l.doc.Word(i-1) == "?" }

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
