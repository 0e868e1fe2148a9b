-- What the browser could not read of a page may be fetched by the service, once.
ALTER TABLE manifest_entry ADD COLUMN fetched boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN manifest_entry.fetched IS 'the service has tried to fetch it, or has found that it must not';
CREATE INDEX manifest_entry_to_fetch ON manifest_entry (system_id) WHERE lost = 'blocked' AND NOT fetched;
