package atlas

import "testing"

func TestCountryName(t *testing.T) {
	for code, want := range map[string]string{"NO": "Norway", "CD": "Democratic Republic of the Congo", "AC": "Ascension Island", "ZW": "Zimbabwe", "QQ": "QQ", "": "", "N": "N", "NO\tN": "NO\tN"} {
		if got := CountryName(code); got != want {
			t.Errorf("%q is %q, want %q", code, got, want)
		}
	}
}
