package io.sojourn.session.dashboards;

import io.sojourn.session.requests.FieldChecks;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A widget on a dashboard.
 *
 * @param id tells it apart from the others of its dashboard
 * @param type which of the gallery's
 * @param title null for the gallery's own
 * @param number which of the numbers, of types that show one of several
 * @param width in how many of the dashboard's columns it is
 * @param filter its range and filter, as the address of its page has them: {@code range} for one back from now, and the parameters of lists and
 *     numbers
 */
@Schema(name = "Widget")
record Widget(
        @Nullable String id,
        @Nullable String type,
        @Nullable String title,
        @Nullable String number,
        @Nullable Integer width,
        @Nullable Map<String, String> filter) {
    private static final List<String> TYPES = List.of(
            "overview",
            "numbers",
            "trend",
            "distribution",
            "active-users",
            "interactions",
            "interactions-trend",
            "top-pages",
            "top-events",
            "top-errors",
            "prompting");
    private static final int LONGEST_ID = 40;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_VALUE = 2_000;
    private static final int MOST_PARAMETERS = 40;
    private static final int MOST_COLUMNS = 3;

    /** Refuses what is not a widget. */
    static void check(@Nullable Widget widget, FieldChecks checks, String pointer) {
        checks.require(widget != null, pointer, "required", "Give a widget.");
        if (widget != null) {
            widget.check(checks, pointer);
        }
    }

    private void check(FieldChecks checks, String pointer) {
        checks.text(id, pointer + "/id", LONGEST_ID)
                .require(
                        type != null && TYPES.contains(type),
                        pointer + "/type",
                        "choice",
                        "Give one of " + String.join(", ", TYPES) + ".")
                .range(width == null ? null : Long.valueOf(width), pointer + "/width", 1, MOST_COLUMNS);
        if (title != null) {
            checks.text(title, pointer + "/title", LONGEST_TITLE);
        }
        if (number != null) {
            checks.text(number, pointer + "/number", LONGEST_ID);
        }
        if (filter != null) {
            checkFilter(checks, pointer + "/filter", filter);
        }
    }

    private static void checkFilter(FieldChecks checks, String pointer, Map<String, String> filter) {
        checks.require(
                filter.size() <= MOST_PARAMETERS, pointer, "range", "Give at most " + MOST_PARAMETERS + " parameters.");
        filter.forEach((name, value) -> checks.require(
                        name.matches("[A-Za-z]{1,40}"), pointer, "text", "Name parameters as lists and numbers do.")
                .text(value, pointer + "/" + name, LONGEST_VALUE));
    }
}
