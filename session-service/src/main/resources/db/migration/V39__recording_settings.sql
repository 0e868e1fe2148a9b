-- Which visits of a source are recorded, and what of its pages is private beside what they say by classes (P2).
ALTER TABLE source
    ADD COLUMN sample_rate      double precision NOT NULL DEFAULT 1 CHECK (sample_rate BETWEEN 0 AND 1),
    ADD COLUMN mask_selectors   text[] NOT NULL DEFAULT '{}',
    ADD COLUMN block_selectors  text[] NOT NULL DEFAULT '{}',
    ADD COLUMN ignore_selectors text[] NOT NULL DEFAULT '{}',
    ADD COLUMN unmask_selectors text[] NOT NULL DEFAULT '{}',
    ADD COLUMN mask_all_text    boolean NOT NULL DEFAULT false;
