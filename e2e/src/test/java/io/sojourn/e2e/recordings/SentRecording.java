package io.sojourn.e2e.recordings;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.ValidatableResponse;
import io.sojourn.e2e.Api;
import io.sojourn.e2e.PlatformUnderTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.awaitility.Awaitility;

/** A recording of somebody who was never there, sent to the collect API as a recorder does; whoever has the write key can. */
public final class SentRecording {
    /** Deeper than any page is nested. */
    private static final int DEEPEST = 8000;

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamWriteConstraints(
                    StreamWriteConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build());
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Api api;
    private final String writeKey;
    private final String user;
    private final String id = "rec-" + UUID.randomUUID();
    private final long at;

    /** Of a new visitor; nothing is sent yet. */
    SentRecording(Api api, String name) {
        this(api, name, System.currentTimeMillis());
    }

    /** The same, beginning at a time. */
    public SentRecording(Api api, String name, long at) {
        this.at = at;
        this.api = api;
        this.writeKey = api.writeKey("product");
        this.user = name + "-" + UUID.randomUUID();
    }

    /** By which the session is found. */
    public String user() {
        return user;
    }

    /** When its first event was, by a clock that is right. */
    public long at() {
        return at;
    }

    /** A page view of the visitor, so that there is a session. */
    SentRecording view(String address, String title) {
        return view(at, address, title);
    }

    /** The same at another time. */
    public SentRecording view(long time, String address, String title) {
        Api.collect(
                writeKey,
                List.of(Map.of(
                        "type",
                        "page",
                        "name",
                        title,
                        "userId",
                        user,
                        "anonymousId",
                        visitor(),
                        "timestamp",
                        Instant.ofEpochMilli(time).toString(),
                        "properties",
                        Map.of("url", address, "title", title))));
        return this;
    }

    /** Sends a chunk of events. */
    public ValidatableResponse chunk(int sequence, List<?> events) {
        return chunk(sequence, gzip(json(events)), visitor());
    }

    /** The same of a time in which the visitor was active. */
    public ValidatableResponse chunk(int sequence, List<?> events, long activeFrom, long activeTo) {
        Map<String, ?> parameters = Map.of("anonymousId", visitor(), "activeFrom", activeFrom, "activeTo", activeTo);
        return chunk(sequence, gzip(json(events)), parameters);
    }

    /** Sends some bytes as a chunk, as if it were of a visitor. */
    ValidatableResponse chunk(int sequence, byte[] content, String visitor) {
        return chunk(sequence, content, Map.of("anonymousId", visitor));
    }

    /** The same with parameters. */
    ValidatableResponse chunk(int sequence, byte[] content, Map<String, ?> parameters) {
        return given().baseUri(PlatformUnderTest.running().gateway())
                .queryParam("writeKey", writeKey)
                .queryParam("tabId", "tab")
                .queryParam("sentAt", System.currentTimeMillis())
                .queryParams(parameters)
                .contentType("text/plain")
                .body(content)
                .post("/v1/recordings/{id}/chunks/{sequence}", id, sequence)
                .then();
    }

    /** Sends a file under a hash. */
    ValidatableResponse asset(String sha256, String type, byte[] content) {
        return given().baseUri(PlatformUnderTest.running().gateway())
                .queryParam("writeKey", writeKey)
                .queryParam("type", type)
                .contentType("text/plain")
                .body(content)
                .post("/v1/assets/{sha256}", sha256)
                .then();
    }

    /** Says which address stood for which file, or why for none. */
    ValidatableResponse manifest(int part, List<Map<String, ?>> entries, Map<String, ?> health) {
        return given().baseUri(PlatformUnderTest.running().gateway())
                .queryParam("writeKey", writeKey)
                .queryParam("tabId", "tab")
                .queryParam("anonymousId", visitor())
                .queryParam("part", part)
                .contentType("text/plain")
                .body(json(Map.of("entries", entries, "health", health)))
                .post("/v1/recordings/{id}/assets", id)
                .then();
    }

    String visitor() {
        return "visitor-" + user;
    }

    /** The id of its session, as soon as that is known to have so many chunks. */
    public String awaitSession(int chunks) {
        return Awaitility.await("a session of " + user + " with " + chunks + " chunks")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(250))
                .until(
                        () -> api.sessionsOf(user).stream()
                                .filter(session -> (boolean) session.get("hasRecording"))
                                .map(session -> String.valueOf(session.get("id")))
                                .filter(session -> chunksOf(session) >= chunks)
                                .findFirst()
                                .orElse(""),
                        session -> !session.isEmpty());
    }

    private int chunksOf(String session) {
        return api.get("/sessions/" + session + "/playback")
                .getList("recordings.chunks.flatten()")
                .size();
    }

    static byte[] json(Object value) {
        try {
            return JSON.writeValueAsBytes(value);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static byte[] gzip(byte[] content) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return compressed.toByteArray();
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
