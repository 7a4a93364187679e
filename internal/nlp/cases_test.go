package nlp

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Sentences of news. | stands where a sentence ends before a space, ¦ where it
// ends without one, ¶ where a paragraph ends.
var newsCases = []string{
	// titles, initials, names
	"Gov. Brown signed the bill on Monday.|Sen. Price voted no.",
	"Lt. Gov. Dana Rivers met Rep. Al Young (D-Ohio) in St. Paul.|They spoke briefly.",
	"Mr. and Mrs. Stone moved to Ft. Worth.|Dr. Small treated both.",
	"The novelist J. K. Marsh lives here.|So does the late T.S. Wren's niece.",
	"“Mr. Price knew,” she said.|“Mrs. Price did not.”",
	"John F. Keller Jr. ran in 1998.|He lost to Robert Hale Sr. by nine votes.",
	"The Rev. Martha Long and Prof. Uwe Kern spoke.|Gen. Mark Field left early.",
	"Police arrested Sgt. Hill.|Cpl. Wood was not charged.",
	"It was designed by I. M. Sato.|You can visit it with Tom and I.|Everyone does.",
	// companies
	"Acme Inc. said it would close.|Shares of Borden & Co. fell.",
	"He left Acme Corp. in May.|Its rival, Dale Bros., hired him.",
	"The deal with Hart Ltd. is off.|But Lowe PLC still wants it.",
	"She runs Northwind Inc.|Her sister runs Southwind Ltd.|They rarely talk.",
	"Yahoo! Inc. had 12,000 workers.|“Jeopardy!” fans had none.",
	// countries, states, places
	"The U.S. Navy sent two ships.|The U.K. sent one.",
	"Prices rose in the U.S.|They fell in the E.U.",
	"He was born in Gary, Ind., and raised in Flint, Mich.|His parents ran a shop.",
	"Troops left the U.S. Embassy.|In Washington, D.C., nobody noticed.",
	"They met on Elm St. in Dover, Del., in 2011.|They married in Mt. Vernon.",
	"The 9th U.S. Circuit Court heard it.|He died in St. Cloud.|W.C. Waters Hall was full.",
	"It opens at 7p.m. Tuesday.|It closes at 11p.m.|She won in 9.81sec.|Hale was second.",
	"The U.N. Security Council met.|Russia voted against it.",
	// times, dates, numbers
	"The fire began at 4 a.m. Tuesday.|It was out by 9 a.m.|Nobody was hurt.",
	"Doors open at 7 p.m. EST.|Tickets are $20.50.|Children pay half.",
	"It opened on Jan. 5 and closed on Sept. 30.|In Oct. it was sold.",
	"Bus No. 10 was late.|Was it late again?|No.|It never came.",
	"The rate rose to 3.5 percent from 3.25.|Economists had expected 3.75.",
	"He was born in 1947.|She was born in 1951.|10 years later they met.",
	"See pp. 12-14 and fig. 3 of the report.|It cost $1.2 million.",
	"The temperature was 38.5.|Tomorrow it will be 40.",
	// quotations
	"“We won,” he said.|“We won big.”|He left.",
	"“We lost.|We lost badly.|Nobody helped us,” he said.|“Nobody.”",
	"“Is it over?” she asked.|“Yes.”",
	"“Is it over?” Maria Ortega asked.|Nobody answered.",
	"“Stop!” Hale shouted.|The car went on.",
	"He called it “a mess.”|Then he hung up.",
	"\"It is late,\" he said.|\"Go home.\"|They went.",
	"She shouted, \"Fire!\" and ran.|Nobody followed.",
	"‘We are ready,’ she said.|‘We were always ready.’|They were not.",
	"He said: “Never.”|“Not once?” she asked.",
	"“I . . . I don’t know,” he said.|She waited.",
	"The paper called him “the ‘mayor’ of Elm Street.”|He laughed.",
	"“This is . . .” she began.|He cut her off.",
	"He said ``no.''|She said ``yes.''|They agreed.",
	// parentheses and brackets
	"The dam (built in 1932) held.|The bridge (see map.) did not.",
	"Rain is expected.|(Flights may be late.)|Bring a coat.",
	"“They [the council] knew.”|He would not say more.",
	"The tower fell in 1906.[2]|It was rebuilt.[3]|It fell again.",
	// ellipses and dashes
	"We waited… and waited.|Then… nothing.",
	"He might come...|She doubts it.",
	"The vote — long delayed — passed.|Two members — Hale and Ray — stayed away.",
	// addresses
	"Write to Lena.Voss@example.com.|Visit www.example.com/help for more.|It is free.",
	"The site, Example.com, is down.|Example.org is not.",
	"The clip is at https://example.com/a.b?c=d.|Thousands saw it.",
	// missing and odd spaces
	"The plan was dropped.¦Ministers gave no reason.|“It is dead.”¦They left.",
	"He left .|She stayed .",
	"The talks failed.|“Nobody came. ”|They will meet again.",
	// small letters and marks
	"The makers of the iPhone met.|iPad sales fell.|eBay rose.",
	"Sales fell vs. last year, i.e. since May.|They rose in the U.S. vs. Canada.",
	"They sell coats, hats, etc. at half price.|Shoes, socks, etc.|They sell too.",
	"What?!|Nobody said that!!!|Really...|Nobody.",
	"Plan A failed.|They went with plan B.|Officials would not name plan C.",
	"WAR ENDS, SAYS GOV. BROWN",
	// paragraphs
	"Harbour closes early¶The harbour closed at noon.|Ships waited.¶Nobody complained",
	"LONDON (AP) —|The harbour closed at noon.|Ships waited.",
	"By Lena Voss¶SEOUL, South Korea —|Two ships sank.¶Reporting by Lena Voss; editing by Tom Roe",
	"What we know¶1. The ship sank.¶2. Nobody was hurt.",
	"Three demands were made: 1. pay, 2. rest and 3. respect.|None was met.",
}

func TestNewsCases(t *testing.T) {
	r := newReader(t)
	for _, marked := range newsCases {
		want := strings.FieldsFunc(marked, func(c rune) bool { return c == '|' || c == '¦' || c == '¶' })
		text := strings.NewReplacer("|", " ", "¦", "", "¶", "\n\n").Replace(marked)
		if diff := cmp.Diff(want, sentences(r.Read(text))); diff != "" {
			t.Errorf("%s\n%s", marked, diff)
		}
	}
	if len(newsCases) < 60 {
		t.Errorf("%d cases", len(newsCases))
	}
}
