package source

import (
	"bytes"
	"errors"
	"path"
	"slices"
	"strings"
)

// Format is what an input holds. It is a pflag.Value.
type Format string

// The formats of inputs.
const (
	Auto  Format = "auto" // decided by the name, else by the content
	Text  Format = "text" // one article, plain or Markdown
	HTML  Format = "html" // one page
	JSONL Format = "jsonl"
	WARC  Format = "warc" // what a crawler kept: one page or many
)

// Formats are the formats in the order a user should see them.
var Formats = []string{string(Auto), string(Text), string(HTML), string(JSONL), string(WARC)}

// FormatNames lists the formats for a reader: "auto, text, … or warc".
func FormatNames() string {
	last := len(Formats) - 1
	return strings.Join(Formats[:last], ", ") + " or " + Formats[last]
}

// String is the name of the format; the zero Format is auto.
func (f Format) String() string {
	if f == "" {
		return string(Auto)
	}
	return string(f)
}

// Set takes the name of a format.
func (f *Format) Set(name string) error {
	if !slices.Contains(Formats, name) {
		return errors.New("must be " + FormatNames())
	}
	*f = Format(name)
	return nil
}

// Type is the word for a format in the help text.
func (Format) Type() string { return "FORMAT" }

// alone reports whether a file of the format is one article, told by its name.
func (f Format) alone() bool { return f == Text || f == HTML }

// byName tells the format by the name's extension, or Auto.
func byName(name string) Format {
	for _, c := range compressed {
		name = strings.TrimSuffix(name, c.ext)
	}
	switch strings.ToLower(path.Ext(name)) {
	case ".txt", ".text", ".md", ".markdown":
		return Text
	case ".html", ".htm", ".xhtml":
		return HTML
	case ".jsonl", ".ndjson":
		return JSONL
	case ".warc":
		return WARC
	}
	return Auto
}

// FormatOf tells what a file holds by its name, else by its first bytes.
func FormatOf(name string, head []byte) Format {
	format := byName(name)
	if told := byContent(head); format == Auto || format == Text && told == HTML {
		format = told
	}
	return format
}

// isMarkdown reports whether the name is that of a Markdown file.
func isMarkdown(name string) bool {
	for _, c := range compressed {
		name = strings.TrimSuffix(name, c.ext)
	}
	switch strings.ToLower(path.Ext(name)) {
	case ".md", ".markdown":
		return true
	}
	return false
}

// byContent tells the format by the first bytes: an object on the first line
// is JSONL, a tag that only pages begin with is HTML, a version of WARC is that,
// anything else is text.
func byContent(head []byte) Format {
	if utf16Name(head) != "" {
		head, _ = utf16Decoder().Bytes(head)
	}
	head = bytes.TrimPrefix(head, utf8BOM)
	head = bytes.TrimLeft(head, " \t\r\n")
	if bytes.HasPrefix(head, []byte(`{`)) && bytes.HasPrefix(bytes.TrimLeft(head[1:], " \t"), []byte(`"`)) {
		return JSONL
	}
	if bytes.HasPrefix(head, []byte("WARC/1.")) || bytes.HasPrefix(head, []byte("WARC/0.")) {
		return WARC
	}
	lower := bytes.ToLower(head[:min(len(head), 64)])
	for _, start := range pageStarts {
		if bytes.HasPrefix(lower, start) {
			return HTML
		}
	}
	return Text
}

var pageStarts = [...][]byte{[]byte("<!doctype html"), []byte("<html"), []byte("<head"), []byte("<body"), []byte("<?xml"), []byte("<!--")}
