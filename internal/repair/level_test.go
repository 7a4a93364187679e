package repair

import "testing"

// TestLevels has a spot that is certain and one that is a guess.
func TestLevels(t *testing.T) {
	const source = "It isnâ€™t so – the village � said."
	tests := []struct {
		level Level
		text  string
	}{
		{Sure, "It isn’t so – the village � said."},
		{Likely, "It isn’t so – the village – said."},
		{All, "It isn’t so – the village – said."},
	}
	for _, tt := range tests {
		r := MendAt(source, tt.level)
		if r.Text != tt.text {
			t.Errorf("level %d: %q", tt.level, r.Text)
		}
		if again := MendAt(r.Text, tt.level); again.Text != r.Text {
			t.Errorf("level %d, a second time: %q", tt.level, again.Text)
		}
		if tt.level == Sure && (len(r.Suspected) != 1 || r.Suspected[0].Text != "–") {
			t.Errorf("suspected: %+v", r.Suspected)
		}
	}
}
