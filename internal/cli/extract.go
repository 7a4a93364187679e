package cli

import (
	"strings"

	"github.com/spf13/cobra"

	"factbox/internal/news"
	"factbox/internal/pipeline"
	"factbox/internal/report"
	"factbox/internal/source"
)

// extractOptions are the flags of the root command.
type extractOptions struct {
	input    inputOptions
	analysis pipeline.Options
	format   report.Format
	noText   bool
	output   string
}

func newExtract() *cobra.Command {
	var o extractOptions
	cmd := &cobra.Command{
		Use:   "factbox [PATH | -]...",
		Short: "The facts of news articles: people, places, quotes with speakers, dated events",
		Long: `Factbox reads news articles, mends damaged characters, and lists the people,
places, organizations, quotes with their speakers and dated events in them,
each with the exact place where it stands.

One article gives indented JSON, many give one JSON record a line. A folder
stands for every article in it. Without PATH, standard input is read.

Exit codes: 0 fine; 1 check found something; 2 usage, or input that could not
be read; 130 interrupted.`,
		Example: `  cat article.txt | factbox
  factbox article.txt | jq '.quotes[] | {text, speaker: .speaker.name}'
  factbox --format text --published 2025-10-29 article.txt
  factbox articles/ -o facts.jsonl
  factbox --input jsonl --format jsonl < articles.jsonl > facts.jsonl`,
		Args: cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error { return extract(cmd, args, &o) },
	}
	f := cmd.Flags()
	f.VarP(&o.format, "format", "f", "json, jsonl or text; default: json for one article, jsonl for many")
	f.StringVarP(&o.output, "output", "o", "", "write to `FILE`, which appears only when it is complete")
	o.input.flags(cmd)
	f.BoolVar(&o.analysis.NoRepair, "no-repair", false, "leave the text as it is")
	f.BoolVar(&o.analysis.Indirect, "indirect", false, "add reported speech without quotation marks")
	f.BoolVar(&o.noText, "no-text", false, "leave the article's text out of the output")
	cmd.RegisterFlagCompletionFunc("format", cobra.FixedCompletions(report.Formats, cobra.ShellCompDirectiveNoFileComp))
	return cmd
}

func extract(cmd *cobra.Command, args []string, o *extractOptions) error {
	inputs, err := o.input.inputs(cmd, args)
	if err := first(err, distinct(o.output, args)); err != nil {
		return err
	}
	newDo := func() (func(source.Input, news.Article) ([]byte, error), error) {
		analyser, err := pipeline.NewAnalyser(o.analysis)
		return func(in source.Input, a news.Article) ([]byte, error) {
			return o.encoder(in).Facts(analyser.Analyse(a), a.Text)
		}, err
	}
	failed := &failures{cmd: cmd, strict: o.input.strict}
	out := newOutput(o.output, cmd.OutOrStdout())
	frame := framing{out: out}
	emit := func(d done[[]byte]) error {
		encoder := o.encoder(d.in)
		if d.err != nil {
			failed.note(d.in, d.err)
			if d.in.Alone {
				return nil
			}
			if d.value, err = encoder.Failure(d.id, d.err); err != nil {
				return err
			}
		}
		return frame.write(encoder, d.in.Alone, d.value)
	}
	err = work(cmd.Context(), inputs, o.input.jobs, newDo, emit, out.Flush)
	if err == nil {
		err = frame.close(report.Encoder{Format: o.format})
	}
	return first(out.finish(err), failed.err())
}

// encoder is the encoder for what becomes of in.
func (o *extractOptions) encoder(in source.Input) report.Encoder {
	e := report.Encoder{Format: o.format, NoText: o.noText}
	if e.Format == "" {
		e.Format = report.JSONL
		if in.Alone {
			e.Format = report.JSON
		}
	}
	return e
}

// framing writes records with what stands around and between them.
type framing struct {
	out     *output
	records int
}

func (f *framing) write(e report.Encoder, alone bool, record []byte) error {
	before, between, _ := e.Frame()
	if !alone && len(record) > 0 {
		if f.records > 0 {
			before = between
		}
		f.records++
		f.out.WriteString(before)
		if between != "" {
			record = []byte(strings.TrimSuffix(string(record), "\n") + "\n")
		}
	}
	_, err := f.out.Write(record)
	return err
}

func (f *framing) close(e report.Encoder) error {
	if f.records == 0 {
		return nil
	}
	_, _, after := e.Frame()
	_, err := f.out.WriteString(after)
	return err
}
