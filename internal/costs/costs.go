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
// A first run warms caches; of each size the cheapest of three runs counts, so
// that a busy machine does not decide. make prepares the input of a size, which
// is not measured, and returns the work.
//
// What takes less than a millisecond at 4n passes: nothing of interest grows
// there.
func Linear(t testing.TB, what string, n int, make func(n int) (work func())) {
	t.Helper()
	cheapest := func(n int) time.Duration {
		work := make(n)
		best := time.Hour
		for range 3 {
			start := spent()
			work()
			best = min(best, spent()-start)
		}
		return best
	}
	make(n)()
	runtime.GC()
	defer debug.SetGCPercent(debug.SetGCPercent(-1)) // the collector's time is not the work's
	one, four := cheapest(n), cheapest(4*n)
	if four > time.Millisecond && four > 9*max(one, 100*time.Microsecond) {
		t.Errorf("%s: %v at size %d, %v at %d: more than linear", what, one, n, four, 4*n)
	}
}
