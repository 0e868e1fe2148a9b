package io.sojourn.session.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** A consumer sits an outage of the database out: its connector must not take a long one for a failure. */
class ChannelsTest {
    private static final String PREFIX = "mp.messaging.incoming.";

    @Test
    void commitOffsetsHoweverLongABatchTook() throws IOException {
        Properties properties = new Properties();
        try (InputStream file = ChannelsTest.class.getResourceAsStream("/application.properties")) {
            properties.load(file);
        }
        List<String> channels = properties.stringPropertyNames().stream()
                .filter(name -> name.startsWith(PREFIX) && name.endsWith(".connector"))
                .map(name -> name.substring(PREFIX.length(), name.lastIndexOf('.')))
                .toList();

        assertThat(channels).contains("events", "insights", "books", "letters").allSatisfy(channel -> assertThat(
                        properties.getProperty(PREFIX + channel + ".commit-strategy"))
                .isEqualTo("latest"));
    }
}
