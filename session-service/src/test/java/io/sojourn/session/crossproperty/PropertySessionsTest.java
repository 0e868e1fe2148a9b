package io.sojourn.session.crossproperty;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PropertySessionsTest {
    private static final long MINUTE = 60_000;

    private PropertySessions sessions = new PropertySessions(30 * MINUTE);

    @Test
    @Tag("X1")
    void splitsASessionBySourceTypeAndByThePausesOnIt() {
        at(0, "marketing");
        at(10, "product");
        at(35, "product");
        at(45, "marketing");

        assertThat(sessions.list())
                .containsExactly(
                        part("marketing", 0, 0, null),
                        part("product", 10, 35, new Prompt("marketing", 0)),
                        part("marketing", 45, 45, null));
    }

    @Test
    @Tag("X2")
    void takesAProductSessionForPromptedUpToHalfAnHourAfterwards() {
        at(0, "docs");
        at(30, "product");
        at(61, "product");

        assertThat(sessions.list())
                .containsExactly(
                        part("docs", 0, 0, null),
                        part("product", 30, 30, new Prompt("docs", 0)),
                        part("product", 61, 61, null));
    }

    @Test
    @Tag("X2")
    void takesWhatWasLeftLastForThePrompt() {
        at(0, "email");
        at(2, "marketing");
        at(5, "email");
        at(6, "product");

        assertThat(sessions.list().getLast().promptedBy()).isEqualTo(new Prompt("email", 0));
    }

    @Test
    @Tag("X2")
    void takesWhatBeganLastForThePromptOfAllThatIsStillUsed() {
        at(0, "docs");
        at(1, "marketing");
        at(2, "product");
        at(3, "docs");
        at(4, "marketing");

        assertThat(sessions.list().getLast().promptedBy()).isEqualTo(new Prompt("marketing", MINUTE));
    }

    @Test
    @Tag("X2")
    void takesNothingForAPromptThatBeganNoEarlier() {
        at(0, "marketing");
        at(0, "product");
        at(5, "docs");

        assertThat(sessions.list()).extracting(PropertySession::promptedBy).containsOnlyNulls();
    }

    @Test
    @Tag("S4")
    void goesOnFromWhatItListed() {
        at(0, "marketing");
        at(10, "product");
        sessions = new PropertySessions(30 * MINUTE, sessions.list());
        at(25, "marketing");
        at(41, "product");

        assertThat(sessions.list())
                .containsExactly(
                        part("marketing", 0, 25, null),
                        part("product", 10, 10, new Prompt("marketing", 0)),
                        part("product", 41, 41, new Prompt("marketing", 0)));
    }

    private void at(long minute, String sourceType) {
        sessions.add(sourceType, minute * MINUTE);
    }

    private static PropertySession part(String sourceType, long from, long to, @Nullable Prompt promptedBy) {
        return new PropertySession(sourceType, from * MINUTE, to * MINUTE, promptedBy);
    }
}
