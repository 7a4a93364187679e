package main

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"factbox/internal/corpus"
	"factbox/internal/news"
)

func init() {
	register.Function3x1[context.Context, string, func(string, string), error](appearances)
	register.Function3x1[context.Context, string, func(string, string), error](datedEvents)
	register.Function3x1[string, func(*string) bool, func(string), error](gather)
}

// appearance is a person, place or organization in one article; it travels as
// JSON.
type appearance struct {
	Kind, Article string
	Quotes        int
	corpus.Appearance
}

// name is a person, place or organization over the whole corpus: two of one
// name are two records where their articles say so (package corpus).
type name struct {
	Kind     string        `json:"kind"` // person, place or organization
	Name     string        `json:"name"` // the fullest
	Articles []string      `json:"articles"`
	First    news.Nullable `json:"first"` // dates of publication; null when no article says
	Last     news.Nullable `json:"last"`
	Quotes   int           `json:"quotes"` // said by this person
}

// names gathers people, places and organizations over all articles.
func names(s beam.Scope, facts beam.PCollection) beam.PCollection {
	s = s.Scope("names")
	return beam.ParDo(s, gather, beam.GroupByKey(s, beam.ParDo(s, appearances, facts)))
}

// appearances emits what is named in a line of facts, by what those that may be
// one have in common.
func appearances(_ context.Context, line string, emit func(string, string)) error {
	var f news.Facts
	if err := json.Unmarshal([]byte(line), &f); err != nil {
		return fmt.Errorf("reading facts: %w", err)
	}
	quotes := map[string]int{}
	for _, q := range f.Quotes {
		if q.Speaker != nil {
			quotes[string(q.Speaker.Person)]++
		}
	}
	var failed error
	send := func(key string, a appearance) {
		out, err := marshal(a)
		if err != nil && failed == nil {
			failed = err
		}
		emit(a.Kind+"\t"+key, out)
	}
	all := corpus.Of(&f, 0)
	for i, a := range all.People {
		send(corpus.Key(a.Name), appearance{"person", f.ID, quotes[f.People[i].ID], a})
	}
	for _, a := range all.Organizations {
		send(corpus.BodyKey(a.Name), appearance{"organization", f.ID, 0, a})
	}
	date := ""
	if f.Published != nil {
		date = f.Published.Date
	}
	for _, p := range f.Places {
		key := strings.ToLower(p.Name) + "\t" + string(p.Country)
		if p.GeoNames != nil {
			key = fmt.Sprint(*p.GeoNames)
		}
		send(key, appearance{"place", f.ID, 0, corpus.Appearance{Name: p.Name, Date: date}})
	}
	return failed
}

// gather makes a record of each that stands under a key.
func gather(_ string, next func(*string) bool, emit func(string)) error {
	var lines []string
	var line string
	for next(&line) {
		lines = append(lines, line)
	}
	slices.Sort(lines) // the engine gives them in any order
	all := make([]appearance, len(lines))
	block := make([]corpus.Appearance, len(lines))
	articles := map[string]int64{}
	for i, line := range lines {
		if err := json.Unmarshal([]byte(line), &all[i]); err != nil {
			return err
		}
		if _, seen := articles[all[i].Article]; !seen {
			articles[all[i].Article] = int64(len(articles))
		}
		block[i] = all[i].Appearance
		block[i].Article = articles[all[i].Article]
	}
	one := make([]int, len(all)) // places of a key are one
	switch all[0].Kind {
	case "person":
		one = corpus.People(block)
	case "organization":
		one = corpus.Organizations(block)
	}
	var groups [][]appearance
	for i, n := range one {
		if n == len(groups) {
			groups = append(groups, nil)
		}
		groups[n] = append(groups[n], all[i])
	}
	for _, g := range groups {
		out, err := marshal(nameOf(g))
		if err != nil {
			return err
		}
		emit(out)
	}
	return nil
}

// nameOf is the record of appearances of one.
func nameOf(list []appearance) name {
	n := name{Kind: list[0].Kind}
	var forms []string
	for _, a := range list {
		forms = append(forms, a.Name)
		n.Articles = append(n.Articles, a.Article)
		if a.Date != "" {
			if n.First == "" || a.Date < string(n.First) {
				n.First = news.Nullable(a.Date)
			}
			n.Last = max(n.Last, news.Nullable(a.Date))
		}
		n.Quotes += a.Quotes
	}
	n.Name = corpus.Fullest(forms)
	slices.Sort(n.Articles)
	n.Articles = slices.Compact(n.Articles)
	return n
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
