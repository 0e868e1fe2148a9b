package io.sojourn.bench.sessions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.postgresql.PGConnection;

/**
 * The least that writes the same: it reads the records, parses them, puts events into a table by COPY and one row a visitor into another by
 * {@code unnest} and {@code ON CONFLICT}, a transaction a poll. It has no persons, no duplicates, no late events, no settings, no books, and tells
 * nobody of what changed.
 */
final class BarePipeline {
    /** A topic of its own: what is on it is nobody else's. */
    static final String TOPIC = "bench.events";

    private static final int BATCH = 5000;
    private static final Duration POLL = Duration.ofMillis(200);
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String TABLES = """
            DROP TABLE IF EXISTS bare_event, bare_session;
            CREATE TABLE bare_event (
                system_id uuid NOT NULL, visitor text NOT NULL, at timestamptz NOT NULL, event_id text NOT NULL, kind text NOT NULL, name text,
                url text, title text, referrer text, user_id text, country text, device_type text, os text, browser text, properties jsonb
            );
            CREATE INDEX ON bare_event (visitor, at);
            CREATE TABLE bare_session (
                visitor text PRIMARY KEY, id uuid NOT NULL, started_at timestamptz NOT NULL, ended_at timestamptz NOT NULL, event_count integer NOT NULL,
                landing_page text, exit_page text
            )
            """;
    private static final String COPY = "COPY bare_event FROM STDIN";
    private static final String UPSERT = """
            INSERT INTO bare_session SELECT * FROM unnest(?::text[], ?::uuid[], ?::timestamptz[], ?::timestamptz[], ?::integer[], ?::text[], ?::text[])
            ON CONFLICT (visitor) DO UPDATE SET ended_at = excluded.ended_at, event_count = bare_session.event_count + excluded.event_count,
                exit_page = coalesce(excluded.exit_page, bare_session.exit_page)
            """;

    private final Connection connection;
    private final String bootstrapServers;

    BarePipeline(Connection connection, String bootstrapServers) {
        this.connection = connection;
        this.bootstrapServers = bootstrapServers;
    }

    /** Processes all records of a system that are on the broker; answers the seconds that it took once the first were there. */
    double process(String systemId, long expected) throws SQLException, IOException {
        try (Statement tables = connection.createStatement()) {
            tables.execute(TABLES);
        }
        connection.setAutoCommit(false);
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "group.id",
                        UUID.randomUUID().toString(),
                        "auto.offset.reset",
                        "earliest",
                        "max.poll.records",
                        String.valueOf(BATCH)),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(TOPIC));
            return process(consumer, systemId + "/", expected);
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private double process(KafkaConsumer<String, byte[]> consumer, String prefix, long expected)
            throws SQLException, IOException {
        long done = 0;
        long begun = 0;
        while (done < expected) {
            ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
            List<ConsumerRecord<String, byte[]>> own = new ArrayList<>(records.count());
            records.forEach(record -> {
                if (record.key().startsWith(prefix)) {
                    own.add(record);
                }
            });
            if (!own.isEmpty()) {
                begun = begun == 0 ? System.nanoTime() : begun;
                store(own);
                done += own.size();
            }
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private void store(List<ConsumerRecord<String, byte[]>> records) throws SQLException, IOException {
        StringBuilder rows = new StringBuilder(records.size() * 512);
        Map<String, Visit> visits = new LinkedHashMap<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            JsonNode event = JSON.readTree(record.value());
            Instant at = Instant.parse(event.path("at").textValue());
            write(rows, event);
            String visitor = event.path("visitor").path("anonymousId").textValue();
            visits.merge(
                    visitor,
                    Visit.of(visitor, at, event.path("page").path("url").textValue()),
                    Visit::and);
        }
        connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY, new StringReader(rows.toString()));
        upsert(List.copyOf(visits.values()));
        connection.commit();
    }

    private static void write(StringBuilder rows, JsonNode event) {
        rows.append(event.path("origin").path("systemId").textValue());
        field(rows, event.path("visitor").path("anonymousId"));
        field(rows, event.path("at"));
        field(rows, event.path("id"));
        field(rows, event.path("kind"));
        field(rows, event.path("name"));
        field(rows, event.path("page").path("url"));
        field(rows, event.path("page").path("title"));
        field(rows, event.path("page").path("referrer"));
        field(rows, event.path("visitor").path("userId"));
        for (String trait : List.of("country", "deviceType", "os", "browser")) {
            field(rows, event.path("client").path(trait));
        }
        rows.append('\t').append(event.path("properties")).append('\n');
    }

    private static void field(StringBuilder rows, JsonNode value) {
        rows.append('\t').append(value.isTextual() ? value.textValue() : "\\N");
    }

    private void upsert(List<Visit> visits) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
            upsert.setArray(1, array("text", visits.stream().map(Visit::visitor).toArray()));
            upsert.setArray(
                    2,
                    array("uuid", visits.stream().map(one -> UUID.randomUUID()).toArray()));
            upsert.setArray(
                    3,
                    array(
                            "timestamptz",
                            visits.stream().map(one -> one.from.toString()).toArray()));
            upsert.setArray(
                    4,
                    array(
                            "timestamptz",
                            visits.stream().map(one -> one.to.toString()).toArray()));
            upsert.setArray(
                    5, array("integer", visits.stream().map(Visit::events).toArray()));
            upsert.setArray(6, array("text", visits.stream().map(Visit::landing).toArray()));
            upsert.setArray(7, array("text", visits.stream().map(Visit::exit).toArray()));
            upsert.executeUpdate();
        }
    }

    private Array array(String type, Object[] values) throws SQLException {
        return connection.createArrayOf(type, values);
    }

    private record Visit(String visitor, Instant from, Instant to, int events, String landing, String exit) {
        static Visit of(String visitor, Instant at, String url) {
            return new Visit(visitor, at, at, 1, url, url);
        }

        Visit and(Visit next) {
            return new Visit(visitor, from, next.to, events + next.events, landing, next.exit);
        }
    }
}
