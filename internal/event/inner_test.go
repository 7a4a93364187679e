package event

import "testing"

// TestInner: the day of an inner thing is not printed as that of the thing around it.
func TestInner(t *testing.T) {
	f, r := tools(t)
	for _, c := range []struct {
		article
		want string // the line of the event that the first time dates
	}{
		{article{text: "The council dropped the fee which it had raised for boats in May.", times: []string{"May=2025-05"}}, "The council dropped the fee which it had raised for boats in May"},
		{article{text: "Following his victory in May, the mayor has named a new cabinet.", times: []string{"May=2025-05"}}, "no event"},
		{article{text: "The council thanked the crew for saving a boat from the rocks in May.", times: []string{"May=2025-05"}}, ""},
		{article{text: "The mayor tried to form a council after the March elections.", times: []string{"March=2025-03"}}, ""},
		{article{text: "She praised Ivo Kern, the diver and author who left the port in May.", times: []string{"May=2025-05"}, people: []string{"Ivo Kern/m"}}, "Ivo Kern left the port"},
		{article{text: "There will be no ferries running to Hvar on Friday.", times: []string{"Friday=2025-11-07"}}, "There will be no ferries running to Hvar"},
	} {
		facts := c.facts(t, f, r)
		got := "no event"
		if len(facts.Events) > 0 {
			got = facts.Events[0].Headline
		}
		if got != c.want {
			t.Errorf("%s\n got %q\nwant %q", c.text, got, c.want)
		}
	}
}
