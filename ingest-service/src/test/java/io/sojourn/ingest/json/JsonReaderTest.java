package io.sojourn.ingest.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("G5")
class JsonReaderTest {
    @Test
    void readsEveryKindOfValue() {
        assertThat(
                        value(
                                "{\"a\":[1,-2,3000000000,12345678901234567890,0.5,1e3,-0.25,true,false,null,\"\"],\"b\":{\"c\":\"\\u00e4\\n\"}}"))
                .isEqualTo(Map.of(
                        "a",
                        Arrays.asList(
                                1,
                                -2,
                                3_000_000_000L,
                                new BigInteger("12345678901234567890"),
                                0.5,
                                1000.0,
                                -0.25,
                                true,
                                false,
                                null,
                                ""),
                        "b",
                        Map.of("c", "ä\n")));
    }

    @Test
    void keepsTheLastOfAFieldThatComesTwice() {
        assertThat(value("{\"a\":1,\"b\":2,\"a\":3}")).isEqualTo(Map.of("a", 3, "b", 2));
    }

    @Test
    void keepsNothingBeyondTheLengthThatIsAskedFor() {
        JsonReader json = new JsonReader("[{\"a\":[1,2,3,4,5,6,7,8,9]},{\"b\":2}]".getBytes(StandardCharsets.UTF_8));
        json.intoList();
        json.hasNextItem(true);

        assertThat(json.value(12)).isEqualTo(Map.of());
        assertThat(json.hasNextItem(false)).isTrue();
        assertThat(json.value(12)).isEqualTo(Map.of("b", 2));
        assertThat(json.hasNextItem(false)).isFalse();
        json.end();
    }

    @Test
    void keepsTheOrderOfManyFields() {
        StringBuilder json = new StringBuilder("{\"f0\":0");
        for (int i = 1; i < 100; i++) {
            json.append(",\"f").append(i).append("\":").append(i);
        }

        assertThat(((Map<?, ?>) Objects.requireNonNull(value(json + "}"))).values())
                .first()
                .isEqualTo(0);
        assertThat((Map<?, ?>) value(json + "}")).hasSize(100);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "}",
                "[",
                "[1",
                "[1,",
                "[1,]",
                "[,1]",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\":1,}",
                "{a:1}",
                "{'a':1}",
                "nul",
                "nulL",
                "True",
                "NaN",
                "Infinity",
                "-Infinity",
                "-",
                "+1",
                ".5",
                "1.",
                "01",
                "-01",
                "1e",
                "1e+",
                "0x1",
                "\"",
                "\"\\\"",
                "\"\\x\"",
                "\"\\u12\"",
                "\"\\u12g4\"",
                "\"\n\"",
                "\"\t\"",
                "1 2",
                "{} {}",
                "[1]]",
                "//",
                "/**/1"
            })
    void refusesWhatIsNotJson(String text) {
        assertThatThrownBy(() -> value(text)).isInstanceOf(MalformedJsonException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "80",
                "c0af",
                "c1bf",
                "c3",
                "e080af",
                "eda080",
                "edbfbf",
                "f08080af",
                "f4908080",
                "f5808080",
                "ff",
                "e282",
                "c328"
            })
    void refusesTextsThatAreNotUtf8(String hex) {
        byte[] text = HexFormat.of().parseHex("22" + hex + "22");

        assertThatThrownBy(() -> new JsonReader(text).value()).isInstanceOf(MalformedJsonException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\\u0000\"", "1e999", "-1e999", "{\"\\u0000\":1}"})
    void notesWhatCannotBeStored(String text) {
        JsonReader json = new JsonReader(text.getBytes(StandardCharsets.UTF_8));
        json.value();

        assertThat(json.sawUnstorable()).isTrue();
        assertThat(json.sawUnstorable()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'\"\\ud800\"', '\ufffd'",
        "'\"\\ude00\\ud83d\"', '\ufffd\ufffd'",
        "'\"cut \\ud83d\"', 'cut \ufffd'",
        "'\"\\ud83d\\ud83d\\ude00\"', '\ufffd\ud83d\ude00'"
    })
    void replacesHalvesOfPairsThatAreAlone(String json, String text) {
        assertThat(value(json)).isEqualTo(text);
    }

    @Test
    void boundsDepthAndTheLengthOfNumbers() {
        assertThat(value("[".repeat(64) + "]".repeat(64))).isInstanceOf(List.class);
        assertThat(value("9".repeat(100))).isInstanceOf(BigInteger.class);
        assertThat(exceeded("[".repeat(64) + "1" + "]".repeat(64))).isNull();
        assertThat(exceeded("[".repeat(65) + "]".repeat(65))).isEqualTo(Bound.DEPTH);
        assertThat(exceeded("9".repeat(100))).isNull();
        assertThat(exceeded("[1." + "1".repeat(99) + "]")).isEqualTo(Bound.NUMBER);
    }

    @Test
    void goesOnAfterWhatIsTooDeep() {
        String deep = "[{\"a\":[],\"b\":{}},[1,[\"x]\",{\"c\":null}]],-2.5e3,true,[[]]]";
        assertThat(value("[" + "[".repeat(63) + deep + "]".repeat(63) + ",7]"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .last()
                .isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1 2]", "[,]", "{\"a\" 1}", "[}", "{\"a\":1,}", "[1,]", "[", "[x]"})
    void isStrictAboutWhatIsTooDeepToo(String deep) {
        assertThatThrownBy(() -> value("[".repeat(64) + deep + "]".repeat(64)))
                .isInstanceOf(MalformedJsonException.class);
    }

    @Test
    void goesIntoAnyDepth() {
        assertThat(exceeded("[".repeat(400_000) + "]".repeat(400_000))).isEqualTo(Bound.DEPTH);
    }

    @Test
    void saysWhereTheFaultIs() {
        assertThatThrownBy(() -> value("{\"a\":1,\n \"b\":x}")).hasMessageContaining("line 2, column 6");
    }

    @Test
    void skipsAByteOrderMark() {
        assertThat(value("\ufeff{}")).isEqualTo(Map.of());
    }

    private static @Nullable Bound exceeded(String text) {
        JsonReader json = new JsonReader(text.getBytes(StandardCharsets.UTF_8));
        json.value();
        json.end();
        return json.exceeded();
    }

    private static @Nullable Object value(String text) {
        JsonReader json = new JsonReader(text.getBytes(StandardCharsets.UTF_8));
        Object value = json.value();
        json.end();
        return value;
    }
}
