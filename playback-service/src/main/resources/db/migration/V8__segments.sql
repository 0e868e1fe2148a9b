-- Chunks are put together into segments: from one picture of the page to the next, without gaps, by one clock.
-- A segment's blob is found by its id: it is there as long as the row is.
CREATE TABLE segment (
    system_id      varchar(128) NOT NULL,
    recording_id   varchar(128) NOT NULL,
    id             uuid NOT NULL,
    state          varchar(8) NOT NULL CHECK (state IN ('coming', 'kept', 'leaving')),
    changed_at     timestamptz(3) NOT NULL,
    first_sequence integer NOT NULL,
    last_sequence  integer NOT NULL,
    base_id        uuid,
    bytes          integer NOT NULL,
    raw_bytes      integer NOT NULL,
    cleared        boolean NOT NULL DEFAULT false,
    PRIMARY KEY (system_id, recording_id, id),
    FOREIGN KEY (system_id, recording_id) REFERENCES recording ON DELETE CASCADE
);
COMMENT ON COLUMN segment.state IS 'coming: its blob is being written; kept: its chunks are read from it; leaving: its blob is to be removed';
COMMENT ON COLUMN segment.base_id IS 'the segment whose content it is compressed with, which has none itself';
COMMENT ON COLUMN segment.bytes IS 'of the blob';
COMMENT ON COLUMN segment.cleared IS 'whether the blobs of its chunks are gone';
CREATE UNIQUE INDEX segment_kept ON segment (system_id, recording_id, first_sequence) WHERE state = 'kept';
CREATE INDEX segment_to_tidy ON segment (changed_at) WHERE state <> 'kept' OR NOT cleared;

ALTER TABLE chunk ADD COLUMN segment_id uuid, ADD COLUMN raw_bytes integer, ADD COLUMN apart boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN chunk.segment_id IS 'where its content is; null: in a blob of its own';
COMMENT ON COLUMN chunk.raw_bytes IS 'how much of the segment''s content it is, in the order of the sequences';
COMMENT ON COLUMN chunk.apart IS 'whether it stays in a blob of its own';
COMMENT ON COLUMN chunk.sealed_digest IS 'SHA-256 of the content as it came, and behind it of what is compressed if somebody looked, encrypted like it';
CREATE INDEX chunk_loose ON chunk (system_id, recording_id, sequence) WHERE segment_id IS NULL AND NOT apart;

ALTER TABLE recording ADD COLUMN changed_at timestamptz(3), ADD COLUMN compact_at timestamptz(3);
COMMENT ON COLUMN recording.changed_at IS 'when its last chunk came';
COMMENT ON COLUMN recording.compact_at IS 'when it is to be looked at for chunks to put together; null: it has none';
UPDATE recording SET changed_at = now(), compact_at = now() WHERE wrapped_key IS NOT NULL AND chunks > 0;
CREATE INDEX recording_to_compact ON recording (compact_at) WHERE compact_at IS NOT NULL;
