package io.sojourn.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.sojourn.gateway.limits.ComingBodies.Coming;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("G5")
class ComingBodiesTest {
    private final MeterRegistry registry = new SimpleMeterRegistry();
    private final ComingBodies bodies = new ComingBodies(() -> 2, registry);

    @Test
    void refusesAClientThatHasTooMany() {
        bodies.begin("192.0.2.1");
        bodies.begin("192.0.2.1");

        assertThat(bodies.begin("192.0.2.1").cause()).isInstanceOfSatisfying(HttpProblem.class, refused -> {
            assertThat(refused.getStatusCode()).isEqualTo(429);
            assertThat(refused.getHeaders()).containsKey("Retry-After");
        });
        assertThat(bodies.begin("192.0.2.2").succeeded()).isTrue();
        assertThat(registry.counter("sojourn.gateway.bodies.refused").count()).isEqualTo(1);
    }

    @Test
    void takesTheNextWhenOneHasCome() {
        Coming first = bodies.begin("192.0.2.1").result();
        bodies.begin("192.0.2.1");

        first.hasCome();
        first.hasCome();

        assertThat(bodies.begin("192.0.2.1").succeeded()).isTrue();
        assertThat(bodies.begin("192.0.2.1").failed()).isTrue();
    }

    @Test
    void takesTheAddressesOfAnIpv6NetworkForOneClient() {
        bodies.begin("2001:db8:1:2::1");
        bodies.begin("2001:db8:1:2::2");

        assertThat(bodies.begin("2001:db8:1:2::3").failed()).isTrue();
        assertThat(bodies.begin("2001:db8:1:3::1").succeeded()).isTrue();
    }

    @Test
    @Tag("W1")
    void forgetsAClientWithNoneComing() {
        Coming body = bodies.begin("192.0.2.1").result();

        body.hasCome();

        assertThat(bodies.clients()).isZero();
    }
}
