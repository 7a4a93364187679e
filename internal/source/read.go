package source

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"factbox/internal/news"
)

// ID is the article's id: that of a line of JSONL or a record of a WARC, else
// that of its file, as in id.go.
func (in *Input) ID() string {
	if in.capture != nil && in.capture.id != "" {
		return in.capture.id
	}
	if in.Line {
		if id := lineID(in.data); id != "" {
			return id
		}
	}
	return in.id
}

// Read reads the article. What goes wrong is in the article's Err.
func (in *Input) Read() news.Article {
	a := news.Article{ID: in.id, Path: in.Path, Published: pathDate(in.Path)}
	if in.capture != nil {
		a.Published = news.Published{} // the file's name has the day of the crawl
	}
	if a.Err = in.into(&a); a.Err != nil {
		a.ID, a.Text = in.ID(), ""
	}
	switch {
	case in.options.Published != (news.Published{}):
		a.Published = in.options.Published
		if in.options.OnlyOne && in.Number > 1 && a.Err == nil {
			a.Err, a.Text = ErrOneDate, ""
		}
	case a.Published.IsZero():
		a.Published = in.options.Fallback
	}
	return a
}

func (in *Input) into(a *news.Article) error {
	if in.err != nil {
		return withoutPath(in.err)
	}
	if in.capture != nil {
		return in.readCapture(a)
	}
	if in.Line {
		return in.readRecord(a)
	}
	data := in.data
	if data == nil {
		var err error
		if data, err = in.open(); err != nil {
			return withoutPath(err)
		}
	}
	a.SHA256 = digest(data)
	if bytes.Contains(data, []byte("factbox-ignore")) {
		a.Remarked = strings.ToValidUTF8(string(lineEnds(data)), "�")
	}
	format := in.format
	if format == Text && byContent(data[:min(len(data), 512)]) == HTML && in.options.Input != Text {
		format = HTML // a page saved as .txt
	}
	if format == HTML {
		return readPage(data, "", in.options.Places, a)
	}
	return readText(data, isMarkdown(in.Path), a)
}

// open reads the file that the input stands for, and unpacks it.
func (in *Input) open() ([]byte, error) {
	f, err := os.Open(filepath.FromSlash(in.Path))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	raw := newCounter(f)
	defer func() { in.Bytes = raw.n }()
	plain, err := decompress(raw, in.options.trailing(in.Path))
	if err != nil {
		return nil, err
	}
	size := int64(0)
	if info, err := f.Stat(); err == nil {
		size = info.Size()
	}
	return readAll(plain, size, in.options.MaxBytes)
}

// readText reads an article in plain text or Markdown, with front matter or
// without.
func readText(data []byte, markdown bool, a *news.Article) error {
	text, encoding, err := decode(data, "")
	if err != nil {
		return err
	}
	whole := string(lineEnds(text))
	body, front := frontMatter(whole)
	front.into(a)
	up := strings.Count(whole[:len(whole)-len(body)], "\n")
	a.Origins = []news.Origin{{Line: up + 1, Column: 1}}
	if markdown {
		var title string
		body, title, a.Origins = plainMarkdown(body)
		for i := range a.Origins {
			a.Origins[i].Line += up
		}
		if a.Title == "" {
			a.Title = title
		}
	}
	a.Text, a.Encoding = body, encoding
	if strings.TrimSpace(body) == "" {
		return ErrEmpty
	}
	return nil
}

// withoutPath drops the path of a file error: the reader of the message is
// told it anyway.
func withoutPath(err error) error {
	var at *fs.PathError
	if errors.As(err, &at) {
		return at.Err
	}
	return err
}

func tooLong(limit int64) error {
	return fmt.Errorf("%w, %d bytes", ErrTooLong, limit)
}

// lineEnds makes every line end LF.
func lineEnds(text []byte) []byte {
	if bytes.IndexByte(text, '\r') < 0 {
		return text
	}
	text = bytes.ReplaceAll(text, []byte("\r\n"), []byte("\n"))
	return bytes.ReplaceAll(text, []byte("\r"), []byte("\n"))
}
