package ner

// Files are the learned files that the program holds, by name.
func Files() map[string][]byte {
	return map[string][]byte{"names.model": namesModel, "names.lists": namesLists}
}
