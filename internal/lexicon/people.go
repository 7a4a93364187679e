package lexicon

import "factbox/internal/news"

var (
	honorifics = load("honorifics")
	roles      = load("roles")
	kin        = load("kin")
	demonyms   = load("demonyms")
)

// Honorific tells of a word that may stand before a name without being part of
// it, "mr.", "sen." or "sheikh", and the gender it shows. The word is lower
// case, with its full stop where the text has one.
func Honorific(word string) (news.Gender, bool) {
	value, ok := honorifics()[word]
	return gender(value), ok
}

// Role tells of a noun that says what a person is or does, "minister" or
// "actress", and the gender it shows. The noun is singular and lower case.
func Role(noun string) (news.Gender, bool) {
	value, ok := roles()[noun]
	return gender(value), ok
}

// Kin tells of a noun for a relative, "sister" or "ex-husband", and the gender
// it shows. The noun is lower case.
func Kin(noun string) (news.Gender, bool) {
	value, ok := kin()[noun]
	return gender(value), ok
}

// Demonym is the country, in ISO 3166-1 alpha-2, whose people or things a
// word is for: "south korean" is KR, "swedes" is SE. It is empty where the word
// spans several countries. The word is lower case, singular or plural.
func Demonym(word string) (country string, ok bool) {
	country, ok = demonyms()[word]
	if n := len(word) - 1; !ok && n > 3 && word[n] == 's' {
		country, ok = demonyms()[word[:n]]
	}
	return country, ok
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
