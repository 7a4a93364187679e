package lexicon

import (
	"embed"
	"strings"
	"sync"
)

//go:embed data/*.txt
var files embed.FS

// list is a file of entries with, after a tab, what is known of each.
type list = map[string]string

// load reads data/NAME.txt when it is first needed.
func load(name string) func() list {
	return sync.OnceValue(func() list {
		data, err := files.ReadFile("data/" + name + ".txt")
		if err != nil {
			return nil // embedded: the tests would have seen it
		}
		entries := make(list, strings.Count(string(data), "\n"))
		for line := range strings.Lines(string(data)) {
			if line = strings.TrimSuffix(line, "\n"); line == "" || line[0] == '#' {
				continue
			}
			entry, value, _ := strings.Cut(line, "\t")
			entries[entry] = value
		}
		return entries
	})
}
