package cli

import (
	"math"
	"os"
	"runtime"
	"runtime/debug"
	"sync"
)

// collectAt is how much the heap grows, in percent of what is in use, before the
// garbage collector runs. What is in use is about 4 MB, so that 200 instead of
// 100 costs 8 MB and saves one collection in two: a twentieth of the time.
const collectAt = 200

// collectDatabaseAt is the same for a run that writes a database: SQLite has its
// own memory beside the heap, and in use is three times as much, of texts that
// wait to be indexed.
const collectDatabaseAt = 130

// With a long article in hand the heap is fifty times its bytes, of few
// pointers, and growing by that much again costs more than to look through it:
// memory is collected more often, and often enough to stay within what the
// articles' lengths allow, if it can be done.
const (
	longArticle   = 256 << 10 // bytes
	collectLongAt = 40
	allowed       = 24 << 20 // bytes, besides what was there before
	allowedByte   = 40       // for each of a long article
)

// collector sets how often memory is collected, unless the user did by GOGC or
// GOMEMLIMIT.
type collector struct {
	mu     sync.Mutex
	at     int   // percent, with no long article in hand
	long   int64 // bytes of the long articles in hand
	before int64 // bytes in use before the first of them
}

var garbage collector

func (c *collector) begin(percent int) {
	c.mu.Lock()
	c.at = percent
	c.mu.Unlock()
	c.add(0)
}

// during is called when work on an article of n bytes begins, and what it
// returns when that ends.
func (c *collector) during(n int) (end func()) {
	if n < longArticle {
		return func() {}
	}
	c.add(int64(n))
	return func() { c.add(-int64(n)) }
}

func (c *collector) add(n int64) {
	if os.Getenv("GOGC") != "" || os.Getenv("GOMEMLIMIT") != "" {
		return
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.long == 0 && n > 0 {
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		c.before = int64(m.HeapAlloc)
	}
	if c.long += n; c.long > 0 {
		debug.SetGCPercent(collectLongAt)
		debug.SetMemoryLimit(c.before + allowed + allowedByte*c.long)
	} else {
		debug.SetGCPercent(c.at)
		debug.SetMemoryLimit(math.MaxInt64)
	}
}
