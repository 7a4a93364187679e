package link

import (
	"testing"

	"factbox/internal/ner"
	"factbox/internal/news"
	"factbox/internal/nlp"
)

// Every rule shows in its example, as the tagger and this room read it.
func TestRulesShowInTheirExamples(t *testing.T) {
	reader, err := nlp.NewReader()
	if err != nil {
		t.Fatal(err)
	}
	tagger, err := ner.New()
	if err != nil {
		t.Fatal(err)
	}
	linker := New(tagger.Lists, 0, nil)
	for _, rule := range Rules {
		facts := news.New(news.Article{Text: rule.Example})
		facts.Trace = &news.Trace{}
		doc := reader.Read(rule.Example)
		linker.Link(doc, tagger.Tag(doc), facts)
		if !shown(facts)[rule.ID] {
			t.Errorf("%s does not show in %q\n%q", rule.ID, rule.Example, lines(facts))
		}
	}
	ids := map[string]bool{}
	for _, v := range retypings {
		ids[v.rule] = true
	}
	for _, b := range bounds {
		ids[b.rule] = true
	}
	for id := range ids {
		if _, ok := Rules.Find(id); !ok {
			t.Errorf("%s is no rule", id)
		}
	}
}

func shown(facts *news.Facts) map[string]bool {
	ids := map[string]bool{}
	for _, r := range facts.Trace.Reasons {
		ids[r.Rule] = true
	}
	mentions := func(list []news.Mention) {
		for _, m := range list {
			ids[m.Rule] = true
		}
	}
	for _, p := range facts.People {
		mentions(p.Mentions)
		for _, id := range p.RoleRules {
			ids[id] = true
		}
		ids[p.GenderRule] = true
	}
	for _, p := range facts.Places {
		mentions(p.Mentions)
	}
	for _, o := range facts.Organizations {
		mentions(o.Mentions)
	}
	return ids
}
