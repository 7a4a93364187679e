package link

import (
	"factbox/internal/ner"

	"factbox/internal/lexicon"
	"factbox/internal/news"
	"factbox/internal/nlp"
)

// Points that each sign of a person's gender counts. A form of address or “the
// actress” outweighs a first name, which outweighs a pronoun that may mean
// somebody else.
const (
	byAddress   = 12 // “Mrs Hale”
	byRole      = 8  // “the actress Ines Vale”, “her son, Milo”
	byFirstName = 4
	byPronoun   = 2 // “Hale said she …”, with nobody else in the sentence
)

// findGenders weighs what the article shows of each person's gender.
func (l *Linker) findGenders() {
	p := &l.people
	for r := range p.records {
		rec := &p.records[r]
		rec.points, rec.told, rec.toldBy = 0, 0, ""
		g, _ := lexicon.GivenName(rec.name.given())
		rec.score(g, byFirstName, "")
	}
	for _, role := range l.roles {
		for i := role.first; i < role.last; i++ {
			if rolePrepositions.Has(l.doc.Lower(i)) {
				break
			}
			if i+1 < role.last && l.doc.Lower(i+1) == "'s" {
				continue // “her brother's lawyer” may be a woman
			}
			p.records[role.record].score(genderOf(l.doc.Lower(i)), byRole, "gender-by-role")
		}
	}
	for i := range l.mentions {
		m := &l.mentions[i]
		if m.Class != ner.Person || m.record < 0 {
			continue
		}
		p.records[m.record].score(addressed(l, m), byAddress, "gender-by-address")
		if onlyPerson(l, i) {
			p.records[m.record].score(pronounAfter(l, m), byPronoun, "gender-by-pronoun")
		}
	}
	for r := range p.records {
		rec := &p.records[r]
		switch {
		case rec.points >= byPronoun:
			rec.gender = news.Male
		case rec.points <= -byPronoun:
			rec.gender = news.Female
		default:
			rec.gender = news.Unknown
		}
	}
}

// score counts a sign of a gender. What the text itself shows, by rule, is kept
// apart from what first names make likely.
func (r *personRecord) score(g news.Gender, points int, rule string) {
	switch g {
	case news.Male:
	case news.Female:
		points = -points
	default:
		return
	}
	r.points += points
	if rule != "" {
		r.told += points
		if r.told > 0 == (points > 0) && (r.toldBy == "" || max(points, -points) > byPronoun) {
			r.toldBy = rule
		}
	}
}

// told is the gender that the article's own words show of record r, as it is
// written, and the rule that shows it.
func told(l *Linker, r int) (gender news.Nullable, rule string) {
	rec := &l.people.records[r]
	switch {
	case rec.told >= byPronoun:
		return "male", rec.toldBy
	case rec.told <= -byPronoun:
		return "female", rec.toldBy
	}
	return "", ""
}

// genderOf is what a noun for a person shows of the gender.
func genderOf(noun string) news.Gender {
	if g, ok := lexicon.Kin(noun); ok {
		return g
	}
	g, _ := lexicon.Role(noun)
	return g
}

// onlyPerson reports whether no other person is named in the sentence of mention i.
func onlyPerson(l *Linker, i int) bool {
	m := &l.mentions[i]
	sentence := l.doc.Tokens[m.First].Sentence
	for _, step := range [2]int{-1, 1} {
		for j := i + step; j >= 0 && j < len(l.mentions); j += step {
			o := &l.mentions[j]
			if l.doc.Tokens[o.First].Sentence != sentence {
				break
			}
			if step*(j-i) > 16 {
				return false // a list, or no sentence at all
			}
			if o.Class == ner.Person && o.record != m.record {
				return false
			}
		}
	}
	return true
}

// pronounReach is how many tokens behind a name a pronoun is looked for.
const pronounReach = 40

// pronounAfter is the gender of the first he or she behind a name in its
// sentence and the next one.
func pronounAfter(l *Linker, m *mention) news.Gender {
	d := l.doc
	sentence := d.Tokens[m.First].Sentence
	next := l.survey.pronounFrom(m.Last)
	if next >= m.Last+pronounReach || next >= len(d.Tokens) || d.Tokens[next].Sentence > sentence+1 {
		return news.Unknown
	}
	quoted := false
	first := m.Last
	if d.Lower(first) == "," && d.Tag(first+1) == nlp.PRPS {
		first += 2 // “Robin Vale, her brother, left”: “her” is somebody else
	}
	for i := first; i < len(d.Tokens) && i < m.Last+pronounReach && d.Tokens[i].Sentence <= sentence+1; i++ {
		switch d.Tag(i) {
		case nlp.OpenQuote:
			quoted = true
			continue
		case nlp.CloseQuote:
			quoted = false
			continue
		}
		if quoted {
			continue // “he” in a quote is seldom its speaker
		}
		if d.Tokens[i].Sentence != sentence && i != d.Sentences[sentence+1].First {
			return news.Unknown // another sentence tells only by its first word
		}
		switch d.Lower(i) {
		case "he", "his", "him", "himself":
			return news.Male
		case "she", "her", "hers", "herself":
			return news.Female
		}
	}
	return news.Unknown
}
