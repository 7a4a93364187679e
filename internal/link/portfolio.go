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

// portfolios are the last words of what ministers and directors are in charge of.
var portfolios = lexicon.NewSet("affairs agriculture analysis arts aviation budget commerce communication communications construction culture defence defense " +
	"development economy education employment energy environment equality finance fisheries forestry forests health heritage housing " +
	"immigration industry information infrastructure innovation integration interior investment investments irrigation justice labor labour " +
	"lands livestock logistics mines mining planning power protection railways research resources roads sanitation science security services sport " +
	"sports supply technology textiles tourism trade transport transportation treasury water welfare wildlife women works youth")
