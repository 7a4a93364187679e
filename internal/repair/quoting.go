package repair

// quoting is which quotation marks are open at a point of a paragraph.
type quoting uint8

const (
	unquoted           quoting = iota
	inDouble                   // after “
	inDoubleThenSingle         // after “ and ‘
	inSingle                   // after ‘
	inSingleThenDouble         // after ‘ and “
	quotingCount
)

// turn is what is open after a mark, and what it costs that the mark stands
// where it does.
type turn struct {
	after quoting
	cost  float64
}

// The turns of the marks, by what is open before them.
var (
	openingDouble = [quotingCount]turn{
		unquoted:           {inDouble, 0},
		inDouble:           {inDouble, 5},
		inDoubleThenSingle: {inDoubleThenSingle, 5},
		inSingle:           {inSingleThenDouble, 0},
		inSingleThenDouble: {inSingleThenDouble, 5},
	}
	closingDouble = [quotingCount]turn{
		unquoted:           {unquoted, 5},
		inDouble:           {unquoted, 0},
		inDoubleThenSingle: {unquoted, 3},
		inSingle:           {inSingle, 4},
		inSingleThenDouble: {inSingle, 0},
	}
	openingSingle = [quotingCount]turn{
		unquoted:           {inSingle, 0},
		inDouble:           {inDoubleThenSingle, -2.5}, // inside a quote is where ‘ lives
		inDoubleThenSingle: {inDoubleThenSingle, 2},
		inSingle:           {inSingle, 5},
		inSingleThenDouble: {inSingleThenDouble, 5},
	}
)

// unclosed is what it costs that a paragraph ends with marks open.
var unclosed = [quotingCount]float64{inDouble: 3.5, inDoubleThenSingle: 4, inSingle: 4, inSingleThenDouble: 8}

const (
	continued = 0.8 // a quote left open where the next paragraph opens again: one over both
	reopened  = 2.5 // “ inside a quote, at the beginning of a sentence: it was not closed
	closing   = 0.5 // ’ that closes a ‘, at most
	stray     = 4   // ’ that stands where one closes something, and nothing is open
	untyped   = 4   // " that is no quotation mark
	written   = 2.5 // … where nobody speaks: reporters end their sentences
)

// move is the state after o was chosen in state q, and the cost of that.
func (s *step) move(o option, q quoting) (quoting, float64) {
	switch o.char {
	case '“':
		if q == inDouble && s.around&afterSentence != 0 {
			return q, o.cost + reopened
		}
		return openingDouble[q].after, o.cost + openingDouble[q].cost
	case '”':
		return closingDouble[q].after, o.cost + closingDouble[q].cost
	case '‘':
		if q == unquoted {
			return inSingle, o.cost + s.single
		}
		return openingSingle[q].after, o.cost + openingSingle[q].cost
	case '’':
		return s.close(o, q)
	case '…':
		if q == unquoted && s.slot >= 0 {
			return q, o.cost + written
		}
	}
	return q, o.cost
}

// close is the move of ’, which closes a ‘ or is an apostrophe.
func (s *step) close(o option, q quoting) (quoting, float64) {
	if s.around&(atLetter|atDigit) != 0 || s.around&(afterStop|afterLetter|afterDigit|afterClose) == 0 {
		return q, o.cost
	}
	switch {
	case q == inDoubleThenSingle:
		return inDouble, min(o.cost, closing)
	case q == inSingle:
		return unquoted, min(o.cost, closing)
	case s.slot < 0 && s.around&(afterS|afterDropped) == 0:
		return q, stray
	}
	return q, o.cost
}
