package check

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"factbox/internal/news"

	"github.com/google/go-cmp/cmp"
)

// article makes facts of a text: every “…” is a quote, by the speakers in
// order; an empty speaker is an unknown one.
func article(text string, speakers ...string) *news.Facts {
	f := news.New(news.Article{ID: "a", Text: text})
	people := map[string]string{}
	for i, rest := 0, 0; ; i++ {
		open := strings.Index(text[rest:], "“")
		if open < 0 {
			return f
		}
		start := rest + open + len("“")
		end := start + strings.Index(text[start:], "”")
		q := news.Quote{ID: fmt.Sprintf("q%d", i+1), Kind: news.Direct, Text: text[start:end], Span: news.Span{Start: start, End: end}, Confidence: 0.95}
		if i < len(speakers) && speakers[i] != "" {
			name := speakers[i]
			if people[name] == "" {
				people[name] = fmt.Sprintf("p%d", len(people)+1)
				f.People = append(f.People, news.Person{ID: people[name], Name: name})
			}
			q.Speaker = &news.Speaker{Person: news.Nullable(people[name]), Name: name, Text: name}
		}
		f.Quotes = append(f.Quotes, q)
		rest = end
	}
}

const council = `“We stopped talking because it was easy to stop,” Ingrid Solheim told reporters. “I’m here because it has become expensive — very expensive.”

“They’re not going to sign on May 3,” said Birkir Jónsson. “We lost 1,200 tonnes, and $5 million, in 2024. The U.S. didn’t help us.”

Solheim had said that nobody would be left behind.`

func TestVerify(t *testing.T) {
	a := NewArticle(article(council, "Ingrid Solheim", "Ingrid Solheim", "Birkir Jónsson", "Birkir Jónsson"), 0)
	tests := []struct {
		why     string
		text    string
		speaker string
		verdict Verdict
		match   Match
	}{
		{"verbatim", "We stopped talking because it was easy to stop,", "Ingrid Solheim", Verified, Exact},
		{"a piece of it", "because it was easy", "Solheim", Verified, Exact},
		{"marks around it", "“They’re not going to sign on May 3.”", "Jónsson", Verified, Exact},
		{"straight marks", "They're not going to sign on May 3", "Jónsson", Verified, Normalized},
		{"another dash, other spaces", "it has  become expensive -- very expensive", "", Verified, Normalized},
		{"a dash of another length", "it has become expensive – very\nexpensive", "", Verified, Normalized},
		{"first letter", "because it has become expensive", "", Verified, Exact},
		{"capital where the editor began", "Because it has become expensive", "", Verified, Edited},
		{"bracketed capital", "[B]ecause it has become expensive", "", Verified, Edited},
		{"ellipsis", "We stopped talking … easy to stop", "", Verified, Edited},
		{"spaced dots", "We stopped . . . to stop", "", Verified, Edited},
		{"bracketed ellipsis", "We stopped [...] to stop", "", Verified, Edited},
		{"bracket for a pronoun", "[The ministers]’re not going to sign", "", Verified, Edited},
		{"bracket that only adds", "We lost 1,200 tonnes [of mackerel]", "", Verified, Edited},
		{"joined over the attribution", "We stopped talking because it was easy to stop. I’m here because it has become expensive", "Solheim", Verified, Edited},
		{"a thousand written otherwise", "We lost 1200 tonnes", "", Verified, Edited},
		{"abbreviation without points", "The US didn’t help us", "", Verified, Edited},

		{"a changed word", "We stopped talking because it was hard to stop", "", Altered, ""},
		{"a dropped word", "We stopped because it was easy to stop", "", Altered, ""},
		{"an added word", "We stopped talking because it was very easy to stop", "", Altered, ""},
		{"moved words", "It was easy to stop because we stopped talking", "", Altered, ""},
		{"a dropped negation", "They’re going to sign on May 3", "", Altered, ""},
		{"a changed contraction", "The U.S. did help us", "", Altered, ""},
		{"a changed date", "They’re not going to sign on May 13", "", Altered, ""},
		{"a changed figure", "We lost 1,300 tonnes, and $5 million", "", Altered, ""},
		{"a decimal point", "We lost 1.200 tonnes, and $5 million", "", Altered, ""},
		{"a lost currency", "1,200 tonnes, and 5 million, in 2024", "", Altered, ""},
		{"a country for a pronoun", "The U.S. didn’t help U.S.", "", Altered, ""},
		{"an ellipsis that swallows just the not", "They’re … going to sign on May 3", "", Altered, ""},
		{"a bracket that swallows the not", "They’re [surely] going to sign on May 3", "", Altered, ""},
		{"a bracketed not", "it was [not] easy to stop", "", Altered, ""},
		{"a bracketed not in front", "[Talks have not] become expensive — very expensive", "", Altered, ""},
		{"a bracket in front", "[The boats have] become expensive", "", Verified, Edited},
		{"a bracket over a figure", "We lost [many] tonnes, and $5 million", "", Altered, ""},
		{"two speakers joined", "it has become expensive, very expensive. They’re not going to sign", "", NotQuoted, Edited},

		{"nothing like it", "A gift to large shipowners, if you ask the fish", "", Missing, ""},
		{"only common words", "it was the to of", "", Missing, ""},
		{"somebody else", "They’re not going to sign on May 3", "Ingrid Solheim", WrongSpeaker, Normalized},
		{"the reporter's words", "nobody would be left behind", "Solheim", NotQuoted, Exact},
		{"half in, half out", "easy to stop, Ingrid Solheim told reporters", "", NotQuoted, Edited},
	}
	for _, tt := range tests {
		t.Run(tt.why, func(t *testing.T) {
			got := a.Verify(&Expectation{Text: tt.text, Speaker: tt.speaker}, Options{})
			want := Result{Verdict: tt.verdict, Match: tt.match}
			if tt.why == "somebody else" { // the level is not the point
				want.Match = got.Match
			}
			if diff := cmp.Diff([]any{want.Verdict, want.Match}, []any{got.Verdict, got.Match}); diff != "" {
				t.Errorf("Verify(%q) (-want +got):\n%s\n%+v", tt.text, diff, got)
			}
			if got.Found != got.Span.Of(council) {
				t.Errorf("found %q, the span cuts out %q", got.Found, got.Span.Of(council))
			}
		})
	}
}

func TestVerifyOptions(t *testing.T) {
	facts := article("“It is done,” said Lena Brandt.\n\n“Who knows?”", "Lena Brandt", "")
	a := NewArticle(facts, 0)
	tests := []struct {
		name    string
		e       Expectation
		o       Options
		verdict Verdict
	}{
		{"last name by default", Expectation{Text: "It is done", Speaker: "Brandt"}, Options{}, Verified},
		{"title and last name", Expectation{Text: "It is done", Speaker: "Ms. Brandt"}, Options{}, Verified},
		{"strict wants the full name", Expectation{Text: "It is done", Speaker: "Brandt"}, Options{Speaker: SpeakerStrict}, WrongSpeaker},
		{"strict and full", Expectation{Text: "It is done", Speaker: "Lena Brandt"}, Options{Speaker: SpeakerStrict}, Verified},
		{"off", Expectation{Text: "It is done", Speaker: "Nobody"}, Options{Speaker: SpeakerOff}, Verified},
		{"nobody is named", Expectation{Text: "Who knows?", Speaker: "Brandt"}, Options{}, SpeakerUnconfirmed},
		{"exact only", Expectation{Text: "it is done"}, Options{Level: Exact}, Altered},
		{"normalized only", Expectation{Text: "It  is done"}, Options{Level: Normalized}, Verified},
		{"normalized refuses an ellipsis", Expectation{Text: "It … done"}, Options{Level: Normalized}, Altered},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := a.Verify(&tt.e, tt.o); got.Verdict != tt.verdict {
				t.Errorf("got %s, want %s: %+v", got.Verdict, tt.verdict, got)
			}
		})
	}
}

func TestSameSpeaker(t *testing.T) {
	tests := []struct {
		a, b string
		want bool
	}{
		{"Trump", "Donald Trump", true},
		{"Mr. Ortega", "Luis Ortega", true},
		{"R. Whitcomb", "Roy Whitcomb", true},
		{"Rob Hale", "Robert Hale", true},
		{"Roy Whitcomb", "Dale Whitcomb", false},
		{"Roy Whitcomb", "Rewi Whitcomb", false},
		{"the White House", "a White House spokesman", true},
		{"Saskia van der Werf", "van der Werf", true},
		{"Justice Kowalczyk", "Renata Kowalczyk", true},
		{"officials", "the officials", true},
		{"a spokesman for the company", "the spokesman", true},
		{"officials", "the spokesman", false},
		{"a longtime adviser to Roe", "a longtime adviser", true},
		{"Mr. Nevins of Showtime", "David Nevins", true},
		{"Kim", "Lee Jae Myung", false},
		{"O’Brien", "John O'Brien", true},
		{"", "", false},
	}
	for _, tt := range tests {
		if got := sameSpeaker(tt.a, tt.b); got != tt.want {
			t.Errorf("sameSpeaker(%q, %q) = %v", tt.a, tt.b, got)
		}
		if got := sameSpeaker(tt.b, tt.a); got != tt.want {
			t.Errorf("sameSpeaker(%q, %q) = %v", tt.b, tt.a, got)
		}
	}
}

// No flipped negation and no changed number passes, ever: two thousand of them
// are made from the quotes of the articles in testdata.
func TestNoFlipPasses(t *testing.T) {
	paths, _ := filepath.Glob("../../testdata/articles/*")
	var bodies []string
	for _, p := range paths {
		b, err := os.ReadFile(p)
		if err != nil {
			t.Fatal(err)
		}
		body := strings.NewReplacer("â€œ", "“", "â€", "”", "â€", "”").Replace(string(b))
		for i := 0; strings.Contains(body, `"`); i++ {
			body = strings.Replace(body, `"`, []string{"“", "”"}[i%2], 1)
		}
		if strings.Count(body, "“") == strings.Count(body, "”") {
			bodies = append(bodies, body)
		}
	}
	if len(bodies) < 4 {
		t.Fatalf("only %d articles with balanced marks", len(bodies))
	}
	rnd := rand.New(rand.NewPCG(1, 2))
	edits := map[string]func(words []string, i int) string{
		"negation": func(words []string, i int) string {
			if newWord(words[i], news.Span{End: len(words[i])}).is(negation) {
				return strings.Join(append(append([]string{}, words[:i]...), words[i+1:]...), " ")
			}
			return strings.Join(words[:i], " ") + " not " + strings.Join(words[i:], " ")
		},
		"number": func(words []string, i int) string {
			return strings.Join(words[:i], " ") + fmt.Sprintf(" %d ", 2+rnd.IntN(9000)) + strings.Join(words[i+1:], " ")
		},
	}
	for name, edit := range edits {
		for n := 0; n < 1000; {
			facts := article(bodies[rnd.IntN(len(bodies))])
			q := facts.Quotes[rnd.IntN(len(facts.Quotes))]
			words := strings.Fields(q.Text)
			if len(words) < 4 {
				continue
			}
			flipped := edit(words, 1+rnd.IntN(len(words)-2))
			if strings.Contains(facts.Text, flipped) {
				continue
			}
			n++
			if got := NewArticle(facts, 0).Verify(&Expectation{Text: flipped}, Options{}); got.Verdict == Verified {
				t.Fatalf("%s: %q passes for %q", name, flipped, q.Text)
			}
		}
	}
}

func TestDiff(t *testing.T) {
	a := NewArticle(article(council, "Ingrid Solheim", "Ingrid Solheim", "Birkir Jónsson", "Birkir Jónsson"), 0)
	got := a.Verify(&Expectation{Text: "We stopped arguing because it was very easy"}, Options{})
	want := []Edit{{"=", "We stopped"}, {"-", "arguing"}, {"+", "talking"}, {"=", "because it was"}, {"-", "very"}, {"=", "easy"}}
	if diff := cmp.Diff(want, got.Diff); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if got.Speaker != "Ingrid Solheim" {
		t.Errorf("speaker %q", got.Speaker)
	}
}

// A text that says the same again and again has no rare words; what was altered of
// it is altered all the same.
func TestAlteredInMonotony(t *testing.T) {
	var text strings.Builder
	for i := range 300 {
		crew, what := []string{"crew", "board", "town"}[i%3], []string{"school", "road", "quay", "ferry"}[i%4]
		fmt.Fprintf(&text, "“The %s closed the %s, and the %s opened the road,” she said.\n\n", crew, what, crew)
	}
	a := NewArticle(article(text.String()), 0)
	if got := a.Verify(&Expectation{Text: "The crew closed the ferry, and the crew burned the road"}, Options{}); got.Verdict != Altered || !strings.Contains(fmt.Sprint(got.Diff), "burned") {
		t.Errorf("%s: %v", got.Verdict, got.Diff)
	}
}

// The passage begins at the quote, not at a word of the sentence before that is
// also the quote's first.
func TestAlteredBeginsLate(t *testing.T) {
	a := NewArticle(article("“I told the council so. The pumps stopped in 2009,” she said."), 0)
	got := a.Verify(&Expectation{Text: "The pumps stopped in 1999"}, Options{})
	if got.Verdict != Altered || !strings.HasPrefix(got.Found, "The pumps") {
		t.Errorf("%s: %q", got.Verdict, got.Found)
	}
}

func FuzzVerify(f *testing.F) {
	for _, s := range []string{council, "“[W]e … [x] 5%”", "[[[…]]]", "… … …", "“\x00”", "U.S. “a.b.c” -5 −5", "''’s’re"} {
		f.Add(s, s)
	}
	f.Fuzz(func(t *testing.T, text, want string) {
		text, want = strings.ToValidUTF8(text, "�"), strings.ToValidUTF8(want, "�")
		facts := news.New(news.Article{Text: text})
		facts.Quotes = append(facts.Quotes, news.Quote{Span: news.Span{End: len(text)}, Text: text, Kind: news.Direct})
		a := NewArticle(facts, 0)
		if r := a.Verify(&Expectation{Text: want}, Options{}); r.Found != r.Span.Of(text) {
			t.Fatalf("found %q, the span cuts out %q", r.Found, r.Span.Of(text))
		}
		if pat := newPattern(strings.TrimFunc(text, isOuter), 0); pat.words > 0 && len(pat.items) == pat.words {
			if r := a.Verify(&Expectation{Text: text}, Options{}); r.Verdict != Verified {
				t.Fatalf("a text is not verified against itself: %q gives %s", text, r.Verdict)
			}
		}
	})
}

// A thousand expectations, a third of them altered, against 100 kB: the work of
// one CI job. The goal is 100 ms.
func BenchmarkVerify1000(b *testing.B) {
	var text strings.Builder
	var expected []Expectation
	for i := 0; text.Len() < 100_000; i++ {
		fmt.Fprintf(&text, "“We counted %d boats on day %d, and not one of the %d crews came back,” said Ada Roe.\n\n", i, i*7, i*3)
		expected = append(expected,
			Expectation{Text: fmt.Sprintf("We counted %d boats on day %d", i, i*7)},
			Expectation{Text: fmt.Sprintf("and not one of the %d crews … back", i*3)},
			Expectation{Text: fmt.Sprintf("We counted %d boats on day %d, and one of the %d crews came back", i, i*7, i*3)})
	}
	facts := article(text.String())
	b.ReportAllocs()
	b.SetBytes(int64(text.Len()))
	for b.Loop() {
		a := NewArticle(facts, 0)
		for i := range 1000 {
			a.Verify(&expected[i%len(expected)], Options{})
		}
	}
}

// What the article itself has in brackets is quoted as it stands, however long.
func TestBracketsOfTheArticle(t *testing.T) {
	const text = "“I was the patron of the [Northern Society for the Care and the Teaching of Young Sailors] then,” said Ada Roe."
	quote := text[len("“"):strings.Index(text, ",”")]
	if got := NewArticle(article(text, "Ada Roe"), 0).Verify(&Expectation{Text: quote, Speaker: "Roe"}, Options{}); got.Verdict != Verified {
		t.Errorf("got %s: %+v", got.Verdict, got.Diff)
	}
}
