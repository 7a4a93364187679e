package source

import (
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// byline is the names of who wrote an article, as one line: without job
// titles, months and names that are none.
func byline(authors []string) string {
	var all []string
	for _, a := range authors {
		if a = bareName(firstWords(a)); a != "" && !noAuthors[strings.ToLower(a)] && !slices.Contains(all, a) {
			all = append(all, a)
		}
	}
	return strings.Join(all, ", ")
}

// noAuthors are what systems write where an author is missing, in lower case.
var noAuthors = map[string]bool{
	"no author": true, "admin": true, "administrator": true, "author": true, "editor": true, "guest": true, "none": true, "null": true, "n/a": true,
	"staff": true, "unknown": true, "webmaster": true, "undefined": true, "anonymous": true, "-": true, "by": true,
}

// isName reports whether s looks like a person's name: two to five words that
// begin with capitals, but for "de" and the like, and no digits.
func isName(s string) bool {
	words := strings.Fields(s)
	if len(words) < 2 || len(words) > 5 || strings.ContainsAny(s, "0123456789:@/") {
		return false
	}
	capitals := 0
	for _, word := range words {
		if c, _ := utf8.DecodeRuneInString(word); unicode.IsUpper(c) {
			capitals++
		} else if len(word) > 3 {
			return false
		}
	}
	return capitals >= 2
}

// bareName is the name in a byline: "By Ann Lee, 3 May", "Ann Lee - January",
// "Ann Lee, PhD".
func bareName(byline string) string {
	name, cut := byline, false
	for _, start := range [...]string{"By ", "by ", "BY ", "By: ", "Written by ", "Posted by ", "Reported by "} {
		if rest, found := strings.CutPrefix(name, start); found {
			name, cut = rest, true
			break
		}
	}
	if cut {
		if end := strings.IndexAny(name, ",|·•–—(0123456789"); end >= 0 {
			name = name[:end]
		}
	}
	for _, mark := range [...]string{" | ", " - ", " – ", " — "} {
		if head, rest, found := strings.Cut(name, mark); found {
			if word, _, _ := strings.Cut(rest+" ", " "); months[strings.ToLower(word)] > 0 || isName(head) {
				name = head
			}
		}
	}
	if head, rest, found := strings.Cut(name, ", "); found && degrees[strings.ReplaceAll(rest, ".", "")] {
		name = head
	}
	for i, word := range strings.Fields(name) {
		if i > 0 && weekdays[word] {
			name = strings.Join(strings.Fields(name)[:i], " ") // By Ann Lee Thursday, May 1
			break
		}
	}
	return strings.TrimRight(strings.TrimSpace(name), " ,-–—|")
}

// degrees are what follows a name, without points.
var degrees = map[string]bool{"PhD": true, "MD": true, "RN": true, "RD": true, "MS": true, "MPH": true, "BSc": true, "MSc": true, "MA": true}

// weekdays are their names in full: "Monday".
var weekdays = func() map[string]bool {
	names := map[string]bool{}
	for day := time.Sunday; day <= time.Saturday; day++ {
		names[day.String()] = true
	}
	return names
}()
