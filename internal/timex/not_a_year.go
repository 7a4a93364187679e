package timex

// notYears are what four digits may be that are no year, each with the sentence
// that made it necessary. The digits are pieces [i, j).
var notYears = []struct {
	example string
	holds   func(p *parser, i, j int) bool
}{
	{"The well cost $1995, scored 3:1998 and is #2001.", func(p *parser, i, _ int) bool {
		return p.tight(i) && p.at(i-1).isOneOf("$#/.:+")
	}},
	{"The norm is ISO-1998.", func(p *parser, i, _ int) bool {
		return p.tight(i) && p.mark(i-1, '-') && !p.has(i-2, edge) && !p.is(i-2, "post", "pre", "fiscal", "the")
	}},
	{"Flight 1987 was late, as told under No. 2015.", func(p *parser, i, _ int) bool {
		return p.is(i-1, numbered...) && p.at(i-1).capital || p.mark(i-1, '.') && p.is(i-2, "no", "nos")
	}},
	{"Call 1800 555 100.", func(p *parser, _, j int) bool { return p.at(j).digits == 3 && p.at(j).spaced }},
	{"A 1500-year silence fell.", func(p *parser, _, j int) bool {
		return p.tight(j) && (p.mark(j, '-') && p.has(j+1, unitName) || p.mark(j, '$'))
	}},
	{"The strain is called Gull2019.", func(p *parser, i, _ int) bool {
		return p.tight(i) && p.at(i-1).mark == 0 && p.at(i-1).End > 0 && !p.is(i-1, "fy")
	}},
	{"They met at 1600 Harbour Street.", func(p *parser, i, j int) bool {
		return p.at(j).capital && (p.is(j, streets...) || p.is(j+1, streets...) || p.is(j+2, streets...)) && !p.is(i-1, "in", "since", "by", "until", "of")
	}},
	{"The pump is a 2015-3.", func(p *parser, _, j int) bool { return p.hyphen(j) && p.has(j+1, digitRun) }},
	{"They sold 2150 in all.", func(p *parser, i, _ int) bool { return p.at(i).n > 2100 }},
	{"They laid 1900 miles in 2000 days.", func(p *parser, _, j int) bool {
		return p.is(j, quantities...) || p.has(j, unitName) && p.has(j, plural)
	}},
	{"They had more than 1900 of them, at least 2000.", func(p *parser, i, j int) bool {
		return p.is(i-1, "than") && !p.ends(j) && !p.is(i-2, "rather", "other", "later", "earlier") ||
			p.is(i-1, "some", "least", "nearly", "total", "roughly", "approximately", "exactly") && !p.mark(j, ',')
	}},
	{"The police held over 1300 peaceful anti-war marchers.", func(p *parser, i, j int) bool {
		return p.is(i-1, "over") && p.at(i).n < 1900 && p.at(j).spaced && !p.at(j).capital
	}},
	{"She won by 1918 votes to 1698.", func(p *parser, i, _ int) bool {
		return p.is(i-1, "to", "against") && p.is(i-2, "votes", "points", "runs", "seats") && p.has(i-3, digitRun)
	}},
	{"They worked on a joint venture called Orbit 1980.", func(p *parser, i, _ int) bool {
		return p.at(i-1).isUnknownName() && p.is(i-2, "called", "named", "dubbed", "titled", "branded")
	}},
	{"The band played the 1812 Overture.", func(p *parser, _, j int) bool { return p.at(j).capital && p.is(j, "overture") }},
	{"She drove a 1987 Volvo.", func(p *parser, _, j int) bool { return p.at(j).capital && p.is(j, makes...) }},
	{"Ada Holm | 1918 | 53.0 |", func(p *parser, i, j int) bool {
		return p.mark(i-1, '|') && i >= 2 && p.mark(j, '|') && p.has(j+1, digitRun)
	}},
	{"They were tried under the Mines Act, 2006.", func(p *parser, i, _ int) bool {
		return p.mark(i-1, ',') && p.at(i-2).capital && p.is(i-2, "act", "code", "law", "ordinance", "order", "regulations", "rules", "bill")
	}},
	{"It left 600 dead and 1400 injured.", func(p *parser, i, j int) bool {
		return p.is(j, "injured", "wounded", "hurt", "homeless", "dead", "missing", "displaced") && !p.is(i-1, "in", "since", "by", "until", "from", "of", "during")
	}},
	{"They rang 2000 bells.", func(p *parser, i, j int) bool {
		return countsThings(p, j) && !p.is(i-1, yearCues...) && !p.at(i-1).isOneOf("-('")
	}},
}

// yearAlone reports whether the four digits in pieces [i, j) are a year and
// not a quantity, a number of something or a model.
func (p *parser) yearAlone(i, j int) bool {
	for k := range notYears {
		if notYears[k].holds(p, i, j) {
			return false
		}
	}
	return true
}

// countsThings reports whether the word at piece j is the plural of what a number
// before it may count.
func countsThings(p *parser, j int) bool {
	w := p.at(j)
	return w.spaced && !w.capital && looksPlural(w.low) && !p.is(j, "was", "has", "as", "is", "his", "its", "this")
}

// looksPlural reports whether the word ends like a plural: "bells", and not "glass".
func looksPlural(low string) bool {
	n := len(low)
	return n > 3 && low[n-1] == 's' && low[n-2] != 's'
}

// numbered are the words that a number names one of.
var numbered = []string{"flight", "room", "boeing", "highway", "route", "section", "article", "resolution", "bill", "channel", "model", "engine",
	"proposition", "chapter", "act", "order", "apartment", "suite", "unit", "windows", "airbus", "page", "catalina", "local", "lot", "gate"}

// streets are what a house number comes before.
var streets = []string{"street", "avenue", "road", "boulevard", "lane", "drive", "st", "ave", "blvd", "route", "highway", "hwy", "parkway", "terrace", "court", "square", "broadway"}

// makes are the cars that a year before them is the model of.
var makes = []string{"acura", "audi", "bmw", "buick", "cadillac", "chevrolet", "chevy", "chrysler", "dodge", "ferrari", "fiat", "ford", "gmc", "honda", "hyundai",
	"jaguar", "jeep", "kia", "lexus", "lincoln", "mazda", "mercedes", "mitsubishi", "nissan", "oldsmobile", "plymouth", "pontiac", "porsche", "renault", "saab",
	"saturn", "subaru", "suzuki", "tesla", "toyota", "volkswagen", "volvo"}

// quantities are what may be counted in the thousands.
var quantities = []string{"percent", "kilometers", "kilometres", "km", "miles", "feet", "foot", "meters", "metres", "people", "tons", "tonnes", "points",
	"troops", "men", "women", "children", "dollars", "pounds", "euro", "euros", "yen", "yuan", "baht", "naira", "taka", "rand", "ringgit", "kwacha", "lei", "kroner", "kronor",
	"francs", "pesos", "rupees", "shillings", "liras", "rubles", "roubles", "rials", "riyals", "dirhams", "hryvnias", "seats", "votes", "square", "acres", "yards", "megawatts", "mph", "rpm", "kg", "hp", "cc", "calories",
	"delegates", "barrels", "billion", "million", "megahertz", "m", "inches", "cases", "jobs", "members", "homes", "rpm", "workers", "soldiers", "mb", "millibars", "hectopascals", "hpa"}

// yearCues are the words that ask for a year even before a plural: "the 1996
// floods", "his 2003 films".
var yearCues = []string{"in", "of", "since", "the", "by", "from", "until", "during", "its", "his", "her", "their", "our", "last", "and", "a", "an", "to", "that",
	"through", "year", "mid", "fiscal", "or", "for", "before", "after", "early", "late", "between", "this", "these", "those", "both", "with", "against",
	"versus", "s"}
