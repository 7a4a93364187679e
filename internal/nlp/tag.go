package nlp

// Tag is a part of speech of the Penn Treebank, as prose's tagger gives it.
type Tag uint8

// The tags. Marks have the tags of the Treebank too: Comma, Stop, Colon, …
const (
	NoTag Tag = iota
	CC
	CD
	DT
	EX
	FW
	IN
	JJ
	JJR
	JJS
	LS
	MD
	NN
	NNP
	NNPS
	NNS
	PDT
	POS
	PRP
	PRPS // PRP$
	RB
	RBR
	RBS
	RP
	SYM
	TO
	UH
	VB
	VBD
	VBG
	VBN
	VBP
	VBZ
	WDT
	WP
	WPS // WP$
	WRB
	Comma
	Stop       // . ! ?
	Colon      // : ; - – — … •
	OpenQuote  // ``
	CloseQuote // ''
	OpenParen
	CloseParen
	Dollar
	Hash
	numTags
)

var tagNames = [numTags]string{
	"", "CC", "CD", "DT", "EX", "FW", "IN", "JJ", "JJR", "JJS", "LS", "MD", "NN", "NNP", "NNPS", "NNS", "PDT", "POS", "PRP", "PRP$",
	"RB", "RBR", "RBS", "RP", "SYM", "TO", "UH", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "WDT", "WP", "WP$", "WRB",
	",", ".", ":", "``", "''", "(", ")", "$", "#",
}

// String is the Treebank's name of the tag.
func (t Tag) String() string { return tagNames[t] }

// IsNoun reports whether t is a noun, common or proper.
func (t Tag) IsNoun() bool { return t == NN || t == NNS || t == NNP || t == NNPS }

// IsProper reports whether t is a proper noun.
func (t Tag) IsProper() bool { return t == NNP || t == NNPS }

// IsVerb reports whether t is a form of a verb, modals left out.
func (t Tag) IsVerb() bool { return t >= VB && t <= VBZ }

// IsFinite reports whether t can head a clause: VBD, VBP, VBZ, MD.
func (t Tag) IsFinite() bool { return t == VBD || t == VBP || t == VBZ || t == MD }

// IsAdjective reports whether t is JJ, JJR or JJS.
func (t Tag) IsAdjective() bool { return t == JJ || t == JJR || t == JJS }

// IsPronoun reports whether t is PRP or PRP$.
func (t Tag) IsPronoun() bool { return t == PRP || t == PRPS }

// parseTag is the tag of that name; what the Treebank does not know is NoTag.
func parseTag(name string) Tag {
	for t, n := range tagNames {
		if n == name {
			return Tag(t)
		}
	}
	return NoTag
}
