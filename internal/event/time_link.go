package event

import (
	"factbox/internal/lexicon"
	"factbox/internal/nlp"
)

// linkTime adds what the phrase dates to the findings.
func (f *Finder) linkTime(p phrase) {
	switch {
	case isCompared(&f.sentence, p), isLasting(&f.sentence, p), isRanked(&f.sentence, p), isBound(&f.sentence, p), isGameClock(&f.sentence, p), isLabel(&f.sentence, p), isPayable(&f.sentence, p), isNamesYear(&f.sentence, p), dateItself(&f.sentence, p), isCited(&f.sentence, p), isCovered(&f.sentence, p):
		return
	case isChosen(&f.sentence, p):
		if noun := eventAfter(&f.sentence, p.last+1); noun >= 0 {
			f.add(finding{rule: "chosen-day", phrase: p, trigger: noun, verb: -1, noun: true})
		}
		return
	}
	if noun, modifies := modifiedNoun(&f.sentence, p); modifies {
		f.linkModifier(p, noun)
		return
	}
	if f.doc.Lower(p.first-1) == "a" {
		return // "The fair is held on a Monday": on any
	}
	if isDue(&f.sentence, p) {
		if noun := f.clauses.AntecedentHead(p.start-1, f.eventive); noun >= 0 {
			f.add(finding{rule: "planned-noun", phrase: p, trigger: noun, verb: f.verbOf(noun), noun: true, planned: true})
			return
		}
	}
	if i := lifeDate(&f.sentence, p); i >= 0 {
		f.add(finding{rule: "life-date", phrase: p, trigger: i, verb: -1})
		return
	}
	if n := entryVerb(&f.sentence, p); n >= 0 {
		f.add(f.verbal(p, n, "live-entry"))
		return
	}
	if n := cleftVerb(&f.sentence, p); n >= 0 {
		p.prep = "on"
		f.add(f.verbal(p, n, "cleft"))
		return
	}
	if opensAfter(&f.sentence, p) {
		if n := openedVerb(&f.sentence, p); n >= 0 {
			f.beforeVerb(p, f.clauses.Verbs[n].Clause, n)
			return
		}
		if f.doc.Lower(p.start-1) != "," {
			return
		}
	}
	c := &f.clauses
	k := clauseOf(&f.sentence, p)
	before, after := -1, -1 // the verbs of the clause around the phrase
	for n := range c.Verbs {
		switch v := &c.Verbs[n]; {
		case v.Clause != k:
		case v.First < p.start:
			if v.Form == nlp.Infinitive && v.Governor < 0 && ofPurpose(&f.sentence, p, n, k) {
				continue
			}
			before = n
		case after < 0 && v.Form != nlp.Infinitive:
			after = n
		}
	}
	if before >= 0 {
		before = resumedVerb(&f.sentence, p, before)
	} else if n := datedParticiple(&f.sentence, p); n >= 0 {
		before = n
	}
	switch {
	case before >= 0:
		f.afterVerb(p, before)
	case after >= 0:
		f.beforeVerb(p, k, after)
	default:
		if noun := nounBefore(&f.sentence, p); noun >= 0 {
			f.add(finding{rule: "noun-before", phrase: p, trigger: noun, verb: -1, noun: true})
		} else if g := c.Governor(p.first); g >= 0 {
			f.add(f.verbal(p, datingVerb(&f.sentence, p, g), "verb-above"))
		}
	}
}

// clauseOf is the clause that the phrase stands in.
func clauseOf(f *sentence, p phrase) int {
	c := &f.clauses
	k := c.At(p.first)
	for isNoClause(f, k) {
		k = c.List[k].Parent
	}
	if c.At(p.start) == k && c.List[k].First >= p.start && c.List[k].Kind == nlp.Participial { // "starting on Monday" is all of the clause
		k = c.List[k].Parent
	}
	return k
}

// isNoClause reports whether clause k is only a noun phrase whose last noun looks like
// a verb: nothing opens it, nobody says it, and it stands where an object does: "led the
// sit-in at the jute works in 1969", "granted him bail".
func isNoClause(f *sentence, k int) bool {
	c := &f.clauses.List[k]
	if c.Kind != nlp.Complement || c.Marker >= 0 || c.First <= f.clauses.First || c.Parent < 0 {
		return false
	}
	above := f.clauses.List[c.Parent].Verb
	if above < 0 || f.attributes(above) || c.Verb < 0 {
		return false
	}
	if v := &f.clauses.Verbs[c.Verb]; v.Ambiguous() && !f.doc.Tag(v.Last).IsNoun() { // "pointed to an order made in May"
		return false
	}
	switch tag := f.doc.Tag(c.First - 1); tag {
	case nlp.IN, nlp.TO:
		return !standing.Has(f.doc.Lower(c.First - 1))
	}
	return receivers.Has(f.doc.Lower(c.First)) && f.clauses.VerbAt(c.First-1) >= 0
}

// receivers are the pronouns that are no subject.
var receivers = lexicon.NewSet("him them me us")

// datedParticiple is the participle that looks like a past tense right before the
// phrase, where the verb of its noun stands right behind it: "A report filed last week
// had counted them"; or -1.
func datedParticiple(f *sentence, p phrase) int {
	for n := range f.clauses.Verbs {
		if v := &f.clauses.Verbs[n]; v.Last == p.start {
			next := f.clauses.VerbAt(p.last)
			if v.Ambiguous() && !f.attributes(n) && next > n && f.clauses.Verbs[next].Form == nlp.Finite && f.doc.Tag(v.First-1).IsNoun() {
				return n
			}
			break
		}
	}
	return -1
}

// linkModifier adds the noun that the phrase modifies, which is -1 where it is no
// event, and its verb where that is dated too.
func (f *Finder) linkModifier(p phrase, noun int) {
	if noun < 0 {
		if n := f.clauses.Governor(p.first); n >= 0 && f.clauses.Verbs[n].First > p.last && (opensSentence(&f.sentence, p) || moves.Has(f.head(n))) {
			f.add(f.verbal(p, n, "verb-of-dated-noun")) // "Its third-quarter income rose"
		}
		return // "last year's budget": no event, and the verb is not dated
	}
	n := f.verbOf(noun)
	f.add(finding{rule: "dated-noun", phrase: p, trigger: noun, verb: n, noun: true})
	if n >= 0 && (datesVerb(&f.sentence, p, n, noun) || attends(&f.sentence, p, n, noun)) {
		f.add(f.verbal(p, n, "verb-of-dated-noun"))
	}
}

// datesVerb reports whether the date of a noun is that of verb n behind it: "In his
// Sunday sermon, the bishop called for calm", "its third-quarter income rose".
func datesVerb(f *sentence, p phrase, n, noun int) bool {
	if f.clauses.Verbs[n].First <= noun {
		return false
	}
	return opensSentence(f, p) || figures.Has(f.doc.Lower(noun)) && moves.Has(f.head(n))
}

// ofPurpose reports whether infinitive n belongs to a phrase that opens clause k, and
// the clause's own verb comes after p: "In a bid to calm the crowd, Kos on Monday
// opened the gate".
func ofPurpose(f *sentence, p phrase, n, k int) bool {
	lead := f.clauses.List[k].Verb
	if lead < 0 || f.clauses.Verbs[lead].First < p.last {
		return false
	}
	for i := f.clauses.Verbs[n].Last; i < p.start; i++ {
		if f.doc.Lower(i) == "," {
			return true
		}
	}
	return false
}

// resumedVerb is the verb that a phrase after verb n of a reduced clause goes with:
// n itself, or the main verb when the phrase stands right before that: "The firm
// based in Graz last week opened a shop".
func resumedVerb(f *sentence, p phrase, n int) int {
	c := &f.clauses
	v := &c.Verbs[n]
	if c.List[v.Clause].Kind != nlp.Participial {
		return n
	}
	up := c.List[c.List[v.Clause].Parent].Verb
	if up < 0 || c.Verbs[up].First < p.last || c.Verbs[up].Form != nlp.Finite {
		return n
	}
	if p.prep == "" && c.Verbs[up].First == p.last && p.first > v.Last+3 {
		return up
	}
	return n
}

// beforeVerb anchors a phrase that stands before verb n of its clause: in the
// subject, or at the head of the clause.
func (f *Finder) beforeVerb(p phrase, k, n int) {
	if !isFronted(&f.sentence, p, k) {
		if asideOf(&f.sentence, p, n) {
			return
		}
		if noun := subjectNoun(&f.sentence, p, k); noun >= 0 {
			f.add(finding{rule: "subject-noun", phrase: p, trigger: noun, verb: n, noun: true})
			if f.doc.Tag(f.clauses.First) != nlp.IN || f.doc.Lower(p.last) != "," {
				return
			}
		}
	}
	n = meantVerb(&f.sentence, n)
	f.add(f.verbal(p, n, "before-verb"))
	f.chain(p, n)
	f.coordinated(p, n)
	f.companions(p, n)
	if noun := venueNoun(&f.sentence, p); noun >= 0 { // "In July, at a summit in Graz, they agreed"
		f.add(finding{rule: "venue", phrase: p, trigger: noun, verb: -1, noun: true})
	}
	if noun := objectEvent(&f.sentence, n); noun >= 0 {
		f.add(finding{rule: "done-noun", phrase: p, trigger: noun, verb: n, noun: true})
	}
	if noun := sceneNoun(&f.sentence, n); noun >= 0 {
		f.add(finding{rule: "scene", phrase: p, trigger: noun, verb: -1, noun: true})
	}
}

// meantVerb is the verb that a phrase before verb n dates: of "On Friday the firm was
// going to pay" the paying, of "On Friday the firm agreed to pay" the agreeing.
func meantVerb(f *sentence, n int) int {
	verbs := f.clauses.Verbs
	if m := n + 1; m == len(verbs) || verbs[m].Governor != n || verbs[m].First != verbs[n].Last {
		return n
	}
	if !planning.Has(f.head(n)) || verbs[n].Tense == nlp.Past && pledging.Has(f.head(n)) {
		return n
	}
	return n + 1
}

// asideOf reports whether a comma parts the phrase from verb n and none from the
// words before it: "The word, a favourite since 2020, did not come up" tells
// nothing of 2020.
func asideOf(f *sentence, p phrase, n int) bool {
	if f.doc.Lower(p.start-1) == "," {
		return false
	}
	return f.doc.Lower(p.last) == "," && f.clauses.Verbs[n].First > p.last && setOff(f, p)
}

// setOff reports whether the words before the phrase are set off by a comma.
func setOff(f *sentence, p phrase) bool {
	for i := p.start - 1; i >= f.clauses.First; i-- {
		if f.doc.Lower(i) == "," {
			return true
		}
	}
	return false
}

// opensSentence reports whether the phrase stands in the prepositional phrase that
// opens the sentence.
func opensSentence(f *sentence, p phrase) bool {
	return f.doc.Tag(f.clauses.First) == nlp.IN && p.first < f.clauses.First+5
}

// afterVerb anchors a phrase whose clause has verb n before it.
func (f *Finder) afterVerb(p phrase, n int) {
	if noun := attachedNoun(&f.sentence, p, n); noun >= 0 {
		f.add(finding{rule: "attached-noun", phrase: p, trigger: noun, verb: n, noun: true})
		return
	}
	if p.prep == "of" || settings.Has(f.head(n)) {
		return // "the budget of 2024", "according to a letter in May": neither the noun nor the verb is dated
	}
	if comparing.Has(f.head(n)) { // "The theft resembles the raids of May 2019"
		if noun := nearestEvent(&f.sentence, n, p); noun >= 0 {
			f.add(finding{rule: "second-date", phrase: p, trigger: noun, verb: -1, noun: true})
		}
		return
	}
	n = datingVerb(&f.sentence, p, n)
	if up := f.clauses.Above(n); up >= 0 && isDescription(&f.sentence, n) {
		n = up // "was bought by a firm owned by the town in May": the buying
	}
	if f.listed(p, n) {
		return
	}
	if f.taken(n) || f.clauses.Verbs[n].Tense == nlp.Present && f.past(p) && !isCaption(&f.sentence, p) {
		if noun := nearestEvent(&f.sentence, n, p); noun >= 0 && figures.Has(f.doc.Lower(noun)) {
			return // "today reported sales for the third quarter"
		} else if noun >= 0 { // "condemned on Monday the attack of Sunday", "follows a ruling last June"
			f.add(finding{rule: "second-date", phrase: p, trigger: noun, verb: -1, noun: true})
			return
		}
	}
	if noun := plannedNoun(&f.sentence, p, n); noun >= 0 && !isPerson(&f.sentence, noun) {
		f.add(finding{rule: "planned-noun", phrase: p, trigger: noun, verb: f.verbOf(noun), noun: true, planned: true})
		return
	}
	if noun := movedNoun(&f.sentence, p, n); noun >= 0 {
		p.prep = "in"
		f.add(finding{rule: "moved", phrase: p, trigger: noun, verb: -1, noun: true, planned: true, moved: true})
		return
	}
	if noun := occasionNoun(&f.sentence, p, n); noun >= 0 && isApart(&f.sentence, noun) {
		f.add(finding{rule: "so-long-after", phrase: p, trigger: noun, verb: -1, noun: true})
		return
	}
	if noun := cameAbout(&f.sentence, n); noun >= 0 {
		f.add(finding{rule: "came-about", phrase: p, trigger: noun, verb: n, noun: true})
		return
	}
	f.add(f.verbal(p, n, "after-verb"))
	f.chain(p, n)
	f.companions(p, n)
	if noun := toldNoun(&f.sentence, n); noun >= 0 {
		f.add(finding{rule: "told-noun", phrase: p, trigger: noun, verb: -1, noun: true})
	}
	if noun := occasionNoun(&f.sentence, p, n); noun >= 0 {
		f.add(finding{rule: "occasion", phrase: p, trigger: noun, verb: -1, noun: true})
	} else if noun := doneNoun(&f.sentence, p, n); noun >= 0 {
		f.add(finding{rule: "done-noun", phrase: p, trigger: noun, verb: n, noun: true})
	}
	if noun := venueNoun(&f.sentence, p); noun >= 0 {
		f.add(finding{rule: "venue", phrase: p, trigger: noun, verb: -1, noun: true})
	}
}

// settings are participles that are prepositions: what stands behind them is no deed,
// and a date there is not the main verb's: "Following his win in May, Kos has named".
var settings = lexicon.NewSet("according concerning dating following regarding")

// comparing are the verbs of one thing being like another, which has the date.
var comparing = lexicon.NewSet("echo echoed echoes mirror mirrored mirrors parallels resemble resembled resembles resembling")

// isCaption reports whether the phrase stands behind a comma at the end, where the words
// under a picture have their date: "Rescuers dig for survivors in Lima, Monday."
func isCaption(f *sentence, p phrase) bool {
	i := p.last
	for f.doc.Is(i, nlp.Punct) && i < f.clauses.Last || f.inTime(i) {
		i++
	}
	return f.doc.Lower(p.start-1) == "," && i >= f.clauses.Last-1
}

// taken reports whether another phrase of the sentence dates verb n.
func (f *Finder) taken(n int) bool {
	for _, at := range f.found {
		if at.trigger == f.clauses.Verbs[n].Head {
			return true
		}
	}
	return false
}

// eventBetween is the first event noun between verb n and the phrase, or -1.
func eventBetween(f *sentence, n int, p phrase) int {
	for i := f.clauses.Verbs[n].Last; i < p.start; i++ {
		if happensAt(f, i, p) {
			return i
		}
	}
	return -1
}

// nearestEvent is the last event noun between verb n and the phrase, or -1: of "jailed
// for the killing of a goat in May" the killing, of "the war of independence" the war.
func nearestEvent(f *sentence, n int, p phrase) int {
	first := f.clauses.Verbs[n].Last
	for i := p.start - 1; i >= first; i-- {
		if !happensAt(f, i, p) {
			continue
		}
		for head := f.clauses.NounStart(i) - 2; head >= first && f.doc.Lower(head+1) == "of" && f.doc.Tag(head).IsNoun() && f.eventive(head); {
			i = head
			head = f.clauses.NounStart(i) - 2
		}
		return i
	}
	return -1
}

// happensAt reports whether token i, before the phrase, is an event noun that no
// other noun follows.
func happensAt(f *sentence, i int, p phrase) bool {
	return f.doc.Tag(i).IsNoun() && !f.inTime(i) && (i+1 == p.start || !f.doc.Tag(i+1).IsNoun()) && f.eventive(i)
}

// isRelative reports whether verb n tells of the noun before its clause only, in a
// quotation too: "The men who “lost their way” were led back".
func isRelative(f *sentence, n int) bool {
	k := &f.clauses.List[f.clauses.Verbs[n].Clause]
	if k.Kind == nlp.Quoted && k.Parent >= 0 {
		return f.clauses.List[k.Parent].Kind == nlp.Relative
	}
	return k.Kind == nlp.Relative && k.Verb == n
}

// isDescription reports whether verb n is a participle that only says what the noun
// before it is like: "a firm owned by", "a man named", "wearing a hat".
func isDescription(f *sentence, n int) bool {
	v := &f.clauses.Verbs[n]
	return v.Form != nlp.Finite && v.Form != nlp.Infinitive && v.First+1 == v.Last && descriptions.Has(f.head(n))
}

// datingVerb is the verb that the phrase dates, when n is the last one before it:
// of "decided to sell on Monday" the deciding, of "plans to sell in May" the
// selling.
func datingVerb(f *sentence, p phrase, n int) int {
	v := &f.clauses.Verbs[n]
	for v.Form == nlp.Infinitive && v.Governor >= 0 {
		g := &f.clauses.Verbs[v.Governor]
		direct := v.First == g.Last || g.Tense == nlp.Past
		if v.Tense == nlp.Future || direct && (g.Tense != nlp.Past || f.ahead(p)) { // of "ask for permission to leave on Monday" the applying
			break
		}
		n, v = v.Governor, g
	}
	if v.Form == nlp.Gerund && n > 0 && f.clauses.Verbs[n-1].Last == v.First && aspectual.Has(f.head(n-1)) {
		n-- // of "began trading in May" the beginning
		v = &f.clauses.Verbs[n]
	}
	for f.clauses.List[v.Clause].Kind == nlp.Relative && v.Tense == nlp.Present && f.past(p) { // of "founded the firm that bears her name in 2012" the founding
		up := f.clauses.List[f.clauses.List[v.Clause].Parent].Verb
		if up < 0 || f.clauses.Verbs[up].Tense != nlp.Past || f.clauses.Verbs[up].First > v.First {
			break
		}
		n, v = up, &f.clauses.Verbs[up]
	}
	return n
}

// verbal makes the finding of a verb; a copula hands over to what it says.
func (f *Finder) verbal(p phrase, n int, rule string) finding {
	v := &f.clauses.Verbs[n]
	at := finding{rule: rule, phrase: p, trigger: v.Head, verb: n}
	if copulas.Has(f.doc.Lower(v.Head)) {
		i := predicate(&f.sentence, v, p)
		if noun := f.clauses.SubjectHead(n); noun >= 0 && (i < 0 || planners.Has(f.doc.Lower(i))) && f.eventive(noun) { // "The first flight was in 1994", "The report is due in May"
			at.trigger, at.noun, at.planned = noun, true, i >= 0
		} else if i >= 0 {
			at.trigger = i
		}
	}
	return at
}

// predicate is the adjective or event noun after a copula: "is due", "was out".
func predicate(f *sentence, v *nlp.Verb, p phrase) int {
	for i := v.Last; i < f.clauses.Last && i < v.Last+5 && !f.inTime(i); i++ {
		switch tag := f.doc.Tag(i); {
		case tag == nlp.JJ && !f.doc.Tag(i+1).IsNoun() && !f.doc.Tag(i+1).IsAdjective(), tag == nlp.VBN, f.doc.Lower(i) == "out" || f.doc.Lower(i) == "off" || f.doc.Lower(i) == "over":
			return i
		case tag.IsNoun() && !f.doc.Tag(i+1).IsNoun():
			if f.eventive(i) {
				return i
			}
			return -1
		case tag == nlp.IN, f.doc.Is(i, nlp.Punct):
			return -1
		}
	}
	return -1
}
