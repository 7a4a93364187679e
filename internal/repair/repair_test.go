package repair

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestText(t *testing.T) {
	tests := []struct{ name, source, want string }{
		{"apostrophe lost in a Thai code page", "If heโd come, Iโll go. Maraโs car isnโt here.", "If he’d come, I’ll go. Mara’s car isn’t here."},
		{"quotation marks lost in a Thai code page", "โWe left,โ Ines Okafor said. โThen it rained.โ", "“We left,” Ines Okafor said. “Then it rained.”"},
		{"windows-1252", "The cafÃ© wasnâ€™t open", "The café wasn’t open"},
		{"control characters", "The caf\u00c3\u00a9 wasn\u00e2\u0080\u0099t open", "The café wasn’t open"},
		{"macintosh", "The caf√© wasn‚Äôt open", "The café wasn’t open"},
		{"ibm850", "The caf├® wasnÔÇÖt open", "The café wasn’t open"},
		{"windows-874", "The cafรฉ had โ€“ at last โ€“ a cook", "The café had – at last – a cook"},
		{"damaged twice", "The cafÃƒÂ© wasnÃ¢â‚¬â„¢t open", "The café wasn’t open"},
		{"damaged in places", "“It isnâ€™t,” said Zoë Brandt", "“It isn’t,” said Zoë Brandt"},
		{"Thai", "โรงเรียนอยู่ที่กรุงเทพ and โรงแรม", "โรงเรียนอยู่ที่กรุงเทพ and โรงแรม"},
		{"a trade mark", "ŻUBRÅ™ and CAFÉ® are brands", "ŻUBRÅ™ and CAFÉ® are brands"},
		{"curly and accented", "“Señor Núñez’s café,” said Zoë – ‘naïve’.", "“Señor Núñez’s café,” said Zoë – ‘naïve’."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, repairs := Text(tt.source)
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("Text(%q) (-want +got):\n%s", tt.source, diff)
			}
			if again, more := Text(got); again != got || len(more) != 0 {
				t.Errorf("a second repair gives %q", again)
			}
			replayed, last := "", 0
			for _, r := range repairs {
				replayed += tt.source[last:r.SourceStart] + r.Text
				last = r.SourceEnd
			}
			if diff := cmp.Diff(got, replayed+tt.source[last:]); diff != "" {
				t.Errorf("replaying the repairs (-got +replayed):\n%s", diff)
			}
		})
	}
}
