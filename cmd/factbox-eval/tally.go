package main

import (
	"fmt"
	"io"
)

// tally counts what was found, what was to be found and what is right of both;
// wrong is where mistakes are listed.
type tally struct {
	right, found, gold map[string]int
	wrong              io.Writer
}

func newTally(wrong io.Writer) *tally {
	return &tally{map[string]int{}, map[string]int{}, map[string]int{}, wrong}
}

func (t *tally) say(format string, args ...any) { fmt.Fprintf(t.wrong, format+"\n", args...) }

// expect counts one thing that is to be found.
func (t *tally) expect(what string) { t.gold[what]++ }

// f1 is the harmonic mean of precision and recall, in per cent.
func (t *tally) f1(what string) float64 { return t.share(2*t.right[what], t.found[what]+t.gold[what]) }

// recall and precision are in per cent.
func (t *tally) recall(what string) float64    { return t.share(t.right[what], t.gold[what]) }
func (t *tally) precision(what string) float64 { return t.share(t.right[what], t.found[what]) }

func (t *tally) share(part, whole int) float64 {
	if whole == 0 {
		return 100
	}
	return round(100 * float64(part) / float64(whole))
}

// measure is the figures of one set.
func measure(articles []gold, found map[string]record, wrong io.Writer) map[string]float64 {
	t := newTally(wrong)
	for i := range articles {
		g := &articles[i]
		r := found[g.ID]
		if r.Error != "" || r.Text != g.Text {
			t.right["clean texts changed"]++
			t.say("%s: no record, or a clean text was changed: %s", g.ID, r.Error)
			continue
		}
		a := &article{tally: t, gold: g, record: &r, text: []rune(g.Text)}
		a.names()
		a.quotes()
		a.times()
		a.events()
		a.traps()
		if g.Damaged != "" {
			t.gold["damaged"]++
			if found[g.ID+"*"].Text == g.Text {
				t.right["damaged"]++
			} else {
				t.say("%s: the damaged copy did not come back whole", g.ID)
			}
		}
	}
	m := map[string]float64{
		"people F1":              t.f1("people"),
		"places F1":              t.f1("places"),
		"organizations F1":       t.f1("organizations"),
		"person records %":       t.recall("person records"),
		"organization records %": t.recall("organization records"),
		"roles found %":          t.recall("roles"),
		"roles told %":           t.precision("roles told"),
		"country %":              t.recall("country"),
		"quote span F1":          t.f1("quotes"),
		"quote and speaker F1":   t.share(2*t.right["speakers"], t.found["quotes"]+t.gold["quotes"]),
		"times strict F1":        t.f1("times"),
		"times value F1":         t.share(2*t.right["values"], t.found["times"]+t.gold["times"]),
		"events recall %":        t.recall("events"),
		"events precision %":     t.precision("events stated"),
		"lines that tell it %":   t.recall("lines"),
		"who F1":                 t.f1("who"),
		"where F1":               t.f1("where"),

		"mistakes: no quotes taken for quotes":      float64(t.right["not quotes"]),
		"mistakes: stated though it did not happen": float64(t.right["stated"]),
		"mistakes: traps":                           float64(t.right["traps"]),
		"mistakes: clean texts changed":             float64(t.right["clean texts changed"]),
	}
	if t.gold["damaged"] > 0 {
		m["damaged copies whole %"] = t.recall("damaged")
	}
	return m
}

// article is one article being scored.
type article struct {
	*tally
	gold   *gold
	record *record
	text   []rune
}

// cut is the text of a span.
func (a *article) cut(s span) string {
	if s.Start < 0 || s.End > len(a.text) || s.Start > s.End {
		return "(outside the text)"
	}
	return string(a.text[s.Start:s.End])
}
