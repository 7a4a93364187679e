package source

import (
	"bufio"
	"bytes"
	"compress/flate"
	"compress/gzip"
	"errors"
	"io"

	"github.com/klauspost/compress/zstd"
)

// compressed are the file name endings and first bytes of compressed data.
var compressed = [...]struct {
	ext   string
	magic []byte
	open  func(r *bufio.Reader, more func()) (io.Reader, error)
}{
	{".gz", []byte("\x1f\x8b"), openGzip},
	{".zst", []byte("\x28\xb5\x2f\xfd"), func(r *bufio.Reader, _ func()) (io.Reader, error) {
		return zstd.NewReader(r, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxWindow(maxWindow))
	}},
}

// maxWindow is as far back as zstd may refer, in bytes: that of zstd --long.
const maxWindow = 128 << 20

// members reads the members of a gzip file, one after the other, and calls more
// when something else follows them, which is left. One that is broken is an
// error; whoever reads on behind it, as one may who reads a WARC, gets a line end
// and what the next member holds.
type members struct {
	packed *bufio.Reader
	gzip   *gzip.Reader
	more   func()
	broken bool
}

func openGzip(r *bufio.Reader, more func()) (io.Reader, error) {
	g, err := gzip.NewReader(r)
	if err != nil {
		return nil, err
	}
	g.Multistream(false)
	return &members{packed: r, gzip: g, more: more}, nil
}

// isBrokenMember reports whether an error is one behind which other members of
// a gzip file may follow.
func isBrokenMember(err error) bool {
	var corrupt flate.CorruptInputError
	return errors.As(err, &corrupt) || errors.Is(err, gzip.ErrChecksum) || errors.Is(err, gzip.ErrHeader)
}

// nextMember goes on to where a member begins behind a broken one.
func (m *members) nextMember() error {
	const start = "\x1f\x8b\x08"
	for {
		head, err := m.packed.Peek(len(start))
		if len(head) < len(start) {
			return err
		}
		if string(head) == start {
			if m.gzip.Reset(m.packed) == nil {
				m.gzip.Multistream(false)
				return nil
			}
			continue // behind what it took for a header
		}
		seen, _ := m.packed.Peek(m.packed.Buffered())
		next := 1 + bytes.IndexByte(seen[1:], start[0])
		if next == 0 {
			next = len(seen)
		}
		m.packed.Discard(next)
	}
}

func (m *members) Read(p []byte) (int, error) {
	if m.broken && len(p) > 0 {
		if err := m.nextMember(); err != nil {
			return 0, err
		}
		m.broken = false
		p[0] = '\n'
		return 1, nil
	}
	for {
		n, err := m.gzip.Read(p)
		m.broken = isBrokenMember(err)
		if n > 0 && err == io.EOF {
			err = nil // told by the next read
		}
		if n > 0 || err != io.EOF {
			return n, err
		}
		head, _ := m.packed.Peek(2)
		switch {
		case len(head) == 0:
			return 0, io.EOF
		case !bytes.Equal(head, []byte("\x1f\x8b")):
			if m.more != nil {
				m.more()
				m.more = nil
			}
			return 0, io.EOF
		}
		if err := m.gzip.Reset(m.packed); err != nil {
			m.broken = isBrokenMember(err)
			return 0, err
		}
		m.gzip.Multistream(false)
	}
}

// decompress returns what r holds, unpacked when its first bytes say that it
// is packed. more is called when bytes that are not packed follow.
func decompress(r io.Reader, more func()) (*bufio.Reader, error) {
	packed := bufio.NewReaderSize(r, 64<<10)
	head, _ := packed.Peek(4)
	for _, c := range compressed {
		if bytes.HasPrefix(head, c.magic) {
			plain, err := c.open(packed, more)
			if err != nil {
				return nil, err
			}
			return bufio.NewReaderSize(plain, 64<<10), nil
		}
	}
	return packed, nil
}

// readAll reads r to its end, or to the byte that is one too many. size is about
// how many bytes there are, 0 where that is not known.
func readAll(r io.Reader, size, limit int64) ([]byte, error) {
	var data bytes.Buffer
	data.Grow(int(min(size, limit)) + bytes.MinRead)
	_, err := data.ReadFrom(io.LimitReader(r, limit+1))
	if err == nil && int64(data.Len()) > limit {
		return nil, tooLong(limit)
	}
	return data.Bytes(), err
}

// counter counts the bytes read through it.
type counter struct {
	r io.Reader
	n int64
}

func newCounter(r io.Reader) *counter { return &counter{r: r} }

func (c *counter) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.n += int64(n)
	return n, err
}
