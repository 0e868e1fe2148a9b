package io.sojourn.session.changes;

import static org.assertj.core.api.Assertions.assertThat;

import io.sojourn.session.changes.Succession.Beginning;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("S4")
class SuccessionTest {
    private static final Beginning OLD = new Beginning(100, "e1");
    private static final Beginning YOUNG = new Beginning(200, "e2");

    @Test
    void continuesAKnownSessionWhereItsFirstEventIs() {
        Succession<String, Beginning> succession = of(Map.of("e1", "first", "e2", "second"), OLD, YOUNG);

        assertThat(succession.continuedBy("first")).isEqualTo(OLD);
        assertThat(succession.continuedBy("second")).isEqualTo(YOUNG);
        assertThat(succession.merged()).isEmpty();
    }

    @Test
    void continuesTheOlderOfTwoThatMeet() {
        Succession<String, Beginning> succession = of(Map.of("e1", "one", "e2", "one"), YOUNG, OLD);

        assertThat(succession.continuedBy("one")).isEqualTo(OLD);
        assertThat(succession.merged()).containsExactly(Map.entry(YOUNG, "one"));
    }

    @Test
    void leavesASessionWithoutAKnownFirstEventNew() {
        Succession<String, Beginning> succession = of(Map.of("e1", "one"), OLD);

        assertThat(succession.continuedBy("another")).isNull();
    }

    private static Succession<String, Beginning> of(Map<String, String> heirs, Beginning... known) {
        return Succession.of(heirs, List.of(known), Function.identity());
    }
}
