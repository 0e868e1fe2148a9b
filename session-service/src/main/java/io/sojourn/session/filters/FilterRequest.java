package io.sojourn.session.filters;

import io.sojourn.session.requests.FieldChecks;
import jakarta.ws.rs.QueryParam;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filter of a query, as it came: the same parameters for lists and numbers (M13). */
public class FilterRequest {
    private static final int LONGEST_LIST = 100;

    @QueryParam("from")
    @Parameter(description = "First instant of the range, ISO 8601")
    @Nullable
    String from;

    @QueryParam("to")
    @Parameter(description = "First instant that is too late, ISO 8601")
    @Nullable
    String to;

    @QueryParam("rangeOf")
    @Parameter(
            description = "What of a session has to be in the range: start (by default), end, or overlap for any of it")
    @Nullable
    String rangeOf;

    @QueryParam("state")
    @Parameter(description = "open or closed")
    @Nullable
    String state;

    @QueryParam("user")
    @Parameter(description = "A user id or an anonymousId")
    @Nullable
    String user;

    @QueryParam("person")
    @Parameter(description = "The id of a person")
    @Nullable
    String person;

    @QueryParam("country")
    @Parameter(description = "ISO 3166-1 alpha-2 codes with commas between, or unknown")
    @Nullable
    String country;

    @QueryParam("deviceType")
    @Parameter(description = "desktop, mobile, tablet, tv, other or unknown, with commas between")
    @Nullable
    String deviceType;

    @QueryParam("os")
    @Parameter(description = "Operating systems with commas between, or unknown")
    @Nullable
    String os;

    @QueryParam("browser")
    @Parameter(description = "Browsers with commas between, or unknown")
    @Nullable
    String browser;

    @QueryParam("channel")
    @Parameter(description = "Channels with commas between, or unknown")
    @Nullable
    String channel;

    @QueryParam("environment")
    @Parameter(description = "production, staging or development, with commas between")
    @Nullable
    String environment;

    @QueryParam("sourceType")
    @Parameter(description = "Source types with commas between; the session has events of one of them")
    @Nullable
    String sourceType;

    @QueryParam("bot")
    @Parameter(description = "include, exclude or only: sessions of bots; lists include them, numbers exclude them")
    @Nullable
    String bot;

    @QueryParam("developer")
    @Parameter(
            description =
                    "include, exclude or only: the developers' own sessions; lists include them, numbers exclude them")
    @Nullable
    String developer;

    @QueryParam("hasRecording")
    @Parameter(description = "true or false")
    @Nullable
    String hasRecording;

    @QueryParam("minDurationMs")
    @Nullable
    String minDurationMs;

    @QueryParam("maxDurationMs")
    @Nullable
    String maxDurationMs;

    @QueryParam("minPageViews")
    @Nullable
    String minPageViews;

    @QueryParam("maxPageViews")
    @Nullable
    String maxPageViews;

    @QueryParam("minEvents")
    @Nullable
    String minEvents;

    @QueryParam("maxEvents")
    @Nullable
    String maxEvents;

    /**
     * The filter.
     *
     * @param kinds what is done with the sessions of bots and developers where the request does not say
     */
    public SessionFilter filter(Choice kinds) {
        FieldChecks checks = new FieldChecks();
        SessionFilter filter = new SessionFilter(
                TimeRange.parse(checks, from, to, rangeOf),
                oneOf(checks, state, "/state", List.of("open", "closed")),
                user,
                checks.id(person, "/person"),
                values(checks),
                list(checks, sourceType, "/sourceType"),
                choice(checks, bot, "/bot", kinds),
                choice(checks, developer, "/developer", kinds),
                flag(checks, hasRecording, "/hasRecording"),
                bounds(checks));
        checks.done();
        return filter;
    }

    private Map<String, List<String>> values(FieldChecks checks) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        values.put("s.country", list(checks, country, "/country"));
        values.put("s.device_type", list(checks, deviceType, "/deviceType"));
        values.put("s.os", list(checks, os, "/os"));
        values.put("s.browser", list(checks, browser, "/browser"));
        values.put("s.channel", list(checks, channel, "/channel"));
        values.put("s.environment", list(checks, environment, "/environment"));
        values.values().removeIf(List::isEmpty);
        return values;
    }

    private Map<String, Bounds> bounds(FieldChecks checks) {
        Map<String, Bounds> bounds = new LinkedHashMap<>();
        bounds.put("s.duration_ms", Bounds.parse(checks, "DurationMs", minDurationMs, maxDurationMs));
        bounds.put("s.page_view_count", Bounds.parse(checks, "PageViews", minPageViews, maxPageViews));
        bounds.put("s.event_count", Bounds.parse(checks, "Events", minEvents, maxEvents));
        return bounds;
    }

    private static List<String> list(FieldChecks checks, @Nullable String text, String pointer) {
        if (text == null || text.isBlank()) {
            return List.of();
        }
        List<String> values = Stream.of(text.split(","))
                .map(String::trim)
                .filter(value -> !value.isEmpty())
                .toList();
        checks.require(values.size() <= LONGEST_LIST, pointer, "range", "Give at most " + LONGEST_LIST + " values.");
        return values;
    }

    private static Choice choice(FieldChecks checks, @Nullable String text, String pointer, Choice otherwise) {
        String chosen = oneOf(checks, text, pointer, Choice.names());
        return chosen == null ? otherwise : Choice.named(chosen);
    }

    private static @Nullable Boolean flag(FieldChecks checks, @Nullable String text, String pointer) {
        String chosen = oneOf(checks, text, pointer, List.of("true", "false"));
        return chosen == null ? null : Boolean.valueOf(chosen);
    }

    private static @Nullable String oneOf(
            FieldChecks checks, @Nullable String text, String pointer, List<String> choices) {
        boolean known = text == null || choices.contains(text);
        checks.require(known, pointer, "choice", "Give one of " + String.join(", ", choices) + ".");
        return known ? text : null;
    }
}
