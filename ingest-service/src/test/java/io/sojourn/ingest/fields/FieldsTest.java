package io.sojourn.ingest.fields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("X5")
class FieldsTest {
    private static final int LONGEST = 30;

    @Test
    void takesWholeNumbersOfAnySizeAsIds() {
        assertThat(id(17)).isEqualTo("17");
        assertThat(id(12_345_678_901L)).isEqualTo("12345678901");
        assertThat(id(new BigInteger("123456789012345678901234567"))).isEqualTo("123456789012345678901234567");
        assertThatThrownBy(() -> id(BigInteger.TEN.pow(LONGEST))).hasMessageContaining("at most 30");
        assertThatThrownBy(() -> id(1.5)).hasMessageContaining("must be a text");
    }

    @Test
    void takesWhatIsNoIdForAbsentWhereItIsOnlyNiceToHave() {
        assertThat(lenientId("acme")).isEqualTo("acme");
        assertThat(lenientId(17)).isEqualTo("17");
        assertThat(lenientId("x".repeat(LONGEST + 1))).isNull();
        assertThat(lenientId("a\nb")).isNull();
        assertThat(lenientId(Map.of())).isNull();
        assertThat(lenientId(" ")).isNull();
    }

    private static String id(Object value) {
        return new Fields(Map.of("userId", value), "").id("userId", LONGEST);
    }

    private static String lenientId(Object value) {
        return new Fields(Map.of("userId", value), "").lenientId("userId", LONGEST);
    }
}
