-- Whether pictures are taken of what the pages of a source draw on canvases (P2).
ALTER TABLE source
    ADD COLUMN record_canvas boolean NOT NULL DEFAULT false;
