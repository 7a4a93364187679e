package entity

import (
	"fmt"
	"slices"
	"testing"

	"factbox/internal/linear"
)

func TestGazetteer(t *testing.T) {
	in := map[linear.Feature]list{}
	var keys []linear.Feature
	for i := range 3000 {
		key := tEntry.With(linear.Hash(fmt.Sprint("word", i)))
		in[key] = list(1 + i%200)
		keys = append(keys, key)
	}
	slices.Sort(keys)
	g, err := openGazetteer(packGazetteer(keys, in))
	if err != nil {
		t.Fatal(err)
	}
	for _, key := range keys {
		if got := g.find(key); got&in[key] != in[key] {
			t.Fatalf("lists of %x: want %b, got %b", key, in[key], got)
		}
	}
	wrong := 0
	for i := range 10000 {
		if g.find(tEntry.With(linear.Hash(fmt.Sprint("other", i)))) != 0 {
			wrong++
		}
	}
	if wrong > 5 {
		t.Errorf("%d of 10000 unknown words were found", wrong)
	}
}

func TestOpenGazetteerRefusesWhatIsNoTable(t *testing.T) {
	for _, size := range []int{0, 3, 12, 4095} {
		if _, err := openGazetteer(make([]byte, size)); err == nil {
			t.Errorf("%d bytes were taken for a table", size)
		}
	}
}

func TestLoadRefusesDamagedModel(t *testing.T) {
	damaged := slices.Clone(namesModel)
	damaged[len(damaged)/2] ^= 1
	if _, err := load(damaged, namesLists); err == nil {
		t.Error("a damaged model was loaded")
	}
	if _, err := load(namesModel, namesLists[:100]); err == nil {
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
		want list
	}{
		{"kenya", countryName}, {"nairobi", placeName}, {"maria", givenName}, {"nguyen", surname | commonSurname},
		{"ministry", organizationWord}, {"mr", titleWord}, {"minister", roleWord}, {"said", sayingWord}, {"nigerian", demonymWord},
		{"ramadan", thingName}, {"river", placeWord}, {"monday", calendarWord}, {"unicef", organizationName}, {"because", commonWord},
		{"united", opensPhrase},
	} {
		if got := m.lists.find(tEntry.With(linear.Hash(c.word))); got&c.want != c.want {
			t.Errorf("%s: want list %b, got %b", c.word, c.want, got)
		}
	}
}
