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
	if err := db.exec("UPDATE people SET person = NULL WHERE person IS NOT NULL"); err != nil {
		return err
	}
	if err := db.exec("DELETE FROM persons"); err != nil {
		return err
	}
	err := db.link(`SELECT p.family, p.key, p.article, p.name, coalesce(p.gender, ''), coalesce(a.published, ''), s.context,
			(SELECT group_concat(role, char(9)) FROM (SELECT role FROM roles WHERE roles.person = p.key ORDER BY n))
		FROM people p JOIN articles a ON a.key = p.article JOIN sketches s ON s.article = p.article ORDER BY p.family, p.key`,
		"UPDATE people SET person = ? WHERE key = ?", corpus.People)
	if err != nil {
		return err
	}
	return sqlitex.ExecuteScript(db.conn, `
		INSERT INTO persons
		SELECT person, name, NULL, NULL, 0, 0, NULL, NULL FROM (
			SELECT person, name, row_number() OVER (PARTITION BY person ORDER BY length(name) > 0 DESC, count(*) DESC, length(name) DESC, min(key)) AS n
			FROM people GROUP BY person, name) WHERE n = 1 ORDER BY person;
		UPDATE persons SET gender = g.gender FROM (
			SELECT person, gender, row_number() OVER (PARTITION BY person ORDER BY count(*) DESC, gender) AS n
			FROM people WHERE gender IS NOT NULL GROUP BY person, gender) AS g WHERE g.person = persons.key AND g.n = 1;
		UPDATE persons SET roles = r.roles FROM (
			SELECT person, group_concat(role, '; ') AS roles FROM (
				SELECT people.person, role, count(*) AS times, min(people.key) AS first FROM roles JOIN people ON people.key = roles.person
				GROUP BY people.person, role ORDER BY people.person, times DESC, first, role) GROUP BY person) AS r WHERE r.person = persons.key;
		UPDATE persons SET articles = c.n, first = c.first, last = c.last FROM (
			SELECT person, count(DISTINCT article) AS n, min(published) AS first, max(published) AS last
			FROM people JOIN articles ON articles.key = people.article AND copy_of IS NULL GROUP BY person) AS c WHERE c.person = persons.key;
		UPDATE persons SET quotes = c.n FROM (
			SELECT people.person, count(*) AS n FROM quotes JOIN people ON people.key = quotes.person
			JOIN articles ON articles.key = quotes.article AND copy_of IS NULL
			WHERE continues IS NULL GROUP BY people.person) AS c WHERE c.person = persons.key;`, nil)
}

// bodies links organizations over all articles.
func (db *DB) bodies() error {
	if err := db.exec("UPDATE organizations SET body = NULL WHERE body IS NOT NULL"); err != nil {
		return err
	}
	if err := db.exec("DELETE FROM bodies"); err != nil {
		return err
	}
	err := db.link(`SELECT o.short, o.key, o.article, o.name, '', coalesce(a.published, ''), s.context,
			(SELECT group_concat(text, char(9)) FROM (SELECT DISTINCT text FROM mentions WHERE mentions.organization = o.key ORDER BY text))
		FROM organizations o JOIN articles a ON a.key = o.article JOIN sketches s ON s.article = o.article ORDER BY o.short, o.key`,
		"UPDATE organizations SET body = ? WHERE key = ?", corpus.Organizations)
	if err != nil {
		return err
	}
	return sqlitex.ExecuteScript(db.conn, `
		INSERT INTO bodies
		SELECT body, name, 0, NULL, NULL FROM (
			SELECT body, name, row_number() OVER (PARTITION BY body ORDER BY count(*) DESC, length(name) DESC, min(key)) AS n
			FROM organizations GROUP BY body, name) WHERE n = 1 ORDER BY body;
		UPDATE bodies SET articles = c.n, first = c.first, last = c.last FROM (
			SELECT body, count(DISTINCT article) AS n, min(published) AS first, max(published) AS last
			FROM organizations JOIN articles ON articles.key = organizations.article AND copy_of IS NULL GROUP BY body) AS c WHERE c.body = bodies.key;`, nil)
}

// link reads appearances in blocks, compares those of a block and writes which
// are one. A person's key is that of the first appearance.
func (db *DB) link(query, update string, compare func([]corpus.Appearance) []int) error {
	var block []corpus.Appearance
	var keys []int64
	var name string
	var links [][2]int64 // key of the first appearance, key of this one
	flush := func() {
		first := map[int]int64{}
		for i, n := range compare(block) {
			if first[n] == 0 {
				first[n] = keys[i]
			}
			links = append(links, [2]int64{first[n], keys[i]})
		}
		block, keys = block[:0], keys[:0]
	}
	err := db.each(query, nil, func(s *sqlite.Stmt) error {
		if b := s.ColumnText(0); b != name {
			flush()
			name = b
		}
		a := corpus.Appearance{Article: s.ColumnInt64(2), Name: s.ColumnText(3), Gender: s.ColumnText(4), Date: s.ColumnText(5), Context: corpus.ContextFrom(blob(s, 6))}
		if list := s.ColumnText(7); list != "" {
			a.Roles = strings.Split(list, "\t") // of people; other forms of the name, of organizations
			a.Also = a.Roles
		}
		block, keys = append(block, a), append(keys, s.ColumnInt64(1))
		return nil
	})
	if err != nil {
		return err
	}
	flush()
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
