package quote

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestRuns(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"curly":                  {"“Hello,” Ito said. “We don’t ‘do’ lunch.”", []string{"Hello,", "We don’t ‘do’ lunch.", "do"}},
		"british":                {"'It's wet,' he said, 'but not as wet as I am.' The owners' boats' masts are 'bent'.", []string{"It's wet,", "but not as wet as I am.", "bent"}},
		"doubled singles":        {"''He'd ask us, 'Where is the key?''' Ms. Ruiz said.", []string{"He'd ask us, 'Where is the key?'", "Where is the key?"}},
		"paragraphs":             {"“One.\n\n“Two.\n\n“Three,” he said.\nThe “fourth” was.", []string{"One.\n\n“Two.\n\n“Three,", "fourth"}},
		"orphan closer":          {"with the crew.”, “At noon, we sail.” Ruiz said.", []string{"At noon, we sail."}},
		"opener closes":          {"“It sails.“[The Courier] The “boat” sank.", []string{"It sails.", "boat"}},
		"leftovers":              {"(Ruiz said: ''We sail at noon.'.')\nThey sailed.", []string{"We sail at noon.'."}},
		"leftover inside":        {"The shirt says \"The Ferryman, because of 'a long song.'", []string{"The Ferryman, because of 'a long song.'", "a long song."}},
		"missing closer":         {"“We sail, he said. “Then we eat.”", []string{"We sail, he said.", "Then we eat."}},
		"german":                 {"„Gut“, sagte Ito. »Ja«, sagte Ruiz, «nein».", []string{"Gut", "Ja", "nein"}},
		"swedish":                {"”Hej,” sa Ito.", []string{"Hej,"}},
		"double in single":       {"'My aunt says, \"You can't eat rope,\"' Ruiz told Radio Nine. 'You can't.'", []string{"My aunt says, \"You can't eat rope,\"", "You can't eat rope,", "You can't."}},
		"possessive":             {"\"Where are the pilots' logs?\" he asked.", []string{"Where are the pilots' logs?"}},
		"feet and inches":        {"The mast is 12' 6\" tall and 5'10\" wide in the '90s.", nil},
		"too many marks":         {"The sign read \"a sentence. \"It stays,\" the mayor said. \"It goes.\"", []string{"a sentence.", "It stays,", "It goes."}},
		"quote in a quote":       {"\"He told me \"go away\" and left,\" she said.", []string{"He told me \"go away\" and left,", "go away"}},
		"blank behind a mark":    {"Asked for more, Ruiz said,\" Who pays for it? Nobody.\" He left.", []string{"Who pays for it? Nobody."}},
		"blank before a mark":    {"\"We sail at noon. \" he said, \"or never. \"", []string{"We sail at noon.", "or never."}},
		"turned the wrong way":   {"\"We sail at noon \"he said.", []string{"We sail at noon"}},
		"no mark opens the next": {"He said: “One of us sails.\n\nNobody stays.” Then he left. “Why?”", []string{"One of us sails.\n\nNobody stays.", "Why?"}},
		"torn":                   {"“One of us sails.\n\nThe “other” one stayed.", []string{"One of us sails.", "other"}},
		"bullets":                {"» More on ships\n» More on boats\n› More on «ropes»", []string{"ropes"}},
		"inches":                 {"\"It is 12\" wide,\" he said.", []string{"It is 12\" wide,"}},
		"only marks":             {"“” ‘’ \"\" ''", nil},
	} {
		var got []string
		for _, r := range Runs(c.text, nil) {
			got = append(got, r.Of(c.text))
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s: -want +got\n%s", name, diff)
		}
	}
}

func TestUnpaired(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"paired":         {"“One.\n\n“Two,” he said, “and ‘three’.” It is 12\" wide.", nil},
		"not closed":     {"“One of us sails. “Why?” he said.", []string{"“One of us"}},
		"not opened":     {"with the crew.”, “At noon,” she said.", []string{"”, “At n"}},
		"torn":           {"“One of us sails.\n\nThe “other” one stayed.", []string{"“One of us"}},
		"goes on unsaid": {"“One of us sails.\n\nNobody stays.” He left.", []string{"“One of us"}},
	} {
		var got []string
		for _, m := range Unpaired(c.text) {
			got = append(got, c.text[m.Start:min(m.Start+12, len(c.text))])
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s: -want +got\n%s", name, diff)
		}
	}
}
