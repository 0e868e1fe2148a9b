-- One key a system, wrapped by the master key: it wraps the keys of the system's recordings and seals its assets.
CREATE TABLE system_key (
    system_id   varchar(128) PRIMARY KEY,
    wrapped_key bytea
);
COMMENT ON COLUMN system_key.wrapped_key IS 'null: destroyed, all that the system had is shredded (P14)';

-- Until now the master key wrapped the recordings' keys itself. No release did so: those recordings count as erased.
UPDATE recording SET wrapped_key = NULL;
COMMENT ON COLUMN recording.wrapped_key IS 'by the system''s key; null: destroyed, the content is shredded (P14)';
ALTER TABLE recording ADD COLUMN refused_chunks integer NOT NULL DEFAULT 0;
-- As long as the collect API lets the ids of visitors be.
ALTER TABLE recording ALTER COLUMN visitor_id TYPE varchar(256);

-- The index of the blobs of assets; a blob's id is system/sha256 (in hexadecimal digits).
CREATE TABLE asset (
    system_id  varchar(128) NOT NULL,
    sha256     bytea NOT NULL,
    type       varchar(64) NOT NULL,
    bytes      integer NOT NULL,
    first_at   timestamptz(3) NOT NULL,
    used_at    timestamptz(3) NOT NULL,
    leaving_at timestamptz(3),
    removing   boolean NOT NULL DEFAULT false,
    PRIMARY KEY (system_id, sha256)
);
COMMENT ON COLUMN asset.used_at IS 'when it came last, or was named for the last time by a manifest that is gone';
COMMENT ON COLUMN asset.leaving_at IS 'since when nobody is told any more that it is there; null: it stays';
COMMENT ON COLUMN asset.removing IS 'its blob may be gone';

-- What is known of a recording beside its chunks.
CREATE TABLE manifest (
    system_id    varchar(128) NOT NULL,
    recording_id varchar(128) NOT NULL,
    assets       integer NOT NULL DEFAULT 0,
    left_out     integer NOT NULL DEFAULT 0,
    health       jsonb,
    health_part  integer NOT NULL DEFAULT -1,
    PRIMARY KEY (system_id, recording_id),
    FOREIGN KEY (system_id, recording_id) REFERENCES recording ON DELETE CASCADE
);
COMMENT ON COLUMN manifest.assets IS 'how many entries it has';
COMMENT ON COLUMN manifest.left_out IS 'how many entries came when it was full';

-- An address of a recording and what it stood for. The address is readable only with the recording's key.
CREATE TABLE manifest_entry (
    system_id    varchar(128) NOT NULL,
    recording_id varchar(128) NOT NULL,
    url_digest   bytea NOT NULL,
    sealed_url   bytea NOT NULL,
    sha256       bytea,
    lost         varchar(20),
    part         integer NOT NULL,
    PRIMARY KEY (system_id, recording_id, url_digest),
    FOREIGN KEY (system_id, recording_id) REFERENCES manifest ON DELETE CASCADE
);
COMMENT ON COLUMN manifest_entry.url_digest IS 'HMAC of the address with a key derived from the recording''s';
COMMENT ON COLUMN manifest_entry.part IS 'the part of the manifest that told it';
CREATE INDEX manifest_entry_of_asset ON manifest_entry (system_id, sha256, recording_id) WHERE sha256 IS NOT NULL;
