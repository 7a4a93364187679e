package check

import (
	"strings"
	"unicode"

	"factbox/internal/lexicon"
	"factbox/internal/news"
)

// What an editor may leave out of a quote is decided here. A cut is fair when
// the words that stay say what they said before; it is not when a word that
// turned, bounded or counted them is gone.

// class is what a word does to the meaning of those around it. A word may be of
// several.
type class uint16

const (
	negation  class = 1 << iota // its coming or going turns a sentence round
	condition                   // bounds what it governs: "We will rebuild | if the province pays"
	turning                     // weakens a statement, or sets another against it
	objection                   // begins a sentence that takes the one before back in part
	figure                      // a figure written as a word, or a weekday
	doubter                     // puts what follows into somebody's mouth or mind
	own                         // a subject whose saying is the speaker's own: "I say | we go"
	denial                      // turns what follows though it is the speaker's own: "I doubt | it works"
	opener                      // begins a phrase that names a thing, or stands beside the verb
	link                        // ends the reach of what stands before it
	backward                    // means what was spoken of before
	dangling                    // no quote ends on it
	clitic                      // a verb that leans on the word before it and on one behind
)

// is reports whether w is of one of the classes.
func (w word) is(c class) bool { return w.class&c != 0 }

// classes are the words of each class, by their keys.
var classes = func() map[uint64]class {
	all := map[uint64]class{}
	for _, list := range []struct {
		class class
		words string
	}{
		{negation, "not no never none nobody nothing neither nor nowhere cannot without hardly barely scarcely don't doesn't didn't won't wouldn't can't couldn't shouldn't " +
			"isn't aren't wasn't weren't hasn't haven't hadn't mustn't needn't ain't shan't mightn't"},
		{condition | turning, "if unless lest"},
		// An ellipsis over one of them makes a claim that nobody made: "Most think
		// the dam did this. That is false … It held".
		{turning, "false untrue wrong lie lies lied denied deny denies might allegedly supposedly perhaps maybe rarely seldom almost nearly except before until"},
		{objection, "but however although though instead yet still only"},
		// "One" is as often a pronoun.
		{figure, "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty " +
			"seventy eighty ninety hundred thousand million billion trillion dozen dozens hundreds thousands millions billions half twice"},
		// A quote that changes the day changes what was said, like a figure.
		{figure, lexicon.Weekdays},
		// "People say | we are thieves", "He denied that | he lied".
		{doubter, "think thinks thought believe believes believed say says said claim claims claimed deny denies denied pretend pretends pretended suggest suggests suggested " +
			"allege alleges alleged doubt doubts doubted imagine imagines"},
		{own, "i we"},
		{denial, "deny denies denied doubt doubts doubted pretend pretends pretended"},
		// A negation further back does not reach the phrase.
		{opener | dangling, "the a an this these those my our your his her its their in on at for from with by of to about into over under after since as because when while which who what"},
		{link, "and but so because when while which who or then"},
		{backward, "he him his she her hers it its they them their theirs this that these those there then so such one both neither former latter same too also"},
		// A fragment that breaks off there says nothing yet that a cut could have turned.
		{dangling, "and or but that if than is are was were be been can will would has have had they we he she i s re ve ll d m"},
		// No sentence ends on "we're", so that one which breaks off there is seen to.
		{clitic, "re ve ll m d"},
	} {
		for w := range strings.FieldsSeq(list.words) {
			all[keyOf(w)] |= list.class
		}
	}
	return all
}()

// classOf is the class of the word with that key. Most words have none, and are not
// looked up: the low bits of their keys are nobody's.
func classOf(key uint64) class {
	if !classed[key%uint64(len(classed))] {
		return 0
	}
	return classes[key]
}

var classed = func() (bits [4096]bool) {
	for key := range classes {
		bits[key%uint64(len(bits))] = true
	}
	return bits
}()

// hidden returns the first of words[from:to] that an ellipsis must not leave
// out, or -1: a negation, a figure, a turn, a name, another one's words. A
// negation that is kept must not come to govern the next sentence either: "I do
// not hate … the silence" of "I do not hate the quarry. I hate the silence".
// Sentences that are left out whole take their names and figures along, unless
// the next one speaks of them: "I called Bo. He lied" of "I called Bo. I met Al.
// He lied".
func (p *passages) hidden(from, to int) int {
	whole := p.wholeSentences(from, to) && !p.pointsBack(to)
	for i := from; i < to; i++ {
		switch w := p.words[i]; {
		case whole && !w.is(negation|turning):
		case w.turnsMeaning() && !p.inIdiom(i, from, to):
			return i
		}
	}
	if from == 0 || to >= len(p.words) || from >= to {
		return -1
	}
	for i := from; i <= to; i++ {
		if p.quotesBefore(i) {
			return min(i, to-1)
		}
	}
	for i := from; i < to; i++ {
		if p.words[i].is(objection) && p.startsSentence(i) {
			return i
		}
	}
	if p.crosses(from-1, to) && !p.startsSentence(to) && p.negated(from) {
		return from
	}
	return -1
}

// bars reports whether no ellipsis that begins at words[from] may leave out
// words[at]: of names and figures only whole sentences may be.
func (p *passages) bars(at, from int) bool {
	w := p.words[at]
	if w.is(negation | turning) {
		return !p.inIdiom(at, from, len(p.words))
	}
	return (w.count || w.named) && !p.startsSentence(from)
}

// quotesBefore reports whether between words i-1 and i somebody else's words begin
// or end. Where letters stand between them, that is an attribution, and the marks
// are those of the quote itself.
func (p *passages) quotesBefore(i int) bool {
	between := p.between(i)
	return between != "" && strings.ContainsAny(between, "“”\"«»") && strings.IndexFunc(between, unicode.IsLetter) < 0
}

// wholeSentences reports whether words[from:to] are sentences from beginning to
// end.
func (p *passages) wholeSentences(from, to int) bool {
	return 0 < from && from < to && to < len(p.words) && p.startsSentence(from) && p.startsSentence(to)
}

// pointsBack reports whether the sentence that begins at words[at] speaks of
// something before it.
func (p *passages) pointsBack(at int) bool {
	for i := at; i < len(p.words) && p.words[i].key != 0; i++ {
		if i > at && p.startsSentence(i) {
			return false
		}
		if p.words[i].is(backward) {
			return true
		}
	}
	return false
}

// idioms are words that turn nothing where they stand together: "as if we will
// agree" says what "as though" says, "without question" that it is so.
var idioms = [][2]uint64{
	pairOf("as", "if"), pairOf("without", "question"), pairOf("without", "doubt"), pairOf("no", "doubt"), pairOf("no", "question"),
}

func pairOf(first, second string) [2]uint64 { return [2]uint64{keyOf(first), keyOf(second)} }

// inIdiom reports whether words[at] is part of an idiom; one that begins with a
// negation is left out whole or not at all.
func (p *passages) inIdiom(at, from, to int) bool {
	for _, pair := range idioms {
		if at > 0 && p.isPair(at-1, pair) || from <= at && at+1 < to && p.isPair(at, pair) {
			return true
		}
	}
	return false
}

// isPair reports whether the words at i are the pair.
func (p *passages) isPair(i int, pair [2]uint64) bool {
	return p.words[i].key == pair[0] && p.words[i+1].key == pair[1]
}

// turnsMeaning reports whether a quote says something else without w.
func (w word) turnsMeaning() bool { return w.is(negation|turning) || w.count || w.named }

// negated reports whether a negation stands in the sentence before words[at].
func (p *passages) negated(at int) bool {
	for i := at - 1; i >= 0 && p.words[i].key != 0; i-- {
		if p.words[i].is(negation) {
			return true
		}
		if p.startsSentence(i) {
			break
		}
	}
	return false
}

// crosses reports whether a sentence ends between words a and b.
func (p *passages) crosses(a, b int) bool {
	for i := a; i < b; i++ {
		if p.startsSentence(i + 1) {
			return true
		}
	}
	return false
}

// startsSentence reports whether word i begins a sentence, or what the passage
// has of it.
func (p *passages) startsSentence(i int) bool {
	if i == 0 || p.words[i-1].key == 0 || p.words[i].key == 0 {
		return true
	}
	between := p.between(i)
	return between != "" && (strings.ContainsAny(between, ".!?") || strings.Contains(between, "\n\n"))
}

// between is what stands between words i-1 and i, as far as it can say anything: ""
// for the one space that mostly does, and inside a word that reads as two.
func (p *passages) between(i int) string {
	from, to := p.words[i-1].End, p.words[i].Start
	if from >= to || to == from+1 && p.text[from] == ' ' {
		return ""
	}
	return p.text[from:to]
}

// clause reports whether something stands between words i-1 and i that ends the
// reach of the words before: a mark, or the end of a quote.
func (p *passages) clause(i int) bool {
	if p.startsSentence(i) {
		return true
	}
	between := p.between(i)
	return between != "" && (strings.ContainsAny(between, ",;:()“”\"—–") || strings.Contains(between, "--") || strings.Contains(between, " - "))
}

// reach is how many words a negation governs at most.
const reach = 6

// governor returns the word before words[at] that turns or bounds what begins
// there, or -1: the "never" of "I never | lied", the "believe" of "I do not
// believe | the wall failed".
func (p *passages) governor(at int) int {
	opens := at < len(p.words) && p.words[at].is(opener)
	for i := at - 1; i >= max(0, at-reach) && p.words[i].key != 0 && !p.clause(i+1); i-- {
		w := p.words[i]
		switch {
		case w.is(denial), w.is(doubter) && i > 0 && p.words[i-1].key != 0 && !p.ownSaying(i):
			if i >= at-2 {
				return i
			}
		case w.is(negation):
			if i == at-1 || !opens || p.believing(i, at) {
				return i
			}
		case w.is(condition):
			if i == at-1 || !opens {
				return i
			}
		case w.is(link) && i < at-1:
			return -1
		}
	}
	return -1
}

// ownSaying reports whether the saying at words[i] is the speaker's own: "I
// say", "we have always said".
func (p *passages) ownSaying(i int) bool {
	for k := i - 1; k >= max(0, i-3) && !p.startsSentence(k+1); k-- {
		if p.words[k].is(own) {
			return true
		}
	}
	return false
}

// believing reports whether a verb of thinking stands between the negation at
// words[i] and words[at]: then it denies what follows, whatever that begins with.
func (p *passages) believing(i, at int) bool {
	for k := i + 1; k < at; k++ {
		if p.words[k].is(doubter) {
			return true
		}
	}
	return false
}

// taker returns the word behind words[end-1] that takes back or bounds what was
// said up to there, or -1: the "not" of "a month is | not", the "if" of "We will
// rebuild | if the province pays".
func (p *passages) taker(end int) int {
	if end >= len(p.words) || p.words[end].key == 0 || p.clause(end) {
		return -1
	}
	if p.words[end].is(negation | condition) {
		return end
	}
	return -1
}

// cut returns the word outside a match that turns its meaning, or -1.
func (p *passages) cut(at news.Span) int {
	if i := p.taker(at.End); i >= 0 && !p.words[at.End-1].is(clitic) {
		return i
	}
	if p.words[at.End-1].is(dangling) && at.End < len(p.words) && !p.clause(at.End) {
		return -1
	}
	if i := p.governor(at.Start); i >= 0 && !p.startsSentence(at.Start) {
		return i
	}
	return -1
}
