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
