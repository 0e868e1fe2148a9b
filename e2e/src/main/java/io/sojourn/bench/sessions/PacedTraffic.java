package io.sojourn.bench.sessions;

import io.sojourn.bench.sessions.Traffic.Kind;
import io.sojourn.bench.sessions.Traffic.Visits;
import io.sojourn.contracts.MessageJson;
import io.sojourn.contracts.TopicName;
import io.sojourn.contracts.events.EventMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Traffic that is sent at a rate, as the collect service sends it: at once, and waiting for all replicas.
 *
 * @param already how many of its events were sent before
 * @param length how long the rest is sent
 */
record PacedTraffic(String bootstrapServers, Traffic traffic, int already, int eventsPerSecond, Duration length) {
    private static final long SEED = 22;

    /** A thread that has begun to send it, and ends when all of it is sent. */
    Thread sending() {
        int events = Math.toIntExact(eventsPerSecond * length.toSeconds());
        return Thread.ofPlatform().name("traffic").start(() -> {
            try (KafkaProducer<String, byte[]> producer = producer()) {
                Pace pace = new Pace(TimeUnit.SECONDS.toNanos(1) / (double) eventsPerSecond);
                traffic.make(already, already + events, SEED, event -> {
                    pace.awaitNext();
                    send(producer, event);
                });
            }
        });
    }

    /** A thread that has begun to send first events of new visitors of another system. When each was sent, by anonymousId. */
    Thread probing(String systemId, Duration between, Map<String, Long> sent) {
        return Thread.ofPlatform().name("probes").start(() -> {
            try (KafkaProducer<String, byte[]> producer = producer()) {
                Pace pace = new Pace(between.toNanos());
                for (long i = 0; i < length.dividedBy(between); i++) {
                    pace.awaitNext();
                    new Traffic(systemId, Instant.now(), 1, Kind.ORDERED, Visits.TOGETHER).make(1, i, event -> {
                        sent.put(event.visitor().anonymousId(), System.nanoTime());
                        send(producer, event);
                    });
                }
            }
        });
    }

    private KafkaProducer<String, byte[]> producer() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "compression.type", "lz4"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    private static void send(KafkaProducer<String, byte[]> producer, EventMessage event) {
        producer.send(new ProducerRecord<>(TopicName.EVENTS, event.key(), MessageJson.write(event)));
    }

    /** When things are due that come at equal distances, whatever those before took. */
    private static final class Pace {
        private final long begun = System.nanoTime();
        private final double nanos;
        private long number;

        Pace(double nanos) {
            this.nanos = nanos;
        }

        void awaitNext() {
            long wait = begun + (long) (number * nanos) - System.nanoTime();
            number++;
            // Shorter waits are longer than asked for: what is due then is sent together.
            if (wait > TimeUnit.MILLISECONDS.toNanos(1)) {
                try {
                    TimeUnit.NANOSECONDS.sleep(wait);
                } catch (InterruptedException stopped) {
                    throw new IllegalStateException("Stopped while sending", stopped);
                }
            }
        }
    }
}
