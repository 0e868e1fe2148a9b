package io.sojourn.session.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.sojourn.session.filters.TimeRange;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("M7")
class TimeStepTest {
    @Test
    void beginsDaysAtTheZonesMidnightAlsoWhenClocksChange() {
        assertThat(TimeStep.parse("day", "Europe/Berlin").in(range("2026-10-24T12:00:00Z", "2026-10-26T12:00:00Z")))
                .containsExactly(
                        Instant.parse("2026-10-23T22:00:00Z"),
                        Instant.parse("2026-10-24T22:00:00Z"),
                        Instant.parse("2026-10-25T23:00:00Z"));
    }

    @Test
    void beginsWeeksOnMonday() {
        assertThat(TimeStep.parse("week", null).in(range("2026-11-18T00:00:00Z", "2026-11-24T00:00:00Z")))
                .containsExactly(Instant.parse("2026-11-16T00:00:00Z"), Instant.parse("2026-11-23T00:00:00Z"));
    }

    @Test
    void refusesMoreStepsThanAnybodyCanLookAt() {
        TimeStep hours = TimeStep.parse("hour", null);
        TimeRange year = range("2025-01-01T00:00:00Z", "2026-01-01T00:00:00Z");

        assertThatThrownBy(() -> hours.in(year)).isInstanceOf(HttpProblem.class);
    }

    @Test
    void refusesStepsAndZonesThatThereAreNot() {
        assertThatThrownBy(() -> TimeStep.parse("year", null)).isInstanceOf(HttpProblem.class);
        assertThatThrownBy(() -> TimeStep.parse(null, "Mars/Olympus")).isInstanceOf(HttpProblem.class);
    }

    private static TimeRange range(String from, String to) {
        return new TimeRange(Instant.parse(from), Instant.parse(to), "start");
    }
}
