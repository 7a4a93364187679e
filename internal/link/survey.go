package link

import (
	"math"
	"slices"

	"factbox/internal/atlas"
	"factbox/internal/lexicon"
	"factbox/internal/nlp"
)

// sight is what passes look out for among the words of an article, as bits.
type sight uint8

const (
	seesOffice     sight = 1 << iota // a word that offices end with
	seesPlaces                       // a plural noun for places
	seesStorm                        // “typhoon”
	seesUniversity                   // “university”, “universities”
	seesPlayer                       // a position of players
	seesCricket                      // a word of cricket
	seesPronoun                      // “he”, “her”
	seesCountry                      // “gardaí”
)

// sights are the words that some pass looks out for.
var sights = func() *lexicon.Table[sight] {
	t := lexicon.NewTable[sight](0)
	for _, s := range []struct {
		words lexicon.Set
		sight sight
	}{
		{titleHeads, seesOffice}, {pluralPlaces, seesPlaces}, {stormWords, seesStorm}, {universities, seesUniversity}, {lexicon.Positions, seesPlayer}, {cricketWords, seesCricket}, {genderPronouns, seesPronoun},
	} {
		for w := range s.words.All() {
			t.Put(w, t.Get(w)|s.sight)
		}
	}
	for w := range atlas.Hints() {
		t.Put(w, t.Get(w)|seesCountry)
	}
	return t
}()

// survey is where the words stand that passes look out for: each goes through these
// instead of the whole article, and is skipped where it has none of its own.
type survey struct {
	tokens   []sighting
	pronouns []int // tokens that are “he”, “her” and the like
	any      sight // of all of them
	letters  bool  // some word is two to five capitals
}

type sighting struct {
	token int
	of    sight
}

// takeSurvey looks once at every word of the article.
func takeSurvey(l *Linker) {
	s := &l.survey
	*s = survey{tokens: s.tokens[:0], pronouns: s.pronouns[:0]}
	for i := range l.doc.Tokens {
		t := &l.doc.Tokens[i]
		if t.Shape&nlp.AllCaps != 0 && t.Len() <= 5 {
			s.letters = true
		}
		switch of := sights.Get(t.Lower); of {
		case 0:
		case seesPronoun:
			s.pronouns = append(s.pronouns, i)
		default:
			s.tokens = append(s.tokens, sighting{i, of})
			s.any |= of
		}
	}
}

// genderPronouns are the pronouns that tell a gender.
var genderPronouns = lexicon.NewSet("he his him himself she her hers herself")

// pronounFrom is the first token from i on that is a pronoun of a gender; a number that
// no token has where none is.
func (s *survey) pronounFrom(i int) int {
	if at, _ := slices.BinarySearch(s.pronouns, i); at < len(s.pronouns) {
		return s.pronouns[at]
	}
	return math.MaxInt
}
