-- Signals of frustration (P20), and how much was done (P9). Small, and in no index: an open session changes in place, and the columns beside the database
-- find and order by them.
ALTER TABLE session
    ADD COLUMN rage_count       smallint NOT NULL DEFAULT 0,
    ADD COLUMN dead_count       smallint NOT NULL DEFAULT 0,
    ADD COLUMN slow_count       smallint NOT NULL DEFAULT 0,
    ADD COLUMN quick_back_count smallint NOT NULL DEFAULT 0,
    ADD COLUMN activity_level   smallint NOT NULL DEFAULT -20000,
    ADD COLUMN definitions      smallint NOT NULL DEFAULT 0;
COMMENT ON COLUMN session.activity_level IS 'the binary logarithm of the activity, in thousandths';
COMMENT ON COLUMN session.definitions IS 'the version of the definitions that signals and activity are by; 0: there were none yet';

-- Sessions that there are get their activity as ActivityScore has it. Their signals are known once they are assembled again.
UPDATE session s SET activity_level = CASE WHEN x.activity > 0 THEN greatest(round(1000 * log(2, x.activity::numeric)), -20000) ELSE -20000 END
FROM (
    SELECT o.id, o.started_at, (0.4 * least(ln(1 + o.click_count) / ln(51), 1) + 0.35 * least(ln(greatest(p.places, 1)) / ln(10), 1)
        + 0.25 * least(ln(1 + o.input_count) / ln(21), 1))
        * (0.5 + 0.5 * CASE WHEN o.duration_ms = 0 THEN 1 ELSE o.active_ms::float8 / o.duration_ms END) AS activity
    FROM session o CROSS JOIN LATERAL (
        SELECT count(DISTINCT coalesce(split_part(split_part(v ->> 'url', '#', 1), '?', 1), v ->> 'title')) AS places
        FROM jsonb_array_elements(o.details -> 'pages') v
    ) p
) x WHERE s.id = x.id AND s.started_at = x.started_at;

-- After how long a score is worth a half (P9): it is applied when scores are asked for, so that it may change at any time.
ALTER TABLE system ADD COLUMN score_half_life_ms bigint NOT NULL DEFAULT 2592000000 CHECK (score_half_life_ms > 0);
