package quote_test

import "testing"

// TestEvidence has two sentences for each piece of evidence: one in which it
// makes a quote of what else were none, or the other way round, and one without
// it.
func TestEvidence(t *testing.T) {
	find := finder(t)
	for _, c := range []struct{ name, quote, none string }{
		{"a cue", "Okafor called the pier a “shed” in May.", "Okafor turned the pier into a “shed” in May."},
		{"length", "The pier was covered in “wet rope and old fish” in May.", "The pier was covered in “fish” in May."},
		{"person", "Okafor left in a “hurry.”", "The bus left in a “hurry.”"},
		{"ended", "Okafor was all “rush and roar,” as ever.", "The bus was full of “rush” and roar, as ever."},
		{"title", "The council approved “dry feet by 2040.”", "The council approved “Dry Feet by 2040.”"},
		{"other marks", "“We sail,” said Okafor. The pier had a “ghost train now.”", "“We sail,” said Okafor. The pier had a ‘ghost train.’"},
		{"dash", "The pier has gone to “the usual crowd.”", "The pier has a new owner — “the usual crowd.”"},
		{"reported", "The pier that the council has praised was covered in “fish.”", "The pier that the council has built was covered in “fish.”"},
		{"predicate", "The pier was “quite shut” until May.", "The pier had “quite shut” gates until May."},
		{"as", "The council used the pier as a “shed.”", "The council used the pier like a “shed.”"},
	} {
		if quotes := find(c.quote).Quotes; len(quotes) == 0 || quotes[len(quotes)-1].Kind != "mixed" {
			t.Errorf("%s: no quote in %s", c.name, c.quote)
		}
		for _, q := range find(c.none).Quotes {
			if q.Kind == "mixed" {
				t.Errorf("%s: a quote in %s: %s", c.name, c.none, q.Text)
			}
		}
	}
}
