-- The parts of visitors' histories that are a person's (X6): without a beginning or an end where from_at or until_at is null.
CREATE FUNCTION owned_visitors(person uuid)
RETURNS TABLE (system_id uuid, key text, from_at timestamptz, until_at timestamptz) LANGUAGE sql STABLE AS $$
    SELECT v.system_id, v.key, o.from_at,
        (SELECT min(h.from_at) FROM handover h
         WHERE h.visitor_id = v.id AND (o.from_at IS NULL OR h.from_at > o.from_at))
    FROM (
        SELECT w.id AS visitor_id, NULL::timestamptz AS from_at FROM visitor w WHERE w.person_id = person
        UNION ALL SELECT h.visitor_id, h.from_at FROM handover h WHERE h.person_id = person
    ) o JOIN visitor v ON v.id = o.visitor_id
$$;

-- As messages have times; null stays null.
CREATE FUNCTION iso_time(at timestamptz) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
$$;

-- What another person did on a shared browser is no recording of this one.
CREATE OR REPLACE FUNCTION recorded(person uuid, started timestamptz, ended timestamptz)
RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (
        SELECT FROM owned_visitors(person) v
        JOIN recording_span r ON r.system_id = v.system_id AND r.visitor_key = v.key
        WHERE r.from_at <= ended + interval '1 minute' AND r.to_at >= started - interval '1 minute'
            AND (v.from_at IS NULL OR v.from_at <= least(r.to_at, ended + interval '1 minute'))
            AND (v.until_at IS NULL OR v.until_at > greatest(r.from_at, started - interval '1 minute'))
    )
$$;
