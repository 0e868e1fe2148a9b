-- A visitor's key says what kind it is of: visitor:<anonymousId> of a browser or device, user:<userId> of a user's server-side events. A
-- person that was never identified has the key of its visitor, as before. Until all keys are written, one may look like another's.
ALTER TABLE visitor DROP CONSTRAINT visitor_system_id_key_key;
UPDATE visitor SET key = 'visitor:' || key WHERE key NOT LIKE 'user:%';
ALTER TABLE visitor ADD CONSTRAINT visitor_system_id_key_key UNIQUE (system_id, key);
UPDATE recording_span SET visitor_key = 'visitor:' || visitor_key;

-- The anonymousId in a visitor's key; null for a user's server-side events.
CREATE FUNCTION anonymous_id(key text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN key LIKE 'visitor:%' THEN substr(key, 9) END
$$;
