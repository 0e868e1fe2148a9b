package io.sojourn.playback.export;

import static io.sojourn.playback.Broker.eventually;
import static io.sojourn.playback.Visit.gzip;
import static io.sojourn.playback.Visit.kept;
import static io.sojourn.playback.Visit.sha256;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.sojourn.playback.Broker;
import io.sojourn.playback.SessionPaths;
import io.sojourn.playback.Visit;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("P16")
class ExportResourceTest {
    private static final String EVENTS = "[{\"type\":4,\"timestamp\":1},{\"type\":2,\"timestamp\":2}]";
    private static final byte[] CSS = "body { color: red }".getBytes(UTF_8);
    private static final Pattern PART = Pattern.compile(
            "<script type=\"text/plain\" data-path=\"([^\"]*)\" data-type=\"([^\"]*)\">([^<]*)</script>");

    private final Broker broker = new Broker();
    private final Visit visit = Visit.random();
    private final SessionPaths session = new SessionPaths(visit);

    @AfterEach
    void close() {
        broker.close();
    }

    @Test
    void isOnePageWithAllThatAPlayerAsksForAndNamesNobody() throws IOException {
        recorded(2);
        broker.send(visit.asset("text/css", CSS), CSS);
        broker.send(visit.part(
                0, null, kept("https://shop.example/a.css", CSS), kept("https://shop.example/the-same.css", CSS)));
        eventually(() ->
                session.as("ana", "analyst").get(visit.assetPath(CSS)).then().statusCode(200));

        String page = export();

        Map<String, String> parts = partsOf(page);
        String recording = "recordings/" + visit.recordingId();
        assertThat(parts.keySet())
                .containsExactly(
                        "",
                        recording + "/assets",
                        recording + "/chunks/0",
                        recording + "/chunks/1",
                        "assets/" + sha256(CSS));
        assertThat(parts).containsEntry(recording + "/chunks/1", EVENTS);
        assertThat(parts).containsEntry("assets/" + sha256(CSS), new String(CSS, UTF_8));
        JsonPath layout = new JsonPath(parts.get(""));
        assertThat(layout.getString("sessionId")).isEqualTo(visit.sessionId());
        assertThat(layout.getList("recordings.anonymousId")).asString().isEqualTo("[visitor-0]");
        assertThat(new JsonPath(parts.get(recording + "/assets")).getList("items.url"))
                .asString()
                .isEqualTo("[https://shop.example/a.css, https://shop.example/the-same.css]");
        assertThat(page).doesNotContain(visit.anonymousId());
    }

    @Test
    void loadsNothingAndRunsOneScriptOnly() {
        recorded(1);

        String page = export();

        assertThat(page).startsWith("<!doctype html>").contains("default-src 'none'; script-src 'sha256-");
        assertThat(page.split("<script>", -1)).hasSize(2);
        assertThat(page.indexOf("data-path=")).isLessThan(page.indexOf("<script>"));
    }

    @Test
    void isOfAPartOfTheSessionOnly() throws IOException {
        recorded(4);

        String page = session.as("ana", "analyst")
                .queryParam("from", "2026-11-01T10:02:00Z")
                .queryParam("to", "2026-11-01T10:02:01Z")
                .get(session.of("playback/export"))
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(partsOf(page))
                .doesNotContainKey("recordings/" + visit.recordingId() + "/chunks/3")
                .containsEntry("part", "{\"from\":\"2026-11-01T10:02:00.000Z\",\"to\":\"2026-11-01T10:02:01.000Z\"}");
    }

    @Test
    void tellsBeforeHowLargeItWillBeAtMost() {
        recorded(2);

        long bytes = ((Number) session.as("ana", "analyst")
                        .get(session.of("playback/export/size"))
                        .then()
                        .statusCode(200)
                        .body("mostBytes", equalTo(1024 * 1024))
                        .extract()
                        .path("bytes"))
                .longValue();

        assertThat(bytes).isBetween((long) export().length(), export().length() + 10_000L);
    }

    @Test
    void isNotThereForARangeInWhichNothingWasRecordedAndHasNoSize() {
        recorded(1);

        for (String path : new String[] {session.of("playback/export"), session.of("playback/export/size")}) {
            session.as("ana", "analyst")
                    .queryParam("from", "2026-11-01T10:05:00Z")
                    .queryParam("to", "2026-11-01T10:06:00Z")
                    .get(path)
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("urn:sojourn:problem:recording-not-found"));
        }
    }

    @Test
    void isRefusedIfItIsTooLarge() {
        byte[] noise = new byte[300 * 1024];
        new Random(1).nextBytes(noise);
        byte[] content = gzip("[\"" + Base64.getEncoder().encodeToString(noise) + "\"]");
        broker.send(visit.session());
        for (int sequence = 0; sequence < 3; sequence++) {
            broker.send(visit.chunk(sequence, sequence), content);
        }
        eventually(
                () -> session.as("ana", "analyst").get(visit.path()).then().body("recordings[0].chunks", hasSize(3)));

        session.as("ana", "analyst")
                .get(session.of("playback/export"))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:sojourn:problem:export-too-large"))
                .body("detail", containsString("from and to"));
        session.as("ada", "admin").get(session.of("viewings")).then().body("items", empty());
    }

    @Test
    @Tag("G3")
    void isInTheViewLogEachTimeAndAskingForItsSizeIsNot() {
        recorded(1);
        session.as("ana", "analyst").get(visit.chunkPath(0)).then().statusCode(200);
        session.as("bob", "analyst")
                .get(session.of("playback/export/size"))
                .then()
                .statusCode(200);

        export();
        export();

        session.as("ada", "admin")
                .get(session.of("viewings"))
                .then()
                .body("items.viewer", contains("ana", "ana", "ana"));
    }

    @Test
    @Tag("G2")
    void isForAnalystsOfTheSystem() {
        recorded(1);

        for (String path : new String[] {session.of("playback/export"), session.of("playback/export/size")}) {
            session.as("vic", "viewer").get(path).then().statusCode(403);
            SessionPaths.stranger().get(path).then().statusCode(404);
        }
    }

    @Test
    void isNotThereWithoutASessionOrARecording() {
        session.as("ana", "analyst")
                .get(session.of("playback/export"))
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:sojourn:problem:session-not-found"));
        broker.send(visit.session());
        eventually(() -> session.as("ana", "analyst")
                .get(session.of("playback/export"))
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:sojourn:problem:recording-not-found")));
    }

    private void recorded(int chunks) {
        broker.send(visit.session());
        for (int sequence = 0; sequence < chunks; sequence++) {
            broker.send(visit.chunk(sequence, sequence), gzip(EVENTS));
        }
        eventually(() -> session.as("ana", "analyst")
                .get(visit.path())
                .then()
                .statusCode(200)
                .body("recordings[0].chunks", hasSize(chunks)));
    }

    private String export() {
        return session.as("ana", "analyst")
                .get(session.of("playback/export"))
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header(
                        "Content-Disposition",
                        equalTo("attachment; filename=\"session-" + visit.sessionId() + ".html\""))
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .extract()
                .asString();
    }

    private static Map<String, String> partsOf(String page) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        Matcher part = PART.matcher(page);
        while (part.find()) {
            byte[] gzip = Base64.getDecoder().decode(part.group(3));
            try (GZIPInputStream content = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
                parts.put(part.group(1), new String(content.readAllBytes(), UTF_8));
            }
        }
        return parts;
    }
}
