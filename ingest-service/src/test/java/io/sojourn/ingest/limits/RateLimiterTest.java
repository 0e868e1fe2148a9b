package io.sojourn.ingest.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("G5")
class RateLimiterTest {
    private final RateLimiter rates = new RateLimiter(limits());

    @Test
    void refusesWhatIsBeyondTheRateWithTheTimeToWait() {
        rates.take("key", 2500);

        assertThatThrownBy(() -> rates.take("key", 100)).isInstanceOfSatisfying(HttpProblem.class, refused -> {
            assertThat(refused.getStatusCode()).isEqualTo(429);
            assertThat(refused.getHeaders()).containsEntry("Retry-After", 11L);
        });
        assertThatThrownBy(() -> rates.requireSome("key")).isInstanceOf(HttpProblem.class);
    }

    @Test
    void letsOneSourcesFloodNotTouchAnother() {
        rates.take("flooding", 2500);

        assertThatCode(() -> rates.take("other", 2500)).doesNotThrowAnyException();
    }

    private static LimitsConfig limits() {
        return new SmallRyeConfigBuilder()
                .withMapping(LimitsConfig.class)
                .withConverters(new org.eclipse.microprofile.config.spi.Converter<?>[] {
                    new io.quarkus.runtime.configuration.MemorySizeConverter()
                })
                .withSources(new PropertiesConfigSource(
                        Map.of("sojourn.limits.events-per-second", "10", "sojourn.limits.burst", "2500"), "test", 500))
                .build()
                .getConfigMapping(LimitsConfig.class);
    }
}
