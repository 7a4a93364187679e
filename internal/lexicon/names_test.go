package lexicon

import (
	"testing"

	"factbox/internal/news"
)

func TestGivenName(t *testing.T) {
	for name, want := range map[string]news.Gender{"annika": news.Female, "bilal": news.Male, "robin": news.Unknown} {
		if got, ok := GivenName(name); got != want || !ok {
			t.Errorf("GivenName(%q) = %v, %v; want %v", name, got, ok, want)
		}
	}
	if _, ok := GivenName("parliament"); ok {
		t.Error("parliament is no first name")
	}
}

func TestPartsOfNames(t *testing.T) {
	if !NameParticle("van") || NameParticle("vanessa") {
		t.Error("particles: want van and not vanessa")
	}
	if ShortName("bobby") != "robert" || ShortName("rob") != "robert" || ShortName("robert") != "" {
		t.Errorf("short names: bobby %q, rob %q, robert %q", ShortName("bobby"), ShortName("rob"), ShortName("robert"))
	}
}
