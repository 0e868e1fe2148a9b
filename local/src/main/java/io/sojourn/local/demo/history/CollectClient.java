package io.sojourn.local.demo.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

/** Sends batches to the public collect API, as a server-side library would. */
final class CollectClient implements AutoCloseable {

    private static final int ATTEMPTS = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI batches;

    CollectClient(String gatewayUrl) {
        this.batches = URI.create(gatewayUrl + "/v1/batch");
    }

    /** Sends the items; answers how many of them were refused. Waits and tries again when asked to. */
    int send(String writeKey, List<ObjectNode> items) throws IOException, InterruptedException {
        ObjectNode body = json.createObjectNode();
        body.putArray("batch").addAll(items);
        String credentials = Base64.getEncoder().encodeToString((writeKey + ":").getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(batches)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Authorization", "Basic " + credentials)
                .POST(HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(body)))
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        for (int attempt = 1; asksToWait(response) && attempt < ATTEMPTS; attempt++) {
            Thread.sleep(wait(response));
            response = http.send(request, HttpResponse.BodyHandlers.ofString());
        }
        return refused(response);
    }

    @Override
    public void close() {
        http.close();
    }

    private int refused(HttpResponse<String> response) throws IOException {
        if (response.statusCode() != 200) {
            throw new IOException("The collect API answered " + response.statusCode() + ": " + response.body());
        }
        JsonNode answer = json.readTree(response.body());
        return answer.path("refused").size();
    }

    private static boolean asksToWait(HttpResponse<String> response) {
        return response.statusCode() == 429 || response.statusCode() == 503;
    }

    private static Duration wait(HttpResponse<String> response) {
        String seconds = response.headers().firstValue("Retry-After").orElse("1");
        return Duration.ofSeconds(seconds.matches("\\d{1,2}") ? Math.min(Integer.parseInt(seconds), 10) : 1);
    }
}
