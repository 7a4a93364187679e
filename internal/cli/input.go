package cli

import (
	"errors"
	"fmt"
	"iter"
	"os"
	"runtime"

	"github.com/spf13/cobra"

	"factbox/internal/news"
	"factbox/internal/pipeline"
	"factbox/internal/source"
)

// inputOptions are the flags of every command that reads articles.
type inputOptions struct {
	places    bool               // findings cite lines of the file
	order     pipeline.DateOrder // of a day and a month in figures
	format    source.Format
	published string
	fallback  string
	force     string
	globs     []string
	filesFrom string
	listed    []byte // what filesFrom holds, where it was read whole
	maxBytes  byteSize
	jobs      int
	lenient   bool
	quiet     bool
	silent    bool // no notes: another walk over the same inputs tells them
	keep      []string
}

func (o *inputOptions) flags(cmd *cobra.Command) {
	f := cmd.Flags()
	f.Var(&o.format, "input", "what the inputs hold: "+source.FormatNames())
	f.StringVar(&o.published, "published", "", "the day the article appeared, `DATE`: 2025-10-29, 2025-10 or 2025; for one article")
	f.StringVar(&o.fallback, "published-fallback", "", "the same for articles that say nothing of it themselves, `DATE`")
	f.StringVar(&o.force, "force-published", "", "the same for every article, whatever it says of itself, `DATE`")
	f.StringArrayVar(&o.globs, "glob", nil, "which files of a folder, `PATTERN` like '**/*.txt' or '!drafts'; may be repeated")
	f.StringVar(&o.filesFrom, "files-from", "", "read more paths from `FILE`, one a line or ended by NUL; - is standard input")
	o.maxBytes = source.DefaultMaxBytes
	f.Var(&o.maxBytes, "max-bytes", "the longest article, like 500KB or 20MB")
	f.IntVarP(&o.jobs, "jobs", "j", runtime.GOMAXPROCS(0), "`N` articles at a time; the order of the output never depends on it")
	f.BoolVar(&o.lenient, "lenient", false, "exit 0 though lines of JSONL are in error: their records say so")
	f.StringSliceVar(&o.keep, "keep", nil, "`FIELDS` of JSONL lines to keep in their records, like url,section; all for every one")
	f.BoolVarP(&o.quiet, "quiet", "q", false, "no progress and no summary on stderr")
	cmd.RegisterFlagCompletionFunc("input", cobra.FixedCompletions(source.Formats, cobra.ShellCompDirectiveNoFileComp))
}

// inputs checks the flags and finds the articles that args name. Without
// arguments standard input is read, unless a person sits there.
func (o *inputOptions) inputs(cmd *cobra.Command, args []string) (iter.Seq[job], error) {
	options := o.options(cmd)
	if err := o.dates(cmd, args, &options); err != nil {
		return nil, err
	}
	if o.jobs < 1 {
		return nil, hinted{fmt.Errorf("--jobs: %d is not a number of workers", o.jobs), "leave it out to use all cores"}
	}
	for _, glob := range o.globs {
		if !source.CheckGlob(glob) {
			return nil, hinted{fmt.Errorf("--glob: %q is not a pattern", glob), "for example --glob '**/*.txt' --glob '!drafts'"}
		}
	}
	if o.filesFrom != "" {
		list, err := o.list(options.Stdin, false)
		if err != nil {
			return nil, err
		}
		options.List = list
		return jobs(args, options), nil
	}
	if len(args) == 0 {
		if isTerminal(options.Stdin) {
			cmd.SetOut(cmd.ErrOrStderr())
			cmd.Help()
			return nil, errReported
		}
		args = []string{source.Stdin}
	}
	return jobs(args, options), nil
}

// dates sets the days that flags give. One day for many articles is either for
// those that say nothing, or meant to overrule what they say.
func (o *inputOptions) dates(cmd *cobra.Command, args []string, options *source.Options) error {
	for _, flag := range []struct {
		name, value string
		set         func(news.Published)
	}{
		{"published", o.published, func(p news.Published) { options.Published, options.OnlyOne = p, true }},
		{"force-published", o.force, func(p news.Published) { options.Published, options.OnlyOne = p, false }},
		{"published-fallback", o.fallback, func(p news.Published) { options.Fallback = p }},
	} {
		if !cmd.Flags().Changed(flag.name) {
			continue
		}
		date, err := source.Date(flag.value)
		if err != nil {
			return hinted{fmt.Errorf("--%s: %w", flag.name, err), "give year, month and day, for example --" + flag.name + " 2025-10-29"}
		}
		flag.set(news.Published{Date: date, From: "flag"})
	}
	if cmd.Flags().Changed("published") && cmd.Flags().Changed("force-published") {
		return hinted{errors.New("--published and --force-published exclude each other"), "--published is for one article, --force-published for every one"}
	}
	if options.OnlyOne && (len(args) > 1 || o.filesFrom != "" || len(args) == 1 && isFolder(args[0])) {
		return hinted{errors.New("--published is for one article, and there may be many"), manyDates}
	}
	return nil
}

// manyDates is the way out for who gives many articles one day.
const manyDates = "--published-fallback is for those that say nothing of it, --force-published overrules what they say"

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// options are what can be told to source without a check.
func (o *inputOptions) options(cmd *cobra.Command) source.Options {
	return source.Options{
		Stdin: cmd.InOrStdin(), Input: o.format, Globs: o.globs, MaxBytes: int64(o.maxBytes), Keep: o.keep, Places: o.places,
		DayFirst: o.order == pipeline.DayFirst, MonthFirst: o.order == pipeline.MonthFirst,
		Note: func(note string) {
			if !o.silent {
				tell(cmd.ErrOrStderr(), "%s", note)
			}
		},
	}
}

func jobs(paths []string, options source.Options) iter.Seq[job] {
	return func(yield func(job) bool) {
		for in := range source.Inputs(paths, options) {
			if !yield(job{Input: in}) {
				return
			}
		}
	}
}
