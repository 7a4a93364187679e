package ner

import (
	"math/bits"

	"factbox/internal/linear"
	"factbox/internal/nlp"
)

// The templates of features. 0 is the token itself, -1 the one before, +1 the
// one after.
var (
	tBias                  = linear.Template("entity bias")
	tForm                  = linear.Template("entity form")
	tLower                 = linear.Template("entity lower")
	tLowerBefore           = linear.Template("entity lower -1")
	tLowerAfter            = linear.Template("entity lower +1")
	tLowerBefore2          = linear.Template("entity lower -2")
	tLowerAfter2           = linear.Template("entity lower +2")
	tLowerLast             = linear.Template("entity lower -1 0")
	tLowerNext             = linear.Template("entity lower 0 +1")
	tLowerBeforeShape      = linear.Template("entity lower -1 shape")
	tShapeLowerAfter       = linear.Template("entity shape lower +1")
	tShape                 = linear.Template("entity shape")
	tShapeLast             = linear.Template("entity shape -1 0")
	tShapeNext             = linear.Template("entity shape 0 +1")
	tShapeAround           = linear.Template("entity shape -1 0 +1")
	tShapeLastTwo0         = linear.Template("entity shape -2 -1 0")
	tShapeNextTwo          = linear.Template("entity shape 0 +1 +2")
	tPrefix                = linear.Template("entity prefix")
	tSuffix                = linear.Template("entity suffix")
	tTag                   = linear.Template("entity tag")
	tTagLast               = linear.Template("entity tag -1 0")
	tTagNext               = linear.Template("entity tag 0 +1")
	tTagBothShape          = linear.Template("entity tag -1 +1 shape")
	tPositionShape         = linear.Template("entity position shape")
	tLineShape             = linear.Template("entity line shape")
	tLists                 = linear.Template("entity lists")
	tListsLast             = linear.Template("entity lists -1 0")
	tListsNext             = linear.Template("entity lists 0 +1")
	tListsAround           = linear.Template("entity lists -1 0 +1")
	tListsShapeLowerBefore = linear.Template("entity lists shape lower -1")
	tListsShapeLowerAfter  = linear.Template("entity lists shape lower +1")
	tListsLastTwoShape     = linear.Template("entity lists -2 -1 shape")
	tList                  = linear.Template("entity list")
	tPhrase                = linear.Template("entity phrase")
	tPhraseLowerBefore     = linear.Template("entity phrase lower -1")
	tEvidence              = linear.Template("entity evidence")
	tPieceOfEvidence       = linear.Template("entity piece of evidence")
	tExplained             = linear.Template("entity explained")
	tExplainedPhrase       = linear.Template("entity explained phrase")
	tExplainedRun          = linear.Template("entity explained run")
	tEvidenceLists         = linear.Template("entity evidence lists")
	tEvidenceLast          = linear.Template("entity evidence -1 0")
	tEvidenceNext          = linear.Template("entity evidence 0 +1")
	tEvidenceLowerBefore   = linear.Template("entity evidence lower -1")
	tEvidenceShapePosition = linear.Template("entity evidence shape position")
	tBeforeRun             = linear.Template("entity before run")
	tAfterRun              = linear.Template("entity after run")
	tAroundRun             = linear.Template("entity around run")
	tAfterRunLength        = linear.Template("entity after run length")
	tEndOfRun              = linear.Template("entity end of run")
	tStartOfRun            = linear.Template("entity start of run")
	tKindOfRun             = linear.Template("entity kind of run")
	tKindOfRunBefore       = linear.Template("entity kind of run before")
	tKindOfRunAfter        = linear.Template("entity kind of run after")
	tNounBefore            = linear.Template("entity noun before run")
	tNounAfter             = linear.Template("entity noun after run")
	tNounsAround           = linear.Template("entity nouns around run")
	tTableShape            = linear.Template("entity table shape")
	tTablePhrase           = linear.Template("entity table phrase")
	tSectionPhrase         = linear.Template("entity desk phrase")
	tSectionBefore         = linear.Template("entity desk phrase lower -1")
	tSectionEvidence       = linear.Template("entity desk evidence")

	tPool       = linear.Template("entity pool")
	tPoolLists  = linear.Template("entity pool lists")
	tPoolShape  = linear.Template("entity pool shape")
	tPoolBefore = linear.Template("entity pool lower -1")
	tPoolAfter  = linear.Template("entity pool lower +1")
	tPoolLast   = linear.Template("entity pool -1 0")
	tPoolNext   = linear.Template("entity pool 0 +1")
)

// Features appends the features of token i, which lies in a spot, to dst.
func (t *Tagger) Features(dst []linear.Feature, doc *nlp.Doc, i int) []linear.Feature {
	s := &doc.Sentences[doc.Tokens[i].Sentence]
	w := &t.Words[i]
	p1, p2, n1, n2 := t.at(i-1, s), t.at(i-2, s), t.at(i+1, s), t.at(i+2, s)

	one := func(k linear.Feature, a linear.Value) { dst = append(dst, k.With(a)) }
	two := func(k linear.Feature, a, b linear.Value) { dst = append(dst, k.With(a).With(b)) }
	three := func(k linear.Feature, a, b, c linear.Value) { dst = append(dst, k.With(a).With(b).With(c)) }

	// The word and its neighbours.
	one(tBias, 0)
	one(tForm, w.form)
	one(tLower, w.lower)
	one(tLowerBefore, p1.lower)
	one(tLowerAfter, n1.lower)
	one(tLowerBefore2, p2.lower)
	one(tLowerAfter2, n2.lower)
	two(tLowerLast, p1.lower, w.lower)
	two(tLowerNext, w.lower, n1.lower)
	two(tLowerBeforeShape, p1.lower, w.shape)
	two(tShapeLowerAfter, w.shape, n1.lower)

	// Shapes.
	one(tShape, w.shape)
	two(tShapeLast, p1.shape, w.shape)
	two(tShapeNext, w.shape, n1.shape)
	three(tShapeAround, p1.shape, w.shape, n1.shape)
	three(tShapeLastTwo0, p2.shape, p1.shape, w.shape)
	three(tShapeNextTwo, w.shape, n1.shape, n2.shape)

	// Tags.
	one(tTag, w.tag())
	two(tTagLast, p1.tag(), w.tag())
	two(tTagNext, w.tag(), n1.tag())
	three(tTagBothShape, p1.tag(), n1.tag(), w.shape)

	// Place in the sentence, and kind of line.
	position := linear.Value(2)
	if i == s.First {
		position = 0
	} else if i == s.First+1 && !doc.Is(i-1, nlp.Letter) {
		position = 1
	}
	two(tPositionShape, position, w.shape)
	two(tLineShape, t.line(doc, i), w.shape)

	// Lists.
	one(tLists, w.gaz())
	two(tListsLast, p1.gaz(), w.gaz())
	two(tListsNext, w.gaz(), n1.gaz())
	three(tListsAround, p1.gaz(), w.gaz(), n1.gaz())
	three(tListsShapeLowerBefore, w.gaz(), w.shape, p1.lower)
	three(tListsShapeLowerAfter, w.gaz(), w.shape, n1.lower)
	three(tListsLastTwoShape, p2.gaz(), p1.gaz(), w.shape)

	if !w.Cap {
		return dst
	}
	for prefix, suffix := range affixes(w.spelling(doc, i)) {
		one(tPrefix, prefix)
		one(tSuffix, suffix)
	}
	for k := range 16 {
		if w.lists>>k&1 != 0 {
			one(tList, linear.Value(k))
		}
	}
	if w.Phrase != 0 {
		one(tPhrase, linear.Value(w.Phrase))
		two(tPhraseLowerBefore, linear.Value(w.Phrase), p1.lower)
	}

	// The article.
	first, end := int(w.first), int(w.end)
	left, right := linear.Value(min(i-first, 3)), linear.Value(min(end-1-i, 3))
	one(tEvidence, w.doc())
	for seen := w.seen; seen != 0; seen &= seen - 1 {
		piece := linear.Value(bits.TrailingZeros32(uint32(seen)))
		if seen&-seen&explanations == 0 {
			one(tPieceOfEvidence, piece)
			continue
		}
		one(tExplained, piece)
		two(tExplainedPhrase, piece, linear.Value(w.Phrase))
		three(tExplainedRun, piece, left, right)
	}
	two(tEvidenceLists, w.doc(), w.gaz())
	two(tEvidenceLast, p1.doc(), w.doc())
	two(tEvidenceNext, w.doc(), n1.doc())
	two(tEvidenceLowerBefore, w.doc(), p1.lower)
	three(tEvidenceShapePosition, w.doc(), w.shape, position)

	// The words around the run of capitals.
	before, after := t.at(first-1, s), t.at(end, s)
	two(tBeforeRun, before.lower, left)
	two(tAfterRun, after.lower, right)
	two(tAroundRun, before.lower, after.lower)
	two(tAfterRunLength, after.lower, linear.Value(min(end-first, 4)))
	three(tEndOfRun, t.at(end-1, s).lower, right, 0)
	three(tStartOfRun, t.at(first, s).lower, left, 0)

	// What the last word of the run makes of it: "Oslo Savings Bank".
	kind := linear.Value(t.at(end-1, s).lists & (OrganizationWord | PlaceWord))
	three(tKindOfRun, kind, linear.Value(t.at(first, s).Phrase), left<<2|right)
	three(tKindOfRunBefore, kind, before.lower, right)
	two(tKindOfRunAfter, kind, after.lower)

	// The nouns that explain it.
	run := &t.Words[first]
	nounBefore := linear.Value(run.nounBefore)
	two(tNounBefore, nounBefore, right)
	two(tNounAfter, run.nounAfter, right)
	two(tNounsAround, nounBefore, run.nounAfter)

	// Result tables and sport, where a town is its club.
	numbers, phrase := linear.Value(t.lines[doc.Tokens[i].Sentence].numbers), linear.Value(w.Phrase)
	two(tTableShape, numbers, w.shape)
	three(tTablePhrase, numbers, phrase, position)
	two(tSectionPhrase, t.section, phrase)
	three(tSectionBefore, t.section, phrase, p1.lower)
	two(tSectionEvidence, t.section, w.doc())

	return dst
}

// Pooled appends the features that a second reading of token i has: what the
// first made of the same word elsewhere in the article.
func (t *Tagger) Pooled(dst []linear.Feature, doc *nlp.Doc, i int) []linear.Feature {
	s := &doc.Sentences[doc.Tokens[i].Sentence]
	w := &t.Words[i]
	p, n := t.at(i-1, s), t.at(i+1, s)
	if w.pool == 0 && p.pool == 0 && n.pool == 0 {
		return dst
	}
	pool := linear.Value(w.pool)
	return append(dst,
		tPool.With(pool),
		tPoolLists.With(pool).With(w.gaz()),
		tPoolShape.With(pool).With(w.shape),
		tPoolBefore.With(pool).With(p.lower),
		tPoolAfter.With(pool).With(n.lower),
		tPoolLast.With(linear.Value(p.pool)).With(pool),
		tPoolNext.With(pool).With(linear.Value(n.pool)),
	)
}

// at is the word at token i of sentence s, or the edge.
func (t *Tagger) at(i int, s *nlp.Sentence) *word {
	if i < s.First || i >= s.Last {
		return &edge
	}
	return &t.Words[i]
}

// line is what kind of line token i stands in: running text, a heading, a
// dateline, or a sentence all or mostly in capitals.
func (t *Tagger) line(doc *nlp.Doc, i int) linear.Value {
	k := doc.Tokens[i].Sentence
	return linear.Value(doc.Sentences[k].Kind)<<2 | linear.Value(t.lines[k].capitals)
}
