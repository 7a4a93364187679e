package source

import (
	"slices"
	"strings"
)

// articleLines are lines of a page without those that are about the text and
// not of it: what the page says of it stands above, pointers away and credits of
// pictures between its paragraphs, and below it who worked on it, whose it is
// and what else there is to read.
func articleLines(lines []string, m metadata) []string {
	for len(lines) > 0 && (m.isHeadline(lines[0]) || isStamp(lines[0])) {
		lines = lines[1:] // told apart from the text
	}
	lines = lines[:storiesBelow(lines)]
	for len(lines) > 0 && isColophon(lines[len(lines)-1]) {
		lines = lines[:len(lines)-1]
	}
	top, bottom := min(4, len(lines)), max(0, len(lines)-4)
	kept := lines[:0]
	for i, line := range lines {
		switch {
		case isPromo(line), isCredit(line):
		case i < top && m.isAboveText(line):
		case i > 0 && i >= bottom && m.isBelowText(line):
		case isAddress(line) && sameAddress(line, m.url):
		default:
			kept = append(kept, line)
		}
	}
	return kept
}

// isAboveText reports whether a line among the first ones tells of the article
// and is none of its text.
func (m metadata) isAboveText(line string) bool {
	return isStamp(line) || isDay(line) || m.isHeadline(line)
}

// isBelowText is [metadata.isAboveText] for a line among the last ones.
func (m metadata) isBelowText(line string) bool {
	return isStamp(line) || isWorker(line, m.author) || isAddress(line)
}

// withLost is lines with the paragraphs of the page that were lost between two of
// them: one with a link in it, in an element of its own, is taken for a pointer
// to something else. all are the page's lines. What repeats words of the text,
// pulled out of it, was rightly left.
func withLost(lines, all []string) []string {
	at := make(map[string]int, len(all)) // the first behind the line before
	next := make([]int, len(all))
	for i := len(all) - 1; i >= 0; i-- {
		next[i] = -1
		if later, found := at[all[i]]; found {
			next[i] = later
		}
		at[all[i]] = i
	}
	text := ""
	kept := make([]string, 0, len(lines))
	before, tries := -1, 0
	for _, line := range lines {
		place, found := at[line]
		for found && place >= 0 && place <= before {
			place = next[place]
			at[line] = place // not to be passed again
		}
		if !found || place < 0 {
			kept = append(kept, line)
			continue
		}
		if gap := place - before - 1; before >= 0 && 0 < gap && gap <= longestGap {
			for _, lost := range all[before+1 : place] {
				if len(lost) < shortestLost || strings.HasSuffix(lost, "?") || !isSentence(lost) || isPromo(lost) {
					continue
				}
				if text == "" {
					text = strings.Join(lines, "\n")
				}
				if tries++; tries <= mostLost && !strings.Contains(text, lost) {
					kept = append(kept, lost)
				}
			}
		}
		before = place
		kept = append(kept, line)
	}
	return kept
}

// shortestLost is the number of bytes from which on a line may be a lost
// paragraph; a question is the title of another story.
const shortestLost = 60

// mostLost is how many paragraphs are looked for: a page of which more are lost
// is built otherwise.
const mostLost = 50

// longestGap is how many lines of a page may lie between two of its article for
// them to be of it.
const longestGap = 3

// storiesBelow is where a list of other stories begins below the text: at a
// heading that says so, behind the middle of the page, where no line after it
// is a paragraph. Without one it is the number of lines.
func storiesBelow(lines []string) int {
	for i := len(lines) - 1; i > 0 && i >= len(lines)/2; i-- {
		if isStoriesHeading(lines[i]) {
			return i
		}
		if len(lines[i]) > longestPointer {
			break
		}
	}
	return len(lines)
}

// longestPointer is how many bytes a line may have that leads to another story.
const longestPointer = 200

// isStoriesHeading reports whether a line is the heading of a list of other
// stories: "More from The Courier", "More great Courier stories".
func isStoriesHeading(line string) bool {
	if len(line) > 60 || isSentence(line) && !strings.HasSuffix(line, "?") {
		return false
	}
	line = strings.TrimRight(strings.ToLower(line), " .:!?…»›>")
	return startsWith(line, storiesHeadings) || strings.HasPrefix(line, "more ") && endsWith(line, []string{" stories", " articles", " news", " headlines", " coverage"})
}

// storiesHeadings are how such headings begin, in lower case.
var storiesHeadings = []string{
	"more from ", "more stories", "more news", "more on this", "more in ", "more like this", "you may also", "you might also", "you may like", "you might like", "you may be interested", "you might be interested",
	"also of interest", "related stories", "related articles", "related news", "related posts", "related content", "related coverage", "related links", "related reading", "further reading", "read next", "what to read next",
	"up next", "next up", "most read", "most popular", "most viewed", "most commented", "popular stories", "popular posts", "popular now", "top stories", "top news", "trending now", "trending stories", "latest news",
	"latest stories", "recent posts", "recent stories", "recommended for you", "recommended stories", "recommended reading", "other stories", "other news", "editor's picks", "editors' picks", "editor’s picks",
	"editors’ picks", "don't miss", "don’t miss", "in case you missed", "also read", "read also", "see also", "similar stories", "similar articles", "elsewhere on",
}

// isWorker reports whether a line below the text says who worked on it, or who
// its author is: "Ann Lee contributed to this report.", "Ann Lee covers schools
// for The Courier."
func isWorker(line, author string) bool {
	if len(line) > 600 || strings.ContainsAny(line, "“”\"") {
		return false
	}
	if endsWith(line, contributed) || startsWith(line, workers) || strings.Contains(line, " contributed reporting") {
		return len(line) < longestPointer
	}
	first, _, _ := strings.Cut(author, ", ")
	if rest, found := strings.CutPrefix(line, first); found && isName(first) {
		return startsWith(rest, biographies)
	}
	given, _, _ := strings.Cut(first, " ")
	rest, found := strings.CutPrefix(line, given)
	return found && len(given) > 2 && isName(first) && startsWith(rest, []string{" is a ", " is an "})
}

var (
	contributed = []string{" contributed to this report.", " contributed to this story.", " contributed to this article.", " contributed to this piece.", " contributed to this post.", " contributed to this report", " contributed reporting."}
	workers     = []string{"Reporting by ", "Editing by ", "Compiled by ", "Additional reporting by ", "(Reporting by ", "(Editing by ", "(Additional reporting by ", "Write to ", "Contact the reporter", "Contact the writer", "Email the writer", "Reach the reporter", "Reach the writer", "Email: ", "E-mail: ", "Twitter: @", "Follow @"}
	biographies = []string{" is a ", " is an ", " is the ", " covers ", " writes ", " reports on ", " has been a ", " has covered ", " has written ", " joined ", " can be reached", " contributes "}
)

// isAddress reports whether a line is one address and nothing else: of a page,
// of mail, or a name at a network.
func isAddress(line string) bool {
	if strings.ContainsAny(line, " \t") || strings.HasSuffix(line, ".") {
		return false
	}
	if strings.Contains(line, "://") || strings.HasPrefix(line, "www.") || strings.HasPrefix(line, "twitter.com/") {
		return true
	}
	if strings.HasPrefix(line, "@") && len(line) > 1 {
		return true
	}
	_, host, mail := strings.Cut(line, "@")
	return mail && strings.Contains(host, ".") && !strings.Contains(host, "@")
}

// isStamp reports whether a line says only by whom and when the text was
// written.
func isStamp(line string) bool {
	if len(line) > 100 || isSentence(line) && !strings.HasPrefix(line, "By ") {
		return false
	}
	return startsWith(line, stamps)
}

var stamps = []string{"By ", "Posted ", "Posted: ", "Published", "Updated", "Last updated", "Last modified", "First published", "Written by", "Updated:", "Reading time"}

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
	"advert", "breaking news", "text size", "tell us what you think", "click to tweet", "tweet this", "print this page", "email this article", "back to top", "skip to main content", "play video", "watch the video",
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
	"like this story?", "enjoyed this story?", "if you enjoyed this ", "if you liked this ", "this post may contain affiliate", "this article may contain affiliate", "this post contains affiliate", "this article contains affiliate",
	"we may earn a commission", "we may receive a commission", "quantities may be limited", "follow our live", "follow @",
}

func endsWith(line string, ends []string) bool {
	return slices.ContainsFunc(ends, func(end string) bool { return strings.HasSuffix(line, end) })
}

func startsWith(line string, starts []string) bool {
	return slices.ContainsFunc(starts, func(start string) bool { return strings.HasPrefix(line, start) })
}
