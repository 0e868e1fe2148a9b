-- Readers lock a table and then its months. So does who drops a month, or each of both has what the other waits for. The table is locked before
-- anything is noted, too: whoever has removed events of a visitor notes him afterwards.
CREATE OR REPLACE FUNCTION drop_events(part regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    LOCK TABLE ONLY event IN ACCESS EXCLUSIVE MODE;
    EXECUTE format('INSERT INTO expired_visitor SELECT DISTINCT e.visitor_id FROM %s e ORDER BY 1 ON CONFLICT DO NOTHING', part);
    EXECUTE format('DROP TABLE %s', part);
END $$;

-- Nobody is kept waiting for a month that has sessions left. There may be one more when the table is locked: an empty month is looked at again.
CREATE OR REPLACE FUNCTION drop_sessions(part regclass) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    used boolean;
BEGIN
    EXECUTE format('SELECT EXISTS (SELECT FROM %s)', part) INTO used;
    IF NOT used THEN
        LOCK TABLE ONLY session IN ACCESS EXCLUSIVE MODE;
        EXECUTE format('SELECT EXISTS (SELECT FROM %s)', part) INTO used;
    END IF;
    IF NOT used THEN
        EXECUTE format('DROP TABLE %s', part);
    END IF;
END $$;
