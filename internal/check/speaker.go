package check

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"factbox/internal/lexicon"
	"factbox/internal/nlp"
)

// SpeakerMode says how closely a speaker must agree with what was expected.
type SpeakerMode string

// The ways of checking a speaker.
const (
	SpeakerName   SpeakerMode = "name"   // the same person by name: "Trump" is Donald Trump
	SpeakerStrict SpeakerMode = "strict" // the article's full name of the person
	SpeakerOff    SpeakerMode = "off"    // the words only
)

// standsForName reports whether words that name no one may still stand for
// anyone: a pronoun, or a person by what they are ("the governor").
func standsForName(s string) bool {
	head := headNoun(s)
	noun, _ := lexicon.LookUpSource(head)
	return pronouns.Has(head) || noun.Kind == lexicon.Human
}

var pronouns = lexicon.NewSet("he she they it we i one who which that this others")

// sameSpeaker reports whether two ways of naming a speaker can mean the same:
// the last name is equal and the first names do not contradict each other, or
// one name holds the other whole ("the White House", "a White House
// spokesman"), or, where there are no names, the head nouns are equal ("a
// spokesman for the company", "the spokesman").
func sameSpeaker(a, b string) bool {
	if fold(a) == fold(b) {
		return a != ""
	}
	x, y := names(a), names(b)
	if len(x) == 0 || len(y) == 0 {
		return headNoun(a) != "" && headNoun(a) == headNoun(b) && !otherPost(a, b)
	}
	if within(x, y) || within(y, x) {
		return true
	}
	if x[len(x)-1] != y[len(y)-1] {
		return false
	}
	return len(x) == 1 || len(y) == 1 || sameFirst(x[0], y[0])
}

// sameFirst compares first names: Robert is Rob, Bob and R., but Roy is not Rewi,
// and Paul, which is short for nothing, is not Paula.
func sameFirst(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	full := lexicon.ShortName(a)
	if full != "" && full == lexicon.ShortName(b) {
		return true
	}
	if full == "" && gendersDiffer(a, b) {
		return false
	}
	return a == b || full == b || (utf8.RuneCountInString(a) == 1 || len(a) >= 3) && strings.HasPrefix(b, a)
}

// within reports whether the words of short stand one after the other in long.
// A lone first word is not enough: "Kim" is not every "Kim Jong Un", but the
// end of a name, or several words of it, are.
func within(short, long []string) bool {
	for i := 0; i+len(short) <= len(long); i++ {
		if len(short) == 1 && i+1 < len(long) {
			continue
		}
		same := true
		for k := range short {
			same = same && short[k] == long[i+k]
		}
		if same {
			return true
		}
	}
	return false
}

// honorific reports whether a folded word goes before a name, or after it,
// and is not part of it.
func honorific(w string) bool {
	switch w {
	case "jr", "sr", "ii", "iii", "the", "a", "an", "prime", "one":
		return true
	}
	_, plain := lexicon.Honorific(w)
	_, dotted := lexicon.Honorific(w + ".")
	_, role := lexicon.Role(w)
	return plain || dotted || role
}

// names are the folded name words of s, titles left out: the capitalised words
// of its first noun phrase.
func names(s string) []string {
	var out []string
	office := false                  // a title stands right before
	s = nlp.ReadingOfPassage(s).Text // an accent is one letter with it
	for _, w := range strings.FieldsFunc(cutTail(s), func(c rune) bool { return !isWordRune(c) && c != '\'' && c != '’' && c != '-' && c != '.' }) {
		first, _ := utf8.DecodeRuneInString(w)
		w = fold(strings.TrimSuffix(strings.TrimSuffix(w, "’s"), "'s"))
		if w == "" || honorific(w) || !unicode.IsUpper(first) && len(out) == 0 {
			office = office || isRole(w)
			continue
		}
		if unicode.IsUpper(first) || particles.Has(w) {
			if office && !slices.ContainsFunc(out, isGiven) {
				out = out[:0] // the Fire of Fire Chief Okonjo
			}
			office = false
			out = append(out, w)
		}
	}
	for len(out) > 0 && particles.Has(out[len(out)-1]) {
		out = out[:len(out)-1]
	}
	return out
}

// isRole reports whether a folded word is an office: chief, minister.
func isRole(w string) bool {
	_, role := lexicon.Role(w)
	return role
}

// isGiven reports whether a folded word is a first name.
func isGiven(w string) bool {
	_, given := lexicon.GivenName(w)
	return given
}

// particles are the lower-case words inside a name.
var particles = lexicon.NewSet("van von der den de la le da dos bin al el ibn ter")

// cutTail cuts what follows the name: an apposition, a relative clause, and, if
// a name stands before it, a prepositional phrase ("Mr. Nevins of Showtime").
func cutTail(s string) string {
	for _, cut := range []string{" of ", " at ", " for ", " from ", " in "} {
		if i := strings.Index(s, cut); i > 0 && strings.ContainsFunc(strings.TrimPrefix(s[:i], "The "), unicode.IsUpper) {
			s = s[:i]
		}
	}
	for _, cut := range []string{",", "(", ";", ":", " who ", " which ", " that ", " known as "} {
		if i := strings.Index(s, cut); i > 0 {
			s = s[:i]
		}
	}
	return s
}

// headNoun is the last word before the first preposition, spelt out: the sergeant
// of "the sgt.".
func headNoun(s string) string {
	words := strings.Fields(strings.ToLower(cutTail(s)))
	for i, w := range words {
		if i > 0 && afterHead.Has(w) {
			words = words[:i]
			break
		}
	}
	if len(words) == 0 {
		return ""
	}
	return spelled(strings.TrimFunc(words[len(words)-1], func(c rune) bool { return !isWordRune(c) }))
}

// spelled is a folded word, spelt out where it is a short title: "sergeant" of "sgt".
func spelled(w string) string { return cmp.Or(lexicon.FullTitle(w), w) }

// afterHead are the prepositions that end a noun's own words: "head of the port".
var afterHead = lexicon.NewSet("of from for in at with to")

// fold is s in lower case, its apostrophes straight, without points.
func fold(s string) string {
	return strings.Map(func(c rune) rune {
		switch c {
		case '’', '‘', 'ʼ':
			return '\''
		case '.':
			return -1
		}
		return unicode.ToLower(c)
	}, strings.TrimSpace(s))
}
