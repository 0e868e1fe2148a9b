package io.sojourn.session.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.sojourn.database.Database;
import io.sojourn.database.DatabaseContext;
import io.sojourn.messaging.Retries;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RetriesTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    Retries retries;

    @Inject
    Database database;

    @Inject
    DatabaseContext context;

    @Test
    void triesFailedWorkAgainUntilItSucceeds() {
        AtomicInteger tries = new AtomicInteger();

        Long answer = context.apart(() -> retries.of("A query", () -> failingTwice(tries)))
                .await()
                .atMost(SOON);

        assertThat(answer).isEqualTo(1);
        assertThat(tries).hasValue(3);
    }

    private Uni<Long> failingTwice(AtomicInteger tries) {
        String statement = tries.incrementAndGet() < 3 ? "SELECT 1 / 0" : "SELECT 1";
        return database.inTransaction(
                sql -> sql.rows(statement).map(rows -> rows.getFirst().number(0)));
    }
}
