package link

import (
	"strings"

	"factbox/internal/lexicon"
	"factbox/internal/ner"
	"factbox/internal/news"
	"factbox/internal/nlp"
)

// groups are the organizations of one document.
type groups struct {
	records []groupRecord
	index   map[string]int // a name, or the initials of one, to its record
	fronts  map[string]int // words that names of several words begin with, and those clubs end with
	opening map[string]int // first word to one more than the newest record that it opens
	closing map[string]int // last word of two to one more than the newest record that it closes
}

type groupRecord struct {
	shown [2]int // the tokens of the fullest name
	into  int    // the record it is short for; itself when it is whole
	next  int    // one more than the older record with the same first word
}

func newGroups() groups {
	return groups{index: map[string]int{}, fronts: map[string]int{}, opening: map[string]int{}, closing: map[string]int{}}
}

// countFronts collects the words that stand for an organization alone: the first
// of Marlow Mills, the last of Aston Vale.
func (l *Linker) countFronts() {
	clear(l.groups.fronts)
	for i := range l.mentions {
		if m := &l.mentions[i]; m.Class == ner.Organization && m.Last-m.First > 1 && l.doc.Lower(m.First+1) != "&" {
			l.groups.fronts[l.doc.Lower(m.First)]++
			if m.Last-m.First == 2 {
				l.groups.fronts[l.doc.Lower(m.Last-1)]++
			}
		}
	}
}

// linkGroups gives each mention of an organization its record: equal names
// first, then an acronym and the front or end of a longer name are joined to it.
func (l *Linker) linkGroups() {
	g := &l.groups
	g.records = g.records[:0]
	clear(g.index)
	clear(g.opening)
	clear(g.closing)
	for i := range l.mentions {
		m := &l.mentions[i]
		if m.Class != ner.Organization {
			continue
		}
		key := strings.ToLower(m.Span.Of(l.doc.Text))
		r, ok := g.index[key]
		if !ok {
			if r = bracketed(l, i); r < 0 {
				r = len(g.records)
				first := l.doc.Lower(m.First)
				g.records = append(g.records, groupRecord{[2]int{m.First, m.Last}, r, g.opening[first]})
				g.opening[first] = r + 1
				if m.Last-m.First == 2 || l.sport && m.Last-m.First > 2 {
					g.closing[l.doc.Lower(m.Last-1)] = r + 1
				}
			}
			g.index[key] = r
		} else if b := bracketed(l, i); b >= 0 && b != r && g.records[r].into == r && g.records[r].shown[1]-g.records[r].shown[0] == 1 {
			g.records[r].into = g.records[b].into // “HALCOM”, before “the Hale Commission (HALCOM)”
		}
		m.record = r
	}
	for r := range g.records {
		for _, small := range [2]bool{false, true} {
			initials := initials(l, g.records[r].shown, small)
			if initials == "" {
				continue
			}
			if short, ok := g.index[initials]; !ok {
				g.index[initials] = r
			} else if g.records[short].shown[1]-g.records[short].shown[0] == 1 && short != r {
				g.records[short].into = r
			}
		}
	}
	for r := range g.records {
		if g.records[r].into == r {
			g.records[r].into = longer(l, r)
		}
	}
	for i := range l.mentions {
		for m := &l.mentions[i]; m.Class == ner.Organization && g.records[m.record].into != m.record; {
			m.record = g.records[m.record].into
		}
	}
}

// longer is the one record that r is the front of, “Halloran” of Halloran
// Cycles, or r itself.
func longer(l *Linker, r int) int {
	g := &l.groups
	short := g.records[r].shown
	words := short[1] - short[0]
	if words == 1 && l.colleges[l.doc.Lower(short[0])] > 0 {
		if s, ok := g.index["university of "+l.doc.Lower(short[0])]; ok {
			return s
		}
	}
	if words == 1 && isFamous(l, short) {
		return r // “Kent” may be the club and is not the Kent Police
	}
	found := r
	for s := g.opening[l.doc.Lower(short[0])] - 1; s >= 0; s = g.records[s].next - 1 {
		long := g.records[s].shown
		if s == r || long[1]-long[0] <= words || !sameTokens(l, long[0], short[0], words) {
			continue
		}
		if words > 1 && premises.Has(l.doc.Lower(long[1]-1)) || arms.Has(l.doc.Lower(long[1]-1)) {
			continue // the Hale Foundation is not the Hale Foundation Centre
		}
		if found != r {
			return r // “Royal” of the Royal Bank or the Royal Society
		}
		found = s
	}
	if s := g.closing[l.doc.Lower(short[0])]; found == r && words == 1 && s > 0 {
		return s - 1 // “Vale” of Aston Vale
	}
	switch {
	case found != r:
	case words == 1:
		return inside(l, r)
	case words == 2:
		return contracted(l, r)
	}
	return found
}

var (
	premises = lexicon.NewSet("centre center office offices headquarters building campus hall tower stadium arena store branch")
	arms     = lexicon.NewSet("securities index")
)

// contracted is the record whose first word that of record r is short for, “Met Office”
// of the Meteorological Office, or r itself.
func contracted(l *Linker, r int) int {
	g := &l.groups
	short := g.records[r].shown[0]
	if len(l.doc.Lower(short)) < 3 || l.doc.Is(short, nlp.AllCaps) {
		return r
	}
	for s := range g.records[:min(len(g.records), maxInside)] {
		long := g.records[s].shown
		if s == r || long[1]-long[0] != 2 || l.doc.Lower(long[0]+1) != l.doc.Lower(short+1) {
			continue
		}
		if whole := l.doc.Lower(long[0]); len(whole) > len(l.doc.Lower(short))+3 && strings.HasPrefix(whole, l.doc.Lower(short)) {
			return s
		}
	}
	return r
}

// inside is the one record of a name of three words and more that has the lone word of
// record r inside, “Norva” of the Grand Norva Alliance, or r itself.
func inside(l *Linker, r int) int {
	g := &l.groups
	short := g.records[r].shown[0]
	if listsOf(l, short)&ner.CommonWord != 0 || l.doc.Is(short, nlp.AllCaps) || len(l.doc.Lower(short)) < 5 {
		return r
	}
	found := r
	for s := range g.records[:min(len(g.records), maxInside)] {
		long := g.records[s].shown
		if s == r || long[1]-long[0] < 3 {
			continue
		}
		for i := long[0] + 1; i < long[1]-1; i++ {
			if l.doc.Lower(i) == l.doc.Lower(short) {
				if found != r {
					return r
				}
				found = s
			}
		}
	}
	return found
}

// maxInside bounds the records that a short name is looked for in.
const maxInside = 200

// isFamous reports whether a place of note bears the name.
func isFamous(l *Linker, tokens [2]int) bool {
	m := mentionAt(l, tokens[0])
	return m != nil && m.famous()
}

// sameTokens reports whether n tokens from a and from b have the same letters.
func sameTokens(l *Linker, a, b, n int) bool {
	for i := range n {
		if l.doc.Lower(a+i) != l.doc.Lower(b+i) {
			return false
		}
	}
	return true
}

// initials are the first letters of the words with capitals, “ecb” of European
// Central Bank, or, with small ones, of all words: “ros” of Registrar of Societies.
// A name of two words has none unless the article has them in capitals.
func initials(l *Linker, tokens [2]int, small bool) string {
	var buf [maxNameWords]byte
	letters := buf[:0]
	smaller := 0
	for i := tokens[0]; i < tokens[1] && len(letters) < len(buf); i++ {
		switch {
		case l.doc.Is(i, nlp.Capital):
			letters = append(letters, l.doc.Lower(i)[0])
		case small && l.doc.Is(i, nlp.Letter):
			letters = append(letters, l.doc.Lower(i)[0])
			smaller++
		}
	}
	if len(letters) < 2 || small && smaller == 0 {
		return ""
	}
	if _, ok := l.groups.index[string(letters)]; !ok && len(letters) < 3 {
		return ""
	}
	return string(letters)
}

// bracketed is the record of the organization whose acronym mention i is:
// “Federal Trade Commission (FTC)”; or -1.
func bracketed(l *Linker, i int) int {
	m := &l.mentions[i]
	if i == 0 || l.doc.Lower(m.First-1) != "(" || l.doc.Lower(m.Last) != ")" || !l.doc.Is(m.First, nlp.Capital) {
		return -1
	}
	if before := &l.mentions[i-1]; before.Class == ner.Organization && before.Last == m.First-1 {
		return before.record
	}
	return -1
}

// group is the fact that record r makes.
func (l *Linker) group(r int, id string) news.Organization {
	name := l.words(l.groups.records[r].shown)
	if at := strings.LastIndexByte(name, '-'); at > 0 && joined.Has(name[at+1:]) {
		name = name[:at] // “the Brandt Group-owned mill”
	}
	name, ref := owned(l, ner.Organization, r, name)
	return news.Organization{ID: id, Name: name, Ref: ref}
}

// joined are words that a hyphen joins to a name without being part of it.
var joined = lexicon.NewSet("owned based led backed run funded style inspired affiliated sponsored listed")
