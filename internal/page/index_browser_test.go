package page

import (
	"context"
	"encoding/json"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"factbox/internal/news"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// invented are the facts of article i of a large corpus: some twenty facts
// each, names that come again, a place with a point.
func invented(i int) *news.Facts {
	towns := []string{"Bergen", "Hull", "Cork", "Århus", "Zadar", "Évora", "Leeds", "Galway", "Ystad", "Örebro"}
	given := []string{"Ingrid", "Tomas", "Edith", "Colm", "Rosa", "Anders", "Nadia", "Hugo", "Vera", "Owen"}
	family := []string{"Solheim", "Reidy", "Penrose", "Varley", "Ibarrola", "Nygaard", "Rahmani", "Brandt", "Lindahl", "Tradewell"}
	day := fmt.Sprintf("20%02d-%02d-%02d", 16+i%10, 1+i/10%12, 1+i%28)
	f := news.New(news.Article{ID: fmt.Sprint(i), Title: fmt.Sprintf("%s waits for ferry number %d", towns[i%10], i), Text: fmt.Sprintf("Ferry %d.", i), Published: news.Published{Date: day}})
	for k := range 5 {
		name := given[(i+k)%10] + " " + family[(i/10+k)%10] + fmt.Sprintf("-%c%c", 'A'+i/100%26, 'a'+k)
		f.People = append(f.People, news.Person{ID: fmt.Sprintf("p%d", k+1), Name: name, Roles: []string{"harbour master of " + towns[i%10]}})
	}
	for k := range 3 {
		n := (i + 3*k) % 900
		latitude, longitude := float64(n%120-50), float64(n*7%340-170)
		f.Places = append(f.Places, news.Place{ID: fmt.Sprintf("l%d", k+1), Name: fmt.Sprintf("%s %d", towns[n%10], n), Kind: news.City, Country: "NO", GeoNames: &n, Latitude: &latitude, Longitude: &longitude})
	}
	if i%2 == 0 {
		f.Quotes = []news.Quote{{ID: "q1", Text: "It is late", Speaker: &news.Speaker{Person: "p1"}}}
	}
	for k := range 3 {
		f.Events = append(f.Events, news.Event{ID: fmt.Sprintf("e%d", k+1), Date: day, Interval: news.Nullable(day + "/" + day), Where: []string{"l1"}, Headline: fmt.Sprintf("The night ferry from %s reached the outer harbour with %d cars", towns[i%10], i+k), Modality: news.Asserted})
	}
	return f
}

// writeIndex writes the index over n articles to a folder.
func writeIndex(t *testing.T, n int) string {
	t.Helper()
	dir := t.TempDir()
	x := NewIndex()
	for i := range n {
		x.Add(invented(i), fmt.Sprintf("%d.html", i))
	}
	total := 0
	err := x.Write(func(name string, data []byte) error {
		if len(data) >= 1_000_000 {
			t.Errorf("%s has %d bytes", name, len(data))
		}
		total += len(data)
		return os.WriteFile(filepath.Join(dir, name), data, 0o666)
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%d articles: %d kB", n, total/1000)
	return dir
}

// TestBrowserIndex opens the index over 10,000 articles, asks it questions, and
// has it looked at by axe: light and dark, on a phone and on a desk.
func TestBrowserIndex(t *testing.T) {
	axe, axeErr := os.ReadFile(axePath())
	dir := writeIndex(t, 10_000)
	address := (&url.URL{Scheme: "file", Path: filepath.Join(dir, "index.html")}).String()
	for _, scheme := range []string{"light", "dark"} {
		for _, width := range []int64{390, 1280} {
			t.Run(fmt.Sprintf("%s-%d", scheme, width), func(t *testing.T) {
				ctx := browser(t)
				do(t, ctx, chromedp.EmulateViewport(width, 1000), chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
					_, err := cdp.Call(ctx, target, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
						Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}}})
					return err
				}))
				heard := listen(t, ctx, (&url.URL{Scheme: "file", Path: dir}).String())
				do(t, ctx, chromedp.Navigate(address))
				painted := eval[float64](t, ctx, `new Promise((done) => new PerformanceObserver((l) => l.getEntriesByName("first-contentful-paint").forEach((e) => done(e.startTime))).observe({type: "paint", buffered: true}))`)
				const mark = `new Promise((done) => new PerformanceObserver((l) => l.getEntriesByName(%q).forEach((e) => done(e.startTime))).observe({type: "mark", buffered: true}))`
				articles, all := eval[float64](t, ctx, fmt.Sprintf(mark, "articles")), eval[float64](t, ctx, fmt.Sprintf(mark, "all"))
				t.Logf("painted after %.0f ms, complete after %.0f, people, places and events there after %.0f", painted, articles, all)
				ask := func(script, want string) {
					t.Helper()
					if got := eval[string](t, ctx, `(() => {`+script+`})()`); !strings.HasPrefix(got, want) {
						t.Errorf("%s: %q, want %q", script, got, want)
					}
				}
				const told = `; return document.getElementById("told").textContent + " | " + (document.querySelector("section:not([hidden]) .rows li") || {textContent: ""}).textContent`
				find := func(id, value string) string {
					return fmt.Sprintf(`const e = document.getElementById(%q); if (e.type === "checkbox") e.checked = %q === "on"; else e.value = %q; e.dispatchEvent(new Event("input", {bubbles: true}))`, id, value, value) + told
				}
				tab := func(name string) string { return `document.querySelector("[data-tab=` + name + `]").click()` + told }
				ask(find("words", "number arhus 1003"), "1 article | Århus waits for ferry number 1003 ")
				ask(find("words", ""), "10,000 articles | ")
				ask(find("quoted", "on"), "5,000 articles | ")
				ask(find("month", "2016-01"), "")
				ask(find("month", ""), "5,000 articles")
				ask(find("quoted", "off"), "10,000 articles")
				ask(find("sort", "title"), "10,000 articles | Århus waits for ferry number 3 ")
				ask(tab("people"), "")
				ask(tab("places"), "900 places | ")
				ask(`document.querySelector("#places .rows button").click()`+told, "")
				ask(`document.querySelector("#chosen button").click()`+told, "10,000 articles")
				ask(tab("events"), "30,000 events | ")
				if axeErr == nil {
					eval[bool](t, ctx, string(axe)+"; true")
				}
				for _, name := range []string{"articles", "people", "places", "events"} {
					ask(tab(name), "")
					if eval[bool](t, ctx, `document.documentElement.scrollWidth > innerWidth`) {
						t.Errorf("%s scroll sideways", name)
					}
					if axeErr == nil {
						violations := eval[string](t, ctx, `axe.run().then(r => JSON.stringify(r.violations.map(v => [v.id, v.help, v.nodes.slice(0, 3).map(n => n.html)])))`)
						var list []any
						if err := json.Unmarshal([]byte(violations), &list); err != nil || len(list) > 0 {
							t.Errorf("%s: violations: %s, error %v", name, violations, err)
						}
					}
					if folder := os.Getenv("SCREENSHOTS"); folder != "" {
						picture, err := chromedp.Run(ctx, chromedp.CaptureScreenshot())
						if err != nil {
							t.Fatal(err)
						}
						if err := os.WriteFile(filepath.Join(folder, fmt.Sprintf("index-%s-%s-%d.png", name, scheme, width)), picture, 0o666); err != nil {
							t.Error(err)
						}
					}
				}
				if len(heard.requests)+len(heard.complaints) > 0 {
					t.Errorf("requests %q, complaints %q", heard.requests, heard.complaints)
				}
			})
		}
	}
}
