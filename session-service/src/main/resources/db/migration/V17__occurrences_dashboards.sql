-- Whose the events of a visitor are, and from when until before when (X6).
CREATE VIEW tenure AS
SELECT v.system_id, v.id AS visitor_id, v.person_id, '-infinity'::timestamptz AS from_at,
    coalesce((SELECT min(h.from_at) FROM handover h WHERE h.visitor_id = v.id), 'infinity') AS until_at
FROM visitor v WHERE v.person_id IS NOT NULL
UNION ALL
SELECT v.system_id, h.visitor_id, h.person_id, h.from_at,
    coalesce((SELECT min(n.from_at) FROM handover n WHERE n.visitor_id = h.visitor_id AND n.from_at > h.from_at), 'infinity')
FROM handover h JOIN visitor v ON v.id = h.visitor_id;

-- What a page view is counted under: the page's address without query and fragment, the title of a screen, which has no address.
CREATE FUNCTION page_name(url text, title text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT coalesce(split_part(split_part(url, '#', 1), '?', 1), title, 'unknown')
$$;

-- What an exception is counted under.
CREATE FUNCTION error_name(name text, properties jsonb) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT coalesce(properties ->> 'message', name, 'unknown')
$$;

-- What a content interaction is counted under.
CREATE FUNCTION content_type(properties jsonb) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN jsonb_typeof(properties -> 'contentType') = 'string' AND properties ->> 'contentType' ~ '\S'
        THEN properties ->> 'contentType' ELSE 'other' END
$$;

-- The events of a person in an interval: of a session, if it is the session's.
CREATE FUNCTION occurrences(person uuid, first_at timestamptz, last_at timestamptz)
RETURNS TABLE (at timestamptz, kind text, name text, url text, title text, source_type text, properties jsonb)
LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT e.at::timestamptz, e.kind, e.name, e.url, e.title, e.source_type, e.properties
    FROM tenure t JOIN event_details e ON e.visitor_id = t.visitor_id AND e.at >= t.from_at AND e.at < t.until_at
    WHERE t.person_id = person AND e.at BETWEEN first_at AND last_at
$$;

-- Which pages (of e-mails: which messages) prompted which product events in a session, given its property sessions (X2, X3). A null event stands
-- for the product session itself, whatever was done in it.
CREATE FUNCTION prompts(person uuid, parts jsonb) RETURNS TABLE (source_type text, page text, event text)
LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT DISTINCT x.source_type, seen.page, done.event
    FROM (
        SELECT m."sourceType" AS source_type, to_timestamp(m."startedAt" / 1000.0) AS from_at,
            to_timestamp(least(m."endedAt", q."startedAt") / 1000.0) AS until_at,
            to_timestamp(q."startedAt" / 1000.0) AS began_at, to_timestamp(q."endedAt" / 1000.0) AS ended_at
        FROM jsonb_to_recordset(parts) AS q("startedAt" bigint, "endedAt" bigint, "promptedBy" jsonb)
        JOIN jsonb_to_recordset(parts) AS m("sourceType" text, "startedAt" bigint, "endedAt" bigint)
            ON m."sourceType" = q."promptedBy" ->> 'sourceType' AND m."startedAt" = (q."promptedBy" ->> 'startedAt')::bigint
    ) x
    CROSS JOIN LATERAL (
        SELECT DISTINCT CASE e.kind
            WHEN 'track' THEN coalesce(e.properties ->> 'email_subject', e.properties ->> 'subject', e.name, 'unknown')
            ELSE page_name(e.url, coalesce(e.title, e.name))
        END AS page
        FROM occurrences(person, x.from_at, x.until_at) e
        WHERE e.source_type = x.source_type AND (e.kind IN ('page', 'screen') OR e.kind = 'track' AND x.source_type = 'email')
    ) seen
    CROSS JOIN LATERAL (
        SELECT DISTINCT e.name AS event FROM occurrences(person, x.began_at, x.ended_at) e
        WHERE e.source_type = 'product' AND e.kind = 'track' AND e.name IS NOT NULL
        UNION ALL SELECT NULL
    ) done
$$;

CREATE TABLE dashboard (
    id         uuid PRIMARY KEY,
    system_id  uuid NOT NULL REFERENCES system ON DELETE CASCADE,
    name       varchar(200) NOT NULL,
    widgets    varchar(100000) NOT NULL,
    version    bigint NOT NULL,
    changed_at timestamptz(3) NOT NULL,
    changed_by varchar(200) NOT NULL
);
CREATE INDEX dashboard_of_system ON dashboard (system_id, name, id);
