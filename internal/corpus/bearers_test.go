package corpus

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// bearer is somebody of an invented world who is in several articles. All
// names are invented; some are borne by two or three.
type bearer struct {
	name    string   // the full name
	forms   []string // how articles may give it besides
	pronoun string   // he or she
	roles   []string // what articles call the bearer; before the name
	body    string   // where they work
	town    string
	country string
	around  []string // who is named with them
	topic   string
}

// world are the bearers: 60 names, 31 of them with more than one bearer. What
// makes each a trap stands beside it.
var world = []bearer{
	// The same name in two fields.
	{"Marta Quillane", nil, "she", []string{"Senator", "Irish Senator"}, "Harbour Alliance", "Cork", "Ireland", []string{"Declan Frayne", "Orla Bissett"}, "ferries"},
	{"Marta Quillane", nil, "she", []string{"goalkeeper", "veteran goalkeeper"}, "Tilburg Rovers", "Tilburg", "the Netherlands", []string{"Joost Hammink", "Femke Raal"}, "cup"},
	{"Owen Tradewell", nil, "he", []string{"novelist", "the novelist"}, "Larkfield Books", "Bristol", "England", []string{"Hester Pym", "Lucas Abney"}, "book"},
	{"Owen Tradewell", nil, "he", []string{"Sheriff"}, "Tarrant County Jail", "Fort Worth", "the United States", []string{"Dale Huckaby", "Ronda Spivey"}, "jail"},
	{"Ingvar Stolpe", nil, "he", []string{"surgeon", "heart surgeon"}, "Sankt Erik Hospital", "Uppsala", "Sweden", []string{"Maj Lindqvist", "Per Ravn"}, "clinic"},
	{"Ingvar Stolpe", nil, "he", []string{"pianist"}, "Malmo Chamber Orchestra", "Malmö", "Sweden", []string{"Elin Tegner", "Rolf Sand"}, "concert"},
	{"Paula Destry", nil, "she", []string{"Judge"}, "Maricopa County Court", "Phoenix", "the United States", []string{"Glen Ostrander", "Amy Tufts"}, "trial"},
	{"Paula Destry", nil, "she", []string{"swimmer", "Olympic swimmer"}, "Brisbane Swim Club", "Brisbane", "Australia", []string{"Kylie Marr", "Jack Tonkin"}, "race"},
	{"Henrik Falkner", nil, "he", []string{"economist"}, "Institute for Trade Studies", "Vienna", "Austria", []string{"Lotte Brandl", "Georg Pichler"}, "tariffs"},
	{"Henrik Falkner", nil, "he", []string{"striker"}, "Aalborg Fjord", "Aalborg", "Denmark", []string{"Mads Kirk", "Jens Holt"}, "cup"},
	{"Rosa Ibarrola", nil, "she", []string{"actress"}, "Teatro del Puente", "Bilbao", "Spain", []string{"Iker Zubia", "Ane Larrea"}, "play"},
	{"Rosa Ibarrola", nil, "she", []string{"Agriculture Minister"}, "National Grain Board", "Montevideo", "Uruguay", []string{"Hugo Sastre", "Lucia Pereda"}, "harvest"},

	// The same office elsewhere.
	{"Thomas Aldergate", nil, "he", []string{"Mayor"}, "Hull City Council", "Hull", "England", []string{"Brenda Scoley", "Keith Marfleet"}, "bridge"},
	{"Thomas Aldergate", nil, "he", []string{"Mayor"}, "Dayton Water Board", "Dayton", "the United States", []string{"Lamar Quist", "Beth Orloff"}, "water"},
	{"Grace Nwabueze", nil, "she", []string{"Governor"}, "Delta Power Company", "Asaba", "Nigeria", []string{"Chidi Okpara", "Ngozi Eleme"}, "power"},
	{"Grace Nwabueze", nil, "she", []string{"headteacher", "teacher"}, "Ashdown Primary School", "Croydon", "England", []string{"Liz Farrow", "Imran Sethi"}, "school"},
	{"Victor Lassiter", nil, "he", []string{"police chief"}, "Mobile Police Department", "Mobile", "the United States", []string{"Earl Dupree", "Tina Royce"}, "theft"},
	{"Victor Lassiter", nil, "he", []string{"police chief"}, "Spokane Police Department", "Spokane", "the United States", []string{"Wade Hollis", "Karen Beal"}, "theft"},
	{"Nadia Rahmani", nil, "she", []string{"Foreign Minister"}, "National Reform Front", "Tunis", "Tunisia", []string{"Slim Gharbi", "Moncef Jaziri"}, "border"},
	{"Nadia Rahmani", nil, "she", []string{"biologist", "marine biologist"}, "Plymouth Marine Institute", "Plymouth", "England", []string{"Tom Penhale", "Ruth Carne"}, "reef"},

	// One town, two people.
	{"Colm Varley", nil, "he", []string{"Mayor"}, "Galway Harbour Board", "Galway", "Ireland", []string{"Nuala Creggan", "Fergus Teeling"}, "harbour"},
	{"Colm Varley", nil, "he", []string{"baker"}, "Varley Bakery", "Galway", "Ireland", []string{"Sean Dromey", "Aoife Linnane"}, "bread"},
	{"Edith Sandoe", nil, "she", []string{"Councillor"}, "Leeds City Council", "Leeds", "England", []string{"Martin Gledhow", "Priya Chand"}, "parking"},
	{"Edith Sandoe", nil, "she", []string{"nurse"}, "Kirkstall Infirmary", "Leeds", "England", []string{"Dawn Petty", "Asif Malik"}, "clinic"},

	// Father and son; middle initials.
	{"Raymond Tolliver Sr.", nil, "he", []string{"banker"}, "Tolliver Savings", "Macon", "the United States", []string{"Clay Burdett", "Faye Lomax"}, "bank"},
	{"Raymond Tolliver Jr.", nil, "he", []string{"lawyer"}, "Burdett and Lomax", "Macon", "the United States", []string{"Joy Sutter", "Neil Craddock"}, "trial"},
	{"John A. Kestrel", nil, "he", []string{"geologist"}, "Tasman Survey", "Hobart", "Australia", []string{"Meg Durrant", "Ian Loxley"}, "mine"},
	{"John B. Kestrel", nil, "he", []string{"trainer"}, "Ascot Stables", "Ascot", "England", []string{"Piers Hallam", "Jo Winslade"}, "race"},

	// He and she.
	{"Robin Vantreight", nil, "he", []string{"photographer"}, "Northlight Gallery", "Oslo", "Norway", []string{"Kari Fosse", "Nils Aamot"}, "show"},
	{"Robin Vantreight", nil, "she", []string{"photographer"}, "Gulf Coast Weekly", "Tampa", "the United States", []string{"Gus Pavel", "Dina Roe"}, "storm"},
	{"Kim Delacourt", nil, "she", []string{"coach"}, "Ottawa Capitals Club", "Ottawa", "Canada", []string{"Luc Savard", "Anne Roy"}, "cup"},
	{"Kim Delacourt", nil, "he", []string{"coach"}, "Nantes Atlantique", "Nantes", "France", []string{"Yann Le Goff", "Marc Rivet"}, "cup"},

	// No office is ever told, or the same trade in other lands.
	{"Lena Orsova", nil, "she", nil, "Vltava Cycling Club", "Prague", "the Czech Republic", []string{"Petr Hanus", "Jitka Molnar"}, "race"},
	{"Lena Orsova", nil, "she", nil, "Varna Fishing Cooperative", "Varna", "Bulgaria", []string{"Stoyan Penev", "Mila Doneva"}, "fish"},
	{"Pedro Almansa", nil, "he", []string{"midfielder"}, "Cadiz Marina", "Cádiz", "Spain", []string{"Jordi Vilar", "Raul Ocampo"}, "cup"},
	{"Pedro Almansa", nil, "he", []string{"midfielder"}, "Rosario Norte", "Rosario", "Argentina", []string{"Bruno Tevez", "Facundo Lier"}, "cup"},
	{"Samuel Okonjo", nil, "he", []string{"farmer"}, "Rift Valley Dairy", "Nakuru", "Kenya", []string{"Peter Kamau", "Jane Wanjiru"}, "milk"},
	{"Samuel Okonjo", nil, "he", []string{"driver"}, "Thames Minicabs", "Reading", "England", []string{"Alan Tuck", "Mo Hassan"}, "taxi"},
	{"Vera Lindahl", nil, "she", []string{"professor"}, "Lund Polar Institute", "Lund", "Sweden", []string{"Gunnar Ek", "Stina Hall"}, "ice"},
	{"Vera Lindahl", nil, "she", []string{"owner"}, "Lindahl Kennels", "Duluth", "the United States", []string{"Chet Olsen", "Marge Sully"}, "dogs"},
	{"Hugo Brandt", nil, "he", []string{"conductor"}, "Leipzig Youth Orchestra", "Leipzig", "Germany", []string{"Klara Vogt", "Emil Sauer"}, "concert"},
	{"Hugo Brandt", nil, "he", []string{"plumber"}, "Brandt and Sons", "Cape Town", "South Africa", []string{"Thabo Nkosi", "Elsa Steyn"}, "water"},
	{"Ana Ferraz", nil, "she", []string{"prosecutor"}, "Porto District Court", "Porto", "Portugal", []string{"Rui Lobo", "Ines Valada"}, "trial"},
	{"Ana Ferraz", nil, "she", []string{"singer"}, "Recife Samba School", "Recife", "Brazil", []string{"Caio Prado", "Bia Motta"}, "concert"},
	{"Daniel Mossberg", nil, "he", []string{"astronomer"}, "Kiruna Observatory", "Kiruna", "Sweden", []string{"Ylva Strand", "Olof Berg"}, "comet"},
	{"Daniel Mossberg", nil, "he", []string{"brewer"}, "Mossberg Brewery", "Milwaukee", "the United States", []string{"Hank Dorn", "Pat Kiley"}, "beer"},
	{"Julia Castellan", nil, "she", []string{"ambassador", "Italian ambassador"}, "Adriatic Trade Council", "Trieste", "Italy", []string{"Dario Conti", "Elsa Furlan"}, "trade"},
	{"Julia Castellan", nil, "she", []string{"skier"}, "Aspen Ski Team", "Aspen", "the United States", []string{"Bode Larkin", "Tess Wray"}, "race"},
	{"Martin Oduya", nil, "he", []string{"defender"}, "Kumasi Stars", "Kumasi", "Ghana", []string{"Kofi Antwi", "Yaw Boadu"}, "cup"},
	{"Martin Oduya", nil, "he", []string{"lawyer"}, "Nairobi Law Centre", "Nairobi", "Kenya", []string{"Grace Mutiso", "Paul Njoroge"}, "trial"},
	{"Martin Oduya", nil, "he", []string{"chemist"}, "Basel Institute of Chemistry", "Basel", "Switzerland", []string{"Urs Kessler", "Heidi Wyss"}, "vaccine"},
	{"Elena Vasquine", nil, "she", []string{"president"}, "Andes Mining Company", "Arequipa", "Peru", []string{"Tito Mamani", "Rocio Salas"}, "mine"},
	{"Elena Vasquine", nil, "she", []string{"librarian"}, "Santa Fe Public Library", "Santa Fe", "the United States", []string{"Duke Herrera", "Sue Platt"}, "book"},
	{"Gareth Powys", nil, "he", []string{"farmer"}, "Brecon Sheep Society", "Brecon", "Wales", []string{"Dilys Rhydderch", "Huw Pryce"}, "sheep"},
	{"Gareth Powys", nil, "he", []string{"minister", "Transport Minister"}, "Wellington Rail", "Wellington", "New Zealand", []string{"Aroha Tane", "Rick Doull"}, "rail"},
	{"Irene Kalas", nil, "she", []string{"detective"}, "Piraeus Port Police", "Piraeus", "Greece", []string{"Nikos Vlahos", "Eleni Roka"}, "theft"},
	{"Irene Kalas", nil, "she", []string{"chef"}, "Kalas Kitchen", "Melbourne", "Australia", []string{"Con Pappas", "Shane Dill"}, "food"},
	{"Louis Bertrand", nil, "he", []string{"cyclist"}, "Lyon Velo", "Lyon", "France", []string{"Axel Morin", "Theo Garde"}, "race"},
	{"Louis Bertrand", nil, "he", []string{"bishop", "Bishop"}, "Diocese of Lafayette", "Lafayette", "the United States", []string{"Odette Broussard", "Ray Hebert"}, "church"},

	// One person, by many names, in many roles.
	{"Ingrid Solheim", nil, "she", []string{"Prime Minister", "Norwegian Prime Minister"}, "Coastal Party", "Bergen", "Norway", []string{"Tor Aune Lie", "Birkir Jonsson"}, "fish"},
	{"Robert Halloran", []string{"Bob Halloran", "Robert J. Halloran"}, "he", []string{"Congressman", "Governor"}, "Vermont Dairy Union", "Burlington", "the United States", []string{"Edna Pike", "Walt Simms"}, "milk"},
	{"Ólafur Bjarkason", []string{"Olafur Bjarkason"}, "he", []string{"harbour master", "captain"}, "Akureyri Port", "Akureyri", "Iceland", []string{"Sigrun Helga", "Jon Torfi"}, "ferries"},
	{"Lee Jin-woo", nil, "he", []string{"violinist", "South Korean violinist"}, "Busan Philharmonic", "Busan", "South Korea", []string{"Park Seo-yeon", "Choi Min-ho"}, "concert"},
	{"Catherine Marchbanks", []string{"Kate Marchbanks"}, "she", []string{"chief executive", "chairwoman"}, "Marchbanks Foods", "Norwich", "England", []string{"Giles Orme", "Tess Lavery"}, "food"},
	{"William Standish", []string{"Bill Standish"}, "he", []string{"senator", "former senator"}, "Prairie Rail", "Topeka", "the United States", []string{"Ida Crum", "Otis Fell"}, "rail"},
	{"Sophie Van Daele", nil, "she", []string{"striker", "captain"}, "Ghent United", "Ghent", "Belgium", []string{"Lies Maes", "An Wouters"}, "cup"},
	{"Dmitri Volkonin", nil, "he", []string{"conductor"}, "Riga Opera", "Riga", "Latvia", []string{"Zane Liepa", "Juris Kalns"}, "concert"},
	{"Amara Diallo-Finch", nil, "she", []string{"epidemiologist", "professor"}, "Dakar Fever Institute", "Dakar", "Senegal", []string{"Moussa Sarr", "Fatou Ndour"}, "vaccine"},
	{"Everett Quimby", nil, "he", []string{"sheriff", "Sheriff"}, "Coos County Jail", "Coos Bay", "the United States", []string{"Merle Stroud", "Faye Dunn"}, "jail"},
	{"Hanna Jokela", nil, "she", []string{"skier"}, "Lahti Ski Club", "Lahti", "Finland", []string{"Aino Salo", "Eero Virta"}, "race"},
	{"Tariq Benhassi", nil, "he", []string{"architect"}, "Atlas Design", "Fez", "Morocco", []string{"Salma Idris", "Younes Amrani"}, "bridge"},
	{"Frances Gilchrist", []string{"F. Gilchrist"}, "she", []string{"historian"}, "Selkirk Museum", "Selkirk", "Scotland", []string{"Ewan Baird", "Moira Laidlaw"}, "book"},
	{"Oskar Lindgren", nil, "he", []string{"farmer"}, "Gotland Lamb", "Visby", "Sweden", []string{"Eva Krook", "Sten Dahl"}, "sheep"},
	{"Beatriz Monteiro", nil, "she", []string{"Finance Minister"}, "Bank of Madeira", "Funchal", "Portugal", []string{"Nuno Vaz", "Rita Brum"}, "bank"},
	{"Callum Strachan", nil, "he", []string{"skipper"}, "Fraserburgh Fleet", "Fraserburgh", "Scotland", []string{"Doug Noble", "Isla Buchan"}, "fish"},
	{"Yuki Tanahara", nil, "she", []string{"swimmer"}, "Osaka Aquatics", "Osaka", "Japan", []string{"Ken Morita", "Aya Fujii"}, "race"},
	{"Leonard Ashcombe", nil, "he", []string{"judge", "Judge"}, "Exeter Crown Court", "Exeter", "England", []string{"Prue Harcourt", "Nigel Boyce"}, "trial"},
	{"Miriam Feldstein", nil, "she", []string{"playwright"}, "Haifa Stage", "Haifa", "Israel", []string{"Avi Dror", "Tali Peer"}, "play"},
	{"Gustavo Pinheiro", nil, "he", []string{"coach", "former goalkeeper"}, "Santos Mar", "Santos", "Brazil", []string{"Davi Rocha", "Leo Braga"}, "cup"},
	{"Charlotte Winterbourne", nil, "she", []string{"geologist"}, "Cornwall Tin", "Truro", "England", []string{"Jago Trewin", "Demelza Roskear"}, "mine"},
	{"Anders Nygaard", nil, "he", []string{"spokesman"}, "Fjord Energy", "Stavanger", "Norway", []string{"Liv Haugen", "Odd Berge"}, "power"},
	{"Patience Mukasa", nil, "she", []string{"nurse", "chief nurse"}, "Jinja Hospital", "Jinja", "Uganda", []string{"Joel Okello", "Ruth Namono"}, "clinic"},
	{"Zoltan Szabados", nil, "he", []string{"chess champion"}, "Szeged Chess Circle", "Szeged", "Hungary", []string{"Agnes Toth", "Bela Kun"}, "chess"},
	{"Theresa Mulcahy", nil, "she", []string{"Councillor"}, "Limerick Housing Trust", "Limerick", "Ireland", []string{"Pat Noonan", "Grainne Hehir"}, "houses"},
	{"Winston Carberry", nil, "he", []string{"bowler", "captain"}, "Bridgetown Cricket Club", "Bridgetown", "Barbados", []string{"Desmond Holder", "Rudi Braithe"}, "cup"},
}

// story is an article with the bearers in it, by family name.
type story struct {
	id, text, published string
	who                 map[string]int // family name, folded, to the index in world
}

// stories writes n articles; every bearer is in several of them. Some name the
// office, some only the town, some the people around; a few give the family
// name alone, behind an office.
func stories(n int) []story {
	random := rand.New(rand.NewPCG(11, 12))
	pick := func(list []string) string { return list[random.IntN(len(list))] }
	var list []story
	for i := range n {
		b := &world[i%len(world)]
		name := b.name
		if len(b.forms) > 0 && random.IntN(3) == 0 {
			name = pick(b.forms)
		}
		words := strings.Fields(strings.NewReplacer(" Jr.", "", " Sr.", "").Replace(b.name))
		family := words[len(words)-1]
		if strings.HasPrefix(b.name, "Lee ") {
			family = "Lee"
		}
		first := name
		if len(b.roles) > 0 && random.IntN(10) < 7 {
			role := pick(b.roles)
			switch lower := strings.ToLower(role) == role; {
			case lower && random.IntN(2) == 0:
				first = name + ", a " + role + " at " + b.body + ","
			case lower:
				first = strings.ToUpper(role[:1]) + role[1:] + " " + name
			default:
				first = role + " " + name
				if random.IntN(12) == 0 && !strings.Contains(b.name, "r.") {
					first = role + " " + family
				}
			}
		}
		helper, other := b.around[0], b.around[1]
		if random.IntN(2) == 0 {
			helper, other = other, helper
		}
		about := pick(topics[b.topic])
		var t strings.Builder
		switch random.IntN(5) {
		case 0:
			fmt.Fprintf(&t, "%s spoke in %s on Monday about %s.\n\n", first, b.town, about)
			fmt.Fprintf(&t, "“We have waited long enough,” %s said. %s, who works with %s at %s, agreed.\n", family, helper, family, b.body)
		case 1:
			fmt.Fprintf(&t, "%s changed on Thursday, %s said in %s, %s.\n\n", strings.ToUpper(about[:1])+about[1:], strings.TrimSuffix(first, ","), b.town, b.country)
			fmt.Fprintf(&t, "%s said %s had worked on it for a year. “Nobody believed it,” said %s.\n", family, b.pronoun, helper)
		case 2:
			fmt.Fprintf(&t, "The people of %s met %s last week to talk about %s.\n\n", b.town, strings.TrimSuffix(first, ","), about)
			fmt.Fprintf(&t, "%s and %s were there too. “It is a start,” %s said, and %s thanked them.\n", helper, other, family, b.pronoun)
		case 3:
			fmt.Fprintf(&t, "%s will not comment on %s, %s said on Friday.\n\n", b.body, about, helper)
			fmt.Fprintf(&t, "%s was in %s and could not be reached. %s had called it a mistake.\n", strings.TrimSuffix(first, ","), b.town, strings.ToUpper(b.pronoun[:1])+b.pronoun[1:])
		case 4:
			fmt.Fprintf(&t, "%s read out a letter about %s in %s, %s, on Sunday.\n\n", first, about, b.town, b.country)
			fmt.Fprintf(&t, "“I wrote it myself,” %s said. It was %s’s idea.\n", family, helper)
		}
		list = append(list, story{
			id: fmt.Sprintf("a%03d", i), text: t.String(), published: fmt.Sprintf("2025-%02d-%02d", 1+i%12, 1+random.IntN(28)),
			who: map[string]int{fold(family): i % len(world)},
		})
	}
	return list
}

var topics = map[string][]string{
	"ferries": {"the ferries", "the night ferry", "the price of the crossing"}, "cup": {"the cup", "the final", "the league"}, "book": {"a new book", "the old manuscripts", "the letters"},
	"jail": {"the county jail", "the new cells"}, "clinic": {"the clinic", "waiting lists", "the night shift"}, "concert": {"the concert", "the spring tour"}, "trial": {"the trial", "the verdict", "the appeal"},
	"race": {"the race", "the record", "the season"}, "tariffs": {"the tariffs"}, "play": {"the play", "the new stage"}, "harvest": {"the harvest", "grain prices"}, "bridge": {"the bridge", "the road to the bridge"},
	"water": {"the water", "the pipes", "the drought"}, "power": {"the power cuts", "the dam"}, "school": {"the school", "the new timetable"}, "theft": {"the thefts", "a stolen boat"}, "border": {"the border"},
	"reef": {"the reef", "the seals"}, "harbour": {"the harbour", "the pier"}, "bread": {"the price of bread"}, "parking": {"parking", "the bus lanes"}, "bank": {"the bank", "the loans"}, "mine": {"the mine"},
	"show": {"the exhibition"}, "storm": {"the storm", "the flood"}, "fish": {"the catch", "fishing quotas"}, "milk": {"milk prices", "the dairy"}, "taxi": {"taxi fares"}, "ice": {"the ice", "the glacier"},
	"dogs": {"the dogs"}, "comet": {"the comet"}, "beer": {"the brewery", "the beer"}, "trade": {"the trade deal"}, "vaccine": {"the vaccine", "the trials of the vaccine"}, "sheep": {"the sheep", "wool prices"},
	"rail": {"the railway", "the late trains"}, "food": {"the kitchen", "food prices"}, "church": {"the church roof"}, "chess": {"the tournament"}, "houses": {"the new houses"},
}
