package nlp

// tagSet is a set of tags.
type tagSet uint64

func tagsOf(tags ...Tag) (s tagSet) {
	for _, t := range tags {
		s |= 1 << t
	}
	return s
}

// has reports whether t is in s.
func (s tagSet) has(t Tag) bool { return s>>t&1 != 0 }

var (
	// opensObject may follow a verb and begin its object or be its particle: "cut the
	// rate", "report back".
	opensObject = tagsOf(DT, PRP, PRPS, CD, RP)
	// opensComplement may follow a verb without an object as well: "meets on Monday".
	opensComplement = tagsOf(IN, TO, DT, PRPS, NNP, NNPS)
	// fronted may begin what stands before a subject and ends with a comma: "In the end, ".
	fronted = tagsOf(IN, TO, RB, VBG, VBN)
	// ofFigures may stand in an amount: "or about the 6.5 points".
	ofFigures = tagsOf(CD, Dollar, CC, DT, NN, NNS, NNP, NNPS)
)
