-- What the numbers about sessions are made of.
ALTER TABLE session ADD COLUMN duration_ms bigint NOT NULL
    GENERATED ALWAYS AS ((extract(epoch FROM ended_at - started_at) * 1000)::bigint) STORED;
