package check

import (
	"fmt"
	"slices"
	"strings"
)

// Level is how much a finding weighs.
type Level string

// The levels. Only an error makes the exit code 1.
const (
	Off     Level = "off"
	Warning Level = "warning"
	Error   Level = "error"
)

// Rule is one thing that check looks at.
type Rule struct {
	ID    string
	Level Level  // unless switched
	Title string // one line, for SARIF and the list
	Help  string // one paragraph, for "factbox help rules"
}

// Rules is every rule, in the order of the help page: first what is said of an
// expectation, then of a story and its sources, then of an article alone.
var Rules = []Rule{
	{"quote/altered", Error, "A quote's words were changed",
		"An expected quote stands in the article, but words of it were changed, dropped, added or moved. One word is enough, and so is one figure. " +
			"The diff shows what was expected [-so-] and what stands there {+so+}. Marks, dashes, spaces, line ends and repaired damage do not count. An ellipsis or [brackets] " +
			"in the expectation may stand for other words, but never for a negation, a figure, a name, another's words or a sentence that turns the meaning; and a quote must not be " +
			"cut right behind “never”, “if” or “I do not believe”, or right before “not” or “if”."},
	{"quote/missing", Error, "An expected quote is not there",
		"Neither the words of the expected quote nor a passage like them stand in the article."},
	{"quote/wrong-speaker", Error, "A quote is given to somebody else",
		"The words are there, in quotation marks, but the article gives them to another speaker than was expected, or some of them: the words of two people are not one quote. With --speaker name, the default, any form of the " +
			"person's name agrees (“Trump”, “Mr. Trump”, “Donald Trump”); with --speaker strict only the fullest form; with --speaker off only words are checked."},
	{"quote/not-quoted", Error, "Expected words stand outside quotation marks",
		"The words are in the article, but as the reporter's own, at least in part: no pair of quotation marks holds all of them."},
	{"quote/speaker-unconfirmed", Warning, "Who said a quote cannot be told",
		"The words are there, in quotation marks, but the article does not say who spoke them, or so faintly that factbox would be guessing, or the expected name fits two people, " +
			"whom the message names. Look yourself."},
	{"quote/speaker-misspelt", Warning, "A speaker's name is spelt otherwise",
		"The words are there, said by somebody whose name in the article differs from the expected one by accents or by a letter or two. The message has the article's spelling."},
	{"source/altered", Error, "A quote differs from its source",
		"With --sources: the quote resembles a passage of a source, but words differ. The finding names the source and shows the diff."},
	{"source/missing", Error, "A quote stands in no source",
		"With --sources: no source has the words of the quote, nor words like them."},
	{"source/wrong-speaker", Error, "A source gives the words to somebody else",
		"With --sources: the words are in a source, which says that another person spoke them."},
	{"source/speaker-misspelt", Warning, "A source spells a speaker's name otherwise",
		"With --sources: the words are in a source, said by somebody whose name differs there by a letter or two from that in the story. Accents, which transcripts lose, do not count."},
	{"text/damaged", Warning, "Damaged characters",
		"The text holds characters that an encoding mix-up left behind, which “factbox repair” would mend."},
	{"text/unbalanced-marks", Warning, "A quotation mark without its partner",
		"A mark opens and is not closed before its paragraph ends, although no further paragraph goes on with the quote, or one closes that was never opened."},
	{"quote/no-speaker", Warning, "A direct quote with no speaker",
		"A full quote that nobody is said to have spoken: no cue, no colon, no conversation that it could belong to."},
	{"quote/stranger", Warning, "A speaker who is never introduced",
		"The quote's speaker is named by a bare last name that stands nowhere else in the article: nobody of that name was introduced. Often a slip of the name, " +
			"or a paragraph lost in editing."},
	{"quote/inconsistent", Error, "One quote in two versions",
		"Two quotes of the article are alike but not the same: one of them was changed. The diff shows how."},
}

// RuleByID is the rule of that id, or nil.
func RuleByID(id string) *Rule {
	if i := slices.IndexFunc(Rules, func(r Rule) bool { return r.ID == id }); i >= 0 {
		return &Rules[i]
	}
	return nil
}

// Levels are the levels that differ from the rules' own.
type Levels map[string]Level

// ParseLevel reads "id=off", "id=warning" or "id=error" into l.
func (l Levels) ParseLevel(s string) error {
	id, level, ok := strings.Cut(s, "=")
	if !ok || !slices.Contains([]Level{Off, Warning, Error}, Level(level)) {
		return fmt.Errorf("bad rule setting %q: want id=off, id=warning or id=error", s)
	}
	if RuleByID(id) == nil {
		return fmt.Errorf("no rule %q: “factbox help rules” lists them", id)
	}
	l[id] = Level(level)
	return nil
}

// Of is the level of a rule; of one that is not known, [Error].
func (l Levels) Of(id string) Level {
	if level, ok := l[id]; ok {
		return level
	}
	if rule := RuleByID(id); rule != nil {
		return rule.Level
	}
	return Error
}
