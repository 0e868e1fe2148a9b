package io.sojourn.ingest.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("W4")
class HarmlessTextsTest {
    private final HarmlessTexts texts = new HarmlessTexts();

    @Test
    void hasWhatWasRememberedAndNothingElse() {
        texts.add("/pricing");

        assertThat(texts.has("/pricing")).isTrue();
        assertThat(texts.has("/pricing?email=a@b.de")).isFalse();
    }

    @Test
    void forgetsTheEarlierOfTwoTextsWithOnePlace() {
        // Two texts with the same hash code.
        texts.add("Aa");
        texts.add("BB");

        assertThat(texts.has("Aa")).isFalse();
        assertThat(texts.has("BB")).isTrue();
    }

    @Test
    void remembersNoLongTexts() {
        texts.add("x".repeat(201));

        assertThat(texts.has("x".repeat(201))).isFalse();
    }
}
