package cli

import (
	"fmt"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"factbox/internal/explain"
	"factbox/internal/news"
	"factbox/internal/pipeline"
)

// explainOptions are the flags of the explain command.
type explainOptions struct {
	input    inputOptions
	analysis pipeline.Options
	format   string
	fact     string
	at       int
	names    string
}

func newExplain() *cobra.Command {
	o := explainOptions{format: "text", at: -1}
	cmd := &cobra.Command{
		Use:   "explain [PATH | -]",
		Short: "Why each fact is there: its rule, its evidence, the runner-up",
		Long: `Explain reads one article as factbox does and prints, for each fact, the stage
and the rule that gave it, the rule's sentence, the evidence it weighed, and the
runner-up. What was looked at and let go comes last.

“factbox help rules” lists every rule.`,
		Example: `  factbox explain article.txt
  factbox explain --fact p2 article.txt
  factbox explain --at 1290 article.txt
  factbox explain -f json article.txt | jq '.[] | select(.kind == "place")'`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error { return runExplain(cmd, args, &o) },
	}
	f := cmd.Flags()
	f.StringVarP(&o.format, "format", "f", o.format, "text or json")
	f.StringVar(&o.fact, "fact", "", "explain one fact only, by its `ID`: p2, q1, e3")
	f.IntVar(&o.at, "at", o.at, "explain what holds the character at `OFFSET`, counted as the output counts, from 0")
	o.input.flags(cmd)
	f.BoolVar(&o.analysis.NoRepair, "no-repair", false, "leave the text as it is")
	f.BoolVar(&o.analysis.Indirect, "indirect", false, "add reported speech without quotation marks")
	f.BoolVar(&o.analysis.InferDates, "infer-dates", false, "date sentences that name no date by the day the story is told of")
	namesFlag(cmd, &o.names)
	timeFlags(cmd, &o.analysis.Times)
	cmd.RegisterFlagCompletionFunc("format", cobra.FixedCompletions(explainFormats, cobra.ShellCompDirectiveNoFileComp))
	return cmd
}

// explainFormats are the values of --format.
var explainFormats = []string{"text", "json"}

func runExplain(cmd *cobra.Command, args []string, o *explainOptions) error {
	if o.format != "text" && o.format != "json" {
		return hinted{fmt.Errorf("--format: must be text or json"), meant(o.format, explainFormats, "see factbox explain --help")}
	}
	if err := readNames(cmd, o.names, &o.analysis); err != nil {
		return err
	}
	o.input.order = o.analysis.Times.Order
	inputs, err := o.input.inputs(cmd, args)
	if err != nil {
		return err
	}
	o.analysis.Explain = true
	o.input.jobs = 1
	newDo := func() (func(job, news.Article) (*news.Facts, error), error) {
		analyser, err := pipeline.NewAnalyser(o.analysis)
		return func(_ job, a news.Article) (*news.Facts, error) { return analyser.Analyse(a), nil }, err
	}
	out := cmd.OutOrStdout()
	failed := &failures{cmd: cmd}
	n := 0
	emit := func(d done[*news.Facts]) error {
		if d.err != nil {
			failed.note(d.in, d.err)
			return nil
		}
		if n++; n > 1 {
			return hinted{fmt.Errorf("explain reads one article, and there are more"), "name one file, or pipe one line of JSONL"}
		}
		all := explain.All(d.value)
		switch {
		case o.fact != "":
			if all = explain.OfFact(all, o.fact); len(all) == 0 {
				return hinted{fmt.Errorf("--fact: there is no %s", o.fact), "factbox explain without --fact lists them all"}
			}
		case cmd.Flags().Changed("at"):
			pos, ok := byteOffset(d.value.Text, o.at)
			if !ok {
				return fmt.Errorf("--at: the text has %d characters", utf8.RuneCountInString(d.value.Text))
			}
			all = explain.At(all, pos)
		}
		if o.format == "json" {
			return explain.JSON(out, d.value, all)
		}
		return explain.Text(out, d.value, all)
	}
	err = work(cmd.Context(), inputs, 1, newDo, emit, func() error { return nil })
	return first(err, failed.err())
}

// byteOffset is where code point n of text stands.
func byteOffset(text string, n int) (int, bool) {
	for i := range text {
		if n == 0 {
			return i, true
		}
		n--
	}
	return 0, false
}
