package io.sojourn.playback.segments;

import static org.assertj.core.api.Assertions.assertThat;

import io.sojourn.playback.recordings.RecordingId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class BaseContentsTest {
    private static final SegmentId FIRST = id(1);
    private static final SegmentId SECOND = id(2);
    private static final SegmentId THIRD = id(3);

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final InstantSource source = now::get;
    private final BaseContents contents = new BaseContents(10, source.withZone(ZoneOffset.UTC));

    @Test
    void keepWhatWasNeededLast() {
        contents.put(FIRST, new byte[4]);
        contents.put(SECOND, new byte[4]);
        assertThat(contents.get(FIRST)).isPresent();

        contents.put(THIRD, new byte[4]);

        assertThat(contents.get(FIRST)).isPresent();
        assertThat(contents.get(SECOND)).isEmpty();
        assertThat(contents.get(THIRD)).isPresent();
    }

    @Test
    void takeNothingThatAloneIsTooLarge() {
        contents.put(FIRST, new byte[4]);
        contents.put(SECOND, new byte[11]);

        assertThat(contents.get(FIRST)).isPresent();
        assertThat(contents.get(SECOND)).isEmpty();
    }

    @Test
    void countWhatIsPutTwiceOnce() {
        for (int i = 0; i < 5; i++) {
            contents.put(FIRST, new byte[6]);
        }
        contents.put(SECOND, new byte[4]);

        assertThat(contents.get(FIRST)).isPresent();
        assertThat(contents.get(SECOND)).isPresent();
    }

    @Test
    @Tag("P14")
    void areForgottenFiveMinutesAfterTheyWereNeeded() {
        contents.put(FIRST, new byte[4]);
        contents.put(SECOND, new byte[4]);
        now.set(Instant.EPOCH.plus(Duration.ofMinutes(3)));
        assertThat(contents.get(SECOND)).isPresent();

        now.set(Instant.EPOCH.plus(Duration.ofMinutes(6)));
        contents.forgetOld();

        assertThat(contents.get(FIRST)).isEmpty();
        assertThat(contents.get(SECOND)).isPresent();
    }

    private static SegmentId id(int number) {
        return new SegmentId(new RecordingId("system", "recording"), new UUID(0, number));
    }
}
