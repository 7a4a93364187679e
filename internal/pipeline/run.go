package pipeline

import (
	"context"
	"iter"
	"time"
)

// Run does work on every item of in and hands the results to emit in the order
// of the items, whatever the number of workers.
//
// newWorker is called once for each worker and returns the function that this
// worker alone calls. emit and idle are called from the calling goroutine; idle
// is called whenever the next result is still being worked on, so that what was
// emitted can be flushed. Not more than a few items for each worker are taken
// from in ahead of the one emitted, which bounds the memory in use.
//
// When ctx ends, no further item is taken; those in hand that are done within a
// moment are emitted, as far as they follow one another, and Run returns ctx's
// error. An error of emit or idle stops Run at once. In both cases goroutines
// may stay behind, blocked where in reads or busy with what takes too long.
func Run[In, Out any](
	ctx context.Context, in iter.Seq[In], workers int,
	newWorker func() (func(In) Out, error),
	emit func(Out) error, idle func() error,
) error {
	ctx, stop := context.WithCancel(ctx)
	defer stop()

	queue := make(chan *task[In, Out], ahead*workers) // in the order of the items
	open := make(chan *task[In, Out])                 // to whichever worker is free
	for range workers {
		work, err := newWorker()
		if err != nil {
			close(open)
			return err
		}
		go func() {
			for t := range open {
				t.out <- work(t.in)
			}
		}()
	}
	go func() {
		defer close(queue)
		defer close(open)
		for item := range in {
			t := &task[In, Out]{in: item, out: make(chan Out, 1)}
			select {
			case queue <- t:
				open <- t // a queued task is always worked on: the emitter waits for it
			case <-ctx.Done():
				return
			}
			if ctx.Err() != nil {
				return
			}
		}
	}()
	late, over := context.WithCancel(context.WithoutCancel(ctx))
	defer over()
	defer context.AfterFunc(ctx, func() { time.AfterFunc(grace, over) })()
	return drain(ctx, late, queue, emit, idle)
}

// grace is how long what is in hand is waited for when the run is to end.
const grace = 300 * time.Millisecond

// ahead is how many items are taken for each worker before the oldest of them
// is emitted: enough to keep workers busy behind one long article.
const ahead = 4

type task[In, Out any] struct {
	in  In
	out chan Out // holds the result; never blocks the worker
}

// drain emits the results of queue in order until it is closed or ctx ends, and
// waits for none once late has ended.
func drain[In, Out any](ctx, late context.Context, queue <-chan *task[In, Out], emit func(Out) error, idle func() error) error {
	for {
		t, err := next(ctx, queue, idle)
		if err != nil {
			return err
		}
		if t == nil {
			if err := idle(); err != nil {
				return err
			}
			return ctx.Err()
		}
		out, ok := poll(t.out)
		if !ok {
			if err := idle(); err != nil {
				return err
			}
			select {
			case out = <-t.out:
			case <-late.Done():
				return ctx.Err()
			}
		}
		if err := emit(out); err != nil {
			return err
		}
	}
}

// next is the oldest task, or nil when there will be none: all are done, or
// ctx ended and none is in hand.
func next[T any](ctx context.Context, queue <-chan *T, idle func() error) (*T, error) {
	if t, ok := poll(queue); ok {
		return t, nil
	}
	if err := idle(); err != nil {
		return nil, err
	}
	select {
	case t := <-queue:
		return t, nil
	case <-ctx.Done():
	}
	t, _ := poll(queue)
	return t, nil
}

// poll receives from c if something is there, or c is closed.
func poll[T any](c <-chan T) (v T, ok bool) {
	select {
	case v = <-c:
		return v, true
	default:
		return v, false
	}
}
