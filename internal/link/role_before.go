package link

import (
	"strings"

	"factbox/internal/lexicon"
	"factbox/internal/ner"
	"factbox/internal/nlp"
)

// before reads the titles and appositions that end where the name of mention n
// begins; ok says that there is one.
func (r roleReader) before(n int) (ok bool) {
	m, d := &r.mentions[n], r.doc
	at := r.skipAddress(m.First, m)
	titled := false
	if first, head, ok := r.title(at, m); ok {
		titled = true
		r.addTitle(n, first, head, at, "title-before")
		at = r.skipDeterminer(first)
	}
	at = r.skipAddress(at, m)
	// “Her husband, Doug Kemp, …”, “The chaplain, the Rev Una Marsh, …”
	at = r.skipDeterminer(at)
	if titled && !d.Is(m.Last, nlp.Punct) && r.sameSentence(m.Last, m) {
		return true // “met the envoy of Norway in Oslo, Danish envoy Bo Lund said”
	}
	if d.Lower(at-1) == "," && r.sameSentence(at-1, m) {
		if first, head, ok := r.apposed(at-1, m); ok {
			r.addTitle(n, first, head, at-1, "apposition-before")
			return true
		}
	}
	return titled
}

// skipAddress is where the forms of address that end before token at begin: “Emir HH
// Sheikh Omar”, “Senator the Hon. Ada Brook”.
func (r roleReader) skipAddress(at int, m *mention) int {
	d, start := r.doc, at
	for r.sameSentence(at-1, m) {
		switch {
		case isAddress(r.Linker, at-1):
			at--
		case d.Lower(at-1) == "." && isAddress(r.Linker, at-2):
			at -= 2
		case styleLetters.Has(d.Word(at - 1)):
			at--
		case (d.Word(at-1) == "H" || d.Word(at-1) == "E") && d.Word(at-2) == "H":
			at -= 2
		case styles.Has(d.Lower(at-1)) && (possessives.Has(d.Lower(at-2)) || d.Lower(at-2) == "royal"):
			for at--; d.Lower(at-1) == "royal" || possessives.Has(d.Lower(at-1)); {
				at--
			}
		case at < start && d.Lower(at-1) == "the" && (isRole(r.Linker, at-2) || isAddress(r.Linker, at-2)):
			at--
		default:
			return at
		}
	}
	return at
}

// addTitle gives mention n the title of tokens [first, last), whose head is token
// head, and, where it is a plural, those that follow in the list.
func (r roleReader) addTitle(n, first, head, last int, rule string) {
	m, d := &r.mentions[n], r.doc
	if last-1 > head && isPersonAt(r.Linker, last-1) {
		last-- // “Judges of Appeal Kandu, Mbwende and Lund”
	}
	// “his counterpart General Cao”: a rank opens a second role.
	for i := head; i > first; i-- {
		if d.Is(i, nlp.Capital) && !d.Is(i-1, nlp.Capital) && (isRole(r.Linker, i-1) || isRoles(r.Linker, i-1)) && !statusWords.Has(d.Lower(i-1)) {
			r.add(m, first, i, rule)
			first = i
			break
		}
	}
	r.add(m, first, last, rule)
	if !isRoles(r.Linker, head) {
		return
	}
	for end := m.Last; n+1 < len(r.mentions); n++ {
		next := &r.mentions[n+1]
		if next.Class == ner.Place && r.lists(end, next.First, m) {
			end = next.Last // “Sens. Ada Brook of Ohio and Bo Lund”
			continue
		}
		if next.Class != ner.Person || next.record < 0 || !r.lists(end, next.First, m) {
			return
		}
		r.add(next, first, last, "title-of-a-list")
		end = next.Last
	}
}

// lists reports whether tokens [from, to) do no more than part the names of a list.
func (r roleReader) lists(from, to int, m *mention) bool {
	if to-from < 1 || to-from > 8 || !r.sameSentence(to, m) {
		return false
	}
	bracket := false
	for i := from; i < to; i++ {
		switch w := r.doc.Lower(i); {
		case w == "(":
			bracket = true
		case w == ")":
			bracket = false
		case bracket, w == ",", w == "and", w == "&", w == ";", w == "of":
		default:
			return false
		}
	}
	return true
}

// title is the noun phrase right before token end that says what a person is.
// Its determiner stays outside.
func (r roleReader) title(end int, m *mention) (first, head int, ok bool) {
	d := r.doc
	sentence := r.sentenceStart(m)
	head = end - 1
	if head < sentence {
		return 0, 0, false
	}
	if d.Lower(head) == ")" && end-3 >= sentence && d.Lower(end-3) == "(" && isRole(r.Linker, end-4) {
		head = end - 4 // “Coach (Frank) Vogel”
		return r.widen(head, sentence), head, true
	}
	if !isRole(r.Linker, head) && !isRoles(r.Linker, head) || r.completes(head, sentence) {
		if head = r.headOf(end, sentence, true); head < 0 {
			return 0, 0, false
		}
	}
	first = r.wholeGroup(r.widen(head, sentence), sentence)
	if r.hires(first, head, end, m) || companions.Has(d.Lower(head)) && possessives.Has(d.Lower(first-1)) {
		return 0, 0, false // “my esteemed colleague Bo Lund”
	}
	if d.Lower(head) == "counterparts" || r.isTrade(head) {
		return 0, 0, false // “met Danish and Swedish counterparts Bo Lund and Ada Brook”
	}
	return first, head, true
}

// hires reports whether the name opens a clause that tells of the noun before it:
// “a tailor Brook hired”, “the poet Brook loved”.
func (r roleReader) hires(first, head, end int, m *mention) bool {
	if !m.lone() || end != m.First || r.doc.Is(head, nlp.Capital) {
		return false
	}
	switch r.doc.Lower(first - 1) {
	case "a", "an":
		return true
	}
	return false
}

// isTrade reports whether token i is a surname that some trade gave, behind a first
// name or a form of address: “Ms Smith Hale”.
func (r roleReader) isTrade(i int) bool {
	if !r.doc.Is(i, nlp.Capital) || !trades.Has(r.doc.Lower(i)) {
		return false
	}
	return isAddress(r.Linker, i-1) || listsOf(r.Linker, i-1)&ner.GivenName != 0
}

var trades = lexicon.NewSet("smith cook mason baker carpenter potter porter fisher hunter gardener gardner butcher shepherd weaver farmer barber tailor")

// companions say whose somebody is, and no more.
var companions = lexicon.NewSet("colleague colleagues friend friends guest")

// apposed is the noun phrase right before the comma at token end.
func (r roleReader) apposed(end int, m *mention) (first, head int, ok bool) {
	d := r.doc
	sentence := r.sentenceStart(m)
	head = end - 1
	if head < sentence || r.isPersonEnd(head) {
		return 0, 0, false // “Hale mayor Ada Brook, Marlow mayor Bo Lund”
	}
	if !isRole(r.Linker, head) && !isRoles(r.Linker, head) || r.completes(head, sentence) {
		if head = r.headOf(end, sentence, false); head < 0 {
			return 0, 0, false
		}
	}
	first = r.widen(head, sentence)
	if d.Lower(first-1) == "the" && d.Lower(first-2) == "of" && d.Lower(first-3) == "one" {
		return first - 3, head, true // “one of the authors, Ada Brook”
	}
	opens := first - 1
	if d.Tag(opens) == nlp.RB && opens > sentence && strings.HasSuffix(d.Lower(opens), "ly") {
		opens-- // “The newly elected premier, Ada Brook, …”
	}
	if d.Lower(opens) == "your" { // “Your engineer, Mr Lund, …” is said to him
		return 0, 0, false
	}
	if d.Lower(head) == "counterparts" || r.isElsewhere(first, head, end, m) {
		return 0, 0, false
	}
	switch {
	case d.Is(head, nlp.Capital), r.isDefinite(opens, sentence), r.hasPossessive(first, head), statusWords.Has(d.Lower(first)):
	case d.Lower(opens) == ";", d.Lower(opens) == ":":
	case (d.Lower(opens) == "a" || d.Lower(opens) == "an") && isKin(d.Lower(head)):
	default:
		return 0, 0, false
	}
	return first, head, r.closes(m) || r.skipDeterminer(first) <= sentence
}

// closes reports whether an apposition may end behind the name.
func (r roleReader) closes(m *mention) bool {
	d := r.doc
	switch w := d.Lower(m.Last); w {
	case ",", ";", ".", ")", "(", ":", "and", "–", "—", "-", "", "”", "\"", "of", "from", "who", "in", "'s":
		return true
	}
	return !r.sameSentence(m.Last, m) || d.Tag(m.Last).IsVerb()
}

// completes reports whether the plural at token i is what a role before it is in
// charge of: “Speaker of the House of Representatives”.
func (r roleReader) completes(i, sentence int) bool {
	return isRoles(r.Linker, i) && !isRole(r.Linker, i) && r.doc.Is(i, nlp.Capital) && r.headOf(i+1, sentence, true) >= 0
}

// headOf is the role that the phrase before token end begins with, where its last
// words are a complement: “Secretary of State”, “former envoy to Ukraine”, “the
// permanent secretary in the Ministry of Trade”; or -1. Tight phrases, right
// before a name, have complements in capitals only.
func (r roleReader) headOf(end, sentence int, tight bool) int {
	d := r.doc
	switch d.Lower(end - 1) {
	case "the", "and", "&":
		return -1 // “an envoy under the Brook administration”
	}
	for i := end - 1; i > sentence && i > end-14; i-- {
		w := d.Lower(i)
		if rolePrepositions.Has(w) && i < end-1 {
			if h := i - 1; isRole(r.Linker, h) || isRoles(r.Linker, h) {
				if !tight || d.Is(h, nlp.Capital) || w == "of" || w == "for" || w == "to" {
					return h
				}
				return -1
			}
			if w == "of" && d.Lower(i-1) == ")" && d.Lower(i-3) == "(" && isRole(r.Linker, i-4) {
				return i - 4 // “Deputy Chairman (North) of the party”
			}
			continue
		}
		switch {
		case d.Is(i, nlp.Capital|nlp.Letter) && d.Tag(i) != nlp.DT, w == "and", w == "the", w == "&":
		case !tight && (modifies(r.Linker, i) || w == "(" || w == ")"):
		default:
			return -1
		}
	}
	return -1
}

// widen is where the phrase of a role's head begins: before it stand adjectives,
// nouns and names, and roles that “and” joins to it.
func (r roleReader) widen(head, sentence int) int {
	d := r.doc
	first := head
	for first > sentence && head-first < 8 {
		switch {
		case modifies(r.Linker, first-1):
			first--
		case d.Lower(first-1) == "and" && first-2 >= sentence && isRole(r.Linker, first-2) && d.Is(first, nlp.Capital) == d.Is(first-2, nlp.Capital) && !r.isPersonEnd(first-2):
			first -= 2 // “founder and President”, “party chairman and lawyer”
		case d.Lower(first-1) == "and" && first-2 >= sentence && d.Lower(first-2) == "district" && d.Is(first-2, nlp.Capital) && d.Is(first, nlp.Capital):
			first -= 2 // “Additional District and Sessions Judge”
		case first-4 >= sentence && closesAcronym(r, first-1):
			first = r.wholeGroup(first-4, sentence) // “Hale Roads Board (HRB) president”
		case joinsPortfolio(r, first, head) && first-2 >= sentence, d.Lower(first-1) == "/" && first-2 >= sentence && isRole(r.Linker, first-2):
			first -= 2 // “Secretary/Manager of the council”
		case d.Lower(first-1) == "for" && d.Is(first-2, nlp.Capital) && d.Is(first, nlp.Capital) && first-2 >= sentence && r.groupAcross(first-1):
			first -= 2 // “Movement for Democratic Change founder”
		default:
			return r.trimModifiers(first, head)
		}
	}
	return r.trimModifiers(first, head)
}

// closesAcronym reports whether token i closes the brackets around the acronym of a body
// whose name stands before it.
func closesAcronym(r roleReader, i int) bool {
	d := r.doc
	if d.Lower(i) != ")" || d.Lower(i-2) != "(" || !d.Is(i-1, nlp.AllCaps) || d.Tokens[i-1].Len() < 2 {
		return false
	}
	return d.Is(i-3, nlp.Capital) && !r.isPersonEnd(i-3)
}

// wholeGroup is first, or where the organization begins that it lies in: “Hale Union
// of Nurses secretary”.
func (r roleReader) wholeGroup(first, sentence int) int {
	k := r.Linker.after(first) - 1
	if k >= 0 && r.mentions[k].Class == ner.Organization && r.mentions[k].Last > first && r.mentions[k].First >= sentence {
		return r.mentions[k].First
	}
	return first
}

// groupAcross reports whether token i stands inside the name of an organization.
func (r roleReader) groupAcross(i int) bool {
	k := r.Linker.after(i) - 1
	return k >= 0 && r.mentions[k].Class == ner.Organization && r.mentions[k].Last > i
}

// isPersonEnd reports whether a person's name ends with token i.
func (r roleReader) isPersonEnd(i int) bool {
	k := r.Linker.after(i+1) - 1
	return k >= 0 && r.mentions[k].Class == ner.Person && r.mentions[k].Last > i
}

// trimModifiers drops what stands before a role without being part of it: a
// place that a preposition governs (“In Moscow President Ivanov said”), half a
// possessive, a person.
func (r roleReader) trimModifiers(first, head int) int {
	d := r.doc
	for i := first; i < head; i++ { // “Brook, manager Bo Lund” has passed no comma, but “said Brook manager” has
		if m := mentionAt(r.Linker, i); m != nil && m.Class == ner.Person && m.Last <= head && !m.lone() && !isPossessive(d, m.Last) {
			first = m.Last
		}
	}
	for first < head && (isPossessive(d, first) || isAddress(r.Linker, first) || isStyle(d, first) || strays.Has(d.Lower(first))) {
		first++
	}
	first = r.passAdverbial(first, head)
	switch d.Lower(first - 1) {
	case "in", "at", "on", "near":
		if m := mentionAt(r.Linker, first); m != nil && m.Class == ner.Place && m.Last <= head {
			return m.Last
		}
	}
	return first
}

// isStyle reports whether token i honours somebody and says nothing.
func isStyle(d *nlp.Doc, i int) bool {
	return styles.Has(d.Lower(i)) || styleLetters.Has(d.Word(i))
}

// isDefinite reports whether token i opens a phrase that tells of somebody known:
// “the”, “her”, “Sweden's”; the first word of the sentence does too.
func (r roleReader) isDefinite(i, sentence int) bool {
	if i < sentence {
		return true
	}
	d := r.doc
	return d.Lower(i) == "the" || d.Tag(i) == nlp.PRPS || d.Tag(i) == nlp.POS || d.Lower(i) == "'s" || possessives.Has(d.Lower(i))
}

func (r roleReader) hasPossessive(first, head int) bool {
	for i := first; i < head; i++ {
		if r.doc.Lower(i) == "'s" || r.doc.Tag(i) == nlp.POS {
			return true
		}
	}
	return false
}

func (r roleReader) skipDeterminer(i int) int {
	if w := r.doc.Lower(i - 1); w == "the" || w == "a" || w == "an" || possessives.Has(w) {
		return i - 1
	}
	return i
}

func (r roleReader) sentenceStart(m *mention) int {
	return r.doc.Sentences[r.doc.Tokens[m.First].Sentence].First
}

func (r roleReader) sameSentence(i int, m *mention) bool {
	return i >= 0 && i < len(r.doc.Tokens) && r.doc.Tokens[i].Sentence == r.doc.Tokens[m.First].Sentence
}

// statusWords open a role that somebody known has or had.
var statusWords = lexicon.NewSet("former ex late incumbent acting then outgoing incoming deputy")
