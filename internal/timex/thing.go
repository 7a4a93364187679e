package timex

import (
	"factbox/internal/lexicon"
	"factbox/internal/nlp"
)

// datedThing is the noun that the time at tokens [from, to) stands before and
// dates: of "Friday's vote" and "the July 25 call" the vote and the call.
func datedThing(r *resolver, from, to int) string {
	d := r.doc
	i := to
	if w := d.Lower(i); w == "'s" || w == "'" {
		i++
	} else if !beforeAttribute(d.Tag(from - 1)) {
		return ""
	}
	head := ""
	for last := d.Sentences[r.sentence(from)].Last; i < min(last, to+6); i++ {
		switch tag := d.Tag(i); {
		case tag.IsNoun():
			if low := d.Lower(i); !happened.Has(head) && !occasion.Has(head) || occasion.Has(low) {
				head = low
			}
			if head == "conference" && (d.Lower(i-1) == "news" || d.Lower(i-1) == "press") {
				return "statement" // it is held at once
			}
		case head == "" && isAttribute(tag, d.Tag(i+1)):
		default:
			return head
		}
	}
	return head
}

// beforeAttribute reports whether what follows a word of that tag may be the
// attribute of a noun: "the July 25 call", "Kallor's July 25 call".
func beforeAttribute(tag nlp.Tag) bool {
	switch tag {
	case nlp.DT, nlp.PRPS, nlp.POS, nlp.JJ:
		return true
	}
	return false
}

// isAttribute reports whether a word of that tag, with next behind it, may stand
// between a time and the noun it dates: "Friday's second vote", "the July 25
// recorded call".
func isAttribute(tag, next nlp.Tag) bool {
	switch tag {
	case nlp.CD:
		return true
	case nlp.VBG, nlp.VBN:
		return next.IsNoun()
	}
	return tag.IsAdjective()
}

// ofThing is the side of a time that dates a thing, where the thing tells more
// than the verb of the sentence: "They face questions about the July 25 call".
func (r *resolver) ofThing(thing string, from, to int, te side) (direction, bool) {
	possessive := r.doc.Lower(to) == "'s" || r.doc.Lower(to) == "'"
	switch {
	case thing == "":
		return direction{}, false
	case happened.Has(thing):
		return direction{past, true, byDatedThing}, true
	case te == past:
		return direction{}, false
	case thingAhead(r, from, to):
		return direction{future, false, byDatedThing}, true
	case occasion.Has(thing) && te == future:
		return direction{}, false
	case occasion.Has(thing):
		return direction{side: either, why: byDatedThing}, true
	case possessive || te != future:
		return direction{past, false, byDatedThing}, true // "after Monday's letter"
	}
	return direction{why: byDatedThing}, true // "will publish its February report"
}

// happened are things that are over when news tells of them.
var happened = lexicon.NewSet(`accident ambush arrest arrests assault attack attacks blackout blast blaze bombing bombings call clash clashes collapse collision coup crash
	death deaths defeat derailment disaster disappearance earthquake explosion fire floods incident interview invasion killing killings landslide leak loss
	massacre murder murders outage protests quake raid raids remarks resignation riot riots ruling shooting shootings shutdown spill stabbing storm strikes
	survey takeover tweet uprising direction victory violence war win`)

// occasion are things that are held: their day is known ahead.
var occasion = lexicon.NewSet(`action auction ballot briefing budget by-election ceremony championship championships clash concert conference congress debate derby draw election
	elections event exam exams fair festival final fixture fixtures funeral game games gala hearing inauguration inquest launch marathon march match meeting meetings
	opener parade party poll polls primary qualifier race rally referendum regatta rematch runoff sale semifinal series session show showdown sitting
	summit talks test tour tournament trial visit vote wedding`)
