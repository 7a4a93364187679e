package cli

import (
	"bytes"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// openFlags take any text, number, path or date: there is nothing to complete
// but files.
var openFlags = strings.Fields(`output out-dir summary published published-fallback force-published glob files-from max-bytes jobs keep names home timezone
	min-confidence expect sources baseline max-warnings fact at backup`)

// TestClosedSets asks every flag of every command that takes a value of a
// closed set to complete it, and to say which one was meant.
func TestClosedSets(t *testing.T) {
	open := map[string]bool{}
	for _, name := range openFlags {
		open[name] = true
	}
	root := Root()
	for _, cmd := range append([]*cobra.Command{root}, root.Commands()...) {
		if cmd.Name() == "completion" {
			continue // cobra's own
		}
		cmd.LocalFlags().VisitAll(func(f *pflag.Flag) {
			if f.Value.Type() == "bool" || open[f.Name] || f.Name == "help" {
				return
			}
			values := valuesOf(cmd, f.Name)
			if len(values) == 0 {
				t.Errorf("%s --%s completes nothing, and is not among those that are open", cmd.CommandPath(), f.Name)
				return
			}
			for _, value := range values {
				if len(value) < 4 {
					continue
				}
				mistyped := value[:2] + value[3:]
				args := append(strings.Fields(cmd.CommandPath())[1:], "--"+f.Name+"="+mistyped)
				var out, told bytes.Buffer
				if code := Main(args, strings.NewReader("It rained."), &out, &told); code != 2 || !strings.Contains(told.String(), "hint: did you mean ") {
					t.Errorf("factbox %s: exit code %d, %s", strings.Join(args, " "), code, told.String())
				}
				return
			}
		})
	}
}
