package store

import (
	"slices"
	"strings"

	"zombiezen.com/go/sqlite"
	"zombiezen.com/go/sqlite/sqlitex"

	"factbox/internal/corpus"
)

// Finish adds what only the whole corpus knows: copies, people, organizations
// and places over all articles, indexes and full text. It says so in the file.
func (db *DB) Finish() error {
	if err := db.commit(); err != nil || db.complete {
		return told(err)
	}
	err := db.begin()
	for _, step := range []func() error{db.copies, db.persons, db.bodies, db.spots, db.index} {
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
	if err := db.each("SELECT key FROM articles ORDER BY key", nil, func(s *sqlite.Stmt) error {
		keys = append(keys, s.ColumnInt64(0))
		return nil
	}); err != nil {
		return err
	}
	var failed error
	copies := corpus.Copies(len(keys), func(i int) (v corpus.Version) {
		err := db.each("SELECT coalesce(a.published, ''), a.words, s.shingles FROM articles a JOIN sketches s ON s.article = a.key WHERE a.key = ?", []any{keys[i]}, func(s *sqlite.Stmt) error {
			v = corpus.Version{Date: s.ColumnText(0), Words: s.ColumnInt(1), Sketch: corpus.SketchFrom(blob(s, 2))}
			return nil
		})
		if failed == nil {
			failed = err
		}
		return v
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

// persons links people over all articles, a block of one family name at a time.
func (db *DB) persons() error {
	if err := db.exec("DELETE FROM persons"); err != nil { // and so people.person becomes NULL
		return err
	}
	err := db.link(`SELECT p.family, p.key, p.article, p.name, coalesce(p.gender, ''), coalesce(a.published, ''), s.context, a.copy_of IS NOT NULL,
			(SELECT group_concat(role, char(9)) FROM (SELECT role FROM roles WHERE roles.person = p.key ORDER BY n))
		FROM people p JOIN articles a ON a.key = p.article JOIN sketches s ON s.article = p.article ORDER BY p.family, p.key`,
		"UPDATE people SET person = ? WHERE key = ?", corpus.People, func(key int64, list []appearance) error {
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
		})
	if err != nil {
		return err
	}
	return sqlitex.ExecuteScript(db.conn, `
		UPDATE persons SET quotes = c.n FROM (
			SELECT people.person, count(*) AS n FROM quotes JOIN people ON people.key = quotes.person
			JOIN articles ON articles.key = quotes.article AND copy_of IS NULL
			WHERE continues IS NULL GROUP BY people.person) AS c WHERE c.person = persons.key;`, nil)
}

// bodies links organizations over all articles.
func (db *DB) bodies() error {
	if err := db.exec("DELETE FROM bodies"); err != nil {
		return err
	}
	return db.link(`SELECT o.short, o.key, o.article, o.name, '', coalesce(a.published, ''), s.context, a.copy_of IS NOT NULL,
			(SELECT group_concat(text, char(9)) FROM (SELECT DISTINCT text FROM mentions WHERE mentions.organization = o.key ORDER BY text))
		FROM organizations o JOIN articles a ON a.key = o.article JOIN sketches s ON s.article = o.article ORDER BY o.short, o.key`,
		"UPDATE organizations SET body = ? WHERE key = ?", corpus.Organizations, func(key int64, list []appearance) error {
			var names []string
			for _, a := range list {
				names = append(names, a.Name)
			}
			articles, first, last := span(list)
			return db.exec("INSERT INTO bodies VALUES (?,?,?,?,?)", key, corpus.Fullest(names), articles, null(first), null(last))
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

// link reads appearances in blocks, has those of a block compared, each person
// or organization written, and writes to whom each appearance belongs. The key
// is that of the first appearance.
func (db *DB) link(query, update string, compare func([]corpus.Appearance) []int, write func(int64, []appearance) error) error {
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
			if err := write(g[0].key, g); err != nil {
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
			b.same <- compare(plain)
		}()
	}
	err := db.each(query, nil, func(s *sqlite.Stmt) error {
		a := appearance{key: s.ColumnInt64(1), copy: s.ColumnBool(7)}
		a.Appearance = corpus.Appearance{Article: s.ColumnInt64(2), Name: s.ColumnText(3), Gender: s.ColumnText(4), Date: s.ColumnText(5), Context: corpus.ContextFrom(blob(s, 6)), Block: s.ColumnText(0)}
		if list := s.ColumnText(8); list != "" {
			a.Roles = strings.Split(list, "\t") // of people; other forms of the name, of organizations
			a.Also = a.Roles
		}
		if n := len(queue); n > 0 && queue[n-1].rows[0].Block == a.Block {
			queue[n-1].rows = append(queue[n-1].rows, a)
			return nil
		}
		read()
		queue = append(queue, &block{rows: []appearance{a}})
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
	for _, l := range links {
		if err := db.exec(update, l[0], l[1]); err != nil {
			return err
		}
	}
	return nil
}

// spots counts the articles of places, and forgets places that none has.
func (db *DB) spots() error {
	return sqlitex.ExecuteScript(db.conn, `
		DELETE FROM spots WHERE geonames NOT IN (SELECT geonames FROM places WHERE geonames IS NOT NULL);
		UPDATE spots SET articles = (SELECT count(DISTINCT article) FROM places JOIN articles ON articles.key = article AND copy_of IS NULL WHERE places.geonames = spots.geonames);`, nil)
}

// index makes what finds rows quickly, and says that the file is complete.
func (db *DB) index() error {
	return sqlitex.ExecuteScript(db.conn, indexes+`
		INSERT INTO articles_words(articles_words) VALUES ('rebuild');
		INSERT INTO quotes_words(quotes_words) VALUES ('rebuild');
		INSERT OR REPLACE INTO meta VALUES ('complete', '1');`, nil)
}
