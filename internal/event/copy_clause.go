package event

import "factbox/internal/nlp"

// cutCoordinates keeps of "S, and S" the sentence that tells of the event.
func cutCoordinates(l *line) {
	for changed := true; changed; {
		changed = false
		a, b := l.bounds()
		for i := a + 2; i < b-2; i++ {
			if !l.comma(i) || !halves[l.low(i+1)] || l.aside(i) || l.quoted(i) != l.quoted(l.trigger()) {
				continue
			}
			if start := pastAdverbs(l, i+2, b); start > 0 && standsAlone(l, start, b) && leftAlone(l, a, i) {
				if l.trigger() < i {
					l.only(a, i)
				} else {
					l.only(i+2, b)
				}
				l.cuts |= cutCoordinate
				changed = true
				break
			}
		}
	}
}

// halves are what joins two sentences behind a comma.
var halves = set("and but so yet while whereas")

// pastAdverbs is the token behind adverbs, times and a fronted phrase that
// begin at token i, where a subject can begin, or -1.
func pastAdverbs(l *line, i, b int) int {
	if l.tag(i) == nlp.IN && !l.inTime(i) {
		c := l.commaIn(i, min(i+6, b))
		if c < 0 {
			return -1
		}
		i = c + 1
	}
	for i < b && (l.inTime(i) || l.tag(i) == nlp.RB || l.is(i, ",")) {
		i++
	}
	return i
}

// standsAlone reports whether a sentence begins at token i: a subject without a
// comma or a relative clause, and its verb.
func standsAlone(l *line, i, b int) bool {
	n := l.finiteFrom(i, b)
	if n < 0 || !l.subjectIn(i, l.clauses.Verbs[n].First) {
		return false
	}
	for j := i; j < l.clauses.Verbs[n].First; j++ {
		if l.is(j, ",") || relativeWords[l.low(j)] || l.is(j, "when") {
			return false
		}
	}
	return true
}

// leftAlone reports whether [a, i) is a sentence of its own.
func leftAlone(l *line, a, i int) bool {
	if subordinators[l.low(a)] {
		return false
	}
	n := l.told(a, i)
	if n < 0 || l.clauses.Verbs[n].First == a {
		return false
	}
	kind := l.clauses.List[l.clauses.Verbs[n].Clause].Kind
	return kind != nlp.Relative && kind != nlp.Adverbial
}

// cutAdverbials keeps of "S when S" the clause behind the conjunction, where the
// event is told there: what came "after the mill had closed" is that it had.
func cutAdverbials(l *line) {
	a, b := l.bounds()
	m := conjunctionBefore(l, a)
	if m < 0 || l.quoted(m) != l.quoted(l.trigger()) || partOfMore(l, m) || l.is(m, "since") && l.inTime(m+1) {
		return
	}
	n := l.finiteFrom(m+1, b)
	if n < 0 || l.clauses.Verbs[n].First > l.trigger()+1 && n != l.clauses.VerbAt(l.trigger()) {
		return
	}
	start := m + 1
	for start < l.clauses.Verbs[n].First && (l.inTime(start) || l.is(start, ",")) {
		start++
	}
	if !l.subjectIn(start, l.clauses.Verbs[n].First) || l.commaIn(start, l.clauses.Verbs[n].First) >= 0 {
		return
	}
	if m == a || leadsOnly(l, a, m) {
		adverbialInFront(l, m, start, n, b)
		return
	}
	end := adverbialEnd(l, b)
	if end < 0 || datedInFront(l, a, m, end == b) {
		return
	}
	l.only(m+1, end)
	l.cuts |= cutAdverbial
}

// conjunctionBefore is the conjunction behind token a that opens the clause of the
// event, or -1.
func conjunctionBefore(l *line, a int) int {
	for i := l.trigger() - 1; i >= a; i-- {
		if tag := l.tag(i); standing[l.low(i)] && l.keeps(i) && (tag == nlp.IN || tag == nlp.WRB || tag == nlp.RB) {
			return i
		}
		if barriers[l.low(i)] {
			return -1
		}
	}
	return -1
}

// adverbialEnd is where the event's adverbial clause ends: before a comma that the
// main clause goes on behind, else at b. It is -1 where the date stands behind that.
func adverbialEnd(l *line, b int) int {
	for c := l.trigger() + 1; c < b-2; c++ {
		if !l.comma(c) || l.aside(c) {
			continue
		}
		if l.datedBehind(c) {
			return -1
		}
		if mainGoesOn(l, c, b) {
			return c
		}
	}
	return b
}

// mainGoesOn reports whether the verb of the main clause, or another clause, comes
// soon behind the comma at token c.
func mainGoesOn(l *line, c, b int) bool {
	w := l.finiteFrom(c+1, b)
	if w < 0 {
		return false
	}
	v := l.clauses.Verbs[w].First
	return v == c+1 || v-c < 8 && standsAlone(l, c+1, b) && l.tag(c+1) != nlp.CC
}

// datedInFront reports whether the date belongs to what stands in [a, m) before the
// conjunction. Where the clause is all of the rest, and no clause stands in front
// of it, the date must stand at the conjunction.
func datedInFront(l *line, a, m int, rest bool) bool {
	dated := !l.own.Empty()
	if rest && l.told(a, m) < 0 && !(dated && (l.own.Last == m || l.own.Last == m-1)) {
		return true
	}
	return dated && l.own.Last <= m-1 && !l.is(m-1, ",")
}

// barriers are words that what is behind them cannot do without.
var barriers = set("that if unless who which whether than ; : “ \"")

// partOfMore reports whether the conjunction at token m is part of more: "as
// well as", "even after", "as soon as".
func partOfMore(l *line, m int) bool {
	if l.is(m, "as") {
		if next := l.low(m + 1); next == "well" || next == "of" || next == "part" || l.tag(m-1).IsAdjective() || l.tag(m-1) == nlp.RB {
			return true
		}
	}
	return l.is(m-1, "even") || l.is(m-1, "not") || l.is(m-1, "ever")
}

// leadsOnly reports whether nothing but times, links and marks stand in [a, m).
func leadsOnly(l *line, a, m int) bool {
	for i := a; i < m; i++ {
		if tag := l.tag(i); !l.inTime(i) && tag != nlp.CC && tag != nlp.RB && tag != nlp.IN && !l.is(i, ",") {
			return false
		}
	}
	return true
}

// adverbialInFront keeps the clause of "When it shut the gate, Graz …", whose
// pronoun is the subject behind the comma.
func adverbialInFront(l *line, m, start, n, b int) {
	for c := l.trigger() + 1; c < b; c++ {
		if !l.comma(c) || l.aside(c) || l.tag(c-1) == nlp.CD && l.tag(c+1) == nlp.CD || l.tag(c+1) == nlp.CC {
			continue
		}
		if !standsAlone(l, c+1, b) {
			continue
		}
		if !l.own.Empty() && l.own.First > c {
			return
		}
		w := &l.clauses.Verbs[l.finiteFrom(c+1, b)]
		if l.clauses.Verbs[n].First-start == 1 && pronouns[l.low(start)] && l.tag(c+1) != nlp.PRP {
			r := nlp.Range{First: c + 1, Last: w.First}
			for r.Last > r.First && (l.tag(r.Last-1) == nlp.RB || l.inTime(r.Last-1)) {
				r.Last--
			}
			if !agrees(l, l.low(start), r) {
				return
			}
			l.replace(start, l.words(r.First, r.Last), whoIs(l.sentence, r))
		}
		l.only(m+1, c)
		l.cuts |= cutAdverbial
		return
	}
}

// cutRelatives keeps a relative clause or a participle that tells of the event, with
// the noun that it hangs on for its subject: "Kos, who ran the mill": Kos ran the
// mill; "a mill built in 1890": a mill was built.
func cutRelatives(l *line) {
	a, b := l.bounds()
	n := l.clauses.VerbAt(l.trigger())
	if n < 0 {
		return
	}
	n = l.clauses.Lead(n)
	switch v := &l.clauses.Verbs[n]; {
	case v.Form == nlp.Finite && !behindPreposition(l, v):
		relativeClause(l, v, a, b)
	case v.Form == nlp.Finite, v.Form == nlp.Participle:
		if v.First == a || onlyAdverbs(l, a, v.First) {
			participleInFront(l, a, b)
		} else {
			participleBehind(l, v, a, b)
		}
	}
}

// behindPreposition reports whether one past form stands behind a noun phrase
// that hangs on a preposition, so that it is a participle whatever it looks like:
// "According to a paper published on Monday".
func behindPreposition(l *line, v *nlp.Verb) bool {
	if !v.Ambiguous() || !l.tag(v.First-1).IsNoun() {
		return false
	}
	if next := l.tag(v.Last); next.IsNoun() || next.IsAdjective() || next == nlp.DT || next == nlp.VBN {
		return false // "a shared workspace"
	}
	i := l.clauses.NounStart(v.First-1) - 1
	return i >= l.first && (l.tag(i) == nlp.IN || l.tag(i) == nlp.TO) && !standing[l.low(i)] && !limits[l.low(i)]
}

// onlyAdverbs reports whether [a, b) are adverbs only.
func onlyAdverbs(l *line, a, b int) bool {
	for i := a; i < b; i++ {
		if l.tag(i) != nlp.RB {
			return false
		}
	}
	return true
}

func relativeClause(l *line, v *nlp.Verb, a, b int) {
	m := v.First - 1
	for m > a && (l.tag(m) == nlp.RB || l.inTime(m) || l.is(m, ",") && l.inTime(m-1)) {
		m--
	}
	if low := l.low(m); m <= a || low != "who" && low != "which" && low != "that" {
		return
	}
	if prev := l.tag(m - 1); prev == nlp.IN || prev == nlp.TO || l.is(m, "that") && !prev.IsNoun() || l.attributes(l.clauses.VerbAt(m-1)) {
		return
	}
	np := l.antecedent(m)
	if np.Empty() {
		return
	}
	if quantifiers[l.low(np.First)] { // "Any plan that does not work"
		return
	}
	end := clauseEnd(l, v, b, l.is(m-1, ","))
	if end <= l.trigger() || !l.own.Empty() && (l.own.First < v.First-4 || l.own.First >= end) {
		return
	}
	l.only(np.First, end)
	l.drop(np.Last, m+1)
	if p := apposedPerson(l, np.First); p != nil { // "Marta Kos, a former diver who"
		l.drop(np.First+1, np.Last)
		l.replace(np.First, p.full, p.id)
	} else {
		fullName(l, np)
	}
	l.cuts |= cutRelative
}

// apposedPerson is the person whom the noun phrase that begins at token i, behind a
// comma, only describes, or nil.
func apposedPerson(l *line, i int) *name {
	if !l.is(i-1, ",") {
		return nil
	}
	if p := l.nameAt(i - 2); p != nil && p.id[0] == 'p' && p.End == l.doc.Tokens[i-2].End {
		return p
	}
	return nil
}

// quantifiers open noun phrases that a relative clause is needed for.
var quantifiers = set("any no every each few most many all only anyone everyone nobody nothing those what")

// fullName prints a person's full name where the noun phrase is a part of it.
func fullName(l *line, np nlp.Range) {
	n := l.nameAt(np.First)
	span := l.span(np.First, np.Last)
	if n == nil || n.id[0] != 'p' || n.Span != span || len(n.full) <= span.Len() {
		return
	}
	l.replace(np.First, n.full, n.id)
	l.drop(np.First+1, np.Last)
}

// antecedent is the noun phrase that ends before token m; of "N of the N" the
// nearer noun. It is empty where it is not sure.
func (l *line) antecedent(m int) nlp.Range {
	h := m - 1
	for h > l.first && (l.is(h, ",") || quoteMarks[l.low(h)] || l.tag(h) == nlp.CD && l.is(h-1, ",")) { // "Kos, 51, who"
		h--
	}
	if l.is(h, ")") {
		for h > l.first && !l.is(h, "(") {
			h--
		}
		h--
	}
	if h < l.first || l.inTime(h) || l.clauses.VerbAt(h) >= 0 || !l.tag(h).IsNoun() && l.tag(h) != nlp.CD {
		return nlp.Range{}
	}
	a := l.clauses.NounStart(h)
	if n := l.nameAt(h); n != nil {
		a = min(a, max(l.first, l.doc.TokenAt(n.Start)))
	}
	if l.tag(a) == nlp.POS || l.tag(a-1) == nlp.CC && a > l.first && l.tag(a) != nlp.DT { // "the merger of Brod and Hvar, which"
		return nlp.Range{}
	}
	if a > l.first && hangsOnNoun(l, a) && !isNearer(l, a, h) {
		return nlp.Range{}
	}
	return nlp.Range{First: a, Last: h + 1}
}

// hangsOnNoun reports whether a preposition hangs the noun phrase that begins at
// token a on another noun.
func hangsOnNoun(l *line, a int) bool {
	prep := l.tag(a - 1)
	return (prep == nlp.IN || prep == nlp.TO) && (l.tag(a-2).IsNoun() || l.tag(a-2) == nlp.CD)
}

// isNearer reports whether of "N of the N" the nearer noun, whose phrase is [a, h],
// is meant: a person, or a thing with its article.
func isNearer(l *line, a, h int) bool {
	if n := l.nameAt(h); n != nil {
		return n.id[0] == 'p'
	}
	return l.is(a-1, "of") && l.tag(a) == nlp.DT && !l.tag(h).IsProper()
}

// clauseEnd is the end of the relative or reduced clause of verb v; behind a
// comma it ends at the next one, else before the verb of the clause above. It is
// -1 where that is not sure.
func clauseEnd(l *line, v *nlp.Verb, b int, comma bool) int {
	if comma {
		for i := max(v.First, l.trigger()) + 1; i < b; i++ {
			if l.comma(i) && !l.aside(i) && !listComma(l, i) && !listGoesOn(l, i+1) {
				return i
			}
		}
		return b
	}
	n := l.finiteFrom(v.Last, b)
	if n < 0 {
		return b
	}
	w := l.clauses.Verbs[n].First
	for i := v.Last; i < w; i++ {
		switch low := l.low(i); {
		case low == "," && !l.inTime(i):
			return i
		case standing[low] && !l.inTime(i):
			return i
		case low == "and" && (l.is(i+1, "who") || l.is(i+1, "which") || l.is(i+1, "whose")):
			return i
		case relativeWords[low] || low == "and" || low == "but" || l.tag(i) == nlp.PRP:
			return -1
		}
	}
	for w > v.First && l.tag(w-1) == nlp.RB {
		w--
	}
	return w
}

// listComma reports whether the comma at token i stands in a date or a name.
func listComma(l *line, i int) bool {
	return l.inTime(i) || l.inTime(i-1) && l.inTime(i+1) || l.tag(i-1).IsProper() && l.tag(i+1).IsProper()
}

// participleInFront turns "Founded in 1999, the group …" into "The group was
// founded in 1999".
func participleInFront(l *line, a, b int) {
	c := -1
	for i := l.trigger() + 1; i < b && c < 0; i++ {
		if l.comma(i) && !listComma(l, i) {
			c = i
		}
	}
	if c < 0 || l.tag(c+1) == nlp.CC || relativeWords[l.low(c+1)] {
		return
	}
	n := l.finiteFrom(c+1, b)
	if n < 0 || !l.subjectIn(c+1, l.clauses.Verbs[n].First) {
		return
	}
	np := nlp.Range{First: c + 1, Last: c + 1}
	for np.Last < l.clauses.Verbs[n].First && !l.is(np.Last, ",") && !l.is(np.Last, "(") && l.tag(np.Last) != nlp.RB && !l.inTime(np.Last) {
		np.Last++
	}
	head := l.clauses.Head(np)
	if head < 0 {
		return
	}
	words, who := l.words(np.First, np.Last), whoIs(l.sentence, np)
	if np.Last == np.First+1 && pronouns[l.low(np.First)] {
		r := l.referent(np.First)
		if r.words == "" {
			return
		}
		words, who = r.words, r.id
	}
	l.only(a, c)
	l.before = capital(words) + be(l, head)
	if l.low(a) != l.doc.Word(a) {
		l.replace(a, l.low(a), "")
	}
	l.given = l.nameOf(who)
	l.cuts |= cutRelative
}

// be is the form of "to be" that goes with the noun at token head.
func be(l *line, head int) string {
	if tag := l.tag(head); tag == nlp.NNS || tag == nlp.NNPS || l.is(head, "they") {
		return " were"
	}
	return " was"
}

// participleBehind turns "a mill built in 1890" into "A mill was built in 1890".
func participleBehind(l *line, v *nlp.Verb, a, b int) {
	m := v.First
	for m > a && l.tag(m-1) == nlp.RB {
		m--
	}
	np := l.antecedent(m)
	if np.Empty() || intransitive[l.low(v.Head)] || hasObject(l, v) || subordinators[l.low(np.First-1)] {
		return
	}
	end := clauseEnd(l, v, b, l.is(m-1, ","))
	if end <= l.trigger() || !l.own.Empty() && (l.own.First < m-1 || l.own.First >= end) {
		return
	}
	head := l.clauses.Head(np)
	if head < 0 || l.tag(head) == nlp.PRP {
		return
	}
	last := np.Last - 1
	words := l.doc.Word(last)
	l.only(np.First, end)
	l.drop(np.Last, m)
	l.replace(last, words+be(l, head), "")
	l.cuts |= cutRelative
}

// hasObject reports whether an object stands right behind the verb, which is then no
// participle of the noun before it: "Kos Boats reported a loss".
func hasObject(l *line, v *nlp.Verb) bool {
	tag := l.tag(v.Last)
	return tag == nlp.DT || tag == nlp.PRPS || tag == nlp.Dollar
}

// intransitive are participles that nothing "was".
var intransitive = set("appeared arose arrived began continued died disappeared emerged erupted expired gone lapsed resigned retired vanished come become happened occurred fallen risen grown been left held")

// sharedSubject keeps of "Kos did one thing and did another" Kos and the one that
// the event is.
func sharedSubject(l *line) {
	a, b := l.bounds()
	n := l.clauses.VerbAt(l.trigger())
	if n < 0 || l.clauses.Verbs[n].Form != nlp.Finite || b <= a {
		return
	}
	v := &l.clauses.Verbs[n]
	c := v.First - 1
	for c > a && (l.tag(c) == nlp.RB || l.inTime(c) || l.is(c, ",") || l.is(c, "later")) {
		c--
	}
	if !l.keeps(c) || !l.is(c, "and") && !l.is(c, "but") {
		return
	}
	m := l.finiteFrom(a, c)
	if m < 0 || l.attributes(m) {
		return
	}
	w := &l.clauses.Verbs[m]
	start := a
	if bareStarts[l.tag(a)] || l.tag(a) == nlp.RB || l.inTime(a) {
		comma := l.commaIn(a, w.First)
		if comma < 0 {
			return
		}
		start = comma + 1
	}
	dated := !l.own.Empty() && start <= l.own.First && l.own.First < c && l.own.First > w.First
	if dated || !l.subjectIn(start, w.First) || !plainBetween(l, start, c, m) {
		return
	}
	end := w.First
	for end > start && l.tag(end-1) == nlp.RB {
		end--
	}
	l.drop(end, c+1)
	l.drop(a, start)
	l.cuts |= cutCoordinate
}

// plainBetween reports whether nothing in [a, c) makes the sentence more than a
// subject and verb m with its objects.
func plainBetween(l *line, a, c, m int) bool {
	for i := a; i < c; i++ {
		if barriers[l.low(i)] || subordinators[l.low(i)] || l.is(i, "how") || l.is(i, "what") || l.tag(i) == nlp.VBG {
			return false
		}
		if n := l.clauses.VerbAt(i); n >= 0 && n != m && l.clauses.Verbs[n].Form == nlp.Finite {
			return false
		}
	}
	return true
}
