package timex

// readNumber reads how many: digits, words, "a", "several", "two and a half".
func readNumber(p *parser, i int) (float64, int) {
	w := p.at(i)
	switch {
	case w.class&digitRun != 0:
		return readDigits(p, i)
	case w.class&cardinal != 0:
		return readNumberWords(p, i)
	case p.is(i, "a", "an", "another"):
		return readArticle(p, i)
	case p.is(i, "half") && p.is(i+1, "a", "an"):
		return 0.5, i + 2
	case p.is(i, "half", "quarter") && p.hyphen(i+1) && p.is(i+2, "century", "hour"):
		if p.is(i, "half") {
			return 0.5, i + 1
		}
		return 0.25, i + 1
	case p.is(i, "many") && p.is(i-1, "as", "so", "how", "too"):
		return 0, i
	case p.is(i, "several", "many", "few", "numerous", "countless"):
		return several, i + 1
	case p.is(i, "dozens", "hundreds", "thousands", "scores") && p.is(i+1, "of"):
		return several, i + 2
	}
	return 0, i
}

// readDigits reads "3", "2.5", "2½", "2 1/2".
func readDigits(p *parser, i int) (float64, int) {
	w := p.at(i)
	if p.tight(i) && p.mark(i-1, '$') || w.digits > 6 {
		return 0, i
	}
	n, j := float64(w.n), i+1
	switch {
	case p.mark(j, '.') && p.tight(j) && p.has(j+1, digitRun) && p.tight(j+1):
		f := float64(p.at(j + 1).n)
		for range p.at(j + 1).digits {
			f /= 10
		}
		n, j = n+f, j+2
	case p.mark(j, 'h'):
		n, j = n+0.5, j+1
	case p.at(j).n == 1 && p.has(j, digitRun) && p.mark(j+1, '/') && p.at(j+2).n == 2 && p.tight(j+2):
		n, j = n+0.5, j+3
	}
	return readAndHalf(p, n, j)
}

// readArticle reads "a", "a few", "a couple of", "a dozen", "a half".
func readArticle(p *parser, i int) (float64, int) {
	switch {
	case p.is(i+1, "half", "quarter") && p.hyphen(i+2):
		return readNumber(p, i+1) // "a quarter-century"
	case p.is(i+1, "few"):
		return several, i + 2
	case p.is(i+1, "couple") && p.is(i+2, "of"):
		return 2, i + 3
	case p.is(i+1, "couple"):
		return 2, i + 2
	case p.is(i+1, "dozen", "hundred", "thousand"):
		return float64(p.at(i + 1).n), i + 2
	case p.is(i+1, "half") && p.has(i+2, unitName):
		return 0.5, i + 2
	}
	return 1, i + 1
}

// readNumberWords reads "seven", "twenty-five", "two hundred".
func readNumberWords(p *parser, i int) (float64, int) {
	w := p.at(i)
	n, j := int(w.n), i+1
	if m, k := readTens(p, i); k > i {
		n, j = m, k
	}
	for p.is(j, "hundred", "thousand", "dozen") {
		n *= int(p.at(j).n)
		j++
	}
	return readAndHalf(p, float64(n), j)
}

// readTens reads "ninety-eight" or "sixteen": a number of two digits in words.
func readTens(p *parser, i int) (int, int) {
	w := p.at(i)
	if w.class&cardinal == 0 || w.n < 10 || w.n > 90 {
		return 0, i
	}
	n, j := int(w.n), i+1
	if n < 20 {
		return n, j
	}
	if p.hyphen(j) && p.has(j+1, cardinal) {
		j++
	}
	if one := p.at(j); one.class&cardinal != 0 && one.n < 10 {
		return n + int(one.n), j + 1
	}
	return n, i + 1
}

// readAndHalf reads "and a half" after a number.
func readAndHalf(p *parser, n float64, j int) (float64, int) {
	switch {
	case spells(p, j, "-", "and", "-", "a", "-", "half"): // "five-and-a-half"
		return n + 0.5, j + 6
	case spells(p, j, "and", "a", "half"):
		return n + 0.5, j + 3
	case spells(p, j, "and", "one", "-", "half"):
		return n + 0.5, j + 4
	}
	return n, j
}

// readApproximation reads the words that make a number rough: "about", "more than".
func readApproximation(p *parser, i int) (bool, int) {
	switch {
	case p.has(i, approx) && !p.is(i, "about", "around", "roughly", "approximately"):
		return true, i + 1
	case p.is(i, "more", "less") && p.is(i+1, "than"):
		return true, i + 2
	case p.is(i, "no") && p.is(i+1, "more", "less") && p.is(i+2, "than"):
		return true, i + 3
	case p.is(i, "at") && p.is(i+1, "least", "most"):
		return true, i + 2
	case p.is(i, "up") && p.is(i+1, "to"):
		return true, i + 2
	case p.is(i, "over", "under") && (p.has(i+1, digitRun|cardinal) || p.is(i+1, "a", "an")):
		return true, i + 1
	}
	return false, i
}
