package event

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestLines: the line of each event of a sentence, in order; "" is none.
func TestLines(t *testing.T) {
	tests := []struct {
		about string
		article
		want []string
	}{
		{"a date that only qualifies is no event", article{text: "The board of Hvar Boats on Monday declared a payout of two kuna, to be paid on June 5 to holders of record on March 2.", times: []string{"Monday=2025-11-03", "June 5=2026-06-05", "March 2=2026-03-02"}},
			[]string{"The board of Hvar Boats declared a payout of two kuna, to be paid on June 5 to holders of record on March 2"}},
		{"two sentences, a date each", article{text: "The case of the mill was heard in May and the trial begins in July.", times: []string{"May=2025-05", "July=2026-07"}},
			[]string{"The case of the mill was heard in May", "The trial begins in July"}},
		{"an object with its clause", article{text: "The film was shot in 2024, with a grant that the Harbour Guild gave in 2022.", times: []string{"2024=2024", "2022=2022"}},
			[]string{"The film was shot, with a grant that the Harbour Guild gave in 2022", "A grant that the Harbour Guild gave"}},
		{"a noun with a name", article{text: "In May the town named a square after the heroes of the war of independence from Brod in 1957.", times: []string{"May=2025-05", "1957=1957"}, places: []string{"Brod"}},
			[]string{"The town named a square after the heroes of the war of independence from Brod in 1957", "The war of independence from Brod"}},
		{"a past tense is no participle", article{text: "Six people were hurt in a blast at the mill, Graz media reported on Tuesday.", times: []string{"Tuesday=2025-11-04"}},
			[]string{"Six people were hurt in a blast at the mill, Graz media reported on Tuesday"}},
		{"a mine is no first person", article{text: "The old zinc mine near Split collapsed on Sunday, burying two carts.", times: []string{"Sunday=2025-11-02"}},
			[]string{"The old zinc mine near Split collapsed, burying two carts"}},
		{"who said it, with an apposition", article{text: "The town has begun to move its boats to safer bays on Monday, Marta Kos, a harbour official, told the Harbour Daily.", times: []string{"Monday=2025-11-03"}, people: []string{"Marta Kos"}},
			[]string{"The town has begun to move its boats to safer bays", ""}},
		{"an aside within an aside", article{text: "The Brod mill, in Hvar, the seat of the district, burned down on Monday.", times: []string{"Monday=2025-11-03"}},
			[]string{"The Brod mill, in Hvar, burned down"}},
		{"what became of it", article{text: "The match against Brod in Split, due to start on Friday, has been postponed.", times: []string{"Friday=2025-11-07"}},
			[]string{"The match against Brod in Split has been postponed"}},
		{"a sum with its mark", article{text: "The $2 million repair, which began in 2020, has gutted the hall.", times: []string{"2020=2020"}}, []string{"The $2 million repair began"}},
		{"brackets behind a comma", article{text: "Marta Kos, (Split, 2001) very sadly left the choir on Monday.", times: []string{"2001=2001", "Monday=2025-11-03"}, people: []string{"Marta Kos"}},
			[]string{"Marta Kos very sadly left the choir on Monday"}},
		{"brackets inside a name", article{text: "The Harbour (Amendment) Bill was passed by the council (a first) on Monday.", times: []string{"Monday=2025-11-03"}},
			[]string{"The Harbour (Amendment) Bill was passed by the council"}},
		{"a clause in front, and an apposition", article{text: "When the vote was taken just after 3 a.m., two members of the Reed Party, Harbour Chief Marta Kos and Ines Varga left the hall.", times: []string{"after 3 a.m.=2025-11-03T03:00"}, people: []string{"Marta Kos", "Ines Varga"}},
			[]string{"The vote was taken"}},
		{"a particle before a day", article{text: "Marta Kos and her new council of nine were sworn in late Monday in the old hall.", times: []string{"late Monday=2025-11-03"}, people: []string{"Marta Kos"}},
			[]string{"Marta Kos and her new council of nine were sworn in late Monday in the old hall"}},
		{"a source that breaks off", article{text: "The plan was shown last month when the mayor of Graz …", times: []string{"last month=2025-10"}}, []string{""}},
		{"when the page was put out", article{text: "Published in the Graz Daily, May 9, 2025", times: []string{"May 9, 2025=2025-05-09"}}, nil},
		{"the owner of a noun, beyond its date", article{text: "A line that he owed to Marta Kos’s May 2018 lecture at the Harbour School of Graz made them laugh.", times: []string{"May 2018=2018-05"}, people: []string{"Marta Kos/f"}},
			[]string{"Marta Kos’s lecture at the Harbour School of Graz"}},
		{"whose sister", article{text: "Josip Varga stayed away. On Monday his sister, Ines Kos, told the court that he had gone to sea.", times: []string{"Monday=2025-11-03"}, people: []string{"Josip Varga/m", "Ines Kos/f"}},
			[]string{"Josip Varga’s sister, Ines Kos, told the court that he had gone to sea"}},
		{"a person behind a party, described", article{text: "Marta Kos of the Reed Party, a diver who worked for the Harbour Guild until 2023, asked for a boat.", times: []string{"2023=2023"}, people: []string{"Marta Kos/f"}, organizations: []string{"Reed Party", "Harbour Guild"}},
			[]string{"Marta Kos worked for the Harbour Guild until 2023"}},
		{"what a paper says", article{text: "According to a paper published on Monday in the Harbour Journal, the lake of Graz has lost half its eels.", times: []string{"Monday=2025-11-03"}},
			[]string{"According to a paper published in the Harbour Journal, the lake of Graz has lost half its eels"}},
		{"the noun before the place", article{text: "The looms have moved into a new hall at the University of Graz that was opened on Monday.", times: []string{"Monday=2025-11-03"}, organizations: []string{"University of Graz"}},
			[]string{"A new hall at the University of Graz was opened"}},
		{"this one", article{text: "Wars come and go. This one began in May.", times: []string{"May=2025-05"}}, []string{""}},
		{"the label of a correction", article{text: "Graz Daily, July 9: An item on the fair was wrong.", times: []string{"July 9=2025-07-09"}}, nil},
		{"him, who is not the one who acts", article{text: "Josip Varga ran the guild. Marta Kos will succeed him on May 1.", times: []string{"May 1=2026-05-01"}, people: []string{"Josip Varga/m", "Marta Kos"}},
			[]string{"Marta Kos will succeed Josip Varga"}},
		{"his, of somebody of another sentence", article{text: "Josip Varga ran the guild. Nobody had seen the boat since his arrival on Monday.", times: []string{"Monday=2025-11-03"}, people: []string{"Josip Varga/m"}},
			[]string{"Nobody had seen the boat since Josip Varga’s arrival", ""}},
		{"the two of them", article{text: "Marta Kos met Ines Varga. The two of them left for Hvar on Monday.", times: []string{"Monday=2025-11-03"}, people: []string{"Marta Kos/f", "Ines Varga/f"}},
			[]string{"Marta Kos and Ines Varga left for Hvar"}},
		{"what it is, without a name", article{text: "A vote on the plan had been put off. It’ll be held on June 9.", times: []string{"June 9=2026-06-09"}},
			[]string{"The vote on the plan will be held"}},
		{"what it is, of two", article{text: "The fire gutted a mill. It was built in 1890.", times: []string{"1890=1890"}}, []string{""}},
		{"what came of what was told", article{text: "The fair was shut. It came after a flood in May.", times: []string{"May=2025-05"}}, []string{"", ""}},
		{"who they are, without a name", article{text: "Three divers were held in Split. They were freed on Monday.", times: []string{"Monday=2025-11-03"}},
			[]string{"The three divers were freed on Monday"}},
		{"nobody’s own words are changed", article{text: "Josip Varga spoke of Ana Lisac. “She has my oar in a glass box,” he said, pointing at one that he carved in 1968.", times: []string{"1968=1968"}, people: []string{"Josip Varga/m", "Ana Lisac/f"}},
			[]string{"“She has my oar in a glass box,” Josip Varga said, pointing at one that he carved in 1968"}},
		{"brackets in the middle", article{text: "The minister on Monday ordered all towns near Hvar (900 people) to shut the gates of the harbour at once.", times: []string{"Monday=2025-11-03"}},
			[]string{"The minister ordered all towns near Hvar to shut the gates of the harbour at once"}},
		{"a list of people, each described", article{text: "Ana Lisac, who has rowed since 2003, and Ines Varga, who joined it in 2015, will leave the boat.", times: []string{"2003=2003", "2015=2015"}, people: []string{"Ana Lisac/f", "Ines Varga/f"}},
			[]string{"Ana Lisac has rowed since 2003", "Ines Varga joined it"}},
		{"two relative clauses", article{text: "The captain was Marta Kos, who had led the boat since 2018 and who rowed with a broken thumb.", times: []string{"2018=2018"}, people: []string{"Marta Kos/f"}},
			[]string{"Marta Kos had led the boat since 2018"}},
		{"the time of a noun in front", article{text: "Hours before Marta Kos’s speech on Monday, the cook of the guild praised the eels.", times: []string{"Monday=2025-11-03"}, people: []string{"Marta Kos/f"}},
			[]string{"Hours before Marta Kos’s speech, the cook of the guild praised the eels"}},
		{"a date with a comma of its own", article{text: "The plan was made on Monday, June 9, in a hall near the harbour.", times: []string{"Monday, June 9=2025-06-09"}},
			[]string{"The plan was made in a hall near the harbour"}},
		{"a date that no comma parts from the subject", article{text: "After leaving school in 1959 Kos joined the choir of the guild.", times: []string{"1959=1959"}, people: []string{"Kos/f"}},
			[]string{"After leaving school in 1959 Kos joined the choir of the guild"}},
		{"a date that opens the other half", article{text: "Marta Kos has also worked as a diver for the guild and, in May, she became its head.", times: []string{"May=2025-05"}, people: []string{"Marta Kos/f"}},
			[]string{"Marta Kos has also worked as a diver for the guild and she became its head"}},
		{"said, and what follows", article{text: "Marta Kos told the Harbour Daily on Monday:", times: []string{"Monday=2025-11-03"}, people: []string{"Marta Kos/f"}}, []string{""}},
		{"they told us", article{text: "Graz Police told us on Monday: “It has been quiet, and it is nearly noon.”", times: []string{"Monday=2025-11-03"}, organizations: []string{"Graz Police"}},
			[]string{"Graz Police: “It has been quiet, and it is nearly noon”"}},
		{"in a separate step", article{text: "In a separate step, the town on Monday shut the pool.", times: []string{"Monday=2025-11-03"}}, []string{"The town shut the pool"}},
		{"due on", article{text: "The next report of the guild is due in May.", times: []string{"May=2026-05"}}, []string{"The next report of the guild is due in May"}},
		{"who hit whom", article{text: "The guild said that two boats sank when they hit a rock on Monday.", times: []string{"Monday=2025-11-03"}},
			[]string{"Two boats sank when they hit a rock", ""}},
		{"a list before “as”", article{text: "The guild has warned of floods and landslides as the storm passes through Hvar on Friday.", times: []string{"Friday=2025-11-07"}},
			[]string{"The storm passes through Hvar"}},
		{"one half, with an aside", article{text: "Wednesday’s flight to Hvar was cancelled, and the first boat to Split, which was to leave on May 8, has been put back.", times: []string{"Wednesday=2025-11-05", "May 8=2026-05-08"}},
			[]string{"Wednesday’s flight to Hvar was cancelled", "The first boat to Split, which was to leave on May 8, has been put back"}},
		{"between one and the other", article{text: "Talks between Marta Kos, who is in Graz, and Ines Varga were held on Monday.", times: []string{"Monday=2025-11-03"}, people: []string{"Marta Kos/f", "Ines Varga/f"}},
			[]string{"Talks between Marta Kos, who is in Graz, and Ines Varga were held on Monday"}},
		{"an apposition that names", article{text: "Minister for Harbours, the Honourable Marta Kos, was in Split on Monday to open the hall of the guild.", times: []string{"Monday=2025-11-03"}, people: []string{"Marta Kos/f"}},
			[]string{"Minister for Harbours, the Honourable Marta Kos, was in Split to open the hall of the guild"}},
		{"a noun behind its own verb", article{text: "The guild had followed the lead taken by the divers in 2013.", times: []string{"2013=2013"}}, []string{"The lead was taken by the divers"}},
		{"the year of a name", article{text: "Marta Kos scored twice to lead 2023 Hvar Shield winners Brod to a victory over Split.", times: []string{"2023=2023"}, people: []string{"Marta Kos/f"}}, nil},
		{"not only, but", article{text: "Marta Kos said on Monday the prize was not only a joy for the guild, but also one for the town.", times: []string{"Monday=2025-11-03"}, people: []string{"Marta Kos/f"}},
			[]string{"Marta Kos said the prize was not only a joy for the guild, but also one for the town"}},
		{"described as", article{text: "The divers in May described Kos, the head of the guild in Hvar, as a friend of theirs.", times: []string{"May=2025-05"}, people: []string{"Kos/f"}},
			[]string{"The divers described Kos, the head of the guild in Hvar, as a friend of theirs"}},
		{"a subject cut at its verb", article{text: "Marta Kos has been named as head of the guild in Hvar and will take the chair on June 1.", times: []string{"June 1=2026-06-01"}, people: []string{"Marta Kos/f"}},
			[]string{"Marta Kos has been named as head of the guild in Hvar and will take the chair"}},
		{"a participle with its particle", article{text: "A harbour board set up in 2011 ended the old ways of the guild.", times: []string{"2011=2011"}}, []string{"A harbour board set up in 2011 ended the old ways of the guild"}},
		{"a relative clause in a list", article{text: "The guild bought boats after telling of profits that grew in May and closing the mill.", times: []string{"May=2025-05"}}, []string{"Profits grew in May"}},
		{"he, of one without a name", article{text: "The police found Josip Varga in a cell. The officer had blamed a diver, but he was tried in May.", times: []string{"May=2025-05"}, people: []string{"Josip Varga/m"}},
			[]string{"The officer had blamed a diver, but he was tried in May"}},
		{"her husband", article{text: "Josip Varga spoke. Usha Kos, her husband and three sons left their hut on Hvar on Monday.", times: []string{"Monday=2025-11-03"}, people: []string{"Josip Varga", "Usha Kos/m"}},
			[]string{"Usha Kos, her husband and three sons left their hut on Hvar"}},
		{"a long sentence and who said it", article{text: "At least 62 people lost their lives on the coast of Hvar and in the hills behind it during the long spell of heavy rain that struck the harbours of the north, the mills of the south and all that lies between, officials said on Monday.", times: []string{"Monday=2025-11-03"}},
			[]string{"At least 62 people lost their lives on the coast of Hvar and in the hills behind it during the long spell of heavy rain that struck the harbours of the north, the mills of the south and all that lies between, officials said on Monday"}},
		{"a statement of nothing", article{text: "A statement was issued on Monday.", times: []string{"Monday=2025-11-03"}}, []string{""}},
		{"having done", article{text: "Harbour Rowers sail home in good heart, having beaten Split by a length on Monday.", times: []string{"Monday=2025-11-03"}, organizations: []string{"Harbour Rowers"}},
			[]string{"Harbour Rowers had beaten Split by a length"}},
		{"asked what", article{text: "Marta Kos never stood for the board, though she was asked in 1979.", times: []string{"1979=1979"}, people: []string{"Marta Kos/f"}},
			[]string{"Marta Kos never stood for the board, though she was asked in 1979"}},
		{"goes to trial", article{text: "The case of the mill goes to trial in Split on June 9.", times: []string{"June 9=2026-06-09"}, places: []string{"Split"}},
			[]string{"The case of the mill goes to trial in Split"}},
		{"a period keeps its end", article{text: "In the fourth quarter ended August 29, sales of the mill fell by half.", times: []string{"the fourth quarter=2010-Q4", "August 29=2010-08-29"}},
			[]string{"", "In the fourth quarter ended August 29, sales of the mill fell by half"}},
		{"since then, when", article{text: "Since 2019, when it shut the mill, Hvar Boats has paid for the eels of the harbour.", times: []string{"2019=2019"}, organizations: []string{"Hvar Boats"}},
			[]string{"Hvar Boats shut the mill", "Since 2019, Hvar Boats has paid for the eels of the harbour"}},
		{"who put the page out", article{text: "HNA Graz (HV) Published 20.07.24, 06:24 PM", times: []string{"20.07.24, 06:24 PM=2024-07-20T18:24"}}, nil},
	}
	f, r := tools(t)
	for _, tt := range tests {
		var got []string
		for _, e := range tt.facts(t, f, r).Events {
			got = append(got, e.Headline)
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s: %s (-want +got)\n%s", tt.about, tt.text, diff)
		}
	}
}
