package atlas

import (
	"unicode"
	"unicode/utf8"
)

// Key is the form under which a name is filed: lower case, without accents,
// apostrophes and full stops, any dash a space. "N’DJAMENA" and "N'Djamena" are
// filed together, so are "Malmö" and "Malmo".
func Key(name string) string {
	var buf [64]byte
	return string(appendKey(buf[:0], name))
}

func appendKey(key []byte, name string) []byte {
	for i := 0; i < len(name); i++ {
		if name[i] >= utf8.RuneSelf {
			return appendLetters(key, name[i:])
		}
		if c := filedAs[name[i]]; c != 0 {
			key = append(key, c)
		}
	}
	return key
}

// filedAs is the form of a byte of ASCII in a key, 0 for what is left out.
var filedAs = func() (as [utf8.RuneSelf]byte) {
	for c := byte(' '); c < utf8.RuneSelf; c++ {
		as[c] = c
		if 'A' <= c && c <= 'Z' {
			as[c] += 'a' - 'A'
		}
	}
	as['-'] = ' '
	for _, c := range []byte("'.`#") {
		as[c] = 0
	}
	return as
}()

// appendLetters appends a name, or the rest of one, that is not all ASCII.
func appendLetters(key []byte, name string) []byte {
	for _, r := range name {
		switch {
		case r < utf8.RuneSelf:
			if c := filedAs[r]; c != 0 {
				key = append(key, c)
			}
		case isApostrophe(r) || unicode.Is(unicode.Mn, r):
		case r == '–' || r == '‑' || r == '\u00a0':
			key = append(key, ' ')
		default:
			r = unicode.ToLower(r)
			if plain, ok := plainLetters[r]; ok {
				key = append(key, plain...)
			} else {
				key = utf8.AppendRune(key, r)
			}
		}
	}
	return key
}

// Hash is FNV-1a over a key; the index of the names is built by it.
func Hash(key []byte) uint32 {
	h := uint32(2166136261)
	for _, c := range key {
		h = (h ^ uint32(c)) * 16777619
	}
	return h
}

// isApostrophe reports whether r is an apostrophe, or a letter that is written as one.
func isApostrophe(r rune) bool {
	switch r {
	case '’', '‘', 'ʻ', 'ʼ', '´':
		return true
	}
	return false
}

// plainLetters are the letters of the Latin alphabets as English papers write
// them.
var plainLetters = func() map[rune]string {
	plain := map[rune]string{'æ': "ae", 'œ': "oe", 'ß': "ss", 'þ': "th", 'ĳ': "ij"}
	for base, letters := range map[string]string{
		"a": "àáâãäåāăąǎạảấầẩẫậắằẳẵặ", "b": "ḇ", "c": "çćĉċč", "d": "ďđḍḏð", "e": "èéêëēĕėęěẹẻẽếềểễệə", "g": "ĝğġģǧḡ", "h": "ĥħḥḩẖ",
		"i": "ìíîïĩīĭįıǐỉịi̇", "j": "ĵ", "k": "ķḱḳḵ", "l": "ĺļľŀłḷḻ", "m": "ḿṃ", "n": "ñńņňŉŋṇṉ", "o": "òóôõöøōŏőǒọỏốồổỗộớờởỡợơ", "r": "ŕŗřṛṟ",
		"s": "śŝşšșṣ", "t": "ţťŧțṭṯ", "u": "ùúûüũūŭůűųǔưụủứừửữự", "v": "ṿ", "w": "ŵẁẃẅ", "y": "ýÿŷỳỵỷỹ", "z": "źżžẓẕ",
	} {
		for _, r := range letters {
			if r >= utf8.RuneSelf {
				plain[r] = base
			}
		}
	}
	return plain
}()
