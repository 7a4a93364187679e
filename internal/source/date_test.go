package source

import "testing"

func TestWrittenDate(t *testing.T) {
	for in, want := range map[string]string{
		"2025-10-29T08:00:00+09:00":       "2025-10-29",
		"2025-10":                         "2025-10",
		"Oct 2025":                        "2025-10",
		"20251029":                        "2025-10-29",
		"202510291200":                    "2025-10-29",
		"1761724800":                      "2025-10-29", // seconds since 1970
		"1761724800000":                   "2025-10-29", // milliseconds
		"Wed, 29 Oct 2025 08:00:00 +0900": "2025-10-29", // RFC 2822
		"29 Oct 2025":                     "2025-10-29",
		"29 Oct 2025 08:00:00 GMT":        "2025-10-29",
		"Oct. 29, 2025":                   "2025-10-29",
		"Wednesday, October 29, 2025":     "2025-10-29",
		"Wed Oct 29 08:00:00 +0000 2025":  "2025-10-29",
		"29/10/2025":                      "2025-10-29", // no month 29
		"10/29/2025 8:00 AM":              "2025-10-29",
		"5.5.2025":                        "2025-05-05", // either way
	} {
		if got, err := writtenDate(in, false, false); got != want || err != nil {
			t.Errorf("%s: got %q, %v, want %s", in, got, err, want)
		}
	}
	for _, in := range []string{"10/11/2025", "yesterday", "32/13/2025", "-5", "12", ""} {
		if got, err := writtenDate(in, false, false); err == nil {
			t.Errorf("%q was read as %s", in, got)
		}
	}
	for order, want := range map[[2]bool]string{{true, false}: "2025-11-10", {false, true}: "2025-10-11"} {
		if got, err := writtenDate("10/11/2025", order[0], order[1]); got != want || err != nil {
			t.Errorf("day first, month first %v: got %q, %v, want %s", order, got, err, want)
		}
	}
	if got, err := writtenDate("10/29/2025", true, false); got != "2025-10-29" || err != nil {
		t.Errorf("there is no month 29, and the day first makes %q of it, %v", got, err)
	}
}
