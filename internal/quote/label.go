package quote

import (
	"factbox/internal/lexicon"
	"factbox/internal/nlp"
)

// labelled finds who a colon names: “Okafor: ‘Q’”, “From the report: “Q””. A
// headline's label speaks for the whole line: “Okafor: Roof is ‘thin’”.
func labelled(p *passage, q int, f *sentence) (attribution, bool) {
	if c := behindDash(p, q); c.kind != noPhrase {
		return attribution{rule: label, subject: c}, true
	}
	if c := onTopic(p, f.lo, q-1); c.kind != noPhrase {
		return attribution{rule: label, subject: c}, true
	}
	at := f.lo
	for at < q && p.isWord(at) && p.lower(at) != ":" {
		if p.tag(at).IsFinite() || p.report(at) != lexicon.NoReport {
			return attribution{}, false
		}
		at++
	}
	if at >= q || p.lower(at) != ":" {
		return attribution{}, false
	}
	c := phraseEnding(p, at-1, f.lo)
	if from := writesTo(p, f.lo, at); from.kind != noPhrase {
		c = from
	}
	if by := lastLabel(p, q, f); by.kind != noPhrase {
		return attribution{rule: label, subject: by}, true
	}
	if isPlace(p, c) {
		return attribution{}, false
	}
	if at == q-1 && (c.kind == noPhrase || c.lo > f.lo) {
		c = soleSource(p, f.lo, at)
	}
	if c.kind == name && p.headline(p.items[f.lo].token) {
		c = headlineLabel(p, c)
	}
	if c.kind != name && c.kind != nominal || at < q-1 && !labelsWords(p, c, f) || !p.speaks(c, true) {
		return attribution{}, false
	}
	return attribution{rule: label, subject: c}, true
}

// onTopic is who speaks where a name, what it speaks of and a colon at item at introduce a
// quote: “Okafor, on whether boats that leak should sail: “Q””.
func onTopic(p *passage, lo, at int) phrase {
	if p.lower(at) != ":" {
		return phrase{}
	}
	c := phraseAt(p, lo, at)
	k := c.hi
	if p.isBreak(k) {
		k++
	}
	if c.kind != name || c.person < 0 || k >= at || !aboutWhat.Has(p.lower(k)) {
		return phrase{}
	}
	if k > c.hi || !hasVerb(p, k, at) || insideRelative(p, at, k) {
		return c
	}
	switch p.lower(k + 1) {
	case "how", "whether", "why":
		return c
	}
	return phrase{} // “Okafor on Monday gave up: “Q””
}

// writesTo is who speaks of “Okafor to Ruiz: ‘Q’”, a label of items [lo, hi) that names
// whom the words are for as well.
func writesTo(p *passage, lo, hi int) phrase {
	for i := lo + 1; i+1 < hi; i++ {
		if p.lower(i) != "to" {
			continue
		}
		c := phraseEnding(p, i-1, lo)
		if noun, _ := lexicon.LookUpSource(c.head); c.lo == lo && noun.Kind != lexicon.Document && p.speaks(c, false) {
			return c // but a “Letter to Ruiz” is one
		}
		break
	}
	return phrase{}
}

// behindDash is the person or body whose name stands between a dash and the colon in
// front of the quote at item q: Crews want a new pier - Ada Okafor: “Q”.
func behindDash(p *passage, q int) phrase {
	if p.lower(q-1) != ":" {
		return phrase{}
	}
	at := q - 2
	for at >= 0 && p.nameOf(at) >= 0 && p.nameOf(at) == p.nameOf(q-2) {
		at--
	}
	if at < 0 || at == q-2 || !p.isDash(at) {
		return phrase{}
	}
	c := phraseAt(p, at+1, q-1)
	if c.kind != name || c.hi != q-1 || !p.speaks(c, false) {
		return phrase{}
	}
	return c
}

// headlineLabel is who a headline's label names, where every word has a capital:
// the one whose name opens it, “Okafor Addresses Attack: “Q””, or nobody, “The
// Latest: Okafor defends “Q””.
func headlineLabel(p *passage, c phrase) phrase {
	if c.person >= 0 || p.speaks(c, false) {
		return c
	}
	if p.personOf(c.lo) >= 0 {
		return phraseAt(p, c.lo, nameEnd(p, c.lo, c.hi))
	}
	return phrase{}
}

// headlineName reads the name behind the quote that opens a headline: “Q,” Ada Okafor on
// the pier fire.
func headlineName(p *passage, q int, f *sentence) (attribution, bool) {
	if q != f.lo || !f.opens || !p.setOff(p.items[q].run) || p.tag(f.hi-1) == nlp.Stop {
		return attribution{}, false
	}
	c := phraseAt(p, q+1, f.hi)
	if c.kind != name || c.person < 0 || c.hi >= f.hi || !aboutWhat.Has(p.lower(c.hi)) || hasVerb(p, c.hi, f.hi) {
		return attribution{}, false
	}
	return attribution{rule: label, subject: c}, true
}

// namedBehind reads a name and an office behind the quote, where the verb is left out: “We
// sail at noon,” Ada Okafor, senior pilot at Calder Bank.
func namedBehind(p *passage, q int, f *sentence) (attribution, bool) {
	run := p.items[q].run
	if q != f.lo || !f.opens || p.endOf(&p.runs[run]) != ',' || p.sites[run].words < 4 || p.sites[run].title {
		return attribution{}, false
	}
	c := bareName(p, q+1, f.hi)
	return attribution{rule: label, subject: c}, c.kind == name
}

// bareName is the person whose name, with an office perhaps, is all that items [lo, hi) hold.
func bareName(p *passage, lo, hi int) phrase {
	c := phraseAt(p, lo, hi)
	switch {
	case c.kind != name || c.person < 0 || hi-lo > 16 || hasVerb(p, lo, hi):
		return phrase{}
	case c.hi < hi && !p.isBreak(c.hi) && p.tag(c.hi) != nlp.Stop:
		return phrase{}
	case p.lower(hi-1) == ":":
		return phrase{}
	}
	for i := lo; i < hi; i++ {
		if p.isQuote(i) {
			return phrase{}
		}
	}
	return c
}

// aboutWhat stands in a headline between who speaks and what they speak of.
var aboutWhat = lexicon.NewSet("about after amid on over")

// lastLabel is the name that a headline ends with behind a colon: “Lagos: ‘Q’ at
// the harbour: Okafor”.
func lastLabel(p *passage, q int, f *sentence) phrase {
	if !f.opens || p.tag(f.hi-1) == nlp.Stop {
		return phrase{}
	}
	for k := f.hi - 2; k > q && f.hi-k < 8 && p.isWord(k); k-- {
		if p.lower(k) == ":" {
			if c := phraseAt(p, k+1, f.hi); c.hi == f.hi && (c.kind == name || c.kind == nominal && p.canSpeak(c)) {
				return c
			}
			break
		}
	}
	return phrase{}
}

// isPlace reports whether a name is that of a place and of nothing else. In front
// of a colon it says where, not who.
func isPlace(p *passage, c phrase) bool {
	if c.kind != name || c.person >= 0 {
		return false
	}
	m := p.nameOf(c.hi - 1)
	return m >= 0 && !p.isBody(m) && p.bearer[m] < 0
}

// labelsWords reports whether phrase c labels all that follows its colon, and not
// only a quote right behind it: "Okafor: We call it “low water”".
func labelsWords(p *passage, c phrase, f *sentence) bool {
	return c.lo <= f.lo && (c.kind == name || p.headline(p.items[f.lo].token))
}

// soleSource is the one person, or else the source, named in items [lo, hi)
// without a verb: “Here is Okafor in May:”, “From the report:”.
func soleSource(p *passage, lo, hi int) phrase {
	for i := lo; i < hi; i++ {
		if p.personOf(i) >= 0 {
			for i+1 < hi && p.nameOf(i+1) == p.nameOf(i) {
				i++
			}
			return phraseEnding(p, i, lo)
		}
	}
	for i := lo; i < hi; i++ {
		if c := phraseAt(p, i, hi); c.kind == nominal && p.canSpeak(c) {
			return c
		}
	}
	return phrase{}
}
