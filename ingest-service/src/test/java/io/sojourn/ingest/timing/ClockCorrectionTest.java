package io.sojourn.ingest.timing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("S4")
class ClockCorrectionTest {
    private static final Instant RECEIVED = Instant.parse("2026-11-01T10:00:00Z");

    @Test
    void takesTheTimeInTheSendersQueueOffTheTimeOfReceipt() {
        Instant wrongClock = RECEIVED.minus(Duration.ofDays(400));

        assertThat(ClockCorrection.correct(wrongClock, wrongClock.plusSeconds(7), RECEIVED))
                .isEqualTo(RECEIVED.minusSeconds(7));
    }

    @Test
    void leavesAGivenTimeAsItIsWithoutATimeOfSending() {
        Instant lastMonth = RECEIVED.minus(Duration.ofDays(31));

        assertThat(ClockCorrection.correct(lastMonth, null, RECEIVED)).isEqualTo(lastMonth);
    }

    @Test
    void takesTheTimeOfReceiptWhenNoneIsGiven() {
        assertThat(ClockCorrection.correct(null, RECEIVED.minusSeconds(3), RECEIVED))
                .isEqualTo(RECEIVED);
    }

    @Test
    void takesTheTimeOfReceiptForWhatIsFarInTheFuture() {
        assertThat(ClockCorrection.correct(RECEIVED.plus(Duration.ofDays(2)), null, RECEIVED))
                .isEqualTo(RECEIVED);
    }

    @Test
    void neverPutsAnEventAfterItsReceipt() {
        assertThat(ClockCorrection.correct(RECEIVED, RECEIVED.minusSeconds(60), RECEIVED))
                .isEqualTo(RECEIVED);
    }

    @Test
    void believesNoLongerQueueThanAMonth() {
        assertThat(ClockCorrection.correct(RECEIVED.minus(Duration.ofDays(900)), RECEIVED, RECEIVED))
                .isEqualTo(RECEIVED.minus(ClockCorrection.LONGEST_AGE));
    }
}
