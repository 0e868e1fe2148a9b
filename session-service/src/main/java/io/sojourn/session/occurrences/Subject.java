package io.sojourn.session.occurrences;

import io.sojourn.session.filters.Conditions;
import org.jspecify.annotations.Nullable;

/** What is counted, by which name, and in which sessions it can be at all; in SQL. */
public enum Subject {
    /** Page views, by the page's address without query and fragment; views of screens by their title. */
    PAGES("page_name(e.url, e.title)", "true", "s.page_view_count > 0"),
    /** Custom events, by their name. */
    EVENTS(
            "coalesce(e.name, 'unknown')",
            "e.kind = 'track'",
            "s.event_count > s.page_view_count + s.click_count + s.input_count + s.error_count + s.interaction_count"),
    /** Exceptions, by their message. */
    ERRORS("error_name(e.name, e.properties)", "e.kind = 'error'", "s.error_count > 0"),
    /** Content interactions, by the content's type. */
    CONTENT_TYPES("content_type(e.properties)", "e.kind = 'content'", "s.interaction_count > 0"),
    /** Content interactions of one type, by the content's name. */
    CONTENTS(
            "coalesce(e.name, 'unknown')",
            "e.kind = 'content' AND content_type(e.properties) = %s",
            "s.interaction_count > 0");

    private static final String PAGES_OF_SESSION =
            "(SELECT p ->> 'url' AS url, p ->> 'title' AS title FROM jsonb_array_elements(s.pages) p)";

    private final String name;
    private final String condition;
    private final String sessions;

    Subject(String name, String condition, String sessions) {
        this.name = name;
        this.condition = condition;
        this.sessions = sessions;
    }

    /** The expression that names an event {@code e}. */
    String nameInSql() {
        return name;
    }

    /** The condition on sessions {@code s} without which it cannot have happened in them. */
    String sessions() {
        return sessions;
    }

    /** What of sessions {@code s} is needed besides who, from when, and until when. */
    String columns() {
        return isOfEvents() ? "" : ", s.details -> 'pages' AS pages";
    }

    /** Where the events {@code e} of sessions {@code s} are read from. */
    String events() {
        return isOfEvents() ? "occurrences(s.person_id, s.started_at, s.ended_at)" : PAGES_OF_SESSION;
    }

    /** Whether they are read from events, which are stored by their time. */
    boolean isOfEvents() {
        return this != PAGES;
    }

    /** The condition on events {@code e}. */
    String condition(Conditions parameters, @Nullable String within) {
        return within == null ? condition : condition.formatted(parameters.parameter(within));
    }
}
