package corpus

// Story is what the tests from outside need of a story.
type Story struct {
	ID, Text, Published string
	Who                 map[string]int
}

// Stories are n articles about people of an invented world.
func Stories(n int) (list []Story) {
	for _, s := range stories(n) {
		list = append(list, Story{s.id, s.text, s.published, s.who})
	}
	return list
}
