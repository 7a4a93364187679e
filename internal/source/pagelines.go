package source

import (
	"slices"
	"strings"
)

// articleLines are lines of a page without those that are about the text and
// not of it: stamps above it, pointers away between its paragraphs, credits of
// pictures, and below it whose it is.
func articleLines(lines []string, title string) []string {
	for len(lines) > 0 && (lines[0] == title || isStamp(lines[0])) {
		lines = lines[1:] // told apart from the text
	}
	for len(lines) > 0 && isColophon(lines[len(lines)-1]) {
		lines = lines[:len(lines)-1]
	}
	top, bottom := min(4, len(lines)), max(0, len(lines)-4)
	kept := lines[:0]
	for i, line := range lines {
		aroundText := i < top && (isStamp(line) || isDay(line)) || i >= bottom && i > 0 && isStamp(line)
		if isPromo(line) || isCredit(line) || aroundText {
			continue
		}
		kept = append(kept, line)
	}
	return kept
}

// isStamp reports whether a line says only by whom and when the text was
// written.
func isStamp(line string) bool {
	if len(line) > 100 || isSentence(line) && !strings.HasPrefix(line, "By ") {
		return false
	}
	return startsWith(line, stamps)
}

var stamps = []string{"By ", "Posted ", "Published", "Updated", "Last updated", "Last modified", "First published", "Written by", "Updated:", "Reading time"}

// isDay reports whether a line is a day and a time at most: "May 3, 2025 9:30 am".
func isDay(line string) bool {
	return len(line) < 40 && !isAuthor(line) && writtenDay(line) != "" && !isSentence(line) && len(strings.Fields(line)) <= 7
}

// isCredit reports whether a line says whose a picture is.
func isCredit(line string) bool {
	return len(line) < 120 && startsWith(line, credits)
}

var credits = []string{"Photograph by", "Photo by ", "Photos by ", "Photo:", "Photo credit", "Photo Credit", "Image:", "Image credit", "Image Credit", "Credit:", "Picture:", "Photograph:", "Source: Getty", "(Photo by", "(Photo:", "(Image:"}

// isColophon reports whether a line below the text says only whose it is.
func isColophon(line string) bool {
	return len(line) < 150 && (strings.HasPrefix(line, "Copyright ") || strings.HasPrefix(line, "©") || strings.HasSuffix(line, "ll rights reserved."))
}

// isPromo reports whether a line between paragraphs points away from the text.
func isPromo(line string) bool {
	if len(line) > 200 {
		return false
	}
	line = strings.ToLower(line)
	if slices.Contains(promoLines, strings.TrimRight(line, ".:!")) {
		return true
	}
	return startsWith(strings.TrimLeft(line, "[(*•>→▶ "), promos)
}

// promoLines are such lines whole, in lower case.
var promoLines = []string{
	"advertisement", "related", "related stories", "related articles", "related topics", "read more", "more from this section", "most read", "trending", "recommended", "share", "share this", "comments", "tags", "sponsored",
}

// promos are how such lines begin, in lower case. An article's own sentence
// does not: "Related:" has its colon.
var promos = []string{
	"advertisement - ", "story continues below", "article continues below", "continue reading below", "article continues after", "read more:", "read more on", "read more about", "read also:", "also read:",
	"read next:", "read:", "watch:", "listen:", "see also:", "related:", "related story:", "related stories:", "related article", "more on this story", "more:", "don't miss:", "don’t miss:",
	"sign up for ", "sign up to ", "subscribe to ", "subscribe now", "subscribe today", "subscribe here", "follow us on", "follow us at", "like us on", "join us on", "follow him on twitter", "follow her on twitter",
	"share this ", "click here to", "click here for", "to read more", "for the latest ", "download the ", "download our ", "get the latest ", "get our ", "do you want to be informed", "want more ",
	"we want to hear what you think", "submit your letter", "submit a letter", "have a story", "have a tip", "got a tip", "tags:", "tagged:", "filed under", "category:", "category :", "categories:", "topics:", "posted in",
	"this article was originally published", "this story was originally published", "this article first appeared", "this post was originally", "leave a comment", "copyright ©",
	"support our journalism", "support independent journalism", "thank you for reading", "thanks for reading", "already a subscriber", "contact us at", "have an account",
}

func startsWith(line string, starts []string) bool {
	return slices.ContainsFunc(starts, func(start string) bool { return strings.HasPrefix(line, start) })
}
