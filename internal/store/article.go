package store

import (
	"encoding/json"
	"strings"

	"factbox/internal/corpus"
	"factbox/internal/news"
)

// Record is an article's facts on their way to rows.
type Record struct {
	Facts  *news.Facts // spans in code points
	corpus corpus.Article
}

// NewRecord does what can be done for an article before its turn comes, by any
// goroutine. source is the text before repair, in which spans of f count bytes.
func NewRecord(f *news.Facts, source string) *Record { return RecordOf(f.InCodePoints(source)) }

// RecordOf is the record of facts whose spans count code points, as in JSON.
func RecordOf(f *news.Facts) *Record { return &Record{Facts: f, corpus: corpus.Of(f, 0)} }

// Fail notes an article that could not be read or analysed.
func (db *DB) Fail(id, path string, failure error) error {
	if err := db.begin(); err != nil {
		return told(err)
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
	key, err := db.article(r)
	if err != nil {
		return err
	}
	w := &rows{db: db, article: key, of: map[string]ref{}}
	f := r.Facts
	w.number("people", len(f.People), func(i int) string { return f.People[i].ID })
	w.number("places", len(f.Places), func(i int) string { return f.Places[i].ID })
	w.number("organizations", len(f.Organizations), func(i int) string { return f.Organizations[i].ID })
	w.number("quotes", len(f.Quotes), func(i int) string { return f.Quotes[i].ID })
	w.number("times", len(f.Times), func(i int) string { return f.Times[i].ID })
	w.number("events", len(f.Events), func(i int) string { return f.Events[i].ID })
	w.people(f.People)
	w.places(f.Places)
	w.organizations(f.Organizations)
	w.quotes(f.Quotes)
	w.times(f.Times)
	w.events(f.Events)
	w.repairs(f.Repairs)
	return w.err
}

// article writes the row of the article itself and returns its key.
func (db *DB) article(r *Record) (int64, error) {
	f := r.Facts
	key, err := db.outdate(f.ID, string(f.Source.Path))
	if err != nil {
		return 0, err
	}
	if key == 0 {
		key = db.take("articles", 1)
	}
	if db.done != nil {
		db.done.met[key] = true
	}
	var published news.Published
	if f.Published != nil {
		published = *f.Published
	}
	text := any(f.Text)
	if db.options.NoText || f.Text == "" {
		text = nil
	}
	notes, err := optionalJSON(f.Notes, len(f.Notes))
	if err != nil {
		return 0, err
	}
	kept, err := optionalJSON(f.Kept, len(f.Kept))
	if err != nil {
		return 0, err
	}
	s := f.Source
	err = db.exec("INSERT INTO articles VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,NULL,NULL)",
		key, f.ID, null(s.Path), null(s.URL), null(f.Title), null(f.Byline), null(published.Date), null(published.From),
		null(s.Publisher), null(s.Section), null(s.Language), null(s.Modified), s.Paywalled, words(f.Text), text, notes, kept, s.SHA256, s.Encoding, db.run)
	if err != nil {
		return 0, err
	}
	if err := db.exec("INSERT INTO sketches VALUES (?,?,?)", key, r.corpus.Sketch.Bytes(), r.corpus.Context.Bytes()); err != nil {
		return 0, err
	}
	return key, db.exec("DELETE FROM failures WHERE id = ? AND path = ?", f.ID, string(s.Path))
}

func optionalJSON(v any, n int) (null, error) {
	if n == 0 {
		return "", nil
	}
	b, err := json.Marshal(v)
	return null(b), err
}

func words(text string) (n int) {
	for range strings.FieldsSeq(text) {
		n++
	}
	return n
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
// refer to each other both ways.
func (w *rows) number(table string, n int, id func(int) string) {
	first := w.db.take(table, n)
	for i := range n {
		w.of[id(i)] = ref{table, first + int64(i)}
	}
}

func (w *rows) insert(query string, args ...any) {
	if w.err == nil {
		w.err = w.db.exec(query, args...)
	}
}

// key is the row of a table that an id stands for; nil when it stands for none.
func (w *rows) key(table, id string) any {
	if r, ok := w.of[id]; ok && r.table == table {
		return r.key
	}
	return nil
}

func (w *rows) people(list []news.Person) {
	for _, p := range list {
		key := w.key("people", p.ID)
		w.insert("INSERT INTO people VALUES (?,?,?,?,?,?,?,?,NULL)", key, w.article, p.ID, p.Name, corpus.Key(p.Name), null(p.Ref), null(p.Told), null(p.GenderRule))
		for i, role := range p.Roles {
			rule := null("")
			if i < len(p.RoleRules) {
				rule = null(p.RoleRules[i])
			}
			w.insert("INSERT INTO roles VALUES (?,?,?,?)", key, i+1, role, rule)
		}
		w.mentions(p.Mentions, key, nil, nil)
	}
}

func (w *rows) places(list []news.Place) {
	for _, p := range list {
		var spot any
		if p.GeoNames != nil {
			spot = int64(*p.GeoNames)
			w.insert("INSERT OR IGNORE INTO spots VALUES (?,?,?,?,?,?,?,?,?,0)", spot, p.Name, string(p.Kind), null(p.Country), null(p.Admin1Code), null(p.Admin1Name), null(p.Feature), p.Latitude, p.Longitude)
		}
		key := w.key("places", p.ID)
		w.insert("INSERT INTO places VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)", key, w.article, p.ID, p.Name, null(p.Ref), string(p.Kind), null(p.Country),
			null(p.Admin1Code), null(p.Admin1Name), spot, null(p.Feature), p.Latitude, p.Longitude, p.Confidence, null(p.Rule))
		w.mentions(p.Mentions, nil, key, nil)
	}
}

func (w *rows) organizations(list []news.Organization) {
	for _, o := range list {
		key := w.key("organizations", o.ID)
		w.insert("INSERT INTO organizations VALUES (?,?,?,?,?,?,NULL)", key, w.article, o.ID, o.Name, corpus.BodyKey(o.Name), null(o.Ref))
		w.mentions(o.Mentions, nil, nil, key)
	}
}

func (w *rows) mentions(list []news.Mention, person, place, organization any) {
	first := w.db.take("mentions", len(list))
	for i, m := range list {
		w.insert("INSERT INTO mentions VALUES (?,?,?,?,?,?,?,?,?,?,?)", first+int64(i), w.article, person, place, organization, m.Text, m.Start, m.End, m.Sentence, null(m.Rule), m.Confidence)
	}
}

func (w *rows) quotes(list []news.Quote) {
	for _, q := range list {
		var person, speakerStart, speakerStop, cueStart, cueStop any
		var speaker, speakerText, cue null
		if s := q.Speaker; s != nil {
			person, speaker, speakerText = w.key("people", string(s.Person)), null(s.Name), null(s.Text)
			speakerStart, speakerStop = s.Start, s.End
		}
		if c := q.Cue; c != nil {
			cue, cueStart, cueStop = null(c.Text), c.Start, c.End
		}
		w.insert("INSERT INTO quotes VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)", w.key("quotes", q.ID), w.article, q.ID, string(q.Kind), q.Text, q.Start, q.End, q.Sentence,
			person, speaker, speakerText, speakerStart, speakerStop, cue, cueStart, cueStop, null(q.Rule), q.Confidence, w.key("quotes", string(q.Continues)))
	}
}

func (w *rows) times(list []news.Time) {
	for _, t := range list {
		alternatives, err := optionalJSON(t.Alternatives, len(t.Alternatives))
		if w.err == nil {
			w.err = err
		}
		first, last, _ := strings.Cut(string(t.Interval), "/")
		w.insert("INSERT INTO times VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)", w.key("times", t.ID), w.article, t.ID, t.Text, t.Start, t.End, t.Sentence, string(t.Type), t.Value,
			null(t.EDTF), null(first), null(last), null(t.Anchor), null(t.Offset), t.ResolvedBy, null(t.Rule), t.Confidence, alternatives)
	}
}

func (w *rows) events(list []news.Event) {
	for _, e := range list {
		first, last, _ := strings.Cut(string(e.Interval), "/")
		key := w.key("events", e.ID)
		w.insert("INSERT INTO events VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)", key, w.article, e.ID, e.Date, null(first), null(last), w.key("times", string(e.Time)), string(e.Relation),
			e.Headline, e.Trigger.Text, e.Trigger.Start, e.Trigger.End, e.Negated, string(e.Modality), e.Inferred, w.key("quotes", string(e.Quote)), e.Sentence, w.key("events", string(e.SameAs)), null(e.Rule))
		for _, p := range e.Participants {
			if person := w.key("people", p.ID); person != nil {
				w.insert("INSERT OR IGNORE INTO event_people VALUES (?,?,?)", key, person, string(p.Part))
			} else if body := w.key("organizations", p.ID); body != nil {
				w.insert("INSERT OR IGNORE INTO event_organizations VALUES (?,?,?)", key, body, string(p.Part))
			}
		}
		for _, id := range e.Where {
			if place := w.key("places", id); place != nil {
				w.insert("INSERT OR IGNORE INTO event_places VALUES (?,?)", key, place)
			}
		}
	}
}

func (w *rows) repairs(list []news.Repair) {
	first := w.db.take("repairs", len(list))
	for i, r := range list {
		w.insert("INSERT INTO repairs VALUES (?,?,?,?,?,?,?,?,?,?,?)", first+int64(i), w.article, r.Start, r.End, r.Text, r.Was, r.SourceStart, r.SourceEnd, r.Cause, r.Rule, r.Confidence)
	}
}
