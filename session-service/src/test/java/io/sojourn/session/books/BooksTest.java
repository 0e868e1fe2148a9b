package io.sojourn.session.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.sojourn.contracts.MessageJson;
import io.sojourn.contracts.TopicName;
import io.sojourn.contracts.books.BooksMessage;
import io.sojourn.contracts.books.BooksMessage.Entry;
import io.sojourn.contracts.books.BooksMessage.Sample;
import io.sojourn.contracts.books.BooksMessage.State;
import io.sojourn.contracts.books.BooksMessage.What;
import io.sojourn.contracts.events.EventMessage;
import io.sojourn.session.platform.Api;
import io.sojourn.session.platform.Books;
import io.sojourn.session.platform.Broker;
import io.sojourn.session.platform.Events;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("G6")
class BooksTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Instant MINUTE = Instant.parse("2026-02-03T04:05:00Z");

    private Broker broker;
    private String system;
    private Events events;

    @BeforeEach
    void makeASystem() {
        broker = new Broker();
        system = Api.newSystem("ada");
        events = new Events(system, MINUTE.plusSeconds(7));
    }

    @AfterEach
    void close() {
        broker.close();
    }

    @Test
    void putsEachEventIntoOneState() {
        EventMessage first = events.page("v", 0);
        EventMessage late = late(events.page("v", -40));
        broker.send(List.of(first, events.click("v", 1), first, late));
        broker.send(TopicName.EVENTS, system + "/v", unprocessable());

        expectEvents(Map.of(
                "received", 5, "stored", 2, "duplicate", 1, "late-merged", 1, "dead-lettered", 1, "inTransit", 0));
        broker.send(List.of(first));
        expectEvents(Map.of(
                "received", 6, "stored", 2, "duplicate", 2, "late-merged", 1, "dead-lettered", 1, "inTransit", 0));
    }

    @Test
    void addsTheCountsOfOthersOnceHoweverOftenTheyCome() {
        String writer = UUID.randomUUID().toString();
        BooksMessage first = message(writer, 1, List.of(new Entry(State.RECEIVED, null, 10)), List.of());
        BooksMessage second = message(
                writer,
                2,
                List.of(new Entry(State.RECEIVED, null, 5), new Entry(State.REFUSED, "required", 3)),
                List.of());
        BooksMessage third = message(writer, 3, List.of(new Entry(State.STORED, null, 8)), List.of());

        List.of(first, third, first, second, third, second, first)
                .forEach(one -> broker.send(TopicName.BOOKS, one.key(), MessageJson.write(one)));

        await().atMost(SOON).untilAsserted(() -> assertThat(Books.of(system, "chunks"))
                .isEqualTo(Map.of("received", 15, "refused required", 3, "stored", 8, "inTransit", 4)));
    }

    @Test
    void answersByMinuteAndByHourForLongRanges() {
        BooksMessage message = message("w-" + system, 1, List.of(new Entry(State.RECEIVED, null, 2)), List.of());
        broker.send(TopicName.BOOKS, message.key(), MessageJson.write(message));
        await().atMost(SOON).until(() -> !Books.of(system, "chunks").isEmpty());

        var byMinute = Api.json("viewer", system, "/books?from=2026-02-03T04:00:00Z&to=2026-02-03T05:00:00Z");
        var byHour = Api.json("viewer", system, "/books?from=2026-02-01T00:00:00Z&to=2026-02-05T00:00:00Z");

        assertThat(byMinute.getInt("stepMs")).isEqualTo(60_000);
        assertThat(byMinute.getString("minutes[0].minute")).isEqualTo("2026-02-03T04:05:00.000Z");
        assertThat(byMinute.getInt("minutes[0].received")).isEqualTo(2);
        assertThat(byHour.getInt("stepMs")).isEqualTo(3_600_000);
        assertThat(byHour.getString("minutes[0].minute")).isEqualTo("2026-02-03T04:00:00.000Z");
    }

    @Test
    void showsSamplesOfWhatWasRefused() {
        Sample sample = new Sample(State.REFUSED, "required", MINUTE.plusMillis(1), "{\"type\":\"track\"}");
        BooksMessage message =
                message("s-" + system, 1, List.of(new Entry(State.REFUSED, "required", 1)), List.of(sample));

        broker.send(TopicName.BOOKS, message.key(), MessageJson.write(message));
        broker.send(TopicName.BOOKS, message.key(), MessageJson.write(message));

        await().atMost(SOON).untilAsserted(() -> assertThat(Api.json("admin", system, "/books/samples?reason=required")
                        .<Map<String, Object>>getList("items"))
                .singleElement()
                .satisfies(one -> assertThat(one)
                        .containsEntry("preview", "{\"type\":\"track\"}")
                        .containsEntry("at", "2026-02-03T04:05:00.001Z")
                        .containsEntry("sourceId", "web")));
        assertThat(Api.json("admin", system, "/books/samples?reason=other").getList("items"))
                .isEmpty();
    }

    @Test
    void refusesRangesThatMakeNoSense() {
        Api.as("viewer", system)
                .get("/api/v1/systems/" + system + "/books?from=yesterday&what=clicks")
                .then()
                .statusCode(400);
        Api.as("viewer", system)
                .get("/api/v1/systems/" + system + "/books?from=2020-01-01T00:00:00Z&to=2026-01-01T00:00:00Z")
                .then()
                .statusCode(400);
    }

    private void expectEvents(Map<String, Integer> counts) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(Books.of(system, "events")).isEqualTo(counts));
    }

    private BooksMessage message(String writer, long sequence, List<Entry> entries, List<Sample> samples) {
        return new BooksMessage(
                BooksMessage.VERSION, writer, sequence, system, "web", MINUTE, What.CHUNKS, entries, samples);
    }

    private static EventMessage late(EventMessage event) {
        return Events.with(event, new EventMessage.Times(null, null, event.at().plus(Duration.ofMinutes(31))));
    }

    /** JSON that says where it is from, but is no event. */
    private byte[] unprocessable() {
        return """
                {"version":1,"origin":{"systemId":"%s","sourceId":"web"},"times":{"received":"2026-02-03T04:05:09Z"}}""".formatted(system).getBytes(StandardCharsets.UTF_8);
    }
}
