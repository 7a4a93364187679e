package check

import (
	"html"
	"slices"
	"strings"
	"unicode"
)

// An editor who has looked at a finding and means it so says that in the file:
//
//	<!-- factbox-ignore quote/altered: she corrected herself on the phone -->
//
// On a line of its own the comment is about the paragraph below, at the end of
// a line about that line. Without a rule it is about every rule.

// ignored is what comments say: the rules that are off, line by line.
type ignored map[int][]string

const (
	ignoreOpens  = "<!--"
	ignoreWord   = "factbox-ignore"
	ignoreCloses = "-->"
)

// ignoredIn reads the comments of an article's file. Where the text was read out
// of a page, lines are those of the text: there the comment is about the
// paragraph that begins with the words behind it.
func ignoredIn(source Source) ignored {
	off := ignored{}
	if len(source.Origins) > 0 && source.File != "" {
		off.read(source.File)
		return off
	}
	off.read(source.Text)
	off.readPage(source.File, source.Text)
	return off
}

func (o ignored) read(file string) {
	if !strings.Contains(file, ignoreWord) {
		return
	}
	lines := strings.Split(file, "\n")
	for i, line := range lines {
		rules, alone, ok := ignoreOf(line)
		if !ok {
			continue
		}
		if !alone {
			o.add(i+1, rules)
			continue
		}
		below := i + 1
		for below < len(lines) && strings.TrimSpace(lines[below]) == "" {
			below++
		}
		for ; below < len(lines) && strings.TrimSpace(lines[below]) != ""; below++ {
			o.add(below+1, rules)
		}
	}
}

// readPage finds the paragraphs of text that comments of a page stand before.
func (o ignored) readPage(page, text string) {
	lines := strings.Split(text, "\n")
	for {
		at := strings.Index(page, ignoreWord)
		if at < 0 {
			return
		}
		open := strings.LastIndex(page[:at], ignoreOpens)
		_, rest, closed := strings.Cut(page[at:], ignoreCloses)
		if open >= 0 && closed {
			rules, _, ok := ignoreOf(page[open:at] + page[at:len(page)-len(rest)])
			words := wordsOfPage(rest[:min(len(rest), 2000)], 6)
			for i, line := range lines {
				if ok && len(words) > 0 && slices.Equal(wordsOfPage(line, len(words)), words) {
					o.add(i+1, rules)
					break
				}
			}
		}
		page = rest
		if !closed {
			return
		}
	}
}

// wordsOfPage are the first n words of a piece of HTML that are text.
func wordsOfPage(piece string, n int) []string {
	var text strings.Builder
	for piece != "" {
		before, tag, ok := strings.Cut(piece, "<")
		text.WriteString(before)
		if !ok {
			break
		}
		_, piece, _ = strings.Cut(tag, ">")
	}
	var words []string
	for _, w := range strings.FieldsFunc(html.UnescapeString(text.String()), func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) }) {
		if words = append(words, w); len(words) == n {
			break
		}
	}
	return words
}

// ignoreOf reads the comment on a line; alone says that nothing else is there.
// No rules mean all of them.
func ignoreOf(line string) (rules []string, alone, ok bool) {
	before, rest, ok := strings.Cut(line, ignoreOpens)
	comment, after, closed := strings.Cut(rest, ignoreCloses)
	comment, ours := strings.CutPrefix(strings.TrimSpace(comment), ignoreWord)
	if !ok || !closed || !ours {
		return nil, false, false
	}
	list, _, _ := strings.Cut(comment, ":")
	rules = strings.FieldsFunc(list, func(c rune) bool { return c == ' ' || c == ',' })
	return rules, strings.TrimSpace(before) == "" && strings.TrimSpace(after) == "", true
}

func (o ignored) add(line int, rules []string) {
	if len(rules) == 0 {
		rules = []string{""}
	}
	o[line] = append(o[line], rules...)
}

// covers reports whether a finding of that rule on that line is to be ignored.
func (o ignored) covers(rule string, line int) bool {
	for _, r := range o[line] {
		if r == "" || r == rule {
			return true
		}
	}
	return false
}
