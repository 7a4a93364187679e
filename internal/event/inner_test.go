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

// TestNothingDated: stamps and captions of a page tell of no event, and a likeness bears
// no date of what it is like.
func TestNothingDated(t *testing.T) {
	f, r := tools(t)
	for _, c := range []article{
		{text: "Graz | Updated: 31-08-2025 22:26 | Created: 31-08-2025", times: []string{"31-08-2025=2025-08-31", "31-08-2025=2025-08-31"}},
		{text: "In this photo released by the town on May 2, boats burn in the port.", times: []string{"May 2=2025-05-02"}},
		{text: "Photo shows boats in the port of Hvar on May 2.", times: []string{"May 2=2025-05-02"}},
		{text: "The claim mirrors that of a diver in May 2019.", times: []string{"May 2019=2019-05"}},
		{text: "They lost a plan for boats dating back to 2019.", times: []string{"2019=2019"}},
	} {
		for _, e := range c.facts(t, f, r).Events {
			t.Errorf("%s\n dates %q", c.text, e.Trigger.Text)
		}
	}
}
