package news

import "testing"

func TestWhen(t *testing.T) {
	for value, want := range map[string]string{
		"2025-10-29":                        "29 October 2025",
		"2025-10-29T16:40":                  "29 October 2025, 4:40 pm",
		"2025-10-29T09:00":                  "29 October 2025, 9:00 am",
		"2025-10-29TEV":                     "29 October 2025, evening",
		"2019-05":                           "May 2019",
		"2019":                              "2019",
		"199":                               "the 1990s",
		"13":                                "14th century",
		"20":                                "21st century",
		"2019-FA":                           "autumn 2019",
		"2013-Q3":                           "third quarter of 2013",
		"2025-W44":                          "week of 27 October 2025",
		"2025-W44-WE":                       "weekend of 1 November 2025",
		"2001/2009":                         "2001–2009",
		"2025-05-12/2025-05-14":             "12–14 May 2025",
		"2025-05-29/2025-06-02":             "29 May – 2 June 2025",
		"2024-12-28/2025-01-03":             "28 December 2024 – 3 January 2025",
		"2025-05/2025-07":                   "May–July 2025",
		"2024-11/2025-02":                   "November 2024 – February 2025",
		"198/199":                           "the 1980s – the 1990s",
		"2025-05-12/2025-05-12":             "12 May 2025",
		"2025-05-14/2025-05-12":             "14 May 2025 – 12 May 2025",
		"2025-05-12T09:00/2025-05-12T17:30": "12 May 2025, 9:00 am to 12 May 2025, 5:30 pm",
		"2019/":                             "2019 to ",
		"XXXX-WXX-2":                        "Tuesday",
		"XXXX-06":                           "June",
		"XXXX-06-03":                        "3 June",
		"PRESENT_REF":                       "PRESENT_REF",
		"2025-W99":                          "2025-W99",
		"":                                  "",
	} {
		if got := When(value); got != want {
			t.Errorf("%q is %q, want %q", value, got, want)
		}
	}
	f := &Facts{Times: []Time{{ID: "t1", Text: "next week"}}}
	for _, c := range []struct {
		event Event
		want  string
	}{
		{Event{Date: "2016", Relation: Since}, "since 2016"},
		{Event{Date: "XXXX-WXX", Time: "t1", Relation: By}, "by next week"},
		{Event{Date: "XXXX-WXX"}, "XXXX-WXX"},
		{Event{Date: "XXXX-Q4"}, "fourth quarter"},
	} {
		if got := f.When(c.event); got != c.want {
			t.Errorf("%+v is %q, want %q", c.event, got, c.want)
		}
	}
}
