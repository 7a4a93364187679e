package main

import (
	"bufio"
	"context"
	"fmt"
	"hash/fnv"
	"slices"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
)

func init() {
	register.DoFn1x2[string, int, string](&shardFn{})
	register.DoFn3x1[context.Context, int, func(*string) bool, error](&shardFile{})
	register.DoFn3x1[context.Context, string, func(*string) bool, error](&monthFile{})
	register.Iter1[string]()
}

// write writes lines to prefix-00000-of-00016.jsonl and so on, sorted within a
// shard. Beam's own text writer writes one file; this one spreads the writing,
// by a hash of the line, so that the same line is always in the same shard and
// a retry writes the same file again.
func write(s beam.Scope, lines beam.PCollection, prefix string, shards int) {
	keyed := beam.ParDo(s, &shardFn{Shards: shards}, lines)
	beam.ParDo0(s, &shardFile{Prefix: prefix, Shards: shards}, beam.GroupByKey(s, keyed))
}

type shardFn struct{ Shards int }

// ProcessElement gives a line its shard.
func (f *shardFn) ProcessElement(line string) (int, string) {
	h := fnv.New32a()
	h.Write([]byte(line))
	return int(h.Sum32() % uint32(f.Shards)), line
}

type shardFile struct {
	Prefix string
	Shards int
}

// ProcessElement writes one shard.
func (f *shardFile) ProcessElement(ctx context.Context, shard int, next func(*string) bool) error {
	return writeFile(ctx, fmt.Sprintf("%s-%05d-of-%05d.jsonl", f.Prefix, shard, f.Shards), next)
}

// writeTimeline writes the dated events of all articles, a file for each month
// in which they begin; the names sort, and so do the lines of each.
func writeTimeline(s beam.Scope, facts beam.PCollection, prefix string) {
	s = s.Scope("timeline")
	beam.ParDo0(s, &monthFile{Prefix: prefix}, beam.GroupByKey(s, beam.ParDo(s, datedEvents, facts)))
}

type monthFile struct{ Prefix string }

// ProcessElement writes one month.
func (f *monthFile) ProcessElement(ctx context.Context, month string, next func(*string) bool) error {
	return writeFile(ctx, f.Prefix+"-"+month+".jsonl", next)
}

// writeFile writes the lines, sorted, to a file of whatever filesystem the
// path names.
func writeFile(ctx context.Context, path string, next func(*string) bool) (err error) {
	var lines []string
	var line string
	for next(&line) {
		lines = append(lines, line)
	}
	slices.Sort(lines)
	fs, err := filesystem.New(ctx, path)
	if err != nil {
		return err
	}
	defer fs.Close()
	file, err := fs.OpenWrite(ctx, path)
	if err != nil {
		return err
	}
	w := bufio.NewWriter(file)
	for _, line := range lines {
		w.WriteString(line)
		w.WriteByte('\n')
	}
	if err := w.Flush(); err != nil {
		file.Close()
		return err
	}
	return file.Close()
}
