-- What readers see of events, whatever form they are stored in.
CREATE VIEW event_details AS SELECT * FROM event;
