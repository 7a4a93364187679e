// Package pipeline takes articles through every stage: one at a time with
// [Analyser], or many with workers, in order and in bounded memory.
package pipeline

import (
	"fmt"
	"io"
	"strings"

	"factbox/internal/atlas"
	"factbox/internal/event"
	"factbox/internal/link"
	"factbox/internal/ner"
	"factbox/internal/news"
	"factbox/internal/nlp"
	"factbox/internal/quote"
	"factbox/internal/repair"
	"factbox/internal/timex"
)

// Options are the choices that change what is found.
type Options struct {
	NoRepair   bool // leave the text as it is
	Indirect   bool // add reported speech
	InferDates bool // date sentences that name no date from the article's
	NoInfer    bool // date no sentence that names no date, not even under a dateline

	Times TimeOptions // what settles times that a text leaves open

	AnyLanguage bool // look for facts in a text that is not English, too

	Undated bool // leave out times and events, where only names and quotes are asked for

	Explain bool // keep the reasons of facts in Facts.Trace

	Names         *Names  // a list of the reader's own, which overrules what is found; nil for none
	MinConfidence float64 // leave out names and speakers below it, from 0 for none to 1

	Home       string            // where the publisher is at home, "Wexford, IE"; empty: as each article's address tells
	Publishers *atlas.Publishers // what was learned of publishers by [Analyser.Survey]; nil for nothing
}

// Names is a reader's own list of names.
type Names = link.OwnNames

// ReadNames reads a list of names, as [link.ReadNames] says.
func ReadNames(file string, r io.Reader) (*Names, error) { return link.ReadNames(file, r) }

// TimeOptions settle what a text leaves open about its times.
type TimeOptions = timex.Options

// DateOrder is how day and month of a date in digits stand.
type DateOrder = timex.Order

// The orders of day and month.
const (
	AutoOrder  = timex.Auto
	DayFirst   = timex.DayFirst
	MonthFirst = timex.MonthFirst
)

// Analyser finds the facts of one article after the other. One goroutine uses
// it at a time; the models behind it are shared by the whole process.
type Analyser struct {
	options Options
	reader  *nlp.Reader
	names   *ner.Tagger
	records *link.Linker
	quotes  *quote.Finder
	times   *timex.Finder
	events  *event.Finder
	clock   watch
}

// NewAnalyser loads what the stages need.
func NewAnalyser(options Options) (*Analyser, error) {
	a := &Analyser{options: options}
	var err error
	if a.reader, err = nlp.NewReader(); err != nil {
		return nil, err
	}
	if a.names, err = ner.New(); err != nil {
		return nil, err
	}
	a.records = link.New(a.names.Lists, options.MinConfidence, options.Names)
	a.records.Publishers = options.Publishers
	if options.Home != "" {
		home, ok := atlas.HomeAt(options.Home)
		if !ok {
			return nil, fmt.Errorf("no place is known as %q", options.Home)
		}
		a.records.Home = &home
	}
	if a.quotes, err = quote.NewFinder(quote.Options{Indirect: options.Indirect, MinConfidence: options.MinConfidence}); err != nil {
		return nil, err
	}
	if options.Undated {
		return a, nil
	}
	if a.times, err = timex.NewFinder(options.Times); err != nil {
		return nil, err
	}
	if a.events, err = event.NewFinder(event.Options{InferDates: options.InferDates, NoInfer: options.NoInfer}); err != nil {
		return nil, err
	}
	return a, nil
}

// Spent is how long the stages took with the last article.
func (a *Analyser) Spent() Spent { return a.clock.spent }

// Analyse returns the facts of an article that could be read.
func (a *Analyser) Analyse(article news.Article) *news.Facts {
	facts := news.New(article)
	if a.options.Explain {
		facts.Trace = &news.Trace{}
	}
	text, reading, doc := a.link(article, facts)
	if doc != nil {
		a.quotes.Find(doc, facts)
		a.clock.ends(Quoting)
	}
	if doc != nil && !a.options.Undated {
		a.times.Find(doc, facts)
		a.clock.ends(Timing)
		a.events.Find(doc, facts, a.quotes.Discourse())
		a.clock.ends(Dating)
	}
	if len(text) > longText {
		a.forget()
	}
	if reading.Text == text {
		return facts
	}
	return facts.Over(text, reading.InText)
}

// longText is how long an article may be, in bytes, for the stages to keep what
// they allocated for it: of a longer one that is fifty times its length, which
// whoever writes the facts may need.
const longText = 256 << 10

// forget makes the stages anew.
func (a *Analyser) forget() {
	if fresh, err := NewAnalyser(a.options); err == nil {
		fresh.clock = a.clock
		*a = *fresh
	}
}

// Survey returns what an article teaches of its publisher: where its places lie.
func (a *Analyser) Survey(article news.Article) (publisher string, leaning atlas.Leaning) {
	if _, _, doc := a.link(article, news.New(article)); doc == nil {
		return "", nil
	}
	return a.records.Leaning()
}

// link mends and reads an article and finds who and what is named in it. It
// returns the mended text, how it is read, and the document; nil where that is
// not English and its words would be read as English ones.
func (a *Analyser) link(article news.Article, facts *news.Facts) (text string, reading nlp.Reading, doc *nlp.Doc) {
	a.clock = newWatch()
	if !a.options.NoRepair {
		facts.Text, facts.Repairs = repair.Text(article.Text)
	}
	a.clock.ends(Repairing)
	// The stages read one paragraph a line, and words as they are meant; the
	// facts then cite the text as it stands.
	text = facts.Text
	reading = nlp.ReadingOf(text)
	facts.Text = reading.Text
	doc = a.reader.Read(reading.Text)
	for _, s := range doc.Sentences {
		facts.Sentences = append(facts.Sentences, s.Span)
	}
	language := nlp.Foreign(facts.Text)
	a.clock.ends(Reading)
	if language != "" {
		if declared, _, _ := strings.Cut(facts.Source.Language, "-"); declared != language {
			facts.Source.Language = language
		}
		if facts.Foreign = true; !a.options.AnyLanguage {
			return text, reading, nil
		}
	}
	// What an article says of itself is nearer to the truth than its path, and
	// further from it than a flag or metadata.
	if facts.Published == nil || facts.Published.From == "path" {
		if p := timex.Dateline(doc); !p.IsZero() {
			facts.Published = &p
		}
	}
	mentions := a.names.Tag(doc)
	a.clock.ends(Naming)
	if len(text) > longText {
		a.names.Forget()
	}
	a.records.Link(doc, mentions, facts)
	a.clock.ends(Linking)
	if len(text) > longText {
		link.Forget(a.records)
	}
	return text, reading, doc
}
