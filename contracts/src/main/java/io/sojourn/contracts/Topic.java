package io.sojourn.contracts;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The topics of the platform with their shape: the one place that names and declares them.
 * Each topic that carries records to be processed has a dead-letter topic beside it.
 */
public enum Topic {
    /** One enriched event; key: system, visitor. */
    EVENTS(TopicName.EVENTS, 12, Duration.ofDays(7)),
    /** One chunk of a recording, compressed; key: system, recording. */
    RECORDINGS(TopicName.RECORDINGS, 12, Duration.ofDays(3), Topic.LARGEST_CHUNK_RECORD),
    /** A session's state and version; key: system, session. */
    SESSIONS(TopicName.SESSIONS, 12, Duration.ofDays(30)),
    /** What other services found out about sessions and visitors; key: system, session or visitor. */
    INSIGHTS(TopicName.INSIGHTS, 12, Duration.ofDays(30)),
    /** Settings, compacted; key: kind, id. */
    CATALOG(TopicName.CATALOG, 1, null),
    /** Erase or export a person; key: system, person. */
    ERASURES(TopicName.ERASURES, 3, Duration.ofDays(90)),
    /** What became of everything received, counted; key: system, source. */
    BOOKS(TopicName.BOOKS, 3, Duration.ofDays(7)),
    /** One asset of a page, as it is; key: system, content hash. */
    ASSETS(TopicName.ASSETS, 12, Duration.ofDays(3), Topic.LARGEST_CHUNK_RECORD),
    /** Which assets a recording's addresses stood for, in parts; key: system, recording. */
    MANIFESTS(TopicName.MANIFESTS, 12, Duration.ofDays(3)),
    /** Which assets are kept, compacted; key: system, content hash. */
    ASSET_INDEX(TopicName.ASSET_INDEX, 1, null);

    /** In bytes, as the broker counts a record with its headers; the collect service takes chunks of 4 MiB. Brokers take 1 MiB unless told. */
    private static final int LARGEST_CHUNK_RECORD = 6 << 20;

    private static final String DEAD_LETTER_SUFFIX = ".dead";
    private static final Duration DEAD_LETTER_RETENTION = Duration.ofDays(30);

    /** What was removed from a compacted topic, such as a salt, must not stay on the broker's disks for long. */
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    private final String topicName;
    private final int partitions;
    private final Optional<Duration> retention;
    private final Optional<Integer> largestRecord;

    Topic(String topicName, int partitions, @Nullable Duration retention) {
        this(topicName, partitions, retention, null);
    }

    Topic(String topicName, int partitions, @Nullable Duration retention, @Nullable Integer largestRecord) {
        this.topicName = topicName;
        this.partitions = partitions;
        this.retention = Optional.ofNullable(retention);
        this.largestRecord = Optional.ofNullable(largestRecord);
    }

    /** The name on the broker. */
    public String topicName() {
        return topicName;
    }

    /** The name of the topic that holds this topic's records that could not be processed. */
    public String deadLetterName() {
        return topicName + DEAD_LETTER_SUFFIX;
    }

    /** What has to exist on the broker for this topic: itself, and its dead-letter topic if it has one. */
    public Stream<Declaration> declarations() {
        if (retention.isEmpty()) {
            return Stream.of(new Declaration(topicName, partitions, compactWithin(FORGOTTEN_AFTER)));
        }
        return Stream.of(
                new Declaration(topicName, partitions, deleteAfter(retention.get())),
                new Declaration(deadLetterName(), 1, deleteAfter(DEAD_LETTER_RETENTION)));
    }

    /** Every topic of the platform, ready to be created. */
    public static List<Declaration> all() {
        return Stream.of(values()).flatMap(Topic::declarations).toList();
    }

    private static Map<String, String> compactWithin(Duration lag) {
        return Map.of("cleanup.policy", "compact", "max.compaction.lag.ms", String.valueOf(lag.toMillis()));
    }

    /** A record that could not be processed is as large as it was, and more: so both topics take the same. */
    private Map<String, String> deleteAfter(Duration time) {
        Map<String, String> settings = new HashMap<>();
        settings.put("cleanup.policy", "delete");
        settings.put("retention.ms", String.valueOf(time.toMillis()));
        largestRecord.ifPresent(bytes -> settings.put("max.message.bytes", String.valueOf(bytes)));
        return settings;
    }

    /**
     * A topic as the broker should have it.
     *
     * @param name the topic's name
     * @param partitions how many partitions a cluster gets; fewer are fine on one machine
     * @param settings broker settings of the topic, by Kafka's names
     */
    public record Declaration(String name, int partitions, Map<String, String> settings) {}
}
