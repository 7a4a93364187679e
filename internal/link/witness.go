package link

import (
	"factbox/internal/lexicon"
	"factbox/internal/ner"
	"factbox/internal/nlp"
)

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
	return !l.doc.Is(last, nlp.Capital) && isOrganizationWord(l, last) && l.doc.Tag(last) == nlp.NN && !ownedNouns.Has(l.doc.Lower(last))
}

// ownedNouns are what a people, a leader or a product has as well as a body: “the Tarvali
// community”, “the Hale government”, “the Arbolex programme”.
var ownedNouns = lexicon.NewSet("community communities government cabinet administration capital programme survey movement energy health exchange post daily journal media management works hospital")

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
