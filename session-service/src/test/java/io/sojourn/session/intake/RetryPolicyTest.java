package io.sojourn.session.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.sojourn.session.database.Database;
import io.sojourn.session.database.DatabaseContext;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RetryPolicyTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    RetryPolicy retry;

    @Inject
    Database database;

    @Inject
    DatabaseContext context;

    @Test
    void triesFailedWorkAgainUntilItSucceeds() {
        AtomicInteger tries = new AtomicInteger();

        Long answer = context.apart(() -> retry.retrying(() -> failingTwice(tries)))
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
