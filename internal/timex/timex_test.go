package timex

import (
	"strings"
	"testing"

	"factbox/internal/news"
	"factbox/internal/nlp"

	"github.com/google/go-cmp/cmp"
)

// facts reads the times of a text that was published on a day; no names are
// known.
func facts(t testing.TB, text, published string) *news.Facts {
	t.Helper()
	reader, err := nlp.NewReader()
	if err != nil {
		t.Fatal(err)
	}
	finder, err := NewFinder(Options{})
	if err != nil {
		t.Fatal(err)
	}
	f := news.New(news.Article{Text: text, Published: news.Published{Date: published}})
	finder.Find(reader.Read(text), f)
	return f
}

// line is a time in one line: its words, its value, and where they say more
// its EDTF and its offset.
func line(x news.Time) string {
	fields := []string{x.Text, x.Value}
	if x.EDTF != "" && string(x.EDTF) != x.Value || x.Offset != "" {
		fields = append(fields, string(x.EDTF))
	}
	if x.Offset != "" {
		fields = append(fields, string(x.Offset))
	}
	return strings.Join(fields, " | ")
}

// sentences are read as of Wednesday, October 29, 2025.
var sentences = []struct {
	text string
	want []string
}{
	// Dates that the text states.
	{"Ines Kallor was elected on 3 March 2020.", []string{"3 March 2020 | 2020-03-03"}},
	{"The ferry sank on Sunday, June 14, 2015.", []string{"Sunday, June 14, 2015 | 2015-06-14"}},
	{"The bridge opened on Sept. 11, 1931, and closed on the 4th of July 1998.", []string{"Sept. 11, 1931 | 1931-09-11", "the 4th of July 1998 | 1998-07-04"}},
	{"The quarry closed in May 2018 and reopened in the spring of 2021.", []string{"May 2018 | 2018-05", "the spring of 2021 | 2021-SP | 2021-21"}},
	{"The mill burned on 23/08/2024 and again on 06/07/2025.", []string{"23/08/2024 | 2024-08-23", "06/07/2025 | 2025-07-06"}},
	{"Published 2025-10-29T09:30 in Tollan.", []string{"2025-10-29T09:30 | 2025-10-29T09:30 | 2025-10-29T09:30:00"}},
	{"Catches shrank in late November.", []string{"late November | 2024-11 | 2024-11-21/2024-11-30"}},
	{"The school was built in the mid-1990s and rebuilt in the early 2020s.", []string{"the mid-1990s | 199 | 1994~/1996~", "the early 2020s | 202 | 2020/2023"}},
	{"The brewery moved at the end of 2008.", []string{"the end of 2008 | 2008 | 2008-12~"}},
	{"The organ is from the 18th century.", []string{"the 18th century | 17 | 17XX"}},
	{"The choir was large in the '80s.", []string{"the '80s | 198 | 198X"}},
	{"The dam was finished in the first week of June 1961.", []string{"the first week of June 1961 | 1961-06 | 1961-06-01/1961-06-10"}},
	{"Rents rose in the third quarter of 2024 and fell in Q1 2025.", []string{"the third quarter of 2024 | 2024-Q3 | 2024-07/2024-09", "Q1 2025 | 2025-Q1 | 2025-01/2025-03"}},
	{"The yard lost money in the first quarter of fiscal 2027.", []string{"the first quarter of fiscal 2027 | 2027-Q1 | 2027-01/2027-03"}},
	{"Output doubled in the second half of 2023.", []string{"the second half of 2023 | 2023-H2 | 2023-07/2023-12"}},
	{"The town celebrates Easter 2026 and Thanksgiving.", []string{"Easter 2026 | 2026-04-05", "Thanksgiving | 2025-11-27"}},
	{"Shops were full on Black Friday.", []string{"Black Friday | 2024-11-29"}},

	// Ranges are one record.
	{"The regatta ran from May 9 to 11.", []string{"May 9 to 11 | 2025-05-09/2025-05-11"}},
	{"The regatta runs May 9-11, 2026.", []string{"May 9-11, 2026 | 2026-05-09/2026-05-11"}},
	{"Tollan governed from 1999 to 2007 and again in 2014–2018.", []string{"1999 to 2007 | 1999/2007", "2014–2018 | 2014/2018"}},
	{"The 2011-12 season was his last.", []string{"2011-12 | 2011/2012"}},
	{"The survey ran from March to June 2017.", []string{"March to June 2017 | 2017-03/2017-06"}},
	{"The tour goes from 30 December to 2 January.", []string{"30 December to 2 January | 2025-12-30/2026-01-02"}},
	{"The lane was closed from 10 p.m. to 2 a.m. on Monday.", []string{"10 p.m. to 2 a.m. on Monday | 2025-10-27T22:00/2025-10-28T02:00 | 2025-10-27T22:00:00/2025-10-28T02:00:00"}},
	{"The lane was closed between noon and 3pm on Monday.", []string{"noon and 3pm on Monday | 2025-10-27T12:00/2025-10-27T15:00 | 2025-10-27T12:00:00/2025-10-27T15:00:00"}},
	{"The vote was postponed from May 20 to June 4.", []string{"May 20 | 2025-05-20", "June 4 | 2025-06-04"}},

	// Weekdays, by tense, cue and possessive.
	{"The council met Monday.", []string{"Monday | 2025-10-27"}},
	{"The council will vote on Monday.", []string{"Monday | 2025-11-03"}},
	{"The party has not ruled out leaving the government before the election in September.", []string{"September | 2026-09"}},
	{"The party left the government before the election in September.", []string{"September | 2025-09"}},
	{"The council spoke Wednesday.", []string{"Wednesday | 2025-10-29"}},
	{"Friday's concert has been cancelled.", []string{"Friday | 2025-10-31"}},
	{"The tasting is scheduled for Thursday.", []string{"Thursday | 2025-10-30"}},
	{"It was not until Friday that she answered.", []string{"Friday | 2025-10-24"}},
	{"The lawyers said the court would rule on Friday.", []string{"Friday | 2025-10-31"}},
	{"She left last Friday and returns next Tuesday.", []string{"last Friday | 2025-10-24", "next Tuesday | 2025-11-04"}},
	{"He resigned on Tuesday of last week.", []string{"Tuesday of last week | 2025-10-21 | 2025-10-21 | -P1W"}},
	{"The office is open every Monday and on Sunday nights.", []string{"every Monday | XXXX-WXX-1", "Sunday nights | XXXX-WXX-7TNI"}},
	{"They waited over Thursday's ruling.", []string{"Thursday | 2025-10-23"}},

	// What the verbs and cues around a day tell.
	{"Police found him Tuesday; he is due out Friday.", []string{"Tuesday | 2025-10-28", "Friday | 2025-10-31"}},
	{"The league begins in August and the ban takes effect Jan. 1.", []string{"August | 2026-08", "Jan. 1 | 2026-01-01"}},
	{"Ahead of Sunday's regatta, crews trained.", []string{"Sunday | 2025-11-02"}},
	{"The photo shows the Sept. 3 outage.", []string{"Sept. 3 | 2025-09-03"}},
	{"They planned a march on Saturday.", []string{"Saturday | 2025-11-01"}},
	{"They planned a march on Saturday and were hoping to sing.", []string{"Saturday | 2025-11-01"}},
	{"The march began as originally planned on Saturday.", []string{"Saturday | 2025-10-25"}},
	{"He met his Tollan relatives Sunday night.", []string{"Sunday night | 2025-10-26TNI | 2025-10-26"}},
	{"Kallor said the fair opens Sunday.", []string{"Sunday | 2025-11-02"}},
	{"On Saturday, they planned a march.", []string{"Saturday | 2025-10-25"}},
	{"The gale is expected late Tuesday or early Wednesday.", []string{"late Tuesday | 2025-11-04", "early Wednesday | 2025-11-05"}},
	{"Kallor agreed to buy the mill in January.", []string{"January | 2026-01"}},
	{"The exhibition, which closes Sunday, opened on Sept. 2.", []string{"Sunday | 2025-11-02", "Sept. 2 | 2025-09-02"}},
	{"It had been due to sail Friday.", []string{"Friday | 2025-10-24"}},
	{"A supper planned for Saturday has been cancelled.", []string{"Saturday | 2025-11-01"}},
	{"Storm hits Tollan on Tuesday", []string{"Tuesday | 2025-10-28"}},
	{"They pay by the Jan. 9 treaty.", []string{"Jan. 9 | 2026-01-09"}},
	{"The ferry may sail as early as Tuesday.", []string{"Tuesday | 2025-11-04"}},

	{"A blaze that could be seen from Tollan gutted the Kallor & Sons mill early on Saturday. Crews came at 4.50 a.m.", []string{"Saturday | 2025-10-25", "4.50 a.m. | 2025-10-25T04:50 | 2025-10-25T04:50:00"}},
	{"The clerks could not be reached Monday.", []string{"Monday | 2025-10-27"}},
	{"On Friday, when Kallor put off her trip, the harbour office lifted its ban on eels, which had kept the pier empty, to further ease the mood.", []string{"Friday | 2025-10-24"}},

	{"They had talked about the planned visit of the minister in April.", []string{"April | 2026-04"}},
	{"The planned visit was talked about in April.", []string{"April | 2025-04"}},

	{"Bakers like the new oven, according to a Tollan survey in February.", []string{"February | 2025-02"}},

	// Months and days without a year.
	{"The league has decided to admit Tollan, Ustre and Varn in early March, a clerk said.", []string{"early March | 2026-03 | 2026-03-01/2026-03-10"}},
	{"The bank has lent the mill $4 million through January.", []string{"January | 2026-01"}},
	{"The lighthouse went dark in December.", []string{"December | 2024-12"}},
	{"The choir will sing in March.", []string{"March | 2026-03"}},
	{"After her return in June, Kallor kept quiet.", []string{"June | 2025-06"}},
	{"The trawler sails on Jan. 19.", []string{"Jan. 19 | 2026-01-19"}},
	{"For the season ended March 30, crowds grew.", []string{"March 30 | 2025-03-30"}},
	{"In 2019, the mill flooded in June.", []string{"2019 | 2019", "June | 2019-06"}},
	{"Next year's regatta will open on 23 May.", []string{"Next year | 2026 | 2026 | P1Y", "23 May | 2026-05-23"}},
	{"That was in 2012. That November he lost.", []string{"2012 | 2012", "That November | 2012-11"}},

	// Counted from the article's date, or from the text.
	{"The flood began yesterday and ends tomorrow evening.", []string{"yesterday | 2025-10-28 | 2025-10-28 | -P1D", "tomorrow evening | 2025-10-30TEV | 2025-10-30 | P1D"}},
	{"A barge sank last September, and another last August.", []string{"last September | 2024-09", "last August | 2025-08"}},
	{"The coop warned growers of a shortage in November.", []string{"November | 2025-11"}},
	{"Today's youth know today's prices.", []string{}},
	{"The suit brought by the growers is set for trial Jan. 6.", []string{"Jan. 6 | 2026-01-06"}},
	{"A suit is set for a hearing July 6.", []string{"July 6 | 2026-07-06"}},
	{"Today's vote was close.", []string{"Today | 2025-10-29 | 2025-10-29 | P0D"}},
	{"The day before last Tuesday's vote she moved, and the day after Friday she was back.", []string{"The day before last Tuesday | 2025-10-27", "the day after Friday | 2025-10-25"}},
	{"The ferry will leave at 4 a.m.", []string{"4 a.m. | 2025-10-30T04:00 | 2025-10-30T04:00:00"}},
	{"The dairy made nothing in the latest period.", []string{"the latest period | 2025-Q3 | 2025-07/2025-09"}},
	{"The dairy earned more in the third quarter, following a dull second quarter, than in the year-ago period.",
		[]string{"the third quarter | 2025-Q3 | 2025-07/2025-09", "second quarter | 2025-Q2 | 2025-04/2025-06", "the year-ago period | 2024-Q3 | 2024-07/2024-09"}},
	{"The quarter-to-quarter figures were flat.", []string{}},
	{"The pears were picked last week, and this month, and last year.", []string{"last week | 2025-W43 | 2025-10-20/2025-10-26 | -P1W", "this month | 2025-10 | 2025-10 | P0M", "last year | 2024 | 2024 | -P1Y"}},
	{"She left some seven years ago.", []string{"some seven years ago | 2018 | 2018~ | -P7Y"}},
	{"The roof fell in three weeks ago.", []string{"three weeks ago | 2025-W41 | 2025-10-06/2025-10-12 | -P3W"}},
	{"A decade ago the quay was bare.", []string{"A decade ago | 2015 | 2015~ | -P10Y"}},
	{"Over the past two months, the well dried up.", []string{"the past two months | P2M | 2025-08-29/2025-10-29"}},
	{"Over the weekend, the ice broke.", []string{"the weekend | 2025-W43-WE | 2025-10-25/2025-10-26 | P0W"}},
	{"The ferry will be sold by the end of the year.", []string{"the end of the year | 2025 | 2025-12~ | P0Y"}},
	{"Kallor was hired on Oct. 3. Two days later she quit, and the same week she was back.", []string{"Oct. 3 | 2025-10-03", "Two days later | 2025-10-05 | 2025-10-05 | P2D", "the same week | 2025-W40 | 2025-09-29/2025-10-05 | P0W"}},
	{"Kallor came at 10 p.m. on Oct. 3. Two hours later she left.", []string{"10 p.m. on Oct. 3 | 2025-10-03T22:00 | 2025-10-03T22:00:00", "Two hours later | 2025-10-04T00:00 | 2025-10-04T00:00:00 | PT2H"}},
	{"The horn sounded. A minute and a half later the ship was gone; a few hours later they found it.", []string{"A minute and a half later | PT1M30S |  | PT1M30S", "a few hours later | PTXH |  | PTXH"}},
	{"The choir sang in Easter week.", []string{"Easter week | 2025-W16 | 2025-04-14/2025-04-20"}},
	{"He said that after the March “small outing” the club had no money.", []string{"March | 2025-03"}},
	{"Harbour master on Thursday: “We will open the gates.”", []string{"Thursday | 2025-10-23"}},
	{"Four days earlier, on Oct. 6, the dam had cracked.", []string{"Oct. 6 | 2025-10-06"}},
	{"Two years later, in 2021, they tried again.", []string{"2021 | 2021"}},
	{"They met over Christmas and will meet again at Easter.", []string{"Christmas | 2024-12-25", "Easter | 2026-04-05"}},
	{"The day before, she had smiled.", []string{"The day before |  |  | -P1D"}},
	{"The war began in 2014. A year later it was over.", []string{"2014 | 2014", "A year later | 2015 | 2015 | P1Y"}},
	{"In 2019 the mill closed, and the following year it burned.", []string{"2019 | 2019", "the following year | 2020 | 2020 | P1Y"}},

	// Times of day.
	{"The doors open at 7:45 p.m. on Nov. 2.", []string{"7:45 p.m. on Nov. 2 | 2025-11-02T19:45 | 2025-11-02T19:45:00"}},
	{"The auction is at 8 a.m. Tuesday.", []string{"8 a.m. Tuesday | 2025-11-04T08:00 | 2025-11-04T08:00:00"}},
	{"He was out at 5.40pm.", []string{"5.40pm | 2025-10-29T17:40 | 2025-10-29T17:40:00"}},
	{"The tide turned at 0610 GMT on Monday.", []string{"0610 GMT on Monday | 2025-10-27T06:10 | 2025-10-27T06:10:00Z"}},
	{"They met at half past seven on Friday.", []string{"half past seven on Friday | 2025-10-24T07:30 | 2025-10-24T07:30:00"}},
	{"The snow came Sunday night, and the thaw this morning.", []string{"Sunday night | 2025-10-26TNI | 2025-10-26", "this morning | 2025-10-29TMO | 2025-10-29 | P0D"}},
	{"The plane left at midnight EST on Oct. 12.", []string{"midnight EST on Oct. 12 | 2025-10-12T24:00 | 2025-10-12T24:00:00"}},

	// Durations and sets.
	{"The repairs have lasted three years.", []string{"three years | P3Y"}},
	{"A two-week closure began.", []string{"two-week | P2W"}},
	{"He ran it in three minutes 12 seconds.", []string{"three minutes 12 seconds | PT3M12S"}},
	{"It took two and a half years and a quarter-century of talks.", []string{"two and a half years | P2Y6M", "a quarter-century | P25Y"}},
	{"In recent weeks, the river rose.", []string{"recent weeks | PXW"}},
	{"The boats leave daily and the train runs twice a week.", []string{"daily | P1D", "twice a week | P1W"}},
	{"The committee meets every two weeks.", []string{"every two weeks | P2W"}},

	{"The ride takes one and a half hour.", []string{"one and a half hour | PT1H30M"}},
	{"A day-long strike, a weeklong fair and a decades-long feud ended.", []string{"day-long | P1D", "weeklong | P1W", "decades-long | PXDE"}},
	{"In the weeks before the vote and the years that followed, he wrote.", []string{"weeks | PXW", "years | PXY"}},
	{"The deal follows months of talks, after several quarters of losses.", []string{"months | PXM", "several quarters | PXQ"}},
	{"She made the late-November trip.", []string{"late-November | 2024-11 | 2024-11-21/2024-11-30"}},

	{"The council meets on the third Monday of every month at 6pm. Doors open at 5.30 p.m.", []string{"the third Monday of every month at 6pm | XXXX-WXX-1T18:00", "5.30 p.m. | XXXX-XX-XXT17:30"}},
	{"It sits every first and third Tuesday, on the 2nd and 4th Wednesdays, and on Fridays at noon.",
		[]string{"every first and third Tuesday | XXXX-WXX-2", "the 2nd and 4th Wednesdays | XXXX-WXX-3", "Fridays at noon | XXXX-WXX-5T12:00"}},
	{"The fair is held in April of each year and on May 3 every year.", []string{"April of each year | XXXX-04", "May 3 every year | XXXX-05-03"}},

	// Words that point to no date.
	{"For now they wait, now that it rains; the hull will one day float.", []string{"now | PRESENT_REF", "now | PRESENT_REF", "one day | FUTURE_REF"}},
	{"Several years ago the quay was bare.", []string{"Several years ago | PAST_REF |  | PXY"}},
	{"She is now captain; he recently retired, and will soon return.", []string{"now | PRESENT_REF", "recently | PAST_REF", "soon | FUTURE_REF"}},

	// The periods of business reports.
	{"Net rose in the third quarter to $3 million from $2 million a year earlier.", []string{"the third quarter | 2025-Q3 | 2025-07/2025-09", "a year earlier | 2024-Q3 | 2024-07/2024-09"}},
	{"In the year-earlier quarter, costs fell. The third quarter was better.", []string{"the year-earlier quarter |  |  | -P1Y", "The third quarter | 2025-Q3 | 2025-07/2025-09"}},
	{"It lost $3 million in the year ended March 31.", []string{"the year | P1Y | 2024-04-01/2025-03-31", "March 31 | 2025-03-31"}},
	{"In the year ended March 31, profit rose.", []string{"March 31 | 2025-03-31"}},
	{"In the quarter ended July 31, it lost $2 million.", []string{"the quarter | 2025-Q2 | 2025-05-01/2025-07-31", "July 31 | 2025-07-31"}},
	{"Net rose in the third quarter. For the full year, it sees $9 million. In the nine months, net was $7 million, up from $6 million a year earlier.",
		[]string{"the third quarter | 2025-Q3 | 2025-07/2025-09", "the full year | 2025", "the nine months | P9M", "a year earlier | 2024"}},
	{"Net rose in the third quarter and may fall in the fourth quarter. Sales were up from $2 million a year ago.",
		[]string{"the third quarter | 2025-Q3 | 2025-07/2025-09", "the fourth quarter | 2025-Q4 | 2025-10/2025-12", "a year ago | 2024-Q3 | 2024-07/2024-09"}},
	{"The dairy compared it with a year-earlier loss.", []string{"year-earlier | 2024 | 2024 | -P1Y"}},
	{"Prices fell in the third quarter after rising in the second.", []string{"the third quarter | 2025-Q3 | 2025-07/2025-09", "the second | 2025-Q2 | 2025-04/2025-06"}},

	// Bounds are open in EDTF.
	{"She has run the mill since 2012, and the road is shut until May 2026.", []string{"2012 | 2012 | 2012/..", "May 2026 | 2026-05 | ../2026-05"}},

	// Days that are known without their year.
	{"The boat lies on its side after capsizing on Thursday.", []string{"Thursday | 2025-10-23"}},
	{"They asked for a delay so that the bill could be read on Friday.", []string{"Friday | 2025-10-31"}},
	{"The debate opens today week and ends tomorrow week.", []string{"today week | 2025-11-05 | 2025-11-05 | P7D", "tomorrow week | 2025-11-06 | 2025-11-06 | P8D"}},
	{"The council usually meets on Monday and Tuesday.", []string{"Monday | XXXX-WXX-1", "Tuesday | XXXX-WXX-2"}},
	{"In 2024 sales rose from the previous year, and orders fell from the previous year.", []string{"2024 | 2024", "the previous year | 2023 | 2023 | -P1Y", "the previous year | 2023 | 2023 | -P1Y"}},
	{"They open around Nov. 12 and add four flights a week.", []string{"around Nov. 12 | 2025-11-12 | 2025-11-12~", "a week | P1W"}},
	{"She gave them a week to leave in the first days of the war; the rest comes at a later date, within weeks or months.",
		[]string{"a week | P1W", "the first days | PXD", "a later date | FUTURE_REF", "weeks or months | PXW"}},
	{"The board has set May 19, as the effective date.", []string{"May 19 | 2026-05-19"}},
	{"She said they had named Friday as the deadline.", []string{"Friday | 2025-10-24"}},
	{"The 9/11 hijackers, and the Jan. 6 riot, changed the law.", []string{"9/11 | 2001-09-11", "Jan. 6 | 2021-01-06"}},

	// One time, one record.
	{"This morning, Oct. 27, 2025, the road was shut; today (Oct. 29) it is open.", []string{"This morning, Oct. 27, 2025 | 2025-10-27TMO | 2025-10-27", "today (Oct. 29) | 2025-10-29"}},
	{"Shares fell at mid-afternoon on Tuesday.", []string{"mid-afternoon on Tuesday | 2025-10-28TAF | 2025-10-28"}},
	{"The dividend is for the fiscal year 2025-26.", []string{"the fiscal year 2025-26 | 2025/2026"}},

	// Live blogs, programmes and lists.
	{"That was as good as any we saw yesterday.\n\n9.29 am: The players take the field.\n\n14:00 hrs IST Rain stops play.",
		[]string{"yesterday | 2025-10-28 | 2025-10-28 | -P1D", "9.29 am | 2025-10-29T09:29 | 2025-10-29T09:29:00", "14:00 hrs IST | 2025-10-29T14:00 | 2025-10-29T14:00:00"}},
	{"Saturday, Nov. 1\n\n7.30pm: Choir in the hall.", []string{"Saturday, Nov. 1 | 2025-11-01", "7.30pm | 2025-11-01T19:30 | 2025-11-01T19:30:00"}},
	{"The rain began at 1 p.m.\n\n  • Second session: 13:15-15:55\n\n  • Third session: 1615-1830", []string{"1 p.m. | 2025-10-29T13:00 | 2025-10-29T13:00:00", "13:15-15:55 | 2025-10-29T13:15/2025-10-29T15:55 | 2025-10-29T13:15:00/2025-10-29T15:55:00"}},
	{"2026 Council Meetings\n\nJanuary 22nd\n\nMay 6th (Budget)\n\nDecember 16th", []string{"2026 | 2026", "January 22nd | 2026-01-22", "May 6th | 2026-05-06", "December 16th | 2026-12-16"}},

	{"The ferry sank on Sunday night, 7th June 2015.", []string{"Sunday night, 7th June 2015 | 2015-06-07TNI | 2015-06-07"}},
	{"She crashed on Tuesday evening Oct. 14 and left on Monday (Oct 20).", []string{"Tuesday evening Oct. 14 | 2025-10-14TEV | 2025-10-14", "Monday (Oct 20) | 2025-10-20"}},
	{"The quake hit at 2 a.m. local time (0100 GMT) on Tuesday.", []string{"2 a.m. local time (0100 GMT) on Tuesday | 2025-10-28T02:00 | 2025-10-28T02:00:00+01:00"}},
	{"Doors opened at 4:49 PM and at 12 AM.", []string{"4:49 PM | 2025-10-29T16:49 | 2025-10-29T16:49:00", "12 AM | 2025-10-29T00:00 | 2025-10-29T00:00:00"}},
	{"The shop was open 9-5pm on Monday.", []string{"9-5pm on Monday | 2025-10-27T09:00/2025-10-27T17:00 | 2025-10-27T09:00:00/2025-10-27T17:00:00"}},
	{"Friends were greeted from 1:30 - 2:00 p.m. on Monday.", []string{"1:30 - 2:00 p.m. on Monday | 2025-10-27T13:30/2025-10-27T14:00 | 2025-10-27T13:30:00/2025-10-27T14:00:00"}},
	{"Police came at approx 1800 on Friday.", []string{"1800 on Friday | 2025-10-24T18:00 | 2025-10-24T18:00:00"}},
	{"The wall fell at 7 p.m. ET on July 3, 2025.", []string{"7 p.m. ET on July 3, 2025 | 2025-07-03T19:00 | 2025-07-03T19:00:00-04:00"}},
	{"The mill burned on Monday. Crews came at 5:55 that evening.", []string{"Monday | 2025-10-27", "5:55 that evening | 2025-10-27T17:55 | 2025-10-27T17:55:00 | P0D"}},
	{"16:50: The vote has begun.", []string{"16:50 | 2025-10-29T16:50 | 2025-10-29T16:50:00"}},
	{"The hearing was pushed to September 26 to 29, 2026.", []string{"September 26 to 29, 2026 | 2026-09-26/2026-09-29"}},

	// Days told by their count, or from another day.
	{"The board meets on the last Thursday in November.", []string{"the last Thursday in November | 2025-11-27"}},
	{"He died on the 23rd of last month.", []string{"the 23rd of last month | 2025-09-23 | 2025-09-23 | -P1M"}},
	{"The shop closed two days before Christmas and three weeks after Labor Day.", []string{"two days before Christmas | 2024-12-23", "three weeks after Labor Day | 2025-09-22"}},
	{"A week ago Tuesday she fell; they meet on Monday week.", []string{"A week ago Tuesday | 2025-10-21", "Monday week | 2025-11-10"}},
	{"He was seen on Friday the 17th, and saw Friday the 13th at home.", []string{"Friday the 17th | 2025-10-17"}},
	{"On this day in 1666 a baker forgot his oven.", []string{"this day in 1666 | 1666-10-29"}},
	{"This time next year they will be gone, in two days' time she will.", []string{"This time next year | 2026 | 2026 | P1Y", "two days' time | 2025-10-31 | 2025-10-31 | P2D"}},

	// Lists.
	{"The fair will open on May 19 and 20, and on June 3, 5 and 9.", []string{"May 19 and 20 | 2026-05-19/2026-05-20", "June 3 | 2026-06-03", "5 | 2026-06-05", "9 | 2026-06-09"}},
	{"It will be shut on 3, 5 and 9 May 2026.", []string{"3 | 2026-05-03", "5 | 2026-05-05", "9 May 2026 | 2026-05-09"}},

	// Business periods.
	{"Growth over FY2020-22 was strong, in Q3 FY19 weak.", []string{"FY2020-22 | 2020/2022", "Q3 FY19 | 2019-Q3 | 2019-07/2019-09"}},
	{"Net for the fourth quarter ended August 29, 2010 fell.", []string{"the fourth quarter | 2010-Q4 | 2010-05-30/2010-08-29", "August 29, 2010 | 2010-08-29"}},
	{"The September quarter was good.", []string{"The September quarter | 2025-Q3 | 2025-07/2025-09"}},
	{"Profit rose in the first half of last year.", []string{"the first half of last year | 2024-H1 | 2024-01/2024-06 | -P1Y"}},
	{"Kallor had 20 points and five rebounds; the team fouled in the third quarter.", []string{}},

	// The story's clock.
	{"The mill opened in 2010. Two years later it burned down. The next year it was rebuilt.", []string{"2010 | 2010", "Two years later | 2012 | 2012 | P2Y", "The next year | 2013 | 2013 | P1Y"}},
	{"He fell ill in May 2016. By December he walked again.", []string{"May 2016 | 2016-05", "December | 2016-12"}},
	{"They will meet this weekend. They met this weekend.", []string{"this weekend | 2025-W44-WE | 2025-11-01/2025-11-02 | P0W", "this weekend | 2025-W43-WE | 2025-10-25/2025-10-26 | P0W"}},
	{"The dam broke on December 12.", []string{"December 12 | 2024-12-12"}},
	{"They face questions about Kallor's July 25 call and a September news conference.", []string{"July 25 | 2025-07-25", "September | 2025-09"}},
	{"Her part in Thursday's hearing is large, and that in Thursday's attack too.", []string{"Thursday | 2025-10-30", "Thursday | 2025-10-23"}},
	{"He stated that Monday's crowd was large.", []string{"Monday | 2025-10-27"}},

	// No times.
	{"The council meets on the first Tuesday of the month at 1600 Harbour Street.", []string{"the first Tuesday of the month | XXXX-WXX-2"}},
	{"Two Fridays ago they met for the second time in as many weeks.", []string{}},
	{"NBC's Today and USA TODAY wrote of Black or Wet Sunday.", []string{}},
	{"He may sing, and they march to the harbour.", []string{}},
	{"The singer will play in Tollan for the first time in 20 years.", []string{"20 years | P20Y"}},
	{"It will be her first show in the valley in 12 years.", []string{"12 years | P12Y"}},
	{"Batting at six, Kallor made his third century in eight matches.", []string{}},
	{"She scored at 3:03 of overtime and he at 2:10 of the extra period.", []string{}},
	{"The man was found at 11:59 a.m. On August 22, around 3:45 a.m., he had been seen.", []string{
		"11:59 a.m. | 2025-10-29T11:59 | 2025-10-29T11:59:00", "August 22 | 2025-08-22", "around 3:45 a.m. | 2025-08-22T03:45 | 2025-08-22T03:45:00"}},
	{"Kallor told Tollan TODAY that the daily La Voz was wrong, and the Welsh language daily reported it.", []string{}},
	{"The film is made for today's times.", []string{}},
	{"Kallor told Tollan Today that The Tollan Mail on Sunday was wrong. The pressure was 1008 mb.", []string{}},
	{"The leaders, who beat Tollan on Sunday, need a win.", []string{"Sunday | 2025-10-26"}},
	{"By the weekend it will be clear.", []string{"the weekend | 2025-W44-WE | 2025-11-01/2025-11-02 | P0W"}},
	{"Inside the courts: a look back at 2022", []string{"2022 | 2022"}},
	{"May Tollan said that April Kallor was out.", []string{}},
	{"The 41-year-old baker sold 2000 loaves and 1,998 rolls.", []string{}},
	{"Flight 1987 was late and Room 2004 was locked.", []string{}},
	{"He is in his 50s, and his 2-year-old is 3 years old.", []string{}},
	{"Tollan won 3:1 and lost by a quarter of a point.", []string{}},
	{"The Sunday Times, \"This Week\" and Super Tuesday are names.", []string{}},
	{"They work 24 hours a day, with a second term ahead.", []string{}},
	{"The 1987 Volvo cost $2000.", []string{}},

	// What pages do.
	{"The pier burned on November 11, 1918.\n\n9.15am: Drill.\n\n11.30am-1.30pm: Old engines.", []string{
		"November 11, 1918 | 1918-11-11", "9.15am | 2025-10-29T09:15 | 2025-10-29T09:15:00", "11.30am-1.30pm | 2025-10-29T11:30/2025-10-29T13:30 | 2025-10-29T11:30:00/2025-10-29T13:30:00"}},
	{"The count began on Tuesday. Ballots are void after 7pm on Election Day.", []string{"Tuesday | 2025-10-28", "7pm | XXXX-XX-XXT19:00"}},
	{"Ada Holm, singer - December 10, 1957 – January 28, 2021\n\nHolm passed away on January 28 at her home.", []string{
		"December 10, 1957 – January 28, 2021 | 1957-12-10/2021-01-28", "January 28 | 2021-01-28"}},
	{"HULL TODAY met the mayor.", []string{}},
	{"Thousands were moved ahead of the storm’s predicted landfall on Sunday.", []string{"Sunday | 2025-11-02"}},
	{"The rights cost about 1000 Euro.", []string{}},
	{"Remembrance Day was first observed in 1919 and was called Armistice Day.", []string{"Remembrance Day | XXXX-11-11", "1919 | 1919", "Armistice Day | XXXX-11-11"}},

	// Business reports, lists, what is called off, and names of months.
	{"The dairy earned $9 million in the third quarter, compared with $4 million last year.", []string{"the third quarter | 2025-Q3 | 2025-07/2025-09", "last year | 2024-Q3 | 2024-07/2024-09"}},
	{"The dairy's sales in the latest quarter were $9 million, a rise of 13% from last year's $8 million.", []string{"the latest quarter | 2025-Q3 | 2025-07/2025-09 | -P3M", "last year | 2024-Q3 | 2024-07/2024-09"}},
	{"The dairy's profit fell in the nine months to $8 million from $9 million last year.", []string{"the nine months | P9M", "last year | 2024 | 2024 | -P1Y"}},
	{"Most of the wool is usually sold in the second and fourth quarters, and the fair usually opens in May.", []string{"second | XXXX-Q2", "fourth quarters | XXXX-Q4", "May | XXXX-05"}},
	{"The mill's sales grew in the first, second and third quarters of 2024.", []string{"first | 2024-Q1 | 2024-01/2024-03", "second | 2024-Q2 | 2024-04/2024-06", "third quarters of 2024 | 2024-Q3 | 2024-07/2024-09"}},
	{"The mill's sales rose in the third quarter of fiscal year 2012 and in the third quarter of the previous year.", []string{"the third quarter of fiscal year 2012 | 2012-Q3 | 2012-07/2012-09", "the third quarter of the previous year | 2011-Q3 | 2011-07/2011-09 | -P1Y"}},
	{"The mill's sales rose in the third quarter of 2024. For the quarter ended June 30, 2000, they were $9.", []string{"the third quarter of 2024 | 2024-Q3 | 2024-07/2024-09", "the quarter | 2000-Q2 | 2000-04-01/2000-06-30", "June 30, 2000 | 2000-06-30"}},
	{"The mill's sales rose in the third quarter of 2024 from $9 in the same quarter in fiscal 1998, and in the most recent quarter.", []string{"the third quarter of 2024 | 2024-Q3 | 2024-07/2024-09", "the same quarter in fiscal 1998 | 1998-Q3 | 1998-07/1998-09", "the most recent quarter | 2025-Q3 | 2025-07/2025-09 | -P3M"}},
	{"The mill's profit rose in 3Q22 and in the company's current third quarter.", []string{"3Q22 | 2022-Q3 | 2022-07/2022-09", "current third quarter | 2025-Q3 | 2025-07/2025-09"}},
	{"The shop opens at 9 AM on Friday.", []string{"9 AM on Friday | 2025-10-31T09:00 | 2025-10-31T09:00:00"}},
	{"These are the statements: Holm on Thursday “We have no comment on the claim that she knew.”", []string{"Thursday | 2025-10-23"}},
	{"She starred in the June Test series against Tollan; April said she would rest, and May agreed.", []string{"June | 2025-06"}},
	{"The post office answers dozens of calls a day and prints fifty thousand CDs a year for schools.", []string{"a day | P1D", "a year | P1Y"}},
	{"Two ferries would sail on Monday and Tuesday nights.", []string{"Monday | XXXX-WXX-1TNI", "Tuesday nights | XXXX-WXX-2TNI"}},
	{"Raids this month of two banks shook the town, and a trickle that soon became a flood of letters came.", []string{"this month | 2025-10 | 2025-10 | P0M"}},
	{"She is the hope of the leaders of tomorrow.", []string{}},
	{"The board cancelled the regular Tuesday meeting until Thursday.", []string{"Tuesday | 2025-11-04", "Thursday | 2025-10-30 | ../2025-10-30"}},
	{"The hearing begins tonight at 6:00 p.m at the hall, and again on Monday evening at 8.", []string{"tonight at 6:00 p.m | 2025-10-29T18:00 | 2025-10-29T18:00:00 | P0D", "Monday evening | 2025-10-27TEV | 2025-10-27"}},
	{"My father was born 80 years ago this Saturday, and writes to me every year on August 15.", []string{"80 years ago this Saturday | 1945-11-01", "every year on August 15 | XXXX-08-15"}},
	{"In years past she sang, and the pier stays shut until at least May 4.", []string{"years past | PAST_REF", "May 4 | 2026-05-04"}},
	{"The dam broke. A few days later the mill shut; weeks later it reopened.", []string{"A few days later | PXD |  | PXD", "weeks later | PXW"}},

	// What a story tells counts from the story.
	{"The bridge will open in two weeks, and she will retire in five years.", []string{"two weeks | 2025-W46 | 2025-11-10/2025-11-16 | P2W", "five years | 2030 | 2030~ | P5Y"}},
	{"They will build it in two weeks; it will be the first bridge to open in five years.", []string{"two weeks | P2W", "five years | P5Y"}},
	{"People trade that day in such markets.", []string{}},
	{"Between 2015, when the mill closed, and 2022, sixty families left.", []string{"2015, when the mill closed, and 2022 | 2015/2022"}},
	{"No agenda for Tuesday nor Wednesday was sent out, but the forecast for Friday was grim.", []string{"Tuesday | 2025-11-04", "Wednesday | 2025-11-05", "Friday | 2025-10-31"}},
	{"It began at 5 p.m. (EDT) on Monday; the count began at 09:00 UTC+2 on Tuesday.", []string{"5 p.m. (EDT) on Monday | 2025-10-27T17:00 | 2025-10-27T17:00:00-04:00", "09:00 UTC+2 on Tuesday | 2025-10-28T09:00 | 2025-10-28T09:00:00+02:00"}},
	{"The bank will pay by month-end or by year-end.", []string{"month-end | 2025-10 | 2025-10-21/2025-10-31 | P0M", "year-end | 2025 | 2025-12~ | P0Y"}},
	{"She moved to Hull in 1998. The next year she opened a shop. By December she had four clerks.", []string{"1998 | 1998", "The next year | 1999 | 1999 | P1Y", "December | 1999-12"}},
	{"He fell ill in May 2016. By December he could walk. The following June he died.", []string{"May 2016 | 2016-05", "December | 2016-12", "The following June | 2017-06"}},
	{"The mill opened in March 1987. Two years later, it burned. In the autumn of that year it was rebuilt, and in May the following year it was sold.", []string{"March 1987 | 1987-03", "Two years later | 1989-03 | 1989-03 | P2Y", "the autumn of that year | 1989-FA | 1989-23 | P0Y", "May the following year | 1990-05 | 1990-05 | P1Y"}},
	{"Police were called on March 3. Ten days later, on the Friday, they closed the case.", []string{"March 3 | 2025-03-03", "Ten days later | 2025-03-13 | 2025-03-13 | P10D", "Friday | 2025-03-14"}},
	{"They met on May 3 and again the following Monday. The previous Friday she had resigned.", []string{"May 3 | 2025-05-03", "the following Monday | 2025-05-05", "The previous Friday | 2025-05-02"}},
	{"Kallor was held on Sept. 9 last year, freed the following Christmas and tried the following March.", []string{"Sept. 9 last year | 2024-09-09 | 2024-09-09 | -P1Y", "the following Christmas | 2024-12-25", "the following March | 2025-03"}},
	{"He arrived in May 1999. By the end of the year he was captain.", []string{"May 1999 | 1999-05", "the end of the year | 1999 | 1999-12~ | P0Y"}},
}

func TestFind(t *testing.T) {
	for _, s := range sentences {
		got := []string{}
		for _, x := range facts(t, s.text, "2025-10-29").Times {
			got = append(got, line(x))
			if err := check(x); err != nil {
				t.Errorf("%q: %v", x.Text, err)
			}
		}
		if diff := cmp.Diff(s.want, got); diff != "" {
			t.Errorf("%s\n%s", s.text, diff)
		}
	}
}
