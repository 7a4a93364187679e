package event

import (
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"factbox/internal/coref"
	"factbox/internal/news"
	"factbox/internal/nlp"
	"factbox/internal/quote"

	"github.com/google/go-cmp/cmp"
)

// article is a text with what the stages before this one find in it, named by
// its words: "Monday=2025-11-03".
type article struct {
	text          string
	times         []string
	people        []string // "Ada Brook" or, with gender, "Ada Brook/f"
	organizations []string // "Harbour Guild"
	places        []string // "Lima" or, with its country and state, "Akron/US.OH"
	countries     []string // "Peru", or a state, "Ohio/US.OH": places behind those
}

// published is the day on which the test articles appear, a Wednesday.
const published = "2025-11-05"

// facts reads the article and finds its events.
func (a article) facts(t testing.TB, f *Finder, r *nlp.Reader) *news.Facts {
	t.Helper()
	facts := news.New(news.Article{Text: a.text, Published: news.Published{Date: published, From: "flag"}})
	doc := r.Read(a.text)
	for _, s := range doc.Sentences {
		facts.Sentences = append(facts.Sentences, s.Span)
	}
	find := func(words string, from int) news.Span {
		i := strings.Index(a.text[from:], words)
		if i < 0 {
			t.Fatalf("%q is not in %q", words, a.text)
		}
		return news.Span{Start: from + i, End: from + i + len(words)}
	}
	mentions := func(name string) []news.Mention {
		var list []news.Mention
		last := name[strings.LastIndexByte(name, ' ')+1:]
		for from := 0; strings.Contains(a.text[from:], last); {
			span := find(last, from)
			if full := span.End - len(name); full >= 0 && a.text[full:span.End] == name {
				span.Start = full
			}
			list = append(list, news.Mention{Span: span, Text: span.Of(a.text), Sentence: doc.SentenceAt(span.Start)})
			from = span.End
		}
		return list
	}
	for i, p := range a.people {
		name, gender, _ := strings.Cut(p, "/")
		person := news.Person{ID: "p" + strconv.Itoa(i+1), Name: name, Mentions: mentions(name)}
		person.Gender = map[string]news.Gender{"f": news.Female, "m": news.Male}[gender]
		facts.People = append(facts.People, person)
	}
	for i, name := range a.organizations {
		facts.Organizations = append(facts.Organizations, news.Organization{ID: "o" + strconv.Itoa(i+1), Name: name, Mentions: mentions(name)})
	}
	for i, name := range slices.Concat(a.places, a.countries) {
		name, code, _ := strings.Cut(name, "/")
		country, state, _ := strings.Cut(code, ".")
		kind := news.City
		switch {
		case i >= len(a.places) && state != "":
			kind = news.Region
		case i >= len(a.places):
			kind = news.Country
		}
		facts.Places = append(facts.Places, news.Place{ID: "l" + strconv.Itoa(i+1), Name: name, Kind: kind, Country: news.Nullable(country), Admin1Code: news.Nullable(state), Mentions: mentions(name)})
	}
	from := 0
	for i, s := range a.times {
		words, value, _ := strings.Cut(s, "=")
		span := find(words, from)
		from = span.End
		facts.Times = append(facts.Times, news.Time{
			ID: "t" + strconv.Itoa(i+1), Text: words, Span: span, Sentence: doc.SentenceAt(span.Start),
			Type: news.Date, Value: value, Interval: news.Nullable(days(value)),
		})
	}
	f.Find(doc, facts, namedIn(doc, facts))
	return facts
}

// days is the closed interval of a year, month or day.
func days(value string) string {
	for layout, next := range map[string][3]int{"2006-01-02": {0, 0, 1}, "2006-01": {0, 1, 0}, "2006": {1, 0, 0}} {
		if first, err := time.Parse(layout, value); err == nil {
			return first.Format("2006-01-02") + "/" + first.AddDate(next[0], next[1], next[2]).AddDate(0, 0, -1).Format("2006-01-02")
		}
	}
	return ""
}

// namedIn is who is named where in doc.
func namedIn(doc *nlp.Doc, facts *news.Facts) *coref.Discourse {
	f, err := quote.NewFinder(quote.Options{})
	if err != nil {
		panic(err)
	}
	f.Find(doc, &news.Facts{People: facts.People, Organizations: facts.Organizations, Places: facts.Places})
	return f.Discourse()
}

func tools(t testing.TB) (*Finder, *nlp.Reader) {
	f, err := NewFinder(Options{})
	if err != nil {
		t.Fatal(err)
	}
	r, err := nlp.NewReader()
	if err != nil {
		t.Fatal(err)
	}
	return f, r
}

// TestTriggers: which word a date dates.
func TestTriggers(t *testing.T) {
	tests := []struct {
		article
		want []string // trigger@value
	}{
		{article{text: "The ferry capsized on Monday.", times: []string{"Monday=2025-11-03"}}, []string{"capsized@2025-11-03"}},
		{article{text: "The 1996 bombing killed two people.", times: []string{"1996=1996"}}, []string{"bombing@1996"}},
		{article{text: "Monday’s vote was close.", times: []string{"Monday=2025-11-03"}}, []string{"vote@2025-11-03"}},
		{article{text: "In 2019, Ines Varga crossed the desert.", times: []string{"2019=2019"}}, []string{"crossed@2019"}},
		{article{text: "Police said on Monday that the road was clear.", times: []string{"Monday=2025-11-03"}}, []string{"said@2025-11-03"}},
		{article{text: "Police said the body found on Monday was that of a sailor.", times: []string{"Monday=2025-11-03"}}, []string{"found@2025-11-03"}},
		{article{text: "The mill, which opened in 1902, burned down on Monday.", times: []string{"1902=1902", "Monday=2025-11-03"}}, []string{"opened@1902", "burned@2025-11-03"}},
		{article{text: "A concert planned for Friday has been cancelled.", times: []string{"Friday=2025-11-07"}}, []string{"concert@2025-11-07"}},
		{article{text: "The repair took place in 2018.", times: []string{"2018=2018"}}, []string{"repair@2018"}},
		{article{text: "The report is due in May.", times: []string{"May=2026-05"}}, []string{"report@2026-05"}},
		{article{text: "The launch, set for May, has been postponed until June.", times: []string{"May=2026-05", "June=2026-06"}}, []string{"launch@2026-05", "launch@2026-06"}},
		{article{text: "Profit narrowed from a year earlier.", times: []string{"a year earlier=2024"}}, []string{}},
		{article{text: "Costs stood well below the 2024 $3 million.", times: []string{"2024=2024"}}, []string{}},
		{article{text: "The trust has shed 3 percent this year through Oct. 5.", times: []string{"this year=2025", "Oct. 5=2025-10-05"}}, []string{"shed@2025"}},
		{article{text: "The sum included profit on the sale of a barn in May.", times: []string{"May=2025-05"}}, []string{"sale@2025-05"}},
		{article{text: "For the quarter ended Oct. 4, the dairy earned 4 million.", times: []string{"Oct. 4=2025-10-04"}}, []string{"ended@2025-10-04"}},
		{article{text: "He broke the record set in 1998 by a diver.", times: []string{"1998=1998"}}, []string{"set@1998"}},
		{article{text: "The fog lifted, according to a report in May.", times: []string{"May=2025-05"}}, []string{"report@2025-05"}},
		{article{text: "Reporters said that during her trip to Malta this week, Kos renewed the offer.", times: []string{"this week=2025-W45"}}, []string{"trip@2025-W45"}},
		{article{text: "In a bid to calm the crowd, the bishop on Monday opened the gate.", times: []string{"Monday=2025-11-03"}}, []string{"opened@2025-11-03"}},
		{article{text: "Marta Kos and her husband are expected in May.", times: []string{"May=2026-05"}, people: []string{"Marta Kos/f"}}, []string{"expected@2026-05"}},
		{article{text: "The board picked Friday as the best day to sail.", times: []string{"Friday=2025-11-07"}}, []string{}},
		{article{text: "The court set Friday as the deadline.", times: []string{"Friday=2025-11-07"}}, []string{"deadline@2025-11-07"}},
		{article{text: "The board met Monday as rain fell.", times: []string{"Monday=2025-11-03"}}, []string{"met@2025-11-03", "fell@2025-11-03"}},
		{article{text: "The day before Friday’s vote, she moved.", times: []string{"The day before Friday=2025-10-30"}}, []string{"moved@2025-10-30"}},
		{article{text: "Riverton won the cup for the first time since 1987.", times: []string{"1987=1987"}}, []string{}},
		{article{text: "Rents rose to their highest level since May.", times: []string{"May=2025-05"}}, []string{}},
		{article{text: "Rents have risen since May.", times: []string{"May=2025-05"}}, []string{"risen@2025-05"}},
		{article{text: "The fishers today are poorer.", times: []string{"today=2025-11-05"}}, []string{}},
		{article{text: "The fishers meet today.", times: []string{"today=2025-11-05"}}, []string{"meet@2025-11-05"}},
		{article{text: "She died two weeks after the crash on Monday.", times: []string{"Monday=2025-11-03"}}, []string{"crash@2025-11-03"}},
		{article{text: "They kept the fleet in port pending talks on Monday.", times: []string{"Monday=2025-11-03"}}, []string{"talks@2025-11-03"}},
		{article{text: "They dress as if it were 1975.", times: []string{"1975=1975"}}, []string{}},
		{article{text: "The market has stood on a Friday for years.", times: []string{"Friday=2025-11-07"}}, []string{}},
		{article{text: "Profit rose to 40 million from 31 million a year earlier.", times: []string{"a year earlier=2024"}}, []string{}},
		{article{text: "The minister condemned on Tuesday the attack of Monday.", times: []string{"Tuesday=2025-11-04", "Monday=2025-11-03"}}, []string{"condemned@2025-11-04", "attack@2025-11-03"}},
		{article{text: "Fans said on Monday the club was theirs.", times: []string{"Monday=2025-11-03"}}, []string{"said@2025-11-03"}},
		{article{text: "Kos joined the board on Monday at a ceremony in Graz.", times: []string{"Monday=2025-11-03"}}, []string{"joined@2025-11-03", "ceremony@2025-11-03"}},
		{article{text: "The plan was approved at a meeting on Monday.", times: []string{"Monday=2025-11-03"}}, []string{"approved@2025-11-03", "meeting@2025-11-03"}},
		{article{text: "The firm began selling bricks in May.", times: []string{"May=2025-05"}}, []string{"began@2025-05", "selling@2025-05"}},
		{article{text: "It was on Monday that the two brothers met.", times: []string{"Monday=2025-11-03"}}, []string{"met@2025-11-03"}},
		{article{text: "It was not until Monday that the guild admitted the leak.", times: []string{"Monday=2025-11-03"}}, []string{"admitted@2025-11-03"}},
		{article{text: "Divers raised the hull in the early hours of Monday.", times: []string{"Monday=2025-11-03"}}, []string{"raised@2025-11-03"}},
		{article{text: "Last month the dairy agreed to buy a rival.", times: []string{"Last month=2025-10"}}, []string{"agreed@2025-10"}},
		{article{text: "The 1996 Harbour bombing killed two people.", times: []string{"1996=1996"}}, []string{"bombing@1996"}},
		{article{text: "On Monday two cooks were hurt in a blast in Graz.", times: []string{"Monday=2025-11-03"}}, []string{"hurt@2025-11-03", "blast@2025-11-03"}},
		{article{text: "Kos on Monday formally took the oath at a short ceremony.", times: []string{"Monday=2025-11-03"}}, []string{"took@2025-11-03", "ceremony@2025-11-03"}},
		{article{text: "The word, a favourite since 2020, did not come up.", times: []string{"2020=2020"}}, []string{}},
		{article{text: "He founded the firm that pays his rent in 2012.", times: []string{"2012=2012"}}, []string{"founded@2012"}},
		{article{text: "The council voted to close the school on Monday.", times: []string{"Monday=2025-11-03"}}, []string{"voted@2025-11-03"}},
		{article{text: "The council plans to close the school in May.", times: []string{"May=2026-05"}}, []string{"close@2026-05"}},
		{article{text: "Last week fighters took the town and freed 30 men.", times: []string{"Last week=2025-W44"}}, []string{"took@2025-W44", "freed@2025-W44"}},
		{article{text: "The mill was bought by a firm owned by the town in May.", times: []string{"May=2025-05"}}, []string{"bought@2025-05"}},
		{article{text: "Varga held a sign reading “Boats first” at a vigil on Monday.", times: []string{"Monday=2025-11-03"}}, []string{"held@2025-11-03", "vigil@2025-11-03"}},
		{article{text: "The hall was far less grand than today.", times: []string{"today=2025-11-05"}}, []string{}},
		{article{text: "The newest 2028 Liberal hopeful left the hall.", times: []string{"2028=2028"}}, []string{}},
		{article{text: "She won in the 2008 harmonised elections.", times: []string{"2008=2008"}}, []string{"elections@2008"}},
		{article{text: "The club beat Brod in 2004 and Hvar in 2010.", times: []string{"2004=2004", "2010=2010"}}, []string{"beat@2004", "beat@2010"}},
		{article{text: "Kos lived in Graz in 1999, in Zadar in 2001 and in Split in 2003.", times: []string{"1999=1999", "2001=2001", "2003=2003"}}, []string{"lived@1999", "lived@2001", "lived@2003"}},
		{article{text: "They praised Kos, the diver who led the march at the Hvar rope works in 1969.", times: []string{"1969=1969"}, people: []string{"Kos"}}, []string{"led@1969"}},
		{article{text: "A judge in Graz granted him bail on Monday.", times: []string{"Monday=2025-11-03"}}, []string{"granted@2025-11-03"}},
		{article{text: "Six cooks were gathered in a Hvar shared workspace on Monday.", times: []string{"Monday=2025-11-03"}, places: []string{"Hvar"}}, []string{"gathered@2025-11-03"}},
		{article{text: "Kos spoke, pointing to an order made for the guild last month.", times: []string{"last month=2025-10"}, people: []string{"Kos"}}, []string{"made@2025-10"}},
		{article{text: "The clerk said a letter filed last week had named the boats.", times: []string{"last week=2025-W44"}}, []string{"filed@2025-W44"}},
		{article{text: "The song was taken from a play, but today, in a mood of its own, it is the hymn.", times: []string{"today=2025-11-05"}}, []string{}},
		{article{text: "Hvar Boats will finish the year well ahead of 2024.", times: []string{"2024=2024"}}, []string{}},
		{article{text: "A dividend is payable June 5 to holders of record at the close of business on March 2.", times: []string{"June 5=2026-06-05", "March 2=2026-03-02"}}, []string{"is@2026-06-05"}},
		{article{text: "Hvar Boats (Nasdaq: HVAR) today reported sales for the third quarter ended Oct. 4.", times: []string{"today=2025-11-05", "the third quarter=2025-Q3", "Oct. 4=2025-10-04"}}, []string{"reported@2025-11-05", "ended@2025-10-04"}},
		{article{text: "Divers look for the wreck of the ferry after the storm off Hvar, Monday.", times: []string{"Monday=2025-11-03"}}, []string{"look@2025-11-03"}},
		{article{text: "Rents are supported by hopes of a recovery in May 2026.", times: []string{"May 2026=2026-05"}}, []string{"recovery@2026-05"}},
		{article{text: "Kos would go on gathering names for a vote on the harbour in May.", times: []string{"May=2026-05"}}, []string{"vote@2026-05"}},
		{article{text: "They spoke of cancelling a scheduled May rise in fares.", times: []string{"May=2026-05"}}, []string{"rise@2026-05"}},
		{article{text: "Brod: Host Riverton on Friday.", times: []string{"Friday=2025-11-07"}, places: []string{"Riverton"}}, []string{"Host@2025-11-07"}},
		{article{text: "A storm shut the harbour (Harbour shut, May 9, page 10).", times: []string{"May 9=2025-05-09"}}, []string{}},
		{article{text: "A storm shut the harbour (Background, May 9, p73).", times: []string{"May 9=2025-05-09"}}, []string{}},
		{article{text: "A storm shut the harbour (The Graz Daily, May 9).", times: []string{"May 9=2025-05-09"}, organizations: []string{"Graz Daily"}}, []string{}},
		{article{text: "Photo by Marta Kos, taken on May 9.", times: []string{"May 9=2025-05-09"}, people: []string{"Marta Kos/f"}}, []string{}},
		{article{text: "Two cooks convicted of theft escaped on Monday.", times: monday}, []string{"escaped@2025-11-03"}},
		{article{text: "Kos was found guilty of murder in 2019.", times: []string{"2019=2019"}}, []string{"found@2019"}},
		{article{text: "A man dressed as a goat was seen in Graz on Monday.", times: monday}, []string{"seen@2025-11-03"}},
		{article{text: "Next year’s budget is smaller.", times: []string{"Next year=2026"}}, []string{}},
	}
	f, r := tools(t)
	for _, test := range tests {
		got := []string{}
		for _, e := range test.facts(t, f, r).Events {
			got = append(got, e.Trigger.Text+"@"+e.Date)
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s (-want +got)\n%s", test.text, diff)
		}
	}
}
