package lexicon

import "testing"

func TestReporting(t *testing.T) {
	for form, want := range map[string]verb{
		"said": {"say", Speech}, "says": {"say", Speech}, "saying": {"say", Speech}, "replies": {"reply", Speech}, "replied": {"reply", Speech},
		"admitted": {"admit", Speech}, "admitting": {"admit", Speech}, "agreeing": {"agree", Speech}, "echoes": {"echo", Judge},
		"dubbed": {"dub", Judge}, "dubbing": {"dub", Judge}, "thought": {"think", Belief}, "grinning": {"grin", Manner}, "began": {"begin", Manner},
		"bicycle": {}, "": {},
	} {
		if lemma, class := Reporting(form); (verb{lemma, class}) != want {
			t.Errorf("Reporting(%q) = %q, %v, want %v", form, lemma, class, want)
		}
	}
}

func TestLookUpSource(t *testing.T) {
	for noun, want := range map[string]SourceNoun{
		"minister": {Kind: Human}, "ministers": {Kind: Human, Plural: true}, "spokeswomen": {Human, true, 2}, "children": {Kind: Human, Plural: true},
		"companies": {Kind: Group, Plural: true}, "police": {Kind: Human, Plural: true}, "report": {Kind: Document}, "roof": {},
	} {
		if got, ok := LookUpSource(noun); got != want || ok != (want.Kind != NoSource) {
			t.Errorf("LookUpSource(%q) = %v, %v, want %v", noun, got, ok, want)
		}
	}
}
