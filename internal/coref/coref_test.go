package coref_test

import (
	"testing"

	"factbox/internal/coref"
	"factbox/internal/lexicon"
	"factbox/internal/news"
)

// TestDiscourse: "Marta Kos met Ines Varga. The board voted. …".
func TestDiscourse(t *testing.T) {
	board := coref.Entity{Person: -1, Span: news.Span{Start: 26, End: 35}}
	kos, varga := coref.Entity{Person: 0}, coref.Entity{Person: 1}
	var d coref.Discourse
	d.Begin([]news.Person{{ID: "p1", Roles: []string{"mayor of Graz"}}, {ID: "p2", Roles: []string{"deputy mayor"}}})
	d.Read(0, 0, []coref.Mention{
		{Pos: 0, Entity: kos, Kind: lexicon.Human, Gender: news.Female, Subject: true},
		{Pos: 14, Entity: varga, Kind: lexicon.Human, Gender: news.Female},
	})
	d.Read(26, 0, []coref.Mention{{Pos: 26, Entity: board, Kind: lexicon.Group, Subject: true}})
	for what, c := range map[string]struct{ got, want coref.Entity }{
		"she, the subject":       {d.Person(40, news.Female, coref.Nobody), kos},
		"she, of nobody named":   {d.Person(0, news.Female, coref.Nobody), coref.Nobody},
		"he":                     {d.Person(40, news.Male, coref.Nobody), coref.Nobody},
		"it":                     {d.Thing(40, false, coref.Nobody), board},
		"they, of a group":       {d.Thing(40, true, coref.Nobody), board},
		"the mayor of Graz":      {d.Role("mayor", 40, func(role string) bool { return role == "mayor of graz" }), kos},
		"the mayor, named last":  {d.Role("mayor", 40, func(string) bool { return true }), varga},
		"the board is no person": {d.Role("board", 40, func(string) bool { return true }), coref.Nobody},
	} {
		if c.got != c.want {
			t.Errorf("%s: got %v, want %v", what, c.got, c.want)
		}
	}
}

// TestBearer: a bare noun is the one person of that role.
func TestBearer(t *testing.T) {
	var d coref.Discourse
	d.Begin([]news.Person{{ID: "p1", Roles: []string{"Justice"}}, {ID: "p2", Roles: []string{"Prime Minister", "mayor of Graz"}},
		{ID: "p3", Roles: []string{"critic of the tax"}}, {ID: "p4", Roles: []string{"deputy mayor"}}})
	for noun, want := range map[string]int{"judge": 0, "premier": 1, "critic": 2, "tax": -1, "mayor": -1, "pilot": -1} {
		if got := d.Bearer(noun); got.Person != want {
			t.Errorf("the %s: got %v, want %d", noun, got, want)
		}
	}
}

// TestSubjects: of "Josip Kos slept, so Pavel Varga rowed" nobody knows who "he"
// is in what follows; of "Josip Kos met Pavel Varga" one does.
func TestSubjects(t *testing.T) {
	kos, varga := coref.Entity{Person: 0}, coref.Entity{Person: 1}
	read := func(kosSex, vargaSex news.Gender, both bool) *coref.Discourse {
		var d coref.Discourse
		d.Begin(nil)
		d.Read(0, 0, []coref.Mention{
			{Pos: 0, Entity: kos, Kind: lexicon.Human, Gender: kosSex, Subject: true},
			{Pos: 20, Entity: varga, Kind: lexicon.Human, Gender: vargaSex, Subject: both},
		})
		return &d
	}
	for what, c := range map[string]struct {
		d         *coref.Discourse
		from, end int
		want      int
	}{
		"two men who act":              {read(news.Male, news.Male, true), 0, 40, 2},
		"one acts":                     {read(news.Male, news.Male, false), 0, 40, 1},
		"one is a woman":               {read(news.Male, news.Female, true), 0, 40, 1},
		"the sex of one is not known":  {read(news.Male, news.Unknown, true), 0, 40, 2},
		"the second stands behind end": {read(news.Male, news.Male, true), 0, 20, 1},
		"the first before start":       {read(news.Male, news.Male, true), 1, 40, 1},
	} {
		if got := c.d.Subjects(c.from, c.end, news.Male); got != c.want {
			t.Errorf("%s: got %d subjects, want %d", what, got, c.want)
		}
	}
}
