package lexicon

//go:generate go run ./generate -names names

import "factbox/internal/news"

var (
	given      = load("given")
	particles  = load("particles")
	shortNames = load("short_names")
	frontNames = load("front_names")
)

// GivenName tells of a first name, lower case, and the gender of most of those
// who bear it: Unknown for "robin".
func GivenName(name string) (news.Gender, bool) {
	value, ok := given()[name]
	return gender(value), ok
}

// NameParticle tells of a word that stands before a family name and belongs to
// it: the "van" and "der" of "van der Werf".
func NameParticle(word string) bool {
	_, ok := particles()[word]
	return ok
}

// ShortName is the first name that a short form is counted under: "robert" for
// "bobby" and "rob", "" for what is no short form.
func ShortName(short string) string { return shortNames()[short] }

// FamilyInFront tells of a family name, lower case, that its bearers write before
// the first name: Chinese, Korean, Vietnamese.
func FamilyInFront(name string) bool {
	_, ok := frontNames()[name]
	return ok
}
