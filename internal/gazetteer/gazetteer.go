package gazetteer

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

// Name is what a name can mean.
type Name struct {
	Full    string  // the usual full form: "United States" for "U.S."
	Entries []Entry // the likeliest first
	Settled bool    // the first entry is meant unless the article says otherwise
}

//go:embed data/places.txt
var places string

// Look finds a name, whatever its letter case, accents and apostrophes.
func Look(name string) (Name, bool) {
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
	found := Name{Full: row, Settled: value[0] != '?'}
	value = strings.TrimPrefix(value, "?")
	found.Entries = make([]Entry, 0, len(value)/3)
	for ; len(value) >= 3; value = value[3:] {
		e := Entry{Kind: kinds[value[0]], Country: value[1:3]}
		if e.Country == "--" {
			e.Country = ""
		}
		found.Entries = append(found.Entries, e)
	}
	return found, true
}

var kinds = [...]news.PlaceKind{
	'a': news.Continent, 'n': news.Country, 'r': news.Region, 'c': news.City, 'o': news.OtherPlace,
}

// find searches the rows, "name<TAB>value" sorted by the key of the name, for
// the row with that key.
func find(key []byte) (name, value string, ok bool) {
	var buf [64]byte
	low, high := 0, len(places)
	for low < high {
		mid := low + (high-low)/2
		start := low + strings.LastIndexByte(places[low:mid], '\n') + 1
		end := start + strings.IndexByte(places[start:], '\n')
		name, value, _ = strings.Cut(places[start:end], "\t")
		switch c := bytes.Compare(appendKey(buf[:0], name), key); {
		case c == 0:
			return name, value, true
		case c < 0:
			low = end + 1
		default:
			high = start
		}
	}
	return "", "", false
}
