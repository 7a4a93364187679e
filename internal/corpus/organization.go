package corpus

import (
	"strings"

	"factbox/internal/lexicon"
)

// legalForms are what a company's name may end with or not.
var legalForms = lexicon.Union(lexicon.LegalForms, lexicon.NewSet("incorporated corporation co company limited sa ab holdings group"))

// common are words that organizations of many places share: a name of such
// words alone is one body in each country, or town.
var common = lexicon.NewSet("ministry department office bureau agency court supreme high federal national state city county town district regional local council board committee commission " +
	"parliament senate assembly congress house government cabinet police force service services army navy air guard party labour labor conservative liberal democratic republican green " +
	"socialist communist people peoples central bank reserve union university college school hospital church chamber commerce association society club institute foundation museum " +
	"library fire authority administration of the and for in on health education defence defense justice finance interior foreign affairs environment agriculture transport " +
	"transportation energy labor trade tourism culture sports sport security homeland treasury public works immigration customs coast royal red cross electoral election constitutional appeals")

// BodyKey is the block of an organization's name: its initials, or its only
// word. Appearances of other blocks are never the same organization.
func BodyKey(name string) string { return blockOf(fold(name)) }

func blockOf(folded string) string {
	words := wordsOfBody(folded)
	if len(words) == 1 {
		return words[0]
	}
	var initials strings.Builder
	for _, w := range words {
		if !lesser.Has(w) {
			initials.WriteString(w[:1])
		}
	}
	return initials.String()
}

var lesser = lexicon.NewSet("of the and for in on at &")

// bodyWords are the words of a name without its legal form and a first "the".
func bodyWords(name string) []string { return wordsOfBody(fold(name)) }

func wordsOfBody(folded string) []string {
	words := strings.Fields(folded)
	if len(words) > 1 && words[0] == "the" {
		words = words[1:]
	}
	for len(words) > 1 && legalForms.Has(words[len(words)-1]) {
		words = words[:len(words)-1]
	}
	return words
}

// Organizations says which appearances of a block are one organization, as
// [People] does of people.
func Organizations(block []Appearance) []int {
	if len(block) == 1 {
		return []int{0}
	}
	known := map[string]bool{} // short and long forms that one article gives for one body
	for _, a := range block {
		for _, also := range a.Also {
			known[strings.Join(bodyWords(also), " ")+"\t"+strings.Join(bodyWords(a.Name), " ")] = true
		}
	}
	return link(block, bodyOf, func(p, q *profile) (float64, bool) { return weighBodies(p, q, known) })
}

func bodyOf(a *Appearance, i int) *profile {
	p := profileOf(a, i)
	p.names = []name{{whole: strings.Join(bodyWords(a.Name), " ")}}
	p.own(named(organizationKind, fold(a.Name)))
	return p
}

// The weights of organizations.
const (
	ownName    = 1.6  // "Blue Lantern Records", twice
	commonName = -0.4 // "Ministry of Health", twice: of which country?
	shortened  = -0.7 // "BLR" and "Blue Lantern Records"
	toldShort  = 1.2  // the same, and an article says so
	abroad     = -1.5 // a ministry, in articles of different countries
)

func weighBodies(p, q *profile, known map[string]bool) (weight float64, ok bool) {
	if p.together(q) {
		return 0, false
	}
	weight = ownName
	for _, n := range p.names {
		for _, m := range q.names {
			switch {
			case n.whole == m.whole:
				if isCommon(n.whole) {
					weight = min(weight, commonName)
				}
			case known[n.whole+"\t"+m.whole] || known[m.whole+"\t"+n.whole]:
				weight = min(weight, toldShort)
			case isShort(n.whole, m.whole):
				weight = min(weight, shortened)
			default:
				return 0, false
			}
		}
	}
	around := p.surroundings(q)
	if weight == commonName && !p.sameCountry(q) {
		around = min(around, 0) + abroad
	}
	if weight == ownName {
		around = max(around, 0) // companies and clubs are at home in many places
	}
	return weight + around, true
}

// isShort reports whether one name is the initials of the other.
func isShort(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	return len(a) >= 3 && !strings.Contains(a, " ") && strings.Contains(b, " ") && BodyKey(b) == a
}

func isCommon(name string) bool {
	for w := range strings.FieldsSeq(name) {
		if !common.Has(w) {
			return false
		}
	}
	return true
}

// sameCountry reports whether the articles of both name a country in common,
// or one of them none.
func (p *profile) sameCountry(q *profile) bool {
	if p.around.counts[countryKind] == 0 || q.around.counts[countryKind] == 0 {
		return true
	}
	same := false
	p.around.inBoth(&q.around, func(name uint32, _, _ int) { same = same || name&(kinds-1) == uint32(countryKind) })
	return same
}
