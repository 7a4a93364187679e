// Package repair turns damaged text into good text and says what it changed.
package repair

import (
	"strings"

	"factbox/internal/news"
)

// Text mends source and returns the repaired text with every change, in order.
// Clean text comes back as it is, with no repairs.
func Text(source string) (string, []news.Repair) {
	if !strings.Contains(source, "โ") {
		return source, []news.Repair{}
	}
	var b strings.Builder
	repairs := []news.Repair{}
	last := 0
	for i, c := range source {
		if c != 'โ' {
			continue
		}
		b.WriteString(source[last:i])
		start := b.Len()
		b.WriteString("’")
		last = i + len("โ")
		repairs = append(repairs, news.Repair{
			Span: news.Span{Start: start, End: b.Len()}, Text: "’", Was: "โ", SourceStart: i, SourceEnd: last,
			Cause: "iso-8859-11", Rule: "contraction", Confidence: 0.99,
		})
	}
	b.WriteString(source[last:])
	return b.String(), repairs
}
