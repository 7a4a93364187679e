package corpus

import (
	"encoding/binary"
	"math"
	"math/bits"
	"unicode"
	"unicode/utf8"
)

// Sketch is a MinHash of a text: of every part of its word shingles, the least
// hash. The share of parts in which two sketches agree is about the share of
// shingles that their texts have in common. It is empty for a text of fewer
// words than a shingle has.
type Sketch []uint16

const (
	parts       = 256 // of a sketch: likeness is told to within 3 %
	shingle     = 4   // words
	rows        = 4   // parts in a band
	bands       = parts / rows
	leastSketch = 40 // shingles: shorter texts are alike by chance
)

// SketchOf is the sketch of a text. Case, punctuation and line ends do not
// count, nor where it stands.
func SketchOf(text string) Sketch {
	var least [parts]uint64
	for i := range least {
		least[i] = math.MaxUint64
	}
	var window [shingle]uint64
	words, n := 0, 0
	eachWord(text, func(h uint64) {
		window[words%shingle] = h
		if words++; words < shingle {
			return
		}
		var sum uint64
		for i := range window {
			sum = bits.RotateLeft64(sum, 21)*0x9e3779b97f4a7c15 + window[(words+i)%shingle]
		}
		sum = mix(sum)
		part := sum % parts
		least[part] = min(least[part], sum/parts)
		n++
	})
	if n < leastSketch {
		return nil
	}
	s := make(Sketch, parts)
	for i := range s {
		from := i
		for step := 1; least[from] == math.MaxUint64; step++ { // an empty part borrows from another, the same in every text
			from = int(mix(uint64(i)<<32|uint64(step)) % parts)
		}
		s[i] = uint16(mix(least[from] + uint64(from)))
	}
	return s
}

// eachWord gives the hash of each word of text, folded to lower case.
func eachWord(text string, yield func(uint64)) {
	const offset, prime = 14695981039346656037, 1099511628211
	h, in := uint64(offset), false
	for i := 0; i < len(text); {
		r, size := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(text[i:])
		}
		i += size
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
		case r >= 'A' && r <= 'Z':
			r += 'a' - 'A'
		case r < utf8.RuneSelf || !unicode.IsLetter(r):
			if r == '’' || r == '\'' {
				continue
			}
			if in {
				yield(h)
				h, in = offset, false
			}
			continue
		default:
			r = unicode.ToLower(r)
		}
		h, in = (h^uint64(r))*prime, true
	}
	if in {
		yield(h)
	}
}

// mix spreads the bits of a hash (the finalizer of MurmurHash3).
func mix(h uint64) uint64 {
	h ^= h >> 33
	h *= 0xff51afd7ed558ccd
	h ^= h >> 33
	h *= 0xc4ceb9fe1a85ec53
	return h ^ h>>33
}

// Likeness is about the share of shingles that both texts have, 0 to 1.
func (s Sketch) Likeness(t Sketch) float64 {
	if len(s) != parts || len(t) != parts {
		return 0
	}
	same := 0
	for i := range s {
		if s[i] == t[i] {
			same++
		}
	}
	return float64(same) / parts
}

// Bytes is the sketch for storage, and [SketchFrom] its inverse.
func (s Sketch) Bytes() []byte {
	b := make([]byte, 0, 2*len(s))
	for _, v := range s {
		b = binary.LittleEndian.AppendUint16(b, v)
	}
	return b
}

// SketchFrom reads what [Sketch.Bytes] wrote; anything else gives no sketch.
func SketchFrom(b []byte) Sketch {
	if len(b) != 2*parts {
		return nil
	}
	s := make(Sketch, parts)
	for i := range s {
		s[i] = binary.LittleEndian.Uint16(b[2*i:])
	}
	return s
}

// Bytes is the context for storage, and [ContextFrom] its inverse.
func (c Context) Bytes() []byte {
	b := make([]byte, 0, 4*len(c))
	for _, v := range c {
		b = binary.LittleEndian.AppendUint32(b, v)
	}
	return b
}

// ContextFrom reads what [Context.Bytes] wrote.
func ContextFrom(b []byte) Context {
	c := make(Context, len(b)/4)
	for i := range c {
		c[i] = binary.LittleEndian.Uint32(b[4*i:])
	}
	return c
}
