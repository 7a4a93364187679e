package store

import (
	"encoding/json"
	"slices"

	"zombiezen.com/go/sqlite"

	"factbox/internal/corpus"
	"factbox/internal/news"
)

// Record is an article's facts on their way to rows.
type Record struct {
	Facts  *news.Facts // spans in code points
	Words  int         // of the text
	corpus corpus.Article
}

// NewRecord does what can be done for an article before its turn comes, by any
// goroutine. source is the text before repair, in which spans of f count bytes.
func NewRecord(f *news.Facts, source string) *Record { return RecordOf(f.InCodePoints(source)) }

// RecordOf is the record of facts whose spans count code points, as in JSON.
func RecordOf(f *news.Facts) *Record {
	return &Record{Facts: f, Words: news.Words(f.Text), corpus: corpus.Of(f, 0)}
}

// Fail notes an article that could not be read or analysed.
func (db *DB) Fail(id, path string, failure error) error {
	if err := db.begin(); err != nil {
		return told(err)
	}
	db.failures = true
	if db.done != nil { // the record of an earlier run stays
		if err := db.each("SELECT key FROM articles WHERE id = ? AND path IS ?", []any{id, null(path)}, func(s *sqlite.Stmt) error {
			db.done.met[s.ColumnInt64(0)] = true
			return nil
		}); err != nil {
			return told(err)
		}
	}
	return told(db.exec("INSERT OR REPLACE INTO failures VALUES (?, ?, ?)", id, path, failure.Error()))
}

// Add writes the rows of an article.
func (db *DB) Add(r *Record) error {
	err := db.change()
	if err == nil {
		err = db.add(r)
	}
	if db.pending++; err == nil && db.pending >= commitEvery {
		err = db.commit()
	}
	return told(err)
}

func (db *DB) add(r *Record) error {
	f := r.Facts
	key, err := db.outdate(f.ID, string(f.Source.Path))
	if err != nil {
		return err
	}
	if key == 0 {
		key = db.take("articles", 1)
	}
	if db.done != nil {
		db.done.met[key] = true
	}
	w := &rows{db: db, article: key, of: make(map[string]ref, 64)}
	people := w.number("people", len(f.People), func(i int) string { return f.People[i].ID })
	places := w.number("places", len(f.Places), func(i int) string { return f.Places[i].ID })
	organizations := w.number("organizations", len(f.Organizations), func(i int) string { return f.Organizations[i].ID })
	quotes := w.number("quotes", len(f.Quotes), func(i int) string { return f.Quotes[i].ID })
	times := w.number("times", len(f.Times), func(i int) string { return f.Times[i].ID })
	events := w.number("events", len(f.Events), func(i int) string { return f.Events[i].ID })
	// Rows stand before those that refer to them.
	w.itself(r)
	w.people(people, f.People, r.corpus.People)
	w.places(places, f.Places)
	w.organizations(organizations, f.Organizations, r.corpus.Organizations)
	w.mentions(f, people, places, organizations)
	w.quotes(quotes, f.Quotes)
	w.times(times, f.Times)
	w.events(events, f.Events)
	w.parts(events, f.Events)
	w.repairs(f.Repairs)
	if db.index != nil && w.err == nil {
		t := findable{article: key, quote: quotes, title: string(f.Title), quotes: saidIn(f.Quotes)}
		if !db.options.NoText {
			t.text = f.Text
		}
		db.index.add(t)
	}
	return w.err
}

// itself writes the row of the article itself.
func (w *rows) itself(r *Record) {
	f := r.Facts
	var published news.Published
	if f.Published != nil {
		published = *f.Published
	}
	s := f.Source
	b := w.into("articles", 1)
	b.key(w.article)
	b.text(f.ID)
	for _, text := range []string{string(s.Path), string(s.URL), string(f.Title), string(f.Byline), string(published.Date), string(published.From),
		string(s.Publisher), string(s.Section), string(s.Language), string(s.Modified)} {
		b.maybe(text)
	}
	b.bool(s.Paywalled)
	b.ints(r.Words)
	if w.db.options.NoText {
		b.null()
	} else {
		b.maybe(f.Text)
	}
	b.maybe(w.json(f.Notes, len(f.Notes)))
	b.maybe(w.json(f.Kept, len(f.Kept)))
	b.text(s.SHA256)
	b.text(s.Encoding)
	b.int(w.db.run)
	b.null() // copy_of and likeness are known when the run ends
	b.null()
	w.end(b)

	b = w.into("sketches", 1)
	b.int(w.article)
	b.bytes(r.corpus.Sketch.Bytes())
	b.bytes(r.corpus.Context.Bytes())
	w.end(b)
	if w.db.failures && w.err == nil {
		w.err = w.db.exec("DELETE FROM failures WHERE id = ? AND path = ?", f.ID, string(s.Path))
	}
}

// json is a list of n members for a column; empty, and so NULL, when there are
// none.
func (w *rows) json(v any, n int) string {
	if n == 0 {
		return ""
	}
	b, err := json.Marshal(v)
	w.err = first(w.err, err)
	return string(b)
}

// take reserves n keys of a table and returns the first.
func (db *DB) take(table string, n int) int64 {
	key := db.next[table]
	db.next[table] += int64(n)
	return key
}

// rows writes what belongs to one article. After the first error it does
// nothing more.
type rows struct {
	db      *DB
	article int64
	of      map[string]ref // facts by their ids: p1, q2
	err     error
}

// ref is a row of a table.
type ref struct {
	table string
	key   int64
}

// number gives n facts of a table their keys, before any row is written: facts
// refer to each other both ways. It returns the first.
func (w *rows) number(table string, n int, id func(int) string) int64 {
	first := w.db.take(table, n)
	for i := range n {
		w.of[id(i)] = ref{table, first + int64(i)}
	}
	return first
}

// key is the row of a table that an id stands for; 0, which is NULL in the
// database, when it stands for none.
func (w *rows) key(table, id string) int64 {
	if r, ok := w.of[id]; ok && r.table == table {
		return r.key
	}
	return 0
}

func (w *rows) people(first int64, list []news.Person, known []corpus.Appearance) {
	roles := 0
	b := w.into("people", len(list))
	for i, p := range list {
		b.key(first + int64(i))
		b.int(w.article)
		b.text(p.ID)
		b.text(p.Name)
		b.text(known[i].Block)
		b.maybe(p.Ref)
		b.maybe(string(p.Told))
		b.maybe(p.GenderRule)
		b.null() // person, when the run ends
		w.end(b)
		roles += len(p.Roles)
	}
	b = w.into("roles", roles)
	for i, p := range list {
		for n, role := range p.Roles {
			b.int(first + int64(i))
			b.ints(n + 1)
			b.text(role)
			if n < len(p.RoleRules) {
				b.maybe(p.RoleRules[n])
			} else {
				b.null()
			}
			w.end(b)
		}
	}
}

func (w *rows) places(first int64, list []news.Place) {
	for _, p := range list {
		if p.GeoNames != nil && !w.db.spotted[*p.GeoNames] && w.err == nil {
			w.db.spotted[*p.GeoNames] = true
			w.err = w.db.exec("INSERT OR IGNORE INTO spots VALUES (?,?,?,?,?,?,?,?,?,0)", int64(*p.GeoNames), p.Name, string(p.Kind), null(p.Country), null(p.Admin1Code), null(p.Admin1Name), null(p.Feature), p.Latitude, p.Longitude)
		}
	}
	b := w.into("places", len(list))
	for i, p := range list {
		b.key(first + int64(i))
		b.int(w.article)
		b.text(p.ID)
		b.text(p.Name)
		b.maybe(p.Ref)
		b.text(string(p.Kind))
		b.maybe(string(p.Country))
		b.maybe(string(p.Admin1Code))
		b.maybe(string(p.Admin1Name))
		if p.GeoNames != nil {
			b.ints(*p.GeoNames)
		} else {
			b.null()
		}
		b.maybe(string(p.Feature))
		b.degrees(p.Latitude)
		b.degrees(p.Longitude)
		b.float(p.Confidence)
		b.maybe(p.Rule)
		w.end(b)
	}
}

func (w *rows) organizations(first int64, list []news.Organization, known []corpus.Appearance) {
	b := w.into("organizations", len(list))
	for i, o := range list {
		b.key(first + int64(i))
		b.int(w.article)
		b.text(o.ID)
		b.text(o.Name)
		b.text(known[i].Block)
		b.maybe(o.Ref)
		b.null() // body, when the run ends
		w.end(b)
	}
}

// mentions writes where the names of an article stand: those of people, then of
// places, then of organizations.
func (w *rows) mentions(f *news.Facts, people, places, organizations int64) {
	type named struct {
		person, place, organization int64
		list                        []news.Mention
	}
	all := make([]named, 0, len(f.People)+len(f.Places)+len(f.Organizations))
	for i, p := range f.People {
		all = append(all, named{person: people + int64(i), list: p.Mentions})
	}
	for i, p := range f.Places {
		all = append(all, named{place: places + int64(i), list: p.Mentions})
	}
	for i, o := range f.Organizations {
		all = append(all, named{organization: organizations + int64(i), list: o.Mentions})
	}
	n := 0
	for _, r := range all {
		n += len(r.list)
	}
	b := w.into("mentions", n)
	n = 0
	for _, r := range all {
		for _, m := range r.list {
			n++
			b.int(w.article)
			b.ints(n)
			b.ref(r.person)
			b.ref(r.place)
			b.ref(r.organization)
			b.text(m.Text)
			b.ints(m.Start, m.End, m.Sentence)
			b.maybe(m.Rule)
			b.float(m.Confidence)
			w.end(b)
		}
	}
}

func (w *rows) quotes(first int64, list []news.Quote) {
	b := w.into("quotes", len(list))
	for i, q := range list {
		b.key(first + int64(i))
		b.int(w.article)
		b.text(q.ID)
		b.text(string(q.Kind))
		b.text(q.Text)
		b.ints(q.Start, q.End, q.Sentence)
		if s := q.Speaker; s != nil {
			b.ref(w.key("people", string(s.Person)))
			b.maybe(s.Name)
			b.maybe(s.Text)
			b.ints(s.Start, s.End)
		} else {
			b.nulls(5)
		}
		if c := q.Cue; c != nil {
			b.maybe(c.Text)
			b.ints(c.Start, c.End)
		} else {
			b.nulls(3)
		}
		b.maybe(q.Rule)
		b.float(q.Confidence)
		b.ref(w.key("quotes", string(q.Continues)))
		w.end(b)
	}
}

func (w *rows) times(first int64, list []news.Time) {
	b := w.into("times", len(list))
	for i, t := range list {
		b.key(first + int64(i))
		b.int(w.article)
		b.text(t.ID)
		b.text(t.Text)
		b.ints(t.Start, t.End, t.Sentence)
		b.text(string(t.Type))
		b.text(t.Value)
		b.maybe(string(t.EDTF))
		b.days(t.Interval)
		b.maybe(string(t.Anchor))
		b.maybe(string(t.Offset))
		b.text(t.ResolvedBy)
		b.maybe(t.Rule)
		b.float(t.Confidence)
		b.maybe(w.json(t.Alternatives, len(t.Alternatives)))
		w.end(b)
	}
}

func (w *rows) events(first int64, list []news.Event) {
	b := w.into("events", len(list))
	for i, e := range list {
		b.key(first + int64(i))
		b.int(w.article)
		b.text(e.ID)
		b.text(e.Date)
		b.days(e.Interval)
		b.ref(w.key("times", string(e.Time)))
		b.text(string(e.Relation))
		b.text(e.Headline)
		b.text(e.Trigger.Text)
		b.ints(e.Trigger.Start, e.Trigger.End)
		b.bool(e.Negated)
		b.text(string(e.Modality))
		b.bool(e.Inferred)
		b.ref(w.key("quotes", string(e.Quote)))
		b.ints(e.Sentence)
		b.ref(w.key("events", string(e.SameAs)))
		b.maybe(e.Rule)
		w.end(b)
	}
}

// parts writes who takes part in events, and where they are.
func (w *rows) parts(first int64, list []news.Event) {
	type row struct {
		event, fact int64
		part        string
	}
	all := map[string][]row{} // by table of the fact
	note := func(event int64, id, part string) {
		r, ok := w.of[id]
		if _, known := partTables[r.table]; ok && known && !slices.Contains(all[r.table], row{event, r.key, part}) {
			all[r.table] = append(all[r.table], row{event, r.key, part})
		}
	}
	for i, e := range list {
		event := first + int64(i)
		for _, p := range e.Participants {
			note(event, p.ID, string(p.Part))
		}
		for _, id := range e.Where {
			note(event, id, where)
		}
	}
	for _, of := range []string{"people", "places", "organizations"} {
		b := w.into(partTables[of], len(all[of]))
		for _, r := range all[of] {
			b.int(r.event)
			b.int(r.fact)
			b.text(r.part)
			w.end(b)
		}
	}
}

// partTables are the tables of the parts of events, by the table of what has
// the part.
var partTables = map[string]string{"people": "event_people", "places": "event_places", "organizations": "event_organizations"}

// where is the part of what an event is at; others are those of [news.Part].
const where = "where"

func (w *rows) repairs(list []news.Repair) {
	key := w.db.take("repairs", len(list))
	b := w.into("repairs", len(list))
	for i, r := range list {
		b.key(key + int64(i))
		b.int(w.article)
		b.ints(r.Start, r.End)
		b.text(r.Text)
		b.text(r.Was)
		b.ints(r.SourceStart, r.SourceEnd)
		b.text(r.Cause)
		b.text(r.Rule)
		b.float(r.Confidence)
		w.end(b)
	}
}
