package cli

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"factbox/internal/news"
)

// madeBy tells the program and the options that records depend on: the digest
// of the executable, which holds the models and lists too, and every flag that
// was set but those that only say where from, where to and how fast.
func madeBy(cmd *cobra.Command) (string, error) {
	program, err := programDigest()
	if err != nil {
		return "", err
	}
	by := "factbox " + program
	cmd.Flags().Visit(func(f *pflag.Flag) {
		if indifferent[f.Name] {
			return
		}
		by += " --" + f.Name + "=" + f.Value.String()
		if f.Name == "names" && err == nil {
			var digest string
			digest, err = fileDigest(f.Value.String())
			by += "@" + digest
		}
	})
	return by, err
}

// indifferent are the flags that no record depends on. A flag that is not
// listed here makes a resumed run start anew, which is slow but never wrong.
var indifferent = map[string]bool{
	"color": true, "files-from": true, "format": true, "glob": true, "jobs": true, "keep-edited": true, "lenient": true, "max-bytes": true,
	"no-sync": true, "out-dir": true, "output": true, "quiet": true, "resume": true, "summary": true,
}

// programDigest is the digest of the program that runs.
func programDigest() (string, error) {
	path, err := os.Executable()
	if err != nil {
		return "", err
	}
	return fileDigest(path)
}

// fileDigest is the first half of the SHA-256 of a file, in hexadecimal.
func fileDigest(path string) (string, error) {
	f, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return "", err
	}
	return hex.EncodeToString(h.Sum(nil)[:16]), nil
}

// A record ends in its seal, the digest of its bytes with zeros in the place of
// the digest: a record that somebody edited is told by it.
const (
	sealMark = " sha256:"
	unsealed = sealMark + "0000000000000000000000000000000000000000000000000000000000000000"
)

// seal puts the digest of a record into it. A record that has no place for one,
// as those of errors, stays as it is.
func seal(record []byte) []byte {
	at := bytes.LastIndex(record, []byte(unsealed))
	if at < 0 {
		return record
	}
	sum := sha256.Sum256(record)
	hex.Encode(record[at+len(sealMark):], sum[:])
	return record
}

// sealed reports whether a record is as it was written.
func sealed(record []byte) bool {
	at := bytes.LastIndex(record, []byte(sealMark))
	if at < 0 || len(record) < at+len(unsealed) {
		return false
	}
	bare := slices.Clone(record)
	copy(bare[at:], unsealed)
	return bytes.Equal(seal(bare), record)
}

// resumable reports whether records tell what they were made of.
func (d *folder) resumable() bool { return d.e.Made != "" }

// standing is what an earlier run left of an article's record.
type standing int

const (
	toDo   standing = iota // nothing, or what another program, other options or other bytes gave
	whole                  // the record that would be made again
	edited                 // a record, and somebody changed it
)

// standing looks at the file of the article's record.
func (d *folder) standing(j job, a news.Article) standing {
	if !d.resume {
		return toDo
	}
	data, err := os.ReadFile(filepath.Join(d.path, j.file))
	if err != nil {
		return toDo
	}
	var found struct {
		ID, Error string
		Source    struct{ Path, SHA256 string }
		Made      string
	}
	switch {
	case json.Unmarshal(data, &found) != nil, found.Error != "", found.ID == "":
		return toDo
	case !sealed(data):
		return edited // also where what made it was taken out
	}
	made, _, _ := strings.Cut(found.Made, sealMark)
	mine, _, _ := strings.Cut(d.e.Made, sealMark)
	if found.ID == a.ID && found.Source.Path == a.Path && found.Source.SHA256 == a.SHA256 && made == mine {
		return whole
	}
	return toDo
}

func (d *folder) orphans() []string {
	entries, err := os.ReadDir(d.path)
	if err != nil {
		return nil
	}
	var names []string
	for _, e := range entries {
		base, ours := strings.CutSuffix(e.Name(), d.ext)
		if ours && e.Type().IsRegular() && !strings.HasPrefix(base, ".") && d.used[alike(base)] == 0 && isRecord(filepath.Join(d.path, e.Name())) {
			names = append(names, e.Name())
		}
	}
	return names
}

// isRecord reports whether a file begins as a record does.
func isRecord(path string) bool {
	f, err := os.Open(path)
	if err != nil {
		return false
	}
	defer f.Close()
	head := make([]byte, 64)
	n, _ := io.ReadFull(f, head)
	begins := strings.Join(strings.Fields(string(head[:n])), "")
	return strings.HasPrefix(begins, `{"schema":`)
}
