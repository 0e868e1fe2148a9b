package io.sojourn.ingest.books;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sojourn.contracts.TopicName;
import io.sojourn.contracts.books.BooksMark;
import io.sojourn.contracts.books.BooksMessage.Entry;
import io.sojourn.contracts.books.BooksMessage.Sample;
import io.sojourn.contracts.books.BooksMessage.State;
import io.sojourn.contracts.catalog.CatalogMessage.Source;
import io.sojourn.ingest.SliceTest;
import io.sojourn.ingest.TestSources;
import io.sojourn.testing.KafkaTestResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(KafkaTestResource.class)
@Tag("G6")
class BooksTest extends SliceTest {
    private static final String GOOD =
            "{\"type\":\"track\",\"event\":\"Paid\",\"messageId\":\"%s\",\"anonymousId\":\"v\"}";

    @Test
    void tellsWhatWasReceivedAndWhatOfItWasRefused() {
        String bad =
                "{\"type\":\"track\",\"anonymousId\":\"v\",\"properties\":{\"mail\":\"a.b@shop.example\",\"ip\":\"203.0.113.9\"}}";
        authorized()
                .body("{\"batch\":[" + GOOD.formatted("b-1") + "," + bad + "," + GOOD.formatted("b-2") + ",17]}")
                .post("/v1/batch")
                .then()
                .statusCode(200);
        authorized().body("{not json").post("/v1/batch").then().statusCode(400);

        Awaitility.await().untilAsserted(() -> {
            assertThat(count(source, State.RECEIVED, null)).isEqualTo(5);
            assertThat(count(source, State.REFUSED, null)).isEqualTo(3);
            assertThat(count(source, State.REFUSED, "malformed-body")).isEqualTo(1);
            assertThat(count(source, State.REFUSED, "wrong-type")).isEqualTo(1);
        });
        assertThat(samples())
                .extracting(Sample::preview)
                .filteredOn(Objects::nonNull)
                .anySatisfy(preview -> assertThat(preview).contains("[email]", "[address]"))
                .noneSatisfy(preview -> assertThat(preview).containsAnyOf("a.b@shop.example", "203.0.113.9"));
    }

    @Test
    void countsAllEventsOfARequestThatIsRefusedOnceTheyAreRead() {
        Source strict = TestSources.of("https://shop.example");
        topics.publish(strict);
        given().header("Origin", "https://else.example")
                .contentType("text/plain")
                .body("{\"writeKey\":\"" + strict.writeKeys().getFirst() + "\",\"batch\":[" + GOOD.formatted("o-1")
                        + "," + GOOD.formatted("o-2") + "]}")
                .post("/v1/batch")
                .then()
                .statusCode(403);

        Awaitility.await().untilAsserted(() -> {
            assertThat(count(strict, State.RECEIVED, null)).isEqualTo(2);
            assertThat(count(strict, State.REFUSED, "origin-not-allowed")).isEqualTo(2);
        });
    }

    @Test
    void marksTheRecordsThatItHasCounted() {
        authorized().body(GOOD.formatted("m-1")).post("/v1/track").then().statusCode(200);

        List<ConsumerRecord<String, byte[]>> records =
                topics.read(TopicName.EVENTS, 1, record -> record.key().startsWith(source.systemId() + "/"));

        assertThat(records).allMatch(record -> BooksMark.isOn(record.headers()));
    }

    @Test
    void keepsAtMostFiveSamplesOfAKindInAMinute() {
        List<String> bad = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            bad.add("17");
        }

        authorized()
                .body("{\"batch\":[" + String.join(",", bad) + "]}")
                .post("/v1/batch")
                .then()
                .statusCode(400);

        Awaitility.await().until(() -> count(source, State.REFUSED, "wrong-type") == 40);
        // Ten, if a minute ended in between.
        assertThat(samples()).hasSizeBetween(5, 10);
    }

    private long count(Source of, State state, @Nullable String reason) {
        return books(of).stream()
                .flatMap(message -> message.entries().stream())
                .filter(entry -> entry.state() == state && (reason == null || reason.equals(entry.reason())))
                .mapToLong(Entry::count)
                .sum();
    }

    private List<Sample> samples() {
        return books().stream().flatMap(message -> message.samples().stream()).toList();
    }
}
