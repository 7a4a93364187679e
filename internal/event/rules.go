package event

import "factbox/internal/rule"

// Rules are the reasons for which a date dates a verb or a noun.
var Rules = rule.Table{
	{ID: "after-verb", Does: "A date behind a verb of its clause dates that verb.", Example: "Ada Lund sold the mill on Tuesday."},
	{ID: "before-verb", Does: "A date before the verb, in front of its subject or behind it, dates that verb.", Example: "On Tuesday, Ada Lund sold the mill."},
	{ID: "verb-above", Does: "A date in a clause without a verb dates the verb that the clause hangs on.", Example: "Ada Lund sold the mill (on Tuesday)."},
	{ID: "cleft", Does: "The date of \"It was on Tuesday that\" dates the verb behind it.", Example: "It was on Tuesday that Ada Lund sold the mill."},
	{ID: "live-entry", Does: "The time of day that opens an entry of a live report dates the entry’s first verb.", Example: "15.40: The band is playing in the square."},
	{ID: "listed", Does: "Of things listed with a date each, the verb of the list bears every one.", Example: "The club beat Porto in 2004 and Benfica in 2010."},
	{ID: "verb-chain", Does: "The date of a verb that says only that something began is also that of the verb behind it.", Example: "The mill began grinding in May 2019."},
	{ID: "shared-date", Does: "A date in front of two verbs of one subject dates both.", Example: "On Tuesday they took the bridge and freed the crew."},
	{ID: "same-time", Does: "What happened as, when or while a dated thing did bears its date.", Example: "Ada Lund left on Tuesday as rain fell on the port."},
	{ID: "dated-noun", Does: "A date that modifies a noun for something that happens dates it.", Example: "The 1996 bombing killed two people."},
	{ID: "verb-of-dated-noun", Does: "The date of a noun that opens the sentence, or of a figure, dates the verb as well.", Example: "In his Tuesday speech, the mayor called for calm."},
	{ID: "noun-before", Does: "In a phrase without a verb a date dates the noun right before it.", Example: "The port, a flood in 1953, and then nothing."},
	{ID: "subject-noun", Does: "A date in the subject dates its noun, not the verb behind it.", Example: "The vote on Tuesday was close."},
	{ID: "attached-noun", Does: "Behind a verb that says little, a date dates the noun before it.", Example: "The town held elections in May 2019."},
	{ID: "second-date", Does: "Where a verb has its date already, another one dates the noun before that.", Example: "The sale follows a ruling last June."},
	{ID: "planned-noun", Does: "The date of what is planned, set or due dates the thing.", Example: "A hearing set for next Friday was put off."},
	{ID: "moved", Does: "The date to which a thing is put off dates the thing.", Example: "The launch has been postponed until May 2026."},
	{ID: "chosen-day", Does: "A day that is picked for a thing dates the thing.", Example: "They picked Friday as the deadline."},
	{ID: "came-about", Does: "Of a verb that says only that something came about the date is that of its subject.", Example: "The repair took place in May 2019."},
	{ID: "so-long-after", Does: "Where the verb stands so and so long before or after a noun, the date is the noun's.", Example: "He died two weeks after the crash on Monday."},
	{ID: "occasion", Does: "A date behind a noun at which something took place dates the noun as well.", Example: "The plan was approved at a meeting on Monday."},
	{ID: "venue", Does: "A noun behind the date at which something took place bears the date as well.", Example: "Ada Lund joined on Tuesday at a ceremony in the port."},
	{ID: "scene", Does: "A noun behind the verb at which a thing dated in front took place bears the date as well.", Example: "On Tuesday two men were killed in a blast."},
	{ID: "done-noun", Does: "The object of a verb that says only that it was done bears the verb's date.", Example: "On Tuesday the officers staged a coup."},
	{ID: "told-noun", Does: "A noun that a dated relative clause or participle tells of bears its date.", Example: "A blast that killed two men on Tuesday was heard in the port."},
	{ID: "inferred-lead", Does: "The main verb of the first sentence bears the dateline's day.", Example: "LIMA, April 16, 2025 — The port has reopened.\n"},
	{ID: "inferred-day", Does: "A sentence without a date is of the day that the story is told of, once that is known.", Example: "LIMA, April 16, 2025 — The port reopened on Tuesday. The mayor cut a ribbon.\n"},
}
