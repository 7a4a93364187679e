package nlp

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"factbox/internal/lexicon"
)

// seamRule is a correction of Punkt. Its example marks the seam it decides
// with | when a sentence ends there, with ~ when it goes on.
type seamRule struct {
	name    string
	example string
	ends    bool
	knows   func(*seam) bool
}

var seamRules = []seamRule{
	{
		"a number or letter that counts an item", "1.~The fence was mended in April.", false,
		func(s *seam) bool { return s.at == 0 && isEnumerator(s.chunk) },
	},
	{
		"a name with a mark of its own", "She left Yahoo!~Finance in May.", false,
		func(s *seam) bool { return exclaimed.Has(s.left) },
	},
	{
		"an ellipsis in brackets", "“The bridge [...]~Lena Voss built held.”", false,
		func(s *seam) bool {
			return strings.Contains(s.chunk, "[...") || strings.Contains(s.chunk, "[…") || strings.Contains(s.chunk, "(...")
		},
	},
	{
		"an ellipsis before a small letter", "The talks were long …~very long.", false,
		func(s *seam) bool { return s.isEllipsis() && s.rightIs(unicode.IsLower) },
	},
	{
		"dots with spaces, more to come", "It was dark .~. . and cold.", false,
		func(s *seam) bool { return isDots(s.left) && isDots(s.right) },
	},
	{
		"an ellipsis at the head", "…~Then the lights went out.", false,
		func(s *seam) bool { return s.at == 0 && isDots(s.left) },
	},
	{
		"three dots with spaces before I", "What I meant . . .~I forgot it.", false,
		func(s *seam) bool { return s.left == "." && s.dotsBefore() == 2 && s.right == "I" },
	},
	{
		"an ellipsis before a capital", "Nobody knew…|Then the call came.", true,
		func(s *seam) bool { return s.isEllipsis() && s.rightIs(unicode.IsUpper) },
	},
	{
		"a small letter behind a quoted question", "“Is it over?”~she asked.", false,
		func(s *seam) bool {
			return (s.closed || strings.HasSuffix(s.left, "?") || strings.HasSuffix(s.left, "!")) && s.rightIsSmall()
		},
	},
	{
		"a small letter behind an abbreviation", "The Acme Inc.~plant in Gary closed.", false,
		func(s *seam) bool { return s.kind != noAbbreviation && s.rightIsSmall() },
	},
	{
		"a quoted question and who asked it", "“Is it over?”~Maria Ortega asked.", false,
		func(s *seam) bool { return s.closed && strings.HasSuffix(s.chunk, "”") && s.isReported() },
	},
	{
		"an abbreviation that always goes on", "It was Ohio vs.~Michigan again.", false,
		func(s *seam) bool { return s.kind == neverEnds && !s.closed },
	},
	{
		"a title before a name", "The budget of Gov.~Brown failed.", false,
		func(s *seam) bool { return s.kind == beforeName && !s.closed },
	},
	{
		"a number behind its abbreviation", "They live at No.~10 now.", false,
		func(s *seam) bool { return s.kind == beforeNumber && s.rightIs(unicode.IsDigit) && !s.closed },
	},
	{
		"a word that could be an abbreviation", "His answer was no.|Nobody was surprised.", true,
		func(s *seam) bool { return s.kind == beforeNumber && s.rightIs(unicode.IsUpper) },
	},
	{
		"a time or place that opens the sentence", "At 5 a.m.~Mr. Brown rang.", false,
		func(s *seam) bool {
			return (s.mayEnd() || s.kind == ofClock) && s.at-s.head <= 3 && isOneOf(prepositions, s.r.chunkText(s.head))
		},
	},
	{
		"a time that goes on", "The shop opens at 9 a.m.~Tuesday in Leeds.", false,
		func(s *seam) bool { return s.kind == ofClock && s.rightIsOneOf(timeWords) && !s.closed },
	},
	{
		"a time of day at the end", "It began at 9 a.m.|Police came at noon.", true,
		func(s *seam) bool { return s.kind == ofClock && s.rightIs(unicode.IsUpper) },
	},
	{
		"an initial behind a first name", "Laurence H.~Tribe teaches law.", false,
		func(s *seam) bool {
			return isInitial(s.left) && !s.closed && s.rightIs(unicode.IsUpper) && !s.rightIsOneOf(openers) && isFirstName(s.before)
		},
	},
	{
		"the word I", "It was only Tom and I.|Did you see us?", true,
		func(s *seam) bool {
			return s.left == "I." && firstIs(s.before, unicode.IsLower) && s.rightIs(unicode.IsUpper) && !isInitial(s.right)
		},
	},
	{
		"an abbreviation before a word that is no name", "She moved to the U.S.|How did she like it?", true,
		func(s *seam) bool {
			return s.mayEnd() && !isInitial(s.right) && s.rightIsOneOf(openers) && s.rightIs(unicode.IsUpper)
		},
	},
	{
		"an abbreviation before a quotation", "He founded Acme Inc.|“Rents fell,” he said.", true,
		func(s *seam) bool { return s.kind == mayEnd && s.quotes && s.rightIs(unicode.IsUpper) },
	},
	{
		"a letter behind a common word", "They went with plan B.|Officials agreed.", true,
		func(s *seam) bool {
			return isInitial(s.left) && firstIs(s.before, unicode.IsLower) && s.rightIs(unicode.IsUpper) && s.rightType().seen(anyLower)
		},
	},
	{
		"an abbreviation before a word that begins sentences", "He joined Acme Corp.|Separately, Lena Voss left.", true,
		func(s *seam) bool {
			return (s.kind == mayEnd || s.kind == initials && !s.rightIsLongName()) &&
				s.rightIs(unicode.IsUpper) && startsSentence(s.right, s.rightType()) == yes
		},
	},
	{
		"an abbreviation before a name", "The U.S.~Navy bought it.", false,
		func(s *seam) bool {
			return s.mayEnd() && !s.closed && (s.rightIs(unicode.IsUpper) || s.rightIs(unicode.IsDigit))
		},
	},
	{
		"a number at the end", "The rate fell to 3.5.|Rents rose.", true,
		func(s *seam) bool {
			return firstIs(strings.TrimLeft(s.left, "$£€"), unicode.IsDigit) && s.rightIs(unicode.IsUpper)
		},
	},
	{
		"an address at the end", "Write to desk@example.com.|Letters are read.", true,
		func(s *seam) bool { return isAddress(strings.TrimSuffix(s.left, ".")) && s.rightIs(unicode.IsUpper) },
	},
	{
		"closing marks and a capital", "(He was ‘not amused.’)|Later he left.", true,
		func(s *seam) bool { return s.closed && s.rightIs(unicode.IsUpper) },
	},
}

// exclaimed are names that end with a mark.
var exclaimed = lexicon.NewSet("Yahoo! Jeopardy! Joomla!")

// timeWords go on with a time of day.
var timeWords = lexicon.NewSet(lexicon.Weekdays, lexicon.Months, `jan feb aug sept oct nov dec mon tue tues wed thu thurs fri sat sun
	et est edt ct cst cdt mt mst mdt pt pst pdt gmt utc bst cet ist eastern central mountain pacific greenwich`)

// prepositions open a sentence that has more to it than they and their noun.
var prepositions = lexicon.NewSet("about after around at before by during from in near on outside since until")

// openers are words of the closed classes. With a capital, behind a full stop,
// they begin a sentence, for they are no names.
var openers = lexicon.NewSet(`a after all also although among an and another any as asked at because before both but by despite during each even
	every few for from he her here his how however i if in instead it its last many meanwhile more most my neither no
	nobody none nor not now of on once one only or other our over she since so some still such than that the their then
	there these they this those though through to under until we what when where whether which while who why with
	without yet you your`)

// reportVerbs are the verbs that stand behind a quoted question and its asker.
var reportVerbs = lexicon.NewSet("added asked asks cried declared exclaimed joked replied said says shouted told tweeted wondered wrote yelled")

func (s *seam) rightIs(is func(rune) bool) bool { return s.right != "" && firstIs(s.right, is) }

// rightIsSmall reports whether right begins with a small letter and is not a
// name like iPhone.
func (s *seam) rightIsSmall() bool {
	if !s.rightIs(unicode.IsLower) {
		return false
	}
	_, n := utf8.DecodeRuneInString(s.right)
	return n == len(s.right) || !firstIs(s.right[n:], unicode.IsUpper)
}

// rightIsOneOf reports whether right is in set, without what hangs on it: the
// "it" of "It’s".
func (s *seam) rightIsOneOf(set lexicon.Set) bool {
	word := s.right
	if i := strings.IndexAny(word, "'’,.;:!?\"”)…—"); i >= 0 {
		word = word[:i]
	}
	return isOneOf(set, word)
}

// isOneOf reports whether set, of lower-case words, holds word in any case.
func isOneOf(set lexicon.Set, word string) bool {
	const longest = 12
	if len(word) > longest {
		return false
	}
	var buffer [2 * longest]byte
	return set.Has(string(appendLower(buffer[:0], word)))
}

// rightIsLongName reports whether right and the chunk behind it both have a
// capital: the "Circuit Court" of "the U.S. Circuit Court".
func (s *seam) rightIsLongName() bool {
	return s.rightIs(unicode.IsUpper) && !strings.HasSuffix(s.right, ",") &&
		s.next+1 < len(s.r.chunks) && firstIs(s.r.chunkText(s.next+1), unicode.IsUpper)
}

func isFirstName(word string) bool {
	if !firstIs(word, unicode.IsUpper) {
		return false
	}
	_, ok := lexicon.GivenName(strings.ToLower(word))
	return ok
}

func (s *seam) rightType() wordType {
	w := &s.r.punktWords
	w.typ = appendType(w.typ[:0], s.right, true)
	return s.r.punkt.lookUp(w.typ)
}

// mayEnd reports whether left is an abbreviation that can end a sentence.
func (s *seam) mayEnd() bool {
	return s.kind == mayEnd || s.kind == initials || s.kind == beforePlace
}

func (s *seam) isEllipsis() bool {
	return strings.HasSuffix(s.left, "…") || strings.HasSuffix(s.left, "..") || s.left == "."
}

func isDots(word string) bool { return word != "" && strings.Trim(word, ".…") == "" }

// dotsBefore counts the chunks before left that are a full stop alone.
func (s *seam) dotsBefore() int {
	n := 0
	const most = 4
	for n < most && n < s.at && s.r.chunkText(s.at-1-n) == "." {
		n++
	}
	return n
}

// isReported reports whether a name and a verb of saying stand behind the seam.
func (s *seam) isReported() bool {
	const longestName = 3
	names := 0
	for i := s.next; i < len(s.r.chunks) && names <= longestName; i++ {
		word := s.r.chunkText(i)
		switch {
		case firstIs(word, unicode.IsUpper):
			names++
		default:
			return names > 0 && reportVerbs.Has(strings.TrimRight(word, ".,:;"))
		}
	}
	return false
}
