package quote

import "factbox/internal/lexicon"

// auxiliaries stand between a subject and its verb: "Okafor has never said".
var auxiliaries = lexicon.NewSet(`
	'd 'll 're 've am are be been being can could did do does had has have is may might must n't not
	shall should was were will would`)

// adverbs stand there too, whatever the tagger takes them for.
var adverbs = lexicon.NewSet(`
	all also both each even just later never once only still then twice`)

// dates stand between a subject and its verb, or are taken for one: "Okafor on
// Tuesday said", "Tuesday in Leeds, Okafor said".
var dates = lexicon.NewSet(lexicon.Months, lexicon.Weekdays, `
	afternoon apr. aug. dec. earlier evening feb. fri fri. jan. jul. jun. later mar. mon mon. month morning night nov. oct. previously recently
	sat sat. sep. sept. sun sun. thu thu. thur thurs thurs. today tomorrow tonight tue tue. tues wed wed. week weekend year yesterday`)

// datePrepositions stand in front of a date.
var datePrepositions = lexicon.NewSet(`
	early in last late next of on since that the this`)

// subordinators open a clause, so that a subject may follow: "that Okafor
// said".
var subordinators = lexicon.NewSet(`
	after although and as because before but if meanwhile once or since so than that then though
	until when where whether while yet`)

// joiners put a second verb behind a subject: "Okafor rose and said".
var joiners = lexicon.NewSet(`
	and but or then`)

// pronouns can be the subject of a verb of speech.
var pronouns = lexicon.NewSet(`
	everyone he herself himself i it nobody others she someone themselves they we you`)

// anybody stands for nobody in particular, who says what a verb of speech gives
// them and nothing else.
var anybody = lexicon.NewSet(`
	everyone it nobody one others someone you`)

// unnamed words speak for somebody whom the text does not know either: “someone can
// shout “Q””, “you are not writing “Q””.
var unnamed = lexicon.NewSet(`
	anybody anyone nobody somebody someone you`)

// objectPronouns cannot, but end a phrase that can: "the boy next to me".
var objectPronouns = lexicon.NewSet(`
	him me them us`)

// standAlone can be a noun phrase though they are no nouns: "some said".
var standAlone = lexicon.NewSet(`
	all another both each few many most none one several some that these this those`)

// predeterminers stand in front of an article: "all the king's men".
var predeterminers = lexicon.NewSet(`
	all both half many such`)

// nounPrepositions hang a phrase on a noun: "a spokesman for", "people close
// to".
var nounPrepositions = lexicon.NewSet(`
	about against at behind beside by close for from in near of on to under with`)

// cueNouns are what somebody said, as a noun: "Okafor's claim that".
var cueNouns = lexicon.NewSet(`
	accusation accusations advice allegation allegations announcement answer appeal argument
	assertion assertions assessment assurance belief boast boasts call calls chant chants charge
	charges claim claims comment comments commitment complaint complaints concerns conclusion
	confession contention cries criticism criticisms cry declaration defense demand denial
	description dictum directive directives email essay exhortation explanation expression headline headlines insistence instruction instructions insults interview
	invitation joke letter line mantra maxim memo message motto note observation opinion order orders phrase pitch plan
	plea pledge pledges prediction predictions proclamation promise promises proposal question quip
	reaction reference references remark remarks reply request response retort rhetoric shouts
	slogan speech statement suggestion talk testimony thought threat tirade tweet tweets verdict view vow
	warning warnings word words`)

// nounVerbs are reporting verbs whose forms are as often other nouns; tagged
// as nouns they report nothing.
var nounVerbs = lexicon.NewSet(`
	aim answer applaud attack attacks bark bill blame blog brand cable cast chant close compliment contest
	credit crow cry curse demand dispute doubt drone echo email end estimate fault fear figure
	finish forecast frown grin growl guess hate hazard hint hope host influence inquiry insult joke
	label laugh lead lecture lie love message mouth murmur name need nod note object open order pan
	pause peal pen pitch plea point post praise press process project protest push quip rap rebuke
	repeat report research retort salute scream sense share shout shrug sigh signal smile speculate start
	study style support tag telegraph term text toast tout try value view want whisper wink wish
	yell`)

// bearers bear words of their own: "a sign saying". A statement or a letter
// has an author, who is the speaker.
var bearers = lexicon.NewSet(`
	banner banners billboard cover headline headlines inscription note notice placard placards
	plaque poster posters shirt sign signs sticker t-shirt`)
