package main

import (
	"bytes"
	"encoding/gob"
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"

	"factbox/internal/linear"

	"github.com/jdkato/prose/v2"
)

// perceptron is prose's tagger as prose ships it.
type perceptron struct {
	classes []string
	known   map[string]string             // words that are not predicted, and their tag
	weights map[string]map[string]float64 // feature -> tag -> weight
}

func readPerceptron() (p perceptron, err error) {
	for name, into := range map[string]any{"classes": &p.classes, "tags": &p.known, "weights": &p.weights} {
		b, err := prose.Asset("model/AveragedPerceptron/" + name + ".gob")
		if err == nil {
			err = gob.NewDecoder(bytes.NewReader(b)).Decode(into)
		}
		if err != nil {
			return p, fmt.Errorf("reading prose's %s: %w", name, err)
		}
	}
	slices.Sort(p.classes)
	return p, nil
}

// tagger is the perceptron as a linear model: its classes are the tags in
// order of their names, its unit a thousandth of prose's. Prose rounded its
// weights to three decimals, so that nothing is lost.
func tagger() ([]byte, error) {
	p, err := readPerceptron()
	if err != nil {
		return nil, err
	}
	b := linear.NewBuilder(p.classes...)
	class := func(tag string) (int, error) {
		if i, ok := slices.BinarySearch(p.classes, tag); ok {
			return i, nil
		}
		return 0, fmt.Errorf("%q is no tag of prose", tag)
	}

	for _, spelling := range slices.Sorted(maps.Keys(p.weights)) {
		f, err := proseFeature(spelling)
		if err != nil {
			return nil, err
		}
		var row []linear.Weight
		for tag, w := range p.weights[spelling] {
			c, err := class(tag)
			if err != nil {
				return nil, err
			}
			thousandths := math.Round(w * 1000)
			if thousandths/1000 != w {
				return nil, fmt.Errorf("feature %q: %v is not in thousandths", spelling, w)
			}
			row = append(row, linear.Weight{Class: c, Weight: int(thousandths)})
		}
		if err := b.Add(f, row...); err != nil {
			return nil, fmt.Errorf("feature %q: %w", spelling, err)
		}
	}
	for _, word := range slices.Sorted(maps.Keys(p.known)) {
		c, err := class(p.known[word])
		if err != nil {
			return nil, err
		}
		if err := b.Add(knownWord(word), linear.Weight{Class: c, Weight: 1}); err != nil {
			return nil, fmt.Errorf("word %q: %w", word, err)
		}
	}
	return b.Bytes()
}

// templates are the beginnings of prose's features, and how many values follow.
var templates = []struct {
	name   string
	values int
}{
	{"bias", 0},
	{"i suffix", 1},
	{"i pref1", 1},
	{"i-1 tag", 1},
	{"i-2 tag", 1},
	{"i tag+i-2 tag", 2},
	{"i word", 1},
	{"i-1 tag+i word", 2},
	{"i-1 word", 1},
	{"i-1 suffix", 1},
	{"i-2 word", 1},
	{"i+1 word", 1},
	{"i+1 suffix", 1},
	{"i+2 word", 1},
}

// proseFeature is the feature that prose spells "i-1 tag+i word DT harbour".
func proseFeature(spelling string) (linear.Feature, error) {
	for _, t := range templates {
		rest, ok := strings.CutPrefix(spelling, t.name)
		if !ok || rest != "" && rest[0] != ' ' {
			continue
		}
		f := linear.Template(t.name)
		// The first values are tags, in which there is no space.
		values := strings.SplitN(rest, " ", t.values+1)[1:]
		if len(values) != t.values {
			break
		}
		for _, v := range values {
			f = f.With(linear.Hash(v))
		}
		return f, nil
	}
	return 0, fmt.Errorf("feature %q has no template", spelling)
}

// knownWord is the feature whose row names the only tag of a word.
func knownWord(word string) linear.Feature {
	return linear.Template("known").With(linear.Hash(word))
}
