package link

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestKindsAndCountries(t *testing.T) {
	for _, test := range []struct {
		text string
		want []string
	}{
		{"[l Asia] and [l Peru].", []string{"Asia continent -", "Peru country PE"}},
		{"[l Bavaria], [l Munich] and the [l Red Sea].", []string{"Bavaria region DE", "Munich city DE", "Red Sea other -"}},
		{"[l Paris] is far from [l Paris], [l Texas].", []string{"Paris city US", "Texas region US"}},
		{"He moved to [l London], [l Ontario].", []string{"London city CA", "Ontario region CA"}},
		{"[l Atlanta], [l Georgia], was quiet.", []string{"Atlanta city US", "Georgia region US"}},
		{"[l Tbilisi] is the capital of [l Georgia].", []string{"Tbilisi city GE", "Georgia country GE"}},
		{"[l Georgia] voted.", []string{"Georgia country -"}},
		{"[l GUELPH], [l Ontario] - The plant in [l Kingston] is shut.", []string{"Guelph city CA", "Ontario region CA", "Kingston city CA"}},
		{"[l KINGSTON], [l Jamaica] - The port of [l Kingston] is shut.", []string{"Kingston city JM", "Jamaica country JM"}},
		{"[l Kingston] was quiet.", []string{"Kingston city -"}},
		{"The [d Swedish] bank’s office in [l Stockholm], on [l Lillgatorget], is shut.", []string{"Stockholm city SE", "Lillgatorget other SE"}},
		{"The green at [l Nether Hopley] in [l Dorset] was full.", []string{"Nether Hopley other GB", "Dorset region GB"}},
		{"[l Kashmir] was quiet. [l Lahore] and [l Karachi] were not.", []string{"Kashmir region -", "Lahore city PK", "Karachi city PK"}},
		{"[l Lunda Bay] was quiet.", []string{"Lunda Bay other -"}},
		{"[l Harlan County] in [l Kentucky] was quiet.", []string{"Harlan County region US", "Kentucky region US"}},
		{"[l Akron] and [l Cleveland], both in [l Ohio], beat [l Kent] to it.", []string{"Akron city US", "Cleveland city US", "Ohio region US", "Kent city US"}},
		{"The [d South Korean] village of [l Okpo] was quiet, [l Seoul] and [l Busan] said, as did [l Incheon].", []string{"Okpo city KR", "Seoul city KR", "Busan city KR", "Incheon city KR"}},
		{"The town of [l Nether Hopley] lies in [l Norway]. In [l Oslo] and [l Bergen] all read [l Wollestrand].",
			[]string{"Nether Hopley city NO", "Norway country NO", "Oslo city NO", "Bergen city NO", "Wollestrand other -"}},
		{"[l Ukraine]’s [l Kharkiv] region was quiet.", []string{"Ukraine country UA", "Kharkiv region UA"}},
		{"[d Latin American] leaders met at [l Casa Vieja].", []string{"Casa Vieja other -"}},
		{"[l Côte d’Ivoire] won.", []string{"Ivory Coast country CI"}},
		{"In [l Georgia] the counties are poor: [l Barrow], [l Jackson] and [l Madison] counties lost schools.", []string{"Georgia region US", "Barrow region US", "Jackson region US", "Madison region US"}},
		{"[l Lebanon] Mayor [p Ada Brook] swept 12 Harbour St., [l Lebanon], in [l Ohio].", []string{"Lebanon city US", "Ohio region US"}},
		{"The [l L.A.] port in [l California] is shut.", []string{"Los Angeles city US", "California region US"}},
		{"Floods hit the villages of [l Nether Hopley], [l Wollestrand] and [l Lunda Bay] in [l Norway].", []string{"Nether Hopley other NO", "Wollestrand other NO", "Lunda Bay other NO", "Norway country NO"}},
		// No Elderslie that the map knows lies in Jamaica, and those of Scotland hold no Thornton.
		{"[l Jamaica] was quiet. He left [l Thornton] for [l Elderslie] in [l St Elizabeth].", []string{"Jamaica country JM", "Thornton other -", "Elderslie other JM", "St Elizabeth region JM"}},
		// What only one country's news is full of tells which Newtown it is.
		{"The garda from [l Ballina] heard of it in [l Newtown], the gardaí said.", []string{"Ballina city IE", "Newtown other IE"}},
		{"It was sold for ten million naira in [l Kollo Gida].", []string{"Kollo Gida other NG"}},
		// A village is not the city of its name.
		{"He was shot in [l Independence Village].", []string{"Independence Village city -"}},
		{"[l N’DJAMENA], [l Chad] — It rained.", []string{"N'Djamena city TD", "Chad country TD"}},
	} {
		var got []string
		for _, p := range linked(t, test.text).Places {
			country := p.Country
			if country == "" {
				country = "-"
			}
			got = append(got, fmt.Sprint(p.Name, " ", p.Kind, " ", country))
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s\n(-want +got)\n%s", test.text, diff)
		}
	}
}
