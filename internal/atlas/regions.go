package atlas

import (
	_ "embed"
	"iter"
	"strings"
	"sync"

	"factbox/internal/lexicon"
)

// regionNames are the names of countries and of states of the United States,
// Canada and Australia that tell what an article is about wherever they stand,
// also inside other names: “University of Kentucky”. Written by the generator.
//
//go:embed data/regions.txt
var regionNames string

// regionName is a name after its first word.
type regionName struct {
	rest   []string // its other words, lower case
	region Region
}

var regionsByWord = sync.OnceValue(func() *lexicon.Table[[]regionName] {
	words := lexicon.NewTable[[]regionName](0)
	for line := range strings.Lines(regionNames) {
		if line[0] == '#' {
			continue
		}
		name, code, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		country, state, divided := strings.Cut(code, ".")
		region := Country(country)
		if divided {
			region = Division(region, state)
		}
		parts := strings.Fields(name)
		words.Put(parts[0], append(words.Get(parts[0]), regionName{parts[1:], region}))
	}
	return words
})

// RegionAt is the country or state whose name begins with a word, given the
// function that tells the n-th word from it, all in lower case. It returns how
// many words the name has, 0 for none.
func RegionAt(word func(n int) string) (region Region, words int) {
	for _, name := range regionsByWord().Get(word(0)) {
		if n := 1 + len(name.rest); n > words && name.follows(word) {
			region, words = name.region, n
		}
	}
	return region, words
}

func (n regionName) follows(word func(n int) string) bool {
	for i, w := range n.rest {
		if word(i+1) != w {
			return false
		}
	}
	return true
}

// hintWords are words that only the news of one country is full of: “gardaí”.
//
//go:embed data/hints.txt
var hintWords string

var hints = sync.OnceValue(func() *lexicon.Table[Region] {
	words := lexicon.NewTable[Region](0)
	for line := range strings.Lines(hintWords) {
		if word, country, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "\t"); ok && line[0] != '#' {
			words.Put(word, Country(country))
		}
	}
	return words
})

// Hint is the country that a word, lower case, tells of though it does not name it:
// Ireland of “gardaí”; or 0.
func Hint(word string) Region { return hints().Get(word) }

// Hints are the words that [Hint] knows.
func Hints() iter.Seq[string] {
	return func(yield func(string) bool) {
		for line := range strings.Lines(hintWords) {
			if word, _, ok := strings.Cut(line, "\t"); ok && line[0] != '#' && !yield(word) {
				return
			}
		}
	}
}

// postal are the codes of states that stand behind a town: “Hull, MA”. Those of
// the United States are GeoNames' own.
var postal = map[string]string{
	"ab": "CA.01", "bc": "CA.02", "mb": "CA.03", "nb": "CA.04", "nl": "CA.05", "ns": "CA.07", "on": "CA.08", "pei": "CA.09", "qc": "CA.10", "sk": "CA.11",
	"alta.": "CA.01", "b.c.": "CA.02", "man.": "CA.03", "n.b.": "CA.04", "n.l.": "CA.05", "nfld.": "CA.05", "n.s.": "CA.07", "ont.": "CA.08", "p.e.i.": "CA.09", "que.": "CA.10", "sask.": "CA.11",
	"ala.": "US.AL", "ariz.": "US.AZ", "ark.": "US.AR", "calif.": "US.CA", "cal.": "US.CA", "colo.": "US.CO", "conn.": "US.CT", "del.": "US.DE", "d.c.": "US.DC", "fla.": "US.FL", "ga.": "US.GA",
	"ill.": "US.IL", "ind.": "US.IN", "kan.": "US.KS", "kans.": "US.KS", "ky.": "US.KY", "la.": "US.LA", "md.": "US.MD", "mass.": "US.MA", "mich.": "US.MI", "minn.": "US.MN", "miss.": "US.MS",
	"mo.": "US.MO", "mont.": "US.MT", "neb.": "US.NE", "nebr.": "US.NE", "nev.": "US.NV", "n.h.": "US.NH", "n.j.": "US.NJ", "n.m.": "US.NM", "n.y.": "US.NY", "n.c.": "US.NC", "n.d.": "US.ND",
	"okla.": "US.OK", "ore.": "US.OR", "pa.": "US.PA", "penn.": "US.PA", "r.i.": "US.RI", "s.c.": "US.SC", "s.d.": "US.SD", "tenn.": "US.TN", "tex.": "US.TX", "vt.": "US.VT", "va.": "US.VA",
	"wash.": "US.WA", "w.va.": "US.WV", "wis.": "US.WI", "wisc.": "US.WI", "wyo.": "US.WY",
	"nsw": "AU.02", "n.s.w.": "AU.02", "qld": "AU.04", "vic.": "AU.07", "tas.": "AU.06",
}

// Abbreviated is the state that an abbreviation behind a town stands for, in
// lower case with its full stops: "ky.", "b.c.", and where codes is true the
// code without them too: "ky".
func Abbreviated(word string, codes bool) (Region, bool) {
	if code, ok := postal[word]; ok && (codes || strings.Contains(word, ".")) {
		country, state, _ := strings.Cut(code, ".")
		return Division(Country(country), state), true
	}
	if codes && len(word) == 2 {
		if r := Division(Country("US"), strings.ToUpper(word)); r != 0 {
			return r, true
		}
	}
	return 0, false
}
