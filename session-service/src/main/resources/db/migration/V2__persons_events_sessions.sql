-- A person is a user, or a visitor that was never identified. Its key says which: user:<userId> or visitor:<visitor's key>.
CREATE TABLE person (
    id        uuid PRIMARY KEY,
    system_id uuid NOT NULL,
    key       text NOT NULL,
    user_id   text,
    UNIQUE (system_id, key)
);

-- A browser or device; person_id owns it from the beginning, handovers (X6) from an instant on.
CREATE TABLE visitor (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    system_id uuid NOT NULL,
    key       text NOT NULL,
    person_id uuid,
    UNIQUE (system_id, key)
);
CREATE INDEX visitor_of_person ON visitor (person_id);

CREATE TABLE handover (
    visitor_id bigint NOT NULL REFERENCES visitor ON DELETE CASCADE,
    from_at    timestamptz NOT NULL,
    person_id  uuid NOT NULL,
    PRIMARY KEY (visitor_id, from_at)
);
CREATE INDEX handover_to_person ON handover (person_id);

-- An event belongs to a visitor and an instant; the session it is in follows from the session's interval.
CREATE TABLE event (
    system_id    uuid NOT NULL,
    visitor_id   bigint NOT NULL,
    at           timestamptz(3) NOT NULL,
    event_id     text NOT NULL,
    kind         text NOT NULL,
    name         text,
    url          text,
    title        text,
    referrer     text,
    user_id      text,
    previous_id  text,
    group_id     text,
    tab_id       text,
    recording_id text,
    source_id    text NOT NULL,
    source_type  text NOT NULL,
    environment  text NOT NULL,
    country      text,
    device_type  text,
    os           text,
    browser      text,
    screen       text,
    language     text,
    bot          boolean,
    received_at  timestamptz(3) NOT NULL,
    properties   jsonb NOT NULL
) PARTITION BY RANGE (at);
CREATE TABLE event_default PARTITION OF event DEFAULT;
CREATE UNIQUE INDEX event_once ON event (system_id, event_id, at);
CREATE INDEX event_of_visitor ON event (visitor_id, at);

CREATE TABLE session (
    id                uuid NOT NULL,
    system_id         uuid NOT NULL,
    person_id         uuid NOT NULL,
    started_at        timestamptz(3) NOT NULL,
    ended_at          timestamptz(3) NOT NULL,
    first_event_id    text NOT NULL,
    began_because     text NOT NULL,
    ended_because     text NOT NULL,
    active_ms         bigint NOT NULL,
    event_count       integer NOT NULL,
    page_view_count   integer NOT NULL,
    click_count       integer NOT NULL,
    input_count       integer NOT NULL,
    error_count       integer NOT NULL,
    interaction_count integer NOT NULL,
    landing_page      text,
    exit_page         text,
    referrer          text,
    country           text,
    device_type       text,
    os                text,
    browser           text,
    screen            text,
    language          text,
    bot               boolean NOT NULL,
    environment       text NOT NULL,
    details           jsonb NOT NULL,
    fingerprint       bigint NOT NULL,
    state             text NOT NULL DEFAULT 'open',
    revision          bigint NOT NULL DEFAULT 1,
    changed_at        timestamptz(3) NOT NULL,
    has_recording     boolean NOT NULL DEFAULT false,
    title             text,
    tldr              text,
    summary_revision  bigint,
    PRIMARY KEY (id, started_at)
) PARTITION BY RANGE (started_at);
CREATE TABLE session_default PARTITION OF session DEFAULT;
CREATE INDEX session_list ON session (system_id, started_at DESC, id DESC);
CREATE INDEX session_of_person ON session (person_id, started_at);
CREATE INDEX session_open ON session (ended_at) WHERE state = 'open';
COMMENT ON COLUMN session.fingerprint IS 'of what follows from the events: tells whether assembling again changed anything';
COMMENT ON COLUMN session.summary_revision IS 'the revision that title and tldr are about';

-- The ids of sessions that were merged into another one (S4): they keep resolving.
CREATE TABLE session_alias (
    id         uuid PRIMARY KEY,
    system_id  uuid NOT NULL,
    session_id uuid NOT NULL
);
CREATE INDEX session_alias_of ON session_alias (session_id);

-- Where recordings are, as told by the playback service.
CREATE TABLE recording_span (
    system_id    uuid NOT NULL,
    recording_id text NOT NULL,
    visitor_key  text NOT NULL,
    from_at      timestamptz(3) NOT NULL,
    to_at        timestamptz(3) NOT NULL,
    chunks       integer NOT NULL,
    PRIMARY KEY (system_id, recording_id)
);
CREATE INDEX recording_span_of_visitor ON recording_span (system_id, visitor_key, from_at);

-- Makes the partitions of a month, if they are not there. Safe to call from several instances at once.
CREATE FUNCTION ensure_month(month date) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    suffix text := to_char(month, 'YYYY_MM');
    lower timestamptz := date_trunc('month', month)::timestamp AT TIME ZONE 'UTC';
    upper timestamptz := (date_trunc('month', month) + interval '1 month')::timestamp AT TIME ZONE 'UTC';
    parent text;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('session.ensure_month'));
    FOREACH parent IN ARRAY ARRAY['event', 'session'] LOOP
        IF to_regclass(parent || '_' || suffix) IS NULL THEN
            EXECUTE format('CREATE TABLE %I PARTITION OF %I FOR VALUES FROM (%L) TO (%L)',
                parent || '_' || suffix, parent, lower, upper);
        END IF;
    END LOOP;
END $$;

-- Whether a recording of one of a person's visitors lies in an interval. Recorder and events do not begin in the same
-- instant: a minute's distance is still the same visit.
CREATE FUNCTION recorded(person uuid, started timestamptz, ended timestamptz) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (
        SELECT FROM (
            SELECT v.system_id, v.key FROM visitor v WHERE v.person_id = person
            UNION SELECT v.system_id, v.key FROM handover h JOIN visitor v ON v.id = h.visitor_id WHERE h.person_id = person
        ) v JOIN recording_span r ON r.system_id = v.system_id AND r.visitor_key = v.key
        WHERE r.from_at <= ended + interval '1 minute' AND r.to_at >= started - interval '1 minute'
    )
$$;
