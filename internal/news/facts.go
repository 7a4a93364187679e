package news

// SchemaVersion is the version of the JSON shape of [Facts].
const SchemaVersion = 1

// Facts is all that was found in one article. Lists are sorted by position and
// never nil once [New] made them; every fact's span lies inside Text and cuts
// out the fact's own text.
type Facts struct {
	Schema        int            `json:"schema"`
	ID            string         `json:"id"`
	Source        Source         `json:"source"`
	Title         Nullable       `json:"title"`
	Byline        Nullable       `json:"byline"`
	Notes         []string       `json:"notes,omitempty"` // what of the metadata could not be understood
	Kept          Kept           `json:"kept,omitempty"`  // fields of the input that the user asked to keep
	Published     *Published     `json:"published"`
	Foreign       bool           `json:"-"`    // the text is surely not English
	Text          string         `json:"text"` // repaired; never changes once set
	Sentences     []Span         `json:"sentences"`
	Repairs       []Repair       `json:"repairs"`
	People        []Person       `json:"people"`
	Places        []Place        `json:"places"`
	Organizations []Organization `json:"organizations"`
	Quotes        []Quote        `json:"quotes"`
	Times         []Time         `json:"times"`
	Events        []Event        `json:"events"`
	Trace         *Trace         `json:"-"` // why the facts are there; nil unless somebody asks
}

// New returns the facts of an article before anything was found in it.
func New(a Article) *Facts {
	f := &Facts{
		Schema:        SchemaVersion,
		ID:            a.ID,
		Source:        Source{Path: Nullable(a.Path), URL: Nullable(a.URL), SHA256: a.SHA256, Encoding: a.Encoding},
		Title:         Nullable(a.Title),
		Byline:        Nullable(a.Byline),
		Notes:         a.Notes,
		Kept:          a.Kept,
		Text:          a.Text,
		Sentences:     []Span{},
		Repairs:       []Repair{},
		People:        []Person{},
		Places:        []Place{},
		Organizations: []Organization{},
		Quotes:        []Quote{},
		Times:         []Time{},
		Events:        []Event{},
	}
	f.Source.Page = a.Page
	if !a.Published.IsZero() {
		f.Published = &a.Published
	}
	return f
}

// Failure is the record of an article that could not be read or analysed. It
// takes the article's place in the order.
type Failure struct {
	Schema int    `json:"schema"`
	ID     string `json:"id"`
	Error  string `json:"error"`
}

// Source says which bytes the facts were taken from.
type Source struct {
	Path     Nullable `json:"path"`
	URL      Nullable `json:"url"` // where it appeared
	SHA256   string   `json:"sha256"`
	Encoding string   `json:"encoding"`
	Page
}

// Repair is one place where damaged text was mended. Its span lies in the
// repaired text, SourceStart and SourceEnd in the text as it was decoded;
// replaying all repairs on the one gives the other.
type Repair struct {
	Span
	Text        string  `json:"text"` // what stands there now
	Was         string  `json:"was"`  // what stood there
	SourceStart int     `json:"source_start"`
	SourceEnd   int     `json:"source_end"`
	Cause       string  `json:"cause"` // the code page or mix-up that did the damage: iso-8859-11, windows-1252, html-entity, …
	Rule        string  `json:"rule"`  // the rule that chose the repair: lossless, contraction, …
	Confidence  float64 `json:"confidence"`

	Candidates []Candidate `json:"candidates,omitempty"` // what it may have been, best first, where that is not sure
}

// Candidate is a character that may have stood where one was lost.
type Candidate struct {
	Text       string  `json:"text"`
	Confidence float64 `json:"confidence"`
}

// Mention is a name where it stands in the text: without titles, a leading
// "the" or a possessive.
type Mention struct {
	Span
	Text       string  `json:"text"`
	Sentence   int     `json:"sentence"`       // index into Facts.Sentences
	Rule       string  `json:"rule,omitempty"` // what gave the name its class
	Confidence float64 `json:"confidence"`
}

// Gender is what names, titles and pronouns tell of a person. It serves the
// resolution of "he" and "she" and is not part of the output.
type Gender uint8

// The genders the article's own words can show.
const (
	Unknown Gender = iota
	Male
	Female
)

// Person is one human being, with every place they are named.
type Person struct {
	ID        string   `json:"id"`                // p1, p2, … in order of first mention
	Name      string   `json:"name"`              // the fullest form in the article
	Ref       string   `json:"list_id,omitempty"` // its id in the reader's list of names
	Roles     []string `json:"roles"`
	RoleRules []string `json:"role_rules,omitempty"` // for each role, the rule that found it
	// What the article's own words show: "male", "female", or null.
	Told       Nullable  `json:"gender"`
	GenderRule string    `json:"gender_rule,omitempty"`
	Mentions   []Mention `json:"mentions"`
	Gender     Gender    `json:"-"` // the likeliest, first names counted too
}

// Place is one place of the map.
type Place struct {
	ID      string    `json:"id"` // l1, l2, …
	Name    string    `json:"name"`
	Ref     string    `json:"list_id,omitempty"` // its id in the reader's list of names
	Kind    PlaceKind `json:"kind"`
	Country Nullable  `json:"country"` // ISO 3166-1 alpha-2

	Admin1Code Nullable `json:"admin1_code"`  // of the first-level region, as in GeoNames: "KY", "08"
	Admin1Name Nullable `json:"admin1_name"`  // "Kentucky", "Ontario"
	GeoNames   *int     `json:"geonames"`     // id in geonames.org
	Feature    Nullable `json:"feature_code"` // what it is, as in GeoNames: PPLC, ADM1, LK
	Latitude   *float64 `json:"latitude"`     // degrees, WGS84; nil when not known
	Longitude  *float64 `json:"longitude"`
	Confidence float64  `json:"confidence"`     // that it is the place of these coordinates, 0 to 1
	Rule       string   `json:"rule,omitempty"` // what chose the place or its country

	Mentions []Mention `json:"mentions"`
}

// PlaceKind is the size of a place.
type PlaceKind string

// The kinds of places.
const (
	Continent  PlaceKind = "continent"
	Country    PlaceKind = "country"
	Region     PlaceKind = "region"
	City       PlaceKind = "city"
	OtherPlace PlaceKind = "other"
)

// Organization is one company, agency, party, club or the like.
type Organization struct {
	ID       string    `json:"id"` // o1, o2, …
	Name     string    `json:"name"`
	Ref      string    `json:"list_id,omitempty"` // its id in the reader's list of names
	Mentions []Mention `json:"mentions"`
}

// QuoteKind tells how much of the sentence a quote is.
type QuoteKind string

// The kinds of quotes.
const (
	Direct   QuoteKind = "direct"   // a sentence or more, or set off by a reporting verb
	Mixed    QuoteKind = "mixed"    // a fragment inside the reporter's sentence
	Indirect QuoteKind = "indirect" // reported without marks
)

// Quote is what somebody said. Its span covers the words between the marks;
// a quote that runs over paragraphs with opening marks only is one record.
type Quote struct {
	ID   string    `json:"id"` // q1, q2, …
	Kind QuoteKind `json:"kind"`
	Text string    `json:"text"`
	Span
	Sentence   int      `json:"sentence"` // the sentence the quote begins in
	Speaker    *Speaker `json:"speaker"`  // nil when unknown
	Cue        *Cue     `json:"cue"`      // nil when the quote has no reporting verb
	Rule       string   `json:"rule"`     // the attribution rule: cue-after, cue-before, carry-over, …
	Confidence float64  `json:"confidence"`
	Continues  Nullable `json:"continues"` // the id of the quote this is the second half of
}

// Speaker is who a quote is given to. Person is null for "officials"; Name is
// then the words of the text.
type Speaker struct {
	Person Nullable `json:"person"`
	Name   string   `json:"name"` // the person's fullest name, or Text
	Text   string   `json:"text"` // the words that name the speaker: "Trump", "he", "a spokesman"
	Span
}

// Cue is the word that reports a quote: "said", "according to", ":".
type Cue struct {
	Text string `json:"text"`
	Span
}

// TimeType is a TIMEX3 type.
type TimeType string

// The TIMEX3 types.
const (
	Date     TimeType = "DATE"
	Clock    TimeType = "TIME"
	Duration TimeType = "DURATION"
	Set      TimeType = "SET"
)

// Time is a time expression and the calendar value it stands for.
type Time struct {
	ID   string `json:"id"` // t1, t2, …
	Text string `json:"text"`
	Span
	Sentence   int      `json:"sentence"`
	Type       TimeType `json:"type"`
	Value      string   `json:"value"`          // TIMEX3
	EDTF       Nullable `json:"edtf"`           // EDTF level 1 (ISO 8601-2)
	Interval   Nullable `json:"interval"`       // closed interval of days, 2019-01-01/2019-12-31
	Anchor     Nullable `json:"anchor"`         // published, text, or null when the value stands by itself
	Offset     Nullable `json:"offset"`         // ISO 8601 duration from the anchor, -P6Y for "six years ago"; null when none is stated
	ResolvedBy string   `json:"resolved_by"`    // explicit, offset, tense, cue, nearest, …
	Rule       string   `json:"rule,omitempty"` // why it has its value
	Confidence float64  `json:"confidence"`

	Ambiguous    bool     `json:"ambiguous,omitempty"`    // day and month may stand the other way around: 02/05/2019
	Alternatives []string `json:"alternatives,omitempty"` // the values it may have instead
}

// Relation is how an event stands to its date.
type Relation string

// The relations between an event and its date.
const (
	In     Relation = "in"
	Since  Relation = "since"
	Until  Relation = "until"
	By     Relation = "by"
	AsOf   Relation = "as of"
	Before Relation = "before"
	After  Relation = "after"
)

// Modality tells whether an event is stated as a fact.
type Modality string

// The modalities of events.
const (
	Asserted Modality = "asserted"
	Planned  Modality = "planned"
	Possible Modality = "possible"
)

// Event is one thing that happened, or was to happen, at a time.
type Event struct {
	ID           string        `json:"id"`       // e1, e2, …
	Date         string        `json:"date"`     // the TIMEX3 value of its time
	Interval     Nullable      `json:"interval"` // as in its time; sorts without parsing
	Time         Nullable      `json:"time"`     // id of the time; null when the article's date stands for it
	Relation     Relation      `json:"relation"`
	Headline     string        `json:"headline"` // what happened, for a reader, in the words of its sentence; empty where they make no whole line
	Trigger      Trigger       `json:"trigger"`
	Who          []string      `json:"who"`          // ids of people, organizations and countries that act
	Where        []string      `json:"where"`        // ids of places, and of schools, clubs and the like at which it was; of “Brod, Ohio” the town alone
	Participants []Participant `json:"participants"` // Who, with what each of them is in the clause
	Negated      bool          `json:"negated"`
	Modality     Modality      `json:"modality"`
	Quote        Nullable      `json:"quote"` // id of the quote it stands in
	Sentence     int           `json:"sentence"`
	SameAs       Nullable      `json:"same_as"`            // id of the event that tells of the same thing first
	Rule         string        `json:"rule,omitempty"`     // what tied the trigger to its date
	Inferred     bool          `json:"inferred,omitempty"` // the sentence names no date: it is that of the dateline, an event before it, or the article
}

// Participant is who took part in an event, and as what.
type Participant struct {
	ID   string `json:"id"` // of a person, an organization or a country
	Part Part   `json:"part"`
}

// Part is what a participant is in the clause that tells of an event.
type Part string

// The parts.
const (
	SubjectPart Part = "subject"
	ObjectPart  Part = "object"
	OtherPart   Part = "other"
)

// Trigger is the verb or noun that names an event.
type Trigger struct {
	Text string `json:"text"`
	Span
}
