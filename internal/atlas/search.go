package atlas

import "encoding/binary"

// Relation is how a name of the table is the name of a place.
type Relation uint8

// The relations.
const (
	Primary   Relation = iota // the name by which GeoNames lists the place
	Form                      // another that news uses: "Kiev", "Minn."
	Alternate                 // one of GeoNames' many, in whatever language
)

// bearer is a place that bears a name.
type bearer struct {
	place    Place
	relation Relation
	settled  bool // the name standing alone means this place
}

// search appends to list the places that bear a name, given by its key,
// primary bearers first, the greater ones before the smaller. open is true of
// a name that alone says too little.
//
// Names stand in blocks of 16 in the order of their keys. Each is: how many
// bytes it shares with the one before it (0 for the first of a block), how
// many follow, these, how many places bear it as their first name (the highest
// bit: and the first of them is meant when it stands alone), how many bear it
// otherwise (the highest bit: the name is open), and these: 20 bits of the place, one for a [Form], one for settled.
func search(list []bearer, key []byte) (bearers []bearer, open bool) {
	if !mayBear(key) {
		return list, false
	}
	lead := int(Lead(key))
	low, high := 0, number(8)
	for high-low > 1 { // the last block that begins at or before the key
		mid := (low + high) / 2
		at := blocks_ + mid*blockSize
		if first := number(at); lead < first || lead == first && string(key) < firstOf(at) {
			high = mid
		} else {
			low = mid
		}
	}
	block := blocks_ + low*blockSize
	at, place := names_+number(block+4), number(block+8)
	matched := 0 // how many bytes of the key the name before shares with it
	for i := 0; i < perBlock && at < len(table); i++ {
		shared, length := int(table[at]), int(table[at+1])
		rest := table[at+2 : at+2+length]
		at += 2 + length
		first, others := int(table[at]), int(table[at+1])
		at += 2
		switch {
		case shared < matched:
			return list, false // the key would stand before this name
		case shared == matched:
			matched += common(rest, key[matched:])
			if matched == len(key) && matched == shared+length {
				for n := range first & 0x7f {
					list = append(list, bearer{Place(place + n), Primary, n == 0 && first&0x80 != 0})
				}
				for n := range others & 0x7f {
					v := int(table[at+3*n]) | int(table[at+3*n+1])<<8 | int(table[at+3*n+2])<<16
					b := bearer{Place(v & 0xfffff), Alternate, v>>21&1 != 0}
					if v>>20&1 != 0 {
						b.relation = Form
					}
					list = append(list, b)
				}
				return list, others&0x80 != 0
			}
		}
		place += first & 0x7f
		at += 3 * (others & 0x7f)
	}
	return list, false
}

// firstOf is the first name of a block.
func firstOf(block int) string {
	at := names_ + number(block+4)
	return table[at+2 : at+2+int(table[at+1])]
}

// Lead is what a name begins with, as a number in the order of names.
func Lead(key []byte) uint32 {
	var four [4]byte
	copy(four[:], key)
	return binary.BigEndian.Uint32(four[:])
}

// mayBear is false of names that no place bears. Most names of an article are
// such, and each is tried without this word and that: one look at the filter
// refuses six in seven of them.
func mayBear(key []byte) bool {
	word, bits := FilterBits(Hash(key))
	at := filter_ + 8*int(word&uint32(number(28)-1))
	return uint64(number(at))|uint64(number(at+4))<<32|^bits == ^uint64(0)
}

// FilterBits are what the filter has of a name by the hash of its key: in which
// word, of the size that it is, and which bits of that; the generator writes it.
func FilterBits(hash uint32) (word uint32, bits uint64) {
	hash *= 0x9e3779b1 // FNV leaves its upper bits alike for short names
	return hash >> 12, 1<<(hash&63) | 1<<(hash>>6&63)
}

// common is how many bytes a name's rest and the key's begin with alike.
func common(rest string, key []byte) int {
	n := min(len(rest), len(key))
	for i := range n {
		if rest[i] != key[i] {
			return i
		}
	}
	return n
}
