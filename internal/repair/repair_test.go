package repair

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestText has, for every kind of damage, the sentence that made a rule necessary.
func TestText(t *testing.T) {
	tests := []struct{ name, source, want string }{
		// All bytes are there.
		{"windows-1252", "The cafÃ© wasnâ€™t open", "The café wasn’t open"},
		{"iso-8859-1", "The caf\u00c3\u00a9 wasn\u00e2\u0080\u0099t open", "The café wasn’t open"},
		{"windows-1250", "Ms. NĂşĂ±ez wasnâ€™t in", "Ms. Núñez wasn’t in"},
		{"windows-1251", "The cafГ© wasnвЂ™t open", "The café wasn’t open"},
		{"windows-1253", "The cafΓ© wasnβ€™t open", "The café wasn’t open"},
		{"windows-1255", "The cafֳ© wasnג€™t open", "The café wasn’t open"},
		{"windows-1257", "The cafĆ© wasnā€™t open", "The café wasn’t open"},
		{"windows-874", "The cafรฉ had โ€“ at last โ€“ a cook", "The café had – at last – a cook"},
		{"macintosh", "The caf√© wasn‚Äôt open", "The café wasn’t open"},
		{"ibm437", "The caf├⌐ wasnΓÇÖt open", "The café wasn’t open"},
		{"ibm850", "The caf├® wasnÔÇÖt open", "The café wasn’t open"},
		{"gbk", "鈥淭he ferry鈥檚 late,鈥? he said", "“The ferry’s late,” he said"},
		{"shift_jis", "窶弋he ferry窶冱 late", "“The ferry’s late"},
		{"an emoji in two surrogates", "Late again í\u00a0½í¸\u008d", "Late again 😍"},
		{"damaged twice", "The cafÃƒÂ© wasnÃ¢â‚¬â„¢t open", "The café wasn’t open"},
		{"damaged twice, bytes dropped", "Ã¢â‚¬Å“We left,Ã¢â‚¬Â Ada said", "“We left,” Ada said"},
		{"damaged in places", "“It isnâ€™t,” said Zoë Brandt", "“It isn’t,” said Zoë Brandt"},
		{"the page known from elsewhere", "Café Â· bar. The cafÃ© was full.", "Café · bar. The café was full."},
		{"Russian", "РџСЂРёРІРµС‚ from Minsk", "Привет from Minsk"},

		// Bytes are lost, context tells.
		{"apostrophe", "If heโd come, Iโll go. Maraโs car isnโt here.", "If he’d come, I’ll go. Mara’s car isn’t here."},
		{"quotation marks", "โWe left,โ Ines Okafor said. โThen it rained.โ", "“We left,” Ines Okafor said. “Then it rained.”"},
		{"a quoted word", "The so-called โpeace dividendโ never came.", "The so-called “peace dividend” never came."},
		{"possessive of a plural", "The officersโ union met. It was the officersโ day.", "The officers’ union met. It was the officers’ day."},
		{"plural at the end of a quote", "He called them โold friendsโ twice.", "He called them “old friends” twice."},
		{"dash between words", "They crossed the borderโoften at nightโto work.", "They crossed the border—often at night—to work."},
		{"dash between spaces", "DENVER โ A judge ruled today.", "DENVER – A judge ruled today."},
		{"dash of an American paper", "DENVER โ A judge ruled on Monday.", "DENVER — A judge ruled on Monday."},
		{"dash of an agency", "DENVER (AP) โ A judge ruled.", "DENVER (AP) — A judge ruled."},
		{"dash of a British paper", "The Labour centre โ or so Mr Hale said on Monday โ is shut.", "The Labour centre – or so Mr Hale said on Monday – is shut."},
		{"dash of a release", "DENVER โ A judge ruled on Monday, May 4, 2015.", "DENVER – A judge ruled on Monday, May 4, 2015."},
		{"dash like the others", "One — and two. Three โ and four.", "One — and two. Three — and four."},
		{"range", "the years 2001โ2009", "the years 2001–2009"},
		{"ellipsis keeps a byte", "Well,โฆ she said", "Well,… she said"},
		{"names with an apostrophe", "Eileen OโNeill and the dโIvoire coast", "Eileen O’Neill and the d’Ivoire coast"},
		{"a lone â", "âWeâre here,â said Ada. It wasnât so.", "“We’re here,” said Ada. It wasn’t so."},
		{"a row of lost dashes", "It isnât so.\nââââââââ\nâNo,â said Ada.", "It isn’t so.\nââââââââ\n“No,” said Ada."},
		{"a pronunciation that lost letters stays", "It isnât so: Lund [ˈlâdɑn].", "It isn’t so: Lund [ˈlâdɑn]."},
		{"two pieces of one sign", "It isnât so. He wrote â ¢ on it.", "It isn’t so. He wrote â ¢ on it."},
		{"a lone â and a space", "It isnâ t so. Itâ s here.", "It isn’t so. It’s here."},
		{"a dash whose second byte became a space", "ASHBY, Ohio â ” The roof of the hall, R-Ashby â “ fell on Monday", "ASHBY, Ohio — The roof of the hall, R-Ashby – fell on Monday"},
		{"lines of mail", "The council=E2=80=99s vote on the ferry to Lindholm was late, and the b=\noat was late too.", "The council’s vote on the ferry to Lindholm was late, and the boat was late too."},
		{"a sign cut by the end of a line of mail", "The vote on the ferry to Lindholm and the council=E2=80=99s caf=C3=A9=E2=80=\n=99s bill", "The vote on the ferry to Lindholm and the council’s café’s bill"},
		{"a line that ends in a sign", "The ferry to Lindholm costs what the council says, no less, so that a =\nb.", "The ferry to Lindholm costs what the council says, no less, so that a =\nb."},
		{"question marks behind â", "The mayorâ??s car", "The mayor’s car"},
		{"dropped undefined bytes", "â€œNo,â€ said Ada.", "“No,” said Ada."},
		{"straightened", "the border â€\" often at night", "the border – often at night"},
		{"spaced out", "It wasn â € ™ t so: It wasnâ € ™t", "It wasn ’ t so: It wasn’t"},
		{"no-break space", "voilÃ  le cafÃ©, Ã  Lyon", "voilà le café, à Lyon"},
		{"a name", "Mr. Dvoลák of Michoacรกn", "Mr. Dvořák of Michoacán"},
		{"a name that stands elsewhere", "The mayor of Żabno met the Żabno choir, but ลปabno was late.", "The mayor of Żabno met the Żabno choir, but Żabno was late."},
		{"a name that begins with it", "The dwellers of Łódź wait. In Åódź it rains.", "The dwellers of Łódź wait. In Łódź it rains."},
		{"a dash behind a name", "It wasnât Zoblinâwho had left.", "It wasn’t Zoblin—who had left."},
		{"a letter that stands elsewhere", "Ms. Tāwhara spoke; TÄwharaâs plan passed.", "Ms. Tāwhara spoke; Tāwhara’s plan passed."},
		{"a Japanese name that stands elsewhere", "The painter 松本 (Matsumoto) signed as æ¾本.", "The painter 松本 (Matsumoto) signed as 松本."},
		{"a Greek name in Thai letters", "It isnโt ฮฃฮฟฯฮฏฮฑ, he says.", "It isn’t Σοฯία, he says."},
		{"a range of dates", "Ada Brandt (May 2, 1931 โ June 4, 2009) — she was loved — sang.", "Ada Brandt (May 2, 1931 – June 4, 2009) — she was loved — sang."},
		{"amounts", "It cost ยฃ420 and โฌ30, he said. It isnโt โน500.", "It cost £420 and €30, he said. It isn’t ₹500."},
		{"guillemets", "Â«We left,Â» she said. Â«It rained.Â»", "«We left,» she said. «It rained.»"},
		{"a trade mark and a bullet", "The Frostlineâ¢ pump wasnât here.\nâ¢ Valves", "The Frostline™ pump wasn’t here.\n• Valves"},
		{"a closing mark before a no-break space", "“We left,โ\u00a0she said.", "“We left,”\u00a0she said."},
		{"a closing mark where a straight one opened", "\"We are late,โ she said, \"and we know it.โ", "\"We are late,” she said, \"and we know it.”"},
		{"a quote in a quote", "“She said, โGo home,โโ Ada said.", "“She said, ‘Go home,’” Ada said."},
		{"a quote opened again", "“We waited. โThen the boat came,” said Ada.", "“We waited. “Then the boat came,” said Ada."},
		{"single marks like the others", "The ‘Anna’ and the ‘Maja’ left; the โGretaโ stayed.", "The ‘Anna’ and the ‘Maja’ left; the ‘Greta’ stayed."},
		{"double marks like the others", "The “Anna” and the “Maja” left; the โGretaโ stayed.", "The “Anna” and the “Maja” left; the “Greta” stayed."},

		// Nothing is left of the character.
		{"replacement characters", "�It isn�t,� said Ada. The fianc� left.", "“It isn’t,” said Ada. The fiancé left."},
		{"one for each byte", "The mayor���s ���plan���", "The mayor’s “plan”"},
		{"question marks", "?It isn?t,? said Ada. Isn?t it? The caf? is.", "“It isn’t,” said Ada. Isn’t it? The café is."},
		{"an unknown word", "The village of Vr�k", "The village of Vr�k"},

		{"a letter of a foreign word", "The acc�s road isn�t open. The mayor�s plan failed.", "The acc�s road isn’t open. The mayor’s plan failed."},
		{"a mark where marks do not pair", "He met the firms �and the crews.", "He met the firms �and the crews."},
		{"an ellipsis before a stop", "They took the road �. It rained.", "They took the road �. It rained."},
		{"no dash behind a word that leans on the next", "She is the finest example of a � true captain.", "She is the finest example of a � true captain."},
		{"no dash before a new sentence", "Whoever comes to the ferry � Please wait.", "Whoever comes to the ferry � Please wait."},
		{"a dash behind the place", "Harwick � He left in May.", "Harwick – He left in May."},
		{"a Japanese name that lost its letters", "The painter (松� �� Matsumoto) paints.", "The painter (松� �� Matsumoto) paints."},
		{"an arrow whose mark was straightened", "The form goes from AUDITâ†'VERIFY today.", "The form goes from AUDIT→VERIFY today."},
		{"half of a letter", "The stone says Ã¡ÎµÎ½ and Îµ and cafÃ©.", "The stone says Ã¡εν and ε and café."},

		// One single-byte page read in another.
		{"control characters", "The mayor\u0092s \u0093plan\u0094", "The mayor’s “plan”"},
		{"dashes between spaces, proven by another mark", "The boat ñ an old one ñ wasnít late", "The boat – an old one – wasn’t late"},
		{"a dash behind a dateline", "LINDHOLM Ð The ferry was late", "LINDHOLM – The ferry was late"},
		{"a dash between years", "Ada Holm (1892 û 1941) was a captain", "Ada Holm (1892 – 1941) was a captain"},
		{"an apostrophe before a letter that may be one too", "Ada BrandtÕs boat, the captainÕs crew and the BrandtsÕ house", "Ada Brandt’s boat, the captain’s crew and the Brandts’ house"},
		{"macintosh as windows-1252", "ÒIt isnÕt,Ó said Ada. The fiancŽ left.", "“It isn’t,” said Ada. The fiancé left."},
		{"windows-1252 as macintosh", "ìIt isnít,î said Ada. The mayorís café.", "“It isn’t,” said Ada. The mayor’s café."},
		{"windows-1252 as ibm437", "ôIt isnÆt,ö said Ada.", "“It isn’t,” said Ada."},
		{"windows-1252 as windows-1251", "Senator Lujбn spoke", "Senator Luján spoke"},

		{"a third byte dropped", "He said â€noâ€ and left. Itâ€s late.", "He said “no” and left. It’s late."},
		{"marks straightened after the damage", "Acmeâ\"¢ said", "Acme™ said"},
		{"iso-8859-2 in a word", "Die SchlĂźsselwĂśrter sind hier.", "Die Schlüsselwörter sind hier."},
		{"signs", "It cost �50 at 30�C. Copyright � 2024. Take 1� cups.", "It cost £50 at 30°C. Copyright © 2024. Take 1� cups."},
		{"a Russian name", "The poster said МаÑия ИваÐ½ова, in red.", "The poster said Мария Иванова, in red."},
		{"an Arabic name", "He signed as ÙحÙد, in ink.", "He signed as محمد, in ink."},
		{"a transcription", "Lund (/ˈlÊnd/) lies in the south, Aarhus [ˈÉːhuːs] further north.", "Lund (/ˈlʌnd/) lies in the south, Aarhus [ˈɔːhuːs] further north."},
		{"an ellipsis in speech", "“I wait� I joined the force,” said Ada Holm.", "“I wait… I joined the force,” said Ada Holm."},
		{"a sign of a name, which no speech is", "The Kindle� is sold in May.", "The Kindle� is sold in May."},
		{"signs of names", "The shop sells the Kindle�, the Nook� and others.", "The shop sells the Kindle�, the Nook� and others."},
		{"a pronunciation that lost its signs", "Aarhus (/ ???hu?s /; see [?an m??o]) doesn?t sleep. It?s late.", "Aarhus (/ ???hu?s /; see [?an m??o]) doesn’t sleep. It’s late."},
		{"no-break spaces", "The�mayor of�Lindholm closed the�ferry that�served the�isles.�Her boat�sank.�\nA�fee of 3�million was paid.",
			"The\u00a0mayor of\u00a0Lindholm closed the\u00a0ferry that\u00a0served the\u00a0isles.\u00a0Her boat\u00a0sank.\u00a0\nA\u00a0fee of 3\u00a0million was paid."},
		{"no-break spaces beside marks", "The�mayor of�Lindholm isn�t late for the�vote.��We wait,� said Ada O�Neill of Vr�k.",
			"The\u00a0mayor of\u00a0Lindholm isn’t late for the\u00a0vote.\u00a0“We wait,” said Ada O’Neill of Vr�k."},
		{"no-break spaces of two bytes", "The��mayor of��Lindholm closed the��ferry that��sank.", "The\u00a0mayor of\u00a0Lindholm closed the\u00a0ferry that\u00a0sank."},
		{"no dash behind an article", "They closed the�ferry.", "They closed the�ferry."},
		{"a dash where one space may be lost", "They closed the�ferry to Lindholm�often at night.", "They closed the�ferry to Lindholm�often at night."},
		{"dashes beside good no-break spaces", "They crossed the border�often at night�to work on\u00a0Monday.", "They crossed the border—often at night—to work on\u00a0Monday."},
		{"the text's own currency", "It rose from �15 to £20.", "It rose from £15 to £20."},
		{"the text's own trade mark", "Lumo™ is here, and the Lumo� too.", "Lumo™ is here, and the Lumo™ too."},
		{"escapes of JSON", `It isn\u00e2\u20ac\u2122t, and isn\u2019t.`, "It isn’t, and isn’t."},
		{"quoted-printable", "It isn=E2=80=99t the caf=C3=A9.", "It isn’t the café."},
		{"references of damage", "&acirc;&euro;&oelig;No,&acirc;&euro;&#157; she said.", "“No,” she said."},

		{"references", "&ldquo;It isn&#8217;t,&#x201D; AT&amp;T said", "“It isn’t,” AT&T said"},
		{"references escaped twice", "The mayor&amp;rsquo;s &amp;amp; co", "The mayor’s & co"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, Mend(tt.source).Text); diff != "" {
				t.Errorf("Mend(%q) (-want +got):\n%s", tt.source, diff)
			}
		})
	}
}

// TestLettersOfOtherAlphabets holds that a letter told by how its language is
// mostly spelt is only offered, where another is as likely.
func TestLettersOfOtherAlphabets(t *testing.T) {
	tests := []struct{ name, source, want string }{
		{"a Greek name", "The stone says ÎννÎ± ΠαπουτσήÏ and no more.", "The stone says Αννα Παπουτσής and no more."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, MendAt(tt.source, All).Text); diff != "" {
				t.Errorf("all that is likely (-want +got):\n%s", diff)
			}
			if r := Mend(tt.source); r.Text == tt.want || len(r.Suspected) == 0 {
				t.Errorf("Mend made %q of it, and suspects %v", r.Text, r.Suspected)
			}
		})
	}
}

// TestTextLeavesGoodTextAlone has text that looks like damage and is none.
func TestTextLeavesGoodTextAlone(t *testing.T) {
	tests := []struct{ name, text string }{
		{"Thai", "โรงเรียนอยู่ที่กรุงเทพ and โรงแรม"},
		{"a Thai name in English", "The actor โจ (Joe) met “fans” at the café."},
		{"Vietnamese", "Bà Trần Thị Tâm và ông Lâm ở Châu Đốc thâm niên."},
		{"Polish", "Łódź, „Gazeta” i Świętokrzyskie są w Polsce."},
		{"Greek", "Η Αθήνα – «ΝΑΤΟ» και Πειραιάς"},
		{"Russian", "Он и она пошли к «Газпрому» в Москве"},
		{"Chinese", "习近平 (Xi Jinping) 说：“联通”。"},
		{"French", "« Où va l’été ? » a-t-il dit ! Pourquoi ? Parce que l’État…"},
		{"German", "Die Straße heißt „Große Ö3-Übung“, sagte Käthe."},
		{"Romanian", "Târgu Mureș și Câmpia Turzii, château de Vâlcea"},
		{"Hebrew", "בנימין נתניהו (Benjamin Netanyahu) אמר: „לא”."},
		{"Hawaiian", "Hawaiʻi and Oʻahu"},
		{"emoji", "He tweeted 🔥🔥… and left ❤️"},
		{"a trade mark", "ŻUBRÅ™ and CAFÉ® are brands"},
		{"a letter by itself", "The letter Ã is rare, and Â© is how it looks."},
		{"questions", "What?! Who? “Why?” he asked. (Really?) Is it 5? Yes."},
		{"a question in a URL", "See https://example.org/a?b=c and index.php?id=7&x=1"},
		{"a missing space", "Why?because it rained."},
		{"questions set apart", "what do you think ? i like it ? maybe"},
		{"ampersands", "AT&T, Marks & Spencer; R&D; x &c."},
		{"markup", "<p>&ldquo;No&rdquo;</p>"},
		{"degrees", "in the 30s°F, at 41 °C, 5′ 11″"},
		{"a drawing", "├┤a┼┐a┼┐a"},
		{"camel case", "the group #YoSíTeCreo and ProÖkologie"},
		{"low commas", "the facility‚ she said‚ “No‚ it did not”"},
		{"other alphabets in English", "the word Αθήνα beside Île-de-France, Ñandú Москва, Øst בית, and É"},
		{"a transcription", "Lund (/ˈlʌnd/), Århus [ˈɔːhuːs], Évora and Ëlva"},
		{"a few Chinese letters", "in Paris (巴黎) the æ and the å, à 5 euros"},
		{"quotes never closed", "“We wait. “Then ‘it comes, he said, and \"so it goes"},
		{"a letter named", "The letter ñ is in Spanish. Words with ñ are many, and Ð is none of theirs."},
		{"a letter at a line's end", "Quechua: ñ "},
		{"signs of a formula beside a foreign name", "Δx·Δp ≥ ħ/2, and 4πr² in Čína"},
		{"letters lost at the edges of a foreign word", "Lund (Greek: �θ�ν�) isn't far"},
		{"curly and accented", "“Señor Núñez’s café,” said Zoë – ‘naïve’—or not…"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.text, Mend(tt.text).Text); diff != "" {
				t.Errorf("Mend(%q) (-want +got):\n%s", tt.text, diff)
			}
		})
	}
}

func TestMendRecords(t *testing.T) {
	got := Mend("It isnÃ¢â‚¬â„¢t so.\nThe village of Vr�k.")
	if len(got.Repairs) != 1 || len(got.Suspected) != 1 {
		t.Fatalf("want one repair and one suspect, got %+v", got)
	}
	r, s := got.Repairs[0], got.Suspected[0]
	if r.Was != "Ã¢â‚¬â„¢" || r.Text != "’" || r.Cause != "windows-1252" || r.Rule != "lossless" || got.Text[r.Start:r.End] != "’" {
		t.Errorf("the repair is %+v", r)
	}
	if s.Was != "�" || got.Text[s.Start:s.End] != "�" || s.Rule != "unknown" {
		t.Errorf("the suspect is %+v", s)
	}
}

// TestClean makes sure that the quick look alone settles what most news is.
func TestClean(t *testing.T) {
	for _, text := range []string{plainArticle, curlyArticle, "R&D at AT&T? Yes."} {
		if !clean(text) {
			t.Errorf("clean(%q) is false", text)
		}
	}
	if text := strings.Repeat(brokenArticle, 2); clean(text) {
		t.Errorf("clean(%q) is true", text)
	}
}
