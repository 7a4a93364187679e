package lexicon

import _ "embed"

// CompanyRoles are offices that companies have, not places: "the chairman of
// Arbol" has an employer, "the mayor of Arbol" a town.
var CompanyRoles = NewSet("director chairman chairwoman chair chairperson ceo founder co-founder cofounder executive owner co-owner manager partner economist analyst editor spokesman spokeswoman spokesperson employee vice-president")

// Positions are what the players of a team are called by where they play, and
// those who lead it. The word before one of them is mostly a team.
var Positions = NewSet("quarterback linebacker cornerback lineman lineback safety receiver wideout rusher kicker punter tackle center centre guard forward " +
	"goalie goaltender netminder defenseman defenceman winger striker midfielder defender goalkeeper keeper pitcher reliever starter catcher outfielder infielder shortstop " +
	"baseman slugger prop hooker lock flanker halfback half-back fly-half flyhalf scrum-half scrumhalf fullback full-back wing tailback running-back tight-end " +
	"batsman batter bowler seamer spinner all-rounder wicketkeeper captain skipper coach rookie veteran star dl qb rb wr lb cb dt")

//go:embed data/teams.txt
var teamFile string

var teams = load(teamFile)

// Team reports whether a name, lower case, is what reports of sport call some
// team: "the Wild".
func Team(name string) bool {
	return teams.has(name)
}

//go:embed data/terms.txt
var termFile string

var terms = load(termFile)

// Term reports whether an abbreviation, lower case, is no name: "gdp".
func Term(abbreviation string) bool {
	return terms.has(abbreviation)
}

// LegalForms are what only companies' names end with, so that the word is told from
// others without its name: not "company", not "co".
var LegalForms = NewSet("inc ltd llc plc corp gmbh pty pte llp l.p bhd sdn nv bv ag spa asa oyj")

// Copulas say nothing by themselves: "is", "remained".
var Copulas = NewSet("be is are was were am been being 's 're 'm become remained remains remain stay stayed seemed seems")
