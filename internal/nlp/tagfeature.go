package nlp

import "factbox/internal/linear"

// The templates of the corrector's features. 0 is the word itself, -1 the one
// before, +1 the one after; an opinion is a first opinion, a tag is decided.
var (
	tBias         = linear.Template("tags bias")
	tWord         = linear.Template("tags word")
	tWordOpinion  = linear.Template("tags word opinion")
	tWordShape    = linear.Template("tags word shape place")
	tLastPart     = linear.Template("tags last part")
	tSuffix1      = linear.Template("tags suffix 1 shape")
	tSuffix2      = linear.Template("tags suffix 2 opinion")
	tSuffix3      = linear.Template("tags suffix 3 shape")
	tSuffix3Op    = linear.Template("tags suffix 3 opinion")
	tSuffix4      = linear.Template("tags suffix 4")
	tPrefix1      = linear.Template("tags prefix 1 suffix 3")
	tPrefix2      = linear.Template("tags prefix 2")
	tPrefix3      = linear.Template("tags prefix 3")
	tShapeOpinion = linear.Template("tags shape opinion place")
	tOpinion      = linear.Template("tags opinion")

	tSecond     = linear.Template("tags second opinion")
	tSecondLead = linear.Template("tags second opinion lead opinion")
	tLeadWord   = linear.Template("tags lead word opinion")
	tSecondTag  = linear.Template("tags second opinion opinion tag -1")

	tBefore  = linear.Template("tags word -1")
	tBefore2 = linear.Template("tags word -2")
	tAfter   = linear.Template("tags word +1")
	tAfter2  = linear.Template("tags word +2")
	tSufBef  = linear.Template("tags suffix -1")
	tSufAft  = linear.Template("tags suffix +1")

	tBeforeOpinion = linear.Template("tags word -1 opinion")
	tAfterOpinion  = linear.Template("tags word +1 opinion")
	tWordAfter     = linear.Template("tags word word +1")
	tWordBefore    = linear.Template("tags word word -1")
	tWordTag       = linear.Template("tags word tag -1")
	tWordNext      = linear.Template("tags word opinion +1")
	tWordNextTwo   = linear.Template("tags word opinion +1 +2")
	tWordBoth      = linear.Template("tags word tag -1 opinion +1")
	tSuffixTag     = linear.Template("tags suffix 3 tag -1")
	tSuffixNext    = linear.Template("tags suffix 3 opinion +1")

	tOpinionNext    = linear.Template("tags opinion opinion +1")
	tOpinionNextTwo = linear.Template("tags opinion opinion +1 +2")
	tOpinionTag     = linear.Template("tags opinion tag -1")
	tOpinionBoth    = linear.Template("tags opinion tag -1 opinion +1")
	tTags           = linear.Template("tags tag -1 -2")
	tTagsOpinion    = linear.Template("tags tag -1 -2 opinion")
	tShapeTag       = linear.Template("tags shape place tag -1")
	tShapes         = linear.Template("tags shape shape -1 shape +1")

	tWaits        = linear.Template("tags auxiliary opinion")
	tWaitsWord    = linear.Template("tags auxiliary word")
	tWaitsSuffix  = linear.Template("tags auxiliary suffix 2 tag -1")
	tAhead        = linear.Template("tags ahead opinion")
	tAheadTag     = linear.Template("tags ahead opinion tag -1")
	tSalient      = linear.Template("tags salient opinion")
	tSalientAhead = linear.Template("tags salient ahead opinion")
	tSalientWord  = linear.Template("tags salient word")
)

// Features appends the features of word i, when those before it are decided.
func (s *Sightings) Features(dst []linear.Feature, i int) []linear.Feature {
	w2, w1, w, n1, n2 := &s.words[i], &s.words[i+1], &s.words[i+2], &s.words[i+3], &s.words[i+4]
	p := &s.past
	dst = append(dst,
		tBias,
		tWord.With(w.norm),
		tWordOpinion.With(w.norm).With(w.opinion),
		tWordShape.With(w.norm).With(w.shape).With(w.place),
		tSuffix1.With(w.suffix[0]).With(w.shape),
		tSuffix2.With(w.suffix[1]).With(w.opinion),
		tSuffix3.With(w.suffix[2]).With(w.shape),
		tSuffix3Op.With(w.suffix[2]).With(w.opinion),
		tSuffix4.With(w.suffix[3]),
		tPrefix1.With(w.prefix[0]).With(w.suffix[2]),
		tPrefix2.With(w.prefix[1]),
		tPrefix3.With(w.prefix[2]),
		tShapeOpinion.With(w.shape).With(w.opinion).With(w.place),
		tOpinion.With(w.opinion),
		tSecond.With(w.second),
		tSecondLead.With(w.second).With(w.lead).With(w.opinion),
		tLeadWord.With(w.lead).With(w.norm).With(w.opinion),
		tSecondTag.With(w.second).With(w.opinion).With(p.p1),

		tBefore.With(w1.norm),
		tBefore2.With(w2.norm),
		tAfter.With(n1.norm),
		tAfter2.With(n2.norm),
		tSufBef.With(w1.suffix[2]),
		tSufAft.With(n1.suffix[2]),

		tBeforeOpinion.With(w1.norm).With(w.opinion),
		tAfterOpinion.With(n1.norm).With(w.opinion),
		tWordAfter.With(w.norm).With(n1.norm),
		tWordBefore.With(w.norm).With(w1.norm),
		tWordTag.With(w.norm).With(p.p1),
		tWordNext.With(w.norm).With(n1.opinion),
		tWordNextTwo.With(w.norm).With(n1.opinion).With(n2.opinion),
		tWordBoth.With(w.norm).With(p.p1).With(n1.opinion),
		tSuffixTag.With(w.suffix[2]).With(p.p1),
		tSuffixNext.With(w.suffix[2]).With(n1.opinion),

		tOpinionNext.With(w.opinion).With(n1.opinion),
		tOpinionNextTwo.With(w.opinion).With(n1.opinion).With(n2.opinion),
		tOpinionTag.With(w.opinion).With(p.p1),
		tOpinionBoth.With(w.opinion).With(p.p1).With(n1.opinion),
		tTags.With(p.p1).With(p.p2),
		tTagsOpinion.With(p.p1).With(p.p2).With(w.opinion),
		tShapeTag.With(w.shape).With(w.place).With(p.p1),
		tShapes.With(w.shape).With(w1.shape).With(n1.shape),

		tWaits.With(p.waits()).With(w.opinion),
		tWaitsWord.With(p.waits()).With(w.norm),
		tWaitsSuffix.With(p.waits()).With(w.suffix[1]).With(p.p1),
		tAhead.With(w.ahead).With(w.opinion),
		tAheadTag.With(w.ahead).With(w.opinion).With(p.p1),
		tSalient.With(p.salient).With(w.opinion),
		tSalientAhead.With(p.salient).With(w.ahead).With(w.opinion),
		tSalientWord.With(p.salient).With(w.norm),
	)
	if w.last != 0 {
		dst = append(dst, tLastPart.With(w.last))
	}
	return dst
}
