package explain

import (
	"factbox/internal/atlas"
	"factbox/internal/event"
	"factbox/internal/link"
	"factbox/internal/ner"
	"factbox/internal/quote"
	"factbox/internal/repair"
	"factbox/internal/rule"
	"factbox/internal/timex"
)

// Room is the rules of one stage.
type Room struct {
	Stage string // as traces and explanations name it
	Does  string // what the stage decides
	Rules rule.Table
}

// Rooms are the rules of the whole program, in the order in which its stages
// run.
var Rooms = []Room{
	{Stage: "repair", Does: "turns damaged characters into those they were", Rules: repair.Rules},
	{Stage: "ner", Does: "finds names", Rules: ner.Rules},
	{Stage: "link", Does: "decides over the article what a name names, and says what people are", Rules: link.Rules},
	{Stage: "atlas", Does: "says which of the places of a name is meant", Rules: atlas.Rules},
	{Stage: "quote", Does: "finds what was said, and who said it", Rules: quote.Rules},
	{Stage: "timex", Does: "says what day a time expression means", Rules: timex.Rules},
	{Stage: "event", Does: "says which verb or noun a date dates", Rules: event.Rules},
}

// Find returns a stage's rule.
func Find(stage, id string) (rule.Rule, bool) {
	for _, room := range Rooms {
		if room.Stage == stage {
			if r, ok := room.Rules.Find(id); ok {
				return r, true
			}
		}
	}
	return rule.Rule{}, false
}
