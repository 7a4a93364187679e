package store

import (
	"slices"
	"strings"

	"zombiezen.com/go/sqlite"

	"factbox/internal/corpus"
)

// Finish adds what only the whole corpus knows: copies, people, organizations
// and places over all articles, indexes and full text. It says so in the file.
func (db *DB) Finish() error {
	if err := db.commit(); err != nil || db.complete {
		return told(err)
	}
	err := db.begin()
	if db.index != nil {
		db.index.last()
	}
	for _, step := range []func() error{db.copies, db.linked, db.spots, db.indexes, db.fullText, db.finished} {
		if err == nil {
			err = step()
		}
	}
	if err == nil {
		err = db.commit()
	}
	db.complete = err == nil
	return told(err)
}

// copies marks articles that are versions of another.
func (db *DB) copies() error {
	if err := db.exec("UPDATE articles SET copy_of = NULL, likeness = NULL WHERE copy_of IS NOT NULL"); err != nil {
		return err
	}
	var keys []int64
	var failed error
	articles := func(yield func(corpus.Version) bool) {
		failed = db.each("SELECT a.key, coalesce(a.published, ''), a.words, s.shingles FROM articles a LEFT JOIN sketches s ON s.article = a.key ORDER BY a.key", nil, func(s *sqlite.Stmt) error {
			keys = append(keys, s.ColumnInt64(0))
			yield(corpus.Version{Date: s.ColumnText(1), Words: s.ColumnInt(2), Sketch: corpus.SketchFrom(blob(s, 3))}) // to the last
			return nil
		})
	}
	copies := corpus.Copies(articles, func(i int) (sketch corpus.Sketch) {
		err := db.each("SELECT shingles FROM sketches WHERE article = ?", []any{keys[i]}, func(s *sqlite.Stmt) error {
			sketch = corpus.SketchFrom(blob(s, 0))
			return nil
		})
		failed = first(failed, err)
		return sketch
	})
	if failed != nil {
		return failed
	}
	for i, key := range keys {
		if c, ok := copies[i]; ok {
			if err := db.exec("UPDATE articles SET copy_of = ?, likeness = ? WHERE key = ?", keys[c.Of], c.Likeness, key); err != nil {
				return err
			}
		}
	}
	return nil
}

func blob(s *sqlite.Stmt, column int) []byte {
	b := make([]byte, s.ColumnLen(column))
	s.ColumnBytes(column, b)
	return b
}

// linked links people and organizations over all articles.
func (db *DB) linked() error {
	articles, err := db.abouts()
	if err == nil {
		err = db.persons(articles)
	}
	if err == nil {
		err = db.bodies(articles)
	}
	return err
}

// about is what linking asks of an article.
type about struct {
	date    string
	context corpus.Context
	copy    bool // of another
}

// abouts are the articles by their keys.
func (db *DB) abouts() (map[int64]*about, error) {
	articles := make(map[int64]*about, db.next["articles"])
	err := db.each("SELECT a.key, coalesce(a.published, ''), s.context FROM articles a LEFT JOIN sketches s ON s.article = a.key", nil, func(s *sqlite.Stmt) error {
		articles[s.ColumnInt64(0)] = &about{date: s.ColumnText(1), context: corpus.ContextFrom(blob(s, 2))}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return articles, db.each("SELECT key FROM articles WHERE copy_of IS NOT NULL", nil, func(s *sqlite.Stmt) error {
		articles[s.ColumnInt64(0)].copy = true
		return nil
	})
}

// persons links people, a block of one family name at a time.
func (db *DB) persons(articles map[int64]*about) error {
	if err := db.exec("DELETE FROM persons"); err != nil { // and so people.person becomes NULL
		return err
	}
	err := db.link(articles, linking{
		query:   "SELECT p.family, p.key, p.article, p.name, coalesce(p.gender, ''), r.role FROM people p LEFT JOIN roles r ON r.person = p.key ORDER BY p.family, p.key, r.n",
		note:    func(a *appearance, role string) { a.Roles = append(a.Roles, role) },
		compare: corpus.People,
		update:  "UPDATE people SET person = ? WHERE key = ?",
		write: func(key int64, list []appearance) error {
			var names, genders, roles []string
			for _, a := range list {
				names = append(names, a.Name)
				roles = append(roles, a.Roles...)
				if a.Gender != "" {
					genders = append(genders, a.Gender)
				}
			}
			gender := ""
			if len(genders) > 0 {
				gender = corpus.Commonest(genders)[0]
			}
			articles, first, last := span(list)
			return db.exec("INSERT INTO persons VALUES (?,?,?,?,?,0,?,?)", key, corpus.Fullest(names), null(gender), null(strings.Join(corpus.Commonest(roles), "; ")), articles, null(first), null(last))
		},
	})
	if err != nil {
		return err
	}
	return db.script(`
		UPDATE persons SET quotes = c.n FROM (
			SELECT people.person, count(*) AS n FROM quotes JOIN people ON people.key = quotes.person
			WHERE continues IS NULL AND quotes.article NOT IN (SELECT key FROM articles WHERE copy_of IS NOT NULL)
			GROUP BY people.person) AS c WHERE c.person = persons.key`)
}

// bodies links organizations, a block of the same initials at a time.
func (db *DB) bodies(articles map[int64]*about) error {
	if err := db.exec("DELETE FROM bodies"); err != nil {
		return err
	}
	return db.link(articles, linking{
		query: "SELECT o.short, o.key, o.article, o.name, '', m.text FROM organizations o LEFT JOIN mentions m ON m.organization = o.key AND m.text <> o.name ORDER BY o.short, o.key, m.text",
		note: func(a *appearance, name string) {
			if n := len(a.Also); n == 0 || a.Also[n-1] != name {
				a.Also = append(a.Also, name)
			}
		},
		compare: corpus.Organizations,
		update:  "UPDATE organizations SET body = ? WHERE key = ?",
		write: func(key int64, list []appearance) error {
			var names []string
			for _, a := range list {
				names = append(names, a.Name)
			}
			articles, first, last := span(list)
			return db.exec("INSERT INTO bodies VALUES (?,?,?,?,?)", key, corpus.Fullest(names), articles, null(first), null(last))
		},
	})
}

// appearance is one of a block, with its row.
type appearance struct {
	corpus.Appearance
	key  int64
	copy bool // in an article that is a copy of another
}

// span is in how many articles somebody appears, copies left out, and when.
func span(list []appearance) (articles int, first, last string) {
	for _, a := range list {
		if a.copy {
			continue
		}
		articles++ // an article has one row of each
		if a.Date != "" && (first == "" || a.Date < first) {
			first = a.Date
		}
		last = max(last, a.Date)
	}
	return articles, first, last
}

// block is the appearances that may be one person or organization.
type block struct {
	rows []appearance
	same chan []int // to which each of rows belongs, once they are compared
}

// inHand is how many blocks are compared beside the reading of others.
const inHand = 64

// linking is how appearances of one kind are linked.
type linking struct {
	query   string // block, key, article, name, gender and one role or other name of each, or NULL: as many rows as it has of them
	note    func(*appearance, string)
	compare func([]corpus.Appearance) []int
	update  string // of an appearance: the person or organization, its own key
	write   func(key int64, list []appearance) error
}

// link reads appearances in blocks, has those of a block compared, each person
// or organization written, and writes to whom each appearance belongs. The key
// is that of the first appearance.
func (db *DB) link(articles map[int64]*about, l linking) error {
	var queue []*block       // in order; the last is being read
	var links [][2]int64     // key of the first appearance, key of this one
	oldest := func() error { // is written
		b := queue[0]
		queue = queue[1:]
		var groups [][]appearance
		for i, n := range <-b.same {
			if n == len(groups) {
				groups = append(groups, nil)
			}
			groups[n] = append(groups[n], b.rows[i])
			links = append(links, [2]int64{groups[n][0].key, b.rows[i].key})
		}
		for _, g := range groups {
			if err := l.write(g[0].key, g); err != nil {
				return err
			}
		}
		return nil
	}
	read := func() { // the last block is
		if len(queue) == 0 {
			return
		}
		b := queue[len(queue)-1]
		b.same = make(chan []int, 1)
		if len(b.rows) == 1 {
			b.same <- []int{0}
			return
		}
		go func() {
			plain := make([]corpus.Appearance, len(b.rows))
			for i := range b.rows {
				plain[i] = b.rows[i].Appearance
			}
			b.same <- l.compare(plain)
		}()
	}
	err := db.each(l.query, nil, func(s *sqlite.Stmt) error {
		key := s.ColumnInt64(1)
		var last *block
		if n := len(queue); n > 0 {
			last = queue[n-1]
		}
		if last == nil || last.rows[len(last.rows)-1].key != key {
			in := articles[s.ColumnInt64(2)]
			a := appearance{key: key, copy: in.copy}
			a.Appearance = corpus.Appearance{Article: s.ColumnInt64(2), Name: s.ColumnText(3), Gender: s.ColumnText(4), Date: in.date, Context: in.context, Block: s.ColumnText(0)}
			if last != nil && last.rows[0].Block == a.Block {
				last.rows = append(last.rows, a)
			} else {
				read()
				last = &block{rows: []appearance{a}}
				queue = append(queue, last)
			}
		}
		if s.ColumnType(5) != sqlite.TypeNull {
			l.note(&last.rows[len(last.rows)-1], s.ColumnText(5))
		}
		if len(queue) > inHand {
			return oldest()
		}
		return nil
	})
	read()
	for err == nil && len(queue) > 0 {
		err = oldest()
	}
	if err != nil {
		return err
	}
	slices.SortFunc(links, func(a, b [2]int64) int { return int(a[1] - b[1]) })
	for _, pair := range links {
		if err := db.exec(l.update, pair[0], pair[1]); err != nil {
			return err
		}
	}
	return nil
}

// spots counts the articles of places, and forgets places that none has.
func (db *DB) spots() error {
	return db.script(`
		DELETE FROM spots WHERE geonames NOT IN (SELECT geonames FROM places WHERE geonames IS NOT NULL);
		UPDATE spots SET articles = (SELECT count(DISTINCT article) FROM places
			WHERE places.geonames = spots.geonames AND article NOT IN (SELECT key FROM articles WHERE copy_of IS NOT NULL))`)
}

// indexes makes what finds rows quickly.
func (db *DB) indexes() error { return db.script(indexes) }

// finished says in the file that it is complete.
func (db *DB) finished() error {
	return db.exec("INSERT OR REPLACE INTO meta VALUES ('complete', '1')")
}
