package io.sojourn.playback.compaction;

import java.util.ArrayList;
import java.util.List;

/**
 * Which chunks are put together: those from one picture of the page to the next, without gaps, by one clock. So a segment is to a player what a chunk is,
 * only longer.
 */
final class Stretches {
    /** Offsets that differ by no more are of one clock: they tell how long a chunk took to arrive. */
    private static final long JITTER = 2_000;

    /** As long as the recorder waits for a chunk to be taken; of the last one nobody knows whether it is late. */
    private static final long LATEST = 30_000;

    private final List<List<StoredChunk>> complete = new ArrayList<>();
    private final List<List<StoredChunk>> ofPicture = new ArrayList<>();
    private List<StoredChunk> current = new ArrayList<>();

    private Stretches() {}

    /**
     * The stretches that have something new in them.
     *
     * @param chunks by sequence, from a picture on if there is one
     * @param ended whether nothing is expected behind them
     */
    static List<List<StoredChunk>> of(List<StoredChunk> chunks, boolean ended) {
        Stretches stretches = new Stretches();
        long[] clock = clock(chunks);
        for (int i = 0; i < chunks.size(); i++) {
            stretches.add(chunks, clock, i);
        }
        if (ended) {
            stretches.completePicture();
        }
        return stretches.complete.stream()
                .filter(stretch -> stretch.stream().anyMatch(StoredChunk::isLoose))
                .toList();
    }

    private void add(List<StoredChunk> chunks, long[] clock, int i) {
        StoredChunk chunk = chunks.get(i);
        if (chunk.snapshot()) {
            completePicture();
        } else if (i > 0 && !follows(chunks.get(i - 1), chunk, clock[i] - clock[i - 1])) {
            completeStretch();
        }
        if (!chunk.apart()) {
            current.add(chunk);
        }
    }

    private static boolean follows(StoredChunk before, StoredChunk chunk, long moved) {
        boolean together = chunk.segment() != null && chunk.segment().equals(before.segment());
        boolean next = !before.apart() && !chunk.apart() && chunk.sequence() == before.sequence() + 1;
        return together || next && moved <= JITTER;
    }

    private void completeStretch() {
        if (!current.isEmpty()) {
            ofPicture.add(current);
            current = new ArrayList<>();
        }
    }

    private void completePicture() {
        completeStretch();
        complete.addAll(ofPicture);
        ofPicture.clear();
    }

    /** Of each chunk and all behind it the smallest offset: a late chunk is late alone, but a clock that was set stays set. */
    private static long[] clock(List<StoredChunk> chunks) {
        long[] clock = new long[chunks.size()];
        long smallest = Long.MAX_VALUE;
        for (int i = chunks.size() - 1; i >= 0; i--) {
            smallest = Math.min(smallest, chunks.get(i).offset());
            clock[i] = smallest;
        }
        int last = chunks.size() - 1;
        if (last > 0 && clock[last] - clock[last - 1] <= LATEST) {
            clock[last] = clock[last - 1];
        }
        return clock;
    }
}
