package lexicon

// CompanyRoles are offices that companies have, not places: "the chairman of
// Arbol" has an employer, "the mayor of Arbol" a town.
var CompanyRoles = NewSet("director chairman chairwoman chair chairperson ceo founder co-founder cofounder executive owner co-owner manager partner economist analyst editor spokesman spokeswoman spokesperson employee vice-president")
