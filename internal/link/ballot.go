package link

import (
	"math"
	"strconv"
	"strings"

	"factbox/internal/lexicon"
	"factbox/internal/linear"
	"factbox/internal/ner"
	"factbox/internal/news"
	"factbox/internal/nlp"
)

// A name has one sense in an article (Gale, Church and Yarowsky, 1992). A ballot
// sums up what all its mentions say of it: what the tagger gives each class, and
// what the words around each of them show.
type ballot struct {
	sum   [ner.Demonym]float64 // for each class
	count int                  // mentions, doubtful ones too
	named int                  // mentions that the tagger took for names
	shown float64              // what the words around them add to the sum of organizations
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

// second is the class that a ballot gives most but for one, if it gives any two.
func (b *ballot) second() (ner.Class, bool) {
	first, best := b.leader(), ner.Demonym
	for c := range ner.Demonym {
		if c != first && b.sum[c] >= 0.05 && (best == ner.Demonym || b.sum[c] > b.sum[best]) {
			best = c
		}
	}
	return best, best != ner.Demonym
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

// takeBallots fills in the ballots from all mentions, doubtful ones too.
func (l *Linker) takeBallots() {
	b := &l.ballots
	clear(b.of)
	b.list = b.list[:0]
	for i := range l.mentions {
		m := &l.mentions[i]
		if m.Class >= ner.Demonym {
			continue
		}
		paper := paperOf(l, m)
		l.cast(&paper, true)
	}
	for i := range l.doubtful {
		l.cast(&l.doubtful[i], false)
	}
	if l.trace.On() {
		traceBallots(l)
	}
}

// paperOf is a mention as it is counted: the chance of a place goes to organizations
// where it stands as an employer.
func paperOf(l *Linker, m *mention) ner.Mention {
	paper := m.Mention
	if m.Class == ner.Place && namesEmployer(l, m) {
		paper.Chance[ner.Organization], paper.Chance[ner.Place] = paper.Chance[ner.Place], 0
	}
	return paper
}

// cast adds what one mention says to the ballot of its name.
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
	for k := range witnesses {
		if w := &witnesses[k]; w.when(l, m.First, m.Last) {
			it.sum[w.class] += w.weight
			if w.class == ner.Organization {
				it.shown += w.weight
			}
		}
	}
}

// traceBallots notes what each mention cast and how the ballot of its name came out,
// of those too that no fact is made of.
func traceBallots(l *Linker) {
	for i := range l.mentions {
		if m := &l.mentions[i]; m.Class < ner.Demonym {
			paper := paperOf(l, m)
			traceBallot(l, &paper, ballotAt(l, &m.Mention).leader().String(), 0)
		}
	}
	for i := range l.doubtful {
		m := &l.doubtful[i]
		class, need, ok := election(l, m)
		if ok {
			traceBallot(l, m, class.String(), need)
		} else {
			traceBallot(l, m, noName, need)
		}
	}
}

// noName is what the ballot of a doubtful name says that is not let in.
const noName = "no name"

// traceBallot notes what mention m cast, and that its name's ballot makes it what
// decision says; need is the sum that a doubtful name has to have, 0 for others.
func traceBallot(l *Linker, m *ner.Mention, decision string, need float64) {
	r := news.Reason{Span: m.Span, Stage: stage, Rule: "ballot", Decision: decision}
	weigh := func(what string, weight float64) {
		if weight = math.Round(100*weight) / 100; weight != 0 {
			r.Evidence = append(r.Evidence, news.Evidence{What: what, Weight: weight})
		}
	}
	for c := range ner.Demonym {
		weigh("the model here: "+c.String(), float64(m.Chance[c]))
	}
	for _, w := range witnesses {
		if w.when(l, m.First, m.Last) {
			weigh(w.id+" here: "+w.class.String()+", as in “"+w.says+"”", w.weight)
		}
	}
	b := ballotAt(l, m)
	for c := range ner.Demonym {
		weigh("all mentions ("+strconv.Itoa(b.count)+"): "+c.String(), b.sum[c])
	}
	if weigh("needed", need); need == 0 && decision == noName {
		r.Evidence = append(r.Evidence, news.Evidence{What: "its words or its form are no name's"})
	}
	if first := b.leader().String(); first != decision {
		r.RunnerUp = first
	} else if second, ok := b.second(); ok {
		r.RunnerUp = second.String()
	}
	l.trace.Add(r)
}

func ballotAt(l *Linker, m *ner.Mention) *ballot {
	if k, ok := l.ballots.of[ballotKey(l, m.First, m.Last)]; ok {
		return &l.ballots.list[k]
	}
	return nil
}

// elected reports whether the ballot of a doubtful name lets it in, and as what.
func elected(l *Linker, m *ner.Mention) (ner.Class, bool) {
	class, _, ok := election(l, m)
	return class, ok
}

// election is [elected] with the sum that the name has to have, 0 where no sum does.
func election(l *Linker, m *ner.Mention) (class ner.Class, need float64, ok bool) {
	b := ballotAt(l, m)
	if b == nil {
		return 0, 0, false
	}
	c := b.leader()
	switch {
	case c == ner.Place && !onMap(l, m.First, m.Last) && !governed(l, &mention{Mention: *m}) && !besidePlace(l, m):
		return c, 0, false // “the Escrow project”
	case c == ner.Person && m.Last-m.First == 1 && listsOf(l, m.First)&(ner.GivenName|ner.Surname) == 0 && !actsAsPerson(l, &mention{Mention: *m}):
		return c, 0, false // “The Emir left”
	case c != ner.Organization && b.named == 0:
		need = 0.5 + 0.1*float64(b.count)
	case c == ner.Organization && b.named == 0 && b.shown < 0.4 && !l.sport && onMap(l, m.First, m.Last):
		return c, 0, false // “angry Great Norva residents”
	case c == ner.Organization && isNoName(l, m):
		return c, 0, false
	default:
		need = 0.34 + 0.04*float64(b.count)
		if isPlain(l, m) {
			need += 0.25
		}
		if b.named == 0 && b.shown == 0 && !l.sport {
			need += 0.2
		}
	}
	return c, need, b.sum[c] >= need
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
