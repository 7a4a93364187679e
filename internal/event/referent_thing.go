package event

import (
	"strings"

	"factbox/internal/coref"
	"factbox/internal/lexicon"
	"factbox/internal/news"
	"factbox/internal/nlp"
)

// thingAt is what "it", "they" or their possessive at token i stands for, none where the
// next is about as likely or the words cannot be printed.
func thingAt(s *sentence, i int) referent {
	low := s.doc.Lower(i)
	if low == "it" && cleftBe.Has(s.doc.Lower(i+1)) && s.doc.Tag(i+2) == nlp.JJ {
		return referent{} // "it is likely"
	}
	ask := questionAt(s, i)
	ask.Plural = low == "they" || low == "their"
	ask.Nouns = headsSentence(s, i) && !coref.IsEmpty(s.doc, i)
	who := s.told.Thing(ask)
	if !who.Best.Known() {
		return subjectBefore(s, i)
	}
	return chosen(s, i, who)
}

// organizationAt is the organization that the noun at token i stands for: "the bank".
func organizationAt(s *sentence, i int) referent {
	return chosen(s, i, s.told.Organization(s.doc.Lower(i), s.doc.Is(i, nlp.Capital), questionAt(s, i)))
}

// questionAt asks who or what token i stands for.
func questionAt(s *sentence, i int) coref.Question {
	ask := coref.Question{Pos: s.doc.Tokens[i].Start, Last: coref.Nobody, Voice: coref.Nobody}
	if q := s.quoteAt(i); q != nil {
		ask.Quoted = true
		if q.Speaker != nil {
			if n := s.nameOf(string(q.Speaker.Person)); n != nil {
				ask.Voice = coref.OfPerson(n.record)
			}
		}
	}
	return ask
}

// chosen is the best of those who were weighed for token i: none where the next is about
// as likely, nor one without a record of the same sentence: "The officer had blamed a
// diver, but he".
func chosen(s *sentence, i int, who coref.Choice) referent {
	r := candidate(s, who.Best)
	unnamed := r.id == "" && who.Best.Span.Start >= s.doc.Sentences[s.doc.Tokens[i].Sentence].Start
	if who.Margin() < coref.Sure || unnamed {
		r = referent{}
	}
	if s.facts.Trace.On() {
		r.weighed = append(r.weighed, weighed(s, who.Best)...)
		r.weighed = append(r.weighed, weighed(s, who.Next)...)
	}
	return r
}

// headsSentence reports whether nothing but links and times stand before token i in its
// sentence.
func headsSentence(s *sentence, i int) bool {
	for j := s.doc.Sentences[s.doc.Tokens[i].Sentence].First; j < i; j++ {
		switch tag := s.doc.Tag(j); {
		case tag == nlp.CC, tag == nlp.RB, s.inTime(j), s.doc.Lower(j) == ",":
		default:
			return false
		}
	}
	return true
}

// subjectBefore is the subject of the sentence that "it" at token i stands for
// when a semicolon or ", and" parts the two: "A vote was put off; it will be held":
// the vote.
func subjectBefore(s *sentence, i int) referent {
	joint := i - 1
	for joint > s.clauses.First && s.doc.Tag(joint) == nlp.RB {
		joint--
	}
	parts := s.doc.Lower(joint) == ";" || s.doc.Lower(joint) == "and" && s.doc.Lower(joint-1) == ","
	if low := s.doc.Lower(i); !s.doc.Is(i, nlp.Letter) || low != "it" && low != "its" || !parts {
		return referent{}
	}
	n := s.clauses.List[0].Verb
	if n < 0 || s.clauses.Verbs[n].First > i {
		return referent{}
	}
	r := s.clauses.Subject(n)
	head := s.clauses.Head(r.Range)
	if r.Empty() || head < 0 || s.doc.Tag(head) != nlp.NN {
		return referent{}
	}
	first := s.clauses.NounStart(head)
	if s.doc.Tag(first) == nlp.DT && first < head && articles.Has(s.doc.Lower(first)) {
		return referent{words: "the " + s.words(first+1, head+1)}
	}
	return referent{}
}

// surfaceOf is an organization's name as it stands, with the article before it where that
// is its own: not that of "the Graz Bank office".
func surfaceOf(s *sentence, n news.Span) string {
	words := strings.Join(strings.Fields(n.Of(s.doc.Text)), " ")
	behind := s.doc.TokenAt(n.End)
	own := !s.doc.Tag(behind).IsNoun() || s.doc.Tokens[behind].Start < n.End
	if i := s.doc.TokenAt(n.Start); own && s.doc.Lower(i-1) == "the" && s.doc.Lower(i) != "the" {
		return "the " + words
	}
	return words
}

// isHuman reports whether a noun is for a person.
func isHuman(noun string) bool { return lexicon.IsHuman(noun) }
