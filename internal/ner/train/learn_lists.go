package train

import (
	"factbox/internal/ner"

	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"factbox/internal/linear"
	"factbox/internal/nlp"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

// Lists packs the lists that take a megabyte of data: names of people and places
// from the folders names and places of dir, countries from CLDR, and the words
// that the articles have in lower case. The program adds the lists written for
// factbox when it starts.
func Lists(dir string, articles []Labelled) ([]byte, error) {
	b := listBuilder{in: map[linear.Feature]ner.List{}}
	if err := b.people(filepath.Join(dir, "names")); err != nil {
		return nil, err
	}
	if err := b.places(filepath.Join(dir, "places")); err != nil {
		return nil, err
	}
	b.countries()
	if err := b.common(articles); err != nil {
		return nil, err
	}
	keys := make([]linear.Feature, 0, len(b.in))
	for k := range b.in {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return ner.PackGazetteer(keys, b.in), nil
}

type listBuilder struct{ in map[linear.Feature]ner.List }

func (b *listBuilder) add(entry string, l ner.List) {
	for key, in := range ner.EntryKeys(entry, l) {
		b.in[key] |= in
	}
}

// people reads the US census of 1990 and the popular names by country.
func (b *listBuilder) people(dir string) error {
	for name, l := range map[string]ner.List{"male.txt": ner.GivenName, "female.txt": ner.GivenName, "last.txt": ner.Surname} {
		data, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			return err
		}
		rank := 0
		for line := range strings.Lines(string(data)) {
			fields := strings.Fields(line)
			if len(fields) == 0 {
				continue
			}
			rank++
			if rank > 40000 {
				break
			}
			b.add(fields[0], l)
			if l == ner.Surname && rank <= 3000 {
				b.add(fields[0], ner.CommonSurname)
			}
		}
	}
	for name, l := range map[string]ner.List{"fore.csv": ner.GivenName, "sur.csv": ner.Surname | ner.CommonSurname} {
		rows, header, err := readCSV(filepath.Join(dir, name))
		if err != nil {
			return err
		}
		column := slices.Index(header, "Romanized Name")
		for _, row := range rows {
			for _, n := range strings.Split(row[column], "/") {
				b.add(strings.TrimSpace(n), l)
			}
		}
	}
	return nil
}

// places reads the cities of GeoNames and their regions.
func (b *listBuilder) places(dir string) error {
	rows, _, err := readCSV(filepath.Join(dir, "world-cities.csv"))
	if err != nil {
		return err
	}
	for _, row := range rows {
		b.add(row[0], ner.PlaceName)
		b.add(row[2], ner.PlaceName)
		for _, suffix := range []string{" Region", " Province", " District", " Governorate", " County", " Prefecture", " State", " Oblast"} {
			if short, ok := strings.CutSuffix(row[2], suffix); ok {
				b.add(short, ner.PlaceName)
			}
		}
	}
	return nil
}

func readCSV(path string) (rows [][]string, header []string, err error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, nil, err
	}
	defer f.Close()
	rows, err = csv.NewReader(f).ReadAll()
	if err != nil || len(rows) == 0 {
		return nil, nil, fmt.Errorf("reading %s: %w", path, err)
	}
	return rows[1:], rows[0], nil
}

// countries reads the territories and languages of CLDR.
func (b *listBuilder) countries() {
	regions, languages := display.English.Regions(), display.English.Languages()
	for x := 'A'; x <= 'Z'; x++ {
		for y := 'A'; y <= 'Z'; y++ {
			code := string(x) + string(y)
			if r, err := language.ParseRegion(code); err == nil && r.IsCountry() {
				name, _, _ := strings.Cut(regions.Name(r), " (")
				for _, part := range append(strings.Split(name, " & "), name, strings.ReplaceAll(name, "&", "and")) {
					b.add(part, ner.CountryName)
				}
			}
			if l, err := language.ParseBase(strings.ToLower(code)); err == nil {
				if name := languages.Name(l); name != "" && !strings.Contains(name, " ") {
					b.add(name, ner.DemonymWord)
				}
			}
		}
	}
}

// common lists the words that the articles have in lower case, three times or
// more.
func (b *listBuilder) common(articles []Labelled) error {
	reader, err := nlp.NewReader()
	if err != nil {
		return err
	}
	count := map[string]int{}
	for _, a := range articles {
		doc := reader.Read(a.Text)
		for i := range doc.Tokens {
			if doc.Tokens[i].Shape&(nlp.Capital|nlp.Letter) == nlp.Letter {
				count[strings.Clone(doc.Tokens[i].Lower)]++
			}
		}
	}
	for w, n := range count {
		if n >= 3 {
			b.add(w, ner.CommonWord)
		}
	}
	return nil
}
