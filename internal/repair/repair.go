package repair

import (
	"slices"
	"sync"
	"unicode"
	"unicode/utf8"

	"factbox/internal/news"
)

// Text mends source and returns the repaired text with every change, in order.
// Clean text comes back as it is, with no repairs.
func Text(source string) (string, []news.Repair) {
	r := Mend(source)
	return r.Text, r.Repairs
}

// Result is a text after repair.
type Result struct {
	Text    string
	Repairs []news.Repair // what was changed, in order; never nil
	// Suspected lists, in order, what looks like damage but could not be mended
	// with confidence. Such a spot still stands in Text at its span; its Text is
	// the best guess, and equal to Was where there is none.
	Suspected []news.Repair
}

// Mend repairs source, which is valid UTF-8, as far as is likely.
func Mend(source string) Result { return MendAt(source, Likely) }

// MendAt repairs source, which is valid UTF-8, as far as level allows.
func MendAt(source string, level Level) Result {
	if clean(source) {
		return Result{Text: source, Repairs: []news.Repair{}, Suspected: []news.Repair{}}
	}
	x := excerptOf(source)
	d := draftOf(x, level)
	defer func() { release(d) }()
	d.mend()
	if d.mixed && len(x.left) > 0 {
		// In a text in the wrong page even a mark in its place may be a letter.
		release(d)
		x = excerpt{text: source}
		d = draftOf(x, level)
		d.mend()
	}
	return x.widen(source, d.result(x.text))
}

// drafts are kept for their buffers.
var drafts = sync.Pool{New: func() any { return new(draft) }}

// draftOf makes a draft of what is to be mended.
func draftOf(x excerpt, level Level) *draft {
	d := drafts.Get().(*draft)
	d.level, d.left, d.marked = level, x.left, x.marked
	d.source = d.source[:0]
	for _, r := range x.text {
		d.source = append(d.source, r)
	}
	d.set(d.source)
	return d
}

// release hands on the draft's buffers, and nothing else.
func release(d *draft) {
	*d = draft{buffers: d.buffers}
	drafts.Put(d)
}

// stages are the ways to mend, the surest first. Each looks at the text that
// those before it left.
var stages = []func(*draft) []edit{entities, escapes, sequences, wideSequences, spaces, lostForGood, signs, mixups}

// rounds is how often mending may start anew. Text damaged three times over
// needs eight; what needs more than this is no text.
const rounds = 24

// manuscript is the characters of a text: what it answers looks at nothing else.
type manuscript struct {
	text     []rune
	phonetic bool // whether it has letters of phonetics, or Thai ones that they were misread as
}

// gappedText is a text in which characters may be lost: it finds words with gaps.
type gappedText struct {
	manuscript
	gaps []bool // the characters that are slots, while those are looked at
	word []rune // buffer of [gappedText.wordWithHoles]
}

// decoder reads a text in code pages, and counts what they damaged.
type decoder struct {
	gappedText
	left  []string          // the lines left out of the text
	pair  pair              // the one that [decoder.strengthOf] looks at
	votes [pageCount]int    // spots that each code page damaged beyond doubt
	real  [pageCount]answer // whether a good part of the text is in the page's own script
}

func decoderOf(text []rune) *decoder {
	return &decoder{gappedText: gappedText{manuscript: manuscript{text: text}}}
}

// draft is a text being mended.
type draft struct {
	decoder
	buffers
	level    Level
	edits    []edit    // what was done since the source, in source positions
	suspects []edit    // what the last round would have done with more confidence
	mayBreak bool      // whether a line ends in an equals sign
	blanks   answer    // whether lost bytes became spaces
	torn     []stump   // the stumps, while they are looked at
	own      *ownWords // its own words, once asked for while the stumps are looked at
	wide     []guess   // its wide letters, once asked for
	currency rune      // the one before its numbers, once asked for
	spacing  spacing   // whether it lost no-break spaces
	marked   []string  // the lines left out of it that have marks
	mixed    bool      // whether one code page was read in another
}

// buffers are what a draft needs room for, and what the next takes over.
type buffers struct {
	source []rune
	texts  [2][]rune // what the last two rounds left
	last   int       // the one of texts that was written last
	odd    []int     // where characters stand that may be damage: not plain ASCII but ?, & and escapes, nor marks in their place
	holes  []bool    // the gaps

	composed [2][]edit // the edits of the last two rounds
	current  int       // the one of composed that was written last

	// Of [sequences], [draft.readings] and [draft.settle].
	decoded []edit
	found   []reading
	marks   []step
	options []option
	ways    [][quotingCount]float64
	chars   []rune // of the stump being read
}

// apply returns text with edits made, in the buffer that does not hold the text of now.
func (b *buffers) apply(text []rune, edits []edit) []rune {
	b.last = 1 - b.last
	b.texts[b.last] = apply(b.texts[b.last][:0], text, edits)
	return b.texts[b.last]
}

// compose returns, in the buffer that does not hold first, the edits that do at once
// what first and then second do.
func (b *buffers) compose(first, second []edit, middle []rune) []edit {
	b.current = 1 - b.current
	b.composed[b.current] = compose(b.composed[b.current][:0], first, second, middle)
	return b.composed[b.current]
}

// set makes text the draft's text.
func (d *draft) set(text []rune) {
	d.text = text
	d.real = [pageCount]answer{}
	d.wide, d.currency = nil, unaskedCurrency
	d.odd = d.odd[:0]
	d.mayBreak, d.phonetic = false, false
	for i, r := range text {
		switch {
		case isASCIILetter(r): // most are
		case r == '=' && d.at(i+1) == '\n':
			d.mayBreak = true
		case r == '=' && d.at(i+3) == '=', r == '\\' && d.at(i+1) == 'u':
			d.odd = append(d.odd, i)
		case r < 0x80 && r != '?' && r != '&':
		case rankOf(r) == everyday && !(unicode.IsLetter(d.at(i-1)) && unicode.IsLetter(d.at(i+1))):
			// A mark that stands like one is what all this is about.
		default:
			d.odd = append(d.odd, i)
			d.phonetic = d.phonetic || isPhonetic(r) || unicode.Is(unicode.Thai, r)
		}
	}
}

// walk visits the characters that may be damage.
func (d *draft) walk() walker { return walker{d.odd} }

type walker struct{ rest []int }

// next is the first position from i on, or -1.
func (w *walker) next(i int) int {
	for len(w.rest) > 0 && w.rest[0] < i {
		w.rest = w.rest[1:]
	}
	if len(w.rest) == 0 {
		return -1
	}
	return w.rest[0]
}

// mend runs the stages until none of them changes anything, also when all that
// was learnt on the way is forgotten: what comes out is what a second repair
// would leave. Text that never settles stays as it was.
func (d *draft) mend() {
	source := d.text
	var before []rune // what the last withdrawal left
	for range rounds {
		if d.step() {
			continue
		}
		if d.votes == ([pageCount]int{}) {
			if !d.withdraw(source) || slices.Equal(d.text, before) {
				return
			}
			// Without what was taken back, other spots may read otherwise.
			before = slices.Clone(d.text)
			d.set(d.text)
			continue
		}
		d.votes = [pageCount]int{}
	}
	d.set(source)
	d.edits, d.suspects = nil, nil
}

// withdraw takes back the edits that made a letter which is odd where it stands
// even now, and offers them: the É of ΣÉφ is half of a letter that was damaged
// twice and lost bytes in between. It reports whether there were any.
func (d *draft) withdraw(source []rune) bool {
	shift := 0
	if !slices.ContainsFunc(d.edits, func(e edit) bool {
		at := e.start + shift
		shift += len(e.text) - (e.end - e.start)
		return d.isHalf(&e, at)
	}) {
		return false
	}
	d.sortSuspects()
	var kept, back []edit
	shift = 0
	grown, k := 0, 0 // grown: a position in the text with those taken back, minus that in the text
	for _, e := range d.edits {
		at := e.start + shift
		shift += len(e.text) - (e.end - e.start)
		for ; k < len(d.suspects) && d.suspects[k].start < at; k++ {
			d.suspects[k].start += grown
			d.suspects[k].end += grown
		}
		if !d.isHalf(&e, at) {
			kept = append(kept, e)
			continue
		}
		start := at + grown
		grown += e.end - e.start - len(e.text)
		back = append(back, edit{start: start, end: start + e.end - e.start, text: e.text, cause: e.cause, rule: e.rule, confidence: offered})
	}
	for ; k < len(d.suspects); k++ {
		d.suspects[k].start += grown
		d.suspects[k].end += grown
	}
	d.suspects = append(d.suspects, back...)
	d.edits, d.text = kept, d.apply(source, kept)
	return true
}

// isHalf reports whether e, which stands at i by now, made a letter that can stand
// there only as a piece of another.
func (d *gappedText) isHalf(e *edit, i int) bool {
	return e.rule == "lossless" && len(e.text) == 1 && e.text[0] <= 0xFF && unicode.IsLetter(e.text[0]) && d.letterOddness(i, e.text[0]) >= misplacedOdd
}

// step runs the first stage that finds something.
func (d *draft) step() bool {
	d.suspects = d.suspects[:0]
	for _, stage := range stages {
		if edits := d.allowed(stage(d)); len(edits) > 0 {
			d.edits = d.compose(d.edits, edits, d.text)
			d.set(d.apply(d.text, edits))
			return true
		}
	}
	return false
}

// at is the character at i, and 0 outside of the text.
func (d *manuscript) at(i int) rune {
	if i < 0 || i >= len(d.text) {
		return 0
	}
	return d.text[i]
}

// result turns the draft's rune positions into bytes. The text between the
// edits is copied from source.
func (d *draft) result(source string) Result {
	out := Result{Text: source, Repairs: make([]news.Repair, 0, len(d.edits)), Suspected: []news.Repair{}}
	text := make([]byte, 0, len(source)+16)
	from := cursor{text: source}
	copied := 0 // of source
	shift := 0  // a position in the repaired text, minus the same position in the source, in runes
	d.sortSuspects()
	suspects := d.suspects
	suspected := func(before int) {
		for len(suspects) > 0 && suspects[0].end <= before {
			s := suspects[0]
			suspects = suspects[1:]
			r := from.record(s, s.start-shift, s.end-shift)
			r.Text = string(s.text)
			r.Start, r.End = r.SourceStart+len(text)-copied, r.SourceEnd+len(text)-copied
			out.Suspected = append(out.Suspected, r)
		}
	}
	for _, e := range d.edits {
		start, end := e.start+shift, e.start+shift+len(e.text)
		suspected(start)
		r := from.record(e, e.start, e.end)
		text = append(text, source[copied:r.SourceStart]...)
		copied, r.Start = r.SourceEnd, len(text)
		for _, c := range e.text {
			text = utf8.AppendRune(text, c)
		}
		r.End = len(text)
		out.Repairs = append(out.Repairs, r)
		shift += len(e.text) - (e.end - e.start)
		for len(suspects) > 0 && suspects[0].start < end {
			suspects = suspects[1:] // a repair that left U+FFFD says so itself
		}
	}
	suspected(len(d.text))
	if len(d.edits) > 0 {
		out.Text = string(append(text, source[copied:]...))
	}
	for i := range out.Repairs {
		r := &out.Repairs[i]
		r.Text = out.Text[r.Start:r.End]
	}
	return out
}

// cursor finds the byte offset of characters, asked for in rising order.
type cursor struct {
	text         string
	runes, bytes int
}

func (c *cursor) to(n int) int {
	for c.runes < n && c.bytes < len(c.text) {
		size := 1
		if c.text[c.bytes] >= utf8.RuneSelf {
			_, size = utf8.DecodeRuneInString(c.text[c.bytes:])
		}
		c.bytes += size
		c.runes++
	}
	return c.bytes
}

// record is e with its place [start, end) in the source, given in runes.
func (c *cursor) record(e edit, start, end int) news.Repair {
	r := news.Repair{Cause: e.cause, Rule: e.rule, Confidence: e.confidence, Candidates: e.candidates}
	r.SourceStart, r.SourceEnd = c.to(start), c.to(end)
	r.Was = c.text[r.SourceStart:r.SourceEnd]
	return r
}
