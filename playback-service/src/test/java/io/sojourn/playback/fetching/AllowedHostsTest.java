package io.sojourn.playback.fetching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("P1")
@Tag("G5")
class AllowedHostsTest {
    private final AllowedHosts hosts = new AllowedHosts(List.of("cdn.example.com", "*.img.example.com"));

    @ParameterizedTest
    @ValueSource(strings = {"cdn.example.com", "CDN.Example.com", "a.img.example.com", "a.b.img.example.com"})
    void areThoseThatAreNamedOrBelowAName(String host) {
        assertThat(hosts.allow(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.com",
                "img.example.com",
                "evilimg.example.com",
                "cdn.example.com.evil.example",
                "xcdn.example.com",
                "a.cdn.example.com",
                "cdn.example.com."
            })
    void areNoOthers(String host) {
        assertThat(hosts.allow(host)).isFalse();
    }

    @Test
    void areOfOneSystemEach() {
        var bySystem = AllowedHosts.bySystem(List.of("one/a.example", "two/b.example", "one/*.c.example"));

        assertThat(bySystem).containsOnlyKeys("one", "two");
        assertThat(bySystem.get("one").patterns()).containsExactly("a.example", "*.c.example");
        assertThat(bySystem.get("two").allow("a.example")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.example", "one/", "one/*.", "one/ "})
    void areNotWhatHasNoSystemOrNoName(String text) {
        assertThatThrownBy(() -> AllowedHosts.bySystem(List.of(text))).isInstanceOf(IllegalArgumentException.class);
    }
}
