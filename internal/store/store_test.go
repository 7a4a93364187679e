package store

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"zombiezen.com/go/sqlite"

	"factbox/internal/news"
	"factbox/internal/pipeline"

	"github.com/google/go-cmp/cmp"
)

var analyser = sync.OnceValue(func() *pipeline.Analyser {
	a, err := pipeline.NewAnalyser(pipeline.Options{})
	if err != nil {
		panic(err)
	}
	return a
})

// record is what the program makes of a text.
func record(id, text string) *Record {
	f := analyser().Analyse(news.Article{ID: id, Text: text, SHA256: fmt.Sprintf("%x", len(text)), Encoding: "utf-8", Published: news.Published{Date: "2025-05-06", From: "flag"}})
	return NewRecord(f, text)
}

// texts are articles with facts of every kind.
var texts = []string{
	"Mayor Ingrid Solheim opened the road in Bergen on Sunday.\n\n“It is done,” Solheim told reporters. The plow driversโ€™ union wasnโt there.",
	"The mill in Hull is for sale.\n\n“Nobody wants it,” its owner, Tomas Reidy, said on 3 May 2025.",
	"Ingrid Solheim said on Monday that the road would close again.",
}

// create opens a new database in a folder of the test's own.
func create(t *testing.T, o Options) (*DB, string) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "facts.db")
	return reopen(t, path, o), path
}

func reopen(t *testing.T, path string, o Options) *DB {
	t.Helper()
	if o.Made == "" {
		o.Made = "factbox test"
	}
	db, err := Open(path, o)
	if err != nil {
		t.Fatal(err)
	}
	return db
}

func add(t *testing.T, db *DB, records ...*Record) {
	t.Helper()
	for _, r := range records {
		if err := db.Add(r); err != nil {
			t.Fatal(err)
		}
	}
}

func finish(t *testing.T, db *DB) {
	t.Helper()
	if err := db.Finish(); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(false); err != nil {
		t.Fatal(err)
	}
}

// ask is the rows of a query, a line each.
func ask(t *testing.T, path, query string) string {
	t.Helper()
	conn, err := sqlite.OpenConn(path, sqlite.OpenReadOnly)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	return rowsOf(t, conn, query)
}

func rowsOf(t *testing.T, conn *sqlite.Conn, query string) string {
	t.Helper()
	s, _, err := conn.PrepareTransient(query)
	if err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	defer s.Finalize()
	var out strings.Builder
	for {
		more, err := s.Step()
		if err != nil {
			t.Fatalf("%s: %v", query, err)
		}
		if !more {
			return out.String()
		}
		for i := range s.ColumnCount() {
			fmt.Fprintf(&out, "%s|", s.ColumnText(i))
		}
		out.WriteByte('\n')
	}
}

// content is all that a database holds, but for how it came to be.
func content(t *testing.T, path string) string {
	t.Helper()
	var out strings.Builder
	for table := range strings.Lines(ask(t, path, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN ('runs', 'meta') ORDER BY name")) {
		table = strings.Trim(table, "|\n")
		out.WriteString(table + "\n" + ask(t, path, "SELECT * FROM "+table))
	}
	return out.String()
}

// sound fails where SQLite finds something wrong with a file.
func sound(t *testing.T, path string) {
	t.Helper()
	if got := ask(t, path, "PRAGMA integrity_check") + ask(t, path, "PRAGMA foreign_key_check"); got != "ok|\n" {
		t.Errorf("%s is not sound: %s", filepath.Base(path), got)
	}
}

func TestRows(t *testing.T) {
	db, path := create(t, Options{})
	for i, text := range texts {
		add(t, db, record(fmt.Sprint("a", i), text))
	}
	finish(t, db)
	sound(t, path)
	for query, want := range map[string]string{
		"SELECT value FROM meta WHERE name = 'complete'":          "1|\n",
		"SELECT name, articles, quotes FROM persons ORDER BY key": "Ingrid Solheim|2|1|\nTomas Reidy|1|1|\n",
		"SELECT count(*) FROM mentions m JOIN articles a ON a.key = m.article WHERE m.text <> substr(a.text, m.start + 1, m.stop - m.start)": "0|\n",
		"SELECT count(*) FROM quotes q JOIN articles a ON a.key = q.article WHERE q.text <> substr(a.text, q.start + 1, q.stop - q.start)":   "0|\n",
		"SELECT count(*) FROM repairs r JOIN articles a ON a.key = r.article WHERE r.text <> substr(a.text, r.start + 1, r.stop - r.start)":  "0|\n",
		"SELECT count(*) > 0 FROM repairs": "1|\n",
		"SELECT id FROM articles WHERE key IN (SELECT rowid FROM articles_words WHERE articles_words MATCH 'mill')": "a1|\n",
		"SELECT text FROM quotes WHERE key IN (SELECT rowid FROM quotes_words WHERE quotes_words MATCH 'nobody')":   "Nobody wants it,|\n",
	} {
		if diff := cmp.Diff(want, ask(t, path, query)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", query, diff)
		}
	}
	if without, p := create(t, Options{NoText: true}); true {
		add(t, without, record("a", texts[0]))
		finish(t, without)
		if got := ask(t, p, "SELECT text IS NULL FROM articles"); got != "1|\n" {
			t.Errorf("without texts: %q", got)
		}
	}
}

// Countries take part in events, and organizations are where they happen.
func TestInvolved(t *testing.T) {
	db, path := create(t, Options{})
	add(t, db, record("a", "On Sunday, Norway accused Russia of jamming radio signals.\n\nThe mayor, Ingrid Solheim, spoke at Harwick High School on 3 May 2025. Solheim met Tomas Reidy in Bergen on 4 May 2025."))
	finish(t, db)
	sound(t, path)
	want := `Ingrid Solheim|person|subject|
Harwick High School|organization|where|
Norway|country|subject|
Russia|country|object|
Ingrid Solheim|person|subject|
Tomas Reidy|person|object|
Bergen|city|where|
`
	if diff := cmp.Diff(want, ask(t, path, "SELECT name, kind, part FROM involved")); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if diff := cmp.Diff("Bergen|\n", ask(t, path, "SELECT place FROM timeline")); diff != "" {
		t.Errorf("only where it was is in the timeline of a place (-want +got):\n%s", diff)
	}
}

// The full text that is made beside the rows is the one that SQLite makes of them,
// and where it cannot be made, SQLite makes it.
func TestFullText(t *testing.T) {
	var want string
	for _, c := range []struct {
		what  string
		spoil func(*DB)
	}{
		{"beside the rows", func(*DB) {}},
		{"of the rows", (*DB).dropIndex},
		{"of the rows, where there is no room for another", func(db *DB) {
			if err := db.index.db.script("DROP TABLE quotes_words"); err != nil {
				t.Fatal(err)
			}
		}},
	} {
		db, path := create(t, Options{})
		c.spoil(db)
		for i := range 600 {
			add(t, db, record(fmt.Sprint("a", i), strings.ReplaceAll(texts[i%len(texts)], "Bergen", fmt.Sprintf("Bergen%d", i*i))))
		}
		finish(t, db)
		sound(t, path)
		if got := ask(t, path, "SELECT id FROM articles WHERE key IN (SELECT rowid FROM articles_words WHERE articles_words MATCH '\"mill in\" hull')"); strings.Count(got, "\n") != 200 {
			t.Errorf("%s: a phrase is found %d times", c.what, strings.Count(got, "\n"))
		}
		if got := content(t, path); want == "" {
			want = got
		} else if got != want {
			t.Errorf("%s: the tables differ", c.what)
		}
	}
}

// Every table, view and index that the schema tells of is there, and no other.
func TestSchema(t *testing.T) {
	db, path := create(t, Options{})
	finish(t, db)
	empty := filepath.Join(t.TempDir(), "schema.db")
	conn, err := sqlite.OpenConn(empty, sqlite.OpenReadWrite|sqlite.OpenCreate)
	if err != nil {
		t.Fatal(err)
	}
	for sql := Schema(); ; {
		s, trailing, err := conn.PrepareTransient(sql)
		if err != nil {
			t.Fatal(err)
		}
		if s == nil {
			break
		}
		for more := true; more; {
			if more, err = s.Step(); err != nil {
				t.Fatal(err)
			}
		}
		s.Finalize()
		if trailing == 0 || strings.TrimSpace(sql[len(sql)-trailing:]) == "" {
			break
		}
		sql = sql[len(sql)-trailing:]
	}
	conn.Close()
	const query = "SELECT type, name, sql FROM sqlite_schema ORDER BY type, name"
	if diff := cmp.Diff(ask(t, empty, query), ask(t, path, query)); diff != "" {
		t.Errorf("(-schema +database):\n%s", diff)
	}
}

// NUL, ids that come twice, and what looks like SQL are data like other.
func TestOddArticles(t *testing.T) {
	db, path := create(t, Options{})
	add(t, db, record("one", "It rained\x00 in Leeds."), record("one", "It rained\x00 in Leeds."), record("'); DROP TABLE articles; --", "It snowed in Hull."), record("empty", "."))
	finish(t, db)
	sound(t, path)
	if diff := cmp.Diff("one|It rained\uFFFD in Leeds.|\none|It rained\uFFFD in Leeds.|\n'); DROP TABLE articles; --|It snowed in Hull.|\nempty|.|\n", ask(t, path, "SELECT id, text FROM articles ORDER BY key")); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// A run goes on from any number of articles to the content of one that was
// never interrupted.
func TestResume(t *testing.T) {
	var records []*Record
	for i := range 9 {
		records = append(records, record(fmt.Sprint("a", i), texts[i%len(texts)]))
	}
	db, want := create(t, Options{})
	add(t, db, records...)
	finish(t, db)
	for _, done := range []int{0, 1, 8, 9} {
		db, got := create(t, Options{})
		add(t, db, records[:done]...)
		if err := db.Close(false); err != nil {
			t.Fatal(err)
		}
		db = reopen(t, got, Options{Resume: true})
		for i, r := range records {
			f := r.Facts
			if has := db.Has(f.ID, string(f.Source.Path), f.Source.SHA256); has != (i < done) {
				t.Errorf("of %d: %s is there: %t", done, f.ID, has)
			} else if !has {
				add(t, db, r)
			} else if !db.Keep(f.ID, string(f.Source.Path), f.Source.SHA256) {
				t.Errorf("%s is not kept", f.ID)
			}
		}
		finish(t, db)
		sound(t, got)
		if diff := cmp.Diff(content(t, want), content(t, got)); diff != "" {
			t.Errorf("resumed after %d articles (-want +got):\n%s", done, diff)
		}
	}
}

// What another version or other options made is made anew, in its place.
func TestResumeOutdates(t *testing.T) {
	db, path := create(t, Options{Made: "factbox 1"})
	add(t, db, record("a", texts[0]), record("b", texts[1]))
	finish(t, db)
	db = reopen(t, path, Options{Made: "factbox 2", Resume: true})
	a := record("a", texts[2])
	if db.Has("a", "", a.Facts.Source.SHA256) {
		t.Error("another version's record is taken for this one's")
	}
	add(t, db, a)
	finish(t, db)
	sound(t, path)
	if got := ask(t, path, "SELECT articles.key, id, made FROM articles JOIN runs ON runs.key = run ORDER BY articles.key"); got != "1|a|factbox 2|\n2|b|factbox 1|\n" {
		t.Errorf("articles: %s", got)
	}
	if got := ask(t, path, "SELECT count(*) FROM repairs"); got != "0|\n" {
		t.Errorf("rows of the old record are left: %s repairs", got)
	}
}

func TestRefusals(t *testing.T) {
	dir := t.TempDir()
	write := func(name string, data []byte) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, data, 0o666); err != nil {
			t.Fatal(err)
		}
		return path
	}
	db, whole := create(t, Options{})
	add(t, db, record("a", texts[0]))
	finish(t, db)
	data, err := os.ReadFile(whole)
	if err != nil {
		t.Fatal(err)
	}
	changed := func(at int, v uint32) []byte {
		b := bytes.Clone(data)
		binary.BigEndian.PutUint32(b[at:], v)
		return b
	}
	for _, c := range []struct {
		what, path string
		options    Options
		want       error
	}{
		{"a text", write("note.db", []byte("A shopping list.")), Options{}, ErrForeign},
		{"a database of another program", write("other.db", changed(68, 1)), Options{Resume: true}, ErrForeign},
		{"another schema", write("newer.db", changed(60, version+1)), Options{Resume: true}, ErrNewer},
		{"an older schema", write("older.db", changed(60, version-1)), Options{Resume: true}, ErrNewer},
		{"articles, and no --resume", whole, Options{}, ErrNotEmpty},
		{"a folder", dir, Options{}, ErrForeign},
		{"a folder that is not there", filepath.Join(dir, "gone", "facts.db"), Options{}, ErrReadOnly},
	} {
		before, _ := os.ReadFile(c.path)
		if _, err := Open(c.path, c.options); !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", c.what, err, c.want)
		}
		if after, _ := os.ReadFile(c.path); !bytes.Equal(before, after) {
			t.Errorf("%s: the file was changed", c.what)
		}
	}
	// A database that is cut off is damaged, whatever SQLite notices first.
	if _, err := Open(write("torn.db", data[:len(data)/2]), Options{Resume: true}); err == nil {
		t.Error("half a database is opened")
	}
}

// Two runs never write one file.
func TestLocked(t *testing.T) {
	if testing.Short() {
		t.Skip("waits for the lock")
	}
	db, path := create(t, Options{})
	if _, err := Open(path, Options{Resume: true}); !errors.Is(err, ErrLocked) {
		t.Errorf("a second run: %v", err)
	}
	add(t, db, record("a", texts[0]))
	finish(t, db)
	sound(t, path)
}

// When the disk is full the error says so, what was committed stays, and the
// next run makes the rest.
func TestFull(t *testing.T) {
	var records []*Record
	for i := range 3 * commitEvery {
		records = append(records, record(fmt.Sprint("a", i), texts[i%len(texts)]))
	}
	db, want := create(t, Options{})
	add(t, db, records...)
	finish(t, db)
	db, got := create(t, Options{})
	add(t, db, records[:commitEvery]...)
	if err := db.exec(fmt.Sprintf("PRAGMA max_page_count = %d", must(t, db, "SELECT page_count FROM pragma_page_count")+20)); err != nil {
		t.Fatal(err)
	}
	var full error
	for _, r := range records[commitEvery:] {
		if full = db.Add(r); full != nil {
			break
		}
	}
	if !errors.Is(full, ErrFull) {
		t.Fatalf("a full disk: %v", full)
	}
	if err := db.Close(true); err != nil {
		t.Errorf("closing after it: %v", err)
	}
	sound(t, got)
	if n := ask(t, got, fmt.Sprintf("SELECT count(*) %% %d, count(*) BETWEEN 1 AND %d FROM articles", commitEvery, len(records)-1)); n != "0|1|\n" {
		t.Errorf("articles of no whole transaction are left: %s", n)
	}
	db = reopen(t, got, Options{Resume: true})
	for _, r := range records {
		if f := r.Facts; !db.Has(f.ID, "", f.Source.SHA256) || !db.Keep(f.ID, "", f.Source.SHA256) {
			add(t, db, r)
		}
	}
	finish(t, db)
	if content(t, want) != content(t, got) {
		t.Error("the rows differ from those of a run with room")
	}
}

// A run whose ending fails closes, and the next one ends it.
func TestFailedEnding(t *testing.T) {
	db, path := create(t, Options{})
	add(t, db, record("a", texts[0]))
	if err := db.exec("DROP TABLE spots"); err != nil {
		t.Fatal(err)
	}
	if err := db.Finish(); err == nil {
		t.Error("no error")
	}
	if err := db.Close(true); err != nil {
		t.Error(err)
	}
	db = reopen(t, path, Options{Resume: true})
	if f := record("a", texts[0]).Facts; !db.Has("a", "", f.Source.SHA256) {
		add(t, db, record("a", texts[0]))
	}
	db.Close(true)
}

func must(t *testing.T, db *DB, query string) int64 {
	t.Helper()
	n, err := db.number(query)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// Shards, of whatever kind, make the rows of one run over all of them.
func TestMerge(t *testing.T) {
	var records []*Record
	var lines bytes.Buffer
	for i := range 6 {
		r := record(fmt.Sprint("a", i), texts[i%len(texts)])
		records = append(records, r)
		line, err := json.Marshal(r.Facts)
		if err != nil {
			t.Fatal(err)
		}
		lines.Write(append(line, '\n'))
	}
	db, want := create(t, Options{})
	add(t, db, records...)
	finish(t, db)

	fromLines, got := create(t, Options{})
	if m, err := fromLines.MergeLines(bytes.NewReader(lines.Bytes())); err != nil || m != (Merged{Added: 6}) {
		t.Fatalf("%+v, %v", m, err)
	}
	finish(t, fromLines)
	if diff := cmp.Diff(content(t, want), content(t, got)); diff != "" {
		t.Errorf("from lines (-want +got):\n%s", diff)
	}

	var shards []string
	for _, part := range [][]*Record{records[:2], records[2:5], records[4:]} { // a4 stands in two
		db, path := create(t, Options{})
		add(t, db, part...)
		finish(t, db)
		shards = append(shards, path)
	}
	fromFiles, got := create(t, Options{})
	twice := 0
	for _, path := range shards {
		m, err := fromFiles.MergeFile(path)
		if err != nil {
			t.Fatal(err)
		}
		twice += m.Twice
	}
	finish(t, fromFiles)
	sound(t, got)
	if twice != 1 {
		t.Errorf("%d articles came twice", twice)
	}
	for _, query := range []string{"SELECT id, text, copy_of, likeness FROM articles", "SELECT * FROM persons", "SELECT article, text, start, stop FROM mentions", "SELECT * FROM said", "SELECT * FROM timeline", "SELECT event, place FROM event_places", "SELECT * FROM bodies", "SELECT * FROM spots"} {
		if diff := cmp.Diff(ask(t, want, query), ask(t, got, query)); diff != "" {
			t.Errorf("%s (-one run +merged):\n%s", query, diff)
		}
	}
	if _, err := reopen(t, got, Options{Resume: true}).MergeLines(strings.NewReader("{}\n")); !errors.Is(err, errNoRecord) {
		t.Errorf("a line that is no record: %v", err)
	}
}

// FuzzMergeLines gives merge lines of any kind: it tells an error or adds rows,
// and the database is sound.
func FuzzMergeLines(f *testing.F) {
	line, err := json.Marshal(record("a", texts[0]).Facts)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(string(line))
	f.Add(string(line) + "\n" + string(line))
	f.Add(`{"schema_version":1,"id":"a","error":"is empty"}`)
	f.Add(strings.ReplaceAll(string(line), `"p1"`, `"q1"`))
	f.Add(strings.ReplaceAll(string(line), `"start":`, `"start":-`))
	f.Add(`{"id":` + strings.Repeat("[", 100))
	f.Add("\x00\xff\n\n{")
	f.Fuzz(func(t *testing.T, lines string) {
		path := filepath.Join(t.TempDir(), "facts.db")
		db, err := Open(path, Options{Made: "fuzz"})
		if err != nil {
			t.Fatal(err)
		}
		_, failed := db.MergeLines(strings.NewReader(lines))
		if failed == nil {
			failed = db.Finish()
		}
		if err := db.Close(failed != nil); err != nil {
			t.Fatal(err)
		}
		sound(t, path)
	})
}

// The version that a database is checked against is the one that it is made with.
func TestVersion(t *testing.T) {
	if made := fmt.Sprintf("PRAGMA user_version = %d;", version); !strings.Contains(tables, made) {
		t.Errorf("tables.sql does not say %q", made)
	}
}
