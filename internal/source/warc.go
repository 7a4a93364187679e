package source

import (
	"bufio"
	"bytes"
	"cmp"
	"compress/flate"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http/httputil"
	"net/textproto"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/zstd"

	"factbox/internal/news"
)

// A WARC file (ISO 28500) is what crawlers keep of the web: record after
// record, each a header like that of mail, a block of as many bytes as the
// header says, and two line ends. A page is the block of a record of type
// response: an HTTP response, as it went over the wire.
//
// It is read here and not by a library: those there are keep a whole block in
// memory or in a temporary file, however much it unpacks to.

// capture is what a WARC record says of the page that it holds.
type capture struct {
	id     string // without "urn:uuid:"
	url    string // that was asked for
	header textproto.MIMEHeader
}

// longestHeader is how many bytes the header of a record, or of a response, may
// have.
const longestHeader = 64 << 10

var (
	errRecord = errors.New("not a WARC record")
	errPacked = errors.New("compressed in a way that is not read")
)

// records yields an input for each page in a WARC file. Records of other kinds,
// redirects, errors and pictures are passed over, and counted in a note. What is
// no record is in error, up to where the next one begins; so is a member of a
// packed file that is broken.
func (w *walk) records(name string, raw *counter, r *bufio.Reader) bool {
	id := idOf(name, w.in)
	before, passed := int64(0), 0
	defer func() {
		if passed > 0 {
			w.options.note("%s: %s", cmp.Or(name, "standard input"), noPages(passed))
		}
	}()
	for number := 1; ; number++ {
		in := Input{Path: name, id: id, Line: true, Number: number, options: w.options}
		page, err := in.capturePage(r)
		if err == nil && !page {
			passed++
			continue
		}
		if err == io.EOF {
			return true
		}
		in.err = err
		in.Bytes, before = raw.n-before, raw.n
		if !w.yield(in) {
			return false
		}
		if err != nil && (!errors.Is(err, errRecord) && !isBrokenMember(err) || !nextRecord(r)) {
			return true
		}
	}
}

// capturePage reads the next record into in, and reports whether it is a page.
// The error is io.EOF where there is no other record.
func (in *Input) capturePage(r *bufio.Reader) (bool, error) {
	version, header, err := messageHead(r)
	switch {
	case err != nil:
		return false, err
	case !strings.HasPrefix(version, "WARC/"):
		return false, fmt.Errorf("%w: it begins with %.20q", errRecord, version)
	}
	length, err := strconv.ParseInt(header.Get("Content-Length"), 10, 64)
	if err != nil || length < 0 {
		return false, fmt.Errorf("%w: it does not say how long it is", errRecord)
	}
	if length > forever*in.options.MaxBytes {
		return false, fmt.Errorf("a record is %w; the rest is not read", tooLong(in.options.MaxBytes))
	}
	in.capture = &capture{
		id:  strings.TrimPrefix(strings.Trim(header.Get("WARC-Record-ID"), "<> "), "urn:uuid:"),
		url: strings.Trim(header.Get("WARC-Target-URI"), "<> "),
	}
	block := &io.LimitedReader{R: r, N: length}
	page := false
	if header.Get("WARC-Type") == "response" {
		page, err = in.response(block)
	}
	if err == nil {
		_, err = io.Copy(io.Discard, block)
	}
	if err == nil && block.N > 0 {
		err = fmt.Errorf("%w: the last %d of its %d bytes are missing", errRecord, block.N, length)
	}
	return page, err
}

// response reads an HTTP response into in, and reports whether it is a page.
// One that is longer than an article may be is cut behind the byte that is one
// too many.
func (in *Input) response(block *io.LimitedReader) (bool, error) {
	r := bufio.NewReader(block)
	status, header, err := messageHead(r)
	if err != nil || !isSuccess(status) {
		return false, nil // a record of something else, or an answer that says no
	}
	kind, _, _ := mime.ParseMediaType(header.Get("Content-Type"))
	head, _ := r.Peek(512)
	if kind != "text/html" && kind != "application/xhtml+xml" && (kind != "" || byContent(head) != HTML) {
		return false, nil
	}
	in.capture.header = header
	in.data, err = io.ReadAll(io.LimitReader(r, in.options.MaxBytes+1))
	return true, err
}

// isSuccess reports whether the first line of a response says that the page is
// in it: HTTP/1.1 200 OK.
func isSuccess(status string) bool {
	version, rest, _ := strings.Cut(status, " ")
	return strings.HasPrefix(version, "HTTP/") && strings.HasPrefix(strings.TrimLeft(rest, " "), "2")
}

// messageHead reads the first line and the fields of a record or a response,
// and the empty line below them. Empty lines above are passed over.
func messageHead(r *bufio.Reader) (first string, fields textproto.MIMEHeader, err error) {
	var head []byte
	for {
		part, err := r.ReadSlice('\n')
		if len(bytes.TrimSpace(part)) == 0 && len(head) == 0 && err == nil {
			continue
		}
		head = append(head, part...)
		switch {
		case err == io.EOF && len(bytes.TrimSpace(head)) == 0:
			return "", nil, io.EOF
		case err == io.EOF:
			return "", nil, fmt.Errorf("%w: it breaks off", errRecord)
		case err != nil && err != bufio.ErrBufferFull:
			return "", nil, err
		case len(head) > longestHeader:
			return "", nil, fmt.Errorf("%w: its header does not end", errRecord)
		}
		if bytes.HasSuffix(head, []byte("\n\r\n")) || bytes.HasSuffix(head, []byte("\n\n")) {
			break
		}
	}
	read := textproto.NewReader(bufio.NewReader(bytes.NewReader(head)))
	if first, err = read.ReadLine(); err != nil {
		return "", nil, fmt.Errorf("%w: %v", errRecord, err)
	}
	if fields, err = read.ReadMIMEHeader(); err != nil && len(fields) == 0 {
		return "", nil, fmt.Errorf("%w: %v", errRecord, err)
	}
	return first, fields, nil
}

// nextRecord goes on to the line that a record begins with, if there is one.
func nextRecord(r *bufio.Reader) bool {
	for lineStart := true; ; {
		if start, _ := r.Peek(len("WARC/")); lineStart && string(start) == "WARC/" {
			return true
		}
		_, err := r.ReadSlice('\n')
		if err != nil && err != bufio.ErrBufferFull && !isBrokenMember(err) {
			return false
		}
		lineStart = err == nil
	}
}

// readCapture reads the page of a record.
func (in *Input) readCapture(a *news.Article) error {
	a.ID = cmp.Or(in.capture.id, a.ID)
	a.URL = in.capture.url
	a.SHA256 = digest(in.data)
	if int64(len(in.data)) > in.options.MaxBytes {
		return tooLong(in.options.MaxBytes)
	}
	page, err := in.payload()
	if err != nil {
		return err
	}
	_, parameters, _ := mime.ParseMediaType(in.capture.header.Get("Content-Type"))
	if err := readPage(page, parameters["charset"], false, a); err != nil {
		return err
	}
	a.URL = in.capture.url
	return nil
}

// payload is the page in a response, without the chunks and the compression of
// its way over the wire. Crawlers that take them away leave the fields that
// speak of them: so the bytes have to agree.
func (in *Input) payload() ([]byte, error) {
	data := in.data
	if strings.EqualFold(in.capture.header.Get("Transfer-Encoding"), "chunked") && isChunk(data) {
		whole, err := io.ReadAll(httputil.NewChunkedReader(bytes.NewReader(data)))
		if err != nil {
			return nil, fmt.Errorf("its chunks: %w", err)
		}
		data = whole
	}
	coding := strings.ToLower(strings.TrimSpace(in.capture.header.Get("Content-Encoding")))
	var plain io.Reader
	var err error
	switch {
	case coding == "" || coding == "identity" || byContent(data[:min(len(data), 512)]) == HTML || bytes.IndexByte(data, '<') >= 0 && utf8.Valid(data):
		return data, nil
	case bytes.HasPrefix(data, []byte("\x1f\x8b")):
		plain, err = gzip.NewReader(bytes.NewReader(data))
	case bytes.HasPrefix(data, []byte("\x28\xb5\x2f\xfd")):
		plain, err = zstd.NewReader(bytes.NewReader(data), zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxWindow(maxWindow))
	case coding == "deflate" && len(data) > 2 && data[0]&0x0f == 8: // zlib's two bytes, then the checksum
		plain = flate.NewReader(bytes.NewReader(data[2:]))
	case coding == "deflate":
		plain = flate.NewReader(bytes.NewReader(data))
	case coding == "gzip" || coding == "x-gzip" || coding == "zstd":
		return data, nil // not any more
	case coding == "br":
		plain = brotli.NewReader(bytes.NewReader(data))
	default:
		return nil, fmt.Errorf("%w: %s", errPacked, coding)
	}
	if err != nil {
		return nil, err
	}
	return readAll(plain, 0, in.options.MaxBytes)
}

// isChunk reports whether data begin with the length of a chunk: figures to the
// base of 16 alone on a line.
func isChunk(data []byte) bool {
	line, _, found := bytes.Cut(data[:min(len(data), 64)], []byte("\n"))
	size, _, _ := bytes.Cut(bytes.TrimSpace(line), []byte(";"))
	_, err := strconv.ParseUint(string(bytes.TrimSpace(size)), 16, 63)
	return found && err == nil
}

func noPages(n int) string {
	if n == 1 {
		return "1 record is no page, passed over"
	}
	return fmt.Sprintf("%d records are no pages, passed over", n)
}
