-- A segment may begin with a picture of the page that was made of the recording, where the recorder made none for long.
ALTER TABLE segment ADD COLUMN checkpoint_bytes integer NOT NULL DEFAULT 0;
COMMENT ON COLUMN segment.checkpoint_bytes IS 'how much of its content is that picture, before its first chunk; 0: it begins with none';
COMMENT ON COLUMN chunk.snapshot IS 'whether playing can begin here: with its own picture, or with the one that its segment begins with';
