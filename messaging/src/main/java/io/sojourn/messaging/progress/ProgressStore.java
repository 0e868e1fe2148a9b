package io.sojourn.messaging.progress;

import io.smallrye.mutiny.Uni;
import io.sojourn.database.BulkColumns;
import io.sojourn.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How far each topic is processed, in the table {@code progress} of the service's schema. Kept in the transaction that processes the records, so that
 * it is true when the broker's own offsets are not: an instance that dies between the commits of database and broker has a batch delivered again.
 */
@ApplicationScoped
public class ProgressStore {
    private static final BulkColumns<Position> COLUMNS = new BulkColumns<Position>()
            .text("topic_id", Position::topicId)
            .number("partition", position -> (long) position.partition())
            .text("topic", Position::topic)
            .number("next_offset", Position::nextOffset);
    private static final String ADVANCE = """
            INSERT INTO progress (%s) SELECT %s FROM %s ORDER BY u.topic_id, u.partition
            ON CONFLICT (topic_id, partition) DO UPDATE SET
                processed_before = progress.next_offset,
                next_offset = greatest(progress.next_offset, excluded.next_offset)
            RETURNING partition, processed_before
            """.formatted(COLUMNS.names(), COLUMNS.values(), COLUMNS.rows());

    private static final String REACHED = """
            SELECT count(*) FROM %s LEFT JOIN progress p ON p.topic_id = u.topic_id AND p.partition = u.partition
            WHERE coalesce(p.next_offset, 0) < u.next_offset
            """.formatted(COLUMNS.rows());

    /** Whether committed transactions have processed all that is before these positions, whichever instance did. */
    public Uni<Boolean> reached(Sql sql, List<Position> positions) {
        return sql.rows(REACHED, COLUMNS.parameters(positions))
                .map(rows -> rows.getFirst().number(0) == 0);
    }

    /**
     * Moves on, and tells how far processing had come before. Others who process the same partitions wait until the caller's transaction ends.
     *
     * @param positions of one topic, one for each partition
     */
    public Uni<Progress> advance(Sql sql, List<Position> positions) {
        return sql.rows(ADVANCE, COLUMNS.parameters(positions))
                .map(rows -> rows.stream().collect(Collectors.toMap(row -> row.count(0), row -> row.number(1))))
                .map(ProgressStore::progress);
    }

    private static Progress progress(Map<Integer, Long> processed) {
        return new Progress(processed);
    }

    /**
     * Where processing a partition goes on.
     *
     * @param topicId of the broker: a topic that was removed and made again is another one, and begins at 0
     * @param nextOffset the first one that is not processed yet
     */
    public record Position(String topicId, String topic, int partition, long nextOffset) {}
}
