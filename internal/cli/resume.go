package cli

import (
	"encoding/json"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"factbox/internal/news"
)

// madeBy tells the version and the options that records depend on: every flag
// that was set but those that only say where from, where to and how fast.
func madeBy(cmd *cobra.Command) string {
	by := "factbox " + version()
	cmd.Flags().Visit(func(f *pflag.Flag) {
		if !indifferent[f.Name] {
			by += " --" + f.Name + "=" + f.Value.String()
		}
	})
	return by
}

// indifferent are the flags that no record depends on. A flag that is not
// listed here makes a resumed run start anew, which is slow but never wrong.
var indifferent = map[string]bool{
	"color": true, "files-from": true, "format": true, "glob": true, "jobs": true, "lenient": true, "max-bytes": true, "out-dir": true,
	"no-sync": true, "output": true, "quiet": true, "resume": true, "summary": true,
}

// resumable reports whether records tell what they were made of.
func (d *folder) resumable() bool { return d.e.Made != "" }

// has reports whether the file holds the whole record of the article, made by
// this version with these options from these bytes.
func (d *folder) has(j job, a news.Article) bool {
	if !d.resume {
		return false
	}
	data, err := os.ReadFile(filepath.Join(d.path, j.file))
	if err != nil {
		return false
	}
	var found struct {
		ID     string
		Source struct{ Path, SHA256 string }
		Made   string
	}
	return json.Unmarshal(data, &found) == nil && found.ID == a.ID && found.Source.Path == a.Path &&
		found.Source.SHA256 == a.SHA256 && found.Made == d.e.Made
}
