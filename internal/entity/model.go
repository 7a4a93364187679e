package entity

import (
	_ "embed"
	"fmt"
	"sync"

	"factbox/internal/linear"
)

// model is what a tagger has learned. It is read-only and shared.
type model struct {
	weights *linear.Model
	trans   transitions
	lists   gazetteer
}

// Weights in the file are whole numbers of this unit.
const unitOfWeight = 1.0 / 24

// tAfter is the template of transitions: its row for a label holds the scores
// of the labels after it.
var tAfter = linear.Template("entity label after")

//go:embed data/names.model
var namesModel []byte

//go:embed data/names.lists
var namesLists []byte

// embedded is the model in the binary.
var embedded = sync.OnceValues(func() (*model, error) { return load(namesModel, namesLists) })

// load reads a model file and the lists that belong to it, in place.
func load(weights, lists []byte) (*model, error) {
	w, err := linear.Load(weights)
	if err != nil {
		return nil, fmt.Errorf("reading the model of names: %w", err)
	}
	if len(w.Classes()) != numLabels {
		return nil, fmt.Errorf("reading the model of names: %d labels, want %d", len(w.Classes()), numLabels)
	}
	g, err := openGazetteer(lists)
	if err != nil {
		return nil, err
	}
	m := &model{weights: w, lists: g}
	for x := range numLabels {
		var row [numLabels]int32
		w.Score([]linear.Feature{tAfter.With(linear.Value(x))}, row[:])
		for y, v := range row {
			m.trans[x][y] = float32(v) * unitOfWeight
		}
	}
	return m, nil
}

// score adds what the features say to the scores of a token.
func (m *model) score(features []linear.Feature, scores *[numLabels]float32) {
	var sums [numLabels]int32
	m.weights.Score(features, sums[:])
	for y, v := range sums {
		scores[y] += float32(v) * unitOfWeight
	}
}

// labelNames are the classes of the model file: "O", "B-person", …
func labelNames() []string {
	names := []string{"O"}
	for c := range class(labelled) {
		for _, position := range "BILU" {
			names = append(names, fmt.Sprintf("%c-%s", position, c))
		}
	}
	return names
}
