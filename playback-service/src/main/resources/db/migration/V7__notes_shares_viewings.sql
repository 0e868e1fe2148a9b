-- What people wrote at a moment of a session (P10). The session is the one that it was written on: it may be part of another one by now.
CREATE TABLE note (
    system_id   varchar(128) NOT NULL,
    session_id  varchar(128) NOT NULL,
    id          uuid PRIMARY KEY,
    at          timestamptz(3) NOT NULL,
    author      varchar(255) NOT NULL,
    author_name varchar(255) NOT NULL,
    text        varchar(4000) NOT NULL,
    version     bigint NOT NULL,
    created_at  timestamptz(3) NOT NULL,
    edited_at   timestamptz(3)
);
COMMENT ON COLUMN note.at IS 'the moment of the session, in the server''s time';
CREATE INDEX note_of_session ON note (system_id, session_id, at);

-- Public links to one session each (P11).
CREATE TABLE share (
    system_id    varchar(128) NOT NULL,
    session_id   varchar(128) NOT NULL,
    id           uuid PRIMARY KEY,
    token_digest bytea NOT NULL UNIQUE,
    created_by   varchar(255) NOT NULL,
    creator_name varchar(255) NOT NULL,
    created_at   timestamptz(3) NOT NULL,
    expires_at   timestamptz(3),
    revoked_at   timestamptz(3),
    revoked_by   varchar(255)
);
COMMENT ON COLUMN share.token_digest IS 'SHA-256 of the token in the link, which is stored nowhere';
CREATE INDEX share_of_session ON share (system_id, session_id, created_at);

-- Who saw what was recorded, and when (G3). Only added to.
CREATE TABLE viewing (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    system_id  varchar(128) NOT NULL,
    session_id varchar(128) NOT NULL,
    viewer     varchar(255),
    share_id   uuid,
    at         timestamptz(3) NOT NULL,
    CHECK ((viewer IS NULL) <> (share_id IS NULL))
);
COMMENT ON COLUMN viewing.viewer IS 'null: whoever had the link of the share';
CREATE INDEX viewing_of_session ON viewing (system_id, session_id, id);
CREATE INDEX viewing_by_share ON viewing (share_id, at) WHERE share_id IS NOT NULL;

-- Notes, shares and views of a session are those of all sessions that became part of it.
CREATE INDEX session_interval_merged ON session_interval (system_id, merged_into) WHERE merged_into IS NOT NULL;
