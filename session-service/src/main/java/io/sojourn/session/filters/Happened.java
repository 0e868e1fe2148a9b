package io.sojourn.session.filters;

import org.jspecify.annotations.Nullable;

/**
 * What has to have happened in a session; null for no restriction.
 *
 * @param page was viewed, by its address without query and fragment, or the title of a screen
 * @param error the message of an exception that was met
 * @param promptingPage prompted a product session in it (X2)
 * @param promptedEvent was done in a product session that {@code promptingPage}, or any page if that is null, prompted
 */
public record Happened(
        @Nullable String page,
        @Nullable String error,
        @Nullable String promptingPage,
        @Nullable String promptedEvent) {

    /** Without any restriction. */
    public static final Happened ANYTHING = new Happened(null, null, null, null);

    /** Whether there is no restriction. */
    public boolean isAnything() {
        return equals(ANYTHING);
    }

    /** Adds the conditions on sessions {@code s}. */
    void restrict(Conditions conditions) {
        if (page != null) {
            conditions.and("""
                    s.page_view_count > 0 AND EXISTS (
                        SELECT FROM jsonb_array_elements(s.details -> 'pages') p WHERE page_name(p ->> 'url', p ->> 'title') = %s
                    )""", page);
        }
        if (error != null) {
            conditions.and("""
                    s.error_count > 0 AND EXISTS (
                        SELECT FROM occurrences(s.person_id, s.started_at, s.ended_at) e
                        WHERE e.kind = 'error' AND error_name(e.name, e.properties) = %s
                    )""", error);
        }
        if (promptingPage != null || promptedEvent != null) {
            restrictPrompting(conditions);
        }
    }

    private void restrictPrompting(Conditions conditions) {
        Conditions own = conditions.beside();
        if (promptingPage != null) {
            own.and("p.page = %s", promptingPage);
        }
        if (promptedEvent != null) {
            own.and("p.event = %s", promptedEvent);
        }
        conditions.and(
                "cardinality(s.prompted_by) > 0 AND EXISTS (SELECT FROM prompts(s.person_id, s.details -> 'propertySessions') p WHERE "
                        + own.sql() + ")");
    }
}
