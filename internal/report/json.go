package report

import (
	"bytes"
	"encoding/json"

	"factbox/internal/escape"
	"factbox/internal/news"
)

// record is what stands for f in JSON.
func (e Encoder) record(f *news.Facts) any {
	switch {
	case e.NoText:
		return textless{Facts: f, Made: e.Made}
	case e.Made != "":
		return made{Facts: f, Made: e.Made}
	}
	return f
}

// textless is Facts without its text: the outer field hides the inner one, and
// is itself left out.
type textless struct {
	*news.Facts
	Text *struct{} `json:"text,omitempty"`
	Made string    `json:"made,omitempty"`
}

// made is Facts that tell what made them.
type made struct {
	*news.Facts
	Made string `json:"made"`
}

// line is record on one line, with its line end.
func line(record any) ([]byte, error) { return encode(record, "") }

// indented is record over many lines, for a reader.
func indented(record any) ([]byte, error) { return encode(record, "  ") }

// indentedTimes is about how much longer a record gets by its indents.
const indentedTimes = 2

func encode(record any, indent string) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false) // & and < are common in quotes, and the output is not put into HTML
	err := enc.Encode(record)
	if err == nil && indent != "" {
		// The encoder's own indenting holds both forms and a copy.
		compact := b.Bytes()
		b = bytes.Buffer{}
		b.Grow(len(compact) * indentedTimes)
		err = json.Indent(&b, compact, "", indent)
	}
	return escape.JSON(b.Bytes()), err
}
