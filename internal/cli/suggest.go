package cli

import (
	"fmt"
	"slices"
	"strings"

	"factbox/internal/check"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// misused is the error of a flag with the way out: the flag that was meant, the
// command that has it, the value that was meant.
func misused(cmd *cobra.Command, err error) error {
	hint := fmt.Sprintf("see %s --help", cmd.CommandPath())
	if name, ok := unknownFlag(err); ok {
		if owner := ownerOf(cmd.Root(), name); owner != nil {
			hint = fmt.Sprintf("--%s is a flag of %s", name, owner.CommandPath())
		} else if near := nearest(name, flagsOf(cmd)); near != "" {
			hint = fmt.Sprintf("did you mean --%s?", near)
		} else if near := nearest(name, allFlags(cmd.Root())); near != "" {
			hint = fmt.Sprintf("did you mean --%s, a flag of %s?", near, ownerOf(cmd.Root(), near).CommandPath())
		}
	} else if name, value, ok := badValue(err); ok {
		if near := nearest(value, valuesOf(cmd, name)); near != "" {
			hint = fmt.Sprintf("did you mean %s?", near)
		}
	}
	return hinted{err, hint}
}

// unknownFlag is the name of the flag that an error says is not known.
func unknownFlag(err error) (string, bool) {
	rest, ok := strings.CutPrefix(err.Error(), "unknown flag: --")
	name, _, _ := strings.Cut(rest, "=")
	return name, ok
}

// badValue is the flag and the value that an error says do not fit:
// invalid argument "jsn" for "-f, --format" flag: must be …
func badValue(err error) (flag, value string, ok bool) {
	_, rest, ok := strings.Cut(err.Error(), `invalid argument "`)
	value, rest, found := strings.Cut(rest, `" for "`)
	_, rest, dashes := strings.Cut(rest, "--")
	flag, _, _ = strings.Cut(rest, `"`)
	return flag, value, ok && found && dashes
}

// ownerOf is the first command that has a flag.
func ownerOf(root *cobra.Command, flag string) *cobra.Command {
	for _, cmd := range append([]*cobra.Command{root}, root.Commands()...) {
		if cmd.LocalFlags().Lookup(flag) != nil {
			return cmd
		}
	}
	return nil
}

func flagsOf(cmd *cobra.Command) (names []string) {
	cmd.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
	return names
}

func allFlags(root *cobra.Command) (names []string) {
	for _, cmd := range root.Commands() {
		cmd.LocalFlags().VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
	}
	return names
}

// valuesOf are the values of a flag of a closed set, as its completion knows
// them.
func valuesOf(cmd *cobra.Command, flag string) []string {
	complete, ok := cmd.GetFlagCompletionFunc(flag)
	if !ok {
		return nil
	}
	values, _ := complete(cmd, nil, "")
	return values
}

// nearest is the word that may have been meant, or "": one that begins so, or
// that is at most two letters away, of a longer word.
func nearest(word string, known []string) string {
	word = strings.ToLower(word)
	best, least := "", 3
	for _, k := range known {
		if len(word) >= 3 && strings.HasPrefix(k, word) {
			return k
		}
		if d := check.Distance(word, k); d < least && 2*d <= len(word) && len(word) < 64 {
			best, least = k, d
		}
	}
	return best
}

// meant is the way out of a value that is none of the known: the one that was
// meant, or else what is said otherwise.
func meant(value string, known []string, otherwise string) string {
	if near := nearest(value, known); near != "" {
		return fmt.Sprintf("did you mean %s?", near)
	}
	return otherwise
}

// strictHelp makes help and completion refuse words that they do not know,
// where cobra prints a page and ends well.
func strictHelp(root *cobra.Command) {
	root.InitDefaultHelpCmd()
	root.InitDefaultCompletionCmd()
	for _, cmd := range root.Commands() {
		switch cmd.Name() {
		case "help":
			cmd.Args = func(_ *cobra.Command, args []string) error { return knownWords(root, args) }
		case "completion":
			cmd.Args = func(_ *cobra.Command, args []string) error { return knownWords(cmd, args) }
			cmd.RunE = func(cmd *cobra.Command, _ []string) error { return cmd.Help() }
		}
	}
}

// knownWords asks for the names of commands, each of the one before.
func knownWords(cmd *cobra.Command, words []string) error {
	for _, word := range words {
		var names []string
		var found *cobra.Command
		for _, c := range cmd.Commands() {
			if names = append(names, c.Name()); c.Name() == word || c.HasAlias(word) {
				found = c
			}
		}
		if found == nil {
			slices.Sort(names)
			hint := "known are " + strings.Join(names, ", ")
			if near := nearest(word, names); near != "" {
				hint = fmt.Sprintf("did you mean %s?", near)
			}
			if len(names) == 0 {
				hint = fmt.Sprintf("see %s --help", cmd.CommandPath())
			}
			return hinted{fmt.Errorf("%s knows no %q", cmd.CommandPath(), word), hint}
		}
		cmd = found
	}
	return nil
}
