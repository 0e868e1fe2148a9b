package io.sojourn.session.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** A consumer sits an outage of the database out: its connector must not take a long one for a failure. */
class ChannelsTest {
    @Test
    void commitOffsetsHoweverLongABatchTook() throws IOException {
        Properties properties = new Properties();
        try (InputStream file = ChannelsTest.class.getResourceAsStream("/application.properties")) {
            properties.load(file);
        }

        assertThat(properties).containsEntry("mp.messaging.connector.smallrye-kafka.commit-strategy", "latest");
        assertThat(properties.stringPropertyNames())
                .noneMatch(name -> name.startsWith("mp.messaging.incoming.") && name.endsWith(".commit-strategy"));
    }
}
