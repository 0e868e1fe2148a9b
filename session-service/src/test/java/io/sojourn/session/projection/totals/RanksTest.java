package io.sojourn.session.projection.totals;

import static org.assertj.core.api.Assertions.assertThat;

import io.sojourn.session.projection.columns.ColumnFile;
import io.sojourn.session.projection.columns.LongColumn;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.function.LongUnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("M5")
class RanksTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 70_000, 1L << 40, Long.MAX_VALUE})
    void findsTheValueOfEachRank(long bound) throws IOException {
        Random random = new Random(bound);
        LongUnaryOperator made = i -> random.nextLong(bound);
        long[] values = LongStream.range(0, 20_000).map(made).toArray();
        try (ColumnFile file = ColumnFile.in(folder, 1 << 28)) {
            LongColumn column = new LongColumn(file);
            column.ensure(values.length);
            for (int i = 0; i < values.length; i++) {
                column.set(i, values[i]);
            }
            Arrays.sort(values);

            for (int rank : new int[] {0, 1, 4_095, 9_999, 10_000, 19_998, 19_999}) {
                assertThat(Ranks.value(column, values.length, rank)).isEqualTo(values[rank]);
            }
        }
    }
}
