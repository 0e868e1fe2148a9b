package io.sojourn.servers;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * What the Kafka process reads at its start: a properties file beside its data. Kafka reads such a file as ISO-8859-1, so that what
 * is beyond ASCII in a folder's name has to be escaped.
 *
 * @param controllerPort a second port, for the controller
 */
record KafkaConfiguration(ServerSettings settings, int controllerPort) {
    private static final String FILE = "kafka.properties";

    private static final String FIXED = """
            process.roles=broker,controller
            node.id=1
            controller.listener.names=CONTROLLER
            listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
            auto.create.topics.enable=false
            offsets.topic.replication.factor=1
            offsets.topic.num.partitions=4
            transaction.state.log.replication.factor=1
            transaction.state.log.min.isr=1
            transaction.state.log.num.partitions=1
            min.insync.replicas=1
            group.initial.rebalance.delay.ms=0
            broker.session.timeout.ms=2000
            broker.heartbeat.interval.ms=500
            log.index.size.max.bytes=1048576
            log.segment.bytes=67108864
            log.cleaner.dedupe.buffer.size=4194304
            message.max.bytes=8388608
            replica.fetch.max.bytes=8388608
            """;

    /** Writes the file in place of the one before. */
    Path write() {
        Path file = settings.data().toAbsolutePath().resolveSibling(FILE);
        try {
            Files.createDirectories(settings.data());
            try (OutputStream out = Files.newOutputStream(file)) {
                properties().store(out, null);
            }
            return file;
        } catch (IOException failed) {
            throw new UncheckedIOException("Kafka's configuration cannot be written to " + file, failed);
        }
    }

    private Properties properties() throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(addresses() + FIXED));
        properties.setProperty("log.dirs", settings.data().toAbsolutePath().toString());
        return properties;
    }

    private String addresses() {
        return """
                controller.quorum.voters=1@127.0.0.1:%2$d
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                """.formatted(settings.port(), controllerPort);
    }
}
