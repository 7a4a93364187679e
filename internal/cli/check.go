package cli

import (
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"

	"factbox/internal/check"
	"factbox/internal/news"
	"factbox/internal/pipeline"
	"factbox/internal/source"
)

// checkOptions are the flags of the check command.
type checkOptions struct {
	input    inputOptions
	analysis pipeline.Options
	format   string
	expect   string
	output   string
}

func newCheck() *cobra.Command {
	var o checkOptions
	cmd := &cobra.Command{
		Use:   "check [PATH | -]...",
		Short: "Verify quotes: exit 1 when one was altered, is missing, or is given to another speaker",
		Example: `  factbox check --expect quotes.json article.txt
  factbox check --format jsonl --expect quotes.jsonl articles/`,
		RunE: func(cmd *cobra.Command, args []string) error { return runCheck(cmd, args, &o) },
	}
	f := cmd.Flags()
	f.StringVar(&o.expect, "expect", "", "JSON array or JSONL `FILE` of {\"text\", \"speaker\"?, \"article\"?, \"id\"?}")
	f.StringVarP(&o.format, "format", "f", "text", "text, json or jsonl")
	f.StringVarP(&o.output, "output", "o", "", "write to `FILE`, which appears only when it is complete")
	o.input.flags(f)
	f.BoolVar(&o.analysis.NoRepair, "no-repair", false, "leave the text as it is")
	return cmd
}

func runCheck(cmd *cobra.Command, args []string, o *checkOptions) error {
	write, ok := check.Formats[o.format]
	if !ok {
		return hinted{fmt.Errorf("--format: must be text, json or jsonl"), "see factbox check --help"}
	}
	expected, err := readExpected(o.expect, cmd.InOrStdin())
	if err != nil {
		return err
	}
	inputs, err := o.input.inputs(cmd, args)
	if err != nil {
		return err
	}
	sheet := check.NewSheet(expected)
	newDo := func() (func(source.Input, news.Article) ([]check.Finding, error), error) {
		analyser, err := pipeline.NewAnalyser(o.analysis)
		return func(_ source.Input, a news.Article) ([]check.Finding, error) {
			return check.Article(analyser.Analyse(a), sheet.Of(a.ID)), nil
		}, err
	}
	failed := &failures{stderr: cmd.ErrOrStderr(), strict: o.input.strict}
	emit := func(d done[[]check.Finding]) error {
		if d.err != nil {
			failed.note(d.in, d.err)
		}
		sheet.Add(d.value)
		return nil
	}
	if err := work(cmd.Context(), inputs, o.input.jobs, newDo, emit, func() error { return nil }); err != nil {
		return err
	}
	findings := sheet.Findings()
	out := newOutput(o.output, cmd.OutOrStdout())
	if err := out.finish(write(out, findings)); err != nil {
		return err
	}
	if err := failed.err(); err != nil {
		return err
	}
	for _, f := range findings {
		if !f.OK() {
			return errFindings
		}
	}
	return nil
}

func readExpected(path string, stdin io.Reader) ([]check.Expectation, error) {
	if path == "" {
		return nil, hinted{fmt.Errorf("nothing to check against"), "give the quotes you expect: --expect quotes.json"}
	}
	r := stdin
	if path != source.Stdin {
		f, err := os.Open(path)
		if err != nil {
			return nil, fmt.Errorf("reading expectations: %w", err)
		}
		defer f.Close()
		r = f
	}
	expected, err := check.ReadExpectations(r)
	if err != nil {
		return nil, hinted{fmt.Errorf("reading expectations from %s: %w", path, err), `each is {"text": "the quote", "speaker": "Ann Lee"}`}
	}
	return expected, nil
}
