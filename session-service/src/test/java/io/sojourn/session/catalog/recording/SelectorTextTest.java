package io.sojourn.session.catalog.recording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("P2")
class SelectorTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                ".salary",
                "#a > b + c ~ d, e f",
                "[data-x=\"a ] ' ) {\"]",
                "li:not(.a, [b='(']):nth-child(2n + 1)",
                "form:has(> input[type=\"tel\"])",
                ".sm\\:flex",
                "[title='it\\'s']",
                "svg|a",
                "*"
            })
    void takesWhatIsClosed(String text) {
        assertThat(SelectorText.isWhole(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                ".a[b",
                ".a]",
                ":not(.a",
                ":not(.a]",
                "(",
                "[b=\"a]",
                "[b='a\\']",
                ".a\\",
                ".a /* .b",
                ".a { color: red }",
                ".a;",
                "<p>",
                "@media",
                "[a='b\nc']",
                ".a\n.b\u0000"
            })
    void refusesWhatWouldTakeInTheNextOnes(String text) {
        assertThat(SelectorText.isWhole(text)).isFalse();
    }

    @Test
    void refusesWhatIsMissingOrTooLong() {
        assertThat(SelectorText.isWhole(null)).isFalse();
        assertThat(SelectorText.isWhole("a".repeat(200))).isTrue();
        assertThat(SelectorText.isWhole("a".repeat(201))).isFalse();
    }
}
