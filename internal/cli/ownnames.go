package cli

import (
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"factbox/internal/pipeline"
)

// namesFlag gives a command that reads articles the flag --names.
func namesFlag(cmd *cobra.Command, path *string) {
	cmd.Flags().StringVar(path, "names", "", "take names from `FILE` too: CSV or tab-separated lines of name, class (person, place, organization or none), canonical name and id, the last two optional; they overrule what is found")
}

// readNames reads the file of --names, if there is one, into the options.
func readNames(path string, options *pipeline.Options) error {
	if path == "" {
		return nil
	}
	f, err := os.Open(path)
	if err != nil {
		return fmt.Errorf("reading the names: %w", err)
	}
	defer f.Close()
	if options.Names, err = pipeline.ReadNames(path, f); err != nil {
		return hinted{err, "a line is: name, class (person, place, organization, none), canonical name, id"}
	}
	return nil
}
