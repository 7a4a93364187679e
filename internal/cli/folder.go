package cli

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"hash/fnv"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"unicode"
	"unicode/utf8"

	"factbox/internal/news"
	"factbox/internal/page"
	"factbox/internal/report"
)

// folder is a sink that writes a file for each article. Every file is written
// under another name first, so that a file under its own name is whole, at
// whatever moment the program ends.
type folder struct {
	path  string
	e     report.Encoder
	ext   string
	index *page.Index       // over all pages, when pages are written
	used  map[uint64]uint32 // how many files were named alike, by hash of the name: 12 bytes an article
}

// newFolder returns a sink that writes to the folder at path. made is told in
// each record, for the next run to know it by.
func newFolder(path string, e report.Encoder, made string) *folder {
	if e.Format == "" {
		e.Format = report.JSON
	}
	d := &folder{path: path, ext: "." + string(e.Format), used: map[uint64]uint32{}}
	e.Alone = true
	switch e.Format {
	case report.JSON, report.JSONL:
		e.Made = made
	case report.Text:
		d.ext = ".txt"
	case report.HTML:
		e.Index = true
		d.index = page.NewIndex()
		d.name("index")
	}
	d.e = e
	return d
}

// resumable reports whether records tell what they were made of.
func (d *folder) resumable() bool { return d.e.Made != "" }

// named gives each job the name of its file. It follows from the ids in their
// order, so that the next run over the same inputs gives the same names.
func (d *folder) named(jobs iter.Seq[job]) iter.Seq[job] {
	return func(yield func(job) bool) {
		for j := range jobs {
			j.file = d.name(j.ID())
			if !yield(j) {
				return
			}
		}
	}
}

// name is a file name for id that no other article has, on any system.
func (d *folder) name(id string) string {
	base := safeName(id)
	for {
		h := fnv.New64a()
		h.Write([]byte(strings.ToLower(base))) // some file systems do not tell A from a
		key := h.Sum64()
		d.used[key]++
		n := d.used[key]
		if n == 1 {
			return base + d.ext
		}
		base = fmt.Sprintf("%s~%d", base, n)
	}
}

// has reports whether the file holds the whole record of the article, made by
// this version with these options from these bytes.
func (d *folder) has(file string, a news.Article) bool {
	data, err := os.ReadFile(filepath.Join(d.path, file))
	if err != nil {
		return false
	}
	var found struct {
		ID     string
		Source struct{ Path, SHA256 string }
		Made   string
	}
	return json.Unmarshal(data, &found) == nil && found.ID == a.ID && found.Source.Path == a.Path &&
		found.Source.SHA256 == a.SHA256 && found.Made == d.e.Made
}

func (d *folder) encoder(job) report.Encoder { return d.e }

func (d *folder) write(r done[record]) error {
	if r.value.facts != nil {
		d.index.Add(r.value.facts, r.in.file)
	}
	if r.value.kept || len(r.value.bytes) == 0 {
		return nil
	}
	return d.put(r.in.file, r.value.bytes)
}

// put writes a file whole or not at all.
func (d *folder) put(name string, data []byte) error {
	part, file := filepath.Join(d.path, "."+name+".part"), filepath.Join(d.path, name)
	err := os.WriteFile(part, data, 0o666)
	if errors.Is(err, os.ErrNotExist) {
		if err = os.MkdirAll(d.path, 0o777); err == nil {
			err = os.WriteFile(part, data, 0o666)
		}
	}
	if err == nil {
		err = os.Rename(part, file)
	}
	if err != nil {
		return fmt.Errorf("writing %s: %w", file, plain(err))
	}
	return nil
}

func (d *folder) flush() error { return nil }

// finish writes the index over all pages.
func (d *folder) finish(failed error) error {
	if failed != nil || d.index == nil {
		return failed
	}
	var b bytes.Buffer
	if err := d.index.Write(&b); err != nil {
		return err
	}
	return d.put("index.html", b.Bytes())
}

// safeName makes an id a file name, without extension, that every system
// takes: no separators, marks or controls, not hidden, not too long, not the
// name of a device of Windows. An id that is one already stays.
func safeName(id string) string {
	name := strings.Map(func(r rune) rune {
		if r == utf8.RuneError || unicode.IsControl(r) || strings.ContainsRune(`/\:*?"<>|`, r) {
			return '_'
		}
		return r
	}, id)
	name = strings.TrimRight(name, " .") // Windows drops them
	if strings.HasPrefix(name, ".") || strings.HasPrefix(name, "-") || name == "" || isDevice(name) {
		name = "_" + name
	}
	if len(name) > longestName {
		h := fnv.New32a()
		h.Write([]byte(id))
		cut := longestName
		for !utf8.RuneStart(name[cut]) {
			cut--
		}
		name = fmt.Sprintf("%s-%08x", name[:cut], h.Sum32())
	}
	return name
}

// longestName leaves room in the 255 bytes of a file name for a number, an
// extension and the marks of an unfinished file.
const longestName = 160

// isDevice reports whether Windows takes the name for a device, with whatever
// extension.
func isDevice(name string) bool {
	base, _, _ := strings.Cut(strings.ToUpper(name), ".")
	switch strings.TrimRight(base, " ") {
	case "CON", "PRN", "AUX", "NUL":
		return true
	}
	return len(base) == 4 && (strings.HasPrefix(base, "COM") || strings.HasPrefix(base, "LPT")) && '0' <= base[3] && base[3] <= '9'
}
