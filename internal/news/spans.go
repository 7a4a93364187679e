package news

// Over returns a copy of f whose spans lie in text instead of f.Text: each is
// moved, and what a fact cites is cut out anew. Repairs belong to the text that
// was mended and stay as they are.
func (f *Facts) Over(text string, move func(Span) Span) *Facts {
	out := f.clone()
	out.Text = text
	out.eachSpan(func(s *Span, cited *string) {
		*s = move(*s)
		if cited != nil {
			*cited = s.Of(text)
		}
	})
	return out
}

// eachSpan visits every span of f but those of repairs, with the text that the
// fact cites; sentences and reasons cite none.
func (f *Facts) eachSpan(visit func(s *Span, cited *string)) {
	for i := range f.Sentences {
		visit(&f.Sentences[i], nil)
	}
	mentions := func(list []Mention) {
		for i := range list {
			visit(&list[i].Span, &list[i].Text)
		}
	}
	for i := range f.People {
		mentions(f.People[i].Mentions)
	}
	for i := range f.Places {
		mentions(f.Places[i].Mentions)
	}
	for i := range f.Organizations {
		mentions(f.Organizations[i].Mentions)
	}
	for i := range f.Quotes {
		q := &f.Quotes[i]
		visit(&q.Span, &q.Text)
		if q.Speaker != nil {
			visit(&q.Speaker.Span, &q.Speaker.Text)
		}
		if q.Cue != nil {
			visit(&q.Cue.Span, &q.Cue.Text)
		}
	}
	for i := range f.Times {
		visit(&f.Times[i].Span, &f.Times[i].Text)
	}
	for i := range f.Events {
		visit(&f.Events[i].Trigger.Span, &f.Events[i].Trigger.Text)
	}
	if f.Trace != nil {
		for i := range f.Trace.Reasons {
			if r := &f.Trace.Reasons[i]; r.Stage != "repair" {
				visit(&r.Span, nil)
			}
		}
	}
}

// clone copies f so deeply that no span of the copy is one of f.
func (f *Facts) clone() *Facts {
	out := *f
	out.Sentences = copyOf(f.Sentences)
	out.Repairs = copyOf(f.Repairs)
	out.People = copyOf(f.People)
	for i := range out.People {
		out.People[i].Mentions = copyOf(out.People[i].Mentions)
	}
	out.Places = copyOf(f.Places)
	for i := range out.Places {
		out.Places[i].Mentions = copyOf(out.Places[i].Mentions)
	}
	out.Organizations = copyOf(f.Organizations)
	for i := range out.Organizations {
		out.Organizations[i].Mentions = copyOf(out.Organizations[i].Mentions)
	}
	out.Quotes = copyOf(f.Quotes)
	for i := range out.Quotes {
		q := &out.Quotes[i]
		if q.Speaker != nil {
			s := *q.Speaker
			q.Speaker = &s
		}
		if q.Cue != nil {
			c := *q.Cue
			q.Cue = &c
		}
	}
	out.Times = copyOf(f.Times)
	out.Events = copyOf(f.Events)
	if f.Trace != nil {
		out.Trace = &Trace{Reasons: copyOf(f.Trace.Reasons)}
	}
	return &out
}

// copyOf copies list; the copy is never nil.
func copyOf[T any](list []T) []T { return append([]T{}, list...) }
