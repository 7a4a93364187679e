package report

import (
	"encoding/json"
	"testing"

	"factbox/internal/news"
)

// facts is an article with a place on the map, one that is nowhere, and an
// event at both.
func mapped() *news.Facts {
	latitude, longitude := 41.66, -83.55
	f := news.New(news.Article{ID: "a", Text: "Toledo and Kerrin."})
	f.Places = []news.Place{
		{ID: "l1", Name: "Toledo", Kind: news.City, Country: "US", Latitude: &latitude, Longitude: &longitude},
		{ID: "l2", Name: "Kerrin", Kind: news.OtherPlace},
	}
	f.Events = []news.Event{{ID: "e1", Headline: "The bridge fell", Where: []string{"l2", "l1"}, Modality: news.Asserted}}
	return f
}

func TestGeoJSON(t *testing.T) {
	for table, want := range map[Table]int{"": 2, PlacesTable: 2, EventsTable: 1} {
		out, err := Encoder{Format: GeoJSON, Table: table, Alone: true}.Facts(mapped(), "Toledo and Kerrin.")
		if err != nil {
			t.Fatal(err)
		}
		var got struct {
			Type     string
			Features []struct {
				Type, ID string
				Geometry *struct {
					Type        string
					Coordinates [2]float64
				}
			}
		}
		if err := json.Unmarshal(out, &got); err != nil {
			t.Fatalf("%s: %v", out, err)
		}
		if got.Type != "FeatureCollection" || len(got.Features) != want {
			t.Fatalf("%q: %d features, want %d: %s", table, len(got.Features), want, out)
		}
		if g := got.Features[0].Geometry; g == nil || g.Type != "Point" || g.Coordinates != [2]float64{-83.55, 41.66} {
			t.Errorf("%q: geometry %v, want the point with the longitude first", table, g)
		}
	}
}

func TestGeoJSONWithoutPlaces(t *testing.T) {
	out, err := Encoder{Format: GeoJSON, Alone: true}.Facts(news.New(news.Article{ID: "a"}), "")
	if err != nil || !json.Valid(out) {
		t.Errorf("got %s, %v", out, err)
	}
}
