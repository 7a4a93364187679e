package repair

import "factbox/internal/rule"

// Rules are the reasons for which a repair is what it is, the surest first.
var Rules = rule.Table{
	{ID: "entity", Does: "A character reference of HTML in running text is the character it names.", Example: "The mayor&rsquo;s plan was late."},
	{ID: "escape", Does: "The bytes of a character that a program escaped and never turned back are that character.", Example: "The mayor said it=E2=80=99s late."},
	{ID: "lossless", Does: "Characters that are the bytes of one character in UTF-8, read in another code page, are that character.", Example: "The mayor met JosÃ© at the cafÃ©."},
	{ID: "no-break-space", Does: "What is left of a no-break space whose second byte became a plain one is a no-break space.", Example: "The voilÃ  moment came at the cafÃ©."},
	{ID: "lost", Does: "What is left of a character that ends in U+FFFD is U+FFFD alone, once its code page is known.", Example: "The cafÃ© of zxÃ�q closed."},
	{ID: "unique", Does: "What is left of a character can have been one character only.", Example: "“We wait,â€ said Ada Holm."},
	{ID: "hyphen", Does: "Between two words, what mostly is a closing mark is a hyphen.", Example: "The realâ€world test of the boat failed."},
	{ID: "apostrophe", Does: "A lost mark between a word and the rest of a contraction is an apostrophe.", Example: "The councilโs vote was late."},
	{ID: "opening-mark", Does: "A lost mark before a word is an opening mark, when the paragraph's marks pair so.", Example: "He said, โWe wait.โ"},
	{ID: "closing-mark", Does: "A lost mark behind a sentence is a closing mark, when the paragraph's marks pair so.", Example: "He said, โWe wait.โ"},
	{ID: "dash", Does: "A lost mark between spaces, figures or dates is a dash.", Example: "The ferry โ the last one โ sank."},
	{ID: "ellipsis", Does: "A lost mark behind a word, where no other mark fits, is an ellipsis.", Example: "“I wait� I joined the force,” said Ada Holm."},
	{ID: other, Does: "What is left of a mark or sign that is not seen every day is the one that stands so.", Example: "The form goes from AUDITâ†'VERIFY today."},
	{ID: "sign", Does: "U+FFFD beside a number, a unit, a word of money or a name is the sign that belongs there.", Example: "The ticket cost �50 in May."},
	{ID: lostSpace, Does: "U+FFFD between words is a no-break space, where the article has many that no dash can be: behind an article, or between sentences.", Example: "The�mayor of�Lindholm closed the�ferry. A�boat sank near the�pier."},
	{ID: "word", Does: "A lost letter is the one that makes a word known, or one that stands elsewhere in the text.", Example: "The mayor's clich�s bored the village."},
	{ID: spelt, Does: "A lost letter of another alphabet is the one that its words are mostly spelt with.", Example: "The name is ΜαρίÎ and Μαρία."},
	{ID: "single-byte", Does: "Letters that stand where none may, and are marks in another single-byte code page, are those marks.", Example: "The stateÕs plan doesnÕt help."},
}
