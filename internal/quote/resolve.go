package quote

import (
	"slices"
	"sort"
	"strings"

	"factbox/internal/coref"
	"factbox/internal/lexicon"
	"factbox/internal/news"
	"factbox/internal/nlp"
)

// resolver tells a [coref.Discourse] who is named in the reporter's voice, and asks it
// who a phrase stands for.
type resolver struct {
	passage  *passage
	told     coref.Discourse
	mentions []coref.Mention // of the sentence that is read
}

// begin forgets the article before and learns what the people of p are.
func (r *resolver) begin(p *passage) {
	r.passage = p
	r.told.Begin(p.doc, p.people, p.bodies)
	for m, who := range p.bearer {
		if age := p.ageBehind(p.behind[m]); who >= 0 && age != "" {
			r.told.Learn(int(who), age+"-year-old")
		}
	}
}

// ageBehind is the age that commas set off behind a name that ends in front of
// token t: Ada Okafor, 56, said.
func (p *article) ageBehind(t int) string {
	d := p.doc
	if d.Lower(t) == "," && d.Is(t+1, nlp.AllDigit) && len(d.Lower(t+1)) == 2 && (d.Lower(t+2) == "," || d.Lower(t+2) == ".") {
		return d.Lower(t + 1)
	}
	return ""
}

// resolve finds who the subject of an attribution stands for. turn is the
// speaker of the quote before, voice the speaker whose words these are, and n
// the sentence they stand in.
func (r *resolver) resolve(c phrase, n int, turn, voice coref.Entity) coref.Entity {
	if unnamed.Has(c.head) {
		return coref.Nobody
	}
	switch c.kind {
	case name:
		if c.person >= 0 {
			return coref.OfPerson(c.person)
		}
		if r.isCompatriot(c, turn) {
			return turn // “We won,” Okafor said. “It was luck,” the Swede added.
		}
		return r.named(c)
	case relative:
		return r.antecedent(c)
	case pronoun:
		switch c.head {
		case "i", "me", "my", "we":
			if !voice.Known() {
				voice = labelVoice(r.passage, n)
			}
			if voice.Known() {
				return voice
			}
		case "it", "its", "they", "their":
			if who := r.told.Thing(coref.Question{Pos: c.span.Start, Plural: c.head[0] == 't', Speaks: true, Last: turn}).Best; who.Known() {
				return who.Entity
			}
			if turn.Known() && turn.Person < 0 {
				return turn // “We have not,” the label said. “We never will,” it says.
			}
		case "he", "him", "his", "himself":
			return r.told.Person(coref.Question{Pos: r.lookFrom(c), Sex: news.Male, Speaks: true, Last: turn}).Best.Entity
		case "she", "her", "herself", "hers":
			return r.told.Person(coref.Question{Pos: r.lookFrom(c), Sex: news.Female, Speaks: true, Last: turn}).Best.Entity
		}
	case nominal:
		if who := r.byRole(c); who.Known() {
			return who
		}
		if who := r.byAge(c, n); who.Known() {
			return who
		}
		if r.isCompatriot(c, turn) {
			return turn
		}
		return coref.OfWords(c.span)
	}
	return coref.OfWords(c.span)
}

// named is who or what the name c names that is no person with a record.
func (r *resolver) named(c phrase) coref.Entity {
	if m := r.passage.nameOf(c.hi - 1); m >= 0 && r.passage.isBody(m) {
		return coref.OfOrganization(int(r.passage.organization[m]), c.span)
	}
	return coref.OfWords(c.span)
}

// isAttached reports whether the name of an organization, tokens [first, last), only tells
// which person, thing or place is meant: "Graz Bank official Kos", "Kos of Graz Bank",
// "at the Graz Bank office".
func (p *article) isAttached(first, last int) bool {
	d := p.doc
	if d.Tag(last).IsNoun() && !dates.Has(d.Lower(last)) {
		return true
	}
	i := first - 1
	for d.Tag(i) == nlp.DT || d.Tag(i).IsAdjective() {
		i--
	}
	member := memberships.Has(d.Lower(i)) && i > 0 && p.named[i-1] >= 0 && p.bearer[p.named[i-1]] >= 0
	return member || settings.Has(d.Lower(i)) || d.Lower(i) == "after" && d.Lower(i-1) == "named"
}

var (
	settings    = lexicon.NewSet("at in on near outside inside across")
	memberships = lexicon.NewSet("at for from of with")
)

// lookFrom is the byte from which the person that the pronoun c stands for is looked for,
// backwards. Who reports a clause is nobody whom it names: "Ruiz wanted war, she
// explained". What only says when or where is no such clause: "After Ruiz sat, she said".
func (r *resolver) lookFrom(c phrase) int {
	p := r.passage
	if !p.isBreak(c.lo-1) || !p.isReport(c.hi, speech) || p.tag(c.hi+1) != nlp.Stop {
		return c.span.Start
	}
	n := sort.Search(len(p.sentences), func(i int) bool { return p.sentences[i].lo > c.lo }) - 1
	first := p.sentences[n].lo
	if !hasClause(p, first, c.lo-1) || conditions.Has(p.lower(first)) {
		return c.span.Start
	}
	return p.span(first, first+1).Start
}

// antecedent is the noun phrase in front of a relative pronoun.
func (r *resolver) antecedent(c phrase) coref.Entity {
	i := c.lo - 1
	if i >= 0 && r.passage.isWord(i) && r.passage.isBreak(i) {
		i--
	}
	if i < 0 {
		return coref.Nobody
	}
	if a := phraseEnding(r.passage, i, 0); (a.kind == name || a.kind == nominal) && r.passage.speaks(a, false) {
		return r.resolve(a, 0, coref.Nobody, coref.Nobody)
	}
	return coref.Nobody
}

// byRole finds the person whose role a definite phrase names: "the minister",
// "the 56-year-old". Words in front of its head have to stand in the role too;
// of several who fit it is the one named last.
func (r *resolver) byRole(c phrase) coref.Entity {
	p := r.passage
	if p.lower(c.lo) != "the" || c.hi-c.lo > 5 {
		return coref.Nobody
	}
	fits := func(role string) bool { return r.fits(c, role) }
	who := r.told.Role(c.head, c.span.Start, fits)
	for _, noun := range callings[c.head] {
		if !who.Known() {
			who = r.told.Role(noun, c.span.Start, fits)
		}
	}
	return who
}

// fits reports whether the words around the head of c stand in role.
func (r *resolver) fits(c phrase, role string) bool {
	p := r.passage
	for i := c.lo + 1; i < c.hi; i++ {
		w := p.lower(i)
		switch {
		case w == c.head, strings.Contains(role, w), passing.Has(w), nounPrepositions.Has(w):
		case pursuits.Has(c.head) && isDemonym(w): // "the Greek coach" of a club
		default:
			return false
		}
	}
	return true
}

// byAge finds whom "the 56-year-old" stands for where no age is told: the one person whom
// the last sentence that names anybody names. Somebody who tells of a stranger is not that
// stranger: “A man was held, Ada Okafor said. The 56-year-old …”.
func (r *resolver) byAge(c phrase, n int) coref.Entity {
	p := r.passage
	if p.lower(c.lo) != "the" || !strings.HasSuffix(c.head, "-year-old") {
		return coref.Nobody
	}
	found := -1
	for s := n; s >= 0 && n-s <= farthestAge; s-- {
		fr := &p.sentences[s]
		if fr.run != noRun {
			continue
		}
		hi := min(fr.hi, c.lo)
		who, stranger := onlyPerson(p, fr.lo, hi)
		switch {
		case stranger || found < 0 && who == several:
			return coref.Nobody
		case found < 0:
			found = who
		}
		if found >= 0 && !reportWithin(p, fr.lo, hi) {
			break
		}
	}
	return coref.OfPerson(found)
}

// farthestAge is how many sentences in front of "the 56-year-old" he is looked for.
const farthestAge = 3

// several is more than one person.
const several = -2

// onlyPerson is the one person whom items [lo, hi) name, -1 for none, or several; stranger
// reports that they tell of somebody without a name: a man, an elderly driver.
func onlyPerson(p *passage, lo, hi int) (who int, stranger bool) {
	who = -1
	for i := lo; i < hi; i++ {
		switch at := p.personOf(i); {
		case at < 0:
			stranger = stranger || isStranger(p, i)
		case who < 0 && who != several:
			who = at
		case who != at:
			who = several
		}
	}
	return who, stranger
}

// isStranger reports whether item i is a noun for one human being behind "a".
func isStranger(p *passage, i int) bool {
	if n, ok := lexicon.LookUpSource(p.lower(i)); !ok || n.Kind != lexicon.Human || n.Plural || p.titles(i) {
		return false
	}
	for k := i - 1; k >= i-3; k-- {
		switch w := p.lower(k); {
		case w == "a" || w == "an":
			return true
		case !p.tag(k).IsAdjective() && !p.tag(k).IsNoun():
			return false
		}
	}
	return false
}

// passing words are said of somebody by the way: "the veteran coach".
var passing = lexicon.NewSet("former late longtime long-time then old young veteran outgoing new")

// remember notes who is named in sentence n, so that later pronouns find them.
func (r *resolver) remember(n int) {
	p, fr := r.passage, &r.passage.sentences[n]
	r.mentions = r.mentions[:0]
	told := false // the first verb stands before
	for i := fr.lo; i < fr.hi; i++ {
		m := p.nameOf(i)
		told = told || p.tag(i).IsFinite()
		if m < 0 {
			continue
		}
		end := i + 1
		for end < fr.hi && p.nameOf(end) == m {
			end++
		}
		s := coref.Mention{Pos: p.span(i, end).Start, Named: true, Kind: lexicon.Human}
		s.Aside = p.lower(i-1) == "for" && p.lower(i-2) == "as" || p.lower(titleStart(p, i, fr.lo)-1) == "for" && p.lower(titleStart(p, i, fr.lo)-2) == "as"
		if p.tag(end) == nlp.POS {
			s.Owner, s.Owns = told, !told
		}
		s.Focus = p.lower(titleStart(p, i, fr.lo)-1) == "as"
		switch who := p.personOf(i); {
		case who >= 0:
			s.Entity, s.Gender = coref.OfPerson(who), p.people[who].Gender
			r.mentions = append(r.mentions, s)
		case p.isBody(m):
			s.Entity, s.Kind = coref.OfOrganization(int(p.organization[m]), p.span(i, end)), lexicon.Group
			s.Attached = p.isAttached(p.items[i].token, p.behind[m])
			r.mentions = append(r.mentions, s)
		default:
			s.Entity, s.Kind, s.Place = coref.OfWords(p.span(i, end)), lexicon.Group, true
			r.mentions = append(r.mentions, s)
		}
		i = end - 1
	}
	r.rememberSubjects(n)
	slices.SortStableFunc(r.mentions, func(a, b coref.Mention) int { return a.Pos - b.Pos })
	if fr.lo < fr.hi {
		r.told.Read(p.doc.Tokens[p.items[fr.lo].token].Start, p.begins(fr.lo), r.mentions)
	}
}

// rememberSubjects notes which of those named in sentence n are the subjects of verbs, and
// who else is.
func (r *resolver) rememberSubjects(n int) {
	p, fr := r.passage, &r.passage.sentences[n]
	for v := fr.lo; v < fr.hi; v++ {
		report := p.isReport(v, speech)
		if !p.tag(v).IsFinite() && p.report(v) == lexicon.NoReport || p.tag(v) == nlp.VBG {
			continue
		}
		c := subjectBefore(p, v, fr.lo)
		if office := offices[p.lower(v)]; office != "" {
			r.learnOffice(c, v, fr.hi, office)
		}
		switch c.kind {
		case pronoun:
			r.rememberPronoun(c, report)
		case relative:
			if who := r.antecedent(c); who.Person >= 0 {
				for i := range r.mentions {
					if s := &r.mentions[i]; s.Entity == who && s.Pos < c.span.Start {
						s.Relative = true
					}
				}
			}
		case nominal:
			r.rememberNominal(c, n, report)
		case name:
			known := false
			for i := range r.mentions {
				if s := &r.mentions[i]; s.Pos >= p.span(c.lo, c.lo+1).Start && s.Pos < c.span.End && s.Entity.Person == c.person {
					s.Subject, s.Reports, known = true, s.Reports || report, true
					s.Asks = s.Asks || putsQuestion(p, v)
				}
			}
			if !known && c.person < 0 {
				r.mentions = append(r.mentions, coref.Mention{Pos: c.span.Start, Entity: r.named(c), Kind: lexicon.Group, Place: isPlace(p, c), Subject: true, Reports: report})
			}
		}
	}
}

// offices are what those are who do what a verb says.
var offices = map[string]string{
	"captained": "captain", "captains": "captain", "chaired": "chairman", "chairs": "chairman", "coached": "coach", "coaches": "coach",
	"headed": "leader", "heads": "leader", "led": "leader", "leads": "leader", "managed": "manager", "manages": "manager",
}

// learnOffice notes whose office the verb at item v, with subject c, tells of: of “Okafor
// leads the Tide” she is "the Tide leader".
func (r *resolver) learnOffice(c phrase, v, hi int, office string) {
	who := c.person
	if c.kind == relative {
		who = r.antecedent(c).Person
	}
	d := phraseAt(r.passage, v+1, hi)
	if who < 0 || d.kind != name || d.person >= 0 {
		return
	}
	r.told.Learn(who, office+" of "+d.span.Of(r.passage.doc.Text))
}

// rememberNominal notes a common noun that is the subject of a verb: a detective.
func (r *resolver) rememberNominal(c phrase, n int, report bool) {
	p := r.passage
	noun, ok := lexicon.LookUpSource(c.head)
	if strings.HasSuffix(c.head, "-year-old") {
		noun, ok = lexicon.SourceNoun{Kind: lexicon.Human}, true
	}
	if !ok {
		return
	}
	s := coref.Mention{Pos: c.span.Start, Entity: coref.OfWords(c.span), Kind: noun.Kind, Plural: noun.Plural, Gender: noun.Gender, Subject: true, Reports: report, Nominal: true}
	s.Fresh = (p.lower(c.lo) == "a" || p.lower(c.lo) == "an" || p.lower(c.lo) == "one") && opensClause(p, c, p.sentences[n].lo)
	if noun.Kind == lexicon.Human && !noun.Plural {
		if s.Entity = r.resolve(c, n, coref.Nobody, coref.Nobody); s.Entity.Person >= 0 {
			s.Gender = p.people[s.Entity.Person].Gender
		}
	}
	r.mentions = append(r.mentions, s)
}

// rememberPronoun notes whom "he" or "she", the subject of a verb, stands for, where that
// is rather sure and nobody else of the sentence may be meant: what is told goes on.
func (r *resolver) rememberPronoun(c phrase, report bool) {
	sex := sexes[c.head]
	if sex == news.Unknown {
		return
	}
	for i := range r.mentions {
		if s := &r.mentions[i]; s.Pos < c.span.Start && s.Subject && s.Kind == lexicon.Human && (s.Gender == news.Unknown || s.Gender == sex) {
			return
		}
	}
	who := r.told.Person(coref.Question{Pos: c.span.Start, Sex: sex})
	if !who.Best.Known() || who.Margin() < coref.Sure {
		return
	}
	r.mentions = append(r.mentions, coref.Mention{Pos: c.span.Start, Entity: who.Best.Entity, Kind: lexicon.Human, Gender: sex, Subject: true, Reports: report, Pronoun: true})
}

var sexes = map[string]news.Gender{"he": news.Male, "she": news.Female}

// overhear notes which people and organizations are named in quotes.
func (r *resolver) overhear() {
	p := r.passage
	r.mentions = r.mentions[:0]
	for t, run := range p.owner {
		m := p.named[t]
		if m < 0 || run == noRun || t > 0 && p.named[t-1] == m {
			continue
		}
		at := coref.Mention{Pos: p.doc.Tokens[t].Start, Named: true}
		words := news.Span{Start: at.Pos, End: p.doc.Tokens[p.behind[m]-1].End}
		switch who, body := int(p.bearer[m]), int(p.organization[m]); {
		case who >= 0:
			at.Entity, at.Kind, at.Gender = coref.OfPerson(who), lexicon.Human, p.people[who].Gender
		case body >= 0:
			at.Entity, at.Kind, at.Attached = coref.OfOrganization(body, words), lexicon.Group, p.isAttached(t, p.behind[m])
		default:
			at.Entity, at.Kind, at.Place = coref.OfWords(words), lexicon.Group, true
		}
		r.mentions = append(r.mentions, at)
	}
	r.told.Overhear(r.mentions)
}
