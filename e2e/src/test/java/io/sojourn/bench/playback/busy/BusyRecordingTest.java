package io.sojourn.bench.playback.busy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class BusyRecordingTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final BusyRecording RECORDING = new BusyRecording(List.of(
            new RecordedChunk(List.of(event(4, 1_000), event(2, 1_010), event(3, 1_400)), true),
            new RecordedChunk(List.of(event(3, 2_000), event(3, 2_500)), false)));

    @Test
    void movesTheTimesOfEventsAndNothingElse() throws IOException {
        String later = new String(RECORDING.chunks().getFirst().json(60_000), UTF_8);

        assertThat(JSON.readTree(later)).isEqualTo(JSON.readTree("""
                [{"type":4,"data":{"timestamp":7,"text":"ü"},"timestamp":61000},
                 {"type":2,"data":{"timestamp":7,"text":"ü"},"timestamp":61010},
                 {"type":3,"data":{"timestamp":7,"text":"ü"},"timestamp":61400}]"""));
    }

    @Test
    void isCutAnewWithoutLosingAnEventBeforeTheEnd() {
        int two = 2 * (event(3, 1_000).json(0).length() + 1);

        assertThat(RECORDING.cutInto(two))
                .extracting(RecordedChunk::size, RecordedChunk::from, RecordedChunk::to)
                .containsExactly(tuple(2, 1_000L, 1_010L), tuple(2, 1_400L, 2_000L));
    }

    @Test
    void isAsLongAsFromTheFirstEventToTheLast() {
        assertThat(RECORDING.length()).hasMillis(1_500);
    }

    private static RecordedEvent event(int type, long at) {
        try {
            return RecordedEvent.of(JSON.readTree(
                    "{\"timestamp\":%d,\"type\":%d,\"data\":{\"timestamp\":7,\"text\":\"ü\"}}".formatted(at, type)));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
