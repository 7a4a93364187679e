package link

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"factbox/internal/lexicon"
	"factbox/internal/ner"
	"factbox/internal/nlp"
)

// roleSpan is a role of a person where it stands, as tokens.
type roleSpan struct {
	record, first, last int
	rule                string
	next                int // one more than the index of the person's role before it; 0 for none
}

// maxRoles is how many roles a person is given at most.
const maxRoles = 16

// findRoles collects what the text calls each person: before the name (“South
// Korean President Lee Jae Myung”, “her sister, Zeinab Idriss”), after it
// (“Lee, the chief of staff, said”) and by a verb (“Lee is the mayor of Busan”).
func (l *Linker) findRoles() {
	r := roleReader{Linker: l}
	l.roles = l.roles[:0]
	for i := range l.mentions {
		m := &l.mentions[i]
		if m.Class != ner.Person || m.record < 0 {
			continue
		}
		if r.before(i) {
			r.titled = m.Last
		}
		r.after(m)
		r.respectively(i)
		r.byVerb(m)
	}
}

// roleReader reads the roles that stand around the people of an article.
type roleReader struct {
	*Linker
	titled int // where the newest name ends whose role stands before it
}

// add gives m's person the role of tokens [first, last), unless it has one that
// says the same.
func (r roleReader) add(m *mention, first, last int, rule string) {
	if first+1 < last && dismissals.Has(r.doc.Lower(first)) {
		first++ // “he fired Idris' predecessor, Ada Brook”
	}
	// “was elected Speaker”, “the recently appointed minister”
	if w := r.doc.Lower(first); (w == "elected" || w == "appointed") && (r.doc.Tag(first-1) == nlp.RB || beVerbs.Has(r.doc.Lower(first-1))) {
		first++
	}
	if first >= last || last-first > 5 && allCaps(r.Linker, [2]int{first, last}) {
		return // a headline: “PRESIDENT BUKARI APPROVES TERMINATION OF APPOINTMENT OF PROF.”
	}
	switch w := r.doc.Lower(first); {
	case w == "best" && r.doc.Is(first, nlp.Capital), w == "winner" && r.doc.Is(first, nlp.AllCaps):
		return // “Best Director Ada Brook”, “Bo Lund (WINNER)”: prizes
	case first+1 == last && w == "incumbent":
		return // says of what office only with a noun
	}
	rec := &r.people.records[m.record]
	role := roleSpan{m.record, first, last, rule, rec.roles}
	n := 0
	for i := rec.roles; i > 0; i = r.roles[i-1].next {
		if n++; n == maxRoles || holds(r.Linker, r.roles[i-1], role) {
			return
		}
	}
	r.roles = append(r.roles, role)
	rec.roles = len(r.roles)
}

// rolesOf are the roles of record rec in the words of the text, without those that
// a later and longer one holds, and their rules.
func rolesOf(l *Linker, rec int) (roles, rules []string) {
	kept := l.keptRoles[:0]
	for i := l.people.records[rec].roles; i > 0; i = l.roles[i-1].next {
		a, keep := l.roles[i-1], true
		for j := l.people.records[rec].roles; j > i && keep; j = l.roles[j-1].next {
			keep = !holds(l, l.roles[j-1], a)
		}
		if keep {
			kept = append(kept, a)
		}
	}
	l.keptRoles = kept
	if len(kept) == 0 {
		return []string{}, nil
	}
	slices.SortFunc(kept, func(a, b roleSpan) int { return cmp.Or(a.first-b.first, a.last-b.last) })
	room := make([]string, 2*len(kept)) // for both
	roles, rules = room[:len(kept):len(kept)], room[len(kept):]
	for i, a := range kept {
		roles[i], rules[i] = inOneLine(ofOne(l, a)), a.rule
	}
	return roles, rules
}

// inOneLine is text with one space where white space is.
func inOneLine(text string) string {
	for i := 0; i < len(text); i++ {
		if c := text[i]; c < ' ' || c >= utf8.RuneSelf || c == ' ' && i > 0 && text[i-1] == ' ' {
			return strings.Join(strings.Fields(text), " ")
		}
	}
	return text // mostly
}

// ofOne is a role in the words of the text, where these are of several people that of
// one: “Deputy Prosecutor” for the “Deputy Prosecutors” before a list.
func ofOne(l *Linker, role roleSpan) string {
	first, last := role.first, role.last
	if l.doc.Lower(first) == "one" {
		return l.words([2]int{first, last}) // “one of the authors”
	}
	head := first
	for head+1 < last && !rolePrepositions.Has(l.doc.Lower(head+1)) {
		head++
	}
	one, many := singular(l.doc.Word(head))
	if !many || isRole(l, head) && !manyTitles.Has(l.doc.Lower(head)) {
		return l.words([2]int{first, last})
	}
	at := l.doc.Tokens[head]
	return l.doc.Text[l.doc.Tokens[first].Start:at.Start] + one + l.doc.Text[at.End:l.doc.Tokens[last-1].End]
}

// singular is what one of those is called that a plural says what they are: “Senator” of
// “Senators”, “Sen.” of “Sens.”.
func singular(word string) (one string, ok bool) {
	cut, ending, ok := pluralOf(strings.ToLower(word))
	if word[len(word)-1] < 'a' {
		ending = strings.ToUpper(ending)
	}
	return word[:len(word)-cut] + ending, ok
}

// pluralOf reports whether a word, lower case, says what several people are; how much is
// to be cut off its end and what is to be added to say what one is.
func pluralOf(w string) (cut int, ending string, ok bool) {
	if manyTitles.Has(w) {
		switch {
		case strings.HasSuffix(w, "s"):
			return 1, "", true
		case strings.HasSuffix(w, "s."):
			return 2, ".", true
		}
		return 0, "", true // “counsel”
	}
	for _, p := range plurals {
		stem, has := strings.CutSuffix(w, p.many)
		if !has || len(stem) < 2 {
			continue
		}
		one := stem + p.one
		if _, ok := lexicon.Role(one); ok && !bareWords.Has(one) {
			return len(p.many), p.one, true
		}
		if _, ok := lexicon.Kin(one); ok {
			return len(p.many), p.one, true
		}
	}
	return 0, "", false
}

// plurals are the endings of nouns for several people, and for one.
var plurals = [...]struct{ many, one string }{{"s", ""}, {"es", ""}, {"ies", "y"}, {"men", "man"}, {"women", "woman"}, {"wives", "wife"}}

// holds reports whether role a has all words of role b.
func holds(l *Linker, a, b roleSpan) bool {
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

// isRole reports whether token i is a noun that says what somebody is.
func isRole(l *Linker, i int) bool {
	w := l.doc.Lower(i)
	if w == "lady" && l.doc.Lower(i-1) == "first" {
		return true // “First Lady Ada Brook”
	}
	if _, ok := roleAt(l, i); ok {
		return !bareWords.Has(w)
	}
	if _, ok := kinAt(l, i); ok {
		return true
	}
	if _, ok := honorificAt(l, i); ok {
		return !addresses.Has(w)
	}
	if l.sport && (lexicon.Positions.Has(w) || w == "great") && !isTeamName(l, i) {
		return true
	}
	if w == "back" { // “running back Ada Brook”
		return backs.Has(l.doc.Lower(i - 1))
	}
	// “then-president”, “minister-designate”
	if i := strings.LastIndexByte(w, '-'); i > 0 {
		_, front := lexicon.Role(w[:i])
		_, back := lexicon.Role(w[i+1:])
		return front || back
	}
	return false
}

// isRoles reports whether token i says what several people are: “senators”,
// “Sens.”, “daughters”.
func isRoles(l *Linker, i int) bool {
	_, _, many := pluralOf(l.doc.Lower(i))
	return many
}

// isAddress reports whether token i is a form of address.
func isAddress(l *Linker, i int) bool {
	if l.doc.Lower(i) == "lady" && l.doc.Lower(i-1) == "first" {
		return false
	}
	_, ok := honorificAt(l, i)
	return ok && addresses.Has(l.doc.Lower(i)) || ok && addresses.Has(strings.TrimSuffix(l.doc.Lower(i), "."))
}

// modifies reports whether token i may stand before the head of a role: an
// adjective, a noun, a name, “'s”.
func modifies(l *Linker, i int) bool {
	d := l.doc
	w := d.Lower(i)
	switch d.Tag(i) {
	case nlp.NN, nlp.NNS, nlp.NNP, nlp.NNPS, nlp.JJ, nlp.JJS:
		return !d.Is(i, nlp.Punct) && !calendarWords.Has(w)
	case nlp.VBN, nlp.VBG, nlp.VBD:
		return roleParticiples.Has(w)
	case nlp.VBZ:
		return genres.Has(w) // “Bo Lund; reggae artiste Ada Brook”
	case nlp.RB:
		return w == "fast" && lexicon.Positions.Has(d.Lower(i+1)) // “fast bowler Bo Lund”
	case nlp.CD:
		return d.Is(i, nlp.AllDigit) && d.Tokens[i].Len() == 4 // “the 2020 candidate”
	}
	if w == "'s" || d.Tag(i) == nlp.POS {
		return d.Is(i-1, nlp.Capital) || isRole(l, i-1)
	}
	return d.Is(i, nlp.Capital|nlp.Letter) && !calendarWords.Has(w) && !functionTag(d.Tag(i)) && !d.Tag(i).IsVerb()
}

// functionTag reports whether words with the tag are never part of a title.
func functionTag(t nlp.Tag) bool {
	switch t {
	case nlp.DT, nlp.IN, nlp.CC, nlp.WRB, nlp.RB, nlp.MD:
		return true
	}
	return t.IsPronoun()
}

var beVerbs = lexicon.NewSet("was were is are been be being")

var possessives = lexicon.NewSet("my our your his her its their")

// addresses are forms of address that are no office.
var addresses = lexicon.NewSet("mr mr. mister mrs mrs. ms ms. miss mx mx. dr dr. sir dame lord lady m. mme mme. mlle mlle. madame madam monsieur señor señora señorita senor senora don doña dona herr frau signor signora sri shri shrimati smt smt. hon hon. honourable honorable saint st st. jr sr " +
	"sheikh sheik shaikh shaykh sheikha alhaji alh alh. hajiya haj mallam malam engr engr. barr barr. arc arc. datuk seri dato dato' datin tan tun puan encik cik tuan ir ts pak bapak ibu thiru tmt kumari begum sahib adv adv. fr fr. sr. bro bro. pst pst. evang evang. otunba")

// bareWords say no more of a person than that they are one.
var bareWords = lexicon.NewSet("man woman boy girl gentleman child madam figure")

// backs come before “back” where it is a player's position.
var backs = lexicon.NewSet("running half full defensive centre center wing quarter corner outside left right")

// manyTitles are plural titles of address, and titles that are the same for one
// and for many.
var manyTitles = lexicon.NewSet("sens sens. reps reps. govs govs. drs drs. profs profs. cllrs messrs messrs. gens gens. sgts sgts. dets dets. justices lords counsel mps mlas meps tds msps mcas mnas councillors councilors senators judges")

// styles stand before an office and say nothing.
var styles = lexicon.NewSet("majesty highness excellency excellencies honour honor late")

// styleLetters are short for them; single letters come in twos: “H E”.
var styleLetters = lexicon.NewSet("HE HH HRH HIH HM H.E. H.H. H.R.H. H.E H.H H.R.H")

// strays are words before an office that are mostly no part of it, though they
// can be tagged as nouns: “outside Governor Brook's door”, “added party chief Lund”, or
// tell of a mood: “the cautious Hale Fire Chief”.
var strays = lexicon.NewSet("outside inside from added said says adds quipped joked alongside against including besides among towards " +
	"cautious embattled fiery outspoken beloved flamboyant feisty charismatic defiant angry furious jubilant elated delighted proud happy smiling tearful visibly optimistic upbeat confident hopeful concerned worried frustrated disappointed")

var relatives = lexicon.NewSet("who whose that which and")

var rolePrepositions = lexicon.NewSet("of at for in with on to from under")

var roleParticiples = lexicon.NewSet("acting operating managing founding sitting outgoing incoming ruling presiding leading commanding serving reigning visiting starting retired elected appointed " +
	"disgraced convicted suspended deposed ousted jailed accused renowned celebrated exiled self-styled trucking driving shipping coaching training fired licensed chartered registered running opening opposing winning losing")

// genres are kinds of music whose names look like verbs.
var genres = lexicon.NewSet("reggae gospel soca calypso dancehall highlife afrobeats kwaito zouk fuji juju")

var calendarWords = lexicon.NewSet(lexicon.Weekdays, lexicon.Months,
	"yesterday today tomorrow tonight week month year morning afternoon evening night jan. feb. aug. sept. oct. nov. dec.")

// dismissals are verbs whose object a role may be.
var dismissals = lexicon.NewSet("fired sacked dismissed replaced succeeded ousted suspended")
