package timex

// famousDays are days that news names without their year, when a word for
// what happened follows: "the Jan. 6 attack", "the Sept. 11 hijackers".
var famousDays = []struct {
	month, day, year int
	words            []string
}{
	{9, 11, 2001, []string{"attack", "attacks", "terrorist", "terror", "hijackers", "hijackings", "commission", "memorial", "victims"}},
	{1, 6, 2021, []string{"attack", "riot", "riots", "rioters", "insurrection", "committee", "capitol", "defendants", "mob", "prosecutions", "pardons"}},
	{7, 7, 2005, []string{"bombings", "bombers", "attacks"}},
	{10, 7, 2023, []string{"attack", "attacks", "massacre", "hamas"}},
}

// famousYear is the year of a famous day whose word stands at i, or 0.
func famousYear(p *parser, d date, i int) int {
	if d.year != 0 {
		return 0
	}
	if p.mark(i, ',') {
		i++
	}
	for _, f := range famousDays {
		if f.month == d.month && f.day == d.day && (p.is(i, f.words...) || p.at(i).class == 0 && p.is(i+1, "attack", "attacks")) {
			return f.year
		}
	}
	return 0
}
