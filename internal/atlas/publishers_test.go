package atlas

import "testing"

// leaningOf is where the places named in one article lie.
func leaningOf(names ...string) Leaning {
	r := NewResolver()
	for _, name := range names {
		r.Add(Query{Names: []string{name}, Mentions: 1})
	}
	r.Resolve()
	return r.Leaning()
}

func TestPublishers(t *testing.T) {
	var p Publishers
	ontario := leaningOf("Ontario", "Toronto", "Hamilton")
	for range 4 {
		p.Learn("kerrin.example", ontario)
	}
	p.Learn("kerrin.example", leaningOf("Lille"))
	p.Learn("kerrin.example", nil)
	for range 2 {
		p.Learn("other.example", ontario)
	}
	for _, test := range []struct {
		publisher string
		own       Leaning
		want      string // where London lies
	}{
		{"kerrin.example", nil, "CA"},
		{"kerrin.example", leaningOf("Lille"), "CA"},
		{"other.example", ontario, "GB"}, // one other article says nothing of a publisher
		{"unknown.example", nil, "GB"},
		{"", nil, "GB"},
	} {
		r := NewResolver()
		r.Add(Query{Names: []string{"London"}, Mentions: 1})
		r.At(p.Home(test.publisher, test.own))
		if got := r.Resolve()[0].Region.Country().Code(); got != test.want {
			t.Errorf("%q: London in %s, want %s", test.publisher, got, test.want)
		}
	}
}

func TestPublisher(t *testing.T) {
	for _, test := range [][3]string{
		{"https://www.Kerrin.example/a", "Kerrin Gazette", "kerrin.example"},
		{"", "Kerrin Gazette", "kerrin gazette"},
		{"%", "", ""},
	} {
		if got := Publisher(test[0], test[1]); got != test[2] {
			t.Errorf("%q, %q: %q, want %q", test[0], test[1], got, test[2])
		}
	}
}
