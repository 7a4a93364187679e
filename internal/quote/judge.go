package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"factbox/internal/news"
)

// verdict is what the judgement on a run looks at, once its source is known.
type verdict struct {
	a        *attribution
	words    int
	title    bool // every word that counts begins with a capital, outside a headline
	end      rune // the mark of punctuation it ends with, or 0
	nested   bool
	lower    bool // begins with a lower-case letter
	person   bool // a person, or a pronoun, is its source
	reported bool // a verb of speech sets it off: said, “…”
}

// judge decides, once the speaker is known, whether run i is a quote, and of
// which kind.
func (f *Finder) judge(i int) (news.QuoteKind, bool) {
	p := &f.page
	if p.plain[i] {
		return "", false
	}
	r, a := &p.runs[i], &f.said[i]
	text := r.Of(p.doc.Text)
	c, _ := utf8.DecodeRuneInString(text)
	v := verdict{
		a:      a,
		words:  strings.Count(text, " ") + 1,
		title:  isTitle(text) && !p.headline(p.doc.TokenAt(r.Start)),
		end:    p.endOf(r),
		nested: p.parent(i) != noRun,
		lower:  unicode.IsLower(c),
		person: a.who.person >= 0 || a.subject.kind == pronoun,
	}
	switch a.rule {
	case cueAfter, cueSplit, cueBefore, according:
		v.reported = a.hasCue && a.cue.class == speech
	}
	if v.refused() {
		return "", false
	}
	return v.kind(), true
}

// refused reports whether nobody says the words.
func (v *verdict) refused() bool {
	switch {
	case v.nested: // the ‘old’ way; she told us, ‘Wait.’
		return !v.reported || v.end == 0
	case v.a.rule == noRule: // “Net zero” is not defined. — “We shall see what comes.”
		return v.words <= 3 || v.title || v.end == 0
	case v.a.rule == clause: // The “express” bus was late. — Okafor was in “very high spirits.”
		return v.title || v.words == 1 || v.words <= 3 && v.a.who.person < 0
	case v.title && v.words >= 2: // He told ABC’s “Good Morning” that it rained.
		naming := v.a.hasCue && v.a.cue.class == judge && v.person // Okafor called it “The Great Leak.”
		return !v.reported && !naming && !(v.a.rule == sameTurn && v.end != 0)
	}
	return false
}

// kind tells a fragment from a quote that stands by itself.
func (v *verdict) kind() news.QuoteKind {
	fragment := v.lower && v.a.rule != cueSplit && v.a.rule != cueAfter
	if fragment || v.end == 0 && v.words <= 6 {
		return news.Mixed
	}
	return news.Direct
}
