package news

// Article is one input, decoded to UTF-8 and not yet repaired.
type Article struct {
	ID        string    // from JSONL, else the file's name without its extension, else "stdin"
	Path      string    // slash-separated, as the user named it; empty for standard input
	SHA256    string    // hex digest of the bytes as they were read
	Encoding  string    // WHATWG name of the encoding the bytes were in, e.g. "utf-8", "windows-1252"
	Title     string    // from metadata; empty when there is none
	Byline    string    // who wrote it, from metadata
	Published Published // from flag or metadata; zero when unknown
	Page      Page      // what a web page says of it besides
	Text      string    // valid UTF-8 with LF line ends
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
