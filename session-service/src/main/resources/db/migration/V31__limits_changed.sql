-- Sessions that were assembled before are cut by other limits than those of now (S2): none is continued without being assembled again.
ALTER TABLE system ADD COLUMN limits_changed_at timestamptz NOT NULL DEFAULT '1970-01-01T00:00:00Z';
