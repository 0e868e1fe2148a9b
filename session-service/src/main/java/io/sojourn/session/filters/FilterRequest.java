package io.sojourn.session.filters;

import io.sojourn.session.counting.LeftOut;
import io.sojourn.session.requests.FieldChecks;
import io.sojourn.session.tags.EventTags;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filter of a query, as it came: the same parameters for lists and numbers (M13). */
public class FilterRequest extends BoundsRequest {
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
    @Parameter(description = "open, closed, or any: both, where numbers count only closed ones by themselves")
    @Nullable
    String state;

    @QueryParam("user")
    @Parameter(description = "A user id or an anonymousId")
    @Nullable
    String user;

    @QueryParam("person")
    @Parameter(description = "The id of a person, also one that it had before it was identified")
    @Nullable
    String person;

    @QueryParam("country")
    @Parameter(description = "ISO 3166-1 alpha-2 codes in capitals, with commas between, or unknown")
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
    @Parameter(
            description =
                    "direct, organic-search, paid-search, organic-social, paid-social, email, referral, ai-assistant,"
                            + " affiliate, display, video, notification, other or unknown, with commas between")
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

    @QueryParam("class")
    @Parameter(
            description =
                    "new, active or resurrected, with commas between; unknown for sessions without a visit to the product")
    @Nullable
    String activityClass;

    @QueryParam("tag")
    @Parameter(
            description =
                    "A tag that the session has; several times, or with commas between, for sessions that have all. Commas and backslashes in a tag are written after a backslash")
    List<String> tags = List.of();

    @QueryParam("prompted")
    @Parameter(description = "true or false: whether a visit to another site prompted one to the product")
    @Nullable
    String prompted;

    @QueryParam("promptedBy")
    @Parameter(
            description =
                    "Source types with commas between; one of them prompted a visit to the product. With promptingPage or promptedEvent it is the one that did so")
    @Nullable
    String promptedBy;

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

    @QueryParam("counted")
    @Parameter(
            description =
                    "true: of what matches only the sessions that count in numbers of the same filter. Numbers are always of those")
    @Nullable
    String counted;

    @QueryParam("leftOut")
    @Parameter(
            description =
                    "future, tooLong, bots, developers or open: of what matches only the sessions that numbers of the"
                            + " same filter leave out for this reason. Numbers are the same with and without")
    @Nullable
    String leftOut;

    @QueryParam("signal")
    @Parameter(
            description =
                    "rage, dead, slow or quick-back, with commas between: signals of frustration, of which the session has one")
    @Nullable
    String signal;

    @QueryParam("page")
    @Parameter(description = "A page that was viewed: its address without query and fragment; a screen's title")
    @Nullable
    String page;

    @QueryParam("error")
    @Parameter(description = "The message of an exception that was met")
    @Nullable
    String error;

    @QueryParam("promptingPage")
    @Parameter(description = "A page or e-mail that prompted a product session, as the prompting table names it")
    @Nullable
    String promptingPage;

    @QueryParam("promptedEvent")
    @Parameter(description = "A custom event in a product session that was prompted; by promptingPage, where given")
    @Nullable
    String promptedEvent;

    /** The filter of numbers: without bots and developers where the request does not say, and with an end: now, if it says none. */
    public SessionFilter numbers(Clock clock) {
        Instant now = clock.instant();
        SessionFilter filter = checked(Choice.EXCLUDE, now).ofCounted();
        return filter.at(filter.time().until(now));
    }

    /** The filter of lists: with bots and developers where the request does not say, unless it is about what counts in numbers. */
    public SessionFilter lists(Clock clock) {
        boolean aboutCounting = counted != null || leftOut != null;
        Instant now = clock.instant();
        return checked(aboutCounting ? Choice.EXCLUDE : Choice.INCLUDE, now).listedAt(now);
    }

    private SessionFilter checked(Choice kinds, Instant now) {
        FieldChecks checks = new FieldChecks();
        SessionFilter filter = filter(kinds, now, checks);
        checks.done();
        return filter;
    }

    /**
     * The filter, with what is wrong told to the checks.
     *
     * @param kinds what is done with the sessions of bots and developers where the request does not say
     * @param now when scores are asked for
     */
    SessionFilter filter(Choice kinds, Instant now, FieldChecks checks) {
        Parameters parameters = new Parameters(checks);
        checks.require(
                counted == null || leftOut == null, "/leftOut", "choice", "Give only one of counted and leftOut.");
        return new SessionFilter(
                TimeRange.parse(checks, from, to, rangeOf),
                parameters.oneOf(state, "/state", List.of("open", "closed", SessionFilter.ANY)),
                user,
                checks.id(person, "/person"),
                values(parameters),
                contents(parameters),
                parameters.choice(bot, "/bot", kinds),
                parameters.choice(developer, "/developer", kinds),
                parameters.flag(hasRecording, "/hasRecording"),
                bounds(checks),
                scores(checks, now),
                parameters.oneOf(counted, "/counted", List.of("true")) != null,
                LeftOut.named(parameters.oneOf(leftOut, "/leftOut", LeftOut.names())));
    }

    private Map<String, List<String>> values(Parameters parameters) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        values.put("s.country", parameters.countries(country, "/country"));
        values.put("s.device_type", parameters.deviceTypes(deviceType, "/deviceType"));
        values.put("s.os", parameters.list(os, "/os"));
        values.put("s.browser", parameters.list(browser, "/browser"));
        values.put("s.channel", parameters.channels(channel, "/channel"));
        values.put("s.environment", parameters.list(environment, "/environment"));
        values.put("s.class", parameters.classes(activityClass, "/class"));
        values.values().removeIf(List::isEmpty);
        return values;
    }

    private Contents contents(Parameters parameters) {
        return new Contents(
                parameters.sourceTypes(sourceType, "/sourceType"),
                parameters.escapedLists(tags, "/tag").stream()
                        .map(EventTags::kept)
                        .toList(),
                parameters.flag(prompted, "/prompted"),
                parameters.sourceTypes(promptedBy, "/promptedBy"),
                parameters.signals(signal, "/signal"),
                new Happened(page, error, promptingPage, promptedEvent));
    }
}
