package main

import (
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// scored measures one invented article against one invented record of it.
func scored(t *testing.T, g gold, r record) map[string]float64 {
	t.Helper()
	g.ID, r.ID = "a", "a"
	if r.Text == "" {
		r.Text = g.Text
	}
	return measure([]gold{g}, map[string]record{"a": r}, io.Discard)
}

func TestMeasure(t *testing.T) {
	const text = "Ana Sol left Lund on Friday. “We stay,” she said."
	lund := "SE"
	g := gold{
		Text:   text,
		People: []goldName{{Name: "Ana Sol", Mentions: []span{{0, 7}}, Roles: []string{"mayor of Lund"}}},
		Places: []goldName{{Name: "Lund", Mentions: []span{{13, 17}}, Country: &lund}},
		Quotes: []goldQuote{{span: span{30, 38}, Speaker: ptr("Ana Sol")}},
		Times:  []goldTime{{span: span{21, 27}, Value: "2025-04-18"}},
		Events: []goldEvent{{Date: "2025-04-18", Headline: "Ana Sol left Lund", Triggers: []span{{8, 12}}, Who: []string{"Ana Sol"}}},
	}
	person := entry{ID: "p1", Name: "Ana Sol", Roles: []string{"mayor"}, Mentions: []span{{0, 7}}}
	right := record{
		People: []entry{person},
		Places: []entry{{ID: "l1", Name: "Lund", Country: &lund, Mentions: []span{{13, 17}}}},
	}
	right.Quotes = append(right.Quotes, struct {
		Kind       string
		Start, End int
		Rule       string
		Speaker    *struct{ Name, Text string }
	}{Kind: "direct", Start: 30, End: 38, Speaker: &struct{ Name, Text string }{"Ana Sol", "she"}})
	right.Times = append(right.Times, struct {
		ID, Text, Value string
		Start, End      int
	}{"t1", "Friday", "2025-04-18", 21, 27})
	right.Events = append(right.Events, struct {
		Date, Headline, Modality string
		Time                     *string
		Trigger                  struct{ Start, End int }
		Who, Where               []string
		Negated                  bool
	}{Date: "2025-04-18", Headline: "Ana Sol left Lund", Trigger: struct{ Start, End int }{8, 12}, Who: []string{"p1"}})

	for figure, value := range scored(t, g, right) {
		want := 100.0
		if counted(figure) {
			want = 0
		}
		if value != want {
			t.Errorf("a right record: %s is %v, want %v", figure, value, want)
		}
	}

	// Each mistake moves the figure it belongs to.
	for _, c := range []struct {
		mistake string
		figure  string
		make    func(*record)
	}{
		{"no people", "people F1", func(r *record) { r.People = nil }},
		{"a role of nobody", "roles told %", func(r *record) { r.People[0].Roles = []string{"baker"} }},
		{"another country", "country %", func(r *record) { r.Places[0].Country = ptr("GB") }},
		{"a longer quote", "quote span F1", func(r *record) { r.Quotes[0].End += 8 }},
		{"another speaker", "quote and speaker F1", func(r *record) { r.Quotes[0].Speaker.Name, r.Quotes[0].Speaker.Text = "Bo Lee", "Lee" }},
		{"another day", "times value F1", func(r *record) { r.Times[0].Value = "2025-04-19" }},
		{"an event of another day", "events recall %", func(r *record) { r.Events[0].Date = "2025-05-01" }},
		{"a bare word for a line", "lines that tell it %", func(r *record) { r.Events[0].Headline = "left" }},
		{"nobody", "who F1", func(r *record) { r.Events[0].Who = nil }},
	} {
		wrong := right
		wrong.People = append([]entry(nil), right.People...)
		wrong.Places = append([]entry(nil), right.Places...)
		wrong.Quotes = append(right.Quotes[:0:0], right.Quotes...)
		speaker := *right.Quotes[0].Speaker
		wrong.Quotes[0].Speaker = &speaker
		wrong.Times = append(right.Times[:0:0], right.Times...)
		wrong.Events = append(right.Events[:0:0], right.Events...)
		c.make(&wrong)
		if got := scored(t, g, wrong)[c.figure]; got >= 100 {
			t.Errorf("%s: %s is still %v", c.mistake, c.figure, got)
		}
	}
}

func ptr(s string) *string { return &s }

func TestCompare(t *testing.T) {
	before := figures{"x": {"people F1": 90, "mistakes: traps": 3}}
	for _, c := range []struct {
		now  figures
		fell bool
	}{
		{figures{"x": {"people F1": 89.5, "mistakes: traps": 4}}, false},
		{figures{"x": {"people F1": 88.5, "mistakes: traps": 3}}, true},
		{figures{"x": {"people F1": 99, "mistakes: traps": 5}}, true},
		{figures{"x": {"people F1": 99, "something new": 1}}, false},
	} {
		var out strings.Builder
		if got := compare(&out, before, c.now); got != c.fell {
			t.Errorf("%v: fell is %v, want %v\n%s", c.now, got, c.fell, out.String())
		}
	}
}

func TestSpanForms(t *testing.T) {
	for _, in := range []string{`[3, 9]`, `{"start": 3, "end": 9, "why": "x"}`} {
		var s span
		if err := s.UnmarshalJSON([]byte(in)); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(span{3, 9}, s); diff != "" {
			t.Errorf("%s: %s", in, diff)
		}
	}
}
