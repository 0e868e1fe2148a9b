-- An event that was there before is looked for among its visitor's: those of one visitor are side by side, while keys alone are anywhere in an index
-- that grows beyond memory.
DROP INDEX event_once;
CREATE INDEX event_once ON event (visitor_id, event_key);

-- Tags are found by the columns beside the database. An index entry for each new tag of an open session kept it from being changed in place.
DROP INDEX session_tags;

-- What a session holds is not told by its person's row as well.
COMMENT ON COLUMN person.frontier_ms IS 'no event is after it and the latest session, in milliseconds since 1970; the smallest number: there never was an event';
