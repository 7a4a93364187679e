// Factbox-beam runs factbox on Apache Beam, over a corpus that has outgrown one
// machine: JSONL or whole files in, facts out in shards, what could not be read
// to the dead letters. With --index it also says what only the whole corpus
// knows: who and where stands in which articles, and one timeline of all.
package main

import (
	"context"
	"errors"
	"flag"
	"log"
	"os"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx"

	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/gcs"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/local"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/s3"
)

// options are the flags of the job. Beam's own, such as --runner, are parsed
// beside them.
type options struct {
	in, texts, out string
	shards         int
	index          bool
	analyse        analyseFn
}

func main() {
	var o options
	flag.StringVar(&o.in, "in", "", "JSONL files to read, a `GLOB`: one article a line")
	flag.StringVar(&o.texts, "texts", "", "text or HTML files to read, a `GLOB`: one article a file")
	flag.StringVar(&o.out, "out", "", "`PREFIX` of what is written: PREFIX-facts-00000-of-00016.jsonl, PREFIX-dead-…, with --index PREFIX-names-… and PREFIX-timeline-2025-10.jsonl")
	flag.IntVar(&o.shards, "shards", 16, "into how many files the facts are written")
	flag.BoolVar(&o.index, "index", false, "group the facts by person, by place and by date as well")
	flag.StringVar(&o.analyse.Published, "published", "", "the day the articles appeared, when they do not say: 2025-10-29")
	flag.BoolVar(&o.analyse.NoRepair, "no-repair", false, "leave the text as it is")
	flag.BoolVar(&o.analyse.Indirect, "indirect", false, "add reported speech without quotation marks")
	flag.Int64Var(&o.analyse.MaxBytes, "max-bytes", 0, "the longest article; 0 for factbox's own limit")
	flag.Parse()
	beam.Init() // on a worker this never returns

	p, err := o.pipeline()
	if err == nil {
		err = beamx.Run(context.Background(), p)
	}
	if err != nil {
		log.SetFlags(0)
		log.Printf("factbox-beam: %v", err)
		os.Exit(2)
	}
}

// pipeline is the job: articles to facts, facts to shards, and to an index.
func (o *options) pipeline() (*beam.Pipeline, error) {
	if o.out == "" || (o.in == "") == (o.texts == "") {
		return nil, errors.New("want --out and one of --in and --texts")
	}
	if o.shards < 1 {
		return nil, errors.New("--shards: want one or more")
	}
	o.analyse.Whole = o.texts != ""
	p, s := beam.NewPipelineWithRoot()
	facts, dead := analyse(s, o.articles(s), o.analyse)
	write(s.Scope("facts"), facts, o.out+"-facts", o.shards)
	write(s.Scope("dead"), dead, o.out+"-dead", 1)
	if o.index {
		write(s.Scope("names"), names(s, facts), o.out+"-names", o.shards)
		writeTimeline(s, facts, o.out+"-timeline")
	}
	return p, nil
}
