package timex

// readReported finds the period of a business report from the last one named. It
// reports false when none was.
func (r *resolver) reported(e *expr, sentence int) bool {
	if r.period.grain == noGrain {
		return false
	}
	if e.report == sisterQuarter {
		if r.last != r.period || r.lastAt != sentence {
			return false
		}
		n := e.at.part
		e.at.year = r.period.year
		if n > r.period.part {
			e.at.year--
		}
		e.anchor, e.by = inText, "anaphora"
		return n != r.period.part
	}
	y := e.at.year
	e.at, e.shift = r.period, shift{}
	switch e.report {
	case yearAgo:
		e.at.year--
	case thatYear:
		e.at.year = y
	}
	e.anchor, e.by = inText, "anaphora"
	return true
}

// compares reports whether the words before token i compare a number with an
// earlier one: "up from $3 million", "or 8 cents a share,".
func (r *resolver) compares(i int) bool {
	if r.period.grain == noGrain {
		return false
	}
	s := r.doc.Sentences[r.doc.Tokens[i].Sentence]
	for k := i - 1; k >= max(s.First, i-9); k-- {
		switch r.doc.Lower(k) {
		case "share", "from", "than", "compared", "against", "versus", "million", "billion", "%", "percent":
			return true
		}
	}
	return i == s.First && r.doc.Lower(i) == "a"
}
