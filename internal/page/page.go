package page

import (
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"io"
	"slices"
	"strings"
	"sync"

	"factbox/internal/atlas"
	"factbox/internal/news"
)

//go:embed assets/page.css
var css string

//go:embed assets/page.js
var js string

//go:embed assets/page.html
var articleHTML string

//go:embed assets/index.html
var indexHTML string

//go:embed assets/parts.html
var partsHTML string

// frame is what every page has around it.
type frame struct {
	Title  string
	Policy string
	CSS    template.CSS
	JS     template.JS
}

func newFrame(title string) frame {
	return frame{Title: title, Policy: articlePolicy(), CSS: template.CSS(css), JS: template.JS(js)}
}

var articlePolicy = sync.OnceValue(func() string { return policyOf(css, js, "") })

// policyOf allows the page's own style and script by their hashes, scripts from
// further sources, and nothing from anywhere else.
func policyOf(css, js, further string) string {
	hash := func(s string) string {
		sum := sha256.Sum256([]byte(s))
		return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
	}
	return strings.TrimSpace(fmt.Sprintf("default-src 'none'; style-src %s; base-uri 'none'; form-action 'none'; script-src %s %s", hash(css), hash(js), further))
}

var templates = sync.OnceValue(func() *template.Template {
	t := template.Must(template.New("parts").Parse(partsHTML))
	template.Must(t.New("article").Parse(articleHTML))
	template.Must(t.New("index").Parse(indexHTML))
	return t
})

// articlePage is what the template of one article shows.
type articlePage struct {
	frame
	Published, Day string // ISO 8601, and as people write it
	Source         string
	Index          bool    // whether there is an index to go back to
	Heading        []piece // the first line, where it is the title
	Paragraphs     [][]piece
	People         []record
	Places         []record
	Map            *chart // nil when no place has a point
	Organizations  []record
	Speakers       []speaker
	Timeline       timeline
	Repairs        []mended
}

// record is a person, place or organization in the factbox.
type record struct {
	ID, Name string
	Notes    string // roles, or what kind of place
	Count    int    // mentions
}

// speaker is somebody with what they said.
type speaker struct {
	ID, Name string // ID is empty for one who is no person of the article
	Quotes   []said
}

type said struct{ ID, Text, Kind string }

// mended is a repair with a little of the text around it.
type mended struct {
	ID, Left, Was, Now, Right, Cause string
}

// Article writes the page of one article. f counts bytes; index says whether
// an index page stands beside it.
func Article(w io.Writer, f *news.Facts, index bool) error {
	p := articlePage{frame: newFrame(title(f)), Index: index, Paragraphs: paragraphs(f), Source: visible(string(f.Source.Path))}
	if len(p.Paragraphs) > 0 && textOf(p.Paragraphs[0]) == p.Title {
		p.Heading, p.Paragraphs = p.Paragraphs[0], p.Paragraphs[1:]
	}
	if f.Published != nil {
		p.Published, p.Day = visible(f.Published.Date), visible(news.When(f.Published.Date))
	}
	for _, x := range f.People {
		p.People = append(p.People, record{x.ID, visible(x.Name), visible(strings.Join(x.Roles, ", ")), len(x.Mentions)})
	}
	for _, x := range f.Places {
		p.Places = append(p.Places, record{x.ID, visible(x.Name), placeNotes(x), len(x.Mentions)})
	}
	for _, x := range f.Organizations {
		p.Organizations = append(p.Organizations, record{ID: x.ID, Name: visible(x.Name), Count: len(x.Mentions)})
	}
	p.Map = newChart(dots(f))
	p.Speakers = speakers(f)
	p.Timeline = newTimeline(events(f))
	p.Repairs = repairs(f)
	return templates().ExecuteTemplate(w, "article", p)
}

// title is the article's own, else its first line, else its id.
func title(f *news.Facts) string {
	if f.Title != "" {
		return visible(string(f.Title))
	}
	const longest = 120
	first, _, _ := strings.Cut(strings.TrimSpace(f.Text), "\n")
	if first = strings.TrimSpace(first); first != "" && len(first) <= longest {
		return visible(first)
	}
	return visible(f.ID)
}

func textOf(pieces []piece) string {
	var b strings.Builder
	for _, p := range pieces {
		b.WriteString(p.Text)
	}
	return strings.TrimSpace(b.String())
}

// placeNotes says what a place is and where: "city, Kentucky, United States".
func placeNotes(p news.Place) string {
	var list []string
	if p.Kind != news.OtherPlace {
		list = append(list, string(p.Kind))
	}
	if p.Kind != news.Country && p.Country != "" {
		if region := string(p.Admin1Name); p.Kind != news.Region && region != p.Name {
			list = append(list, region)
		}
		list = append(list, atlas.CountryName(string(p.Country)))
	}
	return strings.Join(slices.DeleteFunc(list, func(s string) bool { return s == "" }), ", ")
}

// speakers groups the quotes by who said them, in the order in which they
// first speak; those nobody is known for come last.
func speakers(f *news.Facts) []speaker {
	var list []speaker
	at := map[string]int{}
	for _, q := range f.Quotes {
		id, name := "", "Unknown"
		if q.Speaker != nil {
			id, name = string(q.Speaker.Person), q.Speaker.Name
		}
		i, seen := at[id+"\x00"+name]
		if !seen {
			i = len(list)
			at[id+"\x00"+name] = i
			list = append(list, speaker{ID: id, Name: visible(name)})
		}
		list[i].Quotes = append(list[i].Quotes, said{q.ID, visible(strings.Join(strings.Fields(q.Text), " ")), string(q.Kind)})
	}
	return list
}

// events are the rows of the timeline.
func events(f *news.Facts) []when {
	var rows []when
	for _, e := range f.Events {
		if e.Headline == "" { // no whole line tells of it
			continue
		}
		r := when{ID: e.ID, Date: visible(f.When(e)), Headline: visible(e.Headline), Notes: notes(e), Link: "#" + e.ID, Who: strings.Join(append(e.Who, e.Where...), " "), Hollow: e.Inferred}
		r.place(string(e.Interval))
		rows = append(rows, r)
	}
	return rows
}

// notes says what keeps an event from being a plain fact.
func notes(e news.Event) string {
	var list []string
	if e.Negated && !e.SaysNot() {
		list = append(list, "did not happen")
	}
	if e.Modality != news.Asserted && e.Modality != "" {
		list = append(list, string(e.Modality))
	}
	if e.Relation != news.In && e.Relation != "" {
		list = append(list, string(e.Relation)+" this date")
	}
	return strings.Join(list, ", ")
}

func repairID(i int) string { return fmt.Sprintf("r%d", i+1) }

// repairs shows each repair with the words it stands in.
func repairs(f *news.Facts) []mended {
	const around = 24 // bytes to look at on either side
	var list []mended
	for i, r := range f.Repairs {
		left := strings.ToValidUTF8(f.Text[max(0, r.Start-around):r.Start], "")
		right := strings.ToValidUTF8(f.Text[r.End:min(len(f.Text), r.End+around)], "")
		list = append(list, mended{repairID(i), visible(lastWords(left)), visible(r.Was), visible(r.Text), visible(firstWords(right)), visible(r.Cause)})
	}
	return list
}

// lastWords cuts the word that s begins in the middle of, and what stands on
// an earlier line.
func lastWords(s string) string {
	s = s[strings.LastIndexByte(s, '\n')+1:]
	if i := strings.IndexByte(s, ' '); i >= 0 && len(s) > 16 {
		s = s[i+1:]
	}
	return s
}

func firstWords(s string) string {
	s, _, _ = strings.Cut(s, "\n")
	if i := strings.LastIndexByte(s, ' '); i > 0 && len(s) > 16 {
		s = s[:i]
	}
	return s
}
