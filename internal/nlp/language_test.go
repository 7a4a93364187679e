package nlp

import (
	"strings"
	"testing"
)

func TestForeign(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"Die Brücke über den Fluss ist seit Montag gesperrt, weil der Sturm die Pfeiler beschädigt hat. Das teilte die Stadt mit. ", "de"},
		{"Le pont sur la rivière est fermé depuis lundi, car la tempête a touché les piliers, a dit la ville dans un communiqué. ", "fr"},
		{"El puente sobre el río está cerrado desde el lunes por la tormenta que dañó los pilares, dijo el alcalde de la ciudad. ", "es"},
		{"The bridge over the river is closed since Monday, as the storm hit its pillars, the town said. ", ""},
		{"Los Lobos played El Paso. La Crosse, De Pere and Des Moines sent bands; the mayor said it was fun for all in the town. ", ""},
	} {
		if got := Foreign(strings.Repeat(c.in, 4)); got != c.want {
			t.Errorf("Foreign(%q) = %q, want %q", c.in, got, c.want)
		}
	}
	if got := Foreign("Der Sturm ist da."); got != "" {
		t.Errorf("a short text is %q", got)
	}
}
