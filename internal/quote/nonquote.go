package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"factbox/internal/nlp"
)

// sign is a reason to read a run on as part of its sentence, seen in the words
// right around it, whoever speaks.
type sign struct {
	name string
	fits func(s *site) bool
}

// signs are tried in turn. Each is followed by the sentence that made it
// necessary.
var signs = []sign{
	{"heading", (*site).isHeading},       // “The Long Way Home” — alone on its line
	{"markup", (*site).isMarkup},         // <a href="index.html">
	{"nickname", (*site).isNickname},     // Dana “Ace” Okafor
	{"so-called", (*site).isSoCalled},    // a so-called “consultant”
	{"named", (*site).isNamed},           // a report titled “Dry Feet”; a sauce that cooks call “the mother”
	{"mentioned", (*site).isMentioned},   // the word “drip”; the subject line was “Hello”
	{"work", (*site).isWork},             // the star of “Low Water”; ABC’s “This Week”
	{"inscription", (*site).isInscribed}, // a T-shirt that said “Mind the Goose”
}

// plainSign is the name of the sign that run i shows, or "".
func (p *article) plainSign(i int) string {
	for _, sign := range signs {
		if sign.fits(&p.sites[i]) {
			return sign.name
		}
	}
	return ""
}

// continuesList reports whether run i goes on with a list that a plain run
// begins, and looks like it: words such as “drip,” “drop” and “flood”.
func (p *article) continuesList(i int) bool {
	if i == 0 || !p.plain[i-1] || p.runs[i-1].Parent != p.runs[i].Parent {
		return false
	}
	from, to := p.runs[i-1].Outer.End, p.runs[i].Outer.Start
	if from > to || p.sites[i].breaksLine(from, to) {
		return false
	}
	between := p.doc.Text[from:to]
	switch strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(between), ",")) {
	case "", "and", "or":
	default:
		return false
	}
	a, b := &p.sites[i-1], &p.sites[i]
	return b.words <= 5 && a.title == b.title
}

func (s *site) isHeading() bool {
	crosshead := s.run.family == single && s.article.doubles && s.words <= 8 // ‘A hard year.’ in a text that quotes with “”
	if s.run.Parent >= 0 || s.end != 0 && !crosshead || !s.run.Closed || s.words > 14 {
		return false
	}
	text := s.article.doc.Text
	before := strings.TrimRight(text[:s.run.Outer.Start], " \t")
	after := strings.TrimLeft(text[s.run.Outer.End:], " \t")
	return (before == "" || before[len(before)-1] == '\n') && (after == "" || after[0] == '\n')
}

func (s *site) isMarkup() bool {
	return s.run.Outer.Start > 0 && s.article.doc.Text[s.run.Outer.Start-1] == '='
}

func (s *site) isNickname() bool {
	d := s.article.doc
	if !s.sameLine() || s.after >= len(d.Tokens) || s.words > 3 || s.end != 0 || s.breaksLine(s.run.Outer.End, d.Tokens[s.after].Start) {
		return false
	}
	c, _ := utf8.DecodeRuneInString(s.text)
	return unicode.IsUpper(c) && d.Is(s.before, nlp.Capital) && d.Is(s.after, nlp.Capital) &&
		s.tag(1).IsProper() && d.Tag(s.after).IsProper()
}

func (s *site) isSoCalled() bool {
	return s.sameLine() && (s.lower(1) == "so-called" || s.lower(1) == "called" && s.lower(2) == "so")
}

var (
	// titled introduces a name, whoever gave it.
	titled = words("titled entitled headed headlined subtitled captioned inscribed codenamed code-named nicknamed subheaded emblazoned monikered christened")
	// naming gives a name when nobody in particular does: "a group called", "is
	// known as", "locals call". With a speaker ("she called it") it reports.
	naming = words("called call calls dubbed dub labeled labelled label named name marked branded termed christened")
	// knownAs stand in front of "as" and a name.
	knownAs = words("billed classed filed knew know known knows list listed lists marketed registered saved sold")
)

func (s *site) isNamed() bool {
	if !s.sameLine() {
		return false
	}
	n := 1
	if w := s.lower(n); w == "the" || w == "a" || w == "an" {
		n++
	}
	w := s.lower(n)
	if titled[w] || w == "," && titled[s.lower(n+1)] {
		return true
	}
	if s.isAttributed() {
		return false
	}
	if s.namedByMany() {
		return true
	}
	if w == "as" { // "known to colleagues as", "listed the shellfish as"
		for k := n + 1; k < n+7 && s.before-k >= 0 && s.tag(k) != nlp.Stop; k++ {
			if knownAs[s.lower(k)] {
				return true
			}
		}
		return false
	}
	if !naming[w] || n == 1 && s.words > 5 {
		return false
	}
	k := n + 1
	for s.before-k >= 0 && (auxiliaries[s.lower(k)] || s.tag(k) == nlp.RB) {
		switch s.lower(k) {
		case "is", "was", "are", "were", "been", "be", "being":
			return true // "is called “Red Tide”"
		}
		k++
	}
	giver := s.before - k + 1
	if s.tag(k) == nlp.NN {
		for n := k + 1; n < k+4; n++ {
			if w := s.lower(n); w == "what" || w == "which" {
				return false // "what the company called “a good year”"
			}
		}
	}
	return (s.tag(k) == nlp.NN || s.tag(k) == nlp.NNS) && s.article.named[giver] < 0 && !s.article.doc.Is(giver, nlp.Capital)
}

// isAttributed reports whether somebody by name gave the name: was called “a
// disgrace” by Okafor.
func (s *site) isAttributed() bool {
	d := s.article.doc
	if d.Lower(s.after) != "by" || s.after+1 >= len(d.Tokens) {
		return false
	}
	m := s.article.named[s.after+1]
	return m >= 0 && s.article.bearer[m] >= 0
}

// namedByMany: “Bakers call this stage “the windowpane”” — what a whole trade
// says is a name, unless it is a judgement (“a disgrace”).
func (s *site) namedByMany() bool {
	d := s.article.doc
	if s.before < 0 || s.words > 5 {
		return false
	}
	first := d.Sentences[d.Tokens[s.before].Sentence].First
	for first < s.before && s.article.isMark(first) {
		first++
	}
	if d.Tag(first) != nlp.NNS || s.before-first > 9 {
		return false
	}
	v := first + 1
	for auxiliaries[d.Lower(v)] || d.Tag(v) == nlp.RB {
		v++
	}
	w := d.Lower(v)
	switch {
	case w == "refer" || w == "refers" || w == "referred":
		return s.lower(1) == "as"
	case w == "nickname" || titled[w] || w == "dub" || w == "dubbed" || w == "christened":
		return true
	case naming[w]:
		c, _ := utf8.DecodeRuneInString(s.text)
		return unicode.IsUpper(c) || strings.HasPrefix(s.text, "the ")
	}
	return false
}

// mentionNouns stand in front of words that are spoken of, not said.
var mentionNouns = words("word term phrase expression heading headline title subtitle name nickname moniker acronym hashtag codename verb adjective noun prefix suffix label subject-line password theme pseudonym alias formula abbreviation spelling caption byline category clue meaning definition mention notion concept letters")

// wordNouns are the plurals that stand in front of a list of them.
var wordNouns = words("words terms phrases expressions names labels")

// languages have a word for it: Latin for “if you wish”.
var languages = words("arabic chinese danish dutch english french gaelic german greek hebrew hindi irish italian japanese korean latin mandarin norwegian polish portuguese russian sanskrit spanish swahili swedish turkish ukrainian urdu welsh")

func (s *site) isMentioned() bool {
	if !s.sameLine() {
		return false
	}
	if s.lower(1) == "that" && (s.words == 1 || s.title && s.words == 2) && s.article.doc.Tag(s.after).IsFinite() {
		return true // "ruled that “drip” was out of order"
	}
	n := 1
	if w := s.lower(n); w == "," {
		n++
	}
	switch s.lower(n) { // "its subject line was"
	case "is", "was", "read", "reads", "are", "were":
		n++
		if w := s.lower(n); w != "line" && !mentionNouns[w] {
			return false
		}
		return s.lower(n) != "word" && s.lower(n) != "phrase" && s.lower(n) != "label" && s.lower(n) != "term"
	case "like": // "words like “X”"
		return wordNouns[s.lower(n+1)]
	case "as": // "words such as “X”"
		return s.lower(n+1) == "such" && wordNouns[s.lower(n+2)]
	case "for": // Latin for “X”
		return languages[s.lower(n+1)]
	case "of": // "no mention of", "the spelling of"
		return mentionNouns[s.lower(n+1)] && s.lower(n+1) != "name"
	case "words", "terms", "phrases":
		return s.lower(n+1) == "the"
	case "line":
		return s.lower(n+1) == "subject" || s.lower(n+1) == "tag"
	}
	return mentionNouns[s.lower(n)] && n == 1
}

// works are what bears a title.
var works = words("album albums anchor anthem article autobiography ballad ballet best-seller bestseller biography blog book books cast classic column comedy documentary drama episode essay exhibit exhibition film films franchise game hit host installation magazine memoir movie movies mural musical novel novella novels opera painting play plays podcast poem program programme reboot remake report sculpture sequel series show shows single sitcom song songs soundtrack special star stars study thriller track trailer")

// making is done to works, and liking: “wrote “The Glass Orchard””, without a
// comma.
var making = words("directed directing enjoy enjoyed enjoys filmed like liked likes love loved loves painted perform performed performing played playing publish published publishing reading record recorded recording release released sang sing singing sung tell tells told watch watched watching write writing written wrote")

func (s *site) isWork() bool {
	if !s.title || !s.sameLine() || s.article.headline(s.before) {
		return false
	}
	n, comma := 1, false
	if s.lower(n) == "," {
		n, comma = 2, true
	}
	w, t := s.lower(n), s.tag(n)
	if (w == "is" || w == "was") && works[s.lower(n+1)] { // her favourite film is “Salt Road”
		return true
	}
	if works[w] || works[s.article.doc.Lower(s.after)] { // the “Kitchen Door” column
		return true
	}
	if comma || s.words == 1 && s.end == 0 && s.article.doc.Is(s.after, nlp.Letter) {
		return false // his “Plan” for the roof
	}
	switch {
	case t == nlp.POS, w == "'s", making[w] && s.words > 1:
		return true
	case w == "of" && cueNouns[s.lower(n+1)]: // cries of “Shame! Shame!”
		return false
	case w == "of" || w == "on" || w == "in" || w == "for" || w == "from" || w == "with" || w == "to" || w == "at":
		return s.words > 1 || w != "to"
	}
	return false
}

// inscribed are things that bear words nobody says.
var inscribed = words("t-shirt t-shirts shirt shirts hat hats cap caps mug mugs door slide slides sticker stickers badge badges button buttons jersey jacket tote label mat cushion pillow sign signs banner banners placard placards plaque poster billboard")

func (s *site) isInscribed() bool {
	if !s.sameLine() {
		return false
	}
	switch s.lower(1) {
	case "said", "says", "saying", "reading", "read", "reads", "marked", "with", "labeled", "labelled", "on", "of":
	default:
		return false
	}
	k := 2
	if w := s.lower(1); w == "with" || w == "on" || w == "of" {
		return s.title && inscribed[s.lower(k)]
	}
	if s.lower(k) == "that" || s.lower(k) == "which" {
		k++
	}
	return inscribed[s.lower(k)]
}
