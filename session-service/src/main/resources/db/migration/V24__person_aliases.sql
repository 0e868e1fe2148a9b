-- The id of the person that a visitor was before it was identified (X6). It keeps resolving: to whom the beginning of the visitor's history belongs
-- now, whoever that turns out to be.
CREATE TABLE person_alias (
    id         uuid PRIMARY KEY,
    visitor_id bigint NOT NULL REFERENCES visitor ON DELETE CASCADE
);
CREATE INDEX person_alias_of ON person_alias (visitor_id);

-- Whom the id of a person means today; the id itself if it is nobody's former one.
CREATE FUNCTION person_now(system uuid, known_as uuid) RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT coalesce((
        SELECT v.person_id FROM person_alias a JOIN visitor v ON v.id = a.visitor_id WHERE a.id = known_as AND v.system_id = system
    ), known_as)
$$;
