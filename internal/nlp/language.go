package nlp

import "strings"

// Foreign is the language of a text that is surely not English, as ISO 639-1:
// "de". It is "" for English, for short texts, and where that is not sure. It
// counts the words that every sentence of a language needs: one word in four
// of an English article is among them.
func Foreign(text string) string {
	text = text[:min(len(text), languageSample)]
	counts := map[string]int{}
	words := 0
	for word := range strings.FieldsFuncSeq(text, func(c rune) bool { return c <= ' ' || strings.ContainsRune(".,;:!?\"“”„«»()", c) }) {
		words++
		if len(word) > 8 {
			continue
		}
		for _, language := range functionWords[strings.ToLower(word)] {
			counts[language]++
		}
	}
	if words < 40 || counts["en"]*100 >= words*englishShare {
		return ""
	}
	best := ""
	for _, language := range languages {
		if counts[language.code] > counts[best] {
			best = language.code
		}
	}
	if best == "en" || counts[best]*100 < words*foreignShare {
		return ""
	}
	return best
}

const (
	languageSample = 4000 // bytes of the text that are looked at
	englishShare   = 10   // percent of words from which on it may be English
	foreignShare   = 15   // percent of words that another language needs
)

// languages with words that are few letters long, frequent, and no English.
var languages = [...]struct{ code, words string }{
	{"en", "the of and to in that is was for on with as by at from he she it his her they said has have had be are were will not but this who which"},
	{"de", "der die das und ist nicht ein eine einen dem den des von zu mit auf für sich auch im bei nach wurde sind sie er es wird hat dass als wie aus"},
	{"fr", "le la les des et est un une du dans que qui pour pas sur au avec il elle ce cette sont par plus ont été aux son sa ses mais"},
	{"es", "el la los las de del y en que un una por con para se su al es lo como más pero fue ha sus este esta no"},
	{"it", "il lo la gli le di del della dei e che un una per con non si è nel alla sono ha da come più anche ma al"},
	{"pt", "o a os as de do da dos das e que em um uma para com não se no na por mais foi ao como mas é são"},
	{"nl", "de het een en van is dat die niet op te zijn voor met aan er als ook bij naar wordt maar heeft uit door over"},
	{"sv", "och att det som en är av för på den med till inte om ett har de han var från i kan men"},
	{"pl", "i w na z do nie się że jest o to od po jak ale za przez dla co są był tego oraz"},
	{"tr", "ve bir bu için da de ile olarak çok daha olan ne gibi en sonra kadar ama var"},
	{"id", "yang dan di dari untuk dengan ini itu pada tidak akan dalam ke juga oleh adalah ada kata"},
	{"ru", "и в не на что он с по как это из его для но от за все так был о к"},
}

var functionWords = func() map[string][]string {
	of := map[string][]string{}
	for _, language := range languages {
		for _, word := range strings.Fields(language.words) {
			of[word] = append(of[word], language.code)
		}
	}
	return of
}()
