package report

import (
	"bytes"
	"encoding/csv"
	"slices"
	"strconv"
	"strings"

	"factbox/internal/escape"
	"factbox/internal/news"
)

// csvHead names the columns; a row is an event, in the order of the article.
// first_day and last_day are ISO 8601 and empty where the calendar date is
// unknown; happened is yes, no, or empty for what is planned or possible; who
// and where are names, joined by "; "; start and end are the trigger's code
// points in the text.
const csvHead = "article,published,event,date,first_day,last_day,relation,headline,happened,modality," +
	"who,where,quote,inferred,trigger,start,end,sentence,latitude,longitude\n"

// eventRows are the events of f as rows of a spreadsheet, RFC 4180.
func eventRows(f *news.Facts) ([]byte, error) {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	names := namesOf(f)
	published := ""
	if f.Published != nil {
		published = f.Published.Date
	}
	for _, e := range f.Events {
		firstDay, lastDay, _ := strings.Cut(string(e.Interval), "/")
		row := []string{
			f.ID, published, e.ID, e.Date, firstDay, lastDay, string(e.Relation), e.Headline, happened(e), string(e.Modality),
			names.join(e.Who), names.join(e.Where), string(e.Quote), strconv.FormatBool(e.Inferred),
			e.Trigger.Text, strconv.Itoa(e.Trigger.Start), strconv.Itoa(e.Trigger.End), strconv.Itoa(e.Sentence),
		}
		coordinates := []string{"", ""}
		if points := pointsOf(f, e.Where); len(points) > 0 {
			coordinates = []string{degrees(points[0][1]), degrees(points[0][0])}
		}
		for i := range row {
			row[i] = escape.Cell(row[i])
		}
		row = append(row, coordinates...) // numbers below zero are no formulas
		if err := w.Write(row); err != nil {
			return nil, err
		}
	}
	w.Flush()
	return slices.Concat([]byte{}, b.Bytes()), w.Error() // not nil: an article without events is no failure
}

func degrees(d float64) string { return strconv.FormatFloat(d, 'f', -1, 64) }

// happened is "yes" for what the article states as a fact, "no" for what it
// says did not happen, else empty.
func happened(e news.Event) string {
	switch {
	case e.Negated:
		return "no"
	case e.Modality == news.Asserted:
		return "yes"
	}
	return ""
}

// names are the names of people, places and organizations by their ids.
type names map[string]string

func namesOf(f *news.Facts) names {
	n := make(names)
	for _, p := range f.People {
		n[p.ID] = p.Name
	}
	for _, p := range f.Places {
		n[p.ID] = p.Name
	}
	for _, o := range f.Organizations {
		n[o.ID] = o.Name
	}
	return n
}

func (n names) join(ids []string) string {
	list := make([]string, len(ids))
	for i, id := range ids {
		list[i] = escape.Spaced(n[id])
	}
	return strings.Join(list, "; ")
}
