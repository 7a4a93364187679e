package memory

import (
	"bytes"
	"runtime"
	"strconv"
	"syscall"
	"unsafe"
)

const (
	begins = 32 << 20 // bytes: what a run over articles of ordinary length has in use
	chunk  = 4 << 20  // bytes: the heap is taken from the system in multiples of it

	// Advice of madvise(2), from Linux 5.14 on.
	hugePages     = 14
	populateRead  = 22
	populateWrite = 23
)

func init() {
	heap()
	instructions()
}

// heap has the heap begin in large pages. What comes before the first of those
// is all that a start will use as it is.
func heap() {
	p := address(new([64]byte))
	advise(p, p|(chunk-1)+1, hugePages)
	advise(p, p|(chunk-1)+1, populateWrite)
	block := make([]byte, begins) // not touched
	p = address(&block[0])
	advise(p, p+begins, hugePages)
	runtime.KeepAlive(block)
	block = nil
	runtime.GC() // the heap is still empty, and goes on where the block was
}

func address[T any](p *T) uintptr { return uintptr(unsafe.Pointer(p)) }

// instructions maps the program's instructions, which are the first part of the
// memory that the system lists: "00401000-00cfa000 r-xp 00001000 …".
func instructions() {
	var list [256]byte
	f, err := syscall.Open("/proc/self/maps", syscall.O_RDONLY|syscall.O_CLOEXEC, 0)
	if err != nil {
		return
	}
	defer syscall.Close(f)
	n, _ := syscall.Read(f, list[:])
	from, rest, _ := bytes.Cut(list[:max(n, 0)], []byte("-"))
	to, rest, _ := bytes.Cut(rest, []byte(" "))
	start, err := strconv.ParseUint(string(from), 16, 64)
	end, err2 := strconv.ParseUint(string(to), 16, 64)
	if err == nil && err2 == nil && bytes.HasPrefix(rest, []byte("r-x")) {
		advise(uintptr(start), uintptr(end), populateRead)
	}
}

// advise tells the system of the whole pages from start to end.
func advise(start, end uintptr, advice uintptr) {
	page := uintptr(syscall.Getpagesize())
	start = (start + page - 1) &^ (page - 1)
	if end > start {
		syscall.Syscall(syscall.SYS_MADVISE, start, end-start, advice)
	}
}
