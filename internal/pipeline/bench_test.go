package pipeline

import (
	"bufio"
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"factbox/internal/news"
)

// BenchmarkStages takes the labelled articles of testdata/eval, which all differ,
// through every stage: nanoseconds a word by stage, and what is allocated in all.
func BenchmarkStages(b *testing.B) {
	articles, words := evalArticles(b)
	analyser, err := NewAnalyser(Options{})
	if err != nil {
		b.Fatal(err)
	}
	for _, a := range articles {
		analyser.Analyse(a) // buffers grow to their size
	}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	var spent Spent
	for b.Loop() {
		for _, a := range articles {
			analyser.Analyse(a)
			spent.Add(analyser.Spent())
		}
	}
	runtime.ReadMemStats(&after)
	runs := float64(b.N)
	for s, d := range spent {
		b.ReportMetric(float64(d)/runs/float64(words), Stage(s).String()+"-ns/word")
	}
	b.ReportMetric(float64(after.TotalAlloc-before.TotalAlloc)/runs/float64(words), "B/word")
	b.ReportMetric(float64(after.Mallocs-before.Mallocs)/runs/float64(len(articles)), "allocs/article")
}

func evalArticles(b *testing.B) (articles []news.Article, words int) {
	files, err := filepath.Glob("../../testdata/eval/*.jsonl")
	if err != nil || len(files) == 0 {
		b.Fatal("no articles", err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			b.Fatal(err)
		}
		for in := bufio.NewReader(bytes.NewReader(data)); ; {
			line, err := in.ReadBytes('\n')
			var a struct{ ID, Text string }
			if json.Unmarshal(line, &a) == nil && a.Text != "" {
				articles = append(articles, news.Article{ID: a.ID, Text: a.Text})
				words += len(strings.Fields(a.Text))
			}
			if err != nil {
				break
			}
		}
	}
	return articles, words
}
