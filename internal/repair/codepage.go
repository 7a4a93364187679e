package repair

import (
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// page is one single-byte code page that UTF-8 is known to be misread in.
type page uint8

// The code pages, those seen most often first: where two pages explain a spot
// equally well, the earlier one is named as the cause.
const (
	windows1252 page = iota
	latin1
	macintosh
	windows1251
	windows1250
	windows1254
	windows1253
	windows1257
	windows874
	latinThai // ISO-8859-11
	ibm437
	ibm850
	latin2
	latin9
	windows1255
	pageCount
)

// loss is what a program does to the bytes its code page has no printable
// character for.
type loss uint8

const (
	losesNothing   loss = iota // every byte has a character
	losesControls              // bytes 80 to 9F are control characters, which get stripped
	losesUndefined             // some bytes have no character at all
)

// pages describes the code pages. script is the script of the page's letters
// when that is not Latin: a real word in it must not be taken for damage.
var pages = [pageCount]struct {
	name   string
	table  *charmap.Charmap
	loss   loss
	script *unicode.RangeTable
}{
	windows1252: {"windows-1252", charmap.Windows1252, losesUndefined, nil},
	latin1:      {"iso-8859-1", charmap.ISO8859_1, losesControls, nil},
	macintosh:   {"macintosh", charmap.Macintosh, losesNothing, nil},
	windows1251: {"windows-1251", charmap.Windows1251, losesUndefined, unicode.Cyrillic},
	windows1250: {"windows-1250", charmap.Windows1250, losesUndefined, nil},
	windows1254: {"windows-1254", charmap.Windows1254, losesUndefined, nil},
	windows1253: {"windows-1253", charmap.Windows1253, losesUndefined, unicode.Greek},
	windows1257: {"windows-1257", charmap.Windows1257, losesUndefined, nil},
	windows874:  {"windows-874", charmap.Windows874, losesUndefined, unicode.Thai},
	// The two Thai pages differ in bytes 80 to 9F only.
	latinThai:   {"iso-8859-11", charmap.Windows874, losesControls, unicode.Thai},
	ibm437:      {"ibm437", charmap.CodePage437, losesNothing, nil},
	ibm850:      {"ibm850", charmap.CodePage850, losesNothing, nil},
	latin2:      {"iso-8859-2", charmap.ISO8859_2, losesControls, nil},
	latin9:      {"iso-8859-15", charmap.ISO8859_15, losesControls, nil},
	windows1255: {"windows-1255", charmap.Windows1255, losesUndefined, unicode.Hebrew},
}

// bytesOf holds the byte a character stands for in each page; 0 where the page
// does not have it.
type bytesOf [pageCount]byte

// codePages answers, for a character, which byte it stands for in which page.
type codePages struct {
	near  [0x2700]uint16 // row of a character below U+2700
	far   map[rune]uint16
	rows  []bytesOf // rows[0] is all zero
	runes [pageCount][256]rune
	lost  [pageCount][256]bool // bytes that the page has no printable character for
}

// tables is built once, when the first damaged text comes by.
var tables = sync.OnceValue(func() *codePages {
	t := &codePages{far: map[rune]uint16{}, rows: make([]bytesOf, 1, 900)}
	for p := range pageCount {
		for b := 0x80; b <= 0xFF; b++ {
			r := pages[p].table.DecodeByte(byte(b))
			if r == utf8.RuneError || b < 0xA0 && (pages[p].loss == losesControls || r == rune(b)) {
				// A byte without a character passes through as the character of
				// the same number, as browsers do it, or gets lost.
				t.lost[p][b] = true
				r = rune(b)
			}
			t.runes[p][b] = r
			if row := t.row(r); row[p] == 0 {
				row[p] = byte(b)
			}
		}
	}
	return t
})

// row is the row of r, made if need be.
func (t *codePages) row(r rune) *bytesOf {
	var i uint16
	if r < rune(len(t.near)) {
		i = t.near[r]
	} else {
		i = t.far[r]
	}
	if i == 0 {
		t.rows = append(t.rows, bytesOf{})
		i = uint16(len(t.rows) - 1)
		if r < rune(len(t.near)) {
			t.near[r] = i
		} else {
			t.far[r] = i
		}
	}
	return &t.rows[i]
}

// bytes is the byte of r in every page.
func (t *codePages) bytes(r rune) *bytesOf {
	if r < rune(len(t.near)) {
		return &t.rows[t.near[r]]
	}
	return &t.rows[t.far[r]]
}

// sequenceLength is the length in bytes of the UTF-8 sequence that b leads, or 0.
func sequenceLength(b byte) int {
	switch {
	case b >= 0xC2 && b <= 0xDF:
		return 2
	case b >= 0xE0 && b <= 0xEF:
		return 3
	case b >= 0xF0 && b <= 0xF4:
		return 4
	}
	return 0
}

// continues reports whether b is a UTF-8 continuation byte.
func continues(b byte) bool { return b >= 0x80 && b <= 0xBF }
