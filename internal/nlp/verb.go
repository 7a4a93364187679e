package nlp

import (
	"strings"

	"factbox/internal/lexicon"
)

// Verb is a verb group: a main verb with its auxiliaries, and the negations
// and adverbs that stand between them. "hasn't yet been signed" is one Verb
// whose head is "signed".
type Verb struct {
	First, Last int // half-open range of tokens
	Head        int // token of the main verb
	Form        Form
	Tense       Tense
	Modal       int // token of the modal, or -1
	Governor    int // the verb an infinitive hangs on, as index into Clauses.Verbs, or -1
	Clause      int // index into Clauses.List
	Perfect     bool
	Progressive bool
	Passive     bool
	Negated     bool // not, n't, never, no longer inside the group
	bare        bool // one word, whose form could be a past or a participle
}

// Ambiguous reports whether the group is one word that could be a past or a
// participle, whatever it was taken for: "a paper published".
func (v *Verb) Ambiguous() bool { return v.bare }

// Form tells finite verbs from the others.
type Form uint8

// The forms of a verb group.
const (
	Finite     Form = iota // closed, is closing, will close
	Infinitive             // to close
	Gerund                 // closing
	Participle             // (a road) closed (by snow)
)

// Tense places a verb group in time, as far as its own words show it.
type Tense uint8

// The tenses. The present perfect counts as past: what has closed is closed.
const (
	NoTense     Tense = iota // gerunds, and infinitives after no cue
	Past                     // closed, was closed, has closed, had closed; (a road) closed
	Present                  // closes, is closing
	Future                   // will close, is to close, is due to close
	Conditional              // would, could, may, might, should close
)

// auxiliary is what an auxiliary does for the verb after it.
type auxiliary uint8

const (
	notAux auxiliary = iota
	beAux
	haveAux
	doAux
	getAux
)

var auxiliaries = map[string]auxiliary{
	"be": beAux, "am": beAux, "is": beAux, "are": beAux, "was": beAux, "were": beAux, "been": beAux, "being": beAux, "'re": beAux, "'m": beAux, "ain": beAux,
	"have": haveAux, "has": haveAux, "had": haveAux, "having": haveAux, "'ve": haveAux,
	"do": doAux, "does": doAux, "did": doAux,
	"get": getAux, "gets": getAux, "got": getAux, "getting": getAux,
}

// modalTense is the tense a modal gives. "wo" and "ca" are what tokenizers
// leave of "won't" and "can't".
var modalTense = map[string]Tense{
	"will": Future, "'ll": Future, "shall": Future, "wo": Future, "sha": Future, "must": Future,
	"can": Present, "ca": Present, "cannot": Present,
	"would": Conditional, "could": Conditional, "may": Conditional, "might": Conditional, "should": Conditional, "'d": Conditional, "ought": Conditional,
}

// futureCues are words after which an infinitive lies ahead: "is set to open",
// "plans to open".
var futureCues = lexicon.NewSet(`about agree agreed agrees aim aimed aiming aims announced decide decided decides due expect expected expects going hope hoped hopes
	intend intended intends intention likely looking offer offered pencilled plan planned planning plans pledge pledged pledges poised prepare prepared
	preparing promise promised promises propose proposed proposes ready scheduled seek seeking seeks set slated supposed sure threaten threatened
	threatens timed unlikely vow vowed vows want wanted wants wish`)

// pastOnly and participleOnly are forms of irregular verbs that can be only
// the one or the other, whatever the tagger says of them.
var pastOnly = lexicon.NewSet(`arose ate awoke became began bit blew broke chose did drank drew drove fell flew forbade forgave forgot froze gave grew hid knew lay
	overcame overtook ran rang rode rose sang sank saw shook shrank spoke sprang stank stole stood strove swam swore threw took tore undertook undid
	went withdrew woke wore wove wrote was were had`)

// pastAlso are pasts of irregular verbs that a tagger takes for adjectives.
var pastAlso = lexicon.NewSet(`bought brought built caught dealt fed fled fought found held kept led lent lost made met paid sent sold sought spent struck
	swept taught thought told won`)

var participleOnly = lexicon.NewSet(`arisen awoken begun been bitten blown born broken chosen done drawn driven drunk eaten fallen flown forbidden forgiven forgotten frozen
	given gone grown hidden known mistaken overtaken proven ridden risen rung seen shaken shown shrunk spoken stolen sung sunk sworn swum taken
	thrown torn undertaken undone withdrawn worn woven written`)

var sameInPast = lexicon.NewSet("beat bid cast cost cut hit hurt put quit rid set shut split spread thrust upset")

var negations = lexicon.NewSet(`not n't never nor hardly scarcely`)

// between are the words that may stand inside a verb group besides adverbs.
var between = lexicon.NewSet(`all also both each ever first further last n't never not once`)

// verbs appends the verb groups of tokens [first, last) in order.
func (d *Doc) verbs(list []Verb, first, last int) []Verb {
	for i := first; i < last; {
		v, ok := d.verbAt(i, first, last)
		if !ok {
			i++
			continue
		}
		for k := v.First - 1; k >= first && d.Tokens[k].Tag == RB; k-- { // "They never married"
			v.Negated = v.Negated || negations.Has(d.Tokens[k].Lower)
		}
		if n := len(list) - 1; n >= 0 && d.inverted(list[n], v) {
			v.Tense, v.Modal, v.Negated, v.Form = list[n].Tense, list[n].Modal, v.Negated || list[n].Negated, Finite
			list[n] = v
		} else {
			list = append(list, v)
		}
		i = v.Last
	}
	return list
}

// inverted reports whether aux and v are the halves of a question's verb: "Did
// the mayor know of it?"
func (d *Doc) inverted(aux, v Verb) bool {
	low := d.Tokens[aux.Head].Lower
	if auxiliaries[low] != doAux && modalTense[low] == NoTense || aux.Last == v.First || v.First > aux.Last+5 {
		return false
	}
	tag := d.Tokens[v.Head].Tag
	return v.First+1 == v.Last && (tag == VB || tag == VBP)
}

// verbAt reads the verb group that begins with token i.
func (d *Doc) verbAt(i, first, last int) (Verb, bool) {
	g := verbGroup{Verb: Verb{First: i, Head: -1, Modal: -1, Governor: -1, Clause: -1}, doc: d, end: last}
	for j := i; j < last && g.take(j); j++ {
	}
	if g.Head < 0 {
		return g.Verb, false
	}
	g.finish(d, g.finite, g.chain)
	if d.endsPeriod(&g.Verb, i) {
		g.Form = Participle
	}
	return g.Verb, !d.asNoun(&g.Verb, first)
}

// endsPeriod reports whether verb v, which begins at token i, only says when the months
// of a figure ended: "reported net sales for the quarter ended March 31".
func (d *Doc) endsPeriod(v *Verb, i int) bool {
	return v.bare && d.Tokens[i].Lower == "ended" && v.Last == i+1 && calendar.Has(d.Lower(i+1)) && accounting.Has(d.Lower(i-1))
}

// accounting are the times that a business reports on.
var accounting = lexicon.NewSet("half month months period quarter week weeks year")

// verbGroup is a verb group as far as it has been read.
type verbGroup struct {
	Verb
	doc    *Doc
	end    int       // of the tokens it may reach to
	chain  auxiliary // the last auxiliary, which asks for a form of the next verb
	finite Tag       // of its first verb
}

// take reads token j, and reports whether the group may go on behind it.
func (g *verbGroup) take(j int) bool {
	switch {
	case g.doc.Is(j, Punct):
		return false
	case g.takeAdverb(j), g.takeModal(j):
		return true
	case g.doc.Tokens[j].Tag == TO && j == g.First:
		g.Form = Infinitive
		return g.doc.infinitiveAt(j+1, g.end)
	}
	return g.takeVerb(j)
}

// takeAdverb reads what stands between the verbs: "has [not yet] been", "is [no
// longer] open".
func (g *verbGroup) takeAdverb(j int) bool {
	if j == g.First {
		return false
	}
	d := g.doc
	low, tag := d.Tokens[j].Lower, d.Tokens[j].Tag
	if tag == RB || tag == RBR || between.Has(low) {
		g.Negated = g.Negated || negations.Has(low) || low == "longer" && d.Lower(j-1) == "no"
		return true
	}
	return low == "no" && d.Lower(j+1) == "longer"
}

// takeModal reads a modal, or the "had" that 'd may be: "she'd already left".
func (g *verbGroup) takeModal(j int) bool {
	d := g.doc
	tense, ok := d.modal(j)
	if !ok || g.Modal >= 0 || g.chain != notAux || g.Form != Finite {
		return false
	}
	low := d.Tokens[j].Lower
	g.Head, g.Last = j, j+1
	if low == "'d" && d.participleAhead(j+1, g.end) {
		g.chain, g.finite, g.Tense, g.Perfect = haveAux, VBD, Past, true
		return true
	}
	g.Modal, g.Tense = j, tense
	g.Negated = g.Negated || low == "cannot"
	return true
}

// takeVerb reads a verb, and reports whether it is an auxiliary.
func (g *verbGroup) takeVerb(j int) bool {
	d := g.doc
	aux := d.auxiliaryAt(j, g.end)
	if !d.fits(j, aux, g.chain, &g.Verb, g.First) {
		return false
	}
	g.Head, g.Last = j, j+1
	if g.finite == NoTag && g.Modal < 0 {
		g.finite = d.Tokens[j].Tag
		switch d.Tokens[j].Lower {
		case "'s", "'re", "'m", "'ve":
			g.finite = VBZ
		}
	}
	d.step(j, d.Tokens[j].Tag, aux, &g.chain, &g.Verb)
	return aux != notAux
}

// auxiliaryAt is what token j is as an auxiliary: 's is "is", and "has" in "it's been".
func (d *Doc) auxiliaryAt(j, last int) auxiliary {
	low, tag := d.Tokens[j].Lower, d.Tokens[j].Tag
	switch {
	case low == "'s" && tag != POS:
		next := d.Lower(j + 1)
		if (next == "been" || next == "had") && d.Tag(j+1) == VBN && d.participleAhead(j+1, last) {
			return haveAux
		}
		return beAux
	case neverVerb[tag]:
		return notAux
	}
	return auxiliaries[low]
}

// modal is the tense that token j gives as a modal.
func (d *Doc) modal(j int) (Tense, bool) {
	low, tag := d.Tokens[j].Lower, d.Tokens[j].Tag
	if tag != MD && (tag != VB || low == "must") && low[0] != '\'' {
		return NoTense, false
	}
	tense, ok := modalTense[low]
	return tense, ok
}

// neverVerb are the tags that no part of a verb group has, rightly or wrongly.
var neverVerb = [numTags]bool{DT: true, IN: true, CC: true, PRP: true, CD: true, WDT: true, WP: true}

// fits reports whether token j can go on the group that chain has begun.
func (d *Doc) fits(j int, aux, chain auxiliary, v *Verb, i int) bool {
	tag := d.Tokens[j].Tag
	switch {
	case aux != notAux && (aux != getAux || tag.IsVerb()):
		return chain != getAux
	case v.Modal >= 0 && chain == notAux, v.Form == Infinitive && chain == notAux, chain == doAux:
		return tag.IsVerb() || tag == NN && d.Is(j, Letter) && !d.Is(j, Capital)
	case chain == beAux:
		return tag == VBN || tag == VBG || tag == VBD
	case chain == haveAux:
		return tag == VBN || tag == VBD
	case chain == getAux:
		return tag == VBN
	}
	return j == i && d.Is(j, Letter) && d.looksLikeVerb(j)
}

// looksLikeVerb reports whether token j is a verb, whatever the tagger made of it.
func (d *Doc) looksLikeVerb(j int) bool {
	if d.Tokens[j].Tag.IsVerb() && !d.misread(j) {
		return true
	}
	return d.uninflected(j) || d.Tokens[j].Lower == "born"
}

// misread reports whether the tagger's verb at j is none: "stopped play",
// "villages south of the river", a name in the middle of a sentence.
func (d *Doc) misread(j int) bool {
	s := &d.Sentences[d.Tokens[j].Sentence]
	switch low := d.Tokens[j].Lower; {
	case (low == "north" || low == "south" || low == "east" || low == "west") && d.Lower(j+1) == "of":
		return true
	case d.Is(j, Capital) && j > s.First && s.Kind != Heading && !d.Is(j-1, Punct):
		return true
	case d.Tokens[j].Tag == VB && j > s.First:
		return d.Tokens[j-1].Tag == VBD || d.Tokens[j-1].Tag == VBN
	case d.Tokens[j].Tag == VBP && d.Tag(j-1) == VBN:
		return auxiliaries[d.Lower(j-2)] == haveAux // "had stopped play"
	case auxiliaries[low] != notAux || !calendar.Has(d.Lower(j+1)) && !d.Is(j+1, Punct) && d.Tag(j+1) != RB:
		return false
	case d.Tokens[j].Tag == VBZ || d.Tokens[j].Tag == VBP:
		return d.objectOfPast(j, s.First)
	}
	return false
}

// objectOfPast reports whether the tagger's verb at j ends the object of a verb
// in the past before it: "met his relatives Sunday", "gutted the Kos & Sons
// boatyard early on Sunday", and not "said the mayor leaves Sunday".
func (d *Doc) objectOfPast(j, first int) bool {
	for j--; j >= first; j-- {
		switch tag := d.Tokens[j].Tag; {
		case tag == VBD:
			return auxiliaries[d.Tokens[j].Lower] == notAux && !reports(d.Tokens[j].Lower)
		case tag == IN && !relatives.Has(d.Tokens[j].Lower) && !subordinators.Has(d.Tokens[j].Lower), tag == PRPS, tag == DT, tag == CD, tag == POS, tag == RP, tag.IsNoun(), tag.IsAdjective(), d.Tokens[j].Lower == "&":
		default:
			return false
		}
	}
	return false
}

// uninflected reports whether token j is a past that looks like a noun to the
// tagger: "Riverton beat Ashford", "The bank cut its rate", "The ferry sank".
func (d *Doc) uninflected(j int) bool {
	low := d.Tokens[j].Lower
	prev, next := d.Tag(j-1), d.Tag(j+1)
	if upNext.Has(low) && d.Word(j-1) == ":" && d.Is(j, Capital) { // "Riverton: Host Ashford on Friday"
		return next.IsProper() || next == DT
	}
	if d.Tokens[j].Tag == NNS && d.Tag(j-1) == CC && !d.Is(j, Capital) { // "opens in Lima and reaches Quito"
		return next.IsProper() || next == DT || next == PRPS
	}
	if low == "beat" && prev == Comma && (next.IsNoun() || next == DT) { // "Varga, 16, of Split, beat Kos"
		return true
	}
	if !prev.IsNoun() && prev != PRP && prev != WDT && prev != WP && prev != RB {
		return false
	}
	if pastOnly.Has(low) && low != "lay" && low != "saw" {
		return true
	}
	if pastAlso.Has(low) && d.Tokens[j].Tag != NN {
		return prev != RB
	}
	return (prev.IsNoun() || prev == PRP) && sameInPast.Has(low) && (opensObject.has(next) || next.IsProper())
}

// upNext are the verbs with which a report of a game lists where each side plays next.
var upNext = lexicon.NewSet("begin close face host meet open play visit")

// step notes what the verb at j makes of the group.
func (d *Doc) step(j int, tag Tag, aux auxiliary, chain *auxiliary, v *Verb) {
	switch *chain {
	case beAux:
		if tag == VBG || d.Tokens[j].Lower == "being" {
			v.Progressive = true
		} else if aux == notAux {
			v.Passive = true
		}
	case haveAux:
		v.Perfect = true
	case getAux:
		v.Passive = true
	}
	if aux != notAux {
		*chain = aux
	}
}

// finish sets the form and tense of a group from its first word.
func (v *Verb) finish(d *Doc, finite Tag, chain auxiliary) {
	head := d.Tokens[v.Head].Lower
	switch {
	case v.Modal >= 0:
		v.Form = Finite
	case v.Form == Infinitive:
	case finite == VBG:
		v.Form = Gerund
	case v.First+1 == v.Last && !finite.IsVerb() && upNext.Has(head) && v.First > 0 && d.Word(v.First-1) == ":":
		v.Tense = Present
	case v.First+1 == v.Last && participleOnly.Has(head):
		v.Form, v.Tense = Participle, Past
	case v.First+1 == v.Last && pastOnly.Has(head):
		v.Tense = Past
	case v.First+1 == v.Last && (finite == VBD || finite == VBN || !finite.IsVerb()):
		v.Tense, v.bare = Past, true
		if finite == VBN {
			v.Form = Participle
		}
	case finite == VBD || d.Tokens[v.First].Lower == "was" || d.Tokens[v.First].Lower == "were" || d.Tokens[v.First].Lower == "had" || d.Tokens[v.First].Lower == "did":
		v.Tense = Past
	case v.Perfect:
		v.Tense = Past
	case finite == VBN:
		v.Form, v.Tense = Participle, Past
	case finite == VB: // an imperative, or a present the tagger took for one
		v.Tense = Present
	default:
		v.Tense = Present
	}
}

// infinitiveAt reports whether "to" before token j begins an infinitive.
func (d *Doc) infinitiveAt(j, last int) bool {
	for j < last && (d.Tokens[j].Tag == RB || between.Has(d.Tokens[j].Lower)) {
		j++
	}
	if j >= last {
		return false
	}
	switch tag := d.Tokens[j].Tag; {
	case tag == VB || tag == VBP: // "a visit to Turkey" is none
		return !d.Is(j, Capital) || d.Sentences[d.Tokens[j].Sentence].Kind == Heading
	case tag == NN || tag == VBD || tag == VBN: // "to report back", "to cut rates"
		return j+1 < last && !d.Is(j, Capital) && opensObject.has(d.Tag(j+1)) && !strings.HasSuffix(d.Tokens[j].Lower, "ed")
	}
	return false
}

// participleAhead reports whether a participle follows at j, adverbs skipped:
// "she'd already left" is a perfect, "she'd leave" is not.
func (d *Doc) participleAhead(j, last int) bool {
	for j < last && (d.Tokens[j].Tag == RB || between.Has(d.Tokens[j].Lower)) {
		j++
	}
	return j < last && (d.Tokens[j].Tag == VBN || d.Tokens[j].Tag == VBD)
}

// asNoun reports whether a lone verb form stands where only a noun or an
// adjective can: "the closing", "a damaged bridge", "Friday's offering".
func (d *Doc) asNoun(v *Verb, first int) bool {
	i := v.Head
	if v.First+1 != v.Last || i <= first || v.Form == Infinitive || onlyVerb(d.Tokens[i].Lower) {
		return false
	}
	if d.inCompound(i) {
		return true
	}
	prev, tag, next := d.Tokens[i-1].Tag, d.Tokens[i].Tag, d.Tag(i+1)
	attribute := next.IsNoun() && !d.Is(i+1, Capital)
	switch prev {
	case DT, PRPS, POS, JJR, JJS, WPS:
		return !alsoPronoun.Has(d.Tokens[i-1].Lower)
	case JJ, CD, Dollar, VBN:
		return (tag == VBG || tag == VBN) && next.IsNoun() || tag == VBG && endsNoun.has(next)
	case IN: // "of damaged cars"
		return tag == VBN && attribute
	case CC, Comma, NoTag, OpenQuote: // "and falling prices"
		return (tag == VBN || tag == VBG) && attribute
	}
	return tag == VBN && attribute && (prev == RB || prev.IsVerb())
}

// onlyVerb reports whether a form is never a noun or an adjective.
func onlyVerb(form string) bool {
	return auxiliaries[form] != notAux || modalTense[form] != NoTense || pastOnly.Has(form)
}

// inCompound reports whether the form at token i is half of an adjective or a name:
// "a Lima based firm", "a bank holding company".
func (d *Doc) inCompound(i int) bool {
	switch d.Tokens[i].Lower {
	case "based":
		return d.Tag(i + 1).IsNoun()
	case "holding":
		next := d.Lower(i + 1)
		return next == "company" || next == "companies"
	}
	return false
}

// alsoPronoun are determiners that are subjects and objects as well: "that closed
// the gate".
var alsoPronoun = lexicon.NewSet("that this all some her")

// endsNoun may follow a gerund that is a noun: "the second closing of the gate".
var endsNoun = tagsOf(IN, Stop, Comma)
