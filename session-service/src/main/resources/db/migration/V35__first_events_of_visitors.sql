-- The same message id of two visitors is two events: a session is recognized by its first event's visitor, time and id, in a digest of these.
ALTER TABLE session ADD COLUMN first_event uuid;

CREATE FUNCTION pg_temp.part(content text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT length(content) || ':' || content
$$;
UPDATE session s SET first_event = substr(encode(sha256(convert_to(x.content, 'UTF8')), 'hex'), 1, 32)::uuid FROM (
    SELECT DISTINCT ON (f.id) f.id, f.started_at, pg_temp.part(v.key)
        || pg_temp.part((extract(epoch FROM f.started_at) * 1000)::bigint::text) || pg_temp.part(f.first_event_id) AS content
    FROM session f JOIN tenure o ON o.person_id = f.person_id JOIN visitor v ON v.id = o.visitor_id
    JOIN event_details e ON e.visitor_id = v.id AND e.at = f.started_at AND e.event_id = f.first_event_id
        AND e.at >= o.from_at AND e.at < o.until_at
    ORDER BY f.id, v.key COLLATE "C"
) x WHERE s.id = x.id AND s.started_at = x.started_at;
DROP FUNCTION pg_temp.part;
-- Whose first event is gone is not found again.
UPDATE session SET first_event = gen_random_uuid() WHERE first_event IS NULL;

ALTER TABLE session ALTER COLUMN first_event SET NOT NULL, DROP COLUMN first_event_id;
