package entity

import (
	"encoding/binary"
	"fmt"

	"factbox/internal/linear"
)

// list is a set of the lists a word or phrase stands in, as bits.
type list uint16

// The lists.
const (
	givenName list = 1 << iota
	surname
	commonSurname // one of the most frequent in the world's censuses
	placeName
	countryName // countries, territories and continents
	demonymWord
	titleWord        // forms of address: "Mr", "Sen."
	roleWord         // "minister", "sister"
	organizationWord // "Ministry", "Inc.": where it stands, a name is mostly an organization
	organizationName
	placeWord // "River", "Province"
	calendarWord
	commonWord // seen in lower case
	sayingWord // "said", "told"
	thingName  // "Ramadan", "World Cup"
	opensPhrase
)

// phraseLists are those whose entries may have several words.
const phraseLists = placeName | countryName | organizationName | demonymWord | thingName

// maxPhrase is the longest entry looked up, in tokens.
const maxPhrase = 6

// gazetteer holds the lists in one hash table. A slot is 16 bits of the key's
// hash and 16 bits of lists, 0 when empty; a wrong hit is rarer than one in
// ten thousand words.
type gazetteer struct {
	slots []byte // 4 bytes each
	mask  uint64
}

// tEntry is the template of the keys: an entry's words in lower case.
var tEntry = linear.Template("list entry")

// openGazetteer uses a packed table in place.
func openGazetteer(slots []byte) (gazetteer, error) {
	n := len(slots) / 4
	if n == 0 || n&(n-1) != 0 || len(slots)%4 != 0 {
		return gazetteer{}, fmt.Errorf("reading the lists of names: %d bytes are no table", len(slots))
	}
	return gazetteer{slots, uint64(n - 1)}, nil
}

// find is the set of lists that the key, the hash of lower-case words, is in.
func (g *gazetteer) find(key linear.Feature) list {
	check := uint16(key>>48) | 1
	for i := uint64(key); ; i++ {
		slot := binary.LittleEndian.Uint32(g.slots[(i&g.mask)*4:])
		if slot == 0 {
			return 0
		}
		if uint16(slot) == check {
			return list(slot >> 16)
		}
	}
}

// packGazetteer lays the entries out as find reads them: at most three slots
// in four are used. Keys must come in the same order for the same bytes.
func packGazetteer(keys []linear.Feature, lists map[linear.Feature]list) []byte {
	n := 1024
	for n*3/4 < len(keys) {
		n *= 2
	}
	slots := make([]byte, 4*n)
	for _, key := range keys {
		for i := uint64(key); ; i++ {
			at := slots[(i&uint64(n-1))*4:]
			slot := binary.LittleEndian.Uint32(at)
			if check := uint32(uint16(key>>48) | 1); slot == 0 || slot&0xffff == check {
				binary.LittleEndian.PutUint32(at, slot|check|uint32(lists[key])<<16)
				break
			}
		}
	}
	return slots
}
