package quote

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"factbox/internal/lexicon"
	"factbox/internal/nlp"
)

// signs are the reasons to read a run on as part of its sentence, seen in the
// words right around it, whoever speaks. They are tried in turn; each stands in
// [Rules] with the sentence that made it necessary.
var signs = []struct {
	rule ruleID
	fits func(s *site) bool
}{
	{heading, (*site).isHeading},
	{markup, (*site).isMarkup},
	{nickname, (*site).isNickname},
	{soCalled, (*site).isSoCalled},
	{defined, (*site).isDefined},
	{named, (*site).isNamed},
	{mentioned, (*site).isMentioned},
	{work, (*site).isWork},
	{work, (*site).isTitleInList},
	{work, (*site).isCited},
	{inscription, (*site).isInscribed},
}

// plainSign is the sign that run i shows, or noRule.
func (p *article) plainSign(i int) ruleID {
	for _, sign := range signs {
		if sign.fits(&p.sites[i]) {
			return sign.rule
		}
	}
	if p.continuesList(i) {
		return listed
	}
	return noRule
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
	gloss := strings.HasSuffix(strings.TrimSpace(between), "or") // so-called “Brot,” or “bread,”
	return b.words <= 6 && (a.title == b.title && b.words <= 5 || gloss)
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

// isMarkup reports whether the run is the value of something that programs read:
// href="index.html", {"mood": "calm"}.
func (s *site) isMarkup() bool {
	const longest = 48 // bytes, of a key with its marks
	before := s.article.doc.Text[max(0, s.run.Outer.Start-longest):s.run.Outer.Start]
	if strings.HasSuffix(before, "=") {
		return true
	}
	key, isKey := strings.CutSuffix(strings.TrimRight(before, " "), `":`)
	if !isKey {
		return false
	}
	front := strings.TrimRight(key[:max(0, strings.LastIndexByte(key, '"'))], " \n")
	return strings.HasSuffix(front, "{") || strings.HasSuffix(front, ",")
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

// isDefined reports whether brackets hold the run and nothing else, as where a
// contract or a judgment names what it goes on to speak of.
func (s *site) isDefined() bool {
	d := s.article.doc
	return s.sameLine() && s.words <= 4 && s.end == 0 && s.lower(1) == "(" && d.Lower(s.after) == ")"
}

var (
	// titled introduces a name, whoever gave it.
	titled = lexicon.NewSet("titled entitled headed headlined subtitled captioned inscribed codenamed code-named nicknamed subheaded emblazoned monikered christened")
	// naming gives a name when nobody in particular does: "a group called", "is
	// known as", "locals call". With a speaker ("she called it") it reports.
	naming = lexicon.NewSet("called call calls dubbed dub labeled labelled label named name marked branded termed christened")
	// knownAs stand in front of "as" and a name.
	knownAs = lexicon.NewSet("billed classed filed knew know known knows list listed lists marketed registered saved sold")
)

func (s *site) isNamed() bool {
	if !s.sameLine() {
		return false
	}
	n := 1
	if w := s.lower(n); w == "the" || w == "a" || w == "an" || w == ":" && titled.Has(s.lower(n+1)) {
		n++
	}
	w := s.lower(n)
	if titled.Has(w) || w == "," && titled.Has(s.lower(n+1)) {
		return true
	}
	if s.isAttributed() {
		return false
	}
	if s.namedByMany() {
		return true
	}
	if w == "as" {
		return s.isKnownAs(n)
	}
	return naming.Has(w) && (n > 1 || s.words <= 5) && s.isCalled(n)
}

// isKnownAs reports whether a verb in front of the "as" n tokens before makes it a
// name: "known to colleagues as", "listed the shellfish as".
func (s *site) isKnownAs(n int) bool {
	for k := n + 1; k < n+7 && s.before-k >= 0 && s.tag(k) != nlp.Stop; k++ {
		if knownAs.Has(s.lower(k)) {
			return true
		}
	}
	return false
}

// isCalled reports whether nobody in particular gives the name with the verb of
// naming n tokens before.
func (s *site) isCalled(n int) bool {
	k := n + 1
	if w := s.lower(k); (w == "'s" || w == "’s") && s.lower(k+1) == "what" {
		return true // suffers from what’s called “pier lung”
	}
	for s.before-k >= 0 && (auxiliaries.Has(s.lower(k)) || s.tag(k) == nlp.RB) {
		switch s.lower(k) {
		case "is", "'s", "what's", "was", "are", "were", "been", "be", "being":
			return true // "is called “Red Tide”"
		}
		k++
	}
	giver := s.before - k + 1
	if n == 1 && s.lower(k) == "," && s.title && !s.isTitleShouted() {
		return true // a leak, dubbed “Old Faithful,”
	}
	if s.tag(k) == nlp.NN {
		for n := k + 1; n < k+4; n++ {
			if w := s.lower(n); w == "what" || w == "which" {
				return false // "what the company called “a good year”"
			}
		}
	}
	return (s.tag(k) == nlp.NN || s.tag(k) == nlp.NNS) && s.article.named[giver] < 0 && !s.article.doc.Is(giver, nlp.Capital)
}

// isTitleShouted: she turned, called “Shame!” and left.
func (s *site) isTitleShouted() bool { return s.end == '!' || s.end == '?' }

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
	if vague := s.namedBySome(); vague || d.Tag(first) != nlp.NNS || s.before-first > 9 {
		return vague
	}
	v := first + 1
	for auxiliaries.Has(d.Lower(v)) || d.Tag(v) == nlp.RB {
		v++
	}
	w := d.Lower(v)
	switch {
	case w == "refer" || w == "refers" || w == "referred":
		return s.lower(1) == "as"
	case w == "nickname" || titled.Has(w) || w == "dub" || w == "dubbed" || w == "christened":
		return true
	case naming.Has(w):
		c, _ := utf8.DecodeRuneInString(s.text)
		term := trades.Has(d.Lower(first)) && d.Tag(v) != nlp.VBD && s.words <= 3 && s.end == 0 // courts call this “estoppel”
		return unicode.IsUpper(c) || strings.HasPrefix(s.text, "the ") || term && !strings.HasPrefix(s.text, "a ")
	}
	return false
}

// trades have words of their own for what they do.
var trades = lexicon.NewSet(`
	astronomers bakers biologists botanists brewers chemists courts doctors economists engineers farmers geologists
	historians judges lawyers linguists mathematicians physicians physicists programmers psychologists sailors scientists
	statisticians surgeons zoologists`)

// namedBySome: a mood that some have called “harbour fever”.
func (s *site) namedBySome() bool {
	n := 1
	if t := s.tag(n); t == nlp.DT {
		n++
	}
	if !naming.Has(s.lower(n)) {
		return false
	}
	for n++; auxiliaries.Has(s.lower(n)) || s.tag(n) == nlp.RB; n++ {
	}
	switch s.lower(n) {
	case "some", "many", "people", "others", "everyone", "everybody", "most":
		return true
	}
	return false
}

// mentionNouns stand in front of words that are spoken of, not said.
var mentionNouns = lexicon.NewSet("word term phrase expression heading headline title subtitle name nickname moniker acronym hashtag codename verb adjective noun prefix suffix label subject-line password theme pseudonym alias formula abbreviation spelling caption byline category clue meaning definition mention notion concept letters slogan slogans motto")

// wordNouns are the plurals that stand in front of a list of them.
var wordNouns = lexicon.NewSet("words terms phrases expressions names labels")

// languages have a word for it: Latin for “if you wish”.
var languages = lexicon.NewSet("arabic chinese danish dutch english french gaelic german greek hebrew hindi irish italian japanese korean latin mandarin norwegian polish portuguese russian sanskrit spanish swahili swedish turkish ukrainian urdu welsh")

func (s *site) isMentioned() bool {
	if !s.sameLine() {
		return false
	}
	if s.isTyped() || s.isCampaign() {
		return true
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
		if w := s.lower(n); w != "line" && !mentionNouns.Has(w) {
			return false
		}
		return s.lower(n) != "word" && s.lower(n) != "phrase" && s.lower(n) != "label" && s.lower(n) != "term"
	case "like": // "words like “X”"
		return wordNouns.Has(s.lower(n + 1))
	case "as": // "words such as “X”"
		return s.lower(n+1) == "such" && wordNouns.Has(s.lower(n+2))
	case "for": // Latin for “X”
		return languages.Has(s.lower(n + 1))
	case "of": // "no mention of", "the spelling of"
		return mentionNouns.Has(s.lower(n+1)) && s.lower(n+1) != "name"
	case "words", "terms", "phrases":
		return s.lower(n+1) == "the"
	case "line":
		return s.lower(n+1) == "subject" || s.lower(n+1) == "tag"
	}
	return mentionNouns.Has(s.lower(n)) && n == 1
}

// titlePrepositions stand between a work and who is in it: "the star of".
var titlePrepositions = lexicon.NewSet("of on in for from with to at")

// isTyped: click “Next”; search for “harbour tickets”.
func (s *site) isTyped() bool {
	w := s.lower(1)
	return typing.Has(w) && s.words <= 8 && s.article.opensSentence(s.before) || w == "for" && strings.HasPrefix(s.lower(2), "search")
}

// typing is done to the words on a screen.
var typing = lexicon.NewSet("choose click enter press select tap tick type")

// isCampaign: the city's “Mind the Gull” campaign; the ad campaign “Start with one.”
func (s *site) isCampaign() bool {
	d := s.article.doc
	if c, _ := utf8.DecodeRuneInString(s.text); !unicode.IsUpper(c) {
		return false
	}
	if campaigns.Has(s.lower(1)) && s.words <= 8 && d.Lower(s.after) != "" && (s.lower(2) != "," && s.tag(2) != nlp.VBD) {
		return true
	}
	if s.after >= len(d.Tokens) || s.breaksLine(s.run.Outer.End, d.Tokens[s.after].Start) || s.words > 8 {
		return false
	}
	return campaigns.Has(d.Lower(s.after)) || d.Tag(s.after).IsNoun() && campaigns.Has(d.Lower(s.after+1))
}

// campaigns go by the words they want said.
var campaigns = lexicon.NewSet("campaign hashtag slogan tagline motto")

// works are what bears a title.
var works = lexicon.NewSet("album albums anchor anthem anthems article autobiography ballad ballads ballet best-seller bestseller biography biopic blockbuster blog book books calypso calypsoes calypsos cast classic classics column comedy documentary drama episode essay exhibit exhibition film films franchise game hit hits hymn hymns host installation magazine memoir miniseries movie movies mural musical novel novella novels opera painting play plays podcast poem prequel program programme reboot remake report sculpture sequel series show shows single singles sitcom song songs soundtrack special spin-off spinoff star stars study thriller track tracks trailer tune tunes")

// making is done to works, and liking: “wrote “The Glass Orchard””, without a
// comma.
var making = lexicon.NewSet("directed directing enjoy enjoyed enjoys filmed like liked likes love loved loves painted perform performed performing played playing publish published publishing reading record recorded recording release released sang sing singing star starred starring sung tell tells told watch watched watching write writing written wrote")

func (s *site) isWork() bool {
	if !s.title || !s.sameLine() || s.article.headline(s.before) {
		return false
	}
	n, comma := 1, false
	if s.lower(n) == "," {
		n, comma = 2, true
	}
	w, t := s.lower(n), s.tag(n)
	if (w == "is" || w == "was") && works.Has(s.lower(n+1)) { // her favourite film is “Salt Road”
		return true
	}
	if works.Has(w) || works.Has(s.article.doc.Lower(s.after)) || s.isAmongWorks(n) { // the “Kitchen Door” column
		return true
	}
	if s.words > 1 && s.end == ',' && s.article.doc.Lower(s.after) == "which" { // “Low Water,” which won in May
		return true
	}
	if comma || s.words == 1 && s.end == 0 && w != "in" && s.article.doc.Is(s.after, nlp.Letter) {
		return false // his “Plan” for the roof, but her part in “Gulls” made her famous
	}
	switch {
	case t == nlp.POS, w == "'s", making.Has(w) && s.words > 1, w == "read" && auxiliaries.Has(s.lower(n+1)) && s.words > 1:
		return true
	case w == "of" && cueNouns.Has(s.lower(n+1)): // cries of “Shame! Shame!”
		return false
	case titlePrepositions.Has(w):
		return s.words > 1 || w != "to"
	}
	return false
}

// isAmongWorks reports whether the word n tokens before names the run as one of some works:
// songs such as, films like, novels including.
func (s *site) isAmongWorks(n int) bool {
	switch s.lower(n) {
	case "like", "including":
		return works.Has(s.lower(n + 1))
	case "as":
		return s.lower(n+1) == "such" && works.Has(s.lower(n+2))
	}
	return false
}

// isCited reports whether a reader's letter or an article points at another by a title
// that is a sentence: Re. “Toll costs the town” (Page 8); the article “Who pays the toll?”
func (s *site) isCited() bool {
	if c, _ := utf8.DecodeRuneInString(s.text); !unicode.IsUpper(c) || !s.sameLine() || s.words < 3 {
		return false
	}
	d := s.article.doc
	if w := s.lower(1); w == "re" || w == "re." || w == "." && s.lower(2) == "re" {
		return true
	}
	if d.Lower(s.after) == "page" || d.Lower(s.after) == "(" && d.Lower(s.after+1) == "page" {
		return true
	}
	return printed.Has(s.lower(1)) && s.tag(1).IsNoun() && s.tag(2) == nlp.DT
}

// printed works have sentences for titles.
var printed = lexicon.NewSet("article column editorial essay op-ed")

// isTitleInList: played “Low Water,” “The Tern” and “Salt Road”: three titles in
// a row are works, whoever names them.
func (s *site) isTitleInList() bool {
	p := s.article
	if !s.title || s.end == '!' || s.end == '?' {
		return false
	}
	at, _ := slices.BinarySearchFunc(p.runs, s.run.Outer.Start, func(r Run, start int) int { return r.Outer.Start - start })
	in, long := 1, s.words > 1
	for _, step := range []int{-1, 1} {
		for i := at; ; i += step {
			next := i + step
			if next < 0 || next >= len(p.runs) || in > 8 || !p.listsTitles(min(i, next), max(i, next)) {
				break
			}
			long = long || strings.Contains(p.runs[next].Of(p.doc.Text), " ")
			in++
		}
	}
	return in >= 3 && long
}

// listsTitles reports whether runs a and b are titles with nothing but a comma
// or "and" between them.
func (p *article) listsTitles(a, b int) bool {
	x, y := &p.runs[a], &p.runs[b]
	if x.Outer.End > y.Outer.Start || y.Outer.Start-x.Outer.End > 8 {
		return false
	}
	between := strings.TrimPrefix(strings.TrimSpace(p.doc.Text[x.Outer.End:y.Outer.Start]), ",")
	switch strings.TrimSpace(between) {
	case "", "and", "or", "&":
		return isTitle(x.Of(p.doc.Text)) && isTitle(y.Of(p.doc.Text)) && !strings.Contains(p.doc.Text[x.Outer.End:y.Outer.Start], "\n")
	}
	return false
}

// inscribed are things that bear words nobody says.
var inscribed = lexicon.NewSet("t-shirt t-shirts shirt shirts hat hats cap caps mug mugs door slide slides sticker stickers badge badges button buttons jersey jacket tote label mat cushion pillow sign signs banner banners placard placards plaque poster billboard")

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
		return s.title && inscribed.Has(s.lower(k))
	}
	if s.lower(k) == "that" || s.lower(k) == "which" {
		k++
	}
	return inscribed.Has(s.lower(k))
}
