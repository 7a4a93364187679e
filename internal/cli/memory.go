package cli

import (
	"os"
	"runtime/debug"
	"sync"
)

// collectAt is how much the heap grows, in percent of what is in use, before the
// garbage collector runs. What is in use is about 4 MB, so that 200 instead of
// 100 costs 8 MB and saves one collection in two: a twentieth of the time.
const collectAt = 200

// With a long article in hand the heap is a hundred times its bytes, of few
// pointers, and growing by that much again costs more than to look through it.
const (
	longArticle   = 256 << 10 // bytes
	collectLongAt = 40
)

// collector sets how often memory is collected, unless the user did by GOGC.
type collector struct {
	mu   sync.Mutex
	long int // long articles in hand
}

var garbage collector

func (c *collector) begin() { c.add(0) }

// during is called when work on an article of n bytes begins, and what it
// returns when that ends.
func (c *collector) during(n int) (end func()) {
	if n < longArticle {
		return func() {}
	}
	c.add(1)
	return func() { c.add(-1) }
}

func (c *collector) add(n int) {
	if os.Getenv("GOGC") != "" {
		return
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.long += n; c.long > 0 {
		debug.SetGCPercent(collectLongAt)
	} else {
		debug.SetGCPercent(collectAt)
	}
}
