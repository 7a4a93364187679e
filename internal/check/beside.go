package check

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"factbox/internal/lexicon"
	"factbox/internal/news"
)

// saidBeside reports whether the words right before or behind a quote give it to want.
func (a *Article) saidBeside(want string, quote news.Span) bool {
	return a.saidBehind(want, quote) || a.inWordsOf(want, quote.Start)
}

// saidBehind reports whether the article has the words of want right behind the
// quote, with a verb of saying: “It is early,” Fight for Fares organizer Ada Roe told
// the Post. That is as plain as an attribution can be, whatever the whole article
// makes of it.
//
// A surname that two people of the article bear says as little here as elsewhere.
//
// Behind a full stop a new sentence begins, and what is said there may follow it:
// “It is early.” Ada Roe said: “Ask me in May.”
func (a *Article) saidBehind(want string, quote news.Span) bool {
	text := a.facts.Text
	if want = strings.TrimSpace(want); want == "" || quote.End >= len(text) {
		return false
	}
	if titleOf(want) == "" && len(a.cast.fitting(want)) > 1 {
		return false
	}
	rest, ok := cutClosingMark(text[quote.End:])
	last, _ := utf8.DecodeLastRuneInString(text[:quote.End])
	if comma, set := strings.CutPrefix(rest, ","); set { // outside the marks, as in British print
		rest = comma
	} else if last != ',' && last != '?' && last != '!' {
		return false
	}
	if rest = strings.TrimLeft(rest, " "); !ok || len(rest) <= len(want) || !strings.EqualFold(rest[:len(want)], want) {
		return false
	}
	verb, ok := strings.CutPrefix(rest[len(want):], " ")
	return ok && reports(verb) && !introducesQuote(verb)
}

// inWordsOf reports whether the article brings in the quote that begins at start as the
// words of want: nobody doubts the town’s faith in Ada Roe’s word: “The dam will hold.”
func (a *Article) inWordsOf(want string, start int) bool {
	want = strings.TrimSpace(want)
	if want == "" || titleOf(want) == "" && len(a.cast.fitting(want)) > 1 {
		return false
	}
	before := strings.TrimRight(a.facts.Text[max(0, start-maxAttribution):start], " \n“‘\"'«")
	before, ok := cutSuffixOf(before, ":", ",")
	if !ok {
		return false
	}
	if before, ok = cutSuffixOf(before, " own words", " words", " word"); !ok {
		return false
	}
	before, ok = cutSuffixOf(before, "’s", "'s", "’", "'")
	if !ok || len(before) < len(want) || !strings.EqualFold(before[len(before)-len(want):], want) {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(before[:len(before)-len(want)])
	return !unicode.IsLetter(last)
}

// cutSuffixOf cuts the first of the suffixes that s has.
func cutSuffixOf(s string, suffixes ...string) (rest string, ok bool) {
	for _, suffix := range suffixes {
		if rest, ok := strings.CutSuffix(s, suffix); ok {
			return rest, true
		}
	}
	return s, false
}

// entitled reports whether what stands between marks from start on is the title of a
// writing that want brought out: Harbour chief Ada Roe released a memo titled “Where
// the Pier Stands.” A title is nobody's speech, but its words are the author's.
func (a *Article) entitled(want string, start int) bool {
	before := strings.TrimRight(a.facts.Text[max(0, start-maxAttribution):start], " “‘\"'")
	if i := strings.LastIndexAny(before, ".?!\n"); i >= 0 {
		before = before[i+1:]
	}
	words := strings.Fields(before)
	if len(words) == 0 || !titled.Has(words[len(words)-1]) {
		return false
	}
	want = strings.TrimSpace(want) + " "
	i := strings.LastIndex(before, want)
	if want == " " || i < 0 {
		return false
	}
	verb, _, _ := strings.Cut(before[i+len(want):], " ")
	return broughtOut.Has(verb)
}

// titled stand before the title of a writing.
var titled = lexicon.NewSet("titled entitled headlined headed")

// broughtOut are what authors do with what they wrote.
var broughtOut = lexicon.NewSet("released published wrote issued sent circulated posted penned presented")

// cutClosingMark takes the closing mark of a quote off s.
func cutClosingMark(s string) (rest string, ok bool) {
	for _, mark := range []string{"”", "’’", "’", "''", "'", `"`, "»"} {
		if rest, ok := strings.CutPrefix(s, mark); ok {
			return rest, true
		}
	}
	return s, false
}

// reports reports whether s begins with a verb that tells who speaks.
func reports(s string) bool {
	end := strings.IndexFunc(s, func(c rune) bool { return !unicode.IsLetter(c) })
	if end < 0 {
		end = len(s)
	}
	if _, class := lexicon.Reporting(s[:end]); class == lexicon.Speech {
		return true
	}
	return strings.HasPrefix(s, "went on") || strings.HasPrefix(s, "goes on")
}

// introducesQuote reports whether the clause that s begins with brings in another
// quote.
func introducesQuote(s string) bool {
	i := strings.IndexAny(s, ".:;“\"\n")
	return i >= 0 && strings.IndexByte(".;\n", s[i]) < 0 // a colon or a mark comes first
}
