package cli

import (
	"fmt"
	"hash/fnv"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"

	"factbox/internal/escape"
)

// name is a file name for id that no other article has, on any system. Where
// two ids make one name, the later one is told apart by where it comes from, not
// by how many came before it: it keeps its name when others come and go.
func (d *folder) name(id, from string) string {
	base := safeName(id)
	for n := 1; ; n++ {
		if key := alike(base); d.used[key] == 0 {
			d.used[key]++
			return base + d.ext
		}
		h := fnv.New64a()
		fmt.Fprintf(h, "%s\x00%s\x00%d", id, from, n)
		base = fmt.Sprintf("%s~%08x", safeName(id), uint32(h.Sum64()))
	}
}

// alike is one number for all names that some file system takes for one: it may
// not tell A from a, ẞ from ss, or é from e and its accent.
func alike(name string) uint64 {
	h := fnv.New64a()
	h.Write([]byte(norm.NFC.String(cases.Fold().String(norm.NFD.String(name)))))
	return h.Sum64()
}

// safeName makes an id a file name, without extension, that every system
// takes: no separators, marks or controls, not hidden, not too long, not the
// name of a device of Windows. An id that is one already stays.
func safeName(id string) string {
	name := strings.Map(func(r rune) rune {
		if r == utf8.RuneError || escape.Acts(r) || strings.ContainsRune(`/\:*?"<>|`, r) {
			return '_'
		}
		return r
	}, id)
	name = strings.TrimRight(name, " .") // Windows drops them
	if strings.HasPrefix(name, ".") || strings.HasPrefix(name, "-") || name == "" || isDevice(name) {
		name = "_" + name
	}
	if len(name) > longestName {
		h := fnv.New32a()
		h.Write([]byte(id))
		cut := longestName
		for !utf8.RuneStart(name[cut]) {
			cut--
		}
		name = fmt.Sprintf("%s-%08x", name[:cut], h.Sum32())
	}
	return name
}

// longestName leaves room in the 255 bytes of a file name for a number, an
// extension and the marks of an unfinished file.
const longestName = 160

// isDevice reports whether Windows takes the name for a device, with whatever
// extension.
func isDevice(name string) bool {
	base, _, _ := strings.Cut(strings.ToUpper(name), ".")
	switch strings.TrimRight(base, " ") {
	case "CON", "PRN", "AUX", "NUL":
		return true
	}
	return len(base) == 4 && (strings.HasPrefix(base, "COM") || strings.HasPrefix(base, "LPT")) && '0' <= base[3] && base[3] <= '9'
}
