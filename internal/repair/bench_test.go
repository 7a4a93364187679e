package repair

import (
	"strings"
	"testing"
)

// The article that the benchmarks repeat: plain, with curly marks, and damaged.
const (
	plainArticle  = "The ferry to Lindholm was late again on Monday, and nobody on the quay was surprised. \"It's the pump,\" said Ada Brandt, who has run the kiosk there for nine years. \"They mend it, and then it breaks.\" The council will vote on a new boat in May.\n\n"
	curlyArticle  = "The ferry to Lindholm was late again on Monday, and nobody on the quay was surprised. “It’s the pump,” said Ada Brandt, who has run the kiosk there for nine years. “They mend it, and then it breaks.” The council will vote on a new boat in May — or so José Peña hopes.\n\n"
	brokenArticle = "The ferry to Lindholm was late again on Monday, and nobody on the quay was surprised. â€œItâ€™s the pump,â€\u009d said Ada Brandt, who has run the kiosk there for nine years. โThey mend it, and then it breaks.โ The council will vote on a new boat in May â€” or so JosÃ© PeÃ±a hopes.\n\n"
)

func BenchmarkText(b *testing.B) {
	for _, bench := range []struct{ name, paragraph string }{
		{"ASCII", plainArticle}, {"curly", curlyArticle}, {"broken", brokenArticle},
	} {
		b.Run(bench.name, func(b *testing.B) {
			text := strings.Repeat(bench.paragraph, 16)
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				Text(text)
			}
		})
	}
}
