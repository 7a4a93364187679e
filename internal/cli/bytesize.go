package cli

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// byteSize is a number of bytes that a user may write with a unit. It is a
// pflag.Value.
type byteSize int64

// Set takes "20MB", "512 KB" or a bare number of bytes.
func (b *byteSize) Set(s string) error {
	number, unit := strings.ToUpper(strings.ReplaceAll(s, " ", "")), int64(1)
	for _, u := range byteUnits {
		if bare, found := strings.CutSuffix(number, u.name); found {
			number, unit = bare, u.bytes
			break
		}
	}
	n, err := strconv.ParseInt(number, 10, 64)
	if err != nil || n < 1 || n > (1<<62)/unit {
		return errors.New("must be a size like 500KB, 20MB or 1GB")
	}
	*b = byteSize(n * unit)
	return nil
}

// String is the size in the largest unit that it is a whole number of.
func (b *byteSize) String() string {
	for _, u := range byteUnits {
		if *b > 0 && int64(*b)%u.bytes == 0 {
			return fmt.Sprintf("%d%s", int64(*b)/u.bytes, u.name)
		}
	}
	return "0B"
}

// Type is the word for a size in the help text.
func (*byteSize) Type() string { return "SIZE" }

// byteUnits from the largest, which is also the longest name first where one
// ends in another.
var byteUnits = []struct {
	name  string
	bytes int64
}{{"GB", 1e9}, {"MB", 1e6}, {"KB", 1e3}, {"B", 1}}
