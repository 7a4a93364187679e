package store

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"zombiezen.com/go/sqlite"

	"factbox/internal/news"
)

// Merged is what became of the articles of a shard.
type Merged struct {
	Added  int
	Twice  int // left out: the file has the same article already
	Failed int // that could not be read or analysed when the shard was made
}

// Is reports whether the file at path is a database of factbox; an error says
// that it is a database but of another kind.
func Is(path string) (bool, error) {
	f, err := os.Open(path)
	if err != nil {
		return false, err
	}
	defer f.Close()
	var head [16]byte
	if _, err := io.ReadFull(f, head[:]); err != nil || string(head[:]) != "SQLite format 3\x00" {
		return false, nil
	}
	return true, inspect(path)
}

// MergeLines adds the records of a shard of JSONL, in order.
func (db *DB) MergeLines(r io.Reader) (m Merged, err error) {
	lines := bufio.NewReaderSize(r, 1<<16)
	for n := 1; ; n++ {
		line, err := lines.ReadBytes('\n')
		if err != nil && err != io.EOF {
			return m, err
		}
		if len(bytes.TrimSpace(line)) > 0 {
			if err := db.mergeLine(line, &m); err != nil {
				return m, fmt.Errorf("line %d: %w", n, err)
			}
		}
		if err == io.EOF {
			return m, nil
		}
	}
}

// errNoRecord says that a line is JSON of another kind, or none.
var errNoRecord = errors.New("is no record of factbox")

func (db *DB) mergeLine(line []byte, m *Merged) error {
	var record struct {
		news.Facts
		Error string `json:"error"`
	}
	if err := json.Unmarshal(line, &record); err != nil || record.Schema == 0 || record.ID == "" {
		return errNoRecord
	}
	if record.Schema != news.SchemaVersion {
		return fmt.Errorf("%w: its schema is %d, this one's %d", ErrNewer, record.Schema, news.SchemaVersion)
	}
	f := &record.Facts
	if record.Error != "" {
		m.Failed++
		return db.Fail(f.ID, string(f.Source.Path), errors.New(record.Error))
	}
	twice, err := db.number("SELECT 1 FROM articles WHERE id = ? AND path IS ? AND sha256 = ?", f.ID, null(f.Source.Path), f.Source.SHA256)
	if err != nil {
		return told(err)
	}
	if twice == 1 {
		m.Twice++
		return nil
	}
	m.Added++
	return db.Add(RecordOf(f))
}

// MergeFile adds the rows of another database, which [Is] one of factbox.
func (db *DB) MergeFile(path string) (m Merged, err error) {
	if err := db.commit(); err != nil {
		return m, told(err)
	}
	db.dropIndex()
	if err := db.exec("PRAGMA foreign_keys = ON"); err != nil { // a shard may be anybody's work
		return m, told(err)
	}
	if err := db.exec("ATTACH ? AS shard", path); err != nil {
		return m, told(err)
	}
	defer func() {
		if err == nil {
			err = told(db.exec("DETACH shard"))
		}
	}()
	if err := db.change(); err != nil {
		return m, told(err)
	}
	if m, err = db.mergeRows(); err != nil {
		return m, told(err)
	}
	return m, told(db.commit())
}

// shardTables are the tables that a shard's rows are taken from, parents first.
// Those over the corpus are made anew.
var shardTables = []string{"articles", "sketches", "people", "roles", "places", "organizations", "mentions", "quotes", "times", "events", "event_people", "event_organizations", "event_places", "repairs"}

func (db *DB) mergeRows() (m Merged, err error) {
	offsets := map[string]int64{}
	for table, next := range db.next {
		offsets[table] = next - 1
	}
	for _, step := range []string{
		"DROP TABLE IF EXISTS temp.taken",
		"CREATE TEMP TABLE taken (old INTEGER PRIMARY KEY, new INTEGER NOT NULL)",
		fmt.Sprintf(`INSERT INTO temp.taken SELECT key, %d + row_number() OVER (ORDER BY key) FROM shard.articles a
			WHERE NOT EXISTS (SELECT 1 FROM main.articles b WHERE b.id = a.id AND b.sha256 = a.sha256 AND b.path IS a.path) ORDER BY key`, offsets["articles"]),
		"INSERT OR IGNORE INTO main.runs (made) SELECT made FROM shard.runs WHERE key IN (SELECT run FROM shard.articles) ORDER BY key",
		"INSERT OR IGNORE INTO main.spots SELECT * FROM shard.spots ORDER BY geonames",
		"INSERT OR REPLACE INTO main.failures SELECT * FROM shard.failures",
	} {
		if err := db.exec(step); err != nil {
			return m, err
		}
	}
	for _, table := range shardTables {
		query, err := db.copyOf(table, offsets)
		if err != nil {
			return m, err
		}
		if err := db.exec(query); err != nil {
			return m, fmt.Errorf("%s: %w", table, err)
		}
	}
	for _, table := range keyed {
		last, err := db.number("SELECT coalesce(max(key), 0) FROM main." + table)
		if err != nil {
			return m, err
		}
		db.next[table] = last + 1
	}
	for _, count := range []struct {
		into  *int
		query string
	}{
		{&m.Added, "SELECT count(*) FROM temp.taken"},
		{&m.Twice, "SELECT (SELECT count(*) FROM shard.articles) - (SELECT count(*) FROM temp.taken)"},
		{&m.Failed, "SELECT count(*) FROM shard.failures"},
	} {
		n, err := db.number(count.query)
		if err != nil {
			return m, err
		}
		*count.into = int(n)
	}
	return m, nil
}

// copyOf is the statement that copies the rows of a table: keys are shifted
// behind the rows that are there, and so is what refers to them. What a column
// refers to is asked of the schema.
func (db *DB) copyOf(table string, offsets map[string]int64) (string, error) {
	refers := map[string]string{}
	err := db.each("SELECT \"from\", \"table\" FROM pragma_foreign_key_list(?)", []any{table}, func(s *sqlite.Stmt) error {
		refers[s.ColumnText(0)] = s.ColumnText(1)
		return nil
	})
	if err != nil {
		return "", err
	}
	var columns, values []string
	where := ""
	err = db.each("SELECT name FROM pragma_table_info(?) ORDER BY cid", []any{table}, func(s *sqlite.Stmt) error {
		column := s.ColumnText(0)
		value := `t."` + column + `"`
		switch to := refers[column]; {
		case column == "key" && table == "articles":
			value = "(SELECT new FROM temp.taken WHERE old = t.key)"
			where = "t.key IN (SELECT old FROM temp.taken)"
		case column == "key":
			value = fmt.Sprintf("t.key + %d", offsets[table])
		case to == "articles" && column == "article":
			value = "(SELECT new FROM temp.taken WHERE old = t.article)"
			where = "t.article IN (SELECT old FROM temp.taken)"
		case to == "runs":
			value = "(SELECT m.key FROM main.runs m JOIN shard.runs s ON s.made = m.made WHERE s.key = t.run)"
		case to == "articles", to == "persons", to == "bodies", column == "likeness": // over the corpus
			value = "NULL"
		case to != "" && to != "spots":
			value = fmt.Sprintf(`t."%s" + %d`, column, offsets[to])
			if where == "" {
				where = fmt.Sprintf(`t."%s" IN (SELECT key FROM shard.%s WHERE article IN (SELECT old FROM temp.taken))`, column, to)
			}
		}
		columns, values = append(columns, `"`+column+`"`), append(values, value)
		return nil
	})
	return fmt.Sprintf("INSERT INTO main.%s (%s) SELECT %s FROM shard.%s t WHERE %s ORDER BY 1",
		table, strings.Join(columns, ", "), strings.Join(values, ", "), table, where), err
}
