package link

import (
	"factbox/internal/ner"

	"testing"

	"factbox/internal/news"
	"factbox/internal/nlp"

	"github.com/google/go-cmp/cmp"
)

func TestLinking(t *testing.T) {
	for _, test := range []struct {
		text string
		want []string
	}{
		// One person, several forms.
		{"[p Amara Okoye] resigned on Monday. [p Okoye] gave no reason.", []string{"p Amara Okoye: Amara Okoye, Okoye"}},
		{"[p Okoye] quits\n\n[p Amara Okoye] resigned on Monday.", []string{"p Amara Okoye: Okoye, Amara Okoye"}},
		{"[p AMARA OKOYE] RESIGNS\n\n[p Amara Okoye] gave no reason.", []string{"p Amara Okoye: AMARA OKOYE, Amara Okoye"}},
		{"[p Mr. Tobias Lund] arrived. [p Mr. Lund] sat down.", []string{"p Tobias Lund: Tobias Lund, Lund"}},
		{"[p President Ruben Castellar] spoke. [p President Castellar] then left.", []string{"p Ruben Castellar: Ruben Castellar, Castellar"}},
		{"[p Tobias Lund]'s boat sank. [p Lund]'s dog swam.", []string{"p Tobias Lund: Tobias Lund, Lund"}},
		{"[p Tobias J. Lund] arrived. [p Tobias Lund] sat down.", []string{"p Tobias J. Lund: Tobias J. Lund, Tobias Lund"}},
		{"[p T. J. Lund] arrived. [p Tobias Lund] sat down.", []string{"p T. J. Lund: T. J. Lund, Tobias Lund"}},
		{"[p T. Lund] arrived. [p Lund] sat down.", []string{"p T. Lund: T. Lund, Lund"}},
		{"[p Robert Ashgrove] sang. [p Bob Ashgrove] danced.", []string{"p Robert Ashgrove: Robert Ashgrove, Bob Ashgrove"}},
		{"[p Katherine Ashgrove] sang. [p Kate Ashgrove] danced.", []string{"p Katherine Ashgrove: Katherine Ashgrove, Kate Ashgrove"}},
		{"[p Samuel Ashgrove Jr.] sang. [p Samuel Ashgrove] danced.", []string{"p Samuel Ashgrove Jr.: Samuel Ashgrove Jr., Samuel Ashgrove"}},
		{"[p Hilda Marie Brandt] sang. [p Hilda Brandt] danced. [p Brandt] bowed.", []string{"p Hilda Marie Brandt: Hilda Marie Brandt, Hilda Brandt, Brandt"}},
		{"[p Jens Otto Harry Birk] sang. [p Otto Birk] danced.", []string{"p Jens Otto Harry Birk: Jens Otto Harry Birk, Otto Birk"}},
		{"[p Lucía Vargas Peralta] sang. [p Lucía Vargas] danced.", []string{"p Lucía Vargas Peralta: Lucía Vargas Peralta, Lucía Vargas"}},
		{"[p Lucía Vargas Peralta] sang. [p Vargas Peralta] danced.", []string{"p Lucía Vargas Peralta: Lucía Vargas Peralta, Vargas Peralta"}},
		{"[p Noor Hale-Whitmore] sang. [p Hale-Whitmore] danced. [p Whitmore] bowed.", []string{"p Noor Hale-Whitmore: Noor Hale-Whitmore, Hale-Whitmore, Whitmore"}},

		// Nicknames in marks.
		{"[p Duncan “Red” Mallory] laughed. [p Mallory] left. “Come back, [p Red],” they called.", []string{"p Duncan “Red” Mallory: Duncan “Red” Mallory, Mallory, Red"}},
		{"[p Duncan] “Red” [p Mallory] laughed.", []string{"p Duncan “Red” Mallory: Duncan “Red” Mallory"}},
		{"[p Duncan] \"Red\" Mallory laughed. [o Red] bowed.", []string{"p Duncan \"Red\" Mallory: Duncan \"Red\" Mallory, Red"}},
		{"[p Wendell ‘Tiny’ Osei] laughed. [p Wendell Osei] bowed. [p Tiny Osei] left.", []string{"p Wendell ‘Tiny’ Osei: Wendell ‘Tiny’ Osei, Wendell Osei, Tiny Osei"}},

		// Particles.
		{"[p Lotte van der Meulen] ran. [p Van der Meulen] won.", []string{"p Lotte van der Meulen: Lotte van der Meulen, Van der Meulen"}},
		{"[p Lotte van der Meulen] ran. [p Meulen] won.", []string{"p Lotte van der Meulen: Lotte van der Meulen, Meulen"}},
		{"[p Erik af Sandeberg] ran. In the end af [p Sandeberg] won.", []string{"p Erik af Sandeberg: Erik af Sandeberg, af Sandeberg"}},
		{"[p Mahmoud al-Rashidi] ran. [p al-Rashidi] won. [p Al-Rashidi] bowed.", []string{"p Mahmoud al-Rashidi: Mahmoud al-Rashidi, al-Rashidi, Al-Rashidi"}},
		{"[p Hine Te Awhina] ran. [p Te Awhina] won.", []string{"p Hine Te Awhina: Hine Te Awhina, Te Awhina"}},
		{"[p Khalid bin Faisal] ran. [p Khalid bin Faisal Al Nuri] won.", []string{"p Khalid bin Faisal Al Nuri: Khalid bin Faisal, Khalid bin Faisal Al Nuri"}},

		// The family name first.
		{"[p Kang Min Jae] smiled. [p Kang] waved.", []string{"p Kang Min Jae: Kang Min Jae, Kang"}},
		{"[p Kang Min-jae] smiled. [p Kang Min Jae] waved.", []string{"p Kang Min-jae: Kang Min-jae, Kang Min Jae"}},
		{"[p Xu Lianhua] smiled. [p Xu] waved.", []string{"p Xu Lianhua: Xu Lianhua, Xu"}},
		{"[p Haruto Ishikawa] smiled. [p Ishikawa Haruto] waved.", []string{"p Haruto Ishikawa: Haruto Ishikawa, Ishikawa Haruto"}},
		{"[p Tran Van Minh] smiled. [p Minh] waved.", []string{"p Tran Van Minh: Tran Van Minh, Minh"}},
		{"[p Kang Min Jae] met [p Kang Soo Ah]. [p Kang Soo Ah] left.", []string{"p Kang Min Jae: Kang Min Jae", "p Kang Soo Ah: Kang Soo Ah, Kang Soo Ah"}},

		// Two people of one surname.
		{"[p Vera Lindqvist] met [p Otto Lindqvist].", []string{"p Vera Lindqvist: Vera Lindqvist", "p Otto Lindqvist: Otto Lindqvist"}},
		{"[p Vera Lindqvist] met her cousin. [p Lindqvist] smiled. [p Otto Lindqvist] did not. [p Lindqvist] left.", []string{"p Vera Lindqvist: Vera Lindqvist, Lindqvist, Lindqvist", "p Otto Lindqvist: Otto Lindqvist"}},
		{"[p Vera Lindqvist] ran, and [p Otto Lindqvist] walked. [p Mr. Lindqvist] was late. [p Ms. Lindqvist] was not.", []string{"p Vera Lindqvist: Vera Lindqvist, Lindqvist", "p Otto Lindqvist: Otto Lindqvist, Lindqvist"}},
		{"[p Vera Lindqvist] has a son, [p Otto]. [p Otto Lindqvist] is nine.", []string{"p Vera Lindqvist: Vera Lindqvist", "p Otto Lindqvist: Otto, Otto Lindqvist"}},
		{"[p Jan Birk] and [p Jon Holm] spoke. [p Birk] was glad, [p Holm] was not.", []string{"p Jan Birk: Jan Birk, Birk", "p Jon Holm: Jon Holm, Holm"}},
		{"[p George W. Stanhope] is the son of [p George H. Stanhope].", []string{"p George W. Stanhope: George W. Stanhope", "p George H. Stanhope: George H. Stanhope"}},

		// Other names of one person.
		{"The singer [p Cass Hollow], born [p Catherine Emily Holm], bowed. [p Hollow] left.", []string{"p Cass Hollow: Cass Hollow, Catherine Emily Holm, Hollow"}},
		{"[p Edith Blomgren] died on Monday.\n\nBorn [p Edith Anna Falk] by the sea, she moved early.", []string{"p Edith Blomgren: Edith Blomgren, Edith Anna Falk"}},

		{"[p Ace Frehl] died. [p Paul Stanton] sang.\n\nBorn [p Paul Daniel Frehl] by the sea, he played.", []string{"p Ace Frehl: Ace Frehl, Paul Daniel Frehl", "p Paul Stanton: Paul Stanton"}},
		{"[p Stella Danes], whose real name is [p Stefanie Clifton], sued. [p Clifton] said no.", []string{"p Stella Danes: Stella Danes, Stefanie Clifton, Clifton"}},
		{"[p Marshall Matters] (a.k.a. [p Slim Lumen]) sang. [p Lumen] bowed.", []string{"p Marshall Matters: Marshall Matters, Slim Lumen, Lumen"}},
		{"[p Edson Arruda], better known as [p Pelmo], died. [p Pelmo] was 82.", []string{"p Edson Arruda: Edson Arruda, Pelmo, Pelmo"}},
		{"[p Ida Vellum] dead\n\n[p Ida Vellum] was the pen name of the teacher [p Nan Orchard]. [p Orchard] wrote at night.", []string{"p Ida Vellum: Ida Vellum, Ida Vellum, Nan Orchard, Orchard"}},
		// The headline has the other name, and an animal is called like her.
		{"[p Jenna Pebbles]\n\n[p Jenna Nicole Mouray] (born 1986), better known by her pseudonym [p Jenna Pebbles], sings. Her dog is called \"Mr. [p Pebbles]\". [p Pebbles] laughed.",
			[]string{"p Jenna Pebbles: Jenna Pebbles, Jenna Nicole Mouray, Jenna Pebbles, Pebbles", "p Pebbles: Pebbles"}},
		{"[p Ada Brook]'s brother, known as [p Dax Lund], left.", []string{"p Ada Brook: Ada Brook", "p Dax Lund: Dax Lund"}},
		{"[p Ada Brook] is known for her work as [p Dax Lund].", []string{"p Ada Brook: Ada Brook", "p Dax Lund: Dax Lund"}},

		// Saints.
		{"[p St. Merome] wrote it. [p Merome] was a priest. [p Saint Merome] died.", []string{"p St. Merome: St. Merome, Merome, Merome"}},

		// Places.
		{"The [l U.S.] and [l America] are the [l United States].", []string{"l United States: U.S., America, United States"}},
		{"[l Britain] is the [l UK].", []string{"l United Kingdom: Britain, UK"}},
		{"[l LINZ], [l Austria] (Continental Press) — In [l Linz] it rained.", []string{"l Linz: LINZ, Linz", "l Austria: Austria", "o Continental Press: Continental Press"}},
		{"[l North Korea] and [l South Korea] met. The [l North] agreed, the [l South] did not.", []string{"l North Korea: North Korea, North", "l South Korea: South Korea, South"}},
		{"They sailed to the [l Cape] of Good Hope.", []string{"l Cape of Good Hope: Cape of Good Hope"}},
		{"Fire swept [l Duluth], Minn., and [l Kyiv]. [l Kiev] burned too.", []string{"l Duluth: Duluth", "l Minnesota: Minn.", "l Kyiv: Kyiv, Kiev"}},
		{"He came from [l Duluth] by way of [l Hosur]. Besides, it burned.", []string{"l Duluth: Duluth", "l Hosur: Hosur"}},

		// Organizations.
		{"The [o Coastal Safety Board] (CSB) met. The CSB agreed.", []string{"o Coastal Safety Board: Coastal Safety Board, CSB, CSB"}},
		{"The [d Danish] [o Harbour Council] (DHC) met.", []string{"o Danish Harbour Council: Danish Harbour Council, DHC"}},
		{"An officer of the [d North Hale] Police Service ([o NHPS]) left.", []string{"o North Hale Police Service: North Hale Police Service, NHPS"}},
		{"The [o Bank] of Hale ([o BH]) met.", []string{"o Bank of Hale: Bank of Hale, BH"}},
		{"The [o European Harbour Bank] met. The [o EHB] agreed.", []string{"o European Harbour Bank: European Harbour Bank, EHB"}},
		{"[o Lowtide] grew. [o Lowtide Maps] fell.", []string{"o Lowtide Maps: Lowtide, Lowtide Maps"}},
		{"[o Corvane Airlines] grew. Corvane, which has no planes, fell.", []string{"o Corvane Airlines: Corvane Airlines, Corvane"}},
		{"[o Alston Vale] won. [o Vale] led early. [p Vale] are out.", []string{"o Alston Vale: Alston Vale, Vale, Vale"}},
		{"[o Royal Bank] met [o Royal Society]. [o Royal] left.", []string{"o Royal Bank: Royal Bank", "o Royal Society: Royal Society", "o Royal: Royal"}},
		{"[p Marlow] & Sons closed. The yard of [o Marlow & Sons] is empty.", []string{"o Marlow & Sons: Marlow & Sons, Marlow & Sons"}},
	} {
		if diff := cmp.Diff(test.want, lines(linked(t, test.text))); diff != "" {
			t.Errorf("%s\n(-want +got)\n%s", test.text, diff)
		}
	}
}

// A name that is left out still helps to link: the record keeps its full name.
func TestMinConfidence(t *testing.T) {
	text := "Amara Okoye resigned. Okoye gave no reason."
	reader, err := nlp.NewReader()
	if err != nil {
		t.Fatal(err)
	}
	for minimum, want := range map[float64][]string{0: {"p Amara Okoye: Amara Okoye, Okoye"}, 0.5: {"p Amara Okoye: Okoye"}, 0.95: nil} {
		linker := newTestLinker(t)
		linker.minConfidence = minimum
		facts := news.New(news.Article{Text: text})
		linker.Link(reader.Read(text), ner.Reading{Names: []ner.Mention{
			{First: 0, Last: 2, Span: news.Span{Start: 0, End: 11}, Class: ner.Person, Confidence: 0.4},
			{First: 4, Last: 5, Span: news.Span{Start: 22, End: 27}, Class: ner.Person, Confidence: 0.9},
		}}, facts)
		if diff := cmp.Diff(want, lines(facts)); diff != "" {
			t.Errorf("at %v (-want +got)\n%s", minimum, diff)
		}
	}
}

// A list of people of one first name costs its length: a name is compared with the
// newest of them.
func TestPeopleOfOneName(t *testing.T) {
	p := people{index: map[string]int{}}
	for r := range 2 * mostLike {
		p.fileWord("ann", r)
	}
	n := 0
	for r := range p.under("ann") {
		if want := 2*mostLike - 1 - n; r != want {
			t.Fatalf("number %d is record %d, want %d", n, r, want)
		}
		n++
	}
	if n != mostLike {
		t.Errorf("%d people are looked at, want %d", n, mostLike)
	}
}
