package io.sojourn.playback.intake;

import io.sojourn.contracts.InvalidMessageException;
import io.sojourn.contracts.recordings.RecordingChunk;
import io.sojourn.contracts.recordings.RecordingChunkHeaders;
import io.sojourn.messaging.deadletters.DeadLetter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** A batch of records, read one by one: what has valid metadata, and what is refused. The content is not looked into. */
record ChunkBatch(List<IncomingChunk> chunks, List<DeadLetter> refused) {
    /** A document of MongoDB holds at most 16 MiB; the encryption and the id need a little of it. */
    static final int LARGEST_CONTENT = (16 << 20) - (16 << 10);

    /** A recorder makes a chunk every few seconds; a clock that is set in one moves it by hours. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;

    static ChunkBatch of(Iterable<ConsumerRecord<String, byte[]>> records) {
        ChunkBatch batch = new ChunkBatch(new ArrayList<>(), new ArrayList<>());
        records.forEach(batch::read);
        return batch;
    }

    private void read(ConsumerRecord<String, byte[]> record) {
        try {
            RecordingChunk chunk = RecordingChunkHeaders.read(record.headers());
            String fault = fault(chunk, record);
            if (fault == null) {
                chunks.add(new IncomingChunk(chunk, record));
            } else {
                refused.add(new DeadLetter(record, fault));
            }
        } catch (InvalidMessageException invalid) {
            refused.add(new DeadLetter(record, String.valueOf(invalid.getMessage())));
        }
    }

    private static @Nullable String fault(RecordingChunk chunk, ConsumerRecord<String, byte[]> record) {
        String fault = faultOfContent(record.value());
        if (fault != null) {
            return fault;
        }
        if (!IncomingChunk.recordingOf(chunk).hasValidIds()) {
            return "An id of the chunk is empty, too long, or has characters that ids do not have";
        }
        if (!chunk.key().equals(record.key())) {
            return "The record's key is not the chunk's: " + chunk.key();
        }
        if (chunk.sequence() < 0 || chunk.events() < 1) {
            return "The sequence must be at least 0 and the number of events at least 1";
        }
        return faultOfTimes(chunk);
    }

    private static @Nullable String faultOfTimes(RecordingChunk chunk) {
        if (chunk.from().isAfter(chunk.to())) {
            return "The chunk ends before it begins";
        }
        boolean tooLong = chunk.from().plus(LONGEST).isBefore(chunk.to());
        return tooLong ? "The times in the chunk are more than 24 hours apart" : null;
    }

    private static @Nullable String faultOfContent(byte @Nullable [] content) {
        if (content == null || content.length < 2) {
            return "The chunk has no content";
        }
        if (content.length > LARGEST_CONTENT) {
            return "The content has " + content.length + " bytes, more than " + LARGEST_CONTENT;
        }
        boolean gzip = (content[0] & 0xff) == GZIP_FIRST && (content[1] & 0xff) == GZIP_SECOND;
        return gzip ? null : "The content is not gzip";
    }
}
