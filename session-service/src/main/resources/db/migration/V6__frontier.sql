-- No event of a person is after its frontier, in milliseconds since 1970: what comes after it continues the person's latest session.
-- The smallest number: there is no event. The largest: it is not known how far they reach.
ALTER TABLE person ADD COLUMN frontier_ms bigint NOT NULL DEFAULT 9223372036854775807;
ALTER TABLE person ALTER COLUMN frontier_ms SET DEFAULT -9223372036854775808;
