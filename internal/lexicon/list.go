package lexicon

import (
	"iter"
	"strings"
	"sync"
)

// list is a file of entries in order, each with what is known of it after a
// tab. It is read where it lies: the first look-up makes a table of where its
// lines begin, and nothing of the file is copied.
type list struct {
	file  string
	once  sync.Once
	lines []uint32 // by the hash of the entry: one more than where its line begins, below the hash's upper bits; 0 is free
}

// offsetBits are the bits of a slot that say where the line begins. The others
// are of the hash, so that a word that is on no list is refused unread.
const offsetBits = 20

// load is the list of a file of data.
func load(file string) *list { return &list{file: file} }

// find is what is known of entry; ok is false when it is not on the list.
func (l *list) find(entry string) (value string, ok bool) {
	l.once.Do(l.index)
	h := hash(entry)
	for i := h; ; i++ {
		slot := l.lines[i&uint32(len(l.lines)-1)]
		if slot == 0 {
			return "", false
		}
		if (slot^h)>>offsetBits != 0 {
			continue
		}
		at := slot & (1<<offsetBits - 1)
		if rest, found := strings.CutPrefix(l.file[at-1:], entry); found && (rest == "" || rest[0] == '\t' || rest[0] == '\n') {
			value, _, _ = strings.Cut(rest, "\n")
			return strings.TrimPrefix(value, "\t"), true
		}
	}
}

// has reports whether entry is on the list.
func (l *list) has(entry string) bool {
	_, ok := l.find(entry)
	return ok
}

// index makes the table, at most half full.
func (l *list) index() {
	if len(l.file) >= 1<<offsetBits {
		panic("lexicon: a list too long for its index")
	}
	size := 2
	for size < 2*strings.Count(l.file, "\n") {
		size *= 2
	}
	l.lines = make([]uint32, size)
	at := uint32(1)
	for line := range strings.Lines(l.file) {
		if entry, _, ok := cutLine(line); ok {
			h := hash(entry)
			i := h
			for l.lines[i&uint32(size-1)] != 0 {
				i++
			}
			l.lines[i&uint32(size-1)] = h>>offsetBits<<offsetBits | at
		}
		at += uint32(len(line))
	}
}

// all yields the entries in order, and what is known of each.
func (l *list) all() iter.Seq2[string, string] {
	return func(yield func(string, string) bool) {
		for line := range strings.Lines(l.file) {
			if entry, value, ok := cutLine(line); ok && !yield(entry, value) {
				return
			}
		}
	}
}

// cutLine takes a line apart; ok is false for a comment and an empty line.
func cutLine(line string) (entry, value string, ok bool) {
	line = strings.TrimSuffix(line, "\n")
	entry, value, _ = strings.Cut(line, "\t")
	return entry, value, line != "" && line[0] != '#'
}

// hash is FNV-1a over the bytes of s.
func hash(s string) uint32 {
	h := uint32(2166136261)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h
}
