package link

import (
	"bufio"
	"cmp"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"

	"factbox/internal/ner"
	"factbox/internal/news"
	"factbox/internal/nlp"
)

// OwnNames is a reader's list of names, which add to what is found and overrule
// it. It is read-only and may be shared.
type OwnNames struct {
	entries []ownName
	byFirst map[string][]int // first token, lower case, to entries, the longest first
}

type ownName struct {
	tokens   []string // lower case
	caseless bool     // its script has no capitals: 東京
	class    ner.Class
	full     string // the name of the record; "" for the fullest of the text
	id       string
}

// key is what entries of one thing have in common: the id, or else the full name.
func (n *ownName) key() string {
	if n.id != "" {
		return "#" + n.id
	}
	return n.full
}

// ownClasses are the classes that a list may name.
var ownClasses = map[string]ner.Class{"person": ner.Person, "place": ner.Place, "organization": ner.Organization, "none": nothing}

// columns of a list of names.
var ownColumns = [...]string{"name", "class", "canonical", "id"}

// ReadNames reads a list of names: lines of name, class, canonical name and id,
// parted by commas, semicolons or tabs, the last two optional. A first line
// with “name” and “class” is a header and may give the columns in another order; lines
// that begin with # are comments. Classes are person, place, organization, and none
// for what is no name. Errors begin with file, line and column.
func ReadNames(file string, r io.Reader) (*OwnNames, error) {
	text := bufio.NewReader(r)
	if mark, _ := text.Peek(3); string(mark) == "\ufeff" {
		text.Discard(3)
	}
	head, _ := text.Peek(4096)
	rows := csv.NewReader(text)
	rows.Comma, rows.Comment, rows.FieldsPerRecord, rows.TrimLeadingSpace = delimiter(string(head)), '#', -1, true
	reader, err := nlp.NewReader()
	if err != nil {
		return nil, err
	}
	own := &OwnNames{byFirst: map[string][]int{}}
	columns := []int{0, 1, 2, 3}
	for first := true; ; first = false {
		row, err := rows.Read()
		if errors.Is(err, io.EOF) {
			return own, nil
		}
		var bad *csv.ParseError
		if errors.As(err, &bad) {
			return nil, fmt.Errorf("%s:%d:%d: %w", file, bad.Line, bad.Column, bad.Err)
		}
		if err != nil {
			return nil, fmt.Errorf("reading %s: %w", file, err)
		}
		fault := func(field int, format string, args ...any) error {
			line, column := rows.FieldPos(min(max(field, 0), len(row)-1))
			return fmt.Errorf("%s:%d:%d: %s", file, line, column, fmt.Sprintf(format, args...))
		}
		if first && isHeader(row) {
			for i := range columns {
				columns[i] = -1
			}
			for i, title := range row {
				known := false
				for k, name := range ownColumns {
					if strings.EqualFold(strings.TrimSpace(title), name) {
						columns[k], known = i, true
					}
				}
				if !known {
					return nil, fault(i, "column %q is none of name, class, canonical, id", title)
				}
			}
			continue
		}
		field := func(k int) string {
			if columns[k] < 0 || columns[k] >= len(row) {
				return ""
			}
			return strings.TrimSpace(row[columns[k]])
		}
		class, ok := ownClasses[strings.ToLower(field(1))]
		if !ok {
			return nil, fault(columns[1], "class %q is none of person, place, organization, none", field(1))
		}
		name := ownName{class: class, full: field(2), id: field(3), caseless: strings.ToUpper(field(0)) == strings.ToLower(field(0))}
		doc := reader.Read(field(0))
		for i := range doc.Tokens {
			name.tokens = append(name.tokens, strings.Clone(doc.Tokens[i].Lower))
		}
		if len(name.tokens) == 0 || len(name.tokens) > maxOwnTokens {
			return nil, fault(columns[0], "a name has 1 to %d words, this one %d", maxOwnTokens, len(name.tokens))
		}
		own.add(name)
	}
}

const maxOwnTokens = 24

// isHeader reports whether a row names the columns.
func isHeader(row []string) bool {
	name, class := false, false
	for _, title := range row {
		name = name || strings.EqualFold(strings.TrimSpace(title), ownColumns[0])
		class = class || strings.EqualFold(strings.TrimSpace(title), ownColumns[1])
	}
	return name && class
}

// add files a name, the longest first; of equal ones the last holds.
func (o *OwnNames) add(n ownName) {
	list := o.byFirst[n.tokens[0]]
	at := 0
	for at < len(list) && len(o.entries[list[at]].tokens) > len(n.tokens) {
		at++
	}
	list = append(list, 0)
	copy(list[at+1:], list[at:])
	list[at] = len(o.entries)
	o.byFirst[n.tokens[0]] = list
	o.entries = append(o.entries, n)
}

// delimiter is what parts the fields: what the first line has most of.
func delimiter(head string) rune {
	line, _, _ := strings.Cut(strings.TrimLeft(head, "\r\n"), "\n")
	for strings.HasPrefix(line, "#") {
		_, head, _ = strings.Cut(head, "\n")
		line, _, _ = strings.Cut(head, "\n")
	}
	best, most := ',', strings.Count(line, ",")
	for _, r := range []rune{';', '\t'} {
		if n := strings.Count(line, string(r)); n > most {
			best, most = r, n
		}
	}
	return best
}

// at is the entry that stands at token i of doc, or -1. A name stands with a capital
// or a figure, where its script has capitals.
func (o *OwnNames) at(doc *nlp.Doc, i int) int {
	for _, k := range o.byFirst[doc.Tokens[i].Lower] {
		tokens := o.entries[k].tokens
		stands := o.entries[k].caseless || doc.Is(i, nlp.Capital) || doc.Is(i, nlp.Inner) || doc.Tokens[i].Shape&nlp.Digit != 0
		if !stands || i+len(tokens) > len(doc.Tokens) {
			continue
		}
		same := true
		for j, w := range tokens {
			same = same && doc.Tokens[i+j].Lower == w && doc.Tokens[i+j].Sentence == doc.Tokens[i].Sentence
		}
		if same {
			return k
		}
	}
	return -1
}

// takeOwn puts the names of the reader's list in the place of what was found
// where they stand.
func (l *Linker) takeOwn() {
	if l.own == nil {
		return
	}
	l.spare = l.spare[:0]
	next := 0
	for i := 0; i < len(l.doc.Tokens); i++ {
		k := l.own.at(l.doc, i)
		if k < 0 {
			continue
		}
		end := i + len(l.own.entries[k].tokens)
		for next < len(l.mentions) && l.mentions[next].Last <= i {
			l.spare = append(l.spare, l.mentions[next])
			next++
		}
		for next < len(l.mentions) && l.mentions[next].First < end {
			next++
		}
		m := mention{Mention: ner.Mention{First: i, Last: end, Class: l.own.entries[k].class, Confidence: 1}, record: -1, rule: "own-list", own: k + 1}
		m.Span = news.Span{Start: l.doc.Tokens[i].Start, End: l.doc.Tokens[end-1].End}
		m.Chance = certain(m.Mention)
		l.spare = append(l.spare, m)
		i = end - 1
	}
	l.spare = append(l.spare, l.mentions[next:]...)
	l.mentions, l.spare = l.spare, l.mentions
}

// joinOwn brings the records together that the reader's list says are one thing,
// and notes its entry for each.
func (l *Linker) joinOwn() {
	clear(l.ownOf)
	if l.own == nil {
		return
	}
	type thing struct {
		class ner.Class
		key   string
	}
	records := map[thing]int{}
	into := map[[2]int]int{}
	for i := range l.mentions {
		m := &l.mentions[i]
		if m.own == 0 || m.record < 0 {
			continue
		}
		entry := &l.own.entries[m.own-1]
		if key := entry.key(); key != "" {
			t := thing{m.Class, key}
			if r, ok := records[t]; !ok {
				records[t] = m.record
			} else if r != m.record {
				into[[2]int{int(m.Class), m.record}] = r
			}
		}
	}
	for i := range l.mentions {
		m := &l.mentions[i]
		if r, ok := into[[2]int{int(m.Class), m.record}]; ok {
			m.record = r
		}
		at := [2]int{int(m.Class), m.record}
		if m.own > 0 && m.record >= 0 && (l.ownOf[at] == 0 || l.own.entries[l.ownOf[at]-1].full == "") {
			l.ownOf[[2]int{int(m.Class), m.record}] = m.own
		}
	}
}

// owned is the full name and the id that the reader's list gives a record.
func owned(l *Linker, class ner.Class, record int, name string) (full string, id string) {
	k := l.ownOf[[2]int{int(class), record}]
	if k == 0 {
		return name, ""
	}
	e := &l.own.entries[k-1]
	return cmp.Or(e.full, name), e.id
}
