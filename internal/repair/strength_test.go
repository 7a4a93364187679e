package repair

import "testing"

// Of each sign the example has a pair that it decides.
func TestPairSigns(t *testing.T) {
	for k, sign := range pairSigns {
		if !decides(k, sign.example) {
			t.Errorf("%q: no pair that this sign decides", sign.example)
		}
	}
}

func decides(sign int, text string) bool {
	d := decoderOf([]rune(text))
	for i := range d.text {
		for p := range pageCount {
			r, end := d.decode(i, p)
			if end != i+2 {
				continue
			}
			s := pair{decoder: d, start: i, end: end, lead: d.text[i], last: d.text[i+1], prev: d.at(i - 1), next: d.at(end), char: r}
			first := 0
			for first < len(pairSigns) && !pairSigns[first].holds(&s) {
				first++
			}
			if first == sign {
				return true
			}
		}
	}
	return false
}
