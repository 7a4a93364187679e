package atlas

import (
	"testing"

	"factbox/internal/news"
)

// ask resolves places named in this order, each with the number of the one it
// lies in, or -1.
func ask(home string, names ...string) []Answer {
	r := NewResolver()
	if h, ok := HomeAt(home); ok {
		r.At(h)
	}
	for _, name := range names {
		r.Add(Query{Names: []string{name}, Mentions: 1, Placed: true})
	}
	return r.Resolve()
}

func TestResolve(t *testing.T) {
	for _, test := range []struct {
		home  string
		names []string
		want  string // where the first lies
	}{
		{"", []string{"London"}, "GB ENG"},
		{"London, Ontario", []string{"London"}, "CA 08"},
		{"Hull, MA", []string{"Quincy"}, "US MA"},
		{"", []string{"Lexington", "Waltham", "Newton"}, "US MA"},
		{"", []string{"Kerrinhaven"}, " "},
		{"", []string{"Mars"}, " "},
		{"", []string{"Town Hall"}, " "},
		{"", []string{"South Brenk Hall"}, " "}, // and not the South of Cameroon
		{"", []string{"Georgia"}, " "},
		{"", []string{"Nazi Germany", "Malta", "Valletta", "Sliema"}, "DE "},
		{"", []string{"Victoria Theatre", "Ireland", "Dublin", "Cork", "Galway"}, "IE "},
		{"", []string{"Atlantic", "Ohio", "Toledo"}, " "},
		{"", []string{"Kerrinhaven", "Ohio", "Akron", "Cleveland"}, "US OH"},
		{"", []string{"Geauga", "Ohio", "Akron"}, "US OH"}, // the short name of a county
		{"", []string{"Victoria Square"}, " "},             // no square of the state
		{"", []string{"Victoria Library"}, " "},
		{"", []string{"Lincoln Hospital", "Dundee", "Glasgow", "Fife"}, "GB SCT"},
		{"", []string{"Tayside"}, "GB "},
		{"", []string{"Leitrim"}, "IE C"},     // the short name of a county
		{"", []string{"Western Region"}, " "}, // of many countries
		{"", []string{"Western Region", "Uganda", "Kampala", "Mbarara"}, "UG W"},
		{"", []string{"Victoria Theatre"}, " "},
		{"", []string{"Eastern Ontario", "England", "Leeds", "York", "Kent"}, "CA 08"}, // a side of a region is there
		{"", []string{"northern Texas", "Norway", "Oslo", "Bergen"}, "US TX"},
		{"", []string{"Eastern Cape", "England", "Leeds", "York"}, "ZA 05"},
		{"", []string{"Northern Ireland", "Norway", "Oslo", "Bergen"}, "GB NIR"},
		{"", []string{"Peringara", "Pampa", "Thiruvalla"}, " "}, // one village in Texas by its name, and one in India
		{"", []string{"South East", "Saskatoon", "Regina", "Saskatchewan"}, "CA 11"},
		{"", []string{"County Hall", "Galway", "Tuam"}, "IE C"}, // and not in Germany
		{"", []string{"Welshpool", "Australia", "Victoria", "Melbourne", "Geelong", "Ballarat", "Bendigo", "Morwell", "Sydney"}, "AU 07"},
		{"", []string{"Mosty", "Norway", "Oslo", "Bergen"}, "NO "},                  // a town that few know, far from all else
		{"", []string{"St. Thomas", "Jamaica", "Clarendon", "Mandeville"}, "JM 14"}, // a parish that is listed as Saint Thomas
		{"", []string{"Jupiter", "Houston", "Texas", "Baltimore"}, " "},
		{"", []string{"Jupiter", "West Palm Beach", "Palm Beach County"}, "US FL"},
	} {
		a := ask(test.home, test.names...)[0]
		if got := a.Region.Country().Code() + " " + a.Region.Admin1().Code(); got != test.want {
			t.Errorf("%v at %q: %q by %s, want %q", test.names, test.home, got, a.Rule, test.want)
		}
		if _, ok := Rules.Find(a.Rule); !ok {
			t.Errorf("%v: no rule %q", test.names, a.Rule)
		}
	}
}

// What the text says a place is or lies in outweighs what its name means alone.
func TestSaidOfAPlace(t *testing.T) {
	for _, test := range []struct {
		name  string
		kind  news.PlaceKind
		outer string // a place it is said to lie in, or ""
		want  string
	}{
		{"Kharkiv", "", "Ukraine", "city UA"},
		{"Kharkiv", news.Region, "Ukraine", "region UA"},
		{"Rainelle", "", "", "city US"},
		{"Rainelle", "", "Chile", "? CL"}, // as far as the atlas knows, none lies there
	} {
		r := NewResolver()
		r.Add(Query{Names: []string{test.name}, Mentions: 1, Kind: test.kind, Placed: true})
		if test.outer != "" {
			r.Add(Query{Names: []string{test.outer}, Mentions: 1})
			r.Inside(0, 1)
		}
		a := r.Resolve()[0]
		got := "?"
		if a.Place != NoPlace {
			got = string(a.Place.Kind())
		}
		if got += " " + a.Region.Country().Code(); got != test.want {
			t.Errorf("%+v: %s", test, got)
		}
	}
}

// What an article leaves behind must not change the next.
func TestResolverForgets(t *testing.T) {
	r := NewResolver()
	for _, names := range [][]string{{"Paris"}, {"Ohio", "Toledo", "Akron"}, {"Paris"}} {
		r.Reset()
		for _, name := range names {
			r.Add(Query{Names: []string{name}, Mentions: 2})
		}
		if a := r.Resolve()[0]; names[0] == "Paris" && a.Region.Country().Code() != "FR" {
			t.Errorf("%v: %v", names, a)
		}
	}
}

func TestHomeOf(t *testing.T) {
	for address, want := range map[string]int{"": 0, "https://www.kerrin.example.ie/a": 1, "http://www.toledoblade.com/x": 1, "%": 0, "file:///etc": 0} {
		h := HomeOf(address)
		if got := min(len(h.votes)+len(h.towns), 1); got != want {
			t.Errorf("%q: %v", address, h)
		}
	}
}

func TestHomeNamed(t *testing.T) {
	for name, want := range map[string]bool{"": false, "Daily News": false, "The Toledo Mercury": true, "Kentucky Today": true} {
		if h := HomeNamed(name); len(h.votes)+len(h.towns) > 0 != want {
			t.Errorf("%q: %v", name, h)
		}
	}
}

func FuzzResolve(f *testing.F) {
	for _, seed := range []string{"Paris, Texas", "St. Aubrac Township", "the ", "\xff", "Co. Kerrin", "the city of the Kerrin International Airport"} {
		f.Add(seed, seed)
	}
	f.Fuzz(func(t *testing.T, a, b string) {
		HomeOf(a)
		HomeAt(a)
		r := NewResolver()
		r.Add(Query{Names: []string{a}, Mentions: 1})
		r.Add(Query{Names: []string{b, a}, Mentions: 3, Lead: true})
		r.Inside(0, 1)
		for _, answer := range r.Resolve() {
			if !(answer.Confidence >= 0 && answer.Confidence <= 1.000001) {
				t.Errorf("%q, %q: confidence %v", a, b, answer.Confidence)
			}
			if latitude, longitude, ok := point(answer.Place); ok && (latitude < -90 || latitude > 90 || longitude < -180 || longitude > 180) {
				t.Errorf("%q: %v, %v", a, latitude, longitude)
			}
		}
	})
}

func point(p Place) (latitude, longitude float64, ok bool) {
	if p == NoPlace {
		return 0, 0, false
	}
	return p.Point()
}
