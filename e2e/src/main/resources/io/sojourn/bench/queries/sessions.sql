-- A year of sessions of one system. %1$d sessions, %2$d persons; a few persons have many of them, and each choice has a few frequent values and a tail.
SET synchronous_commit = off;
SET work_mem = '256MB';
SELECT setseed(0.42);
SELECT ensure_month((now() - n * interval '1 month')::date) FROM generate_series(-1, 13) n;

INSERT INTO person (id, system_id, key, user_id)
SELECT md5('person' || n)::uuid, '%3$s', CASE WHEN n %% 3 = 0 THEN 'user:u' || n ELSE 'visitor:v' || n END,
    CASE WHEN n %% 3 = 0 THEN 'u' || n END
FROM generate_series(1, %2$d) n;
INSERT INTO visitor (system_id, key, person_id)
SELECT '%3$s', 'visitor:v' || n, md5('person' || n)::uuid FROM generate_series(1, %2$d) n;

INSERT INTO session (
    id, system_id, person_id, started_at, ended_at, ended_slot, first_event, began_because, ended_because, active_ms,
    event_count, page_view_count, click_count, input_count, error_count, interaction_count, landing_page, exit_page, referrer,
    country, device_type, os, browser, screen, language, bot, environment, details, fingerprint, state, changed_at, has_recording,
    bot_reason, developer_reason, channel, source_types, tags, product_from, product_until, product_before,
    rage_count, quick_back_count, activity_level, definitions)
SELECT
    md5('session' || n)::uuid, '%3$s', md5('person' || (1 + floor(%2$d * power(r1, 2)))::bigint)::uuid, at, at + took,
    date_bin('5 minutes', at + took, 'epoch'), md5('event' || n)::uuid,
    'inactivity', 'inactivity', (extract(epoch FROM took) * 400)::bigint,
    1 + pages * 4, pages, pages * 2, pages / 2, CASE WHEN r2 < 0.04 THEN 1 ELSE 0 END, CASE WHEN r3 < 0.1 THEN 2 ELSE 0 END,
    'https://shop.example/p' || pages, 'https://shop.example/q' || pages, CASE WHEN r4 < 0.5 THEN 'https://search.example/' END,
    (ARRAY['US', 'DE', 'GB', 'FR', 'IN', 'BR', 'ES', 'NL', 'PL', 'JP', 'SE', 'CH', 'AT', 'DK', 'NO', 'FI', 'PT', 'IE', NULL, 'IS'])
        [1 + floor(20 * power(r2, 2.5))::int],
    (ARRAY['desktop', 'mobile', 'tablet', 'tv'])[1 + floor(4 * power(r3, 2))::int],
    (ARRAY['Windows', 'Android', 'iOS', 'macOS', 'Linux', 'ChromeOS'])[1 + floor(6 * power(r4, 2))::int],
    (ARRAY['Chrome', 'Safari', 'Edge', 'Firefox', 'Samsung Internet', 'Opera', 'Vivaldi', 'DuckDuckGo'])[1 + floor(8 * power(r5, 2.5))::int],
    '1440x900', 'en-US', r6 < 0.06, (ARRAY['production', 'staging', 'development'])[1 + floor(3 * power(r6, 6))::int],
    jsonb_build_object('counts', jsonb_build_object('page', pages, 'click', pages * 2), 'propertySessions', '[]'::jsonb, 'activityAround', '[]'::jsonb,
        'pages', (SELECT jsonb_agg(jsonb_build_object('url', 'https://shop.example/p' || i, 'title', 'Page ' || i, 'at', 1700000000000 + n + i, 'timeMs', 1000 * i))
            FROM generate_series(1, least(pages, 6)) i)),
    n, CASE WHEN at + took > now() - interval '30 minutes' THEN 'open' ELSE 'closed' END, at + took, r5 < 0.3,
    CASE WHEN r6 < 0.06 THEN 'user-agent' END, CASE WHEN r7 < 0.01 THEN 'local-host' END,
    (ARRAY['direct', 'organic-search', 'email', 'paid-search', 'display', 'referral', NULL])[1 + floor(7 * power(r7, 2))::int],
    CASE WHEN r3 < 0.2 THEN ARRAY['marketing', 'product'] ELSE ARRAY['product'] END,
    ARRAY['event:' || (ARRAY['Signed up', 'Created project', 'Invited', 'Exported', 'Paid'])[1 + floor(5 * power(r1, 1.5))::int],
        'event:Step ' || floor(300 * power(r2, 3))::int, 'property:plan=' || (ARRAY['free', 'team', 'pro'])[1 + floor(3 * r4)::int]],
    at, at + took, CASE WHEN r1 < 0.7 THEN at - interval '5 days' END,
    CASE WHEN r7 < 0.03 THEN 1 ELSE 0 END, CASE WHEN r5 < 0.05 THEN 2 ELSE 0 END, -300 - floor(4000 * r6)::int, 1
FROM (
    SELECT n, now() - interval '365 days' * (1 - n::float8 / %1$d) AS at,
        CASE WHEN random() < 0.25 THEN interval '0' WHEN random() < 0.0002 THEN interval '13 hours'
            ELSE least(interval '11 hours', date_trunc('milliseconds', interval '1 second' * (1 + 240 * -ln(1 - random()) * power(random(), 2) * 6))) END AS took,
        1 + floor(12 * power(random(), 3))::int AS pages,
        random() AS r1, random() AS r2, random() AS r3, random() AS r4, random() AS r5, random() AS r6, random() AS r7
    FROM generate_series(1, %1$d) n
) made;
ANALYZE session;
ANALYZE person;
ANALYZE visitor;
