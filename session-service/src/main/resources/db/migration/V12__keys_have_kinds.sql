-- An instance of the version before, which still runs while this one starts, must not write keys without a kind: nothing would ever find them.
-- Its transaction fails instead, and one of this version does the work again.
ALTER TABLE visitor ADD CONSTRAINT visitor_key_has_kind CHECK (key LIKE 'visitor:%' OR key LIKE 'user:%');
ALTER TABLE recording_span ADD CONSTRAINT recording_span_key_has_kind CHECK (visitor_key LIKE 'visitor:%' OR visitor_key LIKE 'user:%');
