package store

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"zombiezen.com/go/sqlite"

	"factbox/internal/news"
)

// index is the full text of a new database in the making. To cut texts into
// words costs half of what all rows cost, so it has a connection and a goroutine
// of its own; in the end the database takes over its rows.
//
// They are to the byte what [rebuild] makes of a finished database, which is
// what a run does that goes on with another's, and one whose index failed: there
// may be no room for a temporary file.
type index struct {
	db    *DB // in a temporary file, which the system removes however the program ends
	batch []findable
	size  int // bytes of text in the batch
	todo  chan []findable
	ended chan error
}

// findable is what is to be found of an article, with the keys of the rows.
type findable struct {
	article int64
	quote   int64 // the first; the others follow
	title   string
	text    string
	quotes  []news.Quote
}

const (
	// Pieces of an index are kept small, so that the words of the one in the
	// making stay in the processor's cache, and are joined by the dozen.
	tuned = `INSERT INTO articles_words (articles_words, rank) VALUES ('hashsize', 262144);
		INSERT INTO articles_words (articles_words, rank) VALUES ('automerge', 0);`

	// untuned is as SQLite has it, for who adds rows later.
	untuned = `INSERT INTO articles_words (articles_words, rank) VALUES ('hashsize', 1048576);
		INSERT INTO articles_words (articles_words, rank) VALUES ('automerge', 4);`

	// rebuild makes the index of the rows that are there.
	rebuild = `INSERT INTO articles_words (articles_words) VALUES ('rebuild');
		INSERT INTO quotes_words (quotes_words) VALUES ('rebuild');`

	// atOnce is how many bytes of text are indexed in one go: by the next
	// article the words would be out of that cache.
	atOnce = 1 << 18
)

// newIndex begins an index.
func newIndex() (*index, error) {
	pageCache()
	conn, err := sqlite.OpenConn("", sqlite.OpenReadWrite|sqlite.OpenCreate)
	if err != nil {
		return nil, err
	}
	x := &index{db: &DB{conn: conn}, todo: make(chan []findable), ended: make(chan error, 1)}
	// One transaction for all: at its end SQLite writes a piece of an index.
	if err := x.db.script(fmt.Sprintf("PRAGMA journal_mode = OFF; PRAGMA cache_size = -%d; %s %s BEGIN", indexCached, words, tuned)); err != nil {
		conn.Close()
		return nil, err
	}
	go x.work()
	return x, nil
}

// work indexes what [index.add] takes in.
func (x *index) work() {
	var err error
	for batch := range x.todo {
		for _, f := range batch {
			if err == nil {
				err = x.write(f)
			}
		}
	}
	x.ended <- first(err, x.db.script("COMMIT;"+untuned))
}

func (x *index) write(f findable) error {
	err := x.db.exec("INSERT INTO articles_words (rowid, title, text) VALUES (?, ?, ?)", f.article, f.title, f.text)
	for i, q := range f.quotes {
		speaker := ""
		if q.Speaker != nil {
			speaker = q.Speaker.Name
		}
		err = first(err, x.db.exec("INSERT INTO quotes_words (rowid, text, speaker) VALUES (?, ?, ?)", f.quote+int64(i), q.Text, speaker))
	}
	return err
}

// add takes an article in, in the order of the keys.
func (x *index) add(f findable) {
	x.batch = append(x.batch, f)
	if x.size += len(f.text); x.size >= atOnce {
		x.send()
	}
}

func (x *index) send() {
	x.todo <- x.batch
	x.batch, x.size = nil, 0
}

// end waits for the last article. Nothing is added behind it.
func (x *index) end() error {
	x.send()
	close(x.todo)
	return <-x.ended
}

func (x *index) close() { x.db.conn.Close() }

// fullText makes the index of all rows, or takes over the one made beside them.
func (db *DB) fullText() error {
	if x := db.index; x != nil {
		db.index = nil
		defer x.close()
		if x.end() == nil {
			return db.takeOver(x)
		}
	}
	return db.script(tuned + rebuild + untuned)
}

// dropIndex forgets an index that has not, or will not have, every article.
func (db *DB) dropIndex() {
	if x := db.index; x != nil {
		db.index = nil
		x.batch = nil
		x.end()
		x.close()
	}
}

// takeOver copies the tables in which SQLite keeps an index.
func (db *DB) takeOver(x *index) error {
	for _, table := range slices.Sorted(maps.Keys(db.columns)) {
		if !strings.Contains(table, "_words_") {
			continue
		}
		if err := db.exec("DELETE FROM " + table); err != nil {
			return err
		}
		insert := "INSERT INTO " + table + " VALUES (?" + strings.Repeat(",?", len(db.columns[table])-1) + ")"
		row := make([]any, len(db.columns[table]))
		if err := x.db.each("SELECT * FROM "+table, nil, func(s *sqlite.Stmt) error {
			for i := range row {
				switch s.ColumnType(i) {
				case sqlite.TypeInteger:
					row[i] = s.ColumnInt64(i)
				case sqlite.TypeText:
					row[i] = s.ColumnText(i)
				default:
					row[i] = blob(s, i)
				}
			}
			return db.exec(insert, row...)
		}); err != nil {
			return err
		}
	}
	return nil
}
