package link

import (
	"factbox/internal/ner"

	"slices"
	"strings"

	"factbox/internal/lexicon"
	"factbox/internal/nlp"
)

// roleSpan is a role of a person where it stands, as tokens.
type roleSpan struct {
	record, first, last int
	next                int // one more than the index of the person's role before it; 0 for none
}

// findRoles collects what the text calls each person: before the name (“South
// Korean President Lee Jae Myung”, “her sister, Zeinab Idriss”), after it
// (“Lee, the chief of staff, said”) and by a verb (“Lee is the mayor of Busan”).
func (l *Linker) findRoles() {
	l.roles = l.roles[:0]
	for i := range l.mentions {
		m := &l.mentions[i]
		if m.Class != ner.Person || m.record < 0 {
			continue
		}
		l.rolesBefore(m)
		l.rolesAfter(m)
	}
}

// rolesBefore reads the noun phrases that end where the name begins.
func (l *Linker) rolesBefore(m *mention) {
	first, ok := l.nounsBefore(m.First, false)
	at := m.First
	if ok {
		at = l.skipDeterminer(first)
	}
	// “Her husband, Doug Kemp, …”, “The chaplain, the Rev Una Marsh, …”
	if l.doc.Lower(at-1) == "," && l.sameSentence(at-1, m) {
		if first, ok := l.nounsBefore(at-1, true); ok {
			l.addRole(m, first, at-1)
		}
	}
	if !ok {
		return
	}
	// “his counterpart General Cao”: a rank opens a second role.
	for i := m.First - 1; i > first; i-- {
		if l.doc.Is(i, nlp.Capital) && !l.doc.Is(i-1, nlp.Capital) && l.isRole(i-1) {
			l.addRole(m, first, i)
			first = i
			break
		}
	}
	l.addRole(m, first, m.First)
}

// nounsBefore is the first token of the noun phrase that ends before token end
// and says what a person is. Its determiner stays outside; definite asks for one.
func (l *Linker) nounsBefore(end int, definite bool) (first int, ok bool) {
	d := l.doc
	sentence := d.Sentences[d.Tokens[min(end, len(d.Tokens)-1)].Sentence].First
	head := end - 1
	if head < sentence {
		return 0, false
	}
	if !l.isRole(head) {
		// “Secretary of State Amara Okoye”: the office lies before “of”.
		for head--; head > sentence && head > end-6 && d.Lower(head) != "of"; head-- {
			if !d.Is(head, nlp.Capital) && d.Lower(head) != "and" && d.Lower(head) != "the" {
				return 0, false
			}
		}
		if head--; head < sentence || d.Lower(head+1) != "of" || !l.isRole(head) || !d.Is(head, nlp.Capital) {
			return 0, false
		}
	}
	first = head
	for first > sentence && head-first < 8 && l.modifies(first-1) {
		first--
	}
	first = l.trimModifiers(first, head)
	if definite && !l.isDefinite(first-1, sentence) {
		return 0, false
	}
	return first, true
}

// modifies reports whether token i may stand before the head of a role: an
// adjective, a noun, a name, “'s”.
func (l *Linker) modifies(i int) bool {
	d := l.doc
	w := d.Lower(i)
	switch d.Tag(i) {
	case nlp.NN, nlp.NNS, nlp.NNP, nlp.NNPS, nlp.JJ, nlp.JJS:
		return !d.Is(i, nlp.Punct) && !calendarWords[w]
	case nlp.VBN, nlp.VBG, nlp.VBD:
		return roleParticiples[w]
	}
	if w == "'s" || d.Tag(i) == nlp.POS {
		return d.Is(i-1, nlp.Capital) || l.isRole(i-1)
	}
	return d.Is(i, nlp.Capital) && d.Is(i, nlp.Letter) && !d.Tag(i).IsPronoun() && d.Tag(i) != nlp.DT && d.Tag(i) != nlp.IN &&
		d.Tag(i) != nlp.CC && d.Tag(i) != nlp.WRB && d.Tag(i) != nlp.RB && !d.Tag(i).IsVerb() && !calendarWords[w] && d.Tag(i) != nlp.MD
}

// trimModifiers drops what stands before a role without being part of it: a
// place that a preposition governs (“In Moscow President Ivanov said”), half a
// possessive.
func (l *Linker) trimModifiers(first, head int) int {
	d := l.doc
	for first < head && (d.Lower(first) == "'s" || d.Tag(first) == nlp.POS || styles[d.Lower(first)]) {
		first++
	}
	switch d.Lower(first - 1) {
	case "in", "at", "on", "near":
		if m := l.mentionAt(first); m != nil && m.Class == ner.Place && m.Last <= head {
			return m.Last
		}
	}
	return first
}

// isRole reports whether token i is a noun that says what somebody is.
func (l *Linker) isRole(i int) bool {
	w := l.doc.Lower(i)
	if _, ok := lexicon.Role(w); ok {
		return !bareWords[w]
	}
	if _, ok := lexicon.Kin(w); ok {
		return true
	}
	if _, ok := lexicon.Honorific(w); ok {
		return !addresses[w]
	}
	// “then-president”, “minister-designate”
	if i := strings.LastIndexByte(w, '-'); i > 0 {
		_, front := lexicon.Role(w[:i])
		_, back := lexicon.Role(w[i+1:])
		return front || back
	}
	return false
}

// isDefinite reports whether token i opens a phrase that tells of somebody known:
// “the”, “her”, “Sweden's”; the first word of the sentence does too.
func (l *Linker) isDefinite(i, sentence int) bool {
	if i < sentence {
		return true
	}
	d := l.doc
	return d.Lower(i) == "the" || d.Tag(i) == nlp.PRPS || d.Tag(i) == nlp.POS || d.Lower(i) == "'s" || possessives[d.Lower(i)]
}

func (l *Linker) skipDeterminer(i int) int {
	if w := l.doc.Lower(i - 1); w == "the" || w == "a" || w == "an" || possessives[w] {
		return i - 1
	}
	return i
}

// rolesAfter reads the appositions behind the name and the predicate of “to be”.
func (l *Linker) rolesAfter(m *mention) {
	d := l.doc
	end := d.Sentences[d.Tokens[m.First].Sentence].Last
	i := l.skipBetween(m.Last, end)
	if i < end && d.Lower(i) == "," {
		i++
		for n := 0; n < 4 && i < end; n++ {
			next, ok := l.roleAt(m, i, end)
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
	l.roleByVerb(m, end)
}

// skipBetween passes what may stand between a name and its apposition: an age, a
// party in brackets, “of the Green Party”.
func (l *Linker) skipBetween(i, end int) int {
	d := l.doc
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
func (l *Linker) roleAt(m *mention, i, end int) (next int, ok bool) {
	d := l.doc
	determined := false
	if w := d.Lower(i); w == "a" || w == "an" || w == "the" || possessives[w] || w == "then" || w == "once" {
		determined = true
		i++
	}
	head := -1
	j := i
	for ; j < end && j < i+9; j++ {
		if l.isRole(j) && !d.Is(j, nlp.Punct) {
			if d.Lower(j+1) != "'s" && d.Tag(j+1) != nlp.POS {
				head = j
			}
		} else if !l.modifies(j) {
			break
		}
	}
	// The head is the last noun of the phrase: “a film director”, not “a
	// director's cut”. With a name behind it, “, prosecutor Jane Hall and …”, it
	// opens a list of people.
	if head < 0 || head != j-1 || l.isPersonAt(head) { // “Okoro, Dean, Lamb” are three
		return i, false
	}
	last := l.complement(j, end)
	if !determined && last == j && j < end && !d.Is(j, nlp.Punct) && !relatives[d.Lower(j)] {
		return i, false
	}
	l.addRole(m, i, last)
	return last, true
}

// complement is where the prepositional phrases behind a role's head end:
// “of the local transit union”, “at Royal Bank of Canada”.
func (l *Linker) complement(i, end int) int {
	d := l.doc
	last := i
	for i < end && rolePrepositions[d.Lower(i)] {
		j := i + 1
		for j < end && j < i+10 && (l.modifies(j) || d.Tag(j) == nlp.DT || d.Lower(j) == "the" ||
			d.Tag(j) == nlp.CD || d.Lower(j) == "&" || d.Lower(j) == "and" && l.joinsNouns(j, end)) {
			j++
		}
		if j == i+1 || d.Is(i+1, nlp.Digit) {
			break // “in 2009”
		}
		i, last = j, j
	}
	return last
}

// joinsNouns reports whether the “and” at token i stands inside a name or a
// phrase: “minister of trade and industry”, not “mayor of Busan and a lawyer”.
func (l *Linker) joinsNouns(i, end int) bool {
	d := l.doc
	if i+1 >= end || d.Tag(i+1) == nlp.DT || l.isRole(i+1) || l.isRole(i+2) {
		return false
	}
	return d.Is(i-1, nlp.Capital) == d.Is(i+1, nlp.Capital) && l.modifies(i+1)
}

// roleByVerb reads “Lee is the mayor of Busan” and “Lee, who was a teacher,”.
func (l *Linker) roleByVerb(m *mention, end int) {
	d := l.doc
	i := m.Last
	if d.Lower(i) == "," && d.Lower(i+1) == "who" {
		i += 2
	}
	switch d.Lower(i) {
	case "is", "was", "became", "remains":
	default:
		return
	}
	if w := d.Lower(i + 1); i+1 < end && (w == "a" || w == "an" || w == "the") {
		l.roleAt(m, i+1, end)
	}
}

// maxRoles is how many roles a person is given at most.
const maxRoles = 16

// addRole gives m's person the role of tokens [first, last), unless it has one
// that says the same.
func (l *Linker) addRole(m *mention, first, last int) {
	if first >= last {
		return
	}
	rec := &l.people.records[m.record]
	role := roleSpan{m.record, first, last, rec.roles}
	n := 0
	for i := rec.roles; i > 0; i = l.roles[i-1].next {
		if n++; n == maxRoles || l.holds(l.roles[i-1], role) {
			return
		}
	}
	l.roles = append(l.roles, role)
	rec.roles = len(l.roles)
}

// rolesOf are the roles of record r in the words of the text, without those
// that a later and longer one holds.
func (l *Linker) rolesOf(r int) []string {
	out := []string{}
	for i := l.people.records[r].roles; i > 0; i = l.roles[i-1].next {
		a, keep := l.roles[i-1], true
		for j := l.people.records[r].roles; j > i && keep; j = l.roles[j-1].next {
			keep = !l.holds(l.roles[j-1], a)
		}
		if keep {
			out = append(out, strings.Join(strings.Fields(l.words([2]int{a.first, a.last})), " "))
		}
	}
	slices.Reverse(out) // in the order of the text
	return out
}

// holds reports whether role a has all words of role b.
func (l *Linker) holds(a, b roleSpan) bool {
	for i := b.first; i < b.last; i++ {
		in := false
		for j := a.first; j < a.last && !in; j++ {
			in = l.doc.Tokens[i].Lower == l.doc.Tokens[j].Lower
		}
		if !in {
			return false
		}
	}
	return true
}

func (l *Linker) sameSentence(i int, m *mention) bool {
	return i >= 0 && l.doc.Tokens[i].Sentence == l.doc.Tokens[m.First].Sentence
}

var possessives = lexicon.NewSet("my our your his her its their")

// addresses are forms of address that are no office.
var addresses = lexicon.NewSet("mr mr. mister mrs mrs. ms ms. miss mx mx. dr dr. sir dame lord lady m. mme mme. mlle mlle. madame madam monsieur señor señora señorita senor senora don doña dona herr frau signor signora sri shri smt hon hon. honourable honorable saint st st. jr sr")

// bareWords say no more of a person than that they are one.
var bareWords = lexicon.NewSet("man woman boy girl gentleman child madam")

// styles stand before an office and say nothing.
var styles = lexicon.NewSet("majesty highness excellency honour honor late")

var relatives = lexicon.NewSet("who whose that which and")

var rolePrepositions = lexicon.NewSet("of at for in with on to from under")

var roleParticiples = lexicon.NewSet("acting managing founding sitting outgoing incoming ruling presiding leading commanding serving reigning visiting starting retired elected appointed " +
	"disgraced convicted suspended deposed ousted jailed accused renowned celebrated exiled self-styled trucking driving shipping coaching training fired licensed chartered registered")

var calendarWords = lexicon.NewSet("monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december " +
	"yesterday today tomorrow tonight week month year morning afternoon evening night jan. feb. aug. sept. oct. nov. dec.")
