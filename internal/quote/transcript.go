package quote

import (
	"strings"
	"unicode/utf8"

	"factbox/internal/coref"
	"factbox/internal/lexicon"
	"factbox/internal/news"
	"factbox/internal/nlp"
)

// transcript appends the turns of an interview that is printed without
// quotation marks, one paragraph a turn behind a label:
//
//	Q: Will the pier reopen?
//	OKAFOR: Not this year.
//
// A label may also stand on a line of its own, above the turn.
//
// What is certainly an interview or a hearing is said word for word, and its turns are
// direct quotes. Else they are reported speech, and asked for with it. Three turns by two
// speakers make a transcript; fewer are a list with colons.
func (f *Finder) transcript(into []news.Quote) []news.Quote {
	turns, labels := f.turns()
	if len(turns) < 3 || labels < 2 {
		return into
	}
	kind := news.Indirect
	hearing := isHearing(turns, labels)
	switch {
	case hearing, labels == 2 && isInterview(turns):
		kind = news.Direct
	case !f.options.Indirect:
		return into
	}
	for _, t := range turns {
		if kind == news.Direct && t.a.who.Person < 0 && !f.options.Indirect && (!hearing || asking.Has(strings.ToLower(t.label))) {
			continue // the paper's own question
		}
		q := f.made(kind, t.words, t.a.rule, confidence(&t.a))
		q.Speaker = f.speaker(&t.a)
		into = append(into, q)
	}
	return into
}

// spokenTurn is one turn of a transcript.
type spokenTurn struct {
	label string // who speaks, as far as that is known
	words news.Span
	a     attribution
	asks  bool
	talks bool // it speaks of itself, to somebody, or asks
}

// turns are the paragraphs behind labels, and labels how many labels there are.
func (f *Finder) turns() (turns []spokenTurn, labels int) {
	p := &f.passage
	known := map[string]bool{}
	asked := -1 // the person who answers behind "A:"
	for n, par := range p.doc.Paragraphs {
		start := p.doc.TokenAt(par.Start)
		mark := p.turnLabel(par)
		s := news.Span{End: par.End}
		switch {
		case mark >= 0:
			s.Start = p.doc.Tokens[mark].End
		case n+1 < len(p.doc.Paragraphs) && p.isLabelLine(par) && !p.isLabelLine(p.doc.Paragraphs[n+1]):
			mark = p.doc.TokenAt(par.End)
			s = p.doc.Paragraphs[n+1].Span
		default:
			continue
		}
		words := strings.TrimSpace(s.Of(p.doc.Text))
		s.Start += strings.Index(s.Of(p.doc.Text), words)
		s.End = s.Start + len(words)
		if words == "" || p.insideRun(s) || p.stopLabel(start) >= 0 && len(turns) == 0 && !p.asksAt(start) {
			continue
		}
		by := news.Span{Start: p.doc.Tokens[start].Start, End: p.doc.Tokens[max(start, mark-1)].End}
		a := attribution{rule: transcript, who: p.turnSpeaker(start, by), subject: phrase{span: by, kind: name, person: -1}}
		if len(turns) == 0 {
			asked = p.soleInterviewee(par.Start)
		}
		if answers.Has(labelWord(p.doc.Lower(start))) && asked >= 0 {
			a.who = coref.OfPerson(asked)
		}
		a.subject.person = a.who.Person
		t := spokenTurn{label: labelWord(by.Of(p.doc.Text)), words: s, a: a, asks: strings.HasSuffix(words, "?")}
		t.talks = t.asks || p.addresses(s)
		switch {
		case a.who.Person >= 0:
			t.label = p.people[a.who.Person].Name // first “Ada Okafor:”, then “Okafor:” or “A:”
		case len(turns) > 0 && turns[0].a.who.Person < 0 && p.asksAt(start):
			t.label = turns[0].label // first “THE TERN:”, then “Q:”
		}
		known[t.label] = true
		turns = append(turns, t)
	}
	return turns, len(known)
}

// isInterview reports whether turns behind two labels are one certainly: one asks,
// most often, what the other, a person whom the text names, answers at once.
func isInterview(turns []spokenTurn) bool {
	const fewest = 4
	first, answers := turns[0].label, (*spokenTurn)(nil)
	questions, asked, changes := 0, 0, 0
	for i := range turns {
		t := &turns[i]
		switch {
		case t.label != first:
			answers = t
		default:
			questions++
			if t.asks {
				asked++
			}
		}
		if i > 0 && t.label != turns[i-1].label {
			changes++
		}
	}
	return len(turns) >= fewest && answers != nil && answers.a.who.Person >= 0 && 2*asked > questions && 4*changes >= 3*(len(turns)-1)
}

// isHearing reports whether turns are those of a hearing or a debate: people whom the
// text names speak by turns, come back, and talk as people do. What biographies and
// programmes set behind a name comes once, and tells of somebody.
func isHearing(turns []spokenTurn, labels int) bool {
	const fewest = 4
	talking, changes := 0, 0
	named := map[string]bool{}
	for i := range turns {
		t := &turns[i]
		if t.talks {
			talking++
		}
		if t.a.who.Person >= 0 {
			named[t.label] = true
		}
		if i > 0 && t.label != turns[i-1].label {
			changes++
		}
	}
	return len(turns) >= fewest && len(named) >= 2 && 2*labels <= len(turns) && 2*talking >= len(turns) && 2*changes >= len(turns)-1
}

// addresses reports whether the words of a turn speak of themselves or to somebody, or ask.
func (p *article) addresses(s news.Span) bool {
	d := p.doc
	for t := d.TokenAt(s.Start); t < len(d.Tokens) && d.Tokens[t].Start < s.End; t++ {
		switch d.Lower(t) {
		case "i", "we", "you", "me", "us", "my", "our", "your", "?":
			return true
		}
	}
	return false
}

// isLabelLine reports whether a paragraph is no more than the name of a person, or one
// in capitals, with a title: SENATOR RAY.
func (p *article) isLabelLine(par nlp.Paragraph) bool {
	d := p.doc
	first := d.TokenAt(par.Start)
	if !d.Is(first, nlp.Capital) {
		return false
	}
	t, named := first, false
	for ; t < first+5 && t < len(d.Tokens) && d.Tokens[t].Start < par.End; t++ {
		person := p.named[t] >= 0 && p.bearer[p.named[t]] >= 0
		if !person && !d.Is(t, nlp.AllCaps) && !titlesLabel(d.Lower(t)) {
			return false
		}
		named = named || person
	}
	return named && (t >= len(d.Tokens) || d.Tokens[t].Start >= par.End)
}

// titlesLabel reports whether a word stands in front of a name in a label: Ms., Senator.
func titlesLabel(word string) bool {
	_, honorific := lexicon.Honorific(word)
	_, role := lexicon.Role(word)
	return honorific || role
}

// asksAt reports whether token t is the label of a question: an interview does not begin
// with “A.”, which may as well be a list's.
func (p *article) asksAt(t int) bool { return labelWord(p.doc.Lower(t)) == "q" }

// answers label the turns of whom an interview asks.
var answers = lexicon.NewSet("a answer")

// asking words label the turns of an interview, whoever takes part.
var asking = lexicon.NewSet("a answer q question")

// soleInterviewee is the one person whom the paragraphs in front of byte pos, where
// an interview begins, name, from the last back to the first that names somebody; -1
// where that one names several.
func (p *article) soleInterviewee(pos int) int {
	found, line := -1, -1
	for t := p.doc.TokenAt(pos) - 1; t >= 0; t-- {
		par := p.doc.Sentences[p.doc.Tokens[t].Sentence].Paragraph
		if found >= 0 && par != line {
			break
		}
		m := p.named[t]
		if m < 0 || p.bearer[m] < 0 {
			continue
		}
		if found >= 0 && found != int(p.bearer[m]) {
			return -1
		}
		found, line = int(p.bearer[m]), par
	}
	return found
}

// labelVoice is the person whose label opens the paragraph of sentence n: “OKAFOR:
// I told them ‘no’.”
func labelVoice(p *passage, n int) coref.Entity {
	token := p.items[p.sentences[n].lo].token
	par := p.doc.Paragraphs[p.doc.Sentences[p.doc.Tokens[token].Sentence].Paragraph]
	if p.turnLabel(par) < 0 {
		return coref.Nobody
	}
	start := p.doc.TokenAt(par.Start)
	if asking.Has(labelWord(p.doc.Lower(start))) {
		return coref.Nobody // who answers as “A:” is told by the interview as a whole
	}
	return p.turnSpeaker(start, p.doc.Tokens[start].Span)
}

// labelWord is a label without the stop of “Q.” and “A.”.
func labelWord(label string) string { return strings.TrimSuffix(label, ".") }

// turnLabel is the token of the mark behind a speaker's label that opens a
// paragraph: Q and A, a name, or words in capitals; -1 where there is none. The mark is
// a colon, and behind Q and A also a stop, which may be one token with them.
func (p *article) turnLabel(par nlp.Paragraph) int {
	d := p.doc
	first := d.TokenAt(par.Start)
	if stop := p.stopLabel(first); stop >= 0 {
		return stop
	}
	for t := first; t < first+5 && t < len(d.Tokens) && d.Tokens[t].Start < par.End; t++ {
		if d.Lower(t) == ":" {
			if t == first {
				return -1
			}
			return t
		}
		named := p.named[t] >= 0 && (p.bearer[p.named[t]] >= 0 || p.isBody(int(p.named[t])))
		if !named && !d.Is(t, nlp.AllCaps) && t > first && !titlesLabel(d.Lower(t)) || !d.Is(t, nlp.Capital) {
			return -1
		}
		if !named && !d.Is(t, nlp.AllCaps) && d.Tokens[t].Len() > 1 && !asking.Has(d.Lower(t)) && !titlesLabel(d.Lower(t)) {
			return -1
		}
	}
	return -1
}

// stopLabel is the token of the stop behind the “Q.” or “A.” that token first begins,
// or -1. The “A.” of “A. Okafor” is none.
func (p *article) stopLabel(first int) int {
	d := p.doc
	if !d.Is(first, nlp.Capital) || p.named[first] >= 0 {
		return -1
	}
	switch d.Lower(first) {
	case "q.", "a.":
		return first
	case "q", "a":
		if d.Lower(first+1) == "." && d.Tokens[first].End == d.Tokens[first+1].Start {
			return first + 1
		}
	}
	return -1
}

// insideRun reports whether quotation marks stand around the words of a turn.
func (p *article) insideRun(s news.Span) bool {
	for i := 0; i < len(p.runs) && p.runs[i].Outer.Start < s.End; i++ {
		if p.runs[i].Outer.Contains(s) || s.Start == p.runs[i].Outer.Start {
			return true
		}
	}
	return false
}

// turnSpeaker is the person that a label names: by mention, or by a last name
// in capitals.
func (p *article) turnSpeaker(first int, label news.Span) coref.Entity {
	if asking.Has(labelWord(p.doc.Lower(first))) {
		return coref.OfWords(label)
	}
	if i := p.bearerOf(label.Of(p.doc.Text)); i >= 0 {
		return coref.OfPerson(i)
	}
	for t := first; t < len(p.doc.Tokens) && p.doc.Tokens[t].Start < label.End; t++ { // also Ray of “SENATOR RAY”
		if m := p.named[t]; m >= 0 && p.bearer[m] >= 0 {
			return coref.OfPerson(int(p.bearer[m]))
		}
	}
	words := strings.ToLower(label.Of(p.doc.Text))
	for i := range p.people {
		if full := strings.ToLower(p.people[i].Name); full == words || strings.HasSuffix(full, " "+words) {
			return coref.OfPerson(i)
		}
	}
	return coref.OfWords(label)
}

// bearerOf is the one person of the article whose initials a label is, “AO:” of Ada
// Okafor; -1 where there is none, or two.
func (p *article) bearerOf(label string) int {
	found := -1
	for i := range p.people {
		if initials(p.people[i].Name) == label {
			if found >= 0 {
				return -1
			}
			found = i
		}
	}
	return found
}

// initials are the first letters of the words of a name, of two words or more.
func initials(name string) string {
	var b strings.Builder
	words := strings.Fields(name)
	for _, w := range words {
		c, _ := utf8.DecodeRuneInString(w)
		b.WriteRune(c)
	}
	if len(words) < 2 {
		return ""
	}
	return b.String()
}
