package news

import (
	"bytes"
	"encoding/json"
)

// Article is one input, decoded to UTF-8 and not yet repaired.
type Article struct {
	ID        string    // from JSONL, else the file's name without its extension, else "stdin"
	Path      string    // slash-separated, as the user named it; empty for standard input
	SHA256    string    // hex digest of the bytes as they were read
	Encoding  string    // WHATWG name of the encoding the bytes were in, e.g. "utf-8", "windows-1252"
	Title     string    // from metadata; empty when there is none
	Byline    string    // who wrote it, from metadata
	URL       string    // where it appeared, from metadata
	Published Published // from flag or metadata; zero when unknown
	Page      Page      // what a web page says of it besides
	Text      string    // valid UTF-8 with LF line ends
	Notes     []string  // what of the metadata could not be understood
	Kept      Kept      // fields of the input that the user wants in the record
	Origins   []Origin  // where in the file Text stands; empty: at its beginning
	Remarked  string    // the file, when it holds remarks for the check: <!-- factbox-ignore … -->
	Err       error     // why the article could not be read; then Text is empty
}

// Page is what a web page says of its article; empty where it says nothing.
type Page struct {
	Publisher string `json:"publisher,omitempty"`
	Section   string `json:"section,omitempty"`
	Language  string `json:"language,omitempty"`  // BCP 47: "en", "pt-BR"; that of the text where this is surely another
	Modified  string `json:"modified,omitempty"`  // ISO 8601
	Paywalled bool   `json:"paywalled,omitempty"` // only part of it is free to read
}

// Kept is fields of an input passed through as they stood, in its order.
type Kept []Field

// Field is a name and its JSON value.
type Field struct {
	Name  string
	Value json.RawMessage
}

// MarshalJSON writes the fields as an object.
func (k Kept) MarshalJSON() ([]byte, error) {
	out := []byte{'{'}
	for i, f := range k {
		if i > 0 {
			out = append(out, ',')
		}
		name, err := json.Marshal(f.Name)
		if err != nil {
			return nil, err
		}
		out = append(append(append(out, name...), ':'), f.Value...)
	}
	return append(out, '}'), nil
}

// UnmarshalJSON reads an object's fields in their order.
func (k *Kept) UnmarshalJSON(data []byte) error {
	*k = nil
	dec := json.NewDecoder(bytes.NewReader(data))
	if open, err := dec.Token(); err != nil || open != json.Delim('{') {
		return err
	}
	for dec.More() {
		name, err := dec.Token()
		if err != nil {
			return err
		}
		f := Field{Name: name.(string)}
		if err := dec.Decode(&f.Value); err != nil {
			return err
		}
		*k = append(*k, f)
	}
	return nil
}

// Origin is where a stretch of an article's text stands in its file: from byte
// Text on, up to the next origin, line for line.
type Origin struct {
	Text         int // byte offset in the text
	Line, Column int // from 1, columns in code points
}

// Published is the day an article appeared, and where that is known from.
type Published struct {
	Date string `json:"date"` // ISO 8601: 2025-10-29, 2025-10 or 2025
	From string `json:"from"` // flag, jsonl, front-matter, html, dateline, byline or path
}

// IsZero reports whether the date is unknown.
func (p Published) IsZero() bool { return p.Date == "" }
