package io.sojourn.bench.outage;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Sends batches as an SDK does: what is not acknowledged is sent again, after the time that the service asks for. */
final class OutageSender implements Runnable {
    static final String ID = "outage-";
    private static final int EVENTS = 5;
    private static final Duration PAUSE = Duration.ofMillis(25);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final HttpClient client;
    private final HttpRequest.Builder request;
    private final OutageLedger ledger;
    private final BooleanSupplier goesOn;

    OutageSender(HttpClient client, URI batch, String writeKey, OutageLedger ledger, BooleanSupplier goesOn) {
        this.client = client;
        this.request = HttpRequest.newBuilder(URI.create(batch + "?writeKey=" + writeKey))
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(30));
        this.ledger = ledger;
        this.goesOn = goesOn;
    }

    @Override
    public void run() {
        try {
            while (goesOn.getAsBoolean()) {
                int first = ledger.reserve(EVENTS);
                HttpRequest batch = request.copy()
                        .POST(BodyPublishers.ofString(batch(first)))
                        .build();
                for (Duration pause = send(batch, first); pause.isPositive(); pause = send(batch, first)) {
                    Thread.sleep(pause);
                }
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Sends once; answers how long to wait before it is sent again, zero if it was acknowledged. */
    private Duration send(HttpRequest batch, int first) throws InterruptedException {
        try {
            HttpResponse<Void> answer = client.send(batch, BodyHandlers.discarding());
            ledger.note(String.valueOf(answer.statusCode()), first, EVENTS);
            if (answer.statusCode() == 200) {
                return Duration.ZERO;
            }
            Duration asked = Duration.ofSeconds(
                    answer.headers().firstValueAsLong("Retry-After").orElse(1));
            return asked.compareTo(LONGEST_PAUSE) < 0 ? asked : LONGEST_PAUSE;
        } catch (IOException broken) {
            ledger.note("none", first, EVENTS);
            return Duration.ofSeconds(1);
        }
    }

    private static String batch(int first) {
        return IntStream.range(first, first + EVENTS)
                .mapToObj(number -> """
                        {"type":"track","event":"Paid","messageId":"%s%d","anonymousId":"v-%d","timestamp":"%s","properties":{"amount":12.5,"note":"%s"}}""".formatted(ID, number, number / 50, Instant.now(), "x".repeat(200)))
                .collect(Collectors.joining(",", "{\"batch\":[", "]}"));
    }
}
