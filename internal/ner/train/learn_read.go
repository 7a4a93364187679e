package train

import (
	"factbox/internal/ner"

	"cmp"
	"fmt"
	"slices"

	"factbox/internal/linear"
	"factbox/internal/nlp"
)

// read turns the articles into samples.
func (l *learner) read(articles []Labelled) {
	t := l.tagger
	var raw [][][]linear.Feature
	for n, a := range articles {
		copies, ok := l.Copies[a.Source]
		if !ok {
			copies = 1
		}
		if copies < 1 && float64(linear.Hash(a.ID)%1000) >= copies*1000 {
			continue
		}
		doc := l.reader.Read(a.Text)
		t.Study(doc)
		gold := goldLabels(t, doc, &a)
		for _, s := range t.Spots {
			one := sample{article: n, copies: max(1, int(copies)), silver: slices.Contains(l.Silver, a.Source), gold: slices.Clone(gold[s.First:s.Last])}
			fix(one.gold)
			var features [][]linear.Feature
			for i := s.First; i < s.Last; i++ {
				features = append(features, t.Features(nil, doc, i))
			}
			l.samples = append(l.samples, one)
			raw = append(raw, features)
		}
		if n%500 == 0 {
			fmt.Fprintf(l.progress, "\rread %d of %d articles", n, len(articles))
		}
	}
	fmt.Fprintf(l.progress, "\rread %d articles: %d spots\n", len(articles), len(l.samples))
	for k, row := range l.number(raw) {
		l.samples[k].active = row
	}
}

// classes of the types that labelled text has. Facilities are not learned.
var classes = map[string]ner.Class{"PERSON": ner.Person, "PLACE": ner.Place, "ORG": ner.Organization, "NORP": ner.Demonym}

// goldLabels is the right label of each token of doc. Where a source does not mark
// demonyms, the lists do.
func goldLabels(t *ner.Tagger, doc *nlp.Doc, a *Labelled) []uint8 {
	gold := make([]uint8, len(doc.Tokens))
	names := slices.Clone(a.Names)
	slices.SortStableFunc(names, func(x, y Name) int { return cmp.Or(x.Start-y.Start, y.End-x.End) })
	free := 0
	for _, n := range names {
		c, ok := classes[n.Type]
		first := doc.TokenAt(n.Start)
		end := first
		for end < len(doc.Tokens) && doc.Tokens[end].Start < n.End {
			end++
		}
		if !ok || first < free || first == end {
			continue
		}
		if c == ner.Organization && t.Entry(first, end)&(ner.CountryCode|ner.OrganizationCode) == ner.CountryCode {
			c = ner.Place // GMB takes the US for an organization twice in three times
		}
		span := ner.Trim(doc, ner.Mention{First: first, Last: end, Class: c})
		spread(gold[span.First:span.Last], c)
		free = end
	}
	for i := 0; i < len(gold); i++ {
		w := &t.Words[i]
		code, position := w.Phrase>>2, w.Phrase&3
		if !w.Cap || code&ner.DemonymCode == 0 || gold[i] != ner.Outside || position != ner.Beginning && position != ner.Unit {
			continue
		}
		end := i + 1
		if position == ner.Beginning {
			for t.Words[end].Phrase&3 != ner.Ending {
				end++
			}
			end++
		}
		if slices.Max(gold[i:end]) == ner.Outside {
			spread(gold[i:end], ner.Demonym)
		}
		i = end - 1
	}
	return gold
}

// spread labels the tokens of one name.
func spread(gold []uint8, c ner.Class) {
	for i := range gold {
		gold[i] = uint8(ner.Label(c, ner.Bilou(i, len(gold))))
	}
}

// fix repairs labels of names that a spot has cut.
func fix(gold []uint8) {
	for i := 0; i < len(gold); {
		if gold[i] == ner.Outside {
			i++
			continue
		}
		c, _ := ner.ClassOf(int(gold[i]))
		end := i + 1
		for end < len(gold) && !ner.Closes(int(gold[end-1])) && gold[end] != ner.Outside && !ner.Opens(int(gold[end])) {
			end++
		}
		spread(gold[i:end], c)
		i = end
	}
}
