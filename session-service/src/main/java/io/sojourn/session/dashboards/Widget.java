package io.sojourn.session.dashboards;

import io.sojourn.session.filters.FilterParameters;
import io.sojourn.session.requests.FieldChecks;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A widget on a dashboard.
 *
 * @param id tells it apart from the others of its dashboard; who adds the widget chooses it
 * @param type which of the gallery's
 * @param title null for the gallery's own
 * @param number which of the numbers, of {@code trend}, which has to say it
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
        @Nullable Map<String, @Nullable String> filter) {
    /** Shows one of the numbers over time. */
    private static final String TREND = "trend";

    private static final List<String> TYPES = List.of(
            "overview",
            "numbers",
            TREND,
            "distribution",
            "active-users",
            "interactions",
            "interactions-trend",
            "top-pages",
            "top-events",
            "top-errors",
            "prompting");
    private static final List<String> NUMBERS = List.of(
            "totalSessions",
            "activeUsers",
            "averageSessionsPerUser",
            "totalDurationMs",
            "averageDurationPerUserMs",
            "medianDurationPerUserMs");
    /** The parameter that says how far back from now; it is no parameter of queries, which have {@code from} and {@code to}. */
    private static final String RANGE = "range";

    private static final List<String> RANGES = List.of("15m", "1h", "24h", "7d", "30d", "all");
    private static final int LONGEST_ID = 40;
    private static final int LONGEST_TITLE = 200;
    private static final int MOST_PARAMETERS = 40;
    private static final int MOST_COLUMNS = 3;

    /** Refuses what is not a widget. */
    static void check(@Nullable Widget widget, FieldChecks checks, String pointer) {
        checks.require(widget != null, pointer, "required", "Give a widget.");
        if (widget != null) {
            widget.check(checks.within(pointer));
        }
    }

    private void check(FieldChecks checks) {
        checks.text(id, "/id", LONGEST_ID).range(width == null ? null : Long.valueOf(width), "/width", 1, MOST_COLUMNS);
        checkChoice(checks, type, "/type", TYPES);
        if (title != null) {
            checks.text(title, "/title", LONGEST_TITLE);
        }
        if (number != null || TREND.equals(type)) {
            checkChoice(checks, number, "/number", NUMBERS);
        }
        if (filter != null) {
            checkFilter(checks.within("/filter"), filter);
        }
    }

    private static void checkChoice(FieldChecks checks, @Nullable String chosen, String pointer, List<String> choices) {
        checks.require(
                chosen != null && choices.contains(chosen),
                pointer,
                "choice",
                "Give one of " + String.join(", ", choices) + ".");
    }

    /** A widget asks what a list or a number of that filter would be asked. */
    private static void checkFilter(FieldChecks checks, Map<String, @Nullable String> filter) {
        checks.require(
                filter.size() <= MOST_PARAMETERS, "", "range", "Give at most " + MOST_PARAMETERS + " parameters.");
        Map<String, @Nullable String> parameters = new TreeMap<>(filter);
        if (parameters.containsKey(RANGE)) {
            checkChoice(checks, parameters.remove(RANGE), "/" + RANGE, RANGES);
        }
        FilterParameters.check(parameters, checks);
    }
}
