package source

import (
	"path"
	"strings"

	"github.com/bmatcuk/doublestar/v4"
)

// CheckGlob reports whether a glob is well formed. A glob chooses files of a
// folder by their path inside it, or by their name when it has no slash; ** is
// any number of folders. With a leading ! it leaves out files and folders.
func CheckGlob(glob string) bool {
	return doublestar.ValidatePattern(strings.TrimPrefix(glob, "!"))
}

// wanted reports whether globs choose the file at inside, its slash-separated
// path inside the folder. Without a glob that chooses, those with a known
// extension are chosen.
func wanted(globs []string, inside string) bool {
	chosen, choosing := false, false
	for _, glob := range globs {
		if !strings.HasPrefix(glob, "!") {
			choosing = true
			chosen = chosen || matches(glob, inside)
		}
	}
	if !choosing {
		chosen = InFolder(inside)
	}
	return chosen && !excluded(globs, inside)
}

// InFolder reports whether a file of this name is read when its folder is.
func InFolder(name string) bool { return byName(name) != Auto }

// excluded reports whether a glob leaves out the file or folder at inside.
func excluded(globs []string, inside string) bool {
	for _, glob := range globs {
		if out, ok := strings.CutPrefix(glob, "!"); ok && matches(out, inside) {
			return true
		}
	}
	return false
}

func matches(glob, inside string) bool {
	if !strings.Contains(glob, "/") {
		inside = path.Base(inside)
	}
	ok, _ := doublestar.Match(glob, inside) // a bad pattern was refused by CheckGlob
	return ok
}
