package source

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

var utf8BOM = []byte("\xef\xbb\xbf")

// Decode makes UTF-8 of a list that a user gives beside the articles, without a
// byte order mark, and names the encoding it was in.
func Decode(data []byte) (text []byte, name string, err error) { return decode(data, "") }

// decode turns the bytes of a text into UTF-8 and names the encoding they were
// in. What the bytes show comes first: a byte order mark, good UTF-8. Then the
// declared encoding counts, if there is one, then windows-1252, which every
// byte is good for. Bytes that are no text at all give ErrBinary.
func decode(data []byte, declared string) (text []byte, name string, err error) {
	if name := utf16Name(data); name != "" {
		text, err = utf16Decoder().Bytes(data)
		return text, name, err
	}
	if kind := binaryKind(data); kind != "" {
		return nil, "", fmt.Errorf("%w: %s", ErrBinary, kind)
	}
	data = bytes.TrimPrefix(data, utf8BOM)
	if utf8.Valid(data) {
		return data, "utf-8", nil
	}
	if e, name := charset.Lookup(declared); e != nil && name != "utf-8" && !strings.HasPrefix(name, "utf-16") {
		text, err = e.NewDecoder().Bytes(data)
		return text, name, err
	}
	if mostlyUTF8(data) {
		return mendStray(data), "utf-8", nil
	}
	text, err = charmap.Windows1252.NewDecoder().Bytes(data)
	return text, "windows-1252", err
}

// utf16Name tells the kind of UTF-16 by the byte order mark, or is "".
func utf16Name(data []byte) string {
	switch {
	case bytes.HasPrefix(data, []byte("\xff\xfe")):
		return "utf-16le"
	case bytes.HasPrefix(data, []byte("\xfe\xff")):
		return "utf-16be"
	}
	return ""
}

func utf16Decoder() *encoding.Decoder {
	return unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM).NewDecoder() // the mark overrules
}

// mostlyUTF8 reports whether more characters of data are good UTF-8 beyond
// ASCII than are not: a line pasted from elsewhere into a file of UTF-8.
func mostlyUTF8(data []byte) bool {
	good, bad := 0, 0
	for len(data) > 0 {
		c, size := utf8.DecodeRune(data)
		switch {
		case size == 1 && c == utf8.RuneError:
			bad++
		case size > 1:
			good++
		}
		data = data[size:]
	}
	return good > bad
}

// mendStray takes each byte that is no UTF-8 for windows-1252 and keeps the rest.
func mendStray(data []byte) []byte {
	out := make([]byte, 0, len(data)+16)
	for len(data) > 0 {
		c, size := utf8.DecodeRune(data)
		if size == 1 && c == utf8.RuneError {
			out = utf8.AppendRune(out, charmap.Windows1252.DecodeByte(data[0]))
		} else {
			out = append(out, data[:size]...)
		}
		data = data[size:]
	}
	return out
}

// binaryKind names the kind of a file that is not text, or is "".
func binaryKind(data []byte) string {
	for _, m := range magics {
		if bytes.HasPrefix(data, []byte(m.prefix)) {
			return m.kind
		}
	}
	if bytes.IndexByte(data[:min(len(data), 8<<10)], 0) >= 0 {
		return "binary data"
	}
	return ""
}

// magics are the files that people keep beside articles.
var magics = [...]struct{ prefix, kind string }{
	{"%PDF-", "a PDF"},
	{"PK\x03\x04", "a zip archive or an office document"},
	{"\xd0\xcf\x11\xe0", "an old office document"},
	{"{\\rtf", "a rich text document"},
	{"\x89PNG", "a picture"},
	{"\xff\xd8\xff", "a picture"},
	{"GIF8", "a picture"},
	{"\x1f\x8b", "gzip data"},
	{"\x28\xb5\x2f\xfd", "zstd data"},
}

func digest(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}
