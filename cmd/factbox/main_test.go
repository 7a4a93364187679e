package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"io"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"factbox/internal/report"
)

var update = flag.Bool("update", false, "rewrite the goldens, and the files of the scripts that cmp finds different")

func TestMain(m *testing.M) {
	testscript.Main(other{m}, map[string]func(){"factbox": main})
}

// other runs the tests on the program that the folder FACTBOX_PATH holds, where
// that is set: a release, or a build from before a fault was mended.
type other struct{ *testing.M }

func (o other) Run() int {
	if dir := os.Getenv("FACTBOX_PATH"); dir != "" {
		os.Setenv("PATH", dir+string(os.PathListSeparator)+os.Getenv("PATH"))
	}
	return o.M.Run()
}

// TestScripts runs the whole command-line contract: every command, flag, exit
// code and message, as a user would type it.
func TestScripts(t *testing.T) {
	schema := compileSchema(t)
	testscript.Run(t, testscript.Params{
		Dir:                 "../../testdata/script",
		UpdateScripts:       *update,
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		ContinueOnError:     true,
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits": exits,
			"valid": func(ts *testscript.TestScript, _ bool, args []string) { valid(ts, schema, args) },
		},
	})
}

// exits CODE PROGRAM ARG... runs a program, which must end with this exit code.
func exits(ts *testscript.TestScript, _ bool, args []string) {
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	var exit *exec.ExitError
	if err := ts.Exec(args[1], args[2:]...); errors.As(err, &exit) {
		got = exit.ExitCode()
	} else {
		ts.Check(err)
	}
	if got != want {
		ts.Fatalf("exit code %d, want %d", got, want)
	}
}

// valid FILE COUNT holds the JSON records in a file, or in stdout, against the
// schema; there must be COUNT of them. A record is a value or a value's item.
func valid(ts *testscript.TestScript, schema *jsonschema.Schema, args []string) {
	want, err := strconv.Atoi(args[1])
	ts.Check(err)
	var records []any
	dec := json.NewDecoder(strings.NewReader(ts.ReadFile(args[0])))
	dec.UseNumber()
	for {
		var v any
		if err := dec.Decode(&v); err == io.EOF {
			break
		} else {
			ts.Check(err)
		}
		if list, ok := v.([]any); ok {
			records = append(records, list...)
		} else {
			records = append(records, v)
		}
	}
	for _, r := range records {
		ts.Check(schema.Validate(r))
	}
	if len(records) != want {
		ts.Fatalf("%d records, want %d", len(records), want)
	}
}

func compileSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(report.Schema()))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("schema.json", doc); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile("schema.json")
	if err != nil {
		t.Fatal(err)
	}
	return schema
}
