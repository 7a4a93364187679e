package cli

import (
	"bytes"
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"factbox/internal/pipeline"
	"factbox/internal/repair"
	"factbox/internal/source"
)

// namesFlag gives a command that reads articles the flag --names.
func namesFlag(cmd *cobra.Command, path *string) {
	cmd.Flags().StringVar(path, "names", "", "take names from `FILE` too: CSV or tab-separated lines of name, class (person, place, organization or none), canonical name and id, the last two optional; they overrule what is found; factbox schema --format names prints their schema")
}

// readNames reads the file of --names, if there is one, into the options. What
// it had to be read as, and damage that was mended in it as in the articles, is
// told.
func readNames(cmd *cobra.Command, path string, options *pipeline.Options) error {
	if path == "" {
		return nil
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return fmt.Errorf("reading the names: %s: %w", path, plain(err))
	}
	list, encoding, err := source.Decode(data)
	if err != nil {
		return fmt.Errorf("reading the names: %s: %w", path, err)
	}
	if encoding != "utf-8" {
		tell(cmd.ErrOrStderr(), "note: %s was read as %s", path, encoding)
	}
	if !options.NoRepair {
		mended, repairs := repair.Text(string(list))
		tellMended(cmd, path, len(repairs))
		list = []byte(mended)
	}
	if options.Names, err = pipeline.ReadNames(path, bytes.NewReader(list)); err != nil {
		return hinted{err, "a line is: name, class (person, place, organization, none), canonical name, id"}
	}
	return nil
}

// tellMended says that a list was damaged, and is read mended.
func tellMended(cmd *cobra.Command, path string, repairs int) {
	if repairs > 0 {
		tell(cmd.ErrOrStderr(), "note: %s is damaged: %s in it; factbox repair --explain shows what", path, plural(repairs, "repair"))
	}
}
