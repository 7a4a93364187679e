package source

import (
	"bufio"
	"bytes"
	"compress/gzip"
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
// when something else follows them, which is left.
type members struct {
	packed *bufio.Reader
	gzip   *gzip.Reader
	more   func()
}

func openGzip(r *bufio.Reader, more func()) (io.Reader, error) {
	g, err := gzip.NewReader(r)
	if err != nil {
		return nil, err
	}
	g.Multistream(false)
	return &members{r, g, more}, nil
}

func (m *members) Read(p []byte) (int, error) {
	for {
		n, err := m.gzip.Read(p)
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
