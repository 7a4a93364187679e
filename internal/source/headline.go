package source

import "strings"

// headlineAmong is the article's headline. The heading on the page counts
// where another title begins with it or is it; a title loses the site's name:
// "Storm closes bridge | The Courier".
func (m metadata) headlineAmong(found string) string {
	titles := [...]string{m.headline, m.title, m.tab, found}
	for _, t := range titles {
		if m.h1 != "" && t != "" && m.isSite(strings.TrimPrefix(t, m.h1)) && strings.HasPrefix(t, m.h1) {
			return m.h1
		}
		if m.h1 != "" && strings.HasSuffix(t, " "+m.h1) && len(m.h1) > len(t)/2 && isSeparated(strings.TrimSuffix(t, m.h1)) {
			return m.h1 // Ann's notes | Storm closes bridge
		}
	}
	title := firstWords(titles[:]...)
	if head := strings.TrimRight(title, ".… "); len(head) < len(title) && (strings.HasSuffix(title, "...") || strings.HasSuffix(title, "…")) {
		for _, t := range [...]string{m.h1, m.title, m.tab} { // cut short
			if strings.HasPrefix(t, head) && len(t) > len(head) {
				title = t
			}
		}
	}
	return m.withoutSite(title)
}

// isHeadline reports whether a line repeats a headline of the article.
func (m metadata) isHeadline(line string) bool {
	return line != "" && (line == m.headline || line == m.title || line == m.h1 || line == m.withoutSite(m.tab))
}

// withoutSite is title without the name of the site or publisher behind it.
func (m metadata) withoutSite(title string) string {
	for _, site := range [...]string{m.site, m.publisher} {
		if head, found := strings.CutSuffix(title, site); found && site != "" && head != "" {
			if bare := strings.TrimRight(head, separators); len(bare) < len(strings.TrimRight(head, " ")) && bare != "" {
				return bare
			}
		}
	}
	return title
}

// isSite reports whether what follows a headline in a title is nothing, or a
// mark and the site's name.
func (m metadata) isSite(rest string) bool {
	return rest == "" || strings.HasPrefix(rest, " ") && len(strings.TrimLeft(rest, separators)) < len(strings.TrimLeft(rest, " "))
}

func isSeparated(head string) bool {
	return len(strings.TrimRight(head, separators)) < len(strings.TrimRight(head, " "))
}

const separators = " |-–—:·•»«/"
