package ner

import (
	"embed"
	"fmt"
	"iter"
	"strings"

	"factbox/internal/lexicon"
	"factbox/internal/linear"
)

// ownFiles are the lists written for factbox. They are read when the program
// starts, so that a new entry takes effect at the next build; only what needs a
// megabyte of data is packed ahead, in data/names.lists.
//
//go:embed data/*.txt
var ownFiles embed.FS

// ownLists are the lists of data, and those of package lexicon, by name.
var ownLists = []struct {
	name string
	list List
}{
	{"organization_words", OrganizationWord},
	{"place_words", PlaceWord},
	{"organizations", OrganizationName},
	{"things", ThingName},
	{"more_places", PlaceName},
	{"peoples", DemonymWord},
}

var lexiconLists = []struct {
	name string
	list List
}{
	{"honorifics", TitleWord},
	{"roles", RoleWord},
	{"kin", RoleWord},
	{"demonyms", DemonymWord},
}

// sayings are the reporting verbs that tell most of who stands beside them.
var sayings = strings.Fields("said says say told tells added adds told asked wrote tweeted explained noted argued insisted recalled joked warned admitted testified")

var calendar = strings.Fields(lexicon.Months + " jan jan. feb feb. mar. apr. jun. jul. aug aug. sept sept. sep. oct oct. nov nov. dec dec. " +
	lexicon.Weekdays + " mon tue wed thu fri sat sun easter christmas ramadan eid")

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

// manyKeys is room for the keys of factbox's own lists, 10,424 today.
const manyKeys = 11 << 10

// Lists opens the packed lists and puts factbox's own beside them.
func Lists(packed []byte) (Gazetteer, error) {
	g, err := OpenGazetteer(packed)
	if err != nil {
		return Gazetteer{}, err
	}
	keys, lists := make([]linear.Feature, 0, manyKeys), make([]List, 0, manyKeys)
	add := func(entry string, l List) {
		for key, in := range EntryKeys(entry, l) {
			keys, lists = append(keys, key), append(lists, in)
		}
	}
	for _, own := range ownLists {
		data, err := ownFiles.ReadFile("data/" + own.name + ".txt")
		if err != nil {
			return Gazetteer{}, fmt.Errorf("reading the list %s: %w", own.name, err)
		}
		for line := range strings.Lines(string(data)) {
			if line = strings.TrimSuffix(line, "\n"); line != "" && line[0] != '#' {
				add(line, own.list)
			}
		}
	}
	for _, own := range lexiconLists {
		for w := range lexicon.Entries(own.name) {
			add(w, own.list)
			if own.list == DemonymWord {
				add(w+"s", own.list)
			}
		}
	}
	for _, words := range []struct {
		words []string
		list  List
	}{{creeds, DemonymWord}, {moreCountries, CountryName}, {sayings, SayingWord}, {calendar, CalendarWord}} {
		for _, w := range words.words {
			add(w, words.list)
		}
	}
	g.own = newTable(len(keys))
	for i, key := range keys {
		g.own.add(key, lists[i])
	}
	return g, nil
}

// EntryKeys yields the keys of an entry of one or more words on list l, and of
// the beginnings that lead to it. Its words are split as tokens are: at spaces,
// before a comma and a possessive.
func EntryKeys(entry string, l List) iter.Seq2[linear.Feature, List] {
	return func(yield func(linear.Feature, List) bool) {
		entry := strings.ReplaceAll(strings.ToLower(entry), "’", "'")
		entry = strings.ReplaceAll(strings.ReplaceAll(entry, "'s ", " 's "), ",", " ,")
		var words [MaxPhrase]string
		n := 0
		for w := range strings.FieldsSeq(entry) {
			if n == MaxPhrase {
				return
			}
			words[n] = w
			n++
		}
		if n == 0 {
			return
		}
		key := TEntry
		for _, w := range words[:n-1] {
			key = key.With(linear.Hash(w))
			if !yield(key, OpensPhrase) {
				return
			}
		}
		yield(key.With(linear.Hash(words[n-1])), l)
	}
}
