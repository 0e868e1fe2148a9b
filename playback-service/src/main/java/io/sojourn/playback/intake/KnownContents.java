package io.sojourn.playback.intake;

import io.sojourn.playback.contents.ContentDigest;
import io.sojourn.playback.encryption.DataKey;
import io.sojourn.playback.recordings.ChunkId;
import io.sojourn.playback.recordings.OpenRecording;
import io.sojourn.playback.recordings.RecordingId;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the contents of chunks that came before, to tell those that come again. Most can be told by the bytes that came; only of the others
 * the stored content is asked for. Not for several threads.
 */
final class KnownContents {
    private final Map<ChunkId, ContentDigest> digests = new HashMap<>();
    private final Map<ChunkId, byte[]> contents = new HashMap<>();

    /** Of those chunks that are stored, as far as their recordings can be opened. */
    static KnownContents open(Map<RecordingId, OpenRecording> recordings, Map<ChunkId, byte[]> sealedDigests) {
        KnownContents known = new KnownContents();
        sealedDigests.forEach((id, digest) -> {
            DataKey key = keyOf(recordings, id);
            if (key != null) {
                known.digests.put(id, ContentDigest.read(key.open(digest, id.digestName())));
            }
        });
        return known;
    }

    /** The stored chunks whose contents are needed to tell whether those of a batch are the same. */
    Set<ChunkId> doubtful(Collection<IncomingChunk> chunks) {
        return chunks.stream()
                .filter(chunk -> digests.containsKey(chunk.id()))
                .filter(chunk -> isDoubtful(Objects.requireNonNull(digests.get(chunk.id())), chunk.content()))
                .map(IncomingChunk::id)
                .collect(Collectors.toSet());
    }

    /** Takes over stored contents that were asked for, by the names of their blobs. */
    KnownContents with(Map<RecordingId, OpenRecording> recordings, Set<ChunkId> asked, Map<String, byte[]> stored) {
        for (ChunkId id : asked) {
            byte[] content = stored.get(id.name());
            if (content == null) {
                throw new IllegalStateException("The content of " + id.name() + " was moved meanwhile");
            }
            contents.put(id, Objects.requireNonNull(keyOf(recordings, id)).open(content, id.name()));
        }
        return this;
    }

    boolean has(ChunkId id) {
        return digests.containsKey(id);
    }

    /** Notes the content of a chunk that is new. */
    ContentDigest add(ChunkId id, byte[] content) {
        ContentDigest digest = ContentDigest.of(content);
        digests.put(id, digest);
        contents.put(id, content);
        return digest;
    }

    /**
     * Whether a chunk that is known has this content.
     *
     * @throws IOException if it cannot be inflated
     */
    boolean isSame(ChunkId id, byte[] content) throws IOException {
        ContentDigest known = Objects.requireNonNull(digests.get(id));
        return isSent(known, content) || MessageDigest.isEqual(inflated(id, known), ContentDigest.ofInflated(content));
    }

    private byte[] inflated(ChunkId id, ContentDigest known) throws IOException {
        byte[] looked = known.inflated();
        return looked == null ? ContentDigest.ofInflated(Objects.requireNonNull(contents.get(id))) : looked;
    }

    private static boolean isDoubtful(ContentDigest known, byte[] content) {
        return known.inflated() == null && !isSent(known, content);
    }

    private static boolean isSent(ContentDigest known, byte[] content) {
        return MessageDigest.isEqual(known.sent(), ContentDigest.of(content).sent());
    }

    private static @Nullable DataKey keyOf(Map<RecordingId, OpenRecording> recordings, ChunkId id) {
        return Objects.requireNonNull(recordings.get(id.recording())).key();
    }

    /** The names of the blobs of chunks. */
    static List<String> names(Set<ChunkId> ids) {
        return ids.stream().map(ChunkId::name).toList();
    }
}
