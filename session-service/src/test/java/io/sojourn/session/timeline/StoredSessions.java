package io.sojourn.session.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sojourn.contracts.MessageJson;
import io.sojourn.session.assembly.AssembledSession;
import io.sojourn.session.assembly.Kind;
import io.sojourn.session.assembly.Occurrence;
import io.sojourn.session.frustration.Frustration;
import io.sojourn.session.frustration.SignalKind;
import io.sojourn.session.timeline.Histories.History;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All that is stored of sessions, column by column, as the reference has it and as the database has it. */
final class StoredSessions {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Columns that follow from more than the events, or that no event tells of. */
    private static final Set<String> BESIDE = Set.of(
            "id",
            "system_id",
            "person_id",
            "fingerprint",
            "state",
            "revision",
            "changed_at",
            "title",
            "tldr",
            "summary_revision");

    private static final Set<String> TIMES =
            Set.of("started_at", "ended_at", "product_from", "product_until", "product_before", "ended_slot");

    private static final long SLOT = Duration.ofMinutes(5).toMillis();

    private StoredSessions() {}

    /** By person and start; each column as JSON. */
    static Map<String, Map<String, JsonNode>> expected(History history) {
        Map<String, Map<String, JsonNode>> sessions = new TreeMap<>();
        Reference.sessions(history.events(), history.settings()).forEach((person, assembled) -> {
            Long productBefore = null;
            for (AssembledSession one : assembled) {
                Map<String, JsonNode> columns = columns(one, productBefore);
                columns.put("class", json(text(Reference.classOf(one, assembled))));
                sessions.put(place(person, one.startedAt()), columns);
                productBefore = one.productUntil() == null ? productBefore : one.productUntil();
            }
        });
        return sessions;
    }

    /** A row of the table as JSON, in the same form. */
    static Map<String, JsonNode> stored(String row) {
        Map<String, JsonNode> columns = new TreeMap<>();
        json(row).properties().stream()
                .filter(column -> !BESIDE.contains(column.getKey()))
                .forEach(column -> columns.put(
                        column.getKey(),
                        TIMES.contains(column.getKey()) && !column.getValue().isNull()
                                ? JSON.valueToTree(millis(column.getValue()))
                                : json(String.valueOf(column.getValue()))));
        return columns;
    }

    /** What holds whatever came when: each event is in one session of its person, and no session is longer or has a longer pause than it may. */
    static void assertSound(History history, Map<String, Map<String, JsonNode>> found) {
        Reference.timelines(history.events()).forEach((person, occurrences) -> {
            NavigableMap<Long, Map<String, JsonNode>> sessions = new TreeMap<>();
            found.forEach((place, columns) -> {
                long start = columns.get("started_at").asLong();
                if (place.equals(place(person, start))) {
                    sessions.put(start, columns);
                }
            });
            Map<Long, List<Long>> inside = occurrences.stream()
                    .filter(one -> one.kind().counted())
                    .map(Occurrence::at)
                    .sorted()
                    .collect(Collectors.groupingBy(sessions::floorKey));
            assertThat(inside.keySet())
                    .as("history %d, %s", history.seed(), person)
                    .isEqualTo(sessions.keySet());
            inside.forEach((start, times) -> assertSound(history, sessions.get(start), times));
        });
    }

    private static void assertSound(History history, Map<String, JsonNode> session, List<Long> times) {
        long timeout = history.settings().inactivityTimeout().toMillis();
        long longest = history.settings().maximumDuration().toMillis();
        assertThat(session.get("started_at").asLong()).isEqualTo(times.getFirst());
        assertThat(session.get("ended_at").asLong()).isEqualTo(times.getLast());
        assertThat(session.get("event_count").asInt()).isEqualTo(times.size());
        assertThat(times.getLast() - times.getFirst()).isLessThanOrEqualTo(longest);
        for (int i = 1; i < times.size(); i++) {
            assertThat(times.get(i) - times.get(i - 1)).isLessThanOrEqualTo(timeout);
        }
    }

    static String place(String person, long startedAt) {
        return person + " " + startedAt;
    }

    /** The start in a row. */
    static long start(String row) {
        return millis(json(row).get("started_at"));
    }

    private static Map<String, JsonNode> columns(AssembledSession session, @Nullable Long productBefore) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("started_at", session.startedAt());
        columns.put("ended_at", session.endedAt());
        columns.put("ended_slot", Math.floorDiv(session.endedAt(), SLOT) * SLOT);
        columns.put("duration_ms", session.endedAt() - session.startedAt());
        columns.put("first_event", session.firstEvent());
        columns.put("began_because", session.beganBecause().wireName());
        columns.put("ended_because", session.endedBecause().wireName());
        columns.put("active_ms", session.activeMs());
        columns.put("event_count", session.eventCount());
        columns.put("page_view_count", session.pageViewCount());
        columns.put("click_count", session.count(Kind.CLICK));
        columns.put("input_count", session.count(Kind.INPUT));
        columns.put("error_count", session.count(Kind.ERROR));
        columns.put("interaction_count", session.count(Kind.CONTENT));
        columns.put("landing_page", session.landingPage());
        columns.put("exit_page", session.exitPage());
        columns.put("referrer", session.referrer());
        columns.put("environment", session.environment());
        columns.put("has_recording", false);
        crossProperty(session, productBefore, columns);
        client(session, columns);
        columns.put("details", details(session));
        Map<String, JsonNode> texts = new TreeMap<>();
        columns.forEach((name, value) -> texts.put(name, json(text(value))));
        return texts;
    }

    private static void crossProperty(
            AssembledSession session, @Nullable Long productBefore, Map<String, @Nullable Object> columns) {
        columns.put("channel", session.channel());
        columns.put("source_types", session.sourceTypes());
        columns.put("prompted_by", session.promptedBy());
        columns.put("product_from", session.productFrom());
        columns.put("product_until", session.productUntil());
        columns.put("product_before", productBefore);

        columns.put("tags", session.tags());
        columns.put("rage_count", session.frustration().count(SignalKind.RAGE));
        columns.put("dead_count", session.frustration().count(SignalKind.DEAD));
        columns.put("slow_count", session.frustration().count(SignalKind.SLOW));
        columns.put("quick_back_count", session.frustration().count(SignalKind.QUICK_BACK));
        columns.put("activity_level", session.activityLevel());
        columns.put("definitions", AssembledSession.DEFINITIONS);
    }

    private static void client(AssembledSession session, Map<String, @Nullable Object> columns) {
        columns.put("country", session.client().country());
        columns.put("device_type", session.client().deviceType());
        columns.put("os", session.client().os());
        columns.put("browser", session.client().browser());
        columns.put("screen", session.client().screen());
        columns.put("language", session.client().language());
        columns.put("bot", session.client().bot());
        columns.put("bot_reason", session.client().botReason());
        columns.put("developer_reason", session.client().developerReason());
    }

    private static JsonNode details(AssembledSession session) {
        Map<String, Integer> counts = new TreeMap<>();
        session.counts().forEach((kind, count) -> counts.put(kind.wireName(), count));
        Map<String, @Nullable Object> details = new LinkedHashMap<>();
        details.put("counts", counts);
        details.put("pages", session.pages());
        details.put("activityAround", session.activityAround());
        details.put("propertySessions", session.propertySessions());
        details.put("acquisition", session.acquisition());
        Map<String, Object> signals = signals(session);
        if (!signals.isEmpty()) {
            details.put("signals", signals);
        }
        return json(new String(MessageJson.write(details), StandardCharsets.UTF_8));
    }

    private static Map<String, Object> signals(AssembledSession session) {
        Map<String, Object> signals = new TreeMap<>();
        Frustration frustration = session.frustration();
        if (!frustration.signals().isEmpty()) {
            signals.put("listed", frustration.signals());
        }
        if (frustration.run() != null) {
            signals.put("run", frustration.run().text(session.endedAt()));
        }
        if (frustration.used()) {
            signals.put("used", true);
        }
        return signals;
    }

    private static String text(@Nullable Object value) {
        JsonNode node = JSON.valueToTree(value);
        return node.toString();
    }

    private static long millis(JsonNode time) {
        return OffsetDateTime.parse(time.asText()).toInstant().toEpochMilli();
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }
}
