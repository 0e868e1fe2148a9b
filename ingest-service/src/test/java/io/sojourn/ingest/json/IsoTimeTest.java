package io.sojourn.ingest.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsoTimeTest {
    private static final long LATEST = 253_402_300_799_999L;

    @Property
    void readsAndWritesAsTheJdkDoes(@ForAll @LongRange(min = 0, max = LATEST) long millis) {
        Instant time = Instant.ofEpochMilli(millis);

        assertThat(written(time)).isEqualTo(time.toString());
        if (millis % 1000 != 0) {
            assertThat(IsoTime.read(time.toString())).isEqualTo(time);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1969-12-31T23:59:59.999Z",
                "+10000-01-01T00:00:00Z",
                "2026-11-21T00:00:00.000001Z",
                "2024-02-29T12:00:00Z",
                "2000-02-29T00:00:00.001Z"
            })
    void writesWhatIsUnusualToo(String text) {
        assertThat(written(Instant.parse(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-29T00:00:00.000Z",
                "2026-13-01T00:00:00.000Z",
                "2026-00-01T00:00:00.000Z",
                "2026-04-31T00:00:00.000Z",
                "2026-01-01T24:00:00.000Z",
                "2026-01-01T00:60:00.000Z",
                "2026-01-01T00:00:60.000Z",
                "2026-01-01 00:00:00.000Z",
                "2026-01-01T00:00:00.000z",
                "2026-01-01T00:00:00,000Z",
                "2026-01-01T00:00:00.0a0Z",
                "٢٠٢٦-01-01T00:00:00.000Z",
                "2026-01-01T00:00:00Z",
                ""
            })
    void leavesOtherFormsToTheJdk(String text) {
        assertThat(IsoTime.read(text)).isNull();
    }

    private static String written(Instant time) {
        byte[] to = new byte[IsoTime.LONGEST + 2];
        int end = IsoTime.write(time, to, 1);
        return new String(to, 1, end - 1, StandardCharsets.US_ASCII);
    }
}
