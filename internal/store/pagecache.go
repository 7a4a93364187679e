package store

import (
	"encoding/binary"
	"sync"

	"modernc.org/libc"
	"modernc.org/libc/sys/types"
	lib "modernc.org/sqlite/lib"
)

// pageCache gives SQLite one piece of memory for the pages it keeps. Page by
// page it would take twice as much, each in a slot of the next power of two, and
// give them back to the system one by one.
var pageCache = sync.OnceFunc(func() {
	tls := libc.NewTLS()
	defer tls.Close()
	// SQLite answers in memory of its own: the race detector takes an address of
	// Go's for a fault.
	head := libc.Xmalloc(tls, 4)
	if head == 0 {
		return
	}
	defer libc.Xfree(tls, head)
	config(tls, lib.SQLITE_CONFIG_PCACHE_HDRSZ, head)
	size := pageSize + int(binary.NativeEndian.Uint32(libc.GoBytes(head, 4)))
	if memory := libc.Xmalloc(tls, types.Size_t(size*cachedPages)); memory != 0 {
		config(tls, lib.SQLITE_CONFIG_PAGECACHE, memory, int32(size), int32(cachedPages))
	}
})

func config(tls *libc.TLS, what int32, args ...any) {
	list := libc.NewVaList(args...)
	defer libc.Xfree(tls, list)
	lib.Xsqlite3_config(tls, what, list)
}
