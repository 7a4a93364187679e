package main

import (
	"cmp"
	"encoding/binary"
	"log"
	"maps"
	"math"
	"slices"

	"factbox/internal/atlas"
)

// entry is a name of the table while it is written.
type entry struct {
	key       string
	primaries []*place
	others    []other
}

type other struct {
	place *place
	form  bool
}

// file is the table; see table.go and search.go of the package above.
func (g *gazetteer) file() []byte {
	entries := map[string]*entry{}
	of := func(name string) *entry {
		key := atlas.Key(name)
		if entries[key] == nil {
			entries[key] = &entry{key: key}
		}
		return entries[key]
	}
	for _, p := range g.places {
		e := of(p.name)
		e.primaries = append(e.primaries, p)
	}
	for _, p := range g.places {
		for i, list := range [][]string{p.forms, p.alternates} {
			for _, name := range list {
				e := of(name)
				if slices.ContainsFunc(e.others, func(o other) bool { return o.place == p }) || atlas.Key(p.name) == e.key {
					continue
				}
				e.others = append(e.others, other{p, i == 0})
			}
		}
	}
	delete(entries, "")
	var places []*place
	number := map[*place]int{}
	keys := slices.Sorted(maps.Keys(entries))
	for _, key := range keys {
		e := entries[key]
		slices.SortStableFunc(e.primaries, func(a, b *place) int {
			if s := g.settled[key]; s == a || s == b {
				return map[bool]int{true: -1, false: 1}[s == a]
			}
			return cmp.Or(cmp.Compare(b.prior(), a.prior()), cmp.Compare(a.id, b.id))
		})
		if len(e.primaries) > 127 {
			e.primaries = e.primaries[:127]
		}
		for _, p := range e.primaries {
			number[p] = len(places)
			places = append(places, p)
		}
	}

	var names, blocks []byte
	before, first := "", 0
	count := 0
	filter := make([]uint64, filterWords)
	for _, key := range keys {
		e := entries[key]
		e.others = slices.DeleteFunc(e.others, func(o other) bool { _, kept := number[o.place]; return !kept })
		slices.SortStableFunc(e.others, func(a, b other) int {
			if a.form != b.form {
				return map[bool]int{true: -1, false: 1}[a.form]
			}
			return cmp.Or(cmp.Compare(b.place.prior(), a.place.prior()), cmp.Compare(a.place.id, b.place.id))
		})
		e.others = e.others[:min(len(e.others), 127)]
		if len(key) > 255 || len(e.primaries)+len(e.others) == 0 {
			continue
		}
		word, bits := atlas.FilterBits(atlas.Hash([]byte(key)))
		filter[word&(filterWords-1)] |= bits
		shared := 0
		if count%16 == 0 {
			blocks = append32(append32(append32(blocks, int(atlas.Lead([]byte(key)))), len(names)), first)
		} else {
			for shared < min(len(key), len(before)) && key[shared] == before[shared] {
				shared++
			}
		}
		names = append(append(names, byte(shared), byte(len(key)-shared)), key[shared:]...)
		head := byte(len(e.primaries))
		if len(e.primaries) > 0 && g.settled[key] == e.primaries[0] {
			head |= 0x80
		}
		rest := byte(len(e.others))
		if g.open[key] {
			rest |= 0x80
		}
		names = append(names, head, rest)
		for _, o := range e.others {
			v := number[o.place]
			if o.form {
				v |= 1 << 20
			}
			if g.settled[key] == o.place {
				v |= 1 << 21
			}
			names = append24(names, v)
		}
		before, first, count = key, first+len(e.primaries), count+1
	}
	regions, texts, ends, named := g.regionTables()
	var out []byte
	for _, n := range []int{len(places), len(g.regions), len(blocks) / 12, len(names), len(texts), named, len(g.territories) + 1, len(filter)} {
		out = append32(out, n)
	}
	log.Printf("%d places, %d regions, %d names", len(places), len(g.regions), count)
	out = slices.Concat(out, placeRecords(places), regions, ends, texts)
	for _, word := range filter {
		out = binary.LittleEndian.AppendUint64(out, word)
	}
	return slices.Concat(out, blocks, names)
}

// filterWords is the size of the filter: about five bits a name.
const filterWords = 1 << 14

// placeRecords are the records of places, in order.
func placeRecords(places []*place) (records []byte) {
	for _, p := range places {
		latitude, longitude := 1<<23-1, 0
		if p.placed {
			latitude, longitude = int(math.Round(p.latitude*10_000)), int(math.Round(p.longitude*10_000))
		}
		records = append24(append24(append24(records, p.id), latitude), longitude)
		records = append(records, byte(p.region), byte(p.region>>8), byte(featureNumber(p)), byte(math.Round(p.size*25)))
	}
	return records
}

// regionTables are the regions, the names and codes of those that have some, and
// where each of these ends; named is how many there are.
func (g *gazetteer) regionTables() (regions, texts, ends []byte, named int) {
	for i, r := range g.regions {
		regions = append(regions, byte(r.outer), byte(r.outer>>8))
		if r.code != "" {
			named = i + 1
		}
	}
	for _, r := range g.regions[:named] {
		texts = append(texts, r.code...)
		if r.name != "" {
			texts = append(append(texts, '\t'), r.name...)
		}
		ends = append32(ends, len(texts))
	}
	return regions, texts, ends, named
}

func append24(b []byte, v int) []byte { return append(b, byte(v), byte(v>>8), byte(v>>16)) }

func append32(b []byte, v int) []byte {
	return append(b, byte(v), byte(v>>8), byte(v>>16), byte(v>>24))
}
