// Factbox reads news articles and gives back their facts.
package main

import (
	"os"

	"factbox/internal/cli"
	_ "factbox/internal/memory" // first of all
)

func main() {
	os.Exit(cli.Main(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}
