package io.sojourn.session.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.sojourn.database.DatabaseContext;
import io.sojourn.session.platform.Api;
import io.sojourn.session.platform.HeldRows;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@Tag("P13")
class DroppedMonthsTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    RetentionSweep sweep;

    @Inject
    DatabaseContext context;

    @Inject
    DataSource database;

    @Test
    @DisplayName("P13 drops months only when no system needs them")
    void dropsMonthsOnlyWhenNoSystemNeedsThem() throws SQLException {
        UUID other = UUID.randomUUID();
        Api.newSystem("ada");
        execute("SELECT ensure_month('2024-02-01')");
        execute(
                "INSERT INTO system (id, name, description, inactivity_timeout_ms, maximum_duration_ms, idle_threshold_ms, "
                        + "lateness_limit_ms, created_at, retention_ms) VALUES ('" + other
                        + "', 'Long', '', 1800000, 43200000, 30000, 0, now(), 315360000000)");

        sweep();
        long kept = partitions("2024_02");
        execute("DELETE FROM system WHERE id = '" + other + "'");
        sweep();

        assertThat(kept).isEqualTo(2);
        assertThat(partitions("2024_02")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"event", "session"})
    @DisplayName("P13 a month is dropped while somebody who has the table goes on to read the month")
    void waitsForReadersThatAreAboutToReadTheMonth(String table) throws Exception {
        String month = table + "_1999_03";
        execute("SELECT ensure_month('1999-03-01')");
        CompletableFuture<Void> dropping;
        try (HeldRows reader = HeldRows.by(database, "LOCK TABLE ONLY " + table + " IN ACCESS SHARE MODE")) {
            dropping = CompletableFuture.runAsync(() -> drop(table));
            await().atMost(SOON).until(() -> reader.waiting() > 0);

            reader.execute("SELECT FROM " + month);
        }

        dropping.get(SOON.toSeconds(), TimeUnit.SECONDS);
        assertThat(number("SELECT count(*) FROM pg_class WHERE relname = '" + month + "'"))
                .isZero();
    }

    private void drop(String table) {
        try {
            execute("SELECT drop_months('" + table + "', '1999-04-01T00:00Z')");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void sweep() {
        context.apart(sweep::sweep).await().atMost(SOON);
    }

    private long partitions(String month) throws SQLException {
        return number("SELECT count(*) FROM pg_class WHERE relkind = 'r' AND relname LIKE '%_" + month + "'");
    }

    private long number(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement select = connection.createStatement();
                ResultSet row = select.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void execute(String statement) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement any = connection.createStatement()) {
            any.execute(statement);
        }
    }
}
