//go:build unix

package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"factbox/internal/cli"
	"factbox/internal/escape"
	"factbox/internal/report"
)

// hostile are words that would act: on a terminal, before a CI runner, in a
// spreadsheet, in a calendar.
var hostile = []string{
	"\x1b[2J\x1b]0;gone\x07", "\u009b31m", "\u202egpj.exe\u2066", "\r\n::error::gone\n##vso[task.complete]\n", "::stop-commands::x",
	"##[error]gone", "=cmd|' /C calc'!A0", "\"=1+1", "＝1+1", "\t@SUM(1)", ",;\\n\nEND:VEVENT", "\u2028\u2029\ufeff\u00ad", "\x7f\x08\x00",
}

// TestHostile throws hostile text at every command and format, as a file's
// name and content, as ids, titles and fields of JSONL, as names, expectations
// and arguments: nothing of it acts in what is written.
func TestHostile(t *testing.T) {
	dir := t.TempDir()
	t.Chdir(dir)
	var lines, names, expect bytes.Buffer
	in := filepath.Join(dir, "in")
	write := func(name string, data []byte) string {
		name = filepath.Join(dir, name)
		os.MkdirAll(filepath.Dir(name), 0o777)
		if err := os.WriteFile(name, data, 0o666); err != nil {
			t.Fatal(err)
		}
		return name
	}
	names.WriteString("name,class,canonical,id\n")
	tables := csv.NewWriter(&names)
	for i, h := range hostile {
		story := fmt.Sprintf("%s\n\n“We %s will not pay,” Mayor Ann%sLee told %s Penrose on 3 May 2025 in Leeds %s. She met Tom %s Harrow in Hull on Monday.\n\nItโs %s\n", h, h, h, h, h, h, h)
		record := map[string]any{"id": h + fmt.Sprint(i), "text": story, "title": h, "published": h, "url": h, "author": "Ann " + h, "section": h}
		line, err := json.Marshal(record)
		if err != nil {
			t.Fatal(err)
		}
		lines.Write(append(line, '\n'))
		lines.WriteString(`{"id":"` + strings.ReplaceAll(h, `"`, "") + "\n")
		quote, _ := json.Marshal(map[string]string{"text": "We " + h + " will pay", "speaker": h, "id": h})
		expect.Write(append(quote, '\n'))
		tables.Write([]string{"Leeds" + h, "place", h, h})
		name := strings.NewReplacer("/", "", "\x00", "").Replace(h)
		write(filepath.Join("in", name+".txt"), []byte(strings.ReplaceAll(story, "\x00", "")))
		write(filepath.Join("in", name+".html"), []byte("<title>"+h+"</title><meta name=author content='"+h+"'><p>"+strings.Repeat(story, 3)+"</p>"))
		write(filepath.Join("in", "front"+name+".md"), []byte("---\ntitle: \""+h+"\"\ndate: "+h+"\n---\n# "+h+"\n\n"+story))
	}
	tables.Flush()
	jsonl := write("in.jsonl", lines.Bytes())
	csvNames := write("names.csv", names.Bytes())
	expected := write("expect.jsonl", expect.Bytes())
	broken := write("broken\x1b[2J\n::error::x.json", []byte("{"+hostile[3]))

	var runs [][]string
	for _, format := range report.Formats {
		if format != "html" {
			runs = append(runs, []string{"-f", format, in}, []string{"-f", format, "--keep", "all", jsonl}, []string{"-f", format, "--names", csvNames, in})
		}
		one, _ := filepath.Glob(filepath.Join(in, "*error*.txt"))
		runs = append(runs, []string{"-f", format, one[0]})
	}
	runs = append(runs, []string{"-f", "geojson", "--table", "events", in})
	for _, format := range report.FindingFormats {
		runs = append(runs, []string{"check", "-f", format, in}, []string{"check", "-f", format, "--expect", expected, jsonl}, []string{"check", "-f", format, "--sources", in, jsonl})
	}
	for _, mode := range []string{"--explain", "--check", "--format=jsonl"} {
		runs = append(runs, []string{"repair", mode, in, jsonl})
	}
	files, _ := filepath.Glob(filepath.Join(in, "*"))
	for _, file := range files {
		runs = append(runs, []string{"explain", file}, []string{"explain", "-f", "json", file})
	}
	for _, h := range hostile {
		if h = strings.ReplaceAll(h, "\x00", ""); h != "" {
			runs = append(runs, []string{h}, []string{"--" + h}, []string{"-f", h}, []string{"check", "--rule", h, in}, []string{"--glob", h, in}, []string{"--home", h, in},
				[]string{"--published", h, in}, []string{"--max-bytes", h, in}, []string{"--timezone", h, in}, []string{"help", h}, []string{"completion", h}, []string{"-o", h + "/x", jsonl})
		}
	}
	runs = append(runs, []string{"check", "--expect", broken, in}, []string{"--names", broken, in}, []string{"check", "--baseline", broken, in}, []string{"--files-from", broken})
	for _, args := range runs {
		var stdout, stderr bytes.Buffer
		if code := cli.Main(args, strings.NewReader(""), &stdout, &stderr); code > 2 {
			t.Errorf("%q: exit code %d\n%s", args, code, stderr.String())
		}
		for _, out := range []string{stdout.String(), stderr.String()} {
			if fault := acts(out, strings.Join(args, " ")); fault != "" {
				t.Errorf("%q: %s", args, fault)
			}
		}
	}
}

// acts says what in an output would act, or nothing.
func acts(out, args string) string {
	crlf := strings.Contains(args, "-f ics") && strings.HasPrefix(out, "BEGIN:VCALENDAR")
	if crlf {
		out = strings.ReplaceAll(out, "\r\n", "\n")
	}
	if !utf8.ValidString(out) {
		return "not UTF-8"
	}
	annotations := strings.HasPrefix(args, "check -f github")
	for line := range strings.Lines(out) {
		line = strings.TrimSuffix(line, "\n")
		if i := strings.IndexFunc(line, escape.Acts); i >= 0 && line[i] != '\t' {
			return fmt.Sprintf("%q acts in %.200q", line[i:min(len(line), i+4)], line)
		}
		switch bare := strings.TrimSpace(line); {
		case annotations && (strings.HasPrefix(bare, "::error file=") || strings.HasPrefix(bare, "::warning file=")):
		case strings.HasPrefix(bare, "::"), strings.Contains(line, "##["), strings.Contains(line, "##vso["):
			if !strings.HasPrefix(out, "<!DOCTYPE html>") || strings.HasPrefix(bare, "::") { // a page is no log
				return fmt.Sprintf("a command: %.200q", line)
			}
		}
		if crlf && len(line) > 75 {
			return fmt.Sprintf("a line of %d octets: %q", len(line), line)
		}
	}
	if strings.HasPrefix(out, "article,") {
		rows, err := csv.NewReader(strings.NewReader(out)).ReadAll()
		if err != nil {
			return err.Error()
		}
		for _, row := range rows {
			for _, cell := range row {
				if _, err := strconv.ParseFloat(cell, 64); err == nil {
					continue // a coordinate
				}
				if cell != "" && strings.ContainsRune("=+-@\t\r＝＋－＠", []rune(strings.TrimLeft(cell, "\"\n "))[0]) {
					return fmt.Sprintf("a formula: %q", cell)
				}
			}
		}
	}
	return ""
}
