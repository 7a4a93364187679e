package lexicon

import (
	"bufio"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"factbox/internal/news"
)

func TestWordsForPeople(t *testing.T) {
	tests := []struct {
		word   string
		look   func(string) (news.Gender, bool)
		gender news.Gender
		known  bool
	}{
		{"mrs.", Honorific, news.Female, true},
		{"sen.", Honorific, news.Unknown, true},
		{"table", Honorific, news.Unknown, false},
		{"actress", Role, news.Female, true},
		{"prosecutor", Role, news.Unknown, true},
		{"bridge", Role, news.Unknown, false},
		{"son-in-law", Kin, news.Male, true},
		{"minister", Kin, news.Unknown, false},
	}
	for _, test := range tests {
		gender, known := test.look(test.word)
		if gender != test.gender || known != test.known {
			t.Errorf("%q: got %v, %v", test.word, gender, known)
		}
	}
}

func TestFullTitle(t *testing.T) {
	for short, want := range map[string]string{"sgt": "sergeant", "sen": "senator", "sergeant": "", "table": ""} {
		if got := FullTitle(short); got != want {
			t.Errorf("FullTitle(%q) = %q, want %q", short, got, want)
		}
	}
}

func TestDemonym(t *testing.T) {
	for word, want := range map[string]string{"south korean": "KR", "swedes": "SE", "swiss": "CH", "african": ""} {
		if got, ok := Demonym(word); got != want || !ok {
			t.Errorf("Demonym(%q) = %q, %v; want %q", word, got, ok, want)
		}
	}
	if _, ok := Demonym("korea"); ok {
		t.Error("a country is not a demonym")
	}
}

// A list that is not sorted, or holds an entry twice, is hard to mend by hand.
func TestListsAreSorted(t *testing.T) {
	names, err := filepath.Glob("data/*.txt")
	if err != nil || len(names) == 0 {
		t.Fatal("no lists", err)
	}
	for _, name := range names {
		f, err := os.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		last := ""
		for in := bufio.NewScanner(f); in.Scan(); {
			if line := in.Text(); !strings.HasPrefix(line, "#") && line != "" {
				entry, _, _ := strings.Cut(line, "\t")
				if entry <= last {
					t.Errorf("%s: %q stands after %q", name, entry, last)
				}
				last = entry
			}
		}
	}
}
