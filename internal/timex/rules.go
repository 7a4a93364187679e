package timex

// reason says why a time has its value: the rule, and the older and coarser
// word for it that resolved_by keeps.
type reason struct{ rule, by string }

// The reasons, in the order of Rules.
var (
	stated          = reason{"stated", "explicit"}
	lengthStated    = reason{"length", "explicit"}
	repeatStated    = reason{"repeat", "explicit"}
	lengthVague     = reason{"vague-length", "vague"}
	noDate          = reason{"reference", "vague"}
	famousDay       = reason{"famous-day", "name"}
	fromPublished   = reason{"from-published", "offset"}
	picked          = reason{"picked", "offset"}
	weekendTold     = reason{"weekend-told", "offset"}
	dayOfPublished  = reason{"day-of-published", "offset"}
	latestQuarter   = reason{"latest-quarter", "offset"}
	fromTold        = reason{"from-told", "anaphora"}
	fromSaying      = reason{"from-saying", "anaphora"}
	thatOneOfText   = reason{"that-one", "anaphora"}
	yearOfSentence  = reason{"year-of-sentence", "anaphora"}
	yearOfStory     = reason{"year-of-story", "anaphora"}
	dayOfSentence   = reason{"day-of-sentence", "anaphora"}
	dayOfStory      = reason{"day-of-story", "anaphora"}
	dayOfEntry      = reason{"day-of-entry", "nearest"}
	reportedPeriod  = reason{"reported-period", "anaphora"}
	besideWeekday   = reason{"beside-weekday", "tense"}
	byCueWord       = reason{"cue-word", "cue"}
	byPlan          = reason{"planned-thing", "cue"}
	byCallingOff    = reason{"called-off", "cue"}
	byDatedThing    = reason{"dated-thing", "tense"}
	byTense         = reason{"tense", "tense"}
	byWeekday       = reason{"weekday-agrees", "weekday"}
	nearestOne      = reason{"nearest", "nearest"}
	countedFromDate = reason{"counted-from-date", ""}
	nothingKnown    = reason{"nothing-known", "unresolved"}
)
