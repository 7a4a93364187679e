package report

import (
	"bytes"
	"encoding/json"

	"factbox/internal/escape"
	"factbox/internal/news"
)

// A GeoJSON file (RFC 7946) is its head, features with commas between them, and
// its tail.
const (
	geoHead = `{"type":"FeatureCollection","features":[` + "\n"
	geoTail = "\n]}\n"
)

// feature is a Feature of GeoJSON.
type feature struct {
	Type       string    `json:"type"`
	ID         string    `json:"id"`
	Geometry   *geometry `json:"geometry"` // nil where no coordinates are known
	Properties any       `json:"properties"`
}

// geometry is a Point or MultiPoint: longitude before latitude.
type geometry struct {
	Type        string `json:"type"`
	Coordinates any    `json:"coordinates"`
}

// placeProperties are what GeoJSON tells of a place.
type placeProperties struct {
	Article    string         `json:"article"`
	Published  *string        `json:"published"`
	Name       string         `json:"name"`
	Kind       news.PlaceKind `json:"kind"`
	Country    news.Nullable  `json:"country"`
	Admin1Code news.Nullable  `json:"admin1_code"`
	Admin1Name news.Nullable  `json:"admin1_name"`
	GeoNames   *int           `json:"geonames"`
	Feature    news.Nullable  `json:"feature_code"`
	Confidence float64        `json:"confidence"`
	Mentions   int            `json:"mentions"`
}

// eventProperties are what GeoJSON tells of an event; names are joined by "; ".
type eventProperties struct {
	Article   string        `json:"article"`
	Published *string       `json:"published"`
	Date      string        `json:"date"`
	Interval  news.Nullable `json:"interval"`
	Headline  string        `json:"headline"`
	Happened  news.Nullable `json:"happened"` // yes or no; null for what is planned or possible
	Modality  news.Modality `json:"modality"`
	Who       string        `json:"who"`
	Where     string        `json:"where"`
}

// features are the places of f, or its events at their places, as Features of
// GeoJSON, one a line. It is nil when there are none.
func features(f *news.Facts, table Table) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	var published *string
	if f.Published != nil {
		published = &f.Published.Date
	}
	write := func(id string, points [][2]float64, properties any) error {
		if b.Len() > 0 {
			b.Truncate(b.Len() - 1)
			b.WriteString(",\n")
		}
		return enc.Encode(feature{"Feature", f.ID + "/" + id, geometryOf(points), properties})
	}
	if table == EventsTable {
		names := namesOf(f)
		for _, e := range f.Events {
			err := write(e.ID, pointsOf(f, e.Where), eventProperties{
				f.ID, published, e.Date, e.Interval, escape.Spaced(e.Headline), news.Nullable(happened(e)), e.Modality, names.join(e.Who), names.join(e.Where),
			})
			if err != nil {
				return nil, err
			}
		}
	} else {
		for _, p := range f.Places {
			err := write(p.ID, pointsOf(f, []string{p.ID}), placeProperties{
				f.ID, published, escape.Spaced(p.Name), p.Kind, p.Country, p.Admin1Code, p.Admin1Name, p.GeoNames, p.Feature, p.Confidence, len(p.Mentions),
			})
			if err != nil {
				return nil, err
			}
		}
	}
	return escape.JSON(bytes.TrimSuffix(b.Bytes(), []byte("\n"))), nil
}

// pointsOf are the points of the places with these ids that have one.
func pointsOf(f *news.Facts, ids []string) (points [][2]float64) {
	for _, id := range ids {
		for _, p := range f.Places {
			if p.ID == id && p.Latitude != nil && p.Longitude != nil {
				points = append(points, [2]float64{*p.Longitude, *p.Latitude})
			}
		}
	}
	return points
}

func geometryOf(points [][2]float64) *geometry {
	switch len(points) {
	case 0:
		return nil
	case 1:
		return &geometry{"Point", points[0]}
	}
	return &geometry{"MultiPoint", points}
}
