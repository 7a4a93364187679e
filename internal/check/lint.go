package check

import (
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"factbox/internal/news"
)

// lint runs the rules that need nothing but the article.
func (r *reporter) lint(a *Article) {
	r.damaged()
	r.unbalanced(a)
	r.speakers(a)
	r.inconsistent(a)
	slices.SortStableFunc(r.findings, func(a, b Finding) int { return a.Span.Compare(b.Span) })
}

// damaged: `heโd`. One finding a cause and article: a text that was read in the
// wrong encoding has a hundred of them, and one command mends them all.
func (r *reporter) damaged() {
	count := map[string]int{}
	for _, rep := range r.facts.Repairs {
		count[rep.Cause]++
	}
	for _, rep := range r.facts.Repairs {
		switch n := count[rep.Cause]; {
		case n > 1:
			r.rule("text/damaged", rep.Span, "“%s” is damaged text for “%s” (%s), the first of %d in this article: “factbox repair” mends them", rep.Was, rep.Text, rep.Cause, n)
		case n == 1:
			r.rule("text/damaged", rep.Span, "“%s” is damaged text for “%s” (%s)", rep.Was, rep.Text, rep.Cause)
		}
		count[rep.Cause] = 0
	}
}

// unbalanced goes through the double marks of each paragraph. A quote that
// runs on opens again in the next paragraph: “One. ¶ “Two.”
func (r *reporter) unbalanced(a *Article) {
	text := a.facts.Text
	lone := func(at, size int, message string) {
		r.rule("text/unbalanced-marks", a.reading.InText(news.Span{Start: at, End: at + size}), "%s", message)
	}
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
				lone(k, n, "this mark closes a quote that was not opened")
			case c == '”':
				open = -1
			}
			k += n
		}
		if open >= 0 && !goesOn {
			_, n := utf8.DecodeRuneInString(text[open:])
			lone(open, n, "this mark opens a quote that is not closed")
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
func (r *reporter) speakers(a *Article) {
	var spoken []news.Span // the words that name a speaker, sorted
	for i := range a.facts.Quotes {
		if s := a.facts.Quotes[i].Speaker; s != nil {
			spoken = append(spoken, s.Span)
		}
	}
	slices.SortFunc(spoken, news.Span.Compare)
	for i := range a.facts.Quotes {
		q := &a.facts.Quotes[i]
		if q.Speaker == nil {
			if q.Kind == news.Direct {
				r.rule("quote/no-speaker", a.reading.InText(q.Span), "nobody is said to have spoken this")
			}
			continue
		}
		p := a.cast.person(string(q.Speaker.Person))
		if p != nil && !strings.Contains(p.Name, " ") && len(p.Roles) == 0 && onlySpeaks(p.Person, spoken) {
			r.rule("quote/stranger", a.reading.InText(q.Speaker.Span), "%s is named nowhere else in the article", p.Name)
		}
	}
}

// onlySpeaks reports whether every mention of p is the speaker of a quote.
func onlySpeaks(p *news.Person, spoken []news.Span) bool {
	for _, m := range p.Mentions {
		i := sort.Search(len(spoken), func(i int) bool { return spoken[i].Start >= m.End })
		if i == 0 || !spoken[i-1].Overlaps(m.Span) {
			return false
		}
	}
	return true
}

// inconsistent holds every quote against those after it.
func (r *reporter) inconsistent(a *Article) {
	const least = 5 // words; shorter quotes resemble one another by chance
	all := newPassages(a.facts.Text, 0)
	behind := make([]int, len(a.nest.quotes)) // the first word of the next quote
	for i, q := range a.nest.quotes {
		if a.nest.parent[i] < 0 {
			all.add(q.Span)
			all.end()
		}
		behind[i] = len(all.words)
	}
	for i, q := range a.nest.quotes {
		if a.nest.parent[i] >= 0 {
			continue
		}
		pat := newPattern(q.Text, 0)
		if pat.words < least || all.standsFrom(pat, behind[i]) {
			continue
		}
		if near := all.closestFrom(pat, behind[i]); near.share >= nearlySame {
			f := r.rule("quote/inconsistent", a.reading.InText(near.passage), "an earlier quote has these words otherwise: “%s”", shorten(q.Text))
			f.Want, f.Diff = q.Text, near.diff
		}
	}
}
