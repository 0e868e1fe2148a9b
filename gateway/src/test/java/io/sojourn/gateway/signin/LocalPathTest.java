package io.sojourn.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("G1")
class LocalPathTest {
    @Test
    void keepsPathsOfThisHost() {
        assertThat(LocalPath.orStart("/systems/shop?from=1#top")).isEqualTo("/systems/shop?from=1#top");
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https://evil.example",
                "javascript:alert(1)",
                "evil.example",
                "/\t/evil.example",
                "/path\r\nSet-Cookie: a=b",
                " /path"
            })
    void leadsToTheStartPageOtherwise(String path) {
        assertThat(LocalPath.orStart(path)).isEqualTo("/");
    }
}
