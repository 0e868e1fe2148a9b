-- What is past its retention goes in steps, each of which can be done again (P13).
ALTER TABLE recording ADD COLUMN erased_at timestamptz(3), ADD COLUMN looked_at timestamptz(3) NOT NULL DEFAULT now();
COMMENT ON COLUMN recording.erased_at IS 'since when nothing is stored of it but its id, by which what comes late is known';
CREATE INDEX recording_to_erase ON recording (system_id, id) WHERE wrapped_key IS NULL AND erased_at IS NULL;
COMMENT ON COLUMN recording.looked_at IS 'when it came first, or was looked for a session that it is part of';
CREATE INDEX recording_looked ON recording (looked_at) WHERE wrapped_key IS NOT NULL;
CREATE INDEX recording_erased ON recording (erased_at) WHERE erased_at IS NOT NULL;

-- Sessions that are none any more, as long as they say whose they were.
CREATE INDEX session_interval_gone ON session_interval (system_id, session_id)
    WHERE (expired OR merged_into IS NOT NULL) AND anonymous_ids <> '[]';

CREATE INDEX asset_used ON asset (used_at) WHERE leaving_at IS NULL;
CREATE INDEX asset_leaving ON asset (leaving_at) WHERE leaving_at IS NOT NULL;
