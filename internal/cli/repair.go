package cli

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"factbox/internal/escape"
	"factbox/internal/news"
	"factbox/internal/repair"
)

// repairOptions are the flags of the repair command.
type repairOptions struct {
	input   inputOptions
	format  string
	explain bool
	check   bool
	diff    bool
	inPlace bool
	backup  string
	level   string
	output  string
}

func newRepair() *cobra.Command {
	var o repairOptions
	cmd := &cobra.Command{
		Use:   "repair [PATH | -]...",
		Short: "The text with damaged characters mended",
		Example: `  factbox repair article.txt > mended.txt
  factbox repair --explain article.txt
  factbox repair --in-place --backup .bak drafts/*.txt
  factbox repair --input jsonl --format jsonl < articles.jsonl`,
		RunE: func(cmd *cobra.Command, args []string) error { return runRepair(cmd, args, &o) },
	}
	f := cmd.Flags()
	f.StringVarP(&o.format, "format", "f", "", "text or jsonl; default: jsonl for JSONL, else text")
	f.StringVarP(&o.output, "output", "o", "", "write to `FILE`, which appears only when it is complete")
	f.BoolVar(&o.explain, "explain", false, "list each repair, and what is only suspected, instead of the text")
	f.BoolVar(&o.check, "check", false, "write no text but, a line each, what would be mended; exit 1 when something would")
	f.BoolVar(&o.diff, "diff", false, "write no text but the lines that would change, as a unified diff without context")
	f.BoolVarP(&o.inPlace, "in-place", "i", false, "mend the files themselves, of plain text and Markdown; each is replaced whole and keeps its mode and times")
	f.StringVar(&o.backup, "backup", "", "with --in-place, keep the old file beside the new one, its name with `SUFFIX` behind")
	f.StringVar(&o.level, "level", "likely", "how sure a repair must be to be made: sure (nine in ten), likely or all; the rest is suspected")
	o.input.flags(cmd)
	for name, values := range map[string][]string{"format": repairFormats, "level": repairLevels} {
		cmd.RegisterFlagCompletionFunc(name, cobra.FixedCompletions(values, cobra.ShellCompDirectiveNoFileComp))
	}
	return cmd
}

// The values of --format and --level.
var (
	repairFormats = []string{"text", "jsonl"}
	repairLevels  = []string{"sure", "likely", "all"}
)

// repaired is a text before and after repair.
type repaired struct {
	id, place, source string // place is the path as the user named it, else the id
	repair.Result
}

func runRepair(cmd *cobra.Command, args []string, o *repairOptions) error {
	if o.format != "" && o.format != "text" && o.format != "jsonl" {
		return hinted{fmt.Errorf("--format: must be text or jsonl"), meant(o.format, repairFormats, "see factbox repair --help")}
	}
	level, ok := repair.Levels[o.level]
	if !ok {
		return hinted{fmt.Errorf("--level: must be sure, likely or all"), meant(o.level, repairLevels, "see factbox repair --help")}
	}
	if err := checkInPlace(cmd, args, o); err != nil {
		return err
	}
	inputs, err := o.input.inputs(cmd, args)
	if err := first(err, o.input.apart(cmd, args, []named{{"-o", o.output}}, []named{{"--files-from", o.input.filesFrom}})); err != nil {
		return err
	}
	failed := &failures{cmd: cmd, lenient: o.input.lenient}
	if o.inPlace {
		return mendInPlace(inputs, level, o.backup, int64(o.input.maxBytes), failed)
	}
	newDo := func() (func(job, news.Article) (repaired, error), error) {
		return func(_ job, a news.Article) (repaired, error) {
			return repaired{id: a.ID, place: cmp.Or(a.Path, a.ID), source: a.Text, Result: repair.MendAt(a.Text, level)}, nil
		}, nil
	}
	out := newOutput(o.output, cmd.OutOrStdout(), true)
	shown := o.output == "" && isTerminal(cmd.OutOrStdout()) // to somebody, not to a file
	damaged := false
	emit := func(d done[repaired]) error {
		jsonl := o.format == "jsonl" || o.format == "" && d.in.Line
		if d.err != nil {
			failed.note(d.in, d.err)
			if !jsonl || o.check || o.explain || o.diff {
				return nil
			}
			return writeLine(out, news.Failure{Schema: news.SchemaVersion, ID: d.id, Error: d.err.Error()})
		}
		damaged = damaged || len(d.value.Repairs) > 0
		switch {
		case o.explain:
			return listRepairs(out, d.value)
		case o.check:
			return listed(out, d.value)
		case o.diff:
			return diffed(out, d.value, shown)
		case jsonl:
			return writeLine(out, d.value.record())
		}
		text := d.value.Text
		if shown {
			text = escape.Text(text)
		}
		_, err := out.WriteString(text)
		return err
	}
	err = work(cmd.Context(), inputs, o.input.jobs, newDo, emit, out.Flush)
	if err == nil && o.check && damaged {
		err = errFindings
	}
	return first(out.finish(err), failed.err())
}

// listed tells, a line each, where something would be mended and how, as
// compilers do: "a.txt:3:14: “โ” would be “’” (iso-8859-11)".
func listed(out io.Writer, r repaired) error {
	for _, fix := range r.Repairs {
		before := r.source[:fix.SourceStart]
		line, column := 1+strings.Count(before, "\n"), 1+utf8.RuneCountInString(before[strings.LastIndexByte(before, '\n')+1:])
		if _, err := fmt.Fprintf(out, "%s:%d:%d: “%s” would be “%s” (%s)\n", escape.Visible(r.place), line, column, escape.Visible(fix.Was), escape.Visible(fix.Text), fix.Cause); err != nil {
			return err
		}
	}
	return nil
}

// diffed writes the lines that change as a unified diff without context, which
// patch reads with --unidiff. No repair adds or takes a line's end.
func diffed(out io.Writer, r repaired, shown bool) error {
	if len(r.Repairs) == 0 {
		return nil
	}
	place := escape.Visible(r.place)
	if _, err := fmt.Fprintf(out, "--- %s\n+++ %s\n", place, place); err != nil {
		return err
	}
	was, now := lineReader{text: r.source}, lineReader{text: r.Text}
	for k := 0; k < len(r.Repairs); {
		was.to(r.Repairs[k].SourceStart)
		now.to(r.Repairs[k].Start)
		fromWas, fromNow := was, now
		for k < len(r.Repairs) && r.Repairs[k].SourceStart < was.end() {
			k++
		}
		old, new := fromWas.String(), fromNow.String()
		if shown {
			old, new = escape.Text(old), escape.Text(new)
		}
		if _, err := fmt.Fprintf(out, "@@ -%d +%d @@\n-%s\n+%s\n", fromWas.line, fromNow.line, old, new); err != nil {
			return err
		}
	}
	return nil
}

// lineReader is a line of a text, moved forwards only.
type lineReader struct {
	text  string
	start int
	line  int // from 1, once moved
}

// to moves to the line that has offset.
func (l *lineReader) to(offset int) {
	l.line = max(l.line, 1)
	for offset >= l.end() && l.end() < len(l.text) {
		l.start = l.end()
		l.line++
	}
}

// end is the offset behind the line and its end.
func (l *lineReader) end() int {
	if n := strings.IndexByte(l.text[l.start:], '\n'); n >= 0 {
		return l.start + n + 1
	}
	return len(l.text)
}

func (l *lineReader) String() string { return strings.TrimSuffix(l.text[l.start:l.end()], "\n") }

// record is the text's line of JSONL; its spans count code points.
func (r repaired) record() any {
	inCodePoints := func(repairs []news.Repair) []news.Repair {
		return (&news.Facts{Text: r.Text, Repairs: repairs}).InCodePoints(r.source).Repairs
	}
	return struct {
		ID        string        `json:"id"`
		Text      string        `json:"text"`
		Repairs   []news.Repair `json:"repairs"`
		Suspected []news.Repair `json:"suspected,omitempty"`
	}{r.id, r.Text, inCodePoints(r.Repairs), inCodePoints(r.Suspected)}
}

// listRepairs lists as a table what was repaired and, below, what is only suspected
// and was left: the line, what stood there, what stands there now, how sure that
// is, the cause, the rule, and the words around it.
func listRepairs(out io.Writer, r repaired) error {
	if len(r.Repairs)+len(r.Suspected) == 0 {
		return nil
	}
	table := tabwriter.NewWriter(out, 0, 8, 2, ' ', 0)
	fmt.Fprintln(table, "PLACE\tWAS\tNOW\tSURE\tCAUSE\tRULE\tIN")
	row := func(fix news.Repair, now, rule string) {
		line := 1 + strings.Count(r.Text[:fix.Start], "\n")
		fmt.Fprintf(table, "%s:%d\t%s\t%s\t%.2f\t%s\t%s\t%s\n", escape.Visible(r.id), line, escape.Visible(fix.Was), now, fix.Confidence, fix.Cause, rule, excerpt(r.Text, fix.Span))
	}
	for _, fix := range r.Repairs {
		row(fix, escape.Visible(fix.Text), fix.Rule)
	}
	for _, fix := range r.Suspected {
		guess := "suspected"
		if may := guesses(fix); may != "" {
			guess += ": " + escape.Visible(may) + "?"
		}
		row(fix, escape.Visible(fix.Was), guess)
	}
	return table.Flush()
}

// guesses are the characters that a suspect may have been, best first: “’ or ””.
func guesses(fix news.Repair) string {
	var list []string
	for _, c := range fix.Candidates {
		list = append(list, c.Text)
	}
	if len(list) == 0 && fix.Text != fix.Was {
		return fix.Text
	}
	return strings.Join(list, " or ")
}

// excerpt is the line of text around span, sixteen characters to either side.
func excerpt(text string, span news.Span) string {
	const width = 16
	left, right := text[:span.Start], text[span.End:]
	left = left[strings.LastIndexByte(left, '\n')+1:]
	right, _, _ = strings.Cut(right, "\n")
	before, behind := []rune(left), []rune(right)
	return escape.Visible(string(before[max(0, len(before)-width):]) + text[span.Start:span.End] + string(behind[:min(width, len(behind))]))
}

func writeLine(out *output, record any) error {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(record); err != nil {
		return err
	}
	_, err := out.Write(escape.JSON(b.Bytes()))
	return err
}
