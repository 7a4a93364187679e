package atlas

import (
	_ "embed"
	"sort"
	"strings"
	"sync"

	"factbox/internal/news"
)

// The table is one file, written by the generator and searched where it lies.
// All numbers are little endian:
//
//	header   eight uint32: places, regions, blocks of names, bytes of the names,
//	         bytes of the texts of the regions, regions with text, countries,
//	         words of the filter
//	places   13 bytes each, in the order of their names' keys:
//	         GeoNames id 3, latitude 3, longitude 3, region 2, feature 1, size 1
//	regions  uint16 each: the region it lies in. None, then countries, ADM1, ADM2,
//	         each in the order of their codes
//	texts    uint32 each: where the text of a country or ADM1 ends; "CA\tOntario"
//	filter   uint64 each, a power of two: of each name its bits, see [FilterBits]
//	blocks   12 bytes each: what its first name begins with (see [Lead]), where it
//	         begins, its first place
//	names    blocks of 16 names, see [search]
//
//go:embed data/places.bin
var table string

const (
	headerSize = 32
	placeSize  = 13
	blockSize  = 12
	perBlock   = 16
	noPoint    = 1<<23 - 1 // as latitude: the place has no point here
	degree     = 10_000    // steps of a degree of latitude or longitude
	sizeSteps  = 25        // steps of a decimal power of population
)

func number(i int) int {
	four := table[i : i+4]
	return int(four[0]) | int(four[1])<<8 | int(four[2])<<16 | int(four[3])<<24
}

// The parts of the table.
var (
	places_   = headerSize
	regions_  = places_ + number(0)*placeSize
	texts_    = regions_ + number(4)*2
	textData_ = texts_ + number(20)*4
	filter_   = textData_ + number(16)
	blocks_   = filter_ + 8*number(28)
	names_    = blocks_ + number(8)*blockSize
)

// Place is one place of the table, by its row.
type Place int32

// NoPlace is none.
const NoPlace Place = -1

// Region is a country or a division of one, by its row; 0 is none.
type Region uint16

func (p Place) byte(i int) int { return int(table[places_+int(p)*placeSize+i]) }

func (p Place) three(i int) int { return p.byte(i) | p.byte(i+1)<<8 | p.byte(i+2)<<16 }

func signed(n int) int { return n << 40 >> 40 }

// GeoNames is the id of a place in GeoNames, or 0.
func (p Place) GeoNames() int { return p.three(0) }

// Point is where a place lies, in degrees (WGS84).
func (p Place) Point() (latitude, longitude float64, ok bool) {
	lat := p.three(3)
	if lat == noPoint {
		return 0, 0, false
	}
	return float64(signed(lat)) / degree, float64(signed(p.three(6))) / degree, true
}

// Region is the smallest region that a place lies in or is.
func (p Place) Region() Region { return Region(p.byte(9) | p.byte(10)<<8) }

// Feature is what a place is, the empty one where GeoNames has no word for it.
func (p Place) Feature() Feature { return features[p.byte(11)] }

// Size is the decimal logarithm of how many people live in a place, at least
// 2; of waters and mountains how well they are known on the same scale.
func (p Place) Size() float64 { return float64(p.byte(12)) / sizeSteps }

// Kind is the kind of a place.
func (p Place) Kind() news.PlaceKind { return p.Feature().Kind }

// Country is the country of a place, or the country that it is; "" where it
// lies in none or several.
func (p Place) Country() string { return p.Region().Country().Code() }

// in reports whether p lies in q: a town in its county, a county in its country.
func (p Place) in(q Place) bool {
	if p == q {
		return false
	}
	r := q.Region()
	if f := q.Feature().Code; r == 0 || f != "PCLI" && f != "ADM1" && f != "ADM2" {
		return false
	}
	if own := p.Region(); own == r {
		return !isDivision(p.Feature().Code)
	}
	for own := p.Region().Outer(); own != 0; own = own.Outer() {
		if own == r {
			return true
		}
	}
	return false
}

func isDivision(feature string) bool {
	return feature == "PCLI" || feature == "ADM1" || feature == "ADM2"
}

// Outer is the region that a region lies in: the state of a county, the
// country of a state; 0 of a country.
func (r Region) Outer() Region {
	at := regions_ + 2*int(r)
	return Region(table[at]) | Region(table[at+1])<<8
}

// Country is the country of a region.
func (r Region) Country() Region {
	for r.Outer() != 0 {
		r = r.Outer()
	}
	return r
}

// Admin1 is the first-level region of a region, or 0.
func (r Region) Admin1() Region {
	for r != 0 {
		out := r.Outer()
		if out != 0 && out.Outer() == 0 {
			return r
		}
		r = out
	}
	return 0
}

// Code is the code of a country in ISO 3166-1 alpha-2, or of a first-level
// region in GeoNames ("KY", "08"); "" of others.
func (r Region) Code() string {
	code, _, _ := strings.Cut(r.text(), "\t")
	return code
}

// Name is the name of a first-level region, as GeoNames has it.
func (r Region) Name() string {
	_, name, _ := strings.Cut(r.text(), "\t")
	return name
}

func (r Region) text() string {
	if r == 0 || int(r) >= named() {
		return ""
	}
	return table[textData_+number(texts_+4*int(r)-4) : textData_+number(texts_+4*int(r))]
}

// named is how many regions have text: the countries and their first level.
func named() int { return number(20) }

// countries is how many regions are countries, with the one that is none.
func countries() int { return number(24) }

// Country is the region that a code of ISO 3166-1 alpha-2 stands for, or 0.
func Country(code string) Region {
	if len(code) != 2 || code[0]-'A' >= 26 || code[1]-'A' >= 26 {
		return 0
	}
	return countryCodes()[int(code[0]-'A')*26+int(code[1]-'A')]
}

// countryCodes are the countries by the two letters of their codes.
var countryCodes = sync.OnceValue(func() *[26 * 26]Region {
	var of [26 * 26]Region
	for r := Region(1); int(r) < countries(); r++ {
		if code := r.Code(); len(code) == 2 {
			of[int(code[0]-'A')*26+int(code[1]-'A')] = r
		}
	}
	return &of
})

// Division is the first-level region of a country by its code in GeoNames,
// which in the United States is the postal one; 0 where there is none.
func Division(country Region, code string) Region {
	low, high := countries(), named()
	i := low + sort.Search(high-low, func(i int) bool {
		r := Region(low + i)
		return r.Outer() > country || r.Outer() == country && r.Code() >= code
	})
	if i < high && Region(i).Outer() == country && Region(i).Code() == code {
		return Region(i)
	}
	return 0
}
