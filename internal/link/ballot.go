package link

import (
	"strings"

	"factbox/internal/lexicon"
	"factbox/internal/linear"
	"factbox/internal/ner"
	"factbox/internal/nlp"
)

// A name has one sense in an article (Gale, Church and Yarowsky, 1992). A ballot
// sums up what all its mentions say of it: what the tagger gives each class, and
// what the words around each of them show.
type ballot struct {
	sum   [ner.Demonym]float64 // for each class
	count int                  // mentions, doubtful ones too
	named int                  // mentions that the tagger took for names
}

// leader is the class that a ballot gives most.
func (b *ballot) leader() ner.Class {
	best := ner.Person
	for c := range ner.Demonym {
		if b.sum[c] > b.sum[best] {
			best = c
		}
	}
	return best
}

// ballots are those of one document, by the name in lower case.
type ballots struct {
	of   map[linear.Feature]int
	list []ballot
}

func newBallots() ballots { return ballots{of: map[linear.Feature]int{}} }

var tName = linear.Template("name of a ballot")

func ballotKey(l *Linker, first, last int) linear.Feature {
	key := tName
	for i := first; i < last; i++ {
		key = key.With(linear.Hash(l.doc.Tokens[i].Lower))
	}
	return key
}

// vote fills in the ballots from all mentions, doubtful ones too.
func (l *Linker) vote() {
	b := &l.ballots
	clear(b.of)
	b.list = b.list[:0]
	for i := range l.mentions {
		m := &l.mentions[i]
		if m.Class >= ner.Demonym {
			continue
		}
		vote := m.Mention
		if m.Class == ner.Place && namesEmployer(l, m) {
			vote.Chance[ner.Organization], vote.Chance[ner.Place] = vote.Chance[ner.Place], 0
		}
		l.cast(&vote, true)
	}
	for i := range l.doubtful {
		l.cast(&l.doubtful[i], false)
	}
}

func (l *Linker) cast(m *ner.Mention, named bool) {
	b := &l.ballots
	key := ballotKey(l, m.First, m.Last)
	k, ok := b.of[key]
	if !ok {
		k = len(b.list)
		b.list = append(b.list, ballot{})
		b.of[key] = k
	}
	it := &b.list[k]
	it.count++
	if named {
		it.named++
	}
	for c := range ner.Demonym {
		it.sum[c] += float64(m.Chance[c])
	}
	for _, w := range witnesses {
		if w.when(l, m.First, m.Last) {
			it.sum[w.class] += w.weight
		}
	}
}

func ballotAt(l *Linker, m *ner.Mention) *ballot {
	if k, ok := l.ballots.of[ballotKey(l, m.First, m.Last)]; ok {
		return &l.ballots.list[k]
	}
	return nil
}

// elected reports whether the ballot of a doubtful name lets it in, and as what.
func elected(l *Linker, m *ner.Mention) (ner.Class, bool) {
	b := ballotAt(l, m)
	if b == nil {
		return 0, false
	}
	c := b.leader()
	if c != ner.Organization && b.named == 0 {
		return c, b.sum[c] >= 0.5+0.1*float64(b.count)
	}
	if c == ner.Organization && isNoName(l, m) {
		return c, false
	}
	need := 0.34 + 0.04*float64(b.count)
	if isPlain(l, m) {
		need += 0.25
	}
	return c, b.sum[c] >= need
}

// isNoName reports whether a doubtful name can be none, whatever its ballot says:
// “US$”, “No. 4”, “14 MAR 12”, the Hale Cup.
func isNoName(l *Linker, m *ner.Mention) bool {
	d := l.doc
	if isListed(l, m.First, m.Last) || endsInThing(l, m.First, m.Last) {
		return true
	}
	if m.Last-m.First > 1 {
		return false
	}
	w := d.Word(m.First)
	numbered := (w == "No" || w == "No." || w == "Nos.") && (d.Is(m.Last, nlp.AllDigit) || d.Is(m.Last+1, nlp.AllDigit))
	if k := strings.IndexAny(w, "-/"); 0 < k && k <= 5 && k < len(w)-1 && strings.IndexByte("abcdefghijklmnopqrstuvwxyz0123456789", w[k+1]) >= 0 {
		return true // “A-level”, “U-20”, “GB/s”
	}
	if b := ballotAt(l, m); b != nil && b.count == 1 && opensSentence(l, m.First) && !d.Is(m.First, nlp.AllCaps) && !l.sport {
		return true // “Furthermore, …”
	}
	return numbered || isNumeral(w) || strings.HasSuffix(w, "$") || d.Tag(m.First) == nlp.VBG || isDate(l, &mention{Mention: *m})
}

// isNumeral reports whether a word is a numeral of Roman letters that no name is:
// “III”.
func isNumeral(word string) bool { return len(word) > 1 && strings.Trim(word, "IVX") == "" }

// isPlain reports whether a doubtful name is made of words that are mostly no
// names: “the Company”, “NGOs”, “an Imam”.
func isPlain(l *Linker, m *ner.Mention) bool {
	d := l.doc
	last := m.Last - 1
	if m.Last-m.First == 1 && lexicon.Term(d.Lower(last)) {
		return true
	}
	if d.Is(last, nlp.Inner|nlp.Capital) && strings.HasSuffix(d.Word(last), "s") {
		return true // “NGOs”
	}
	if m.Last-m.First == 1 && !l.sport && m.First == d.Sentences[d.Tokens[m.First].Sentence].First && strings.HasSuffix(d.Lower(last), "s") {
		return true // “Jackdaws teach their chicks”
	}
	for i := m.First; i < m.Last; i++ {
		if listsOf(l, i)&ner.CommonWord == 0 {
			return false
		}
	}
	return true
}

// witness is a place in a sentence that tells what the name in it is.
type witness struct {
	id     string
	says   string // an example
	class  ner.Class
	weight float64
	when   func(l *Linker, first, last int) bool
}

var witnesses = []witness{
	{"noun-before", "The insurer Arbol fell.", ner.Organization, 0.5, hasGroupNounBefore},
	{"noun-after", "Arbol, a small insurer, fell.", ner.Organization, 0.5, hasGroupNounAfter},
	{"noun-behind", "The Arbol group met.", ner.Organization, 0.4, hasGroupNounBehind},
	{"explained", "DIRB (the Dirby Regional Board) met.", ner.Organization, 0.5, isExplainedBehind},
	{"goods", "An Arbol jet was held.", ner.Organization, 0.2, hasGoodsBehind},
	{"which", "Arbol, which drills for gas, fell.", ner.Organization, 0.2, isFollowedByWhich},
	{"officer", "Arbol's chief executive left.", ner.Organization, 0.4, hasOfficer},
	{"plural-verb", "Arbol have denied it.", ner.Organization, 0.25, takesPluralVerb},
	{"team", "The Ravens led; Ravens coach Ada Brook smiled.", ner.Organization, 0.5, standsAsTeam},
}

func hasGroupNounBefore(l *Linker, first, last int) bool {
	for i := first - 1; i >= first-2 && i >= 0; i-- {
		if !l.doc.Is(i, nlp.Capital) && isOrganizationWord(l, i) && l.doc.Tokens[i].Sentence == l.doc.Tokens[first].Sentence {
			return true
		}
		if !l.doc.Is(i, nlp.Letter) {
			return false
		}
	}
	return false
}

func hasGroupNounAfter(l *Linker, first, last int) bool {
	d := l.doc
	if d.Lower(last) != "," {
		return false
	}
	switch d.Lower(last + 1) {
	case "a", "an", "the", "one":
	default:
		return false
	}
	for i := last + 2; i < last+8 && i < len(d.Tokens) && !d.Is(i, nlp.Punct); i++ {
		if !d.Is(i, nlp.Capital) && isOrganizationWord(l, i) {
			return true
		}
		if d.Tag(i) == nlp.IN {
			return false
		}
	}
	return false
}

func hasGroupNounBehind(l *Linker, first, last int) bool {
	return !l.doc.Is(last, nlp.Capital) && isOrganizationWord(l, last) && l.doc.Tag(last) == nlp.NN
}

// isExplainedBehind reports whether brackets behind a name say what body it is.
func isExplainedBehind(l *Linker, first, last int) bool {
	d := l.doc
	if d.Lower(last) != "(" {
		return false
	}
	for i := last + 1; i < last+8 && i < len(d.Tokens) && d.Lower(i) != ")"; i++ {
		if isOrganizationWord(l, i) && d.Lower(i+1) == ")" {
			return true
		}
	}
	return false
}

// hasGoodsBehind reports whether what stands behind a name is a thing that
// companies have.
func hasGoodsBehind(l *Linker, first, last int) bool { return goods.Has(l.doc.Lower(last)) }

var goods = lexicon.NewSet("jet plane airliner flight store stores outlet outlets branch branches factory warehouse refinery franchise dealership shares stock executive executives shareholders shareholder employees staffers subsidiary headquarters")

func isFollowedByWhich(l *Linker, first, last int) bool {
	return l.doc.Lower(last) == "," && l.doc.Lower(last+1) == "which"
}

func hasOfficer(l *Linker, first, last int) bool {
	d := l.doc
	if d.Lower(last) == "'s" {
		last++
	}
	if d.Lower(last) == "chief" {
		last++
	}
	if lexicon.CompanyRoles.Has(d.Lower(last)) {
		return true
	}
	return d.Lower(first-1) == "of" && lexicon.CompanyRoles.Has(d.Lower(first-2)) || d.Lower(first-1) == "at" && isRole(l, first-2)
}

func takesPluralVerb(l *Linker, first, last int) bool {
	switch l.doc.Lower(last) {
	case "have", "were", "are":
		return l.doc.Lower(first-1) != "and" && l.doc.Lower(first-1) != ","
	}
	return false
}

func standsAsTeam(l *Linker, first, last int) bool {
	if !l.sport || last-first > 2 {
		return false
	}
	if last-first == 1 && isTeamName(l, first) {
		return true
	}
	m := mention{Mention: ner.Mention{First: first, Last: last}}
	return plays(l, &m)
}

// mostly reports whether all mentions of a name together say class c. What a map
// knows, and who has a first name, changes only where the rest is clear.
func mostly(l *Linker, m *mention, c ner.Class) bool {
	b := ballotAt(l, &m.Mention)
	if b == nil || b.leader() != c {
		return false
	}
	if m.Class == c {
		return true
	}
	if m.known() || b.count < 2 {
		return false
	}
	if m.Class == ner.Person {
		return b.sum[c] > 1.5*b.sum[ner.Person] && !hasAddress(l, m) && l.people.namesakes(l.doc.Lower(m.Last-1)) == 0
	}
	return b.sum[c] > b.sum[m.Class]
}

func mostlyGroup(l *Linker, m *mention) bool { return mostly(l, m, ner.Organization) }
func mostlyPlace(l *Linker, m *mention) bool { return mostly(l, m, ner.Place) }
