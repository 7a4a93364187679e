package cli

import (
	"context"
	"fmt"
	"iter"

	"factbox/internal/news"
	"factbox/internal/pipeline"
	"factbox/internal/source"
)

// done is what a worker made of one input: a value, or why there is none.
type done[T any] struct {
	in    source.Input
	id    string
	value T
	err   error
}

// work reads every input and does do on it, side by side, and hands what was
// done to emit in the order of the inputs. newDo is called once a worker. An
// article that makes do panic is an error of that article alone.
func work[T any](
	ctx context.Context, inputs iter.Seq[source.Input], jobs int,
	newDo func() (func(source.Input, news.Article) (T, error), error),
	emit func(done[T]) error, idle func() error,
) error {
	newWorker := func() (func(source.Input) done[T], error) {
		do, err := newDo()
		if err != nil {
			return nil, err
		}
		return func(in source.Input) (d done[T]) {
			defer func() {
				if p := recover(); p != nil {
					do, _ = newDo() // what the panic left half done is not used again
					d.err = fmt.Errorf("internal error: %v", p)
				}
			}()
			d.in = in
			article := in.Read()
			d.id, d.err = article.ID, article.Err
			if d.err == nil {
				d.value, d.err = do(in, article)
			}
			return d
		}, nil
	}
	return pipeline.Run(ctx, inputs, jobs, newWorker, emit, idle)
}
