package train

import (
	"factbox/internal/ner"

	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"factbox/internal/lexicon"
	"factbox/internal/linear"
	"factbox/internal/nlp"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

// sayings are the reporting verbs that tell most of who stands beside them.
var sayings = strings.Fields("said says say told tells added adds told asked wrote tweeted explained noted argued insisted recalled joked warned admitted testified")

var calendar = strings.Fields("january february march april may june july august september october november december " +
	"jan jan. feb feb. mar. apr. jun. jul. aug aug. sept sept. sep. oct oct. nov nov. dec dec. " +
	"monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun easter christmas ramadan eid")

// creeds are words for groups that are no peoples.
var creeds = strings.Fields("muslim muslims islamic islamist islamists christian christians jewish jew jews catholic catholics protestant protestants " +
	"hindu hindus buddhist buddhists sikh sikhs sunni sunnis shia shias shiite shiites shi'ite shi'ites orthodox anglican evangelical evangelicals " +
	"republican republicans democrat democrats communist communists conservative conservatives marxist socialist socialists tory tories " +
	"franco anglo sino russo indo afro euro luso turco judeo " +
	"zionist salafi wahhabi taoist mormon mormons maoist maoists aboriginal indigenous western")

// moreCountries are names of countries and continents beside those of CLDR.
var moreCountries = strings.Split("U.S.,US,USA,U.S.A.,UK,U.K.,UAE,Britain,America,England,Scotland,Wales,Northern Ireland,Burma,Czech Republic,Ivory Coast,"+
	"Taiwan,Holy See,Gaza,West Bank,Gaza Strip,Palestine,Hong Kong,Macau,Turkey,Kosovo,Soviet Union,Yugoslavia,Great Britain,Europe,Asia,Africa,Latin America,"+
	"South America,North America,Middle East,Oceania,Congo,DRC,DR Congo,Democratic Republic of Congo,Republic of Congo,Holland,Cape Verde,Swaziland,"+
	"Macedonia,East Timor,USSR,PRC,DPRK,ROK,EU,KSA,Emirates,Bosnia,Herzegovina,Trinidad,Tobago,Antigua,Balkans,Caribbean,Scandinavia,Central Asia,"+
	"Southeast Asia,East Asia,South Asia,West Africa,East Africa,North Africa,Southern Africa,Central Africa,Eastern Europe,Western Europe,"+
	"Central America,Sub-Saharan Africa,Horn of Africa,Sahel,Maghreb,Levant,Indochina,Korea,Kurdistan,Catalonia,Tibet,Xinjiang,Kashmir,Crimea,Chechnya", ",")

// Lists packs the lists a tagger looks words up in: names of people and
// places from the folders names and places of dir, countries from CLDR, words
// of organizations and the like from factbox itself, and the words that the
// articles have in lower case.
func Lists(dir string, articles []Labelled) ([]byte, error) {
	b := listBuilder{in: map[linear.Feature]ner.List{}}
	for name, l := range map[string]ner.List{
		"organization_words": ner.OrganizationWord, "place_words": ner.PlaceWord, "organizations": ner.OrganizationName,
		"things": ner.ThingName, "more_places": ner.PlaceName, "peoples": ner.DemonymWord,
	} {
		if err := b.own(name, l); err != nil {
			return nil, err
		}
	}
	if err := b.people(filepath.Join(dir, "names")); err != nil {
		return nil, err
	}
	if err := b.places(filepath.Join(dir, "places")); err != nil {
		return nil, err
	}
	b.countries()
	b.lexicon()
	for _, w := range sayings {
		b.add(w, ner.SayingWord)
	}
	for _, w := range calendar {
		b.add(w, ner.CalendarWord)
	}
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

// add puts an entry of one or more words on list l. Its words are split as
// tokens are: at spaces, and before a possessive.
func (b *listBuilder) add(entry string, l ner.List) {
	entry = strings.ReplaceAll(strings.ToLower(entry), "’", "'")
	words := strings.Fields(strings.ReplaceAll(strings.ReplaceAll(entry, "'s ", " 's "), ",", " ,"))
	if len(words) == 0 || len(words) > ner.MaxPhrase {
		return
	}
	key := ner.TEntry
	for i, w := range words {
		key = key.With(linear.Hash(w))
		if i < len(words)-1 {
			b.in[key] |= ner.OpensPhrase
		}
	}
	b.in[key] |= l
}

func (b *listBuilder) own(name string, l ner.List) error {
	entries, err := ner.ListEntries(name)
	if err != nil {
		return err
	}
	for entry := range entries {
		b.add(entry, l)
	}
	return nil
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
	for _, name := range moreCountries {
		b.add(name, ner.CountryName)
	}
}

// lexicon reads the lists that other stages use too.
func (b *listBuilder) lexicon() {
	for name, l := range map[string]ner.List{"honorifics": ner.TitleWord, "roles": ner.RoleWord, "kin": ner.RoleWord} {
		for w := range lexicon.Entries(name) {
			b.add(w, l)
		}
	}
	for w := range lexicon.Entries("demonyms") {
		b.add(w, ner.DemonymWord)
		b.add(w+"s", ner.DemonymWord)
	}
	for _, w := range creeds {
		b.add(w, ner.DemonymWord)
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
