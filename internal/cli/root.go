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
// So it does with the next flag for its name: "--summary -o facts.json" would
// write a file called "-o" and read facts.json.
func namesFiles(cmd *cobra.Command) (err error) {
	named := map[string]string{"FILE": "file", "DIR": "folder"}
	cmd.Flags().Visit(func(f *pflag.Flag) {
		kind, _ := pflag.UnquoteUsage(f)
		switch value := f.Value.String(); {
		case err != nil || named[kind] == "":
		case value == "":
			err = hinted{fmt.Errorf("--%s names no %s", f.Name, named[kind]), "leave it out, or see whether a variable is set"}
		case isFlag(cmd, value):
			err = hinted{fmt.Errorf("--%s names no %s: %s is a flag", f.Name, named[kind], value), "name one behind it; a " + named[kind] + " of that name is ./" + value}
		}
	})
	return err
}

// isFlag reports whether a word would be a flag of cmd if it stood alone.
func isFlag(cmd *cobra.Command, word string) bool {
	name, _, _ := strings.Cut(word, "=")
	if long, ok := strings.CutPrefix(name, "--"); ok {
		return cmd.Flags().Lookup(long) != nil
	}
	short, ok := strings.CutPrefix(name, "-")
	return ok && len(short) == 1 && cmd.Flags().ShorthandLookup(short) != nil
}

// helpWidth is the columns of a help page.
const helpWidth = 80

// plainSwitches takes the "[=true|false]" off every switch in a list of flags:
// nobody types it, and it hides the names.
func plainSwitches(usages string) string {
	const noise = "[=true|false]"
	return strings.ReplaceAll(usages, noise, strings.Repeat(" ", len(noise)))
}
