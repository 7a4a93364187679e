package event

import (
	"strings"

	"factbox/internal/lexicon"
	"factbox/internal/news"
	"factbox/internal/nlp"
)

// phrase is a time with the preposition before it: "by early May".
type phrase struct {
	time        int // index into Facts.Times; -1 for the article's date
	first, last int // half-open range of the expression's tokens
	start       int // its preposition, else first
	prep        string
}

// timeOf is the time of a phrase.
func (f *sentence) timeOf(p phrase) *news.Time {
	if p.time < 0 {
		return &f.published
	}
	return &f.facts.Times[p.time]
}

// phraseOf is the phrase of time t.
func phraseOf(f *sentence, t int) phrase {
	span := f.facts.Times[t].Span
	p := phrase{time: t, first: f.doc.TokenAt(span.Start)}
	for p.last = p.first + 1; p.last < len(f.doc.Tokens) && f.doc.Tokens[p.last].Start < span.End; p.last++ {
	}
	return preposition(f, p)
}

// preposition adds to p the preposition before it.
func preposition(f *sentence, p phrase) phrase {
	p.start, p.prep = p.first, ""
	i := p.first - 1
	for i >= 0 && loose.Has(f.doc.Lower(i)) {
		i--
	}
	if i < 0 {
		return p
	}
	low := f.doc.Lower(i)
	if two := f.doc.Lower(i-1) + " " + low; relations[two] != "" {
		p.start, p.prep = i-1, two
	} else if relations[low] != "" {
		p.start, p.prep = i, low
	} else if low == "of" {
		p.start, p.prep = i, low
		if parts.Has(f.doc.Lower(i - 1)) { // "on the night of 3 May"
			p.first = i - 1
			return preposition(f, p)
		}
	}
	return p
}

// parts are the words for parts of a time that "of" joins to it.
var parts = lexicon.NewSet("afternoon autumn beginning close course day days end eve evening fall half hours middle month morning night quarter spring start summer week weekend winter year")

// loose are words between a preposition and its date.
var loose = lexicon.NewSet("about approximately around early exactly just late mid mid- only roughly shortly some the")

// relations tells how an event stands to its date, from the preposition.
var relations = map[string]news.Relation{
	"in": news.In, "on": news.In, "at": news.In, "during": news.In, "for": news.In, "over": news.In, "within": news.In, "throughout": news.In, "between": news.In,
	"since": news.Since, "from": news.Since, "starting": news.Since, "beginning": news.Since, "starting on": news.Since, "starting in": news.Since,
	"beginning on": news.Since, "beginning in": news.Since, "effective": news.Since,
	"until": news.Until, "till": news.Until, "through": news.Until, "to": news.Until, "up to": news.Until, "ending": news.Until,
	"by": news.By, "later than": news.By, // no later than
	"as of":  news.AsOf,
	"before": news.Before, "prior to": news.Before, "ahead of": news.Before,
	"after": news.After, "following": news.After,
}

// relationOf is how the event of at stands to its date.
func relationOf(f *sentence, at finding) news.Relation {
	if at.noun && at.trigger >= at.last { // "before Friday's vote": the vote is on Friday
		return news.In
	}
	if r := relations[at.prep]; r != "" {
		return r
	}
	return news.In
}

// relationTo is r, but for a date with an end, which is not "since": "from 1944 to 1948".
func relationTo(date string, r news.Relation) news.Relation {
	if r == news.Since && strings.Contains(date, "/") {
		return news.In
	}
	return r
}

// isFronted reports whether p opens clause k: only conjunctions and adverbs stand
// before it.
func isFronted(f *sentence, p phrase, k int) bool {
	for i := p.start - 1; i >= f.clauses.First; i-- {
		if f.clauses.At(i) != k {
			continue
		}
		switch tag := f.doc.Tag(i); {
		case tag == nlp.CC, tag == nlp.RB, tag == nlp.IN && i > p.start-3, f.doc.Is(i, nlp.Punct), f.inTime(i):
		default:
			return false
		}
	}
	return true
}

// inTime reports whether token i is part of a time of the sentence.
func (f *sentence) inTime(i int) bool { return f.phraseAt(i) != nil }

// phraseAt is the time of the sentence that token i is part of, or nil.
func (f *sentence) phraseAt(i int) *phrase {
	if f.owned.Holds(i) && len(f.dating) == len(f.owner) {
		if n := f.dating[i-f.owned.First]; n >= 0 {
			return &f.phrases[n]
		}
		return nil
	}
	for n := range f.phrases {
		if p := &f.phrases[n]; p.start <= i && i < p.last {
			return p
		}
	}
	return nil
}

// past reports whether the time ended before the day the article appeared.
func (f *sentence) past(p phrase) bool {
	t, pub := f.timeOf(p), f.facts.Published
	if pub == nil || len(t.Interval) != 21 || len(pub.Date) != 10 {
		return false
	}
	return string(t.Interval[11:]) < pub.Date && p.prep != "since" && p.prep != "until"
}

// ahead reports whether the time lies after the day the article appeared.
func (f *sentence) ahead(p phrase) bool {
	t := f.timeOf(p)
	pub := f.facts.Published
	if pub == nil || len(t.Interval) < 10 || len(pub.Date) < 10 {
		return false
	}
	return string(t.Interval[:10]) > pub.Date
}
