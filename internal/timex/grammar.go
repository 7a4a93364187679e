package timex

// parser reads time expressions out of the pieces of one paragraph. Each
// production takes the piece to begin at and returns the piece it stops
// before; a production that does not fit returns the place it began.
type parser struct {
	text   string
	pieces []piece
	clocks int // times of day read so far in the article
}

// expr is a time expression as it was read: what it states, and which of the
// missing fields a resolver has to find.
type expr struct {
	value
	first, last int      // pieces, half-open
	form        string   // the production that read it
	relation    relative // "last" March, "next" Friday; of dates whose year or day is missing
	feast       *feast   // of a day told by its name or its count: "Easter", "the last Thursday in May"
	famous      int      // the year of a day that is known without it: "the Jan. 6 attack"
	weekOf      bool     // "the week of" the date
	counted     bool     // "a year earlier", and not "the previous year"
	quarterly   bool     // "the year-earlier quarter", and not "a year ago"
	apart       shift    // from the date named to the one meant: "two days before Christmas", "Friday week"
	dayOfYear   bool     // "this day in 1666": the article's day in another year
	unpicked    bool     // "the end of the year", which counts from the story when it is told as past
	toldNext    bool     // "the next year", which counts from the story when it is told as past
	close       date     // the day that a period ends on, told behind it
	closes      closing
	listed      bool   // a day of a list that has its month from the one before: "May 3, 5 and 9"
	stretch     bool   // the months that a business report is about: "the first nine months"
	entry       bool   // the time a live blog's entry begins with
	report      report // the period of a business report, counted from the last one named
}

// report is a period that a business report names without its year.
type report uint8

const (
	noReport      report = iota
	thisPeriod           // "the quarter"
	thisYear             // "the full year"
	latestPeriod         // "the latest period"
	yearAgo              // "the year-earlier quarter", "$3 million a year ago"
	thatYear             // "the 1988 period"
	sisterQuarter        // "the second", next to "the third quarter"
)

// relative is how a named month, day or season is told from its namesakes.
type relative uint8

const (
	nearest relative = iota
	lastOne
	thisOne
	nextOne
	thatOne      // of the text
	followingOne // after the date that the text told
	previousOne  // before it
)

var nowhere piece

// at is piece i, or an empty piece outside the paragraph.
func (p *parser) at(i int) *piece {
	if i < 0 || i >= len(p.pieces) {
		return &nowhere
	}
	return &p.pieces[i]
}

func (p *parser) has(i int, c class) bool { return p.at(i).class&c != 0 }

// is reports whether piece i is one of the words, which are in lower case.
func (p *parser) is(i int, words ...string) bool {
	piece := p.at(i)
	low := piece.low
	if low == "" {
		return false
	}
	for _, w := range words {
		if low == w || piece.capital && len(low) == len(w) && equalFold(low, w) {
			return true
		}
	}
	return false
}

// spells reports whether the words stand from piece i on, one after the other; "-"
// stands for a hyphen.
func spells(p *parser, i int, words ...string) bool {
	for k, w := range words {
		if w == "-" && !p.hyphen(i+k) || w != "-" && !p.is(i+k, w) {
			return false
		}
	}
	return true
}

// mark reports whether piece i is that mark.
func (p *parser) mark(i int, m byte) bool { return p.at(i).mark == m }

// tight reports whether piece i touches the one before it.
func (p *parser) tight(i int) bool { return i > 0 && i < len(p.pieces) && !p.pieces[i].spaced }

// free reports whether nothing touches piece i from before but an opening mark.
func (p *parser) free(i int) bool {
	return !p.tight(i) || p.mark(i-1, '(') || p.mark(i-1, '"') || p.mark(i-1, '\'')
}

// hyphen reports whether a hyphen or an en dash without spaces stands at i.
func (p *parser) hyphen(i int) bool {
	return (p.mark(i, '-') || p.mark(i, 'n')) && p.tight(i) && p.tight(i+1)
}

// joinsYears reports whether a hyphen or a stroke without spaces stands at i:
// "2009-10", "2021/22".
func joinsYears(p *parser, i int) bool {
	return p.hyphen(i) || p.mark(i, '/') && p.tight(i) && p.tight(i+1)
}

// dash reports whether any dash stands at i, spaced or not.
func (p *parser) dash(i int) bool { return p.mark(i, '-') || p.mark(i, 'n') || p.mark(i, 'm') }

// productions are the forms of time expressions, each with the classes of
// pieces it may begin with. Of two that read equally far the first wins.
var productions = [...]struct {
	first class
	after class // what follows where it begins with an article alone; 0 for anything
	read  func(*parser, int) (expr, int)
	form  string
}{
	{digitRun | cardinal | clockWord | unitName | article | leader, 0, readTimeOfDay, "time of day"},
	{edge, 0, readMidPart, "time of day"},
	{digitRun | ordinal | monthName | monthAbbr | weekdayName | weekdayAbbr | relation | edge | article, 0, readDate, "date"},
	{leader, 0, readAroundDate, "date"},
	{weekdayName | weekdayAbbr | relation | edge | article, relation | edge, readWeekday, "weekday"},
	{weekdayName, 0, readNumberedWeekday, "weekday and number"},
	{ordinal | digitRun | relation | edge | article, relation | edge | ordinal | digitRun, readNthWeekday, "weekday by its count"},
	{ordinal | digitRun | article, ordinal | digitRun, readPickedDay, "day of a month told from today"},
	{deictic | relation | edge | article, relation | unitName, readDeictic, "day told from today"},
	{relation | edge | article, relation | edge | unitName | calendarAdj | leader, readPeriod, "period"},
	{unitName, 0, readYearEnd, "year's end"},
	{relation, 0, readThisDay, "day of another year"},
	{calendarAdj, 0, readFiscalYear, "fiscal year"},
	{article | unitName | calendarAdj, calendarAdj | unitName, readYearEnded, "year with its end"},
	{article, unitName, readWeekWith, "week of a date"},
	{article, unitName | dayPartName, readNeighbour, "day or year beside another"},
	{article, unitName, readBesideWeekday, "day beside a weekday"},
	{digitRun | ordinal | relation | edge | article | calendarAdj | leader | apostrophe | monthName | monthAbbr, relation | edge | ordinal | digitRun | calendarAdj | monthName | monthAbbr | leader, readQuarter, "quarter"},
	{unitName | article, relation | unitName | ordinal | digitRun | calendarAdj, readReported, "period of a business report"},
	{article, 0, readSameQuarter, "period of a business report"},
	{seasonName | relation | edge | article, relation | edge | seasonName | leader, readSeason, "season"},
	{digitRun | cardinal | ordinal | decadeWord | edge | article | apostrophe, edge | ordinal | cardinal | digitRun | decadeWord | apostrophe | leader, readCentury, "decade or century"},
	{digitRun | cardinal | unitName | calendarAdj | edge | article | apostrophe, edge | unitName | calendarAdj | leader | digitRun, readYears, "year"},
	{holiday | relation | article, relation, readHoliday, "named day"},
	{digitRun | cardinal | approx | vague | unitName | relation | article | leader, 0, readLength, "length"},
	{unitName | lasting, 0, readLasting, "length"},
	{ordinal | digitRun | edge | every | article, ordinal | digitRun | edge, readNthOfEach, "repeat"},
	{digitRun | cardinal | weekdayName | weekdays | every | frequency | leader, 0, readRepeated, "repeat"},
	{reference | article | leader | cardinal, 0, readReference, "word for now, before or soon"},
}

// starts are the classes an expression may begin with.
var starts = func() (c class) {
	for _, p := range productions {
		c |= p.first
	}
	return c
}()

// readLongest reads the longest time expression that begins at i.
func readLongest(p *parser, i int) (expr, bool) {
	var best expr
	first := p.at(i).class
	for k := range productions {
		switch productions[k].first & first {
		case 0:
			continue
		case article:
			if productions[k].after != 0 && !p.has(i+1, productions[k].after) {
				continue
			}
		}
		if e, next := productions[k].read(p, i); next > best.last && next > i {
			best, best.first, best.last, best.form = e, max(i, e.first), next, productions[k].form
		}
	}
	return best, best.last > i
}
