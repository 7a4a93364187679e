package nlp

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// The golden rules of sentence segmentation, as prose ships them. Where the
// input lacks the first marker of its list, as some of prose's do, it is put
// together from the output.
func TestGoldenRules(t *testing.T) {
	var rules []struct {
		Name, Input string
		Output      []string
	}
	if err := json.Unmarshal([]byte(proseText(t, "golden_rules_en.json", 1<<20)), &rules); err != nil {
		t.Fatal(err)
	}
	// The three that prose left out: a time within and at the end of a sentence,
	// lines that are a list, and sentences without a space between.
	type rule = struct {
		Name, Input string
		Output      []string
	}
	rules = append(rules,
		rule{"18", "At 7 a.m. Ms. Voss opened the shop. She closed it at 6 p.m. Mr. Roe came too late.", []string{
			"At 7 a.m. Ms. Voss opened the shop.", "She closed it at 6 p.m.", "Mr. Roe came too late."}},
		rule{"42", "offices\npress desk\narchive, library\n", []string{"offices", "press desk", "archive, library"}},
		rule{"52", "The shop is open.Tomorrow is Monday.Ms. Voss sold 2,000.It was a record.", []string{
			"The shop is open.", "Tomorrow is Monday.", "Ms. Voss sold 2,000.", "It was a record."}},
	)
	r := newReader(t)
	passed := 0
	for _, rule := range rules {
		if !strings.HasPrefix(rule.Input, rule.Output[0][:2]) {
			rule.Input = strings.Join(rule.Output, " ")
		}
		var got []string
		for _, s := range sentences(r.Read(rule.Input)) {
			got = append(got, strings.Join(strings.Fields(s), " "))
		}
		if slices.Equal(rule.Output, got) {
			passed++
		} else {
			t.Logf("%s: %s", rule.Name, cmp.Diff(rule.Output, got))
		}
	}
	t.Logf("%d of %d", passed, len(rules))
	if passed < 49 {
		t.Error("too few")
	}
}

// Every rule decides its own example as the example says, and without it some
// other verdict would be given.
func TestSeamRules(t *testing.T) {
	r := newReader(t)
	for _, rule := range seamRules {
		seam := "~"
		if rule.ends {
			seam = "|"
		}
		left, right, ok := strings.Cut(rule.example, seam)
		if !ok {
			t.Errorf("%s: no %s in %q", rule.name, seam, rule.example)
			continue
		}
		r.Read(strings.Replace(rule.example, seam, " ", 1))
		at := slices.IndexFunc(r.chunks, func(c chunk) bool { return c.end == len(left) })
		if at < 0 || at+1 == len(r.chunks) {
			t.Errorf("%s: no seam before %q", rule.name, right)
			continue
		}
		if got := r.chunks[at].ends; got != rule.ends {
			t.Errorf("%s: %q ends: %v", rule.name, rule.example, got)
		}
		s := newSeam(r, 0, at, at+1)
		if by := slices.IndexFunc(seamRules, func(x seamRule) bool { return x.knows(&s) }); by < 0 || seamRules[by].name != rule.name {
			t.Errorf("%s: decided by rule %d", rule.name, by)
		}
	}
}

func newReader(t testing.TB) *Reader {
	t.Helper()
	r, err := NewReader()
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func sentences(d *Doc) (list []string) {
	for _, s := range d.Sentences {
		list = append(list, s.Of(d.Text))
	}
	return list
}
