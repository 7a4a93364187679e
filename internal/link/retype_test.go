package link

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestClassesByTheArticle(t *testing.T) {
	for _, test := range []struct {
		text string
		want []string
	}{
		// A lone name takes its class from the record it links to.
		{"[p Amara Okoye] left. [o Okoye] gave no reason.", []string{"p Amara Okoye: Amara Okoye, Okoye"}},
		{"[p Amara Okoye] left. A friend of [l Okoye] stayed.", []string{"p Amara Okoye: Amara Okoye, Okoye"}},
		{"[o Fire Marshal Teresa Hale] came. [p Hale] left.", []string{"p Teresa Hale: Teresa Hale, Hale"}},
		// Names that the tagger passed over.
		{"[p Amara Okoye] left, and nobody stood in for Okoye.", []string{"p Amara Okoye: Amara Okoye, Okoye"}},
		{"[p Anke de Groot] left. In any case, de Groot will be back.", []string{"p Anke de Groot: Anke de Groot, de Groot"}},
		{"The plan was to begin on Texel in spring.", []string{"l Texel: Texel"}},
		{"The mayor closed the Falcon Bridge to all.", []string{"l Falcon Bridge: Falcon Bridge"}},
		{"[p Theo Grant], the founder of Lowtide Maps, smiled.", []string{"p Theo Grant: Theo Grant", "o Lowtide Maps: Lowtide Maps"}},
		{"[p Gus Hall], of the Harbour Post, asked.", []string{"p Gus Hall: Gus Hall", "o Harbour Post: Harbour Post"}},

		// Where in the sentence a name stands.
		{"She typed on a [p Kestrel SG3]. [p Ada Brook] left.", []string{"p Ada Brook: Ada Brook"}},
		{"He leaves a son, [l Andrés], and two sisters, [p Carmen] and [l Teresa].", []string{"p Andrés: Andrés", "p Carmen: Carmen", "p Teresa: Teresa"}},
		{"He leaves a son, [l Lima] lawyer [p Jon Hale].", []string{"p Jon Hale: Jon Hale", "l Lima: Lima"}},
		{"The [l Kano] State Governor, [o Uba Sani], said no.", []string{"p Uba Sani: Uba Sani", "l Kano: Kano"}},
		{"Mill End: [p Whitlock]; [p Okoro], [p Lamb], [p Singh], [o Bell]; [p Hughes], [p Dean], [l Moss] ([p Price] 88).",
			[]string{"p Whitlock: Whitlock", "p Okoro: Okoro", "p Lamb: Lamb", "p Singh: Singh", "p Bell: Bell", "p Hughes: Hughes", "p Dean: Dean", "p Moss: Moss", "p Price: Price"}},

		// Surnames that are places.
		{"[p Tomas Lima] was born in [l Lima]. [l Lima] later waved at the driver.", []string{"p Tomas Lima: Tomas Lima, Lima", "l Lima: Lima"}},
		{"[p Theo London] testified. Asked about life in [p London], [l London] shrugged. “No,” [l London] said.", []string{"p Theo London: Theo London, London, London", "l London: London"}},
		{"The Rev [p Ada Wells] rang the bell. A party from [p Wells], in [l Somerset], came. “No,” [l Wells] replied.", []string{"p Ada Wells: Ada Wells, Wells", "l Wells: Wells", "l Somerset: Somerset"}},
		{"First Officer [p Lucy Darwin] flew, and [l Darwin] gave the passengers tea. The spare came from [l Darwin].", []string{"p Lucy Darwin: Lucy Darwin, Darwin", "l Darwin: Darwin"}},
		{"[p Chad Brewer] works in [l Chad].", []string{"p Chad Brewer: Chad Brewer", "l Chad: Chad"}},

		// Companies named after people.
		{"[p Ian Marlow] runs [o Marlow Mills]. [p Peg Marlow] founded it. [p Marlow], which spins wool, is shut.", []string{"p Ian Marlow: Ian Marlow", "p Peg Marlow: Peg Marlow", "o Marlow Mills: Marlow Mills, Marlow"}},
		{"[p Ian Marlow] visited the [l Marlow Mills] plant.", []string{"p Ian Marlow: Ian Marlow", "o Marlow Mills: Marlow Mills"}},
		{"[p Ian Marlow] visited the Marlow Mills plant.", []string{"p Ian Marlow: Ian Marlow", "o Marlow Mills: Marlow Mills"}},
		{"[p Ian Marlow] runs [o Marlow Mills]. [p Marlow] was charged.", []string{"p Ian Marlow: Ian Marlow, Marlow", "o Marlow Mills: Marlow Mills"}},
		{"[o Tidal Maps] is new. Asked whether [p Tidal] would last, he shrugged.", []string{"o Tidal Maps: Tidal Maps, Tidal"}},
		{"[p Lena Omar], an economist at [l Nordhus], said no.", []string{"p Lena Omar: Lena Omar", "o Nordhus: Nordhus"}},

		{"[p Ian Marlow], of the [l Tidal-Post], asked.", []string{"p Ian Marlow: Ian Marlow", "o Tidal-Post: Tidal-Post"}},
		{"The president of [l Arbolex] resigned.", []string{"o Arbolex: Arbolex"}},
		{"The [l Arbolex] founder resigned.", []string{"o Arbolex: Arbolex"}},
		{"The president of [l Estonia] resigned.", []string{"l Estonia: Estonia"}},
		{"OSLO, May 4 ([l Nordnytt]) -- Rain fell.", []string{"o Nordnytt: Nordnytt"}},
		{"OSLO, May 4 ([l Berlin]) -- Rain fell.", []string{"l Berlin: Berlin"}},

		// Companies without a legal form.
		{"[p Norvaro] was up 0.9 percent, and [l Belvand] slid 4%.", []string{"o Norvaro: Norvaro", "o Belvand: Belvand"}},
		{"[p Ada Brook] ran. [p Brook] gained 4 percent.", []string{"p Ada Brook: Ada Brook, Brook"}},
		{"Shares in [l Norvaro] fell. She sold her stake in [p Belvand].", []string{"o Norvaro: Norvaro", "o Belvand: Belvand"}},
		{"[p Norvaro AB] met. [p Belvand A/S] did not.", []string{"o Norvaro AB: Norvaro AB", "o Belvand A/S: Belvand A/S"}},
		{"They flew from [l Calgary] AB.", []string{"l Calgary: Calgary"}},
		{"[p Handelsbanken] reported a loss.", []string{"o Handelsbanken: Handelsbanken"}},
		{"(Reporting by [p Ada Brook], editing by [o Torje Solvikson])", []string{"p Ada Brook: Ada Brook", "p Torje Solvikson: Torje Solvikson"}},
		{"It sells from [l P90] to P250, and cost [l N500m] and [o N$2] 000.", nil},

		{"Ward 4: [o Fine Gael Councillor Redding] and [o Amit Hale of Marlow General Trading] left.", []string{"p Redding: Redding", "p Amit Hale: Amit Hale", "o Fine Gael: Fine Gael", "o Marlow General Trading: Marlow General Trading"}},
		{"The firms [o Latham & Watkins and Freshfields] met.", []string{"o Latham & Watkins: Latham & Watkins", "o Freshfields: Freshfields"}},
		{"She met the [o Senate Majority Leader] and the [o Supervisor of Elections].", nil},
		{"[o Hale Douse Flames] to Reach Norva Final\n\nThe flames went out.", nil},
		{"Head coach of the team [o Moldova Alexander Curtis] left.", []string{"p Alexander Curtis: Alexander Curtis", "l Moldova: Moldova"}},
		{"The [o State Administration of Tar Justice Law] and the [o Prevention of Tar Regulations] apply at the [o College of Law].", []string{"o College of Law: College of Law"}},
		{"[p Adherence] to the terms is a must, [p Ada Brook] said.", []string{"p Ada Brook: Ada Brook"}},
		{"They voted at the [p Delakado FEO] shed.", nil},
		{"The [o International Institute] for Tar Exploration met. He left the [o Hale Institute] for [l Oxford].", []string{"l Oxford: Oxford", "o International Institute for Tar Exploration: International Institute for Tar Exploration", "o Hale Institute: Hale Institute"}},
		{"[o HALCOM] met. The [o HALCOM Office] is shut. The [o Hale Commission] ([o HALCOM]) said so.", []string{"o Hale Commission: HALCOM, Hale Commission, HALCOM", "o HALCOM Office: HALCOM Office"}},
		{"The [o Norva Foundation] met at the [o Norva Foundation Centre].", []string{"o Norva Foundation: Norva Foundation", "o Norva Foundation Centre: Norva Foundation Centre"}},
		{"He worked for [p Mert Smith Plumbing] in [l Peoria].", []string{"l Peoria: Peoria", "o Mert Smith Plumbing: Mert Smith Plumbing"}},
		{"They leave [p Jenny] ([p Shawn Banks) Turner] and [p Cynthia] ([p Tony Hale]) Scott.", []string{"p Jenny (Shawn Banks) Turner: Jenny (Shawn Banks) Turner", "p Cynthia (Tony Hale) Scott: Cynthia (Tony Hale) Scott"}},
		{"There were [p J. Hale], Ms [p M. Moloney] and [p Don McCormick].", []string{"p J. Hale: J. Hale", "p M. Moloney: M. Moloney", "p Don McCormick: Don McCormick"}},
		{"It was the order of [p Judicial Magistrate-I Sulthan Arifeen].", []string{"p Sulthan Arifeen: Sulthan Arifeen"}},

		{"“It was cold,” said [l Norvahay].", []string{"p Norvahay: Norvahay"}},
		{"[l Norvahay] told the court all.", []string{"p Norvahay: Norvahay"}},
		{"The council in [l Norvahay] said no.", []string{"l Norvahay: Norvahay"}},
		{"[l Berlin] said no.", []string{"l Berlin: Berlin"}},

		{"[o Durham] beat [o Kent] at [o Canterbury].", []string{"l Canterbury: Canterbury", "o Durham: Durham", "o Kent: Kent"}},

		// A name has one sense in an article.
		{"A clerk at [l Arbolex] wept. Near [l Arbolex] all was quiet. [o Arbolex] was shut.", []string{"o Arbolex: Arbolex, Arbolex, Arbolex"}},
		{"They live near [l Drumlohay], and [l Drumlohay] has no bank. [o Drumlohay] is poor.", []string{"l Drumlohay: Drumlohay, Drumlohay, Drumlohay"}},

		// Names that an office or an acronym tells of.
		{"Minister of [o Foreign Affairs Amara Okoye] left.", []string{"p Amara Okoye: Amara Okoye"}},
		{"Secretary for [o Energy and Natural Resources Amara Okoye] left.", []string{"p Amara Okoye: Amara Okoye"}},
		{"Director of [o Health Partners] left.", []string{"o Health Partners: Health Partners"}},
		{"A friend of [o Foreign Affairs] left.", []string{"o Foreign Affairs: Foreign Affairs"}},
		{"The [o Crown Prince Sheikh Omar Al-Salem Al-Rashid Al-Hadi] came.", []string{"p Omar Al-Salem Al-Rashid Al-Hadi: Omar Al-Salem Al-Rashid Al-Hadi"}},
		{"The [l Baltic Tern Circle] ([o BTC]) met.", []string{"o Baltic Tern Circle: Baltic Tern Circle, BTC"}},
		{"The [l Baltic Tern Region] ([o BTR]) met.", []string{"l Baltic Tern Region: Baltic Tern Region", "l BTR: BTR"}},

		// Teams.
		{"[p Durham] beat [l Kent] by nine runs. [p Nadia Kent] took six. [p Kent] were 90 for two at [l Canterbury].", []string{"p Nadia Kent: Nadia Kent", "l Canterbury: Canterbury", "o Durham: Durham", "o Kent: Kent, Kent"}},
		{"[l Durham] beat [l Kent]. The match against [l Yorkshire] is off.", []string{"o Durham: Durham", "o Kent: Kent", "o Yorkshire: Yorkshire"}},

		{"[o West Harbour] beat [p Alston Vale] 2-1.", []string{"o West Harbour: West Harbour", "o Alston Vale: Alston Vale"}},

		// Places and their governments.
		{"[p Norway]’s statistics office kept its forecast.", []string{"l Norway: Norway"}},
		{"[o Norway]’s statistics office kept its forecast.", []string{"l Norway: Norway"}},
		{"The museum is the [o Museo de la Arena] (MALI). MALI said it would reopen.", []string{"o Museo de la Arena: Museo de la Arena, MALI, MALI"}},

		// Lists of places, offices inside names.
		{"It will rain in [l Oslo], [l Bergen], [l Molde], [p Song] and [p Amun Odifo], and in [l Norland] ([l Bodin], [p Shagra] and [o Narva]).",
			[]string{"l Oslo: Oslo", "l Bergen: Bergen", "l Molde: Molde", "l Song: Song", "l Amun Odifo: Amun Odifo", "l Norland: Norland", "l Bodin: Bodin", "l Shagra: Shagra", "l Narva: Narva"}},
		{"[o HCTR Tar & Rope Programme Officer Chana] Chilesha left [o Kirfani Local Government Area].", []string{"p Chana Chilesha: Chana Chilesha", "l Kirfani Local Government Area: Kirfani Local Government Area", "o HCTR: HCTR"}},
		{"The Director of [l Operations], [p Karl Butcher QC], met the [o Marlow Police Officer].", []string{"p Karl Butcher: Karl Butcher"}},
		{"The [o Norva Office] for the [o Coordination of Tar Affairs] met.", []string{"o Norva Office for the Coordination of Tar Affairs: Norva Office for the Coordination of Tar Affairs"}},

		// What is no name.
		{"[p Grey Herons] directed by [p Ada Brook] won. [o House of Tar] (written by [p Bo Lund]) did not.", []string{"p Ada Brook: Ada Brook", "p Bo Lund: Bo Lund"}},
		{"The basket fell from [l K5], 519 to [l K] 5,430 in [o Q3FY14] ([o WR:6]).", nil},
		{"They said the [o Pledge of Allegiance] in [o Marlow Tar Week].", nil},
		{"She read the [l Oslo Bee] and the [l Garrick Lake Herald-Journal].", []string{"o Oslo Bee: Oslo Bee", "o Garrick Lake Herald-Journal: Garrick Lake Herald-Journal"}},
		{"The fund paid [o RM200mil] in [l H1], said [p Ada Brook], an [o ACM Fellow]. They drew [o Hale] in [o Group E].", []string{"p Ada Brook: Ada Brook", "o Hale: Hale"}},
		{"The [p Emir] left with the President of the [l Republic].", nil},
		{"The [p Kulasaurus] ran from [p Tarva], a small dinosaur.", nil},
		{"The Fair Water Act 2001 ([l Fawa]) was read.", nil},

		// Places called by somebody, and what ends as places do.
		{"The boat sank off [p Peggy]'s Cove. He lived on [p Hugo Sherwin Drive].", []string{"l Peggy's Cove: Peggy's Cove", "l Hugo Sherwin Drive: Hugo Sherwin Drive"}},
		{"[o Dominic North] came. The judges were P [p Chandiran] and [p Clerk-Treasurer Holly Brook].", []string{"p P Chandiran: P Chandiran", "p Holly Brook: Holly Brook", "o Dominic North: Dominic North"}},
		{"“It was cold,” said [l Norvahay]'s mayor. Police in the town of [l Norvahay] said no. S. [l Norvahay] urged calm.", []string{"l Norvahay: Norvahay, Norvahay, Norvahay"}},
		{"The goalkeeper [p Ada Brook], the striker [p Bo Lund] and the defender [p Ines Vale] left. [p Berko Chelsea] narrowly defeated [o WAFA] in the game after that between [o Asanta Kotobo] and [p Ashti Gold].",
			[]string{"p Ada Brook: Ada Brook", "p Bo Lund: Bo Lund", "p Ines Vale: Ines Vale", "o Berko Chelsea: Berko Chelsea", "o WAFA: WAFA", "o Asanta Kotobo: Asanta Kotobo", "o Ashti Gold: Ashti Gold"}},
		{"[p Ravi Menon] ([o Thanjavur]) met [p Neru Chandra] ([o Public Works]).", []string{"p Ravi Menon: Ravi Menon", "p Neru Chandra: Neru Chandra", "l Thanjavur: Thanjavur"}},
		{"There is a hospital in [o St Catherine].", []string{"l St Catherine: St Catherine"}},
		{"The species was named [p Micarea] stellans. The M/V [l Our Lady of Pilar] sank. Two died in [l Region] 2.", nil},
		{"The Minister in the [o Office] of the Prime Minister met Welfare Minister RS [p Raya Kannan].", []string{"p RS Raya Kannan: RS Raya Kannan", "o Office of the Prime Minister: Office of the Prime Minister"}},
		{"Glaciers in the [l Andes] have shrunk.", []string{"l Andes: Andes"}},

		{"Their guest, a [l New Zealander], made 61.", nil},
		{"Her coach, [p Frenchman Luc Devaux], wept.", []string{"p Luc Devaux: Luc Devaux"}},
		{"The champion, a brown hen named [p Shelby], was quick.", nil},
		{"The film “Rope, Tar, [l Winter]” opens in May.", nil},
		{"The code name was “[p Project Lantern].”", nil},
		{"“[p Amara Okoye]!” they called. [p Amara Okoye] waved.", []string{"p Amara Okoye: Amara Okoye, Amara Okoye"}},
		{"They were treated at [l St. Anne]'s.", []string{"o St. Anne: St. Anne"}},
		{"St [p John Ambulance] came.", []string{"o St John Ambulance: St John Ambulance"}},
		{"A [o Coralway Airlines] jet landed.", []string{"o Coralway Airlines: Coralway Airlines"}},
	} {
		if diff := cmp.Diff(test.want, lines(linked(t, test.text))); diff != "" {
			t.Errorf("%s\n(-want +got)\n%s", test.text, diff)
		}
	}
}
