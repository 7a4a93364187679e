package link

import (
	"factbox/internal/ner"

	"factbox/internal/lexicon"
	"factbox/internal/linear"
	"factbox/internal/news"
	"factbox/internal/nlp"
)

// known reports whether a place bears the name.
func (m *mention) known() bool { return m.places.Len() > 0 }

// famous reports whether a place bears the name that is more than one of a
// thousand towns.
func (m *mention) famous() bool { return m.known() && !m.places.Minor }

// lone reports whether the name is one word.
func (m *mention) lone() bool { return m.Last-m.First == 1 }

// governed reports whether a preposition of place stands before the name.
func governed(l *Linker, m *mention) bool {
	i := m.First - 1
	if partsOfPlaces.Has(l.doc.Lower(i)) {
		i--
	}
	switch l.doc.Lower(i) {
	case "in", "near", "outside", "across", "throughout", "from", "to", "at", "into", "around", "through", "via", "towards", "toward":
		return true
	}
	return false
}

// partsOfPlaces are what stands between a preposition and a place: “in central Hull”.
var partsOfPlaces = lexicon.NewSet("nearby central downtown northern southern eastern western")

// hasAddress reports whether a form of address or an office stands before the name.
func hasAddress(l *Linker, m *mention) bool {
	if _, ok := honorificAt(l, m.First-1); ok {
		return true
	}
	_, ok := roleAt(l, m.First-1)
	return ok && l.doc.Is(m.First-1, nlp.Capital)
}

// actsAsPerson reports whether the name stands where people do: “Lima said”,
// “said Lima”, “Lima, who”, “Lima then asked a guard”.
func actsAsPerson(l *Linker, m *mention) bool {
	if hasAddress(l, m) {
		return true
	}
	d := l.doc
	if _, report := lexicon.Reporting(d.Lower(m.First - 1)); report != lexicon.NoReport && d.Tag(m.First-1).IsVerb() {
		return true
	}
	i := m.Last
	for d.Tag(i) == nlp.RB {
		i++
	}
	if lemma, report := lexicon.Reporting(d.Lower(i)); report == lexicon.Speech && d.Tag(i).IsVerb() && lemma != "report" {
		return true
	}
	switch {
	case d.Lower(i) == "," && d.Lower(i+1) == "who", d.Lower(i) == "who":
		return true
	case d.Lower(i) == "'s":
		return namedBefore(l, m)
	case d.Tag(i) == nlp.VBD || d.Tag(i) == nlp.VBZ:
		return namedBefore(l, m)
	}
	return false
}

// namedBefore reports whether somebody called like m was named in full at most
// four sentences before.
func namedBefore(l *Linker, m *mention) bool {
	at := l.doc.Tokens[m.First].Sentence
	for i := l.after(m.First) - 1; i >= 0; i-- {
		o := &l.mentions[i]
		if at-l.doc.Tokens[o.First].Sentence > 4 {
			return false
		}
		if o.Class == ner.Person && o.record >= 0 && o.First < m.First && l.doc.Lower(o.Last-1) == l.doc.Lower(m.Last-1) {
			return true
		}
	}
	return false
}

// isPlaceWord and isOrganizationWord report what the lists make of a name that
// ends with token i: “Marlow River”, “Marlow Bank”.
func isPlaceWord(l *Linker, i int) bool        { return listsOf(l, i)&ner.PlaceWord != 0 }
func isOrganizationWord(l *Linker, i int) bool { return listsOf(l, i)&ner.OrganizationWord != 0 }

func listsOf(l *Linker, i int) ner.List { return l.wordLists.At(i) }

// listsOfPhrase are the lists that tokens [first, end) stand on as one entry.
func listsOfPhrase(l *Linker, first, end int) ner.List {
	if end-first == 1 {
		return listsOf(l, first)
	}
	if listsOf(l, first)&ner.OpensPhrase == 0 {
		return 0
	}
	key := ner.TEntry
	for i := first; i < end; i++ {
		key = key.With(linear.Hash(l.doc.Lower(i)))
	}
	return l.lists.Find(key)
}

// honorificAt, roleAt, kinAt and demonymAt are what package lexicon knows of token i. All its
// entries are on the tagger's lists, so that most words need not be looked up again.
func honorificAt(l *Linker, i int) (news.Gender, bool) {
	if listsOf(l, i)&ner.TitleWord == 0 {
		return news.Unknown, false
	}
	return lexicon.Honorific(l.doc.Lower(i))
}

func roleAt(l *Linker, i int) (news.Gender, bool) {
	if listsOf(l, i)&ner.RoleWord == 0 {
		return news.Unknown, false
	}
	return lexicon.Role(l.doc.Lower(i))
}

func kinAt(l *Linker, i int) (news.Gender, bool) {
	if listsOf(l, i)&ner.RoleWord == 0 {
		return news.Unknown, false
	}
	return lexicon.Kin(l.doc.Lower(i))
}

func demonymAt(l *Linker, i int) (country string, ok bool) {
	if listsOf(l, i)&ner.DemonymWord == 0 {
		return "", false
	}
	return lexicon.Demonym(l.doc.Lower(i))
}

func isPlaceAt(l *Linker, i int) bool {
	m := mentionAt(l, i)
	return m != nil && m.Class == ner.Place
}

func isPersonAt(l *Linker, i int) bool {
	m := mentionAt(l, i)
	return m != nil && m.Class == ner.Person
}

// mentionAt is the mention that begins at token i, or nil.
func mentionAt(l *Linker, i int) *mention {
	if k := l.after(i); k < len(l.mentions) && l.mentions[k].First == i {
		return &l.mentions[k]
	}
	return nil
}

// after is the index of the first mention that begins at token i or after it.
func (l *Linker) after(i int) int {
	low, high := 0, len(l.mentions)
	for low < high {
		mid := (low + high) / 2
		if l.mentions[mid].First < i {
			low = mid + 1
		} else {
			high = mid
		}
	}
	return low
}

// utters reports whether a verb of speech stands beside the name: “Norva said”,
// “said Norva”.
func utters(l *Linker, m *mention) bool {
	d := l.doc
	for _, i := range [...]int{m.First - 1, m.Last} {
		if _, report := lexicon.Reporting(d.Lower(i)); report == lexicon.Speech && d.Tag(i).IsVerb() {
			return true
		}
	}
	return false
}
