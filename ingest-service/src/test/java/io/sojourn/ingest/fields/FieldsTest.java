package io.sojourn.ingest.fields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
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

    @Test
    void takesAnEmptyListForAnEmptyObjectAsPhpWritesIt() {
        Fields item = new Fields(Map.of("properties", List.of(), "context", List.of(1)), "");

        assertThat(item.object("properties").values()).isEmpty();
        assertThatThrownBy(() -> item.object("context")).hasMessageContaining("must be a JSON object");
    }

    @Test
    void cutsTextsBetweenCharacters() {
        Fields item = new Fields(Map.of("name", "ab\ud83d\ude00c"), "");

        assertThat(item.cutText("name", 5)).isEqualTo("ab\ud83d\ude00c");
        assertThat(item.cutText("name", 4)).isEqualTo("ab\ud83d\ude00");
        assertThat(item.cutText("name", 3)).isEqualTo("ab");
        assertThat(item.cutText("none", 3)).isNull();
    }

    private static String id(Object value) {
        return new Fields(Map.of("userId", value), "").id("userId", LONGEST);
    }

    private static String lenientId(Object value) {
        return new Fields(Map.of("userId", value), "").lenientId("userId", LONGEST);
    }
}
