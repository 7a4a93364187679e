package cli

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// Root is the whole command tree, for [Main] and for whoever writes manuals. Without a sub-command, facts are extracted.
func Root() *cobra.Command {
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
		return misused(cmd, err)
	})
	cobra.AddTemplateFunc("flagUsages", func(f *pflag.FlagSet) string { return plainSwitches(f.FlagUsagesWrapped(helpWidth)) })
	usage := strings.ReplaceAll(root.UsageTemplate(), ".LocalFlags.FlagUsages", "flagUsages .LocalFlags")
	root.SetUsageTemplate(strings.ReplaceAll(usage, ".InheritedFlags.FlagUsages", "flagUsages .InheritedFlags"))
	root.PersistentPreRunE = func(cmd *cobra.Command, _ []string) error { return namesFiles(cmd) }
	root.AddCommand(newRepair(), newCheck(), newExplain(), newMerge(), newSchema(), newRules(), newVersion(), newLicenses())
	strictHelp(root)
	return root
}

// namesFiles refuses a flag for a file or folder with nothing for its name, as a
// variable that is not set gives it: without expectations every quote would pass.
func namesFiles(cmd *cobra.Command) (err error) {
	cmd.Flags().Visit(func(f *pflag.Flag) {
		if kind, _ := pflag.UnquoteUsage(f); err == nil && f.Value.String() == "" && (kind == "FILE" || kind == "DIR") {
			err = hinted{fmt.Errorf("--%s names no %s", f.Name, map[string]string{"FILE": "file", "DIR": "folder"}[kind]), "leave it out, or see whether a variable is set"}
		}
	})
	return err
}

// helpWidth is the columns of a help page.
const helpWidth = 80

// plainSwitches takes the "[=true|false]" off every switch in a list of flags:
// nobody types it, and it hides the names.
func plainSwitches(usages string) string {
	const noise = "[=true|false]"
	return strings.ReplaceAll(usages, noise, strings.Repeat(" ", len(noise)))
}
