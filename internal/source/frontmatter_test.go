package source

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestFrontMatter(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want front
		body string
	}{
		"plain":          {"---\ntitle: Storm\ndate: 2025-04-17\nauthor: Ann Lee\n---\nIt rained.\n", front{"Storm", "Ann Lee", "2025-04-17"}, "It rained.\n"},
		"folded":         {"---\ntitle: >\n  A storm\n  in Leeds\n---\nIt rained.\n", front{title: "A storm in Leeds"}, "It rained.\n"},
		"escapes":        {"---\ntitle: \"The \\\"storm\\\" \\u2014 over\"\n---\nIt rained.\n", front{title: `The "storm" — over`}, "It rained.\n"},
		"a list":         {"---\nauthors:\n  - Ann Lee\n  - name: Bo Holm\n    mail: x\n---\nIt rained.\n", front{byline: "Ann Lee, Bo Holm"}, "It rained.\n"},
		"a comment":      {"---\ntitle: Storm # working title\ndate: 2025-04-17T08:00:00Z\n---\nIt rained.\n", front{title: "Storm", date: "2025-04-17"}, "It rained.\n"},
		"no YAML at all": {"---\ntitle: Storm: the day after\ndate: 2025-04-17\n---\nIt rained.\n", front{title: "Storm: the day after", date: "2025-04-17"}, "It rained.\n"},
		"TOML":           {"+++\ntitle = \"Storm\"\n+++\nIt rained.\n", front{title: "Storm"}, "It rained.\n"},
		"a rule":         {"---\nIt rained in Leeds: all day.\n---\n", front{}, "---\nIt rained in Leeds: all day.\n---\n"},
		"an alias bomb":  {"---\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\ntitle: Storm\n---\nIt rained.\n", front{title: "Storm"}, "It rained.\n"},
	} {
		body, f := frontMatter(c.text)
		if diff := cmp.Diff(c.want, f, cmp.AllowUnexported(front{})); diff != "" || body != c.body {
			t.Errorf("%s: %s\nbody %q", name, diff, body)
		}
	}
}
