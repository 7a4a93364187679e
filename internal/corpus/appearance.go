package corpus

import (
	"cmp"
	"hash/fnv"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"factbox/internal/news"
)

// Appearance is a person or organization in one article, with what may tell
// who it is.
type Appearance struct {
	Article int64 // any number that is the article's own
	Name    string
	Block   string   // what [Key] or [BodyKey] says of the name; of [Of] only
	Also    []string // other forms of the name in the article
	Gender  string   // male, female or empty
	Roles   []string
	Date    string  // of publication, ISO 8601; empty when unknown
	Context Context // the names in the article
}

// Article is what an article is compared by.
type Article struct {
	People        []Appearance // one for each of Facts.People
	Organizations []Appearance // one for each of Facts.Organizations
	Context       Context
	Sketch        Sketch
}

// Of takes from facts what comparing needs; article becomes the number in the
// appearances.
func Of(f *news.Facts, article int64) Article {
	a := Article{
		People:        make([]Appearance, 0, len(f.People)),
		Organizations: make([]Appearance, 0, len(f.Organizations)),
		Sketch:        SketchOf(f.Text),
	}
	date := ""
	if f.Published != nil {
		date = f.Published.Date
	}
	c := make(Context, 0, len(f.People)+len(f.Organizations)+2*len(f.Places))
	for _, p := range f.People {
		n := parse(p.Name)
		if n.given != "" { // a lone family name is anybody's
			c = append(c, named(personKind, n.given+" "+n.family))
		}
		a.People = append(a.People, Appearance{article, p.Name, n.family, forms(p.Name, p.Mentions), string(p.Told), p.Roles, date, nil})
	}
	for _, o := range f.Organizations {
		key := fold(o.Name)
		if !agencies.Has(key) {
			c = append(c, named(organizationKind, key))
		}
		a.Organizations = append(a.Organizations, Appearance{article, o.Name, blockOf(key), forms(o.Name, o.Mentions), "", nil, date, nil})
	}
	for _, p := range f.Places {
		if p.Kind != news.Country && p.Kind != news.Continent {
			c = append(c, named(placeKind, fold(p.Name)))
		}
		if p.Country != "" {
			c = append(c, named(countryKind, string(p.Country)))
		}
	}
	slices.Sort(c)
	a.Context = slices.Compact(c)
	for i := range a.People {
		a.People[i].Context = a.Context
	}
	for i := range a.Organizations {
		a.Organizations[i].Context = a.Context
	}
	return a
}

// forms are the texts of mentions other than name, each once.
func forms(name string, mentions []news.Mention) (list []string) {
	for _, m := range mentions {
		if m.Text != name && !slices.Contains(list, m.Text) {
			list = append(list, m.Text)
		}
	}
	return list
}

// Context is the names in an article, sorted, as numbers of [kindBits] kind
// bits under a hash of the name.
type Context []uint32

// kind is what a name of a context is.
type kind uint32

const (
	personKind kind = iota
	organizationKind
	placeKind
	countryKind

	kindBits = 2
	kinds    = 1 << kindBits
)

func named(k kind, name string) uint32 {
	h := fnv.New32a()
	h.Write([]byte(name))
	return h.Sum32()&^(kinds-1) | uint32(k)
}

// fold is a name without what spelling may change: case, accents, marks,
// spaces.
func fold(name string) string {
	var short [64]byte
	plain, space := short[:0], false
	for i := range len(name) {
		switch c := name[i]; {
		case c >= utf8.RuneSelf:
			return foldAny(name)
		case c == '.', c == '\'':
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', '0' <= c && c <= '9', c == '&':
			if space && len(plain) > 0 {
				plain = append(plain, ' ')
			}
			space = false
			if 'A' <= c && c <= 'Z' {
				c += 'a' - 'A'
			}
			plain = append(plain, c)
		default:
			space = true
		}
	}
	if string(plain) == name {
		return name
	}
	return string(plain)
}

// foldAny is [fold] of a name that is not of ASCII alone.
func foldAny(name string) string {
	var b strings.Builder
	space := false
	for _, r := range norm.NFD.String(name) {
		switch {
		case unicode.Is(unicode.Mn, r), r == '.', r == '\'', r == '’':
		case unicode.IsLetter(r) || unicode.IsDigit(r) || r == '&':
			if space && b.Len() > 0 {
				b.WriteByte(' ')
			}
			space = false
			b.WriteRune(unfolded(unicode.ToLower(r)))
		default:
			space = true
		}
	}
	return b.String()
}

// Folded is a name for sorting and comparing: without what spelling may change.
func Folded(name string) string { return fold(name) }

// unfolded is the plain letter of one that does not decompose.
func unfolded(r rune) rune {
	switch r {
	case 'ø':
		return 'o'
	case 'ł':
		return 'l'
	case 'đ', 'ð':
		return 'd'
	case 'ı':
		return 'i'
	}
	return r
}

// Commonest are the different texts, the most frequent first; of those that
// are as frequent, the first.
func Commonest(texts []string) []string {
	count := make(map[string]int, len(texts))
	var list []string
	for _, t := range texts {
		if count[t]++; count[t] == 1 {
			list = append(list, t)
		}
	}
	slices.SortStableFunc(list, func(a, b string) int { return cmp.Compare(count[b], count[a]) })
	return list
}

// Fullest is the commonest of the names that have the most words.
func Fullest(names []string) string {
	var best string
	for _, name := range Commonest(names) {
		if words := strings.Count(name, " "); best == "" || words > strings.Count(best, " ") {
			best = name
		}
	}
	return best
}
