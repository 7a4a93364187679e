package nlp

// Files are the learned files that the program holds, by name.
func Files() map[string][]byte {
	return map[string][]byte{"tagger.model": taggerModel, "punkt.model": punktModel}
}
