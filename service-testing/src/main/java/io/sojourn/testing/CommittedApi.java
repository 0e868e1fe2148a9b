package io.sojourn.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;

/** Holds a service's OpenAPI document against the one that is committed in {@code src/main/openapi} (G4). */
public final class CommittedApi {
    private static final Path COMMITTED = Path.of("src/main/openapi/openapi.yaml");
    private static final Path BUILT = Path.of("target/openapi/openapi.yaml");

    private CommittedApi() {}

    /**
     * Fails if the service that runs on a port describes itself otherwise than the committed document does; what it says is left in the
     * target folder.
     */
    public static void check(int port) throws IOException, InterruptedException {
        String described = describe(port);
        Files.createDirectories(BUILT.getParent());
        Files.writeString(BUILT, described);
        if (!Files.exists(COMMITTED) || !Files.readString(COMMITTED).equals(described)) {
            throw new AssertionError(
                    "The API has changed: if that is meant, copy " + BUILT + " to " + COMMITTED + " and commit it");
        }
    }

    private static String describe(int port) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/openapi"))
                .header("Accept", "application/yaml")
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString()).body();
        }
    }
}
