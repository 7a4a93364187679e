package link

import (
	"iter"
	"slices"
	"strings"

	"factbox/internal/ner"

	"factbox/internal/lexicon"
	"factbox/internal/news"
	"factbox/internal/nlp"
)

// people are the persons of one document.
type people struct {
	records []personRecord
	index   map[string]int // a word of a name to the newest entry for it
	filed   lexicon.Filter // of the words of index: most words that are asked for are nobody's
	entries []indexEntry
}

// indexEntry is a record that bears a word, and the next older one.
type indexEntry struct{ record, next int }

type personRecord struct {
	name   name   // the fullest
	others []name // what else the article says the person is called
	shown  [2]int // the tokens that show it
	into   int    // one more than the record that this one has become part of; 0 for none
	last   int    // the newest mention, while linking in order
	alone  bool   // has been called by the family name alone
	gender news.Gender
	roles  int    // one more than the index of the newest role; 0 for none
	points int    // for a man when positive, for a woman when negative
	told   int    // those of them that the text itself gives
	toldBy string // the rule that gave most of them
}

func newPeople() people { return people{index: map[string]int{}} }

// linkNames gives each whole name of a person its record. Lone names wait until
// all whole ones are known: they may stand before them, as in a headline, and
// may turn out to be no people.
func (l *Linker) linkNames() {
	p := &l.people
	p.records, p.entries = p.records[:0], p.entries[:0]
	clear(p.index)
	p.filed = lexicon.Filter{}
	for i := range l.mentions {
		m := &l.mentions[i]
		if m.Class != ner.Person {
			continue
		}
		m.name = parseName(&l.arena, l.doc, m.First, m.Last)
		if m.name.lone() {
			continue
		}
		r := p.find(m.name)
		if r < 0 {
			r = p.add(i, m)
		}
		m.record = r
		p.take(r, m, l)
	}
	joinOtherNames(l)
	for r := range p.records {
		p.records[r].last = -1
	}
}

// linkLone gives the lone names of people their records.
func (l *Linker) linkLone() {
	p := &l.people
	for i := range l.mentions {
		m := &l.mentions[i]
		switch {
		case m.Class == ner.Person && m.record >= 0:
			p.records[m.record].last = i
		case m.Class == ner.Person:
			r := p.findLoneOf(m.name, addressed(l, m))
			if r < 0 {
				r = p.add(i, m)
			}
			m.record = r
			p.records[r].last = i
			p.records[r].alone = true
		}
	}
}

// add makes a record for the person whom m, mention i, names first.
func (p *people) add(i int, m *mention) int {
	r, n := len(p.records), m.name
	gender, _ := lexicon.GivenName(n.given()) // findGenders will know more
	p.records = append(p.records, personRecord{name: n, shown: [2]int{m.First, m.Last}, last: i, gender: gender})
	p.file(n, r)
	return r
}

// like compares a name with those of the record.
func (r *personRecord) like(n name) likeness {
	best := n.like(r.name)
	for _, other := range r.others {
		best = max(best, n.like(other))
	}
	return best
}

// file makes record r found by the words of n.
func (p *people) file(n name, r int) {
	for _, words := range [2][]string{n.words, n.nick} {
		for _, w := range words {
			p.fileWord(w, r)
			if end := afterHyphen(w); end != "" {
				p.fileWord(end, r)
			}
		}
	}
}

func (p *people) fileWord(w string, r int) {
	w = withoutMarks(w)
	for other := range p.under(w) {
		if other == r {
			return
		}
	}
	next := p.newest(w)
	p.filed.Add(w)
	p.index[w] = len(p.entries)
	p.entries = append(p.entries, indexEntry{r, next})
}

// under are the records that are filed under a word, the newest first: at most
// mostLike of them.
func (p *people) under(w string) iter.Seq[int] {
	return func(yield func(r int) bool) {
		e := p.newest(w)
		for range mostLike {
			if e < 0 || !yield(p.entries[e].record) {
				return
			}
			e = p.entries[e].next
		}
	}
}

// mostLike is how many people a name is compared with, the newest: more than an
// article has, and no list of fifty thousand names costs their square.
const mostLike = 300

func (p *people) newest(w string) int {
	w = withoutMarks(w)
	if !p.filed.May(w) {
		return -1
	}
	if e, ok := p.index[w]; ok {
		return e
	}
	return -1
}

// withoutMarks is a word as it is filed: “Matiang’i” and “Matiangi” are one.
func withoutMarks(w string) string {
	if strings.IndexByte(w, '\'') < 0 && !strings.Contains(w, "’") {
		return w
	}
	return strings.NewReplacer("'", "", "’", "").Replace(w)
}

// take adds the name of a mention to record r and keeps the fullest.
func (p *people) take(r int, m *mention, l *Linker) {
	rec := &p.records[r]
	if len(rec.others) > 0 && m.name.like(rec.name) < sameName {
		return // the form of another name
	}
	fuller := len(m.name.words) - len(rec.name.words)
	if sameLetters(m.name.words, rec.name.words) {
		fuller = 0
	}
	if fuller > 0 || fuller == 0 && isBetterForm(rec, m, l) {
		nick := rec.name.nick
		rec.shown, rec.name = [2]int{m.First, m.Last}, m.name
		if len(rec.name.nick) == 0 {
			rec.name.nick = nick
		}
	}
	p.file(m.name, r)
}

// isBetterForm reports whether a name of as many words shows more than the one of
// the record: it is not in capitals, or has the nickname.
func isBetterForm(rec *personRecord, m *mention, l *Linker) bool {
	return allCaps(l, rec.shown) && !allCaps(l, [2]int{m.First, m.Last}) || len(m.name.nick) > 0 && len(rec.name.nick) == 0
}

// find is the record of a whole name, or -1.
func (p *people) find(n name) int {
	best, found := unlike, -1
	for _, w := range [2]string{n.words[len(n.words)-1], n.words[0]} {
		for r := range p.under(w) {
			if k := p.records[r].like(n); k > best && k >= sameName {
				best, found = k, r
			}
		}
	}
	return found
}

// findLone is the record that a lone name stands for, or -1: of those it is like
// most, the one that is nearer.
func (p *people) findLone(n name) int { return p.findLoneOf(n, news.Unknown) }

// findLoneOf leaves out people of the other gender: “Mr Marlow” is not Beth.
func (p *people) findLoneOf(n name, g news.Gender) int {
	best, found := unlike, -1
	for r := range p.under(n.words[len(n.words)-1]) {
		k := p.records[r].like(n)
		if g != news.Unknown && p.records[r].gender != news.Unknown && p.records[r].gender != g {
			continue
		}
		if g == news.Unknown && k == equalName && p.records[r].name.lone() {
			k = sameGiven // who was only “Mr Marlow” yields to Beth Marlow
		}
		if k > best || k == best && found >= 0 && p.nearer(r, found) {
			best, found = k, r
		}
	}
	if best == unlike {
		return p.findNear(n)
	}
	return found
}

// findNear is the one record whose surname is nearly that of a lone name, or that
// has a longer form of the first name; or -1.
func (p *people) findNear(n name) int {
	if len(n.words) != 1 {
		return -1 // only one word is another's middle
	}
	found, shortened := -1, lexicon.ShortName(n.words[0]) != ""
	for r := max(0, len(p.records)-mostLike); r < len(p.records); r++ {
		full := &p.records[r].name
		if full.lone() || !shortened && !slices.Contains(full.words, n.words[0]) && !nearlySame(n.words[0], full.words[len(full.words)-1]) {
			continue
		}
		if n.like(*full) == sameMiddle {
			if found >= 0 {
				return -1
			}
			found = r
		}
	}
	return found
}

// nearer reports whether a lone family name means a rather than b. A paper keeps
// it for one of them and gives the other's name whole; else it is whoever was
// named last, or, when neither was yet, is named first.
func (p *people) nearer(a, b int) bool {
	if p.records[a].alone != p.records[b].alone {
		return p.records[a].alone
	}
	x, y := p.records[a].last, p.records[b].last
	if x < 0 && y < 0 {
		return a < b
	}
	return x > y
}

// hasRelative reports whether somebody of that family name has another first name.
func (p *people) hasRelative(first, family string) bool {
	for r := range p.under(family) {
		words := p.records[r].name.words
		if len(words) > 1 && words[len(words)-1] == family && words[0] != first {
			return true
		}
	}
	return false
}

// namesakes is the number of people in the article with that family name.
func (p *people) namesakes(family string) int {
	n := 0
	for r := range p.under(family) {
		if words := p.records[r].name.words; words[len(words)-1] == family {
			n++
		}
	}
	return n
}

// addressed is the gender that the form of address before a name shows.
func addressed(l *Linker, m *mention) news.Gender {
	g, _ := honorificAt(l, m.First-1)
	return g
}

func allCaps(l *Linker, tokens [2]int) bool {
	for i := tokens[0]; i < tokens[1]; i++ {
		if !l.doc.Is(i, nlp.AllCaps) && l.doc.Is(i, nlp.Letter) {
			return false
		}
	}
	return true
}

// person is the fact that record r makes.
func (l *Linker) person(r int, id string) news.Person {
	rec := &l.people.records[r]
	roles, rules := rolesOf(l, r)
	told, toldBy := told(l, r)
	name := l.words(rec.shown)
	if behind := name[strings.LastIndexByte(name, '/')+1:]; behind != "" {
		name = behind // “Nordnytt/Ada Brook”
	}
	name, ref := owned(l, ner.Person, r, name)
	return news.Person{Ref: ref, Told: told, GenderRule: toldBy, ID: id, Name: name, Roles: roles, RoleRules: rules, Gender: rec.gender}
}

// words is the text of a range of tokens.
func (l *Linker) words(tokens [2]int) string {
	return l.doc.Text[l.doc.Tokens[tokens[0]].Start:l.doc.Tokens[tokens[1]-1].End]
}
