package event

import (
	"factbox/internal/news"
	"factbox/internal/nlp"
	"strings"
)

// thingFor is what "it" or "they" at token i stands for: the one organization named
// before it in the sentence, else the one that was the subject of the sentence
// before.
func thingFor(s *sentence, i int) referent {
	at := s.doc.Tokens[i].Sentence
	if s.doc.Lower(i) == "it" && cleftBe.Has(s.doc.Lower(i+1)) && s.doc.Tag(i+2) == nlp.JJ {
		return referent{} // "it is likely"
	}
	var only *name
	inside := s.quoteAt(i)
	for _, n := range s.named(s.doc.Sentences[at].Start, s.doc.Tokens[i].Start) {
		if q := s.quoteAt(s.doc.TokenAt(n.Start)); q != nil && q != inside {
			continue // “We never stopped Ann,” they said
		}
		if n.place || n.id[0] == 'p' || only != nil && only.id != n.id || atPlace(s, &n) {
			return referent{}
		}
		only = &n
	}
	if only == nil && at > 0 && s.doc.Sentences[at-1].Kind == nlp.Body {
		only = subjectName(s, at-1)
	}
	if only == nil {
		if words := subjectBefore(s, i); words != "" {
			return referent{words: words}
		}
		return referent{words: subjectThing(s, i)}
	}
	return referent{words: surfaceOf(s, only), id: only.id, name: only}
}

// subjectName is the organization that is all of the subject of sentence m, or nil.
func subjectName(s *sentence, m int) (only *name) {
	q := &s.doc.Sentences[m]
	verb := firstVerb(s, m)
	if verb == q.Last || verb == q.First {
		return nil
	}
	for _, n := range s.named(q.Start, s.doc.Tokens[verb].Start) {
		if only != nil || n.place || n.id[0] == 'p' || n.End < s.doc.Tokens[verb-1].End {
			return nil
		}
		only = &n
	}
	return only
}

// subjectBefore is the subject of the sentence that "it" at token i stands for
// when a semicolon or ", and" parts the two: "A vote was put off; it will be held":
// the vote.
func subjectBefore(s *sentence, i int) string {
	joint := i - 1
	for joint > s.clauses.First && s.doc.Tag(joint) == nlp.RB {
		joint--
	}
	parts := s.doc.Lower(joint) == ";" || s.doc.Lower(joint) == "and" && s.doc.Lower(joint-1) == ","
	if low := s.doc.Lower(i); !s.doc.Is(i, nlp.Letter) || low != "it" && low != "its" || !parts {
		return ""
	}
	n := s.clauses.List[0].Verb
	if n < 0 || s.clauses.Verbs[n].First > i {
		return ""
	}
	r := s.clauses.Subject(n)
	head := s.clauses.Head(r.Range)
	if r.Empty() || head < 0 || s.doc.Tag(head) != nlp.NN {
		return ""
	}
	first := s.clauses.NounStart(head)
	if low := s.doc.Lower(first); s.doc.Tag(first) == nlp.DT && first < head && (low == "a" || low == "an" || low == "the") {
		return "the " + s.words(first+1, head+1)
	}
	return ""
}

// organizationBefore is the organization that "the company" at token i stands for: the
// one most on a reader’s mind of those named in its sentence and the four before.
func organizationBefore(s *sentence, i int) referent {
	at := s.doc.Tokens[i].Sentence
	best, top, next := (*name)(nil), unminded, unminded
	for m := at; m >= max(0, at-farthestFirm); m-- {
		q := &s.doc.Sentences[m]
		verb := firstVerb(s, m)
		for _, n := range s.named(q.Start, min(q.End, s.doc.Tokens[i].Start)) {
			if n.id[0] != 'o' {
				continue
			}
			switch score := prominence(s, &n, at-m, s.doc.TokenAt(n.End) <= verb); {
			case best != nil && best.id == n.id:
				top = max(top, score)
			case score > top:
				best, top, next = &n, score, top
			default:
				next = max(next, score)
			}
		}
	}
	if best == nil || top < 0 || top-next < surer {
		return referent{}
	}
	return referent{words: surfaceOf(s, best), id: best.id, name: best}
}

// How much an organization is on a reader’s mind, and by how much more than the next.
const (
	farthestFirm = 4 // sentences back
	unminded     = -9.0
	surer        = 0.3
)

// prominence is how much an organization is on a reader’s mind that was named so many
// sentences before: more as the subject and when it is named often, less where it only
// says which thing, place or person is meant.
func prominence(s *sentence, n *name, sentences int, subject bool) float64 {
	score := -0.7 * float64(sentences)
	if classifies(s, n) || atPlace(s, n) || belongs(s, n) || modifies(s, n) {
		score -= 1.6
	} else if subject {
		score += 1.6
	}
	for i := range s.facts.Organizations {
		if o := &s.facts.Organizations[i]; o.ID == n.id {
			score += 0.4 * float64(min(len(o.Mentions), 5))
		}
	}
	return score
}

// organizationFor is the organization that the noun at token head, "the bank", stands
// for: the one whose name holds the noun, "Harbour Bank"; else the one named just
// before; a company is the one that the article is about, where it is about one.
func organizationFor(s *sentence, head int) referent {
	noun := s.doc.Lower(head)
	if firms.Has(noun) && s.doc.Is(head, nlp.Capital) { // "the Company" of a press release
		if n := firstFirm(s); n != nil {
			return referent{words: n.full, id: n.id, name: n}
		}
	}
	only := -1
	for i := range s.facts.Organizations {
		if strings.Contains(strings.ToLower(s.facts.Organizations[i].Name), noun) {
			if only >= 0 {
				only = -1
				break
			}
			only = i
		}
	}
	if only >= 0 {
		o := &s.facts.Organizations[only]
		return referent{words: o.Name, id: o.ID, name: s.nameOf(o.ID)}
	}
	if r := organizationBefore(s, head); r.id != "" || !firms.Has(noun) {
		return r
	}
	if n := onlyFirmBefore(s, head); n != nil {
		return referent{words: n.full, id: n.id, name: n}
	}
	if o := centralFirm(s); o != nil {
		return referent{words: o.Name, id: o.ID, name: s.nameOf(o.ID)}
	}
	if n := titleFirm(s); n != nil {
		return referent{words: n.full, id: n.id, name: n}
	}
	return referent{}
}

// onlyFirmBefore is the one organization that is named before token i, or nil.
func onlyFirmBefore(s *sentence, i int) *name {
	var only *name
	for n := range s.names {
		switch at := &s.names[n]; {
		case at.Start >= s.doc.Tokens[i].Start:
			return only
		case at.id[0] != 'o' || only != nil && only.id == at.id:
		case only != nil:
			return nil
		default:
			only = at
		}
	}
	return only
}

// firstFirm is the first organization of the article that is named twice, or nil.
func firstFirm(s *sentence) *name {
	for n := range s.names {
		if s.names[n].id[0] != 'o' {
			continue
		}
		for i := range s.facts.Organizations {
			if o := &s.facts.Organizations[i]; o.ID == s.names[n].id && len(o.Mentions) > 1 {
				return &s.names[n]
			}
		}
	}
	return nil
}

// titleFirm is the one organization that the article’s first sentence begins with, as
// a title does: "Harbour Farms reports a loss"; or nil.
func titleFirm(s *sentence) *name {
	if len(s.doc.Sentences) == 0 {
		return nil
	}
	q := &s.doc.Sentences[0]
	list := s.named(q.Start, q.End)
	if len(list) == 0 || list[0].id[0] != 'o' || list[0].Start > q.Start {
		return nil
	}
	return &list[0]
}

// centralFirm is the organization that is named more than twice, and more often than
// any other, or nil.
func centralFirm(s *sentence) *news.Organization {
	var best *news.Organization
	most, next := 2, 0
	for i := range s.facts.Organizations {
		o := &s.facts.Organizations[i]
		switch n := len(o.Mentions); {
		case n > most:
			best, most, next = o, n, max(next, most)
		default:
			next = max(next, n)
		}
	}
	if best == nil || next == most {
		return nil
	}
	return best
}
