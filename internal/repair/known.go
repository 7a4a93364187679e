package repair

import "unicode"

// rank says how likely a character is to stand in a news article.
type rank uint8

const (
	never    rank = iota // unassigned, private, a control character
	rare                 // assigned, but hardly seen outside its trade: phonetics, combining marks
	familiar             // letters of living languages, symbols people type
	common               // the marks and letters of English news with names from everywhere
	everyday             // the marks of every other paragraph
)

// everydayMarks make up most of the non-ASCII characters of English news.
const everydayMarks = "’“”–—‘…"

// living are the stretches of Unicode beyond Latin Extended-A that today's languages
// are written in, and what people type.
var living = &unicode.RangeTable{R16: []unicode.Range16{
	{0x01A0, 0x01A1, 1}, {0x01AF, 0x01B0, 1}, // ơ, ư
	{0x0218, 0x021B, 1},                      // ș, ț
	{0x02BB, 0x02BC, 1},                      // ʻ, ʼ
	{0x0335, 0x0338, 1},                      // strokes that cross letters out
	{0x0384, 0x03CE, 1},                      // Greek
	{0x0400, 0x045F, 1}, {0x0490, 0x0491, 1}, // Cyrillic
	{0x05D0, 0x05EA, 1},                      // Hebrew
	{0x061F, 0x0669, 1}, {0x066E, 0x06D3, 1}, // Arabic
	{0x0900, 0x097F, 1},                                                                // Devanagari
	{0x0E01, 0x0E5B, 1},                                                                // Thai
	{0x1E00, 0x1EFF, 1},                                                                // Vietnamese and transliterations
	{0x3000, 0x30FF, 1}, {0x4E00, 0x9FFF, 1}, {0xAC00, 0xD7A3, 1}, {0xFF00, 0xFFEF, 1}, // Chinese, Japanese, Korean
}}

// rankOf is how likely r is as the outcome of a repair.
func rankOf(r rune) rank {
	switch {
	case r < 0x20 || r >= 0x7F && r < 0xA0:
		return never
	case r < 0x7F:
		return common
	case r <= 0xFF:
		if unicode.IsLetter(r) {
			return common
		}
		return max(familiar, markRank(r))
	case r <= 0x17F: // Latin Extended-A
		switch r {
		case 'ſ':
			return never // the long s of old print
		case 'ŉ', 'ĸ', 'ŀ', 'Ŀ':
			return rare
		}
		return familiar
	case r >= 0x1F000 && r <= 0x1FAFF: // pictographs, and those of years to come
		return familiar
	case (r < 0x2000 || r >= 0x3000) && unicode.Is(living, r):
		return assigned(r)
	case r >= 0x01C0 && r <= 0x01C3, r == 0x01F6, r == 0x01F7: // clicks, and letters of dead scripts
		return never
	}
	if m := markRank(r); m != never {
		return m
	}
	if unicode.IsGraphic(r) && !unicode.Is(unicode.Co, r) {
		return rare
	}
	return never
}

func assigned(r rune) rank {
	if unicode.IsGraphic(r) {
		return familiar
	}
	return never
}

// markRank is the rank of a mark or symbol; never where it is none of those listed.
func markRank(r rune) rank {
	switch r {
	case '’', '“', '”', '–', '—', '‘', '…':
		return everyday
	case '•', 0xA0, '™', '€', '₹', '₡', '₦', '₱', '₩', '₪', '₫', '₴', '₺', '₽', '£', '©', '®', '°', '½', '¼', '¾', '§', '«', '»', '¿', '¡', '′', '″', '†', '‡', '·', '×', '÷', '±',
		'µ', '¢', '¥', 'ª', '²', '³', '¹', '„', '‚', '‹', '›', '−':
		return common // signs of English news that are not seen every day
	case '‐', '‑', '‒', '―', '‰', '⁄', '∙', '√', '∞', '≈', '≠', '≤', '≥', '∂', '∆', '∑', '∏', '∫', '◊', '←', '→', '↑', '↓', '↔',
		'⇒', '▶', '►', '▼', '▲', '■', '□', '▪', '●', '○', '★', '☆', '☺', '☹', '☻', '♥', '♡', '♦', '♣', '♠', '♪', '♫', '♀', '♂',
		'✓', '✔', '✗', '✘', '✨', '✅', '❌', '❤', '✌', '☀', '☁', '☂', '☎', '☑', '☕', '☛', '☞', '⌘', '⌣', '⚽', '⚠', '⚡', '➡', '➜',
		'⠀', 0xFE0F, 0xFEFF, 0xAD, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2009, 0x202F, 0x2002, 0x2003, '�', '№', '℃', '℠', 'ﬁ', 'ﬂ':
		return familiar // signs that people type, from keyboards and menus
	}
	return never
}
