package repair

import (
	"strings"
	"testing"
)

// TestLevels has a spot that is certain, a dash of unknown length, and a guess.
func TestLevels(t *testing.T) {
	const source = "It isnâ€™t so – the village � said. I bought a Nook� once, and it was � ours."
	tests := []struct {
		level Level
		text  string
	}{
		{Sure, "It isn’t so – the village – said. I bought a Nook� once, and it was – ours."},
		{Likely, "It isn’t so – the village – said. I bought a Nook� once, and it was – ours."},
		{All, "It isn’t so – the village – said. I bought a Nook� once, and it was – ours."},
	}
	for _, tt := range tests {
		r := MendAt(source, tt.level)
		if r.Text != tt.text {
			t.Errorf("level %d: %q", tt.level, r.Text)
		}
		if again := MendAt(r.Text, tt.level); again.Text != r.Text {
			t.Errorf("level %d, a second time: %q", tt.level, again.Text)
		}
		if tt.level == Sure && (len(r.Suspected) != 1 || len(r.Suspected[0].Candidates) < 2) {
			t.Errorf("suspected: %+v", r.Suspected)
		}
	}
}

// What was right less than nine times in ten where it was counted is offered with
// its candidates; what was right more often is made, though other options have a
// good share.
func TestSure(t *testing.T) {
	for _, tt := range []struct{ source, want, candidates string }{
		{"The clerk couldn�t say. The crew�s boat was there.", "The clerk couldn’t say. The crew’s boat was there.", ""},
		{"“We left,” Ann Lee said. �Nobody asked us.”", "“We left,” Ann Lee said. “Nobody asked us.”", ""},
		{"He met the firms �and the crews.", "He met the firms �and the crews.", "“"},
		{"The ferry � an old one � sank.", "The ferry � an old one � sank.", "– —"},
		{"The ferry � an old one � sank — at last.", "The ferry — an old one — sank — at last.", ""},
		{"Stir in 1� cups of flour.", "Stir in 1� cups of flour.", "½ ¼ ¾"},
	} {
		r := MendAt(tt.source, Sure)
		var may []string
		for _, s := range r.Suspected {
			for _, c := range s.Candidates {
				may = append(may, c.Text)
			}
		}
		if got := strings.Join(may, " "); r.Text != tt.want || !strings.HasPrefix(got, tt.candidates) || tt.candidates == "" && got != "" {
			t.Errorf("%q: %q, candidates %s", tt.source, r.Text, got)
		}
	}
}
