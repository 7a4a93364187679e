package store

import (
	"crypto/sha256"
	"sync"

	"zombiezen.com/go/sqlite"
)

// identity is what makes an article the same as one of an earlier run: its id,
// path, bytes and what made its record.
type identity [16]byte

func identityOf(id, path, sha, made string) (x identity) {
	sum := sha256.Sum256([]byte(id + "\x00" + path + "\x00" + sha + "\x00" + made))
	copy(x[:], sum[:])
	return x
}

// done is what earlier runs did: 32 bytes an article.
type done struct {
	mu   sync.Mutex
	rows map[identity][]int64 // keys of articles not met again yet
	met  map[int64]bool       // keys of articles that this run has met
}

func (db *DB) earlier() (*done, error) {
	d := &done{rows: map[identity][]int64{}, met: map[int64]bool{}}
	err := db.each("SELECT a.key, a.id, coalesce(a.path, ''), a.sha256, r.made FROM articles a JOIN runs r ON r.key = a.run ORDER BY a.key", nil, func(s *sqlite.Stmt) error {
		x := identityOf(s.ColumnText(1), s.ColumnText(2), s.ColumnText(3), s.ColumnText(4))
		d.rows[x] = append(d.rows[x], s.ColumnInt64(0))
		return nil
	})
	return d, err
}

// Has reports whether an earlier run made the record of this article. It may be
// asked by several goroutines.
func (db *DB) Has(id, path, sha string) bool {
	if db.done == nil {
		return false
	}
	db.done.mu.Lock()
	defer db.done.mu.Unlock()
	return len(db.done.rows[identityOf(id, path, sha, db.options.Made)]) > 0
}

// Keep meets an article that [DB.Has] has, in the order of the inputs. It
// reports false when the inputs hold the article more often than the database:
// then it must be added.
func (db *DB) Keep(id, path, sha string) bool {
	x := identityOf(id, path, sha, db.options.Made)
	db.done.mu.Lock()
	defer db.done.mu.Unlock()
	rows := db.done.rows[x]
	if len(rows) == 0 {
		return false
	}
	db.done.met[rows[0]] = true
	if rows = rows[1:]; len(rows) == 0 {
		delete(db.done.rows, x)
	} else {
		db.done.rows[x] = rows
	}
	return true
}

// Left are the ids of articles of earlier runs that this one did not meet.
func (db *DB) Left() (ids []string, err error) {
	if db.done == nil {
		return nil, nil
	}
	err = db.each("SELECT key, id FROM articles ORDER BY key", nil, func(s *sqlite.Stmt) error {
		if !db.done.met[s.ColumnInt64(0)] {
			ids = append(ids, s.ColumnText(1))
		}
		return nil
	})
	return ids, told(err)
}

// outdate removes the record that another version, other options or other
// bytes made of an article, and returns its key; 0 when there is none.
func (db *DB) outdate(id, path string) (int64, error) {
	if db.done == nil {
		return 0, nil
	}
	var key int64
	err := db.each("SELECT key FROM articles WHERE id = ? AND path IS ? ORDER BY key", []any{id, null(path)}, func(s *sqlite.Stmt) error {
		if k := s.ColumnInt64(0); key == 0 && !db.done.met[k] {
			key = k
		}
		return nil
	})
	if err != nil || key == 0 {
		return 0, err
	}
	return key, db.exec("DELETE FROM articles WHERE key = ?", key)
}
