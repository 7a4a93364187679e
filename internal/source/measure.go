package source

// Size is how much there is to read.
type Size struct {
	Files int
	Bytes int64
	Lines bool // some files hold many articles
}

// Measure walks paths without reading. What can be walked only once, standard
// input and a list, is not looked at, and leaves the size unknown: zero.
func Measure(paths []string, options Options) Size {
	var size Size
	if len(paths) == 0 || options.List != nil {
		return size
	}
	w := &walk{options: &options, measure: &size, yield: func(Input) bool { return true }}
	for _, name := range paths {
		if name == Stdin {
			return Size{}
		}
		w.path(name)
	}
	return size
}
