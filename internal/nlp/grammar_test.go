package nlp

import "testing"

// TestSubjectAndObject reads the phrases around the verb in brackets.
func TestSubjectAndObject(t *testing.T) {
	for _, tt := range []struct{ text, verb, subject, object string }{
		{"Mara Kos closed the old gate in Graz.", "closed", "Mara Kos", "the old gate"},
		{"The mayor, a former diver, quickly opened a new pool.", "opened", "The mayor", "a new pool"},
		{"At least 19 people left the hall.", "left", "At least 19 people", "the hall"},
		{"The firm which bought the mill has closed.", "bought", "The firm", "the mill"},
		{"The clerk saw a road closed by snow.", "closed", "a road", ""},
		{"Mara Kos plans to sell the mill.", "sell", "Mara Kos", "the mill"},
		{"The crew of the old ferry was rescued.", "rescued", "The crew of the old ferry", ""},
		{"They left.", "left", "They", ""},
		{"Mara Kos, 89, of Graz died.", "died", "Mara Kos, 89, of Graz", ""},
	} {
		doc := read(t, tt.text)
		var c Clauses
		c.Read(doc, 0)
		n := -1
		for i := range c.Verbs {
			if doc.Lower(c.Verbs[i].Head) == tt.verb {
				n = i
			}
		}
		if n < 0 {
			t.Errorf("%s: no verb %q", tt.text, tt.verb)
			continue
		}
		if got := words(doc, c.Subject(n).Range); got != tt.subject {
			t.Errorf("%s: subject of %q is %q, want %q", tt.text, tt.verb, got, tt.subject)
		}
		if got := words(doc, c.Object(n)); got != tt.object {
			t.Errorf("%s: object of %q is %q, want %q", tt.text, tt.verb, got, tt.object)
		}
	}
}

// TestNounPhrase reads the phrase whose head is the word, and the head behind a
// preposition.
func TestNounPhrase(t *testing.T) {
	doc := read(t, "The former mayor of Graz left after the long strike.")
	var c Clauses
	c.Read(doc, 0)
	if got := words(doc, c.NounPhrase(2)); got != "The former mayor" {
		t.Errorf("noun phrase at mayor is %q", got)
	}
	if got := c.HeadAfter(7); got < 0 || doc.Word(got) != "strike" {
		t.Errorf("head behind after is token %d", got)
	}
	if got := c.Head(Range{0, 5}); got < 0 || doc.Word(got) != "mayor" {
		t.Errorf("head of the subject is token %d", got)
	}
}

// TestKnownTimes leaves a known time out of the subject.
func TestKnownTimes(t *testing.T) {
	doc := read(t, "Mara Kos on Friday closed the gate.")
	var c Clauses
	c.Read(doc, 0)
	c.Know([]Range{{2, 4}}, nil)
	if got := words(doc, c.Subject(0).Range); got != "Mara Kos" {
		t.Errorf("subject is %q", got)
	}
}

// read reads one text.
func read(t *testing.T, text string) *Doc {
	t.Helper()
	r, err := NewReader()
	if err != nil {
		t.Fatal(err)
	}
	return r.Read(text)
}

func words(d *Doc, r Range) string {
	if r.Empty() {
		return ""
	}
	return d.Text[d.Tokens[r.First].Start:d.Tokens[r.Last-1].End]
}
