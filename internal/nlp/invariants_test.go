package nlp

import (
	"factbox/internal/costs"
	"fmt"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// FuzzRead asks what every document must keep, whatever the text: see check.
func FuzzRead(f *testing.F) {
	for _, seed := range []string{
		"", "\n", " ", ".", "...", "“", "'", "\"\"", "—", "’s", "n't", "a.b.c.", "No. 10", "[1]", "(AP) —",
		"By Lena Voss", "BERLIN (AP) —The", "By\n", "1.", "• a • b", "⁃9. a ⁃10. b", "1. a 2. b",
		"Ms. Voss couldn’t say.She left… “Why?” Tom asked.",
		"The harbour was\nclosed to traffic\nuntil June.\n\nNobody knew.",
		"\u00a0x\u2028y\u200bz\ufeff", "İIıǅ ẞß", "don’t’ve", ". \" . \" .", "é.É. 3.5. $£€¥", "@ @a a@ a@b.c http://", "\x00\x7f\u0080",
		"， 。“你好。”他说。", "e\u0301.É\u0301 \u0301", "🙂🙂.🙂!", "''``''", "--a--b-c–d",
	} {
		f.Add(seed)
	}
	r, err := NewReader()
	if err != nil {
		f.Fatal(err)
	}
	again, err := NewReader()
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			return
		}
		d := r.Read(text)
		check(t, d)
		e := again.Read(text)
		if len(d.Tokens) != len(e.Tokens) {
			t.Fatal("read twice, it differs")
		}
		for i := range d.Tokens {
			if d.Tokens[i] != e.Tokens[i] {
				t.Fatalf("read twice, token %d differs: %v, %v", i, d.Tokens[i], e.Tokens[i])
			}
		}
	})
}

// A text is read in time proportional to its length, however it repeats
// itself.
func TestReadIsLinear(t *testing.T) {
	size := 1 << 14
	if testing.Short() {
		size = 1 << 12
	}
	r := newReader(t)
	for _, unit := range []string{
		"\"", "'", "’", "‘", "“", "”", ".", ". ", ".!", "-", "—", "…", "$", "(", ")", "a", "A", "a.", "A.", "a'", "a's", "'s", "’s", "n't",
		"ab1!Ba", "aaa.Baaa", " \"", "\" ", ". \" ", "\n", "\n.", "a\n", "a b c\n", "\n\n\n", "1. a ", "• a ", "a. b ", "“a.” ",
		"U.S. ", "Mr. A. ", "?” A ", "WORD ", "WORD, ", "WORD - ", "By A ", "\u200b", "é", "É.", "1,", ",", "a,b", "@", "a@b.c", "http://",
		"\x00", "[1]", ".[1]", "'?", "$'", "&", "_", "*", "%",
	} {
		check(t, r.Read(strings.Repeat(unit, size/len(unit))))
		costs.Linear(t, fmt.Sprintf("%q over and over", unit), size, func(n int) func() {
			text := strings.Repeat(unit, n/len(unit))
			return func() { r.Read(text) }
		})
	}
}

// check fails when a span is not in its place: tokens tile their sentence but
// for white space, sentences their paragraph, paragraphs the text; all in order
// and on rune boundaries.
func check(t *testing.T, d *Doc) {
	t.Helper()
	blank := func(from, to int) {
		if from > to {
			t.Fatalf("spans overlap or run backwards at %d, %d", from, to)
		}
		if strings.ContainsFunc(d.Text[from:to], func(c rune) bool { return !unicode.IsSpace(c) }) {
			t.Fatalf("%q at %d is in no token", d.Text[from:to], from)
		}
	}
	end, token, sentence := 0, 0, 0
	for p, par := range d.Paragraphs {
		blank(end, par.Start)
		if par.First != sentence || par.Last <= par.First {
			t.Fatalf("paragraph %d: sentences %d to %d", p, par.First, par.Last)
		}
		end = par.Start
		for ; sentence < par.Last; sentence++ {
			s := d.Sentences[sentence]
			blank(end, s.Start)
			if s.Paragraph != p || s.First != token || s.Last <= s.First {
				t.Fatalf("sentence %d: paragraph %d, tokens %d to %d", sentence, s.Paragraph, s.First, s.Last)
			}
			end = s.Start
			for ; token < s.Last; token++ {
				tok := d.Tokens[token]
				if (end < tok.Start) != (tok.Shape&Spaced != 0) && token > 0 && end != s.Start {
					t.Fatalf("token %d: Spaced is wrong", token)
				}
				blank(end, tok.Start)
				word := d.Word(token)
				if word == "" || !utf8.ValidString(word) || strings.ContainsFunc(word, unicode.IsSpace) || tok.Sentence != sentence {
					t.Fatalf("token %d: %q in sentence %d", token, word, tok.Sentence)
				}
				if tok.Lower == "" || tok.Tag == NoTag {
					t.Fatalf("token %d: %q has lower %q, tag %q", token, word, tok.Lower, tok.Tag)
				}
				end = tok.End
			}
			if end != s.End {
				t.Fatalf("sentence %d ends at %d, its tokens at %d", sentence, s.End, end)
			}
		}
		if end != par.End {
			t.Fatalf("paragraph %d ends at %d, its sentences at %d", p, par.End, end)
		}
	}
	blank(end, len(d.Text))
	if token != len(d.Tokens) || sentence != len(d.Sentences) {
		t.Fatal("tokens or sentences in no paragraph")
	}
}
