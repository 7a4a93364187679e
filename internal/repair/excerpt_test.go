package repair

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestExcerpt holds that a damaged spot is mended in a long text as it is in a short
// one, and that its place is told in the text.
func TestExcerpt(t *testing.T) {
	const before, behind = "The ferry was late.\n“It’s the pump,” she said.\n\n", "\n\nThe council met. — Nobody came — it rained.\nNo boat left.\n"
	for _, tt := range []struct{ source, want string }{
		{"The mayorâ€™s plan, a cafÃ©.", "The mayor’s plan, a café."},
		{"He came � at last � home.", "He came — at last — home."}, // the dash of a line that is left out
		{"“We left at noon.\n\n“Then it rained,� said Ada.", "“We left at noon.\n\n“Then it rained,” said Ada."},
		{"The vote on the ferry to Lindholm is late and the council=E2=80=99s b=\noat too.", "The vote on the ferry to Lindholm is late and the council’s boat too."},
		{"Senator Lujбn spoke.", "Senator Luján spoke."},
		{"The village of Vr�k.", "The village of Vr�k."},
	} {
		source, want := before+tt.source+behind, before+tt.want+behind
		r := Mend(source)
		if diff := cmp.Diff(want, r.Text); diff != "" {
			t.Errorf("Mend(%q) (-want +got):\n%s", source, diff)
		}
		for _, e := range append(r.Repairs, r.Suspected...) {
			if e.Was != source[e.SourceStart:e.SourceEnd] || e.Text != "" && r.Text[e.Start:e.End] != e.Text {
				t.Errorf("%q: the repair is %+v", tt.source, e)
			}
		}
	}
	if x := excerptOf(before + "The cafÃ©." + behind); strings.TrimSpace(x.text) != "The cafÃ©.\n\nThe council met. — Nobody came — it rained." {
		t.Errorf("the excerpt is %q", x.text)
	}
}
