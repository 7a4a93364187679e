package link

import (
	"strings"

	"factbox/internal/lexicon"
	"factbox/internal/ner"
	"factbox/internal/nlp"
)

// isPaper reports whether a name ends as those of newspapers do: “the Hale
// News-Register”.
func isPaper(l *Linker, m *mention) bool {
	w := l.doc.Lower(m.Last - 1)
	if i := strings.LastIndexByte(w, '-'); i > 0 {
		w = w[i+1:]
	} else if m.lone() && l.doc.Lower(m.First-1) != "the" {
		return false
	}
	if m.Class == ner.Place && !m.lone() && plainPapers.Has(w) && l.doc.Is(m.Last-1, nlp.Capital) && onMap(l, m.First, m.Last-1) {
		return true // “the Oslo Bee”
	}
	if !papers.Has(w) && !(strings.IndexByte(l.doc.Lower(m.Last-1), '-') > 0 && plainPapers.Has(w)) {
		return false
	}
	if _, given := lexicon.GivenName(l.doc.Lower(m.First)); given && m.Class == ner.Person && l.doc.Lower(m.First-1) != "the" {
		return false // “Edith Ledger”
	}
	return !m.known() || m.Last-m.First > 1
}

var papers = lexicon.NewSet("herald tribune gazette courier chronicle sentinel observer register examiner bulletin telegraph dispatch ledger inquirer advertiser intelligencer argus echo democrat nationalist " +
	"mercury times post-gazette plain-dealer courant picayune")

// plainPapers end names of newspapers, and of other things as well: they tell behind a
// town, or behind a hyphen.
var plainPapers = lexicon.NewSet("bee journal news post press record star sun mirror standard leader citizen globe republican independent reporter review voice messenger banner enterprise pilot press-democrat")
