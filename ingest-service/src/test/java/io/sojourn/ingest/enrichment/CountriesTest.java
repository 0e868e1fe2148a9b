package io.sojourn.ingest.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("W1")
class CountriesTest {
    private final Countries countries = new Countries();

    @Test
    void knowsTheCountryOfPublicAddresses() {
        assertThat(countries.of("8.8.8.8")).isEqualTo("US");
        assertThat(countries.of("2a00:1450:4001::1")).hasSize(2);
        assertThat(countries.of("8.8.8.8:443")).isEqualTo("US");
        assertThat(countries.of("[2a00:1450:4001::1]:443")).hasSize(2);
        assertThat(countries.of("193.99.144.80")).isEqualTo("DE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "10.1.2.3", "::1", "", "app.example.com", "999.1.1.1"})
    void knowsNoCountryOfAnythingElse(String address) {
        assertThat(countries.of(address)).isNull();
    }
}
