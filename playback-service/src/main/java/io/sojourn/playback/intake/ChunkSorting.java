package io.sojourn.playback.intake;

import io.sojourn.contracts.books.BooksMessage.State;
import io.sojourn.messaging.deadletters.DeadLetter;
import io.sojourn.playback.blobs.Blob;
import io.sojourn.playback.encryption.DataKey;
import io.sojourn.playback.intake.ChunkBooks.Ended;
import io.sojourn.playback.recordings.ChunkEntry;
import io.sojourn.playback.recordings.ChunkId;
import io.sojourn.playback.recordings.OpenRecording;
import io.sojourn.playback.recordings.OpenRecording.Reach;
import io.sojourn.playback.recordings.RecordingId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Decides for each chunk of a batch whether it is new, a duplicate or refused, and encrypts the new ones. The first content of a
 * chunk wins, within a batch as well. Not for several threads.
 */
final class ChunkSorting {
    private final Map<RecordingId, OpenRecording> recordings;
    private final KnownContents known;
    private final Map<RecordingId, Reach> reaches = new HashMap<>();
    private final List<Blob> blobs = new ArrayList<>();
    private final List<ChunkEntry> entries = new ArrayList<>();
    private final List<DeadLetter> refused = new ArrayList<>();
    private final List<Ended> ended = new ArrayList<>();

    /**
     * @param recordings all recordings of the batch
     * @param known of those chunks that are stored
     */
    ChunkSorting(Map<RecordingId, OpenRecording> recordings, KnownContents known) {
        this.recordings = recordings;
        this.known = known;
        recordings.forEach((id, recording) -> reaches.put(id, recording.reach()));
    }

    ChunkSorting sort(List<IncomingChunk> chunks) {
        chunks.forEach(this::sort);
        return this;
    }

    /** The encrypted contents of the new chunks. */
    List<Blob> blobs() {
        return blobs;
    }

    /** The index entries of the new chunks, in the order of the contents. */
    List<ChunkEntry> entries() {
        return entries;
    }

    /** What became of each record. */
    List<Ended> ended() {
        return ended;
    }

    /** Those that cannot be processed. */
    List<DeadLetter> refused() {
        return refused;
    }

    private void sort(IncomingChunk chunk) {
        OpenRecording recording = Objects.requireNonNull(recordings.get(chunk.recording()));
        String fault = recording.fault(chunk.chunk().anonymousId());
        if (fault == null) {
            sort(chunk, Objects.requireNonNull(recording.key()));
        } else {
            refuse(chunk, fault);
        }
    }

    private void sort(IncomingChunk chunk, DataKey key) {
        if (known.has(chunk.id())) {
            compare(chunk);
            return;
        }
        Reach reach = Objects.requireNonNull(reaches.get(chunk.recording()));
        String fault = reach.fault(chunk.chunk());
        if (fault == null) {
            reaches.put(chunk.recording(), reach.with(chunk.chunk()));
            add(chunk, key);
        } else {
            refuse(chunk, fault);
        }
    }

    private void compare(IncomingChunk chunk) {
        try {
            if (known.isSame(chunk.id(), chunk.content())) {
                ended.add(new Ended(chunk.record(), State.DUPLICATE));
            } else {
                refuse(chunk, "The chunk is already stored with different content");
            }
        } catch (IOException broken) {
            refuse(chunk, "The content cannot be inflated: " + broken.getMessage());
        }
    }

    private void add(IncomingChunk chunk, DataKey key) {
        ChunkId id = chunk.id();
        byte[] digest = known.add(id, chunk.content()).bytes();
        blobs.add(new Blob(id.name(), key.seal(chunk.content(), id.name())));
        entries.add(chunk.entry(key.seal(digest, id.digestName())));
        ended.add(new Ended(chunk.record(), State.STORED));
    }

    private void refuse(IncomingChunk chunk, String reason) {
        refused.add(chunk.refused(reason));
        ended.add(new Ended(chunk.record(), State.DEAD_LETTERED));
    }
}
