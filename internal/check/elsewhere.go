package check

import (
	"fmt"
	"slices"
	"strings"

	"factbox/internal/news"
)

// elsewhere remembers the quotes of all articles, to say where a quote stands
// that is missing from the article it was expected in.
type elsewhere struct {
	quotes []heard
	bytes  int
	style  Style
	index  *passages
	starts []int // of each quote in the index's text
}

type heard struct{ text, speaker, article string }

// most bounds the memory: a run over more quotes than that names no other place.
const most = 64 << 20 // bytes

func (e *elsewhere) add(a *Article) {
	e.style = a.quoted.style
	for _, q := range a.outer {
		if e.bytes += q.Len(); e.bytes > most {
			return
		}
		h := heard{text: strings.Clone(q.Span.Of(a.facts.Text)), article: a.name()}
		if q.Speaker != nil {
			h.speaker = strings.Clone(q.Speaker.Name)
		}
		e.quotes = append(e.quotes, h)
	}
}

// find says where a pattern stands: "stands in b.txt, said by Ada Roe", or "".
func (e *elsewhere) find(pat *pattern) string {
	if e.index == nil {
		e.prepare()
	}
	found := e.index.find(pat, 1)
	if len(found) == 0 {
		return ""
	}
	at := e.index.words[found[0].Start].Start
	i, ok := slices.BinarySearch(e.starts, at)
	if !ok {
		i--
	}
	if h := e.quotes[i]; h.speaker != "" {
		return fmt.Sprintf("stands in %s, said by %s", h.article, h.speaker)
	} else {
		return "stands in " + h.article
	}
}

func (e *elsewhere) prepare() {
	var text strings.Builder
	for _, h := range e.quotes {
		e.starts = append(e.starts, text.Len())
		text.WriteString(h.text)
		text.WriteByte('\n')
	}
	e.index = newPassages(text.String(), e.style)
	for i, h := range e.quotes {
		e.index.add(news.Span{Start: e.starts[i], End: e.starts[i] + len(h.text)})
		e.index.end()
	}
}
