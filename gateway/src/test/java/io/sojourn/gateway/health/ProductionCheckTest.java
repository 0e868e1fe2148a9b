package io.sojourn.gateway.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class ProductionCheckTest {
    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    @Test
    void acceptsOneMachineWithoutTls() {
        assertThat(ProductionCheck.faults(
                        URI.create("http://localhost:8480"), URI.create("http://127.0.0.1:1"), SECRET))
                .isEmpty();
    }

    @Test
    void acceptsANetworkWithTls() {
        assertThat(ProductionCheck.faults(
                        URI.create("https://sojourn.example"), URI.create("https://login.example/r"), SECRET))
                .isEmpty();
    }

    @Test
    void namesEachSettingThatIsNotSafe() {
        assertThat(ProductionCheck.faults(
                        URI.create("http://203.0.113.1"), URI.create("http://203.0.113.2/r"), "too-short"))
                .satisfiesExactly(
                        fault -> assertThat(fault).contains("SOJOURN_PUBLIC_URL"),
                        fault -> assertThat(fault).contains("SOJOURN_OIDC_ISSUER"),
                        fault -> assertThat(fault).contains("SOJOURN_OIDC_COOKIE_SECRET"));
    }
}
