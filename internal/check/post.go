package check

import (
	"slices"
	"strings"

	"factbox/internal/lexicon"
)

// ofSomebody reports whether want is said to be of the one it names: "Ada Roe's
// chief of staff", "an adviser to Ada Roe".
func ofSomebody(want string) bool {
	for _, owner := range []string{"’s ", "'s ", "s’ ", "s' "} {
		if _, owned, ok := strings.Cut(want, owner); ok && names(owned) == nil {
			return true
		}
	}
	head, _, ok := strings.Cut(want, " to ")
	return ok && names(head) == nil
}

// titleOf is the folded title that want puts before the name, or "".
func titleOf(want string) string {
	var title []string
	for _, w := range strings.Fields(want) {
		f := fold(strings.Trim(w, ",;:"))
		if !honorific(f) {
			break
		}
		if f != "the" {
			title = append(title, f)
		}
	}
	return strings.Join(title, " ")
}

// bears reports whether the article gives p that title: before a mention, or
// among the roles.
func (c *cast) bears(p *member, title string) bool {
	last := spelled(title[strings.LastIndexByte(title, ' ')+1:])
	for _, role := range p.Roles {
		if slices.Contains(postWords(role), last) {
			return true
		}
	}
	for _, m := range p.Mentions {
		before := strings.Fields(c.text[max(0, m.Start-40):m.Start])
		if n := len(before); n > 0 && spelled(fold(strings.Trim(before[n-1], ",;:“”\""))) == last {
			return true
		}
	}
	return false
}

// titledOtherwise reports whether want gives a surname a rank or office that the
// article never gives p, and the article gives p another: "Captain Tveit" where it has
// "Sgt. Tveit". A whole name says who is meant whatever the office, and a "Mr." or "Dr."
// speaks against none.
func (c *cast) titledOtherwise(want string, p *member) bool {
	title := postWords(titleOf(want))
	if len(names(want)) != 1 || len(title) == 0 || !exclusive.Has(title[len(title)-1]) {
		return false
	}
	asked := called{want, p.ID}
	answer, known := c.doubted[asked]
	if !known {
		answer = c.holdsAnother(p, title)
		c.doubted[asked] = answer
	}
	return answer
}

// holdsAnother reports whether the article gives p a rank or office, and never that
// title.
func (c *cast) holdsAnother(p *member, title []string) bool {
	other := false
	for _, post := range c.posts(p) {
		words := postWords(post)
		for i, w := range words {
			if w == title[len(title)-1] && (i == 0 || !lesser.Has(words[i-1]) || slices.Contains(title, words[i-1])) {
				return false
			}
			other = other || exclusive.Has(w)
		}
	}
	return other
}

// posts are the roles of p, and what stands before the mentions.
func (c *cast) posts(p *member) []string {
	posts := slices.Clone(p.Roles)
	for _, m := range p.Mentions {
		words := strings.Fields(clauseBefore(c.text[max(0, m.Start-40):m.Start]))
		first := len(words)
		for first > 0 && honorific(fold(words[first-1])) {
			first--
		}
		posts = append(posts, strings.Join(words[max(0, first-1):], " "), titleOf(m.Text))
	}
	return posts
}

// titled is p's name behind the office that the article gives it.
func (c *cast) titled(p *member) string {
	for _, role := range p.Roles {
		if words := postWords(role); exclusive.Has(words[len(words)-1]) {
			return role + " " + p.Name
		}
	}
	return p.Name
}

// exclusive are the ranks and offices of which somebody holds one at a time.
var exclusive = lexicon.NewSet("admiral alderman ambassador brigadier captain colonel commander constable corporal councillor councilwoman councilman " +
	"general governor inspector judge lieutenant major mayor minister president representative secretary senator sergeant sheriff superintendent trooper")

// lesser are the words before a title that make another office of it.
var lesser = lexicon.NewSet("deputy vice assistant associate junior under sub lieutenant attorney solicitor surgeon prime shadow")

// knightly reports whether want addresses somebody by title and first name, as
// "Sir Alec" and "Queen Maud" do.
func knightly(want string) bool {
	switch first, _, _ := strings.Cut(fold(want), " "); first {
	case "sir", "dame", "lord", "lady", "king", "queen", "prince", "princess", "pope", "sister", "brother", "father", "mother":
		return true
	}
	return false
}

// calls reports whether the article calls the person so somewhere: by a name, by
// a role, or beside a mention.
func (c *cast) calls(p *member, want string) bool {
	asked := called{want, p.ID}
	answer, known := c.asked[asked]
	if !known {
		answer = c.isNamed(p, want) || c.describes(want, p)
		c.asked[asked] = answer
	}
	return answer
}

// describes reports whether want stands beside a mention of p: `Ada Roe, the
// firm's chief economist, said` and `Fire Chief Ada Roe` are the firm's chief
// economist and the fire chief.
func (c *cast) describes(want string, p *member) bool {
	if noun, _ := lexicon.LookUpSource(headNoun(want)); noun.Kind != lexicon.Human && !honorific(headNoun(want)) {
		return false
	}
	exact := fold(want)
	for _, m := range p.Mentions {
		before := c.text[max(0, m.Start-around):m.Start]
		behind := c.text[m.End:min(len(c.text), m.End+around)]
		if strings.HasSuffix(strings.TrimRight(fold(before), ", "), exact) || strings.HasPrefix(fold(behind), ", "+exact) {
			return true
		}
		if samePostBefore(clauseBefore(before), want) {
			return true
		}
		after, ok := strings.CutPrefix(behind, ", ")
		if !ok {
			continue
		}
		if i := strings.IndexAny(after, ".!?;\n“”\""); i >= 0 {
			after = after[:i]
		}
		if i := strings.Index(after, ","); i >= 0 {
			after = after[:i]
		}
		if samePost(after, want) || strings.HasPrefix(fold(bare(after)), fold(bare(want))) {
			return true
		}
	}
	return false
}

// clauseBefore is the end of before that a name behind it goes on with. The points of
// short titles, "Lt. Gov.", end nothing.
func clauseBefore(before string) string {
	end := len(before)
	for {
		rest, isShort := strings.CutSuffix(strings.TrimRight(before[:end], " "), ".")
		last := strings.LastIndexByte(rest, ' ') + 1
		if !isShort || lexicon.FullTitle(fold(rest[last:])) == "" {
			break
		}
		end = last
	}
	return before[strings.LastIndexAny(before[:end], ".!?;\n“”\"")+1:]
}

// samePostBefore reports whether the words right before a name are want.
func samePostBefore(before, want string) bool {
	words, post := postWords(strings.TrimRight(before, ", ")), postWords(bare(want))
	for len(post) > 0 && strings.HasSuffix(post[0], "'s") {
		post = post[1:]
	}
	n := len(words) - len(post)
	if n < 0 || len(post) == 0 || !slices.Equal(words[n:], post) {
		return false
	}
	return n == 0 || !limiting.Has(words[n-1])
}

// limiting are the words that make another post of one: a deputy mayor is no mayor,
// an attorney general no general.
var limiting = lexicon.Union(lesser, lexicon.NewSet("former ex acting interim"))

// otherPost reports whether two nouns for somebody with one head are two posts:
// "the mayor" and "the deputy mayor".
func otherPost(a, b string) bool {
	x, y := postWords(bare(a)), postWords(bare(b))
	limits := func(of, not []string) bool {
		return slices.ContainsFunc(of, func(w string) bool { return limiting.Has(w) && !slices.Contains(not, w) })
	}
	return limits(x, y) || limits(y, x)
}

// postWords are the folded words of a post, spelt out: "lieutenant", "governor" of
// "Lt. Gov.".
func postWords(s string) []string {
	words := strings.Fields(fold(s))
	for i, w := range words {
		words[i] = spelled(w)
	}
	return words
}

// samePost reports whether two ways of naming an office mean one: the same
// words, or the same head with the words of one among those of the other
// ("head of operations", "Northway's head of operations").
func samePost(a, b string) bool {
	x, y := postWords(bare(a)), postWords(bare(b))
	if len(x) == 0 || len(y) == 0 {
		return false
	}
	if len(x) > len(y) {
		x, y = y, x
	}
	if headNoun(a) != headNoun(b) || otherPost(a, b) {
		return false
	}
	for _, w := range x {
		if !slices.Contains(y, w) && !strings.HasSuffix(w, "'s") {
			return false
		}
	}
	return true
}

// bare is a noun phrase without its article or possessive pronoun.
func bare(s string) string {
	first, rest, ok := strings.Cut(strings.TrimSpace(s), " ")
	switch strings.ToLower(first) {
	case "the", "a", "an", "his", "her", "its", "their", "our", "my":
		if ok {
			return rest
		}
	}
	return s
}
