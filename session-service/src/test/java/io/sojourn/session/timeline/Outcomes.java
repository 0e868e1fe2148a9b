package io.sojourn.session.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sojourn.contracts.MessageJson;
import io.sojourn.contracts.sessions.SessionMessage;
import io.sojourn.contracts.sessions.SessionMessage.Change;
import io.sojourn.session.assembly.AssemblySettings;
import io.sojourn.session.platform.Broker.Followed;
import io.sojourn.session.timeline.Histories.History;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import javax.sql.DataSource;

/** What became of histories: in the tables, in the books and on the topic of sessions. */
record Outcomes(DataSource database, List<History> histories) {
    private static final String ADD_SYSTEM = """
            INSERT INTO system (id, name, description, inactivity_timeout_ms, maximum_duration_ms, idle_threshold_ms,
                lateness_limit_ms, created_at) VALUES (?, 'History', '', ?, ?, ?, ?, now())
            """;
    private static final String STORED = """
            SELECT s.system_id, p.key, to_jsonb(s)::text FROM session s JOIN person p ON p.id = s.person_id
            WHERE s.system_id = ANY(?)
            """;
    private static final String REVISIONS =
            "SELECT id::text, revision, person_id::text, state FROM session WHERE system_id = ANY(?)";
    private static final String ALIASES = """
            SELECT a.id::text FROM session_alias a JOIN session s ON s.id = a.session_id AND s.system_id = a.system_id
            WHERE a.system_id = ANY(?)
            """;
    private static final String NOBODY = """
            SELECT p.key FROM person p WHERE p.system_id = ANY(?) AND p.user_id IS NULL
            AND NOT EXISTS (SELECT FROM visitor v WHERE v.person_id = p.id)
            AND NOT EXISTS (SELECT FROM handover h WHERE h.person_id = p.id)
            """;
    private static final String BOOKS =
            "SELECT system_id, state, sum(count) FROM books WHERE system_id = ANY(?) GROUP BY 1, 2";

    private static final String RECEIVED =
            "SELECT coalesce(sum(count), 0) FROM books WHERE system_id = ANY(?) AND state = 'received'";

    /** Makes the systems of the histories. */
    void addSystems() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement add = connection.prepareStatement(ADD_SYSTEM)) {
            for (History history : histories) {
                AssemblySettings settings = history.settings();
                add.setObject(1, history.system());
                add.setLong(2, settings.inactivityTimeout().toMillis());
                add.setLong(3, settings.maximumDuration().toMillis());
                add.setLong(4, settings.idleThreshold().toMillis());
                add.setLong(5, settings.latenessLimit().toMillis());
                add.addBatch();
            }
            add.executeBatch();
        }
    }

    /** Whether each record is in the books. */
    boolean allReceived() throws SQLException {
        List<Long> received = new ArrayList<>();
        read(RECEIVED, row -> received.add(row.getLong(1)));
        return received.getFirst()
                == histories.stream().mapToLong(one -> one.delivered().size()).sum();
    }

    void assertStoredAsExpected() throws SQLException {
        Map<UUID, Map<String, Map<String, JsonNode>>> stored = new HashMap<>();
        read(STORED, row -> stored.computeIfAbsent(row.getObject(1, UUID.class), none -> new TreeMap<>())
                .put(
                        StoredSessions.place(row.getString(2), StoredSessions.start(row.getString(3))),
                        StoredSessions.stored(row.getString(3))));
        for (History history : histories) {
            Map<String, Map<String, JsonNode>> found = stored.getOrDefault(history.system(), Map.of());
            if (history.pastLimit()) {
                StoredSessions.assertSound(history, found);
                continue;
            }
            Map<String, Map<String, JsonNode>> expected = StoredSessions.expected(history);
            assertThat(found.keySet()).as("history %d", history.seed()).isEqualTo(expected.keySet());
            expected.forEach((place, columns) -> assertThat(found.get(place))
                    .as("history %d, session %s", history.seed(), place)
                    .containsExactlyInAnyOrderEntriesOf(columns));
        }
    }

    void assertNobodyIsLeftWithoutEvents() throws SQLException {
        List<String> left = new ArrayList<>();
        read(NOBODY, row -> left.add(row.getString(1)));
        assertThat(left).isEmpty();
    }

    void assertTheBooksBalance() throws SQLException {
        Map<UUID, Map<String, Long>> books = new HashMap<>();
        read(BOOKS, row -> books.computeIfAbsent(row.getObject(1, UUID.class), none -> new HashMap<>())
                .put(row.getString(2), row.getLong(3)));
        for (History history : histories) {
            Map<String, Long> states = books.get(history.system());
            long added = states.getOrDefault("stored", 0L) + states.getOrDefault("late-merged", 0L);
            assertThat(List.of(states.get("received"), added, states.getOrDefault("duplicate", 0L)))
                    .as("history %d: received, added, duplicates", history.seed())
                    .isEqualTo(List.of(
                            (long) history.delivered().size(),
                            (long) history.events().size(),
                            (long) history.delivered().size() - history.events().size()));
        }
    }

    boolean allClosed() throws SQLException {
        Set<String> states = new HashSet<>();
        read(REVISIONS, row -> states.add(row.getString(4)));
        return states.equals(Set.of("closed"));
    }

    /** Followers know each session as it is, by versions without a gap, and the ids of merged ones lead to one that there is. */
    void assertTold(Followed topic) throws SQLException {
        Map<String, List<SessionMessage>> told = told(topic);
        Map<String, List<Object>> stored = new HashMap<>();
        read(REVISIONS, row -> stored.put(row.getString(1), List.of(row.getLong(2), row.getString(3))));
        Set<String> aliases = new HashSet<>();
        read(ALIASES, row -> aliases.add(row.getString(1)));
        Map<String, List<Object>> known = new HashMap<>();
        Set<String> merged = new HashSet<>();
        told.forEach((session, messages) -> {
            assertThat(messages)
                    .extracting(SessionMessage::revision)
                    .as("versions of %s", session)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, messages.size()).boxed().toList());
            assertThat(messages.getFirst().change()).isEqualTo(Change.OPENED);
            SessionMessage last = messages.getLast();
            if (last.change() == Change.MERGED) {
                merged.add(session);
            } else {
                known.put(session, List.of(last.revision(), last.person().id()));
            }
        });
        assertThat(known).isEqualTo(stored);
        assertThat(aliases).isEqualTo(merged);
    }

    private Map<String, List<SessionMessage>> told(Followed topic) {
        Set<String> systems =
                histories.stream().map(history -> history.system().toString()).collect(Collectors.toSet());
        return topic.records().stream()
                .filter(record -> systems.contains(record.key().split("/")[0]))
                .map(record -> MessageJson.read(record.value(), SessionMessage.class))
                .collect(Collectors.groupingBy(SessionMessage::sessionId, LinkedHashMap::new, Collectors.toList()));
    }

    private void read(String statement, EachRow each) throws SQLException {
        UUID[] systems = histories.stream().map(History::system).toArray(UUID[]::new);
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(statement)) {
            select.setArray(1, connection.createArrayOf("uuid", systems));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    each.take(rows);
                }
            }
        }
    }

    /** Takes one row after the other. */
    private interface EachRow {
        void take(ResultSet row) throws SQLException;
    }
}
