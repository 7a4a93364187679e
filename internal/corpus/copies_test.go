package corpus

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"factbox/internal/costs"
)

// writer makes texts of invented reports; every sentence is new.
type writer struct{ *rand.Rand }

func (w writer) pick(words ...string) string { return words[w.IntN(len(words))] }

func (w writer) sentence() string {
	who := w.pick("The council", "A spokesman for the port", "The union", "Farmers in the valley", "The company", "Two witnesses", "Her lawyer", "The inspectors", "Engineers", "The club", "Residents", "The court")
	did := w.pick("rejected", "welcomed", "delayed", "questioned", "approved", "described", "measured", "counted", "published", "abandoned", "repaired", "bought")
	what := w.pick("the plan", "a report", "the old ferry", "three barns", "the contract", "a loan", "the eastern pier", "the figures", "the school roof", "a second bridge", "the vote", "the tram line")
	tail := w.pick("after a long night", "despite warnings from the harbour", "for the second time", "because the money had run out", "before the winter came", "without a public hearing", "as prices rose again", "in front of a small crowd")
	return fmt.Sprintf("%s %s %s %s, and %d people %s it on %s.", who, did, what, tail, w.IntN(900)+3, w.pick("watched", "opposed", "signed", "noticed", "paid for"), w.pick("Monday", "Tuesday", "Friday", "Sunday"))
}

func (w writer) text(sentences int) []string {
	list := make([]string, sentences)
	for i := range list {
		list[i] = w.sentence()
	}
	return list
}

// TestCopies makes articles, their syndicated and revised versions, and reports
// that only share a form, and counts what Copies finds.
func TestCopies(t *testing.T) {
	w := writer{rand.New(rand.NewPCG(21, 22))}
	var texts []string
	var story []int // which story an article tells; versions of one have its number
	add := func(n int, sentences ...string) {
		texts, story = append(texts, strings.Join(sentences, " ")), append(story, n)
	}
	background := w.text(4)
	for n := range 400 {
		s := w.text(10 + w.IntN(20))
		add(n, s...)
		switch w.IntN(9) {
		case 0: // the same
			add(n, s...)
		case 1: // cut from below
			add(n, s[:len(s)*6/10]...)
		case 2: // a new opening
			add(n, append(w.text(2), s[1:]...)...)
		case 3: // set otherwise, with a dateline and the agency's line
			add(n, "BERGEN, Norway (NNA) —", strings.ToUpper(s[0]), strings.ReplaceAll(strings.Join(s[1:], "\n\n"), "the", "the"), "© Northern News Agency. All rights reserved.")
		case 4: // edited: a sentence of eight is another
			for i := range s {
				if w.IntN(8) == 0 {
					s[i] = w.sentence()
				}
			}
			add(n, s...)
		case 5: // three versions
			add(n, append(s[:len(s):len(s)], w.text(2)...)...)
			add(n, s[1:]...)
		}
	}
	for n := range 100 { // the same form, other weather
		add(1000+n, fmt.Sprintf("The weather in %s will be %s on %s, with %d degrees and wind from the %s at %d knots.", w.pick("Hull", "Leeds", "Cork"), w.pick("dry", "wet", "cold"), w.pick("Monday", "Friday"), w.IntN(30), w.pick("north", "south", "west"), w.IntN(40)),
			fmt.Sprintf("The harbour office counted %d ships, %d of them from %s, and %d tons of fish.", w.IntN(90), w.IntN(20), w.pick("Norway", "Iceland", "Spain"), w.IntN(900)),
			fmt.Sprintf("High water is at %d:%02d. The next report will be published on %s.", w.IntN(12), w.IntN(60), w.pick("Tuesday", "Sunday")))
	}
	for n := range 100 { // another day's news over the same background
		add(2000+n, append(w.text(9), background...)...)
	}
	versions := make([]Version, len(texts))
	for i, text := range texts {
		versions[i] = Version{Words: len(strings.Fields(text)), Sketch: SketchOf(text)}
	}
	copies := CopiesAmong(versions)
	originals := map[int]int{}
	pairs, found, right := 0, len(copies), 0
	for i := range texts {
		first, seen := originals[story[i]]
		if !seen {
			originals[story[i]] = i
			if c, ok := copies[i]; ok {
				t.Logf("no copy, but likened %.2f: %.60s / %.60s", c.Likeness, texts[i], texts[c.Of])
			}
			continue
		}
		pairs++
		if c, ok := copies[i]; ok && c.Of == first {
			right++
		} else if testing.Verbose() {
			t.Logf("missed (%v): likeness %.2f, %d and %d words", ok, SketchOf(texts[i]).Likeness(SketchOf(texts[first])), len(strings.Fields(texts[first])), len(strings.Fields(texts[i])))
		}
	}
	precise, complete := 100*float64(right)/float64(found), 100*float64(right)/float64(pairs)
	t.Logf("%d articles, %d copies: %.1f %% precise, %.1f %% complete", len(texts), pairs, precise, complete)
	if precise < 98 || complete < 95 {
		t.Error("want 98 % precise and 95 % complete")
	}
}

// The earliest by date is the original, whatever the order.
func TestOriginal(t *testing.T) {
	w := writer{rand.New(rand.NewPCG(1, 1))}
	text := strings.Join(w.text(12), " ")
	var versions []Version
	for _, date := range []string{"2025-03-02", "", "2025-03-01"} {
		versions = append(versions, Version{date, 200, SketchOf(text)})
	}
	copies := CopiesAmong(versions)
	if len(copies) != 2 || copies[0] != (Copy{2, 1}) || copies[1] != (Copy{2, 1}) {
		t.Errorf("%v", copies)
	}
}

// Short texts have no sketch and are nobody's copies.
func TestShortText(t *testing.T) {
	if s := SketchOf("It rained hard in Leeds."); len(s) != 0 {
		t.Errorf("%d parts", len(s))
	}
	if copies := CopiesAmong([]Version{{Words: 5}, {Words: 5}}); len(copies) != 0 {
		t.Errorf("%v", copies)
	}
}

func TestSketchCost(t *testing.T) {
	costs.Linear(t, "a sketch", 2000, func(n int) func() {
		text := strings.Join(writer{rand.New(rand.NewPCG(3, 3))}.text(n), " ")
		return func() { SketchOf(text) }
	})
}

func FuzzSketch(f *testing.F) {
	f.Add("It rained hard in Leeds.", []byte{1, 2, 3})
	f.Add(strings.Repeat("ø’ \x00 İ a-b ", 100), []byte{})
	f.Fuzz(func(t *testing.T, text string, stored []byte) {
		s := SketchOf(text)
		if len(s) > 0 && s.Likeness(SketchFrom(s.Bytes())) != 1 {
			t.Error("the sketch does not come back")
		}
		SketchFrom(stored).Likeness(s)
		ContextFrom(stored)
		Key(text)
		BodyKey(text)
		parseRole(text)
	})
}
