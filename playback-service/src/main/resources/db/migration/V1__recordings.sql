-- A recording is of exactly one visitor; all that was recorded is readable only with its key, which only the master key unwraps.
CREATE TABLE recording (
    system_id   varchar(128) NOT NULL,
    id          varchar(128) NOT NULL,
    visitor_id  varchar(128) NOT NULL,
    tab_id      text,
    source_id   text NOT NULL,
    wrapped_key bytea,
    from_at     timestamptz(3),
    to_at       timestamptz(3),
    chunks      integer NOT NULL DEFAULT 0,
    PRIMARY KEY (system_id, id)
);
COMMENT ON COLUMN recording.wrapped_key IS 'null: destroyed, the content is shredded (P14)';
CREATE INDEX recording_of_visitor ON recording (system_id, visitor_id, from_at);

-- The index of the blobs; a blob's id is system/recording/sequence.
CREATE TABLE chunk (
    system_id       varchar(128) NOT NULL,
    recording_id    varchar(128) NOT NULL,
    sequence        integer NOT NULL,
    from_at         timestamptz(3) NOT NULL,
    to_at           timestamptz(3) NOT NULL,
    clock_offset_ms bigint NOT NULL,
    snapshot        boolean NOT NULL,
    events          integer NOT NULL,
    bytes           integer NOT NULL,
    sealed_digest   bytea NOT NULL,
    PRIMARY KEY (system_id, recording_id, sequence),
    FOREIGN KEY (system_id, recording_id) REFERENCES recording ON DELETE CASCADE
);
COMMENT ON COLUMN chunk.bytes IS 'of the content as it came (gzip)';
COMMENT ON COLUMN chunk.sealed_digest IS 'SHA-256 of the content, encrypted like it';
CREATE INDEX chunk_snapshot ON chunk (system_id, recording_id, sequence) WHERE snapshot;

-- The newest revision of each session, as far as playing needs it.
CREATE TABLE session_interval (
    system_id     text NOT NULL,
    session_id    text NOT NULL,
    revision      bigint NOT NULL,
    anonymous_ids jsonb NOT NULL,
    started_at    timestamptz(3) NOT NULL,
    ended_at      timestamptz(3) NOT NULL,
    merged_into   text,
    expired       boolean NOT NULL,
    PRIMARY KEY (system_id, session_id)
);
CREATE INDEX session_interval_of_visitor ON session_interval USING gin (anonymous_ids);

-- Insights that wait to be published.
CREATE TABLE outbox (
    id    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    topic text NOT NULL,
    key   text NOT NULL,
    value bytea
);
