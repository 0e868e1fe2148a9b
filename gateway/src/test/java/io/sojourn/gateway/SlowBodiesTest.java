package io.sojourn.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sojourn.testing.KafkaTestResource;
import io.sojourn.testing.TestCallers;
import java.io.IOException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Bodies that take longer than nothing may move between gateway and service. */
@QuarkusTest
@WithTestResource(value = KafkaTestResource.class, scope = TestResourceScope.MATCHING_RESOURCES)
@WithTestResource(value = TestCallers.class, scope = TestResourceScope.MATCHING_RESOURCES)
@WithTestResource(value = Surroundings.class, scope = TestResourceScope.MATCHING_RESOURCES)
@WithTestResource(value = StubIssuer.class, scope = TestResourceScope.MATCHING_RESOURCES)
@Tag("G5")
class SlowBodiesTest {
    private static final String CLIENT = "192.0.2.3";
    private static final int LENGTH = 400;
    private static final int PARTS = 4;

    @Test
    void areWaitedForAsLongAsTheyCome() throws IOException {
        try (RawPost slow = RawPost.begin(CLIENT, LENGTH)) {
            for (int part = 0; part < PARTS; part++) {
                Awaitility.await()
                        .pollDelay(Surroundings.IDLE_TIMEOUT.dividedBy(2))
                        .until(() -> true);
                slow.send(LENGTH / PARTS);
            }

            assertThat(slow.answer()).startsWith("http/1.1 200");
        }
    }

    @Test
    void areAnsweredWhenNothingComesAnyMore() throws IOException {
        try (RawPost stopped = RawPost.begin(CLIENT, LENGTH)) {
            stopped.send(LENGTH - 1);

            assertThat(stopped.answer()).startsWith("http/1.1 504");
        }
    }
}
