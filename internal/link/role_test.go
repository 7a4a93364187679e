package link

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestRoles(t *testing.T) {
	for _, test := range []struct {
		text string
		want []string // of the first person
	}{
		// Before the name.
		{"[d Norwegian] Prime Minister [p Ingrid Falk] spoke.", []string{"Norwegian Prime Minister"}},
		{"South Korean President [p Kang Min Jae] spoke.", []string{"South Korean President"}},
		{"They met then [l U.S.] President [p Tobias Lund].", []string{"U.S. President"}},
		{"A letter from Deputy Speaker [p Mona Reyes] was read.", []string{"Deputy Speaker"}},
		{"Assistant Fire Chief [p Karl Osei] led the crew.", []string{"Assistant Fire Chief"}},
		{"Secretary of State [p Ines Vale] resigned.", []string{"Secretary of State"}},
		{"Hale County Director of [o Public Works Justin Marsh] spoke.", []string{"Hale County Director of Public Works"}},
		{"Minister of Trade and Industry [p Ines Vale] resigned.", []string{"Minister of Trade and Industry"}},
		{"The rapper [p Joss Kite] bowed.", []string{"rapper"}},
		{"Prosecutor [p Ines Vale] rose.", []string{"Prosecutor"}},
		{"Defence lawyers [p Ines Vale] and [p Bo Lund] rose.", []string{"Defence lawyer"}},
		{"First Lady [p Ines Vale] rose.", []string{"First Lady"}},
		{"He was an envoy to Norway under the [p Vale] administration.", nil},
		{"They met the foreign minister of Norway in Oslo, Danish envoy [p Ines Vale] said.", []string{"Danish envoy"}},
		{"My esteemed colleague [p Ines Vale] rose.", nil},
		{"He was charged alongside trader [p Ines Vale].", []string{"trader"}},
		{"Additional District and Sessions Judge [p Ines Vale] rose.", []string{"Additional District and Sessions Judge"}},
		{"It names the clerk [p Ines Vale], Minister of State [p Abid Holm], mayor [p Bo Lund] and others.", []string{"clerk"}},
		{"It names [p Ines Vale], former secretary to the chief Dr [p Abid Holm], and others.", nil},
		{"“Q,” said [p Otto Brandt], Jr., head of the firm.", []string{"head of the firm"}},
		{"[p Ines Vale] has been appointed as the clerk of the House.", []string{"clerk of the House"}},
		{"Yesterday prosecutor [p Ines Vale] rose.", []string{"prosecutor"}},
		{"Its owner, landlord [p Otto Brandt], was away.", []string{"owner", "landlord"}},
		{"Retired fire captain [p Luis Moreno] wept.", []string{"Retired fire captain"}},
		{"Acting governor [p Mona Reyes] signed.", []string{"Acting governor"}},
		{"Former Porto Norte defender [p Jonas Weidel] retired.", []string{"Former Porto Norte defender"}},
		{"In [l Moscow] President [p Ilya Sokolov] waved.", []string{"President"}},
		{"On Tuesday President [p Ilya Sokolov] waved.", []string{"President"}},
		{"Sen. [p Mona Reyes] voted.", []string{"Sen."}},
		{"Lt. Gov. [p Mona Reyes] voted.", []string{"Lt. Gov."}},
		{"Mr. [p Tobias Lund] voted.", nil},
		{"Dr. [p Tobias Lund] operated.", nil},
		{"Last week [p Tobias Lund] voted.", nil},
		{"His [d Chinese] counterpart General [p Xu Lianhua] agreed.", []string{"Chinese counterpart", "General"}},
		{"Ruling party leader [p Mona Reyes] agreed.", []string{"Ruling party leader"}},
		{"[l Ghana]'s foreign minister [p Kojo Asare] agreed.", []string{"Ghana's foreign minister"}},
		{"The then-president [p Kojo Asare] agreed.", []string{"then-president"}},
		{"The film [p Joss Kite] made was long.", nil},
		{"Her Majesty Queen [p Astrid] smiled.", []string{"Queen"}},

		// What one of several is.
		{"Deputy Public Prosecutors [p Ines Vale] and [p Bo Lund] rose.", []string{"Deputy Public Prosecutor"}},
		{"Democrats [p Ines Vale] and [p Bo Lund] won.", []string{"Democrat"}},
		{"Ministers of State [p Ines Vale] and [p Bo Lund] rose.", []string{"Minister of State"}},
		{"Sens. [p Ines Vale] and [p Bo Lund] rose.", []string{"Sen."}},
		{"The defendants, [p Ines Vale] and [p Bo Lund], rose.", []string{"defendant"}},
		{"The witnesses, [p Ines Vale] and [p Bo Lund], rose.", []string{"witness"}},
		{"One of the authors, [p Ines Vale], rose.", []string{"One of the authors"}},
		{"She meets another of his proteges, composer [p Ines Vale].", []string{"protege", "composer"}},
		{"He met his [d Danish] and [d Swedish] counterparts [p Ines Vale] and [p Bo Lund].", nil},

		// What only honours is no part of a role.
		{"The Emir H H Sheikh [p Omar] rose.", []string{"Emir"}},
		{"They met HE Sheikh [p Omar] and HH the Emir.", nil},
		{"President His Excellency [p Bo Lund] rose.", []string{"President"}},
		{"Senator the Hon. [p Bo Lund] rose.", []string{"Senator"}},
		{"Deputy Minister Ms Smith [p Hale] rose.", nil},

		// Where a title begins.
		{"In addition Deputy Police Commissioner [p Bo Lund] was sent home.", []string{"Deputy Police Commissioner"}},
		{"Opening the event President [p Bo Lund] said no.", []string{"President"}},
		{"According to the party President [p Bo Lund] left.", []string{"party President"}},
		{"The new deputy Minority Leader, [p Bo Lund], rose.", []string{"new deputy Minority Leader"}},
		{"The incumbent, [p Bo Lund], rose.", nil},
		{"They heard Hale Roads Board (HRB) president [p Bo Lund] out.", []string{"Hale Roads Board (HRB) president"}},
		{"Trade, Housing and Sport Minister [p Bo Lund] rose.", []string{"Trade, Housing and Sport Minister"}},
		{"[p Bo Lund] (Minister of Energy, Science and Technology and Public Utilities) rose.", []string{"Minister of Energy, Science and Technology and Public Utilities"}},

		{"The newly elected [l Norwegian] prime minister, [p Bo Lund], left.", []string{"Norwegian prime minister"}},
		{"Secretary/Manager of the Hale Council, [p Bo Lund], left.", []string{"Secretary/Manager of the Hale Council"}},

		// Whose role it is.
		{"It was seen by the President of the Republic, [p Bo Lund], the Minister of Transport, Roads and Works, [p Ines Vale], and others.", []string{"President of the Republic"}},
		{"[p Abid Holm] was deputy mayor of Hale, [p Bo Lund] is a baker.", []string{"deputy mayor of Hale"}},
		{"Taken with her immense talent, [p Bo Lund] offers her a part.", nil},
		{"It was sent by [p Bo Lund] (MP for Hale), [p Ines Vale] (MP for Marlow) and [p Abid Holm] (MP for Ness).", []string{"MP for Hale"}},
		{"The court heard [p Bo Lund], the spokesman said.", nil},
		{"[p Bo Lund], spokesman for the team that found it, rose.", []string{"spokesman"}},
		{"[p Bo Lund], the spokesman for the team that found it, rose.", []string{"spokesman"}},

		// Before the name, with a comma.
		{"Her husband, [p Doug Marsh], slept.", []string{"husband"}},
		{"The upstairs tenant, [p Joan Marsh], 68, was hurt.", []string{"upstairs tenant"}},
		{"He came with his twin brother, [p Bram Holt], a tailor.", []string{"twin brother", "tailor"}},
		{"The vicar, the Rev [p Ada Finch], rang the bell.", []string{"vicar", "Rev"}},
		{"A concert with her uncle, the composer [p Emil Roth], was put off.", []string{"uncle", "composer"}},
		{"The founder’s sister, [p Ida Quill], listened.", []string{"founder’s sister"}},
		{"After talking to a baker, [p Ida Quill] left.", nil},

		// After the name.
		{"They met [p Raymond Toller], a banker at [o Toller Savings] last week.", []string{"banker at Toller Savings"}},
		{"[p Gordon Ashe], the Local Government Minister, rose.", []string{"Local Government Minister"}},
		{"“Fine,” said [p Gordon Ashe], the Local Government Minister.", []string{"Local Government Minister"}},
		{"[p Mona Reyes], the Unity spokeswoman for the islands and a former mayor of Port Hale, agreed.", []string{"Unity spokeswoman for the islands", "former mayor of Port Hale"}},
		{"[p Ravi Menon], the city engineer, said no.", []string{"city engineer"}},
		{"[p Lena Omar], chief Nordic economist at [o Nordhus], said no.", []string{"chief Nordic economist at Nordhus"}},
		{"[p Wu Meilin], sales director of [o Longwei Alloy], said no.", []string{"sales director of Longwei Alloy"}},
		{"[p Sefa Tui] of the [o Reef Party], a diver who sells nets, said no.", []string{"diver"}},
		{"[p Joan Marsh], 68, a retired postman, fell.", []string{"retired postman"}},
		{"[p Mona Reyes] (D-Ohio), the chair of the panel, agreed.", []string{"chair of the panel"}},
		{"[p Arthur Pell], president of the Hale Bowls Union, a retired postman who keeps bees, agreed.", []string{"president of the Hale Bowls Union", "retired postman"}},
		{"[p Neil Boase], a former air force cook who sings, agreed.", []string{"former air force cook"}},
		{"[p Nora Pike], a deputy assistant attorney general who golfs, agreed.", []string{"deputy assistant attorney general"}},
		{"[p Edith Falk], a composer and engineer whose tapes are lost, died.", []string{"composer", "engineer"}},
		{"[p Fermina Quiroga], a weaver from [l Puno], laughed.", []string{"weaver from Puno"}},
		{"[p Peg Harrow], the chief executive's grandmother, signs them.", []string{"chief executive's grandmother"}},
		{"[p Aurel Souza], the architect, described it.", []string{"architect"}},
		{"[p Solveig Aas], the minister of rural roads, flew in.", []string{"minister of rural roads"}},
		{"[p Made Wirya], a tour guide on her lunch hour, watched.", []string{"tour guide"}},
		{"[p Ada Finch], prosecutor [p Ines Vale] and a clerk came.", nil},
		{"[p Ada Finch], who keeps bees, came.", nil},
		{"[p Ada Finch], in a hat, came.", nil},

		// By a verb.
		{"[p Ada Finch] is the mayor of Hale.", []string{"mayor of Hale"}},
		{"[p Ada Finch], who was a nurse, came.", []string{"nurse"}},
		{"[p Ada Finch] is not the mayor of Hale.", nil},
		{"[p Ada Finch] became a judge in 2009.", []string{"judge"}},

		// The longest of those that say the same.
		{"[d Norwegian] President [p Ingrid Falk] spoke. President [p Falk] left.", []string{"Norwegian President"}},
		{"The mayor, [p Ada Finch], spoke. Mayor [p Finch], a nurse, left.", []string{"mayor", "nurse"}},
	} {
		facts := linked(t, test.text)
		if len(facts.People) == 0 {
			t.Errorf("%s: nobody", test.text)
			continue
		}
		var got []string
		got = append(got, facts.People[0].Roles...)
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s\n(-want +got)\n%s", test.text, diff)
		}
	}
}
