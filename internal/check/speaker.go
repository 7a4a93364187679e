package check

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"factbox/internal/news"
)

// SpeakerMode says how closely a speaker must agree with what was expected.
type SpeakerMode string

// The ways of checking a speaker.
const (
	SpeakerName   SpeakerMode = "name"   // the same person by name: "Trump" is Donald Trump
	SpeakerStrict SpeakerMode = "strict" // the article's full name of the person
	SpeakerOff    SpeakerMode = "off"    // the words only
)

// agreement is what a quote's speaker says to an expected name.
type agreement uint8

const (
	unsaid    agreement = iota // the article does not say who spoke, or too faintly to tell
	agrees                     // the same person
	disagrees                  // another person
)

// faint is the confidence below which another speaker is no contradiction: the
// attribution rules at that level are right little more often than not.
const faint = 0.6

// compare holds the expected name against the speaker of a quote.
func (m SpeakerMode) compare(want string, quote *news.Quote, people []news.Person) agreement {
	s := quote.Speaker
	if s == nil {
		return unsaid
	}
	if m == SpeakerStrict {
		if strings.EqualFold(strings.TrimSpace(want), s.Name) {
			return agrees
		}
		return disagrees
	}
	if sameSpeaker(want, s.Name) || sameSpeaker(want, s.Text) {
		return agrees
	}
	if p := personByID(people, string(s.Person)); p != nil {
		for _, mention := range p.Mentions {
			if sameSpeaker(want, mention.Text) {
				return agrees
			}
		}
	}
	if quote.Confidence < faint {
		return unsaid
	}
	return disagrees
}

func personByID(people []news.Person, id string) *news.Person {
	for i := range people {
		if people[i].ID == id {
			return &people[i]
		}
	}
	return nil
}

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
		return len(x) == len(y) && headNoun(a) != "" && headNoun(a) == headNoun(b)
	}
	if within(x, y) || within(y, x) {
		return true
	}
	if x[len(x)-1] != y[len(y)-1] {
		return false
	}
	return len(x) == 1 || len(y) == 1 || sameFirst(x[0], y[0])
}

// sameFirst compares first names: Robert is Rob and R., but Roy is not Rewi.
func sameFirst(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	return a == b || (utf8.RuneCountInString(a) == 1 || len(a) >= 3) && strings.HasPrefix(b, a)
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

// honorifics go before a name and are not part of it.
var honorifics = map[string]bool{
	"mr": true, "mrs": true, "ms": true, "miss": true, "mx": true, "dr": true, "sir": true, "dame": true, "lord": true, "lady": true,
	"sen": true, "rep": true, "gov": true, "gen": true, "col": true, "capt": true, "lt": true, "sgt": true, "prof": true, "rev": true,
	"president": true, "senator": true, "secretary": true, "governor": true, "judge": true, "justice": true, "general": true,
	"professor": true, "mayor": true, "minister": true, "prime": true, "chancellor": true, "king": true, "queen": true, "pope": true,
	"jr": true, "sr": true, "ii": true, "iii": true, "the": true, "a": true, "an": true,
}

// names are the folded name words of s, titles left out: the capitalised words
// of its first noun phrase.
func names(s string) []string {
	var out []string
	for _, w := range strings.FieldsFunc(cutTail(s), func(c rune) bool { return !isWordRune(c) && c != '\'' && c != '’' && c != '-' && c != '.' }) {
		first, _ := utf8.DecodeRuneInString(w)
		w = fold(strings.TrimSuffix(strings.TrimSuffix(w, "’s"), "'s"))
		if w == "" || honorifics[w] || !unicode.IsUpper(first) && len(out) == 0 {
			continue
		}
		if unicode.IsUpper(first) || particles[w] {
			out = append(out, w)
		}
	}
	for len(out) > 0 && particles[out[len(out)-1]] {
		out = out[:len(out)-1]
	}
	return out
}

// particles are the lower-case words inside a name.
var particles = map[string]bool{"van": true, "von": true, "der": true, "den": true, "de": true, "la": true, "le": true, "da": true, "dos": true, "bin": true, "al": true, "el": true, "ibn": true, "ter": true}

// cutTail cuts what follows the name: an apposition, a relative clause.
func cutTail(s string) string {
	for _, cut := range []string{",", "(", ";", ":", " who ", " which "} {
		if i := strings.Index(s, cut); i > 0 {
			s = s[:i]
		}
	}
	return s
}

// headNoun is the last word before the first preposition.
func headNoun(s string) string {
	words := strings.Fields(strings.ToLower(cutTail(s)))
	for i, w := range words {
		if i > 0 && (w == "of" || w == "from" || w == "for" || w == "in" || w == "at" || w == "with" || w == "to") {
			words = words[:i]
			break
		}
	}
	if len(words) == 0 {
		return ""
	}
	return strings.TrimFunc(words[len(words)-1], func(c rune) bool { return !isWordRune(c) })
}

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
