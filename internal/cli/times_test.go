package cli

import (
	"bytes"
	"strings"
	"testing"
)

// TestTimeFlags: what the text leaves open is settled by flags, and called
// ambiguous without them.
func TestTimeFlags(t *testing.T) {
	const text = "The shop closed on 02/05/2019. The bell of Tollan rang at 4.30 pm on July 3, 2024, and at 6 p.m. ET on July 4, 2024."
	for _, test := range []struct {
		args      []string
		want, not string
	}{
		{nil, `"ambiguous":true,"alternatives":["2019-05-02"]`, "16:30:00+"},
		{[]string{"--date-order", "dmy"}, `"value":"2019-05-02"`, "ambiguous"},
		{[]string{"--date-order", "mdy"}, `"value":"2019-02-05"`, "ambiguous"},
		{[]string{"--timezone", "Europe/London"}, `2024-07-03T16:30:00+01:00`, "18:00:00+"},
		{[]string{"--timezone", "+05:30"}, `2024-07-03T16:30:00+05:30`, "18:00:00+"},
		{[]string{"--timezone", "UTC"}, `2024-07-04T18:00:00-04:00`, "16:30:00+"},
	} {
		var out, err bytes.Buffer
		args := append([]string{"--format", "jsonl", "--published", "2025-04-17"}, test.args...)
		if code := Main(args, strings.NewReader(text), &out, &err); code != exitOK {
			t.Errorf("%v: exit code %d: %s", test.args, code, &err)
		}
		if s := out.String(); !strings.Contains(s, test.want) || strings.Contains(s, test.not) {
			t.Errorf("%v: want %s and not %s in\n%s", test.args, test.want, test.not, s)
		}
	}
	for _, args := range [][]string{{"--date-order", "ymd"}, {"--timezone", "Mars"}, {"--timezone", "+99:00"}, {"--timezone", "Local"}} {
		if code := Main(args, strings.NewReader(text), &bytes.Buffer{}, &bytes.Buffer{}); code != exitTrouble {
			t.Errorf("%v: exit code %d", args, code)
		}
	}
}
