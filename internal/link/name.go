package link

import (
	"slices"
	"strings"

	"factbox/internal/lexicon"
	"factbox/internal/nlp"
)

// name is a person's name taken apart, in lower case.
type name struct {
	words  []string // without nickname and suffix: "saskia", "van", "der", "werf"
	nick   []string // what stands in marks: "bobby" in Robert “Bobby” Hale
	family int      // index of the first word of the family name; its particles belong to it
}

// maxNameWords is where taking a name apart stops: longer ones are no names.
const maxNameWords = 8

// arena holds the words of names, many of them in one piece of memory. A piece
// is never moved, so that names do not keep what it was before.
type arena struct{ piece []string }

const arenaPiece = 2048 // words

// room is a place for n words.
func (a *arena) room(n int) []string {
	if cap(a.piece)-len(a.piece) < n {
		a.piece = make([]string, 0, max(n, arenaPiece))
	}
	at := len(a.piece)
	return a.piece[at:at:cap(a.piece)]
}

// keep takes what was put into a room.
func (a *arena) keep(words []string) []string {
	a.piece = a.piece[:len(a.piece)+len(words)]
	return words[:len(words):len(words)]
}

// reset makes room again where no name of before is used any more.
func (a *arena) reset() { a.piece = a.piece[:0] }

// parseName takes tokens [first, last) apart. Its words lie in the arena.
func parseName(a *arena, doc *nlp.Doc, first, last int) name {
	var n name
	nickFrom, nickTo := nickname(doc, first, last)
	if last-first > 1 && saints.Has(doc.Lower(first)) {
		first++ // “St. Jerome”, “Saint Jerome” and “Jerome” are one
	}
	words := a.room(maxNameWords)
	for i := first; i < last && len(words) < maxNameWords; i++ {
		if i >= nickFrom && i < nickTo || doc.Is(i, nlp.Punct) {
			continue
		}
		if len(words) > 0 && nameSuffixes.Has(doc.Lower(i)) {
			continue
		}
		words = append(words, doc.Lower(i))
	}
	if len(words) == 0 {
		words = append(words, doc.Lower(first)) // “Jr.”, or a mark taken for a name
	}
	n.words = a.keep(words)
	if nickTo > nickFrom {
		nick := a.room(nickTo - nickFrom)
		for i := nickFrom; i < nickTo; i++ {
			nick = append(nick, doc.Lower(i))
		}
		n.nick = a.keep(nick)
	}
	n.family = max(len(n.words)-1, 0)
	for n.family > 0 && lexicon.NameParticle(n.words[n.family-1]) {
		n.family--
	}
	return n
}

// nickname is the range of tokens between marks inside a name: Robert “Bobby”
// Hale, Robert (Bobby) Hale. It is empty when there is none.
func nickname(doc *nlp.Doc, first, last int) (from, to int) {
	for i := first + 1; i < last-1; i++ {
		if !opensNickname(doc.Word(i)) {
			continue
		}
		for j := i + 2; j < last; j++ {
			if closesNickname(doc.Word(j)) {
				return i + 1, j
			}
		}
	}
	return last, last
}

func opensNickname(mark string) bool { return mark == "(" || opensQuote(mark) }

func closesNickname(mark string) bool { return mark == ")" || closesQuote(mark) }

// lone reports whether the name is one part only: a family name with its
// particles, a first name, a nickname.
func (n name) lone() bool { return n.family == 0 }

// given is the first name. It is "" when there is none, or when the family name
// comes first, as in Lee Jae Myung: the lists of first names are Western.
func (n name) given() string {
	if len(n.words) == 0 || n.familyFirst() {
		return ""
	}
	return n.words[0]
}

// familyFirst reports whether the name looks East Asian with the family name in
// front: Kim Jong Un, Chen Yulan, Lin Shu-fen, but not Lee Marvin.
func (n name) familyFirst() bool {
	if len(n.words) < 2 || len(n.words) > 3 || !lexicon.FamilyInFront(n.words[0]) {
		return false
	}
	if len(n.words) == 3 || strings.Contains(n.words[1], "-") {
		return true
	}
	_, western := lexicon.GivenName(n.words[1])
	return !western
}

// likeness is how strongly a name says it is the name of a person known by
// another one.
type likeness uint8

const (
	unlike     likeness = iota
	sameMiddle          // "Kiprop" of Daniel Kiprop Sang, "Tyller" of Ada Tyler
	sameGiven           // "Tyler" of Tyler Lafleur, "Skeets" of Raymond “Skeets” Wojcik
	sameFront           // "Kim" of Kim Jong Un
	sameFamily          // "van der Werf" of Saskia van der Werf
	sameName            // "J. Hale", "Bob Hale", "Robert Hale Jr." of Robert “Bobby” Hale
	equalName
)

// like compares a mention's name with the fullest name of a person.
func (n name) like(full name) likeness {
	switch {
	case len(n.words) == 0 || len(full.words) == 0:
		return unlike
	case sameLetters(n.words, full.words):
		return equalName
	case n.lone() && full.lone():
		return n.likeLone(full)
	case n.lone():
		return n.likePart(full)
	case full.lone():
		return full.likePart(n)
	}
	return n.likeWhole(full)
}

// likeLone compares two names of one part: "de Graaf" and "Graaf".
func (n name) likeLone(full name) likeness {
	if n.words[len(n.words)-1] == full.words[len(full.words)-1] {
		return sameFamily
	}
	return unlike
}

// likePart compares one part of a name with a whole name.
func (n name) likePart(full name) likeness {
	last := len(n.words) - 1
	switch {
	case sameLetters(n.words, full.words[full.family:]) || last == 0 && n.words[0] == full.words[len(full.words)-1]:
		return sameFamily
	case sameLetters(n.words, full.nick):
		return sameGiven
	case last > 0:
		if hasEnd(full.words, n.words) {
			return sameFamily
		}
		return unlike
	case n.words[0] == full.words[0]:
		return sameFront
	case afterHyphen(full.words[len(full.words)-1]) == n.words[0]:
		return sameFamily
	case !full.familyFirst() && lexicon.ShortName(n.words[0]) != "" && sameGivenName(n.words[0], full.words[0]):
		return sameMiddle // “Alec” of Alexander Holt
	case slices.Contains(full.words, n.words[0]), nearlySame(n.words[0], full.words[len(full.words)-1]):
		return sameMiddle
	}
	return unlike
}

// nearlySame reports whether two long words are one letter apart, as two spellings
// of a surname are: “Zelensky” and “Zelenskiy”.
func nearlySame(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) < 7 || len(b)-len(a) > 1 || a[0] != b[0] {
		return false
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	return i > 3 && (a[i:] == b[i+1:] || len(a) == len(b) && a[min(i+1, len(a)):] == b[min(i+1, len(b)):])
}

// likeWhole compares two names of a first name and a family name at least.
func (n name) likeWhole(full name) likeness {
	short, long := n, full
	if len(short.words) > len(long.words) {
		short, long = long, short
	}
	switch {
	// "Rosa Quispe" of Rosa Quispe Huanca, "Kim Jong" of Kim Jong Un.
	case len(short.words) < len(long.words) && hasStart(long.words, short.words):
		return sameName
	// "Shinzo Abe" and "Abe Shinzo": the family name may come first.
	case len(short.words) == 2 && len(long.words) == 2 && short.words[0] == long.words[1] && short.words[1] == long.words[0]:
		return sameName
	}
	if short.words[len(short.words)-1] != long.words[len(long.words)-1] {
		return unlike
	}
	if sameGivenName(short.words[0], long.words[0]) && middleFits(short.words[1:short.family], long.words[1:max(long.family, 1)]) {
		return sameName
	}
	if len(long.nick) > 0 && short.words[0] == long.nick[0] || len(short.nick) > 0 && long.words[0] == short.nick[0] {
		return sameName
	}
	// "Hussein Obama" of Barack Hussein Obama, "Otto Lind" of Jens Otto Harry Lind.
	if inOrder(short.words, long.words) {
		return sameName
	}
	return unlike
}

// middleFits reports whether the middle names of two forms can be one person's:
// those both have agree, as words or initials.
func middleFits(a, b []string) bool {
	if len(a) == 0 || len(b) == 0 {
		return true
	}
	return sameGivenName(a[0], b[0])
}

// sameGivenName reports whether two first names can be one person's: equal, an
// initial, or a usual short form.
func sameGivenName(a, b string) bool {
	if a == b {
		return true
	}
	if initial(a) || initial(b) {
		return a[0] == b[0]
	}
	x, y := lexicon.ShortName(a), lexicon.ShortName(b)
	return x == b || y == a || x == y && x != ""
}

// initial reports whether w is "j", "j." or "j.k.".
func initial(w string) bool {
	return len(w) == 1 || len(w) >= 2 && len(w) <= 4 && w[1] == '.'
}

// sameLetters reports whether the words have the same letters, however they
// are parted: "Jong-un" and "Jong Un", "J.K." and "J. K.".
func sameLetters(a, b []string) bool {
	if len(a) == 0 || len(b) == 0 {
		return false
	}
	i, j, x, y := 0, 0, 0, 0
	for {
		for i < len(a) && (x == len(a[i]) || parting(a[i][x])) {
			if x++; x >= len(a[i]) {
				i, x = i+1, 0
			}
		}
		for j < len(b) && (y == len(b[j]) || parting(b[j][y])) {
			if y++; y >= len(b[j]) {
				j, y = j+1, 0
			}
		}
		if i == len(a) || j == len(b) {
			return i == len(a) && j == len(b)
		}
		if a[i][x] != b[j][y] {
			return false
		}
		if x++; x == len(a[i]) {
			i, x = i+1, 0
		}
		if y++; y == len(b[j]) {
			j, y = j+1, 0
		}
	}
}

func parting(c byte) bool { return c == '-' || c == '.' || c == '\'' }

func hasStart(words, start []string) bool {
	return len(start) > 0 && len(start) <= len(words) && sameLetters(words[:len(start)], start)
}

func hasEnd(words, end []string) bool {
	return len(end) > 0 && len(end) <= len(words) && sameLetters(words[len(words)-len(end):], end)
}

// inOrder reports whether long has all words of short, in their order.
func inOrder(short, long []string) bool {
	for _, w := range long {
		if len(short) > 0 && w == short[0] {
			short = short[1:]
		}
	}
	return len(short) == 0
}

// afterHyphen is the last part of a double name: "Whitcomb".
func afterHyphen(w string) string {
	if i := strings.LastIndexByte(w, '-'); i > 0 {
		return w[i+1:]
	}
	return ""
}

var nameSuffixes = lexicon.NewSet("jr jr. sr sr. ii iii iv")
