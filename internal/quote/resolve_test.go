package quote_test

import (
	"testing"

	"factbox/internal/news"

	"github.com/google/go-cmp/cmp"
)

// TestWho has the words that stand for somebody, and for whom.
func TestWho(t *testing.T) {
	find := finder(t)
	for text, want := range map[string]string{
		// The subject of the sentence before, not the last name in it.
		"Mary Okafor met James Ruiz at the pier. “It leaks,” she said.":                                               "Mary Okafor",
		"James Ruiz met Mary Okafor at the pier. “It leaks,” he said.":                                                "James Ruiz",
		"Mary Okafor met Susan Ruiz at the pier. “It leaks,” she said.":                                               "Mary Okafor",
		"Mary Okafor spoke first.\n\nSusan Ruiz of the Green Party, a diver, asked for a boat. “It leaks,” she said.": "Susan Ruiz",
		"A detective shrugged. “It leaks,” he said.":                                                                  "A detective",
		"Mary Okafor, the mayor of Lund, opened the pier. James Ruiz, a diver, clapped. “It leaks,” the mayor said.":  "Mary Okafor",
		"Mary Okafor, who said it was “leaking all over,” has left.":                                                  "Mary Okafor",
		"The Harbour Board, a public body, apologised — and, it said, it was “very sorry.”":                           "Harbour Board",
		"Okafor arrived. Mary Okafor, 41, is a diver. “It leaks,” Okafor said.":                                       "Mary Okafor",
		"“It leaks,” they said.": "they",
		// A company, and the label that goes on.
		"Norsail denied it. “It leaks,” they said.":                                                               "Norsail",
		"Mary Okafor met Norsail. The company denied it. “It leaks,” it said.":                                    "The company",
		"James Ruiz, the lawyer, left. Asked about it, a detective shrugged. “It leaks,” he said.":                "a detective",
		"Mary Okafor said no. As for Susan Ruiz, who left early, she said: “It leaks.”":                           "Mary Okafor",
		"Mary Okafor, 41, opened the pier. James Ruiz, 56, clapped. “It leaks,” said the 41-year-old.":            "Mary Okafor",
		"Mary Okafor, the mayor of Lund, met James Ruiz, the mayor of Ystad. “It leaks,” the mayor of Lund said.": "Mary Okafor",
	} {
		facts := find(text)
		got := ""
		if n := len(facts.Quotes); n > 0 && facts.Quotes[n-1].Speaker != nil {
			got = facts.Quotes[n-1].Speaker.Name
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s\n-want +got\n%s", text, diff)
		}
	}
}

// TestIndirect has a sentence for each rule of reported speech, and some that
// report nothing.
func TestIndirect(t *testing.T) {
	find := indirectFinder(t)
	for text, want := range map[string][]string{
		"Ada Okafor said on Friday that the pier would close.":                        {"the pier would close|indirect|Ada Okafor|said|that-clause"},
		"Ada Okafor said the pier would close.":                                       {"the pier would close|indirect|Ada Okafor|said|bare-clause"},
		"The pier would close in May, Ada Okafor said.":                               {"The pier would close in May|indirect|Ada Okafor|said|reported-aside"},
		"Ada Okafor vowed to close the pier.":                                         {"to close the pier|indirect|Ada Okafor|vowed|infinitive"},
		"According to Ada Okafor, the pier will close.":                               {"the pier will close|indirect|Ada Okafor|According to|according-to"},
		"The pier will close, according to Ada Okafor.":                               {"The pier will close|indirect|Ada Okafor|according to|according-to"},
		"Ada Okafor asked whether the pier would close.":                              {"whether the pier would close|indirect|Ada Okafor|asked|that-clause"},
		"Ada Okafor thinks the pier will close.":                                      {"the pier will close|indirect|Ada Okafor|thinks|bare-clause"},
		"Ada Okafor closed the pier.":                                                 nil,
		"It is too soon to say that the pier is safe.":                                nil,
		"On Friday, in an essay, Ada Okafor said goodbye.":                            nil,
		"Ada Okafor said the pier was “thin.”":                                        {"thin.|mixed|Ada Okafor|said|cue-mixed"},
		"The Tern spoke to Ada Okafor in May.\n\nQ: Why?\n\nA: Salt.\n\nQ: Why salt?": {"Why?|indirect|Q||transcript", "Salt.|indirect|Ada Okafor||transcript", "Why salt?|indirect|Q||transcript"},
		"Q: Why?\nOKAFOR: Salt.\nQ: Why salt?\nOKAFOR: The sea is salty.":             {"Why?|indirect|Q||transcript", "Salt.|indirect|OKAFOR||transcript", "Why salt?|indirect|Q||transcript", "The sea is salty.|indirect|OKAFOR||transcript"},
	} {
		if diff := cmp.Diff(want, lines(find(text))); diff != "" {
			t.Errorf("%s\n-want +got\n%s", text, diff)
		}
	}
}

// TestInvariants: lists are never nil, and nothing is found in nothing.
func TestInvariants(t *testing.T) {
	find := finder(t)
	for _, text := range []string{"", "\n", "“”", "\"\"\"", "’", "Nobody speaks."} {
		facts := find(text)
		if facts.Quotes == nil || len(facts.Quotes) > 0 {
			t.Errorf("quotes of %q: %#v", text, facts.Quotes)
		}
	}
	var before, after *news.Facts
	before = find("“Hello,” Ada Okafor said.")
	find("Something else altogether, with “quite a lot” of text.")
	after = find("“Hello,” Ada Okafor said.")
	if diff := cmp.Diff(before.Quotes, after.Quotes); diff != "" {
		t.Errorf("a finder remembers: %s", diff)
	}
}
