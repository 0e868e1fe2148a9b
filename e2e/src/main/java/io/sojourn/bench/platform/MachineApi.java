package io.sojourn.bench.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The platform's public API about the demo's system, asked as a machine: with client credentials. */
public final class MachineApi implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final PlatformProcess platform;
    private final JsonNode status;

    /** Of a platform that is ready. */
    public MachineApi(PlatformProcess platform) {
        this.platform = platform;
        this.status = platform.status();
    }

    /** The demo's system. */
    public String systemId() {
        return status.at("/systems/0/id").asText();
    }

    /** With which a user of the demo signs in. */
    public String password(String username) {
        return StreamSupport.stream(status.get("users").spliterator(), false)
                .filter(user -> user.get("username").asText().equals(username))
                .findFirst()
                .orElseThrow()
                .get("password")
                .asText();
    }

    /** What a path below the system answers. */
    public JsonNode get(String path) {
        return send(request(path).GET().build());
    }

    /** What a path below the system answers to an object. */
    public JsonNode post(String path, Map<String, ?> body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.valueToTree(body).toString()))
                .build());
    }

    /** What anybody is told about a write key; an object without fields as long as nobody knows it. */
    public JsonNode settings(String writeKey) {
        HttpResponse<String> answer =
                answer(HttpRequest.newBuilder(URI.create(platform.gateway() + "/v1/projects/" + writeKey + "/settings"))
                        .build());
        return answer.statusCode() == 200 ? read(answer) : JSON.createObjectNode();
    }

    @Override
    public void close() {
        http.close();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(platform.gateway() + "/api/v1/systems/" + systemId() + path))
                .header("Authorization", "Bearer " + token());
    }

    /** What a machine shows with its requests; it is good for some minutes. */
    public String token() {
        Map<String, String> form = Map.of(
                "grant_type",
                "client_credentials",
                "client_id",
                status.at("/machineClient/id").asText(),
                "client_secret",
                status.at("/machineClient/secret").asText());
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(
                                URI.create(status.at("/machineClient/tokenUrl").asText()))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build())
                .get("access_token")
                .asText();
    }

    private JsonNode send(HttpRequest request) {
        HttpResponse<String> answer = answer(request);
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(request.uri() + " answers " + answer.statusCode() + ": " + answer.body());
        }
        return read(answer);
    }

    private HttpResponse<String> answer(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("not waited for an answer of " + request.uri(), interrupted);
        }
    }

    private static JsonNode read(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }
}
