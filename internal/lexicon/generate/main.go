// Command generate writes data/given.txt, first names and the gender most of
// their bearers have, from the first names of the US Census of 1990 (public
// domain: male.txt and female.txt, as dist.male.first and dist.female.first)
// and popular first names by country (CC0: fore.csv, as
// common-forenames-by-country.csv of the popular-names-by-country dataset).
package main

import (
	"bytes"
	"encoding/csv"
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

func main() {
	log.SetFlags(0)
	names := flag.String("names", ".", "folder with male.txt, female.txt and fore.csv")
	out := flag.String("o", "data/given.txt", "the file to write")
	flag.Parse()
	file, err := build(*names)
	if err == nil {
		err = os.WriteFile(*out, file, 0o644)
	}
	if err != nil {
		log.Fatal(err)
	}
}

// share is how common a name is among men and women. The unit is percent of
// the US population; a country's popular name counts as popularShare.
type share struct{ male, female float64 }

const popularShare = 0.02

// certain is how many times more common a name must be in one gender.
const certain = 5

func build(folder string) ([]byte, error) {
	shares := map[string]*share{}
	at := func(name string) *share {
		name = strings.ToLower(strings.TrimSpace(name))
		if shares[name] == nil {
			shares[name] = &share{}
		}
		return shares[name]
	}
	for _, file := range []string{"male.txt", "female.txt"} {
		data, err := os.ReadFile(filepath.Join(folder, file))
		if err != nil {
			return nil, err
		}
		for line := range strings.Lines(string(data)) {
			fields := strings.Fields(line)
			if len(fields) < 2 {
				continue
			}
			percent, err := strconv.ParseFloat(fields[1], 64)
			if err != nil {
				return nil, fmt.Errorf("%s: %w", file, err)
			}
			if file == "male.txt" {
				at(fields[0]).male += percent + 0.001
			} else {
				at(fields[0]).female += percent + 0.001
			}
		}
	}
	data, err := os.ReadFile(filepath.Join(folder, "fore.csv"))
	if err != nil {
		return nil, err
	}
	rows, err := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(data, []byte("\ufeff")))).ReadAll()
	if err != nil {
		return nil, fmt.Errorf("fore.csv: %w", err)
	}
	gender, romanized := slices.Index(rows[0], "Gender"), slices.Index(rows[0], "Romanized Name")
	if gender < 0 || romanized < 0 {
		return nil, fmt.Errorf("fore.csv: no columns Gender and Romanized Name")
	}
	for _, row := range rows[1:] {
		name := row[romanized]
		if name == "" || strings.ContainsAny(name, " \t()/") {
			continue
		}
		if row[gender] == "M" {
			at(name).male += popularShare
		} else {
			at(name).female += popularShare
		}
	}
	return write(shares), nil
}

func write(shares map[string]*share) []byte {
	out := []byte(`# First names, lower case; after a tab m or f where most bearers are men or
# women. From the US Census of 1990 (public domain) and popular names by country
# (CC0); written by go generate.
`)
	names := make([]string, 0, len(shares))
	for name := range shares {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		out = append(out, name...)
		switch s := shares[name]; {
		case s.male >= certain*s.female:
			out = append(out, "\tm"...)
		case s.female >= certain*s.male:
			out = append(out, "\tf"...)
		}
		out = append(out, '\n')
	}
	return out
}
