-- What was said about a session, and what it was said of: a session is summarized again only when that has changed.
CREATE TABLE summary (
    system_id         varchar(64)  NOT NULL,
    session_id        varchar(64)  NOT NULL,
    session_revision  bigint       NOT NULL,
    event_count       integer      NOT NULL,
    ended_at          timestamptz  NOT NULL,
    title             varchar(200) NOT NULL,
    tldr              varchar(500) NOT NULL,
    engine            varchar(40)  NOT NULL,
    created_at        timestamptz  NOT NULL,
    PRIMARY KEY (system_id, session_id)
);

-- Records that are published after the transaction that wrote them.
CREATE TABLE outbox (
    id    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    topic text NOT NULL,
    key   text NOT NULL,
    value bytea
);
