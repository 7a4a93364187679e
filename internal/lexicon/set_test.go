package lexicon

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestSet(t *testing.T) {
	for _, test := range []struct {
		set  Set
		want []string
	}{
		{Set{}, nil},
		{NewSet(), nil},
		{NewSet(" \n\t "), nil},
		{NewSet("sea ocean\n\tbay  sea"), []string{"bay", "ocean", "sea"}},
		{NewSet("sea", "", "ocean bay", "bay"), []string{"bay", "ocean", "sea"}},
		{NewSet("été naïve 東京"), []string{"naïve", "été", "東京"}},
		{SetOf("call off", "put", "", "call off"), []string{"call off", "put"}},
		{Union(NewSet("a b"), Set{}, SetOf("b c")), []string{"a", "b", "b c"}},
		{NewSet("a b c").Without("b", "z"), []string{"a", "c"}},
		{NewSet("a").Without("a"), nil},
	} {
		got := slices.Sorted(test.set.All())
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("words (-want +got):\n%s", diff)
		}
		if test.set.Len() != len(test.want) {
			t.Errorf("%q: %d words", test.want, test.set.Len())
		}
		for _, w := range test.want {
			if !test.set.Has(w) {
				t.Errorf("%q is not in %q", w, test.want)
			}
		}
		for _, w := range []string{"", "zebra", "se", "seas", " ", "call", "off"} {
			if test.set.Has(w) {
				t.Errorf("%q is in %q", w, test.want)
			}
		}
	}
}

// TestSetFull holds that a set finds its words, and no others, at any load of its slots.
func TestSetFull(t *testing.T) {
	var all []string
	for i := range 300 {
		all = append(all, string(rune('a'+i%26))+string(rune('a'+i/26)))
		set := SetOf(all...)
		for j, w := range all {
			if !set.Has(w) {
				t.Fatalf("%q, the %dth of %d, is not in", w, j, len(all))
			}
		}
		if next := string(rune('a'+(i+1)%26)) + string(rune('a'+(i+1)/26)); set.Has(next) {
			t.Fatalf("%q is in, and was not put there", next)
		}
	}
}

func TestTable(t *testing.T) {
	table := NewTable[int](0)
	if table.Get("sea") != 0 {
		t.Error("an empty table knows a word")
	}
	want := map[string]int{}
	for i := range 500 {
		w := string(rune('a'+i%20)) + string(rune('a'+i/26))
		table.Put(w, i)
		want[w] = i
	}
	got := map[string]int{}
	for w, v := range table.All() {
		got[w] = v
		if table.Get(w) != v {
			t.Errorf("%q: %d, want %d", w, table.Get(w), v)
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if table.Get("zz") != 0 || table.Get("") != 0 {
		t.Error("a word is known that nobody put there")
	}
}
