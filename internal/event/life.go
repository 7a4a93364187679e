package event

import (
	"factbox/internal/lexicon"
	"factbox/internal/news"
	"factbox/internal/nlp"
)

// lifeDate is "born" or "died" before the phrase in a line that tells only when somebody
// lived, or -1: "Ines Varga, diver, born 8 March 1930; died 3 May 2016", "Born: 8 March
// 1930 in Split".
func lifeDate(f *sentence, p phrase) int {
	i := p.start - 1
	if f.doc.Lower(i) == ":" {
		i--
	}
	if i < f.clauses.First || !lives.Has(f.doc.Lower(i)) || p.prep != "" && p.prep != "on" || p.time < 0 {
		return -1
	}
	if before := f.doc.Lower(i - 1); i > f.clauses.First && !f.doc.Is(i-1, nlp.Punct) || before == "(" {
		return -1
	}
	for n := range f.clauses.Verbs {
		if v := &f.clauses.Verbs[n]; !lives.Has(f.head(n)) && v.Form == nlp.Finite && f.head(n) != "aged" {
			return -1
		}
	}
	if bearer(f) == nil || f.severalBefore(i) {
		return -1
	}
	return i
}

// severalBefore reports whether more than one person is named before token i: "The brother
// of Ines Varga, Ivo Varga, died".
func (f *sentence) severalBefore(i int) bool {
	one := ""
	for _, n := range f.named(f.doc.Tokens[f.clauses.First].Start, f.doc.Tokens[i].Start) {
		if n.id[0] == 'p' && one != "" && n.id != one {
			return true
		}
		if n.id[0] == 'p' {
			one = n.id
		}
	}
	return false
}

var lives = lexicon.NewSet("born died")

// bearer is whose life the line tells: the first person named in it, else the one that
// the article is about; or nil.
func bearer(f *sentence) *name {
	q := &f.doc.Sentences[f.doc.Tokens[f.clauses.First].Sentence]
	for _, n := range f.named(q.Start, q.End) {
		if n.id[0] == 'p' {
			return f.nameOf(n.id)
		}
	}
	return f.central
}

// mostNamed is a name of the first of the people that are named most often, or nil.
func mostNamed(f *sentence) *name {
	var best *news.Person
	for i := range f.facts.People {
		if p := &f.facts.People[i]; best == nil || len(p.Mentions) > len(best.Mentions) {
			best = p
		}
	}
	if best == nil {
		return nil
	}
	return f.nameOf(best.ID)
}

// lifeLine makes the line of a life's date: "Ines Varga was born in Split".
func lifeLine(l *line) {
	who := bearer(l.sentence)
	l.before, l.given = who.full, who
	if l.is(l.trigger(), "born") {
		l.before += " was"
	}
	l.put(l.trigger(), l.trigger()+1)
	l.replace(l.trigger(), l.low(l.trigger()), "")
	if end := lifePlace(l); end > 0 {
		l.put(l.own.Last, end)
	}
}

// lifePlace is the end of the place, or of the age, that stands behind the date, or 0.
func lifePlace(l *line) int {
	i := l.own.Last
	if l.is(i, ",") {
		i++
	}
	if !l.is(i, "in") && !l.is(i, "at") && !l.is(i, "near") {
		return 0
	}
	for i++; i < l.last && (l.nameAt(i) != nil || l.tag(i).IsProper() || l.tag(i) == nlp.DT); i++ {
	}
	return i
}
