package event

import (
	"factbox/internal/nlp"
	"strings"
)

// participleInFront turns "Founded in 1999, the group …" into "The group was
// founded in 1999".
func participleInFront(l *line, a, b int) {
	c := -1
	for i := l.trigger() + 1; i < b && c < 0; i++ {
		if l.comma(i) && (!listComma(l, i) || opensSubject(l, i, b)) {
			c = i
		}
	}
	if c < 0 || l.tag(c+1) == nlp.CC || relativeWords.Has(l.low(c+1)) {
		return
	}
	n := l.finiteFrom(c+1, b)
	if n < 0 || !l.subjectIn(c+1, l.clauses.Verbs[n].First) {
		return
	}
	np := nlp.Range{First: c + 1, Last: c + 1}
	for np.Last < l.clauses.Verbs[n].First && !l.is(np.Last, ",") && !l.is(np.Last, "(") && !l.dash(np.Last) && l.tag(np.Last) != nlp.RB && !l.inTime(np.Last) {
		np.Last++
	}
	head := l.clauses.Head(np)
	if head < 0 {
		return
	}
	words, who := l.words(np.First, np.Last), whoIs(l.sentence, np)
	if np.Last == np.First+1 && pronouns.Has(l.low(np.First)) {
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

// opensSubject reports whether the comma at token i, between two names, stands before the
// subject of a verb: "Founded with the Harbour Guild, Hvar Boats has two sheds".
func opensSubject(l *line, i, b int) bool {
	n := l.finiteFrom(i+1, b)
	if n < 0 || l.inTime(i) || l.inTime(i-1) {
		return false
	}
	v := l.clauses.Verbs[n].First
	m := l.nameAt(i + 1)
	return l.commaIn(i+1, v) < 0 && l.subjectIn(i+1, v) && (m == nil || !m.place)
}

// havingDone turns "Brod sail home, having beaten Split on Monday" into "Brod had beaten
// Split".
func havingDone(l *line, v *nlp.Verb, b int) {
	main := l.clauses.List[0].Verb
	if !l.is(v.First-1, ",") || main < 0 || l.clauses.Verbs[main].First > v.First || l.clauses.List[v.Clause].Parent != 0 {
		return
	}
	r := l.clauses.Subject(main)
	if r.Before >= 0 || r.Empty() || l.tag(r.First) == nlp.PRP {
		return
	}
	end := clauseEnd(l, v, b, true)
	if end <= l.trigger() || !l.own.Empty() && (l.own.First < v.First || l.own.First >= end) {
		return
	}
	l.only(v.First, end)
	l.put(r.First, r.Last)
	l.replace(v.First, "had", "")
	l.cuts |= cutRelative
}

// be is the form of "to be" that goes with the noun at token head.
func be(l *line, head int) string {
	low := l.low(head)
	if plural := strings.HasSuffix(low, "s") || irregular.Has(low); pluralTags[l.tag(head)] && plural || low == "they" {
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
	if np.Empty() || !passive(l, v) || subordinators.Has(l.low(np.First-1)) {
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

// passive reports whether the participle behind a noun says for sure what was done
// to it: "a mill built in 1890", "a plan drawn up by the town", and not "Graz media
// reported on Monday", where the form is a past tense.
func passive(l *line, v *nlp.Verb) bool {
	next := v.Last
	if p := l.phraseAt(next); p != nil {
		next = p.last
	}
	switch {
	case l.is(next, "by"), l.is(next, "as") && l.tag(v.Head) == nlp.VBN:
		return true
	case next > v.Last && l.finite(next) && !l.is(v.First-1, ","): // "The sum discussed in May will be paid"
		return !intransitive.Has(l.low(v.Head))
	}
	return passives.Has(l.low(v.Head)) && !hasObject(l, v)
}

// hasObject reports whether an object stands right behind the verb, which is then no
// participle of the noun before it: "Kos Boats released a statement".
func hasObject(l *line, v *nlp.Verb) bool {
	switch tag := l.tag(v.Last); tag {
	case nlp.DT, nlp.PRPS, nlp.Dollar, nlp.CD, nlp.VBG, nlp.PRP:
		return !l.inTime(v.Last)
	default:
		return (tag.IsNoun() || tag.IsAdjective()) && !l.inTime(v.Last)
	}
}
