package io.sojourn.playback.compaction;

import static io.restassured.RestAssured.given;
import static io.sojourn.playback.Visit.gzip;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.sojourn.playback.Broker;
import io.sojourn.playback.Visit;
import io.sojourn.playback.compaction.CompactionStore.Due;
import io.sojourn.testing.TestCallers;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Files may have 1 MiB here, some of which is the player. */
@QuarkusTest
@Tag("P16")
class SegmentExportTest {
    private static final int MOST = 1 << 20;
    private static final Pattern CUT = Pattern.compile(
            "<script type=\"text/plain\" data-path=\"cut\" data-type=\"application/json\">([^<]*)</script>");

    private final Broker broker = new Broker();
    private final Visit visit = Visit.random();
    private final RecordedVisit recorded = new RecordedVisit(visit, broker);

    @Inject
    Compactor compactor;

    @BeforeEach
    void haveSession() {
        broker.send(visit.session());
    }

    @AfterEach
    void close() {
        broker.close();
    }

    @Test
    void hasAllWhereAllHasRoom() {
        String text = "[{\"type\":3,\"text\":\"" + "again and again ".repeat(20_000) + "\"}]";
        record(text);

        String page = export().extract().asString();

        JsonPath size = size();
        assertThat(page.length())
                .isBetween(size.getInt("leastBytes"), size.getInt("bytes"))
                .isLessThan(MOST);
        assertThat(page)
                .contains("/segments/0\"", "/segments/1\"", "/segments/2\"")
                .doesNotContainPattern(CUT);
    }

    @Test
    void endsWhereItHasAsMuchAsItMayHaveAndSaysSo() throws IOException {
        byte[] noise = new byte[300 << 10];
        new Random(1).nextBytes(noise);
        record("[{\"type\":3,\"text\":\"" + Base64.getEncoder().encodeToString(noise) + "\"}]");

        String page = export().extract().asString();

        assertThat(size().getInt("bytes")).isGreaterThan(MOST);
        assertThat(page.length()).isLessThanOrEqualTo(MOST);
        assertThat(page)
                .contains("/segments/0\"")
                .doesNotContain("/segments/2\"")
                .endsWith("</html>\n");
        assertThat(cutOf(page)).isIn("2026-11-01T10:01:00.000Z", "2026-11-01T10:02:00.000Z");
    }

    /** A page in three pictures, each of which is put together by itself. */
    private void record(String events) {
        for (int sequence = 0; sequence < 3; sequence++) {
            broker.send(visit.chunk(sequence, sequence, true), gzip(events));
        }
        recorded.awaitChunks(3);
        compactor.compact(new Due(recorded.id(), Instant.now(), true)).await().atMost(Duration.ofSeconds(30));
    }

    private JsonPath size() {
        return get("/export/size").extract().jsonPath();
    }

    private ValidatableResponse export() {
        return get("/export");
    }

    private ValidatableResponse get(String path) {
        return given().auth()
                .oauth2(TestCallers.token("ana", visit.systemId(), "analyst"))
                .get(visit.path() + path)
                .then()
                .statusCode(200);
    }

    private static String cutOf(String page) throws IOException {
        Matcher cut = CUT.matcher(page);
        assertThat(cut.find()).isTrue();
        byte[] gzip = Base64.getDecoder().decode(cut.group(1));
        try (GZIPInputStream content = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            return new JsonPath(new String(content.readAllBytes(), StandardCharsets.UTF_8)).getString("from");
        }
    }
}
