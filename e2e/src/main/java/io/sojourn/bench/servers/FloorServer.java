package io.sojourn.bench.servers;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * The least that a collect service could do: take the body, publish its bytes, answer when the broker has them. It looks at nothing.
 * {@code /whole} publishes a body as one record; {@code /parts/n} cuts it into n records with keys, as many as there are events in it;
 * {@code /v1/recordings/...} inflates a chunk and looks for its events' times before it publishes it as it came.
 */
public final class FloorServer {
    static final String TOPIC = "bench.floor";
    static final String WHOLE = "/whole";
    static final String PARTS = "/parts/";
    private static final String CHUNKS = "/v1/recordings/";

    private static final int VISITORS = 10_000;
    private static final Buffer ANSWER = Buffer.buffer("{\"success\":true}");

    private final KafkaProducer<String, byte[]> producer;
    private final AtomicLong visitors = new AtomicLong();

    private FloorServer(String bootstrapServers) {
        producer = new KafkaProducer<>(settings(bootstrapServers), new StringSerializer(), new ByteArraySerializer());
    }

    /** Listens on a port of the loopback address until it is ended; arguments: port, bootstrap servers. */
    public static void main(String[] arguments) {
        FloorServer server = new FloorServer(arguments[1]);
        LoopServers.listen(Integer.parseInt(arguments[0]), vertx -> server::handle);
    }

    /** Those of ingest-service. */
    private static Map<String, Object> settings(String bootstrapServers) {
        return Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                "lz4",
                ProducerConfig.LINGER_MS_CONFIG,
                0,
                ProducerConfig.BATCH_SIZE_CONFIG,
                32 * 1024,
                ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION,
                1,
                ProducerConfig.BUFFER_MEMORY_CONFIG,
                48L << 20);
    }

    private void handle(HttpServerRequest request) {
        String path = request.path();
        if (path.startsWith(CHUNKS)) {
            request.body().onSuccess(body -> publishChunk(request, body.getBytes()));
            return;
        }
        int records = path.startsWith(PARTS) ? Integer.parseInt(path.substring(PARTS.length())) : 0;
        request.body().onSuccess(body -> publish(request, body.getBytes(), records));
    }

    private void publishChunk(HttpServerRequest request, byte[] body) {
        long times = ChunkScan.countTimes(body);
        if (times == 0) {
            request.response().setStatusCode(400).end();
            return;
        }
        String recording =
                request.path().substring(CHUNKS.length(), request.path().indexOf('/', CHUNKS.length()));
        producer.send(
                new ProducerRecord<>(TOPIC, "system/" + recording, body), (stored, failed) -> answer(request, failed));
    }

    private void publish(HttpServerRequest request, byte[] body, int records) {
        if (records == 0) {
            producer.send(new ProducerRecord<>(TOPIC, body), (stored, failed) -> answer(request, failed));
            return;
        }
        AtomicInteger awaited = new AtomicInteger(records);
        String key = "system/" + visitors.incrementAndGet() % VISITORS;
        Callback whenAll = (stored, failed) -> {
            if (awaited.decrementAndGet() == 0) {
                answer(request, failed);
            }
        };
        int size = body.length / records;
        for (int from = 0, i = 0; i < records; i++, from += size) {
            producer.send(new ProducerRecord<>(TOPIC, key, Arrays.copyOfRange(body, from, from + size)), whenAll);
        }
    }

    private static void answer(HttpServerRequest request, @Nullable Exception failed) {
        request.response()
                .setStatusCode(failed == null ? 200 : 503)
                .putHeader("Content-Type", "application/json")
                .end(ANSWER);
    }
}
