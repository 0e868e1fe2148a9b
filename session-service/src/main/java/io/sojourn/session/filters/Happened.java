package io.sojourn.session.filters;

import io.sojourn.database.SqlTypes;
import java.util.List;
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

    /**
     * Adds the conditions on sessions {@code s}.
     *
     * @param promptedBy the source types of which one is that of the prompt; empty for any
     */
    void restrict(Conditions conditions, List<String> promptedBy) {
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
            conditions.and(
                    "cardinality(s.prompted_by) > 0 AND EXISTS (SELECT FROM prompts(s.person_id, s.details -> 'propertySessions') p WHERE "
                            + prompts(conditions, promptedBy).sql() + ")");
        }
    }

    /** The conditions on prompts {@code p}, beside others of the same statement. */
    Conditions prompts(Conditions others, List<String> promptedBy) {
        Conditions own = others.beside();
        if (!promptedBy.isEmpty()) {
            own.and("p.source_type = ANY(%s)", (Object) SqlTypes.texts(promptedBy));
        }
        if (promptingPage != null) {
            own.and("p.page = %s", promptingPage);
        }
        if (promptedEvent != null) {
            own.and("p.event = %s", promptedEvent);
        }
        return own;
    }
}
