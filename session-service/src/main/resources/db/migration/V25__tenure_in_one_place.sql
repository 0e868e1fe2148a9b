-- Whose the events of a visitor are, and from when until before when (X6): the one place that says so. Each branch reads one table and has no
-- condition of its own, so that the parts of a person's are looked up in the indexes wherever they are joined; what a reader does not ask for is not computed.
DROP VIEW tenure;
CREATE VIEW tenure AS
SELECT v.id AS visitor_id, v.key, v.person_id, '-infinity'::timestamptz AS from_at,
    coalesce((SELECT min(h.from_at) FROM handover h WHERE h.visitor_id = v.id), 'infinity') AS until_at
FROM visitor v
UNION ALL
SELECT h.visitor_id, (SELECT v.key FROM visitor v WHERE v.id = h.visitor_id), h.person_id, h.from_at,
    coalesce((SELECT min(n.from_at) FROM handover n WHERE n.visitor_id = h.visitor_id AND n.from_at > h.from_at), 'infinity')
FROM handover h;

-- The same as messages about sessions tell it.
CREATE OR REPLACE FUNCTION owned_visitors(person uuid)
RETURNS TABLE (system_id uuid, key text, from_at timestamptz, until_at timestamptz) LANGUAGE sql STABLE AS $$
    SELECT v.system_id, v.key, nullif(o.from_at, '-infinity'), nullif(o.until_at, 'infinity')
    FROM tenure o JOIN visitor v ON v.id = o.visitor_id WHERE o.person_id = person
$$;

-- The events of a person in an interval: of a session, if it is the session's. Contexts and pages are looked up only where they are asked for.
CREATE OR REPLACE FUNCTION occurrences(person uuid, first_at timestamptz, last_at timestamptz)
RETURNS TABLE (at timestamptz, kind text, name text, url text, title text, source_type text, properties jsonb)
LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT e.at::timestamptz, e.kind, e.name, p.url, p.title, c.source_type, coalesce(e.properties, '{}')
    FROM tenure o JOIN event e ON e.visitor_id = o.visitor_id AND e.at >= o.from_at AND e.at < o.until_at
    LEFT JOIN event_context c ON c.visitor_id = e.visitor_id AND c.id = e.context_id
    LEFT JOIN event_page p ON p.id = e.page_id
    WHERE o.person_id = person AND e.at BETWEEN first_at AND last_at
$$;

-- Which pages (of e-mails: which messages) prompted which product events in a session, given its property sessions (X2, X3). A null event stands
-- for the product session itself, whatever was done in it. The events of both are read at once.
CREATE OR REPLACE FUNCTION prompts(person uuid, parts jsonb) RETURNS TABLE (source_type text, page text, event text)
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
        SELECT
            array_agg(DISTINCT CASE e.kind
                WHEN 'track' THEN coalesce(e.properties ->> 'email_subject', e.properties ->> 'subject', e.name, 'unknown')
                ELSE page_name(e.url, coalesce(e.title, e.name))
            END) FILTER (
                WHERE e.at <= x.until_at AND e.source_type = x.source_type AND (e.kind <> 'track' OR x.source_type = 'email')) AS pages,
            array_append(array_agg(DISTINCT e.name) FILTER (
                WHERE e.at >= x.began_at AND e.source_type = 'product' AND e.kind = 'track' AND e.name IS NOT NULL), NULL) AS events
        FROM occurrences(person, x.from_at, x.ended_at) e
        WHERE e.kind IN ('page', 'screen') AND e.at <= x.until_at OR e.kind = 'track' AND (e.at >= x.began_at OR x.source_type = 'email')
    ) found
    CROSS JOIN unnest(found.pages) AS seen(page)
    CROSS JOIN unnest(found.events) AS done(event)
$$;
