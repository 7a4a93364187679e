package repair

import (
	"encoding/binary"
	"strings"
	"unsafe"
)

// clean reports whether nothing in text can be damage.
func clean(text string) bool {
	return ascii(text) && strings.IndexByte(text, '&') < 0 && strings.IndexByte(text, '?') < 0
}

func ascii(text string) bool {
	b := unsafe.Slice(unsafe.StringData(text), len(text))
	for len(b) >= 8 {
		if binary.LittleEndian.Uint64(b)&0x8080808080808080 != 0 {
			return false
		}
		b = b[8:]
	}
	for _, c := range b {
		if c >= 0x80 {
			return false
		}
	}
	return true
}
