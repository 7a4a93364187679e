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

// csvTable is a table of CSV: its columns, and the rows of an article. Every
// row begins with the article's id and the day it was published. first_day and
// last_day are ISO 8601 and empty where the calendar date is unknown; start and
// end count code points of the text; lists are joined by "; ".
type csvTable struct {
	name    Table
	columns string
	rows    func(f *news.Facts, row func(cells ...any))
}

// csvTables are the tables in the order a user should see them.
var csvTables = []csvTable{
	{EventsTable, "event,date,first_day,last_day,relation,headline,happened,modality,who,where,quote,inferred,trigger,start,end,sentence,latitude,longitude", eventCells},
	{PlacesTable, "place,name,list_id,kind,country,admin1_code,admin1_name,geonames,feature_code,confidence,mentions,latitude,longitude", placeCells},
	{"people", "person,name,list_id,gender,roles,mentions,quotes", personCells},
	{"organizations", "organization,name,list_id,mentions", organizationCells},
	{"quotes", "quote,kind,text,speaker,person,cue,rule,confidence,continues,start,end,sentence", quoteCells},
	{"times", "time,text,type,value,edtf,first_day,last_day,anchor,offset,resolved_by,rule,confidence,start,end,sentence", timeCells},
	{"repairs", "text,was,cause,rule,confidence,start,end,source_start,source_end", repairCells},
	{"articles", "path,url,title,byline,publisher,section,language,words,people,places,organizations,quotes,times,events,repairs", articleCells},
}

// Rows are an article's rows of several tables of CSV, without their heads.
// source is the text before repair.
func Rows(f *news.Facts, source string, tables []Table) ([][]byte, error) {
	f = f.InCodePoints(source)
	parts := make([][]byte, len(tables))
	for i, t := range tables {
		var err error
		if parts[i], err = csvOf(t).of(f); err != nil {
			return nil, err
		}
	}
	return parts, nil
}

// csvOf is the table of a name; empty for events.
func csvOf(name Table) csvTable {
	i := slices.IndexFunc(csvTables, func(t csvTable) bool { return t.name == name })
	return csvTables[max(i, 0)]
}

func (t csvTable) head() string { return "article,published," + t.columns + "\n" }

// of are the rows of an article, RFC 4180. It is not nil: an article without
// rows is no failure.
func (t csvTable) of(f *news.Facts) ([]byte, error) {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	published := ""
	if f.Published != nil {
		published = f.Published.Date
	}
	var failed error
	t.rows(f, func(cells ...any) {
		row := []string{escape.Cell(f.ID), escape.Cell(published)}
		for _, c := range cells {
			row = append(row, cell(c))
		}
		if err := w.Write(row); failed == nil {
			failed = err
		}
	})
	w.Flush()
	if failed == nil {
		failed = w.Error()
	}
	return slices.Concat([]byte{}, b.Bytes()), failed
}

// cell is a value as a spreadsheet reads it. Only words can be formulas:
// numbers below zero stay numbers.
func cell(v any) string {
	switch v := v.(type) {
	case int:
		return strconv.Itoa(v)
	case *int:
		if v == nil {
			return ""
		}
		return strconv.Itoa(*v)
	case float64:
		return degrees(v)
	case *float64:
		if v == nil {
			return ""
		}
		return degrees(*v)
	case bool:
		return strconv.FormatBool(v)
	case news.Nullable:
		return escape.Cell(string(v))
	case string:
		return escape.Cell(v)
	}
	panic("report: no cell holds this")
}

func degrees(d float64) string { return strconv.FormatFloat(d, 'f', -1, 64) }

func eventCells(f *news.Facts, row func(...any)) {
	names := namesOf(f)
	for _, e := range f.Events {
		first, last, _ := strings.Cut(string(e.Interval), "/")
		var latitude, longitude any = "", ""
		if points := pointsOf(f, e.Where); len(points) > 0 {
			longitude, latitude = points[0][0], points[0][1]
		}
		row(e.ID, e.Date, first, last, string(e.Relation), e.Headline, happened(e), string(e.Modality), names.join(e.Who), names.join(e.Where),
			e.Quote, e.Inferred, e.Trigger.Text, e.Trigger.Start, e.Trigger.End, e.Sentence, latitude, longitude)
	}
}

func placeCells(f *news.Facts, row func(...any)) {
	for _, p := range f.Places {
		row(p.ID, p.Name, p.Ref, string(p.Kind), p.Country, p.Admin1Code, p.Admin1Name, p.GeoNames, p.Feature, p.Confidence, len(p.Mentions), p.Latitude, p.Longitude)
	}
}

func personCells(f *news.Facts, row func(...any)) {
	quotes := map[string]int{}
	for _, q := range f.Quotes {
		if q.Speaker != nil {
			quotes[string(q.Speaker.Person)]++
		}
	}
	for _, p := range f.People {
		row(p.ID, p.Name, p.Ref, p.Told, strings.Join(p.Roles, "; "), len(p.Mentions), quotes[p.ID])
	}
}

func organizationCells(f *news.Facts, row func(...any)) {
	for _, o := range f.Organizations {
		row(o.ID, o.Name, o.Ref, len(o.Mentions))
	}
}

func quoteCells(f *news.Facts, row func(...any)) {
	for _, q := range f.Quotes {
		var speaker, cue string
		var person news.Nullable
		if q.Speaker != nil {
			speaker, person = q.Speaker.Name, q.Speaker.Person
		}
		if q.Cue != nil {
			cue = q.Cue.Text
		}
		row(q.ID, string(q.Kind), q.Text, speaker, person, cue, q.Rule, q.Confidence, q.Continues, q.Start, q.End, q.Sentence)
	}
}

func timeCells(f *news.Facts, row func(...any)) {
	for _, t := range f.Times {
		first, last, _ := strings.Cut(string(t.Interval), "/")
		row(t.ID, t.Text, string(t.Type), t.Value, t.EDTF, first, last, t.Anchor, t.Offset, t.ResolvedBy, t.Rule, t.Confidence, t.Start, t.End, t.Sentence)
	}
}

func repairCells(f *news.Facts, row func(...any)) {
	for _, r := range f.Repairs {
		row(r.Text, r.Was, r.Cause, r.Rule, r.Confidence, r.Start, r.End, r.SourceStart, r.SourceEnd)
	}
}

func articleCells(f *news.Facts, row func(...any)) {
	words := 0
	for range strings.FieldsSeq(f.Text) {
		words++
	}
	s := f.Source
	row(s.Path, s.URL, f.Title, f.Byline, s.Publisher, s.Section, s.Language, words,
		len(f.People), len(f.Places), len(f.Organizations), len(f.Quotes), len(f.Times), len(f.Events), len(f.Repairs))
}
