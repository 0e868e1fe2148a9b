package io.sojourn.ingest.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sojourn.contracts.catalog.CatalogMessage.Source;
import io.sojourn.ingest.SliceTest;
import io.sojourn.ingest.TestSources;
import io.sojourn.testing.KafkaTestResource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One source sends all that it can; another one does not notice. */
@QuarkusTest
@WithTestResource(KafkaTestResource.class)
@Tag("G5")
class FloodTest extends SliceTest {
    private static final int FLOODING = 8;
    private static final int REQUESTS = 100;
    private static final Duration QUICK = Duration.ofSeconds(1);
    private static final String ITEM = "{\"type\":\"track\",\"event\":\"x\",\"userId\":\"u\"}";
    private static final String BATCH = "{\"batch\":[" + (ITEM + ",").repeat(499) + ITEM + "]}";

    private final AtomicBoolean flooding = new AtomicBoolean(true);
    private final List<Integer> answers = new ArrayList<>();

    @Override
    protected Source source() {
        return TestSources.withRate(TestSources.open(), 10);
    }

    @Test
    void doesNotSlowAnotherSource() {
        Source other = TestSources.open();
        topics.publish(other);
        List<Duration> times = new ArrayList<>();
        try (ExecutorService flood = Executors.newFixedThreadPool(FLOODING)) {
            for (int i = 0; i < FLOODING; i++) {
                flood.execute(this::flood);
            }
            for (int i = 0; i < REQUESTS; i++) {
                times.add(timeOf(other));
            }
            flooding.set(false);
        }

        times.sort(null);
        assertThat(times.get(REQUESTS * 95 / 100)).isLessThan(QUICK);
        assertThat(answers).contains(429).allMatch(status -> status == 200 || status == 429);
        assertThat(answers.stream().filter(status -> status == 200)).hasSizeLessThan(10);
    }

    private void flood() {
        while (flooding.get()) {
            int status = authorized().body(BATCH).post("/v1/batch").statusCode();
            synchronized (answers) {
                answers.add(status);
            }
        }
    }

    private Duration timeOf(Source other) {
        long begin = System.nanoTime();
        authorized()
                .auth()
                .preemptive()
                .basic(other.writeKeys().getFirst(), "")
                .body(ITEM)
                .post("/v1/track")
                .then()
                .statusCode(200);
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
