package notices_test

import (
	"os/exec"
	"strings"
	"testing"

	"factbox/internal/notices"
)

// Every module that is linked is in the notices; go generate ./internal/notices
// puts it there.
func TestModules(t *testing.T) {
	out, err := exec.Command("go", "list", "-deps", "-f", "{{with .Module}}{{if not .Main}}{{.Path}}{{end}}{{end}}", "factbox/cmd/factbox").Output()
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range strings.Fields(string(out)) {
		if !strings.Contains(notices.Modules, "\n"+path+"\n") {
			t.Errorf("no notice of %s: run go generate ./internal/notices", path)
		}
	}
}
