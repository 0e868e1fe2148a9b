package io.sojourn.ingest.publishing;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.sojourn.contracts.books.BooksMessage;
import io.sojourn.contracts.events.EventMessage;
import io.sojourn.ingest.Hashes;
import io.sojourn.ingest.SliceTest;
import io.sojourn.testing.KafkaTestResource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(KafkaTestResource.class)
@Tag("G6")
class BrokerAwayTest extends SliceTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    EventPublisher publisher;

    @AfterEach
    void resumeBroker() throws IOException, InterruptedException {
        signalBroker("-CONT");
        await().atMost(PATIENCE).until(() -> get("/health/ready").statusCode() == 200);
    }

    @Test
    void asksSendersToComeAgainWhileTheBrokerIsAwayAndTakesAllAfterwards() throws IOException, InterruptedException {
        signalBroker("-STOP");

        authorized()
                .body(event("away"))
                .post("/v1/track")
                .then()
                .statusCode(503)
                .header("Retry-After", "5")
                .contentType("application/problem+json")
                .body("type", equalTo("urn:sojourn:problem:temporarily-unavailable"));
        await().atMost(PATIENCE).until(() -> get("/health/ready").statusCode() == 503);

        signalBroker("-CONT");
        await().atMost(PATIENCE)
                .until(() -> authorized().body(event("back")).post("/v1/track").statusCode() == 200);
        await().atMost(PATIENCE).until(() -> publisher.bytesInFlight() == 0);
        // Its sender was told to come again; it is tried on, so that the books know what became of it.
        assertThat(published(2)).extracting(EventMessage::id).contains("away", "back");
    }

    @Test
    @Tag("P1")
    void asksToSendAssetsAgainWhileTheBrokerIsAway() throws IOException, InterruptedException {
        byte[] css = "a{}".getBytes(StandardCharsets.UTF_8);
        String path = "/v1/assets/" + Hashes.of(css) + "?type=text/css";
        signalBroker("-STOP");

        authorized().body(css).post(path).then().statusCode(503).header("Retry-After", "5");

        signalBroker("-CONT");
        await().atMost(PATIENCE).until(() -> authorized().body(css).post(path).statusCode() == 200);
    }

    @Test
    void countsWhatSendersSentThatHungUpAndHoldsItsMemoryUntilTheBrokerHasIt()
            throws IOException, InterruptedException {
        signalBroker("-STOP");
        String body = event("hung-up");
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream()
                    .write(("POST /v1/track?writeKey=" + writeKey() + " HTTP/1.1\r\nHost: x\r\nContent-Length: "
                                    + body.length() + "\r\n\r\n" + body)
                            .getBytes(StandardCharsets.UTF_8));
            await().atMost(PATIENCE).until(() -> publisher.bytesInFlight() > 0);
        }

        assertThat(publisher.bytesInFlight()).isPositive();
        signalBroker("-CONT");

        await().atMost(PATIENCE).until(() -> publisher.bytesInFlight() == 0);
        assertThat(published(1)).extracting(EventMessage::id).containsExactly("hung-up");
        await().atMost(PATIENCE).until(() -> books().stream()
                .flatMap(message -> message.entries().stream())
                .anyMatch(new BooksMessage.Entry(BooksMessage.State.RECEIVED, null, 1)::equals));
    }

    private static String event(String id) {
        return "{\"event\":\"Paid\",\"userId\":\"u\",\"messageId\":\"" + id + "\"}";
    }

    private static void signalBroker(String signal) throws IOException, InterruptedException {
        String process = System.getProperty(KafkaTestResource.PROCESS_PROPERTY);
        int code =
                new ProcessBuilder("kill", signal, process).inheritIO().start().waitFor();
        assertThat(code).isZero();
    }
}
