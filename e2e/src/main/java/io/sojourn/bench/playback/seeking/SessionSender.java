package io.sojourn.bench.playback.seeking;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.sojourn.bench.platform.MachineApi;
import io.sojourn.bench.platform.Waiting;
import io.sojourn.bench.playback.busy.BusyRecording;
import io.sojourn.bench.playback.busy.RecordedChunk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sends sessions of the past through the collect API: a recording again and again, each time later, and an event every few minutes. */
final class SessionSender implements AutoCloseable {
    private static final Duration BETWEEN_EVENTS = Duration.ofMinutes(5);
    private static final int SENDERS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newHttpClient();
    private final String gateway;
    private final String writeKey;

    /** Of a new source. */
    SessionSender(MachineApi api, String gateway) {
        this.gateway = gateway;
        this.writeKey = api.post(
                        "/sources",
                        Map.of(
                                "name", "Long sessions of the benchmark",
                                "type", "product",
                                "environment", "production",
                                "recording", true))
                .get("writeKey")
                .asText();
        Waiting.until("the new source is recorded", PATIENCE, () -> api.settings(writeKey)
                .at("/sojourn/recording")
                .asBoolean());
    }

    /** Sends a session that ended at an instant; done when all of it is accepted. Answers the user's name. */
    String send(BusyRecording recording, Duration length, Instant end) {
        UUID visitor = UUID.randomUUID();
        String user = "long-" + length.toMinutes() + "-" + visitor;
        String recordingId = UUID.randomUUID().toString();
        Instant begin = end.minus(length);
        sendEvents(visitor, user, recordingId, begin, length);
        List<Callable<Void>> chunks = new ArrayList<>();
        long later = begin.toEpochMilli() - recording.from();
        while (later + recording.from() < end.toEpochMilli()) {
            for (RecordedChunk chunk : recording.chunks()) {
                if (chunk.to() + later <= end.toEpochMilli()) {
                    chunks.add(sending(visitor, recordingId, chunks.size(), chunk, later));
                }
            }
            later += recording.length().toMillis() + 1;
        }
        sendAll(chunks);
        return user;
    }

    @Override
    public void close() {
        http.close();
    }

    private void sendEvents(UUID visitor, String user, String recordingId, Instant begin, Duration length) {
        long count = Math.max(2, length.dividedBy(BETWEEN_EVENTS) + 1);
        Duration between = length.dividedBy(count - 1);
        List<String> events = Stream.iterate(0, i -> i + 1)
                .limit(count)
                .map(i -> """
            {"type":"page","name":"Dispatch","messageId":"%s","timestamp":"%s","anonymousId":"%s","userId":"%s",\
            "context":{"page":{"url":"https://dispatch.example/orders/%d","title":"Dispatch"},"sojourn":{"tabId":"%s","recordingId":"%s"}}}""".formatted(
                        UUID.randomUUID(), begin.plus(between.multipliedBy(i)), visitor, user, i, visitor, recordingId))
                .toList();
        post(
                "/v1/batch",
                events.stream()
                        .collect(Collectors.joining(",", "{\"batch\":[", "]}"))
                        .getBytes(UTF_8));
    }

    private void sendAll(List<Callable<Void>> chunks) {
        try (ExecutorService senders = Executors.newFixedThreadPool(SENDERS)) {
            for (Future<Void> sent : senders.invokeAll(chunks)) {
                sent.get();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("not waited until a session is sent", interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    private Callable<Void> sending(UUID visitor, String recordingId, int sequence, RecordedChunk chunk, long later) {
        String path =
                "/v1/recordings/%s/chunks/%d?writeKey=%s&anonymousId=%s&tabId=%s&events=%d&activeFrom=%d&activeTo=%d"
                        .formatted(
                                recordingId,
                                sequence,
                                writeKey,
                                visitor,
                                visitor,
                                chunk.size(),
                                chunk.from() + later,
                                chunk.to() + later);
        return () -> {
            post(path, RecordedChunk.gzip(chunk.json(later)));
            return null;
        };
    }

    private void post(String path, byte[] body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(gateway + path))
                .header("Content-Type", "text/plain")
                .header("Authorization", basic())
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200 || !answer.body().contains("\"success\":true")) {
                throw new IllegalStateException(path + " answers " + answer.statusCode() + ": " + answer.body());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("not waited for an answer of " + path, interrupted);
        }
    }

    private String basic() {
        return "Basic " + Base64.getEncoder().encodeToString((writeKey + ":").getBytes(UTF_8));
    }
}
