package coref_test

import (
	"testing"

	"factbox/internal/coref"
	"factbox/internal/lexicon"
	"factbox/internal/news"
	"factbox/internal/nlp"
)

// TestDiscourse: "Marta Kos met Ines Varga. The board voted. …".
func TestDiscourse(t *testing.T) {
	board := coref.OfWords(news.Span{Start: 26, End: 35})
	kos, varga := coref.OfPerson(0), coref.OfPerson(1)
	var d coref.Discourse
	d.Begin(&nlp.Doc{}, []news.Person{{ID: "p1", Roles: []string{"mayor of Graz"}}, {ID: "p2", Roles: []string{"deputy mayor"}}}, nil)
	d.Read(0, 0, []coref.Mention{
		{Pos: 0, Entity: kos, Kind: lexicon.Human, Gender: news.Female, Subject: true},
		{Pos: 14, Entity: varga, Kind: lexicon.Human, Gender: news.Female},
	})
	d.Read(26, 0, []coref.Mention{{Pos: 26, Entity: board, Kind: lexicon.Group, Subject: true}})
	for what, c := range map[string]struct{ got, want coref.Entity }{
		"she, the subject":       {d.Person(coref.Question{Pos: 40, Sex: news.Female, Speaks: true}).Best.Entity, kos},
		"she, of nobody named":   {d.Person(coref.Question{Pos: 0, Sex: news.Female, Speaks: true}).Best.Entity, coref.Nobody},
		"he":                     {d.Person(coref.Question{Pos: 40, Sex: news.Male, Speaks: true}).Best.Entity, coref.Nobody},
		"it":                     {d.Thing(coref.Question{Pos: 40, Speaks: true}).Best.Entity, board},
		"they, of a group":       {d.Thing(coref.Question{Pos: 40, Plural: true, Speaks: true}).Best.Entity, board},
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
	d.Begin(&nlp.Doc{}, []news.Person{{ID: "p1", Roles: []string{"Justice"}}, {ID: "p2", Roles: []string{"Prime Minister", "mayor of Graz"}},
		{ID: "p3", Roles: []string{"critic of the tax"}}, {ID: "p4", Roles: []string{"deputy mayor"}}}, nil)
	for noun, want := range map[string]int{"judge": 0, "premier": 1, "critic": 2, "tax": -1, "mayor": -1, "pilot": -1} {
		if got := d.Bearer(noun); got.Person != want {
			t.Errorf("the %s: got %v, want %d", noun, got, want)
		}
	}
}

// TestActing: who does something is whom the article tells of, and is left open where
// two are as likely.
func TestActing(t *testing.T) {
	kos, varga, pavel := coref.OfPerson(0), coref.OfPerson(1), coref.OfPerson(2)
	man := func(pos int, e coref.Entity) coref.Mention {
		return coref.Mention{Pos: pos, Entity: e, Kind: lexicon.Human, Gender: news.Male}
	}
	with := func(m coref.Mention, change func(*coref.Mention)) coref.Mention { change(&m); return m }
	subject := func(m *coref.Mention) { m.Subject = true }
	reports := func(m *coref.Mention) { m.Subject, m.Reports = true, true }
	for name, c := range map[string]struct {
		mentions []coref.Mention
		heard    []coref.Mention
		except   news.Span
		want     coref.Entity
	}{
		"Josip Kos met Pavel Varga. He …":                   {mentions: []coref.Mention{with(man(0, kos), subject), man(14, varga)}, want: kos},
		"Josip Kos said Pavel Varga had left. He …":         {mentions: []coref.Mention{with(man(0, kos), reports), with(man(15, varga), subject)}, want: varga},
		"Josip Kos named the driver as Pavel Varga. He …":   {mentions: []coref.Mention{with(man(0, kos), reports), with(man(30, varga), func(m *coref.Mention) { m.Focus = true })}, want: varga},
		"“Josip Kos is ill,” Pavel Varga said. He …":        {mentions: []coref.Mention{with(man(21, varga), reports)}, heard: []coref.Mention{man(1, kos)}, want: varga},
		"Josip Kos’s coach met Pavel Varga. He …":           {mentions: []coref.Mention{with(man(0, kos), func(m *coref.Mention) { m.Owns = true }), man(22, varga)}, want: kos},
		"The coach met Josip Kos and Pavel Varga. He …":     {mentions: []coref.Mention{man(14, kos), man(28, varga)}, want: coref.Nobody},
		"Josip Kos left. Pavel Varga will succeed him.":     {mentions: []coref.Mention{with(man(0, kos), subject), with(man(16, varga), subject)}, except: news.Span{Start: 16, End: 27}, want: kos},
		"(of nobody but the one whom the article is about)": {want: pavel},
	} {
		var d coref.Discourse
		d.Begin(&nlp.Doc{}, []news.Person{{ID: "p1", Gender: news.Male}, {ID: "p2", Gender: news.Male}, {ID: "p3", Gender: news.Male, Mentions: make([]news.Mention, 4)}}, nil)
		d.Read(0, 0, c.mentions)
		d.Overhear(c.heard)
		who := d.Person(coref.Question{Pos: 60, Sex: news.Male, Except: c.except})
		got := who.Best.Entity
		if who.Margin() < coref.Sure {
			got = coref.Nobody
		}
		if got != c.want {
			t.Errorf("%s: got %v (%.1f before %v)", name, got, who.Margin(), who.Next.Entity)
		}
	}
}
