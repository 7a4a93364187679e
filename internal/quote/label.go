package quote

import "factbox/internal/lexicon"

// labelled finds who a colon names: “Okafor: ‘Q’”, “From the report: “Q””. A
// headline's label speaks for the whole line: “Okafor: Roof is ‘thin’”.
func labelled(p *passage, q int, f *sentence) (attribution, bool) {
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
	if at == q-1 && (c.kind == noPhrase || c.lo > f.lo) {
		c = soleSource(p, f.lo, at)
	}
	if c.kind != name && c.kind != nominal || at < q-1 && (c.lo > f.lo || c.kind != name && !p.headline(p.items[f.lo].token)) {
		return attribution{}, false
	}
	return attribution{rule: label, subject: c}, true
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
