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
		"curly":            {"“Hello,” Ito said. “We don’t ‘do’ lunch.”", []string{"Hello,", "We don’t ‘do’ lunch.", "do"}},
		"british":          {"'It's wet,' he said, 'but not as wet as I am.' The owners' boats' masts are 'bent'.", []string{"It's wet,", "but not as wet as I am.", "bent"}},
		"doubled singles":  {"''He'd ask us, 'Where is the key?''' Ms. Ruiz said.", []string{"He'd ask us, 'Where is the key?'", "Where is the key?"}},
		"paragraphs":       {"“One.\n\n“Two.\n\n“Three,” he said.\nThe “fourth” was.", []string{"One.\n\n“Two.\n\n“Three,", "fourth"}},
		"orphan closer":    {"with the crew.”, “At noon, we sail.” Ruiz said.", []string{"At noon, we sail."}},
		"opener closes":    {"“It sails.“[The Courier] The “boat” sank.", []string{"It sails.", "boat"}},
		"leftovers":        {"(Ruiz said: ''We sail at noon.'.')\nThey sailed.", []string{"We sail at noon.'."}},
		"leftover inside":  {"The shirt says \"The Ferryman, because of 'a long song.'", []string{"The Ferryman, because of 'a long song.'", "a long song."}},
		"missing closer":   {"“We sail, he said. “Then we eat.”", []string{"We sail, he said.", "Then we eat."}},
		"german":           {"„Gut“, sagte Ito. »Ja«, sagte Ruiz, «nein».", []string{"Gut", "Ja", "nein"}},
		"swedish":          {"”Hej,” sa Ito.", []string{"Hej,"}},
		"double in single": {"'My aunt says, \"You can't eat rope,\"' Ruiz told Radio Nine. 'You can't.'", []string{"My aunt says, \"You can't eat rope,\"", "You can't eat rope,", "You can't."}},
		"possessive":       {"\"Where are the pilots' logs?\" he asked.", []string{"Where are the pilots' logs?"}},
		"feet and inches":  {"The mast is 12' 6\" tall and 5'10\" wide in the '90s.", nil},
		"only marks":       {"“” ‘’ \"\" ''", nil},
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
