-- What admins edit: systems, sources, members; and the outbox that publishes changes in the order of their transactions.

CREATE TABLE system (
    id                    uuid PRIMARY KEY,
    name                  varchar(200) NOT NULL,
    description           varchar(4000) NOT NULL,
    inactivity_timeout_ms bigint NOT NULL,
    maximum_duration_ms   bigint NOT NULL,
    lateness_limit_ms     bigint NOT NULL,
    idle_threshold_ms     bigint NOT NULL,
    created_at            timestamptz NOT NULL
);

CREATE TABLE source (
    id              uuid PRIMARY KEY,
    system_id       uuid NOT NULL REFERENCES system ON DELETE CASCADE,
    name            varchar(200) NOT NULL,
    type            varchar(40) NOT NULL,
    environment     varchar(20) NOT NULL,
    allowed_origins varchar(300)[] NOT NULL,
    recording       boolean NOT NULL,
    write_key       varchar(64) NOT NULL UNIQUE,
    created_at      timestamptz NOT NULL
);
CREATE INDEX source_of_system ON source (system_id, created_at, id);

CREATE TABLE member (
    system_id uuid NOT NULL REFERENCES system ON DELETE CASCADE,
    principal varchar(200) NOT NULL,
    role      varchar(20) NOT NULL,
    PRIMARY KEY (system_id, principal)
);
CREATE INDEX member_by_principal ON member (principal);

CREATE TABLE outbox (
    id    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    topic text NOT NULL,
    key   text NOT NULL,
    value bytea
);
COMMENT ON COLUMN outbox.value IS 'null: a tombstone';
