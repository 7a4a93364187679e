package quote

import (
	"factbox/internal/lexicon"
	"factbox/internal/nlp"
)

// onlySupposed reports whether nobody is said to have said the words of a quote inside
// another's words: they may, will or never did, or would if; an order or a question asks
// for them; “someone” stands for nobody. What somebody said, or used to say, is a quote
// of its own: “My aunt asked, ‘Is it wet?’ every day.”
func onlySupposed(p *passage, a *attribution, f *sentence) bool {
	if !a.hasCue || a.subject.kind == noPhrase || unnamed.Has(a.subject.head) {
		return true
	}
	v := a.cue.lo
	t := p.tag(v)
	first := max(f.lo, v-farthestMood)
	for k := v - 1; k >= first && p.isWord(k); k-- {
		switch w := p.lower(k); {
		case denies.Has(w), moods.Has(w), w == "'s" && p.lower(k+1) == "let":
			return true
		case suppositions.Has(w) && k < a.subject.lo:
			return true // if I had said, ‘Trust us,’ they would have laughed
		case w == "to" && k == v-1, w == "to" && p.lower(v-1) == "and":
			return !enacted.Has(p.lower(k - 1))
		case p.tag(k) == nlp.Stop, p.isBreak(k) && k < a.subject.lo:
			return false
		}
	}
	return t == nlp.VB && v == f.lo // Say ‘no’ and leave.
}

// farthestMood is how many words in front of a verb what denies or supposes it is looked
// for: “You don’t hear her on the campaign trail saying”.
const farthestMood = 12

// moods in front of a verb say that it may happen, or will.
var moods = lexicon.NewSet("'ll can ca could may might must should shall will wo")

// denies say that it does not, or did not.
var denies = lexicon.NewSet("cannot n't never nobody none not without")

// suppositions open a clause that supposes.
var suppositions = lexicon.NewSet("if unless whether")

// enacted verbs have happened together with the "to" behind them: “went on to say”.
var enacted = lexicon.NewSet("began begins come comes continued dared got had has have liked likes managed on used came started tried tries went")
