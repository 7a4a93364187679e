package store

import (
	_ "embed"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"
	"time"

	"zombiezen.com/go/sqlite"
	"zombiezen.com/go/sqlite/sqlitex"
)

// The schema: tables before the first row, indexes behind the last.
var (
	//go:embed tables.sql
	tables string
	//go:embed words.sql
	words string
	//go:embed indexes.sql
	indexes string
	//go:embed views.sql
	views string
)

// Schema is the SQL of all that a database holds.
func Schema() string { return tables + "\n" + words + "\n" + views + "\n" + indexes }

const (
	applicationID = 0x66626f78 // "fbox", as in tables.sql
	version       = 4          // of the schema, as in tables.sql
)

// Options say how a database is written.
type Options struct {
	Made   string // version and options of this run: what it has in common with records it need not make again
	Resume bool   // go on with what is there; else the file must hold no article
	Sync   bool   // wait for the disk
	NoText bool   // leave the articles' texts out
}

// DB is a database being written. It is not for use by several goroutines but
// for [DB.Has].
type DB struct {
	conn    *sqlite.Conn
	options Options
	run     int64
	next    map[string]int64 // table to the key of its next row
	done    *done            // nil unless resuming
	pending int              // articles since the last commit
	open    bool             // a transaction is

	columns    map[string][]string // of the tables
	insertions map[insertion]*sqlite.Stmt
	spotted    map[int]bool // GeoNames ids whose rows are there
	failures   bool         // there may be some
	grows      bool         // from nothing: rows are only ever added behind others
	index      *index       // nil where it is made in the end
	links      [][2]int64   // while appearances are linked, sorted: the key of one, the key of whom it belongs to

	complete bool // what the whole corpus knows is as the articles have it
}

// What SQLite keeps in memory, of the database and of the index beside it. Each
// may take all: with a share for each, one that oversteps its own has SQLite
// forget every page of the other as soon as it is let go, and read it again.
const (
	pageSize    = 16 << 10 // a quarter of the reads and writes that SQLite's 4096 bytes ask for
	cachedPages = 5 << 20 / pageSize
)

// commitEvery is how many articles a transaction has: about a second of work,
// which is what a killed run loses.
const commitEvery = 250

// keyed are the tables whose rows this package numbers.
var keyed = []string{"articles", "people", "places", "organizations", "quotes", "times", "events", "repairs"}

// Open opens the database at path for writing, or makes one. No other program
// can use it until it is closed.
func Open(path string, o Options) (*DB, error) {
	if err := inspect(path); err != nil {
		return nil, err
	}
	db, err := open(path, o)
	if err != nil {
		return nil, told(err)
	}
	return db, nil
}

// inspect refuses a file that is something else.
func inspect(path string) error {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist) || err == nil && info.Mode().IsRegular() && info.Size() == 0:
		return nil
	case err != nil:
		return err
	case !info.Mode().IsRegular():
		return fmt.Errorf("is no regular file: %w", ErrForeign)
	}
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	var head [100]byte // https://www.sqlite.org/fileformat.html#the_database_header
	if _, err := io.ReadFull(f, head[:]); err != nil || string(head[:16]) != "SQLite format 3\x00" {
		return ErrForeign
	}
	if binary.BigEndian.Uint32(head[68:]) != applicationID {
		return ErrForeign
	}
	if v := binary.BigEndian.Uint32(head[60:]); v != version {
		return fmt.Errorf("%w: its schema is %d, this one's %d", ErrNewer, v, version)
	}
	return nil
}

func open(path string, o Options) (_ *DB, err error) {
	pageCache()
	conn, err := sqlite.OpenConn(path, sqlite.OpenReadWrite|sqlite.OpenCreate)
	if err != nil {
		return nil, err
	}
	db := &DB{conn: conn, options: o, next: map[string]int64{}, columns: map[string][]string{}, insertions: map[insertion]*sqlite.Stmt{}, spotted: map[int]bool{}}
	defer func() {
		if err != nil {
			conn.Close()
		}
	}()
	if err := conn.CreateFunction("belongs", &sqlite.FunctionImpl{NArgs: 1, Scalar: db.belongs}); err != nil {
		return nil, err
	}
	conn.SetBusyTimeout(patience)
	sync := "OFF"
	if o.Sync {
		sync = "FULL"
	}
	// The cache bounds the memory; the lock keeps a second run out.
	for _, pragma := range []string{fmt.Sprint("page_size = ", pageSize), "locking_mode = EXCLUSIVE", "journal_mode = DELETE", "synchronous = " + sync, fmt.Sprint("cache_size = ", cachedPages), "temp_store = FILE", "foreign_keys = OFF"} {
		if err := sqlitex.ExecuteTransient(conn, "PRAGMA "+pragma, nil); err != nil {
			return nil, err
		}
	}
	if err := db.begin(); err != nil {
		return nil, err
	}
	if n, err := db.number("SELECT count(*) FROM sqlite_schema"); err != nil {
		return nil, err
	} else if n == 0 { // new, or left by a run that was killed at once
		if err := db.script(tables + words + views); err != nil {
			return nil, err
		}
	}
	return db, db.prepare()
}

// patience is how long another program's lock is waited for.
const patience = 5 * time.Second

// prepare reads where an earlier run got to, and notes this one.
func (db *DB) prepare() error {
	for _, table := range keyed {
		last, err := db.number("SELECT coalesce(max(key), 0) FROM " + table)
		if err != nil {
			return err
		}
		db.next[table] = last + 1
	}
	if err := db.each("SELECT m.name, c.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' ORDER BY m.name, c.cid", nil, func(s *sqlite.Stmt) error {
		table := s.ColumnText(0)
		db.columns[table] = append(db.columns[table], `"`+s.ColumnText(1)+`"`)
		return nil
	}); err != nil {
		return err
	}
	failures, err := db.number("SELECT count(*) FROM failures")
	if err != nil {
		return err
	}
	db.failures = failures > 0
	if n := db.next["articles"] - 1; n > 0 && !db.options.Resume {
		return ErrNotEmpty
	}
	if err := db.exec("INSERT OR IGNORE INTO runs (made) VALUES (?)", db.options.Made); err != nil {
		return err
	}
	run, err := db.number("SELECT key FROM runs WHERE made = ?", db.options.Made)
	if err != nil {
		return err
	}
	db.run = run
	complete, err := db.number("SELECT value FROM meta WHERE name = 'complete'")
	if err != nil {
		return err
	}
	db.complete = complete == 1
	if db.options.Resume {
		if db.done, err = db.earlier(); err != nil {
			return err
		}
	}
	if err := db.commit(); err != nil {
		return err
	}
	// Rows that this package makes refer to rows that are there. Only where
	// articles are made anew have their old rows to go with them.
	if db.grows = db.next["articles"] == 1; !db.grows {
		return db.exec("PRAGMA foreign_keys = ON")
	}
	if db.index, err = newIndex(); err != nil {
		db.index = nil // it is made in the end
	}
	return nil
}

func (db *DB) begin() error {
	if db.open {
		return nil
	}
	err := db.exec("BEGIN IMMEDIATE")
	db.open = err == nil
	return err
}

// change begins to change articles: what the whole corpus knows is out of date.
func (db *DB) change() error {
	err := db.begin()
	if err == nil && db.complete {
		db.complete = false
		err = db.exec("UPDATE meta SET value = '0' WHERE name = 'complete'")
	}
	return err
}

func (db *DB) commit() error {
	if !db.open {
		return nil
	}
	err := db.exec("COMMIT")
	db.open = err != nil
	db.pending = 0
	return err
}

// Close commits what was added, unless failed, and closes the file.
func (db *DB) Close(failed bool) error {
	var err error
	db.dropIndex()
	if failed {
		if db.open {
			db.exec("ROLLBACK") // what made it fail is told already
		}
	} else {
		err = db.commit()
	}
	if closing := db.conn.Close(); err == nil {
		err = closing
	}
	return told(err)
}

// exec runs a statement that gives no rows.
func (db *DB) exec(query string, args ...any) error {
	return db.each(query, args, func(*sqlite.Stmt) error { return nil })
}

// script runs statements that give no rows, each by itself.
func (db *DB) script(queries string) error {
	for queries = strings.TrimSpace(queries); queries != ""; {
		s, trailing, err := db.conn.PrepareTransient(queries)
		if err != nil {
			return err
		}
		for more := true; err == nil && more; {
			more, err = s.Step()
		}
		if err = first(err, s.Finalize()); err != nil {
			return err
		}
		queries = strings.TrimSpace(queries[len(queries)-trailing:])
	}
	return nil
}

// number is the first column of the first row; 0 when there is none.
func (db *DB) number(query string, args ...any) (n int64, err error) {
	err = db.each(query, args, func(s *sqlite.Stmt) error { n = s.ColumnInt64(0); return nil })
	return n, err
}

// each calls row on every row of a query. Statements are kept.
func (db *DB) each(query string, args []any, row func(*sqlite.Stmt) error) error {
	s, err := db.conn.Prepare(query)
	if err != nil {
		return err
	}
	for i, arg := range args {
		bind(s, i+1, arg)
	}
	for {
		more, err := s.Step()
		if err == nil && more {
			err = row(s)
		}
		if err != nil {
			s.Reset()
			return err
		}
		if !more {
			return s.Reset()
		}
	}
}

// null is an empty string that is NULL in the database.
type null string

// bindText gives a parameter a text. NUL, which SQLite's own functions take for
// the end of one, stands as U+FFFD: one code point for one.
func bindText(s *sqlite.Stmt, i int, text string) {
	if strings.IndexByte(text, 0) >= 0 {
		text = strings.ReplaceAll(text, "\x00", "\uFFFD")
	}
	s.BindText(i, text)
}

// bind gives a parameter its value.
func bind(s *sqlite.Stmt, i int, arg any) {
	switch v := arg.(type) {
	case string:
		bindText(s, i, v)
	case null:
		if v == "" {
			s.BindNull(i)
			return
		}
		bindText(s, i, string(v))
	case int64:
		s.BindInt64(i, v)
	case int:
		s.BindInt64(i, int64(v))
	case float64:
		s.BindFloat(i, v)
	case bool:
		s.BindBool(i, v)
	case []byte:
		s.BindBytes(i, v)
	case *float64:
		if v == nil {
			s.BindNull(i)
			return
		}
		s.BindFloat(i, *v)
	case nil:
		s.BindNull(i)
	default:
		panic(fmt.Sprintf("store: no column holds %T", arg))
	}
}
