package atlas

// Files are the packed tables that the program holds, by name.
func Files() map[string][]byte {
	return map[string][]byte{"places.bin": []byte(table), "places.idx": []byte(placesIndex), "places.txt": []byte(places)}
}
