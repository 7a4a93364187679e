package source

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// sense is what the names that a page's makers gave an element say of it:
// class="story-byline" is a byline.
type sense uint8

const (
	ofFurniture sense = 1 << iota // no part of the article
	ofDate                        // the day of publication
	ofByline                      // who wrote it
	ofRemarks                     // readers' comments
	ofLayout                      // how an element is built or what is around it, and not what it is
)

// senses are the words of names, in lower case, and what each says.
var senses = func() map[string]sense {
	all := map[string]sense{}
	for _, s := range [...]struct {
		sense sense
		words string
	}{
		{ofFurniture, "ad ads advert advertisement advertising sponsor sponsored promo outbrain taboola " +
			"bio byline dateline meta timestamp " +
			"breadcrumb breadcrumbs pagination toolbar tags " +
			"caption credit credits gallery slideshow " +
			"comment comments disqus " +
			"consent cookie cookies gdpr modal popup " +
			"newsletter signup subscribe subscription paywall piano " +
			"pullquote recirc related readmore recommended trending " +
			"share sharing sharedaddy social " +
			"skip sidebar widget"},
		{ofDate, "date dateline datetime published posted pubdate timestamp publish meta"},
		{ofByline, "byline author authors writer"},
		{ofRemarks, "comment comments reply"},
		{ofLayout, "has with w no without hide show enabled disabled elementor margin spacing"}, // has-sidebar, elementor-widget
	} {
		for word := range strings.FieldsSeq(s.words) {
			all[word] |= s.sense
		}
	}
	return all
}()

// naming reads the names of a page's elements. They recur: each is read once.
type naming map[string]sense

// of is what the element's names say.
func (known naming) of(n *html.Node) sense {
	var all sense
	for _, a := range n.Attr {
		switch a.Key {
		case "class", "id", "data-component", "data-testid":
		default:
			continue
		}
		says, found := known[a.Val]
		if !found {
			for name := range strings.FieldsSeq(a.Val) {
				says |= senseOf(name)
			}
			known[a.Val] = says
		}
		all |= says
	}
	return all
}

// senseOf is what one name says. A word of layout in it takes the sense away
// from the others: has-sidebar.
func senseOf(name string) sense {
	var all sense
	for word := range nameWords(name) {
		all |= senses[word]
	}
	if all&ofLayout != 0 {
		return 0
	}
	return all
}

// nameWords yields the words of a name in lower case: "adSlot-top" is ad, slot,
// top.
func nameWords(name string) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		start, before := 0, rune(0)
		for i, c := range name {
			letter := unicode.IsLetter(c)
			if !letter || unicode.IsUpper(c) && unicode.IsLower(before) {
				if i > start && !yield(strings.ToLower(name[start:i])) {
					return
				}
				if start = i; !letter {
					start += utf8.RuneLen(c)
				}
			}
			before = c
		}
		if start < len(name) {
			yield(strings.ToLower(name[start:]))
		}
	}
}
