package io.sojourn.session.metrics;

import static java.util.Objects.requireNonNull;

import io.sojourn.session.filters.TimeRange;
import io.sojourn.session.requests.FieldChecks;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The steps in which numbers are shown over time (M7): hours, days, or weeks from Monday, as the clocks of a zone have them.
 *
 * @param unit hour, day or week
 */
public record TimeStep(String unit, ZoneId zone) {
    /** What the parameter {@code step} of requests says. */
    public static final String UNIT = "hour, day (by default) or week, from Monday";
    /** What the parameter {@code zone} of requests says. */
    public static final String ZONE = "Whose days they are, as in Europe/Lisbon; UTC by default";

    private static final int MOST_STEPS = 1000;
    private static final Map<String, ChronoUnit> UNITS =
            Map.of("hour", ChronoUnit.HOURS, "day", ChronoUnit.DAYS, "week", ChronoUnit.WEEKS);

    /** The step that a request names, days by default, and whose; UTC by default. */
    public static TimeStep parse(@Nullable String unit, @Nullable String zone) {
        FieldChecks checks = new FieldChecks();
        String chosen = unit == null ? "day" : unit;
        checks.require(UNITS.containsKey(chosen), "/step", "choice", "Give hour, day or week.");
        ZoneId place = zone(checks, zone == null ? "UTC" : zone);
        checks.done();
        return new TimeStep(chosen, place);
    }

    /**
     * The beginnings of all steps of a range.
     *
     * @param range with a beginning and an end
     * @throws io.quarkiverse.resteasy.problem.HttpProblem if there are too many
     */
    List<Instant> in(TimeRange range) {
        Instant from = requireNonNull(range.from());
        Instant to = requireNonNull(range.to());
        List<Instant> steps = new ArrayList<>();
        ZonedDateTime step = beginning(from.atZone(zone));
        while (step.toInstant().isBefore(to)) {
            steps.add(step.toInstant());
            new FieldChecks()
                    .require(
                            steps.size() <= MOST_STEPS,
                            "/step",
                            "range",
                            "Give a longer step or a shorter range: at most " + MOST_STEPS + " steps.")
                    .done();
            step = beginning(step.plus(1, UNITS.get(unit)));
        }
        return steps;
    }

    private ZonedDateTime beginning(ZonedDateTime at) {
        ZonedDateTime hour = at.truncatedTo(ChronoUnit.HOURS);
        return switch (unit) {
            case "hour" -> hour;
            case "day" -> at.truncatedTo(ChronoUnit.DAYS);
            default ->
                at.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).truncatedTo(ChronoUnit.DAYS);
        };
    }

    private static ZoneId zone(FieldChecks checks, String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            checks.require(false, "/zone", "choice", "Give a zone as in Europe/Lisbon.");
            return ZoneId.of("UTC");
        }
    }
}
