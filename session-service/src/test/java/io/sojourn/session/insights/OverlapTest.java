package io.sojourn.session.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.sojourn.contracts.MessageJson;
import io.sojourn.contracts.sessions.InsightMessage;
import io.sojourn.contracts.sessions.InsightMessage.Recording;
import io.sojourn.contracts.sessions.InsightMessage.Summary;
import io.sojourn.database.DatabaseContext;
import io.sojourn.session.platform.Api;
import io.sojourn.session.platform.Broker;
import io.sojourn.session.platform.Events;
import io.sojourn.session.platform.HeldRows;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Events and insights of one visitor are stored at the same time. */
@QuarkusTest
class OverlapTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    DataSource database;

    @Inject
    DatabaseContext context;

    @Inject
    InsightService insights;

    private Broker broker;
    private String system;
    private Events events;

    @BeforeEach
    void makeASystem() {
        broker = new Broker();
        system = Api.newSystem("ada");
        events = new Events(system, Instant.now().truncatedTo(ChronoUnit.MILLIS).minus(Duration.ofHours(6)));
    }

    @AfterEach
    void close() {
        broker.close();
    }

    @Test
    @Tag("S6")
    void knowsTheRecordingOfAVisitorWhoseFirstEventIsBeingStored() throws Exception {
        broker.send(List.of(events.page("earlier", 0)));
        await().atMost(SOON).until(() -> Api.sessions(system, "").size() == 1);
        CompletableFuture<Void> told;
        try (HeldRows progress = HeldRows.by(database, "LOCK TABLE progress IN SHARE ROW EXCLUSIVE MODE")) {
            broker.send(List.of(events.page("v", 1)));
            await().atMost(SOON).until(() -> progress.waiting() == 1);

            told = add(recording(UUID.randomUUID().toString()));
            await().atMost(SOON).until(() -> told.isDone() || progress.waiting() == 2);
        }

        told.join();
        await().atMost(SOON)
                .until(
                        () -> Api.sessions(system, "?user=v"),
                        found -> !found.isEmpty()
                                && Boolean.TRUE.equals(found.getFirst().get("hasRecording")));
    }

    @Test
    void neverWaitsForEventsThatWaitForIt() throws Exception {
        broker.send(List.of(events.page("v", 0)));
        await().atMost(SOON).until(() -> Api.sessions(system, "?state=closed").size() == 1);
        String session = (String) Api.sessions(system, "").getFirst().get("id");
        String recording = UUID.randomUUID().toString();
        CompletableFuture<Void> told;
        try (HeldRows span = HeldRows.by(
                database,
                "INSERT INTO recording_span VALUES (?::uuid, ?, 'visitor:other', now(), now(), 1)",
                system,
                recording)) {
            told = add(
                    InsightMessage.of(system, new Summary(session, 1, "Title", "Line."), Instant.now()),
                    recording(recording));
            await().atMost(SOON).until(() -> span.waiting() == 1);

            broker.send(List.of(events.click("v", 1)));
            await().atMost(SOON).until(() -> span.waiting() == 2);
        }

        assertThat(told).succeedsWithin(SOON);
        await().atMost(SOON)
                .until(() -> Api.sessions(system, "").getFirst().get("eventCount"), count -> count.equals(2));
    }

    private CompletableFuture<Void> add(InsightMessage... messages) {
        List<Insight> read = List.of(messages).stream()
                .map(message -> Insight.read(MessageJson.write(message)))
                .toList();
        return context.apart(() -> insights.add(read)).subscribeAsCompletionStage();
    }

    private InsightMessage recording(String id) {
        return InsightMessage.of(system, new Recording(id, "v", events.at(0), events.at(5), 3), Instant.now());
    }
}
