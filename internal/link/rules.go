package link

import "factbox/internal/rule"

// Rules are the decisions of this room: the class of a name where it is not the
// tagger's, names that the tagger passed over, and roles.
var Rules = rule.Table{
	// Where a name begins and ends.
	{ID: "legal-form", Does: "A legal form belongs to the company's name before it.", Example: "Brandt Castings, Inc., reports a record."},
	{ID: "party", Does: "The word party belongs to a party's name that is an adjective.", Example: "He is from the Communist party, and she is of the Democratic Progressive party."},
	{ID: "judge", Does: "The letters of a judge's office are no part of the name.", Example: "The order was made by Tjombe JA and Angula AJ."},
	{ID: "channel", Does: "A broadcaster's name takes in its number and its desk.", Example: "He told 12 News and NRK Sport that he had left."},
	{ID: "spelled-out", Does: "The words that an acronym in brackets stands for are one name.", Example: "He joined the Dirby Cycling and Rowing Club (DCRC) in May."},
	{ID: "two-names", Does: "Two names that end with words for organizations or places, and have “and” between them, are two.", Example: "St Anne's School and Milton Academy had done with him at fifteen."},

	// The class of a name, in the order in which they are tried.
	{ID: "title-of-a-work", Does: "A name that stands only in a title in marks is none.", Example: "The film “Rope, Tar and the Lima Express” opens in May."},
	{ID: "term", Does: "An abbreviation of a thing is no name unless the article explains it as one.", Example: "Sales and EBITDA of Arbol Foods Inc. fell."},
	{ID: "date", Does: "The short form of a month beside a figure is no name.", Example: "NAIROBI, Jul 26 2022 (IPS) - Rain fell on the town."},
	{ID: "case-number", Does: "Letters in capitals before a number with a slash are a file's.", Example: "Case Ref. Author Vote\nSA 31/2014 High Court, 12 May 2014, Ada Brook"},
	{ID: "opening-word", Does: "A word that opens a sentence and has its capital from there is no name.", Example: "Fed up with the slow pace, Ada Brook left."},
	{ID: "heading", Does: "A word in capitals that is a line by itself is nobody's name.", Example: "Ada Brook left the game early.\n\nTIP-INS\n\nBo Lund scored ten points for Hull."},
	{ID: "bare-body", Does: "A word for a body is no name by itself.", Example: "Arbol Foods Inc. said the Board of Directors of the Company has met. The Company's chief executive left the Company."},
	{ID: "thing", Does: "A name behind a noun for a ship, a species, a storm or a work is nobody's and no place's.", Example: "The ferry Estonia sank off the coast of Finland."},
	{ID: "thing-by-its-words", Does: "A name that ends with a word for a law, a contest or a prize is nobody's.", Example: "The Prevention of Bad Weather Act and the Marlow Peace Accord were praised at the Nordic Tide Summit."},
	{ID: "office-in-capitals", Does: "What somebody is, in capitals, is no organization.", Example: "The State Commissioner for Health has left Oslo."},
	{ID: "planet", Does: "A planet's name alone is nobody's.", Example: "Europa is one of Jupiter’s 79 moons."},
	{ID: "family", Does: "The plural of a surname in the article is a family.", Example: "Amara Okoye left. The house of the Okoyes was shut, said Ben Okoye."},
	{ID: "direction", Does: "A point of the compass in brackets is no place.", Example: "The Deputy Chairman (North) of the party left Lagos."},
	{ID: "portfolio", Does: "What a minister is in charge of is no organization.", Example: "The Minister of Water Resources, Ada Brook, left."},
	{ID: "animal", Does: "What is named by a noun that is no person's is nobody.", Example: "The winner, a garden snail named Shelby, took two minutes."},
	{ID: "photographer", Does: "A first name and a surname that a slash parts from an agency are a person's.", Example: "The minister left for Oslo. (Niall Corson/PA)"},
	{ID: "agency-behind-slash", Does: "What a slash parts from a photographer's name is an agency.", Example: "The minister left for Oslo. (Niall Corson/PA)"},
	{ID: "relative", Does: "A name behind a word for a relative is a person's.", Example: "He leaves two sisters, Carmen and Florence, and a son, Milan."},
	{ID: "office", Does: "A name between commas behind an office that people hold is a person's.", Example: "The Kano State Governor, Uba Sani, said no."},
	{ID: "surname-in-brackets", Does: "A first name with the surname in brackets is a person's.", Example: "There is Imaad [Quraish], and there is Bala [Subrani]."},
	{ID: "agency-name", Does: "A news agency is nobody and no place.", Example: "The minister left for Oslo. (Photo by Ann Lee/Reuters)"},
	{ID: "constituency", Does: "What an MP or a councillor is for is a place.", Example: "His brother was councillor for Marlow Hilltown."},
	{ID: "group-word", Does: "A name that ends with a word for a kind of company or body is an organization's.", Example: "Dora Clark Productions denies it."},
	{ID: "newspaper", Does: "A name that ends as those of newspapers do is an organization's.", Example: "He told the Hale Intelligencer, and then the Wharton News-Register."},
	{ID: "state", Does: "A country or region behind a place and a comma is a place.", Example: "The foundry in Rockford, IL, was shut."},
	{ID: "first-name", Does: "A first name and a surname that no map knows are a person's.", Example: "He met Wilma Hargreaves in town."},
	{ID: "site-behind", Does: "A name before a word for a building or a landmark in small letters is the place's.", Example: "He paid a visit to the city’s Hoa Binh prison, and then to Hoa Binh bridge."},
	{ID: "listed", Does: "A lone name that no map knows, behind two people's in a list, is a person's.", Example: "The order was made by Judges Kandu, Mbwende, Oosthausen and Swartboek."},
	{ID: "line-up", Does: "A name in a row of people's is a person's.", Example: "Mill End: Whitlock; Okoro, Lamb, Singh, Bell; Hughes, Dean, Price, Nolan, Brooks (Price 88)."},
	{ID: "explained-acronym", Does: "An acronym that brackets explain is what it is short for.", Example: "The Museum of Sand (MALI) reopened on Monday. The director of MALI wept."},
	{ID: "people", Does: "A word for a people is no place and no organization.", Example: "The seamer, a New Zealander, made 61."},
	{ID: "company-of-a-name", Does: "A lone name that begins an organization's, and is that of several people or of none, is the organization.", Example: "Ian Marlow runs Marlow Mills Inc. Peg Marlow founded it. Marlow, which spins wool, is shut."},
	{ID: "team", Does: "A town that stands where a team does is its team.", Example: "The match was the last of the season. Hull coach Ada Brook said her team won the game in the second half."},
	{ID: "university", Does: "A town's name alone is its university's where a university can stand and the article names that in full.", Example: "The University of Stirling has a dean. He ran a laboratory at Stirling for years."},
	{ID: "teams-of-a-match", Does: "What a team beats is a team.", Example: "Oslo City FC beat Aston Vale on Saturday."},
	{ID: "town-and-team", Does: "A town and the short name of its team behind it are one name.", Example: "The match was the last of the season: the Kansas City Thunder won the game against Hull quarterback Ada Brook."},
	{ID: "named-in-full", Does: "A lone name is that of somebody whom the article names in full.", Example: "Tomas Lima laughed. Lima then asked a guard for the key."},
	{ID: "speaker", Does: "A lone name of no note beside a verb of speech is a person's.", Example: "“It was cold,” said Norvahay."},
	{ID: "place-context", Does: "A place's name behind a preposition of place, or before the place it lies in, is the place.", Example: "Philippa Wells drove from Wells, in Somerset."},
	{ID: "country", Does: "A country's name is the country unless somebody bears it.", Example: "Jordan’s statistics office kept its forecast."},
	{ID: "house", Does: "A possessive with nothing behind it names an institution.", Example: "They were treated at St. Anne's."},
	{ID: "employer", Does: "A name that no map knows, where a job is held, is the employer's.", Example: "Lena Omar, an economist at Nordhus, said no."},
	{ID: "one-sense", Does: "A name has one sense in an article: what all its mentions show together.", Example: "A clerk at Arbolex wept. Arbolex, an insurer, was shut. Arbolex shares fell. Near Arbolex all was quiet."},
	{ID: "agency", Does: "A name in brackets behind a dateline is the agency's that sent it.", Example: "OSLO, May 4 (Nordnytt) -- Rain fell."},
	{ID: "plant-of-a-name", Does: "A name of several words that begins with somebody's surname is an organization's.", Example: "Ian Marlow visited the Marlow Mills plant."},
	{ID: "weak", Does: "What the tagger half takes for an organization, and nothing else in the article shows, is none.", Example: "The talks on Yule went on."},

	// Names that the tagger passed over.
	{ID: "credit", Does: "A name in brackets in a dateline, or alone behind a text, is the agency's.", Example: "HULL, Iowa (AP) — Rain fell on the town."},
	{ID: "front-of-a-group", Does: "A word that begins an organization's name stands for it.", Example: "Coralway Airlines Inc. was fined. Coralway, which has lost no plane, paid."},
	{ID: "surname", Does: "A word that is the surname of somebody in the article is that person.", Example: "Amara Okoye left, and nobody stood in for Okoye."},
	{ID: "particle-and-surname", Does: "A particle before the surname of somebody in the article belongs to it.", Example: "Anke de Groot left. In any case, de Groot will be back."},
	{ID: "place-in-a-place", Does: "A name before or behind a country or region and a comma is a place's.", Example: "The bus left Superior, Wis., at noon."},
	{ID: "place-behind-preposition", Does: "A place that the map knows, behind a preposition of place, is the place.", Example: "The plan was to begin on Texel in spring."},
	{ID: "building", Does: "A name that ends with a word for a building or a landmark, behind “the”, is a place's.", Example: "The mayor closed the Falcon Bridge to all."},
	{ID: "ballot", Does: "What all mentions of a word with a capital show together makes it a name.", Example: "The label Big Lantern, which owns her songs, refused. Big Lantern have said no, and Big Lantern's chief executive left."},

	// Roles.
	{ID: "title-before", Does: "A noun phrase that says what a person is, right before the name.", Example: "South Korean President Kang Min Jae spoke."},
	{ID: "apposition-before", Does: "A definite noun phrase, a comma, and the name.", Example: "The Kano State Governor, Uba Sani, said no."},
	{ID: "title-of-a-list", Does: "A plural title holds for all names of the list behind it.", Example: "Board members Dora Pell, Carla Hale and Jim Rudd wanted to go."},
	{ID: "apposition-after", Does: "A noun phrase between commas behind the name.", Example: "Ravi Menon, the city engineer, said no."},
	{ID: "role-in-brackets", Does: "An office in brackets behind the name.", Example: "Mona Reyes (MP for South Hale) went home."},
	{ID: "roles-respectively", Does: "Two names and two roles, in order.", Example: "Ada Brook and Bo Lund, driver and conductor respectively, were hurt."},
	{ID: "copula", Does: "What a person is, was, has been or works as.", Example: "Ada Finch, who had been the mayor of Hale, came."},

	// The gender that the text shows.
	{ID: "gender-by-address", Does: "A form of address shows a person's gender.", Example: "Mrs Ada Hale left."},
	{ID: "gender-by-role", Does: "A word for a relative or a role shows a person's gender.", Example: "Her brother, Robin Hale, left."},
	{ID: "gender-by-pronoun", Does: "“He” or “she” in the sentence of the only person named shows the gender.", Example: "Robin Hale said she was tired."},
}
