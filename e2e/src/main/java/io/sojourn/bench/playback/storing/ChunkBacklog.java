package io.sojourn.bench.playback.storing;

import io.sojourn.bench.playback.busy.RecordedChunk;
import io.sojourn.contracts.TopicName;
import io.sojourn.contracts.recordings.RecordingChunk;
import io.sojourn.contracts.recordings.RecordingChunkHeaders;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Puts chunks on the broker as the collect service does. */
final class ChunkBacklog {
    private ChunkBacklog() {}

    /**
     * So many recordings with the same chunks each, side by side as of visitors at the same time; done when the broker has them all.
     *
     * @param chunks of each recording, in order
     */
    static void of(String bootstrapServers, UUID system, int recordings, List<RecordedChunk> chunks) {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers", bootstrapServers,
                        "acks", "all",
                        "compression.type", "lz4",
                        "linger.ms", "5",
                        "batch.size", "524288"),
                new StringSerializer(),
                new ByteArraySerializer())) {
            for (int sequence = 0; sequence < chunks.size(); sequence++) {
                RecordedChunk chunk = chunks.get(sequence);
                byte[] body = RecordedChunk.gzip(chunk.json(0));
                for (int recording = 0; recording < recordings; recording++) {
                    RecordingChunk described = describe(system, recording, sequence, chunk);
                    producer.send(new ProducerRecord<>(
                            TopicName.RECORDINGS, null, described.key(), body, RecordingChunkHeaders.write(described)));
                }
            }
            producer.flush();
        }
    }

    /** The id of one of the recordings. */
    static String recordingId(int recording) {
        return new UUID(0x62, recording).toString();
    }

    private static RecordingChunk describe(UUID system, int recording, int sequence, RecordedChunk chunk) {
        Instant from = Instant.ofEpochMilli(chunk.from());
        Instant to = Instant.ofEpochMilli(chunk.to());
        return new RecordingChunk(
                RecordingChunk.VERSION,
                system.toString(),
                "5b0c0e52-6b1f-4f66-9d0c-3f5a0f7f9b11",
                new UUID(0x61, recording).toString(),
                recordingId(recording),
                new UUID(0x63, recording).toString(),
                sequence,
                from,
                to,
                0,
                chunk.snapshot(),
                chunk.size(),
                from,
                to,
                to);
    }
}
