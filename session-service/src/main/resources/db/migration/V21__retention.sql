-- How long what is known of a system's visitors is kept after it happened (P13); a year where nobody says otherwise.
ALTER TABLE system ADD COLUMN retention_ms bigint NOT NULL DEFAULT 31536000000 CHECK (retention_ms > 0);

-- Sessions that have been over for so long are found by it, in each month.
CREATE INDEX session_ended ON session (system_id, ended_slot);

-- Visitors that events were removed of: those without any event left are removed too. No foreign key: it would lock visitors after their persons.
CREATE TABLE expired_visitor (visitor_id bigint PRIMARY KEY);

-- The events before it are removed: who the visitor was then follows from whom its history belongs to.
ALTER TABLE visitor ADD COLUMN forgotten_until timestamptz(3);

-- No event of a visitor is outside; null where that is not known. By the hour, so that it rarely changes.
ALTER TABLE visitor
    ADD COLUMN active_from timestamptz(3),
    ADD COLUMN active_until timestamptz(3);

-- Months that were removed and come again, with an event that is late by years, may already have rows in the default partition: they stay there.
CREATE OR REPLACE FUNCTION ensure_month(month date) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    suffix text := to_char(month, 'YYYY_MM');
    lower timestamptz := date_trunc('month', month)::timestamp AT TIME ZONE 'UTC';
    upper timestamptz := (date_trunc('month', month) + interval '1 month')::timestamp AT TIME ZONE 'UTC';
    parent text;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('session.ensure_month'));
    FOREACH parent IN ARRAY ARRAY['event', 'session'] LOOP
        IF to_regclass(parent || '_' || suffix) IS NULL THEN
            BEGIN
                EXECUTE format('CREATE TABLE %I PARTITION OF %I FOR VALUES FROM (%L) TO (%L) WITH (fillfactor = %s)',
                    parent || '_' || suffix, parent, lower, upper, CASE parent WHEN 'session' THEN 70 ELSE 100 END);
            EXCEPTION WHEN check_violation THEN
                RAISE NOTICE 'The rows of % stay in the default partition of %', suffix, parent;
            END;
        END IF;
    END LOOP;
END $$;

-- Removes a partition of events whose month is over for every system, and notes whose they were. Fails where somebody uses it for long.
CREATE FUNCTION drop_events(part regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('INSERT INTO expired_visitor SELECT DISTINCT e.visitor_id FROM %s e ORDER BY 1 ON CONFLICT DO NOTHING', part);
    EXECUTE format('DROP TABLE %s', part);
END $$;

-- The same for sessions, of which there are none left: each was removed by itself, and followers were told.
CREATE FUNCTION drop_sessions(part regclass) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    used boolean;
BEGIN
    EXECUTE format('LOCK TABLE %s IN ACCESS EXCLUSIVE MODE', part);
    EXECUTE format('SELECT EXISTS (SELECT FROM %s)', part) INTO used;
    IF NOT used THEN
        EXECUTE format('DROP TABLE %s', part);
    END IF;
END $$;

-- Removes what events and sessions of months there are that end before a time. Only one instance does so at a time.
CREATE FUNCTION drop_months(before timestamptz) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    part record;
BEGIN
    IF NOT pg_try_advisory_xact_lock(hashtext('session.drop_months')) THEN
        RETURN;
    END IF;
    PERFORM set_config('lock_timeout', '2s', true);
    FOR part IN
        SELECT i.inhrelid::regclass AS name, i.inhparent = 'event'::regclass AS of_events
        FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
        WHERE i.inhparent IN ('event'::regclass, 'session'::regclass) AND c.relname ~ '_[0-9]{4}_[0-9]{2}$'
            AND (to_date(right(c.relname, 7), 'YYYY_MM') + interval '1 month')::timestamp AT TIME ZONE 'UTC' <= before
        ORDER BY c.relname
    LOOP
        IF part.of_events THEN
            PERFORM drop_events(part.name);
        ELSE
            PERFORM drop_sessions(part.name);
        END IF;
    END LOOP;
    WITH gone AS (DELETE FROM event_default e WHERE e.at < before RETURNING e.visitor_id)
    INSERT INTO expired_visitor SELECT DISTINCT g.visitor_id FROM gone g ORDER BY 1 ON CONFLICT DO NOTHING;
END $$;
