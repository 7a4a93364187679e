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
			[]string{"Josip Varga’s sister Ines Kos told the court that he had gone to sea"}},
		{"a person behind a party, described", article{text: "Marta Kos of the Reed Party, a diver who worked for the Harbour Guild until 2023, asked for a boat.", times: []string{"2023=2023"}, people: []string{"Marta Kos/f"}, organizations: []string{"Reed Party", "Harbour Guild"}},
			[]string{"Marta Kos worked for the Harbour Guild until 2023"}},
		{"what a paper says", article{text: "According to a paper published on Monday in the Harbour Journal, the lake of Graz has lost half its eels.", times: []string{"Monday=2025-11-03"}},
			[]string{"According to a paper published in the Harbour Journal, the lake of Graz has lost half its eels"}},
		{"the noun before the place", article{text: "The looms have moved into a new hall at the University of Graz that was opened on Monday.", times: []string{"Monday=2025-11-03"}, organizations: []string{"University of Graz"}},
			[]string{"A new hall at the University of Graz was opened"}},
		{"this one", article{text: "Wars come and go. This one began in May.", times: []string{"May=2025-05"}}, []string{""}},
		{"the label of a correction", article{text: "Graz Daily, July 9: An item on the fair was wrong.", times: []string{"July 9=2025-07-09"}}, nil},
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
