package io.sojourn.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * Tries every endpoint that a service describes with the token of a share: it opens the parts of one session that were named, and nothing else, however
 * often endpoints are added (P11).
 */
public final class SharedSessionCheck {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");
    private static final String SYSTEM = UUID.randomUUID().toString();
    private static final String SESSION = UUID.randomUUID().toString();

    private final int port;
    private final Set<String> open;
    private final HttpClient client;
    private final List<String> wrong = new ArrayList<>();

    private SharedSessionCheck(int port, Set<String> open, HttpClient client) {
        this.port = port;
        this.open = open;
        this.client = client;
    }

    /**
     * Fails if the service that runs on a port opens anything else to a share, or not all that it should.
     *
     * @param open the paths, as the API document has them, that may be read of the shared session
     */
    public static void check(int port, Set<String> open) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            SharedSessionCheck check = new SharedSessionCheck(port, open, client);
            check.tryAll();
            if (!check.wrong.isEmpty()) {
                throw new AssertionError("With the token of a share:\n" + String.join("\n", check.wrong));
            }
        }
    }

    private void tryAll() throws IOException, InterruptedException {
        HttpRequest document = HttpRequest.newBuilder(address("/openapi?format=json"))
                .header("Accept", "application/json")
                .build();
        JsonNode paths = JSON.readTree(
                        client.send(document, BodyHandlers.ofString()).body())
                .get("paths");
        for (String path : (Iterable<String>) paths::fieldNames) {
            for (String method : (Iterable<String>) paths.get(path)::fieldNames) {
                if (METHODS.contains(method)) {
                    attempt(method, path);
                }
            }
        }
        if (paths.size() < open.size()) {
            wrong.add("the document has fewer paths than are open");
        }
    }

    private void attempt(String method, String path) throws IOException, InterruptedException {
        boolean shouldOpen = method.equals("get") && open.contains(path);
        String stranger = UUID.randomUUID().toString();
        expect(shouldOpen, method, filled(path, SYSTEM, SESSION));
        expect(false, method, filled(path, SYSTEM, stranger), !path.contains("{sessionId}") && shouldOpen);
        expect(false, method, filled(path, stranger, SESSION), !path.contains("{systemId}") && shouldOpen);
    }

    private void expect(boolean opens, String method, String path, boolean same)
            throws IOException, InterruptedException {
        if (!same) {
            expect(opens, method, path);
        }
    }

    private void expect(boolean opens, String method, String path) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(path))
                .header(
                        "Authorization",
                        "Bearer "
                                + TestCallers.sharedToken(
                                        SYSTEM, SESSION, UUID.randomUUID().toString()))
                .header("Content-Type", "application/json");
        boolean body = !method.equals("get") && !method.equals("delete");
        request.method(method.toUpperCase(Locale.ROOT), body ? BodyPublishers.ofString("{}") : BodyPublishers.noBody());
        HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
        if (isRefusal(answer) == opens) {
            wrong.add("%s %s is %s: %d %s"
                    .formatted(method, path, opens ? "closed" : "open", answer.statusCode(), answer.body()));
        }
    }

    /** What the access filter answers, or the check of roles before it; a session that does not exist is another answer. */
    private static boolean isRefusal(HttpResponse<String> answer) {
        return answer.statusCode() == 401
                || answer.statusCode() == 403
                || (answer.statusCode() == 404 && answer.body().contains("urn:sojourn:problem:not-found"));
    }

    private static String filled(String path, String system, String session) {
        return path.replace("{systemId}", system)
                .replace("{sessionId}", session)
                .replace("{sequence}", "0")
                .replace("{index}", "0")
                .replace("{sha256}", "0".repeat(64))
                .replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
