// Factbox-man writes the manual pages of factbox to a folder, one a command.
// SOURCE_DATE_EPOCH, in seconds, is the date they bear.
package main

import (
	"fmt"
	"os"

	"github.com/spf13/cobra/doc"

	"factbox/internal/cli"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: factbox-man DIR")
		os.Exit(2)
	}
	if err := write(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "factbox-man:", err)
		os.Exit(1)
	}
}

func write(dir string) error {
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return err
	}
	root := cli.Root()
	root.DisableAutoGenTag = true // two builds of one commit are equal
	return doc.GenManTree(root, &doc.GenManHeader{Section: "1", Source: "factbox", Manual: "factbox"}, dir)
}
