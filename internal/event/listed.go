package event

import "factbox/internal/nlp"

// longestItem is how many words an item of a list with dates can have.
const longestItem = 6

// listed adds the event of verb n at the date of phrase p, where p dates the next
// item of a list: "The club beat Brod in 2004 and Hvar in 2010". It reports whether
// that is so.
func (f *Finder) listed(p phrase, n int) bool {
	q := f.timeBefore(p)
	if q == nil || q.time < 0 || q.time == p.time {
		return false
	}
	v := &f.clauses.Verbs[n]
	old := f.foundAt(n, q.time)
	joint := q.last
	first := joint + 1
	if f.doc.Lower(joint) == "," && f.doc.Lower(first) == "and" {
		first++
	}
	leads := func(i int) bool { return f.doc.Tag(i) == nlp.IN || f.doc.Tag(i) == nlp.TO }
	if old < 0 || f.doc.Lower(joint) != "," && f.doc.Lower(joint) != "and" || !isItem(f.doc, first, p.start) {
		return false
	}
	head := q.start - 1
	start := max(f.clauses.NounStart(head), v.Last)
	if head < v.Last || !f.doc.Tag(head).IsNoun() || !f.doc.Tag(p.start-1).IsNoun() {
		return false
	}
	if leads(first) {
		if !leads(start - 1) {
			return false
		}
		start--
	}
	for i := range f.found { // what is behind one item is behind those before it
		if at := &f.found[i]; i == old || at.verb == n && at.behind.Last == q.last && !at.behind.Empty() {
			at.behind = nlp.Range{First: firstOf(at.behind, joint), Last: p.last}
		}
	}
	at := f.verbal(p, n, "listed")
	at.before = nlp.Range{First: start, Last: first}
	if b := f.found[old].before; !b.Empty() {
		at.before.First = b.First
	}
	f.found = append(f.found, at)
	return true
}

// timeBefore is the last time that ends before phrase p, or nil.
func (f *Finder) timeBefore(p phrase) (q *phrase) {
	for i := range f.phrases {
		if f.phrases[i].last <= p.start && (q == nil || f.phrases[i].last > q.last) {
			q = &f.phrases[i]
		}
	}
	return q
}

// foundAt is the finding of verb n at a time, or -1.
func (f *Finder) foundAt(n, time int) int {
	old := -1
	for i := range f.found {
		if f.found[i].verb == n && f.found[i].trigger == f.clauses.Verbs[n].Head && f.found[i].time == time {
			old = i
		}
	}
	return old
}

// isItem reports whether tokens [first, last) can be an item of a list: a short noun
// phrase, with the preposition that leads to it: "(to Brod in 2004 and) to Hvar".
func isItem(d *nlp.Doc, first, last int) bool {
	if last-first < 1 || last-first > longestItem {
		return false
	}
	for i := first; i < last; i++ {
		switch tag := d.Tag(i); {
		case tag.IsNoun(), tag.IsAdjective(), tag == nlp.DT, tag == nlp.CD, tag == nlp.POS, tag == nlp.PRPS:
		case i == first && (tag == nlp.IN || tag == nlp.TO):
		default:
			return false
		}
	}
	return true
}

// firstOf is where r begins, or or where it is empty.
func firstOf(r nlp.Range, or int) int {
	if r.Empty() {
		return or
	}
	return r.First
}

// cutListed leaves out the items of a list that another date dates.
func cutListed(l *line) {
	l.drop(l.event.before.First, l.event.before.Last)
	l.drop(l.event.behind.First, l.event.behind.Last)
}

// elsewhere reports whether token i belongs to an item of a list that another date
// dates.
func (l *line) elsewhere(i int) bool { return l.event.before.Holds(i) || l.event.behind.Holds(i) }
