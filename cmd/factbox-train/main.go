// Command factbox-train learns the model of names that internal/ner
// embeds, and measures it.
//
//	factbox-train -data DIR                 learn from the text in DIR, write the model
//	factbox-train -score FILE[,FILE…]       measure the model on labelled text
//
// Both together measure what was learned. internal/ner/MODEL.md says what
// DIR holds and where it comes from.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"factbox/internal/ner/train"
)

func main() {
	o := train.DefaultOptions()
	data := flag.String("data", "", "folder of training text and lists: entities.jsonl, names, places")
	own := flag.String("own", "internal/ner/train/testdata", "folder of labelled text of our own")
	model := flag.String("model", "internal/ner/data", "folder of the model")
	only := flag.Bool("lists", false, "pack the lists only")
	score := flag.String("score", "", "labelled JSONL files to measure on, comma-separated")
	news := flag.Bool("news", false, "measure on articles marked as news only")
	errors := flag.String("errors", "", "file for the wrong names, one a line")
	flag.IntVar(&o.Epochs, "epochs", o.Epochs, "passes over the text")
	flag.Float64Var(&o.Rate, "rate", o.Rate, "AdaGrad's step")
	flag.Float64Var(&o.Decay, "decay", o.Decay, "weight decay")
	flag.Float64Var(&o.Dropout, "dropout", o.Dropout, "part of the features hidden at each step")
	flag.Float64Var(&o.Trust, "trust", o.Trust, "what a label by a program counts for, as a log-odds")
	flag.IntVar(&o.Rows, "rows", o.Rows, "features kept")
	flag.Uint64Var(&o.Seed, "seed", o.Seed, "seed of the generator")
	flag.Parse()

	err := learn(*data, *own, *model, *only, o)
	if err == nil {
		err = measure(*score, *news, *model, *errors)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "factbox-train:", err)
		os.Exit(1)
	}
}

// learn writes the model to a folder; without data it does nothing.
func learn(data, own, model string, onlyLists bool, o train.Options) error {
	if data == "" {
		return nil
	}
	start := time.Now()
	files, err := filepath.Glob(filepath.Join(own, "*.jsonl"))
	if err != nil {
		return err
	}
	articles, err := readAll(append([]string{filepath.Join(data, "entities.jsonl")}, files...))
	if err != nil {
		return err
	}
	lists, err := train.Lists(data, articles)
	if err != nil {
		return err
	}
	if onlyLists {
		return os.WriteFile(filepath.Join(model, "names.lists"), lists, 0o644)
	}
	weights, err := train.Learn(articles, lists, o, os.Stderr)
	if err != nil {
		return err
	}
	for name, content := range map[string][]byte{"names.lists": lists, "names.model": weights} {
		if err := os.WriteFile(filepath.Join(model, name), content, 0o644); err != nil {
			return err
		}
		fmt.Fprintf(os.Stderr, "%s: %.2f MB\n", name, float64(len(content))/1e6)
	}
	fmt.Fprintf(os.Stderr, "learned in %.0f s\n", time.Since(start).Seconds())
	return nil
}

// measure prints how well the model of a folder tags labelled files.
func measure(files string, newsOnly bool, model, errors string) error {
	if files == "" {
		return nil
	}
	weights, err := os.ReadFile(filepath.Join(model, "names.model"))
	if err != nil {
		return err
	}
	lists, err := os.ReadFile(filepath.Join(model, "names.lists"))
	if err != nil {
		return err
	}
	articles, err := readAll(strings.Split(files, ","))
	if err != nil {
		return err
	}
	if newsOnly {
		articles = onlyNews(articles)
	}
	wrong := io.Discard
	if errors != "" {
		f, err := os.Create(errors)
		if err != nil {
			return err
		}
		defer f.Close()
		wrong = f
	}
	report, err := train.Score(weights, lists, articles, wrong)
	if err != nil {
		return err
	}
	for _, t := range report.Tallies {
		source := t.Source
		if source == "" {
			source = "all"
		}
		fmt.Printf("%-14s %-7s P %5.1f  R %5.1f  F1 %5.1f  names %d\n", source, t.Type, t.Precision(), t.Recall(), t.F1(), t.Gold)
	}
	for i, b := range report.Confidence {
		fmt.Printf("confidence %.1f to %.1f: %5.1f %% of %d right\n", float64(i)/10, float64(i+1)/10, b.Precision(), b.Found)
	}
	return nil
}

func readAll(files []string) ([]train.Labelled, error) {
	var articles []train.Labelled
	for _, f := range files {
		more, err := train.ReadLabelled(f)
		if err != nil {
			return nil, err
		}
		articles = append(articles, more...)
	}
	return articles, nil
}

func onlyNews(articles []train.Labelled) []train.Labelled {
	var out []train.Labelled
	for _, a := range articles {
		if a.News {
			out = append(out, a)
		}
	}
	return out
}
