package check

import (
	"cmp"
	"fmt"
	"path"
	"slices"

	"factbox/internal/news"
)

// Finding is one line of a report: the verdict on an expectation, whether it
// passed or not, or what a rule found.
type Finding struct {
	Rule    string    // empty when the quote is verified
	Level   Level     // empty when the quote is verified
	Article string    // id
	Path    string    // as the user named it; empty for standard input
	Span    news.Span // in code points of the repaired text
	Start   Position  // of the span, in the source file
	End     Position
	Excerpt Excerpt
	Message string

	Expect  string  // id of the expectation; empty for rules of the article alone
	Verdict Verdict // of an expectation or a source
	Match   Match
	Want    string // the expected words
	Found   string // the words in the article
	Speaker string // who said them according to the article
	Diff    []Edit
}

// Checker checks one article after the other. What is expected of no article
// in particular is decided when all have been seen, by [Checker.Finish].
type Checker struct {
	options   Options
	levels    Levels
	lint      bool
	sources   *Sources
	byArticle map[string][]*expected
	anywhere  []*expected
	all       []*expected
}

type expected struct {
	Expectation
	seen bool
	best *Finding // over the articles seen, of an expectation that names none
}

// NewChecker prepares a run. With neither expectations nor sources the
// articles are linted.
func NewChecker(expectations []Expectation, sources *Sources, options Options, levels Levels) *Checker {
	c := &Checker{options: options, levels: levels, sources: sources, byArticle: map[string][]*expected{}}
	c.lint = len(expectations) == 0 && sources == nil
	for _, e := range expectations {
		x := &expected{Expectation: e}
		c.all = append(c.all, x)
		if e.Article == "" {
			c.anywhere = append(c.anywhere, x)
		} else {
			c.byArticle[e.Article] = append(c.byArticle[e.Article], x)
		}
	}
	return c
}

// Source is the text of an article before repair, and where in the file its
// stretches stand.
type Source struct {
	Text    string
	Origins []news.Origin
}

// Article checks one article.
func (c *Checker) Article(facts *news.Facts, source Source) []Finding {
	read, set := read(facts)
	r := &reporter{checker: c, facts: read, setting: set, where: newLocator(source, facts.Repairs), ruler: news.NewRuler(facts.Text)}
	if c.lint {
		r.lint()
	}
	if len(c.all) == 0 && c.sources == nil {
		return r.findings
	}
	article := NewArticle(facts)
	for _, x := range c.of(facts) {
		x.seen = true
		r.result(article.Verify(&x.Expectation, c.options))
	}
	for _, x := range c.anywhere {
		if f := r.finding(article.Verify(&x.Expectation, c.options)); !x.seen || worth(f) < worth(*x.best) {
			x.seen, x.best = true, &f
		}
	}
	if c.sources != nil {
		r.sourced(c.sources)
	}
	return r.findings
}

// of returns what is expected of an article, under its id, its path or the
// name of its file.
func (c *Checker) of(facts *news.Facts) []*expected {
	var list []*expected
	names := []string{facts.ID, string(facts.Source.Path), path.Base(string(facts.Source.Path))}
	for i, name := range names {
		if name != "" && !slices.Contains(names[:i], name) {
			list = append(list, c.byArticle[name]...)
		}
	}
	return list
}

// worth orders verdicts from best to worst.
func worth(f Finding) int {
	return slices.Index([]Verdict{Verified, SpeakerUnconfirmed, WrongSpeaker, Altered, NotQuoted, Missing}, f.Verdict)
}

// Finish returns the verdicts on the expectations that name no article, and an
// error when one names an article that was not among those given.
func (c *Checker) Finish() ([]Finding, error) {
	var findings []Finding
	for _, x := range c.all {
		switch {
		case !x.seen && x.Expectation.Article != "":
			return findings, fmt.Errorf("expectation %s (line %d): article %q is not among those given", x.ID, x.Line, x.Expectation.Article)
		case !x.seen:
			return findings, fmt.Errorf("expectation %s (line %d): there was no article to look in", x.ID, x.Line)
		case x.best != nil && x.best.Level != Off:
			findings = append(findings, *x.best)
		}
	}
	return findings, nil
}

// reporter collects the findings of one article.
type reporter struct {
	checker  *Checker
	facts    *news.Facts // with spans in the reading of the text
	setting  setting
	where    *locator
	ruler    *news.Ruler
	findings []Finding
}

// result reports the verdict on an expectation.
func (r *reporter) result(res Result) {
	if f := r.finding(res); f.Level != Off {
		r.findings = append(r.findings, f)
	}
}

func (r *reporter) finding(res Result) Finding {
	f := r.inText(res.Span)
	f.Expect, f.Verdict, f.Match = res.Expectation.ID, res.Verdict, res.Match
	f.Want, f.Found, f.Speaker, f.Diff = res.Expectation.Text, res.Found, res.Speaker, res.Diff
	f.Message = message(res)
	if res.Verdict != Verified {
		f.Rule = "quote/" + string(res.Verdict)
		f.Level = r.checker.levels.Of(f.Rule)
	}
	return f
}

func message(res Result) string {
	switch res.Verdict {
	case Verified:
		return "verified"
	case Altered:
		return "the quote was altered"
	case Missing:
		return fmt.Sprintf("no quote like “%s”", shorten(res.Expectation.Text))
	case NotQuoted:
		return "the words are there, but not in quotation marks"
	case WrongSpeaker:
		return fmt.Sprintf("said by %s, expected %s", res.Speaker, res.Expectation.Speaker)
	}
	return fmt.Sprintf("expected %s, but the article says %s", res.Expectation.Speaker, cmp.Or(res.Speaker, "nobody"))
}

// rule reports what a rule found at span.
func (r *reporter) rule(id string, span news.Span, format string, args ...any) *Finding {
	f := r.at(span)
	f.Rule, f.Level = id, r.checker.levels.Of(id)
	f.Found = r.setting.of(span)
	f.Message = fmt.Sprintf(format, args...)
	if f.Level == Off {
		return &f
	}
	r.findings = append(r.findings, f)
	return &r.findings[len(r.findings)-1]
}

// at begins a finding at span of the reading.
func (r *reporter) at(span news.Span) Finding { return r.inText(r.setting.reading.InText(span)) }

// inText begins a finding at span of the text.
func (r *reporter) inText(span news.Span) Finding {
	f := Finding{Article: r.facts.ID, Path: string(r.facts.Source.Path), Span: r.ruler.CodePoints(span)}
	f.Start, f.End = r.where.at(span.Start), r.where.at(span.End)
	f.Excerpt = r.where.excerpt(span)
	return f
}

// shorten keeps a message on one line.
func shorten(s string) string {
	const most = 60
	for i := range s {
		if i >= most {
			return s[:i] + "…"
		}
	}
	return s
}
