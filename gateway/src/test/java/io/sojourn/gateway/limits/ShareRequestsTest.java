package io.sojourn.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("G5")
@Tag("P11")
class ShareRequestsTest {
    private static final String ONE = "192.0.2.1";
    private static final String OTHER = "192.0.2.2";

    private Instant now = Instant.parse("2026-11-01T10:00:00Z");
    private final InstantSource time = () -> now;
    private final ShareRequests requests = new ShareRequests(50, 10, clock());

    @Test
    void letsAPlayerAskForMuchAtOnceAndThenForALittleAllTheTime() {
        for (int request = 0; request < 50; request++) {
            assertThat(requests.begin(ONE)).isTrue();
        }
        assertThat(requests.begin(ONE)).isFalse();
        assertThat(requests.begin(OTHER)).isTrue();

        now = now.plusSeconds(1);

        for (int request = 0; request < 9; request++) {
            assertThat(requests.begin(ONE)).isTrue();
        }
        assertThat(requests.begin(ONE)).isFalse();
    }

    @Test
    void isSoonSlowForWhoTriesLinksOut() {
        int tried = 0;
        while (requests.begin(ONE)) {
            requests.missed(ONE);
            tried++;
        }

        assertThat(tried).isEqualTo(3);
        now = now.plusSeconds(1);
        assertThat(requests.begin(ONE)).isFalse();
        now = now.plusSeconds(3);
        assertThat(requests.begin(ONE)).isTrue();
    }

    @Test
    @Tag("W1")
    void forgetsWhoHasAskedForNothingForAWhile() {
        requests.begin(ONE);
        requests.begin(OTHER);

        now = now.plus(Duration.ofMinutes(2));
        requests.begin(OTHER);

        assertThat(requests.clients()).isEqualTo(1);
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return time.instant();
            }
        };
    }
}
