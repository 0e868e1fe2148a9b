-- A rare tag is found in a moment, not by looking through all sessions. An open session still changes in place as long as its tags stay the same.
CREATE INDEX session_tags ON session USING gin (tags);
