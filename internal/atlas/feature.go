package atlas

import "factbox/internal/news"

// Feature is a code of GeoNames for what a place is, with the kind it makes.
type Feature struct {
	Code string
	Kind news.PlaceKind
}

// features are the codes of the table, by their number in it. New ones stand
// at the end: the generator numbers by this list.
var features = []Feature{
	{"", news.OtherPlace},
	{"CONT", news.Continent},
	{"PCLI", news.Country}, // independent or not: all that ISO 3166-1 lists
	{"ADM1", news.Region}, {"ADM2", news.Region},
	{"PPLC", news.City}, {"PPLA", news.City}, {"PPLA2", news.City}, {"PPLA3", news.City}, {"PPLA4", news.City}, {"PPLA5", news.City},
	{"PPL", news.City}, {"PPLX", news.City}, {"PPLL", news.City}, {"PPLF", news.City}, {"PPLG", news.City}, {"PPLS", news.City}, {"PPLR", news.City},
	{"PPLQ", news.City}, {"PPLCH", news.City}, {"STLMT", news.City},
	{"RGN", news.Region}, {"ISL", news.Region}, {"ISLS", news.Region}, {"PEN", news.Region}, {"MTS", news.Region}, {"DSRT", news.Region},
	{"OCN", news.OtherPlace}, {"SEA", news.OtherPlace}, {"GULF", news.OtherPlace}, {"BAY", news.OtherPlace}, {"STRT", news.OtherPlace}, {"CNL", news.OtherPlace},
	{"STM", news.OtherPlace}, {"LK", news.OtherPlace}, {"RF", news.OtherPlace}, {"MT", news.OtherPlace}, {"CAPE", news.OtherPlace}, {"HLL", news.OtherPlace},
	{"PRK", news.OtherPlace}, {"FLLS", news.OtherPlace}, {"PASS", news.OtherPlace}, {"DAM", news.OtherPlace}, {"AIRP", news.OtherPlace}, {"BLDG", news.OtherPlace}, {"RUIN", news.OtherPlace},
	// Names that news uses and no list has a code for.
	{"", news.Region}, {"", news.City},
	{"PCLH", news.Country}, // countries that were
}

// Features are the codes of the table; the generator numbers by them.
func Features() []Feature { return features }

// Prior is how likely a place is meant when nothing but its name is known, on
// the scale of decimal logarithms of its size. Countries and states are named
// more often than towns of their size, the parts of towns and waters less.
func Prior(feature, country string, size float64) float64 {
	switch feature {
	case "CONT", "PCLI":
		if size > 5.5 {
			return 9
		}
		return 8
	case "STM", "LK":
		return min(prior(size)-1.2, 4.8)
	case "ADM1":
		switch country {
		case "US", "CA", "AU", "GB", "IN":
			return prior(size) + .7
		}
		return prior(size) + .3
	case "ADM2":
		if country == "US" {
			return prior(size) - .3
		}
		return prior(size) - 1.5
	case "PPLC":
		return prior(size) + 1
	case "PPLA", "PPLA2":
		return prior(size) + .1
	case "PPLX":
		return prior(size) - .8
	case "PPL", "PPLA3", "PPLA4", "PPLA5", "PPLL", "PPLF", "PPLG", "PPLS", "PPLR", "STLMT":
		return prior(size) + .3
	}
	return prior(size)
}

// prior draws sizes together: that one town is ten times another says less of
// which is meant than the numbers do.
func prior(size float64) float64 { return .8*size + .2*4.5 }
