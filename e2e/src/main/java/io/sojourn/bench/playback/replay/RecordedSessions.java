package io.sojourn.bench.playback.replay;

import com.fasterxml.jackson.databind.JsonNode;
import io.sojourn.bench.platform.MachineApi;
import io.sojourn.bench.platform.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Finds the sessions of recorded visits. */
public final class RecordedSessions {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final MachineApi api;

    /** Of the demo's system. */
    public RecordedSessions(MachineApi api) {
        this.api = api;
    }

    /**
     * A session that was recorded.
     *
     * @param beginsAt where its timeline begins, by the clock of the visitor's browser, in epoch milliseconds
     */
    public record Recorded(String id, long beginsAt) {}

    /** The only session of a user, as soon as its recording reaches an instant of the visitor's clock. */
    public Recorded await(String user, long at) {
        List<Recorded> found = new ArrayList<>();
        Waiting.until("the visit of " + user + " is a recorded session", PATIENCE, () -> {
            JsonNode sessions = api.get("/sessions?user=" + user).get("items");
            if (sessions.size() == 1) {
                String id = sessions.get(0).get("id").asText();
                found.addAll(recorded(id, api.get("/sessions/" + id + "/playback"), at));
            }
            return !found.isEmpty();
        });
        return found.getFirst();
    }

    /**
     * The console plays by the smallest difference between the server's and the browser's clock that the chunks and segments of a
     * recording tell, from the first event or chunk on.
     */
    private static Collection<Recorded> recorded(String id, JsonNode playback, long at) {
        List<JsonNode> chunks = StreamSupport.stream(playback.get("recordings").spliterator(), false)
                .flatMap(recording -> Stream.of("segments", "chunks").map(recording::get))
                .flatMap(pieces -> StreamSupport.stream(pieces.spliterator(), false))
                .toList();
        List<Long> offsets = chunks.stream()
                .map(chunk -> chunk.get("clockOffsetMs").asLong())
                .toList();
        boolean reached = chunks.stream().anyMatch(chunk -> inBrowser(chunk, "to") > at);
        if (!reached) {
            return List.of();
        }
        long first = chunks.stream()
                .mapToLong(chunk -> inBrowser(chunk, "from"))
                .min()
                .orElseThrow();
        long begin = millis(playback, "startedAt") - Collections.min(offsets);
        return List.of(new Recorded(id, Math.min(first, begin)));
    }

    private static long inBrowser(JsonNode chunk, String field) {
        return millis(chunk, field) - chunk.get("clockOffsetMs").asLong();
    }

    private static long millis(JsonNode node, String field) {
        return Instant.parse(node.get(field).asText()).toEpochMilli();
    }
}
