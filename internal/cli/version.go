package cli

import (
	"crypto/sha256"
	"fmt"
	"maps"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"factbox/internal/news"
	"factbox/internal/pipeline"
)

// newVersion is “factbox version”: all that the output of a run depends on.
func newVersion() *cobra.Command {
	return &cobra.Command{
		Use:     "version",
		Short:   "Which build this is: commit, schema, digests of the models",
		Example: "  factbox version",
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			var b strings.Builder
			fmt.Fprintf(&b, "factbox %s\n", version())
			fmt.Fprintf(&b, "%-13s %s/%s\n", "platform", runtime.GOOS, runtime.GOARCH)
			fmt.Fprintf(&b, "%-13s %d\n", "schema", news.SchemaVersion)
			files := pipeline.Files()
			for _, name := range slices.Sorted(maps.Keys(files)) {
				fmt.Fprintf(&b, "%-13s sha256:%.16x\n", name, sha256.Sum256(files[name]))
			}
			b.WriteString(credit + "\n")
			_, err := cmd.OutOrStdout().Write([]byte(b.String()))
			return err
		},
	}
}

// credit is what the licences of the data inside ask for.
const credit = "Contains data of GeoNames (https://www.geonames.org), CC BY 4.0, changed; Natural Earth; US Census Bureau; Unicode CLDR."

// version is the module version and commit that the Go tool stamped in.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" {
		return "(devel) " + runtime.Version()
	}
	v := info.Main.Version
	for _, s := range info.Settings {
		switch s.Key {
		case "vcs.revision":
			v += " " + s.Value[:min(len(s.Value), 12)]
		case "vcs.time":
			v += " " + s.Value
		}
	}
	return v + " " + info.GoVersion
}
