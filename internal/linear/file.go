package linear

import (
	"encoding/binary"
	"fmt"
	"hash/crc32"
)

// header is the first headerSize bytes of a file. doc.go says what follows it.
type header struct {
	sum          uint32 // CRC-32C of the rest of the file
	names        int    // bytes of the class names
	count        int    // features
	slots        int
	rows         int // bytes of the rows
	wide, inline bool
}

const (
	magic      = "linear3\n"
	headerSize = 32

	checkSize  = 4 // of a feature, at the beginning of its slot
	placedSlot = 8 // a slot that has the place of a row
)

// seeds is the number of bytes of the seeds.
func (h header) seeds() int { return 2 * buckets(h.count) }

// slotSize is the number of bytes of a slot.
func (h header) slotSize() int {
	if h.inline {
		return inlineSlot
	}
	return placedSlot
}

// The flags of a header.
const (
	flagWide = 1 << iota
	flagInline
)

func (h header) append(file []byte) []byte {
	flags := 0
	if h.wide {
		flags |= flagWide
	}
	if h.inline {
		flags |= flagInline
	}
	file = append(file, magic...)
	file = binary.LittleEndian.AppendUint32(file, h.sum)
	for _, n := range [...]int{h.names, h.count, h.slots, h.rows, flags} {
		file = binary.LittleEndian.AppendUint32(file, uint32(n))
	}
	return file
}

// readHeader takes the header off file. When the checksum is right too, the
// file was written by a Builder: the rows need no further checks.
func readHeader(file []byte) (h header, body []byte, err error) {
	if len(file) < headerSize || string(file[:len(magic)]) != magic {
		return h, nil, fmt.Errorf("%w: no header", ErrFormat)
	}
	field := func(i int) int { return int(binary.LittleEndian.Uint32(file[len(magic)+4*i:])) }
	body = file[headerSize:]
	flags := field(5)
	h = header{
		sum: uint32(field(0)), names: field(1), count: field(2), slots: field(3), rows: field(4),
		wide: flags&flagWide != 0, inline: flags&flagInline != 0,
	}
	if h.slots < 1 || h.count > h.slots || h.names+h.seeds()+h.slots*h.slotSize()+h.rows != len(body) {
		return h, nil, fmt.Errorf("%w: %d bytes are not what the header says", ErrFormat, len(file))
	}
	return h, body, nil
}

// castagnoli is the polynomial of CRC-32C, which processors compute themselves.
var castagnoli = crc32.MakeTable(crc32.Castagnoli)
