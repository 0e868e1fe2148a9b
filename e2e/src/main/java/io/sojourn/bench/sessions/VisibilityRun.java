package io.sojourn.bench.sessions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sojourn.bench.servers.Timings;
import io.sojourn.bench.sessions.Traffic.Kind;
import io.sojourn.bench.sessions.Traffic.Visits;
import io.sojourn.contracts.TopicName;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Sends events at a steady rate, among them first events of new visitors, and looks into the list as often as the console would not until they are there:
 * from the sending to the answer that has them.
 */
final class VisibilityRun {
    private static final Duration BETWEEN_PROBES = Duration.ofMillis(100);
    /** It counts to the result. Five times as often is five times the work for the machine that is measured: then the list waits for whoever asks for it. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    /** How many more sessions than may be newer than what is waited for are asked for: the fewer, the less the asking takes of the machine that is measured. */
    private static final int MORE_LISTED = 20;

    private static final int MOST_LISTED = 200;
    /** The visits go on: none of them ends by its time. */
    private static final Duration STILL_OPEN = Duration.ofMinutes(5);

    private static final long SEED = 23;
    private static final String SESSIONS = "SELECT count(*) FROM session WHERE system_id = ?";
    /** Of backlogs, whose events are two hours old. */
    private static final String OVERDUE =
            "SELECT count(*) FROM session WHERE state = 'open' AND ended_at < now() - interval '1 hour'";

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SessionServers servers;
    private final int visitors;

    VisibilityRun(SessionServers servers, int visitors) {
        this.servers = servers;
        this.visitors = visitors;
    }

    /** How long it took until each of the probes was in the list. */
    Timings at(int eventsPerSecond, Duration length) throws IOException, InterruptedException, SQLException {
        UUID busy = BenchSystem.added(servers);
        Traffic traffic =
                new Traffic(busy.toString(), Instant.now().minus(STILL_OPEN), visitors, Kind.ORDERED, Visits.SPREAD);
        Backlog.of(servers.bootstrapServers(), TopicName.EVENTS, traffic, visitors, SEED);
        awaitAssembled(busy);
        awaitQuiet();
        UUID probed = BenchSystem.added(servers);
        Map<String, Long> waiting = new ConcurrentHashMap<>();
        PacedTraffic paced = new PacedTraffic(servers.bootstrapServers(), traffic, visitors, eventsPerSecond, length);
        Thread probing = paced.probing(probed.toString(), BETWEEN_PROBES, waiting);
        Thread sending = paced.sending();
        List<Double> took = watch(probed, waiting, List.of(probing, sending));
        return new Timings(
                "%,d events/s".formatted(eventsPerSecond),
                took.stream().mapToDouble(Double::doubleValue).sorted().toArray());
    }

    /** Until the visits that are under way when the measuring begins are sessions. */
    private void awaitAssembled(UUID system) throws SQLException, InterruptedException {
        try (Connection connection = servers.connect();
                PreparedStatement sessions = connection.prepareStatement(SESSIONS)) {
            sessions.setObject(1, system);
            await(sessions, visitors);
        }
    }

    /** Until the sessions of former runs are closed, which are far more than come to their end at once in traffic, and all that was changed is published. */
    private void awaitQuiet() throws SQLException, InterruptedException {
        try (Connection connection = servers.connect();
                PreparedStatement overdue = connection.prepareStatement(OVERDUE);
                PreparedStatement changes = connection.prepareStatement("SELECT count(*) FROM outbox")) {
            await(overdue, 0);
            await(changes, 0);
        }
    }

    private static void await(PreparedStatement counting, long expected) throws SQLException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (count(counting) != expected) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("After %s: %s is not %d".formatted(PATIENCE, counting, expected));
            }
            TimeUnit.NANOSECONDS.sleep(BETWEEN_PROBES.toNanos());
        }
    }

    private static long count(PreparedStatement counting) throws SQLException {
        try (ResultSet row = counting.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private List<Double> watch(UUID system, Map<String, Long> waiting, List<Thread> senders)
            throws IOException, InterruptedException {
        String token = servers.token(system.toString());
        List<Double> took = new ArrayList<>();
        try (HttpClient http = HttpClient.newHttpClient()) {
            long patience = Long.MAX_VALUE;
            while (!waiting.isEmpty() || senders.stream().anyMatch(Thread::isAlive)) {
                HttpResponse<byte[]> answer =
                        http.send(list(system, token, sentSinceOldest(waiting)), BodyHandlers.ofByteArray());
                long now = System.nanoTime();
                JSON.readTree(answer.body()).path("items").forEach(item -> seen(item, waiting, took, now));
                if (senders.stream().noneMatch(Thread::isAlive)) {
                    patience = Math.min(patience, now + PATIENCE.toNanos());
                }
                if (now > patience) {
                    throw new IOException(waiting.size() + " events were not in the list after " + PATIENCE);
                }
                TimeUnit.NANOSECONDS.sleep(BETWEEN_LOOKS.toNanos());
            }
        }
        return took;
    }

    /** How many were sent since the oldest one that is waited for: newer ones may be in the list before it, having come through another partition. */
    private static long sentSinceOldest(Map<String, Long> waiting) {
        long now = System.nanoTime();
        long oldest = waiting.values().stream().mapToLong(Long::longValue).min().orElse(now);
        return (now - oldest) / BETWEEN_PROBES.toNanos();
    }

    /** Asks for the latest sessions, so many that all that are waited for are among them however many come at once. */
    private HttpRequest list(UUID system, String token, long newest) {
        long limit = Math.min(newest + MORE_LISTED, MOST_LISTED);
        return HttpRequest.newBuilder(
                        URI.create(servers.url() + "/api/v1/systems/" + system + "/sessions?limit=" + limit))
                .header("Authorization", "Bearer " + token)
                .build();
    }

    private static void seen(JsonNode session, Map<String, Long> waiting, List<Double> took, long now) {
        Long sent = waiting.remove(
                session.path("person").path("anonymousIds").path(0).asText());
        if (sent != null) {
            took.add((now - sent) / 1e6);
        }
    }
}
