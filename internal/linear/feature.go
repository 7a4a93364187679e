package linear

import "math/bits"

// Feature is the hash of a template and the values filled into it so far.
type Feature uint64

// Value is the hash of what is filled into a template: a word, a suffix, a tag.
type Value uint64

// Template is the feature of that name before any value is filled in.
func Template(name string) Feature {
	return Feature(Hash(name)).With(templateSeed)
}

// With fills v into f. The order of values matters.
func (f Feature) With(v Value) Feature {
	high, low := bits.Mul64(uint64(f)^uint64(v), multiplier)
	return Feature(high ^ low)
}

// Hash is FNV-1a over the bytes of s.
func Hash[T string | []byte](s T) Value {
	h := uint64(fnvOffset)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint64(s[i])) * fnvPrime
	}
	return Value(h)
}

const (
	fnvOffset = 14695981039346656037
	fnvPrime  = 1099511628211

	// templateSeed keeps a template apart from a value of the same name, and
	// multiplier is 2^64 divided by the golden ratio, as in Fibonacci hashing.
	templateSeed = 0x2545f4914f6cdd1d
	multiplier   = 0x9e3779b97f4a7c15
)
