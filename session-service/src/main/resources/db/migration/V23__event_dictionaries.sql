-- Most of what an event carries, it has in common with the events around it: it is stored once. Rows are found by digests of their content, so that
-- nobody has to ask for their numbers. Each is of one month, as the partitions of events are: retention removes both alike.
ALTER TABLE event RENAME TO event_before;
DROP VIEW event_details;
DO $$
DECLARE
    part text;
BEGIN
    FOR part IN SELECT inhrelid::regclass::text FROM pg_inherits WHERE inhparent = 'event_before'::regclass LOOP
        EXECUTE format('ALTER TABLE %I RENAME TO %I', part, 'before_' || part);
    END LOOP;
END $$;
DROP INDEX event_once, event_of_visitor, event_received;

-- Who sent an event, from where, and with what.
CREATE TABLE event_context (
    visitor_id       bigint NOT NULL,
    id               bigint NOT NULL,
    month            date NOT NULL,
    bot              boolean,
    user_id          text,
    group_id         text,
    tab_id           text,
    recording_id     text,
    source_id        text NOT NULL,
    source_type      text NOT NULL,
    environment      text NOT NULL,
    country          text,
    device_type      text,
    os               text,
    browser          text,
    screen           text,
    language         text,
    bot_reason       text,
    developer_reason text,
    PRIMARY KEY (visitor_id, id)
);
COMMENT ON COLUMN event_context.id IS 'the beginning of a digest of the other columns';

-- The page that events happened on, as one came to it.
CREATE TABLE event_page (
    id          bigint PRIMARY KEY,
    system_id   uuid NOT NULL,
    month       date NOT NULL,
    url         text,
    title       text,
    referrer    text,
    acquisition jsonb
);
COMMENT ON COLUMN event_page.id IS 'the beginning of a digest of the other columns';

CREATE TABLE event (
    visitor_id  bigint NOT NULL,
    at          timestamptz(3) NOT NULL,
    received_at timestamptz(3) NOT NULL,
    context_id  bigint NOT NULL,
    page_id     bigint,
    event_key   uuid NOT NULL,
    kind        text NOT NULL,
    name        text,
    properties  jsonb,
    event_id    text,
    previous_id text,
    marks       text,
    original_at timestamptz(3),
    sent_at     timestamptz(3)
) PARTITION BY RANGE (at);
COMMENT ON COLUMN event.event_key IS 'the message id if it is a UUID, otherwise the beginning of a digest of it';
COMMENT ON COLUMN event.event_id IS 'the message id, null if it is the key';
COMMENT ON COLUMN event.properties IS 'null: none';
COMMENT ON COLUMN event.marks IS 'what is remarkable about it, with commas between: future, late, clock-corrected, scrubbed';
CREATE TABLE event_default PARTITION OF event DEFAULT;
CREATE INDEX event_once ON event (event_key, at);
CREATE INDEX event_of_visitor ON event (visitor_id, at);
-- Events come nearly in the order of receipt: a block range index finds the newest ones and costs inserts nothing.
CREATE INDEX event_received ON event USING brin (received_at) WITH (pages_per_range = 16, autosummarize = on);

-- What readers see of events, whatever form they are stored in.
CREATE VIEW event_details AS
SELECT v.system_id, e.visitor_id, e.at, coalesce(e.event_id, e.event_key::text) AS event_id, e.kind, e.name, p.url, p.title, p.referrer,
    c.user_id, e.previous_id, c.group_id, c.tab_id, c.recording_id, c.source_id, c.source_type, c.environment, c.country, c.device_type,
    c.os, c.browser, c.screen, c.language, c.bot, e.received_at, coalesce(e.properties, '{}') AS properties, p.acquisition, c.bot_reason,
    c.developer_reason, e.marks, e.original_at, e.sent_at
FROM event e
JOIN visitor v ON v.id = e.visitor_id
JOIN event_context c ON c.visitor_id = e.visitor_id AND c.id = e.context_id
LEFT JOIN event_page p ON p.id = e.page_id;

SELECT ensure_month(m::date) FROM (
    SELECT DISTINCT date_trunc('month', at AT TIME ZONE 'UTC') AS m FROM event_before
    WHERE at >= '2000-01-01' AND at < now() + interval '2 months'
) months;

CREATE FUNCTION pg_temp.context_of(e event_before) RETURNS bigint LANGUAGE sql AS $$
    SELECT hashtextextended(concat_ws(chr(31), date_trunc('month', e.at AT TIME ZONE 'UTC')::date, coalesce(e.user_id, chr(30)),
        coalesce(e.group_id, chr(30)), coalesce(e.tab_id, chr(30)), coalesce(e.recording_id, chr(30)), e.source_id, e.source_type, e.environment,
        coalesce(e.country, chr(30)), coalesce(e.device_type, chr(30)), coalesce(e.os, chr(30)), coalesce(e.browser, chr(30)),
        coalesce(e.screen, chr(30)), coalesce(e.language, chr(30)), coalesce(e.bot::text, chr(30)), coalesce(e.bot_reason, chr(30)),
        coalesce(e.developer_reason, chr(30))), 0)
$$;
CREATE FUNCTION pg_temp.page_of(e event_before) RETURNS bigint LANGUAGE sql AS $$
    SELECT CASE WHEN num_nonnulls(e.url, e.title, e.referrer, e.acquisition) > 0 THEN
        hashtextextended(concat_ws(chr(31), e.system_id, date_trunc('month', e.at AT TIME ZONE 'UTC')::date, coalesce(e.url, chr(30)),
            coalesce(e.title, chr(30)), coalesce(e.referrer, chr(30)), coalesce(e.acquisition::text, chr(30))), 0)
    END
$$;
INSERT INTO event_context
SELECT e.visitor_id, pg_temp.context_of(e), date_trunc('month', e.at AT TIME ZONE 'UTC')::date, e.bot, e.user_id, e.group_id, e.tab_id,
    e.recording_id, e.source_id, e.source_type, e.environment, e.country, e.device_type, e.os, e.browser, e.screen, e.language, e.bot_reason,
    e.developer_reason
FROM event_before e ON CONFLICT DO NOTHING;
INSERT INTO event_page
SELECT pg_temp.page_of(e), e.system_id, date_trunc('month', e.at AT TIME ZONE 'UTC')::date, e.url, e.title, e.referrer, e.acquisition
FROM event_before e WHERE pg_temp.page_of(e) IS NOT NULL ON CONFLICT DO NOTHING;
INSERT INTO event
SELECT e.visitor_id, e.at, e.received_at, pg_temp.context_of(e), pg_temp.page_of(e),
    CASE WHEN x.is_key THEN e.event_id::uuid ELSE substr(encode(sha256(convert_to(e.event_id, 'UTF8')), 'hex'), 1, 32)::uuid END,
    e.kind, e.name, nullif(e.properties, '{}'), CASE WHEN NOT x.is_key THEN e.event_id END, e.previous_id, e.marks, e.original_at, e.sent_at
FROM event_before e
CROSS JOIN LATERAL (
    SELECT e.event_id ~ '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' AS is_key
) x;
DROP FUNCTION pg_temp.context_of;
DROP FUNCTION pg_temp.page_of;
DROP TABLE event_before;

CREATE INDEX event_page_of_month ON event_page (system_id, month);

-- Removes what there is of events, or of sessions, of months that end before a time: of one of both in a transaction, for whoever reads both
-- has one and waits for the other. Only one instance does so at a time.
DROP FUNCTION drop_months(timestamptz);
CREATE FUNCTION drop_months(parent regclass, before timestamptz) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    part record;
BEGIN
    IF NOT pg_try_advisory_xact_lock(hashtext('session.drop_months')) THEN
        RETURN;
    END IF;
    PERFORM set_config('lock_timeout', '2s', true);
    FOR part IN
        SELECT i.inhrelid::regclass AS name FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
        WHERE i.inhparent = parent AND c.relname ~ '_[0-9]{4}_[0-9]{2}$'
            AND (to_date(right(c.relname, 7), 'YYYY_MM') + interval '1 month')::timestamp AT TIME ZONE 'UTC' <= before
        ORDER BY c.relname
    LOOP
        IF parent = 'event'::regclass THEN
            PERFORM drop_events(part.name);
        ELSE
            PERFORM drop_sessions(part.name);
        END IF;
    END LOOP;
END $$;

-- Removes the events before a time that are in no month's partition.
CREATE FUNCTION drop_stray_events(before timestamptz) RETURNS void LANGUAGE sql AS $$
    WITH gone AS (DELETE FROM event_default e WHERE e.at < before RETURNING e.visitor_id)
    INSERT INTO expired_visitor SELECT DISTINCT g.visitor_id FROM gone g ORDER BY 1 ON CONFLICT DO NOTHING
$$;
