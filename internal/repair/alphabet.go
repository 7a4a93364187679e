package repair

//go:generate go run ./generate

import (
	_ "embed"
	"slices"
	"strconv"
	"strings"
	"sync"
)

// alphabet is a script other than Latin whose words stand in English news, with
// a name or a loan in its own spelling. A letter of such a word that lost a byte
// is told by the letters beside it.
type alphabet struct {
	letters string // that may be guessed
	model   func() *spelling
}

var (
	//go:embed data/names.txt
	nameFile string
	//go:embed data/spoken.txt
	spokenFile string
	//go:embed data/ipa.txt
	ipaFile string
)

// The letters of the scripts.
const (
	greek    = "ΆΈΉΊΌΎΏΐΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩάέήίαβγδεζηθικλμνξοπρςστυφχψωϊϋόύώ"
	cyrillic = "ЁЄІЇАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюяёєіїґ"
	arabic   = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيپچژکگی"
	hebrew   = "אבגדהוזחטיךכלםמןנסעףפץצקרשת"
)

// alphabets are the scripts whose letters take two bytes, and phonetic
// transcription.
var alphabets = [...]alphabet{
	{greek, spoken(greek)},
	{cyrillic, spoken(cyrillic)},
	{arabic, spoken(arabic)},
	{hebrew, spoken(hebrew)},
	{"ɐɑɒɔɕəɛɜɟɡɣɪɫɲɹɾʀʁʂʃʊʋʌʎʏʐʑʒʔʝʰʲˈˌː", sync.OnceValue(func() *spelling { return learn(strings.Fields(body(ipaFile))) })},
}

// phonetic is the alphabet of transcriptions, in which no words are written.
var phonetic = &alphabets[len(alphabets)-1]

// scriptLedBy is the alphabet whose letters b is the first byte of, or nil.
func scriptLedBy(b byte) *alphabet {
	for i := range alphabets {
		if a := &alphabets[i]; a != phonetic && a.leads(b) {
			return a
		}
	}
	return nil
}

// alphabetOf is the alphabet that r is a letter of, or nil.
func alphabetOf(r rune) *alphabet {
	if r < firstLetter || r > lastLetter {
		return nil
	}
	return byLetter()[r-firstLetter]
}

// The range of the letters of all alphabets.
const (
	firstLetter = 0x250
	lastLetter  = 0x6FF
)

var byLetter = sync.OnceValue(func() *[lastLetter - firstLetter + 1]*alphabet {
	var list [lastLetter - firstLetter + 1]*alphabet
	for i := range alphabets {
		for _, r := range alphabets[i].letters {
			list[r-firstLetter] = &alphabets[i]
		}
	}
	return &list
})

// leads reports whether b is the first byte of letters of a.
func (a *alphabet) leads(b byte) bool {
	return sequenceLength(b) == 2 && strings.IndexByte(a.letters, b) >= 0
}

// spoken learns how words in the script that has letters are spelt: from frequent
// names, and from what languages call countries, languages and scripts.
func spoken(letters string) func() *spelling {
	return sync.OnceValue(func() *spelling {
		var words []string
		add := func(word string, times int) {
			if strings.ContainsAny(word, letters) {
				words = append(words, slices.Repeat([]string{strings.ToLower(word)}, times)...)
			}
		}
		for w := range strings.FieldsSeq(body(nameFile)) {
			add(w, 8) // as often as news has names against other words
		}
		for line := range strings.Lines(body(spokenFile)) {
			word, count, _ := strings.Cut(strings.TrimSpace(line), "\t")
			times, _ := strconv.Atoi(count) // written by the generator
			add(word, times)
		}
		return learn(words)
	})
}
