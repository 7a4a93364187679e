package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"factbox/internal/check"
	"factbox/internal/explain"
)

// newRules is “factbox help rules”: every rule by which a fact is there, stage
// by stage, and those of check.
func newRules() *cobra.Command {
	cmd := &cobra.Command{Use: "rules", Short: "Every rule of finding facts, and of “factbox check”"}
	cmd.SetHelpFunc(func(cmd *cobra.Command, _ []string) { fmt.Fprint(cmd.OutOrStdout(), everyRule()) })
	return cmd
}

// everyRule is the text of “factbox help rules”.
func everyRule() string {
	var b strings.Builder
	b.WriteString("The rules by which facts are found, stage by stage, each with the example that\nmade it. “factbox explain FILE” says which of them gave a fact.\n")
	for _, room := range explain.Rooms {
		fmt.Fprintf(&b, "\n%s: %s\n", room.Stage, room.Does)
		for _, r := range room.Rules {
			fmt.Fprintf(&b, "\n  %s/%s\n%s\n", room.Stage, r.ID, fillParagraph(r.Does, "    ", 78))
			if r.Example != "" {
				fmt.Fprintf(&b, "%s\n", fillParagraph("“"+r.Example+"”", "    ", 78))
			}
		}
	}
	b.WriteString("\nThe rules of “factbox check”, with their default levels. Switch one with\n--rule ID=warning, --rule ID=error or --no-rule ID.\n")
	for _, r := range check.Rules {
		fmt.Fprintf(&b, "\n%s (%s)\n%s\n", r.ID, r.Level, fillParagraph(r.Help, "  ", 78))
	}
	return b.String()
}
