package pipeline

import (
	"maps"

	"factbox/internal/atlas"
	"factbox/internal/ner"
	"factbox/internal/nlp"
)

// Files are the learned and packed files that the program holds, by name: what
// is found depends on them as it does on the code.
func Files() map[string][]byte {
	all := nlp.Files()
	maps.Copy(all, ner.Files())
	maps.Copy(all, atlas.Files())
	return all
}
