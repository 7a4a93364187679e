//go:build !unix

package costs

import "time"

var start = time.Now()

// spent is the time since the start, where the processor's is not to be had.
func spent() time.Duration { return time.Since(start) }
