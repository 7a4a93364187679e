package check

import (
	"strings"
	"testing"

	"factbox/internal/news"

	"github.com/google/go-cmp/cmp"
)

func TestReadExpectations(t *testing.T) {
	tests := []struct {
		name, in string
		want     []Expectation
		err      string // a part of it
	}{
		{"array", `[{"text": "A b.", "speaker": "X"},` + "\n" + `{"text": "C d.", "article": "s", "id": 7}]`,
			[]Expectation{{ID: "1", Text: "A b.", Speaker: "X", Line: 1}, {ID: "7", Text: "C d.", Article: "s", Line: 2}}, ""},
		{"lines", "{\"text\": \"A b.\"}\n\n{\"text\": \"C d.\", \"id\": \"x\"}\n",
			[]Expectation{{ID: "1", Text: "A b.", Line: 1}, {ID: "x", Text: "C d.", Line: 3}}, ""},
		{"csv", "text,speaker\n\"A, b.\",X\nC d.,\n",
			[]Expectation{{ID: "1", Text: "A, b.", Speaker: "X", Line: 2}, {ID: "2", Text: "C d.", Line: 3}}, ""},
		{"factbox output", `{"schema":1,"id":"s","quotes":[{"id":"q1","kind":"direct","text":"A b.","speaker":{"name":"X Y"}},{"id":"q2","kind":"indirect","text":"c"}]}`,
			[]Expectation{{ID: "s/q1", Text: "A b.", Speaker: "X Y", Article: "s", Line: 1}}, ""},
		{"semicolons, any order, usual names", "File;Said by;Quote;Desk\na.txt;X;\"A; b.\";north\n",
			[]Expectation{{ID: "1", Text: "A; b.", Speaker: "X", Article: "a.txt", Line: 2, Extra: map[string]string{"Desk": "north"}}}, ""},
		{"tabs", "quote\tspeaker\nHe said \"no\".\tX\n", []Expectation{{ID: "1", Text: "He said \"no\".", Speaker: "X", Line: 2}}, ""},
		{"a separator line", "sep=;\nquote;speaker\nA b.;X\n", []Expectation{{ID: "1", Text: "A b.", Speaker: "X", Line: 3}}, ""},
		{"empty rows and columns of a spreadsheet", "quote,speaker,,\nA b.,X,,\n,,,\n", []Expectation{{ID: "1", Text: "A b.", Speaker: "X", Line: 2}}, ""},
		{"the source is a file beside a speaker", "quote,speaker,source\nA b.,X,a.txt\n", []Expectation{{ID: "1", Text: "A b.", Speaker: "X", Article: "a.txt", Line: 2}}, ""},
		{"the source is a person beside a file", "quote,file,source\nA b.,a.txt,X\n", []Expectation{{ID: "1", Text: "A b.", Speaker: "X", Article: "a.txt", Line: 2}}, ""},
		{"the source alone, a file", "quote,source\nA b.,news/a.txt\n", []Expectation{{ID: "1", Text: "A b.", Article: "news/a.txt", Line: 2}}, ""},
		{"the source alone, a person", "quote,source\nA b.,Ada Roe\n", []Expectation{{ID: "1", Text: "A b.", Speaker: "Ada Roe", Line: 2}}, ""},
		{"windows-1252", "quote,speaker\nA\x92b.,Jos\xe9\n", []Expectation{{ID: "1", Text: "A’b.", Speaker: "José", Line: 2}}, ""},
		{"utf-16", "\xff\xfet\x00e\x00x\x00t\x00\n\x00A\x00\n\x00", []Expectation{{ID: "1", Text: "A", Line: 2}}, ""},
		{"utf-16, no mark", "t\x00e\x00x\x00t\x00\n\x00A\x00\n\x00", []Expectation{{ID: "1", Text: "A", Line: 2}}, ""},
		{"more fields in JSON", `[{"quote": "A b.", "desk": "north", "n": [1]}]`, []Expectation{{ID: "1", Text: "A b.", Line: 1, Extra: map[string]string{"desk": "north", "n": "[1]"}}}, ""},
		{"byte order mark", "\ufefftext\nA b.\n", []Expectation{{ID: "1", Text: "A b.", Line: 2}}, ""},

		{"an empty array", "[]", nil, "no expectations in it"},
		{"only a header", "text,speaker\n", nil, "there is only a header"},
		{"a record without quotes", `{"schema":1,"id":"s","quotes":[]}`, nil, "not one quote"},
		{"a workbook", "PK\x03\x04...", nil, "Excel workbook (XLSX)"},
		{"a slip in the header", "text,speeker\nA,X\n", nil, `unknown field "speeker"`},
		{"two columns of one meaning", "text,quote\nA,B\n", nil, `both "text" and "quote"`},
		{"empty", " \n", nil, "no expectations in it"},
		{"prose", "Dear all,\n", nil, `line 1: neither JSON nor a CSV header with a column "text"`},
		{"broken line", "{\"text\": \"A\"}\n{\"text\": \n", nil, "line 2: not JSON"},
		{"unknown field", `[{"text": "A b.", "speeker": "X"}]`, nil, `line 1: unknown field "speeker": want text, speaker, article, id`},
		{"no text", "{\"text\": \"A\"}\n{\"speaker\": \"X\"}", nil, `line 2: no "text"`},
		{"no words", `{"text": "…"}`, nil, "has no words to look for"},
		{"not a string", `{"text": ["A"]}`, nil, `field "text": want a string`},
		{"not an object", `["A"]`, nil, "line 1: want an object"},
		{"twice the same id", "text,id\nA,1\nB,1\n", nil, `line 3: id "1" stands on line 2 already`},
		{"csv without text", "speaker\nX\n", nil, `with a column "text"`},
		{"csv row too short", "text,speaker\nA\n", nil, "line 2"},
		{"csv row without text", "text,speaker\n,X\n", nil, `line 2: no "text"`},
		{"open array", "[{\"text\": \"A\"}\n", nil, "not JSON"},
		{"text after", `[{"text": "A"}] and more`, nil, "text after the end"},
		{"an error record", `{"schema":1,"id":"s","error":"reading s: no such file"}`, nil, `the record of article "s" holds an error`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, _, err := ReadExpectations(strings.NewReader(tt.in))
			if tt.err != "" {
				if err == nil || !strings.Contains(err.Error(), tt.err) {
					t.Fatalf("got error %v, want one with %q", err, tt.err)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func FuzzReadExpectations(f *testing.F) {
	for _, s := range []string{`[{"text":"a"}]`, "{\"text\":\"a\"}\n{\"text\":\"b\"}", "text,id\na,1\n", "[", "{}", "[[]]", `{"schema":1}`, "\"text\"\nx"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		list, _, err := ReadExpectations(strings.NewReader(s))
		for _, e := range list {
			if err == nil && (e.ID == "" || e.Line < 1 || newPattern(e.Text, 0).words == 0) {
				t.Fatalf("half an expectation: %+v", e)
			}
		}
	})
}

// summary is the part of a finding that a test names.
type summary struct {
	Rule, Level string
	At          Position
	Found       string
}

func summaries(list []Finding) []summary {
	var out []summary
	for _, f := range list {
		out = append(out, summary{f.Rule, string(f.Level), f.Start, f.Found})
	}
	return out
}

func TestPositionsCountInTheSource(t *testing.T) {
	source := "Hé saidโ:\n“donâ€™t goâ€™s far”\n"
	text := "Hé said’:\n“don’t go’s far”\n"
	facts := article(text)
	repair := func(was, now string, n int) {
		s, e := 0, 0
		for range n {
			s += strings.Index(source[s:], was) + 1
			e += strings.Index(text[e:], now) + 1
		}
		facts.Repairs = append(facts.Repairs, news.Repair{Was: was, Text: now, SourceStart: s - 1, SourceEnd: s - 1 + len(was), Span: news.Span{Start: e - 1, End: e - 1 + len(now)}})
	}
	repair("โ", "’", 1)
	facts.Repairs = append(facts.Repairs,
		news.Repair{Was: "â€™", Text: "’", SourceStart: strings.Index(source, "â€™"), SourceEnd: strings.Index(source, "â€™") + len("â€™"),
			Span: news.Span{Start: strings.Index(text, "n’t") + 1, End: strings.Index(text, "n’t") + 4}})
	l := newLocator(Source{Text: source}, facts.Repairs)
	tests := []struct {
		in   string
		want Position
	}{{"Hé", Position{1, 1}}, {":", Position{1, 9}}, {"don", Position{2, 2}}, {"t go", Position{2, 8}}}
	for _, tt := range tests {
		if got := l.at(strings.Index(text, tt.in)); got != tt.want {
			t.Errorf("at %q: %+v, want %+v", tt.in, got, tt.want)
		}
	}
}

func TestSources(t *testing.T) {
	sources := &Sources{}
	transcript := news.New(news.Article{ID: "hearing", Text: "SENATOR RAY: We never saw the report before March.\n\nMS. OKAFOR: I sent it twice, on paper."})
	sources.Add(NewArticle(transcript, 0))
	story := article("“We never saw the report,” said Ada Ray.\n\n“I sent it twice,” said Ada Ray.\n\n“We saw the report before March,” said Ada Ray.\n\n“Ask the fish,” said Ada Ray.", "Ada Ray", "Ada Ray", "Ada Ray", "Ada Ray")
	got := NewChecker(nil, sources, Options{}, nil).Article(NewArticle(story, 0), Source{Text: story.Text})
	want := []summary{
		{"", "", Position{1, 2}, "We never saw the report,"},
		{"source/wrong-speaker", "error", Position{3, 2}, "I sent it twice,"},
		{"source/altered", "error", Position{5, 2}, "We saw the report before March,"},
		{"source/missing", "error", Position{7, 2}, "Ask the fish,"},
	}
	if diff := cmp.Diff(want, summaries(got)); diff != "" {
		t.Fatalf("(-want +got):\n%s", diff)
	}
	for name, want := range map[string]string{"Bo Okafur": "source/speaker-misspelt", "Bo Okáfor": "", "Bo Oklund": "source/wrong-speaker"} {
		story := article("“I sent it twice,” said "+name+".", name)
		got := NewChecker(nil, sources, Options{}, nil).Article(NewArticle(story, 0), Source{Text: story.Text})
		if len(got) != 1 || got[0].Rule != want {
			t.Errorf("said by %s in the story: %+v, want %q", name, summaries(got), want)
		}
	}
	if diff := cmp.Diff([]Edit{{"=", "We"}, {"-", "never"}, {"=", "saw the report before March"}}, got[2].Diff); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestFinish(t *testing.T) {
	one, two := article("“It is done,” said Lena Brandt.", "Lena Brandt"), article("“Who knows?” asked Ada Roe.", "Ada Roe")
	one.ID, two.ID = "one", "two"
	t.Run("of any article", func(t *testing.T) {
		c := NewChecker([]Expectation{{ID: "1", Text: "Who knows?", Speaker: "Roe"}, {ID: "2", Text: "Not there at all"}}, nil, Options{}, nil)
		if f := append(c.Article(NewArticle(one, 0), Source{Text: one.Text}), c.Article(NewArticle(two, 0), Source{Text: two.Text})...); len(f) != 0 {
			t.Fatalf("decided too early: %+v", f)
		}
		got, err := c.Finish()
		if err != nil {
			t.Fatal(err)
		}
		want := []summary{{"", "", Position{1, 2}, "Who knows?"}, {"quote/missing", "error", Position{1, 1}, ""}}
		if diff := cmp.Diff(want, summaries(got)); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	})
	t.Run("an article that was not given", func(t *testing.T) {
		c := NewChecker([]Expectation{{ID: "1", Text: "Who knows?", Article: "three", Line: 4}}, nil, Options{}, nil)
		c.Article(NewArticle(one, 0), Source{Text: one.Text})
		if _, err := c.Finish(); err == nil || !strings.Contains(err.Error(), `line 4): article "three"`) {
			t.Errorf("got error %v", err)
		}
	})
}

func TestRules(t *testing.T) {
	for _, r := range Rules {
		if r.Title == "" || len(r.Help) < 40 || r.Level != Error && r.Level != Warning {
			t.Errorf("rule %s is not described: %+v", r.ID, r)
		}
	}
	l := Levels{}
	if err := l.ParseLevel("quote/altered=warning"); err != nil || l.Of("quote/altered") != Warning || l.Of("quote/missing") != Error {
		t.Errorf("levels %v, error %v", l, err)
	}
	if l.Of("quote/nothing") != Error || RuleByID("quote/nothing") != nil {
		t.Error("a rule that is not known has no level")
	}
	for _, bad := range []string{"quote/altered", "quote/altered=loud", "quote/nothing=off", ""} {
		if err := l.ParseLevel(bad); err == nil {
			t.Errorf("%q is taken", bad)
		}
	}
}
