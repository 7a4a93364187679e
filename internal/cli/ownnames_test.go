package cli

import (
	"encoding/json"
	"strings"
	"testing"

	"factbox/internal/pipeline"
	"factbox/internal/report"
)

// The schema of lists of names says what is read: its classes, all of them, and its
// columns in any order.
func TestNamesSchemaSaysWhatIsRead(t *testing.T) {
	var schema struct {
		Defs struct {
			Row struct {
				Properties map[string]struct{ Enum []string }
			}
		} `json:"$defs"`
	}
	if err := json.Unmarshal(report.NamesSchema(), &schema); err != nil {
		t.Fatal(err)
	}
	properties := schema.Defs.Row.Properties
	classes := properties["class"].Enum
	if len(classes) == 0 || len(properties) != 4 {
		t.Fatalf("classes %v, columns %v", classes, properties)
	}
	for _, class := range classes {
		list := "id,canonical,class,name\n,," + class + ",Tarn\n"
		if _, err := pipeline.ReadNames("list.csv", strings.NewReader(list)); err != nil {
			t.Error(err)
		}
	}
	_, err := pipeline.ReadNames("list.csv", strings.NewReader("name,class\nTarn,nothing\n"))
	if err == nil || !strings.HasSuffix(err.Error(), strings.Join(classes, ", ")) {
		t.Errorf("%v does not name the classes %v", err, classes)
	}
}
