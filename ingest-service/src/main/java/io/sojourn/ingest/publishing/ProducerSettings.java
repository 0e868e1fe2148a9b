package io.sojourn.ingest.publishing;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;

/** The producer's settings: every record on all in-sync replicas and once, nothing ever blocks, little memory. */
final class ProducerSettings {
    private static final Duration NEVER = Duration.ofDays(3650);
    private static final int BATCH_BYTES = 32 * 1024;
    /** Fewer requests with more in each: while one is under way, the next ones fill. */
    private static final int REQUESTS_UNDER_WAY = 1;

    private ProducerSettings() {}

    static Map<String, Object> of(PublishingConfig config) {
        Map<String, Object> settings = new HashMap<>();
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, config.bootstrapServers());
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "ingest-service");
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        // Records batch by themselves while earlier ones are under way: waiting for more only adds latency.
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
        settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, REQUESTS_UNDER_WAY);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, (int)
                config.recordSize().asLongValue());
        // Twice what may be in flight: the buffer is cut into batches that are not always full.
        settings.put(
                ProducerConfig.BUFFER_MEMORY_CONFIG, 2 * config.bytesInFlight().asLongValue());
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int)
                config.settleTimeout().toMillis());
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int)
                config.requestTimeout().toMillis());
        // Requests come on event loops: a send that would wait fails instead. So metadata must never be forgotten.
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 0);
        settings.put(ProducerConfig.METADATA_MAX_IDLE_CONFIG, NEVER.toMillis());
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
        return settings;
    }
}
