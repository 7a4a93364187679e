package repair

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func FuzzText(f *testing.F) {
	for _, seed := range []string{
		"", "plain", "If heโd come, Iโll go.", "â€œNo,â€\u009d she said. â€œNever.â€", "&amp;rsquo;s &#8217; &lt;b&gt;",
		"the lawÕs ÒendÓ", "donít ìgoî", "Ã¢â‚¬Å“We left,Ã¢â‚¬Â\u009d", "鈥淭his 鈥? that鈥檚", "窶廣s 窶? it窶冱", "caf� isn�t ���we�� go",
		"he said ?We can?t,? and left", "voilÃ  le Ã©tÃ© Ã  la", "โรงเรียน โ ครู", "Г©tГ© Г  вЂ™", "├ël├®ment ┼î", "í\u00a0½í¸\u008d", "ðŸ“�Â âš ï¸�",
		"â??Noâ??", "â € ™", "â€\"x", "DvoÅÃ¡k Dvoลรก", "\u0092\u0093\u0085", "it=E2=80=99s isn\\u00e2\\u20ac\\u2122t", "cost �50, 30�C, 1� cups", "‚Äö√Ñ√¥s ‚Äù", "<b>&rsquo;</b>\n&rsquo;",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, source string) {
		if !utf8.ValidString(source) {
			source = strings.ToValidUTF8(source, "�")
		}
		r := Mend(source)
		if !utf8.ValidString(r.Text) {
			t.Fatalf("%q gives invalid UTF-8: %q", source, r.Text)
		}
		if again := Mend(r.Text); again.Text != r.Text || len(again.Repairs) != 0 {
			t.Fatalf("%q gives %q, and a second time %q", source, r.Text, again.Text)
		}
		var replayed strings.Builder
		last, end := 0, 0
		for _, fix := range r.Repairs {
			if fix.SourceStart < last || fix.Start < end || source[fix.SourceStart:fix.SourceEnd] != fix.Was || r.Text[fix.Start:fix.End] != fix.Text {
				t.Fatalf("%q: repair out of place: %+v", source, fix)
			}
			replayed.WriteString(source[last:fix.SourceStart] + fix.Text)
			last, end = fix.SourceEnd, fix.End
		}
		replayed.WriteString(source[last:])
		if replayed.String() != r.Text {
			t.Fatalf("%q gives %q, replayed %q", source, r.Text, replayed.String())
		}
		for _, s := range r.Suspected {
			if source[s.SourceStart:s.SourceEnd] != s.Was || r.Text[s.Start:s.End] != s.Was {
				t.Fatalf("%q: suspect out of place: %+v", source, s)
			}
		}
		if plain(source, 0) == len(source) && !strings.ContainsAny(source, `&?=\`) && len(r.Repairs) > 0 {
			t.Fatalf("%q is plain ASCII and became %q", source, r.Text)
		}
	})
}

// FuzzCleanMixture asserts that clean lines of several languages, in any order and
// on one line or several, come back as they are.
func FuzzCleanMixture(f *testing.F) {
	lines := cleanLines(f)
	lines = append(lines, localeLines()...)
	for _, seed := range [][]byte{{0, 1, 2, 3}, {9, 200, 41, 7, 88, 150}, {255, 254, 3, 0, 1}} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, order []byte) {
		var text strings.Builder
		for i := 0; i+1 < len(order) && i < 24; i += 2 {
			text.WriteString(lines[(int(order[i])<<8|int(order[i+1]))%len(lines)])
			text.WriteByte(" \n"[order[i]&1])
		}
		if source := text.String(); Mend(source).Text != source {
			fix := Mend(source).Repairs[0]
			t.Errorf("%q: %q became %q (%s, %s)", source, fix.Was, fix.Text, fix.Cause, fix.Rule)
		}
	})
}
