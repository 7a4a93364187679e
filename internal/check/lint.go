package check

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"factbox/internal/news"
)

// lint runs the rules that need nothing but the article.
func (r *reporter) lint() {
	r.damaged()
	r.unbalanced()
	r.speakers()
	r.inconsistent()
	slices.SortStableFunc(r.findings, func(a, b Finding) int { return a.Span.Compare(b.Span) })
}

// damaged: `heโd`.
func (r *reporter) damaged() {
	for _, rep := range r.facts.Repairs {
		r.rule("text/damaged", r.setting.reading.InReading(rep.Span), "“%s” is damaged text for “%s” (%s)", rep.Was, rep.Text, rep.Cause)
	}
}

// unbalanced goes through the double marks of each paragraph. A quote that
// runs on opens again in the next paragraph: “One. ¶ “Two.”
func (r *reporter) unbalanced() {
	text := r.facts.Text
	paragraphs := lines(text)
	for i, p := range paragraphs {
		goesOn := i+1 < len(paragraphs) && startsWithMark(paragraphs[i+1].Of(text))
		open := -1 // byte offset of the mark that waits for its partner
		for k := p.Start; k < p.End; {
			c, n := utf8.DecodeRuneInString(text[k:])
			switch {
			case c == '“' || c == '"' && open < 0 && !afterDigit(text, k):
				open = k
			case c == '"' && open >= 0:
				open = -1
			case c == '”' && open < 0:
				r.rule("text/unbalanced-marks", news.Span{Start: k, End: k + n}, "this mark closes a quote that was not opened")
			case c == '”':
				open = -1
			}
			k += n
		}
		if open >= 0 && !goesOn {
			_, n := utf8.DecodeRuneInString(text[open:])
			r.rule("text/unbalanced-marks", news.Span{Start: open, End: open + n}, "this mark opens a quote that is not closed")
		}
	}
}

// lines are the paragraphs of text that have something in them.
func lines(text string) []news.Span {
	var list []news.Span
	start := 0
	for line := range strings.Lines(text) {
		body := strings.TrimSpace(line)
		if body != "" {
			from := start + strings.Index(line, body)
			list = append(list, news.Span{Start: from, End: from + len(body)})
		}
		start += len(line)
	}
	return list
}

func startsWithMark(s string) bool {
	return strings.HasPrefix(s, "“") || strings.HasPrefix(s, `"`)
}

// afterDigit tells the inches of 6'2" from a quotation mark.
func afterDigit(text string, i int) bool {
	c, _ := utf8.DecodeLastRuneInString(text[:i])
	return unicode.IsDigit(c)
}

// speakers looks at who said each quote.
func (r *reporter) speakers() {
	for i := range r.facts.Quotes {
		q := &r.facts.Quotes[i]
		if q.Speaker == nil {
			if q.Kind == news.Direct {
				r.rule("quote/no-speaker", q.Span, "nobody is said to have spoken this")
			}
			continue
		}
		p := personByID(r.facts.People, string(q.Speaker.Person))
		if p != nil && !strings.Contains(p.Name, " ") && len(p.Roles) == 0 && r.onlySpeaks(p) {
			r.rule("quote/stranger", q.Speaker.Span, "%s is named nowhere else in the article", p.Name)
		}
	}
}

// onlySpeaks reports whether every mention of p is the speaker of a quote.
func (r *reporter) onlySpeaks(p *news.Person) bool {
	for _, m := range p.Mentions {
		speaks := slices.ContainsFunc(r.facts.Quotes, func(q news.Quote) bool {
			return q.Speaker != nil && q.Speaker.Overlaps(m.Span)
		})
		if !speaks {
			return false
		}
	}
	return true
}

// inconsistent holds every quote against those after it.
func (r *reporter) inconsistent() {
	const least = 5 // words; shorter quotes resemble one another by chance
	quotes := r.facts.Quotes
	for i := range quotes {
		pat := newPattern(quotes[i].Text)
		if pat.words < least || quotes[i].Kind == news.Indirect {
			continue
		}
		later := newPassages(r.facts.Text)
		for k := i + 1; k < len(quotes); k++ {
			if quotes[k].Kind != news.Indirect && !quotes[i].Overlaps(quotes[k].Span) {
				later.add(quotes[k].Span)
				later.end()
			}
		}
		if len(later.find(pat, 1)) > 0 {
			continue
		}
		if near := later.closest(pat); near.share >= nearlySame {
			f := r.rule("quote/inconsistent", near.passage, "an earlier quote has these words otherwise: “%s”", shorten(quotes[i].Text))
			f.Want, f.Diff = quotes[i].Text, near.diff
		}
	}
}
