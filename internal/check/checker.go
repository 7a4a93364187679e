package check

import (
	"cmp"
	"fmt"
	"path"
	"slices"
	"strings"

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
	Extra   map[string]string // what else the expectations file says

	Fingerprint Fingerprint // of what is not verified
	ignored     bool        // by a comment in the file
}

// Checker checks one article after the other. What can be decided only when
// all have been seen (quotes expected of no article in particular, and quotes
// that are missing where they should stand) comes from [Checker.Finish].
type Checker struct {
	options   Options
	levels    Levels
	lint      bool
	sources   *Sources
	all       []*expected
	byArticle map[string][]*expected
	anywhere  []*expected // those that name no article
	wanted    *wanted     // the index over them
	elsewhere elsewhere
	unread    unread
	missing   []absent // where they should stand
	articles  int
	baseline  Baseline
	prints    Prints
	Known     Known
	nowhere   Finding // in the first article, for those that stand in none
}

// Known are findings that were not reported: known from a baseline, or ignored
// by a comment in the file.
type Known struct{ Baseline, Ignored int }

type expected struct {
	Expectation
	pattern *pattern // of the text
	article string   // where it was looked for, when it names an article
	twice   string   // another article of that name
	best    *Finding // over the articles seen, of an expectation that names none
}

// absent is the finding on an expectation that does not stand where it should.
type absent struct {
	Finding
	pattern *pattern
}

// NewChecker prepares a run. With neither expectations nor sources the
// articles are linted.
func NewChecker(expectations []Expectation, sources *Sources, options Options, levels Levels) *Checker {
	c := &Checker{options: options, levels: levels, sources: sources, byArticle: map[string][]*expected{}}
	c.lint = len(expectations) == 0 && sources == nil
	var patterns []*pattern
	for _, e := range expectations {
		x := &expected{Expectation: e, pattern: options.pattern(e.Text)}
		c.all = append(c.all, x)
		if e.Article == "" {
			c.anywhere = append(c.anywhere, x)
			patterns = append(patterns, x.pattern)
		} else {
			name := cleanPath(e.Article)
			c.byArticle[name] = append(c.byArticle[name], x)
		}
	}
	if len(patterns) > 0 {
		c.wanted = newWanted(patterns)
	}
	return c
}

// Leave makes the findings of a baseline known.
func (c *Checker) Leave(b Baseline) { c.baseline = b }

// Source is the text of an article before repair, and where in the file its
// stretches stand. File is the file itself, given when it holds comments for
// the check.
type Source struct {
	Text    string
	Origins []news.Origin
	File    string
}

// reported are the findings that the user is to see.
func (c *Checker) reported(list []Finding) []Finding {
	out := list[:0]
	for _, f := range list {
		if f.Level == Off {
			continue
		}
		if f.Rule != "" {
			c.prints.Set(&f)
			if f.ignored {
				c.Known.Ignored++
				continue
			}
			if c.baseline[f.Fingerprint] {
				c.Known.Baseline++
				continue
			}
		}
		out = append(out, f)
	}
	return out
}

// Article checks one article.
func (c *Checker) Article(article *Article, source Source) []Finding {
	facts := article.as
	r := newReporter(c, article, source)
	c.articles++
	if c.lint {
		r.lint(article)
	}
	for _, x := range c.of(facts) {
		if x.article != "" {
			x.twice = cmp.Or(string(facts.Source.Path), facts.ID)
			continue
		}
		x.article = cmp.Or(string(facts.Source.Path), facts.ID)
		if f := r.finding(article.verify(&x.Expectation, x.pattern, c.options)); f.Verdict == Missing {
			c.missing = append(c.missing, absent{f, x.pattern})
		} else {
			r.findings = append(r.findings, f)
		}
	}
	if len(c.byArticle) > 0 {
		c.elsewhere.add(article)
	}
	if c.wanted != nil {
		if c.articles == 1 {
			c.nowhere = r.at(news.Span{})
		}
		for _, i := range c.wanted.in(article) {
			x := c.anywhere[i]
			if res, better := article.improves(x, c.options); better {
				f := r.finding(res)
				x.best = &f
			}
		}
	}
	if c.sources != nil {
		r.sourced(article, c.sources)
	}
	return c.reported(r.findings)
}

// improves is the verdict on an expectation that names no article, and whether it
// is better than those of the articles before. Of two articles that have only
// something like it the first is told.
func (a *Article) improves(x *expected, o Options) (r Result, better bool) {
	switch {
	case x.best == nil:
		return a.verify(&x.Expectation, x.pattern, o), true
	case x.best.Verdict == Verified:
		return r, false
	case worth(x.best.Verdict) <= worth(Altered):
		r, _ = a.stands(&x.Expectation, x.pattern, o) // what is altered as well is no better
	default:
		r = a.verify(&x.Expectation, x.pattern, o)
	}
	return r, worth(r.Verdict) < worth(x.best.Verdict)
}

// of returns what is expected of an article, under its id or its path, which an
// expectation may give from any folder on, and without extension: "a.html",
// "news/a.html" and "a".
func (c *Checker) of(facts *news.Facts) []*expected {
	if len(c.byArticle) == 0 {
		return nil
	}
	names := []string{cleanPath(facts.ID)}
	note := func(name string) {
		if !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	for name := cleanPath(string(facts.Source.Path)); name != ""; {
		note(name)
		note(strings.TrimSuffix(name, path.Ext(name)))
		_, name, _ = strings.Cut(name, "/")
	}
	var list []*expected
	for _, name := range names {
		list = append(list, c.byArticle[name]...)
	}
	slices.SortStableFunc(list, func(x, y *expected) int { return x.Line - y.Line })
	return list
}

// cleanPath is a path as it is compared: "./a\b.txt" is "a/b.txt".
func cleanPath(name string) string {
	if name == "" {
		return ""
	}
	return strings.TrimPrefix(path.Clean(strings.ReplaceAll(name, "\\", "/")), "./")
}

// worth orders verdicts from best to worst.
func worth(v Verdict) int {
	return slices.Index([]Verdict{Verified, SpeakerMisspelt, SpeakerUnconfirmed, WrongSpeaker, Altered, NotQuoted, Missing}, v)
}

// Finish returns what is left to say: the quotes that are missing from their
// article, with the place where they stand instead, and the verdicts on the
// expectations that name no article. It is an error when an expectation names
// an article that was not among those given, or two that were.
func (c *Checker) Finish() ([]Finding, error) {
	var findings []Finding
	for _, m := range c.missing {
		if where := cmp.Or(c.elsewhere.find(m.pattern), c.unread.find(m.pattern, c.options.Style)); where != "" {
			m.Message += "; it " + where
		}
		findings = append(findings, m.Finding)
	}
	for _, x := range c.all {
		switch {
		case x.twice != "":
			return c.reported(findings), fmt.Errorf("expectation %s (line %d): article %q is both %s and %s", x.ID, x.Line, x.Article, x.article, x.twice)
		case x.Article != "" && x.article == "" && c.options.ChangedOnly:
		case x.Article != "" && x.article == "":
			return c.reported(findings), fmt.Errorf("expectation %s (line %d): article %q is not among those given", x.ID, x.Line, x.Article)
		case x.Article != "":
		case c.articles == 0 && !c.options.ChangedOnly:
			return c.reported(findings), fmt.Errorf("expectation %s (line %d): there was no article to look in", x.ID, x.Line)
		case x.best != nil:
			findings = append(findings, *x.best)
		case !c.options.ChangedOnly: // else it may stand in an article that has not changed
			findings = append(findings, c.inNone(x))
		}
	}
	return c.reported(findings), nil
}

// inNone is the finding on an expectation like which nothing was seen.
func (c *Checker) inNone(x *expected) Finding {
	f := c.nowhere
	f.describe(Result{Expectation: &x.Expectation, Verdict: Missing}, c.levels)
	if c.articles > 1 {
		f.Message += fmt.Sprintf(" in any of %d articles", c.articles)
	}
	return f
}

// reporter collects the findings of one article.
type reporter struct {
	checker  *Checker
	facts    *news.Facts // as the text stands
	where    *locator
	ruler    *news.Ruler
	ignored  ignored
	findings []Finding
}

func newReporter(c *Checker, a *Article, source Source) *reporter {
	return &reporter{checker: c, facts: a.as, where: newLocator(source, a.as.Repairs), ruler: news.NewRuler(a.as.Text), ignored: ignoredIn(source)}
}

func (r *reporter) finding(res Result) Finding {
	f := r.at(res.Span)
	f.describe(res, r.checker.levels)
	f.ignored = r.ignored.covers(f.Rule, f.Start.Line)
	return f
}

// describe puts the verdict on an expectation into f.
func (f *Finding) describe(res Result, levels Levels) {
	f.Expect, f.Verdict, f.Match, f.Extra = res.Expectation.ID, res.Verdict, res.Match, res.Expectation.Extra
	f.Want, f.Found, f.Speaker, f.Diff = res.Expectation.Text, res.Found, res.Speaker, res.Diff
	f.Message = message(res)
	if res.Verdict != Verified {
		f.Rule = "quote/" + string(res.Verdict)
		f.Level = levels.Of(f.Rule)
	}
}

func message(res Result) string {
	switch res.Verdict {
	case Verified:
		return "verified"
	case Altered:
		return withReason("the quote was altered", res.Why)
	case Missing:
		return fmt.Sprintf("no quote like “%s”", shorten(res.Expectation.Text))
	case NotQuoted:
		return "the words are there, but not in quotation marks"
	case WrongSpeaker:
		if res.Why != "" {
			return withReason("not all said by "+res.Expectation.Speaker, res.Why)
		}
		return fmt.Sprintf("said by %s, expected %s", res.Speaker, res.Expectation.Speaker)
	case SpeakerMisspelt:
		return fmt.Sprintf("the article spells the name %s, expected %s", res.Speaker, res.Expectation.Speaker)
	}
	if res.Why != "" {
		return withReason("“"+res.Expectation.Speaker+"” does not say who", res.Why)
	}
	return fmt.Sprintf("expected %s, but the article says %s", res.Expectation.Speaker, cmp.Or(res.Speaker, "nobody"))
}

func withReason(what, why string) string {
	if why == "" {
		return what
	}
	return what + ": " + why
}

// rule reports what a rule found at span.
func (r *reporter) rule(id string, span news.Span, format string, args ...any) *Finding {
	f := r.at(span)
	f.Rule, f.Level = id, r.checker.levels.Of(id)
	f.Found = span.Of(r.facts.Text)
	f.Message = fmt.Sprintf(format, args...)
	f.ignored = r.ignored.covers(id, f.Start.Line)
	r.findings = append(r.findings, f)
	return &r.findings[len(r.findings)-1]
}

func (r *reporter) at(span news.Span) Finding {
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
