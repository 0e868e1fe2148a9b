package io.sojourn.ingest.privacy;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.sojourn.contracts.TopicName;
import io.sojourn.contracts.catalog.SourcePrivacy;
import io.sojourn.contracts.catalog.SourcePrivacy.Scrubbing;
import io.sojourn.ingest.SliceTest;
import io.sojourn.ingest.TestSources;
import io.sojourn.testing.KafkaTestResource;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The address of a client comes in, and goes nowhere: not into records, books, metrics or logs. */
@QuarkusTest
@WithTestResource(KafkaTestResource.class)
@Tag("W1")
class AddressesTest extends SliceTest {
    private static final String GOOD = "{\"type\":\"track\",\"event\":\"Paid\",\"anonymousId\":\"v\"%s}";

    private final LogLines log = new LogLines();

    @BeforeEach
    void listenToTheLog() {
        Logger.getLogger("").addHandler(log);
    }

    @AfterEach
    void leaveTheLog() {
        Logger.getLogger("").removeHandler(log);
    }

    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.77", "2001:db8:77::1"})
    void areInNoRecordNoCountNoMetricAndNoLogLine(String address) {
        topics.publishSalts();
        sendAllKinds(address);
        sendFromAnApp(address);
        source = TestSources.with(TestSources.open(), anonymous());
        topics.publish(source);
        sendAllKinds(address);
        sendFromAnApp(address);

        assertThat(records(TopicName.EVENTS)).isNotEmpty().doesNotContain(address);
        assertThat(records(TopicName.RECORDINGS)).isNotEmpty().doesNotContain(address);
        assertThat(records(TopicName.BOOKS)).isNotEmpty().doesNotContain(address);
        assertThat(get("/metrics").asString()).contains("sojourn_ingest_events").doesNotContain(address);
        Logger.getLogger(AddressesTest.class.getName()).info("This is heard");
        assertThat(String.join("\n", log.lines)).contains("This is heard").doesNotContain(address);
    }

    /** What is taken, what is refused in part and as a whole, what is not understood at all, and what is sent too fast or from nobody. */
    private void sendAllKinds(String address) {
        String stated = GOOD.formatted(",\"context\":{\"ip\":\"" + address + "\"}");
        String bad = "{\"type\":\"track\",\"context\":{\"ip\":\"" + address + "\"}}";
        assertThat(from(address)
                        .body("{\"batch\":[" + GOOD.formatted("") + "," + stated + "," + bad + "]}")
                        .post("/v1/batch")
                        .statusCode())
                .isEqualTo(200);
        assertThat(from(address).body(bad).post("/v1/track").statusCode()).isEqualTo(400);
        assertThat(from(address).body("{" + address).post("/v1/batch").statusCode())
                .isEqualTo(400);
        assertThat(from(address).body("{}").post("/v1/" + address).statusCode()).isEqualTo(404);
        assertThat(from(address)
                        .queryParam("anonymousId", "v")
                        .body("[{\"type\":3,\"timestamp\":1577836800000}]")
                        .post("/v1/recordings/r/chunks/0")
                        .statusCode())
                .isEqualTo(200);
        assertThat(from(address)
                        .queryParam("anonymousId", "v")
                        .body("[" + address)
                        .post("/v1/recordings/r/chunks/1")
                        .statusCode())
                .isEqualTo(400);
        assertThat(given().header("X-Forwarded-For", address)
                        .body("{}")
                        .post("/v1/track?writeKey=nobodys")
                        .statusCode())
                .isEqualTo(401);
    }

    /** No browser sends it, and its address is looked up all the same. */
    private void sendFromAnApp(String address) {
        String ofApp = GOOD.formatted(
                ",\"context\":{\"library\":{\"name\":\"analytics-android\"},\"device\":{\"type\":\"android\"}}");
        assertThat(authorized()
                        .header("X-Forwarded-For", address)
                        .header("User-Agent", "okhttp/4.12.0")
                        .body("{\"batch\":[" + ofApp + "]}")
                        .post("/v1/batch")
                        .statusCode())
                .isEqualTo(200);
    }

    private RequestSpecification from(String address) {
        return authorized().header("X-Forwarded-For", address).header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64)");
    }

    private String records(String topic) {
        return topics.read(topic, 1, record -> record.key().startsWith(source.systemId() + "/")).stream()
                .map(AddressesTest::text)
                .collect(Collectors.joining("\n"));
    }

    private static String text(ConsumerRecord<String, byte[]> record) {
        String headers = StreamSupport.stream(record.headers().spliterator(), false)
                .map(header -> header.key() + "=" + new String(header.value(), StandardCharsets.ISO_8859_1))
                .collect(Collectors.joining(";"));
        return record.key() + headers + new String(record.value(), StandardCharsets.ISO_8859_1);
    }

    private static SourcePrivacy anonymous() {
        return new SourcePrivacy(true, false, true, false, Scrubbing.ALL);
    }

    private static final class LogLines extends Handler {
        private final Queue<String> lines = new ConcurrentLinkedQueue<>();
        private final PatternFormatter formatter = new PatternFormatter("%c %X %s%e");

        @Override
        public void publish(LogRecord line) {
            lines.add(formatter.format(line));
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            lines.clear();
        }
    }
}
