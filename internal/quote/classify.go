package quote

import (
	"unicode"
	"unicode/utf8"

	"factbox/internal/lexicon"
	"factbox/internal/news"
	"factbox/internal/nlp"
)

// candidate is a run whose source is known: what its classification looks at.
type candidate struct {
	*site
	passage  *passage
	a        *attribution
	place    place
	headline bool // capitals tell nothing
	nested   bool
	small    bool // begins with a lower-case letter
}

// place is where a run stands among the items: as item, in sentence.
type place struct{ item, sentence int }

// classify decides, once the speaker is known, whether run i is a quote, and of
// which kind.
func (f *Finder) classify(i int) (news.QuoteKind, bool) {
	p := &f.passage
	if p.plain[i] {
		return "", false
	}
	v := f.consider(i)
	if v.nested && !v.isOwnFact() || v.odds() <= 0 {
		return "", false
	}
	return v.kind(), true
}

// isOwnFact reports whether a quote inside another's words is one by itself: “My aunt told
// us, ‘Wait.’” “The ‘old’ way” and “They may say, ‘Wait’” are no more than the words around.
func (v *candidate) isOwnFact() bool {
	return v.reported() && v.end != 0 && isToldOf(v.a) && !onlySupposed(v.passage, v.a, &v.passage.sentences[v.place.sentence])
}

// isToldOf reports whether the words of another name who spoke: their "he", "she" and
// "they" stand for whomever they spoke of before, of which the article printed a part, and
// “people said” for nobody.
func isToldOf(a *attribution) bool {
	switch c := a.subject; c.kind {
	case pronoun:
		return c.head == "i" || c.head == "we"
	case relative:
		return a.who.Person >= 0
	case nominal:
		n, ok := lexicon.LookUpSource(c.head)
		return !ok || !n.Plural
	}
	return true
}

// consider looks at run i.
func (f *Finder) consider(i int) *candidate {
	p, v := &f.passage, &f.candidate
	*v = candidate{site: &p.sites[i], passage: p, a: &f.said[i], place: f.places[i], nested: p.parent(i) != noRun}
	c, _ := utf8.DecodeRuneInString(v.text)
	v.small, v.headline = unicode.IsLower(c), p.headline(p.doc.TokenAt(v.run.Start))
	return v
}

// odds are the log odds that somebody says the words: those of the rule that
// found the source, or of the cue, and what the words and their surroundings
// add. The weights are rounded log odds, counted on 605 American news articles
// and on sentences written to be no quotes.
func (v *candidate) odds() float64 {
	sum := v.sourceOdds() + lengthOdds[min(v.words, len(lengthOdds)-1)]
	for _, e := range evidences {
		if e.holds(v) {
			sum += e.weight
		}
	}
	return sum
}

// sourceOdds are those of the rule that found the source, or of its cue.
func (v *candidate) sourceOdds() float64 {
	if odds, ok := ruleOdds[v.a.rule]; ok {
		return odds
	}
	return cueOdds[v.a.cue.class]
}

// ruleOdds holds the rules that need no cue.
var ruleOdds = map[ruleID]float64{
	noRule:     -2.5, // “Net zero” is not defined.
	clause:     -1.5, // Okafor arrived in a “hurry.”
	introduced: -1,
	carried:    -0.5,
	label:      0.5,
	cueNoun:    0.5,
	colon:      1,
	sameTurn:   1.5,
	nextTurn:   1.5,
}

// cueOdds are those of a quote with a cue.
var cueOdds = map[lexicon.Report]float64{speech: 1.5, lexicon.Judge: 1, belief: 1, manner: 0}

// lengthOdds are those of one word, of two, of three, and of more.
var lengthOdds = [...]float64{0, 0, 0.5, 1.5, 2}

// evidence is one thing that speaks for a quote, or against it.
type evidence struct {
	name   string
	weight float64
	holds  func(v *candidate) bool
}

// evidences are each followed by the sentence that made it necessary.
var evidences = []evidence{
	{"person", 1, (*candidate).byPerson},            // Okafor left in a “hurry.”
	{"ended", 1, (*candidate).isEnded},              // Okafor was all “rush and roar,” as ever.
	{"title", -2, (*candidate).isTitle},             // The council approved “Dry Feet by 2040.”
	{"other marks", -1.5, (*candidate).otherMarks},  // “We sail,” said Okafor. The pier had a ‘ghost train.’
	{"dash", -1.5, (*candidate).behindDash},         // The pier has a new owner — “the usual crowd.”
	{"reported", 1, (*candidate).behindReport},      // The pier that the council praised was covered in “fish.”
	{"predicate", 1.5, (*candidate).isPredicate},    // The pier was “quite shut” until May.
	{"attributive", -1, (*candidate).isAttributive}, // Okafor kept her “soft on boats” stance.
	{"group", -1, (*candidate).isGroup},             // Okafor praised the crew as part of the “Night Rowers” who won.
	{"bystander", -2, (*candidate).isBystander},     // A door was open, Okafor said, and the “spare” stairs shook.
	{"as", 1.5, (*candidate).behindAs},              // The council used the pier as a “shed.”
}

// isEnded reports whether punctuation inside the marks ends the words.
func (v *candidate) isEnded() bool { return v.end != 0 && v.end != '-' }

// isTitle reports whether the words are capitalised like a title, outside a
// headline. “Shame! Shame!” is none.
func (v *candidate) isTitle() bool { return v.title && v.words > 1 && !v.headline && v.end != '!' }

// otherMarks reports whether the run stands between single marks in a text
// that quotes with double ones.
func (v *candidate) otherMarks() bool {
	return v.run.family == single && v.article.doubles && !(v.inHeading() && v.words >= 3 && v.a.hasCue)
}

// inHeading reports whether the run stands in a headline, where single marks
// are the custom.
func (v *candidate) inHeading() bool {
	d := v.article.doc
	return v.headline || d.Sentences[d.SentenceAt(v.run.Start)].Kind == nlp.Heading
}

func (v *candidate) behindDash() bool { return v.before >= 0 && v.article.dash(v.before) }

func (v *candidate) behindAs() bool { return v.headWord() == "as" }

// byPerson reports whether a person, or a pronoun, is the source.
func (v *candidate) byPerson() bool {
	return v.a.who.Person >= 0 || v.a.subject.kind == pronoun && v.a.subject.head != "it" && v.a.subject.head != "its"
}

// isAttributive reports whether the words stand in front of a noun, as an
// adjective does: the “temporary” stairs. Right behind a verb that reports they
// are somebody's word all the same: sees a “considerable” chance.
func (v *candidate) isAttributive() bool {
	d := v.article.doc
	if v.end != 0 || v.reported() || v.a.rule == cueBefore || !v.inOneLine() {
		return false
	}
	return opensNoun(v.tag(1)) && d.Tag(v.after).IsNoun() && !d.Is(v.after, nlp.Capital)
}

// inOneLine reports whether the words in front of the run and behind it stand in
// its line.
func (v *candidate) inOneLine() bool {
	d := v.article.doc
	return v.sameLine() && v.after < len(d.Tokens) && !v.breaksLine(v.run.Outer.End, d.Tokens[v.after].Start)
}

// opensNoun reports whether a word of that tag asks for a noun: "the", "her", "old".
func opensNoun(t nlp.Tag) bool {
	return t == nlp.DT || t == nlp.PRPS || t == nlp.POS || t.IsAdjective()
}

// isGroup reports whether "the" stands in front of a name in marks.
func (v *candidate) isGroup() bool {
	return v.isTitle() && v.end == 0 && v.lower(1) == "the"
}

// isBystander reports whether a word or two stand in front of a noun in a
// sentence that somebody's report only frames.
func (v *candidate) isBystander() bool {
	return v.a.rule == aside && v.words <= 2 && v.isAttributive()
}

// reported reports whether a verb of speech sets the run off: said, “…”
func (v *candidate) reported() bool {
	switch v.a.rule {
	case cueAfter, cueSplit, cueBefore, according:
		return v.a.hasCue && v.a.cue.class == speech
	}
	return false
}

// behindReport reports whether a verb that reports stands further left in the
// sentence, whatever it reports.
func (v *candidate) behindReport() bool {
	if v.a.rule != noRule && v.a.rule != clause {
		return false
	}
	for i := v.place.item - 1; i >= v.passage.sentences[v.place.sentence].lo; i-- {
		if v.passage.report(i) != lexicon.NoReport {
			return true
		}
	}
	return false
}

// isPredicate reports whether the words are what somebody or something is:
// is “qualified”, was a very “hard” one.
func (v *candidate) isPredicate() bool {
	switch v.headWord() {
	case "is", "was", "are", "were", "be", "been", "being", "'s", "'re", "am":
		return !v.article.doc.Tag(v.after).IsNoun() || v.end != 0
	}
	return false
}

// headWord is the word in front of the run and its article, adjectives and
// adverbs.
func (v *candidate) headWord() string {
	n := 1
	for n < 6 {
		t := v.tag(n)
		if t != nlp.DT && !t.IsAdjective() && t != nlp.RB && t != nlp.CD {
			break
		}
		n++
	}
	return v.lower(n)
}

// kind tells a fragment of the reporter's sentence from a quote that stands by
// itself.
func (v *candidate) kind() news.QuoteKind {
	switch {
	case v.small && v.a.rule != cueSplit && v.a.rule != cueAfter:
		return news.Mixed
	case v.words <= 6 && (v.end == 0 || v.inside()):
		return news.Mixed
	}
	return news.Direct
}

// inside reports whether the words are part of the reporter's sentence by the
// rule that found their source: Okafor called it “The Great Leak.”
func (v *candidate) inside() bool {
	switch v.a.rule {
	case noRule, clause, cueMixed, cueNoun:
		return true
	case cueBefore:
		return v.a.cue.class != speech
	}
	return false
}
