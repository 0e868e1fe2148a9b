package io.sojourn.session.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("X6")
class VisitorKeyTest {
    private static final UUID SYSTEM = UUID.randomUUID();

    @ParameterizedTest
    @ValueSource(strings = {"victim", "user:victim", "visitor:victim", "visitor:user:victim", "user:", " user:victim"})
    void neverTakesABrowserForTheServerSideEventsOfAUser(String anonymousId) {
        VisitorKey browser = VisitorKey.of(SYSTEM, anonymousId, "victim");

        assertThat(browser).isNotEqualTo(VisitorKey.of(SYSTEM, null, "victim"));
        assertThat(browser).isEqualTo(VisitorKey.ofBrowser(SYSTEM, anonymousId));
        assertThat(VisitorKey.anonymousIdIn(browser.key())).isEqualTo(anonymousId);
    }

    @Test
    void findsNoAnonymousIdInTheKeyOfAUser() {
        assertThat(VisitorKey.anonymousIdIn(
                        VisitorKey.of(SYSTEM, null, "visitor:x").key()))
                .isNull();
    }
}
