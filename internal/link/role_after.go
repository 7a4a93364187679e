package link

import (
	"strings"

	"factbox/internal/lexicon"
	"factbox/internal/ner"
	"factbox/internal/nlp"
)

// after reads the appositions behind the name: “Lee, the chief of staff, said”,
// “Lee (MP for South Hale)”.
func (r roleReader) after(m *mention) {
	d := r.doc
	end := d.Sentences[d.Tokens[m.First].Sentence].Last
	if d.Lower(m.Last) == "(" {
		if next, ok := r.roleAt(m, m.Last+1, end, "role-in-brackets"); ok && d.Lower(next) != ")" {
			return
		}
	}
	i := m.Last
	for i < end && honours.Has(d.Word(i)) {
		i++ // “Ada Brook CBE, clerk of the House,”
	}
	if i+1 < end && d.Lower(i) == "," && generations.Has(strings.TrimSuffix(d.Lower(i+1), ".")) {
		i += 2 // “Bo Lund, Jr., head of the firm”
	}
	i = r.skipBetween(i, end)
	if i < end && (d.Lower(i) == "," || d.Lower(i) == "/" && mentionAt(r.Linker, r.afterDeterminer(i+1)) == nil) {
		i++
		for n := 0; n < 4 && i < end; n++ {
			next, ok := r.roleAt(m, i, end, "apposition-after")
			if !ok {
				break
			}
			i = next
			if i < end && (d.Lower(i) == "," || d.Lower(i) == "and") {
				i++
			} else {
				break
			}
		}
	}
}

// skipBetween passes what may stand between a name and its apposition: an age, a
// party in brackets, “of the Green Party”.
func (r roleReader) skipBetween(i, end int) int {
	d := r.doc
	for n := 0; n < 3; n++ {
		switch {
		case i+1 < end && d.Lower(i) == "," && d.Is(i+1, nlp.AllDigit):
			i += 2
		case i+2 < end && d.Lower(i) == "(":
			j := i + 1
			for j < min(end, i+8) && d.Lower(j) != ")" {
				j++
			}
			if d.Lower(j) != ")" {
				return i
			}
			i = j + 1
		case i+1 < end && (d.Lower(i) == "of" || d.Lower(i) == "from"):
			j := i + 1
			for j < min(end, i+8) && (d.Is(j, nlp.Capital) || d.Lower(j) == "the" || d.Lower(j) == "of" || d.Lower(j) == "and") {
				j++
			}
			if j == i+1 {
				return i
			}
			i = j
		default:
			return i
		}
	}
	return i
}

// roleAt reads one role that begins at token i, adds it to m's person and
// returns the token after it.
func (r roleReader) roleAt(m *mention, i, end int, rule string) (next int, ok bool) {
	d := r.doc
	determined := roleOpeners.Has(d.Lower(i)) || possessives.Has(d.Lower(i))
	if determined {
		i++
	}
	head, hired := -1, false
	j := i
	for ; j < end && j < i+9; j++ {
		if head == j-1 && j > i && determined && isPersonAt(r.Linker, j) {
			if o := mentionAt(r.Linker, j); !o.lone() || !roleOpeners.Has(d.Lower(i-1)) {
				return i, false // “Lund, his brother Bo Lund and”
			}
			hired = true // “a hotelier Lund had hired”
			break
		}
		if isRole(r.Linker, j) && !d.Is(j, nlp.Punct) {
			if !isPossessive(d, j+1) {
				head = j
			}
		} else if !modifies(r.Linker, j) {
			break
		}
	}
	// The head is the last noun of the phrase: “a film director”, not “a
	// director's cut”. With a name behind it, “, prosecutor Jane Hall and …”, it
	// opens a list of people.
	if head < 0 || head != j-1 || isPersonAt(r.Linker, head) { // “Okoro, Dean, Lamb” are three
		return i, false
	}
	if o := mentionAt(r.Linker, i); o != nil && o.Class == ner.Person && o.Last > head {
		return i, false // “Saeed, Aftab Alam Shah” are two
	}
	if hired {
		r.add(m, i, j, rule)
		return j, true
	}
	last := r.complement(j, end)
	if says(r, m, i, last, determined) || rule == "apposition-after" && r.leadsOn(m, i, head, last, end) {
		return i, false
	}
	if !determined && (last == j && j < end && !endsRole(d, j) || r.opensNext(j, last, end)) {
		return i, false // “, Mayor of Hale Ada Brook”
	}
	last = wholeRole(r, j, last, end, determined)
	r.add(m, i, last, rule)
	return last, true
}

// wholeRole is where a role ends whose head ends before token j and whose complement before
// token last.
func wholeRole(r roleReader, j, last, end int, determined bool) int {
	if last > j && runsOn(r, j, last) {
		return j // “spokesman for the team that found it”
	}
	if determined {
		return last
	}
	return signs(r, last, end) // “Ada Brook, Commander, Standards Branch”
}

// opensNext reports whether the complement of a role, tokens [from, last), runs into the
// name of the next in a list: “, Minister of State Ada Brook, …”, “, clerk to the chief Dr
// Bo Lund”.
func (r roleReader) opensNext(from, last, end int) bool {
	for last < end && isAddress(r.Linker, last) {
		last++
	}
	for k := r.Linker.after(from); k < len(r.mentions) && r.mentions[k].First <= last && r.mentions[k].First < end; k++ {
		o := &r.mentions[k]
		if o.Class != ner.Person {
			continue
		}
		if o.First == last {
			return true
		}
		before := o.First - 1
		for isAddress(r.Linker, before) {
			before--
		}
		if r.doc.Is(before, nlp.Letter) && !functionTag(r.doc.Tag(before)) {
			return true
		}
	}
	return false
}

// generations tell a son from his father.
var generations = lexicon.NewSet("jr sr ii iii iv")

// roleOpeners are the words, besides possessives, that make a noun a role: “the
// mayor”, “then mayor”.
var roleOpeners = lexicon.NewSet("a an the then once")

// endsRole reports whether a role without an article can end before token i:
// “Lund, mayor since May”.
func endsRole(d *nlp.Doc, i int) bool {
	w := d.Lower(i)
	return d.Is(i, nlp.Punct) || relatives.Has(w) || w == "since" || w == "until"
}

// isPossessive reports whether token i makes a possessive of the word before it.
func isPossessive(d *nlp.Doc, i int) bool { return d.Lower(i) == "'s" || d.Tag(i) == nlp.POS }

// complement is where the prepositional phrases behind a role's head end:
// “of the local transit union”, “at Royal Bank of Canada”.
func (r roleReader) complement(i, end int) int {
	d := r.doc
	last := i
	for i < end && rolePrepositions.Has(d.Lower(i)) {
		j := i + 1
		for j < end && j < i+10 && r.inComplement(j, end) {
			j++
		}
		if j == i+1 || d.Is(i+1, nlp.Digit) {
			break // “in 2009”
		}
		j = portfolioList(r, i+1, j, end)
		i, last = j, j
	}
	return last
}

// inComplement reports whether token i can stand between the preposition behind a
// role and its noun: “of the 3rd district”, “of trade and industry”.
func (r roleReader) inComplement(i, end int) bool {
	switch w := r.doc.Lower(i); {
	case (w == "last" || w == "next" || w == "this") && timeNouns.Has(r.doc.Lower(i+1)):
		return false // “a banker at Tolver Savings last week”
	case w == "the", w == "&", w == "and" && r.joinsNouns(i, end):
		return true
	}
	tag := r.doc.Tag(i)
	return tag == nlp.DT || tag == nlp.CD || modifies(r.Linker, i)
}

// timeNouns are what “last” and “next” make a time of.
var timeNouns = lexicon.NewSet(lexicon.Weekdays, lexicon.Months, "week weekend month year night evening afternoon morning quarter spring summer autumn fall winter season")

// joinsNouns reports whether the “and” at token i stands inside a name or a
// phrase: “minister of trade and industry”, not “mayor of Busan and a lawyer”.
func (r roleReader) joinsNouns(i, end int) bool {
	d := r.doc
	if i+1 >= end || d.Tag(i+1) == nlp.DT || isRole(r.Linker, i+1) || isRole(r.Linker, i+2) {
		return false
	}
	return d.Is(i-1, nlp.Capital) == d.Is(i+1, nlp.Capital) && modifies(r.Linker, i+1)
}

// respectively reads “Ada Brook and Bo Lund, driver and guard respectively”.
func (r roleReader) respectively(n int) {
	d := r.doc
	if n+1 >= len(r.mentions) {
		return
	}
	a, b := &r.mentions[n], &r.mentions[n+1]
	if b.Class != ner.Person || b.record < 0 || d.Lower(b.Last) != "," {
		return
	}
	for i := a.Last; i < b.First; i++ { // “Brook and Mr Lund”
		if d.Lower(i) != "and" && !isAddress(r.Linker, i) {
			return
		}
	}
	first := b.Last + 1
	and := first
	for and < first+6 && d.Lower(and) != "and" {
		and++
	}
	end := and + 1
	for end < and+6 && d.Lower(end) != "respectively" && d.Lower(end) != "," {
		end++
	}
	if d.Lower(and) != "and" || d.Lower(end) != "respectively" && d.Lower(end+1) != "respectively" || !isRole(r.Linker, and-1) || !isRole(r.Linker, end-1) {
		return
	}
	r.add(a, r.afterDeterminer(first), and, "roles-respectively")
	r.add(b, r.afterDeterminer(and+1), end, "roles-respectively")
}

func (r roleReader) afterDeterminer(i int) int {
	switch r.doc.Lower(i) {
	case "a", "an", "the":
		return i + 1
	}
	return i
}

// byVerb reads “Lee is the mayor of Busan”, “Lee, who had been a teacher,” and “Lee
// works as a guide”.
func (r roleReader) byVerb(m *mention) {
	d := r.doc
	end := d.Sentences[d.Tokens[m.First].Sentence].Last
	i := m.Last
	switch {
	case d.Lower(i) == "," && d.Lower(i+1) == "who":
		i += 2
	case d.Lower(i) == "," && d.Lower(m.First-1) == ",": // “His son, Bo Lund, is a mason.”
		i++
	}
	for n := 0; n < 2 && auxiliaries.Has(d.Lower(i)); n++ {
		i++
	}
	switch d.Lower(i) {
	case "is", "was", "became", "remains", "been":
		i++
		if namings.Has(d.Lower(i)) {
			if i++; d.Lower(i) == "as" { // “has been appointed as the clerk of the House”
				i++
			}
			if w := d.Lower(i); i < end && (w == "a" || w == "an" || w == "the") {
				r.roleAt(m, i, end, "copula")
			}
			return
		}
	case "works", "worked", "serves", "served", "acts", "acted":
		if d.Lower(i+1) != "as" {
			return
		}
		i += 2
	default:
		return
	}
	if d.Lower(i) == "also" || d.Lower(i) == "now" || d.Lower(i) == "then" {
		i++
	}
	if w := d.Lower(i); i < end && (w == "a" || w == "an" || w == "the") {
		r.roleAt(m, i, end, "copula")
		return
	}
	// “was councillor for Hale”: an office of one needs no article.
	if next, ok := r.bareOffice(i, end); ok {
		r.add(m, i, next, "copula")
	}
}

// bareOffice reads an office without an article and with its complement.
func (r roleReader) bareOffice(i, end int) (next int, ok bool) {
	j := i
	for j < end && j < i+5 && !isRole(r.Linker, j) && modifies(r.Linker, j) {
		j++
	}
	for j+1 < end && isRole(r.Linker, j) && isRole(r.Linker, j+1) {
		j++
	}
	if !isRole(r.Linker, j) {
		return i, false
	}
	last := r.complement(j+1, end)
	return last, last > j+1
}

// namings give somebody an office.
var namings = lexicon.NewSet("appointed named elected reappointed")

var auxiliaries = lexicon.NewSet("has had have will")
