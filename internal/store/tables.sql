-- The facts of a corpus. `key` is a row's number in the file, `id` is the one
-- that JSON has (an article's id; p1, q2 within its article). `start` and `stop`
-- count code points of articles.text: substr(text, start + 1, stop - start).

PRAGMA application_id = 0x66626f78; -- "fbox"
PRAGMA user_version = 4;

-- How the file came to be: complete is 1 when the last run got to its end.
CREATE TABLE meta (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

-- The versions and options that made records.
CREATE TABLE runs (
    key  INTEGER PRIMARY KEY,
    made TEXT NOT NULL UNIQUE
);

CREATE TABLE articles (
    key            INTEGER PRIMARY KEY,
    id             TEXT NOT NULL,
    path           TEXT,
    url            TEXT,
    title          TEXT,
    byline         TEXT,
    published      TEXT, -- 2025-10-29, 2025-10 or 2025
    published_from TEXT,
    publisher      TEXT,
    section        TEXT,
    language       TEXT,
    modified       TEXT,
    paywalled      INTEGER NOT NULL,
    words          INTEGER NOT NULL,
    text           TEXT, -- repaired; null with --no-text
    notes          TEXT, -- JSON array: what of the metadata could not be understood
    kept           TEXT, -- JSON object: what --keep passed through
    sha256         TEXT NOT NULL,
    encoding       TEXT NOT NULL,
    run            INTEGER NOT NULL REFERENCES runs,
    copy_of        INTEGER REFERENCES articles ON DELETE SET NULL, -- the article this is a copy or a version of
    likeness       REAL -- to that one, 0 to 1
);
CREATE INDEX articles_id ON articles (id);
CREATE INDEX articles_published ON articles (published, words); -- read for both, without the texts
CREATE INDEX articles_copy_of ON articles (copy_of) WHERE copy_of IS NOT NULL;

-- Articles that could not be read or analysed.
CREATE TABLE failures (
    id    TEXT NOT NULL,
    path  TEXT NOT NULL, -- empty for standard input
    error TEXT NOT NULL,
    PRIMARY KEY (id, path)
) WITHOUT ROWID;

-- What articles are compared by: a MinHash over their words, and the names in them.
CREATE TABLE sketches (
    article  INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
    shingles BLOB NOT NULL,
    context  BLOB NOT NULL
);

-- People over all articles.
CREATE TABLE persons (
    key      INTEGER PRIMARY KEY,
    name     TEXT NOT NULL,
    gender   TEXT, -- male, female or null
    roles    TEXT, -- each once, the commonest first, joined by "; "
    articles INTEGER NOT NULL, -- copies are not counted
    quotes   INTEGER NOT NULL,
    first    TEXT, -- dates of publication
    last     TEXT
);

-- Organizations over all articles.
CREATE TABLE bodies (
    key      INTEGER PRIMARY KEY,
    name     TEXT NOT NULL,
    articles INTEGER NOT NULL,
    first    TEXT,
    last     TEXT
);

-- Places over all articles.
CREATE TABLE spots (
    geonames     INTEGER PRIMARY KEY, -- id in geonames.org
    name         TEXT NOT NULL,
    kind         TEXT NOT NULL, -- continent, country, region, city or other
    country      TEXT, -- ISO 3166-1 alpha-2
    admin1_code  TEXT,
    admin1_name  TEXT,
    feature_code TEXT,
    latitude     REAL,
    longitude    REAL,
    articles     INTEGER NOT NULL
);

-- People, as an article has them.
CREATE TABLE people (
    key         INTEGER PRIMARY KEY,
    article     INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    id          TEXT NOT NULL,
    name        TEXT NOT NULL,
    family      TEXT NOT NULL, -- what it is looked up by: the last name, folded
    list_id     TEXT,
    gender      TEXT,
    gender_rule TEXT,
    person      INTEGER REFERENCES persons ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX people_article ON people (article);

CREATE TABLE roles (
    person INTEGER NOT NULL REFERENCES people ON DELETE CASCADE,
    n      INTEGER NOT NULL,
    role   TEXT NOT NULL,
    rule   TEXT,
    PRIMARY KEY (person, n)
) WITHOUT ROWID;

CREATE TABLE places (
    key          INTEGER PRIMARY KEY,
    article      INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    id           TEXT NOT NULL,
    name         TEXT NOT NULL,
    list_id      TEXT,
    kind         TEXT NOT NULL,
    country      TEXT,
    admin1_code  TEXT,
    admin1_name  TEXT,
    geonames     INTEGER REFERENCES spots,
    feature_code TEXT,
    latitude     REAL,
    longitude    REAL,
    confidence   REAL NOT NULL,
    rule         TEXT
);
CREATE INDEX places_article ON places (article);
CREATE INDEX places_geonames ON places (geonames) WHERE geonames IS NOT NULL;

CREATE TABLE organizations (
    key     INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    id      TEXT NOT NULL,
    name    TEXT NOT NULL,
    short   TEXT NOT NULL, -- what it is looked up by: the initials or the word, folded
    list_id TEXT,
    body    INTEGER REFERENCES bodies ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX organizations_article ON organizations (article);

-- Where names stand: each row is of a person, a place or an organization.
CREATE TABLE mentions (
    article      INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    n            INTEGER NOT NULL, -- counts from 1 in an article
    person       INTEGER REFERENCES people ON DELETE CASCADE,
    place        INTEGER REFERENCES places ON DELETE CASCADE,
    organization INTEGER REFERENCES organizations ON DELETE CASCADE,
    text         TEXT NOT NULL,
    start        INTEGER NOT NULL,
    stop         INTEGER NOT NULL,
    sentence     INTEGER NOT NULL,
    rule         TEXT,
    confidence   REAL NOT NULL,
    PRIMARY KEY (article, n)
) WITHOUT ROWID;
CREATE INDEX mentions_person ON mentions (person) WHERE person IS NOT NULL;
CREATE INDEX mentions_place ON mentions (place) WHERE place IS NOT NULL;
CREATE INDEX mentions_organization ON mentions (organization) WHERE organization IS NOT NULL;

CREATE TABLE quotes (
    key           INTEGER PRIMARY KEY,
    article       INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    id            TEXT NOT NULL,
    kind          TEXT NOT NULL, -- direct, mixed or indirect
    text          TEXT NOT NULL,
    start         INTEGER NOT NULL,
    stop          INTEGER NOT NULL,
    sentence      INTEGER NOT NULL,
    person        INTEGER REFERENCES people ON DELETE SET NULL, -- who says it, where it is a person of the article
    speaker       TEXT, -- the name, or the words of the text: officials
    speaker_text  TEXT,
    speaker_start INTEGER,
    speaker_stop  INTEGER,
    cue           TEXT,
    cue_start     INTEGER,
    cue_stop      INTEGER,
    rule          TEXT,
    confidence    REAL NOT NULL,
    continues     INTEGER REFERENCES quotes ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX quotes_article ON quotes (article);
CREATE INDEX quotes_person ON quotes (person) WHERE person IS NOT NULL;
CREATE INDEX quotes_continues ON quotes (continues) WHERE continues IS NOT NULL;

CREATE TABLE times (
    key          INTEGER PRIMARY KEY,
    article      INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    id           TEXT NOT NULL,
    text         TEXT NOT NULL,
    start        INTEGER NOT NULL,
    stop         INTEGER NOT NULL,
    sentence     INTEGER NOT NULL,
    type         TEXT NOT NULL, -- DATE, TIME, DURATION or SET
    value        TEXT NOT NULL, -- TIMEX3
    edtf         TEXT,
    first_day    TEXT,
    last_day     TEXT,
    anchor       TEXT,
    "offset"     TEXT,
    resolved_by  TEXT NOT NULL,
    rule         TEXT,
    confidence   REAL NOT NULL,
    alternatives TEXT -- JSON array, where day and month may stand the other way around
);
CREATE INDEX times_article ON times (article);

CREATE TABLE events (
    key       INTEGER PRIMARY KEY,
    article   INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    id        TEXT NOT NULL,
    date      TEXT NOT NULL, -- TIMEX3
    first_day TEXT, -- null where the calendar date is unknown
    last_day  TEXT,
    time      INTEGER REFERENCES times ON DELETE SET NULL,
    relation  TEXT NOT NULL,
    headline  TEXT NOT NULL, -- may be empty
    "trigger" TEXT NOT NULL,
    start     INTEGER NOT NULL, -- of the trigger
    stop      INTEGER NOT NULL,
    negated   INTEGER NOT NULL,
    modality  TEXT NOT NULL, -- asserted, planned or possible
    inferred  INTEGER NOT NULL,
    quote     INTEGER REFERENCES quotes ON DELETE SET NULL,
    sentence  INTEGER NOT NULL,
    same_as   INTEGER REFERENCES events ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    rule      TEXT
);
CREATE INDEX events_article ON events (article);
CREATE INDEX events_time ON events (time) WHERE time IS NOT NULL;
CREATE INDEX events_quote ON events (quote) WHERE quote IS NOT NULL;
CREATE INDEX events_same_as ON events (same_as) WHERE same_as IS NOT NULL;

-- Who takes part in events, and where they are. `part` is subject, object or
-- other for who takes part, and where for what the event is at.
CREATE TABLE event_people (
    event  INTEGER NOT NULL REFERENCES events ON DELETE CASCADE,
    person INTEGER NOT NULL REFERENCES people ON DELETE CASCADE,
    part   TEXT NOT NULL,
    PRIMARY KEY (event, person, part)
) WITHOUT ROWID;
CREATE INDEX event_people_person ON event_people (person);

CREATE TABLE event_organizations (
    event        INTEGER NOT NULL REFERENCES events ON DELETE CASCADE,
    organization INTEGER NOT NULL REFERENCES organizations ON DELETE CASCADE,
    part         TEXT NOT NULL, -- where: a school, a club or a court it is at
    PRIMARY KEY (event, organization, part)
) WITHOUT ROWID;
CREATE INDEX event_organizations_organization ON event_organizations (organization);

CREATE TABLE event_places (
    event INTEGER NOT NULL REFERENCES events ON DELETE CASCADE,
    place INTEGER NOT NULL REFERENCES places ON DELETE CASCADE,
    part  TEXT NOT NULL, -- subject, object or other: a country that acts
    PRIMARY KEY (event, place, part)
) WITHOUT ROWID;
CREATE INDEX event_places_place ON event_places (place);

-- Where damaged text was mended.
CREATE TABLE repairs (
    key          INTEGER PRIMARY KEY,
    article      INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    start        INTEGER NOT NULL,
    stop         INTEGER NOT NULL,
    text         TEXT NOT NULL,
    was          TEXT NOT NULL,
    source_start INTEGER NOT NULL,
    source_stop  INTEGER NOT NULL,
    cause        TEXT NOT NULL,
    rule         TEXT NOT NULL,
    confidence   REAL NOT NULL
);
CREATE INDEX repairs_article ON repairs (article);
