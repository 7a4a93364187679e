package event

import (
	"factbox/internal/lexicon"
	"factbox/internal/nlp"
)

// subjectThing is the noun phrase that "it", "they" or their possessive at token i, at
// the head of its sentence, stands for where no name does: the subject of the sentence
// before. "A vote on the plan was put off. It will be held in May": the vote on the plan.
// It is "" where that sentence has an object that may be meant as well.
func subjectThing(s *sentence, i int) string {
	if !headsSentence(s, i) || isEmptyIt(s, i) {
		return ""
	}
	low := s.doc.Lower(i)
	plural := low == "they" || low == "their"
	m := s.doc.Tokens[i].Sentence
	for n := 0; n < farthestSubject && m > 0; n++ {
		at, q := &s.doc.Sentences[m], &s.doc.Sentences[m-1]
		if q.Kind != nlp.Body || q.Paragraph < at.Paragraph-1 {
			return ""
		}
		m--
		first := subjectStart(s, m)
		if first < 0 {
			return ""
		}
		if low := s.doc.Lower(first); !plural && low == "it" || plural && low == "they" {
			if isEmptyIt(s, first) || mayBeObject(s, m, plural) {
				return ""
			}
			continue
		}
		return subjectWords(s, m, first, plural)
	}
	return ""
}

// farthestSubject is how many sentences back such a subject is looked for.
const farthestSubject = 3

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

// isEmptyIt reports whether "it" at token i may stand for nothing, or for all that the
// sentence before tells: "It rained", "It came a day after", "It is believed that".
func isEmptyIt(s *sentence, i int) bool {
	if s.doc.Lower(i) != "it" {
		return false
	}
	v := i + 1
	for s.doc.Tag(v) == nlp.RB || s.doc.Tag(v) == nlp.MD || auxiliaries.Has(s.doc.Lower(v)) && (s.doc.Tag(v+1).IsVerb() || s.doc.Tag(v+1) == nlp.RB) {
		v++
	}
	low := s.doc.Lower(v)
	if _, class := lexicon.Reporting(low); class == lexicon.Speech || class == lexicon.Belief {
		return true
	}
	return copulas.Has(low) || emptyVerbs.Has(low)
}

var (
	auxiliaries = lexicon.NewSet("is was has had have be been being will would 'll 's 'd")
	emptyVerbs  = lexicon.NewSet(`appeared appears came come comes depends emerged expected feared followed follows happened happens hoped marked marks mattered matters mean means meant rained
		seemed seems snowed takes took turned turns understood decided agreed known made makes gave gives brought brings`)
)

// subjectStart is the token at which the subject of sentence m begins, or -1.
func subjectStart(s *sentence, m int) int {
	q := &s.doc.Sentences[m]
	i := q.First
	if s.doc.Tag(i) == nlp.IN { // "In May, a boat sank"
		for i < q.Last && s.doc.Lower(i) != "," {
			if s.doc.Tag(i).IsFinite() {
				return -1
			}
			i++
		}
		i++
	}
	for i < q.Last && (s.doc.Tag(i) == nlp.CC || s.doc.Tag(i) == nlp.RB || s.doc.Lower(i) == ",") {
		i++
	}
	if i >= q.Last {
		return -1
	}
	return i
}

// subjectWords are the words of the subject of sentence m, which begins at token a, with
// what "of" or "for" hangs on it; "" where it is no thing of that number.
func subjectWords(s *sentence, m, a int, plural bool) string {
	last := s.doc.Sentences[m].Last
	head := s.doc.HeadAfter(a, last)
	if head < 0 || mayBeObject(s, m, plural) {
		return ""
	}
	low, tag := s.doc.Lower(head), s.doc.Tag(head)
	first := a
	switch s.doc.Lower(a) {
	case "the", "a", "an", "some":
		first++
	default:
		if !plural {
			return ""
		}
	}
	if first > head || plural && tag != nlp.NNS || !plural && (tag != nlp.NN || isHuman(low)) {
		return ""
	}
	if start := s.doc.Tag(a); first == a && !pluralTags[start] && start != nlp.CD && !start.IsAdjective() {
		return ""
	}
	end := head + 1
	if low := s.doc.Lower(end); low == "of" || low == "for" || low == "on" || low == "between" {
		if h := s.doc.HeadAfter(end+1, last); h >= 0 && h-end < longestOf {
			end = h + 1
		}
	}
	switch next := s.doc.Tag(end); {
	case next.IsFinite(), next == nlp.MD, next == nlp.RB, next == nlp.IN, next == nlp.WDT, s.doc.Lower(end) == ",":
	default:
		return ""
	}
	words := s.words(first, end)
	if first == s.doc.Sentences[m].First && !s.doc.Tag(first).IsProper() {
		words = s.doc.Lower(first) + words[len(s.doc.Word(first)):]
	}
	return "the " + words
}

const longestOf = 6

// isHuman reports whether a noun is for a person.
func isHuman(noun string) bool {
	source, ok := lexicon.LookUpSource(noun)
	_, role := lexicon.Role(noun)
	return role || ok && source.Kind == lexicon.Human
}

// mayBeObject reports whether a noun phrase of that number stands right behind the first
// verb of sentence m, which a pronoun of the next one may stand for too: "The fire
// destroyed a mill. It was built in 1890".
func mayBeObject(s *sentence, m int, plural bool) bool {
	i, last := firstVerb(s, m), s.doc.Sentences[m].Last
	for i < last && (s.doc.Tag(i).IsVerb() || s.doc.Tag(i) == nlp.MD || s.doc.Tag(i) == nlp.RB) {
		i++
	}
	if i >= last || s.doc.Tag(i) == nlp.PRPS {
		return i < last
	}
	head := s.doc.HeadAfter(i, last)
	return head >= 0 && pluralTags[s.doc.Tag(head)] == plural
}
