-- So that of two changes of a saved filter at the same time none is lost.
ALTER TABLE saved_filter ADD COLUMN version bigint NOT NULL DEFAULT 1;
