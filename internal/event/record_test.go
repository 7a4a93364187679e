package event

import (
	"strings"
	"testing"

	"factbox/internal/news"

	"github.com/google/go-cmp/cmp"
)

// TestRecords: what an event says of itself: headline, relation to its date,
// who and where.
func TestRecords(t *testing.T) {
	varga, kos, both := []string{"Ines Varga/f"}, []string{"Marta Kos/f"}, []string{"Ines Varga/f", "Marta Kos/f"}
	tests := []struct {
		article
		want []string // headline | relation | who | where
	}{
		{article{text: "Ines Varga crossed the strait near Split in 2019.", times: []string{"2019=2019"}, people: varga, places: []string{"Split"}},
			[]string{"Ines Varga crossed the strait near Split | in | p1 | l1"}},
		{article{text: "In 2019, Ines Varga made headlines as she swam to Split with Marta Kos.", times: []string{"2019=2019"}, people: both, places: []string{"Split"}},
			[]string{"Ines Varga made headlines | in | p1 | ", "Ines Varga swam to Split with Marta Kos | in | p1 p2 | l1"}},
		{article{text: "After taking office in June, Marta Kos closed the mill.", times: []string{"June=2025-06"}, people: kos},
			[]string{"After taking office in June, Marta Kos closed the mill | in | p1 | "}},
		{article{text: "Since 2016, Kos has lived in Graz.", times: []string{"2016=2016"}, people: kos, places: []string{"Graz"}},
			[]string{"Since 2016, Kos has lived in Graz | since | p1 | l1"}},
		{article{text: "The mill stood empty until 2010.", times: []string{"2010=2010"}}, []string{"The mill stood empty until 2010 | until |  | "}},
		{article{text: "The work must be done by May.", times: []string{"May=2026-05"}}, []string{"The work must be done by May | by |  | "}},
		{article{text: "As of Tuesday, officials had counted 40 votes.", times: []string{"Tuesday=2025-11-04"}}, []string{"As of Tuesday, officials had counted 40 votes | as of |  | "}},
		{article{text: "The roof was repaired before 1990.", times: []string{"1990=1990"}}, []string{"The roof was repaired before 1990 | before |  | "}},
		{article{text: "Nobody may enter after Friday.", times: []string{"Friday=2025-11-07"}}, []string{"Nobody may enter after Friday | after |  | "}},
		{article{text: "Marta Kos, 51, who founded the choir in 2003, lives in Graz.", times: []string{"2003=2003"}, people: kos, places: []string{"Graz"}},
			[]string{"Marta Kos founded the choir | in | p1 | "}},
		{article{text: "The mill, which Kos bought in 2012, has burned down.", times: []string{"2012=2012"}, people: kos}, []string{"The mill, which Kos bought in 2012, has burned down | in | p1 | "}},
		{article{text: "A blaze gutted the Kos & Sons boatyard early on Monday.", times: []string{"Monday=2025-11-03"}}, []string{"A blaze gutted the Kos & Sons boatyard | in |  | "}},
		{article{text: "He broke the record set in 1998 by a diver.", times: []string{"1998=1998"}}, []string{"The record was set in 1998 by a diver | in |  | "}},
		{article{text: "The Harbour Office (HO) closed the pier on Monday.", times: []string{"Monday=2025-11-03"}}, []string{"The Harbour Office closed the pier | in |  | "}},
		{article{text: "Wednesday’s flight to Graz has been cancelled.", times: []string{"Wednesday=2025-11-05"}, places: []string{"Graz"}},
			[]string{"Wednesday’s flight to Graz has been cancelled | in |  | l1"}},
		{article{text: "A hearing set for Friday was put off.", times: []string{"Friday=2025-11-07"}}, []string{"A hearing was put off | in |  | "}},
		{article{text: "Two divers met Ines Varga. She left on Monday.", times: []string{"Monday=2025-11-03"}, people: varga}, []string{"Ines Varga left on Monday | in | p1 | "}},
		{article{text: "Ines Varga met Marta Kos. She left on Monday.", times: []string{"Monday=2025-11-03"}, people: both}, []string{"Ines Varga left on Monday | in | p1 | "}},
		{article{text: "The bodies of Luka Brod, Ana Vukić and Jure Lisac were flown home on Monday.", times: []string{"Monday=2025-11-03"}},
			[]string{"The bodies of Luka Brod, Ana Vukić and Jure Lisac were flown home | in |  | "}},
		{article{text: "Ines Varga, 41, from the island of Hvar, and Marta Kos, 29, left on Monday.", times: []string{"Monday=2025-11-03"}, people: both},
			[]string{"Ines Varga, 41, from the island of Hvar, and Marta Kos left | in | p1 p2 | "}},
		{article{text: "Some 40 divers, most of them from Split, Zadar and Hvar, were sent home on Monday.", times: []string{"Monday=2025-11-03"}},
			[]string{"Some 40 divers, most of them from Split, Zadar and Hvar, were sent home | in |  | "}},
		{article{text: "Her coach, Ines Varga, a former diver, told them on Monday that the pool would close.", times: []string{"Monday=2025-11-03"}, people: varga},
			[]string{"Ines Varga told them that the pool would close | in | p1 | "}},
		{article{text: "At least 19 boats sank on Monday.", times: []string{"Monday=2025-11-03"}}, []string{"At least 19 boats sank | in |  | "}},
		{article{text: "Not one of the boats sank on Monday.", times: []string{"Monday=2025-11-03"}}, []string{"Not one of the boats sank | in |  | "}},
		{article{text: "In 2019 Varga told them that divers who drink were mad.", times: []string{"2019=2019"}, people: varga},
			[]string{"Varga told them that divers who drink were mad | in | p1 | "}},
		{article{text: "Two of them were hurt on Monday.", times: []string{"Monday=2025-11-03"}}, []string{"Two of them were hurt | in |  | "}},
		{article{text: "Varga herself was hurt on Monday.", times: []string{"Monday=2025-11-03"}, people: varga}, []string{"Varga herself was hurt | in | p1 | "}},
		{article{text: "Fighting has cut the road to Split this year.", times: []string{"this year=2025"}}, []string{"Fighting has cut the road to Split | in |  | "}},
		{article{text: "“Rope, Tar, Winter,” plays until May.", times: []string{"May=2026-05"}}, []string{"“Rope, Tar, Winter” plays until May | until |  | "}},
		{article{text: "The town printed the plan in May under the title “Boats First.”", times: []string{"May=2025-05"}}, []string{"The town printed the plan under the title “Boats First” | in |  | "}},
		{article{text: "The diver, raised on Hvar and hired by the town in 2012, has left.", times: []string{"2012=2012"}}, []string{"The diver, raised on Hvar and hired by the town in 2012, has left | in |  | "}},
		{article{text: "Kos was paid for nine boats going to the town in 2019.", times: []string{"2019=2019"}, people: kos}, []string{"Kos was paid for nine boats going to the town in 2019 | in |  | "}},
		{article{text: "Kos, the mayor, said a plan for the Harbour Museum (HM) would be ready by May.", times: []string{"May=2026-05"}, people: kos},
			[]string{"Kos said a plan for the Harbour Museum would be ready by May | by |  | "}},
		{article{text: "Marta Kos called for peace during the May feast.", times: []string{"May=2026-05"}, people: kos}, []string{"Marta Kos called for peace during the May feast | in | p1 | ", " | in | p1 | "}},
		{article{text: "The prize went to Marta Kos in 2004 and to Ines Varga in 2010.", times: []string{"2004=2004", "2010=2010"}, people: both},
			[]string{"The prize went to Marta Kos in 2004 | in | p2 | ", "The prize went to Ines Varga | in | p1 | "}},
		{article{text: "Kos said on Monday that Brod, which is close to the harbour of Hvar and has a mill of its own, had promised to help the fishers with the nets.", times: []string{"Monday=2025-11-03"}, people: kos},
			[]string{"Kos said that Brod had promised to help the fishers with the nets | in | p1 | "}},
		{article{text: "This was shown on Monday at the hall.", times: []string{"Monday=2025-11-03"}}, []string{" | in |  | "}},
		{article{text: "On Monday, the Graz Daily, the voice of the harbour, warned of a flood.", times: []string{"Monday=2025-11-03"}}, []string{"The Graz Daily warned of a flood | in |  | "}},
		{article{text: "Varga reached Split on Monday.", times: []string{"Monday=2025-11-03"}, people: varga, places: []string{"Split"}}, []string{"Varga reached Split on Monday | in | p1 | l1"}},
		{article{text: "Kos said on Monday that the harbour in Graz was shut.", times: []string{"Monday=2025-11-03"}, people: kos, places: []string{"Graz"}},
			[]string{"Kos said that the harbour in Graz was shut | in | p1 | "}},
		{article{text: "The island won its independence from Graz in 1957.", times: []string{"1957=1957"}, places: []string{"Graz"}}, []string{"The island won its independence from Graz | in |  | ", " | in |  | "}},
		{article{text: "A doctor flew in from Graz on Monday.", times: []string{"Monday=2025-11-03"}, places: []string{"Graz"}}, []string{"A doctor flew in from Graz | in |  | l1"}},
		{article{text: "Kos said in a speech on Monday that the hall would close.", times: []string{"Monday=2025-11-03"}, people: kos},
			[]string{"Kos said in a speech that the hall would close | in | p1 | ", " | in | p1 | "}},
		{article{text: "The merger of Hvar Boats and Brod Ropes, which became final on Monday, was slow.", times: []string{"Monday=2025-11-03"}},
			[]string{"The merger of Hvar Boats and Brod Ropes, which became final on Monday, was slow | in |  | "}},
		{article{text: "The choir was the winner at the Harbour Guild (HG) awards on Monday.", times: []string{"Monday=2025-11-03"}},
			[]string{"The choir was the winner at the Harbour Guild awards | in |  | "}},
		{article{text: "Ines Varga, 89, of Hvar passed away on Monday.", times: []string{"Monday=2025-11-03"}, people: varga, places: []string{"Hvar"}},
			[]string{"Ines Varga, 89, of Hvar passed away | in | p1 | "}},
		{article{text: "Ines Varga came home. The guild sued her on Monday.", times: []string{"Monday=2025-11-03"}, people: varga}, []string{"The guild sued Ines Varga on Monday | in | p1 | "}},
		{article{text: "Ines Varga came home. Police held her early on Monday.", times: []string{"Monday=2025-11-03"}, people: varga}, []string{"Police held Ines Varga early on Monday | in | p1 | "}},
		{article{text: "Hvar Boats Ltd sank three hulls, it said on Monday.", times: []string{"Monday=2025-11-03"}}, []string{"Hvar Boats Ltd sank three hulls, it said on Monday | in |  | "}},
		{article{text: "The strait was calm, Kos said on Monday.", times: []string{"Monday=2025-11-03"}, people: kos}, []string{"The strait was calm, Kos said on Monday | in | p1 | "}},
	}
	f, r := tools(t)
	for _, test := range tests {
		got := []string{}
		for _, e := range test.facts(t, f, r).Events {
			got = append(got, strings.Join([]string{e.Headline, string(e.Relation), strings.Join(e.Who, " "), strings.Join(e.Where, " ")}, " | "))
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s (-want +got)\n%s", test.text, diff)
		}
	}
}

// TestCast: who took part, each with its part, and where it was.
func TestCast(t *testing.T) {
	kos, both := []string{"Marta Kos/f"}, []string{"Ines Varga/f", "Marta Kos/f"}
	tests := []struct {
		article
		who, where string
	}{
		{article{text: "The pier was shut on Monday, according to Marta Kos.", times: monday, people: kos}, "", ""},
		{article{text: "The brother of Ines Varga, Marta Kos, died on Monday.", times: monday, people: both}, "p2 subject", ""},
		{article{text: "The wife of the mayor, Marta Kos, was fined on Monday.", times: monday, people: kos}, "", ""},
		{article{text: "Varga sank in her Navy jet on Monday.", times: monday, people: both, organizations: []string{"Navy"}}, "p1 subject", ""},
		{article{text: "Ines Varga of the Harbour Guild sold the mill on Monday.", times: monday, people: both, organizations: []string{"Harbour Guild"}}, "p1 subject", ""},
		{article{text: "Ines Varga, whom Marta Kos hired on Monday, is a diver.", times: monday, people: both}, "p2 subject, p1 object", ""},
		{article{text: "Ines Varga of the Guild, a diver who left on Monday, is back.", times: monday, people: both}, "p1 subject", ""},
		{article{text: "Marta Kos took the seat in Monday’s election.", times: monday, people: kos}, "p1 subject", ""},
		{article{text: "Harbour Bank grew. On Monday the bank cut its rates.", times: monday, organizations: []string{"Harbour Bank"}}, "o1 subject", ""},
		{article{text: "Norland defeated Sudland in Graz on Monday.", times: monday, countries: []string{"Norland", "Sudland"}, places: []string{"Graz"}}, "l2 subject, l3 object", "l1"},
		{article{text: "Norland was cold on Monday.", times: monday, countries: []string{"Norland"}}, "", ""},
		{article{text: "The Norland-based firm sold a mill on Monday.", times: monday, countries: []string{"Norland"}}, "", ""},
		{article{text: "Kos took office on Monday after a recount that went to a court in Graz.", times: monday, people: kos, places: []string{"Graz"}}, "p1 subject", ""},
		{article{text: "The trail leads through Graz, where a cow fell on Monday.", times: monday, places: []string{"Graz"}}, "", "l1"},
		{article{text: "Kos spoke at the Harbour School on Monday.", times: monday, people: kos, organizations: []string{"Harbour School"}}, "p1 subject", "o1"},
		{article{text: "Kos closed the Graz Bridge on Monday.", times: monday, people: kos, places: []string{"Graz Bridge"}}, "p1 subject", "l1"},
		{article{text: "Norland and Kos praised the ties between Graz and Lund on Monday.", times: monday, people: kos, places: []string{"Graz", "Lund"}}, "p1 subject", ""},
		{article{text: "Kos praised Norland’s Monday election.", times: monday, people: kos, countries: []string{"Norland"}}, "", "l1"},
		{article{text: "Harbour Farms grows.\n\nSales rose. On Monday the company sold a mill.", times: monday, organizations: []string{"Harbour Farms"}}, "o1 subject", ""},
		{article{text: "Ines Varga called on Marta Kos. The two of them talked on Monday.", times: monday, people: both}, "p1 subject, p2 subject", ""},
		{article{text: "Ines Varga called on Marta Kos. The two boats sank on Monday.", times: monday, people: both}, "", ""},
		{article{text: "A hall at the University of Graz was opened on Monday.", times: monday, organizations: []string{"University of Graz"}}, "", "o1"},
		{article{text: "The Museo Brod reopened on Monday.", times: monday, organizations: []string{"Museo Brod"}}, "", "o1"},
		{article{text: "Kos of the Harbour Court struck out a plea on Monday.", times: monday, people: kos, organizations: []string{"Harbour Court"}}, "p1 subject", ""},
		{article{text: "They stood in front of the Harbour Club on Monday.", times: monday, organizations: []string{"Harbour Club"}}, "", "o1"},
		{article{text: "Kos left the Harbour School where she taught on Monday.", times: monday, people: kos, organizations: []string{"Harbour School"}}, "p1 subject", "o1"},
		{article{text: "Kos crossed the Graz Bridge. The bridge reopened on Monday.", times: monday, people: kos, places: []string{"Graz Bridge"}}, "", "l1"},
		{article{text: "A study on Hvar has been put off, for the eels were found there on Monday.", times: monday, places: []string{"Hvar"}}, "", "l1"},
		{article{text: "Graz police arrested two cooks on Monday.", times: monday, places: []string{"Graz"}}, "", "l1"},
		{article{text: "Kos began a tour of the coast on Monday, visiting Hvar and Brod.", times: monday, people: kos, places: []string{"Hvar", "Brod"}}, "p1 subject", "l1 l2"},
		{article{text: "Graz: The council shut the pool on Monday.", times: monday, places: []string{"Graz"}}, "", "l1"},
		{article{text: "Kos, who has a house in Hvar, was fined in Graz on Monday.", times: monday, people: kos, places: []string{"Hvar", "Graz"}}, "p1 subject", "l2"},
		{article{text: "Kos on Monday accused a rival of using boats to scare the divers in Hvar.", times: monday, people: kos, places: []string{"Hvar"}}, "p1 subject", ""},
		{article{text: "Kos was convicted on Monday on six counts arising from shipments to Hvar.", times: monday, people: kos, places: []string{"Hvar"}}, "p1 subject", ""},
		{article{text: "Kos decided on Monday to move the fair to a field in Graz.", times: monday, people: kos, places: []string{"Graz"}}, "p1 subject", ""},
		{article{text: "A flood emptied much of Norland on Monday.", times: monday, countries: []string{"Norland"}}, "", "l1"},
		// What says where a place lies is no second place.
		{article{text: "Divers rescued six goats on Hvar, an island in the Harbour Sea, on Monday.", times: monday, places: []string{"Hvar", "Harbour Sea"}}, "", "l1"},
		{article{text: "A ferry sank in Brod, Ohio, on Monday.", times: monday, places: []string{"Brod/US.OH"}, countries: []string{"Ohio/US.OH"}}, "", "l1"},
		{article{text: "A ferry sank in Brod, Ohio, U.S., on Monday.", times: monday, places: []string{"Brod/US.OH"}, countries: []string{"Ohio/US.OH", "U.S./US"}}, "", "l1"},
		{article{text: "Marta Kos spoke in Brod in Norland on Monday.", times: monday, people: kos, places: []string{"Brod/NL"}, countries: []string{"Norland/NL"}}, "p1 subject", "l1"},
		{article{text: "Kos spoke on Monday in Brod and in Norland.", times: monday, people: kos, places: []string{"Brod/NL"}, countries: []string{"Norland/NL"}}, "p1 subject", "l1 l2"},
		{article{text: "Kos spoke on Monday in Ohio, Iowa and Brod.", times: monday, people: kos, places: []string{"Brod/US.KS"}, countries: []string{"Ohio/US.OH", "Iowa/US.IA"}}, "p1 subject", "l2 l3 l1"},
		{article{text: "GRAZ, April 16, 2025 — Marta Kos sold the mill on Monday.", times: monday, people: kos, places: []string{"GRAZ"}}, "p1 subject", "l1"},
	}
	f, r := tools(t)
	for _, test := range tests {
		facts := test.facts(t, f, r)
		if len(facts.Events) == 0 {
			t.Errorf("%s: no event", test.text)
			continue
		}
		e := facts.Events[0]
		who := []string{}
		for _, p := range e.Participants {
			who = append(who, p.ID+" "+string(p.Part))
		}
		if got, where := strings.Join(who, ", "), strings.Join(e.Where, " "); got != test.who || where != test.where {
			t.Errorf("%s\n  who %q, want %q; where %q, want %q", test.text, got, test.who, where, test.where)
		}
	}
}

var monday = []string{"Monday=2025-11-03"}

// TestQuoted: an event that somebody tells names the quote it stands in, and
// "I" is the speaker.
func TestQuoted(t *testing.T) {
	f, r := tools(t)
	a := article{text: "“I left in 2019,” Marta Kos said.", times: []string{"2019=2019"}, people: []string{"Marta Kos/f"}}
	doc := r.Read(a.text)
	facts := a.facts(t, f, r)
	at := strings.Index(a.text, "I left")
	speaker := facts.People[0].Mentions[0]
	facts.Quotes = []news.Quote{{ID: "q1", Span: news.Span{Start: at, End: at + len("I left in 2019,")}, Speaker: &news.Speaker{Person: "p1", Span: speaker.Span}}}
	facts.Events = facts.Events[:0]
	f.Find(doc, facts, namedIn(doc, facts))
	if len(facts.Events) != 1 {
		t.Fatalf("%d events, want 1", len(facts.Events))
	}
	if e := facts.Events[0]; e.Quote != "q1" || e.Headline != "Marta Kos: “I left in 2019”" || !cmp.Equal(e.Who, []string{"p1"}) {
		t.Errorf("got %+v", e)
	}
}

// TestInferred: what a story tells without a date is of the day in focus. By
// default only a dateline sets one, with InferDates the article's date too.
func TestInferred(t *testing.T) {
	opened := article{text: "May 3, 2025\n\nThe museum has reopened. Nobody came. Its keeper said the roof was dry.\n", times: []string{"May 3, 2025=2025-05-03"}}
	named := article{
		text: "May 3, 2025\n\nThe museum reopened on Friday. The mayor cut a ribbon. In 2019 its roof fell in. Rain ruined the carpets. " +
			"Its keeper said she wept. A choir sang on Friday. The crowd danced. It will return. “We slept in the hall,” Marta Kos said.\n",
		times: []string{"May 3, 2025=2025-05-03", "Friday=2025-05-02", "2019=2019", "Friday=2025-05-02"},
	}
	plain := article{text: "The museum reopened on Monday. The mayor cut a ribbon.\n", times: []string{"Monday=2025-11-03"}}
	tests := []struct {
		article
		infer bool
		want  []string // date, time, headline: what became of it; of those inferred
	}{
		{opened, false, []string{
			"2025-05-03 t1 The museum has reopened: happened",
			"2025-05-03 t1 : happened",
		}},
		{opened, true, []string{
			"2025-05-03 t1 The museum has reopened: happened",
			"2025-05-03 t1 Nobody came: not happened",
			"2025-05-03 t1 : happened",
		}},
		{named, false, []string{
			"2025-05-02 t2 The mayor cut a ribbon: happened",
			"2025-05-02 t4 The crowd danced: happened",
			"2025-05-02 t4 “We slept in the hall,” Marta Kos said: happened",
		}},
		{named, true, []string{
			"2025-05-02 t2 The mayor cut a ribbon: happened",
			"2025-05-02 t2 : happened",
			"2025-05-02 t4 The crowd danced: happened",
			"2025-05-02 t4 “We slept in the hall,” Marta Kos said: happened",
		}},
		{plain, false, []string{}},
		{plain, true, []string{"2025-11-03 t1 The mayor cut a ribbon: happened"}},
		{article{text: "The museum reopened. The mayor has cut a ribbon. He laughed."}, true, []string{
			published + "  The museum reopened: happened",
			published + "  The mayor laughed: happened",
		}},
	}
	f, r := tools(t)
	for _, test := range tests {
		f.options.InferDates = test.infer
		got := []string{}
		for _, e := range test.facts(t, f, r).Events {
			if e.Inferred {
				got = append(got, e.Date+" "+string(e.Time)+" "+e.Headline+": "+stated(e))
			}
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s\nInferDates %v (-want +got)\n%s", test.text, test.infer, diff)
		}
	}
}

// TestFocus: the day that a main verb bears is the story's from there on; one in
// a subordinate clause is not.
func TestFocus(t *testing.T) {
	f, r := tools(t)
	for text, want := range map[string]string{
		"May 9, 2025\n\nThe pier burned on Thursday. Crews cut a lane.\n":                               "2025-05-08",
		"May 9, 2025\n\nThe pier was rebuilt after it burned on Thursday, he said. Crews cut a lane.\n": "2025-05-09",
	} {
		a := article{text: text, times: []string{"May 9, 2025=2025-05-09", "Thursday=2025-05-08"}}
		events := a.facts(t, f, r).Events
		if last := events[len(events)-1]; last.Trigger.Text == "cut" && last.Date != want {
			t.Errorf("%q: the cutting is dated %s, want %s", text, last.Date, want)
		} else if last.Trigger.Text != "cut" && want == "2025-05-08" {
			t.Errorf("%q: the cutting is not dated", text)
		}
	}
}

// TestUndated: durations, sets and "now" date nothing.
func TestUndated(t *testing.T) {
	f, r := tools(t)
	for _, value := range []string{"PRESENT_REF", "PAST_REF", "FUTURE_REF"} {
		a := article{text: "The bridge is closed now.", times: []string{"now=" + value}}
		if events := a.facts(t, f, r).Events; len(events) > 0 {
			t.Errorf("%s dates %s", value, events[0].Headline)
		}
	}
}

// TestLongSentences: what costs more than its length would show here as minutes.
func TestLongSentences(t *testing.T) {
	f, r := tools(t)
	for _, piece := range []string{`" a `, "“a ", "“a” ", "Kos, ", "Kos and Varga, ", "who "} {
		for _, text := range []string{"He left on Monday with " + strings.Repeat(piece, 20_000) + ".", strings.Repeat(piece, 20_000) + "and Lee left on Monday."} {
			article{text: text, times: []string{"Monday=2025-11-03"}}.facts(t, f, r)
		}
	}
}
