package io.sojourn.session.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.sojourn.database.Database;
import io.sojourn.database.DatabaseContext;
import io.sojourn.session.platform.Api;
import io.sojourn.session.platform.HeldRows;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A visitor that somebody else is just making. */
@QuarkusTest
class NewVisitorTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    TimelineLocks locks;

    @Inject
    Database database;

    @Inject
    DatabaseContext context;

    @Inject
    DataSource dataSource;

    private UUID system;

    @BeforeEach
    void addSystem() {
        system = UUID.fromString(Api.newSystem("ada"));
    }

    @Test
    void isWaitedForBeforeAnyOtherIsLocked() throws Exception {
        assertThat(locked("known")).succeedsWithin(SOON);
        CompletableFuture<List<String>> both;
        try (HeldRows made =
                HeldRows.by(dataSource, "INSERT INTO visitor (system_id, key) VALUES (?, ?)", system, key("new"))) {
            both = locked("known", "new");
            await().atMost(SOON).until(() -> made.waiting() == 1);

            assertThat(locked("known")).succeedsWithin(SOON);

            assertThat(both).isNotDone();
        }
        assertThat(both.get(SOON.toSeconds(), TimeUnit.SECONDS)).containsExactlyInAnyOrder(key("known"), key("new"));
    }

    private CompletableFuture<List<String>> locked(String... browsers) {
        List<VisitorKey> keys = Stream.of(browsers)
                .map(browser -> VisitorKey.ofBrowser(system, browser))
                .toList();
        Uni<List<String>> locked = context.apart(() -> database.inTransaction(sql -> locks.visitors(sql, keys)
                .map(found -> found.keySet().stream().map(VisitorKey::key).toList())));
        return locked.subscribeAsCompletionStage();
    }

    private String key(String browser) {
        return VisitorKey.ofBrowser(system, browser).key();
    }
}
