package timex

import "factbox/internal/rule"

// Rules are the reasons for which a time has its value, from what the text
// states by itself to what nothing tells. Which form of words was read is another
// matter: the grammar's, whose table stands in grammar.go.
var Rules = rule.Table{
	{ID: stated.rule, Does: "The text states the date or the time whole.", Example: "The ferry sank on June 14, 2015."},
	{ID: lengthStated.rule, Does: "A number of units is how long something takes.", Example: "The repairs have lasted three years."},
	{ID: repeatStated.rule, Does: "What comes again has the day or the length it comes again after.", Example: "The boats leave every Monday."},
	{ID: lengthVague.rule, Does: "A length without its number has X for it.", Example: "They waited for several months."},
	{ID: noDate.rule, Does: "A word that points to no date says only on which side of today it lies.", Example: "She is now captain."},
	{ID: famousDay.rule, Does: "A day that everybody knows has its year when the word for what happened follows.", Example: "The 9/11 hijackers changed the law."},
	{ID: fromPublished.rule, Does: "What is told from today is counted from the article's date.", Example: "She left six years ago."},
	{ID: picked.rule, Does: "\"Last\" and \"next\" pick the nearest on their side of the article's date.", Example: "She left last Friday."},
	{ID: weekendTold.rule, Does: "\"This weekend\" is the one before when a past tense tells it early in the week.", Example: "They met this weekend."},
	{ID: dayOfPublished.rule, Does: "\"This day\" in another year has the article's month and day.", Example: "On this day in 1666 a baker of Hull forgot his oven."},
	{ID: latestQuarter.rule, Does: "\"The latest period\" is the last quarter that is over.", Example: "The dairy made nothing in the latest period."},
	{ID: fromTold.rule, Does: "What is told from the story, or follows it, is counted from the latest date it told that is fine enough.", Example: "The mill opened in 2010. Two years later it burned down."},
	{ID: fromSaying.rule, Does: "A day in a quote is counted from the day on which it was said.", Example: "“I left yesterday,” Ada Holm told the court on Tuesday."},
	{ID: thatOneOfText.rule, Does: "\"That\" month, day or season has the year of the date before it.", Example: "He won in 2012. That November he lost."},
	{ID: yearOfSentence.rule, Does: "A month has the year that its sentence, or the heading of its list, begins with.", Example: "In 2019, the mill flooded in June."},
	{ID: yearOfStory.rule, Does: "A month told in the past has the year of the story when that runs in another year.", Example: "He fell ill in May 2016. By December he walked again."},
	{ID: dayOfSentence.rule, Does: "A time of day belongs to the day its sentence names.", Example: "On Tuesday the doors closed at 4.30pm."},
	{ID: dayOfStory.rule, Does: "A time of day belongs to the day of the week past that the story told.", Example: "A mill burned on Tuesday. Crews came at 4.50 a.m."},
	{ID: dayOfEntry.rule, Does: "The time that a line of a live blog begins with belongs to the article's day.", Example: "16:50: The vote has begun."},
	{ID: dayOfList.rule, Does: "A bare number in a list of days has the month of the day before it.", Example: "The fair is open on May 3, 5 and 9."},
	{ID: reportedPeriod.rule, Does: "A period of a business report is counted from the quarter it is about.",
		Example: "Net rose to $3 million in the first quarter of 2025 from $2 million a year earlier."},
	{ID: besideWeekday.rule, Does: "Of two weekdays joined by a word, the second is the one nearest to the first.", Example: "The shop is shut on Wednesday and Thursday."},
	{ID: byCueWord.rule, Does: "A word right beside the day tells its side.", Example: "The road is shut until Friday."},
	{ID: byPlan.rule, Does: "What is called planned, or is said to lie before an occasion, lies ahead.", Example: "They talked about the planned visit of the minister in September."},
	{ID: byCallingOff.rule, Does: "What has been called off was to come.", Example: "A concert of the choir on Friday has been cancelled."},
	{ID: byDatedThing.rule, Does: "A day that dates a thing looks back or ahead as the thing does.", Example: "They face questions about the July 25 call."},
	{ID: byTense.rule, Does: "The tense of the verb that governs a day tells its side.", Example: "The council will vote on Monday."},
	{ID: byWeekday.rule, Does: "A date with its weekday lies in a year in which it falls on it.", Example: "The raid was on Saturday, May 18."},
	{ID: nearestOne.rule, Does: "Where nothing tells, the nearest is taken, and of weekdays the past one.", Example: "Next stop: Hull, Monday."},
	{ID: countedFromDate.rule, Does: "A length before or after a date leads to the day meant.", Example: "The shop closed two days before Christmas."},
	{ID: orderOfText.rule, Does: "Day and month of a date in digits stand as the text's other dates show, or its places, or a setting.",
		Example: "They met on 15/4/2019 and again on 2/5/2019."},
	{ID: nothingKnown.rule, Does: "Nothing tells: the fields that are missing stay open.", Example: "The following day she smiled."},
}

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
	dayOfList       = reason{"day-of-list", "anaphora"}
	orderOfText     = reason{"order-of-text", "explicit"}
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
