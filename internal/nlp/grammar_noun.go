package nlp

// NounPhrase is the noun phrase whose head is token i, from its first word to
// the head: no preposition and no time stands in it, but for the determiner of
// "the 2016 accord".
func (c *Clauses) NounPhrase(i int) Range { return Range{c.NounStart(i), i + 1} }

// NounStart is the first token of the noun phrase whose head is token i, its
// date left out.
func (c *Clauses) NounStart(i int) int {
	d := c.doc
	for i > c.First {
		if c.InTime(i - 1) {
			for first := i - 1; c.InTime(first) || c.InTime(first+1); first-- {
				if tag := d.Tag(first); tag == DT || tag == PRPS { // "the 2016 accord"
					return first
				}
			}
			return i
		}
		switch tag := d.Tag(i - 1); {
		case tag == DT, tag == PRPS, tag == CD, tag.IsNoun(), tag.IsAdjective(), tag == POS && i-2 >= c.First && !c.InTime(i-2), tag == VBN:
			i--
		default:
			return i
		}
	}
	return i
}

// Antecedent is the noun phrase that ends before token end: what a relative
// pronoun there stands for, or what a participle there says something of. It is
// empty when no noun stands there.
func (c *Clauses) Antecedent(end int) Range {
	head := c.AntecedentHead(end, nil)
	if head < 0 {
		return Range{}
	}
	last := head + 1
	for last < end && c.doc.Lower(last) != "," && !c.InTime(last) {
		last++
	}
	return Range{c.NounStart(head), last}
}

// AntecedentHead is the head of the noun phrase that ends before token end: of
// the nouns in it the first one that wanted names, else the first, or -1.
func (c *Clauses) AntecedentHead(end int, wanted func(int) bool) int {
	d := c.doc
	i := end - 1
	if d.Lower(i) == "," || d.Lower(i) == ")" {
		i--
	}
	head, best := -1, -1
	for ; i >= c.First; i-- {
		tag := d.Tag(i)
		switch {
		case tag.IsNoun() && !c.InTime(i):
			if i+1 == end || !d.Tag(i+1).IsNoun() && d.Tag(i+1) != POS {
				head = i
				if wanted != nil && wanted(i) {
					best = i
				}
			}
		case tag == DT, tag == PRPS, tag == POS, tag == CD, tag == IN, tag == TO, tag == RB, tag.IsAdjective(), d.Is(i, Punct) && d.Lower(i) != ",", tag == VBN && d.Tag(i+1).IsNoun():
		default:
			i = -1
		}
	}
	if best >= 0 {
		return best
	}
	return head
}

// HeadAfter is the head of the noun phrase that begins at token i, in the same
// clause and before any time, or -1.
func (c *Clauses) HeadAfter(i int) int {
	last := i
	for k := c.At(i); last < c.Last && c.At(last) == k && !c.InTime(last); {
		last++
	}
	return c.doc.HeadAfter(i, last)
}

// HeadAfter is the head of the noun phrase that begins at token i, before token last:
// "mills" of "the firm’s two old mills burned"; or -1.
func (d *Doc) HeadAfter(i, last int) int {
	for ; i < last; i++ {
		switch tag := d.Tag(i); {
		case tag.IsNoun() && !d.Tag(i+1).IsNoun() && d.Tag(i+1) != POS:
			return i
		case !tag.IsNoun() && !tag.IsAdjective() && !beforeHead[tag]:
			return -1
		}
	}
	return -1
}

// beforeHead are the tags, besides nouns and adjectives, that stand before the head of
// a plain noun phrase.
var beforeHead = map[Tag]bool{DT: true, PRPS: true, POS: true, CD: true}

// opened is the mark that the closing one at token i belongs to, or the start
// of the sentence.
func (c *Clauses) opened(i int, mark string) int {
	for i--; i > c.First && c.doc.Lower(i) != mark; i-- {
	}
	return i
}

// quoteMark reports whether token i is a quotation mark.
func (c *Clauses) quoteMark(i int) bool {
	switch c.doc.Lower(i) {
	case "“", "”", `"`, "``", "''":
		return true
	}
	return false
}

// longestMarked is how many tokens the marks of one quote can be apart.
const longestMarked = 64

// QuoteEnd is the token that closes the quotation mark at token i, or -1 when
// none does in its sentence, or not soon.
func (c *Clauses) QuoteEnd(i int) int {
	d := c.doc
	s := &d.Sentences[d.Tokens[i].Sentence]
	last := min(s.Last, i+longestMarked)
	switch d.Lower(i) {
	case "“":
		return d.next(i+1, last, "”")
	case "‘":
		return d.next(i+1, last, "’")
	case "``":
		return d.next(i+1, last, "''")
	case `"`: // opens where white space or a mark stands before it
		if i == s.First || d.Is(i, Spaced) || d.Is(i-1, Punct) && d.Is(i-1, Spaced) {
			return d.next(i+1, last, `"`)
		}
	}
	return -1
}

// QuoteStart is the token that opens what the mark at token i closes, or -1.
func (c *Clauses) QuoteStart(i int) int {
	for j := i - 1; j >= c.First && i-j < longestMarked; j-- {
		if c.QuoteEnd(j) == i {
			return j
		}
	}
	return -1
}

// next is the first token of [i, last) that is mark, or -1.
func (d *Doc) next(i, last int, mark string) int {
	for ; i < last; i++ {
		if d.Tokens[i].Lower == mark {
			return i
		}
	}
	return -1
}
