package source

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"
	"github.com/google/go-cmp/cmp"
)

// record is a WARC record as a crawler writes it.
func warcRecord(kind, fields, block string) string {
	return fmt.Sprintf("WARC/1.1\r\nWARC-Type: %s\r\nWARC-Target-URI: https://courier.test/storm\r\nWARC-Record-ID: <urn:uuid:0c-%d>\r\n%sContent-Length: %d\r\n\r\n%s\r\n\r\n", kind, len(block), fields, len(block), block)
}

func response(status, fields, body string) string {
	return warcRecord("response", "", "HTTP/1.1 "+status+"\r\n"+fields+"\r\n"+body)
}

func zipped(members ...string) string {
	var b bytes.Buffer
	for _, m := range members {
		w := gzip.NewWriter(&b)
		w.Write([]byte(m))
		w.Close()
	}
	return b.String()
}

const (
	stormPage = `<html><head><link rel=canonical href="https://courier.test/other"></head><body><article><p>It rained on the whole coast for the third day in a row, and caf` + "\xe9" + `s closed.</p></article></body></html>`
	stormText = "It rained on the whole coast for the third day in a row, and cafés closed.\n"
)

func TestWARC(t *testing.T) {
	type article struct{ Text, URL, Err string }
	const htmlType = "Content-Type: text/html; charset=ISO-8859-1\r\n"
	storm := article{Text: stormText, URL: "https://courier.test/storm"}
	asRussian := storm
	asRussian.Text = strings.Replace(stormText, "é", "й", 1)
	good := response("200 OK", htmlType, stormPage)
	chunked := response("200 OK", htmlType+"Transfer-Encoding: chunked\r\n", fmt.Sprintf("%x\r\n%s\r\n0\r\n\r\n", len(stormPage), stormPage))
	for _, c := range []struct {
		name, in string
		want     []article
	}{
		{"plain", good, []article{storm}},
		{"packed record by record", zipped(warcRecord("warcinfo", "", "software: invented/1.0\r\n"), good, warcRecord("request", "", "GET / HTTP/1.1\r\n\r\n"), good), []article{storm, storm}},
		{"the server's charset", response("200 OK", "content-type: text/html; charset=windows-1251\r\n", stormPage), []article{asRussian}},
		{"chunks", chunked, []article{storm}},
		{"chunks taken away", response("200 OK", htmlType+"Transfer-Encoding: chunked\r\n", stormPage), []article{storm}},
		{"compressed", response("200 OK", htmlType+"Content-Encoding: gzip\r\n", zipped(stormPage)), []article{storm}},
		{"compression taken away", response("200 OK", htmlType+"Content-Encoding: br\r\n", stormPage), []article{storm}},
		{"compressed otherwise", response("200 OK", htmlType+"Content-Encoding: br\r\n", "\x8b\x02\x80"), []article{{URL: storm.URL, Err: "unexpected EOF"}}},
		{"no pages", response("301 Moved", htmlType, stormPage) + response("200 OK", "Content-Type: image/png\r\n", "\x89PNG") + warcRecord("metadata", "", "a: b\r\n") + warcRecord("response", "", "dns: nothing"), nil},
		{"without a type", response("200 OK", "", stormPage), []article{storm}},
		{"a bomb", response("200 OK", htmlType+"Content-Encoding: gzip\r\n", zipped(strings.Repeat(" ", 20_000))), []article{{URL: storm.URL, Err: "longer than an article may be, 10000 bytes"}}},
		{"too long", response("200 OK", htmlType, strings.Repeat(" ", 20_000)) + good, []article{{URL: storm.URL, Err: "longer than an article may be, 10000 bytes"}, storm}},
		{"much too long", "WARC/1.1\r\nContent-Length: 99999999999\r\n\r\n", []article{{Err: "a record is longer than an article may be, 10000 bytes; the rest is not read"}}},
		{"breaks off", good + good[:len(good)-40], []article{storm, {Err: "not a WARC record: the last 36 of its 257 bytes are missing"}}},
		{"a bad record among good ones", good + "rubbish: yes\r\nand: more\r\n\r\n" + good, []article{storm, {Err: `not a WARC record: it begins with "rubbish: yes"`}, storm}},
		{"no length", "WARC/1.1\r\nWARC-Type: response\r\n\r\n" + good, []article{{Err: "not a WARC record: it does not say how long it is"}, storm}},
		{"broken packing", zipped(good) + zipped(good)[:100], []article{storm, {Err: "unexpected EOF"}}},
		{"a broken member among good ones", zipped(good) + broken(zipped(good)) + zipped(good), []article{storm, {Err: "flate: corrupt input before offset 1"}, storm}},
		{"a wrong checksum", zipped(good) + zipped(good)[:len(zipped(good))-8] + "12345678" + zipped(good), []article{storm, storm, {Err: "gzip: invalid checksum"}, storm}},
		{"brotli", response("200 OK", "Content-Encoding: br\r\n"+htmlType, brotlied(stormPage)), []article{storm}},
		{"brotli no more", response("200 OK", "Content-Encoding: br\r\n"+htmlType, " "+stormPage), []article{storm}},
		{"no end of a header", "WARC/1.1\r\n" + strings.Repeat("a: b\r\n", 20_000), []article{{Err: "not a WARC record: its header does not end"}}},
		{"empty", "\r\n\r\n", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []article
			for in := range Inputs([]string{Stdin}, Options{Stdin: strings.NewReader(c.in), Input: WARC, MaxBytes: 10_000}) {
				a := in.Read()
				one := article{Text: a.Text, URL: a.URL}
				if a.Err != nil {
					one.Err = a.Err.Error()
				}
				got = append(got, one)
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// broken is a gzip member whose first block is of a kind that there is not.
func broken(member string) string { return member[:10] + "\x07" + member[11:] }

func brotlied(s string) string {
	var b strings.Builder
	w := brotli.NewWriter(&b)
	io.WriteString(w, s)
	w.Close()
	return b.String()
}

// FuzzWARC asserts that whatever a crawler leaves ends, and is an article or an
// error.
func FuzzWARC(f *testing.F) {
	f.Add([]byte(response("200 OK", "Content-Type: text/html\r\n", stormPage)))
	f.Add([]byte(zipped(response("200 OK", "Content-Encoding: deflate\r\nContent-Type: text/html\r\n", "x\x9c\x03"))))
	f.Add([]byte(warcRecord("response", "", "HTTP/1.1 200\r\nTransfer-Encoding: chunked\r\n\r\nff\r\n")))
	f.Fuzz(func(t *testing.T, data []byte) {
		for in := range Inputs([]string{Stdin}, Options{Stdin: bytes.NewReader(data), Input: WARC, MaxBytes: 10_000}) {
			if a := in.Read(); (a.Text == "") != (a.Err != nil) {
				t.Errorf("text %.20q, error %v", a.Text, a.Err)
			}
		}
	})
}
