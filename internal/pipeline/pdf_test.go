package pipeline

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"factbox/internal/news"
)

// A page of two columns, as pdftotext gives it, has the quotes of the text that
// was set: over line ends, hyphens and the end of a column.
func TestPDF(t *testing.T) {
	tool, err := exec.LookPath("pdftotext")
	if err != nil {
		t.Skip("no pdftotext")
	}
	const text = `Ferry to Skellan Island stops for the winter, harbour board says after a vote

The ferry between Port Maren and Skellan Island will stop on Monday for the winter, the harbour board said, and nobody on the island was asked.
"We were told by a note on the pier, and a note on a pier is not a conversation," said Oonagh Tierney, who runs the island's only bakery and bakes for the crew.
The board answered that the ship is thirty-one years old. "Her engine has been mended eleven times since January," said its chairman, Piet Vandermeulen, "and the twelfth time will be in a yard." He would not name the yard.
Islanders met in the school on Wednesday evening. Some eighty people came, about a third of all who live there, and most of them wanted to know how the mail would come.
"My mother is ninety and her medicines come with that ship," said Declan Roche. "I can row, but I cannot row every morning until April."
The county promised a smaller boat for the sick. Ms. Tierney called the promise "a very small boat indeed" and went home to her ovens.`
	directory := t.TempDir()
	page := filepath.Join(directory, "page.pdf")
	if err := os.WriteFile(page, twoColumns(text), 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command(tool, page, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	analyser, err := NewAnalyser(Options{})
	if err != nil {
		t.Fatal(err)
	}
	quotes := func(text string) (said []string) {
		facts := analyser.Analyse(news.Article{ID: "x", Text: text, Published: news.Published{Date: "2025-10-29", From: "flag"}})
		for _, fault := range faults(facts, text) {
			t.Error(fault)
		}
		for _, q := range facts.Quotes {
			speaker := ""
			if q.Speaker != nil {
				speaker = q.Speaker.Name
			}
			words := strings.ReplaceAll(strings.Join(strings.Fields(q.Text), " "), "- ", "")
			said = append(said, speaker+": "+words)
		}
		return said
	}
	want, got := quotes(text), quotes(string(out))
	if len(want) < 6 || strings.Join(want, "\n") != strings.Join(got, "\n") {
		t.Errorf("set in two columns\n%s\nare the quotes of\n%s\nnot\n%s", strings.Join(got, "\n"), out, strings.Join(want, "\n"))
	}
}

// twoColumns is a PDF of one page with text in two narrow columns under its
// first line, words hyphenated where they do not fit.
func twoColumns(text string) []byte {
	const width, lines, leading, size = 38, 24, 13, 9
	heading, body, _ := strings.Cut(text, "\n\n")
	var set []string
	for paragraph := range strings.SplitSeq(body, "\n") {
		line := ""
		for word := range strings.FieldsSeq(paragraph) {
			room := width - len(line) - 1
			switch {
			case line == "":
				line = word
			case len(word) <= room:
				line += " " + word
			case len(word) >= 8 && room >= 4 && strings.Trim(word, "abcdefghijklmnopqrstuvwxyz") == "":
				cut := min(room-1, len(word)-3)
				set = append(set, line+" "+word[:cut]+"-")
				line = word[cut:]
			default:
				set = append(set, line)
				line = word
			}
		}
		set = append(set, line)
	}
	var content bytes.Buffer
	show := func(x, y int, line string) {
		line = strings.NewReplacer(`\`, `\\`, "(", `\(`, ")", `\)`).Replace(line)
		fmt.Fprintf(&content, "BT /F1 %d Tf %d %d Td (%s) Tj ET\n", size, x, y, line)
	}
	show(72, 720, heading)
	for i, line := range set {
		show(72+i/lines*240, 690-i%lines*leading, line)
	}

	objects := []string{
		"<< /Type /Catalog /Pages 2 0 R >>",
		"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
		"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
		fmt.Sprintf("<< /Length %d >>\nstream\n%s\nendstream", content.Len(), content.String()),
		"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
	}
	var pdf bytes.Buffer
	pdf.WriteString("%PDF-1.4\n")
	var offsets []int
	for i, object := range objects {
		offsets = append(offsets, pdf.Len())
		fmt.Fprintf(&pdf, "%d 0 obj\n%s\nendobj\n", i+1, object)
	}
	table := pdf.Len()
	fmt.Fprintf(&pdf, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, offset := range offsets {
		fmt.Fprintf(&pdf, "%010d 00000 n \n", offset)
	}
	fmt.Fprintf(&pdf, "trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, table)
	return pdf.Bytes()
}
