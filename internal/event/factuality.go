package event

import (
	"factbox/internal/news"
	"factbox/internal/nlp"
)

// factualityOf says whether the thing happened, is planned, or is only possible. It
// asks the noun, the verb group and its subject, then everything the verb
// hangs on, up to the sentence or the quotation.
func factualityOf(f *sentence, at finding, e *news.Event) {
	if f.ahead(at.phrase) && !told(f, at) {
		e.Modality = news.Planned
	}
	if at.noun {
		nounFactuality(f, at, e)
	}
	if at.verb < 0 {
		return
	}
	if !at.noun {
		verbFactuality(f, at.verb, e)
	}
	applyScope(f, at.verb, e)
	if e.Negated && !at.noun && f.clauses.Verbs[at.verb].Negated && relations[at.prep] == news.Until && at.first >= f.clauses.Verbs[at.verb].Last {
		e.Negated = false // "did not open until Friday": it did then
	}
	if last := f.doc.Sentences[e.Sentence].Last; f.doc.Lower(last-1) == "?" || f.doc.Lower(last-2) == "?" {
		weaken(e, news.Possible)
	}
}

// told reports whether a finite verb in the past tells of the thing, which no
// date ahead can then turn into a plan: a fiscal year may end next summer.
func told(f *sentence, at finding) bool {
	if at.noun || at.verb < 0 {
		return false
	}
	v := &f.clauses.Verbs[at.verb]
	return v.Form == nlp.Finite && v.Tense == nlp.Past
}

// weaken makes an asserted event less: planned, or possible.
func weaken(e *news.Event, m news.Modality) {
	if e.Modality == news.Asserted || m == news.Possible {
		e.Modality = m
	}
}

// verbFactuality reads the verb group: negation, tense, modal, and a subject such
// as "nobody".
func verbFactuality(f *sentence, n int, e *news.Event) {
	v := &f.clauses.Verbs[n]
	if v.Negated || emptySubject(f, v) || isAlmost(f, v) {
		e.Negated = true
	}
	switch v.Tense {
	case nlp.Future:
		weaken(e, news.Planned)
	case nlp.Conditional:
		switch {
		case v.Perfect && unreal.Has(f.doc.Lower(v.Modal)): // "would have closed": it did not
			e.Negated = true
			e.Modality = news.Possible
		case f.doc.Lower(v.Modal) == "would" && isReported(f, v):
			weaken(e, news.Planned) // "said it would close in May"
		default:
			e.Modality = news.Possible
		}
	}
	if isHedged(f, v) {
		e.Modality = news.Possible
	}
	if v.Form == nlp.Infinitive {
		applyCue(f, v, e)
	}
	if g := v.Governor; v.Form == nlp.Infinitive && g >= 0 {
		applyGovernor(f, &f.clauses.Verbs[g], v, e)
		if f.clauses.Verbs[g].Negated && f.clauses.Verbs[g].Last >= v.First-2 { // "does not plan to close"
			e.Negated = true
		}
	} else if v.Form == nlp.Infinitive {
		e.Modality = news.Planned // "plans to close in May were dropped"
		if cut := undoes(f, f.clauses.List[v.Clause].Verb); cut {
			e.Negated = true
		}
	}
}

// applyCue applies the word right before an infinitive: "is unlikely to play", "has
// yet to answer", "was to have opened".
func applyCue(f *sentence, v *nlp.Verb, e *news.Event) {
	switch cue := f.doc.Lower(v.First - 1); {
	case cue == "yet", cue == "unable", v.Perfect && v.Tense == nlp.Future:
		e.Negated = true
		weaken(e, news.Planned)
	case cue == "unlikely", cue == "likely", cue == "able", cue == "willing", cue == "ready", cue == "free":
		e.Modality = news.Possible
	}
}

// isHedged reports whether an adverb makes the verb a rumour: "allegedly stole".
func isHedged(f *sentence, v *nlp.Verb) bool {
	for i := max(v.First-2, f.clauses.First); i <= v.Last && i < len(f.doc.Tokens); i++ {
		if hedges.Has(f.doc.Lower(i)) {
			return true
		}
	}
	return false
}

// nounFactuality reads the noun phrase and what its verb does to it.
func nounFactuality(f *sentence, at finding, e *news.Event) {
	d := f.doc
	for i := at.trigger - 1; i >= f.clauses.First && i > at.trigger-6; i-- {
		if low := d.Lower(i); low == "no" {
			e.Negated = true
		} else if m := adjectives[low]; m != "" {
			weaken(e, m)
		} else if undone.Has(low) {
			e.Negated = true
			weaken(e, news.Planned)
		}
		if !mayModify(d.Tag(i)) {
			break
		}
	}
	switch {
	case at.verb >= 0:
		verbOfNounStance(f, at, e)
	case at.planned:
		weaken(e, news.Planned)
	}
}

// mayModify reports whether a word of that tag may stand between an adjective and
// its noun: "the planned Graz tunnel's opening".
func mayModify(tag nlp.Tag) bool {
	switch tag {
	case nlp.VBN, nlp.VBD, nlp.POS, nlp.CD:
		return true
	}
	return tag.IsNoun() || tag.IsAdjective()
}

// verbOfNounStance reads what the verb of an event's noun does to it.
func verbOfNounStance(f *sentence, at finding, e *news.Event) {
	d := f.doc
	v := &f.clauses.Verbs[at.verb]
	subject := v.First > at.trigger
	switch {
	case undoes(f, at.verb), subject && fateOfSubject(f, at.verb), !subject && preventing.Has(d.Lower(v.Head)) && !v.Negated, subject && v.Passive && preventing.Has(d.Lower(v.Head)) && !v.Negated:
		e.Negated = true
		weaken(e, news.Planned)
	case subject && happens.Has(d.Lower(v.Head)) || at.planned:
		weaken(e, news.Planned)
		if happens.Has(d.Lower(v.Head)) {
			verbFactuality(f, at.verb, e)
			if v.Tense == nlp.Past && !at.planned {
				e.Modality = news.Asserted
			}
		}
	case subject && v.Tense == nlp.Future:
		weaken(e, news.Planned)
	case !subject && (doubting.Has(d.Lower(v.Head)) || calling.Has(d.Lower(v.Head)) && d.Lower(v.Last) == "for"): // "called for an election in May"
		e.Modality = news.Possible
	case light.Has(d.Lower(v.Head)) && !subject:
		if v.Negated {
			e.Negated = true
		}
	}
}

// undoes reports whether verb n undoes its subject or object: "was called off".
func undoes(f *sentence, n int) bool {
	if n < 0 {
		return false
	}
	v := &f.clauses.Verbs[n]
	if v.Negated {
		return false
	}
	low := f.doc.Lower(v.Head)
	if undone.Has(low) {
		return true
	}
	next := f.doc.Lower(v.Last)
	return undoneWith.Has(low+" "+next) || undoneWith.Has(low+" "+f.doc.Lower(v.Last+1))
}

// fateOfSubject reports whether a verb coordinated with n undoes the subject:
// "was planned for Sunday but has been dropped".
func fateOfSubject(f *sentence, n int) bool {
	k := f.clauses.Verbs[n].Clause
	for m := n + 1; m < len(f.clauses.Verbs); m++ {
		j := f.clauses.Verbs[m].Clause
		if (j == k || f.clauses.List[j].Parent == k && f.clauses.List[j].Kind == nlp.Coordinate) && undoes(f, m) {
			return true
		}
	}
	return false
}

// emptySubject reports whether the verb's subject is empty: "nobody", "no ship",
// "not one of the ships".
func emptySubject(f *sentence, v *nlp.Verb) bool {
	for i := v.First - 1; i >= f.clauses.First && i > v.First-8; i-- {
		if f.clauses.At(i) != v.Clause {
			continue
		}
		if low := f.doc.Lower(i); nobody.Has(low) || low == "not" && (f.doc.Lower(i+1) == "one" || f.doc.Lower(i+1) == "a") {
			return true
		}
		if tag := f.doc.Tag(i); tag == nlp.IN && f.doc.Lower(i) != "of" && f.doc.Lower(i) != "like" || f.doc.Is(i, nlp.Punct) || tag == nlp.CC {
			return false
		}
	}
	return false
}

// isAlmost reports whether the verb is said to have nearly come about.
func isAlmost(f *sentence, v *nlp.Verb) bool {
	for i := v.First - 1; i < v.Head; i++ {
		if low := f.doc.Lower(i); (low == "almost" || low == "nearly") && i >= f.clauses.First {
			return true
		}
	}
	return false
}

// isReported reports whether the verb stands in what somebody said, so that its
// "would" is a future seen from the past.
func isReported(f *sentence, v *nlp.Verb) bool {
	c := &f.clauses
	for k := v.Clause; k >= 0; k = c.List[k].Parent {
		switch c.List[k].Kind {
		case nlp.Complement:
			return true
		case nlp.Main, nlp.Quoted:
			for m := range c.Verbs {
				if c.List[c.Verbs[m].Clause].Kind == nlp.Attribution {
					return true
				}
			}
			return false
		}
	}
	return false
}

// applyScope walks up from verb n and lets every governing verb and conjunction
// speak.
func applyScope(f *sentence, n int, e *news.Event) {
	c := &f.clauses
	if conditioned(f, c.Verbs[n].Clause) && !speaksOf(f, n) { // "If they can swim, he said on Monday, so can we"
		e.Modality = news.Possible
	}
	for k := c.Verbs[n].Clause; k >= 0; k = c.List[k].Parent {
		clause := &c.List[k]
		if clause.Kind == nlp.Quoted {
			return
		}
		applyMarker(f, clause, e)
		if clause.Parent < 0 {
			return
		}
		switch up := c.List[clause.Parent].Verb; clause.Kind {
		case nlp.Complement, nlp.Participial:
			if up >= 0 && c.Verbs[up].First < clause.First {
				applyGovernor(f, &c.Verbs[up], &c.Verbs[max(clause.Verb, 0)], e)
				if c.Verbs[up].Negated && clause.Kind == nlp.Complement && factless.Has(f.head(up)) {
					e.Negated = true
				}
			}
			applyClaim(f, clause, e)
		case nlp.Adverbial, nlp.Relative, nlp.Attribution, nlp.Parenthetical:
			return
		}
	}
}

// applyGovernor applies what a verb does to the clause or infinitive below it.
func applyGovernor(f *sentence, g, v *nlp.Verb, e *news.Event) {
	if f.clauses.List[v.Clause].Kind == nlp.Participial && v.Form != nlp.Infinitive {
		gap := v.First - g.Last
		if gap < 0 || gap > 1 || v.Form == nlp.Participle { // a participle further on is not governed: "refused, saying"
			return
		}
	}
	switch low := f.doc.Lower(g.Head); {
	case v.Form == nlp.Infinitive && g.Passive && rumoured.Has(low): // "is said to have sold the house"
		e.Modality = news.Possible
	case g.Negated && undoneWith.Has(low+" "+f.doc.Lower(g.Last)): // "has not ruled out leaving"
		weaken(e, news.Possible)
	case undone.Has(low) || undoneWith.Has(low+" "+f.doc.Lower(g.Last)): // "abandoned a plan to close", "ruled out closing"
		e.Negated = true
		weaken(e, news.Planned)
	case denying.Has(low):
		if !g.Negated {
			e.Negated = true
		}
	case doubting.Has(low):
		e.Modality = news.Possible
	case planning.Has(low) && (v.Form != nlp.Finite || v.Tense != nlp.Past): // "announced that it had sold the mill" plans nothing
		weaken(e, news.Planned)
	}
}

// applyClaim applies the noun that a "that" clause hangs on: "no proof that",
// "rumours that".
func applyClaim(f *sentence, clause *nlp.Clause, e *news.Event) {
	i := clause.Marker - 1
	for i >= f.clauses.First && f.doc.Tag(i) == nlp.IN {
		i--
	}
	if clause.Marker < 0 || !f.doc.Tag(i).IsNoun() {
		return
	}
	low := f.doc.Lower(i)
	if claims.Has(low) {
		e.Modality = news.Possible
	}
	if evidence.Has(low) && (f.doc.Lower(i-1) == "no" || f.doc.Lower(i-2) == "no" || f.doc.Lower(i-1) == "little") {
		e.Negated = true
	}
}

// applyMarker applies the word that opens a clause: if, unless, whether, without.
func applyMarker(f *sentence, clause *nlp.Clause, e *news.Event) {
	if clause.Marker >= 0 {
		switch low := f.doc.Lower(clause.Marker); low {
		case "if", "unless", "whether", "lest", "provided":
			e.Modality = news.Possible
		}
	}
	if clause.Kind != nlp.Participial || clause.First < 1 {
		return
	}
	switch f.doc.Lower(clause.First - 1) {
	case "without":
		e.Negated = true
	case "of", "than":
		if two := f.doc.Lower(clause.First - 2); two == "instead" || two == "rather" {
			e.Negated = true
		}
	case "from": // "barred from entering"
		e.Negated = e.Negated || barring.Has(f.doc.Lower(clause.First-2))
	}
}

// conditioned reports whether an "if" or "unless" clause hangs on clause k.
func conditioned(f *sentence, k int) bool {
	c := &f.clauses
	if first := f.doc.Lower(c.First); (first == "should" || first == "were") && c.At(c.First) != k { // "Should the talks fail, they will walk out"
		return true
	}
	for j := range c.List {
		if c.List[j].Kind != nlp.Adverbial || c.List[j].Parent != k || c.List[j].Marker < 0 {
			continue
		}
		switch f.doc.Lower(c.List[j].Marker) {
		case "if":
			if f.doc.Lower(c.List[j].Marker-1) != "even" && f.doc.Lower(c.List[j].Marker-1) != "as" {
				return true
			}
		case "unless":
			return true
		}
	}
	return false
}
