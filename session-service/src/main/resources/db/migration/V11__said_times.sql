-- What the sender's clock said, kept where it is a second or more from the event's time and the time of receipt; null otherwise.
ALTER TABLE event
    ADD COLUMN original_at timestamptz(3),
    ADD COLUMN sent_at timestamptz(3);
