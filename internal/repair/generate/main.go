// Command generate writes data/spoken.txt: the words of other scripts that the
// languages written in them use for countries, languages and scripts in CLDR, the
// locale data of Unicode, and how often each comes. They are packed ahead because
// the package that holds them costs every start two milliseconds.
package main

import (
	"bytes"
	"flag"
	"fmt"
	"log"
	"maps"
	"os"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

// spoken are the languages whose spelling is learned.
var spoken = []language.Tag{language.Greek, language.Russian, language.Ukrainian, language.Arabic, language.Persian, language.Hebrew}

const head = `# Words of Greek, Cyrillic, Arabic and Hebrew: what countries, languages and
# scripts are called in Greek, Russian, Ukrainian, Arabic, Persian and Hebrew,
# with how often the word comes. From Unicode CLDR, Unicode licence. Made by
# go generate.
`

func main() {
	log.SetFlags(0)
	out := flag.String("o", "data/spoken.txt", "the file to write")
	flag.Parse()
	if err := os.WriteFile(*out, build(), 0o644); err != nil {
		log.Fatal(err)
	}
}

func build() []byte {
	counts := map[string]int{}
	add := func(name string) {
		for _, w := range strings.FieldsFunc(name, func(r rune) bool { return !unicode.IsLetter(r) }) {
			if r := []rune(w); unicode.In(r[0], unicode.Greek, unicode.Cyrillic, unicode.Arabic, unicode.Hebrew) {
				counts[strings.ToLower(w)]++
			}
		}
	}
	for _, l := range spoken {
		regions, tongues, scripts := display.Regions(l), display.Languages(l), display.Scripts(l)
		for _, r := range display.Values.Regions() {
			add(regions.Name(r))
		}
		for _, b := range display.Values.BaseLanguages() {
			add(tongues.Name(b))
		}
		for _, s := range display.Values.Scripts() {
			add(scripts.Name(s))
		}
	}
	file := bytes.NewBufferString(head)
	for _, w := range slices.Sorted(maps.Keys(counts)) {
		fmt.Fprintf(file, "%s\t%d\n", w, counts[w])
	}
	return file.Bytes()
}
