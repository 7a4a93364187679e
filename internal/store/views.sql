-- Who said what: SELECT text FROM said WHERE speaker = 'Ingrid Solheim'
CREATE VIEW said AS
SELECT coalesce(persons.name, quotes.speaker) AS speaker, persons.gender, quotes.text, quotes.kind, quotes.confidence,
       articles.id AS article, articles.title, articles.published, persons.key AS person, quotes.key AS quote
FROM quotes
JOIN articles ON articles.key = quotes.article AND articles.copy_of IS NULL
LEFT JOIN people ON people.key = quotes.person
LEFT JOIN persons ON persons.key = people.person
ORDER BY quotes.key;

-- Who is quoted most: SELECT speaker, quotes FROM quoted LIMIT 10
CREATE VIEW quoted AS
SELECT speaker, gender, count(*) AS quotes, count(DISTINCT article) AS articles, person
FROM said WHERE person IS NOT NULL
GROUP BY person ORDER BY quotes DESC, speaker, person;

-- Women or men: SELECT * FROM quoted_by_gender
CREATE VIEW quoted_by_gender AS
SELECT gender, count(*) AS quotes, count(DISTINCT person) AS people
FROM said WHERE person IS NOT NULL
GROUP BY gender ORDER BY quotes DESC;

-- The timeline of a place: SELECT first_day, headline FROM timeline WHERE place = 'Bergen'
CREATE VIEW timeline AS
SELECT places.name AS place, places.country, events.first_day, events.last_day, events.headline, events.modality, events.negated,
       articles.id AS article, articles.title, places.geonames, events.key AS event
FROM events
JOIN articles ON articles.key = events.article AND articles.copy_of IS NULL
JOIN event_places ON event_places.event = events.key AND event_places.part = 'where'
JOIN places ON places.key = event_places.place
WHERE events.first_day IS NOT NULL AND events.headline <> ''
ORDER BY events.first_day, events.last_day, events.key;

-- Who did what, and where: SELECT first_day, headline FROM involved WHERE name = 'Norway' AND part = 'subject'
CREATE VIEW involved AS
SELECT fact.name, fact.kind, fact.part, events.first_day, events.last_day, events.headline, events.modality, events.negated,
       articles.id AS article, articles.title, events.key AS event
FROM (
    SELECT event, part, name, 'person' AS kind FROM event_people JOIN people ON people.key = event_people.person
    UNION ALL
    SELECT event, part, name, 'organization' FROM event_organizations JOIN organizations ON organizations.key = event_organizations.organization
    UNION ALL
    SELECT event, part, name, places.kind FROM event_places JOIN places ON places.key = event_places.place
) AS fact
JOIN events ON events.key = fact.event
JOIN articles ON articles.key = events.article AND articles.copy_of IS NULL
WHERE events.headline <> ''
ORDER BY events.first_day, events.last_day, events.key, fact.part <> 'subject', fact.part, fact.name;

-- Which articles are damaged: SELECT * FROM damaged
CREATE VIEW damaged AS
SELECT articles.id AS article, articles.title, count(*) AS repairs, group_concat(DISTINCT repairs.cause) AS causes
FROM repairs JOIN articles ON articles.key = repairs.article
GROUP BY articles.key ORDER BY repairs DESC, articles.key;

-- What appeared twice: SELECT * FROM copies
CREATE VIEW copies AS
SELECT copy.id AS article, original.id AS copy_of, copy.likeness, copy.title, copy.published, original.published AS first_published
FROM articles copy JOIN articles original ON original.key = copy.copy_of
ORDER BY original.key, copy.key;
