package ner

import (
	_ "embed"
	"fmt"
	"sync"

	"factbox/internal/linear"
)

// Model is what a tagger has learned. It is read-only and shared.
type Model struct {
	weights *linear.Model
	trans   Transitions
	Lists   Gazetteer
}

// Weights in the file are whole numbers of this unit.
const UnitOfWeight = 1.0 / 24

// TAfter is the template of transitions: its row for a label holds the scores
// of the labels after it.
var TAfter = linear.Template("entity label after")

//go:embed data/names.model
var namesModel []byte

//go:embed data/names.lists
var namesLists []byte

// embedded is the model in the binary.
var embedded = sync.OnceValues(func() (*Model, error) {
	w, err := linear.Open(namesModel)
	return assemble(w, err, namesLists)
})

// Load checks a model file and the lists that belong to it, and uses both in
// place.
func Load(weights, lists []byte) (*Model, error) {
	w, err := linear.Load(weights)
	return assemble(w, err, lists)
}

// assemble makes a model of its weights, which may have failed to load, and
// its lists.
func assemble(w *linear.Model, err error, lists []byte) (*Model, error) {
	if err != nil {
		return nil, fmt.Errorf("reading the model of names: %w", err)
	}
	if len(w.Classes()) != NumLabels {
		return nil, fmt.Errorf("reading the model of names: %d labels, want %d", len(w.Classes()), NumLabels)
	}
	g, err := Lists(lists)
	if err != nil {
		return nil, err
	}
	m := &Model{weights: w, Lists: g}
	for x := range NumLabels {
		var row [NumLabels]int32
		w.Score([]linear.Feature{TAfter.With(linear.Value(x))}, row[:])
		for y, v := range row {
			m.trans[x][y] = float32(v) * UnitOfWeight
		}
	}
	return m, nil
}

// Score adds what the features say to the scores of a token.
func (m *Model) Score(features []linear.Feature, scores *[NumLabels]float32) {
	var sums [NumLabels]int32
	m.weights.Score(features, sums[:])
	for y, v := range sums {
		scores[y] += float32(v) * UnitOfWeight
	}
}

// LabelNames are the classes of the model file: "O", "B-person", …
func LabelNames() []string {
	names := []string{"O"}
	for c := range Class(labelled) {
		for _, position := range "BILU" {
			names = append(names, fmt.Sprintf("%c-%s", position, c))
		}
	}
	return names
}
