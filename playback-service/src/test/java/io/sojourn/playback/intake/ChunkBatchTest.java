package io.sojourn.playback.intake;

import static io.sojourn.playback.Visit.gzip;
import static org.assertj.core.api.Assertions.assertThat;

import io.sojourn.contracts.recordings.RecordingChunk;
import io.sojourn.contracts.recordings.RecordingChunkHeaders;
import io.sojourn.messaging.deadletters.DeadLetter;
import io.sojourn.playback.Visit;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("G6")
class ChunkBatchTest {
    private final Visit visit = Visit.random();
    private final RecordingChunk chunk = visit.chunk(0, 0);

    @Test
    void takesAChunkWithValidMetadata() {
        byte[] content = gzip("[]");

        ChunkBatch batch = ChunkBatch.of(List.of(record(chunk.key(), chunk, content)));

        assertThat(batch.refused()).isEmpty();
        assertThat(batch.chunks()).extracting(IncomingChunk::chunk).containsExactly(chunk);
        assertThat(batch.chunks().getFirst().content()).isSameAs(content);
    }

    @Test
    void refusesAKeyThatIsNotTheChunks() {
        assertThat(reason("another/key", chunk, gzip("[]"))).startsWith("The record's key is not the chunk's");
    }

    @Test
    void refusesIdsThatCouldBeTakenForOthers() {
        Visit sly = new Visit("system", "session", "visitor", "a/b");

        assertThat(reason("system/a/b", sly.chunk(0, 0), gzip("[]"))).startsWith("An id of the chunk");
    }

    @Test
    void refusesAChunkThatEndsBeforeItBegins() {
        RecordingChunk lying = visit.chunk(Visit.minute(2), Visit.minute(1), null);

        assertThat(reason(lying.key(), lying, gzip("[]"))).isEqualTo("The chunk ends before it begins");
    }

    @Test
    void refusesAChunkWhoseClockJumpedByMoreThanADay() {
        RecordingChunk jumping = visit.chunk(Visit.minute(0), Visit.minute(24 * 60 + 1), null);

        assertThat(reason(jumping.key(), jumping, gzip("[]")))
                .isEqualTo("The times in the chunk are more than 24 hours apart");
    }

    @Test
    void refusesContentThatIsAbsentTooLongOrNotGzip() {
        byte[] tooLong = new byte[ChunkBatch.LARGEST_CONTENT + 1];

        assertThat(reason(chunk.key(), chunk, null)).isEqualTo("The chunk has no content");
        assertThat(reason(chunk.key(), chunk, tooLong)).contains("more than");
        assertThat(reason(chunk.key(), chunk, new byte[] {'[', ']'})).isEqualTo("The content is not gzip");
    }

    private static String reason(String key, RecordingChunk chunk, byte[] content) {
        ChunkBatch batch = ChunkBatch.of(List.of(record(key, chunk, content)));
        assertThat(batch.chunks()).isEmpty();
        return batch.refused().stream().map(DeadLetter::reason).findFirst().orElseThrow();
    }

    private static ConsumerRecord<String, byte[]> record(String key, RecordingChunk chunk, byte[] content) {
        return new ConsumerRecord<>(
                "topic",
                0,
                0L,
                0L,
                TimestampType.CREATE_TIME,
                0,
                0,
                key,
                content,
                RecordingChunkHeaders.write(chunk),
                Optional.empty());
    }
}
