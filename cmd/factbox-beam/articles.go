package main

import (
	"context"
	"fmt"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/fileio"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/textio"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"factbox/internal/news"
	"factbox/internal/pipeline"
	"factbox/internal/report"
	"factbox/internal/source"
)

func init() { // Beam finds its functions by what is registered before main runs
	register.DoFn5x0[context.Context, string, string, func(string), func(string)](&analyseFn{})
	register.DoFn3x1[context.Context, fileio.ReadableFile, func(string, string), error](&wholeFn{})
	register.Emitter1[string]()
	register.Emitter2[string, string]()
}

// articles reads what the flags name into pairs of path and content. The
// reshuffle breaks the fusion of reading and analysing: without it all lines
// of a file stay on the worker that opened it.
func (o *options) articles(s beam.Scope) beam.PCollection {
	s = s.Scope("articles")
	if o.in != "" {
		return beam.Reshuffle(s, textio.ReadWithFilename(s, o.in))
	}
	files := beam.Reshuffle(s, fileio.MatchFiles(s, o.texts))
	return beam.ParDo(s, &wholeFn{}, fileio.ReadMatches(s, files))
}

// wholeFn reads a file whole.
type wholeFn struct{}

// ProcessElement emits the file's path and content.
func (*wholeFn) ProcessElement(ctx context.Context, f fileio.ReadableFile, emit func(string, string)) error {
	content, err := f.Read(ctx)
	if err == nil {
		emit(f.Metadata.Path, string(content))
	}
	return err
}

// analyse turns articles into lines of facts, and those it cannot read into
// records that say why.
func analyse(s beam.Scope, articles beam.PCollection, fn analyseFn) (facts, dead beam.PCollection) {
	return beam.ParDo2(s.Scope("analyse"), &fn, articles)
}

// analyseFn is factbox in one step of the engine. Its exported fields travel
// to the workers; the analyser is made there, once for each instance, over
// models that the process loads once.
type analyseFn struct {
	Published          string
	NoRepair, Indirect bool
	Whole              bool // the elements are files, not lines of JSONL
	MaxBytes           int64

	analyser *pipeline.Analyser
	options  source.Options
	encoder  report.Encoder
}

// The job's counters, which every runner shows.
var (
	articleCount = beam.NewCounter("factbox", "articles")
	factCount    = beam.NewCounter("factbox", "facts")
	errorCount   = beam.NewCounter("factbox", "errors")
)

// Setup makes the analyser.
func (f *analyseFn) Setup() (err error) {
	f.options.MaxBytes = f.MaxBytes
	if f.Published != "" {
		date, err := source.Date(f.Published)
		if err != nil {
			return fmt.Errorf("--published: %w", err)
		}
		f.options.Published = news.Published{Date: date, From: "flag"}
	}
	f.encoder = report.Encoder{Format: report.JSONL}
	f.analyser, err = pipeline.NewAnalyser(pipeline.Options{NoRepair: f.NoRepair, Indirect: f.Indirect})
	return err
}

// ProcessElement emits the record of one article, the same bytes that factbox
// itself writes.
func (f *analyseFn) ProcessElement(ctx context.Context, path, content string, emit, dead func(string)) {
	articleCount.Inc(ctx, 1)
	in := source.Line(path, []byte(content), f.options)
	if f.Whole {
		in = source.File(path, []byte(content), f.options)
	}
	record, facts, err := f.record(in)
	if err != nil {
		errorCount.Inc(ctx, 1)
		failure, _ := f.encoder.Failure(in.ID(), err)
		dead(trimLine(failure))
		return
	}
	factCount.Inc(ctx, facts)
	emit(trimLine(record))
}

// record reads and analyses in. A panic in a stage is an error of that article.
func (f *analyseFn) record(in source.Input) (record []byte, facts int64, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("internal error: %v", p)
			if again := f.Setup(); again != nil { // what the panic left half done is not used again
				panic(again)
			}
		}
	}()
	article := in.Read()
	if article.Err != nil {
		return nil, 0, article.Err
	}
	found := analyseArticle(f.analyser, article)
	record, err = f.encoder.Facts(found, article.Text)
	n := len(found.People) + len(found.Places) + len(found.Organizations) + len(found.Quotes) + len(found.Times) + len(found.Events)
	return record, int64(n), err
}

// analyseArticle is what a test replaces to see a stage panic.
var analyseArticle = (*pipeline.Analyser).Analyse

func trimLine(b []byte) string {
	if n := len(b); n > 0 && b[n-1] == '\n' {
		b = b[:n-1]
	}
	return string(b)
}
