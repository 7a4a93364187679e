package check

import (
	"fmt"
	"slices"
	"strings"
)

// Style says which matters of house style may differ between an expectation
// and the text. None may by default: "12" for "twelve" is an altered quote
// until a desk says that its style makes it so.
type Style uint8

// The matters of style.
const (
	Spelling     Style = 1 << iota // colour, color
	Contractions                   // don't, do not
	Numerals                       // twelve, 12
	Percent                        // percent, per cent, %
)

// StyleNames are the names of the styles, in order.
var StyleNames = []string{"spelling", "contractions", "numerals", "percent"}

// ParseStyle reads a list like "spelling,percent".
func ParseStyle(list string) (Style, error) {
	var s Style
	for _, name := range strings.FieldsFunc(list, func(c rune) bool { return c == ',' || c == ' ' }) {
		i := slices.Index(StyleNames, name)
		if i < 0 {
			return 0, fmt.Errorf("no style %q: want %s", name, strings.Join(StyleNames, ", "))
		}
		s |= 1 << i
	}
	return s, nil
}

// fold makes one form of what the style lets differ. Words keep their places in
// the text; what becomes one word spans all of them.
func (s Style) fold(words []word, text string) []word {
	if s == 0 {
		return words
	}
	out := words[:0:0]
	for i := 0; i < len(words); i++ {
		w := words[i]
		var next word
		if i+1 < len(words) {
			next = words[i+1]
		}
		switch {
		case s&Percent != 0 && w.key == perKey && next.key == centKey:
			w = w.become("%", next.End)
			i++
		case s&Percent != 0 && (w.key == percentKey || w.key == pctKey):
			w = w.become("%", w.End)
		case s&Numerals != 0 && tens[w.key] > 0 && units[next.key] > 0 && units[next.key] < 10 && next.Start-w.End == 1:
			w = w.become(fmt.Sprint(tens[w.key]+units[next.key]), next.End)
			i++
		case s&Numerals != 0 && units[w.key]+tens[w.key] > 0:
			w = w.become(fmt.Sprint(units[w.key]+tens[w.key]), w.End)
		case s&Contractions != 0 && w.key != 0:
			out = append(out, expand(w, text)...)
			continue
		}
		if s&Spelling != 0 {
			w = americanized(w, text)
		}
		out = append(out, w)
	}
	if s&Spelling != 0 && s&Contractions != 0 {
		for i := range out {
			out[i] = americanized(out[i], text)
		}
	}
	for i := range out {
		out[i].class = classOf(out[i].key)
	}
	return out
}

// become is w with the key of another spelling, up to end.
func (w word) become(spelling string, end int) word {
	w.key, w.shout, w.End = keyOf(spelling), false, end
	return w
}

var perKey, centKey, percentKey, pctKey = keyOf("per"), keyOf("cent"), keyOf("percent"), keyOf("pct")

var units, tens = func() (map[uint64]int, map[uint64]int) {
	units, tens := map[uint64]int{}, map[uint64]int{}
	for i, w := range strings.Fields("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen") {
		units[keyOf(w)] = i + 1
	}
	for i, w := range strings.Fields("twenty thirty forty fifty sixty seventy eighty ninety") {
		tens[keyOf(w)] = 10 * (i + 2)
	}
	return units, tens
}()

// long are the words that a contraction leaves the end of. "'d" and "'s" each
// stand for two words and are left alone: "they'd" is no proof of "they would".
var long = map[uint64]uint64{
	keyOf("re"): keyOf("are"), keyOf("ve"): keyOf("have"), keyOf("ll"): keyOf("will"), keyOf("m"): keyOf("am"),
}

// notForms are the contractions whose stem changes.
var notForms = map[uint64][]uint64{
	keyOf("cannot"): {keyOf("can"), keyOf("not")}, keyOf("can't"): {keyOf("can"), keyOf("not")},
	keyOf("won't"): {keyOf("will"), keyOf("not")}, keyOf("shan't"): {keyOf("shall"), keyOf("not")},
}

// expand is a contraction in its words: "don't" is "do", "not".
func expand(w word, text string) []word {
	if k, ok := long[w.key]; ok && w.Start > 0 {
		w.key = k
		return []word{w}
	}
	keys := notForms[w.key]
	if keys == nil {
		s := w.Of(text)
		stem, ok := strings.CutSuffix(strings.ToLower(strings.NewReplacer("’", "'", "‘", "'", "ʼ", "'").Replace(s)), "n't")
		if !ok || stem == "" {
			return []word{w}
		}
		keys = []uint64{keyOf(stem), keyOf("not")}
	}
	first, second := w, w
	first.key, first.shout = keys[0], false
	second.key, second.shout, second.after = keys[1], false, false
	return []word{first, second}
}

// britishStems and what Americans write for them, by the beginnings of words.
var britishStems = stems("colour color, favour favor, honour honor, labour labor, neighbour neighbor, harbour harbor, behaviour behavior, rumour rumor, humour humor, " +
	"armour armor, endeavour endeavor, flavour flavor, rigour rigor, saviour savior, splendour splendor, tumour tumor, valour valor, vigour vigor, odour odor, candour candor, " +
	"centre center, theatre theater, metre meter, litre liter, fibre fiber, calibre caliber, kilometre kilometer, centimetre centimeter, millimetre millimeter, manoeuvre maneuver, meagre meager, sombre somber, spectre specter, " +
	"organis organiz, realis realiz, recognis recogniz, apologis apologiz, criticis criticiz, emphasis emphasiz, authoris authoriz, centralis centraliz, finalis finaliz, legalis legaliz, maximis maximiz, minimis minimiz, " +
	"mobilis mobiliz, modernis moderniz, nationalis nationaliz, privatis privatiz, specialis specializ, stabilis stabiliz, summaris summariz, utilis utiliz, jeopardis jeopardiz, penalis penaliz, prioritis prioritiz, scrutinis scrutiniz, sympathis sympathiz, terroris terroriz, victimis victimiz, " +
	"analys analyz, paralys paralyz, catalogue catalog, dialogue dialog, travell travel, cancell cancel, modell model, labell label, signall signal, fuell fuel, levell level, marvell marvel, counsell counsel, quarrell quarrel, " +
	"defence defense, offence offense, licence license, pretence pretense, practis practic, grey gray, tyre tire, plough plow, programme program, cheque check, kerb curb, mould mold, aluminium aluminum, sceptic skeptic, moustache mustache, cosy cozy, " +
	"judgement judgment, ageing aging, whilst while, amongst among, towards toward, learnt learned, paediatric pediatric, anaesthe anesthe, haemo hemo, oestrogen estrogen, orthopaedic orthopedic, encyclopaedia encyclopedia")

func stems(list string) map[string]string {
	m := map[string]string{}
	for pair := range strings.SplitSeq(list, ", ") {
		british, american, _ := strings.Cut(pair, " ")
		m[british] = american
	}
	return m
}

// americanized gives a word of British spelling the key of the American one.
func americanized(w word, text string) word {
	s := w.Of(text)
	if len(s) < 4 || w.key == 0 || keyOf(s) != w.key {
		return w
	}
	lower := strings.ToLower(s)
	for n := 4; n <= min(len(lower), 13); n++ {
		if american, ok := britishStems[lower[:n]]; ok {
			w.key = keyOf(american + lower[n:])
			return w
		}
	}
	return w
}
