package pipeline

import (
	"context"
	"errors"
	"iter"
	"slices"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"
)

// count yields 0, 1, 2, … and says how far it got.
func count(n int, taken *atomic.Int64) iter.Seq[int] {
	return func(yield func(int) bool) {
		for i := range n {
			taken.Store(int64(i + 1))
			if !yield(i) {
				return
			}
		}
	}
}

// uneven makes workers that take longer for some items than for others.
func uneven() (func(int) int, error) {
	return func(i int) int {
		time.Sleep(time.Duration(i*7%5) * time.Millisecond)
		return i
	}, nil
}

func TestRunKeepsOrder(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var taken atomic.Int64
		for _, workers := range []int{1, 2, 7} {
			var got []int
			err := Run(t.Context(), count(100, &taken), workers, uneven,
				func(i int) error { got = append(got, i); return nil }, func() error { return nil })
			if err != nil {
				t.Fatal(err)
			}
			want := slices.Collect(count(100, &taken))
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%d workers: %s", workers, diff)
			}
		}
	})
}

func TestRunHoldsLittle(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		const workers = 3
		var taken atomic.Int64
		most := int64(0)
		Run(t.Context(), count(1000, &taken), workers, uneven, func(i int) error {
			most = max(most, taken.Load()-int64(i))
			time.Sleep(10 * time.Millisecond) // a slow writer
			return nil
		}, func() error { return nil })
		if limit := int64(workers*ahead + workers + 2); most > limit {
			t.Errorf("%d items in hand, want %d at most", most, limit)
		}
	})
}

func TestRunFlushesWhenIdle(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		lines := make(chan int)
		in := func(yield func(int) bool) {
			for i := range lines {
				if !yield(i) {
					return
				}
			}
		}
		emitted := 0
		var flushed atomic.Int64
		go func() {
			defer close(lines)
			for i := range 3 {
				lines <- i
				time.Sleep(time.Second) // whoever writes a line waits for its answer
				if n := flushed.Load(); n != int64(i+1) {
					t.Errorf("%d of %d answers flushed", n, i+1)
				}
			}
		}()
		Run(t.Context(), in, 2, uneven, func(int) error { emitted++; return nil }, func() error { flushed.Store(int64(emitted)); return nil })
	})
}

func TestRunFinishesWhatIsInHand(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		var taken atomic.Int64
		var got []int
		err := Run(ctx, count(1000, &taken), 2, uneven, func(i int) error {
			if got = append(got, i); i == 10 {
				cancel()
			}
			return nil
		}, func() error { return nil })
		if !errors.Is(err, context.Canceled) {
			t.Errorf("error %v", err)
		}
		time.Sleep(time.Second)
		if n := int(taken.Load()); len(got) < 11 || n-len(got) > 1 {
			t.Errorf("%d taken, %d emitted", n, len(got))
		}
	})
}

// What takes long holds no run that is to end: what was done before it is
// emitted, and what came behind it is not.
func TestRunLeavesWhatTakesLong(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		var taken atomic.Int64
		var got []int
		slow := func() (func(int) int, error) {
			return func(i int) int {
				if i == 3 {
					time.Sleep(time.Hour)
				}
				return i
			}, nil
		}
		time.AfterFunc(time.Minute, cancel)
		begun := time.Now()
		err := Run(ctx, count(1000, &taken), 2, slow, func(i int) error { got = append(got, i); return nil }, func() error { return nil })
		if took := time.Since(begun); !errors.Is(err, context.Canceled) || took > time.Minute+time.Second {
			t.Errorf("ended after %v with %v", took, err)
		}
		if diff := cmp.Diff([]int{0, 1, 2}, got); diff != "" {
			t.Error(diff)
		}
		time.Sleep(2 * time.Hour) // until the worker is through
	})
}

func TestRunEndsWithItsErrors(t *testing.T) {
	broken := errors.New("broken")
	fine := func(int) error { return nil }
	quiet := func() error { return nil }
	for name, run := range map[string]func(ctx context.Context, in iter.Seq[int]) error{
		"worker": func(ctx context.Context, in iter.Seq[int]) error {
			return Run(ctx, in, 2, func() (func(int) int, error) { return nil, broken }, fine, quiet)
		},
		"emit": func(ctx context.Context, in iter.Seq[int]) error {
			return Run(ctx, in, 2, uneven, func(int) error { return broken }, quiet)
		},
		"idle": func(ctx context.Context, in iter.Seq[int]) error {
			return Run(ctx, in, 2, uneven, fine, func() error { return broken })
		},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				var taken atomic.Int64
				if err := run(t.Context(), count(1000, &taken)); err != broken {
					t.Errorf("error %v", err)
				}
				time.Sleep(time.Second)
				if taken.Load() > 100 {
					t.Errorf("went on for %d items", taken.Load())
				}
			})
		})
	}
}

func TestRunNothing(t *testing.T) {
	var taken atomic.Int64
	if err := Run(t.Context(), count(0, &taken), 3, uneven, func(int) error { return errors.New("emitted") }, func() error { return nil }); err != nil {
		t.Error(err)
	}
}
