package source

import "os"

// Size is how much there is to read.
type Size struct {
	Files int
	Bytes int64
	Lines bool // some files hold many articles
}

// Files names every file that a walk over paths would read, in order, without
// reading any. Standard input is left out; a list is used up.
func Files(paths []string, options Options, visit func(name string)) {
	w := &walk{options: &options, visit: visit, yield: func(Input) bool { return true }}
	for _, name := range paths {
		if name != Stdin {
			w.path(name)
		}
	}
	if options.List != nil {
		w.list(options.List)
	}
}

// Measure walks paths without reading. With standard input or a list among
// them the size is unknown: zero.
func Measure(paths []string, options Options) Size {
	var size Size
	if len(paths) == 0 || options.List != nil {
		return size
	}
	for _, name := range paths {
		if name == Stdin {
			return Size{}
		}
	}
	options.Note = nil // told by the walk that reads
	Files(paths, options, func(name string) {
		format := options.Input
		if format == Auto || format == "" {
			format = byName(name)
		}
		if info, err := os.Stat(name); err == nil {
			size.Files++
			size.Bytes += info.Size()
			size.Lines = size.Lines || !format.alone()
		}
	})
	return size
}
