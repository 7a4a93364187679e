package check

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// Expectations come out of spreadsheets: in the encoding of the country, with
// the separator of the country, under the headings of the desk.

// fields are what an expectation may hold, in the order of the documentation.
var fields = []string{"text", "speaker", "article", "id"}

// headings are the usual names of the fields, folded.
var headings = map[string]string{
	"text": "text", "quote": "text", "quotes": "text", "quotation": "text", "quote text": "text", "words": "text",
	"speaker": "speaker", "speakers": "speaker", "said by": "speaker", "attribution": "speaker", "attributed to": "speaker", "who": "speaker",
	"article": "article", "articles": "article", "file": "article", "filename": "article", "file name": "article", "path": "article", "story": "article", "document": "article",
	"id": "id", "key": "id", "no": "id", "no.": "id", "#": "id", "nr": "id", "nr.": "id", "number": "id",
}

// sourceHeading is a name with two meanings: to a desk the source is who said
// it, to a list of texts where it stands.
const sourceHeading = "source"

func foldHeading(name string) string {
	name = strings.Map(func(c rune) rune {
		if c == '_' || c == '-' {
			return ' '
		}
		return unicode.ToLower(c)
	}, name)
	return strings.Join(strings.Fields(name), " ")
}

// fieldOf is the field that a heading means, or "".
func fieldOf(name string) string { return headings[foldHeading(name)] }

// assign says what each column means; "" for one that is only kept. sample gives
// some values of a column, which tell what "source" means. A heading that looks
// like a slip of one of the fields is an error: a speaker under "speeker" would
// go unchecked.
func assign(columns []string, sample func(i int) []string) ([]string, error) {
	assigned := make([]string, len(columns))
	holder := map[string]string{}
	source := -1
	for i, name := range columns {
		field := fieldOf(name)
		if field == "" {
			if foldHeading(name) == sourceHeading {
				source = i
			} else if isSlip(name) {
				return nil, fmt.Errorf("unknown field %q: want %s", name, strings.Join(fields, ", "))
			}
			continue
		}
		if other, twice := holder[field]; twice {
			return nil, fmt.Errorf("both %q and %q would be the %s: rename one", other, name, field)
		}
		assigned[i], holder[field] = field, name
	}
	if source < 0 {
		return assigned, nil
	}
	_, speaker := holder["speaker"]
	_, article := holder["article"]
	switch {
	case speaker && !article, !speaker && !article && slices.ContainsFunc(sample(source), looksLikeFile):
		assigned[source] = "article"
	case !speaker:
		assigned[source] = "speaker"
	}
	return assigned, nil
}

// isSlip reports whether a heading is a field's name with a letter or two wrong.
func isSlip(name string) bool {
	name = foldHeading(name)
	for _, field := range append([]string{"quote", sourceHeading}, fields...) {
		if d := Distance(name, field); d > 0 && d <= len(field)/4 && len(name) >= len(field)-1 {
			return true
		}
	}
	return false
}

func looksLikeFile(s string) bool {
	ext := path.Ext(strings.TrimSpace(s))
	return strings.Contains(s, "/") || len(ext) > 1 && len(ext) <= 6 && !strings.Contains(ext, " ")
}

// readTable reads a table with a header.
func readTable(data []byte) ([]Expectation, error) {
	comma, header, err := separator(data)
	if err != nil {
		return nil, err
	}
	skipped := 0
	if rest, ok := cutSeparatorLine(data); ok {
		data, skipped = rest, 1
	}
	r := newCSV(data, comma)
	r.Read() // the header
	var rows [][]string
	var lines []int
	for {
		row, err := r.Read()
		if err == io.EOF {
			break
		}
		if err != nil {
			return nil, fmt.Errorf("not CSV: %w", err) // the csv package says the line
		}
		if slices.ContainsFunc(row, func(cell string) bool { return strings.TrimSpace(cell) != "" }) {
			line, _ := r.FieldPos(0)
			rows, lines = append(rows, row), append(lines, line+skipped)
		}
	}
	assigned, err := assign(header, func(i int) (sample []string) {
		for _, row := range rows[:min(len(rows), 100)] {
			sample = append(sample, row[i])
		}
		return sample
	})
	if err != nil {
		return nil, fmt.Errorf("line 1: %w", err)
	}
	if len(rows) == 0 {
		return nil, errors.New("no expectations in it: there is only a header")
	}
	list := make([]Expectation, 0, len(rows))
	for i, row := range rows {
		e, err := one(assigned, header, row, lines[i])
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", lines[i], err)
		}
		list = append(list, e...)
	}
	return list, nil
}

func newCSV(data []byte, comma rune) *csv.Reader {
	r := csv.NewReader(bytes.NewReader(data))
	r.Comma = comma
	r.LazyQuotes = comma == '\t' // tab-separated text seldom knows the rules of quoting
	return r
}

// separator finds what stands between the cells: that which makes the most
// known headings of the first line.
func separator(data []byte) (comma rune, header []string, err error) {
	if rest, ok := cutSeparatorLine(data); ok {
		data = rest
	}
	first, _, _ := bytes.Cut(data, []byte("\n"))
	most := 0
	for _, c := range []rune{',', ';', '\t', '|'} {
		row, err := newCSV(append(bytes.Clone(first), '\n'), c).Read()
		if err != nil {
			continue
		}
		known := 0
		for i := range row {
			row[i] = strings.TrimSpace(row[i])
			if fieldOf(row[i]) != "" || foldHeading(row[i]) == sourceHeading {
				known++
			}
		}
		if known > most || header == nil {
			comma, header, most = c, row, known
		}
	}
	if !slices.ContainsFunc(header, func(name string) bool { return fieldOf(name) == "text" }) {
		if slices.ContainsFunc(header, isSlip) {
			i := slices.IndexFunc(header, isSlip)
			return 0, nil, fmt.Errorf("line 1: neither JSON nor a CSV header: unknown column %q, want %s", header[i], strings.Join(fields, ", "))
		}
		return 0, nil, fmt.Errorf("line 1: neither JSON nor a CSV header with a column \"text\" or \"quote\": %q", shorten(string(first)))
	}
	return comma, header, nil
}

// cutSeparatorLine drops the "sep=;" that some spreadsheets put on top.
func cutSeparatorLine(data []byte) ([]byte, bool) {
	if len(data) < 5 || !strings.EqualFold(string(data[:4]), "sep=") {
		return data, false
	}
	_, rest, ok := bytes.Cut(data, []byte("\n"))
	return rest, ok
}

// decode makes UTF-8 of a list of expectations. note says what it was read as,
// when that had to be guessed. A workbook is named, not read.
func decode(data []byte) (text []byte, note string, err error) {
	switch {
	case bytes.HasPrefix(data, []byte("PK\x03\x04")):
		return nil, "", errors.New("this is an Excel workbook (XLSX) or another zip archive: save the sheet as CSV UTF-8 and give that")
	case bytes.HasPrefix(data, []byte("\xd0\xcf\x11\xe0")):
		return nil, "", errors.New("this is an old Excel workbook (XLS): save the sheet as CSV UTF-8 and give that")
	case bytes.HasPrefix(data, []byte("\xff\xfe")):
		return utf16Text(data[2:], false), "", nil
	case bytes.HasPrefix(data, []byte("\xfe\xff")):
		return utf16Text(data[2:], true), "", nil
	}
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	if len(data) >= 4 && len(data)%2 == 0 && bytes.IndexByte(data[:4], 0) >= 0 {
		big := data[0] == 0
		return utf16Text(data, big), "read as UTF-16, though no byte order mark says so", nil
	}
	if utf8.Valid(data) {
		return data, "", nil
	}
	text, err = charmap.Windows1252.NewDecoder().Bytes(data)
	return text, "read as windows-1252, for it is not UTF-8", err
}

func utf16Text(data []byte, big bool) []byte {
	units := make([]uint16, len(data)/2)
	for i := range units {
		if units[i] = uint16(data[2*i]) | uint16(data[2*i+1])<<8; big {
			units[i] = units[i]<<8 | units[i]>>8
		}
	}
	return []byte(string(utf16.Decode(units)))
}
