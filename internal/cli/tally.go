package cli

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"factbox/internal/pipeline"
	"factbox/internal/source"
)

// tally counts a run: for the person who waits, on a terminal while it runs;
// for the log, in a line at its end; for a program, in a file.
type tally struct {
	summary
	started time.Time
	bytes   int64 // read so far
	size    source.Size
	shown   time.Time // when the line on the terminal was last drawn
	stderr  io.Writer
	live    bool // draw progress
	tell    bool // tell the summary on stderr
}

// summary is what --summary writes.
type summary struct {
	Articles int     `json:"articles"` // all, errors among them
	Errors   int     `json:"errors"`
	Kept     int     `json:"kept"` // done by an earlier run
	Words    int     `json:"words"`
	Seconds  float64 `json:"seconds"`
	Rate     float64 `json:"words_per_second"`
	Stages   stages  `json:"stages"`
}

// stages is where the time of all workers went: inputs opened, unpacked and read
// as text, the stages of an analysis, and facts made into output.
type stages struct {
	input, output time.Duration
	spent         pipeline.Spent
}

// MarshalJSON is an object of seconds by stage, in the order of the work.
func (s stages) MarshalJSON() ([]byte, error) {
	data := fmt.Appendf(nil, `{"input":%.6f`, s.input.Seconds())
	for stage, d := range s.spent {
		data = fmt.Appendf(data, `,"%v":%.6f`, pipeline.Stage(stage), d.Seconds())
	}
	return fmt.Appendf(data, `,"output":%.6f}`, s.output.Seconds()), nil
}

// newTally starts to count. Only a terminal is drawn on. A summary is told to
// a terminal too, and to the log of a run that writes to a folder; a stream's
// stderr stays silent for the program at its other end.
func newTally(cmd *cobra.Command, args []string, o *inputOptions, toFolder bool) *tally {
	t := &tally{started: time.Now(), stderr: cmd.ErrOrStderr()}
	terminal := isTerminal(t.stderr)
	t.live = terminal && !o.quiet
	t.tell = (terminal || toFolder) && !o.quiet
	if t.live {
		t.size = source.Measure(args, o.options(cmd))
	}
	t.shown = t.started.Add(patience) // a short run shows nothing
	return t
}

const (
	patience = time.Second            // before progress is shown at all
	redraw   = 200 * time.Millisecond // between two drawings
)

// add counts an article.
func (t *tally) add(d done[record]) {
	t.Articles++
	t.Words += d.value.words
	t.bytes += d.in.Bytes
	t.Stages.input += d.read
	t.Stages.spent.Add(d.value.spent)
	t.Stages.output += d.value.write
	if d.err != nil {
		t.Errors++
	}
	if d.value.kept != nil {
		t.Kept++
	}
	if now := time.Now(); t.live && now.Sub(t.shown) >= redraw {
		t.shown = now
		fmt.Fprintf(t.stderr, "\r\x1b[K%s", t.progress(now.Sub(t.started)))
	}
}

// clear wipes the progress off the terminal, before something else is told.
func (t *tally) clear() {
	if t.live && t.shown.After(t.started.Add(patience)) {
		fmt.Fprint(t.stderr, "\r\x1b[K")
	}
}

// progress is the line that shows how far the run is after d.
func (t *tally) progress(d time.Duration) string {
	line := fmt.Sprintf("%d", t.Articles)
	if t.size.Files > 0 && !t.size.Lines {
		line += fmt.Sprintf(" of %d", t.size.Files)
	}
	line += " articles"
	if part := float64(t.bytes) / float64(t.size.Bytes); t.size.Bytes > 0 && part <= 1 {
		left := time.Duration(float64(d) * (1 - part) / max(part, 1e-9)).Round(time.Second)
		line += fmt.Sprintf(", %.0f %%, %v left", 100*part, left)
	}
	line += fmt.Sprintf(", %.0f a second", float64(t.Articles)/d.Seconds())
	if t.Errors > 0 {
		line += ", " + plural(t.Errors, "error")
	}
	return line
}

// report tells how the run went, on stderr and in the file at path.
func (t *tally) report(path string, durable bool) error {
	d := time.Since(t.started)
	t.Seconds = d.Seconds()
	t.Rate = float64(t.Words) / max(t.Seconds, 1e-9)
	if t.tell && (t.Articles > 1 || path != "") {
		parts := []string{plural(t.Articles, "article"), plural(t.Errors, "error")}
		if t.Kept > 0 {
			parts = append(parts, fmt.Sprintf("%d kept", t.Kept))
		}
		tell(t.stderr, "%s, %d words in %v (%.0f a second)", strings.Join(parts, ", "), t.Words, d.Round(10*time.Millisecond), t.Rate)
	}
	if path == "" {
		return nil
	}
	data, err := json.Marshal(t.summary)
	if err != nil {
		return err
	}
	out := newOutput(path, os.Stdout, durable)
	out.Write(append(data, '\n')) // a failure stays with the buffer, until finish
	return out.finish(nil)
}

func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
