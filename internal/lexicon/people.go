package lexicon

import (
	_ "embed"
	"iter"
	"strings"
	"sync"

	"factbox/internal/news"
)

var (
	//go:embed data/honorifics.txt
	honorificFile string
	honorifics    = load(honorificFile)

	//go:embed data/titles.txt
	titleFile string
	titles    = load(titleFile)

	//go:embed data/roles.txt
	roleFile string
	roles    = load(roleFile)

	//go:embed data/kin.txt
	kinFile string
	kin     = load(kinFile)

	//go:embed data/demonyms.txt
	demonymFile string
	demonyms    = load(demonymFile)
)

// Honorific tells of a word that may stand before a name without being part of
// it, "mr.", "sen." or "sheikh", and the gender it shows. The word is lower
// case, with its full stop where the text has one.
func Honorific(word string) (news.Gender, bool) {
	value, ok := honorifics.find(word)
	return gender(value), ok
}

// FullTitle is the word that a title is short for: "sergeant" for "sgt", "" for what
// is no short form. The title is lower case, without stops.
func FullTitle(short string) string {
	full, _ := titles.find(short)
	return full
}

// Role tells of a noun that says what a person is or does, "minister" or
// "actress", and the gender it shows. The noun is singular and lower case.
func Role(noun string) (news.Gender, bool) {
	value, ok := roles.find(noun)
	return gender(value), ok
}

// Kin tells of a noun for a relative, "sister" or "ex-husband", and the gender
// it shows. The noun is lower case.
func Kin(noun string) (news.Gender, bool) {
	value, ok := kin.find(noun)
	return gender(value), ok
}

// Demonym is the country, in ISO 3166-1 alpha-2, whose people or things a
// word is for: "south korean" is KR, "swedes" is SE. It is empty where the word
// spans several countries. The word is lower case, singular or plural.
func Demonym(word string) (country string, ok bool) {
	country, ok = demonyms.find(word)
	if n := len(word) - 1; !ok && n > 3 && word[n] == 's' {
		country, ok = demonyms.find(word[:n])
	}
	return country, ok
}

// DemonymPair is the [Demonym] that two words make, "south" and "korean".
func DemonymPair(first, second string) (country string, ok bool) {
	if !pairFronts().Has(first) {
		return "", false
	}
	return Demonym(first + " " + second)
}

// pairFronts are the first words of the demonyms that have more than one.
var pairFronts = sync.OnceValue(func() Set {
	var fronts []string
	for entry := range demonyms.all() {
		if first, _, more := strings.Cut(entry, " "); more {
			fronts = append(fronts, first)
		}
	}
	return SetOf(fronts...)
})

// Entries yields the entries of the list data/NAME.txt, honorifics, roles, kin
// or demonyms, in order. It is for those who pack lists into a form of their
// own; to look a word up there are [Honorific], [Role] and the like.
func Entries(name string) iter.Seq[string] {
	list := map[string]*list{"honorifics": honorifics, "roles": roles, "kin": kin, "demonyms": demonyms}[name]
	return func(yield func(string) bool) {
		for entry := range list.all() {
			if !yield(entry) {
				return
			}
		}
	}
}

func gender(value string) news.Gender {
	switch value {
	case "m":
		return news.Male
	case "f":
		return news.Female
	}
	return news.Unknown
}
