// Command factbox-eval measures the program on the labelled articles of
// testdata/eval and holds the figures against those stored beside them.
//
//	factbox-eval [-bin bin/factbox] [-errors] [-update] [-dir testdata/eval]
//
// The binary is driven from outside, through its JSONL interface. A figure that
// fell by more than a point fails the run, with exit code 1; -update stores what
// was measured; -errors lists what was wrong, article by article.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"maps"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// tolerance is how far a figure may fall, in points of its unit.
const tolerance = 1.0

func main() {
	bin := flag.String("bin", filepath.Join("bin", "factbox"), "the program to measure")
	dir := flag.String("dir", filepath.Join("testdata", "eval"), "folder of labelled articles and figures.json")
	update := flag.Bool("update", false, "store the figures")
	errors := flag.Bool("errors", false, "list what was wrong")
	flag.Parse()
	wrong := io.Discard
	if *errors {
		wrong = os.Stdout
	}
	fell, err := run(*bin, *dir, *update, os.Stdout, wrong)
	if err != nil {
		fmt.Fprintln(os.Stderr, "factbox-eval:", err)
		os.Exit(2)
	}
	if fell {
		os.Exit(1)
	}
}

// figures of each set: set, figure, value.
type figures map[string]map[string]float64

// run measures every set of dir and reports whether a figure fell.
func run(bin, dir string, update bool, out, wrong io.Writer) (fell bool, err error) {
	sets, err := filepath.Glob(filepath.Join(dir, "*.jsonl"))
	if err != nil {
		return false, err
	}
	if len(sets) == 0 {
		return false, fmt.Errorf("no labelled articles in %s", dir)
	}
	now := figures{}
	for _, path := range sets {
		articles, err := readGold(path)
		if err != nil {
			return false, err
		}
		found, err := drive(bin, articles)
		if err != nil {
			return false, err
		}
		name := strings.TrimSuffix(filepath.Base(path), ".jsonl")
		now[name] = measure(articles, found, wrong)
	}
	stored := filepath.Join(dir, "figures.json")
	before := figures{}
	if data, err := os.ReadFile(stored); err == nil {
		if err := json.Unmarshal(data, &before); err != nil {
			return false, fmt.Errorf("reading %s: %w", stored, err)
		}
	} else if !update {
		return false, fmt.Errorf("%w (make eval-update stores the figures)", err)
	}
	fell = compare(out, before, now)
	if !update {
		return fell, nil
	}
	data, err := json.MarshalIndent(now, "", "  ")
	if err != nil {
		return false, err
	}
	return false, os.WriteFile(stored, append(data, '\n'), 0o644)
}

// compare prints the figures beside those stored, and reports whether one fell
// by more than the tolerance.
func compare(out io.Writer, before, now figures) (fell bool) {
	fmt.Fprintf(out, "%-52s %8s %8s\n", "figure", "stored", "now")
	for _, set := range slices.Sorted(maps.Keys(now)) {
		for _, figure := range slices.Sorted(maps.Keys(now[set])) {
			value := now[set][figure]
			was, known := before[set][figure]
			note, old := "", "-"
			if known {
				old = fmt.Sprintf("%.1f", was)
				gain := value - was
				if counted(figure) {
					gain = -gain
				}
				switch {
				case gain < -tolerance:
					note, fell = "  FELL", true
				case gain > 0.05:
					note = "  better"
				case gain < -0.05:
					note = "  worse"
				}
			}
			fmt.Fprintf(out, "%-52s %8s %8.1f%s\n", set+": "+figure, old, value, note)
		}
	}
	return fell
}

// counted figures count mistakes: less is better.
func counted(figure string) bool { return strings.HasPrefix(figure, "mistakes: ") }

func round(x float64) float64 { return math.Round(10*x) / 10 }
