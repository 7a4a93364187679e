package main

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"factbox/internal/news"
)

func init() {
	register.Function3x1[context.Context, string, func(string, appearance), error](appearances)
	register.Function3x1[context.Context, string, func(string, string), error](datedEvents)
	register.Function3x1[string, func(*appearance) bool, func(string), error](gather)
	register.Emitter2[string, appearance]()
	register.Iter1[appearance]()
}

// appearance is a person or place in one article.
type appearance struct {
	Kind, Name, Article, Date string
	Quotes                    int
}

// name is a person or place over the whole corpus. Two people of one name are
// one record: the key is the kind and the normalised name, nothing else.
type name struct {
	Kind     string        `json:"kind"` // person or place
	Name     string        `json:"name"` // the spelling of the first article
	Articles []string      `json:"articles"`
	First    news.Nullable `json:"first"` // dates of publication; null when no article says
	Last     news.Nullable `json:"last"`
	Quotes   int           `json:"quotes"` // said by this person
}

// names gathers people and places over all articles.
func names(s beam.Scope, facts beam.PCollection) beam.PCollection {
	s = s.Scope("names")
	return beam.ParDo(s, gather, beam.GroupByKey(s, beam.ParDo(s, appearances, facts)))
}

// appearances emits the people and places of a line of facts by their keys.
func appearances(_ context.Context, line string, emit func(string, appearance)) error {
	var f news.Facts
	if err := json.Unmarshal([]byte(line), &f); err != nil {
		return fmt.Errorf("reading facts: %w", err)
	}
	date := ""
	if f.Published != nil {
		date = f.Published.Date
	}
	quotes := map[string]int{}
	for _, q := range f.Quotes {
		if q.Speaker != nil {
			quotes[string(q.Speaker.Person)]++
		}
	}
	for _, p := range f.People {
		emit(key("person", p.Name), appearance{"person", p.Name, f.ID, date, quotes[p.ID]})
	}
	for _, p := range f.Places {
		emit(key("place", p.Name), appearance{Kind: "place", Name: p.Name, Article: f.ID, Date: date})
	}
	return nil
}

func key(kind, name string) string {
	return kind + "\t" + strings.Join(strings.Fields(strings.ToLower(strings.ReplaceAll(name, "’", "'"))), " ")
}

// gather makes one record of all that stands under a key.
func gather(_ string, next func(*appearance) bool, emit func(string)) error {
	var all []appearance
	var a appearance
	for next(&a) {
		all = append(all, a)
	}
	slices.SortFunc(all, func(a, b appearance) int {
		return cmp.Or(strings.Compare(a.Article, b.Article), strings.Compare(a.Name, b.Name), strings.Compare(a.Date, b.Date))
	})
	n := name{Kind: all[0].Kind, Name: all[0].Name}
	for _, a := range all {
		if len(n.Articles) == 0 || n.Articles[len(n.Articles)-1] != a.Article {
			n.Articles = append(n.Articles, a.Article)
		}
		if a.Date != "" {
			if n.First == "" || a.Date < string(n.First) {
				n.First = news.Nullable(a.Date)
			}
			n.Last = max(n.Last, news.Nullable(a.Date))
		}
		n.Quotes += a.Quotes
	}
	line, err := marshal(n)
	if err == nil {
		emit(line)
	}
	return err
}

// dated is an event on the timeline of all articles.
type dated struct {
	Interval string        `json:"interval"`
	Article  string        `json:"article"`
	Event    string        `json:"event"` // its id in the article
	Headline string        `json:"headline"`
	Negated  bool          `json:"negated"`
	Modality news.Modality `json:"modality"`
	Relation news.Relation `json:"relation"`
}

// datedEvents emits the events of a line of facts that have a calendar date,
// by the month in which they begin: a month of a large corpus fits a worker.
func datedEvents(_ context.Context, line string, emit func(string, string)) error {
	var f news.Facts
	if err := json.Unmarshal([]byte(line), &f); err != nil {
		return fmt.Errorf("reading facts: %w", err)
	}
	for _, e := range f.Events {
		const month = len("2025-10")
		if len(e.Interval) < month {
			continue
		}
		out, err := marshal(dated{string(e.Interval), f.ID, e.ID, e.Headline, e.Negated, e.Modality, e.Relation})
		if err != nil {
			return err
		}
		emit(string(e.Interval[:month]), out)
	}
	return nil
}

func marshal(v any) (string, error) {
	var b strings.Builder
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	err := enc.Encode(v)
	return strings.TrimSuffix(b.String(), "\n"), err
}
