package cli

import (
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"factbox/internal/report"
	"factbox/internal/store"
)

// schemaFormats are the values of --format.
var schemaFormats = []string{"json", "findings", "names", "sql"}

func newSchema() *cobra.Command {
	var format string
	cmd := &cobra.Command{
		Use:   "schema",
		Short: "The JSON Schema of the output, or the SQL of the database",
		Example: `  factbox schema > factbox.schema.json
  factbox schema --format findings
  factbox schema --format names
  factbox schema --format sql`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			switch format {
			case "json":
				_, err := cmd.OutOrStdout().Write(report.Schema())
				return err
			case "findings":
				_, err := cmd.OutOrStdout().Write(report.FindingsSchema())
				return err
			case "names":
				_, err := cmd.OutOrStdout().Write(report.NamesSchema())
				return err
			case "sql":
				_, err := io.WriteString(cmd.OutOrStdout(), store.Schema())
				return err
			}
			return hinted{fmt.Errorf("--format: there is no schema of %q", format), meant(format, schemaFormats, "give json, the default, findings, names or sql")}
		},
	}
	cmd.Flags().StringVarP(&format, "format", "f", "json", "json for the JSON Schema of facts, findings for that of check, names for that of the lists of --names, sql for the tables of -o FILE.db")
	cmd.RegisterFlagCompletionFunc("format", cobra.FixedCompletions(schemaFormats, cobra.ShellCompDirectiveNoFileComp))
	return cmd
}
