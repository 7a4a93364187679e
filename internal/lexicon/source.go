package lexicon

import (
	_ "embed"
	"strings"

	"factbox/internal/news"
)

// Source is the kind of thing a noun names, seen as the source of words.
type Source uint8

// The kinds of sources.
const (
	NoSource Source = iota
	Human           // a spokesman, the mayor, officials
	Group           // the company, police
	Document        // the report, a tweet
)

// SourceNoun is what a noun tells of the source of words that it names.
type SourceNoun struct {
	Kind   Source
	Plural bool
	Gender news.Gender
}

//go:embed data/sources.txt
var sourceFile string

var sources = load(sourceFile)

// LookUpSource tells what the noun, singular or plural and in lower case,
// names; ok is false when it can hardly be the source of words.
func LookUpSource(noun string) (n SourceNoun, ok bool) {
	if n, ok = sourceNoun(noun); ok {
		return n, ok
	}
	for _, singular := range singulars(noun) {
		if singular == "" {
			break
		}
		if n, ok = sourceNoun(singular); ok {
			n.Plural = true
			return n, ok
		}
	}
	return SourceNoun{}, false
}

func sourceNoun(noun string) (SourceNoun, bool) {
	value, _ := sources.find(noun)
	if kind, gender, ok := cutValue(value); ok {
		switch kind {
		case "human":
			return SourceNoun{Human, false, gender}, true
		case "group":
			return SourceNoun{Group, false, gender}, true
		case "crowd":
			return SourceNoun{Human, true, gender}, true
		case "document":
			return SourceNoun{Document, false, gender}, true
		}
	}
	if g, ok := Role(noun); ok {
		return SourceNoun{Human, false, g}, true
	}
	if g, ok := Kin(noun); ok {
		return SourceNoun{Human, false, g}, true
	}
	return SourceNoun{}, false
}

func cutValue(value string) (kind string, g news.Gender, ok bool) {
	kind, rest, _ := strings.Cut(value, " ")
	return kind, gender(rest), value != ""
}

// singulars are the nouns that a plural may be of, two at most, and "" for none.
func singulars(noun string) [2]string {
	switch {
	case noun == "children":
		return [2]string{"child"}
	case strings.HasSuffix(noun, "men"):
		return [2]string{noun[:len(noun)-2] + "an"}
	case strings.HasSuffix(noun, "wives"):
		return [2]string{noun[:len(noun)-3] + "fe"}
	case strings.HasSuffix(noun, "ies"):
		return [2]string{noun[:len(noun)-3] + "y"}
	case strings.HasSuffix(noun, "es"):
		return [2]string{noun[:len(noun)-1], noun[:len(noun)-2]}
	case strings.HasSuffix(noun, "s"):
		return [2]string{noun[:len(noun)-1]}
	}
	return [2]string{}
}

// IsHuman reports whether a noun, lower case, is for one person or several: "mayor",
// "crew" is not.
func IsHuman(noun string) bool {
	source, ok := LookUpSource(noun)
	_, role := Role(noun)
	return role || ok && source.Kind == Human
}
