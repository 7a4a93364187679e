package cli

import (
	"context"
	"fmt"
	"iter"
	"time"

	"factbox/internal/news"
	"factbox/internal/pipeline"
	"factbox/internal/source"
)

// job is an article to be done.
type job struct {
	source.Input
	file string // the name of its file, when each article has one
}

// done is what a worker made of one input: a value, or why there is none.
type done[T any] struct {
	in    job
	id    string
	value T
	err   error
	read  time.Duration // opening, unpacking and reading the input
}

// work reads every input and does do on it, side by side, and hands what was
// done to emit in the order of the inputs. newDo is called once a worker. An
// article that makes do panic is an error of that article alone.
func work[T any](
	ctx context.Context, inputs iter.Seq[job], jobs int,
	newDo func() (func(job, news.Article) (T, error), error),
	emit func(done[T]) error, idle func() error,
) error {
	newWorker := func() (func(job) done[T], error) {
		do, err := newDo()
		if err != nil {
			return nil, err
		}
		return func(in job) (d done[T]) {
			defer func() {
				if p := recover(); p != nil {
					do, _ = newDo() // what the panic left half done is not used again
					d = done[T]{in: in, id: in.ID(), err: fmt.Errorf("internal error: %v", p)}
				}
			}()
			start := time.Now()
			article := in.Read()
			d.in, d.id, d.err, d.read = in, article.ID, article.Err, time.Since(start)
			if d.err == nil {
				defer garbage.during(len(article.Text))()
				d.value, d.err = do(in, article)
			}
			return d
		}, nil
	}
	return pipeline.Run(ctx, inputs, jobs, newWorker, emit, idle)
}
