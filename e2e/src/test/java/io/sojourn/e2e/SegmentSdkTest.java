package io.sojourn.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.segment.analytics.Analytics;
import com.segment.analytics.messages.TrackMessage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("X5")
class SegmentSdkTest {
    private static final int EVENTS = 12;

    private final PlatformUnderTest platform = PlatformUnderTest.running();
    private final Api api = new Api();

    @Test
    void eventsOfTheNodeSdkAreInASession() throws Exception {
        String user = "node-" + UUID.randomUUID();
        Process node = new ProcessBuilder(
                        "node", "send.mjs", platform.gateway(), api.writeKey("product"), user, String.valueOf(EVENTS))
                .directory(
                        Path.of(System.getProperty("sojourn.home"), "e2e/sdk").toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(node.waitFor()).as(output).isZero();

        Map<String, Object> session = api.awaitSession(user, EVENTS + 1);

        assertThat(names(session)).filteredOn("Report Exported"::equals).hasSize(EVENTS);
    }

    @Test
    void eventsOfTheJavaSdkAreInASession() {
        String user = "java-" + UUID.randomUUID();
        Analytics analytics = Analytics.builder(api.writeKey("product"))
                .endpoint(platform.gateway())
                .flushQueueSize(5)
                .build();
        for (int i = 1; i <= EVENTS; i++) {
            analytics.enqueue(TrackMessage.builder("Invoice Paid").userId(user).properties(Map.of("number", i)));
        }
        analytics.flush();

        Map<String, Object> session = api.awaitSession(user, EVENTS);
        analytics.shutdown();

        assertThat(names(session)).containsOnly("Invoice Paid").hasSize(EVENTS);
    }

    private List<Object> names(Map<String, Object> session) {
        return api.eventsOf(session.get("id")).stream()
                .map(event -> event.get("name"))
                .toList();
    }
}
