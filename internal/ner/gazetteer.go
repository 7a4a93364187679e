package ner

import (
	"encoding/binary"
	"fmt"

	"factbox/internal/linear"
	"factbox/internal/nlp"
)

// List is a set of the lists a word or phrase stands in, as bits.
type List uint16

// The lists.
const (
	GivenName List = 1 << iota
	Surname
	CommonSurname // one of the most frequent in the world's censuses
	PlaceName
	CountryName // countries, territories and continents
	DemonymWord
	TitleWord        // forms of address: "Mr", "Sen."
	RoleWord         // "minister", "sister"
	OrganizationWord // "Ministry", "Inc.": where it stands, a name is mostly an organization
	OrganizationName
	PlaceWord // "River", "Province"
	CalendarWord
	CommonWord // seen in lower case
	SayingWord // "said", "told"
	ThingName  // "Ramadan", "World Cup"
	OpensPhrase
)

// phraseLists are those whose entries may have several words.
const phraseLists = PlaceName | CountryName | OrganizationName | DemonymWord | ThingName

// MaxPhrase is the longest entry looked up, in tokens.
const MaxPhrase = 6

// Gazetteer holds the lists in two hash tables: the large one is packed ahead
// and used in place, the small one holds what is written in this repository and
// is filled when the program starts.
type Gazetteer struct {
	packed, own table
}

// table is a hash table of lists with linear probing. A slot is 16 bits of the
// key's hash and 16 bits of lists, 0 when empty; a wrong hit is rarer than one
// in ten thousand words.
type table struct {
	slots []byte // 4 bytes each
	mask  uint64
}

// TEntry is the template of the keys: an entry's words in lower case.
var TEntry = linear.Template("list entry")

// OpenGazetteer uses a packed table in place.
func OpenGazetteer(slots []byte) (Gazetteer, error) {
	n := len(slots) / 4
	if n == 0 || n&(n-1) != 0 || len(slots)%4 != 0 {
		return Gazetteer{}, fmt.Errorf("reading the lists of names: %d bytes are no table", len(slots))
	}
	return Gazetteer{packed: table{slots, uint64(n - 1)}, own: newTable(0)}, nil
}

// newTable is an empty table with room for that many keys: at most five slots
// in eight are used.
func newTable(keys int) table {
	n := 1024
	for n*5/8 < keys {
		n *= 2
	}
	return table{make([]byte, 4*n), uint64(n - 1)}
}

// Find is the set of lists that the key, the hash of lower-case words, is in.
func (g *Gazetteer) Find(key linear.Feature) List { return g.packed.find(key) | g.own.find(key) }

// WordLists are the lists that the words of one document are on, each word looked up
// once.
type WordLists struct {
	lists *Gazetteer
	doc   *nlp.Doc
	known []uint32 // of each token its lists and knownLists; 0 before they are asked for
}

const knownLists = 1 << 16

// Reset makes w that of another document.
func (w *WordLists) Reset(lists *Gazetteer, doc *nlp.Doc) {
	w.lists, w.doc = lists, doc
	if n := len(doc.Tokens); cap(w.known) < n {
		w.known = make([]uint32, n, n+min(n/2, keptWords))
	} else {
		w.known = w.known[:n]
		clear(w.known)
	}
}

// At is the set of lists that token i is on; none outside the text.
func (w *WordLists) At(i int) List {
	if uint(i) >= uint(len(w.known)) {
		return 0
	}
	if known := w.known[i]; known != 0 {
		return List(known)
	}
	return w.look(i, linear.Hash(w.doc.Tokens[i].Lower))
}

// look finds the lists of token i, given the hash of its lower-case form.
func (w *WordLists) look(i int, lower linear.Value) List {
	found := w.lists.Find(TEntry.With(lower))
	w.known[i] = uint32(found) | knownLists
	return found
}

// find is the set of lists that the key is on.
func (t *table) find(key linear.Feature) List {
	check := uint16(key>>48) | 1
	for i := uint64(key); ; i++ {
		slot := binary.LittleEndian.Uint32(t.slots[(i&t.mask)*4:])
		if slot == 0 {
			return 0
		}
		if uint16(slot) == check {
			return List(slot >> 16)
		}
	}
}

// PackGazetteer lays the entries out as they are found. Keys must come in the
// same order for the same bytes.
func PackGazetteer(keys []linear.Feature, lists map[linear.Feature]List) []byte {
	t := newTable(len(keys))
	for _, key := range keys {
		t.add(key, lists[key])
	}
	return t.slots
}

// add puts key on more lists. There must be room.
func (t *table) add(key linear.Feature, in List) {
	check := uint32(uint16(key>>48) | 1)
	for i := uint64(key); ; i++ {
		at := t.slots[(i&t.mask)*4:]
		if slot := binary.LittleEndian.Uint32(at); slot == 0 || slot&0xffff == check {
			binary.LittleEndian.PutUint32(at, slot|check|uint32(in)<<16)
			return
		}
	}
}
