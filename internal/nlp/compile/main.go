// Compile turns prose's trained models into the files that package nlp embeds.
// It runs in internal/nlp, by go generate, and writes the same bytes each time:
//
//	data/tagger.model  prose's part-of-speech tagger: the weights of its averaged
//	                   perceptron and its list of words with one tag only
//	data/punkt.model   what Punkt learned of English: abbreviations, collocations,
//	                   frequent sentence starters, and the case of words
package main

import (
	"log"
	"os"
)

func main() {
	log.SetFlags(0)
	log.SetPrefix("compile: ")
	for name, compile := range map[string]func() ([]byte, error){
		"data/tagger.model": tagger,
		"data/punkt.model":  punkt,
	} {
		file, err := compile()
		if err != nil {
			log.Fatalf("%s: %v", name, err)
		}
		if err := os.WriteFile(name, file, 0o644); err != nil {
			log.Fatal(err)
		}
	}
}
