package coref

import (
	"factbox/internal/lexicon"
	"factbox/internal/news"
	"factbox/internal/nlp"
)

// weighNouns lets the subject of the sentence before compete that is no name: "A vote
// on the plan was put off. It will be held in May"; and an object of it that may be
// meant as well: "The fire destroyed a mill. It …".
func (d *Discourse) weighNouns(c *Choice, q *Question, n, paragraph int) {
	m := d.doc.SentenceAt(q.Pos)
	for far := 0; far < farthestThing && m > 0; far++ {
		at, before := &d.doc.Sentences[m], &d.doc.Sentences[m-1]
		if m--; before.Kind != nlp.Body || before.Paragraph < at.Paragraph-1 {
			return
		}
		first := subjectStart(d.doc, m)
		if first < 0 {
			return
		}
		object := mayBeObject(d.doc, m, q.Plural)
		if low := d.doc.Lower(first); low == "it" && !q.Plural || low == "they" && q.Plural {
			if object || IsEmpty(d.doc, first) {
				return
			}
			continue
		}
		if subject := subjectWords(d.doc, m, first, q.Plural); subject.End > 0 {
			as := Mention{Pos: subject.Start, Entity: OfWords(subject), Subject: true}
			as.sentence, as.paragraph = d.at(subject.Start)
			score := d.thingScore(&as, q, n, paragraph)
			c.weigh(as.Entity, score)
			if object {
				c.weigh(OfWords(news.Span{Start: subject.End, End: subject.End + 1}), score)
			}
		}
		return
	}
}

// IsEmpty reports whether "it" at token i may stand for nothing, or for all that the
// sentence before tells: "It rained", "It came a day after", "It is believed that".
func IsEmpty(doc *nlp.Doc, i int) bool {
	if doc.Lower(i) != "it" {
		return false
	}
	v := i + 1
	for doc.Tag(v) == nlp.RB || doc.Tag(v) == nlp.MD || auxiliaries.Has(doc.Lower(v)) && (doc.Tag(v+1).IsVerb() || doc.Tag(v+1) == nlp.RB) {
		v++
	}
	low := doc.Lower(v)
	if _, class := lexicon.Reporting(low); class == lexicon.Speech || class == lexicon.Belief {
		return true
	}
	return lexicon.Copulas.Has(low) || emptyVerbs.Has(low)
}

var (
	auxiliaries = lexicon.NewSet("is was has had have be been being will would 'll 's 'd")
	emptyVerbs  = lexicon.NewSet(`appeared appears came come comes depends emerged expected feared followed follows happened happens hoped marked marks mattered matters mean means meant rained
		seemed seems snowed takes took turned turns understood decided agreed known made makes gave gives brought brings`)
)

// subjectStart is the token at which the subject of sentence m begins, or -1.
func subjectStart(doc *nlp.Doc, m int) int {
	q := &doc.Sentences[m]
	i := q.First
	if doc.Tag(i) == nlp.IN { // "In May, a boat sank"
		for i < q.Last && doc.Lower(i) != "," {
			if doc.Tag(i).IsFinite() {
				return -1
			}
			i++
		}
		i++
	}
	for i < q.Last && (doc.Tag(i) == nlp.CC || doc.Tag(i) == nlp.RB || doc.Lower(i) == ",") {
		i++
	}
	if i >= q.Last {
		return -1
	}
	return i
}

// subjectWords are the words of the subject of sentence m, which begins at token a, with
// what "of" or "for" hangs on it; empty where it is no thing of that number.
func subjectWords(doc *nlp.Doc, m, a int, plural bool) news.Span {
	none := news.Span{}
	last := doc.Sentences[m].Last
	head := doc.HeadAfter(a, last)
	if head < 0 {
		return none
	}
	low, tag := doc.Lower(head), doc.Tag(head)
	first := a
	switch doc.Lower(a) {
	case "the", "a", "an", "some":
		first++
	default:
		if !plural {
			return none
		}
	}
	if first > head || plural && tag != nlp.NNS || !plural && (tag != nlp.NN || lexicon.IsHuman(low)) {
		return none
	}
	if start := doc.Tag(a); first == a && start != nlp.NNS && start != nlp.NNPS && start != nlp.CD && !start.IsAdjective() {
		return none
	}
	end := head + 1
	if low := doc.Lower(end); low == "of" || low == "for" || low == "on" || low == "between" {
		if h := doc.HeadAfter(end+1, last); h >= 0 && h-end < longestOf {
			end = h + 1
		}
	}
	switch next := doc.Tag(end); {
	case next.IsFinite(), next == nlp.MD, next == nlp.RB, next == nlp.IN, next == nlp.WDT, doc.Lower(end) == ",":
		return news.Span{Start: doc.Tokens[a].Start, End: doc.Tokens[end-1].End}
	}
	return none
}

const longestOf = 6

// mayBeObject reports whether a noun phrase of that number stands right behind the first
// verb of sentence m, which a pronoun of the next one may stand for too: "The fire
// destroyed a mill. It was built in 1890".
func mayBeObject(doc *nlp.Doc, m int, plural bool) bool {
	i, last := firstVerb(doc, m), doc.Sentences[m].Last
	for i < last && (doc.Tag(i).IsVerb() || doc.Tag(i) == nlp.MD || doc.Tag(i) == nlp.RB) {
		i++
	}
	if i >= last || doc.Tag(i) == nlp.PRPS {
		return i < last
	}
	head := doc.HeadAfter(i, last)
	return head >= 0 && (doc.Tag(head) == nlp.NNS || doc.Tag(head) == nlp.NNPS) == plural
}

// firstVerb is the first token of sentence m with the tag of a finite verb, or its end.
func firstVerb(doc *nlp.Doc, m int) int {
	i, last := doc.Sentences[m].First, doc.Sentences[m].Last
	for i < last && !doc.Tag(i).IsFinite() {
		i++
	}
	return i
}
