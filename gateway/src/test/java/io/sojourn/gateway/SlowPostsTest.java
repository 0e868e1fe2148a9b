package io.sojourn.gateway;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.sojourn.testing.KafkaTestResource;
import io.sojourn.testing.TestCallers;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One client's posts whose bodies do not come to an end, and what they do to others. */
@QuarkusTest
@TestProfile(SlowPostsTest.BehindAProxy.class)
@WithTestResource(value = KafkaTestResource.class, scope = TestResourceScope.MATCHING_RESOURCES)
@WithTestResource(value = TestCallers.class, scope = TestResourceScope.MATCHING_RESOURCES)
@WithTestResource(value = Surroundings.class, scope = TestResourceScope.MATCHING_RESOURCES)
@WithTestResource(value = StubIssuer.class, scope = TestResourceScope.MATCHING_RESOURCES)
@Tag("G5")
class SlowPostsTest {
    private static final String SLOW = "192.0.2.1";
    private static final String OTHER = "192.0.2.2";
    private static final int LENGTH = 1_000;
    private static final int CONNECTIONS = 70;
    /** As many as the connections to a service, and as may wait for one. */
    private static final int POSTS = 5 * CONNECTIONS;

    private final List<Socket> sockets = new ArrayList<>();

    @AfterEach
    void hangUp() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    @Test
    void doNotKeepAnotherClientOut() throws IOException {
        for (int i = 0; i < POSTS; i++) {
            begin(SLOW, LENGTH - 1);
        }

        // The posts are counted as they come, which is on several threads.
        Awaitility.await().untilAsserted(() -> assertThat(answerTo(begin(SLOW, LENGTH)))
                .startsWith("http/1.1 429")
                .contains(
                        "retry-after: 2",
                        "access-control-allow-origin: https://app.example",
                        "access-control-expose-headers: retry-after",
                        "application/problem+json"));
        assertThat(answerTo(begin(OTHER, LENGTH))).startsWith("http/1.1 200");
    }

    @Test
    void areTakenAgainWhenTheOthersAreOver() throws IOException {
        for (int i = 0; i < CONNECTIONS; i++) {
            begin(SLOW, LENGTH - 1);
        }
        Awaitility.await()
                .untilAsserted(() -> assertThat(answerTo(begin(SLOW, LENGTH))).startsWith("http/1.1 429"));

        hangUp();

        Awaitility.await()
                .untilAsserted(() -> assertThat(answerTo(begin(SLOW, LENGTH))).startsWith("http/1.1 200"));
    }

    private Socket begin(String client, int sent) throws IOException {
        URI gateway = URI.create(Surroundings.publicUrl());
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), gateway.getPort());
        socket.setSoTimeout(20_000);
        sockets.add(socket);
        String head = "POST /v1/batch HTTP/1.1\r\nHost: " + gateway.getAuthority()
                + "\r\nOrigin: https://app.example\r\nX-Forwarded-For: " + client + "\r\nContent-Length: " + LENGTH
                + "\r\n\r\n";
        socket.getOutputStream().write((head + "x".repeat(sent)).getBytes(ISO_8859_1));
        return socket;
    }

    /** The head of what is answered, and what has come with it. */
    private static String answerTo(Socket socket) throws IOException {
        StringBuilder answer = new StringBuilder();
        byte[] part = new byte[4096];
        while (answer.indexOf("\r\n\r\n") < 0) {
            int length = socket.getInputStream().read(part);
            assertThat(length).as("answered with %s", answer).isPositive();
            answer.append(new String(part, 0, length, ISO_8859_1));
        }
        return answer.toString().toLowerCase(Locale.ROOT);
    }

    /** The test says where its requests are from. */
    public static final class BehindAProxy implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.http.proxy.trusted-proxies",
                    "127.0.0.1",
                    "sojourn.upstream.idle-timeout",
                    "30S",
                    "sojourn.upstream.connections-per-event-loop",
                    String.valueOf(CONNECTIONS));
        }
    }
}
