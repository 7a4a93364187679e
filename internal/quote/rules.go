package quote

import "factbox/internal/rule"

// ruleID names the way an attribution was found, or why a run is no quote.
type ruleID string

// The rules of attribution, and those of reported speech.
const (
	noRule       ruleID = ""
	cueAfter     ruleID = "cue-after"
	cueSplit     ruleID = "split"
	cueBefore    ruleID = "cue-before"
	cueMixed     ruleID = "cue-mixed"
	aside        ruleID = "aside"
	according    ruleID = "according-to"
	colon        ruleID = "colon"
	cueNoun      ruleID = "cue-noun"
	clause       ruleID = "subject"
	sameTurn     ruleID = "same-turn"
	nextTurn     ruleID = "next-turn"
	introduced   ruleID = "introduced"
	carried      ruleID = "carry-over"
	label        ruleID = "label"
	transcript   ruleID = "transcript"
	unattributed ruleID = "unattributed"

	thatClause    ruleID = "that-clause"
	bareClause    ruleID = "bare-clause"
	reportedAside ruleID = "reported-aside"
	reportedPlan  ruleID = "infinitive"
)

// The reasons to read a run on as part of its sentence.
const (
	heading     ruleID = "heading"
	markup      ruleID = "markup"
	nickname    ruleID = "nickname"
	soCalled    ruleID = "so-called"
	defined     ruleID = "defined"
	named       ruleID = "named"
	mentioned   ruleID = "mentioned"
	work        ruleID = "work"
	inscription ruleID = "inscription"
	listed      ruleID = "listed"
	supposed    ruleID = "supposed"
	unsaid      ruleID = "unsaid"
)

// Rules are the reasons for quotes and their speakers, as they are tried, and
// behind them the reasons why words between marks are no quotes.
var Rules = rule.Table{
	{ID: "cue-after", Does: "The speaker and a verb that reports stand behind the quote.", Example: "“We sail at noon,” said Ada Okafor, who runs the harbour."},
	{ID: "split", Does: "The speaker stands between two halves of a quote.", Example: "“We sail,” Ada Okafor said, “at noon.”"},
	{ID: "cue-before", Does: "The speaker and a verb that reports stand in front of the quote, set off by a comma or a colon.", Example: "Ada Okafor said, “We sail at noon.”"},
	{ID: "cue-mixed", Does: "A verb in front reports words that belong to the reporter's own sentence.", Example: "Ada Okafor said the harbour was “a disgrace.”"},
	{ID: "aside", Does: "Commas set the speaker off inside a sentence that is all theirs.", Example: "The harbour, Ada Okafor said, was “a disgrace.”"},
	{ID: "according-to", Does: "The words are so according to somebody.", Example: "According to Ada Okafor, the harbour is “a disgrace.”"},
	{ID: "colon", Does: "A colon behind a sentence gives the quote to the sentence's subject, or to the name in front of the colon.", Example: "Ada Okafor was blunt: “We never sail on Mondays.”"},
	{ID: "cue-noun", Does: "A noun says that somebody said it: in her words, his claim, orders from her, was her verdict.", Example: "In Ada Okafor’s words, the harbour had become “a disgrace to the sea.”"},
	{ID: "subject", Does: "Nothing reports: the subject of the clause stands in for a speaker, where it can speak.", Example: "Ada Okafor left in a “hurry.”"},
	{ID: "same-turn", Does: "The quote goes on from the one before in its paragraph.", Example: "“We sail,” Ada Okafor said. “At noon, as we always do.”"},
	{ID: "next-turn", Does: "The quote behind has a speaker, and this one stands right in front of it.", Example: "“It is late.” “We sail,” Ada Okafor said."},
	{ID: "introduced", Does: "The sentence in front has a subject, and then somebody speaks.", Example: "Ada Okafor sighed. “We never sail on Mondays.”"},
	{ID: "carry-over", Does: "A paragraph of its own goes on with the speaker of the last one.", Example: "“We sail,” Ada Okafor said.\n\n“We always do, in any weather.”"},
	{ID: "label", Does: "A name and a colon, or a dash and a name, sign the quote.", Example: "Ada Okafor: “We sail at noon.”"},
	{ID: "transcript", Does: "An interview is printed as labels and turns, without marks.", Example: "Q: Why?\nOKAFOR: Salt.\nQ: Why salt?\nOKAFOR: The sea is salty."},
	{ID: "unattributed", Does: "Somebody says it, and the text does not say who.", Example: "“We sail at noon, and we shall not come back to this town.”"},
	{ID: "that-clause", Does: "A verb of speech reports a clause with “that”, “whether” or a question word.", Example: "Ada Okafor said on Friday that the pier would close."},
	{ID: "bare-clause", Does: "A verb of speech reports a clause without “that”.", Example: "Ada Okafor said the pier would close."},
	{ID: "reported-aside", Does: "Commas set a report off from the clause it reports.", Example: "The pier would close in May, Ada Okafor said."},
	{ID: "infinitive", Does: "A vow, a demand or a threat reports what is to be done.", Example: "Ada Okafor vowed to close the pier."},

	{ID: "heading", Does: "The words stand alone on their line: a heading.", Example: "“The Long Way Home”\n\nThe pier reopened."},
	{ID: "markup", Does: "The marks belong to markup.", Example: `See <a href="index.html"> for the timetable.`},
	{ID: "nickname", Does: "The words stand between a first and a last name.", Example: "Goalkeeper Dana “Ace” Okafor kept a clean sheet."},
	{ID: "so-called", Does: "“So-called” stands in front.", Example: "The council hired a so-called “consultant” in May."},
	{ID: "defined", Does: "Brackets hold the words and nothing else: a short form.", Example: "The Harbour Board (“the Board”) met in May."},
	{ID: "named", Does: "The words are a name that was given, by nobody in particular or by a whole trade.", Example: "The council printed a report titled “Dry Feet”."},
	{ID: "mentioned", Does: "The words are spoken of as words.", Example: "The minutes avoid the word “drip”."},
	{ID: "work", Does: "The words are the title of a work.", Example: "Mara Lind was the star of “Low Water”."},
	{ID: "inscription", Does: "A thing bears the words.", Example: "He wore a T-shirt that said “Mind the Goose”."},
	{ID: "listed", Does: "The words go on with a list of names or words.", Example: "He banned words such as “drip,” “drop” and “flood”."},
	{ID: "supposed", Does: "Inside another's words, nobody is said to have said it: they may, will, never did, or it is a term.", Example: "“They may just say, ‘Sail on,’” Ada Okafor warned."},
	{ID: "unsaid", Does: "What speaks against a quote outweighs what speaks for it: its rule, its length, what stands around it.", Example: "The pier has a “vivid” door."},
}
