-- Null: all of the visitors' histories are the person's. Else which parts are (X6).
ALTER TABLE session_interval ADD COLUMN visitor_spans jsonb;
