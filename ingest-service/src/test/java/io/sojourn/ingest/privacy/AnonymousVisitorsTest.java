package io.sojourn.ingest.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("W2")
class AnonymousVisitorsTest {
    @Test
    void giveATabOneIdWithinTheDay() {
        assertThat(AnonymousVisitors.idOf("anon-today", "tab-1"))
                .isEqualTo(AnonymousVisitors.idOf("anon-today", "tab-1"))
                .isNotEqualTo(AnonymousVisitors.idOf("anon-today", "tab-2"))
                .matches("[A-Za-z0-9_-]{22}");
    }

    @Test
    void doNotLinkTheDaysByATabThatStaysOpen() {
        assertThat(AnonymousVisitors.idOf("anon-today", "tab-1"))
                .isNotEqualTo(AnonymousVisitors.idOf("anon-tomorrow", "tab-1"))
                .doesNotContain("tab-1");
    }
}
