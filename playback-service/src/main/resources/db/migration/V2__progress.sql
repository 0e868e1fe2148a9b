-- How far each topic is processed, in the transaction that processed it.
CREATE TABLE progress (
    topic_id         text NOT NULL,
    partition        bigint NOT NULL,
    topic            text NOT NULL,
    next_offset      bigint NOT NULL,
    processed_before bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (topic_id, partition)
);
COMMENT ON COLUMN progress.processed_before IS 'next_offset before its last change';
