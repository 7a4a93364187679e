package page

import (
	"context"
	"encoding/json"
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"factbox/internal/news"
	"factbox/internal/pipeline"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/google/go-cmp/cmp"
)

// browser starts a headless Chromium, or says why the test cannot run.
func browser(t *testing.T) context.Context {
	t.Helper()
	if testing.Short() {
		t.Skip("a browser takes seconds to start")
	}
	path := os.Getenv("CHROMIUM")
	if path == "" {
		for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
			if path, _ = exec.LookPath(name); path != "" {
				break
			}
		}
	}
	if path == "" {
		t.Skip("no Chromium here: install one, or name it in CHROMIUM")
	}
	ctx, cancel := chromedp.NewExecAllocator(context.Background(), chromedp.ExecPath(path), chromedp.NoSandbox,
		chromedp.Flag("headless", true), chromedp.Flag("disable-gpu", true), chromedp.Flag("disable-quic", true), chromedp.Flag("disable-component-update", true))
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewContext(ctx)
	t.Cleanup(cancel)
	ctx, cancel = context.WithTimeout(ctx, 3*time.Minute)
	t.Cleanup(cancel)
	return ctx
}

// overheard is what a page tried: requests beyond its own file, and complaints
// on the console.
type overheard struct{ requests, complaints []string }

// open writes an article's page to a file and opens it.
func open(t *testing.T, ctx context.Context, f *news.Facts) *overheard {
	t.Helper()
	file := filepath.Join(t.TempDir(), "page.html")
	w, err := os.Create(file)
	if err != nil {
		t.Fatal(err)
	}
	if err := Article(w, f, false); err != nil {
		t.Fatal(err)
	}
	w.Close()
	address := (&url.URL{Scheme: "file", Path: file}).String()

	heard := listen(t, ctx, address)
	if err := chromedp.Do(ctx, chromedp.Navigate(address)); err != nil {
		t.Fatal(err)
	}
	return heard
}

// listen hears what pages try from now on beyond the files at address.
func listen(t *testing.T, ctx context.Context, address string) *overheard {
	t.Helper()
	heard := &overheard{}
	if err := chromedp.Do(ctx); err != nil { // starts the browser
		t.Fatal(err)
	}
	err := chromedp.Listen(ctx, func(event any) {
		switch e := event.(type) {
		case *network.EventRequestWillBeSent:
			if !strings.HasPrefix(e.Request.URL, address) {
				heard.requests = append(heard.requests, e.Request.URL)
			}
		case *runtime.EventExceptionThrown:
			heard.complaints = append(heard.complaints, e.ExceptionDetails.Text)
		case *log.EventEntryAdded:
			heard.complaints = append(heard.complaints, e.Entry.Text)
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	enable := chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		if _, err := cdp.Call(ctx, target, network.Enable, network.EnableParams{}); err != nil {
			return err
		}
		_, err := cdp.Call(ctx, target, log.Enable, cdp.Empty{})
		return err
	})
	do(t, ctx, enable)
	return heard
}

// eval is the value of an expression in the page.
func eval[T any](t *testing.T, ctx context.Context, expression string) T {
	t.Helper()
	v, err := chromedp.Run(ctx, chromedp.Evaluate[T](expression, chromedp.EvalAwaitPromise))
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func do(t *testing.T, ctx context.Context, steps ...chromedp.Action[chromedp.Void]) {
	t.Helper()
	if err := chromedp.Do(ctx, steps...); err != nil {
		t.Fatal(err)
	}
}

// factsOf analyses an article of testdata.
func factsOf(t *testing.T, name, published string) *news.Facts {
	t.Helper()
	text, err := os.ReadFile("../../testdata/articles/" + name)
	if err != nil {
		t.Fatal(err)
	}
	a, err := pipeline.NewAnalyser(pipeline.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return a.Analyse(news.Article{ID: name, Text: string(text), Published: news.Published{Date: published, From: "flag"}})
}

func TestBrowser(t *testing.T) {
	ctx := browser(t)
	f := factsOf(t, "summit.txt", "2025-04-15")
	heard := open(t, ctx, f)
	marked := eval[map[string][]string](t, ctx, `(() => {
		const at = {};
		for (const m of document.querySelectorAll(".mark")) for (const id of m.dataset.facts.split(" ")) (at[id] ||= []).push(m.textContent);
		return at;
	})()`)
	rows := eval[[]string](t, ctx, `[...document.querySelectorAll(".row a")].map(a => a.dataset.fact)`)

	t.Run("the marks are where the JSON says", func(t *testing.T) {
		want := map[string]string{}
		for _, p := range f.People {
			for _, m := range p.Mentions {
				want[p.ID] += m.Text
			}
		}
		for _, q := range f.Quotes {
			want[q.ID] = q.Text
		}
		for _, x := range f.Times {
			want[x.ID] = x.Text
		}
		for _, e := range f.Events {
			want[e.ID] = e.Trigger.Text
		}
		for id, text := range want {
			if got := strings.Join(marked[id], ""); got != text {
				t.Errorf("%s marks %q, want %q", id, got, text)
			}
		}
	})

	t.Run("the timeline is in order", func(t *testing.T) {
		interval, told := map[string]string{}, 0
		for _, e := range f.Events {
			if interval[e.ID] = string(e.Interval); e.Headline != "" {
				told++
			}
		}
		if len(rows) != told {
			t.Errorf("%d rows for %d events that a line tells of", len(rows), told)
		}
		for i := 1; i < len(rows); i++ {
			if a, b := interval[rows[i-1]], interval[rows[i]]; b != "" && a > b {
				t.Errorf("%s (%s) before %s (%s)", rows[i-1], a, rows[i], b)
			}
		}
	})

	t.Run("a click lights the mentions", func(t *testing.T) {
		do(t, ctx, chromedp.Click(chromedp.CSS("#p2")))
		lit := eval[[]string](t, ctx, `[...document.querySelectorAll(".mark.lit")].map(m => m.textContent)`)
		var want []string
		for _, m := range f.People[1].Mentions {
			want = append(want, m.Text)
		}
		if diff := cmp.Diff(want, lit); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	})

	t.Run("the keyboard does too", func(t *testing.T) {
		eval[bool](t, ctx, `document.querySelector(".mark.person").focus() === undefined`)
		do(t, ctx, chromedp.KeyEvent("\r"), chromedp.Poll[chromedp.Void](fmt.Sprintf(`document.getElementById("card").textContent.includes(%q)`, f.People[0].Name)))
		if card := eval[string](t, ctx, `document.getElementById("card").textContent`); !strings.Contains(card, f.People[0].Name) {
			t.Errorf("the card says %q", card)
		}
		if lit := eval[int](t, ctx, `document.querySelectorAll(".mark.person.lit").length`); lit != len(f.People[0].Mentions) {
			t.Errorf("%d marks are lit, want %d", lit, len(f.People[0].Mentions))
		}
	})

	t.Run("filters", func(t *testing.T) {
		const places = `getComputedStyle(document.querySelector("section.place")).display`
		if got := eval[string](t, ctx, places); got == "none" {
			t.Error("places are hidden at first")
		}
		do(t, ctx, chromedp.Click(chromedp.CSS("input[value=place]")))
		if got := eval[string](t, ctx, places); got != "none" {
			t.Errorf("places are shown after the filter: %s", got)
		}
		shown := eval[[]string](t, ctx, `(() => {
			const only = document.getElementById("only");
			only.value = "p1";
			only.dispatchEvent(new Event("change", {bubbles: true}));
			return [...document.querySelectorAll("section.quote [data-who]")].filter(d => !d.hidden).map(d => d.dataset.who);
		})()`)
		if diff := cmp.Diff([]string{"p1"}, shown); diff != "" {
			t.Errorf("whose quotes are shown (-want +got):\n%s", diff)
		}
	})

	t.Run("nothing leaves the page, nothing complains", func(t *testing.T) {
		if len(heard.requests)+len(heard.complaints) > 0 {
			t.Errorf("requests %q, complaints %q", heard.requests, heard.complaints)
		}
	})

	t.Run("the policy blocks an injected script", func(t *testing.T) {
		ran := eval[bool](t, ctx, `(() => {
			const s = document.createElement("script");
			s.textContent = "window.injected = true";
			document.body.append(s);
			return window.injected === true;
		})()`)
		if ran {
			t.Error("an injected script ran")
		}
	})
}

// A long article's page costs its length and not the square of it: four times
// the text is ready for the reader's first click in less than nine times the
// time, in one of three tries, for a machine has other things to do.
func TestBrowserLongArticle(t *testing.T) {
	ctx := browser(t)
	f := factsOf(t, "sentencing.txt", "2025-02-21")
	a, err := pipeline.NewAnalyser(pipeline.Options{})
	if err != nil {
		t.Fatal(err)
	}
	article := func(size int) *news.Facts {
		return a.Analyse(news.Article{ID: "long", Text: strings.Repeat(f.Text+"\n\n", size/len(f.Text)+1)})
	}
	ready := func(f *news.Facts) float64 {
		open(t, ctx, f)
		return eval[float64](t, ctx, `performance.getEntriesByType("navigation")[0].domComplete`)
	}
	short, long := article(50_000), article(200_000)
	for range 3 {
		one, four := ready(short), ready(long)
		marks := eval[int](t, ctx, `document.querySelectorAll(".mark").length`)
		t.Logf("%d kB, %d marks: ready in %.0f ms; a quarter of it in %.0f", len(long.Text)/1000, marks, four, one)
		if marks < 2000 {
			t.Fatalf("%d marks", marks)
		}
		if four < 9*one {
			return
		}
	}
	t.Error("the page of a long article costs more than its length")
}

// The page in the light and dark, wide and narrow, without a violation that
// axe-core knows of. SCREENSHOTS names a folder to keep the pictures in.
func TestBrowserAccessibility(t *testing.T) {
	axe, err := os.ReadFile(axePath())
	if err != nil {
		t.Skipf("no axe-core here: %v; npm install --prefix .ci/browser axe-core", err)
	}
	for _, scheme := range []string{"light", "dark"} {
		for _, width := range []int64{390, 1280} {
			t.Run(fmt.Sprintf("%s-%d", scheme, width), func(t *testing.T) {
				ctx := browser(t)
				do(t, ctx, chromedp.EmulateViewport(width, 1500), chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
					_, err := cdp.Call(ctx, target, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
						Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}}})
					return err
				}))
				open(t, ctx, factsOf(t, "summit.txt", "2025-04-15"))
				eval[bool](t, ctx, string(axe)+"; true")
				violations := eval[string](t, ctx, `axe.run().then(r => JSON.stringify(r.violations.map(v => [v.id, v.help, v.nodes.map(n => n.html)])))`)
				var list []any
				if err := json.Unmarshal([]byte(violations), &list); err != nil || len(list) > 0 {
					t.Errorf("violations: %s, error %v", violations, err)
				}
				if eval[bool](t, ctx, `document.documentElement.scrollWidth > innerWidth`) {
					t.Error("the page scrolls sideways")
				}
				picture, err := chromedp.Run(ctx, chromedp.FullScreenshot(100))
				if err != nil {
					t.Fatal(err)
				}
				if dir := os.Getenv("SCREENSHOTS"); dir != "" {
					if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("page-%s-%d.png", scheme, width)), picture, 0o666); err != nil {
						t.Error(err)
					}
				}
			})
		}
	}
}

func axePath() string {
	if path := os.Getenv("AXE"); path != "" {
		return path
	}
	return "../../.ci/browser/node_modules/axe-core/axe.min.js"
}
