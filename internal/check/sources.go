package check

import (
	"fmt"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"factbox/internal/news"
)

// Sources are the transcripts and releases that a story's quotes come from.
type Sources struct {
	articles []*Article
	turns    [][]turn
	index    *shingles // which sources have two words in a row
	tally    tally
}

// Add makes one more source known.
func (s *Sources) Add(a *Article) {
	if s.index == nil {
		s.index = newShingles()
	}
	n := int32(len(s.articles))
	s.articles = append(s.articles, a)
	s.turns = append(s.turns, turnsOf(a.facts.Text))
	s.tally.votes = append(s.tally.votes, 0)
	a.all.eachKey(func(k uint64) {
		if list := s.index.postings[k]; len(list) == 0 || list[len(list)-1] != n {
			s.index.postings[k] = append(list, n)
		}
	})
}

// sourced looks for every quote of the story in the sources. In a transcript
// the words stand without marks, so not being quoted is no fault there.
func (r *reporter) sourced(a *Article, s *Sources) {
	for i := range a.facts.Quotes {
		q := &a.facts.Quotes[i]
		if q.Kind == news.Indirect {
			continue
		}
		span := a.reading.InText(q.Span)
		best := s.find(a, q, r.checker.options)
		if best.verdict == Verified {
			f := r.at(span)
			f.Verdict, f.Match, f.Found, f.Message = Verified, best.match, span.Of(r.facts.Text), "verified in "+best.source
			f.Speaker = best.speaker
			r.findings = append(r.findings, f)
			continue
		}
		var f *Finding
		switch best.verdict {
		case SpeakerMisspelt:
			f = r.rule("source/speaker-misspelt", span, "%s spells the name %s, not %s", best.source, best.speaker, q.Speaker.Name)
		case WrongSpeaker:
			f = r.rule("source/wrong-speaker", span, "%s says that %s said this, not %s", best.source, best.speaker, q.Speaker.Name)
		case Altered:
			f = r.rule("source/altered", span, "%s", withReason(fmt.Sprintf("differs from %s: “%s”", best.source, shorten(best.passage)), best.why))
		default:
			f = r.rule("source/missing", span, "stands in no source")
		}
		f.Verdict, f.Match, f.Want, f.Speaker, f.Diff = best.verdict, best.match, best.passage, best.speaker, best.diff
	}
}

// sourcing is where a quote of the story stands in the sources.
type sourcing struct {
	verdict Verdict
	match   Match
	source  string // id of the source
	passage string // its words
	speaker string // who said them there; empty when the source does not say
	diff    []Edit // from the source to the story
	why     string
}

// find returns the best place of a story's quote over all sources: the same
// words by the same person, else by another, else the passage most like it.
func (s *Sources) find(story *Article, q *news.Quote, o Options) sourcing {
	best := sourcing{verdict: Missing}
	pat := newPattern(q.Text, o.Style)
	if pat.words == 0 {
		return sourcing{verdict: Verified}
	}
	exact, like := s.candidates(pat)
	for _, n := range exact {
		a := s.articles[n]
		for _, at := range a.all.find(pat, maxMatches) {
			one := s.place(int(n), pat, at)
			if c := a.all.cut(at); c >= 0 && one.verdict == Verified {
				one.verdict = Altered
				one.diff, one.why = a.all.showCut(at, c)
				turnDiff(one.diff)
			} else if one.verdict == Verified && one.speaker != "" && q.Speaker != nil && o.Speaker != SpeakerOff {
				one.verdict = story.cast.sourceAgrees(one.speaker, q.Speaker)
			}
			if one.verdict == Verified {
				return one
			}
			if worth(one.verdict) < worth(best.verdict) || best.verdict == Altered && one.verdict == Altered {
				best = one
			}
		}
	}
	if best.verdict != Missing {
		return best
	}
	var nearest float64
	for _, n := range like {
		a := s.articles[n]
		if near := a.all.closest(pat); near.share >= alike && near.share > nearest {
			nearest = near.share
			best = sourcing{verdict: Altered, source: a.name(), passage: near.passage.Of(a.facts.Text), speaker: s.speakerAt(int(n), near.passage.Start), diff: near.diff}
			best.why, _ = a.all.leftOut(pat)
			turnDiff(best.diff)
		}
	}
	return best
}

// place describes a match in source n. Words over which another takes the turn
// are nobody's quote.
func (s *Sources) place(n int, pat *pattern, at news.Span) sourcing {
	a := s.articles[n]
	span := news.Span{Start: a.all.words[at.Start].Start, End: a.all.words[at.End-1].End}
	one := sourcing{verdict: Verified, match: a.level(pat, a.all, at), source: a.name(), passage: span.Of(a.facts.Text), speaker: s.speakerAt(n, span.Start)}
	if last := s.speakerAt(n, span.End); last != one.speaker {
		one.verdict, one.why = Altered, "joins the words of "+joined([]string{one.speaker, last})
	}
	return one
}

// candidates are the sources that may hold the pattern, and the few that are
// most like it, ascending.
func (s *Sources) candidates(pat *pattern) (exact, like []int32) {
	rarest := -1
	for _, k := range pat.keys() {
		list := s.index.postings[k]
		if rarest < 0 || len(list) < rarest {
			rarest, exact = len(list), list
		}
		if len(list) > common && len(s.articles) > common {
			continue
		}
		for _, n := range list {
			s.tally.add(n)
		}
	}
	most := 0
	for _, n := range s.tally.touched {
		most = max(most, int(s.tally.votes[n]))
	}
	like = s.tally.take(func(_ int32, votes int) bool { return 2*votes >= most })
	return exact, like[:min(len(like), 20)]
}

func (a *Article) name() string {
	if p := a.facts.Source.Path; p != "" {
		return string(p)
	}
	return a.facts.ID
}

// turnDiff makes a diff from the story to the source one from the source to the
// story: the source is what was expected.
func turnDiff(diff []Edit) {
	for i, e := range diff {
		switch e.Op {
		case "-":
			diff[i].Op = "+"
		case "+":
			diff[i].Op = "-"
		}
	}
}

// sourceAgrees holds the speaker of a source against that of the story's quote, by
// any name that the story gives them. Accents do not count: transcripts lose them.
func (c *cast) sourceAgrees(name string, s *news.Speaker) Verdict {
	if sameSpeaker(name, s.Name) {
		return Verified
	}
	p := c.person(string(s.Person))
	if p == nil {
		return WrongSpeaker
	}
	switch said := names(name); {
	case c.calls(p, name), c.describes(name, p), unaccented(said, p.names):
		return Verified
	case nearlySpelt(said, p.names):
		return SpeakerMisspelt
	}
	return WrongSpeaker
}

// turn is where somebody begins to speak in a transcript.
type turn struct {
	start int
	name  string
}

// turnsOf are the turns of a transcript, in order.
func turnsOf(text string) []turn {
	var list []turn
	start := 0
	for line := range strings.Lines(text) {
		if name, ok := turnOf(line); ok {
			list = append(list, turn{start, name})
		}
		start += len(line)
	}
	return list
}

// speakerAt is who speaks at pos of source n: the speaker of the quote there,
// else the one whose turn it is.
func (s *Sources) speakerAt(n, pos int) string {
	if q := s.articles[n].nest.at(pos); q != nil && q.Speaker != nil {
		return q.Speaker.Name
	}
	turns := s.turns[n]
	i := sort.Search(len(turns), func(i int) bool { return turns[i].start > pos })
	if i == 0 {
		return ""
	}
	return turns[i-1].name
}

// turnOf reads the "SENATOR RAY:" or "Q:" that opens a line of a transcript: at
// most seven words, each capitalised, before a colon.
func turnOf(line string) (string, bool) {
	const longest = 80 // bytes
	name, _, ok := strings.Cut(line[:min(len(line), longest)], ":")
	if !ok || strings.ContainsAny(name, "\n“”\"?!;") {
		return "", false
	}
	words := strings.Fields(name)
	for _, w := range words {
		if c, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(c) && c != '(' {
			return "", false
		}
	}
	return titleCase(name), len(words) > 0 && len(words) <= 7
}

// titleCase makes a name of a speaker label in capitals.
func titleCase(name string) string {
	if name != strings.ToUpper(name) {
		return strings.TrimSpace(name)
	}
	words := strings.Fields(strings.ToLower(name))
	for i, w := range words {
		c, n := utf8.DecodeRuneInString(w)
		words[i] = fmt.Sprintf("%c%s", unicode.ToUpper(c), w[n:])
	}
	return strings.Join(words, " ")
}
