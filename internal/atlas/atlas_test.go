package atlas

import (
	"strings"
	"testing"

	"factbox/internal/news"

	"github.com/google/go-cmp/cmp"
)

// meaning is a Name as the tests compare it.
type meaning struct {
	full    string
	entries []Entry
	settled bool
	minor   bool
}

func meaningOf(n Name) meaning {
	m := meaning{full: n.Full, settled: n.Settled, minor: n.Minor}
	for i := range n.Len() {
		m.entries = append(m.entries, n.At(i))
	}
	return m
}

func TestLook(t *testing.T) {
	tests := []struct {
		name string
		want meaning
	}{
		{"U.S.", meaning{"United States", []Entry{{news.Country, "US"}}, true, false}},
		{"Minn.", meaning{"Minnesota", []Entry{{news.Region, "US"}}, true, false}},
		{"KYIV", meaning{"Kyiv", []Entry{{news.City, "UA"}, {news.Region, "UA"}}, true, false}},
		{"Kiev", meaning{"Kyiv", []Entry{{news.City, "UA"}, {news.Region, "UA"}}, true, false}},
		{"N’DJAMENA", meaning{"N'Djamena", []Entry{{news.City, "TD"}, {news.Region, "TD"}}, true, false}},
		{"Red Sea", meaning{"Red Sea", []Entry{{news.OtherPlace, ""}, {news.Region, "EG"}, {news.Region, "SD"}}, true, false}},
		{"Kim", meaning{"Kim", []Entry{{news.City, "IN"}}, true, true}},
		{"Kashmir", meaning{"Kashmir", []Entry{{news.Region, "IN"}, {news.Region, "PK"}}, false, false}},
		{"ASIA", meaning{"Asia", []Entry{{news.Continent, ""}, {news.City, "PH"}}, true, false}},
	}
	for _, test := range tests {
		got, ok := Look(test.name)
		if diff := cmp.Diff(test.want, meaningOf(got), cmp.AllowUnexported(meaning{})); diff != "" || !ok {
			t.Errorf("%s: found %v (-want +got)\n%s", test.name, ok, diff)
		}
	}
	for _, name := range []string{"", "’", "Nowhere at All", "\n", "\xff", strings.Repeat("Long", 50)} {
		if got, ok := Look(name); ok {
			t.Errorf("Look(%q) = %v", name, got)
		}
	}
}

// Every row must be found where it stands, or the search is not over one order.
func TestEveryRowIsFound(t *testing.T) {
	last, rows := "", 0
	for line := range strings.Lines(places) {
		if line[0] == '#' {
			continue
		}
		name, value, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		key := Key(name)
		if key <= last {
			t.Fatalf("%q stands after %q", key, last)
		}
		last = key
		rows++
		found, ok := Look(name)
		if !ok || found.Len() == 0 || !strings.HasPrefix(value, "=") && found.Full != name {
			t.Fatalf("%q: got %v, %v", name, found, ok)
		}
	}
	if rows < 30_000 {
		t.Errorf("only %d rows", rows)
	}
}

func BenchmarkLook(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Look("Ouagadougou")
	}
}
