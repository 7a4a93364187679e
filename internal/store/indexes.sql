-- Made when a run ends: they would slow down writing.
CREATE INDEX IF NOT EXISTS people_name ON people (name);
CREATE INDEX IF NOT EXISTS people_person ON people (person);
CREATE INDEX IF NOT EXISTS persons_name ON persons (name);
CREATE INDEX IF NOT EXISTS organizations_body ON organizations (body);
CREATE INDEX IF NOT EXISTS bodies_name ON bodies (name);
CREATE INDEX IF NOT EXISTS places_name ON places (name);
CREATE INDEX IF NOT EXISTS quotes_speaker ON quotes (speaker);
CREATE INDEX IF NOT EXISTS events_first_day ON events (first_day);
