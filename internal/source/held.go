package source

import "path/filepath"

// Line is the input that a line of the JSONL file at path is, for an engine
// that reads files itself.
func Line(path string, line []byte, options Options) Input {
	in := held(path, line, options)
	in.Line = true
	return in
}

// File is the input that the content of the file at path is.
func File(path string, content []byte, options Options) Input {
	in := held(path, content, options)
	in.format = options.Input
	if in.format == "" || in.format == Auto {
		in.format = byName(path)
	}
	if in.format == Auto {
		in.format = byContent(content[:min(len(content), 512)])
	}
	return in
}

func held(path string, data []byte, options Options) Input {
	if options.MaxBytes == 0 {
		options.MaxBytes = DefaultMaxBytes
	}
	in := Input{Path: path, id: idOf(filepath.ToSlash(path), ""), data: data, options: &options}
	if int64(len(data)) > options.MaxBytes {
		in.err = tooLong(options.MaxBytes)
		in.data = data[:min(len(data), 4<<10)] // enough for the id
	}
	return in
}
