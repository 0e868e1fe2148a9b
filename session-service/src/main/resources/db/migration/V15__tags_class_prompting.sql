-- What filters and numbers ask of sessions beside when they were: from which sources, how they came, what was done, and what kind of visit it is.
ALTER TABLE session
    ADD COLUMN channel text,
    ADD COLUMN source_types text[] NOT NULL DEFAULT '{}',
    ADD COLUMN prompted_by text[] NOT NULL DEFAULT '{}',
    ADD COLUMN tags text[] NOT NULL DEFAULT '{}',
    ADD COLUMN product_from timestamptz(3),
    ADD COLUMN product_until timestamptz(3),
    ADD COLUMN product_before timestamptz(3);
COMMENT ON COLUMN session.source_types IS 'of its property sessions (X1); distinct, sorted';
COMMENT ON COLUMN session.prompted_by IS 'the source types of what prompted its product sessions (X2); distinct, sorted';
COMMENT ON COLUMN session.tags IS 'what was done in it (S9); sorted';
COMMENT ON COLUMN session.product_from IS 'when its first product session began; null without one';
COMMENT ON COLUMN session.product_until IS 'when its last product session ended';
COMMENT ON COLUMN session.product_before IS 'when the person''s last product session before it ended; null without one';

-- What prompted a product session, given the property sessions around it and the inactivity timeout in milliseconds; null: nothing (X2).
CREATE FUNCTION pg_temp.prompt(product jsonb, parts jsonb, timeout bigint) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
    SELECT jsonb_build_object('sourceType', m ->> 'sourceType', 'startedAt', m -> 'startedAt')
    FROM jsonb_array_elements(parts) m
    WHERE product ->> 'sourceType' = 'product' AND m ->> 'sourceType' <> 'product'
        AND (m ->> 'startedAt')::bigint < (product ->> 'startedAt')::bigint
        AND (product ->> 'startedAt')::bigint <= (m ->> 'endedAt')::bigint + timeout
    ORDER BY least((m ->> 'endedAt')::bigint, (product ->> 'startedAt')::bigint) DESC,
        (m ->> 'startedAt')::bigint DESC, m ->> 'sourceType' COLLATE "C" LIMIT 1
$$;
UPDATE session s SET details = jsonb_set(s.details, '{propertySessions}', (
    SELECT jsonb_agg(p || jsonb_build_object(
            'promptedBy', pg_temp.prompt(p, s.details -> 'propertySessions', y.inactivity_timeout_ms)) ORDER BY place)
    FROM jsonb_array_elements(s.details -> 'propertySessions') WITH ORDINALITY AS one(p, place)
))
FROM system y WHERE y.id = s.system_id AND jsonb_array_length(s.details -> 'propertySessions') > 0;

UPDATE session s SET
    channel = s.details -> 'acquisition' ->> 'channel',
    source_types = ARRAY(
        SELECT DISTINCT (p ->> 'sourceType') COLLATE "C" AS one
        FROM jsonb_array_elements(s.details -> 'propertySessions') p ORDER BY one),
    prompted_by = ARRAY(
        SELECT DISTINCT (p -> 'promptedBy' ->> 'sourceType') COLLATE "C" AS one
        FROM jsonb_array_elements(s.details -> 'propertySessions') p WHERE p -> 'promptedBy' ->> 'sourceType' IS NOT NULL ORDER BY one),
    product_from = (
        SELECT to_timestamp(min((p ->> 'startedAt')::bigint) / 1000.0)
        FROM jsonb_array_elements(s.details -> 'propertySessions') p WHERE p ->> 'sourceType' = 'product'),
    product_until = (
        SELECT to_timestamp(max((p ->> 'endedAt')::bigint) / 1000.0)
        FROM jsonb_array_elements(s.details -> 'propertySessions') p WHERE p ->> 'sourceType' = 'product');

UPDATE session s SET product_before = x.before
FROM (
    SELECT id, started_at, max(product_until) OVER (
        PARTITION BY person_id ORDER BY started_at ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before
    FROM session
) x WHERE s.id = x.id AND s.started_at = x.started_at AND x.before IS NOT NULL;

-- Whether a product session is of somebody new, active, or come back after 30 days (X4).
ALTER TABLE session ADD COLUMN class text GENERATED ALWAYS AS (
    CASE
        WHEN product_from IS NULL THEN NULL
        WHEN product_before IS NULL THEN 'new'
        WHEN product_from - product_before <= interval '30 days' THEN 'active'
        ELSE 'resurrected'
    END
) STORED;
