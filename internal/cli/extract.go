package cli

import (
	"cmp"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"factbox/internal/atlas"
	"factbox/internal/news"
	"factbox/internal/pipeline"
	"factbox/internal/report"
	"factbox/internal/store"
)

// extractOptions are the flags of the root command.
type extractOptions struct {
	input    inputOptions
	analysis pipeline.Options
	format   report.Format
	table    report.Table
	bom      bool
	noText   bool
	copies   bool
	color    string
	output   string
	outDir   string
	resume   bool
	edited   bool // keep what was edited by hand
	noSync   bool
	summary  string
	names    string
	learn    bool // of publishers
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
stands for every article in it: text, Markdown, web pages and JSONL, packed by
gzip or zstd or not. Without PATH, standard input is read.

Exit codes: 0 fine; 1 check found something; 2 usage, or input that could not
be read; 130 interrupted.`,
		Example: `  cat article.txt | factbox
  factbox article.txt | jq '.quotes[] | {text, speaker: .speaker.name}'
  factbox --format text --published 2025-10-29 article.txt
  factbox --format ics --published 2025-10-29 article.txt > events.ics
  factbox --format csv --out-dir tables/ --bom articles/
  factbox --format geojson articles/ > places.geojson
  factbox --glob '2025/**/*.html' --glob '!drafts' -o facts.jsonl archive/
  factbox --out-dir facts/ --resume --summary run.json articles/
  factbox --names clubs.csv article.txt
  factbox --input jsonl --format jsonl < articles.jsonl > facts.jsonl`,
		Args: cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error { return extract(cmd, args, &o) },
	}
	f := cmd.Flags()
	f.VarP(&o.format, "format", "f", report.FormatsHelp+"; default: json for one article, jsonl for many")
	f.Var(&o.table, "table", "what --format csv shows: events (default), places, people, organizations, quotes, times, repairs or articles; or geojson: places (default) or events, at their places")
	f.BoolVar(&o.bom, "bom", false, "begin CSV with a byte order mark, by which Excel knows UTF-8")
	f.StringVarP(&o.output, "output", "o", "", "write to `FILE`, which appears only when it is complete; to a database that grows when it ends in .db or .sqlite")
	f.StringVar(&o.outDir, "out-dir", "", "write a file for each article to the folder `DIR`, named by the article's id; with --format csv a file for each table")
	f.BoolVar(&o.resume, "resume", false, "with --out-dir or a database: leave articles alone that this version did with these options")
	f.BoolVar(&o.edited, "keep-edited", false, "with --resume --out-dir: keep records that somebody edited, instead of making them anew")
	f.BoolVar(&o.noSync, "no-sync", false, "do not wait until files are on the disk before they take their names: faster, but a power cut may lose them")
	f.StringVar(&o.summary, "summary", "", "write counts, speed and seconds by stage to `FILE`, as JSON")
	o.input.flags(cmd)
	f.BoolVar(&o.analysis.NoRepair, "no-repair", false, "leave the text as it is")
	f.BoolVar(&o.analysis.Indirect, "indirect", false, "add reported speech without quotation marks")
	f.BoolVar(&o.analysis.NoInfer, "no-infer", false, "leave out events whose sentence names no date, which a dated dateline gives one")
	f.BoolVar(&o.analysis.InferDates, "infer-dates", false, "date sentences that name no date by the day the story is told of; such events are marked inferred")
	timeFlags(cmd, &o.analysis.Times)
	f.BoolVar(&o.analysis.AnyLanguage, "any-language", false, "look for facts in articles that are not English, too")
	f.Float64Var(&o.analysis.MinConfidence, "min-confidence", 0, "leave out names and speakers below this confidence, for example 0.8")
	namesFlag(cmd, &o.names)
	f.StringVar(&o.analysis.Home, "home", "", "where the publisher is at home, for example \"Wexford, IE\": of two places of one name the nearer is meant")
	f.BoolVar(&o.learn, "learn-publishers", false, "read all articles first and learn where those of each publisher lie: of two places of one name the one nearer to its other articles is meant")
	f.BoolVar(&o.copies, "all-copies", false, "count copies and revised versions of an article in the index of pages like others")
	f.BoolVar(&o.noText, "no-text", false, "leave the article's text out of the output")
	f.StringVar(&o.color, "color", "auto", "colour in text: auto, always or never (NO_COLOR is honoured)")
	cmd.RegisterFlagCompletionFunc("format", cobra.FixedCompletions(report.Formats, cobra.ShellCompDirectiveNoFileComp))
	cmd.RegisterFlagCompletionFunc("table", cobra.FixedCompletions(report.Tables, cobra.ShellCompDirectiveNoFileComp))
	cmd.RegisterFlagCompletionFunc("color", cobra.FixedCompletions(colors, cobra.ShellCompDirectiveNoFileComp))
	return cmd
}

// record is what a worker made of an article.
type record struct {
	bytes []byte
	facts *news.Facts   // kept only for an index
	parts [][]byte      // instead of bytes, for several tables
	rows  *store.Record // instead of bytes, for a database
	words int           // of the text; 0 where they were not counted yet
	spent pipeline.Spent
	write time.Duration // making bytes, parts or rows of the facts
	other string        // the language, when it is not English and no facts were looked for
	kept  *news.Article // an earlier run made its record, and that is still good

	edited bool // somebody changed the record of an earlier run
}

func extract(cmd *cobra.Command, args []string, o *extractOptions) error {
	if c := o.analysis.MinConfidence; !(c >= 0 && c <= 1) {
		return hinted{fmt.Errorf("--min-confidence %v is not between 0 and 1", c), "0 keeps every name and speaker, 0.9 those that are nearly sure"}
	}
	if err := o.apart(cmd, args); err != nil {
		return err
	}
	if err := readNames(cmd, o.names, &o.analysis); err != nil {
		return err
	}
	if home := o.analysis.Home; home != "" {
		if _, ok := atlas.HomeAt(home); !ok {
			return hinted{fmt.Errorf("--home: no place is known as %q", home), "give a town with its state or country: \"Wexford, IE\", \"Hull, MA\""}
		}
	}
	to, err := o.sink(cmd, args)
	if err != nil {
		return err
	}
	o.input.order = o.analysis.Times.Order
	inputs, err := o.input.inputs(cmd, args)
	if err != nil {
		return err
	}
	if o.learn {
		if err := o.survey(cmd, args); err != nil {
			return err
		}
	}
	folder, _ := to.(*folder)
	if folder != nil {
		inputs = folder.named(inputs)
	}
	newDo := func() (func(job, news.Article) (record, error), error) {
		analyser, err := pipeline.NewAnalyser(o.analysis)
		return func(j job, a news.Article) (record, error) {
			stands := to.standing(j, a)
			if stands == whole || stands == edited && o.edited {
				return record{kept: &a, edited: stands == edited}, nil
			}
			facts := analyser.Analyse(a)
			start := time.Now()
			r, err := to.make(j, facts, a)
			r.spent, r.write = analyser.Spent(), time.Since(start)
			r.edited = stands == edited
			if r.words == 0 {
				r.words = news.Words(facts.Text)
			}
			if facts.Foreign && !o.analysis.AnyLanguage {
				r.other = facts.Source.Language
			}
			return r, err
		}, err
	}
	failed := &failures{cmd: cmd, lenient: o.input.lenient}
	tally := newTally(cmd, args, &o.input, folder != nil || o.toDatabase())
	emit := func(d done[record]) error {
		tally.add(d)
		if d.value.other != "" {
			tally.clear()
			tell(cmd.ErrOrStderr(), "note: %s is not English (%s): no facts; --any-language looks for them", d.id, d.value.other)
		}
		if d.value.edited {
			tally.clear()
			done := "is made anew; --keep-edited keeps it"
			if d.value.kept != nil {
				done = "is kept"
			}
			tell(cmd.ErrOrStderr(), "note: %s was edited by hand, and %s", filepath.Join(o.outDir, d.in.file), done)
		}
		if d.err != nil {
			tally.clear()
			failed.note(d.in, d.err)
			var err error
			if d.value, err = to.failure(d.in, d.id, d.err); err != nil {
				return err
			}
		}
		return to.write(d)
	}
	err = work(cmd.Context(), inputs, o.input.jobs, newDo, emit, to.flush)
	tally.clear()
	err = to.finish(err)
	if keeper, ok := to.(keeper); ok && err == nil && o.resume && !o.input.quiet {
		tellOrphans(cmd, keeper.orphans(), cmp.Or(o.outDir, o.output))
	}
	if err == nil || errors.Is(err, cmd.Context().Err()) {
		err = first(tally.report(o.summary, !o.noSync), err)
	}
	return first(err, failed.err())
}

// keeper is a sink that holds what earlier runs made.
type keeper interface {
	// orphans are the records that no article of this run gives.
	orphans() []string
}

// tellOrphans names the records in a folder or database that this run did not
// give: of articles that are gone, or of another run.
func tellOrphans(cmd *cobra.Command, names []string, path string) {
	const few = 5
	if len(names) == 0 {
		return
	}
	rest := ""
	if len(names) > few {
		rest = fmt.Sprintf(" and %d more", len(names)-few)
	}
	tell(cmd.ErrOrStderr(), "note: of no article of this run, in %s: %s%s", path, strings.Join(names[:min(few, len(names))], ", "), rest)
}
