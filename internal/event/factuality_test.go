package event

import (
	"testing"

	"factbox/internal/news"
)

// TestStance: what happened, what did not, what is planned and what is only
// possible, in more than a hundred sentences. Those of the first half happened.
func TestStance(t *testing.T) {
	tests := []struct {
		text, time, trigger, want string // want: happened, planned, possible, and not before what did not
	}{
		{"The ferry sank off the coast on Monday.", "Monday=2025-11-03", "sank", "happened"},
		{"Two miners were rescued on Monday.", "Monday=2025-11-03", "rescued", "happened"},
		{"Ines Varga was born in Split in 1961.", "1961=1961", "born", "happened"},
		{"In 2019 the council sold the old baths.", "2019=2019", "sold", "happened"},
		{"Police said on Tuesday that the road was open again.", "Tuesday=2025-11-04", "said", "happened"},
		{"The company has paid no dividend since 2020.", "2020=2020", "paid", "happened"},
		{"Marta Kos, who resigned in March, lives in Graz.", "March=2025-03", "resigned", "happened"},
		{"The mill, built in 1887, is now a museum.", "1887=1887", "built", "happened"},
		{"A man arrested on Monday was charged with arson.", "Monday=2025-11-03", "arrested", "happened"},
		{"The 1998 flood destroyed the lower town.", "1998=1998", "flood", "happened"},
		{"Half of them do not trust the mayor, according to a survey conducted in May.", "May=2025-05", "conducted", "happened"},
		{"If one boat can sail, she said on Monday, so can all of them.", "Monday=2025-11-03", "said", "happened"},
		{"Monday’s vote ended in a tie.", "Monday=2025-11-03", "vote", "happened"},
		{"The treaty was signed in Riga on 4 May 2004.", "4 May 2004=2004-05-04", "signed", "happened"},
		{"Sales fell by a third in October.", "October=2025-10", "fell", "happened"},
		{"The last train left at dawn on Monday, and no one missed it.", "Monday=2025-11-03", "left", "happened"},
		{"The minister denied the charge on Tuesday.", "Tuesday=2025-11-04", "denied", "happened"},
		{"The club cancelled its tour on Tuesday.", "Tuesday=2025-11-04", "cancelled", "happened"},
		{"She refused to answer on Monday.", "Monday=2025-11-03", "refused", "happened"},
		{"The flight was delayed on Monday because of fog.", "Monday=2025-11-03", "delayed", "happened"},
		{"He failed to appear in court on Monday.", "Monday=2025-11-03", "failed", "happened"},
		{"The hospital opened in 1954 and closed in 2011.", "1954=1954", "opened", "happened"},
		{"The hospital opened in 1954 and closed in 2011.", "2011=2011", "closed", "happened"},
		{"It was in 2003 that the two brothers met.", "2003=2003", "met", "happened"},
		{"The strike, which began on Monday, has spread to the docks.", "Monday=2025-11-03", "began", "happened"},
		{"After taking office in June, the mayor sold her shares.", "June=2025-06", "taking", "happened"},
		{"The repairs took place in 2018.", "2018=2018", "repairs", "happened"},
		{"The board met on Monday to discuss the merger.", "Monday=2025-11-03", "met", "happened"},
		{"The firm announced that it had sold the mill in May.", "May=2025-05", "sold", "happened"},
		{"“We found the ring in 2012,” the farmer said.", "2012=2012", "found", "happened"},
		{"The orchestra, founded in 1921, plays on.", "1921=1921", "founded", "happened"},
		{"The killer was never caught, though a man confessed in 1989.", "1989=1989", "confessed", "happened"},
		{"Not everyone cheered when the king arrived on Monday.", "Monday=2025-11-03", "arrived", "happened"},
		{"The well, which had not run dry before, failed in August.", "August=2025-08", "failed", "happened"},
		{"The court ruled on Monday that the law could not stand.", "Monday=2025-11-03", "ruled", "happened"},
		{"Residents who had refused to leave were flown out on Monday.", "Monday=2025-11-03", "flown", "happened"},
		{"Her plan to sell the farm was announced in April.", "April=2025-04", "announced", "happened"},
		{"The hearing was held on Monday, not in private but in open court.", "Monday=2025-11-03", "hearing", "happened"},
		{"No trace of the plane, which vanished in 1937, was found.", "1937=1937", "vanished", "happened"},
		{"The group agreed on Monday to lift the ban.", "Monday=2025-11-03", "agreed", "happened"},
		{"Since 2016 the two towns have shared a mayor.", "2016=2016", "shared", "happened"},
		{"As of Tuesday, officials had counted 40 votes.", "Tuesday=2025-11-04", "counted", "happened"},
		{"She won the race in 2022 without leaving her lane.", "2022=2022", "won", "happened"},
		{"The roof collapsed during a concert on Monday.", "Monday=2025-11-03", "collapsed", "happened"},
		{"Doctors operated on Monday instead of waiting.", "Monday=2025-11-03", "operated", "happened"},
		{"The union ended its boycott on Tuesday after the firm backed down.", "Tuesday=2025-11-04", "ended", "happened"},
		{"Fire gutted the warehouse early on Monday, and nobody was hurt.", "Monday=2025-11-03", "gutted", "happened"},
		{"He told reporters on Monday he would not run again.", "Monday=2025-11-03", "told", "happened"},
		{"The village has had no shop since the bakery closed in 2009.", "2009=2009", "closed", "happened"},
		{"The attack of 9 May 2001 killed four people.", "9 May 2001=2001-05-09", "attack", "happened"},
		{"The crew abandoned the ship on Monday.", "Monday=2025-11-03", "abandoned", "happened"},
		{"Varga crossed the strait in 2015, becoming the first woman to do so.", "2015=2015", "crossed", "happened"},

		{"The mayor denied that the bridge had closed in May.", "May=2025-05", "closed", "not happened"},
		{"Kos denied having met the banker on Monday.", "Monday=2025-11-03", "met", "not happened"},
		{"The company denied moving money abroad in 2021.", "2021=2021", "moving", "not happened"},
		{"The parliament has not accepted the budget of 2024.", "2024=2024", "accepted", "none"},
		{"The crew did not leave on Monday.", "Monday=2025-11-03", "leave", "not happened"},
		{"Nobody was hurt on Monday.", "Monday=2025-11-03", "hurt", "not happened"},
		{"Not one of the ferries sailed on Monday.", "Monday=2025-11-03", "sailed", "not happened"},
		{"Not a single ferry sailed on Monday.", "Monday=2025-11-03", "sailed", "not happened"},
		{"No ship entered the port on Monday.", "Monday=2025-11-03", "entered", "not happened"},
		{"None of the miners was found on Monday.", "Monday=2025-11-03", "found", "not happened"},
		{"The letter hasn’t arrived since Monday.", "Monday=2025-11-03", "arrived", "not happened"},
		{"By Tuesday the parcel still had not reached Oslo.", "Tuesday=2025-11-04", "reached", "not happened"},
		{"The panel saw no proof that Kos had bribed a guard in June.", "June=2025-06", "bribed", "not happened"},
		{"The minister rejected claims that the vote was rigged in 2022.", "2022=2022", "rigged", "not possible"},
		{"A concert planned for Friday has been cancelled.", "Friday=2025-11-07", "concert", "not planned"},
		{"Friday’s match was called off because of the frost.", "Friday=2025-11-07", "match", "not planned"},
		{"The launch, set for December, has been postponed.", "December=2025-12", "launch", "not planned"},
		{"A strike that was to begin on Friday has been averted.", "Friday=2025-11-07", "strike", "not planned"},
		{"The talks had been due to start on Monday but were put off.", "Monday=2025-11-03", "talks", "not planned"},
		{"The organisers scrapped a parade scheduled for Saturday.", "Saturday=2025-11-08", "parade", "not planned"},
		{"The hearing on Monday did not take place.", "Monday=2025-11-03", "hearing", "not happened"},
		{"Instead of resigning in May, she stayed on.", "May=2025-05", "resigning", "not happened"},
		{"He left the club without playing a game in 2023.", "2023=2023", "playing", "not happened"},
		{"Had it rained, the dam would have burst on Monday.", "Monday=2025-11-03", "burst", "not possible"},
		{"The firm would have closed in 2020 without the loan.", "2020=2020", "closed", "not possible"},
		{"The ferry almost sank on Monday.", "Monday=2025-11-03", "sank", "not happened"},
		{"The couple never married in 1984.", "1984=1984", "married", "not happened"},
		{"The new bridge will open in May.", "May=2026-05", "open", "planned"},
		{"The company plans to cut 400 jobs next year.", "next year=2026", "cut", "planned"},
		{"The queen is to visit Lisbon in April.", "April=2026-04", "visit", "planned"},
		{"The trial is due to start on 12 January.", "12 January=2026-01-12", "trial", "planned"},
		{"A second line is expected to open in 2027.", "2027=2027", "open", "planned"},
		{"The report is due in December.", "December=2025-12", "report", "planned"},
		{"The shop closes for good on Friday.", "Friday=2025-11-07", "closes", "planned"},
		{"The chairman said the plant would reopen in March.", "March=2026-03", "reopen", "planned"},
		{"Voters go to the polls on Sunday.", "Sunday=2025-11-09", "polls", "planned"},
		{"The election on 3 May is the first since the war.", "3 May=2026-05-03", "election", "planned"},
		{"The party promised to lower taxes by 2030.", "2030=2030", "lower", "planned"},
		{"The choir hopes to tour Japan in June.", "June=2026-06", "tour", "possible"},
		{"The company may sell the mill in 2026.", "2026=2026", "sell", "possible"},
		{"If the talks fail, the pilots will strike on Friday.", "Friday=2025-11-07", "strike", "possible"},
		{"Unless a buyer is found, the paper will close in December.", "December=2025-12", "close", "possible"},
		{"The ferries could be grounded next week.", "next week=2025-W46", "grounded", "possible"},
		{"She asked whether the bank had failed in 2008.", "2008=2008", "failed", "possible"},
		{"Did the mayor know of the crack in October?", "October=2025-10", "know", "possible"},
		{"Rumours that the singer died in 2019 are still about.", "2019=2019", "died", "possible"},
		{"The general is accused of ordering the raid in 1992.", "1992=1992", "ordering", "possible"},
		{"Residents fear the dam might break in spring.", "spring=2026-SP", "break", "possible"},
		{"The council is considering closing the pool in 2026.", "2026=2026", "closing", "possible"},
		{"The museum won’t reopen in April, the trust said.", "April=2026-04", "reopen", "not planned"},
		{"The singer no longer plans to tour in May.", "May=2026-05", "tour", "not planned"},
		{"The company abandoned a plan to close the mine in 2027.", "2027=2027", "close", "not planned"},
		{"The minister has not ruled out closing the base in 2026.", "2026=2026", "closing", "possible"},
		{"The minister ruled out closing the base in 2026.", "2026=2026", "closing", "not planned"},
		{"Should the talks fail, pilots will walk out on Friday.", "Friday=2025-11-07", "walk", "possible"},
		{"He is rumoured to have sold the house in 2021.", "2021=2021", "sold", "possible"},
		{"She allegedly stole the ring in May.", "May=2025-05", "stole", "possible"},
		{"The fire might have started on Monday.", "Monday=2025-11-03", "started", "possible"},
		{"The team is unlikely to play on Sunday.", "Sunday=2025-11-09", "play", "possible"},
		{"The firm has yet to answer a letter sent on Monday.", "Monday=2025-11-03", "sent", "happened"},
		{"Police stopped a march planned for Saturday.", "Saturday=2025-11-08", "march", "not planned"},
		{"The group called for an election in May.", "May=2026-05", "election", "possible"},
		{"The factory, which was to have opened in June, stands empty.", "June=2025-06", "opened", "not planned"},
		{"The launch has been postponed until May.", "May=2026-05", "launch", "planned"},
		{"Neither side signed the accord in 2017.", "2017=2017", "signed", "not happened"},
	}
	f, r := tools(t)
	wrong := 0
	for _, test := range tests {
		a := article{text: test.text, times: []string{test.time}}
		got := "none"
		for _, e := range a.facts(t, f, r).Events {
			if e.Trigger.Text == test.trigger {
				got = stated(e)
			}
		}
		if got != test.want {
			wrong++
			t.Logf("%s %s: got %s, want %s", test.text, test.trigger, got, test.want)
		}
	}
	if wrong > 4 {
		t.Errorf("%d of %d sentences wrong, at most 4 may be", wrong, len(tests))
	}
}

// stated is the stance of an event in words.
func stated(e news.Event) string {
	s := string(e.Modality)
	if e.Modality == news.Asserted {
		s = "happened"
	}
	if e.Negated {
		return "not " + s
	}
	return s
}
