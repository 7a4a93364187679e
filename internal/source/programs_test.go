package source

import "testing"

// TestWithoutPrograms asserts what a parser is spared of a page, and that no
// word of it goes.
func TestWithoutPrograms(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"<p>a</p><script>if (a<b) f()</script><p>b</p>", "<p>a</p><script></script><p>b</p>"},
		{"<STYLE type='x'>p{}</Style>c", "<STYLE type='x'></Style>c"},
		{`<script type="application/ld+json">{"a":1}</script>`, `<script type="application/ld+json">{"a":1}</script>`},
		{"<!-- <script> --> words <script>x</script>", "<!-- <script> --> words <script></script>"},
		{`<a title="<script>">words</a><script>x</script>`, `<a title="<script>">words</a><script></script>`},
		{`<a b"c>words<script>x</script>`, `<a b"c>words<script></script>`},
		{"<script-box>words</script-box>", "<script-box>words</script-box>"},
		{"<script>never closed", "<script>never closed"},
		{"<script><!-- <script> x </script> --></script>words", "<script><!-- <script> x </script> --></script>words"},
		{"1 < 2 <3", "1 < 2 <3"},
		{"<", "<"},
	} {
		if got := string(withoutPrograms([]byte(c.in))); got != c.want {
			t.Errorf("%q gives %q, want %q", c.in, got, c.want)
		}
	}
}
