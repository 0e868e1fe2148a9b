package io.sojourn.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.sojourn.gateway.upstream.Upstream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiPathTest {
    @ParameterizedTest
    @CsvSource({
        "/api/v1/systems/shop/sessions, SESSION",
        "/api/v1/systems/shop/sessions/s1/events, SESSION",
        "/api/v1/systems/shop/sessions/s1/similar, SESSION",
        "/api/v1/systems/shop/sessions/s1/playback, PLAYBACK",
        "/api/v1/systems/shop/sessions/s1/notes, PLAYBACK",
        "/api/v1/systems/shop/sessions/s1/shares, PLAYBACK",
        "/api/v1/systems/shop/sessions/s1/summary, SUMMARY",
    })
    void isAnsweredByTheServiceThatHasThePart(String path, Upstream service) {
        assertThat(ApiPath.parse(path))
                .hasValueSatisfying(one -> assertThat(one.service()).isEqualTo(service));
    }
}
