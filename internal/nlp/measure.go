package nlp

// measure is the width that the lines of a text are broken to.
type measure struct {
	width    int  // in columns; 0: the text is not broken to a width
	blanks   bool // empty lines part its paragraphs; else short lines do
	initials bool // the first word of a paragraph stands on a line of its own
}

// fit is how a line fills the measure.
type fit uint8

const (
	unset fit = iota // there is no measure, or the line is far longer
	short            // there was much room left
	roomy            // there was some, as in unjustified or hyphenated text
	full             // the next word would not have gone in
)

// widest is the greatest measure in columns, and narrowest the least.
const narrowest, widest = 20, 240

func (m measure) wrapped() bool { return m.width > 0 }

// fit tells how line a, which needs so many columns with the next line's first
// word, fills the measure.
func (m measure) fit(need int, a *line) fit {
	const ragged = 2
	switch {
	case !m.wrapped() || m.exceeds(a):
		return unset
	case need > m.width-ragged:
		return full
	case m.near(need):
		return roomy
	}
	return short
}

// exceeds reports whether a line is longer than any that the measure breaks.
func (m measure) exceeds(a *line) bool { return int(a.columns) > m.width+m.width/4+8 }

// near reports whether a line was broken within a fourth of the measure.
func (m measure) near(need int) bool { return need > m.width-m.width/4 }

// measureOf finds the measure of a text: the width that nearly all lines stay
// below which break inside a sentence, since the next one begins with a small
// letter. It is the measure of the text when most such lines come near to it,
// and of the lines that do at least one in four breaks inside a sentence: in
// running English it is three in four.
func measureOf(text string, lines []line) measure {
	j := joiner{text: text, lines: lines}
	var histogram [widest + 2]int
	broken := 0
	for i := range lines {
		if j.measurable(i) && lines[i].small {
			histogram[min(int(lines[i-1].columns), widest+1)]++
			broken++
		}
	}
	const fewest, nearlyAll = 2, 10 // broken lines; all but one in so many
	if broken < fewest {
		return measure{}
	}
	var m measure
	for seen := 0; seen < broken-broken/nearlyAll; m.width++ {
		seen += histogram[m.width+1]
	}
	if m.width < narrowest || m.width > widest {
		return measure{}
	}
	var all, near, nearSmall, over, ended, blank, initials int
	for i := range lines {
		if lines[i].gap > 1 {
			blank++
		}
		if !j.measurable(i) {
			if j.follows(i) {
				initials++
			}
			continue
		}
		all++
		a, small := &lines[i-1], lines[i].small
		switch need := j.need(i); {
		case m.exceeds(a):
			over++
		case m.near(need):
			near++
			if small {
				nearSmall++
			}
		}
		if !small && m.fit(j.need(i), a) != full && j.endsSentence(a) {
			ended++
		}
	}
	if 5*nearSmall < 3*broken || 4*nearSmall < near || 4*over > all {
		return measure{}
	}
	m.initials = initials >= fewest
	m.blanks = blank > 0 && (ended <= 1 || 10*ended <= all)
	return m
}

// measurable reports whether the end of the line before line i can tell the
// measure.
func (j *joiner) measurable(i int) bool {
	return j.follows(i) && !j.isFirstWord(&j.lines[i-1], &j.lines[i])
}

// follows reports whether line i stands right below a line of its kind.
func (j *joiner) follows(i int) bool {
	if i == 0 {
		return false
	}
	a, b := &j.lines[i-1], &j.lines[i]
	return b.gap == 1 && !b.item && a.depth == b.depth && a.Len() > 0 && b.Len() > 0
}
