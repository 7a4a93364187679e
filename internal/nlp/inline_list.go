package nlp

import "strings"

// endListItems ends sentences before the items of a list that is written in
// one line: "1. The first 2. The second", "• One • Two".
func (r *Reader) endListItems() {
	first := r.chunkText(0)
	if bullet := leadingBullet(first); bullet != "" {
		for i := range r.chunks {
			word := r.chunkText(i)
			number, begins := strings.CutPrefix(word, bullet)
			if begins && i > 0 {
				r.chunks[i-1].ends = true
			}
			marker := begins && (number == "" || isEnumerator(number))
			if marker || i > 0 && isEnumerator(word) && r.chunkText(i-1) == bullet {
				r.chunks[i].ends = false
			}
		}
		return
	}
	if !isEnumerator(first) {
		return
	}
	item := first
	for i := 1; i < len(r.chunks); i++ {
		if word := r.chunkText(i); isEnumerator(word) && follows(item, word) {
			item = word
			r.chunks[i-1].ends, r.chunks[i].ends = true, false
		}
	}
}

// leadingBullet is the bullet that word begins with. Dashes and asterisks, which
// stand inside sentences as well, are none.
func leadingBullet(word string) string {
	for _, b := range []string{"•", "‣", "▪", "◦", "●", "■", "⁃"} {
		if strings.HasPrefix(word, b) {
			return b
		}
	}
	return ""
}

// follows reports whether marker b counts on from a in the same style.
func follows(a, b string) bool {
	x, y := strings.Trim(a, "(.)"), strings.Trim(b, "(.)")
	if a[len(a)-1] != b[len(b)-1] || (a[0] == '(') != (b[0] == '(') {
		return false
	}
	number := func(s string) int {
		n := 0
		for _, c := range []byte(s) {
			if c >= 'a' {
				return int(c)
			}
			n = 10*n + int(c-'0')
		}
		return n
	}
	return number(y) == number(x)+1
}
