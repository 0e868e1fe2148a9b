package io.sojourn.session.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.sojourn.database.Database;
import io.sojourn.database.DatabaseContext;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PreparedStatementsTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String KEPT = "SELECT count(*) FROM pg_prepared_statements WHERE statement = $1";

    @Inject
    Database database;

    @Inject
    DatabaseContext context;

    @Test
    void areKeptHoweverLongTheyAre() {
        String statement = "SELECT %d".formatted(System.nanoTime()) + ", NULL".repeat(1_000);

        Long kept = context.apart(
                        () -> database.inTransaction(sql -> sql.rows(statement).chain(() -> sql.rows(KEPT, statement))))
                .await()
                .atMost(SOON)
                .getFirst()
                .number(0);

        assertThat(kept).isEqualTo(1);
    }
}
