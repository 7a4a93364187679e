package atlas_test

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"factbox/internal/atlas"
	"factbox/internal/news"
	"factbox/internal/pipeline"
)

var ladder = flag.String("ladder", "", "measure the steps of the resolver on these files of labelled articles, with commas between (see TestLadder)")

// TestLadder prints what each step of the resolver is worth, as doc.go has it:
//
//	go test ./internal/atlas -run Ladder -v -ladder lgl.jsonl,world.jsonl
//
// A line of a file is an article: {"source", "url", "published", "text",
// "toponyms": [{"start", "end", "country", "lat", "lon"}]}, offsets in characters;
// or, as in testdata/eval, "places": [{"country", "mentions": [[start, end]]}]. Per
// source it prints the percentage of the places found whose country is right and,
// where there are points, of those within 161 km.
func TestLadder(t *testing.T) {
	if *ladder == "" {
		t.Skip("no -ladder")
	}
	var articles []labelled
	for _, path := range strings.Split(*ladder, ",") {
		articles = append(articles, readLabelled(t, path)...)
	}
	defer atlas.Leave(func(int) bool { return false })
	line := func(what string, out func(i int) bool) {
		atlas.Leave(out)
		fmt.Printf("%-40s %s\n", what, measure(t, articles))
	}
	fmt.Println("one step after the other")
	line("the likeliest by size and kind", func(int) bool { return true })
	for k, s := range atlas.Steps {
		line(s.Does, func(i int) bool { return i > k })
	}
	fmt.Println("all steps but one")
	for k, s := range atlas.Steps {
		line(s.Does, func(i int) bool { return i == k })
	}
}

type labelled struct {
	Source, URL, Published, Text string
	Toponyms                     []toponym
	Places                       []struct {
		Country  *string
		Mentions [][2]int
	}
}

type toponym struct {
	Start, End int
	Country    *string
	Lat, Lon   *float64
}

func readLabelled(t *testing.T, path string) (articles []labelled) {
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		var a labelled
		if err := json.Unmarshal(lines.Bytes(), &a); err != nil {
			t.Fatal(err)
		}
		if a.Source == "" {
			a.Source = strings.TrimSuffix(filepath.Base(path), ".jsonl")
		}
		for _, p := range a.Places {
			for _, m := range p.Mentions {
				a.Toponyms = append(a.Toponyms, toponym{Start: m[0], End: m[1], Country: p.Country})
			}
		}
		articles = append(articles, a)
	}
	return articles
}

// score counts the places of one source.
type score struct{ known, right, placed, near int }

// measure is the score of each source, in the order of the articles.
func measure(t *testing.T, articles []labelled) string {
	a, err := pipeline.NewAnalyser(pipeline.Options{NoRepair: true})
	if err != nil {
		t.Fatal(err)
	}
	scores := map[string]*score{}
	var order []string
	for _, l := range articles {
		s := scores[l.Source]
		if s == nil {
			s = &score{}
			scores[l.Source] = s
			order = append(order, l.Source)
		}
		article := news.Article{Text: l.Text, URL: l.URL, Published: news.Published{Date: l.Published, From: "jsonl"}}
		s.count(a.Analyse(article), l)
	}
	var b strings.Builder
	for _, source := range order {
		s := scores[source]
		fmt.Fprintf(&b, "%s %.1f", source, percent(s.right, s.known))
		if s.placed > 0 {
			fmt.Fprintf(&b, " %.1f", percent(s.near, s.placed))
		}
		b.WriteString("   ")
	}
	return b.String()
}

func percent(part, all int) float64 { return 100 * float64(part) / float64(max(all, 1)) }

func (s *score) count(facts *news.Facts, l labelled) {
	offsets := []int{} // of characters, in bytes
	for i := range l.Text {
		offsets = append(offsets, i)
	}
	offsets = append(offsets, len(l.Text))
	for _, want := range l.Toponyms {
		got := placeAt(facts, offsets[want.Start], offsets[want.End])
		if got == nil {
			continue
		}
		if want.Country != nil && *want.Country != "" {
			s.known++
			if string(got.Country) == *want.Country {
				s.right++
			}
		}
		if want.Lat == nil {
			continue
		}
		s.placed++
		if got.Latitude != nil && kilometres(*got.Latitude, *got.Longitude, *want.Lat, *want.Lon) <= 161 {
			s.near++
		}
	}
}

// placeAt is the place that a mention names at a span, else one that overlaps it.
func placeAt(facts *news.Facts, start, end int) (found *news.Place) {
	for i := range facts.Places {
		for _, m := range facts.Places[i].Mentions {
			switch {
			case m.Start == start && m.End == end:
				return &facts.Places[i]
			case found == nil && m.Start < end && start < m.End:
				found = &facts.Places[i]
			}
		}
	}
	return found
}

func kilometres(lat, lon, lat2, lon2 float64) float64 {
	const radian = math.Pi / 180
	dy, dx := math.Sin((lat2-lat)*radian/2), math.Sin((lon2-lon)*radian/2)
	return 2 * 6371 * math.Asin(min(1, math.Sqrt(dy*dy+math.Cos(lat*radian)*math.Cos(lat2*radian)*dx*dx)))
}
