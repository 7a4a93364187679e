package cli

import (
	"github.com/spf13/cobra"

	"factbox/internal/report"
)

func newSchema() *cobra.Command {
	return &cobra.Command{
		Use:     "schema",
		Short:   "The JSON Schema of the output",
		Example: "  factbox schema > factbox.schema.json",
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			_, err := cmd.OutOrStdout().Write(report.Schema())
			return err
		},
	}
}
