package io.sojourn.bench.playback.seeking;

import io.sojourn.bench.browser.Chromium;
import io.sojourn.bench.keys.CallerKey;
import io.sojourn.bench.platform.MachineApi;
import io.sojourn.bench.platform.PlatformProcess;
import io.sojourn.bench.platform.Waiting;
import io.sojourn.bench.playback.busy.BusyRecording;
import io.sojourn.bench.playback.seeking.Asking.Answers;
import io.sojourn.bench.playback.seeking.Pieces.Piece;
import io.sojourn.bench.playback.seeking.SeekReport.Goals;
import io.sojourn.bench.playback.seeking.SeekReport.Places;
import io.sojourn.bench.playback.seeking.SeekReport.Row;
import io.sojourn.bench.playback.seeking.SeekReport.Server;
import io.sojourn.bench.playback.seeking.SeekReport.Shown;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Makes long sessions of a recording, asks the servers for their beginnings, and watches them in the console at random places. */
public final class SeekRun {
    private static final Duration STORED = Duration.ofMinutes(5);
    private static final Duration COMPACTED = Duration.ofMinutes(20);
    /** As many pieces of a session are asked for at most, to know how much all of them weigh. */
    private static final int WEIGHED = 100;

    private static final int OPENINGS = 5;
    private static final int PLACES = 20;

    private final PlatformProcess platform;
    private final MachineApi api;
    private final CallerKey gatewayKey;
    private final Consumer<String> progress;

    /**
     * Of a platform that is ready.
     *
     * @param data where it keeps its data
     * @param progress told what goes on
     */
    public SeekRun(PlatformProcess platform, MachineApi api, Path data, Consumer<String> progress) throws IOException {
        this.platform = platform;
        this.api = api;
        this.gatewayKey = new CallerKey(data.resolve("secrets/gateway.pem"));
        this.progress = progress;
    }

    /** Measures with sessions of these lengths, and so many questions to each server. */
    public SeekReport measure(BusyRecording recording, List<Duration> lengths, int runs) throws Exception {
        List<LongSession> sessions = new ArrayList<>();
        Instant end = Instant.now().minus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
        try (SessionSender sender = new SessionSender(api, platform.gateway())) {
            for (Duration length : lengths) {
                progress.accept("sending a session of " + length);
                sessions.add(stored(sender.send(recording, length, end), length, end));
            }
        }
        List<Row> rows = new ArrayList<>();
        try (Chromium chromium = new Chromium();
                WatchedSession watched = new WatchedSession(chromium, api, platform.gateway())) {
            for (LongSession session : sessions) {
                awaitCompacted(session);
                progress.accept("asking for the session of " + session.length());
                rows.add(row(session, watched, runs));
            }
        }
        return new SeekReport(rows, Goals.ALL);
    }

    /** The session of a user, as soon as all of it is stored. */
    private LongSession stored(String user, Duration length, Instant end) {
        List<String> found = new ArrayList<>();
        Instant near = end.minusSeconds(10);
        Waiting.until("the session of " + user + " is stored", STORED, () -> {
            var sessions = api.get("/sessions?user=" + user).get("items");
            if (sessions.size() == 1) {
                String id = sessions.get(0).get("id").asText();
                String until =
                        Pieces.of(api.get("/sessions/" + id + "/playback")).until();
                if (!until.isEmpty() && Instant.parse(until).isAfter(near)) {
                    found.add(id);
                }
            }
            return !found.isEmpty();
        });
        return new LongSession(found.getFirst(), end.minus(length), length);
    }

    /** Where the service makes segments, until it has made those that it can. */
    private void awaitCompacted(LongSession session) {
        boolean segments = api.get("/sessions/" + session.id() + "/playback")
                .get("recordings")
                .get(0)
                .has("segments");
        if (segments) {
            progress.accept("waiting for the segments of the session of " + session.length());
            Waiting.until(
                    "the session is in segments",
                    COMPACTED,
                    () -> pieces(session).waiting() == 0);
        }
    }

    private Row row(LongSession session, WatchedSession watched, int runs) throws Exception {
        Pieces pieces = pieces(session);
        List<Server> servers = new ArrayList<>();
        long bytes;
        String path = "/api/v1/systems/%s/sessions/%s/playback".formatted(api.systemId(), session.id());
        try (Asking service = new Asking(
                        "playback-service",
                        "http://127.0.0.1:" + platform.port("PLAYBACK") + path,
                        gatewayKey.token(api.systemId()));
                Asking gateway = new Asking("through the gateway", platform.gateway() + path, api.token())) {
            for (Asking server : List.of(service, gateway)) {
                Answers list = server.answers("", runs);
                servers.add(new Server(
                        server.name(), list, server.answers(pieces.first().path(), runs)));
            }
            bytes = weigh(service, pieces);
        }
        return new Row(
                session.length().toMillis() / 60_000.0,
                pieces.all().size(),
                bytes,
                Math.ceil(1e4 * servers.getFirst().first().bytes() / bytes) / 1e4,
                servers,
                opened(session, watched),
                sought(watched));
    }

    /** What all pieces weigh as they are sent: of many, from some of them. */
    private static long weigh(Asking server, Pieces pieces) throws Exception {
        int step = Math.ceilDiv(pieces.all().size(), WEIGHED);
        long kept = 0;
        long sent = 0;
        for (int i = 0; i < pieces.all().size(); i += step) {
            Piece piece = pieces.all().get(i);
            kept += piece.bytes();
            sent += server.ask(piece.path());
        }
        return Math.round(pieces.bytes() * (sent / (double) kept));
    }

    private static Places opened(LongSession session, WatchedSession watched) {
        return Places.of(Stream.generate(() -> watched.open(session.id()))
                .limit(OPENINGS)
                .toList());
    }

    private static Places sought(WatchedSession watched) {
        Random random = new Random(20261122);
        List<Shown> shown = new ArrayList<>();
        for (int i = 0; i < PLACES; i++) {
            shown.add(watched.seek(random.nextDouble()));
        }
        return Places.of(shown);
    }

    private Pieces pieces(LongSession session) {
        return Pieces.of(api.get("/sessions/" + session.id() + "/playback"));
    }
}
