package io.sojourn.session.projection.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("M1")
class NumberingTest {
    @TempDir
    Path folder;

    @Test
    void findsWhatWasAddedAndNotWhatWasRemoved() throws IOException {
        Random random = new Random(1);
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            // Few different ones in the upper half: many meet in the table.
            ids.add(new UUID(random.nextInt(3), random.nextInt(9_000)));
        }
        Map<UUID, Integer> expected = new HashMap<>();
        try (ColumnFile file = ColumnFile.in(folder, 1 << 28)) {
            Numbering numbers = new Numbering(file);
            for (UUID id : ids) {
                if (random.nextInt(3) == 0 && expected.remove(id) != null) {
                    numbers.remove(id);
                } else {
                    expected.put(id, numbers.of(id));
                }
            }

            assertThat(numbers.size()).isEqualTo(expected.size());
            assertThat(expected.values()).doesNotHaveDuplicates().allMatch(number -> number < numbers.bound());
            assertThat(ids).allSatisfy(id -> assertThat(numbers.find(id)).isEqualTo(expected.getOrDefault(id, -1)));
            assertThat(expected)
                    .allSatisfy((id, number) -> assertThat(numbers.id(number)).isEqualTo(id));
        }
    }

    @Test
    void givesTheNumbersOfRemovedIdsAgain() throws IOException {
        try (ColumnFile file = ColumnFile.in(folder, 1 << 28)) {
            Numbering numbers = new Numbering(file);
            for (int i = 0; i < 1_000; i++) {
                numbers.of(new UUID(i, i));
                numbers.remove(new UUID(i, i));
            }

            assertThat(numbers.bound()).isEqualTo(1);
        }
    }

    @Test
    void takesNoMoreRoomThanItMay() throws IOException {
        try (ColumnFile file = ColumnFile.in(folder, 1 << 20)) {
            assertThatThrownBy(() -> new Numbering(file))
                    .isInstanceOf(ColumnFile.FullException.class)
                    .hasMessageContaining("sojourn.projection.max-size");
        }
    }
}
