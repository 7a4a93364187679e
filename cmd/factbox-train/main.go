// Command factbox-train learns the model of names that internal/entity
// embeds, and measures it.
//
//	factbox-train -data DIR                     learn, write the model, measure it
//	factbox-train -score FILE[,FILE…]           measure the model on labelled text
//
// internal/entity/MODEL.md says what DIR holds and where it comes from.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"factbox/internal/entity"
)

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "factbox-train:", err)
		os.Exit(1)
	}
}

func run() error {
	data := flag.String("data", "", "folder of training text and lists: entities.jsonl, names, places")
	out := flag.String("out", "internal/entity/data", "folder the model is written to")
	score := flag.String("score", "", "labelled JSONL files to measure on, comma-separated")
	errors := flag.String("errors", "", "file for the wrong names, one a line")
	news := flag.Bool("news", false, "measure on articles marked as news only")
	epochs := flag.Int("epochs", 5, "passes over the text")
	rate := flag.Float64("rate", 0.03, "step")
	decay := flag.Float64("decay", 0.01, "weight decay")
	dropout := flag.Float64("dropout", 0.3, "part of the features hidden")
	rows := flag.Int("rows", 170000, "features kept")
	seed := flag.Uint64("seed", 1, "seed")
	trust := flag.Float64("trust", 2, "what a silver label counts for, as a log-odds")
	gmb := flag.Float64("gmb", 1, "part of gmb")
	copies := flag.Float64("copies", 5, "copies of own text")
	own := flag.String("own", "internal/entity/testdata", "folder of the text of our own")
	flag.Parse()

	weightsFile, listsFile := filepath.Join(*out, "names.model"), filepath.Join(*out, "names.lists")
	if *data != "" {
		start := time.Now()
		var articles []entity.Labelled
		files, err := filepath.Glob(filepath.Join(*own, "*.jsonl"))
		if err != nil {
			return err
		}
		files = append([]string{filepath.Join(*data, "entities.jsonl")}, files...)
		for _, f := range files {
			more, err := read(f, false)
			if err != nil {
				return err
			}
			articles = append(articles, more...)
		}
		lists, err := entity.Lists(*data, articles)
		if err != nil {
			return err
		}
		o := entity.Options{Epochs: *epochs, Rate: *rate, Decay: *decay, Dropout: *dropout, Rows: *rows, Seed: *seed, Silver: []string{"gmb"}, Trust: *trust,
			Copies: map[string]float64{"gmb": *gmb, "own": *copies, "own2a": *copies, "own3": *copies}}
		weights, err := entity.Learn(articles, lists, o, os.Stderr)
		if err != nil {
			return err
		}
		if err := os.WriteFile(listsFile, lists, 0o644); err != nil {
			return err
		}
		if err := os.WriteFile(weightsFile, weights, 0o644); err != nil {
			return err
		}
		fmt.Fprintf(os.Stderr, "wrote %s (%.2f MB) and %s (%.2f MB) in %.0f s\n", weightsFile, float64(len(weights))/1e6, listsFile, float64(len(lists))/1e6, time.Since(start).Seconds())
	}
	if *score == "" {
		return nil
	}
	weights, err := os.ReadFile(weightsFile)
	if err != nil {
		return err
	}
	lists, err := os.ReadFile(listsFile)
	if err != nil {
		return err
	}
	var articles []entity.Labelled
	for _, f := range strings.Split(*score, ",") {
		more, err := read(f, *news)
		if err != nil {
			return err
		}
		articles = append(articles, more...)
	}
	var wrong *os.File
	if *errors != "" {
		if wrong, err = os.Create(*errors); err != nil {
			return err
		}
		defer wrong.Close()
	}
	return measure(weights, lists, articles, wrong)
}

func measure(weights, lists []byte, articles []entity.Labelled, wrong *os.File) error {
	var tallies []entity.Tally
	var err error
	if wrong == nil {
		tallies, err = entity.Score(weights, lists, articles, nil)
	} else {
		tallies, err = entity.Score(weights, lists, articles, wrong)
	}
	if err != nil {
		return err
	}
	for _, t := range tallies {
		source := t.Source
		if source == "" {
			source = "all"
		}
		fmt.Printf("%-14s %-7s P %5.1f  R %5.1f  F1 %5.1f  names %d\n", source, t.Type, t.Precision(), t.Recall(), t.F1(), t.Gold)
	}
	return nil
}
