package cli

import (
	"fmt"
	"io"
	"os"
	"slices"

	"github.com/spf13/cobra"

	"factbox/internal/check"
	"factbox/internal/news"
	"factbox/internal/pipeline"
	"factbox/internal/repair"
	"factbox/internal/report"
	"factbox/internal/source"
)

// checkOptions are the flags of the check command.
type checkOptions struct {
	input    inputOptions
	analysis pipeline.Options
	expect   string
	sources  string
	level    string
	speaker  string
	rules    []string
	format   string
	output   string
	color    string
}

func newCheck() *cobra.Command {
	var o checkOptions
	cmd := &cobra.Command{
		Use:   "check [PATH | -]...",
		Short: "Verify quotes: exit 1 when one was altered, is missing, or is given to another speaker",
		Long: `Check holds the quotes of articles against what they should be.

With --expect, every expected quote must stand in its article, word for word,
said by the expected speaker. With --sources, every quote of the articles must
stand in one of the source texts. With neither, the articles are linted: damage,
marks without partners, quotes without speakers, one quote in two versions.

One changed word, figure or negation fails, however long the quote. Marks,
dashes, spaces and repaired damage do not count; an ellipsis or [brackets] in an
expectation may stand for other words, but never hide a negation or a figure.

“factbox help rules” explains every rule. Exit codes: 0 nothing wrong, warnings
at most; 1 an error was found; 2 usage, or input that could not be read.`,
		Example: `  factbox check --expect quotes.json article.txt
  factbox check --expect quotes.csv --format junit -o report.xml articles/
  factbox check --sources transcripts/ story.txt
  factbox check --rule quote/no-speaker=off --format github articles/`,
		Args: cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error { return runCheck(cmd, args, &o) },
	}
	f := cmd.Flags()
	f.StringVar(&o.expect, "expect", "", "the quotes that must be there: JSON array, JSONL or CSV `FILE` of text, speaker, article, id; or factbox output")
	f.StringVar(&o.sources, "sources", "", "`DIR` of transcripts and releases that every quote must stand in")
	f.StringVar(&o.level, "level", string(check.Edited), "loosest agreement that passes: exact, normalized or edited")
	f.StringVar(&o.speaker, "speaker", string(check.SpeakerName), "how speakers must agree: strict, name or off")
	f.StringArrayVar(&o.rules, "rule", nil, "switch a rule: `ID=off`, ID=warning or ID=error; may be repeated")
	f.StringVarP(&o.format, "format", "f", "text", "text, json, jsonl, sarif, junit or github")
	f.StringVarP(&o.output, "output", "o", "", "write to `FILE`, which appears only when it is complete")
	f.StringVar(&o.color, "color", "auto", "colour in text: auto, always or never (NO_COLOR is honoured)")
	o.input.flags(cmd)
	f.BoolVar(&o.analysis.NoRepair, "no-repair", false, "leave the text as it is")
	for name, values := range map[string][]string{
		"format": report.FindingFormats, "level": {"exact", "normalized", "edited"}, "speaker": {"strict", "name", "off"}, "color": {"auto", "always", "never"},
	} {
		cmd.RegisterFlagCompletionFunc(name, cobra.FixedCompletions(values, cobra.ShellCompDirectiveNoFileComp))
	}
	return cmd
}

// checked is an article on its way to the checker.
type checked struct {
	facts  *news.Facts
	source check.Source
}

func runCheck(cmd *cobra.Command, args []string, o *checkOptions) error {
	options, levels, err := o.parse()
	if err != nil {
		return err
	}
	color, err := wantsColor(o.color, cmd.OutOrStdout(), o.output)
	if err != nil {
		return err
	}
	out := newOutput(o.output, cmd.OutOrStdout())
	findings, err := report.NewFindings(o.format, out, color, version())
	if err != nil {
		return hinted{fmt.Errorf("--format: %w", err), "see factbox check --help"}
	}
	expected, err := o.expectations(cmd.InOrStdin())
	if err != nil {
		return err
	}
	sources, err := o.readSources(cmd)
	if err != nil {
		return err
	}
	inputs, err := o.input.inputs(cmd, args)
	if err := first(err, distinct(o.output, args)); err != nil {
		return err
	}

	checker := check.NewChecker(expected, sources, options, levels)
	failed := &failures{cmd: cmd, strict: o.input.strict}
	wrong := false
	write := func(list []check.Finding) error {
		wrong = wrong || slices.ContainsFunc(list, func(f check.Finding) bool { return f.Level == check.Error })
		return findings.Write(list)
	}
	err = work(cmd.Context(), inputs, o.input.jobs, o.analyse, func(d done[checked]) error {
		if d.err != nil {
			failed.note(d.in, d.err)
			return nil
		}
		return write(checker.Article(d.value.facts, d.value.source))
	}, out.Flush)
	if err != nil {
		return out.finish(err)
	}
	last, unmet := checker.Finish()
	if err := first(write(last), findings.Close()); err != nil {
		return out.finish(err)
	}
	if unmet != nil {
		unmet = hinted{unmet, `"article" is an article's id, its path, or the name of its file`}
	}
	if err := first(out.finish(nil), failed.err(), unmet); err != nil {
		return err
	}
	if wrong {
		return errFindings
	}
	return nil
}

// analyse makes the worker that finds the facts of one article after another.
func (o *checkOptions) analyse() (func(job, news.Article) (checked, error), error) {
	analyser, err := pipeline.NewAnalyser(o.analysis)
	return func(_ job, a news.Article) (checked, error) {
		return checked{analyser.Analyse(a), check.Source{Text: a.Text, Origins: a.Origins}}, nil
	}, err
}

func (o *checkOptions) parse() (check.Options, check.Levels, error) {
	options := check.Options{Level: check.Match(o.level), Speaker: check.SpeakerMode(o.speaker)}
	if !slices.Contains([]check.Match{check.Exact, check.Normalized, check.Edited}, options.Level) {
		return options, nil, hinted{fmt.Errorf("--level: must be exact, normalized or edited"), "see factbox check --help"}
	}
	if !slices.Contains([]check.SpeakerMode{check.SpeakerStrict, check.SpeakerName, check.SpeakerOff}, options.Speaker) {
		return options, nil, hinted{fmt.Errorf("--speaker: must be strict, name or off"), "see factbox check --help"}
	}
	levels := check.Levels{}
	for _, setting := range o.rules {
		if err := levels.ParseLevel(setting); err != nil {
			return options, nil, hinted{fmt.Errorf("--rule: %w", err), "see factbox help rules"}
		}
	}
	return options, levels, nil
}

// expectations reads the expected quotes. Damage in them is mended as it is in
// the articles, so that a quote copied out of a damaged text is still found.
func (o *checkOptions) expectations(stdin io.Reader) ([]check.Expectation, error) {
	if o.expect == "" {
		return nil, nil
	}
	r := stdin
	if o.expect != source.Stdin {
		f, err := os.Open(o.expect)
		if err != nil {
			return nil, fmt.Errorf("reading expectations: %w", err)
		}
		defer f.Close()
		r = f
	}
	expected, err := check.ReadExpectations(r)
	if err != nil {
		return nil, hinted{fmt.Errorf("reading expectations from %s: %w", o.expect, err), `each is {"text": "the quote", "speaker": "Ann Lee", "article": "a.txt"}`}
	}
	for i := range expected {
		if !o.analysis.NoRepair {
			expected[i].Text, _ = repair.Text(expected[i].Text)
		}
	}
	return expected, nil
}

// readSources reads the folder of sources; nil when there is none to read.
func (o *checkOptions) readSources(cmd *cobra.Command) (*check.Sources, error) {
	if o.sources == "" {
		return nil, nil
	}
	sources := &check.Sources{}
	inputs := jobs([]string{o.sources}, source.Options{})
	err := work(cmd.Context(), inputs, o.input.jobs, o.analyse, func(d done[checked]) error {
		if d.err != nil {
			return fmt.Errorf("reading sources: %s: %w", d.in.Path, d.err) // a source left out would fail good quotes
		}
		sources.Add(d.value.facts)
		return nil
	}, func() error { return nil })
	return sources, err
}
