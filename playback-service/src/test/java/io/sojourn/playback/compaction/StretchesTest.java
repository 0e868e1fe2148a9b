package io.sojourn.playback.compaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.sojourn.playback.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StretchesTest {
    private static final UUID SEGMENT = new UUID(1, 1);

    private final List<StoredChunk> chunks = new ArrayList<>();

    @Test
    void goFromOnePictureToTheNext() {
        loose(0, 0, true);
        loose(1, 0, false);
        loose(2, 0, true);
        loose(3, 0, false);

        assertThat(stretches(false)).containsExactly(List.of(0, 1));
        assertThat(stretches(true)).containsExactly(List.of(0, 1), List.of(2, 3));
    }

    @Test
    void endAtGapsAndAtChunksThatStayApart() {
        loose(0, 0, true);
        loose(1, 0, false);
        loose(3, 0, false);
        chunks.add(new StoredChunk(4, 1, 0, false, null, 0, true, Visit.START, 0));
        loose(5, 0, false);

        assertThat(stretches(true)).containsExactly(List.of(0, 1), List.of(3), List.of(5));
    }

    @Test
    void endWhereTheClockWasSet() {
        loose(0, 100, true);
        loose(1, 3_600_100, false);
        loose(2, 3_600_200, false);

        assertThat(stretches(true)).containsExactly(List.of(0), List.of(1, 2));
    }

    @Test
    void takeLateChunksForLate() {
        loose(0, 9_000, true);
        loose(1, 100, false);
        loose(2, 25_000, false);
        loose(3, 300, false);
        loose(4, 20_000, false);

        assertThat(stretches(true)).containsExactly(List.of(0, 1, 2, 3, 4));
    }

    @Test
    void areThereOnlyWithSomethingNewAndThenWithAllAroundIt() {
        kept(0, 0, true);
        kept(1, 0, false);
        assertThat(stretches(true)).isEmpty();

        loose(2, 0, false);
        assertThat(stretches(true)).containsExactly(List.of(0, 1, 2));
    }

    @Test
    void neverDivideWhatIsTogether() {
        kept(0, 0, true);
        kept(1, 20_000, false);
        loose(2, 20_000, false);

        assertThat(stretches(true)).containsExactly(List.of(0, 1, 2));
    }

    private void loose(int sequence, long offset, boolean snapshot) {
        chunks.add(new StoredChunk(sequence, 1, offset, snapshot, null, 0, false, Visit.START, 0));
    }

    private void kept(int sequence, long offset, boolean snapshot) {
        chunks.add(new StoredChunk(sequence, 1, offset, snapshot, SEGMENT, 1, false, Visit.START, 0));
    }

    private List<List<Integer>> stretches(boolean ended) {
        return Stretches.of(chunks, ended).stream()
                .map(stretch -> stretch.stream().map(StoredChunk::sequence).toList())
                .toList();
    }
}
