package quote_test

import (
	"strings"
	"testing"

	"factbox/internal/news"

	"github.com/google/go-cmp/cmp"
)

// TestRules has one sentence for each rule of attribution: the quote, its kind,
// who speaks, the cue and the rule.
func TestRules(t *testing.T) {
	find := finder(t)
	for text, want := range map[string][]string{
		// Behind the quote.
		"“We sail at noon,” said Ada Okafor, who runs the harbour.":                            {"We sail at noon,|direct|Ada Okafor|said|cue-after"},
		"“We sail at noon,” Ada Okafor said.":                                                  {"We sail at noon,|direct|Ada Okafor|said|cue-after"},
		"“We sail at noon,” Xavier Ong, chief economist at Calder Bank, said.":                 {"We sail at noon,|direct|Xavier Ong|said|cue-after"},
		"OKAFOR: What I said on Sunday was, “We sail at noon.”":                                {"We sail at noon.|direct|OKAFOR|said|cue-before"},
		"The Harbour Commissioner, Ada Okafor (Labour), told them they had “nothing to hide”.": {"nothing to hide|mixed|Ada Okafor|told|cue-mixed"},
		"“We sail at noon,” the chairwoman, Ada Okafor, told reporters.":                       {"We sail at noon,|direct|Ada Okafor|told|cue-after"},
		"“We sail at noon,” Ada Okafor shrugged.":                                              {"We sail at noon,|direct|Ada Okafor|shrugged|cue-after"},
		"“Shall we sail?” Ada Okafor asked.":                                                   {"Shall we sail?|direct|Ada Okafor|asked|cue-after"},
		"“We sail at noon,” said a spokesman for Ada Okafor.":                                  {"We sail at noon,|direct|a spokesman for Ada Okafor|said|cue-after"},
		"“We sail at noon,” an Okafor aide said.":                                              {"We sail at noon,|direct|an Okafor aide|said|cue-after"},
		"“We sail at noon,” people close to the talks said.":                                   {"We sail at noon,|direct|people close to the talks|said|cue-after"},
		"“We sail at noon,” The Daily Tern’s Ada Okafor explained.":                            {"We sail at noon,|direct|Ada Okafor|explained|cue-after"},
		"“We sail at noon,” said Luis Ruiz’s top shipping aide Ada Okafor.":                    {"We sail at noon,|direct|Ada Okafor|said|cue-after"},
		"“We sail at noon,” Ada Okafor, who is chairman of Calder Bank said.":                  {"We sail at noon,|direct|Ada Okafor|said|cue-after"},
		"“We sail at noon,” according to Ada Okafor.":                                          {"We sail at noon,|direct|Ada Okafor|according to|according-to"},
		"“We sail at noon,” as Ada Okafor put it.":                                             {"We sail at noon,|direct|Ada Okafor|put|cue-after"},
		"“We sail at noon.” — Ada Okafor":                                                      {"We sail at noon.|direct|Ada Okafor||label"},
		"“We sail at noon,” the statement read.":                                               {"We sail at noon,|direct|the statement|read|cue-after"},
		"“We sail,” Ada Okafor said, “at noon.”":                                               {"We sail,|direct|Ada Okafor|said|cue-after", "at noon.|direct|Ada Okafor|said|split|q1"},
		"“We sail,” Ada Okafor said. “At noon.”":                                               {"We sail,|direct|Ada Okafor|said|cue-after", "At noon.|direct|Ada Okafor||same-turn|q1"},
		"“We sail,” said Ada Okafor of Northwind Inc. “The wind is fair.”":                     {"We sail,|direct|Ada Okafor|said|cue-after", "The wind is fair.|direct|Ada Okafor||same-turn|q1"},
		"“It is late.” “We sail,” Ada Okafor said.":                                            {"It is late.|direct|Ada Okafor||next-turn", "We sail,|direct|Ada Okafor|said|cue-after"},
		"“We sail.\n\n“We always do,” Ada Okafor said.":                                        {"We sail.\n\n“We always do,|direct|Ada Okafor|said|cue-after"},
		"Okafor’s boat left. “We sail,” Ada Okafor said.\n\n“We always do.”":                   {"We sail,|direct|Ada Okafor|said|cue-after", "We always do.|direct|Ada Okafor||carry-over"},
		"Ada Okafor sighed. “We never sail on Mondays.”":                                       {"We never sail on Mondays.|direct|Ada Okafor||introduced"},
		"“No,” said Ada Okafor. Luis Ruiz asked again. “Still not today.”":                     {"No,|direct|Ada Okafor|said|cue-after", "Still not today.|direct|Ada Okafor||carry-over"},
		// Behind a quote whose closing mark is missing.
		"“We sail at noon, said Ada Okafor, who runs the harbour.": {"We sail at noon,|direct|Ada Okafor|said|cue-after"},
		"“We sail at noon, Ada Okafor added, “and we sail fast.”":  {"We sail at noon,|direct|Ada Okafor|added|cue-after", "and we sail fast.|direct|Ada Okafor|added|split|q1"},
		// In front of it.
		"Ada Okafor said, “We sail at noon.”":                            {"We sail at noon.|direct|Ada Okafor|said|cue-before"},
		"Ada Okafor was blunt: “We never sail on Mondays.”":              {"We never sail on Mondays.|direct|Ada Okafor||colon"},
		"The timing did not surprise Ada Okafor: “We never sail late.”":  {"We never sail late.|direct|Ada Okafor||colon"},
		"Ada Okafor: “We sail at noon.”":                                 {"We sail at noon.|direct|Ada Okafor||label"},
		"Asked about the tide, Ada Okafor replied: “It comes and goes.”": {"It comes and goes.|direct|Ada Okafor|replied|cue-before"},
		"Ada Okafor rose and said, “We sail at noon.”":                   {"We sail at noon.|direct|Ada Okafor|said|cue-before"},
		"Ada Okafor shook her head, saying: “We sail at noon.”":          {"We sail at noon.|direct|Ada Okafor|saying|cue-before"},
		"In other words, explained Ada Okafor: “We sail at noon.”":       {"We sail at noon.|direct|Ada Okafor|explained|cue-before"},
		// Who gives the words of another.
		"“We sail at noon,” the Harbour Board quoted Ada Okafor as saying.":                                                {"We sail at noon,|direct|Ada Okafor|quoted|cue-after"},
		"The Harbour Board quoted Ada Okafor as saying that boats were “rotten toys”.":                                     {"rotten toys|mixed|Ada Okafor|saying|cue-mixed"},
		"Boats are hard to find, and “nobody mends them,” according to Ada Okafor.":                                        {"nobody mends them,|mixed|Ada Okafor|according to|according-to"},
		"He was answering a question from Ada Okafor, who had charged that boats showed a “wholesale decay of the fleet”.": {"wholesale decay of the fleet|mixed|Ada Okafor|charged|cue-mixed"},
		"The Tern quoted Ada Okafor as saying “the pier is quite safe.”":                                                   {"the pier is quite safe.|mixed|Ada Okafor|saying|cue-before"},
		"Officials answered Ada Okafor, who had charged that boats showed a “wholesale decay of the fleet”.":               {"wholesale decay of the fleet|mixed|Ada Okafor|charged|cue-mixed"},
		"Ada Okafor wrote to the crew saying “it is time to sail again.”":                                                  {"it is time to sail again.|mixed|Ada Okafor|saying|cue-before"},
		"Ada Okafor answered a question on Facebook writing, “It is time to sail again.”":                                  {"It is time to sail again.|direct|Ada Okafor|writing|cue-before"},
		"Ada Okafor replied to Luis Ruiz with, “Why now? We are at sea.” Ruiz then wrote back, “So are we.”":               {"Why now? We are at sea.|direct|Ada Okafor|replied|cue-before", "So are we.|direct|Luis Ruiz|wrote|cue-before"},
		"The noise prompted residents to ask “who pays for all of it.”":                                                    {"who pays for all of it.|mixed|residents|ask|cue-before"},
		"How about this headline from The Daily Tern, which hits the town where it hurts: “Robberies at the Pier Go Up.”":  {"Robberies at the Pier Go Up.|mixed|Daily Tern|headline|cue-noun"},
		// A sentence that goes on behind a blank line or a full stop.
		"“We sail at noon,”\n\nsaid Ada Okafor, who runs the harbour.":                                         {"We sail at noon,|direct|Ada Okafor|said|cue-after"},
		"“The pier is a danger to all of us.” Said the harbour master.":                                        {"The pier is a danger to all of us.|direct|the harbour master|Said|cue-after"},
		"“We sail at noon.”\n\n— Harwick Council (@harwick) May 3, 2025":                                       {"We sail at noon.|direct|Harwick Council||label"},
		"“We sail at noon and never look back.”\n\nAda Okafor, chair of the Harbour Board\n\nThe pier opened.": {"We sail at noon and never look back.|direct|Ada Okafor||label"},
		// A clause that only says when or why gives way to the main one.
		"When Luis Ruiz died in 1998, Ada Okafor released a statement:\n\n“He sailed well.”":  {"He sailed well.|direct|Ada Okafor||introduced"},
		"When Luis Ruiz said the pier would close, Ada Okafor fired back: “We sail at noon.”": {"We sail at noon.|direct|Ada Okafor|fired|cue-before"},
		"“We sail, right?” Ada Okafor went on, as if she did not hear.":                       {"We sail, right?|direct|Ada Okafor|went|cue-after"},
		"Luis Ruiz denies it — “why would we not sail?” asked Ada Okafor, now a pilot.":       {"why would we not sail?|direct|Ada Okafor|asked|cue-after"},
		"“We sail at noon,” Fight for $15 director Ada Okafor told them.":                     {"We sail at noon,|direct|Ada Okafor|told|cue-after"},
		"Ada Okafor’s dictum to her crew (repeated for years) was, “Never sail on Mondays.”":  {"Never sail on Mondays.|mixed|Ada Okafor|dictum|cue-noun"},
		"That record prompted Ada Okafor, who runs the pier, to state, “We sail at noon.”":    {"We sail at noon.|direct|Ada Okafor|state|cue-before"},
		"“We sail at noon,” reacted Ada Okafor.":                                              {"We sail at noon,|direct|Ada Okafor|reacted|cue-after"},
		"The Harwick People’s Daily, voice of the port, warned that the pier was “a mess”.":   {"a mess|mixed|Harwick People’s Daily|warned|cue-mixed"},
		"In a separate step, the Company said the pier was “a mess.”":                         {"a mess.|mixed|the Company|said|cue-mixed"},
		// Between its speaker and a noun that says what it is.
		"Luis Ruiz mocked Ada Okafor’s “wet feet” remark in May.": {"wet feet|mixed|Ada Okafor|remark|cue-noun"},
		"Ada Okafor kept her “dry by May” pledge to the harbour.": {"dry by May|mixed|Ada Okafor|pledge|cue-noun"},
		// A condition in front of the main clause.
		"Ada Okafor said that when Luis Ruiz railed against the pier, “he spoke for all of us.”":      {"he spoke for all of us.|mixed|Ada Okafor|said|cue-before"},
		"Ada Okafor said that whatever choice sailors are going to make, “it will be the wrong one.”": {"it will be the wrong one.|mixed|Ada Okafor|said|cue-before"},
		"They kicked a sailor, with Ada Okafor reportedly yelling: “Get him out of here!”":            {"Get him out of here!|direct|Ada Okafor|yelling|cue-before"},
		"Here’s Ada Okafor in December 1992: “The pier must rest on salt.”":                           {"The pier must rest on salt.|direct|Ada Okafor||label"},
		"In Leeds, after the vote, Ada Okafor (Labour), said, “We sail at noon.”":                     {"We sail at noon.|direct|Ada Okafor|said|cue-before"},
		"Ada Okafor said on Monday that she “heard” the roof leaks, adding, “I do not know.”":         {"heard|mixed|Ada Okafor|said|cue-mixed", "I do not know.|direct|Ada Okafor|adding|cue-before"},
		"“We are glad to sail,” comments Okafor in a statement, “as it is summer.”":                   {"We are glad to sail,|direct|Okafor|comments|cue-after", "as it is summer.|direct|Okafor||split|q1"},
		// Who names nobody.
		"Someone can even shout, “The pier must go now.”":                         {"The pier must go now.|direct||shout|cue-before"},
		"When Ada Okafor left, my first thought was: “Who sails now?”":            {"Who sails now?|direct|||colon"},
		"Contrary to Ada Okafor’s message of “zero tolerance to rot,” boats rot.": {"zero tolerance to rot,|mixed|Ada Okafor|message|cue-noun"},
		"Kenya: “Enormous interest” in boats: Ada Okafor":                         {"Enormous interest|mixed|Ada Okafor||label"},
		// Who cannot speak is passed over.
		"That said, the Harbour Board says the pier is “a mess.”":                      {"a mess.|mixed|Harbour Board|says|cue-mixed"},
		"That being said, “nobody should panic,” Ada Okafor said.":                     {"nobody should panic,|mixed|Ada Okafor|said|aside"},
		"“We sail,” Leeds coach Ada Okafor said.":                                      {"We sail,|direct|Ada Okafor|said|cue-after"},
		"“We sail at noon,” Ada Okafor, told the court.":                               {"We sail at noon,|direct|Ada Okafor|told|cue-after"},
		"“We sail at noon,” said another witness, the pilot Ada Okafor.":               {"We sail at noon,|direct|Ada Okafor|said|cue-after"},
		"Ada Okafor (Labour), said the pier was “a mess.”":                             {"a mess.|mixed|Ada Okafor|said|cue-mixed"},
		"On Tuesday last week his lawyer, Ada Okafor, told the court it was “a mess.”": {"a mess.|mixed|Ada Okafor|told|cue-mixed"},
		"Ada Okafor said that her mother sings daily, but added that it was “a mess.”": {"a mess.|mixed|Ada Okafor|added|cue-mixed"},
		"One of them, a boy with a drum, told his aunt it was “a mess.”":               {"a mess.|mixed|a boy with a drum|told|cue-mixed"},
		"The raids followed orders from Ada Okafor to “leave no mast standing.”":       {"leave no mast standing.|mixed|Ada Okafor|orders|cue-noun"},
		"“You find more on the Moon”, was Ada Okafor’s verdict.":                       {"You find more on the Moon|mixed|Ada Okafor|verdict|cue-noun"},
		"“We sail at noon,”[3] Ada Okafor said.":                                       {"We sail at noon,|direct|Ada Okafor|said|cue-after"},
		"Residents like Ada Okafor say the noise is “a mess.”":                         {"a mess.|mixed|Residents like Ada Okafor|say|cue-mixed"},
		"Hundreds of demonstrators said it was “a mess.”":                              {"a mess.|mixed|Hundreds of demonstrators|said|cue-mixed"},
		// The clause that the quote stands in decides.
		"While Luis Ruiz disclosed nothing, Ada Okafor did say she found the pier “quite charming”.":          {"quite charming|mixed|Ada Okafor|say|cue-mixed"},
		"While Luis Ruiz calls the pier “done,” Ada Okafor dwells on the “if” of it.":                         {"done,|mixed|Luis Ruiz|calls|cue-mixed", "if|mixed|Ada Okafor||subject"},
		"Ada Okafor left early, cautioning that Luis Ruiz had called the pier “a toy”.":                       {"a toy|mixed|Ada Okafor|cautioning|cue-mixed"},
		"Luis Ruiz argued the pier, which is widely praised by Ada Okafor, “would not last a winter” at sea.": {"would not last a winter|mixed|Luis Ruiz|argued|cue-before"},
		"Luis Ruiz condemned Ada Okafor’s claim that the pier “will not last.”":                               {"will not last.|mixed|Ada Okafor|claim|cue-noun"},
		"Luis Ruiz’ reaction: “Is that all?”":                                                                 {"Is that all?|mixed|Luis Ruiz|reaction|cue-noun"},
		"Ada Okafor was, in the words of a senior adviser, “the torchbearer” of the board.":                   {"the torchbearer|mixed|a senior adviser|words|cue-noun"},
		"The board will discuss a toll, an idea seen by skippers as a “lifeboat” for the pier.":               {"lifeboat|mixed|skippers|seen|cue-mixed"},
		"The town released a statement on Friday saying Ada Okafor’s remarks “do not help anybody.”":          {"do not help anybody.|mixed|The town|saying|cue-mixed"},
		"Ada Okafor emailed supporters saying: “The work goes on.”":                                           {"The work goes on.|direct|Ada Okafor|saying|cue-before"},
		"Skippers came first, with the Calder Association of Mates calling her “the boat we need” in May.":    {"the boat we need|mixed|Calder Association of Mates|calling|cue-before"},
		"Ada Okafor said that according to its own count, the board had lost, but “we are still counting.”":   {"we are still counting.|mixed|Ada Okafor|said|cue-mixed"},
		"Luis Ruiz wanted a war of words, she explained. “We sail at noon.” Ada Okafor had met Luis Ruiz.":    {"We sail at noon.|direct|she||introduced"},
		"“We take this seriously,” World Rowing said.\n\n“We will publish what we find in May.”":              {"We take this seriously,|direct|World Rowing|said|cue-after", "We will publish what we find in May.|direct|World Rowing||carry-over"},
		// Labels and signatures.
		"Crews want a new pier - Ada Okafor: “The old one is salt and rust.”":                   {"The old one is salt and rust.|direct|Ada Okafor||label"},
		"\"We sail at noon, and not before.\nAda Okafor, Harbour Board.\"\n\nThe pier is shut.": {"We sail at noon, and not before.|direct|Ada Okafor||label"},
		// Behind the quote.
		"“We sail when the wind is fair.” Okafor said.\n\nAda Okafor runs the harbour.":   {"We sail when the wind is fair.|direct|Ada Okafor|said|cue-after"},
		"“The sea is full,” the Leeds senator and former harbour chairwoman said in May.": {"The sea is full,|direct|the Leeds senator and former harbour chairwoman|said|cue-after"},
		"\"It's great fun watching the race,\" one user wrote.":                           {"It's great fun watching the race,|direct|one user|wrote|cue-after"},
		"“We sail at noon,” according to his friends and advisers.":                       {"We sail at noon,|direct|his friends and advisers|according to|according-to"},
		// Around fragments.
		"Ada Okafor said the harbour was “a disgrace.”":                          {"a disgrace.|mixed|Ada Okafor|said|cue-mixed"},
		"Ada Okafor said Luis Ruiz had called the harbour “a disgrace.”":         {"a disgrace.|mixed|Ada Okafor|said|cue-mixed"},
		"Ada Okafor, who called the harbour “a disgrace” last year, has left.":   {"a disgrace|mixed|Ada Okafor|called|cue-mixed"},
		"The harbour, Ada Okafor said, was “a disgrace.”":                        {"a disgrace.|mixed|Ada Okafor|said|aside"},
		"The harbour was “a disgrace,” Ada Okafor said.":                         {"a disgrace,|mixed|Ada Okafor|said|aside"},
		"The harbour was described by Ada Okafor as “a disgrace.”":               {"a disgrace.|mixed|Ada Okafor|described|cue-mixed"},
		"In Ada Okafor’s words, the harbour had become “a disgrace to the sea.”": {"a disgrace to the sea.|mixed|Ada Okafor|words|cue-noun"},
		"According to Ada Okafor, the harbour is “a disgrace.”":                  {"a disgrace.|mixed|Ada Okafor|According to|according-to"},
		"The company said it was “very sorry.”":                                  {"very sorry.|mixed|The company|said|cue-mixed"},
		// An interview that tells who is asked is word for word; other labels are not.
		"The Tern spoke to the pilot Ada Okafor.\n\nQ: Why salt?\n\nA: The sea has it.\n\nQ: Will the pier open?\n\nA: Not yet.": {"The sea has it.|direct|Ada Okafor||transcript", "Not yet.|direct|Ada Okafor||transcript"},
		"The Tern spoke to the pilot Ada Okafor.\n\nQ. Why salt?\n\nA. The sea has it.\n\nQ. Will the pier open?\n\nA. Not yet.": {"The sea has it.|direct|Ada Okafor||transcript", "Not yet.|direct|Ada Okafor||transcript"},
		"Ada Okafor paints.\n\nTHE TERN: Why salt?\n\nADA OKAFOR: The sea has it.\n\nQ: Will the pier open?\n\nA: Not yet.":      {"The sea has it.|direct|Ada Okafor||transcript", "Not yet.|direct|Ada Okafor||transcript"},
		"Luis Ruiz met Ada Okafor.\n\nLuis Ruiz: Why salt?\n\nAda Okafor: The sea has it.\n\nRuiz: And then?\n\nOkafor: None.":   {"Why salt?|direct|Luis Ruiz||transcript", "The sea has it.|direct|Ada Okafor||transcript", "And then?|direct|Luis Ruiz||transcript", "None.|direct|Ada Okafor||transcript"},
		"Tips by Ada Okafor and Luis Ruiz.\n\nOkafor: A win.\n\nRuiz: A draw.\n\nOkafor: No rain.\n\nRuiz: Perhaps rain.":        nil,
		// Inside another's words, only what somebody is said to have said is a quote.
		"“They may just say, ‘Sail on,’” Ada Okafor warned.":                  {"They may just say, ‘Sail on,’|direct|Ada Okafor|warned|cue-after"},
		"“You don’t hear the crew saying, ‘We love salt,’” Ada Okafor said.":  {"You don’t hear the crew saying, ‘We love salt,’|direct|Ada Okafor|said|cue-after"},
		"“If we had said, ‘Trust us,’ it would have sunk,” Ada Okafor said.":  {"If we had said, ‘Trust us,’ it would have sunk,|direct|Ada Okafor|said|cue-after"},
		"“It is easy to go out and say, ‘The sea is ours,’” Ada Okafor said.": {"It is easy to go out and say, ‘The sea is ours,’|direct|Ada Okafor|said|cue-after"},
		"“Someone says, ‘Sail on,’ and all nod,” Ada Okafor said.":            {"Someone says, ‘Sail on,’ and all nod,|direct|Ada Okafor|said|cue-after"},
		"“My aunt used to say, ‘Never pay a gull,’” Ada Okafor said.":         {"My aunt used to say, ‘Never pay a gull,’|direct|Ada Okafor|said|cue-after", "Never pay a gull,|direct|My aunt|say|cue-before"},
		"“My aunt looked at me and would say, ‘Not today,’” Ada Okafor said.": {"My aunt looked at me and would say, ‘Not today,’|direct|Ada Okafor|said|cue-after", "Not today,|direct|My aunt|say|cue-before"},
		// Whom "he", "they" and "people" of another's words stand for, nobody knows.
		"“They said, ‘Wait, that’s our job,’ and left,” Ada Okafor said.":                {"They said, ‘Wait, that’s our job,’ and left,|direct|Ada Okafor|said|cue-after"},
		"“He said, ‘Trust me,’ and he sailed,” Ada Okafor said.":                         {"He said, ‘Trust me,’ and he sailed,|direct|Ada Okafor|said|cue-after"},
		"“People were shouting, ‘It is a wave!’ and ran,” Ada Okafor said.":              {"People were shouting, ‘It is a wave!’ and ran,|direct|Ada Okafor|said|cue-after"},
		"“The boy next to me asked, ‘Are we camping?’ and slept,” Ada Okafor said.":      {"The boy next to me asked, ‘Are we camping?’ and slept,|direct|Ada Okafor|said|cue-after", "Are we camping?|direct|The boy next to me|asked|cue-before"},
		"Leeds has promised cuts of its own, and pilots disagree on what “room” it has.": nil,
		// Who was told of last goes on to speak, but not who asked.
		"“It burnt,” Ada Okafor said.\nMary Lind said that she saved her dog.\n“We ran,” she said.":                                     {"It burnt,|direct|Ada Okafor|said|cue-after", "We ran,|direct|Mary Lind|said|cue-after"},
		"“It burnt,” Mary Okafor said.\nSusan Lind asked whether the pier would stand.\n“It will not,” she said.":                       {"It burnt,|direct|Mary Okafor|said|cue-after", "It will not,|direct|Mary Okafor|said|cue-after"},
		"Peter Moss and James Lind sat down.\n\nLind, as is his custom, ate an apple and smiled.\n\n“We have to wear it,” he admitted.": {"We have to wear it,|direct|James Lind|admitted|cue-after"},
		// Whose clause it is.
		"Luis Ruiz, head of Calder Media which prints The Tern said: “We stand by it.”":          {"We stand by it.|direct|Luis Ruiz|said|cue-before"},
		"Luis Ruiz is old enough to remember Ada Okafor going on air, declaring a “war on rot”.": {"war on rot|mixed|Ada Okafor|declaring|cue-before"},
		"Luis Ruiz reminds me of Ada Okafor saying that “the sea always wins.”":                  {"the sea always wins.|mixed|Ada Okafor|saying|cue-before"},
		"The board denied it, with Luis Ruiz taking to the radio to call Ada Okafor “deluded”.":  {"deluded|mixed|Luis Ruiz|call|cue-mixed"},
		"Luis Ruiz met the crew, in what Ada Okafor, for one, called “a pure farce,” in May.":    {"a pure farce,|mixed|Ada Okafor|called|cue-before"},
		"Luis Ruiz circled the pier as his friends jeered, “Land, ho, you fool!”":                {"Land, ho, you fool!|mixed|his friends|jeered|cue-before"},
		"Luis Ruiz, citing “the pull of the tide,” said the pier could last a year.":             {"the pull of the tide,|mixed|Luis Ruiz||subject"},
		// Who is asked, or only met with it, does not say it.
		"Asked whether Ada Okafor “has the strength to serve well,” half of the crew said yes.": {"has the strength to serve well,|mixed||Asked|cue-mixed"},
		"Ada Okafor was met with loud chants of “Sail on, sail on!”":                            {"Sail on, sail on!|mixed||chants|cue-noun"},
		"Ada Okafor roused the crowd to loud chants of “Sail on, sail on!”":                     {"Sail on, sail on!|mixed|the crowd|chants|cue-noun"},
		"Ada Okafor fears the tide. “We shall all swim home one day,” is a common saying here.": {"We shall all swim home one day,|direct|||unattributed"},
		// A participle behind a comma is passive with "by", and one behind who passes words on is the subject's.
		"The crew had their apology, which came on Monday, described by Ada Okafor as “too little and too late.”": {"too little and too late.|mixed|Ada Okafor|described|cue-mixed"},
		"Luis Ruiz left. He was quoted by the Harbour Board stating, “We sail at noon.”":                          {"We sail at noon.|direct|Luis Ruiz|stating|cue-before"},
		"The old solicitor for Ada Okafor and Luis Ruiz told the court: “They rowed alone.”":                      {"They rowed alone.|direct|The old solicitor for Ada Okafor and Luis Ruiz|told|cue-before"},
		"“Never again” were the words Ada Okafor used.":                                                           {"Never again|mixed|Ada Okafor|words|cue-noun"},
		"Ada Okafor to Luis Ruiz: “Stop sailing now”\n\nThe pier is shut.":                                        {"Stop sailing now|mixed|Ada Okafor||label"},
		"Senator to mayor: “Stop sailing now”\n\nThe pier is shut.":                                               {"Stop sailing now|mixed|Senator||label"},
		"Ada Okafor criticised voters who opposed the pier and who “slept all day”.":                              {"slept all day|mixed|Ada Okafor|criticised|cue-mixed"},
		// Who is called by age, or by what they lead.
		"Ada Okafor won in Leeds. The 56-year-old said: “I love the sea.”":                             {"I love the sea.|direct|Ada Okafor|said|cue-before"},
		"Ada Okafor beat Luis Ruiz. The 56-year-old said: “I love the sea.”":                           {"I love the sea.|direct|The 56-year-old|said|cue-before"},
		"A pilot was held, Ada Okafor said. The 56-year-old told the court: “I love the sea.”":         {"I love the sea.|direct|The 56-year-old|told|cue-before"},
		"Luis Ruiz met Ada Okafor, who leads the Calder Tide. “We sail,” the Calder Tide leader said.": {"We sail,|direct|Ada Okafor|said|cue-after"},
		"Calder.com Inc., a large shop in Leeds, last year pledged to be “net zero carbon” in May.":    {"net zero carbon|mixed|Calder.com Inc.|pledged|cue-mixed"},
		// Titles, and what programs read.
		"Luis Ruiz loves songs such as “Low Water,” “Salt Road” and “Never.”":              nil,
		"“Low Water Blues,” which won in May, made Luis Ruiz rich.":                        nil,
		"In Luis Ruiz’s “An English Nurse Foresees her Death” the sea wins.":               nil,
		"The article “Are we to pay a new toll for it?” helps Luis Ruiz.":                  nil,
		"Re. “Pier toll proves costly to the town,” Page 8.":                               nil,
		"Luis Ruiz keeps {\"name\": \"Ada\", \"place\": \"between work and home\"} there.": nil,
		// Who is called by trade and country.
		"Leeds coach Ada Okafor was glad.\n\nThe Greek tactician said, “We kept our shape.”":                                 {"We kept our shape.|direct|Ada Okafor|said|cue-before"},
		"Leeds coach Ada Okafor was glad. “We won,” Okafor said.\n\nThe Swede added: “It was luck, no more.”":                {"We won,|direct|Ada Okafor|said|cue-after", "It was luck, no more.|direct|Ada Okafor|added|cue-before"},
		"The tweet stating “I am going to sink the pier” was posted on Monday, the mayor said.":                              {"I am going to sink the pier|direct|The tweet|stating|cue-before"},
		"“Strict action will be taken against the culprits,” Ada Okafor on pier threat\n\nThe pier is shut.":                 {"Strict action will be taken against the culprits,|direct|Ada Okafor||label"},
		"“It is all over now” said Ada Okafor yesterday.":                                                                    {"It is all over now|mixed|Ada Okafor|said|cue-after"},
		"To quote Ada Okafor, the pier is “over.”":                                                                           {"over.|mixed|Ada Okafor|To quote|according-to"},
		"Courts call this “promissory estoppel” in such cases.":                                                              nil,
		"The Tern spoke to the pilot Ada Okafor.\n\nQ: Why salt?\n\nAO: The sea has it.\n\nQ: Will it open?\n\nAO: Not yet.": {"The sea has it.|direct|Ada Okafor||transcript", "Not yet.|direct|Ada Okafor||transcript"},
		// A stop too many, a stop in a name, an asterisk.
		"“We sail at noon,” Ada Okafor. said.":             {"We sail at noon,|direct|Ada Okafor|said|cue-after"},
		"“We sail at noon,” E! host Ada Okafor said.":      {"We sail at noon,|direct|Ada Okafor|said|cue-after"},
		"“The best play of May.” *Ada Okafor, The Courier": {"The best play of May.|direct|Ada Okafor||label"},
		// Doubled single marks, whichever they are.
		"Ada Okafor said: ‘‘We sail. The owners’ plan is a ‘mess’ today.’’":   {"We sail. The owners’ plan is a ‘mess’ today.|direct|Ada Okafor|said|cue-before"},
		"``We sail at noon,'' Ada Okafor said. ‘‘We shall be back by dawn.’’": {"We sail at noon,|direct|Ada Okafor|said|cue-after", "We shall be back by dawn.|direct|Ada Okafor||same-turn|q1"},
		// Names on lines of their own: above their quotes, or below.
		"Ada Okafor\nChair, Harbour Board\n“We shall sail.”\nLuis Ruiz\nDeputy mayor\n“The money is gone.”":                {"We shall sail.|direct|Ada Okafor||label", "The money is gone.|direct|Luis Ruiz||label"},
		"Ada Okafor\n“We shall sail.”\nLuis Ruiz\n“The money is gone,” he said.":                                           {"We shall sail.|direct|Ada Okafor||label", "The money is gone,|direct|Luis Ruiz|said|cue-after"},
		"“We shall sail.”\nAda Okafor, Leeds\n“The money is gone.”\nLuis Ruiz, Lagos":                                      {"We shall sail.|direct|Ada Okafor||label", "The money is gone.|direct|Luis Ruiz||label"},
		"“We love the wide open sea,” Ada Okafor, senior pilot at Calder Bank.":                                            {"We love the wide open sea,|direct|Ada Okafor||label"},
		"“We have lost three boats here.” Ada Okafor, pilot.\n\nThe pier is shut.":                                         {"We have lost three boats here.|direct|Ada Okafor||label"},
		"“We build two piers,” Minister of Industry, Trade and Ports, Senator the Hon. Ada Okafor, told the meeting.":      {"We build two piers,|direct|Ada Okafor|told|cue-after"},
		"The board had reports of “rotten beams” in May, said Environment, Ports and Fish Minister Ada Okafor, adding it.": {"rotten beams|mixed|Ada Okafor|said|aside"},
		"“The roofs are gone,” Works, Roads and Ports Minister Ada Okafor said.":                                           {"The roofs are gone,|direct|Ada Okafor|said|cue-after"},
		"Ada Okafor, on whether people accused of theft should sail again:\n\n“We never know.”":                            {"We never know.|direct|Ada Okafor||introduced"},
		"Ada Okafor spoke about people accused of theft: “We shall never know.”":                                           {"We shall never know.|mixed|Ada Okafor|spoke|cue-before"},
		"We learned that the pier was “all rotten wood”.":                                                                  {"all rotten wood|mixed|||subject"},
		// A hearing: names come back, and talk. Notes on people do neither.
		"Ada Okafor met Luis Ruiz.\n\nMS. OKAFOR: We sail.\n\nMR. RUIZ: Do you?\n\nMS. OKAFOR: I do.\n\nMR. RUIZ: We shall see.":  {"We sail.|direct|Ada Okafor||transcript", "Do you?|direct|Luis Ruiz||transcript", "I do.|direct|Ada Okafor||transcript", "We shall see.|direct|Luis Ruiz||transcript"},
		"Ada Okafor\nWe sail.\n\nLuis Ruiz\nDo you?\n\nAda Okafor\nI do.\n\nLuis Ruiz\nWe shall see.":                             {"We sail.|direct|Ada Okafor||transcript", "Do you?|direct|Luis Ruiz||transcript", "I do.|direct|Ada Okafor||transcript", "We shall see.|direct|Luis Ruiz||transcript"},
		"Ada Okafor\nShe is the chair.\n\nLuis Ruiz\nHe is a pilot.\n\nKarl Moss\nHe joined us in May.\n\nDana Lind\nShe paints.": nil,
		// Quotes in quotes, and who "I" is in them.
		"“I told him, ‘Sail, then,’” Ada Okafor said.":              {"I told him, ‘Sail, then,’|direct|Ada Okafor|said|cue-after", "Sail, then,|direct|Ada Okafor|told|cue-before"},
		"“My aunt asked, ‘Is it wet?’ every day,” Ada Okafor said.": {"My aunt asked, ‘Is it wet?’ every day,|direct|Ada Okafor|said|cue-after", "Is it wet?|direct|My aunt|asked|cue-before"},
	} {
		if diff := cmp.Diff(want, lines(find(text))); diff != "" {
			t.Errorf("%s\n-want +got\n%s", text, diff)
		}
	}
}

// lines puts each quote on a line: text|kind|speaker|cue|rule, and what it
// continues.
func lines(facts *news.Facts) []string {
	var out []string
	for _, q := range facts.Quotes {
		fields := []string{q.Text, string(q.Kind), "", "", q.Rule}
		if q.Speaker != nil {
			fields[2] = q.Speaker.Name
		}
		if q.Cue != nil {
			fields[3] = q.Cue.Text
		}
		if q.Continues != "" {
			fields = append(fields, string(q.Continues))
		}
		out = append(out, strings.Join(fields, "|"))
	}
	return out
}
