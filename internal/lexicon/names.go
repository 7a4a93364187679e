package lexicon

//go:generate go run ./generate -names names

import (
	_ "embed"

	"factbox/internal/news"
)

var (
	//go:embed data/given.txt
	givenFile string
	given     = load(givenFile)

	//go:embed data/particles.txt
	particleFile string
	particles    = load(particleFile)

	//go:embed data/short_names.txt
	shortNameFile string
	shortNames    = load(shortNameFile)

	//go:embed data/front_names.txt
	frontNameFile string
	frontNames    = load(frontNameFile)
)

// GivenName tells of a first name, lower case, and the gender of most of those
// who bear it: Unknown for "robin".
func GivenName(name string) (news.Gender, bool) {
	value, ok := given.find(name)
	return gender(value), ok
}

// NameParticle tells of a word that stands before a family name and belongs to
// it: the "van" and "der" of "van der Werf".
func NameParticle(word string) bool {
	return particles.has(word)
}

// ShortName is the first name that a short form is counted under: "robert" for
// "bobby" and "rob", "" for what is no short form.
func ShortName(short string) string {
	full, _ := shortNames.find(short)
	return full
}

// FamilyInFront tells of a family name, lower case, that its bearers write before
// the first name: Chinese, Korean, Vietnamese.
func FamilyInFront(name string) bool {
	return frontNames.has(name)
}
