package gazetteer

import (
	"strings"
	"testing"

	"factbox/internal/news"

	"github.com/google/go-cmp/cmp"
)

func TestLook(t *testing.T) {
	tests := []struct {
		name string
		want Name
	}{
		{"U.S.", Name{"United States", []Entry{{news.Country, "US"}}, true}},
		{"Minn.", Name{"Minnesota", []Entry{{news.Region, "US"}}, true}},
		{"KYIV", Name{"Kyiv", []Entry{{news.City, "UA"}, {news.Region, "UA"}}, true}},
		{"Kiev", Name{"Kyiv", []Entry{{news.City, "UA"}, {news.Region, "UA"}}, true}},
		{"N’DJAMENA", Name{"N'Djamena", []Entry{{news.City, "TD"}, {news.Region, "TD"}}, true}},
		{"Red Sea", Name{"Red Sea", []Entry{{news.OtherPlace, ""}, {news.Region, "EG"}, {news.Region, "SD"}}, true}},
		{"Kashmir", Name{"Kashmir", []Entry{{news.Region, "IN"}, {news.Region, "PK"}}, false}},
		{"ASIA", Name{"Asia", []Entry{{news.Continent, ""}, {news.City, "PH"}}, true}},
	}
	for _, test := range tests {
		got, ok := Look(test.name)
		if diff := cmp.Diff(test.want, got); diff != "" || !ok {
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
		name, value, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		key := Key(name)
		if key <= last {
			t.Fatalf("%q stands after %q", key, last)
		}
		last = key
		rows++
		found, ok := Look(name)
		if !ok || len(found.Entries) == 0 || !strings.HasPrefix(value, "=") && found.Full != name {
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
