package io.sojourn.playback.compaction;

import io.smallrye.mutiny.Uni;
import io.sojourn.playback.blobs.BlobKind;
import io.sojourn.playback.blobs.BlobStore;
import io.sojourn.playback.contents.ContentDigest;
import io.sojourn.playback.contents.Gzip;
import io.sojourn.playback.encryption.DataKey;
import io.sojourn.playback.recordings.ChunkId;
import io.sojourn.playback.recordings.RecordingId;
import io.sojourn.playback.segments.SegmentContent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The contents of loose chunks, some at a time: together they are too large for the memory. */
final class Pieces {
    /** As they came; it is some twenty times as much inflated, one after the other. */
    private static final int AT_ONCE = 4 << 20;

    private Pieces() {}

    /** Chunks in groups that may be loaded at once. */
    static List<List<StoredChunk>> groups(List<StoredChunk> chunks) {
        List<List<StoredChunk>> groups = new ArrayList<>();
        int bytes = AT_ONCE;
        for (StoredChunk chunk : chunks) {
            bytes += chunk.bytes();
            if (bytes > AT_ONCE) {
                groups.add(new ArrayList<>());
                bytes = chunk.bytes();
            }
            groups.getLast().add(chunk);
        }
        return groups;
    }

    /** The blobs of those chunks of a group that have one of their own. */
    static Uni<Map<String, byte[]>> blobs(BlobStore store, RecordingId recording, List<StoredChunk> group) {
        List<String> names = group.stream()
                .filter(chunk -> chunk.segment() == null)
                .map(chunk -> recording.chunk(chunk.sequence()).name())
                .toList();
        return names.isEmpty() ? Uni.createFrom().item(Map.of()) : store.get(BlobKind.CHUNKS, names);
    }

    /**
     * A chunk as it came.
     *
     * @throws IllegalStateException if it is not there any more: somebody else put it together
     */
    static byte[] opened(ChunkId id, Map<String, byte[]> blobs, DataKey key) {
        byte[] blob = blobs.get(id.name());
        if (blob == null) {
            throw new IllegalStateException("The content of " + id.name() + " is gone");
        }
        return key.open(blob, id.name());
    }

    /** What is in a chunk, null if that cannot be put together with others. */
    static byte @Nullable [] inflated(byte[] gzip, int largest) {
        try {
            byte[] json = Gzip.inflated(gzip, largest - 2);
            return SegmentContent.isArray(json) ? json : null;
        } catch (IOException brokenOrTooLarge) {
            return null;
        }
    }

    /** The digest of a chunk that was looked into, encrypted. */
    static byte[] sealedDigest(ChunkId id, byte[] gzip, byte[] json, DataKey key) {
        return key.seal(ContentDigest.of(gzip).with(json).bytes(), id.digestName());
    }
}
