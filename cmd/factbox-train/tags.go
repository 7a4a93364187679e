package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"factbox/internal/nlp"
	tagtrain "factbox/internal/nlp/train"
)

// tagWork is what the flags say of the model that corrects tags.
type tagWork struct {
	options              tagtrain.Options
	trees, folder, score string
}

func newTagWork() *tagWork {
	w := &tagWork{options: tagtrain.DefaultOptions()}
	o := &w.options
	flag.StringVar(&w.trees, "trees", "", "tags: folder of treebanks to learn from, *-train.conllu and *-dev.conllu, packed or not")
	flag.StringVar(&w.folder, "tag-model", "internal/nlp/data", "tags: folder of the model")
	flag.StringVar(&w.score, "score-tags", "", "tags: treebanks to measure on, comma-separated")
	flag.IntVar(&o.Epochs, "tag-epochs", o.Epochs, "tags: passes over the trees")
	flag.Float64Var(&o.Rate, "tag-rate", o.Rate, "tags: AdaGrad's step")
	flag.Float64Var(&o.Dropout, "tag-dropout", o.Dropout, "tags: part of the features hidden at each step")
	flag.IntVar(&o.Own, "tag-own", o.Own, "tags: how often the sentences of our own are read")
	flag.Float64Var(&o.Shout, "tag-shout", o.Shout, "tags: part of the sentences read again as headlines")
	flag.IntVar(&o.Often, "tag-often", o.Often, "tags: an opinion of a spelling is trusted that was seen that often")
	flag.Float64Var(&o.Sure, "tag-sure", o.Sure, "tags: and was right in that part of it")
	flag.IntVar(&o.Rows, "tag-rows", o.Rows, "tags: features kept")
	return w
}

// run learns and measures, as far as the flags ask for it.
func (w *tagWork) run(errors string) error {
	if err := learnTags(w.trees, w.folder, w.options); err != nil {
		return err
	}
	return measureTags(w.score, w.folder, errors)
}

// learnTags writes the model that corrects tags to a folder; without trees it
// does nothing.
func learnTags(trees, folder string, o tagtrain.Options) error {
	if trees == "" {
		return nil
	}
	start := time.Now()
	var files []string
	for _, pattern := range []string{"*-dev.conllu*", "*-train.conllu*"} {
		found, err := filepath.Glob(filepath.Join(trees, pattern))
		if err != nil {
			return err
		}
		files = append(files, found...)
	}
	if len(files) == 0 {
		return fmt.Errorf("no treebanks in %s", trees)
	}
	var all []tagtrain.Tree
	for _, f := range files {
		more, err := tagtrain.ReadTrees(f)
		if err != nil {
			return err
		}
		all = append(all, more...)
	}
	model, err := tagtrain.Learn(all, o, os.Stderr)
	if err != nil {
		return err
	}
	name := filepath.Join(folder, "tags.model")
	if err := os.WriteFile(name, model, 0o644); err != nil {
		return err
	}
	fmt.Fprintf(os.Stderr, "%s: %.2f MB, learned in %.0f s\n", name, float64(len(model))/1e6, time.Since(start).Seconds())
	return nil
}

// measureTags prints how many tags are right in treebanks, before and after
// the corrector of a folder.
func measureTags(files, folder, errors string) error {
	if files == "" {
		return nil
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
	model, err := os.ReadFile(filepath.Join(folder, "tags.model"))
	if err != nil {
		return err
	}
	before, err := nlp.NewReaderWith(model, true)
	if err != nil {
		return err
	}
	after, err := nlp.NewReaderWith(model, false)
	if err != nil {
		return err
	}
	for name := range strings.SplitSeq(files, ",") {
		trees, err := tagtrain.ReadTrees(name)
		if err != nil {
			return err
		}
		b, a := tagtrain.Measure(before, trees, io.Discard), tagtrain.Measure(after, trees, wrong)
		fmt.Printf("%-28s %6d words  first opinions %5.2f  tags %5.2f  %s\n", filepath.Base(name), a.Words, b.Accuracy(), a.Accuracy(), strings.Join(a.Confusions(8), ", "))
	}
	return nil
}
