package io.sojourn.ingest.fields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StorableValuesTest {
    @Test
    void takesWhatJsonCanSay() {
        Map<String, Object> value = Map.of("text", "ä😀", "list", List.of(1, 2.5, true, Map.of()), "__proto__", "x");

        assertThatCode(() -> StorableValues.check(value, "")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("unstorable")
    void refusesWhatADatabaseCannotHold(Object value, String code, String pointer) {
        assertThatThrownBy(() -> StorableValues.check(value, ""))
                .isInstanceOfSatisfying(InvalidFieldException.class, invalid -> {
                    assertThat(invalid.code()).isEqualTo(code);
                    assertThat(invalid.pointer()).isEqualTo(pointer);
                });
    }

    static Stream<Arguments> unstorable() {
        return Stream.of(
                Arguments.of(Map.of("a", "x\0y"), "nul-character", "/a"),
                Arguments.of(Map.of("a\0", 1), "nul-character", ""),
                Arguments.of(Map.of("a/b", List.of(1, "\0")), "nul-character", "/a~1b/1"),
                Arguments.of(Map.of("a", Double.POSITIVE_INFINITY), "number-too-large", "/a"));
    }
}
