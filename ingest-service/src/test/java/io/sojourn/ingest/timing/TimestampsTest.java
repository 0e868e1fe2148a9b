package io.sojourn.ingest.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sojourn.ingest.fields.Fields;
import io.sojourn.ingest.fields.InvalidFieldException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("X5")
class TimestampsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-01T09:59:58.120Z",
                "2026-11-01T10:59:58.120+01:00",
                "2026-11-01T10:59:58.120+0100",
                "2026-11-01T10:59:58.120+01",
                "2026-11-01 09:59:58.120999+00:00",
                "2026-11-01t09:59:58.120z",
                "2026-11-01T09:59:58.120999Z"
            })
    void readsIsoTimesToTheMillisecond(String text) {
        assertThat(read(text)).isEqualTo(Instant.parse("2026-11-01T09:59:58.120Z"));
    }

    @Test
    void readsTimesWithoutSeconds() {
        assertThat(read("2026-11-01T09:59Z")).isEqualTo(Instant.parse("2026-11-01T09:59:00Z"));
    }

    @Test
    void readsMillisecondsSince1970() {
        assertThat(read(1_793_527_198_120L)).isEqualTo(Instant.ofEpochMilli(1_793_527_198_120L));
        assertThat(read(1_793_527_198_119.7)).isEqualTo(Instant.ofEpochMilli(1_793_527_198_120L));
    }

    @Test
    void saysThatSecondsAreNoMilliseconds() {
        for (Object seconds : new Object[] {1_793_527_198, 1_793_527_198L, 0, -1, BigInteger.TWO.pow(70)}) {
            assertThatThrownBy(() -> read(seconds))
                    .isInstanceOf(InvalidFieldException.class)
                    .hasMessageContaining("milliseconds since 1970");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "2026-11-01",
                "2026-11-01T09:59:58",
                "2026-11-01T09:59:58.120Z+01:00",
                "2026-11-01T25:00:00Z",
                "1970-01-01T00:00:00Z",
                "+50000-01-01T00:00:00Z"
            })
    void refusesWhatIsNoPlausibleTime(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOfSatisfying(InvalidFieldException.class, invalid -> assertThat(invalid.pointer())
                        .isEqualTo("/batch/3/timestamp"));
    }

    private static Instant read(Object value) {
        return Timestamps.read(new Fields(Map.of("timestamp", value), "/batch/3"), "timestamp");
    }
}
