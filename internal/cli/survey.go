package cli

import (
	"errors"
	"slices"

	"github.com/spf13/cobra"

	"factbox/internal/atlas"
	"factbox/internal/news"
	"factbox/internal/pipeline"
	"factbox/internal/source"
)

// survey reads every article once and learns of their publishers, before facts
// are looked for. What it learns depends on the articles alone: neither on how
// many are read at a time nor, but for those that are in error, on their order.
func (o *extractOptions) survey(cmd *cobra.Command, args []string) error {
	switch {
	case o.resume:
		return hinted{errors.New("--resume leaves records alone, and what --learn-publishers learns may change every one"), "leave one of them out"}
	case len(args) == 0 && o.input.filesFrom == "" || slices.Contains(args, source.Stdin) || o.input.filesFrom == source.Stdin:
		return hinted{errors.New("--learn-publishers reads the articles twice, standard input can be read once"), "save it to a file"}
	}
	again := o.input
	again.silent = true // what there is to say is said when facts are looked for
	inputs, err := again.inputs(cmd, args)
	if err != nil {
		return err
	}
	type lesson struct {
		publisher string
		leaning   atlas.Leaning
	}
	newDo := func() (func(job, news.Article) (lesson, error), error) {
		analyser, err := pipeline.NewAnalyser(o.analysis)
		return func(_ job, a news.Article) (lesson, error) {
			publisher, leaning := analyser.Survey(a)
			return lesson{publisher, leaning}, nil
		}, err
	}
	learned := &atlas.Publishers{}
	err = work(cmd.Context(), inputs, o.input.jobs, newDo, func(d done[lesson]) error {
		learned.Learn(d.value.publisher, d.value.leaning) // of an article in error, nothing
		return nil
	}, func() error { return nil })
	o.analysis.Publishers = learned
	return err
}
