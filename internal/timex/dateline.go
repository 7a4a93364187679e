package timex

import (
	"strconv"

	"factbox/internal/news"
	"factbox/internal/nlp"
)

// head is how many bytes from its beginning a text may give its own date.
const head = 400

// Dateline is the day an article says it appeared: a date alone on a line, in
// a byline, or in the dateline that opens the first paragraph, within the
// first lines. The date must be whole: "BUDAPEST, Feb. 24 (AP)" has no year and
// dates nothing. It is zero when there is none.
func Dateline(doc *nlp.Doc) news.Published {
	var pieces []piece
	for _, paragraph := range doc.Paragraphs {
		if paragraph.Start > head {
			break
		}
		span := paragraph.Span
		span.End = min(span.End, span.Start+head)
		pieces = split(doc.Text, span, vocabulary(), pieces[:0])
		p := &parser{text: doc.Text, pieces: pieces}
		if d, from := ownDate(p, paragraph.End == span.End); from != "" {
			return news.Published{Date: string(appendDay(nil, d.time())), From: from}
		}
	}
	return news.Published{}
}

// ownDate finds the date a line gives its article, and where it stands. whole
// tells that the pieces are all of the line.
func ownDate(p *parser, whole bool) (date, string) {
	for i := range p.pieces {
		e, j := readDate(p, i)
		if j == i || e.either || !e.at.isWhole() {
			continue
		}
		switch {
		case whole && onlyLabels(p, 0, i) && onlyLabels(p, j, len(p.pieces)):
			if i == 0 {
				return e.at, "dateline"
			}
			return e.at, "byline"
		case whole && len(p.pieces) < 40 && (p.is(0, "by") || nameStart(p, j) < len(p.pieces)) && onlyLabels(p, j, nameStart(p, j)):
			return e.at, "byline"
		case opensParagraph(p, i, j):
			return e.at, "dateline"
		}
		return date{}, ""
	}
	return date{}, ""
}

// isWhole reports whether d is a day with its year, and in the calendar.
func (d *date) isWhole() bool { return d.grain >= day && d.year != 0 && d.day != 0 && d.valid() }

// onlyLabels reports whether pieces [i, j) are only marks, times of day and
// the words that label a date: "Published:", "Last updated on".
func onlyLabels(p *parser, i, j int) bool {
	for i < j {
		if _, k := readClock(p, i); k > i {
			i = k
			continue
		}
		w := p.at(i)
		if w.mark == 0 && w.class&(zoneName|weekdayName) == 0 && !p.is(i, "on", "at", "by", "published", "posted", "updated", "date", "last", "first", "issued", "filed",
			"modified", "created") || w.mark == '.' && i > 0 {
			return false
		}
		i++
	}
	return true
}

// nameStart is the piece where "By" and a name begin after the date that ends
// before j, as in "March 3, 2025 | By Ana Ruiz"; or the end.
func nameStart(p *parser, j int) int {
	for k := j; k < len(p.pieces); k++ {
		if p.is(k, "by") && p.at(k).capital {
			return k
		}
	}
	return len(p.pieces)
}

// opensParagraph reports whether the date in pieces [i, j) stands in the dateline that
// opens a paragraph: a town in capitals before it, a dash or the agency in
// brackets after it.
func opensParagraph(p *parser, i, j int) bool {
	if i == 0 || !p.at(0).upper {
		return false
	}
	for k := range i {
		if w := p.at(k); w.isOneOf("mn") || w.mark == '-' && w.spaced || w.mark == 0 && !w.capital {
			return false
		}
	}
	if p.mark(j, ',') {
		j++
	}
	return p.dash(j) || p.at(j).isOneOf("(_/:")
}

// publishedDate reads the article's date: 2025-10-29, 2025-10 or 2025.
func publishedDate(p *news.Published) date {
	if p == nil {
		return date{}
	}
	s := p.Date
	if len(s) > 10 {
		s = s[:10]
	}
	var d date
	field := func(from, to int) (int, bool) {
		if len(s) < to {
			return 0, false
		}
		n, err := strconv.Atoi(s[from:to])
		return n, err == nil && n > 0
	}
	var ok bool
	if d.year, ok = field(0, 4); !ok {
		return date{}
	}
	d.grain = year
	if d.month, ok = field(5, 7); !ok || d.month > 12 {
		return date{grain: year, year: d.year}
	}
	d.grain = month
	if d.day, ok = field(8, 10); !ok || d.day > daysIn(d.year, d.month) {
		return date{grain: month, year: d.year, month: d.month}
	}
	d.grain = day
	return d
}
