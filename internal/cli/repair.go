package cli

import (
	"bytes"
	"encoding/json"
	"fmt"

	"github.com/spf13/cobra"

	"factbox/internal/news"
	"factbox/internal/repair"
)

// repairOptions are the flags of the repair command.
type repairOptions struct {
	input   inputOptions
	format  string
	explain bool
	check   bool
	output  string
}

func newRepair() *cobra.Command {
	var o repairOptions
	cmd := &cobra.Command{
		Use:   "repair [PATH | -]...",
		Short: "The text with damaged characters mended",
		Example: `  factbox repair article.txt > mended.txt
  factbox repair --explain article.txt
  factbox repair --input jsonl --format jsonl < articles.jsonl`,
		RunE: func(cmd *cobra.Command, args []string) error { return runRepair(cmd, args, &o) },
	}
	f := cmd.Flags()
	f.StringVarP(&o.format, "format", "f", "", "text or jsonl; default: jsonl for JSONL, else text")
	f.StringVarP(&o.output, "output", "o", "", "write to `FILE`, which appears only when it is complete")
	f.BoolVar(&o.explain, "explain", false, "list each repair instead of the text")
	f.BoolVar(&o.check, "check", false, "write nothing; exit 1 when something needs repair")
	o.input.flags(cmd)
	return cmd
}

// repaired is a text after repair.
type repaired struct {
	id, text string
	source   string
	repairs  []news.Repair
}

func runRepair(cmd *cobra.Command, args []string, o *repairOptions) error {
	if o.format != "" && o.format != "text" && o.format != "jsonl" {
		return hinted{fmt.Errorf("--format: must be text or jsonl"), "see factbox repair --help"}
	}
	inputs, err := o.input.inputs(cmd, args)
	if err := first(err, distinct(o.output, args)); err != nil {
		return err
	}
	newDo := func() (func(job, news.Article) (repaired, error), error) {
		return func(_ job, a news.Article) (repaired, error) {
			text, repairs := repair.Text(a.Text)
			return repaired{id: a.ID, text: text, source: a.Text, repairs: repairs}, nil
		}, nil
	}
	failed := &failures{cmd: cmd, strict: o.input.strict}
	out := newOutput(o.output, cmd.OutOrStdout())
	damaged := false
	emit := func(d done[repaired]) error {
		jsonl := o.format == "jsonl" || o.format == "" && d.in.Line
		if d.err != nil {
			failed.note(d.in, d.err)
			if !jsonl || o.check || o.explain {
				return nil
			}
			return writeLine(out, news.Failure{Schema: news.SchemaVersion, ID: d.id, Error: d.err.Error()})
		}
		damaged = damaged || len(d.value.repairs) > 0
		switch {
		case o.explain:
			return explain(out, d.value)
		case o.check:
			return nil
		case jsonl:
			return writeLine(out, d.value.record())
		}
		_, err := out.WriteString(d.value.text)
		return err
	}
	err = work(cmd.Context(), inputs, o.input.jobs, newDo, emit, out.Flush)
	if err == nil && o.check && damaged {
		err = errFindings
	}
	return first(out.finish(err), failed.err())
}

// record is the text's line of JSONL; its spans count code points.
func (r repaired) record() any {
	f := (&news.Facts{Text: r.text, Repairs: r.repairs}).InCodePoints(r.source)
	return struct {
		ID      string        `json:"id"`
		Text    string        `json:"text"`
		Repairs []news.Repair `json:"repairs"`
	}{r.id, r.text, f.Repairs}
}

// explain lists repairs as a table: where, what it was, what it is now, why.
func explain(out *output, r repaired) error {
	for _, fix := range r.repairs {
		line := 1 + bytes.Count([]byte(r.text[:fix.Start]), []byte("\n"))
		if _, err := fmt.Fprintf(out, "%s:%d\t%q\t%q\t%s\t%s\n", r.id, line, fix.Was, fix.Text, fix.Cause, fix.Rule); err != nil {
			return err
		}
	}
	return nil
}

func writeLine(out *output, record any) error {
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	return enc.Encode(record)
}
