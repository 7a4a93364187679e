package train

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"unicode/utf8"

	"factbox/internal/news"
)

// Labelled is an article whose names are known.
type Labelled struct {
	ID, Source string
	Text       string
	Names      []Name
	Ignore     []news.Span // neither right nor wrong
	News       bool        // news, not another kind of text
	Types      []string    // the types its source marks; nil for all
}

// Name is a name of a labelled article.
type Name struct {
	news.Span
	Type string // PERSON, PLACE, ORG, NORP or FAC
}

// record is a line of labelled text. Its offsets count code points.
type record struct {
	ID       string   `json:"id"`
	Source   string   `json:"source"`
	Text     string   `json:"text"`
	News     bool     `json:"news"`
	Types    []string `json:"types"`
	Ignore   [][2]int `json:"ignore"`
	Entities []struct {
		Start int    `json:"start"`
		End   int    `json:"end"`
		Type  string `json:"type"`
	} `json:"entities"`
}

// ReadLabelled reads a JSONL file of labelled text.
func ReadLabelled(path string) ([]Labelled, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []Labelled
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<26)
	for n := 1; lines.Scan(); n++ {
		var r record
		if err := json.Unmarshal(lines.Bytes(), &r); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", path, n, err)
		}
		out = append(out, r.labelled())
	}
	return out, lines.Err()
}

// labelled turns the offsets into bytes.
func (r *record) labelled() Labelled {
	at := make([]int, 0, utf8.RuneCountInString(r.Text)+1)
	for i := range r.Text {
		at = append(at, i)
	}
	at = append(at, len(r.Text))
	a := Labelled{ID: r.ID, Source: r.Source, Text: r.Text, News: r.News, Types: r.Types}
	for _, e := range r.Entities {
		a.Names = append(a.Names, Name{Span: news.Span{Start: at[e.Start], End: at[e.End]}, Type: e.Type})
	}
	for _, s := range r.Ignore {
		a.Ignore = append(a.Ignore, news.Span{Start: at[s[0]], End: at[s[1]]})
	}
	return a
}
