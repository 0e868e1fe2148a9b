package io.sojourn.contracts.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("P20")
@DisplayName("P20: what followed a click")
class ClickReactionTest {
    @ParameterizedTest(name = "of {0} after {1}: {2}")
    @MethodSource("properties")
    void isToldByAClickAndATimeOrNone(@Nullable Object click, @Nullable Object afterMs, boolean told) {
        assertThat(ClickReaction.isTold(click, afterMs)).isEqualTo(told);
    }

    static Stream<Arguments> properties() {
        return Stream.of(
                Arguments.of("c1", null, true),
                Arguments.of("c1", 4_000, true),
                Arguments.of("c1", 4_000.5, true),
                Arguments.of("c1", 0, true),
                Arguments.of("c1", -1, false),
                Arguments.of("c1", ClickReaction.LONGEST_MS + 1, false),
                Arguments.of("c1", "4000", false),
                Arguments.of(null, 4_000, false),
                Arguments.of(" ", 4_000, false),
                Arguments.of("c".repeat(ClickReaction.LONGEST_ID + 1), 4_000, false),
                Arguments.of(7, 4_000, false));
    }
}
