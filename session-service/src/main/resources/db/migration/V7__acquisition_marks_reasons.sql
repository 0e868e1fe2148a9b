-- How the visitor came, and why traffic is taken for automated or for the developers' own. A session's acquisition is in its details.
ALTER TABLE event
    ADD COLUMN acquisition jsonb,
    ADD COLUMN bot_reason text,
    ADD COLUMN developer_reason text,
    ADD COLUMN marks text;
COMMENT ON COLUMN event.marks IS 'what is remarkable about it, with commas between: future, late, clock-corrected, scrubbed';

ALTER TABLE session
    ADD COLUMN bot_reason text,
    ADD COLUMN developer_reason text;
