-- What became of everything received, by the minute of receipt (G6).
CREATE TABLE books (
    system_id uuid NOT NULL,
    source_id text NOT NULL,
    minute    timestamptz(0) NOT NULL,
    what      text NOT NULL,
    state     text NOT NULL,
    reason    text NOT NULL,
    count     bigint NOT NULL,
    PRIMARY KEY (system_id, minute, source_id, what, state, reason)
);
CREATE INDEX books_minute ON books USING brin (minute);
COMMENT ON COLUMN books.reason IS 'empty: the state needs none';

-- Which messages of each writer are in the books.
CREATE TABLE books_writer (
    writer  text PRIMARY KEY,
    applied int8multirange NOT NULL DEFAULT '{}',
    seen_at timestamptz NOT NULL DEFAULT now()
);

-- Some of what was refused, to see what is wrong with a sender.
CREATE TABLE books_sample (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    system_id uuid NOT NULL,
    source_id text NOT NULL,
    what      text NOT NULL,
    state     text NOT NULL,
    reason    text NOT NULL,
    at        timestamptz(3) NOT NULL,
    preview   text
);
CREATE INDEX books_sample_newest ON books_sample (system_id, at DESC, id DESC);
CREATE INDEX books_sample_at ON books_sample USING brin (at);

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

-- Where the records are that could not be processed. Their content stays on the broker: it may be of a recording.
CREATE TABLE dead_letter (
    id               uuid PRIMARY KEY,
    system_id        uuid,
    source_id        text,
    received_at      timestamptz(3) NOT NULL,
    topic            text NOT NULL,
    origin_partition bigint NOT NULL,
    origin_offset    bigint NOT NULL,
    record_at        timestamptz(3) NOT NULL,
    dead_partition   bigint NOT NULL,
    dead_offset      bigint NOT NULL,
    reason           text NOT NULL,
    at               timestamptz(3) NOT NULL,
    preview          text,
    state            text NOT NULL DEFAULT 'open',
    redriven_at      timestamptz(3),
    UNIQUE (topic, origin_partition, origin_offset, record_at)
);
CREATE INDEX dead_letter_newest ON dead_letter (system_id, at DESC, id DESC);
COMMENT ON COLUMN dead_letter.source_id IS 'that it is counted under in the books; null: it is not counted';

-- When the events of a source came.
CREATE TABLE source_arrival (
    system_id      uuid NOT NULL,
    source_id      text NOT NULL,
    first_event_at timestamptz(3) NOT NULL,
    last_event_at  timestamptz(3) NOT NULL,
    PRIMARY KEY (system_id, source_id)
);

-- Events come nearly in the order of receipt: a block range index finds the newest ones and costs inserts nothing.
CREATE INDEX event_received ON event USING brin (received_at) WITH (pages_per_range = 16, autosummarize = on);
