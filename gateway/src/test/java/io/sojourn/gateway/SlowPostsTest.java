package io.sojourn.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.sojourn.testing.KafkaTestResource;
import io.sojourn.testing.TestCallers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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

    private final List<RawPost> posts = new ArrayList<>();

    @AfterEach
    void hangUp() throws IOException {
        for (RawPost post : posts) {
            post.close();
        }
    }

    @Test
    void doNotKeepAnotherClientOut() throws IOException {
        for (int i = 0; i < POSTS; i++) {
            begin(SLOW, LENGTH - 1);
        }

        // The posts are counted as they come, which is on several threads.
        Awaitility.await().untilAsserted(() -> assertThat(begin(SLOW, LENGTH).answer())
                .startsWith("http/1.1 429")
                .contains(
                        "retry-after: 2",
                        "access-control-allow-origin: https://app.example",
                        "access-control-expose-headers: retry-after",
                        "application/problem+json"));
        assertThat(begin(OTHER, LENGTH).answer()).startsWith("http/1.1 200");
    }

    @Test
    void areTakenAgainWhenTheOthersAreOver() throws IOException {
        for (int i = 0; i < CONNECTIONS; i++) {
            begin(SLOW, LENGTH - 1);
        }
        Awaitility.await()
                .untilAsserted(() -> assertThat(begin(SLOW, LENGTH).answer()).startsWith("http/1.1 429"));

        hangUp();

        Awaitility.await()
                .untilAsserted(() -> assertThat(begin(SLOW, LENGTH).answer()).startsWith("http/1.1 200"));
    }

    private RawPost begin(String client, int sent) throws IOException {
        RawPost post = RawPost.begin(client, LENGTH);
        posts.add(post);
        post.send(sent);
        return post;
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
