package lexicon

import (
	_ "embed"
	"strings"
	"sync"
)

// Report is the way a verb can report words.
type Report uint8

// The classes of reporting verbs.
const (
	NoReport Report = iota
	Speech          // takes a quote or a that-clause: "Later," she said
	Judge           // names or judges with a fragment: she called it "a start"
	Belief          // reports a thought: he thinks it "too late"
	Manner          // reports only beside a quote set off by a comma: "Thanks," he smiled
)

var (
	//go:embed data/reporting_verbs.txt
	reportingFile  string
	reportingVerbs = load(reportingFile)

	reportingForms = sync.OnceValue(func() *Table[verb] {
		forms := NewTable[verb](formsOfVerb * strings.Count(reportingFile, "\n"))
		for lemma, value := range reportingVerbs.all() {
			fields := strings.Fields(value)
			for _, form := range inflect(lemma, fields[1:]) {
				if !reportingVerbs.has(form) {
					forms.Put(form, verb{lemma, classes[fields[0]]})
				}
			}
			forms.Put(lemma, verb{lemma, classes[fields[0]]})
		}
		return forms
	})
)

// formsOfVerb is how many forms a verb has, with the base: says, said, saying.
const formsOfVerb = 4

type verb struct {
	lemma string
	class Report
}

var classes = map[string]Report{"speech": Speech, "judge": Judge, "belief": Belief, "manner": Manner}

// Reporting returns the lemma and class of a form of a reporting verb, in lower
// case: "said" is (say, Speech). A word that reports nothing is ("", NoReport).
func Reporting(form string) (lemma string, class Report) {
	v := reportingForms().Get(form)
	return v.lemma, v.class
}

// inflect lists the forms of a verb. past holds its irregular past forms; a
// doubled consonant in them doubles in the -ing form too.
func inflect(lemma string, past []string) []string {
	forms := append([]string{lemma, thirdPerson(lemma)}, past...)
	last := lemma[len(lemma)-1]
	consonantY := last == 'y' && !strings.ContainsRune("aeiou", rune(lemma[len(lemma)-2]))
	if len(past) == 0 {
		switch {
		case last == 'e':
			forms = append(forms, lemma+"d")
		case consonantY:
			forms = append(forms, lemma[:len(lemma)-1]+"ied")
		default:
			forms = append(forms, lemma+"ed")
		}
	}
	switch {
	case len(past) > 0 && past[0] == lemma+string(last)+"ed":
		forms = append(forms, lemma+string(last)+"ing")
	case strings.HasSuffix(lemma, "ie"):
		forms = append(forms, lemma[:len(lemma)-2]+"ying")
	case last == 'e' && !strings.HasSuffix(lemma, "ee"):
		forms = append(forms, lemma[:len(lemma)-1]+"ing")
	default:
		forms = append(forms, lemma+"ing")
	}
	return forms
}

func thirdPerson(lemma string) string {
	n := len(lemma)
	switch {
	case strings.HasSuffix(lemma, "s"), strings.HasSuffix(lemma, "x"), strings.HasSuffix(lemma, "z"),
		strings.HasSuffix(lemma, "sh"), strings.HasSuffix(lemma, "ch"), strings.HasSuffix(lemma, "o"):
		return lemma + "es"
	case lemma[n-1] == 'y' && !strings.ContainsRune("aeiou", rune(lemma[n-2])):
		return lemma[:n-1] + "ies"
	}
	return lemma + "s"
}
