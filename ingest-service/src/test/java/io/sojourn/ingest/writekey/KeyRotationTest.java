package io.sojourn.ingest.writekey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sojourn.contracts.catalog.CatalogMessage.EndingKey;
import io.sojourn.contracts.catalog.CatalogMessage.Source;
import io.sojourn.ingest.SliceTest;
import io.sojourn.ingest.TestSources;
import io.sojourn.testing.KafkaTestResource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What happens at the door while one write key of a source replaces another. */
@QuarkusTest
@WithTestResource(KafkaTestResource.class)
@Tag("G1")
class KeyRotationTest extends SliceTest {
    private static final Duration A_SECOND = Duration.ofSeconds(1);
    private static final Duration OVERLAP = Duration.ofSeconds(2);

    private final String old = "old-" + Instant.now().toEpochMilli();
    private final Instant end = Instant.now().plus(Duration.ofSeconds(30));

    @Override
    protected Source source() {
        return withOldKeyUntil(TestSources.open(), end);
    }

    @Test
    void takesBothKeysDuringTheOverlap() {
        assertThat(send(writeKey())).isEqualTo(200);
        assertThat(send(old)).isEqualTo(200);

        assertThat(published(2)).hasSize(2);
    }

    @Test
    void refusesTheOldKeyWithinASecondAfterItsEndThoughNobodyTellsItAgain() {
        Instant soon = Instant.now().plus(OVERLAP);
        topics.publish(withOldKeyUntil(source, soon));
        assertThat(send(old)).isEqualTo(200);

        Instant lastTaken = soon;
        Instant sent = Instant.now();
        while (send(old) == 200) {
            lastTaken = sent;
            sent = Instant.now();
            assertThat(sent).isBefore(soon.plus(A_SECOND));
        }

        assertThat(Instant.now()).isBetween(soon, soon.plus(A_SECOND));
        assertThat(lastTaken).isBeforeOrEqualTo(soon);
        assertThat(send(writeKey())).isEqualTo(200);
    }

    @Test
    void refusesAnOldKeyThatIsEndedEarly() {
        topics.publish(TestSources.withWriteKeys(source, List.of(writeKey())));

        await().atMost(A_SECOND).until(() -> send(old) == 401);
    }

    private Source withOldKeyUntil(Source source, Instant end) {
        return TestSources.withWriteKeys(source, List.of(source.writeKeys().getFirst(), old), new EndingKey(old, end));
    }

    private static int send(String key) {
        return given().auth()
                .preemptive()
                .basic(key, "")
                .contentType("application/json")
                .body("{\"event\":\"Paid\",\"anonymousId\":\"v-1\"}")
                .post("/v1/track")
                .statusCode();
    }
}
