package io.sojourn.session.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.sojourn.session.platform.Api;
import io.sojourn.session.platform.HeldRows;
import io.sojourn.session.platform.TestSource;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Two admins edit the same at once. */
@QuarkusTest
class ConcurrentEditsTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    DataSource database;

    @Test
    void keepsWhatBothHaveChangedOfASystem() throws Exception {
        String system = Api.newSystem("ada");
        CompletableFuture<Void> edits;

        try (HeldRows row = HeldRows.by(database, "SELECT * FROM system WHERE id = ?::uuid FOR UPDATE", system)) {
            edits = editAtOnce(row, system, "", "{\"name\":\"Shop two\"}", "{\"description\":\"Lamps\"}");
        }
        edits.join();

        assertThat(Api.json("viewer", system, "").getMap(""))
                .containsEntry("name", "Shop two")
                .containsEntry("description", "Lamps");
    }

    @Test
    void keepsWhatBothHaveChangedOfASource() throws Exception {
        TestSource source = TestSource.made();
        CompletableFuture<Void> edits;

        try (HeldRows row = HeldRows.by(database, "SELECT * FROM source WHERE id = ?::uuid FOR UPDATE", source.id())) {
            edits = editAtOnce(
                    row,
                    source.systemId(),
                    "/sources/" + source.id(),
                    "{\"name\":\"Site two\"}",
                    "{\"recording\":true}");
        }
        edits.join();

        assertThat(Api.json("viewer", source.systemId(), "/sources/" + source.id())
                        .getMap(""))
                .containsEntry("name", "Site two")
                .containsEntry("recording", true);
    }

    /** Both edits are under way when this ends, and wait for the row. */
    private static CompletableFuture<Void> editAtOnce(
            HeldRows row, String system, String below, String one, String other) {
        CompletableFuture<Void> first =
                CompletableFuture.runAsync(() -> edit(system, below, one), Thread::startVirtualThread);
        CompletableFuture<Void> second =
                CompletableFuture.runAsync(() -> edit(system, below, other), Thread::startVirtualThread);
        await().atMost(SOON).until(() -> row.waiting() == 2);
        return CompletableFuture.allOf(first, second);
    }

    private static void edit(String system, String below, String body) {
        Api.as("admin", system)
                .body(body)
                .patch("/api/v1/systems/" + system + below)
                .then()
                .statusCode(200);
    }
}
