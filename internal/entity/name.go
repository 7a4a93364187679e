package entity

import (
	"strings"

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

// parseName takes tokens [first, last) apart. Its words lie in the arena.
func parseName(arena *[]string, doc *nlp.Doc, first, last int) name {
	var n name
	start := len(*arena)
	nickFrom, nickTo := nickname(doc, first, last)
	for i := first; i < last && len(*arena)-start < maxNameWords; i++ {
		if i >= nickFrom && i < nickTo || doc.Is(i, nlp.Punct) {
			continue
		}
		if len(*arena) > start && nameSuffixes[doc.Lower(i)] {
			continue
		}
		*arena = append(*arena, doc.Lower(i))
	}
	n.words = (*arena)[start:len(*arena):len(*arena)]
	if nickTo > nickFrom {
		from := len(*arena)
		for i := nickFrom; i < nickTo; i++ {
			*arena = append(*arena, doc.Lower(i))
		}
		n.nick = (*arena)[from:len(*arena):len(*arena)]
	}
	n.family = max(len(n.words)-1, 0)
	for n.family > 0 && nameParticles[n.words[n.family-1]] {
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

func opensNickname(mark string) bool {
	switch mark {
	case `"`, "'", "“", "‘", "(", "``", "«":
		return true
	}
	return false
}

func closesNickname(mark string) bool {
	switch mark {
	case `"`, "'", "”", "’", ")", "''", "»":
		return true
	}
	return false
}

// lone reports whether the name is one part only: a family name with its
// particles, a first name, a nickname.
func (n name) lone() bool { return n.family == 0 }

// likeness is how strongly a name says it is the name of a person known by
// another one.
type likeness uint8

const (
	unlike     likeness = iota
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
	}
	return unlike
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
	// "Hussein Obama" of Barack Hussein Obama.
	if hasEnd(long.words, short.words) {
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
	return shortForms[a] != "" && (shortForms[a] == b || shortForms[a] == shortForms[b]) || shortForms[b] == a
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

// afterHyphen is the last part of a double name: "Whitcomb".
func afterHyphen(w string) string {
	if i := strings.LastIndexByte(w, '-'); i > 0 {
		return w[i+1:]
	}
	return ""
}

var nameSuffixes = map[string]bool{"jr": true, "jr.": true, "sr": true, "sr.": true, "ii": true, "iii": true, "iv": true}

// nameParticles stand before a family name and belong to it.
var nameParticles = setOf("af al al- ap av bin bint ben da dal das de de' del dela dell' della den der des di do dos du e el el- ibn la las le lo los " +
	"mac mc o' san st. st te ten ter van vande vander vom von y zu zum zur 't abu ould")

// shortForms are the usual short forms of English first names, each with the
// one it is counted under.
var shortForms = func() map[string]string {
	forms := map[string]string{}
	for _, line := range strings.Split(`abigail abby gail,abraham abe,albert al bert,alexander alex alec sandy,alexandra alex sandra,alfred alf fred,andrew andy drew,anthony tony,
antonio tony,barbara barb,benjamin ben benny,bernard bernie,bernadette bernie,catherine cathy kate cate,charles charlie chuck chas,christina chris tina,christine chris,christopher chris,
cynthia cindy,daniel dan danny,david dave davy,deborah debbie deb debra,dennis denny,donald don donny,douglas doug,edward ed eddie ted ned,edwin ed,elizabeth liz beth betty betsy lizzie eliza,
eugene gene,francis frank,franklin frank,frederick fred freddie,gabriel gabe,gerald gerry jerry,gregory greg,harold harry hal,henry harry hank,jacob jake,jacqueline jackie,james jim jimmy jamie,
jason jay,jeffrey jeff,jennifer jen jenny,jeremy jerry,jessica jess jessie,john jack johnny jon,jonathan jon,joseph joe joey,josephine jo josie,joshua josh,judith judy,katherine kathy kate katie kay,
kathleen kathy kate,kenneth ken kenny,kimberly kim,lawrence larry,leonard len lenny leo,lillian lily,louis lou,louise lou,madeleine maddie,margaret maggie meg peggy marge,martin marty,matthew matt,
michael mike mick mickey,mitchell mitch,nathan nate,nathaniel nate nat,nicholas nick,nicola nicky,norman norm,oliver ollie,pamela pam,patricia pat patty tricia trish,patrick pat paddy,peter pete,
philip phil,phillip phil,rachel rae,randall randy,raymond ray,rebecca becky becca,richard rick dick rich ricky,robert bob bobby rob robbie bert,rodney rod,roger rodge,ronald ron ronnie,russell russ,
samantha sam,samuel sam sammy,sandra sandy,sebastian seb,sidney sid,stanley stan,stephen steve,steven steve,stuart stu,susan sue susie,suzanne sue,theodore ted teddy theo,theresa terry tess,thomas tom tommy,
timothy tim,valerie val,veronica ronnie,victor vic,victoria vicky tori,vincent vince vinny,virginia ginny,walter walt wally,william bill billy will willie liam,zachary zach zack`, ",") {
		names := strings.Fields(line)
		for _, short := range names[1:] {
			if _, taken := forms[short]; !taken {
				forms[short] = names[0]
			}
		}
	}
	return forms
}()

func setOf(words string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(words) {
		set[w] = true
	}
	return set
}
