package store

import (
	"slices"
	"strings"

	"zombiezen.com/go/sqlite"

	"factbox/internal/news"
)

// batch inserts rows of one table, several by one statement: what a statement
// costs by itself is shared. Values are given in the order of the columns.
type batch struct {
	db      *DB
	table   string
	columns []string // that are given
	counted bool     // SQLite gives the rows their keys
	left    int      // rows to come
	stmt    *sqlite.Stmt
	room    int // rows of stmt
	at      int // values bound
}

// together are the numbers of rows that statements are prepared for, 1 last.
var together = [...]int{24, 6, 1}

// insertion is a statement that inserts rows.
type insertion struct {
	table string
	rows  int
}

// into begins to insert n rows into a table. After the first error of the
// article nothing more is inserted.
func (w *rows) into(table string, n int) *batch {
	b := &batch{db: w.db, table: table, left: n, columns: w.db.columns[table]}
	if b.counted = w.db.grows && slices.Contains(keyed, table); b.counted {
		b.columns = b.columns[1:]
	}
	w.err = first(w.err, b.next())
	if w.err != nil {
		b.stmt = nil
	}
	return b
}

func first(a, b error) error {
	if a != nil {
		return a
	}
	return b
}

// next takes the statement for the most of the rows that are left.
func (b *batch) next() error {
	b.stmt, b.at = nil, 0
	if b.left == 0 {
		return nil
	}
	for _, b.room = range together {
		if b.room <= b.left {
			break
		}
	}
	kind := insertion{b.table, b.room}
	if b.stmt = b.db.insertions[kind]; b.stmt != nil {
		return nil
	}
	row := "(" + strings.Repeat(",?", len(b.columns))[1:] + ")"
	// OR FAIL: an error ends the transaction anyway, so that SQLite need not
	// keep what it takes to undo the statement alone.
	stmt, err := b.db.conn.Prepare("INSERT OR FAIL INTO " + b.table + " (" + strings.Join(b.columns, ",") + ") VALUES " + row + strings.Repeat(","+row, b.room-1))
	b.stmt, b.db.insertions[kind] = stmt, stmt
	return err
}

// end ends a row, and inserts it and those before when there are enough.
func (w *rows) end(b *batch) {
	if b.stmt == nil || b.at < b.room*len(b.columns) {
		return
	}
	_, err := b.stmt.Step()
	w.err = first(w.err, first(err, b.stmt.Reset()))
	b.left -= b.room
	w.err = first(w.err, b.next())
	if w.err != nil {
		b.stmt = nil
	}
}

// slot is the next parameter.
func (b *batch) slot() int {
	b.at++
	return b.at
}

// key binds the key of the row. Where rows are only ever added behind others,
// SQLite counts as this package does; left to itself it need not look for the
// place, nor be ready to undo the statement.
func (b *batch) key(n int64) {
	if !b.counted {
		b.int(n)
	}
}

func (b *batch) text(s string) {
	if b.stmt != nil {
		bindText(b.stmt, b.slot(), s)
	}
}

// maybe binds a text, or NULL where it is empty.
func (b *batch) maybe(s string) {
	if s != "" {
		b.text(s)
	} else {
		b.null()
	}
}

func (b *batch) null() {
	if b.stmt != nil {
		b.stmt.BindNull(b.slot())
	}
}

func (b *batch) nulls(n int) {
	for range n {
		b.null()
	}
}

// days binds the first and the last day of an interval.
func (b *batch) days(interval news.Nullable) {
	first, last, _ := strings.Cut(string(interval), "/")
	b.maybe(first)
	b.maybe(last)
}

func (b *batch) int(n int64) {
	if b.stmt != nil {
		b.stmt.BindInt64(b.slot(), n)
	}
}

// ints binds several numbers.
func (b *batch) ints(numbers ...int) {
	for _, n := range numbers {
		b.int(int64(n))
	}
}

// ref binds the key of a row; 0 is NULL.
func (b *batch) ref(key int64) {
	if key != 0 {
		b.int(key)
	} else {
		b.null()
	}
}

func (b *batch) bool(v bool) {
	if b.stmt != nil {
		b.stmt.BindBool(b.slot(), v)
	}
}

func (b *batch) float(v float64) {
	if b.stmt != nil {
		b.stmt.BindFloat(b.slot(), v)
	}
}

func (b *batch) bytes(v []byte) {
	if b.stmt != nil {
		b.stmt.BindBytes(b.slot(), v)
	}
}

// degrees binds a coordinate, or NULL.
func (b *batch) degrees(v *float64) {
	if v != nil {
		b.float(*v)
	} else {
		b.null()
	}
}
