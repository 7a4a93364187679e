package corpus

import (
	"slices"
	"strings"
	"testing"
)

func TestLike(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want likeness
	}{
		{"Ingrid Solheim", "Ingrid Solheim", equal},
		{"Birkir Jónsson", "Birkir Jonsson", equal},
		{"Robert Halloran", "Bob Halloran", short},
		{"Robert Halloran", "R. Halloran", initial},
		{"John Dean Hale", "J.D. Hale", initial},
		{"John A. Kestrel", "John Kestrel", equal},
		{"John A. Kestrel", "John B. Kestrel", unlike},
		{"Raymond Tolliver Sr.", "Raymond Tolliver Jr.", unlike},
		{"Raymond Tolliver", "Raymond Tolliver Jr.", short},
		{"Solheim", "Ingrid Solheim", lone},
		{"Ingrid Solheim", "Tor Solheim", unlike},
		{"Kim Jong Un", "Kim Jong-un", equal},
		{"Saskia van der Werf", "Saskia Werf", equal},
	} {
		if got := parse(c.a).like(parse(c.b)); got != c.want {
			t.Errorf("%s, %s: %d, want %d", c.a, c.b, got, c.want)
		}
	}
}

// Each pair of bodies, in articles with these names around them, is one or not.
func TestOrganizations(t *testing.T) {
	in := func(names ...string) (c Context) {
		for _, n := range names {
			k := organizationKind
			if len(n) == 2 {
				k = countryKind
			}
			c = append(c, named(k, n))
		}
		slices.Sort(c)
		return c
	}
	for _, c := range []struct {
		a, b    string
		alsoA   string
		aroundA Context
		aroundB Context
		want    bool
	}{
		{a: "Blue Lantern Records", b: "Blue Lantern Records, Inc.", aroundA: in("IE", "port union"), aroundB: in("US", "state fair"), want: true},
		{a: "The Coastal Party", b: "Coastal Party", aroundA: in("NO"), aroundB: in("NO"), want: true},
		{a: "Ministry of Health", b: "Ministry of Health", aroundA: in("KE", "red valley clinic"), aroundB: in("PE", "lima fund")},
		{a: "Ministry of Health", b: "Ministry of Health", aroundA: in("KE", "red valley clinic"), aroundB: in("KE", "red valley clinic"), want: true},
		{a: "Blue Lantern Records", b: "BLR", alsoA: "BLR", want: true},
		{a: "Blue Lantern Records", b: "BLR"},
		{a: "Blue Lantern Records", b: "BLR", aroundA: in("port union", "IE"), aroundB: in("port union", "IE"), want: true},
		{a: "Blue Lantern Records", b: "Brown Lion Rovers"},
	} {
		if BodyKey(c.a) != BodyKey(c.b) {
			t.Errorf("%s and %s are in two blocks", c.a, c.b)
			continue
		}
		block := []Appearance{{Article: 1, Name: c.a, Context: c.aroundA}, {Article: 2, Name: c.b, Context: c.aroundB}}
		if c.alsoA != "" {
			block[0].Also = []string{c.alsoA}
		}
		if got := Organizations(block); (got[0] == got[1]) != c.want {
			t.Errorf("%s and %s: %v, want one: %v", c.a, c.b, got, c.want)
		}
	}
}

// Who is known from forty articles does not become a new person in each article that
// would fit a rival of the name as well.
func TestFamous(t *testing.T) {
	around := func(names ...string) (c Context) {
		for _, n := range names {
			c = append(c, named(organizationKind, n))
		}
		slices.Sort(c)
		return c
	}
	var block []Appearance
	add := func(n int, role string, names ...string) {
		for range n {
			a := Appearance{Article: int64(len(block)), Name: "Ada Lund", Context: around(names...)}
			if role != "" {
				a.Roles = []string{role}
			}
			block = append(block, a)
		}
	}
	add(40, "Senator", "harbour party", "coast bank", "sea court", "port union")
	add(3, "goalkeeper", "valley rovers", "hill wanderers", "moor league", "town cup")
	add(2, "", "harbour party", "coast bank", "sea court", "port union", "valley rovers", "hill wanderers", "moor league", "town cup")
	of := People(block)
	for i, p := range of {
		want := of[0]
		if 40 <= i && i < 43 {
			want = of[40]
		}
		if p != want {
			t.Errorf("article %d: person %d, want %d", i, p, want)
		}
	}
	if of[0] == of[40] {
		t.Error("the senator is the goalkeeper")
	}
}

// Names of ASCII alone have a way of their own, to the same end.
func TestFold(t *testing.T) {
	for _, name := range []string{"", " ", "Ingrid Solheim", "  J.  D. O'Hale-Brown, Jr. ", "AT&T Corp.", "hale", "R2D2\x00x", strings.Repeat("Long Name ", 20)} {
		if got, want := fold(name), foldAny(name); got != want {
			t.Errorf("fold(%q) = %q, want %q", name, got, want)
		}
	}
	if got := fold("Søren Ødegård’s"); got != "soren odegards" {
		t.Error(got)
	}
}

func TestTally(t *testing.T) {
	var counts tally
	want := map[uint32]int{}
	for i := range uint32(5000) {
		name := i * i % 1009 * 0x9e3779b1
		want[name]++
		if got := counts.add(name); got != want[name] {
			t.Fatalf("%d is counted %d times, want %d", name, got, want[name])
		}
	}
	for name, n := range want {
		if got := counts.of(name); got != n {
			t.Errorf("%d: %d, want %d", name, got, n)
		}
	}
	if counts.size != len(want) || counts.of(1) != 0 {
		t.Errorf("%d names, want %d", counts.size, len(want))
	}
}
