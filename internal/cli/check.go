package cli

import (
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"

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
	names    string
	sources  string
	level    string
	speaker  string
	rules    []string
	noRules  []string
	style    string
	format   string
	output   string
	color    string

	baseline    string
	update      bool
	maxWarnings int
	changedOnly bool
}

func newCheck() *cobra.Command {
	var o checkOptions
	cmd := &cobra.Command{
		Use:   "check [PATH | -]...",
		Short: "Verify quotes: fail on those altered, missing or given to others",
		Long: `Check holds the quotes of articles against what they should be.

With --expect, every expected quote must stand in its article, word for word,
said by the expected speaker. With --sources, every quote of the articles must
stand in one of the source texts. With neither, the articles are linted: damage,
marks without partners, quotes without speakers, one quote in two versions.

One changed word, figure or negation fails, however long the quote. Marks,
dashes, spaces and repaired damage do not count; an ellipsis or [brackets] in an
expectation may stand for other words, but never hide a negation or a figure.

What is known stays quiet: --baseline FILE leaves out the findings listed there
(--update-baseline writes the list), and a comment in the article,
<!-- factbox-ignore quote/altered: why -->, those of the paragraph below it.

“factbox help rules” explains every rule. Exit codes: 0 nothing wrong, or only
warnings; 1 an error was found; 2 usage, or input that could not be read.`,
		Example: `  factbox check --expect quotes.json article.txt
  factbox check --expect quotes.csv --format junit -o report.xml articles/
  factbox check --sources transcripts/ story.txt
  factbox check --no-rule quote/no-speaker --format github articles/
  factbox check --expect quotes.csv --changed-only changed.txt
  factbox check --baseline known.txt --max-warnings 0 articles/`,
		Args: cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error { return runCheck(cmd, args, &o) },
	}
	f := cmd.Flags()
	f.StringVar(&o.expect, "expect", "", "the quotes that must be there: JSON array, JSONL or CSV `FILE` of text (or quote), speaker, article, id; or factbox output")
	f.StringVar(&o.sources, "sources", "", "`DIR` of transcripts and releases that every quote must stand in")
	f.StringVar(&o.level, "level", string(check.Edited), "loosest agreement that passes: exact, normalized or edited")
	f.StringVar(&o.speaker, "speaker", string(check.SpeakerName), "how speakers must agree: strict, name or off")
	f.StringArrayVar(&o.rules, "rule", nil, "switch a rule: `ID=off`, ID=warning or ID=error; may be repeated")
	f.StringArrayVar(&o.noRules, "no-rule", nil, "switch the rule `ID` off; may be repeated")
	f.StringVar(&o.style, "style", "", "what may differ as house styles do: `LIST` of "+strings.Join(check.StyleNames, ", "))
	f.StringVar(&o.baseline, "baseline", "", "`FILE` of known findings, which are not reported")
	f.BoolVar(&o.update, "update-baseline", false, "write what is found to the file of --baseline, and exit 0")
	f.IntVar(&o.maxWarnings, "max-warnings", -1, "exit 1 when there are more than `N` warnings; -1: any number is fine")
	f.BoolVar(&o.changedOnly, "changed-only", false, "the articles given are those that changed: leave expectations alone whose article is not among them")
	f.StringVarP(&o.format, "format", "f", "text", report.FindingFormatsList())
	f.StringVarP(&o.output, "output", "o", "", "write to `FILE`, which appears only when it is complete")
	f.StringVar(&o.color, "color", "auto", "colour in text: auto, always or never (NO_COLOR is honoured)")
	o.input.flags(cmd)
	namesFlag(cmd, &o.names)
	f.BoolVar(&o.analysis.NoRepair, "no-repair", false, "leave the text as it is")
	for name, values := range map[string][]string{
		"format": report.FindingFormats, "level": matches, "speaker": speakerModes, "color": colors,
	} {
		cmd.RegisterFlagCompletionFunc(name, cobra.FixedCompletions(values, cobra.ShellCompDirectiveNoFileComp))
	}
	cmd.RegisterFlagCompletionFunc("no-rule", cobra.FixedCompletions(ruleIDs(""), cobra.ShellCompDirectiveNoFileComp))
	cmd.RegisterFlagCompletionFunc("rule", cobra.FixedCompletions(ruleIDs("=off", "=warning", "=error"), cobra.ShellCompDirectiveNoFileComp))
	cmd.RegisterFlagCompletionFunc("style", cobra.FixedCompletions(check.StyleNames, cobra.ShellCompDirectiveNoFileComp))
	return cmd
}

// ruleIDs are the ids of all rules, each with each of the endings.
func ruleIDs(endings ...string) []string {
	var ids []string
	for _, r := range check.Rules {
		for _, ending := range endings {
			ids = append(ids, r.ID+ending)
		}
	}
	return ids
}

// The values of --level and --speaker.
var (
	matches      = []string{string(check.Exact), string(check.Normalized), string(check.Edited)}
	speakerModes = []string{string(check.SpeakerStrict), string(check.SpeakerName), string(check.SpeakerOff)}
)

// nearRule is the way out of a rule that is not known.
func nearRule(setting string) string {
	id, _, _ := strings.Cut(setting, "=")
	if near := nearest(id, ruleIDs("")); near != "" && near != id {
		return fmt.Sprintf("did you mean %s? factbox help rules lists all", near)
	}
	return "see factbox help rules"
}

// checked is an article on its way to the checker.
type checked struct {
	article *check.Article
	source  check.Source

	// Of an article that nobody expects anything of, instead of these:
	passed string // its mended text
	read   func() (*check.Article, error)
}

func runCheck(cmd *cobra.Command, args []string, o *checkOptions) error {
	options, levels, err := o.parse()
	if err != nil {
		return err
	}
	if err := o.apart(cmd, args); err != nil {
		return err
	}
	if err := readNames(cmd, o.names, &o.analysis); err != nil {
		return err
	}
	color, err := wantsColor(o.color, cmd.OutOrStdout(), o.output)
	if err != nil {
		return err
	}
	out := newOutput(o.output, cmd.OutOrStdout(), true)
	findings, err := report.NewFindings(o.format, out, color, version())
	if err != nil {
		return hinted{fmt.Errorf("--format: %w", err), meant(o.format, report.FindingFormats, "see factbox check --help")}
	}
	expected, err := o.expectations(cmd)
	if err != nil {
		return err
	}
	sources, err := o.readSources(cmd, options.Style)
	if err != nil {
		return err
	}
	o.input.places = true
	inputs, err := o.input.inputs(cmd, args)
	if err != nil {
		return err
	}

	checker := check.NewChecker(expected, sources, options, levels)
	baseline, err := o.readBaseline()
	if err != nil {
		return err
	}
	checker.Leave(baseline)
	failed := &failures{cmd: cmd} // an article that could not be read was not checked
	var count tallied
	write := func(list []check.Finding) error {
		count.add(list, o.update)
		return findings.Write(list)
	}
	err = work(cmd.Context(), inputs, o.input.jobs, o.analyse(options.Style, checker.Wants), func(d done[checked]) error {
		if d.err != nil {
			failed.note(d.in, d.err)
			return nil
		}
		if d.value.read != nil {
			checker.Pass(d.value.passed, d.value.read)
			return nil
		}
		return write(checker.Article(d.value.article, d.value.source))
	}, out.Flush)
	if err != nil {
		return out.finish(err)
	}
	last, unmet := checker.Finish()
	if err := first(write(last), findings.Close()); err != nil {
		return out.finish(err)
	}
	if unmet != nil {
		unmet = hinted{unmet, `"article" is an article's id, its path or the end of it; with --changed-only those not given are left alone`}
	}
	if err := first(out.finish(nil), failed.err(), unmet); err != nil {
		return err
	}
	return o.verdict(cmd, &count, checker.Known)
}

// apart refuses to write over what is read, the list of known findings too.
func (o *checkOptions) apart(cmd *cobra.Command, args []string) error {
	write := []named{{"-o", o.output}}
	read := []named{{"--expect", o.expect}, {"--sources", o.sources}, {"--names", o.names}, {"--files-from", o.input.filesFrom}}
	if known := (named{"--baseline", o.baseline}); o.update {
		write = append(write, known)
	} else {
		read = append(read, known)
	}
	return o.input.apart(cmd, args, write, read)
}

// tallied counts findings by level.
type tallied struct {
	errors, warnings int
	all              []check.Finding // kept only for a new baseline
}

func (t *tallied) add(list []check.Finding, keep bool) {
	for _, f := range list {
		switch f.Level {
		case check.Error:
			t.errors++
		case check.Warning:
			t.warnings++
		}
		if keep && f.Rule != "" {
			t.all = append(t.all, f)
		}
	}
}

// verdict ends the run: the baseline is written, or the findings decide.
func (o *checkOptions) verdict(cmd *cobra.Command, count *tallied, known check.Known) error {
	note := func(format string, args ...any) {
		if !o.input.quiet {
			tell(cmd.ErrOrStderr(), format, args...)
		}
	}
	if known.Ignored > 0 {
		note("%d ignored by comments in the articles", known.Ignored)
	}
	if o.update {
		out := newOutput(o.baseline, cmd.OutOrStdout(), true)
		if err := out.finish(check.WriteBaseline(out, count.all)); err != nil {
			return err
		}
		note("%s known now, in %s", plural(len(count.all), "finding"), o.baseline)
		return nil
	}
	if known.Baseline > 0 {
		note("%d known from %s", known.Baseline, o.baseline)
	}
	if count.errors > 0 {
		return errFindings
	}
	if o.maxWarnings >= 0 && count.warnings > o.maxWarnings {
		note("%d warnings, and --max-warnings allows %d", count.warnings, o.maxWarnings)
		return errFindings
	}
	return nil
}

// readBaseline reads the known findings; none when a new list is to be written.
func (o *checkOptions) readBaseline() (check.Baseline, error) {
	if o.update && o.baseline == "" {
		return nil, hinted{errors.New("--update-baseline needs --baseline FILE"), "for example --baseline .factbox-baseline --update-baseline"}
	}
	if o.update || o.baseline == "" {
		return nil, nil
	}
	f, err := os.Open(o.baseline)
	if err != nil {
		return nil, hinted{fmt.Errorf("--baseline: reading %s: %w", o.baseline, plain(err)), "--update-baseline writes it"}
	}
	defer f.Close()
	b, err := check.ReadBaseline(f)
	if err != nil {
		return nil, fmt.Errorf("--baseline: reading %s: %w", o.baseline, err)
	}
	return b, nil
}

// analyse makes the worker that finds the facts of one article after another
// and makes them ready for the check, if they are wanted there.
func (o *checkOptions) analyse(style check.Style, wanted func(news.Article) bool) func() (func(job, news.Article) (checked, error), error) {
	o.analysis.Undated = true // no rule of the check asks when
	return func() (func(job, news.Article) (checked, error), error) {
		analyser, err := pipeline.NewAnalyser(o.analysis)
		return func(_ job, a news.Article) (checked, error) {
			if !wanted(a) {
				return o.pass(a, style), nil
			}
			return checked{article: check.NewArticle(analyser.Analyse(a), style), source: check.Source{Text: a.Text, Origins: a.Origins, File: a.Remarked}}, nil
		}, err
	}
}

// pass is an article whose facts are found when they are asked for, if ever.
func (o *checkOptions) pass(a news.Article, style check.Style) checked {
	text := a.Text
	if !o.analysis.NoRepair {
		text, _ = repair.Text(text)
	}
	return checked{passed: text, read: func() (*check.Article, error) {
		analyser, err := pipeline.NewAnalyser(o.analysis)
		if err != nil {
			return nil, err
		}
		return check.NewArticle(analyser.Analyse(a), style), nil
	}}
}

func (o *checkOptions) parse() (check.Options, check.Levels, error) {
	options := check.Options{Level: check.Match(o.level), Speaker: check.SpeakerMode(o.speaker)}
	if !slices.Contains([]check.Match{check.Exact, check.Normalized, check.Edited}, options.Level) {
		return options, nil, hinted{fmt.Errorf("--level: must be exact, normalized or edited"), meant(o.level, matches, "see factbox check --help")}
	}
	if !slices.Contains([]check.SpeakerMode{check.SpeakerStrict, check.SpeakerName, check.SpeakerOff}, options.Speaker) {
		return options, nil, hinted{fmt.Errorf("--speaker: must be strict, name or off"), meant(o.speaker, speakerModes, "see factbox check --help")}
	}
	var err error
	options.ChangedOnly = o.changedOnly
	if options.Style, err = check.ParseStyle(o.style); err != nil {
		return options, nil, hinted{fmt.Errorf("--style: %w", err), meant(o.style, check.StyleNames, "for example --style spelling,percent")}
	}
	levels := check.Levels{}
	for _, id := range o.noRules {
		if err := levels.ParseLevel(id + "=off"); err != nil {
			return options, nil, hinted{fmt.Errorf("--no-rule: %w", err), nearRule(id)}
		}
	}
	for _, setting := range o.rules {
		if err := levels.ParseLevel(setting); err != nil {
			return options, nil, hinted{fmt.Errorf("--rule: %w", err), nearRule(setting)}
		}
	}
	return options, levels, nil
}

// expectations reads the expected quotes. Damage in them is mended as it is in
// the articles, so that a quote copied out of a damaged text is still found.
func (o *checkOptions) expectations(cmd *cobra.Command) ([]check.Expectation, error) {
	if o.expect == "" {
		return nil, nil
	}
	r := cmd.InOrStdin()
	if o.expect != source.Stdin {
		f, err := os.Open(o.expect)
		if err != nil {
			return nil, fmt.Errorf("reading expectations: %w", err)
		}
		defer f.Close()
		r = f
	}
	expected, note, err := check.ReadExpectations(r)
	if err != nil {
		return nil, hinted{fmt.Errorf("reading expectations from %s: %w", o.expect, err), `each is {"text": "the quote", "speaker": "Ann Lee", "article": "a.txt"}`}
	}
	mended := 0
	for i := range expected {
		for _, words := range []*string{&expected[i].Text, &expected[i].Speaker} {
			if !o.analysis.NoRepair {
				var repairs []news.Repair
				*words, repairs = repair.Text(*words)
				mended += len(repairs)
			}
		}
	}
	tellMended(cmd, o.expect, mended)
	if note != "" {
		tell(cmd.ErrOrStderr(), "note: %s was %s", o.expect, note)
	}
	return expected, nil
}

// readSources reads the folder of sources; nil when there is none to read.
func (o *checkOptions) readSources(cmd *cobra.Command, style check.Style) (*check.Sources, error) {
	if o.sources == "" {
		return nil, nil
	}
	sources := &check.Sources{}
	inputs := jobs([]string{o.sources}, source.Options{})
	err := work(cmd.Context(), inputs, o.input.jobs, o.analyse(style, func(news.Article) bool { return true }), func(d done[checked]) error {
		if d.err != nil {
			return fmt.Errorf("reading sources: %s: %w", d.in.Path, d.err) // a source left out would fail good quotes
		}
		sources.Add(d.value.article)
		return nil
	}, func() error { return nil })
	return sources, err
}
