package lexicon

// The names of the calendar, in order, in lower case. What a room adds to them,
// abbreviations or "may" left out for the verb, is its own.
const (
	Months   = "january february march april may june july august september october november december"
	Weekdays = "monday tuesday wednesday thursday friday saturday sunday"
)
