package link

import (
	"factbox/internal/atlas"
	"factbox/internal/ner"
	"factbox/internal/news"
	"factbox/internal/nlp"
)

// pass is one step over all mentions of an article.
type pass struct {
	name string
	does string
	run  func(l *Linker)
}

// passes are run in order; none reads what a later one writes.
var passes = []pass{
	{"survey", "looks at every word for what a later pass needs", takeSurvey},
	{"own", "puts the names of the reader's list in the place of what was found", (*Linker).takeOwn},
	{"look", "asks the map for each name", (*Linker).look},
	{"whole names", "makes records of people named by more than one word", (*Linker).linkNames},
	{"teams", "learns the teams of a report of sport", (*Linker).findTeams},
	{"universities", "learns the towns whose universities the article names", (*Linker).findUniversities},
	{"titles", "counts names outside of titles of works", (*Linker).findTitles},
	{"acronyms", "learns the acronyms that brackets explain as names", (*Linker).findAcronyms},
	{"terms", "learns the abbreviations of words in small letters", (*Linker).findTerms},
	{"offices", "learns the letters that stand for offices", findOffices},
	{"listed", "learns the lists of places", findListed},
	{"works", "learns what the article calls its works", (*Linker).findWorks},
	{"storms", "learns what the article calls its storms", (*Linker).findStorms},
	{"ballots", "sums up what all mentions of a name say of its class", (*Linker).takeBallots},
	{"retype long", "settles the class of names of several words", func(l *Linker) { l.retype(severalWords) }},
	{"fronts", "learns the words that stand for an organization alone", (*Linker).countFronts},
	{"propagate", "adds names that the tagger passed over", (*Linker).propagate},
	{"fronts again", "learns them from the added names too", (*Linker).countFronts},
	{"retype lone", "settles the class of lone names, which are often short for long ones", func(l *Linker) { l.retype(oneWord) }},
	{"lone names", "gives lone names of people their records", (*Linker).linkLone},
	{"groups", "makes records of organizations", (*Linker).linkGroups},
	{"places", "makes records of places and says which place is meant", (*Linker).linkPlaces},
	{"own records", "joins what the reader's list says is one thing", (*Linker).joinOwn},
	{"roles", "reads what people are", (*Linker).findRoles},
	{"genders", "weighs what shows people's gender", (*Linker).findGenders},
}

// Link adds the people, places and organizations that the names of doc name to
// facts.
func (l *Linker) Link(doc *nlp.Doc, names ner.Reading, facts *news.Facts) {
	l.doc = doc
	l.arena.reset()
	l.trace, l.url = facts.Trace, string(facts.Source.URL)
	l.publisher = atlas.Publisher(l.url, facts.Source.Publisher)
	l.doubtful, l.sport = names.Doubtful, names.Sport
	if l.wordLists = names.Lists; l.wordLists == nil {
		l.wordLists = new(ner.WordLists)
		l.wordLists.Reset(l.lists, doc)
	}
	l.mend(names.Names)
	for _, p := range passes {
		p.run(l)
	}
	l.write(facts)
}
