package link

import (
	"strings"

	"factbox/internal/lexicon"
	"factbox/internal/ner"
	"factbox/internal/nlp"
)

// titled reports whether what was taken for an organization or a place is a
// person with an office: “Fire Marshal Teresa Hastings”.
func titled(l *Linker, c *ner.Mention) bool {
	name := afterTitles(l, c.First, c.Last)
	if name == c.First || name > c.Last-2 {
		return false
	}
	if name < c.Last-3 {
		// “the Crown Prince Sheikh Omar Al-Salem Al-Rashid”
		_, last := honorificAt(l, name-1)
		return last && name > c.First+1 && c.Last-name <= 6
	}
	_, given := lexicon.GivenName(l.doc.Lower(name))
	given = given || name == c.First+1 && personal.Has(l.doc.Lower(c.First)) // “Tun Mahathar Mohan”
	// “the County Commissioner Moffar Kangi”
	if name-c.First >= 2 && name == c.Last-2 && titleHeads.Has(l.doc.Lower(name-1)) {
		given = given || (listsOf(l, name)|listsOf(l, c.Last-1))&(ner.CommonWord|ner.PlaceWord|ner.OrganizationWord) == 0
	}
	return given && l.doc.Is(c.Last-1, nlp.Capital) && !isOrganizationWord(l, c.Last-1)
}

// personal are forms of address that only people have.
var personal = lexicon.NewSet("seri tun datuk dato alhaji alh. hajiya sheikh barr. engr. cllr pak bapak ibu")

// afterTitles is where the name begins once forms of address and offices before
// it are left out: the last of them may have others in front, “Fire Marshal”.
func afterTitles(l *Linker, first, last int) int {
	name := first
	if d := l.doc; d.Lower(first-1) == "by" && (first-1 == d.Sentences[d.Tokens[first].Sentence].First) && last-first == 2 {
		return first // “By Talent Moyo”
	}
	for i := first; i < last-1; i++ {
		if i > first && insideNames.Has(l.doc.Lower(i)) && name <= i-1 {
			break // “Norlela Haji Bakri”
		}
		_, honorific := honorificAt(l, i)
		switch w := l.doc.Lower(i); {
		case !honorific:
		case w == "m." && i == first && (l.doc.Lower(i-1) == "," || isAddress(l, i-1)), w == "don" && i == last-2, w == "prince" && l.sport && i == first:
			honorific = false // “Ms M. Moloney”, “Don Hale”
		}
		if honorific || isOfficeOf(l, i, last) || isNumberedOffice(l, i) || i == first && isJoinedOffice(l, i) {
			name = i + 1
		} else if i > first {
			break
		}
	}
	return name
}

// isOfficeOf reports whether token i is an office before the rest of a name that ends
// before token last, and not somebody's first name: “Dean Marlow”.
func isOfficeOf(l *Linker, i, last int) bool {
	if _, role := roleAt(l, i); !role {
		return false
	}
	if i < last-2 {
		return true
	}
	if honours.Has(l.doc.Word(i + 1)) {
		return false // “Karl Butcher QC”
	}
	_, given := lexicon.GivenName(l.doc.Lower(i))
	return !given && l.doc.Is(i+1, nlp.Capital) && !firms.Has(l.doc.Lower(last-1)) // “Mert Smith Plumbing”
}

// isJoinedOffice reports whether token i are two offices in one, or what somebody has
// behind a hyphen: “Clerk-Treasurer”, “Michelin-starred”.
func isJoinedOffice(l *Linker, i int) bool {
	front, back, hyphen := strings.Cut(l.doc.Lower(i), "-")
	if !hyphen || !l.doc.Is(i, nlp.Capital) {
		return false
	}
	switch back {
	case "starred", "winning", "nominated", "trained", "born", "based", "educated":
		return true
	}
	_, a := lexicon.Role(front)
	_, b := lexicon.Role(back)
	return a && b
}

// isNumberedOffice reports whether token i is an office of several grades: “Magistrate-I”.
func isNumberedOffice(l *Linker, i int) bool {
	front, back, hyphen := strings.Cut(l.doc.Lower(i), "-")
	if !hyphen || len(back) != 1 && !isNumeral(strings.ToUpper(back)) {
		return false
	}
	_, office := lexicon.Role(front)
	return office
}
