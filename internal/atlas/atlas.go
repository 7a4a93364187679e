package atlas

import (
	"bytes"
	_ "embed"
	"strings"

	"factbox/internal/news"
)

// Entry is one place that bears a name.
type Entry struct {
	Kind    news.PlaceKind
	Country string // ISO 3166-1 alpha-2; empty where none or several
}

// Name is what a name can mean: one place or more, the likeliest first.
type Name struct {
	Full    string // the usual full form: "United States" for "U.S."
	Settled bool   // the first place is meant unless the article says otherwise
	Minor   bool   // only the list of towns has it: more often somebody's surname
	codes   string // three bytes a place: the letter of its kind, its country
}

// Len is the number of places that bear the name; 0 when none is known.
func (n Name) Len() int { return len(n.codes) / 3 }

// At is the i-th place that bears the name.
func (n Name) At(i int) Entry {
	code := n.codes[3*i : 3*i+3]
	if code[1:] == "--" {
		return Entry{Kind: kinds[code[0]]}
	}
	return Entry{kinds[code[0]], code[1:]}
}

//go:embed data/places.txt
var places string

// Look finds a name, whatever its letter case, accents and apostrophes.
func Look(name string) (Name, bool) {
	if name == "L.A." { // whose key is that of “La.”
		name = "Los Angeles"
	}
	var buf [64]byte
	key := appendKey(buf[:0], name)
	if len(key) == 0 {
		return Name{}, false
	}
	row, value, ok := find(key)
	if ok && value[0] == '=' {
		row, value, ok = find(appendKey(key[:0], value[1:]))
	}
	if !ok {
		return Name{}, false
	}
	found := Name{Full: row, Settled: true}
	for {
		switch value[0] {
		case '?':
			found.Settled = false
		case '~':
			found.Minor = true
		default:
			found.codes = value
			return found, true
		}
		value = value[1:]
	}
}

var kinds = [...]news.PlaceKind{
	'a': news.Continent, 'n': news.Country, 'r': news.Region, 'c': news.City, 'o': news.OtherPlace,
}

// placesIndex tells where the rows of places begin by the hash of their keys: a
// table of slots of three bytes, 0 when free. Its size is a power of two. The
// lower bits of a slot are one more than where a row begins, the upper ones the
// upper ones of the hash ([SlotBits]), so that hardly a row of another name is read.
//
//go:embed data/places.idx
var placesIndex string

const slotSize = 3

// SlotBits are the bits of a slot of the index that say where a row begins; the
// generator writes it.
const SlotBits = 20

// find looks for the row, "name<TAB>value", whose name has that key.
func find(key []byte) (name, value string, ok bool) {
	var buf [64]byte
	hash := Hash(key)
	for i, last := hash, uint32(len(placesIndex)/slotSize-1); ; i++ {
		three := placesIndex[slotSize*(i&last):]
		slot := uint32(three[0]) | uint32(three[1])<<8 | uint32(three[2])<<16
		if slot == 0 {
			return "", "", false
		}
		if slot>>SlotBits != hash>>(8+SlotBits) {
			continue // another name
		}
		row := places[slot&(1<<SlotBits-1)-1:]
		name, value, _ = strings.Cut(row[:strings.IndexByte(row, '\n')], "\t")
		if bytes.Equal(appendKey(buf[:0], name), key) {
			return name, value, true
		}
	}
}
