package page

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"html/template"
	"net/url"
	"slices"
	"strings"

	_ "embed"

	"factbox/internal/corpus"
	"factbox/internal/news"
)

//go:embed assets/index.css
var indexCSS string

//go:embed assets/index.js
var indexJS string

// Index collects what an index over many articles needs of each: far less than
// the facts, which can be forgotten once [Index.Add] has seen them.
type Index struct {
	AllCopies bool // copies of an article count like others

	articles []entry
	versions []corpus.Version
	people   []corpus.Appearance
	quotes   []int // of each of people
	places   map[string]*spot
	order    []*spot // places as they came
	events   []happening
}

// entry is an article in the index.
type entry struct {
	title, href, published string
	quotes                 int
	copyOf                 int // index of the original, -1 for what is no copy
}

// spot is a place over all articles: by its GeoNames id, else by its name and
// country.
type spot struct {
	name, notes string
	dot         *dot // nil when it has no point
	in          []int
}

// happening is an event of the timeline.
type happening struct {
	when
	article int
	places  []*spot
}

// NewIndex returns an index of nothing.
func NewIndex() *Index { return &Index{places: map[string]*spot{}} }

// Add takes the facts of an article whose page stands at href, relative to the
// index.
func (x *Index) Add(f *news.Facts, href string) {
	n := len(x.articles)
	e := entry{title: title(f), href: (&url.URL{Path: href}).String(), quotes: len(f.Quotes), copyOf: -1}
	if f.Published != nil {
		e.published = f.Published.Date
	}
	x.articles = append(x.articles, e)
	what := corpus.Of(f, int64(n))
	x.versions = append(x.versions, corpus.Version{Date: e.published, Words: strings.Count(f.Text, " ") + 1, Sketch: what.Sketch})
	quotes := map[string]int{}
	for _, q := range f.Quotes {
		if q.Speaker != nil && q.Continues == "" {
			quotes[string(q.Speaker.Person)]++
		}
	}
	for i, p := range f.People {
		x.people, x.quotes = append(x.people, what.People[i]), append(x.quotes, quotes[p.ID])
	}
	byID := map[string]*spot{}
	for _, p := range f.Places {
		byID[p.ID] = x.spot(p, n)
	}
	for _, row := range events(f) {
		h := happening{when: row, article: n}
		for _, id := range strings.Fields(row.Who) {
			if s := byID[id]; s != nil {
				h.places = append(h.places, s)
			}
		}
		x.events = append(x.events, h)
	}
}

func (x *Index) spot(p news.Place, article int) *spot {
	key := strings.ToLower(p.Name) + "\x00" + string(p.Country)
	if p.GeoNames != nil {
		key = fmt.Sprint(*p.GeoNames)
	}
	s := x.places[key]
	if s == nil {
		s = &spot{name: visible(p.Name), notes: visible(placeNotes(p))}
		if at := dots(&news.Facts{Places: []news.Place{p}}); len(at) > 0 {
			s.dot = &at[0]
		}
		x.places[key] = s
		x.order = append(x.order, s)
	}
	if k := len(s.in); k == 0 || s.in[k-1] != article {
		s.in = append(s.in, article)
	}
	return s
}

// somebody is a person over all articles.
type somebody struct {
	name, notes string
	quotes      int
	in          []int
}

// persons are the people over all articles that are no copies.
func (x *Index) persons() []*somebody {
	blocks := map[string][]int{}
	var keys []string
	for i, a := range x.people {
		if x.articles[a.Article].copyOf >= 0 {
			continue
		}
		key := corpus.Key(a.Name)
		if blocks[key] == nil {
			keys = append(keys, key)
		}
		blocks[key] = append(blocks[key], i)
	}
	var list []*somebody
	for _, key := range keys {
		block := make([]corpus.Appearance, len(blocks[key]))
		for i, at := range blocks[key] {
			block[i] = x.people[at]
		}
		var people []*somebody
		var names, roles [][]string
		for i, n := range corpus.People(block) {
			if n == len(people) {
				people, names, roles = append(people, &somebody{}), append(names, nil), append(roles, nil)
			}
			p := people[n]
			p.quotes += x.quotes[blocks[key][i]]
			p.in = append(p.in, int(block[i].Article))
			names[n], roles[n] = append(names[n], block[i].Name), append(roles[n], block[i].Roles...)
		}
		for n, p := range people {
			const most = 3
			r := corpus.Commonest(roles[n])
			p.name, p.notes = visible(corpus.Fullest(names[n])), visible(strings.Join(r[:min(most, len(r))], ", "))
		}
		list = append(list, people...)
	}
	return list
}

// indexPage is what the template of the index shows: the latest articles, and
// where the rest is.
type indexPage struct {
	frame
	Articles, Copies string // how many
	Latest           []latest
	Map              *chart // nil when no place has a point
	Data             []files
}

// files are where the rows of a kind stand, in order.
type files struct{ Kind, Names string }

// latest is an article that the page shows before its script has run.
type latest struct{ Title, Href, Day string }

const (
	shownAtFirst = 50
	mostDots     = 400     // on the map: the places in most articles
	mostOfFile   = 900_000 // bytes
)

// Write gives put the index's files: index.html, and the data it loads, each
// smaller than a megabyte.
func (x *Index) Write(put func(name string, data []byte) error) error {
	copies := 0
	if !x.AllCopies {
		for i, c := range corpus.CopiesAmong(x.versions) {
			x.articles[i].copyOf = c.Of
			copies++
		}
	}
	d := &data{put: put}
	x.write(d)
	if err := d.flush(); err != nil {
		return err
	}
	p := indexPage{Articles: plural(len(x.articles)-copies, "article", "articles"), Data: d.files, Map: x.chart()}
	if copies > 0 {
		p.Copies = plural(copies, "copy of them that is", "copies of them that are")
	}
	p.frame = frame{Title: "Factbox index", CSS: template.CSS(css + indexCSS), JS: template.JS(indexJS)}
	p.Policy = policyOf(string(p.CSS), string(p.JS), "'self'")
	for _, i := range x.byDate() {
		if a := x.articles[i]; len(p.Latest) < shownAtFirst && a.copyOf < 0 {
			p.Latest = append(p.Latest, latest{a.title, a.href, news.When(a.published)})
		}
	}
	var b bytes.Buffer
	if err := templates().ExecuteTemplate(&b, "index", p); err != nil {
		return err
	}
	return put("index.html", b.Bytes())
}

// plural is a number with its noun: 1 article, 10,000 articles.
func plural(n int, one, several string) string {
	if n == 1 {
		return "1 " + one
	}
	digits := fmt.Sprint(n)
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + "," + digits[i:]
	}
	return digits + " " + several
}

// byDate are the articles, the latest first.
func (x *Index) byDate() []int {
	order := make([]int, len(x.articles))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return strings.Compare(x.articles[b].published, x.articles[a].published) })
	return order
}

// write writes the rows: articles as they came, people and places in the order
// of their names without marks. What is sorted for reading, the browser sorts:
// it has the collation of the language.
func (x *Index) write(d *data) {
	people := x.persons()
	sortKey := func(s string) []byte { return []byte(corpus.Folded(s)) }
	sortBy(people, func(p *somebody) []byte { return sortKey(p.name) })
	places := x.order
	sortBy(places, func(s *spot) []byte { return sortKey(s.name) })
	number := map[*spot]int{}
	for i, s := range places {
		number[s] = i
	}
	for _, a := range x.articles {
		d.row("articles", a.title, a.href, a.published, a.quotes, a.copyOf)
	}
	for _, p := range people {
		d.row("people", p.name, p.notes, p.quotes, p.in)
	}
	for _, s := range places {
		in := slices.DeleteFunc(slices.Clone(s.in), func(i int) bool { return x.articles[i].copyOf >= 0 })
		d.row("places", s.name, s.notes, in)
	}
	rows := slices.Clone(x.events)
	slices.SortStableFunc(rows, func(a, b happening) int {
		if a.Dated != b.Dated {
			return cmp.Compare(b2i(b.Dated), b2i(a.Dated))
		}
		return cmp.Or(a.from.Compare(b.from), a.to.Compare(b.to))
	})
	for _, h := range rows {
		if x.articles[h.article].copyOf >= 0 {
			continue
		}
		month := ""
		if h.Dated {
			month = h.from.Format("2006-01")
		}
		in := []int{}
		for _, s := range h.places {
			in = append(in, number[s])
		}
		d.row("events", month, h.Date, h.Headline, h.Notes, h.article, h.Link, in)
	}
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

func sortBy[T any](list []T, key func(T) []byte) {
	type keyed struct {
		key   []byte
		value T
	}
	all := make([]keyed, len(list))
	for i, v := range list {
		all[i] = keyed{key(v), v}
	}
	slices.SortStableFunc(all, func(a, b keyed) int { return bytes.Compare(a.key, b.key) })
	for i := range all {
		list[i] = all[i].value
	}
}

// chart is the map of the places that are in most articles.
func (x *Index) chart() *chart {
	var shown []*spot
	for _, s := range x.order {
		if s.dot != nil {
			shown = append(shown, s)
		}
	}
	slices.SortStableFunc(shown, func(a, b *spot) int { return len(b.in) - len(a.in) })
	var points []dot
	number := map[*spot]int{}
	for i, s := range x.order {
		number[s] = i
	}
	for _, s := range shown[:min(len(shown), mostDots)] {
		d := *s.dot
		d.Place = fmt.Sprint(number[s])
		points = append(points, d)
	}
	return newChart(points)
}

// data writes rows to files that call the page's function with them.
type data struct {
	put    func(string, []byte) error
	files  []files
	made   int
	buffer bytes.Buffer // the rows of a file, as the inside of a JSON array
	failed error
}

// row adds a row of a kind; rows of a kind come together.
func (d *data) row(kind string, cells ...any) {
	line, err := json.Marshal(cells) // escapes <, >, & and the line ends of JavaScript
	if d.failed == nil {
		d.failed = err
	}
	n := len(d.files)
	if n == 0 || d.files[n-1].Kind != kind {
		d.flush()
		d.files = append(d.files, files{Kind: kind})
	} else if d.buffer.Len()+len(line) > mostOfFile {
		d.flush()
	}
	if d.buffer.Len() > 0 {
		d.buffer.WriteString(",\n")
	}
	d.buffer.Write(asTemplate(line))
}

// asTemplate is JSON that may stand between the backticks of String.raw, which
// leaves backslashes to JSON.
func asTemplate(json []byte) []byte {
	json = bytes.ReplaceAll(json, []byte("`"), []byte(`\u0060`))
	return bytes.ReplaceAll(json, []byte("$"), []byte(`\u0024`))
}

// flush ends a file. A browser reads JSON in a string in half the time that it
// takes for an array.
func (d *data) flush() error {
	if d.buffer.Len() > 0 && d.failed == nil {
		of := &d.files[len(d.files)-1]
		d.made++
		name := fmt.Sprintf("index-%d.js", d.made)
		of.Names = join(of.Names, name)
		d.failed = d.put(name, fmt.Appendf(nil, "factbox(%q, String.raw`[\n%s\n]`);\n", of.Kind, d.buffer.Bytes()))
	}
	d.buffer.Reset()
	return d.failed
}
