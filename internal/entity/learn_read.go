package entity

import (
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
		t.study(doc)
		gold := t.gold(doc, &a)
		for _, s := range t.spots {
			one := sample{article: n, copies: max(1, int(copies)), silver: slices.Contains(l.Silver, a.Source), gold: slices.Clone(gold[s.first:s.last])}
			fix(one.gold)
			var features [][]linear.Feature
			for i := s.first; i < s.last; i++ {
				features = append(features, t.features(nil, doc, i))
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
var classes = map[string]class{"PERSON": person, "PLACE": place, "ORG": organization, "NORP": demonym}

// gold is the right label of each token of doc. Where a source does not mark
// demonyms, the lists do.
func (t *tagger) gold(doc *nlp.Doc, a *Labelled) []uint8 {
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
		if c == organization && t.entry(first, end)&(countryCode|organizationCode) == countryCode {
			c = place // GMB takes the US for an organization twice in three times
		}
		span := trim(doc, candidate{First: first, Last: end, Class: c})
		spread(gold[span.First:span.Last], c)
		free = end
	}
	for i := 0; i < len(gold); i++ {
		w := &t.words[i]
		code, position := w.phrase>>2, w.phrase&3
		if !w.cap || code&demonymCode == 0 || gold[i] != outside || position != beginning && position != unit {
			continue
		}
		end := i + 1
		if position == beginning {
			for t.words[end].phrase&3 != ending {
				end++
			}
			end++
		}
		if slices.Max(gold[i:end]) == outside {
			spread(gold[i:end], demonym)
		}
		i = end - 1
	}
	return gold
}

// spread labels the tokens of one name.
func spread(gold []uint8, c class) {
	for i := range gold {
		gold[i] = uint8(label(c, bilou(i, len(gold))))
	}
}

// fix repairs labels of names that a spot has cut.
func fix(gold []uint8) {
	for i := 0; i < len(gold); {
		if gold[i] == outside {
			i++
			continue
		}
		c, _ := classOf(int(gold[i]))
		end := i + 1
		for end < len(gold) && !closes(int(gold[end-1])) && gold[end] != outside && !opens(int(gold[end])) {
			end++
		}
		spread(gold[i:end], c)
		i = end
	}
}
