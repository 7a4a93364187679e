package repair

import "testing"

// TestRivals has letters that two mix-ups explain: what is not told by a mark or a
// known word is offered and not made.
func TestRivals(t *testing.T) {
	for _, c := range []struct{ name, word, repaired, offered string }{
		{"KOI8-R or windows-1251", "LЖvhus", "LЖvhus", "ö"},
		{"a letter of Central Europe or of the North", "Bradσw", "Bradσw", "ó"},
		{"a capital that lost a byte is none inside a word", "CafИ", "CafИ", ""},
		{"a known word tells", "fa‡ade", "façade", ""},
		{"a control character inside a word is no mark", "Schl\u0081sselw\u0094rter", "Schl\u0081sselw\u0094rter", "ö"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := Mend("The mayor of " + c.word + " said on Monday that the plan was good.")
			if want := "The mayor of " + c.repaired + " said on Monday that the plan was good."; r.Text != want {
				t.Errorf("got %q, want %q", r.Text, want)
			}
			offered := ""
			if len(r.Suspected) > 0 {
				offered = r.Suspected[0].Text
			}
			if offered != c.offered {
				t.Errorf("offered %q, want %q", offered, c.offered)
			}
		})
	}
}
