package io.sojourn.ingest.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.sojourn.contracts.catalog.CatalogMessage.Source;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("G5")
class RateLimiterTest {
    private static final Source SOURCE = source("source", null);
    private static final Source OTHER = source("other", null);

    private long nanos = Long.MAX_VALUE - 1000;
    private final RateLimiter rates = new RateLimiter(limits(), () -> nanos);

    @Test
    void refusesWhatIsBeyondTheRateWithTheTimeToWait() {
        rates.take(SOURCE, null, 2500);

        assertThatThrownBy(() -> rates.take(SOURCE, null, 100)).isInstanceOfSatisfying(HttpProblem.class, refused -> {
            assertThat(refused.getStatusCode()).isEqualTo(429);
            assertThat(refused.getHeaders()).containsEntry("Retry-After", 11L);
        });
        assertThatThrownBy(() -> rates.take(SOURCE, null, 0)).isInstanceOf(HttpProblem.class);
    }

    @Test
    void takesAgainAfterTheTimeToWait() {
        rates.take(SOURCE, null, 2500);

        nanos += 10_000_000_000L;

        assertThatCode(() -> rates.take(SOURCE, null, 100)).doesNotThrowAnyException();
        assertThatThrownBy(() -> rates.take(SOURCE, null, 1)).isInstanceOf(HttpProblem.class);
    }

    @Test
    void takesABatchThatIsLargerThanTheBurstAfterAPauseAndMakesUpForItAfterwards() {
        rates.take(SOURCE, "192.0.2.1", 4999);

        nanos += 240_000_000_000L;
        assertThatThrownBy(() -> rates.take(SOURCE, "192.0.2.1", 1)).isInstanceOf(HttpProblem.class);
        nanos += 260_000_000_000L;
        assertThatCode(() -> rates.take(SOURCE, "192.0.2.1", 4999)).doesNotThrowAnyException();
    }

    @Test
    void letsOneSourcesFloodNotTouchAnother() {
        rates.take(SOURCE, null, 2500);

        assertThatCode(() -> rates.take(OTHER, null, 2500)).doesNotThrowAnyException();
    }

    @Test
    void letsOneClientsFloodNotTouchAnother() {
        rates.take(SOURCE, "192.0.2.1", 2500);

        assertThatThrownBy(() -> rates.take(OTHER, "192.0.2.1", 1))
                .isInstanceOfSatisfying(HttpProblem.class, refused -> assertThat(refused.getDetail())
                        .startsWith("This client"));
        assertThatCode(() -> rates.take(OTHER, "192.0.2.2", 2500)).doesNotThrowAnyException();
    }

    @Test
    void takesNothingOfAClientWhoseSourceSendsTooMuch() {
        rates.take(SOURCE, null, 2500);

        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> rates.take(SOURCE, "192.0.2.1", 2500)).isInstanceOf(HttpProblem.class);
        }

        assertThatCode(() -> rates.take(OTHER, "192.0.2.1", 2500)).doesNotThrowAnyException();
    }

    @Test
    void takesANetworkOfIpv6ForOneClient() {
        rates.take(SOURCE, "2001:db8::1", 2500);

        assertThatThrownBy(() -> rates.take(OTHER, "2001:db8:0:0:ffff::2", 1)).isInstanceOf(HttpProblem.class);
        assertThatCode(() -> rates.take(OTHER, "2001:db8:0:1::1", 1)).doesNotThrowAnyException();
    }

    @Test
    void holdsASourceToItsOwnRateFromTheMomentItIsSet() {
        rates.take(source("source", null), null, 1);

        rates.take(source("source", 2), null, 2490);

        assertThatThrownBy(() -> rates.take(source("source", 2), null, 20))
                .isInstanceOfSatisfying(HttpProblem.class, refused -> assertThat(refused.getDetail())
                        .contains("2 events per second"));
    }

    @Test
    void forgetsWhatASlowerRateHeldBackWhenTheRateIsRaised() {
        rates.take(source("source", 1), null, 2500);
        assertThatThrownBy(() -> rates.take(source("source", 1), null, 1)).isInstanceOf(HttpProblem.class);

        assertThatCode(() -> rates.take(source("source", null), null, 2500)).doesNotThrowAnyException();
    }

    private static Source source(String id, @Nullable Integer eventsPerSecond) {
        return new Source(
                id,
                "system",
                "Shop",
                "product",
                "production",
                List.of("key"),
                List.of(),
                true,
                null,
                eventsPerSecond,
                null,
                null);
    }

    private static LimitsConfig limits() {
        return TestLimits.with(Map.of(
                "events-per-second", "10", "burst", "2500", "client-events-per-second", "10", "client-burst", "2500"));
    }
}
