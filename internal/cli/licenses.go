package cli

import (
	"github.com/spf13/cobra"

	"factbox/internal/notices"
)

// newLicenses is “factbox licenses”.
func newLicenses() *cobra.Command {
	return &cobra.Command{
		Use:     "licenses",
		Aliases: []string{"licences"},
		Short:   "The licences of the code and data in the program",
		Example: "  factbox licenses | less",
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			_, err := cmd.OutOrStdout().Write([]byte(notices.Data + "\n" + notices.Modules))
			return err
		},
	}
}
