-- Filters that somebody gave a name (M13); the parameters are those of a query, by their names, as a JSON object.
CREATE TABLE saved_filter (
    id         uuid PRIMARY KEY,
    system_id  uuid NOT NULL,
    owner      varchar(200) NOT NULL,
    name       varchar(100) NOT NULL,
    parameters varchar(20000) NOT NULL,
    shared     boolean NOT NULL,
    changed_at timestamptz NOT NULL
);
CREATE INDEX saved_filter_of ON saved_filter (system_id, owner);

-- Persons are listed and looked for by their keys.
CREATE INDEX person_by_key ON person (system_id, key COLLATE "C");
