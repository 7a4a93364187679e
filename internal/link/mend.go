package link

import (
	"slices"
	"strings"

	"factbox/internal/atlas"
	"factbox/internal/lexicon"
	"factbox/internal/ner"
	"factbox/internal/news"
	"factbox/internal/nlp"
)

// mend copies the candidates to the linker's mentions, with their ends put
// right: what stands in marks joins the name around it, what a name lacks is
// taken in, what is none leaves.
func (l *Linker) mend(candidates []ner.Mention) {
	l.mentions = slices.Grow(l.mentions[:0], len(candidates)+len(candidates)/8) // some are added later
	c := &l.bounded
	for i := 0; i < len(candidates); i++ {
		if n := len(l.mentions); n > 0 && candidates[i].Span.Start < l.mentions[n-1].Span.End {
			continue // taken in by the one before
		}
		*c = candidates[i]
		moves := trail{Linker: l}
		moves.begin()
		for i+1 < len(candidates) && join(l, c, &candidates[i+1]) {
			i++
		}
		moves.note("joined")
		// The span of a candidate may be less than its tokens: “Oslo” of “Oslo-based”.
		first, last, class, start := c.First, c.Last, c.Class, c.Span.Start
		trimFront(l, c)
		moves.note("front")
		extend(l, c)
		moves.note("behind")
		rule := ""
		for k := range bounds {
			if b := &bounds[k]; b.do(l, c) {
				if b.decides {
					rule = b.rule
				}
				moves.note(b.rule)
			}
		}
		if n := len(l.mentions); n > 0 && c.First < first && l.doc.Tokens[c.First].Start < l.mentions[n-1].Span.End {
			if c.First = first; c.Last <= c.First {
				continue // what stands before it is another name, and there is no more of it
			}
		}
		if !holdsWord(l, c) {
			continue
		}
		spellOut(l, c)
		if c.Class == ner.Person && (isModel(l, c) || isManner(l, c)) {
			c.Class = nothing
		}
		if c.First != first && c.Span.Start == start {
			c.Span.Start = l.doc.Tokens[c.First].Start
		}
		if c.Last != last {
			c.Span.End = l.doc.Tokens[c.Last-1].End
		}
		if c.First != first || c.Last != last || c.Class != class {
			c.Chance = certain(*c) // the tagger's chances are those of another span
		}
		if c.Last-c.First >= 3 {
			if a, b, ok := parts(l, *c); ok {
				moves.tell(a.Span)
				l.mentions = append(l.mentions, mention{Mention: a, record: -1}, mention{Mention: b, record: -1})
				continue
			}
		}
		moves.tell(c.Span)
		l.mentions = append(l.mentions, mention{Mention: *c, record: -1, rule: rule})
	}
}

// holdsWord reports whether a name has a letter or a figure.
func holdsWord(l *Linker, c *ner.Mention) bool {
	for i := c.First; i < c.Last; i++ {
		if !l.doc.Is(i, nlp.Punct) {
			return true
		}
	}
	return false
}

// certain are the chances of a mention whose class is not the tagger's.
func certain(c ner.Mention) (chance [ner.NumClasses - 1]float32) {
	if c.Class <= ner.Demonym {
		chance[c.Class] = float32(c.Confidence)
	}
	return chance
}

// isModel reports whether a name has a figure in it, as machines do and people
// do not: “a Kestrel SG3”.
func isModel(l *Linker, c *ner.Mention) bool {
	for i := c.First; i < c.Last; i++ {
		for _, b := range []byte(l.doc.Word(i)) {
			if '0' <= b && b <= '9' {
				return true
			}
		}
	}
	return false
}

// isManner reports whether a lone name is part of a word for a manner: “a Brook-style
// retort”.
func isManner(l *Linker, c *ner.Mention) bool {
	if c.Last-c.First > 1 {
		return false
	}
	_, behind, _ := strings.Cut(l.doc.Lower(c.First), "-")
	return behind == "style" || behind == "esque" || behind == "like" || behind == "era"
}

// spellOut sees to it that the name which an acronym in brackets abridges is a
// mention from its first letter to its last: “the South African Police Service
// (SAPS)”. (Schwartz and Hearst, 2003, for capitals only.)
func spellOut(l *Linker, c *ner.Mention) {
	d := l.doc
	if c.Last-c.First != 1 || d.Lower(c.First-1) != "(" || d.Lower(c.Last) != ")" || !isAcronym(l, c.First) {
		return
	}
	first := abridges(l, d.Word(c.First), c.First-2)
	if first < 0 || endsInThing(l, first, c.First-1) || isMethod(l, c.First-2) {
		return
	}
	whole := ner.Mention{First: first, Last: c.First - 1, Class: ner.Organization, Confidence: c.Confidence}
	whole.Span = news.Span{Start: d.Tokens[first].Start, End: d.Tokens[c.First-2].End}
	n := len(l.mentions)
	for n > 0 && l.mentions[n-1].Last > first {
		n--
	}
	if n < len(l.mentions) && l.mentions[n].First < first {
		// a longer name ends in it: “the Centre for Tar Advantage | in the Global Economy (TAGE)”
		if long := &l.mentions[n]; n == len(l.mentions)-1 && long.Class == ner.Organization && long.Last > first && long.Last < whole.Last {
			long.Last, long.Span.End, long.rule = whole.Last, whole.Span.End, "spelled-out"
		}
		return
	}
	if n == len(l.mentions)-1 && l.mentions[n].First == first && l.mentions[n].Last == whole.Last {
		if l.mentions[n].Class != ner.Place || isRegion(l, &whole) {
			if l.trace.On() {
				l.confirm(&l.mentions[n].Mention, "spelled-out")
			}
			return
		}
	}
	l.mentions = append(l.mentions[:n], mention{Mention: whole, record: -1, rule: "spelled-out"})
}

// isMethod reports whether the word that an acronym in brackets follows is one for a
// way, a state or an office: “Bulk Tar Analysis (BTA)”, “Municipal Chief Executive (MCE)”.
func isMethod(l *Linker, i int) bool { return methods.Has(l.doc.Lower(i)) }

var methods = lexicon.NewSet("analysis imaging therapy syndrome disorder disease injury infection factor index ratio rate level value test testing examination technique technology method model myography " +
	"executive officer secretary director minister manager inspector superintendent engineer learning intelligence reality assistance leave insurance tax duty fee allowance income product pact date graduation")

// isRegion reports whether a name that an acronym abridges is a place's all the
// same: “the Central African Republic (CAR)”, “the Copper Belt Region (CBR)”.
func isRegion(l *Linker, c *ner.Mention) bool {
	_, known := atlas.Look(c.Span.Of(l.doc.Text))
	return known || isPlaceWord(l, c.Last-1)
}

// abridges is the first token of the words that end with token last and whose
// capitals are the letters of acronym, or -1.
func abridges(l *Linker, acronym string, last int) int {
	d := l.doc
	letter := len(acronym) - 1
	for i := last; i >= 0 && last-i < 10 && d.Tokens[i].Sentence == d.Tokens[last].Sentence; i-- {
		switch {
		case d.Is(i, nlp.Capital):
			if d.Lower(i)[0]|0x20 != acronym[letter]|0x20 {
				return -1
			}
			if letter--; letter < 0 {
				return i
			}
		case i == last || d.Tag(i) != nlp.IN && d.Tag(i) != nlp.CC && d.Tag(i) != nlp.DT:
			return -1
		}
	}
	return -1
}

// join makes one name of c and its neighbour b, if they are one.
func join(l *Linker, c, b *ner.Mention) bool {
	if b.First > c.Last+2 {
		return false
	}
	switch {
	// the Danish Road Haulage Federation (DRH), Korean Central News
	case c.Class == ner.Demonym && b.Class == ner.Organization && b.First == c.Last && (bracketAt(l, b.Last) || !governs(l, b)):
		c.Class = ner.Organization
	// the Wales and Borders Rowing Board (WBR)
	case b.Class == ner.Organization && b.First == c.Last+1 && l.doc.Lower(c.Last) == "and" && abbreviatesBoth(l, c, b):
		c.Class = ner.Organization
	// the Max Planck Institute for Polymer Research
	case c.Class == ner.Organization && b.Class == ner.Organization && b.First == c.Last+1 && l.doc.Lower(c.Last) == "for" && bodies.Has(l.doc.Lower(c.Last-1)):
	// the High Court, Southern Division
	case isDivision(l, c, b):
	// the Council of the European Union
	case isBodyOf(l, c, b):
	// Hawke's Bay Region
	case b.First == c.Last+1 && l.doc.Lower(c.Last) == "'s" && (onMap(l, c.First, b.First+1) || onMap(l, c.First, b.Last)):
		c.Class = ner.Place
	// Lenton and Addis County
	case b.Class == ner.Place && c.Class != ner.Demonym && b.First == c.Last+1 && l.doc.Lower(c.Last) == "and" && onMap(l, c.First, b.Last):
		c.Class = ner.Place
	default:
		return false
	}
	c.Last, c.Span.End = b.Last, b.Span.End
	c.Confidence = min(c.Confidence, b.Confidence)
	return true
}

// isDivision reports whether b is a division of the court a.
func isDivision(l *Linker, a, b *ner.Mention) bool {
	if a.Class != ner.Organization || b.Class != ner.Organization || b.First != a.Last+1 {
		return false
	}
	return l.doc.Lower(a.Last) == "," && l.doc.Lower(a.Last-1) == "court" && l.doc.Lower(b.Last-1) == "division"
}

// isBodyOf reports whether a is only the word for a body, which is that of b: “the
// Council of the | European Union”.
func isBodyOf(l *Linker, a, b *ner.Mention) bool {
	d := l.doc
	if a.Last-a.First > 1 || !ofOthers.Has(d.Lower(a.First)) || d.Is(a.First, nlp.AllCaps) || d.Lower(a.Last) != "of" {
		return false
	}
	if b.Class != ner.Organization && b.Class != ner.Place {
		return false
	}
	return b.First == a.Last+1 || b.First == a.Last+2 && d.Lower(a.Last+1) == "the"
}

// ofOthers are words for bodies that have no name but whose they are.
var ofOthers = lexicon.NewSet("council embassy diocese archdiocese parliament federation confederation academy institute consulate")

// abbreviatesBoth reports whether the acronym in brackets behind b begins like a: it
// is that of both, joined.
func abbreviatesBoth(l *Linker, a, b *ner.Mention) bool {
	if !bracketAt(l, b.Last) {
		return false
	}
	first := initialAt(l, b.Last+1)
	return first == initialAt(l, a.First) && first != initialAt(l, b.First)
}

// governs reports whether an organization is an arm of the state, which is named
// without the people it belongs to: the Korean Foreign Ministry.
func governs(l *Linker, c *ner.Mention) bool {
	for i := c.First; i < c.Last; i++ {
		if stateArms.Has(l.doc.Lower(i)) {
			return true
		}
	}
	return false
}

// bodies are words whose purpose a name goes on with.
var bodies = lexicon.NewSet("institute centre center school department association society council committee foundation office agency bureau college faculty campaign commission network alliance union laboratory")

var partners = lexicon.NewSet("sons daughters son co co. company partners associates brothers bros bros.")

var stateArms = lexicon.NewSet("ministry department government parliament congress senate assembly embassy consulate army navy force forces police court cabinet council state house office defence defense foreign treasury customs supreme presidency guard")

// bracketAt reports whether an acronym in brackets stands at token i.
func bracketAt(l *Linker, i int) bool {
	return l.doc.Lower(i) == "(" && l.doc.Is(i+1, nlp.Capital) && l.doc.Lower(i+2) == ")"
}

func initialAt(l *Linker, i int) byte { return l.doc.Tokens[i].Lower[0] }

// saintly reports whether token i is the "St" of the name behind it.
func saintly(l *Linker, i int) bool {
	if !l.doc.Is(i, nlp.Capital) || !saints.Has(l.doc.Lower(i)) {
		return false
	}
	a, b := l.doc.Tokens[i], l.doc.Tokens[i+1]
	return a.Sentence == b.Sentence && b.Start-a.End <= 1
}

// trimFront drops what stands before a name without being part of it.
func trimFront(l *Linker, c *ner.Mention) {
	for c.First < c.Last-1 {
		switch l.doc.Lower(c.First) {
		case "the", "a", "an":
			c.First++
			continue
		}
		break
	}
	// “St John Ambulance”, “St. Luke's”
	if saintly(l, c.First-1) {
		c.First--
		if c.Last-c.First > 2 && c.Class == ner.Person {
			c.Class = ner.Organization
		}
		return
	}
	if name := afterPortfolio(l, c); name > c.First {
		c.First, c.Class = name, ner.Person
	}
	if c.Class == ner.Person || titled(l, c) {
		c.Class = ner.Person
		if c.Last-c.First > 2 && l.doc.Lower(c.First) == "said" && closesQuote(l.doc.Word(c.First-1)) {
			c.First++ // “It is gone.” Said Ada Brook
		}
		c.First = beforeNickname(l, c.First)
		// “Frenchman Luc Devaux”
		if c.Last-c.First > 2 {
			if _, ok := demonymAt(l, c.First); ok {
				c.First++
			}
		}
		c.First = afterTitles(l, c.First, c.Last)
		// “ten years ago af Geijer wrote”
		for c.First > 0 && foreignParticles.Has(l.doc.Lower(c.First-1)) && l.doc.Tokens[c.First-1].Sentence == l.doc.Tokens[c.First].Sentence && !l.doc.Is(c.First-1, nlp.Capital) {
			c.First--
		}
	}
}

// beforeNickname is where the name begins whose nickname in marks opens at token i:
// “Secretary Juan Victor “Jovic” Remo”.
func beforeNickname(l *Linker, i int) int {
	d := l.doc
	if !opensNickname(d.Word(i)) {
		return i
	}
	for n := 0; n < 3 && i > 0 && d.Is(i-1, nlp.Capital) && d.Tokens[i-1].Sentence == d.Tokens[i].Sentence; n++ {
		_, role := roleAt(l, i-1)
		_, honorific := honorificAt(l, i-1)
		_, given := lexicon.GivenName(d.Lower(i - 1))
		if (role || honorific) && !given {
			break
		}
		i--
	}
	return i
}

// insideNames are forms of address that may stand inside a name as well.
var insideNames = lexicon.NewSet("haji hajj hajja hj hj. hajah sri begum don abdul datuk")

var saints = lexicon.NewSet("st st. saint")

// foreignParticles are those name particles that are no English words.
var foreignParticles = lexicon.NewSet("af al bin bint ibn da de del della der di dos du ten ter van von zu")

// lacksFirstName reports whether a byline has one word more before the name: “By Talent |
// Moyo”, but not “By Chief | Amos Tally”.
func lacksFirstName(l *Linker, c *ner.Mention) bool {
	d := l.doc
	first := d.Sentences[d.Tokens[c.First].Sentence].First
	if c.Class != ner.Person || c.First != first+2 || d.Lower(first) != "by" || !d.Is(first+1, nlp.Capital) {
		return false
	}
	return c.Last == c.First+1 || !hasAddress(l, &mention{Mention: *c})
}

// extend takes in what belongs to a name behind it.
func extend(l *Linker, c *ner.Mention) {
	d := l.doc
	if lacksFirstName(l, c) {
		c.First--
		return
	}
	// Duane “Red” Sundvall
	if end := afterNickname(l, c); end > 0 {
		c.Last, c.Class = end, ner.Person
		return
	}
	// “Cele & Sons Logistics”, but “Adler & Brandt (2014)” are two people
	for c.Last < c.First+maxNameWords && d.Lower(c.Last) == "&" && d.Is(c.Last+1, nlp.Capital) && (c.Class == ner.Organization || partners.Has(d.Lower(c.Last+1))) {
		c.Last++
		for c.Last < c.First+maxNameWords && d.Is(c.Last, nlp.Capital) && d.Tokens[c.Last].Sentence == d.Tokens[c.First].Sentence {
			c.Last++
		}
		c.Class = ner.Organization
	}
	// “the Cape of Good Hope”
	if d.Lower(c.Last) == "of" && d.Is(c.Last+1, nlp.Capital) {
		for end := c.Last + 3; end > c.Last+1; end-- {
			if end > len(d.Tokens) || !d.Is(end-1, nlp.Capital) {
				continue
			}
			if _, ok := atlas.Look(d.Text[d.Tokens[c.First].Start:d.Tokens[end-1].End]); ok {
				c.Last, c.Class = end, ner.Place
				break
			}
		}
	}
}

// afterNickname is where the name ends that goes on behind c with a nickname in
// marks, or 0.
func afterNickname(l *Linker, c *ner.Mention) int {
	d := l.doc
	open := c.Last
	bracketed := open+3 < len(d.Tokens) && d.Word(open) == "(" && d.Word(open+2) == ")" && d.Is(open+3, nlp.Capital)
	if short := d.Lower(open + 1); bracketed && c.Class == ner.Person && len(short) >= 3 && strings.HasPrefix(d.Lower(c.First), short) {
		return open + 4 // “Penderell Hugh (Pen) Hale”
	}
	if open+2 >= len(d.Tokens) || c.Last-c.First > 2 || !marksNickname(d, open) {
		return 0
	}
	for i := open + 1; i < min(open+5, len(d.Tokens)-1); i++ {
		if closesNickname(d.Word(i)) {
			end := i + 1
			for end < len(d.Tokens) && end < i+4 && d.Is(end, nlp.Capital|nlp.Spaced) && d.Tokens[end].Sentence == d.Tokens[c.First].Sentence {
				end++
			}
			if i == open+1 || d.Is(i, nlp.Spaced) || end == i+1 {
				return 0
			}
			return end
		}
		if !d.Is(i, nlp.Capital) {
			return 0
		}
	}
	return 0
}

// marksNickname reports whether token i is a mark, and no bracket, that opens a word.
func marksNickname(d *nlp.Doc, i int) bool {
	return d.Word(i) != "(" && opensNickname(d.Word(i)) && d.Is(i, nlp.Spaced) && !d.Is(i+1, nlp.Spaced)
}
