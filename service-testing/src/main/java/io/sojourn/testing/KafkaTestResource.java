package io.sojourn.testing;

import io.sojourn.servers.KafkaServer;
import io.sojourn.servers.Ports;
import io.sojourn.servers.ServerSettings;
import java.util.Map;

/** A Kafka broker with the platform's topics, empty; sets what the services read from the environment in production. */
public final class KafkaTestResource extends TestServer<KafkaServer> {
    /** System property with the process id of the broker, for tests in which it fails. */
    public static final String PROCESS_PROPERTY = "sojourn.testing.kafka.process";

    @Override
    KafkaServer start(ServerSettings settings) {
        KafkaServer server = KafkaServer.start(settings, Ports.free());
        System.setProperty(PROCESS_PROPERTY, String.valueOf(server.process().pid()));
        return server;
    }

    @Override
    Map<String, String> configuration(KafkaServer server) {
        return Map.of(
                "SOJOURN_KAFKA_BOOTSTRAP_SERVERS", server.bootstrapServers(),
                "kafka.bootstrap.servers", server.bootstrapServers());
    }
}
