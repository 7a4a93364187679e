// Package costs is for tests: it holds that what they run costs its input's
// length and not the square of it. Only tests import it.
package costs

import (
	"runtime"
	"runtime/debug"
	"testing"
	"time"
)

// Linear runs work at size n and at 4n and fails when the second costs more
// than nine times the first: four times is linear, sixteen would be the square.
// A busy machine can make one run look dear, but not cheap: one pair of five
// that keeps the bound is enough. make prepares the input of a size, which is
// not measured, and returns the work.
//
// What takes less than a millisecond at 4n passes: nothing of interest grows
// there.
func Linear(t testing.TB, what string, n int, make func(n int) (work func())) {
	t.Helper()
	small, large := make(n), make(4*n)
	runtime.GC()
	defer debug.SetGCPercent(debug.SetGCPercent(-1)) // the collector's time is not the work's
	cost := func(work func()) time.Duration {
		start := spent()
		work()
		return spent() - start
	}
	var one, four time.Duration
	for range 5 {
		one, four = cost(small), cost(large)
		if four < time.Millisecond || four <= 9*one {
			return
		}
	}
	t.Errorf("%s: %v at size %d, %v at %d: more than linear", what, one, n, four, 4*n)
}
