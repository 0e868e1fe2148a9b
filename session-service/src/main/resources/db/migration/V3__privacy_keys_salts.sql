-- How a source treats its visitors (W2, W3, W4), and what it may send (G5).
ALTER TABLE source
    ADD COLUMN anonymous boolean NOT NULL DEFAULT false,
    ADD COLUMN honour_do_not_track boolean NOT NULL DEFAULT false,
    ADD COLUMN honour_global_privacy_control boolean NOT NULL DEFAULT true,
    ADD COLUMN consent_required boolean NOT NULL DEFAULT false,
    ADD COLUMN scrub_emails boolean NOT NULL DEFAULT true,
    ADD COLUMN scrub_cards boolean NOT NULL DEFAULT true,
    ADD COLUMN scrub_phones boolean NOT NULL DEFAULT true,
    ADD COLUMN scrub_national_ids boolean NOT NULL DEFAULT true,
    ADD COLUMN scrub_tokens boolean NOT NULL DEFAULT true,
    ADD COLUMN events_per_second integer CHECK (events_per_second > 0);

-- The keys that a source's senders may use (G1): one that is current, and those that it replaced until they end.
CREATE TABLE write_key (
    key        varchar(64) PRIMARY KEY,
    source_id  uuid NOT NULL REFERENCES source ON DELETE CASCADE,
    created_at timestamptz NOT NULL,
    ends_at    timestamptz
);
COMMENT ON COLUMN write_key.ends_at IS 'null: the current key of its source';
CREATE UNIQUE INDEX write_key_current ON write_key (source_id) WHERE ends_at IS NULL;
CREATE INDEX write_key_of_source ON write_key (source_id);
CREATE INDEX write_key_ending ON write_key (ends_at) WHERE ends_at IS NOT NULL;

INSERT INTO write_key (key, source_id, created_at) SELECT write_key, id, created_at FROM source;
ALTER TABLE source DROP COLUMN write_key;

-- What anonymous visitors of a day are told apart with; gone soon after the day, so that nobody can tell who they were.
CREATE TABLE day_salt (
    day   date PRIMARY KEY,
    value varchar(44) NOT NULL
);
COMMENT ON COLUMN day_salt.value IS '32 random bytes in base64';
