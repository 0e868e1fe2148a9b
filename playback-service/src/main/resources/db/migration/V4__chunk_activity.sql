-- When the visitor touched the page or came to see it; null: the page only changed by itself.
ALTER TABLE chunk ADD COLUMN active_from timestamptz(3), ADD COLUMN active_to timestamptz(3);
