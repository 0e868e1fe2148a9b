package io.sojourn.ingest.books;

import static org.assertj.core.api.Assertions.assertThat;

import io.sojourn.contracts.books.BooksMessage.State;
import io.sojourn.contracts.books.BooksMessage.What;
import io.sojourn.ingest.books.Tally.Counted;
import io.sojourn.ingest.books.Tally.Line;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("G6")
class TallyTest {
    private static final Instant NOW = Instant.parse("2026-11-21T09:41:07Z");

    private final Tally tally = new Tally();

    @Test
    void losesNothingWhenManyAddWhileItIsTaken() throws InterruptedException {
        CountDownLatch done = new CountDownLatch(4);
        IntStream.range(0, 4).forEach(thread -> Thread.ofPlatform().start(() -> {
            IntStream.range(0, 100_000).forEach(i -> tally.add(line("s-" + i % 3, NOW), 1));
            done.countDown();
        }));

        long taken = 0;
        while (done.getCount() > 0) {
            taken += sum(tally.take(NOW));
        }
        done.await();
        taken += sum(tally.take(NOW));

        assertThat(taken).isEqualTo(400_000);
    }

    @Test
    void forgetsMinutesThatAreOverAndCountsOnIfOneComesLate() {
        tally.add(line("s", NOW), 1);
        Instant later = NOW.plus(Duration.ofHours(1));
        IntStream.range(0, 10).forEach(i -> tally.take(later));

        tally.add(line("s", NOW), 2);

        assertThat(sum(tally.take(later))).isEqualTo(2);
    }

    @Test
    void losesNothingThatComesWhileALineIsForgotten() {
        Instant later = NOW.plus(Duration.ofHours(1));
        AtomicInteger adding = new AtomicInteger(4);
        IntStream.range(0, 4).forEach(thread -> Thread.ofPlatform().start(() -> {
            for (int i = 0; i < 50_000; i++) {
                tally.add(line("s", NOW), 1);
                LockSupport.parkNanos(i % 8);
            }
            adding.decrementAndGet();
        }));

        long taken = 0;
        while (adding.get() > 0) {
            taken += sum(tally.take(later));
        }
        taken += sum(tally.take(later));

        assertThat(taken).isEqualTo(200_000);
    }

    @Test
    void takesMinutesTogetherByTheHourWhenNothingCanBeSentForLong() {
        IntStream.range(0, Tally.MOST_LINES + 500)
                .forEach(i -> tally.add(line("s-" + i % 50, NOW.minus(Duration.ofMinutes(i / 50))), 1));

        List<Counted> taken = tally.take(NOW);

        assertThat(sum(taken)).isEqualTo(Tally.MOST_LINES + 500);
        assertThat(taken).hasSizeLessThan(Tally.MOST_LINES + 101);
    }

    private static Line line(String source, Instant received) {
        return new Line("system", source, Line.minuteOf(received), What.EVENTS, State.RECEIVED, "");
    }

    private static long sum(List<Counted> counted) {
        return counted.stream().mapToLong(Counted::count).sum();
    }
}
