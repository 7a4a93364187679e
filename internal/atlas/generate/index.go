package main

import (
	"strings"

	"factbox/internal/atlas"
)

// index is places.idx, by which package atlas finds the rows of places.txt: a hash
// table of slots of three bytes, at most five eighths full: one more than where the
// row of a key begins, above it the upper bits of the key's hash; 0 for none.
func index(rows string) []byte {
	const slotSize = 3
	size := 2
	for 5*size < 8*strings.Count(rows, "\n") {
		size *= 2
	}
	table := make([]byte, slotSize*size)
	at := 1
	for row := range strings.Lines(rows) {
		if row[0] != '#' {
			name, _, _ := strings.Cut(row, "\t")
			hash := atlas.Hash([]byte(atlas.Key(name)))
			i := int(hash) & (size - 1)
			for table[slotSize*i]|table[slotSize*i+1]|table[slotSize*i+2] != 0 {
				i = (i + 1) & (size - 1)
			}
			slot := hash>>(8+atlas.SlotBits)<<atlas.SlotBits | uint32(at)
			table[slotSize*i], table[slotSize*i+1], table[slotSize*i+2] = byte(slot), byte(slot>>8), byte(slot>>16)
		}
		at += len(row)
	}
	return table
}
