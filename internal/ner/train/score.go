package train

import (
	"factbox/internal/ner"

	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"factbox/internal/news"
	"factbox/internal/nlp"
)

// Tally counts the names of one type in one source.
type Tally struct {
	Source, Type       string
	Right, Found, Gold int
}

// Precision, Recall and F1 are per cent.
func (t Tally) Precision() float64 { return percent(t.Right, t.Found) }
func (t Tally) Recall() float64    { return percent(t.Right, t.Gold) }
func (t Tally) F1() float64        { return percent(2*t.Right, t.Found+t.Gold) }

func percent(part, whole int) float64 {
	if whole == 0 {
		return 0
	}
	return 100 * float64(part) / float64(whole)
}

// scoredTypes are the types of labelled text that are measured.
var scoredTypes = []string{"PERSON", "PLACE", "ORG"}

var typeOf = map[ner.Class]string{ner.Person: "PERSON", ner.Place: "PLACE", ner.Organization: "ORG"}

// Report is how well a model tags.
type Report struct {
	Tallies    []Tally   // for each source and type, and for all sources together (source "")
	Confidence [10]Tally // of the names found with a confidence from 0 to 0.1, 0.1 to 0.2, …
}

// Score tags the articles with a model and counts exact hits of span and type.
// Sources draw the bounds of names differently, so a leading "the", a final
// possessive and final marks do not count, and "Paris, Texas" is two places.
// Wrong names are written to errors.
func Score(weights, lists []byte, articles []Labelled, errors io.Writer) (*Report, error) {
	m, err := ner.Load(weights, lists)
	if err != nil {
		return nil, err
	}
	reader, err := nlp.NewReader()
	if err != nil {
		return nil, err
	}
	t := m.Tagger()
	report := &Report{}
	sums := map[[2]string]*Tally{}
	for _, a := range articles {
		found := map[string][]guess{}
		for _, c := range t.Tag(reader.Read(a.Text)).Names {
			if typ := typeOf[c.Class]; typ != "" {
				for _, s := range appendParts(nil, a.Text, c.Span, typ) {
					found[typ] = append(found[typ], guess{s, c.Confidence})
				}
			}
		}
		for _, typ := range scoredTypes {
			if a.Types != nil && !slices.Contains(a.Types, typ) {
				continue
			}
			hits := report.compare(&a, typ, found[typ], errors)
			for _, source := range []string{a.Source, ""} {
				sum := sums[[2]string{source, typ}]
				if sum == nil {
					sum = &Tally{Source: source, Type: typ}
					sums[[2]string{source, typ}] = sum
				}
				sum.Right += hits.Right
				sum.Found += hits.Found
				sum.Gold += hits.Gold
			}
		}
	}
	for _, sum := range sums {
		report.Tallies = append(report.Tallies, *sum)
	}
	slices.SortFunc(report.Tallies, func(x, y Tally) int {
		return cmp.Or(strings.Compare(x.Source, y.Source), slices.Index(scoredTypes, x.Type)-slices.Index(scoredTypes, y.Type))
	})
	return report, nil
}

// guess is a name that was found.
type guess struct {
	news.Span
	confidence float64
}

// compare counts the names of one type in one article.
func (r *Report) compare(a *Labelled, typ string, found []guess, errors io.Writer) Tally {
	gold := map[news.Span]bool{}
	for _, n := range a.Names {
		if n.Type == typ {
			for _, s := range appendParts(nil, a.Text, n.Span, typ) {
				gold[s] = true
			}
		}
	}
	hits := Tally{Gold: len(gold)}
	for _, g := range found {
		right := gold[g.Span]
		if !right && typ == "PLACE" && neutral(a, g.Span) {
			continue
		}
		bin := &r.Confidence[min(int(g.confidence*10), 9)]
		bin.Found++
		hits.Found++
		if right {
			bin.Right++
			hits.Right++
			delete(gold, g.Span)
			continue
		}
		fmt.Fprintf(errors, "%s\t%s\tFOUND\t%s\t%s\t%s\t%s\n", a.Source, typ, g.Of(a.Text), goldAt(a, g.Span), a.ID, around(a.Text, g.Span))
	}
	missed := slices.SortedFunc(maps.Keys(gold), news.Span.Compare)
	for _, s := range missed {
		fmt.Fprintf(errors, "%s\t%s\tMISSED\t%s\t\t%s\t%s\n", a.Source, typ, s.Of(a.Text), a.ID, around(a.Text, s))
	}
	return hits
}

// neutral reports whether a place found there is neither right nor wrong.
func neutral(a *Labelled, s news.Span) bool {
	for _, n := range a.Names {
		if n.Type == "FAC" && n.Overlaps(s) {
			return true
		}
	}
	return slices.ContainsFunc(a.Ignore, s.Overlaps)
}

// goldAt is the labelled name that overlaps s, for reading errors.
func goldAt(a *Labelled, s news.Span) string {
	for _, n := range a.Names {
		if n.Overlaps(s) {
			return n.Type + " " + n.Of(a.Text)
		}
	}
	return "-"
}

func around(text string, s news.Span) string {
	from, to := max(0, s.Start-40), min(len(text), s.End+40)
	return strings.ToValidUTF8(strings.ReplaceAll(text[from:s.Start]+"["+s.Of(text)+"]"+text[s.End:to], "\n", "¶"), "")
}

// appendParts appends the bounds of a name as they are compared.
func appendParts(dst []news.Span, text string, s news.Span, typ string) []news.Span {
	s = bare(text, s)
	if typ != "PLACE" {
		return append(dst, s)
	}
	for start := s.Start; start < s.End; {
		n := strings.Index(text[start:s.End], ", ")
		if n < 0 {
			return append(dst, bare(text, news.Span{Start: start, End: s.End}))
		}
		if n > 0 {
			dst = append(dst, bare(text, news.Span{Start: start, End: start + n}))
		}
		start += n + 2
	}
	return dst
}

func bare(text string, s news.Span) news.Span {
	if w := s.Of(text); strings.HasPrefix(w, "the ") || strings.HasPrefix(w, "The ") {
		s.Start += 4
	}
	for _, suffix := range []string{"'s", "’s"} {
		if strings.HasSuffix(s.Of(text), suffix) {
			s.End -= len(suffix)
			break
		}
	}
	for s.End-s.Start > 2 && (text[s.End-1] == '.' || text[s.End-1] == ',') {
		s.End--
	}
	return s
}
