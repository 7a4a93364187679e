package costs

import (
	"fmt"
	"testing"
)

// recorder is a test that notes whether it failed.
type recorder struct {
	testing.TB
	failed string
}

func (r *recorder) Helper()                        {}
func (r *recorder) Errorf(format string, a ...any) { r.failed = fmt.Sprintf(format, a...) }

var sink int

func TestLinear(t *testing.T) {
	loop := func(rounds func(n int) int) func(int) func() {
		return func(n int) func() {
			return func() {
				for i := range rounds(n) {
					sink += i & 3
				}
			}
		}
	}
	var linear, square recorder
	Linear(&linear, "linear", 1<<20, loop(func(n int) int { return n }))
	if linear.failed != "" {
		t.Error(linear.failed)
	}
	Linear(&square, "square", 2000, loop(func(n int) int { return n * n }))
	if square.failed == "" {
		t.Error("a quadratic loop passes for linear")
	}
}
