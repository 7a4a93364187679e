package explain

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"factbox/internal/escape"
	"factbox/internal/news"
)

// Text writes explanations for a reader: a line a fact, below it its decisions.
func Text(out io.Writer, f *news.Facts, all []Explanation) error {
	var b strings.Builder
	for i, e := range all {
		if i > 0 {
			b.WriteByte('\n')
		}
		head := e.Kind
		if e.Fact != "" {
			head = e.Fact + "  " + e.Kind
		}
		fmt.Fprintf(&b, "%s  %s\n", head, escape.OneLine(e.Text))
		for _, s := range e.Steps {
			where := ""
			if s.Len() > 0 && s.End <= len(f.Text) {
				where = fmt.Sprintf(" at %d \"%s\"", utf8.RuneCountInString(f.Text[:s.Start]), escape.OneLine(short(s.Span.Of(f.Text))))
			}
			sure := ""
			if s.Confidence > 0 {
				sure = fmt.Sprintf(", confidence %.2f", s.Confidence)
			}
			fmt.Fprintf(&b, "  %s/%s%s: %s%s\n", s.Stage, s.Rule, where, escape.OneLine(s.Decision), sure)
			if s.Does != "" {
				fmt.Fprintf(&b, "    %s\n", s.Does)
			}
			for _, v := range s.Evidence {
				if v.Weight != 0 {
					fmt.Fprintf(&b, "    %+.2f  %s\n", v.Weight, escape.OneLine(v.What))
				} else {
					fmt.Fprintf(&b, "    - %s\n", escape.OneLine(v.What))
				}
			}
			if s.RunnerUp != "" {
				fmt.Fprintf(&b, "    else: %s\n", escape.OneLine(s.RunnerUp))
			}
		}
	}
	_, err := io.WriteString(out, b.String())
	return err
}

// short is a text cut to what fits beside others.
func short(s string) string {
	const most = 60
	if r := []rune(s); len(r) > most {
		return string(r[:most-1]) + "…"
	}
	return s
}

// JSON writes explanations as an array; offsets count code points.
func JSON(out io.Writer, f *news.Facts, all []Explanation) error {
	type step struct {
		Stage      string          `json:"stage"`
		Rule       string          `json:"rule"`
		Does       string          `json:"does,omitempty"`
		Start      *int            `json:"start,omitempty"`
		End        *int            `json:"end,omitempty"`
		Decision   string          `json:"decision"`
		Confidence float64         `json:"confidence,omitempty"`
		Evidence   []news.Evidence `json:"evidence,omitempty"`
		RunnerUp   string          `json:"runner_up,omitempty"`
	}
	type explanation struct {
		Fact  string `json:"fact,omitempty"`
		Kind  string `json:"kind"`
		Text  string `json:"text"`
		Start int    `json:"start"`
		End   int    `json:"end"`
		Steps []step `json:"steps"`
	}
	runes := func(at int) int { return utf8.RuneCountInString(f.Text[:min(at, len(f.Text))]) }
	list := make([]explanation, 0, len(all))
	for _, e := range all {
		x := explanation{e.Fact, e.Kind, e.Text, runes(e.Start), runes(e.End), []step{}}
		for _, s := range e.Steps {
			y := step{Stage: s.Stage, Rule: s.Rule, Does: s.Does, Decision: s.Decision, Confidence: s.Confidence, Evidence: s.Evidence, RunnerUp: s.RunnerUp}
			if s.Len() > 0 {
				start, end := runes(s.Start), runes(s.End)
				y.Start, y.End = &start, &end
			}
			x.Steps = append(x.Steps, y)
		}
		list = append(list, x)
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(list); err != nil {
		return err
	}
	_, err := out.Write(escape.JSON(b.Bytes()))
	return err
}
