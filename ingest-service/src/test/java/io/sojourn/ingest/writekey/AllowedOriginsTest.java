package io.sojourn.ingest.writekey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("G1")
class AllowedOriginsTest {
    @ParameterizedTest
    @CsvSource({
        "https://app.example.com, https://app.example.com, true",
        "https://app.example.com, https://APP.example.com, true",
        "https://app.example.com, http://app.example.com, false",
        "https://app.example.com, https://app.example.com:8443, false",
        "https://app.example.com, https://app.example.com.evil.test, false",
        "https://app.example.com, null, false",
        "http://*.demo.localhost:8490, http://www.demo.localhost:8490, true",
        "http://*.demo.localhost:8490, http://a.b.demo.localhost:8490, true",
        "http://*.demo.localhost:8490, http://demo.localhost:8490, false",
        "http://*.demo.localhost:8490, http://.demo.localhost:8490, false",
        "http://*.demo.localhost:8490, http://evil.test/x.demo.localhost:8490, false",
        "http://*.demo.localhost:8490, http://user@evil.demo.localhost:8490, false",
        "http://*.demo.localhost:8490, http://www.demo.localhost, false"
    })
    void matchesAnOriginWithAnEntry(String entry, String origin, boolean allowed) {
        assertThat(AllowedOrigins.allow(List.of("https://other.test", entry), origin))
                .isEqualTo(allowed);
    }

    @Test
    void allowsAnyOriginWhenThereIsNoEntry() {
        assertThat(AllowedOrigins.allow(List.of(), "https://anywhere.test")).isTrue();
    }
}
