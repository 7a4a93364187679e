package main

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"

	"factbox/internal/linear"

	"gopkg.in/neurosnap/sentences.v1/data"
)

// punktClasses are the classes of the Punkt model. A word's row says what was
// learned of it: 1 for an abbreviation, whose full stop does not end a sentence;
// 1 for a frequent starter of sentences; 1 for a collocation, "word,word", that
// belongs together over a full stop; and bits for the case and place it was
// seen in.
var punktClasses = []string{"abbreviation", "starter", "collocation", "ortho"}

// parameters are Punkt's as the module sentences ships them for English, with
// the four abbreviations that prose adds.
func parameters() (map[string][4]int, error) {
	file, err := data.Asset("data/english.json")
	if err != nil {
		return nil, err
	}
	var p struct{ AbbrevTypes, SentStarters, Collocations, OrthoContext map[string]int }
	if err := json.Unmarshal(file, &p); err != nil {
		return nil, fmt.Errorf("reading Punkt's parameters: %w", err)
	}
	for _, abbr := range []string{"sgt", "gov", "no", "mt"} {
		p.AbbrevTypes[abbr] = 1
	}
	types := map[string][4]int{}
	for class, list := range [4]map[string]int{p.AbbrevTypes, p.SentStarters, p.Collocations, p.OrthoContext} {
		for typ, value := range list {
			row := types[typ]
			row[class] = value
			types[typ] = row
		}
	}
	return types, nil
}

// punkt is the parameters as a linear model.
func punkt() ([]byte, error) {
	types, err := parameters()
	if err != nil {
		return nil, err
	}
	b := linear.NewBuilder(punktClasses...)
	for _, typ := range slices.Sorted(maps.Keys(types)) {
		var row []linear.Weight
		for class, value := range types[typ] {
			if value != 0 {
				row = append(row, linear.Weight{Class: class, Weight: value})
			}
		}
		if err := b.Add(punktType(typ), row...); err != nil {
			return nil, fmt.Errorf("type %q: %w", typ, err)
		}
	}
	return b.Bytes()
}

// punktType is the feature of a word type: lower case, numbers as ##number##.
func punktType(typ string) linear.Feature {
	return linear.Template("type").With(linear.Hash(typ))
}
