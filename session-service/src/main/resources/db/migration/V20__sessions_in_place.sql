-- An open session changes with each of its events. Where no indexed column changes and its page has room, the row is changed in place, without
-- touching an index: so the sweep's index is on the slot of five minutes that the session ended in, and pages are left with room.
ALTER TABLE session ADD COLUMN ended_slot timestamptz(3);
UPDATE session SET ended_slot = date_bin('5 minutes', ended_at, 'epoch');
ALTER TABLE session ALTER COLUMN ended_slot SET NOT NULL;
COMMENT ON COLUMN session.ended_slot IS 'ended_at, rounded down to five minutes';
DROP INDEX session_open;
CREATE INDEX session_open ON session (ended_slot) WHERE state = 'open';

-- Persons are written with each batch of their events, too.
ALTER TABLE person SET (fillfactor = 80);
ALTER TABLE visitor SET (fillfactor = 90);

DO $$
DECLARE
    part regclass;
BEGIN
    FOR part IN SELECT inhrelid::regclass FROM pg_inherits WHERE inhparent = 'session'::regclass LOOP
        EXECUTE format('ALTER TABLE %s SET (fillfactor = 70)', part);
    END LOOP;
END $$;

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
            EXECUTE format('CREATE TABLE %I PARTITION OF %I FOR VALUES FROM (%L) TO (%L) WITH (fillfactor = %s)',
                parent || '_' || suffix, parent, lower, upper, CASE parent WHEN 'session' THEN 70 ELSE 100 END);
        END IF;
    END LOOP;
END $$;
