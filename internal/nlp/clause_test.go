package nlp

import (
	"strings"
	"testing"
)

// TestGovernor: the verb that a phrase hangs on, and the tense it stands in.
func TestGovernor(t *testing.T) {
	past, present, future, conditional := Past, Present, Future, Conditional
	tests := []struct {
		in, at, governor string
		tense            Tense
	}{
		{"The ferry sank on Tuesday.", "Tuesday", "sank", past},
		{"Police said on Friday that a man arrested on Monday was charged with theft.", "Friday", "said", past},
		{"Police said on Friday that a man arrested on Monday was charged with theft.", "Monday", "arrested", past},
		{"The body found on Friday is that of a sailor who had been missing since May, officials said.", "Friday", "found", past},
		{"The body found on Friday is that of a sailor who had been missing since May, officials said.", "May", "missing", past},
		{"The company said it lost $4 million in 2020.", "2020", "lost", past},
		{"If the crate does not come, the plant will close in March.", "March", "close", future},
		{"The bakery, which plans to open 20 stalls by 2027, cut 40 jobs on Tuesday after it lost money in June.", "2027", "open", future},
		{"The bakery, which plans to open 20 stalls by 2027, cut 40 jobs on Tuesday after it lost money in June.", "Tuesday", "cut", past},
		{"The bakery, which plans to open 20 stalls by 2027, cut 40 jobs on Tuesday after it lost money in June.", "June", "lost", past},
		{"After taking office in June, the minister believes her plan could work.", "June", "taking", present},
		{"In 2019, the rider made headlines as he crossed into Chad with his horse.", "2019", "made", past},
		{"The agreement, signed in Geneva in 1988, ended a war that began in 1980.", "1988", "signed", past},
		{"The agreement, signed in Geneva in 1988, ended a war that began in 1980.", "1980", "began", past},
		{"“We took it down in November,” she said on Tuesday.", "November", "took", past},
		{"“We took it down in November,” she said on Tuesday.", "Tuesday", "said", past},
		{"The bank is expected to raise rates in May, analysts say, but may wait until June.", "May", "raise", future},
		{"The bank is expected to raise rates in May, analysts say, but may wait until June.", "June", "wait", conditional},
		{"Officials believe the strike, which was to begin on Monday, could be averted.", "Monday", "begin", future},
		{"The governor, who resigned in 2019, has refused to testify since June.", "June", "testify", past},
		{"Residents told the paper they had not slept since Monday.", "Monday", "slept", past},
		{"The tunnel opened in 1928, and a second tube followed in 2018.", "1928", "opened", past},
		{"Riverton beat Ashford on Sunday.", "Sunday", "beat", past},
		{"Brod Boats (Nasdaq: BROD) today reported sales for the quarter ended June 4.", "today", "reported", past},
		{"The show runs until May.", "May", "runs", present},
		{"Last week, Captain Rosa Quint, on a short trip to Lima, asked pilots to watch the swell, port officials have said.", "week", "asked", past},
		{"On Wednesday, Omar Idle, head of the council, said the votes prove the town is tired of it.", "Wednesday", "said", past},
		{"On Wednesday, asked about the leak, she said no.", "Wednesday", "said", past},
		{"The walkers sued the estate, but in March a county judge ruled against them.", "March", "ruled", past},
		{"The chalice was found June 8 buried in a field near the abbey.", "June", "found", past},
		{"Copper hurt the index, which slid 2.3%, or 61 points, on Friday.", "Friday", "slid", past},
		{"A blaze gutted the Kos & Sons boatyard early on Sunday.", "Sunday", "gutted", past},
		{"She sued a bank holding company in May.", "May", "sued", past},
		{"The referees said a dog had stopped play late on Friday.", "Friday", "stopped", past},
		{"The league has decided to admit Tollan, Ustre and Varn in March.", "March", "admit", future},
		{"It left port on Monday, went round the cape on Tuesday and sank.", "Tuesday", "went", past},
	}
	r, err := NewReader()
	if err != nil {
		t.Fatal(err)
	}
	var c Clauses
	for _, test := range tests {
		d := r.Read(test.in)
		i := d.TokenAt(strings.Index(test.in, test.at))
		c.Read(d, 0)
		g := c.Governor(i)
		if g < 0 {
			t.Errorf("%s\n%s: no governor, want %s", test.in, test.at, test.governor)
			continue
		}
		if got := d.Word(c.Verbs[g].Head); got != test.governor || c.Tense(i) != test.tense {
			t.Errorf("%s\n%s: got %s (tense %d), want %s (tense %d)", test.in, test.at, got, c.Tense(i), test.governor, test.tense)
		}
	}
}

func TestVerbGroups(t *testing.T) {
	tests := []struct {
		in, group                 string
		negated, passive, perfect bool
	}{
		{"The bridge hasn’t yet been opened.", "has|n’t|yet|been|opened", true, true, true},
		{"They will not open it.", "will|not|open", true, false, false},
		{"She did not testify.", "did|not|testify", true, false, false},
		{"He was never charged.", "was|never|charged", true, true, false},
		{"He won’t be moving.", "wo|n’t|be|moving", true, false, false},
		{"They have left.", "have|left", false, false, true},
	}
	r, err := NewReader()
	if err != nil {
		t.Fatal(err)
	}
	var c Clauses
	for _, test := range tests {
		d := r.Read(test.in)
		c.Read(d, 0)
		if len(c.Verbs) != 1 {
			t.Errorf("%s: %d verb groups, want 1", test.in, len(c.Verbs))
			continue
		}
		v := c.Verbs[0]
		var words []string
		for i := v.First; i < v.Last; i++ {
			words = append(words, d.Word(i))
		}
		if got := strings.Join(words, "|"); got != test.group || v.Negated != test.negated || v.Passive != test.passive || v.Perfect != test.perfect {
			t.Errorf("%s: got %s %+v", test.in, got, v)
		}
	}
}

// FuzzClauses: every token has a clause of the sentence, and every verb a head.
func FuzzClauses(f *testing.F) {
	f.Add("The ferry sank on Tuesday, police said, and “nobody” was on it (or so they say); that is all.")
	f.Add(", who to and , which had ” “ that that to be been not n't —")
	r, err := NewReader()
	if err != nil {
		f.Fatal(err)
	}
	var c Clauses
	f.Fuzz(func(t *testing.T, text string) {
		d := r.Read(strings.ToValidUTF8(text, "?"))
		for s := range d.Sentences {
			c.Read(d, s)
			for i := d.Sentences[s].First; i < d.Sentences[s].Last; i++ {
				if k := c.At(i); k < 0 || k >= len(c.List) {
					t.Fatalf("token %d is in clause %d of %d", i, k, len(c.List))
				}
				c.Governor(i)
				c.Tense(i)
			}
			for k, clause := range c.List {
				if clause.Parent >= k {
					t.Fatalf("clause %d hangs on clause %d", k, clause.Parent)
				}
			}
			for n, v := range c.Verbs {
				if v.Head < v.First || v.Head >= v.Last || v.Governor >= n || v.Clause < 0 {
					t.Fatalf("verb %d: %+v", n, v)
				}
			}
		}
	})
}
