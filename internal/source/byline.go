package source

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"factbox/internal/lexicon"
)

// byline is the names of who wrote an article, as one line: without job
// titles, months and names that are none.
func byline(authors []string) string {
	var all []string
	for _, a := range authors {
		if a = bareName(firstWords(a)); a != "" && !noAuthors.Has(strings.ToLower(a)) && !slices.Contains(all, a) {
			all = append(all, a)
		}
	}
	return strings.Join(all, ", ")
}

// noAuthors are what systems write where an author is missing, in lower case.
var noAuthors = lexicon.SetOf("no author", "admin", "administrator", "author", "editor", "guest", "none", "null", "n/a", "staff", "unknown", "webmaster", "undefined", "anonymous", "-", "by")

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
	if head, rest, found := strings.Cut(name, ", "); found && degrees.Has(strings.ReplaceAll(rest, ".", "")) {
		name = head
	}
	for i, word := range strings.Fields(name) {
		if c := word[0]; i > 0 && 'A' <= c && c <= 'Z' && weekdays.Has(strings.ToLower(word)) {
			name = strings.Join(strings.Fields(name)[:i], " ") // By Ann Lee Thursday, May 1
			break
		}
	}
	return strings.TrimRight(strings.TrimSpace(name), " ,-–—|")
}

// degrees are what follows a name, without points.
var degrees = lexicon.NewSet("PhD MD RN RD MS MPH BSc MSc MA")

var weekdays = lexicon.NewSet(lexicon.Weekdays)
