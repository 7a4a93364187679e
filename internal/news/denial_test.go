package news

import "testing"

func TestSaysNot(t *testing.T) {
	for headline, want := range map[string]bool{
		"The bridge will not open until May 3":       true,
		"The bridge didn’t open":                     true,
		"Ada Lund denied that she was drunk":         true,
		"No boat sailed":                             true,
		"The team won without a goal":                true,
		"The bridge opened in Notting Hill, Norwich": false,
		"": false,
	} {
		if e := (Event{Headline: headline}); e.SaysNot() != want {
			t.Errorf("%q: %v", headline, !want)
		}
	}
}
