package link

import (
	"factbox/internal/ner"

	"factbox/internal/lexicon"
	"factbox/internal/nlp"
)

// afterPortfolio is where the name begins that the field of an office stands
// before: “Minister of Foreign Affairs Ines Marlow”; or c.First.
func afterPortfolio(l *Linker, c *ner.Mention) int {
	d := l.doc
	if w := d.Lower(c.First - 1); w != "of" && w != "for" {
		return c.First
	}
	if _, ok := roleAt(l, c.First-2); !ok && d.Lower(c.First-2) != "state" || !d.Is(c.First-2, nlp.Capital) {
		return c.First
	}
	if c.Last-c.First == 3 && listsOf(l, c.First)&ner.GivenName == 0 && listsOf(l, c.First+1)&ner.GivenName != 0 && onMap(l, c.First, c.First+1) {
		return c.First + 1 // “Minister of State for Karoma Agnes Nando”
	}
	name := c.First
	for i := c.First; i < c.Last-1; i++ {
		if portfolios.Has(d.Lower(i)) {
			name = i + 1
		}
	}
	if !d.Is(name, nlp.Capital) || c.Last-name > 4 || isOrganizationWord(l, c.Last-1) {
		return c.First // “Director of Health Partners Inc.”
	}
	return name
}

// joinsPortfolio reports whether “and”, or a comma in front of one, joins what a minister is
// in charge of: “Trade, Housing and Sport Minister”.
func joinsPortfolio(r roleReader, first, head int) bool {
	d := r.doc
	if !d.Is(first, nlp.Capital) || !d.Is(first-2, nlp.Capital) || !d.Is(head, nlp.Capital) || !portfolios.Has(d.Lower(first-2)) {
		return false
	}
	switch d.Lower(first - 1) {
	case "and", "&":
		return true
	case ",":
		for i := first; i < head; i++ {
			if w := d.Lower(i); w == "and" || w == "&" {
				return true
			}
		}
	}
	return false
}

// isField reports whether token i may belong to what somebody is in charge of.
func isField(r roleReader, i int) bool {
	return r.doc.Is(i, nlp.Capital) && !isPersonAt(r.Linker, i)
}

// portfolioList is where the list ends of what somebody is in charge of, whose first item is
// tokens [first, i): “Minister of Transport, Roads and Works”; or i.
func portfolioList(r roleReader, first, i, end int) int {
	d := r.doc
	if d.Lower(i) != "," || !portfolios.Has(d.Lower(i-1)) || !d.Is(i-1, nlp.Capital) {
		return i
	}
	for j, n := i+1, 0; j < end && n < 20; j, n = j+1, n+1 {
		w := d.Lower(j)
		switch {
		case d.Is(j, nlp.Capital):
			if isPersonAt(r.Linker, j) {
				return i
			}
		case w == "and" && isField(r, j+1):
			for j++; j < end && (isField(r, j) || d.Lower(j) == "and" && portfolios.Has(d.Lower(j-1)) && isField(r, j+1)); {
				j++
			}
			return j
		case w != "," && w != "of":
			return i
		}
	}
	return i
}

// portfolios are the last words of what ministers and directors are in charge of.
var portfolios = lexicon.NewSet("administration affairs agriculture analysis arts aviation budget commerce communication communications construction culture defence defense " +
	"development economy education employment energy environment equality finance fisheries forestry forests health heritage housing " +
	"immigration industry information infrastructure innovation integration interior investment investments irrigation justice labor labour " +
	"lands livestock logistics mines mining planning power protection railways research resources roads sanitation science security services sport " +
	"prosecution prosecutions wellness sports supply technology telecommunications textiles tourism trade transport transportation treasury tribes urbanisation urbanization utilities water welfare wildlife women works youth families gender mobility digitalisation climate children aged empowerment")
