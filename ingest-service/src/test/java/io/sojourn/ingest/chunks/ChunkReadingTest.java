package io.sojourn.ingest.chunks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sojourn.ingest.fields.InvalidFieldException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("P1")
class ChunkReadingTest {
    private static final String META = "{\"type\":4,\"data\":{\"href\":\"x\"},\"timestamp\":1793527198120}";
    private static final String FULL =
            "{\"type\":2,\"data\":{\"node\":{\"childNodes\":[{}]}},\"timestamp\":1793527198130}";
    private static final String CHANGE = "{\"timestamp\":1793527198100,\"type\":3,\"data\":[]}";

    @Test
    void findsCountAndSpanAndSnapshot() throws IOException {
        assertThat(read("[" + META + "," + FULL + "," + CHANGE + "]\n"))
                .isEqualTo(new ChunkContent(3, 1793527198100L, 1793527198130L, true));
    }

    @Test
    void takesASnapshotInTheMiddleForNoPlaceToBegin() throws IOException {
        assertThat(read("[" + CHANGE + "," + META + "," + FULL + "]").snapshot())
                .isFalse();
    }

    @Test
    void passesOverFieldsThatItDoesNotKnow() throws IOException {
        assertThat(
                        read(
                                "[{\"delay\":-12.5e1,\"aFieldWithALongName\":{\"timestamp\":1,\"type\":[2]},\"type\":3,\"timestamp\":1793527198120}]"))
                .isEqualTo(new ChunkContent(1, 1793527198120L, 1793527198120L, false));
    }

    @Test
    void readsDeepPages() throws IOException {
        String deep = "{\"childNodes\":[".repeat(900) + "]}".repeat(900);

        assertThat(read("[{\"type\":2,\"timestamp\":1793527198120,\"data\":" + deep + "}]")
                        .events())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|wrong-type",
                "17|wrong-type",
                "[]|empty",
                "[17]|invalid-event",
                "[{\"type\":3}]|invalid-event",
                "[{\"timestamp\":1793527198120}]|invalid-event",
                "[{\"type\":\"3\",\"timestamp\":1793527198120}]|invalid-event",
                "[{\"type\":3,\"timestamp\":12}]|invalid-event",
                "[{\"type\":3,\"timestamp\":1e300}]|invalid-event",
                "[{\"type\":3,\"timestamp\":1793527198120}]x|malformed",
                "[{\"type\":3,\"timestamp\":1793527198120}] []|trailing-content",
                "[{\"type\":3,\"timestamp\":1793527198120|malformed",
                "[{\"type\":3 \"timestamp\":1793527198120}]|malformed",
                "[{\"type\":3,\"timestamp\":1793527198120,}]|malformed",
                "[{\"type\":3,\"timestamp\":1793527198120},]|malformed",
                "[{\"type\":3,\"timestamp\":x}]|malformed",
                "[{\"type\":3,\"timestamp\":1793527198120,\"t\\u0079pe\":2}]|invalid-event",
                "x|malformed"
            })
    void refusesWhatIsNoChunk(String content, String code) {
        assertThatThrownBy(() -> read(content)).satisfies(refused -> {
            if (code.equals("malformed")) {
                assertThat(refused).isInstanceOf(IOException.class);
            } else {
                assertThat(((InvalidFieldException) refused).code()).isEqualTo(code);
            }
        });
    }

    private static ChunkContent read(String content) throws IOException {
        return ChunkReading.read(new ByteArrayInputStream(content.getBytes(UTF_8)));
    }
}
