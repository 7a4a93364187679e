package source

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

var (
	utf8BOM    = []byte("\xef\xbb\xbf")
	utf16leBOM = []byte("\xff\xfe")
	utf16beBOM = []byte("\xfe\xff")
)

// decode turns the bytes of a text into UTF-8 and names the encoding they were
// in. Bytes that are no text at all give ErrBinary.
func decode(data []byte) (text []byte, encoding string, err error) {
	switch {
	case bytes.HasPrefix(data, utf16leBOM):
		text, err = unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM).NewDecoder().Bytes(data)
		return text, "utf-16le", err
	case bytes.HasPrefix(data, utf16beBOM):
		text, err = unicode.UTF16(unicode.BigEndian, unicode.ExpectBOM).NewDecoder().Bytes(data)
		return text, "utf-16be", err
	}
	if kind := binaryKind(data); kind != "" {
		return nil, "", fmt.Errorf("%w: %s", ErrBinary, kind)
	}
	data = bytes.TrimPrefix(data, utf8BOM)
	if utf8.Valid(data) {
		return data, "utf-8", nil
	}
	text, err = charmap.Windows1252.NewDecoder().Bytes(data)
	return text, "windows-1252", err
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

// lineEnds makes every line end LF.
func lineEnds(text []byte) []byte {
	if bytes.IndexByte(text, '\r') < 0 {
		return text
	}
	text = bytes.ReplaceAll(text, []byte("\r\n"), []byte("\n"))
	return bytes.ReplaceAll(text, []byte("\r"), []byte("\n"))
}

func digest(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}
