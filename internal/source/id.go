package source

import (
	"path"
	"strings"
)

// A file's id is its path in the folder that the user named, or its name. It
// follows from the path alone, whatever else is in the folder, and no other path
// there gives it: only ".txt" is left out, and only where the name has no other
// dot, so that road.txt is road, while road.html and road.txt.gz keep what tells
// them apart. A name without extension would be that of a .txt: it ends in the
// dot that stands before an empty one.

// idOf is the id of the file at a slash-separated path, found in the folder of
// the user's or "" for a file that is named itself; "stdin" for no path.
func idOf(name, folder string) string {
	if name == "" {
		return "stdin"
	}
	name = path.Clean(name)
	id, base := path.Base(name), path.Base(name)
	if folder != "" {
		id = inside(name, folder)
	}
	switch stem := strings.TrimSuffix(base, ".txt"); {
	case base != stem && stem != "" && !strings.Contains(stem, "."):
		return strings.TrimSuffix(id, ".txt")
	case strings.TrimSuffix(path.Ext(base), ".") == "" && !ofSystem(name):
		return id + "."
	}
	return id
}

// inside is the part of a clean path behind a folder that it leads through.
func inside(name, folder string) string {
	if folder = path.Clean(folder); folder == "." {
		return name
	}
	return strings.TrimPrefix(name, strings.TrimSuffix(folder, "/")+"/")
}

// ofSystem reports whether a path is that of a device or a pipe, as a shell
// gives for <(…).
func ofSystem(name string) bool {
	return strings.HasPrefix(name, "/dev/") || strings.HasPrefix(name, "/proc/")
}
