-- Pages that an event was removed of: those that no other event is on are removed, too. By the day, so that a month's events are read once a day at
-- most to find them; whoever removes events notes their pages here.
CREATE TABLE abandoned_page (
    page_id bigint PRIMARY KEY,
    month   date NOT NULL,
    since   date NOT NULL
);
COMMENT ON COLUMN abandoned_page.since IS 'the day, by UTC, on which the last event was removed';
