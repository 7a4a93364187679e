package timex

import "testing"

// TestRules: every rule's example, read as of the day that all rooms' examples
// are read as of, holds a time that has its value by that rule.
func TestRules(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range Rules {
		if seen[r.ID] {
			t.Errorf("two rules are called %q", r.ID)
		}
		seen[r.ID] = true
		if r.ID == fromSaying.rule {
			continue // quotes are another room's: TestSaying
		}
		got := []string{}
		for _, x := range facts(t, r.Example, "2025-04-17").Times {
			got = append(got, x.Rule)
			if x.Rule == r.ID {
				got = nil
				break
			}
		}
		if got != nil {
			t.Errorf("%s: %q has %v", r.ID, r.Example, got)
		}
	}
}

// TestNotYears: the numbers in the examples are no years.
func TestNotYears(t *testing.T) {
	for _, test := range notYears {
		for _, x := range facts(t, test.example, "2025-04-17").Times {
			if x.Type != "DURATION" {
				t.Errorf("%s: %q is %s", test.example, x.Text, x.Value)
			}
		}
	}
}
