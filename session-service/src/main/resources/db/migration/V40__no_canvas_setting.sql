-- Canvases are not recorded: nothing says that they are.
ALTER TABLE source DROP COLUMN record_canvas;
