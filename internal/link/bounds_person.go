package link

import (
	"factbox/internal/lexicon"
	"factbox/internal/ner"
	"factbox/internal/nlp"
)

// takesSpouse takes in a first name before the bracket that a name begins in: “Marlene
// (Lars) Okoto”, as notices of deaths have couples.
func takesSpouse(l *Linker, c *ner.Mention) bool {
	d := l.doc
	if c.Class != ner.Person || d.Lower(c.First-1) != "(" || !d.Is(c.First-2, nlp.Capital) {
		return false
	}
	end := c.First + 1
	if d.Lower(end) != ")" {
		end++ // “Jenny (Shawn Banks) Turner”
	}
	if d.Lower(end) != ")" || listsOf(l, c.First-2)&ner.GivenName == 0 {
		return false // “Coach (Frank) Vogel”
	}
	switch {
	case c.Last > end+1:
	case c.Last == end && end == c.First+2 && d.Is(end+1, nlp.Capital) && d.Tokens[end+1].Sentence == d.Tokens[c.First].Sentence:
		c.Last = end + 2
	default:
		return false
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
		if titleHeads.Has(d.Lower(i)) && !d.Is(i, nlp.AllCaps) && d.Is(i+1, nlp.AllCaps) && d.Is(c.Last-1, nlp.AllCaps) && c.Last-i >= 3 && c.Last-i <= 4 && !isOrganizationWord(l, c.Last-1) {
			c.First, c.Class = i+1, ner.Person
			return true
		}
	}
	return false
}

// dropsOffice leaves out the member behind the name of a party or a place: “the
// Unity MP said”.
func dropsOffice(l *Linker, c *ner.Mention) bool {
	d := l.doc
	last := d.Lower(c.Last - 1)
	if c.Class == ner.Person || c.Last-c.First < 2 || !members.Has(last) || last == "member" && d.Lower(c.Last) != "of" {
		return false
	}
	c.Last--
	return true
}

// dropsHonours leaves out the letters of honours and degrees behind a name: “Ada Brook CBE”.
func dropsHonours(l *Linker, c *ner.Mention) bool {
	cut := false
	for c.Class == ner.Person && c.Last-c.First > 1 && honours.Has(l.doc.Word(c.Last-1)) {
		c.Last--
		cut = true
	}
	return cut
}

// dropsBench leaves out the letters behind a judge's name: “Tjombe JA”.
func dropsBench(l *Linker, c *ner.Mention) bool {
	d := l.doc
	if c.Last-c.First < 2 || c.Class == ner.Organization || !benches.Has(d.Word(c.Last-1)) {
		return false
	}
	if _, given := lexicon.GivenName(d.Lower(c.First)); given && d.Word(c.Last-1) == "J" {
		return false // “Michael J”
	}
	c.Last, c.Class = c.Last-1, ner.Person
	return true
}

// takesInitial takes in a letter without a dot between a form of address and a name:
// “Professor T Wendell Hargreave”.
func takesInitial(l *Linker, c *ner.Mention) bool {
	d := l.doc
	i := c.First - 1
	if c.Class != ner.Person || i < 1 || d.Tokens[i].Sentence != d.Tokens[c.First].Sentence {
		return false
	}
	if !d.Is(i, nlp.Capital) || !areInitials(d, i) && len(d.Word(i)) != 1 {
		return false
	}
	_, role := roleAt(l, i-1) // “Welfare Minister RS Raya Kannan”
	if _, ok := honorificAt(l, i-1); !ok && !(role && d.Is(i-1, nlp.Capital)) && !isInitial(l, c, i) {
		return false
	}
	c.First--
	return true
}

// isInitial reports whether the letter at token i, which no form of address stands before,
// belongs to the name behind it, as names of the south of India have it: “said R Selvani”.
// “A” and “I” are words as well where a sentence opens.
func isInitial(l *Linker, c *ner.Mention, i int) bool {
	d := l.doc
	first := d.Sentences[d.Tokens[i].Sentence].First
	if len(d.Word(i)) != 1 {
		return false
	}
	if d.Is(i-1, nlp.Capital) && d.Tokens[i-1].Sentence == d.Tokens[i].Sentence || i == first || opensQuote(d.Word(i-1)) {
		return false // “Vitamin D Hale”
	}
	return c.Last-c.First <= 2 && d.Tokens[c.First].Start-d.Tokens[i].End == 1 && (d.Word(i) != "I" || d.Lower(i-1) == ",") && listsOf(l, c.First)&ner.CommonWord == 0
}

// dropsPosition leaves out the letters for a player's position: “Ravens: F Ivo Diallo
// missed the game.”
func dropsPosition(l *Linker, c *ner.Mention) bool {
	d := l.doc
	if !l.sport || c.Class != ner.Person || c.Last-c.First < 3 || !positions.Has(d.Word(c.First)) {
		return false
	}
	c.First++
	return true
}

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

var members = lexicon.NewSet("mp mps td tds mla mlas msp msps mep meps member rep rep. sen sen. senator senators congressman congresswoman councillor councillors cllr assemblyman assemblywoman lawmaker lawmakers")

var honours = lexicon.NewSet("CBE OBE MBE GBE KBE DBE GCB KCB CB GCMG KCMG CMG GCVO KCVO CVO LVO MVO DSO DSC DFC DCM DL OM CH AC AO AM OAM OC CM CNZM ONZM MNZM DNZM SAN OFR MFR OON CFR GCON FRS FRSE FBA FRCS FRIBA RIBA RA QPM KPM QC KC SC MD PhD DPhil LLB LLM MSc BSc MBA MP MSP TD")

var benches = lexicon.NewSet("J JA AJ AJA JJ JJA CJ DCJ ACJ JSC JP")

// positions are short for what players play, in capitals.
var positions = lexicon.NewSet("F G C D P QB RB WR TE OL DL LB CB RHP LHP SS CF RF LF GK DF MF FW PG SG SF PF")
