package cli

import (
	"fmt"
	"os"

	"factbox/internal/pipeline"
)

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
