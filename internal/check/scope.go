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

// negations are the words whose coming or going turns a sentence round.
var negations = keysOf("not", "no", "never", "none", "nobody", "nothing", "neither", "nor", "nowhere", "cannot", "without", "hardly", "barely", "scarcely",
	"don't", "doesn't", "didn't", "won't", "wouldn't", "can't", "couldn't", "shouldn't", "isn't", "aren't", "wasn't", "weren't",
	"hasn't", "haven't", "hadn't", "mustn't", "needn't", "ain't", "shan't", "mightn't")

// conditions bound what they govern: "We will rebuild | if the province pays".
var conditions = keysOf("if", "unless", "lest")

// turns are the words that weaken a statement or set another against it. An
// ellipsis over one of them makes a claim that nobody made: "Most think the dam
// did this. That is false … It held".
var turns = union(conditions, keysOf("false", "untrue", "wrong", "lie", "lies", "lied", "denied", "deny", "denies",
	"might", "allegedly", "supposedly", "perhaps", "maybe", "rarely", "seldom", "almost", "nearly", "except", "before", "until"))

// objections begin a sentence that takes the one before back in part.
var objections = keysOf("but", "however", "although", "though", "instead", "yet", "still", "only")

// numerals are figures written as words. "One" is as often a pronoun.
var numerals = keysOf("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen",
	"sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
	"hundred", "thousand", "million", "billion", "trillion", "dozen", "dozens", "hundreds", "thousands", "millions", "billions", "half", "twice")

// weekdays count like figures: a quote that changes one changes what was said.
var weekdays = keysOf(strings.Fields(lexicon.Weekdays)...)

// doubters put what follows into somebody else's mouth or only into somebody's
// mind: "People say | we are thieves", "He denied that | he lied".
var doubters = keysOf("think", "thinks", "thought", "believe", "believes", "believed", "say", "says", "said", "claim", "claims", "claimed",
	"deny", "denies", "denied", "pretend", "pretends", "pretended", "suggest", "suggests", "suggested", "allege", "alleges", "alleged", "doubt", "doubts", "doubted", "imagine", "imagines")

// own are the subjects whose saying is the speaker's own: "I say | we go".
var own = keysOf("i", "we")

// denials turn what follows though they are the speaker's own: "I doubt | it works".
var denials = keysOf("deny", "denies", "denied", "doubt", "doubts", "doubted", "pretend", "pretends", "pretended")

// openers begin a phrase that names a thing, or stands beside the verb. A
// negation further back then does not reach it.
var openers = keysOf("the", "a", "an", "this", "these", "those", "my", "our", "your", "his", "her", "its", "their",
	"in", "on", "at", "for", "from", "with", "by", "of", "to", "about", "into", "over", "under", "after", "since", "as", "because", "when", "while", "which", "who", "what")

// links end the reach of what stands before them.
var links = keysOf("and", "but", "so", "because", "when", "while", "which", "who", "or", "then")

func union(a, b map[uint64]bool) map[uint64]bool {
	all := make(map[uint64]bool, len(a)+len(b))
	for k := range a {
		all[k] = true
	}
	for k := range b {
		all[k] = true
	}
	return all
}

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
		case whole && !negations[w.key] && !turns[w.key]:
		case p.turnsMeaning(w) && !p.inIdiom(i, from, to):
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
		if objections[p.words[i].key] && p.startsSentence(i) {
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
	if negations[w.key] || turns[w.key] {
		return !p.inIdiom(at, from, len(p.words))
	}
	return (w.count || p.inName(w)) && !p.startsSentence(from)
}

// quotesBefore reports whether between words i-1 and i somebody else's words begin
// or end. Where letters stand between them, that is an attribution, and the marks
// are those of the quote itself.
func (p *passages) quotesBefore(i int) bool {
	between := p.text[p.words[i-1].End:p.words[i].Start]
	return strings.ContainsAny(between, "“”\"«»") && strings.IndexFunc(between, unicode.IsLetter) < 0
}

// wholeSentences reports whether words[from:to] are sentences from beginning to
// end.
func (p *passages) wholeSentences(from, to int) bool {
	return 0 < from && from < to && to < len(p.words) && p.startsSentence(from) && p.startsSentence(to)
}

// backwards are the words that mean what was spoken of before.
var backwards = keysOf("he", "him", "his", "she", "her", "hers", "it", "its", "they", "them", "their", "theirs", "this", "that", "these", "those",
	"there", "then", "so", "such", "one", "both", "neither", "former", "latter", "same", "too", "also")

// pointsBack reports whether the sentence that begins at words[at] speaks of
// something before it.
func (p *passages) pointsBack(at int) bool {
	for i := at; i < len(p.words) && p.words[i].key != 0; i++ {
		if i > at && p.startsSentence(i) {
			return false
		}
		if backwards[p.words[i].key] {
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
func (p *passages) turnsMeaning(w word) bool {
	return negations[w.key] || turns[w.key] || w.count || p.inName(w)
}

// negated reports whether a negation stands in the sentence before words[at].
func (p *passages) negated(at int) bool {
	for i := at - 1; i >= 0 && p.words[i].key != 0; i-- {
		if negations[p.words[i].key] {
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
	between := p.text[p.words[i-1].End:p.words[i].Start]
	return strings.ContainsAny(between, ".!?") || strings.Contains(between, "\n\n")
}

// clause reports whether something stands between words i-1 and i that ends the
// reach of the words before: a mark, or the end of a quote.
func (p *passages) clause(i int) bool {
	if p.startsSentence(i) {
		return true
	}
	between := p.text[p.words[i-1].End:p.words[i].Start]
	return strings.ContainsAny(between, ",;:()“”\"—–") || strings.Contains(between, "--") || strings.Contains(between, " - ")
}

// reach is how many words a negation governs at most.
const reach = 6

// governor returns the word before words[at] that turns or bounds what begins
// there, or -1: the "never" of "I never | lied", the "believe" of "I do not
// believe | the wall failed".
func (p *passages) governor(at int) int {
	opens := at < len(p.words) && openers[p.words[at].key]
	for i := at - 1; i >= max(0, at-reach) && p.words[i].key != 0 && !p.clause(i+1); i-- {
		w := p.words[i]
		switch {
		case denials[w.key], doubters[w.key] && i > 0 && p.words[i-1].key != 0 && !p.ownSaying(i):
			if i >= at-2 {
				return i
			}
		case negations[w.key]:
			if i == at-1 || !opens || p.believing(i, at) {
				return i
			}
		case conditions[w.key]:
			if i == at-1 || !opens {
				return i
			}
		case links[w.key] && i < at-1:
			return -1
		}
	}
	return -1
}

// ownSaying reports whether the saying at words[i] is the speaker's own: "I
// say", "we have always said".
func (p *passages) ownSaying(i int) bool {
	for k := i - 1; k >= max(0, i-3) && !p.startsSentence(k+1); k-- {
		if own[p.words[k].key] {
			return true
		}
	}
	return false
}

// believing reports whether a verb of thinking stands between the negation at
// words[i] and words[at]: then it denies what follows, whatever that begins with.
func (p *passages) believing(i, at int) bool {
	for k := i + 1; k < at; k++ {
		if doubters[p.words[k].key] {
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
	if w := p.words[end]; negations[w.key] || conditions[w.key] {
		return end
	}
	return -1
}

// dangling are the words that no quote ends on. A fragment that breaks off there
// says nothing yet that a cut could have turned.
var dangling = union(openers, keysOf("and", "or", "but", "that", "if", "than", "is", "are", "was", "were", "be", "been", "can", "will", "would", "has", "have", "had", "they", "we", "he", "she", "i", "s", "re", "ve", "ll", "d", "m"))

// clitics are the verbs that lean on the word before them and on one behind: no
// sentence ends on "we're", so that one which breaks off there is seen to.
var clitics = keysOf("re", "ve", "ll", "m", "d")

// cut returns the word outside a match that turns its meaning, or -1.
func (p *passages) cut(at news.Span) int {
	if i := p.taker(at.End); i >= 0 && !clitics[p.words[at.End-1].key] {
		return i
	}
	if dangling[p.words[at.End-1].key] && at.End < len(p.words) && !p.clause(at.End) {
		return -1
	}
	if i := p.governor(at.Start); i >= 0 && !p.startsSentence(at.Start) {
		return i
	}
	return -1
}
