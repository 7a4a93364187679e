package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
)

// gold is a labelled article. testdata/eval/README.md says what its fields mean.
type gold struct {
	ID, Text, Published, Damaged string

	People, Places, Organizations []goldName
	OptionalMentions              []span `json:"optional_mentions"`
	EitherPlaceOrOrg              []span `json:"either_place_or_org"`

	Quotes    []goldQuote
	NotQuotes []span `json:"not_quotes"`

	Times         []goldTime
	TimesOptional []span `json:"times_optional"`
	NonTimes      []span `json:"non_times"`

	Events    []goldEvent
	NonEvents []goldEvent `json:"non_events"`

	TrapStrings  []string `json:"trap_strings"`
	TrapAsPerson []string `json:"trap_as_person"`
	TrapAsPlace  []string `json:"trap_as_place"`
}

type goldName struct {
	Name     string
	Aliases  []string
	Mentions []span
	Roles    []string
	Country  *string
}

type goldQuote struct {
	span
	Speaker         *string
	SpeakerIsPerson *bool    `json:"speaker_is_person"`
	SpeakerAlt      []string `json:"speaker_alt"`
}

type goldTime struct {
	span
	Value     string
	AltValues []string `json:"alt_values"`
	Parts     []struct{ Value string }
}

type goldEvent struct {
	Date, Headline, Why string
	Triggers            []span
	Who, Where          []string
	Required            *bool
}

func (e *goldEvent) required() bool { return e.Required == nil || *e.Required }

// span is a half-open range of code points; labelled as [start, end] or as
// {"start": …, "end": …}.
type span struct{ Start, End int }

func (s *span) UnmarshalJSON(data []byte) error {
	if bytes.HasPrefix(data, []byte("[")) {
		var pair [2]int
		err := json.Unmarshal(data, &pair)
		s.Start, s.End = pair[0], pair[1]
		return err
	}
	var named struct{ Start, End int }
	err := json.Unmarshal(data, &named)
	s.Start, s.End = named.Start, named.End
	return err
}

func (s span) overlaps(o span) bool { return s.Start < o.End && o.Start < s.End }

// A quote and a time embed their span, whose UnmarshalJSON would take the whole
// object: they read the other fields beside it.

func (q *goldQuote) UnmarshalJSON(data []byte) error {
	type rest struct {
		Speaker         *string
		SpeakerIsPerson *bool    `json:"speaker_is_person"`
		SpeakerAlt      []string `json:"speaker_alt"`
	}
	var r rest
	if err := json.Unmarshal(data, &r); err != nil {
		return err
	}
	q.Speaker, q.SpeakerIsPerson, q.SpeakerAlt = r.Speaker, r.SpeakerIsPerson, r.SpeakerAlt
	return q.span.UnmarshalJSON(data)
}

func (t *goldTime) UnmarshalJSON(data []byte) error {
	type rest struct {
		Value     string
		AltValues []string `json:"alt_values"`
		Parts     []struct{ Value string }
	}
	var r rest
	if err := json.Unmarshal(data, &r); err != nil {
		return err
	}
	t.Value, t.AltValues, t.Parts = r.Value, r.AltValues, r.Parts
	return t.span.UnmarshalJSON(data)
}

// readGold reads a JSONL file of labelled articles.
func readGold(path string) ([]gold, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []gold
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<24)
	for n := 1; lines.Scan(); n++ {
		var g gold
		if err := json.Unmarshal(lines.Bytes(), &g); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", path, n, err)
		}
		out = append(out, g)
	}
	return out, lines.Err()
}

// record is what is read of the program's output.
type record struct {
	ID, Text, Error               string
	People, Places, Organizations []entry

	Quotes []struct {
		Kind       string
		Start, End int
		Rule       string
		Speaker    *struct{ Name, Text string }
	}
	Times []struct {
		ID, Text, Value string
		Start, End      int
	}
	Events []struct {
		Date, Headline, Modality string
		Time                     *string
		Trigger                  struct{ Start, End int }
		Who, Where               []string
		Negated                  bool
	}
}

// entry is a person, place or organization of a record.
type entry struct {
	ID, Name string
	Roles    []string
	Country  *string
	Mentions []span
}

// drive runs the program over the articles, and over their damaged copies; a
// copy's id ends in a star.
func drive(bin string, articles []gold) (map[string]record, error) {
	var in bytes.Buffer
	for _, g := range articles {
		for _, line := range []map[string]string{
			{"id": g.ID, "text": g.Text, "published": g.Published},
			{"id": g.ID + "*", "text": g.Damaged, "published": g.Published},
		} {
			if line["text"] == "" {
				continue
			}
			data, err := json.Marshal(line)
			if err != nil {
				return nil, err
			}
			in.Write(append(data, '\n'))
		}
	}
	cmd := exec.Command(bin, "--input", "jsonl", "--format", "jsonl")
	cmd.Stdin, cmd.Stderr = &in, os.Stderr
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("running %s: %w", bin, err)
	}
	found := map[string]record{}
	for line := range bytes.Lines(out) {
		var r record
		if err := json.Unmarshal(line, &r); err != nil {
			return nil, fmt.Errorf("the program's output: %w", err)
		}
		found[r.ID] = r
	}
	return found, nil
}
