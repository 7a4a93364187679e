package cli

import (
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"

	"factbox/internal/escape"
	"factbox/internal/source"
	"factbox/internal/store"
)

// mergeOptions are the flags of merge.
type mergeOptions struct {
	output        string
	noSync, quiet bool
	noText        bool
}

func newMerge() *cobra.Command {
	var o mergeOptions
	cmd := &cobra.Command{
		Use:   "merge -o FILE.db SHARD...",
		Short: "Join shards, databases or JSONL, into one database",
		Long: `Merge joins what several runs wrote, in the order given, into one database: the
rows are those of one run over all their articles. A shard is a database or a
file of records, one a line, as factbox writes them; - is standard input. An
article that stands in two shards, of the same id, path and bytes, is taken
once. The shards stay as they are.`,
		Example: `  factbox merge -o all.db shard-*.db
  factbox merge -o all.db facts-*.jsonl`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error { return merge(cmd, args, &o) },
	}
	f := cmd.Flags()
	f.StringVarP(&o.output, "output", "o", "", "the database to make, `FILE`")
	f.BoolVar(&o.noText, "no-text", false, "leave the articles' texts of JSONL out")
	f.BoolVar(&o.noSync, "no-sync", false, "do not wait until it is on the disk")
	f.BoolVarP(&o.quiet, "quiet", "q", false, "no summary on stderr")
	return cmd
}

func merge(cmd *cobra.Command, args []string, o *mergeOptions) (err error) {
	if o.output == "" || o.output == "-" {
		return hinted{errors.New("merge makes a database, and no file is named"), "add -o FILE.db"}
	}
	for _, shard := range args {
		if shard == source.Stdin {
			continue
		}
		if sameFile(shard, o.output) {
			return hinted{fmt.Errorf("-o %s is one of the shards", o.output), "write to another file"}
		}
		if _, err := os.Stat(shard); err != nil { // before the database is looked at: that one shard is missing
			return ofShard(shard, plain(err))
		}
	}
	db, err := store.Open(o.output, store.Options{Made: "factbox merge", Sync: !o.noSync, NoText: o.noText})
	if errors.Is(err, store.ErrNotEmpty) {
		return hinted{fmt.Errorf("%s holds articles already", o.output), "merge into a new file, of that one and the others"}
	}
	if err != nil {
		return ofDatabase(o.output, err)
	}
	var all store.Merged
	for _, shard := range args {
		if err = cmd.Context().Err(); err != nil {
			break
		}
		var m store.Merged
		if m, err = mergeShard(cmd, db, shard); err != nil {
			break
		}
		all.Added, all.Twice, all.Failed = all.Added+m.Added, all.Twice+m.Twice, all.Failed+m.Failed
	}
	if err == nil {
		if err = db.Finish(); err != nil {
			err = ofDatabase(o.output, err)
		}
	}
	if closing := db.Close(err != nil); err == nil && closing != nil {
		err = ofDatabase(o.output, closing)
	}
	if err != nil {
		os.Remove(o.output) // half of the shards look like all of them
		if errors.Is(err, store.ErrFull) {
			return hinted{fmt.Errorf("%s %w", o.output, store.ErrFull), "make room, then run again"}
		}
		return err
	}
	if !o.quiet {
		fmt.Fprintf(cmd.ErrOrStderr(), "factbox: %s of %s", plural(all.Added, "article"), plural(len(args), "shard"))
		if all.Twice > 0 {
			fmt.Fprintf(cmd.ErrOrStderr(), ", %d left out that came twice", all.Twice)
		}
		if all.Failed > 0 {
			fmt.Fprintf(cmd.ErrOrStderr(), ", %d in error", all.Failed)
		}
		fmt.Fprintln(cmd.ErrOrStderr())
	}
	return nil
}

// mergeShard adds a file, or standard input.
func mergeShard(cmd *cobra.Command, db *store.DB, shard string) (m store.Merged, err error) {
	if shard == source.Stdin {
		m, err = db.MergeLines(cmd.InOrStdin())
		return m, ofShard("standard input", err)
	}
	isDB, err := store.Is(shard)
	if err != nil {
		return m, ofShard(shard, plain(err))
	}
	if isDB {
		m, err = db.MergeFile(shard)
		return m, ofShard(shard, err)
	}
	f, err := os.Open(shard)
	if err != nil {
		return m, ofShard(shard, plain(err))
	}
	defer f.Close()
	m, err = db.MergeLines(io.Reader(f))
	return m, ofShard(shard, err)
}

// ofShard tells of an error of a shard.
func ofShard(shard string, err error) error {
	if err == nil {
		return nil
	}
	return hinted{fmt.Errorf("merging %s: %w", escape.Visible(shard), err), "a shard is a database or JSONL that factbox wrote"}
}
