package news

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

func TestRuler(t *testing.T) {
	long := strings.Repeat("é", 100) + "x" + strings.Repeat("日", 50)
	for _, text := range []string{"", "plain", "né€𝄞x", long} {
		r := NewRuler(text)
		for i := range text + "." { // every rune boundary, and the end
			want := utf8.RuneCountInString(text[:i])
			if got := r.at(i); got != want {
				t.Errorf("%.20q: byte %d is code point %d, want %d", text, i, got, want)
			}
		}
	}
}

// Every span of the output counts code points, and the facts keep their bytes.
func TestInCodePoints(t *testing.T) {
	text := "É “ß” é"
	byBytes := Span{Start: 6, End: 8} // ß
	byRunes := Span{Start: 3, End: 4}
	f := New(Article{Text: text})
	f.Sentences = []Span{byBytes}
	f.Repairs = []Repair{{Span: byBytes, SourceStart: 2, SourceEnd: 4}}
	f.People = []Person{{Mentions: []Mention{{Span: byBytes}}}}
	f.Places = []Place{{Mentions: []Mention{{Span: byBytes}}}}
	f.Organizations = []Organization{{Mentions: []Mention{{Span: byBytes}}}}
	f.Quotes = []Quote{{Span: byBytes, Speaker: &Speaker{Span: byBytes}, Cue: &Cue{Span: byBytes}}}
	f.Times = []Time{{Span: byBytes}}
	f.Events = []Event{{Trigger: Trigger{Span: byBytes}}}

	got := f.InCodePoints("éé")
	spans := []Span{
		got.Sentences[0], got.Repairs[0].Span, got.People[0].Mentions[0].Span, got.Places[0].Mentions[0].Span, got.Organizations[0].Mentions[0].Span,
		got.Quotes[0].Span, got.Quotes[0].Speaker.Span, got.Quotes[0].Cue.Span, got.Times[0].Span, got.Events[0].Trigger.Span,
	}
	for i, s := range spans {
		if s != byRunes {
			t.Errorf("span %d is %v, want %v", i, s, byRunes)
		}
	}
	if r := got.Repairs[0]; r.SourceStart != 1 || r.SourceEnd != 2 {
		t.Errorf("source span %d-%d, want 1-2", r.SourceStart, r.SourceEnd)
	}
	if f.People[0].Mentions[0].Span != byBytes || f.Quotes[0].Speaker.Span != byBytes {
		t.Error("the facts themselves were changed")
	}
}

// Lists are never null, and what is unknown is.
func TestEmptyFacts(t *testing.T) {
	b, err := json.Marshal(New(Article{ID: "a"}))
	if err != nil {
		t.Fatal(err)
	}
	var got map[string]any
	if err := json.Unmarshal(b, &got); err != nil {
		t.Fatal(err)
	}
	for _, list := range []string{"sentences", "repairs", "people", "places", "organizations", "quotes", "times", "events"} {
		if diff := cmp.Diff([]any{}, got[list]); diff != "" {
			t.Errorf("%s (-want +got):\n%s", list, diff)
		}
	}
	if got["title"] != nil || got["published"] != nil {
		t.Errorf("unknown, but not null: %s", b)
	}
}

func TestNullable(t *testing.T) {
	for in, want := range map[Nullable]string{"": "null", "KR": `"KR"`, "a<b & “c”": `"a<b & “c”"`} {
		got, err := in.MarshalJSON()
		if err != nil || string(got) != want {
			t.Errorf("%q: %s, %v", in, got, err)
		}
		var back Nullable
		if err := json.Unmarshal(got, &back); err != nil || back != in {
			t.Errorf("%s reads back as %q, %v", got, back, err)
		}
	}
}
