package ner

import (
	"fmt"
	"slices"
	"testing"

	"factbox/internal/linear"
)

func TestGazetteer(t *testing.T) {
	in := map[linear.Feature]List{}
	var keys []linear.Feature
	for i := range 3000 {
		key := TEntry.With(linear.Hash(fmt.Sprint("word", i)))
		in[key] = List(1 + i%200)
		keys = append(keys, key)
	}
	slices.Sort(keys)
	g, err := OpenGazetteer(PackGazetteer(keys, in))
	if err != nil {
		t.Fatal(err)
	}
	for _, key := range keys {
		if got := g.Find(key); got&in[key] != in[key] {
			t.Fatalf("lists of %x: want %b, got %b", key, in[key], got)
		}
	}
	wrong := 0
	for i := range 10000 {
		if g.Find(TEntry.With(linear.Hash(fmt.Sprint("other", i)))) != 0 {
			wrong++
		}
	}
	if wrong > 5 {
		t.Errorf("%d of 10000 unknown words were found", wrong)
	}
}

func TestOpenGazetteerRefusesWhatIsNoTable(t *testing.T) {
	for _, size := range []int{0, 3, 12, 4095} {
		if _, err := OpenGazetteer(make([]byte, size)); err == nil {
			t.Errorf("%d bytes were taken for a table", size)
		}
	}
}

func TestLoadRefusesDamagedModel(t *testing.T) {
	damaged := slices.Clone(namesModel)
	damaged[len(damaged)/2] ^= 1
	if _, err := Load(damaged, namesLists); err == nil {
		t.Error("a damaged model was loaded")
	}
	if _, err := Load(namesModel, namesLists[:100]); err == nil {
		t.Error("half a list was loaded")
	}
}

func TestEmbeddedLists(t *testing.T) {
	m, err := embedded()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		word string
		want List
	}{
		{"kenya", CountryName}, {"nairobi", PlaceName}, {"maria", GivenName}, {"nguyen", Surname | CommonSurname},
		{"ministry", OrganizationWord}, {"mr", TitleWord}, {"minister", RoleWord}, {"said", SayingWord}, {"nigerian", DemonymWord},
		{"ramadan", ThingName}, {"river", PlaceWord}, {"monday", CalendarWord}, {"unicef", OrganizationName}, {"because", CommonWord},
		{"united", OpensPhrase},
	} {
		if got := m.Lists.Find(TEntry.With(linear.Hash(c.word))); got&c.want != c.want {
			t.Errorf("%s: want list %b, got %b", c.word, c.want, got)
		}
	}
}
