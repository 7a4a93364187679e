package event

import (
	_ "embed"
	"strings"
	"sync"

	"factbox/internal/lexicon"
	"factbox/internal/news"
)

//go:embed data/nouns.txt
var nounList string

// eventNouns is data/nouns.txt: nouns for things that happen.
var eventNouns = sync.OnceValue(func() lexicon.Set {
	var nouns []string
	for line := range strings.Lines(nounList) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			nouns = append(nouns, line)
		}
	}
	return lexicon.SetOf(nouns...)
})

// copulas say nothing by themselves.
var copulas = lexicon.Copulas

// states are verbs of how things are with somebody.
var states = lexicon.NewSet("believe believes belong belongs feel feels have has hope hopes know knows like likes live lives love loves mean means need needs own owns think thinks understand understands want wants")

// light are verbs that leave the event to their object: "held a vote".
var light = lexicon.NewSet("called calls calling due hold holds held holding slated schedule schedules scheduled set sets plan plans planned expect expects expected")

// planners say only that a thing is to come: "a hearing set for May".
var planners = lexicon.NewSet("booked due expected fixed pencilled penciled planned scheduled set slated timed")

// openers say only that a thing begins.
var openers = lexicon.NewSet("begin start open happen occur take be held commence")

// occasions are the prepositions of an event at which another took place: "was
// approved at a meeting on Monday".
var occasions = lexicon.NewSet("about after against amid at before behind by despite during following from in of on over since to with")

// harming are verbs of what befalls people in an event: "was hurt in the 1998
// flood".
var harming = lexicon.NewSet("damaged destroyed died hurt injured killed lost wounded")

// doing are verbs that say only that their object was done.
var doing = lexicon.NewSet(`attended began begin begins call called complete completed concluded conduct conducted continued end ended face faced file filed fought gave give given
	had has have made make makes open opened opens resume resumed stage staged start started starts take taken took won`)

// figures are what a period of business had: "its third-quarter earnings".
var figures = lexicon.NewSet("charge earnings income loss losses net profit profits results revenue revenues sales")

// linking are verbs that leave the event to their object: "counts arising from
// sales in 2020", "The sum included profit on the sale of a barn in May".
var linking = lexicon.NewSet(`according arising associated comprised dating following include included includes including involving pending reflect reflected reflecting reflects
	related relating resulting stemming`)

// descriptions are participles of how things are: no date dates them.
var descriptions = lexicon.NewSet(`aged based bearing called carrying clad clothed containing dated depicting displaying dressed entitled featuring headed holding known living located made
	measuring named owned reading representing run showing situated standing titled wearing weighing`)

// going are verbs of "goes on trial", "went to war".
var going = lexicon.NewSet("go goes gone going went")

// aspectual are verbs that say of an event that it began, went on or ended.
var aspectual = lexicon.NewSet(`began begin begins begun cease ceased continue continued continues finish finished finishes keep keeps kept quit resume resumed resumes
	start started starts stop stopped stops`)

// moves are verbs of figures, which a period before the figure dates: "Its
// third-quarter income rose".
var moves = lexicon.NewSet(`advanced climbed declined decreased doubled dropped eased edged fell gained grew increased jumped narrowed plunged rallied reached rose shrank slid
	slipped soared surged totaled totalled tripled tumbled was were widened`)

// simultaneous are the conjunctions of what happens at the same time.
var simultaneous = lexicon.NewSet("as when while")

// set is the words of a list.

// The words of factuality.go, each list with a sentence that needs it.
var (
	// "The minister denied that the bridge had closed in May."
	denying = lexicon.NewSet(`avert averted avoid avoided avoids banned barred blocked cancelled canceled ceased decline declined declines declining denied denies deny denying disputed disputes
		dismissed dismisses dispute fail failed failing fails forgot halted neglected prevent prevented prevents refuse refused refuses refusing refuted rejected
		rejects scrapped stop stopped unable`)

	// "They asked whether the bank failed in 2008", "She hopes to sail in June."
	doubting = lexicon.NewSet(`accused ask asked asks asking believe believed believes considered considering considers consider doubt doubted doubts fear feared fears hope hoped hopes hoping
		pondered suggest suggested suggests suspect suspected suspects threaten threatened threatens urge urged urges want wanted wants wish wished wonder wondered wonders`)

	// "The firm plans to open in May."
	planning = lexicon.NewSet(`agree agreed agrees aim aimed aims announce announced arrange arranged decided due expect expected expects going intend intended intends plan planned plans
		pledge pledged pledges promise promised promises prepare prepared prepares preparing propose proposed proposes schedule scheduled set slated
		supposed vow vowed vows`)

	// "On Friday the firm agreed to pay": the agreeing is on Friday.
	pledging = lexicon.NewSet("agree agreed announce announced decided pledge pledged promise promised propose proposed vow vowed")

	// "She did not say that he had left."
	factless = lexicon.NewSet("believe think confirm know say claim suggest mean")

	// "Police stopped a march planned for Saturday."
	preventing = lexicon.NewSet("averted avoided banned blocked foiled halted prevented stopped thwarted")

	// "She would have retired": she did not. "She may have retired" leaves it open.
	unreal = lexicon.NewSet("would 'd should ought")

	// "He allegedly stole the ring."
	hedges = lexicon.NewSet("allegedly apparently maybe perhaps possibly presumably probably purportedly reportedly supposedly")

	// "He is said to have sold the house."
	rumoured = lexicon.NewSet("alleged believed reported rumored rumoured said suspected thought")

	// "They called for an election in May."
	calling = lexicon.NewSet("appealed call called calling calls campaigned pressed pushed")

	// "The visit was cancelled."
	undone = lexicon.NewSet(`abandon abandoned abort aborted averted axed cancel canceled canceling cancelled cancelling cancels delay delayed delays ditched foiled postpone postponed postpones
		postponing scrap scrapped scraps scrubbed shelve shelved suspended thwarted`)

	// "The vote was put off."
	undoneWith = lexicon.SetOf("call off", "called off", "calling off", "calls off", "put off", "put back", "putting off", "pushed back", "held up", "ruled out", "rule out", "rules out", "is off", "are off", "was off", "were off")

	// "A proposed merger in May"
	adjectives = map[string]news.Modality{
		"planned": news.Planned, "scheduled": news.Planned, "expected": news.Planned, "upcoming": news.Planned, "coming": news.Planned, "forthcoming": news.Planned,
		"proposed": news.Possible, "possible": news.Possible, "potential": news.Possible, "threatened": news.Possible, "alleged": news.Possible, "attempted": news.Possible,
		"rumored": news.Possible, "rumoured": news.Possible, "likely": news.Possible,
	}

	// "Rumours that a canvas was sold in 2024"
	claims = lexicon.NewSet(`allegation allegations chance claim claims fear fears hope hopes idea possibility rumor rumors rumour rumours speculation suggestion suggestions suspicion suspicions theory
		threat threats`)

	// "found no proof that he had been there in June"
	evidence = lexicon.NewSet("evidence hint indication indications proof reason record sign signs suggestion trace")

	// "was barred from entering in May"
	barring = lexicon.NewSet("banned barred blocked excluded kept prevented stopped")

	// "Nobody was hurt on Monday."
	nobody = lexicon.NewSet("nobody none neither nothing no no-one")

	// "The repair took place in 2018."
	happens = lexicon.NewSet("happen happened happens held take taken takes took occur occurred occurs begin began begins start started starts due scheduled planned set")
)
