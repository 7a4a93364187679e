package report

import "slices"

// Table is which facts a format that shows one kind of them shows. It is a
// pflag.Value.
type Table string

// The tables that GeoJSON can show; CSV has others besides.
const (
	PlacesTable Table = "places"
	EventsTable Table = "events"
)

// Tables are the tables in the order a user should see them.
var Tables = []string{"events", "places", "people", "organizations", "quotes", "times", "repairs", "articles"}

// OnMap reports whether GeoJSON can show the table.
func (t Table) OnMap() bool { return t == "" || t == PlacesTable || t == EventsTable }

// String is the name of the table; empty when none was chosen.
func (t Table) String() string { return string(t) }

// Set takes the name of a table.
func (t *Table) Set(name string) error {
	if !slices.Contains(Tables, name) {
		return errorOneOf(Tables)
	}
	*t = Table(name)
	return nil
}

// Type is the word for a table in the help text.
func (Table) Type() string { return "TABLE" }
