package quote

import (
	"slices"

	"factbox/internal/nlp"
)

// readNameLines finds the quotes that stand below the names of those who say them, as
// broadcasters and round-ups print them:
//
//	Ada Okafor, chair of the Harbour Board
//	“We open in May.”
//	Luis Ruiz
//	“There is no money.”
//
// Names below their quotes look the same but for the first and the last line, so that
// only a whole stretch of names and quotes tells which it is: it begins with a name, has
// two quotes or more, and a quote ends it. One name above one quote may be a byline.
func readNameLines(p *passage) {
	p.above = p.above[:0]
	for n := 0; n < len(p.sentences); {
		if nameLine(p, n).kind == noPhrase {
			n++
			continue
		}
		first, below := len(p.above), n > 0 && isQuoteLine(p, n-1)
		end, quotes := readStretch(p, n)
		if below || quotes < 2 {
			p.above = p.above[:first]
		}
		n = end
	}
}

// headed is a quote and the name that stands above it.
type headed struct {
	run int
	by  phrase
}

// readStretch reads names and quotes from sentence n on, which is a name line, up to
// sentence end, and counts the quotes below a name; it is 0 where a name is the last line.
func readStretch(p *passage, n int) (end, quotes int) {
	var by phrase
	fresh := false // a name stands in front
	for ; n < len(p.sentences); n++ {
		c := nameLine(p, n)
		switch {
		case c.kind == name:
			by, fresh = c, true
		case fresh && isQuoteLine(p, n):
			p.above = append(p.above, headed{p.items[p.sentences[n].lo].run, by})
			fresh = false
			quotes++
		case fresh && isOfficeLine(p, n):
		case !p.sentences[n].opens && isAllQuote(p, n): // “We open in May.” “In June at the latest.”
		case fresh && p.sentences[n].run == noRun && p.isQuote(p.sentences[n].lo): // “We open,” she said.
			return n, quotes + 1
		case fresh:
			return n, 0
		default:
			return n, quotes
		}
	}
	if fresh {
		return n, 0
	}
	return n, quotes
}

// nameAbove is the phrase that names who says run i, on a line above it.
func nameAbove(p *passage, i int) phrase {
	at, found := slices.BinarySearchFunc(p.above, i, func(h headed, run int) int { return h.run - run })
	if !found {
		return phrase{}
	}
	return p.above[at].by
}

// nameLine is the person whom sentence n names, with an office perhaps, where it is a
// paragraph of its own and no more than that.
func nameLine(p *passage, n int) phrase {
	fr := &p.sentences[n]
	if !ownLine(p, n) || !p.shape(fr.lo, nlp.Capital) {
		return phrase{}
	}
	return bareName(p, fr.lo, fr.hi)
}

// ownLine reports whether sentence n of the reporter's voice is a paragraph.
func ownLine(p *passage, n int) bool {
	fr := &p.sentences[n]
	return fr.run == noRun && fr.opens && (n+1 == len(p.sentences) || p.sentences[n+1].opens)
}

// isOfficeLine reports whether sentence n is a line that says what somebody is.
func isOfficeLine(p *passage, n int) bool {
	fr := &p.sentences[n]
	if !ownLine(p, n) || fr.hi-fr.lo > 12 || p.tag(fr.hi-1) == nlp.Stop || p.lower(fr.hi-1) == ":" || hasVerb(p, fr.lo, fr.hi) {
		return false
	}
	for i := fr.lo; i < fr.hi; i++ {
		if p.isQuote(i) {
			return false
		}
	}
	return true
}

// isQuoteLine reports whether sentence n opens a paragraph and is all quote.
func isQuoteLine(p *passage, n int) bool { return p.sentences[n].opens && isAllQuote(p, n) }

// isAllQuote reports whether sentence n of the reporter's voice holds quotes and nothing
// else.
func isAllQuote(p *passage, n int) bool {
	fr := &p.sentences[n]
	for i := fr.lo; i < fr.hi; i++ {
		if !p.isQuote(i) && p.tag(i) != nlp.Stop {
			return false
		}
	}
	return fr.run == noRun && p.isQuote(fr.lo)
}
