package store

import (
	"cmp"
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
	var articles abouts
	if err == nil {
		articles, err = db.abouts()
	}
	for _, step := range []func() error{
		func() error { return db.copies(articles) },
		func() error { return db.persons(articles) },
		func() error { return db.bodies(articles) },
		db.spots, db.indexes, db.fullText, db.finished,
	} {
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

// about is what comparing asks of an article.
type about struct {
	key     int64
	date    string
	words   int
	context corpus.Context
	copy    bool // of another
}

// abouts are the articles in the order of their keys.
type abouts []about

// index is that of the article with a key that one of them has.
func (list abouts) index(key int64) int {
	i, _ := slices.BinarySearchFunc(list, key, func(a about, key int64) int { return cmp.Compare(a.key, key) })
	return i
}

// abouts reads the articles, without their texts: those rows take a page each.
func (db *DB) abouts() (list abouts, err error) {
	list = make(abouts, 0, db.next["articles"]-1)
	err = db.each("SELECT key, published, words FROM articles INDEXED BY articles_published", nil, func(s *sqlite.Stmt) error {
		list = append(list, about{key: s.ColumnInt64(0), date: s.ColumnText(1), words: s.ColumnInt(2)})
		return nil
	})
	slices.SortFunc(list, func(a, b about) int { return cmp.Compare(a.key, b.key) })
	return list, err
}

// copies marks articles that are versions of another. On the way it learns of
// the names in each.
func (db *DB) copies(articles abouts) error {
	if err := db.exec("UPDATE articles SET copy_of = NULL, likeness = NULL WHERE copy_of IS NOT NULL"); err != nil {
		return err
	}
	versions := make([]corpus.Version, len(articles))
	for i, a := range articles {
		versions[i] = corpus.Version{Date: a.date, Words: a.words}
	}
	var failed error
	sketches := func(yield func(int, corpus.Sketch) bool) {
		failed = db.each("SELECT article, shingles, context FROM sketches", nil, func(s *sqlite.Stmt) error {
			i := articles.index(s.ColumnInt64(0))
			articles[i].context = corpus.ContextFrom(blob(s, 2))
			yield(i, corpus.SketchFrom(blob(s, 1))) // to the last
			return nil
		})
	}
	copies := corpus.Copies(versions, sketches, func(i int) (sketch corpus.Sketch) {
		err := db.each("SELECT shingles FROM sketches WHERE article = ?", []any{articles[i].key}, func(s *sqlite.Stmt) error {
			sketch = corpus.SketchFrom(blob(s, 0))
			return nil
		})
		failed = first(failed, err)
		return sketch
	})
	if failed != nil {
		return failed
	}
	for i := range articles {
		if c, ok := copies[i]; ok {
			articles[i].copy = true
			if err := db.exec("UPDATE articles SET copy_of = ?, likeness = ? WHERE key = ?", articles[c.Of].key, c.Likeness, articles[i].key); err != nil {
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

// persons links people, a block of one family name at a time.
func (db *DB) persons(articles abouts) error {
	if err := db.exec("DELETE FROM persons"); err != nil { // and so people.person becomes NULL
		return err
	}
	err := db.link(articles, linking{
		query:   "SELECT p.family, p.key, p.article, p.name, coalesce(p.gender, ''), r.role FROM people p LEFT JOIN roles r ON r.person = p.key ORDER BY p.family, p.key, r.n",
		note:    func(a *appearance, role string) { a.Roles = append(a.Roles, role) },
		compare: corpus.People,
		update:  "UPDATE people SET person = belongs(key)",
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
func (db *DB) bodies(articles abouts) error {
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
		update:  "UPDATE organizations SET body = belongs(key)",
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

// inHand is how many appearances are read ahead of those whose block is not
// compared yet: a family name that hundreds of people have takes long.
const inHand = 8192

// linking is how appearances of one kind are linked.
type linking struct {
	query   string // block, key, article, name, gender and one role or other name of each, or NULL: as many rows as it has of them
	note    func(*appearance, string)
	compare func([]corpus.Appearance) []int
	update  string // of all appearances, to what [DB.belongs] says of their keys
	write   func(key int64, list []appearance) error
}

// link reads appearances in blocks, has those of a block compared, each person
// or organization written, and writes to whom each appearance belongs. The key
// is that of the first appearance.
func (db *DB) link(articles abouts, l linking) error {
	var queue []*block       // in order; the last is being read
	waiting := 0             // appearances in the queue
	var links [][2]int64     // key of this appearance, key of the first
	oldest := func() error { // is written
		b := queue[0]
		queue, waiting = queue[1:], waiting-len(b.rows)
		var groups [][]appearance
		for i, n := range <-b.same {
			if n == len(groups) {
				groups = append(groups, nil)
			}
			groups[n] = append(groups[n], b.rows[i])
			links = append(links, [2]int64{b.rows[i].key, groups[n][0].key})
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
			in := articles[articles.index(s.ColumnInt64(2))]
			a := appearance{key: key, copy: in.copy}
			a.Appearance = corpus.Appearance{Article: s.ColumnInt64(2), Name: s.ColumnText(3), Gender: s.ColumnText(4), Date: in.date, Context: in.context, Block: s.ColumnText(0)}
			waiting++
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
		for waiting > inHand && len(queue) > 1 {
			if err := oldest(); err != nil {
				return err
			}
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
	slices.SortFunc(links, func(a, b [2]int64) int { return cmp.Compare(a[0], b[0]) })
	db.links = links
	defer func() { db.links = nil }()
	return db.exec(l.update)
}

// belongs is a function of SQL: the key of the person or organization that an
// appearance belongs to. It makes one statement of one for each row.
func (db *DB) belongs(_ sqlite.Context, args []sqlite.Value) (sqlite.Value, error) {
	i, ok := slices.BinarySearchFunc(db.links, args[0].Int64(), func(link [2]int64, key int64) int { return cmp.Compare(link[0], key) })
	if !ok {
		return sqlite.Value{}, nil
	}
	return sqlite.IntegerValue(db.links[i][1]), nil
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
