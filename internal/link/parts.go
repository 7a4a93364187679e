package link

import (
	"factbox/internal/atlas"
	"factbox/internal/lexicon"
	"factbox/internal/ner"
	"factbox/internal/news"
	"factbox/internal/nlp"
)

// splits are the ways to take two names apart, the first that does counts.
var splits = [...]func(*Linker, ner.Mention) (a, b ner.Mention, ok bool){
	chaired, inOffice, withOfficer, ofCountry, ofParty, ofCompany, bothListed, joinedByAnd,
}

// parts splits a name that is two.
func parts(l *Linker, c ner.Mention) (a, b ner.Mention, ok bool) {
	for _, split := range splits {
		if a, b, ok = split(l, c); ok {
			return a, b, true
		}
	}
	return c, c, false
}

// joinedByAnd splits two names that “and” joined: “Hull School and Kent Academy”.
func joinedByAnd(l *Linker, c ner.Mention) (a, b ner.Mention, ok bool) {
	d := l.doc
	for i := c.First + 2; i < c.Last-2; i++ {
		if d.Lower(i) != "and" || !isHead(l, i-1) || !isHead(l, c.Last-1) || sharesHead(l, c, i) {
			continue
		}
		a, b = c, c
		a.Last, a.Span.End = i, d.Tokens[i-1].End
		b.First, b.Span.Start = i+1, d.Tokens[i+1].Start
		for _, part := range [...]*ner.Mention{&a, &b} {
			if sites.Has(d.Lower(part.Last-1)) || c.Class == ner.Organization && isPlaceWord(l, part.Last-1) && !isOrganizationWord(l, part.Last-1) {
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
	if c.Class != ner.Organization || name-c.First < 2 || !bodyHeads.Has(d.Lower(name-1)) && d.Lower(name-1) != "board" {
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

// inOffice splits an office and who holds it: “Hale County | Director of Public Works |
// Karen Holt”, “the Director of | Public Works | Karen Holt”. What an office is for is
// no name.
func inOffice(l *Linker, c ner.Mention) (a, b ner.Mention, ok bool) {
	d := l.doc
	name := c.Last - 2
	if c.Class != ner.Organization || name <= c.First || !isGivenAndSurname(l, name) {
		return c, c, false
	}
	office := name - 1
	for office >= 0 && office > name-6 && !(d.Lower(office) == "of" && isRole(l, office-1)) {
		office--
	}
	if office < 1 || office <= name-6 || d.Tokens[office].Sentence != d.Tokens[name].Sentence {
		return c, c, false
	}
	if !d.Is(name-1, nlp.Capital) || listsOf(l, name-1)&ner.CommonWord == 0 || onMap(l, name-1, name+1) {
		return c, c, false // “head of the Institute of China Studies”, “owner of the Los Angeles Dodgers”
	}
	a, b = c, c
	b.First, b.Span.Start, b.Class = name, d.Tokens[name].Start, ner.Person
	if office--; office > c.First {
		a.Last, a.Span.End = office, d.Tokens[office-1].End
		if isPlaceWord(l, office-1) {
			a.Class = ner.Place
		}
	} else {
		a.Last, a.Span.End, a.Class = name, d.Tokens[name-1].End, nothing
	}
	a.Rule, b.Rule = "in-office", "in-office"
	a.Chance, b.Chance = certain(a), certain(b)
	return a, b, true
}

// withOfficer splits the letters of a body, an office of its own and who holds it: “HCTR |
// Tar & Rope Programme Officer | Chana Chilesha”. What stands between is no name.
func withOfficer(l *Linker, c ner.Mention) (a, b ner.Mention, ok bool) {
	d := l.doc
	name := 0
	for i := c.First + 1; i < c.Last; i++ {
		if w := d.Lower(i); d.Is(i, nlp.Capital) && (w == "officer" || w == "coordinator" || titleHeads.Has(w)) {
			name = i + 1
		}
	}
	if c.Class != ner.Organization || name == 0 || !d.Is(c.First, nlp.AllCaps) || d.Tokens[c.First].Len() < 3 {
		return c, c, false
	}
	end := name
	for end < name+3 && d.Is(end, nlp.Capital|nlp.Letter) && !d.Is(end, nlp.AllCaps) && d.Tokens[end].Sentence == d.Tokens[name].Sentence {
		if listsOf(l, end)&(ner.OrganizationWord|ner.PlaceWord) != 0 {
			return c, c, false
		}
		end++
	}
	if end-name < 2 || end < c.Last {
		return c, c, false
	}
	a, b = c, c
	a.Last, a.Span.End = c.First+1, d.Tokens[c.First].End
	b.First, b.Last, b.Class = name, end, ner.Person
	b.Span = news.Span{Start: d.Tokens[name].Start, End: d.Tokens[end-1].End}
	a.Rule, b.Rule = "in-office", "in-office"
	a.Chance, b.Chance = certain(a), certain(b)
	return a, b, true
}

// ofCountry splits a country from who plays or speaks for it: “coach of the team Moldova |
// Alexandr Curtis”.
func ofCountry(l *Linker, c ner.Mention) (a, b ner.Mention, ok bool) {
	if c.Class != ner.Organization || c.Last-c.First != 3 || listsOf(l, c.First)&ner.GivenName != 0 || !isGivenAndSurname(l, c.First+1) {
		return c, c, false
	}
	if places, known := atlas.Look(l.words([2]int{c.First, c.First + 1})); !known || places.Minor || places.At(0).Kind != news.Country {
		return c, c, false
	}
	a, b = c, c
	a.Last, a.Span.End, a.Class = c.First+1, l.doc.Tokens[c.First].End, ner.Place
	b.First, b.Span.Start, b.Class = c.First+1, l.doc.Tokens[c.First+1].Start, ner.Person
	a.Rule, b.Rule = "two-names", "two-names"
	a.Chance, b.Chance = certain(a), certain(b)
	return a, b, true
}

// ofParty splits a party and its member: “Fine Gael Councillor | Reddington”. The office is
// no part of either.
func ofParty(l *Linker, c ner.Mention) (a, b ner.Mention, ok bool) {
	d := l.doc
	if c.Class == ner.Place {
		return c, c, false
	}
	for i := c.First + 1; i < c.Last-1 && i < c.First+4; i++ {
		if !isListedAt(l, c.First, i) || !d.Is(i, nlp.Capital) || !memberTitles.Has(d.Lower(i)) {
			continue
		}
		if c.Last-i > 4 || isOrganizationWord(l, c.Last-1) || isPlaceWord(l, c.Last-1) {
			return c, c, false
		}
		a, b = c, c
		a.Last, a.Span.End, a.Class = i, d.Tokens[i-1].End, ner.Organization
		b.First, b.Span.Start, b.Class = i+1, d.Tokens[i+1].Start, ner.Person
		a.Rule, b.Rule = "two-names", "two-names"
		a.Chance, b.Chance = certain(a), certain(b)
		return a, b, true
	}
	return c, c, false
}

var memberTitles = lexicon.NewSet("councillor councilor cllr cllr. senator sen. mp mep td msp mla leader chairman spokesman spokeswoman spokesperson analyst economist correspondent reporter editor strategist")

// ofCompany splits somebody and the company behind “of”: “Amit Sarvani | of Hale General
// Trading”.
func ofCompany(l *Linker, c ner.Mention) (a, b ner.Mention, ok bool) {
	d := l.doc
	of := c.First + 2
	if c.Class != ner.Organization || c.Last < of+3 || d.Lower(of) != "of" || (listsOf(l, c.First)&ner.GivenName|listsOf(l, c.First+1)&ner.Surname) == 0 || onMap(l, c.First, of) {
		return c, c, false
	}
	if (listsOf(l, c.First)|listsOf(l, c.First+1))&(ner.OrganizationWord|ner.PlaceWord) != 0 || !isOrganizationWord(l, c.Last-1) && !tradeWords.Has(d.Lower(c.Last-1)) {
		return c, c, false
	}
	a, b = c, c
	a.Last, a.Span.End, a.Class = of, d.Tokens[of-1].End, ner.Person
	b.First, b.Span.Start = of+1, d.Tokens[of+1].Start
	a.Rule, b.Rule = "two-names", "two-names"
	a.Chance, b.Chance = certain(a), certain(b)
	return a, b, true
}

// tradeWords end names of companies as other things do.
var tradeWords = lexicon.NewSet("trading traders stores supplies suppliers services motors transport construction contractors advocates attorneys solicitors consultants")

// bothListed splits two known organizations: “Latham & Watkins and | Freshfields”.
func bothListed(l *Linker, c ner.Mention) (a, b ner.Mention, ok bool) {
	d := l.doc
	for i := c.First + 1; i < c.Last-1; i++ {
		if d.Lower(i) != "and" || !isListedAt(l, c.First, i) || !isListedAt(l, i+1, c.Last) || isListedAt(l, c.First, c.Last) {
			continue
		}
		a, b = c, c
		a.Last, a.Span.End, a.Class = i, d.Tokens[i-1].End, ner.Organization
		b.First, b.Span.Start, b.Class = i+1, d.Tokens[i+1].Start, ner.Organization
		a.Rule, b.Rule = "two-names", "two-names"
		a.Chance, b.Chance = certain(a), certain(b)
		return a, b, true
	}
	return c, c, false
}

// isListedAt reports whether tokens [first, last) are a known organization.
func isListedAt(l *Linker, first, last int) bool {
	return listsOfPhrase(l, first, last)&ner.OrganizationName != 0
}

// isGivenAndSurname reports whether token i is a given name, and the next what can be a
// surname behind it.
func isGivenAndSurname(l *Linker, i int) bool {
	d := l.doc
	for j := i; j < i+2; j++ {
		if !d.Is(j, nlp.Capital) || d.Is(j, nlp.AllCaps) {
			return false
		}
	}
	_, given := lexicon.GivenName(d.Lower(i))
	return given && !onMap(l, i, i+2) && !isOrganizationWord(l, i+1) && !isPlaceWord(l, i+1)
}

// isHead reports whether token i is a word that ends names of organizations or places.
func isHead(l *Linker, i int) bool {
	return l.doc.Is(i, nlp.Capital) && (isOrganizationWord(l, i) || isPlaceWord(l, i) || sites.Has(l.doc.Lower(i)))
}

// sharesHead reports whether what “and” at token i joins are fields of one body: “the
// Ministry of Tar and Information Technology”, “the Budget and Finance Committee”, “the
// Hale Savings and Credit Cooperative (HSCC)”.
func sharesHead(l *Linker, c ner.Mention, i int) bool {
	d := l.doc
	if d.Lower(i-1) == d.Lower(c.Last-1) {
		return false // “Hale Guard and Marlow Guard”
	}
	if bracketAt(l, c.Last) || !ownHeads.Has(d.Lower(i-1)) && !sites.Has(d.Lower(i-1)) {
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
