package page

import (
	"cmp"
	"io"
	"slices"
	"strings"

	"factbox/internal/news"
)

// Index collects what an index over many articles needs of each: far less than
// the facts, which can be forgotten once [Index.Add] has seen them.
type Index struct {
	articles []entry
	people   map[string]*shared
	places   map[string]*shared
	mapped   map[dot]bool // the points of places, each once
	dots     []dot
	rows     []when
}

// entry is an article in the index.
type entry struct {
	Title, Href, Published string
	People, Quotes, Events int
}

// shared is a name with the articles it stands in. Two people of one name are
// one entry: the index knows only names.
type shared struct {
	Name  string
	Notes string
	In    []link
}

type link struct{ Title, Href string }

// NewIndex returns an index of nothing.
func NewIndex() *Index {
	return &Index{people: map[string]*shared{}, places: map[string]*shared{}, mapped: map[dot]bool{}}
}

// Add takes the facts of an article whose page stands at href, relative to the
// index.
func (x *Index) Add(f *news.Facts, href string) {
	e := entry{Title: title(f), Href: href, People: len(f.People), Quotes: len(f.Quotes), Events: len(f.Events)}
	if f.Published != nil {
		e.Published = f.Published.Date
	}
	x.articles = append(x.articles, e)
	for _, p := range f.People {
		add(x.people, p.Name, strings.Join(p.Roles, ", "), link{e.Title, href + "#" + p.ID})
	}
	for _, p := range f.Places {
		add(x.places, p.Name, placeNotes(p), link{e.Title, href + "#" + p.ID})
	}
	for _, d := range dots(f) {
		if !x.mapped[d] {
			x.mapped[d] = true
			x.dots = append(x.dots, d)
		}
	}
	for _, row := range events(f) {
		row.Link, row.Elsewhere = href+row.Link, true
		x.rows = append(x.rows, row)
	}
}

func add(names map[string]*shared, name, notes string, in link) {
	key := strings.ToLower(name)
	s := names[key]
	if s == nil {
		s = &shared{Name: visible(name), Notes: visible(notes)}
		names[key] = s
	}
	s.In = append(s.In, in)
}

// indexPage is what the template of the index shows.
type indexPage struct {
	frame
	Articles []entry
	People   []*shared
	Places   []*shared
	Map      *chart // nil when no place has a point
	Timeline timeline
}

// Write writes the page.
func (x *Index) Write(w io.Writer) error {
	return templates().ExecuteTemplate(w, "index", indexPage{
		frame: newFrame("Factbox index"), Articles: x.articles, People: most(x.people), Places: most(x.places), Map: newChart(x.dots), Timeline: newTimeline(x.rows),
	})
}

// most sorts names by the number of articles they stand in, then by the
// alphabet.
func most(names map[string]*shared) []*shared {
	list := make([]*shared, 0, len(names))
	for _, s := range names {
		list = append(list, s)
	}
	slices.SortFunc(list, func(a, b *shared) int {
		return cmp.Or(len(b.In)-len(a.In), strings.Compare(a.Name, b.Name))
	})
	return list
}
