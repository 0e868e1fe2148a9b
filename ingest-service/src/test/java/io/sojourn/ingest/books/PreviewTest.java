package io.sojourn.ingest.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("G6")
@Tag("W1")
class PreviewTest {
    @ParameterizedTest
    @CsvSource({
        "from 203.0.113.9,from [address]",
        "from 2001:db8::1 on,from [address] on",
        "from ::1,from [address]",
        "from 2001:0:130f:0:9:9c0:876a:130b,from [address]",
        "from 1:2:3:4:5:6:7:8,from [address]",
        "from fe80:0:0:1,from [address]",
    })
    void showsNoAddress(String text, String shown) {
        assertThat(Preview.of(text)).isEqualTo(shown);
    }

    @Test
    void showsNoSecretsWhateverTheyAre() {
        Map<String, Object> item = Map.of("properties", Map.of("password", "hunter2", "user", Map.of("otp", 482_913)));

        assertThat(Preview.of(item))
                .contains("password", "otp")
                .doesNotContain("hunter2")
                .doesNotContain("482913");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-21 14:00:00", "Sat, 21 Nov 2026 14:00:00 GMT", "14:00:00.120", "at 9:05:1"})
    void showsTimesOfDay(String text) {
        assertThat(Preview.of(text)).isEqualTo(text);
    }
}
