package quote

import (
	"strings"

	"factbox/internal/lexicon"
	"factbox/internal/nlp"
)

// speaks reports whether a phrase names somebody or something that can say
// words. The subject of a verb of speech that stands beside it (saying) has
// shown that it can, whatever it is; what only stands in the same clause has
// to be known for it. A phrase that cannot speak is passed over for the next.
func (p *passage) speaks(c phrase, saying bool) bool {
	switch c.kind {
	case pronoun, relative:
		return true
	case name:
		return c.person >= 0 || p.nameSpeaks(c, saying)
	case nominal:
		return p.nominalSpeaks(c, saying)
	}
	return false
}

// nameSpeaks judges a name that is no person's: an organization speaks, and so
// does a place for those who rule or play there, beside a verb of speech. A
// capital that only opens its sentence makes no name: “Such were …”.
func (p *passage) nameSpeaks(c phrase, saying bool) bool {
	last := c.hi - 1
	for last > c.lo && p.span(last, last+1).Start >= c.span.End {
		last--
	}
	if m := p.nameOf(last); m >= 0 {
		return saying || p.isBody(m) || p.bearer[m] >= 0
	}
	if noun, ok := lexicon.LookUpSource(c.head); ok {
		return noun.Kind != lexicon.Document || saying
	}
	return saying && !mute.Has(c.head)
}

// nominalSpeaks judges a common noun by its head.
func (p *passage) nominalSpeaks(c phrase, saying bool) bool {
	if standAlone.Has(c.head) {
		return !pointing.Has(c.head) && saying
	}
	if quantities.Has(c.head) { // "hundreds of demonstrators", "more than half of those asked"
		for i := c.lo; i < c.hi; i++ {
			if p.lower(i) == "of" && i+1 < c.hi {
				return saying || p.human(i+1) || p.human(c.hi-1)
			}
		}
		return saying
	}
	if _, ok := lexicon.LookUpSource(c.head); ok || isAgent(c.head) {
		return true
	}
	if _, ok := lexicon.Demonym(c.head); ok {
		return true
	}
	if last := c.hi - 1; last > c.lo && p.lower(last) == c.head && p.tag(last) == nlp.JJ && (p.determined(c.lo) || p.tag(c.lo) == nlp.CD) {
		return saying || p.tag(c.lo) == nlp.CD // "one local conservative", "the accused"
	}
	return saying && !isAbstract(c.head)
}

// isAgent reports whether a noun is made to name people: a cellist, a
// cameraman, the 56-year-old.
func isAgent(noun string) bool {
	for _, end := range agentEndings {
		if strings.HasSuffix(noun, end) && len(noun) > len(end)+2 {
			return true
		}
	}
	return false
}

var agentEndings = []string{"ist", "ists", "man", "men", "woman", "women", "person", "people", "persons", "year-old", "year-olds", "ologist", "goer", "goers", "holder", "holders"}

// isAbstract reports whether a noun names a quality, an act, a time or an
// amount, none of which says anything.
func isAbstract(noun string) bool {
	if mute.Has(noun) || dates.Has(noun) || noun != "" && noun[0] >= '0' && noun[0] <= '9' {
		return true
	}
	for _, end := range abstractEndings {
		if strings.HasSuffix(noun, end) && len(noun) > len(end)+2 {
			return true
		}
	}
	return false
}

var abstractEndings = []string{"ness", "ity", "ism", "tion", "tions", "sion", "sions", "ance", "ances", "ence", "ences", "ment", "ments", "ship", "ing"}

// quantities say how many of somebody speak.
var quantities = lexicon.NewSet("dozens half handful hundreds majority minority number percent plurality quarter scores third thirds thousands")

// pointing words point at what was said, or stand in for a thing.
var pointing = lexicon.NewSet("that these this those such")

// mute nouns name what cannot speak, though they stand in front of verbs that
// report: "the fact speaks", "a deal that suggests".
var mute = lexicon.NewSet(`
	amount bid case cause change choice comments cost costs date day days deal deadline deadlines effect end fact facts
	half hope idea issue item latest line matter minute moment month months move name news numbers
	pace part piece pieces plan point price prices problem problems proportion rate reason reasons remarks result
	results risk season share side sign signs step system term terms thing things time times truth way ways week weeks
	win word words work year years`)
