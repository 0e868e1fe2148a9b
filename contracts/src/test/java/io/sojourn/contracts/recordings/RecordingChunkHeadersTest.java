package io.sojourn.contracts.recordings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sojourn.contracts.InvalidMessageException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.junit.jupiter.api.Test;

class RecordingChunkHeadersTest {
    private static final RecordingChunk CHUNK = new RecordingChunk(
            RecordingChunk.VERSION,
            "shop",
            "web",
            "visitor",
            "recording",
            "tab",
            3,
            Instant.parse("2026-11-01T10:00:00.000Z"),
            Instant.parse("2026-11-01T10:00:05.250Z"),
            -1500,
            true,
            42,
            Instant.parse("2026-11-01T10:00:01.000Z"),
            Instant.parse("2026-11-01T10:00:04.000Z"),
            Instant.parse("2026-11-01T10:00:07.001Z"));

    @Test
    void readsWhatItWrote() {
        assertThat(RecordingChunkHeaders.read(RecordingChunkHeaders.write(CHUNK)))
                .isEqualTo(CHUNK);
    }

    @Test
    void readsAChunkThatDoesNotSayWhenItWasReceived() {
        Headers headers = RecordingChunkHeaders.write(CHUNK).remove("chunk-received");

        assertThat(RecordingChunkHeaders.read(headers).received()).isNull();
    }

    @Test
    void readsAChunkInWhichTheVisitorDidNothing() {
        Headers headers =
                RecordingChunkHeaders.write(CHUNK).remove("chunk-active-from").remove("chunk-active-to");

        assertThat(RecordingChunkHeaders.read(headers)).satisfies(chunk -> {
            assertThat(chunk.activeFrom()).isNull();
            assertThat(chunk.activeTo()).isNull();
        });
    }

    @Test
    void namesTheHeaderThatIsMissing() {
        Headers headers = RecordingChunkHeaders.write(CHUNK).remove("chunk-sequence");

        assertThatThrownBy(() -> RecordingChunkHeaders.read(headers))
                .isInstanceOf(InvalidMessageException.class)
                .hasMessageContaining("chunk-sequence");
    }

    @Test
    void saysWhichValueMakesNoSense() {
        Headers headers =
                RecordingChunkHeaders.write(CHUNK).add("chunk-events", "many".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> RecordingChunkHeaders.read(headers))
                .isInstanceOf(InvalidMessageException.class)
                .hasMessageContaining("many");
    }
}
