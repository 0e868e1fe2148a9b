package io.sojourn.ingest.chunks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("P1")
class JsonBytesTest {
    private static final String MARKS = "{}[]:,\"\\ \n0123456789-+.eEtrufalsn\u0007x";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0.5e+10",
                "1793527198120",
                "123456789012345678901234567890",
                "1e5",
                "\"\"",
                "\"a\\n\\u00e9\\\\ \\\" größe \uD83D\uDE00\"",
                "[]",
                "{}",
                "[[],{},[{}]]",
                "{\"a\":{\"b\":[1,{\"c\":null}]},\"d\":[true,false]}",
                " [ 1 , \t\"x\" ]",
            })
    void passesOverWhatIsWellFormed(String json) {
        assertThat(isWellFormed(json.getBytes(UTF_8))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "01",
                "-",
                "1.",
                ".5",
                "1e",
                "+1",
                "tru",
                "nul",
                "\"",
                "\"\\x\"",
                "\"\\u00g0\"",
                "\"\n\"",
                "[1,]",
                "[,1]",
                "[1 2]",
                "[1}",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\":1,}",
                "{\"a\":1 \"b\":2}",
                "{a:1}",
                "{\"a\":1",
                "[[[",
                "{\"a\":[1}}",
            })
    void refusesWhatIsNot(String json) {
        assertThat(isWellFormed(json.getBytes(UTF_8))).isFalse();
    }

    @Test
    void refusesWhatIsNoUtf8() {
        for (int[] bytes : new int[][] {
            {0x80},
            {0xc0, 0xaf},
            {0xc3},
            {0xe0, 0x80, 0xaf},
            {0xed, 0xa0, 0x80},
            {0xf0, 0x80, 0x80, 0x80},
            {0xf4, 0x90, 0x80, 0x80},
            {0xf5, 0x80, 0x80, 0x80}
        }) {
            assertThat(isWellFormed(text(bytes))).as("%x", bytes[0]).isFalse();
        }
        for (String plain : List.of("\u0080", "\u07ff", "\u0800", "\ud7ff", "\ue000", "\uffff", "\uD83D\uDE00")) {
            assertThat(isWellFormed(("\"" + plain + "\"").getBytes(UTF_8))).isTrue();
        }
    }

    @Test
    void refusesWhatIsTooDeepOrANumberThatIsTooLong() {
        assertThat(isWellFormed(("[".repeat(4000) + "]".repeat(4000)).getBytes(UTF_8)))
                .isTrue();
        assertThat(isWellFormed(("[".repeat(4001) + "]".repeat(4001)).getBytes(UTF_8)))
                .isFalse();
        assertThat(isWellFormed("1".repeat(101).getBytes(UTF_8))).isFalse();
    }

    @Test
    void passesOverWhatIsLongerThanItsBuffer() {
        String texts = IntStream.range(0, 3_000)
                .mapToObj(i -> "{\"größe-" + i + "\":\"" + "ü\\n".repeat(i % 40) + "\",\"n\":" + i * 7919L + ".25}")
                .collect(Collectors.joining(",", "[", "]"));

        assertThat(isWellFormed(texts.getBytes(UTF_8))).isTrue();
    }

    /** Jackson is the measure: what it takes and refuses of texts that were damaged somewhere. */
    @Property(tries = 3_000)
    void agreesWithAnotherParser(@ForAll long seed) {
        Random random = new Random(seed);
        StringBuilder json = new StringBuilder(value(random, 4));
        for (int damaged = random.nextInt(3); damaged > 0; damaged--) {
            json.setCharAt(random.nextInt(json.length()), MARKS.charAt(random.nextInt(MARKS.length())));
        }
        byte[] bytes = json.toString().getBytes(UTF_8);

        assertThat(isWellFormed(bytes)).as(json.toString()).isEqualTo(jacksonTakes(bytes));
    }

    private static String value(Random random, int deep) {
        return switch (random.nextInt(deep > 0 ? 8 : 6)) {
            case 0 -> String.valueOf(random.nextLong());
            case 1 -> String.valueOf(random.nextGaussian());
            case 2 -> random.nextBoolean() ? "true" : "null";
            case 3 -> "\"a\\u00e9b\\\"\"";
            case 4 -> "\"\"";
            case 5 -> "\"ü\\n\"";
            case 6 -> members(random, deep, "[", "]", "");
            default -> members(random, deep, "{", "}", "\"k\":");
        };
    }

    private static String members(Random random, int deep, String begin, String end, String name) {
        return IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> name + value(random, deep - 1))
                .collect(Collectors.joining(", ", begin, end));
    }

    private static boolean isWellFormed(byte[] json) {
        JsonBytes bytes = new JsonBytes(new ByteArrayInputStream(json));
        try {
            bytes.skip(bytes.significant());
            return bytes.significant() == JsonBytes.END;
        } catch (MalformedJsonException malformed) {
            return false;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static boolean jacksonTakes(byte[] json) {
        try (JsonParser parser = new JsonFactory().createParser(new ByteArrayInputStream(json))) {
            JsonToken first = parser.nextToken();
            parser.skipChildren();
            finish(parser);
            return first != null && parser.nextToken() == null;
        } catch (JacksonException malformed) {
            return false;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A text that is not asked for is read by the next token. */
    private static void finish(JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            parser.finishToken();
        }
    }

    private static byte[] text(int... bytes) {
        byte[] text = new byte[bytes.length + 2];
        text[0] = '"';
        for (int i = 0; i < bytes.length; i++) {
            text[i + 1] = (byte) bytes[i];
        }
        text[text.length - 1] = '"';
        return text;
    }
}
