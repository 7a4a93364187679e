package repair

import (
	"html"
	"unicode"
)

// entities turns HTML character references in running text into characters:
// &rsquo;, &#8217;, and &amp;#8217; that was escaped twice. A line with tags is
// markup and keeps them.
func entities(d *draft) []edit {
	var edits []edit
	markup, line := false, -1
	w := d.walk()
	for i := w.next(0); i >= 0; i = w.next(i + 1) {
		if d.text[i] != '&' {
			continue
		}
		if line < i {
			markup, line = d.markup(i)
		}
		if markup {
			i = line
			continue
		}
		if r, end := d.reference(i); end != 0 {
			edits = append(edits, edit{start: i, end: end, text: r, cause: "html-entity", rule: "entity", confidence: 0.99})
			i = end - 1
		}
	}
	return edits
}

// markup reports whether the line around i has a tag, and where it ends.
func (d *manuscript) markup(i int) (bool, int) {
	from, to := i, i
	for from > 0 && d.text[from-1] != '\n' {
		from--
	}
	for to < len(d.text) && d.text[to] != '\n' {
		to++
	}
	for k := from; k+1 < to; k++ {
		if next := d.text[k+1]; d.text[k] == '<' && (isASCIILetter(next) || next == '/' || next == '!') {
			return true, to
		}
	}
	return false, to
}

// longestReference is the length of &CounterClockwiseContourIntegral;.
const longestReference = 33

// reference reads the character reference at i and says where it ends, or 0.
func (d *manuscript) reference(i int) ([]rune, int) {
	name := i + 1
	for d.matches(name, "amp;") && d.nameEnd(name+4) != 0 {
		name += 4 // escaped twice: &amp;rsquo;
	}
	end := d.nameEnd(name)
	if end == 0 {
		return nil, 0
	}
	reference := "&" + string(d.text[name:end])
	text := html.UnescapeString(reference)
	if text == reference {
		return nil, 0
	}
	out := []rune(text)
	for _, r := range out {
		if r == unicode.ReplacementChar || unicode.IsControl(r) && !(r >= 0x80 && (d.at(i-1) == '€' || d.at(i-1) == ';')) {
			return nil, 0 // &acirc;&euro;&#157; is the one place for a control character
		}
	}
	return out, end
}

// nameEnd is the end of a reference whose name begins at i, its ; included, or 0.
func (d *manuscript) nameEnd(i int) int {
	k := i
	if d.at(k) == '#' {
		k++
	}
	for n := 0; n < longestReference; n++ {
		switch c := d.at(k); {
		case c == ';' && k > i:
			return k + 1
		case isASCIILetter(c) || c >= '0' && c <= '9':
			k++
		default:
			return 0
		}
	}
	return 0
}

// matches reports whether ASCII s stands at i.
func (d *manuscript) matches(i int, s string) bool {
	if i+len(s) > len(d.text) {
		return false
	}
	for k := range len(s) {
		if d.text[i+k] != rune(s[k]) {
			return false
		}
	}
	return true
}
