package cli

import (
	"errors"
	"fmt"
	"runtime"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// newRoot is the whole command tree. Without a sub-command, facts are extracted.
func newRoot() *cobra.Command {
	root := newExtract()
	root.Version = version()
	root.SetVersionTemplate("factbox {{.Version}}\n" + credit + "\n")
	root.SilenceErrors = true // Main tells
	root.SilenceUsage = true
	root.SuggestionsMinimumDistance = 2
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error {
		if errors.Is(err, pflag.ErrHelp) {
			return err
		}
		return hinted{err, fmt.Sprintf("see %s --help", cmd.CommandPath())}
	})
	cobra.AddTemplateFunc("plainSwitches", plainSwitches)
	root.SetUsageTemplate(strings.ReplaceAll(root.UsageTemplate(), ".FlagUsages |", ".FlagUsages | plainSwitches |"))
	root.AddCommand(newRepair(), newCheck(), newExplain(), newMerge(), newSchema(), newRules())
	return root
}

// credit is what the licences of the data inside ask for.
const credit = "Contains data of GeoNames (https://www.geonames.org), CC BY 4.0, changed; Natural Earth; US Census Bureau; Unicode CLDR."

// plainSwitches takes the "[=true|false]" off every switch in a list of flags:
// nobody types it, and it hides the names.
func plainSwitches(usages string) string {
	const noise = "[=true|false]"
	return strings.ReplaceAll(usages, noise, strings.Repeat(" ", len(noise)))
}

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
