-- Screens of applications are page views as pages of sites are.
UPDATE session
SET page_view_count = coalesce((details -> 'counts' ->> 'page')::integer, 0) + (details -> 'counts' ->> 'screen')::integer
WHERE details #> '{counts,screen}' IS NOT NULL;
