package pipeline

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"factbox/internal/news"
)

// FuzzAnalyse asks of any text: no panic, and facts that hold what [news.Facts]
// promises. Above all, every fact's span cuts out its text.
func FuzzAnalyse(f *testing.F) {
	names, _ := filepath.Glob("../../testdata/articles/*")
	for _, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(text), "2025-10-29")
	}
	for _, seed := range []string{
		"", " ", "\n", "“", "”“”‘’\"'", "…—–-", "Mr.", "On Tuesday, May 3", "\u0000\u200b\ufeff", "é\u0301", strings.Repeat("“He said ", 50),
		"“Iโm here,” said Dr. Jane O’Neil of the U.N. in Paris, France, on 3 May 2021.\n“And so,” she added, “we’ll go.”",
		"\x8f('C7\xbb\x00\xe8\xfaPSll", "\xe2\x80\xe6\xe6\xa6—\xe2k\x93-", // marks with nothing between or behind them
		"PARIS (Reuters) - President Lee\u00a0Ann said: \"Last week it rained\", according to officials.",
	} {
		f.Add(seed, "2025")
	}
	analyser, err := NewAnalyser(Options{Indirect: true})
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, text, published string) {
		text = strings.ToValidUTF8(text, "\ufffd")
		a := news.Article{ID: "x", Text: text}
		if len(published) >= 4 && published[:4] == "2025" {
			a.Published = news.Published{Date: "2025-10-29", From: "flag"}
		}
		for _, broken := range faults(analyser.Analyse(a), text) {
			t.Error(broken)
		}
	})
}

// faults are the promises of news.Facts that f breaks. source is the text
// before repair.
func faults(f *news.Facts, source string) (broken []string) {
	fault := func(format string, args ...any) { broken = append(broken, fmt.Sprintf(format, args...)) }
	whole := func(what string, s news.Span) bool {
		if s.Start < 0 || s.Start > s.End || s.End > len(f.Text) || !onRune(f.Text, s.Start) || !onRune(f.Text, s.End) {
			fault("%s: %v is no piece of the text", what, s)
			return false
		}
		return true
	}
	cut := func(what string, s news.Span, text string) {
		if whole(what, s) && s.Of(f.Text) != text {
			fault("%s: %v cuts out %q, not %q", what, s, s.Of(f.Text), text)
		}
	}
	sentence := func(what string, i int) {
		if i < 0 || i >= max(len(f.Sentences), 1) {
			fault("%s: there is no sentence %d of %d", what, i, len(f.Sentences))
		}
	}
	ids := map[string]bool{"": true}
	numbered := func(letter string, i int, id string) {
		if want := fmt.Sprint(letter, i+1); id != want {
			fault("id %s stands where %s should", id, want)
		}
		ids[id] = true
	}
	if !utf8.ValidString(f.Text) {
		fault("the text is not valid UTF-8")
	}
	if f.Sentences == nil || f.Repairs == nil || f.People == nil || f.Places == nil || f.Organizations == nil || f.Quotes == nil || f.Times == nil || f.Events == nil {
		fault("a list is nil")
	}

	last := 0
	for i, s := range f.Sentences {
		if whole("sentence", s); s.Start < last {
			fault("sentence %d overlaps or stands before the one before it", i)
		}
		last = s.End
	}
	if replayed := replay(f, source); replayed != f.Text {
		fault("the repairs replayed give %q, the text is %q", replayed, f.Text)
	}
	first := -1
	mentions := func(id string, list []news.Mention) {
		if len(list) == 0 || list[0].Start < first {
			fault("%s has no mention, or one before those of the record before it", id)
			return
		}
		first = list[0].Start
		last := -1
		for _, m := range list {
			cut(id, m.Span, m.Text)
			sentence(id, m.Sentence)
			if m.Start < last || m.Len() == 0 {
				fault("%s: mention %v is empty or out of order", id, m.Span)
			}
			last = m.Start
		}
	}
	for i, p := range f.People {
		numbered("p", i, p.ID)
		mentions(p.ID, p.Mentions)
		if p.Roles == nil {
			fault("%s: roles are nil", p.ID)
		}
	}
	first = -1
	for i, p := range f.Places {
		numbered("l", i, p.ID)
		mentions(p.ID, p.Mentions)
	}
	first = -1
	for i, o := range f.Organizations {
		numbered("o", i, o.ID)
		mentions(o.ID, o.Mentions)
	}
	last = -1
	for i, q := range f.Quotes {
		numbered("q", i, q.ID)
		cut(q.ID, q.Span, q.Text)
		sentence(q.ID, q.Sentence)
		if q.Start < last {
			fault("%s is out of order", q.ID)
		}
		last = q.Start
		if q.Speaker != nil {
			cut(q.ID+" speaker", q.Speaker.Span, q.Speaker.Text)
			if !ids[string(q.Speaker.Person)] {
				fault("%s: there is no %s", q.ID, q.Speaker.Person)
			}
		}
		if q.Cue != nil {
			cut(q.ID+" cue", q.Cue.Span, q.Cue.Text)
		}
		if !ids[string(q.Continues)] {
			fault("%s continues %s, which is not before it", q.ID, q.Continues)
		}
	}
	last = -1
	for i, x := range f.Times {
		numbered("t", i, x.ID)
		cut(x.ID, x.Span, x.Text)
		sentence(x.ID, x.Sentence)
		if x.Start < last {
			fault("%s is out of order", x.ID)
		}
		last = x.Start
	}
	last = -1
	for i, e := range f.Events {
		numbered("e", i, e.ID)
		cut(e.ID, e.Trigger.Span, e.Trigger.Text)
		sentence(e.ID, e.Sentence)
		if e.Who == nil || e.Where == nil {
			fault("%s: a list is nil", e.ID)
		}
		for _, id := range append(append([]string{string(e.Time), string(e.Quote)}, e.Who...), e.Where...) {
			if !ids[id] {
				fault("%s: there is no %s", e.ID, id)
			}
		}
		if e.Trigger.Start < last {
			fault("%s is out of order", e.ID)
		}
		last = e.Trigger.Start
	}
	return broken
}

// replay makes the changes that repairs tell of.
func replay(f *news.Facts, source string) string {
	var b strings.Builder
	at := 0
	for _, r := range f.Repairs {
		if r.SourceStart < at || r.SourceEnd > len(source) || source[r.SourceStart:r.SourceEnd] != r.Was {
			return fmt.Sprintf("(repair %+v does not stand in the source)", r)
		}
		b.WriteString(source[at:r.SourceStart])
		b.WriteString(r.Text)
		at = r.SourceEnd
	}
	return b.String() + source[at:]
}

func onRune(text string, at int) bool { return at == len(text) || utf8.RuneStart(text[at]) }
