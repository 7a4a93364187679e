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
		if r == 'ſ' {
			return never // the long s of old print
		}
		if r == 'ŉ' || r == 'ĸ' || r == 'ŀ' || r == 'Ŀ' {
			return rare
		}
		return familiar
	case r >= 0x218 && r <= 0x21B, r == 'ơ', r == 'Ơ', r == 'ư', r == 'Ư', r == 'ʻ', r == 'ʼ':
		return familiar
	case r >= 0x1E00 && r <= 0x1EFF: // Vietnamese and transliterations
		return familiar
	case r >= 0x335 && r <= 0x338: // strokes that cross letters out
		return familiar
	case r >= 0x384 && r <= 0x3CE, r >= 0x400 && r <= 0x45F, r == 'ґ', r == 'Ґ':
		return assigned(r)
	case r >= 0x5D0 && r <= 0x5EA, r >= 0x61F && r <= 0x669, r >= 0x66E && r <= 0x6D3:
		return assigned(r)
	case r >= 0x900 && r <= 0x97F, r >= 0xE01 && r <= 0xE5B:
		return assigned(r)
	case r >= 0x3000 && r <= 0x30FF, r >= 0x4E00 && r <= 0x9FFF, r >= 0xAC00 && r <= 0xD7A3, r >= 0xFF00 && r <= 0xFFEF:
		return assigned(r)
	case r >= 0x1F000 && r <= 0x1FAFF:
		return familiar
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
