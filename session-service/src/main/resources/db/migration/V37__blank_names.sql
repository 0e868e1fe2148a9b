-- A text that says something; null if there is nothing but white space, as Java knows it (String.isBlank), in it.
CREATE FUNCTION told(said text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN btrim(said, E' \t\n\x0B\f\r\x1C\x1D\x1E\x1F\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200A\u2028\u2029\u205F\u3000')
        <> '' THEN said END
$$;

-- What page views, exceptions and content are counted under has a name that filters can say: what has none, or one of white space, is unknown.
CREATE OR REPLACE FUNCTION page_name(url text, title text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT coalesce(told(split_part(split_part(url, '#', 1), '?', 1)), told(title), 'unknown')
$$;

CREATE OR REPLACE FUNCTION error_name(name text, properties jsonb) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT coalesce(told(properties ->> 'message'), told(name), 'unknown')
$$;

CREATE OR REPLACE FUNCTION content_type(properties jsonb) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT coalesce(told(CASE WHEN jsonb_typeof(properties -> 'contentType') = 'string' THEN properties ->> 'contentType' END), 'other')
$$;

-- As before, but for the names.
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
                WHEN 'track' THEN coalesce(told(e.properties ->> 'email_subject'), told(e.properties ->> 'subject'), told(e.name), 'unknown')
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
