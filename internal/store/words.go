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
	held  [][]findable
	todo  chan []findable // closed when all articles are in it
	ended chan error
}

// findable is what is to be found of an article, with the keys of the rows.
type findable struct {
	article int64
	quote   int64 // the first; the others follow
	title   string
	text    string
	quotes  []said
}

// said is a quote, without the article's other facts.
type said struct{ text, speaker string }

func saidIn(quotes []news.Quote) []said {
	list := make([]said, len(quotes))
	for i, q := range quotes {
		list[i].text = q.Text
		if q.Speaker != nil {
			list[i].speaker = q.Speaker.Name
		}
	}
	return list
}

const (
	// Pieces of an index are kept small, so that the words of the one in the
	// making stay in the processor's cache, and are joined by the thousand: up to
	// 30,000 articles none is, and a search opens them all in milliseconds.
	tuned = `INSERT INTO articles_words (articles_words, rank) VALUES ('hashsize', 262144);
		INSERT INTO articles_words (articles_words, rank) VALUES ('automerge', 0);
		INSERT INTO articles_words (articles_words, rank) VALUES ('crisismerge', 1000);`

	// untuned is as SQLite has it, for who adds rows later.
	untuned = `INSERT INTO articles_words (articles_words, rank) VALUES ('hashsize', 1048576);
		INSERT INTO articles_words (articles_words, rank) VALUES ('automerge', 4);
		INSERT INTO articles_words (articles_words, rank) VALUES ('crisismerge', 16);`

	// rebuild makes the index of the rows that are there.
	rebuild = `INSERT INTO articles_words (articles_words) VALUES ('rebuild');
		INSERT INTO quotes_words (quotes_words) VALUES ('rebuild');`

	// atOnce is how many bytes of text are indexed in one go: by the next
	// article the words would be out of that cache.
	atOnce = 1 << 18

	// mostHeld is how many batches wait for the end: while people are linked, one
	// statement after the other, a processor has nothing else to do.
	mostHeld = 8
)

// newIndex begins an index.
func newIndex() (*index, error) {
	pageCache()
	conn, err := sqlite.OpenConn("", sqlite.OpenReadWrite|sqlite.OpenCreate)
	if err != nil {
		return nil, err
	}
	x := &index{db: &DB{conn: conn}, todo: make(chan []findable, mostHeld+2), ended: make(chan error, 1)}
	// One transaction for all: at its end SQLite writes a piece of an index.
	if err := x.db.script(fmt.Sprintf("PRAGMA page_size = %d; PRAGMA journal_mode = OFF; PRAGMA cache_size = %d; %s %s BEGIN", pageSize, cachedPages, words, tuned)); err != nil {
		conn.Close()
		return nil, err
	}
	go x.work(x.todo)
	return x, nil
}

// work indexes what [index.add] takes in.
func (x *index) work(todo <-chan []findable) {
	var err error
	for batch := range todo {
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
		err = first(err, x.db.exec("INSERT INTO quotes_words (rowid, text, speaker) VALUES (?, ?, ?)", f.quote+int64(i), q.text, q.speaker))
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
	x.held = append(x.held, x.batch)
	x.batch, x.size = nil, 0
	if len(x.held) > mostHeld {
		x.todo <- x.held[0]
		x.held = x.held[1:]
	}
}

// last has what is left indexed. Nothing is added behind it.
func (x *index) last() {
	if x.todo == nil {
		return
	}
	for _, batch := range append(x.held, x.batch) {
		x.todo <- batch
	}
	x.held, x.batch = nil, nil
	close(x.todo)
	x.todo = nil
}

func (x *index) close() { x.db.conn.Close() }

// fullText makes the index of all rows, or takes over the one made beside them.
func (db *DB) fullText() error {
	if x := db.index; x != nil {
		db.index = nil
		defer x.close()
		if err := <-x.ended; err == nil {
			return db.takeOver(x)
		}
	}
	return db.script(tuned + rebuild + untuned)
}

// dropIndex forgets an index that has not, or will not have, every article.
func (db *DB) dropIndex() {
	if x := db.index; x != nil {
		db.index = nil
		x.held, x.batch = nil, nil
		x.last()
		<-x.ended
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
