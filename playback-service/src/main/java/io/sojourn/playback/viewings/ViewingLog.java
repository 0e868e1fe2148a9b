package io.sojourn.playback.viewings;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes views down. What one viewer sees of one session within ten minutes is one view: a player asks for hundreds of parts, of which the first one
 * waits until the view is stored, and the others do not even ask the database.
 */
@ApplicationScoped
public class ViewingLog {
    /** What is seen within this time of the first part is the same view. */
    static final Duration SAME_VIEW = Duration.ofMinutes(10);

    private static final int MOST_REMEMBERED = 10_000;

    private final ViewingStore store;
    private final Clock clock;
    private final Map<Viewing, Written> recent = new ConcurrentHashMap<>();

    @Inject
    ViewingLog(ViewingStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Completes when the view is stored; fails if it cannot be. */
    Uni<Void> seen(Viewing viewing) {
        Instant now = clock.instant();
        if (recent.size() > MOST_REMEMBERED) {
            recent.clear();
        }
        return recent.compute(
                        viewing, (key, known) -> known != null && known.until().isAfter(now) ? known : write(key, now))
                .done();
    }

    /** As {@link #seen}, of what is taken away as a file: each time is a view of its own, whatever was seen before. */
    public Uni<Void> exported(Viewing viewing) {
        Instant now = clock.instant();
        return store.add(viewing, now, now);
    }

    private Written write(Viewing viewing, Instant now) {
        Uni<Void> done = store.add(viewing, now, now.minus(SAME_VIEW))
                .onFailure()
                .invoke(failure -> recent.remove(viewing))
                .memoize()
                .indefinitely();
        return new Written(now.plus(SAME_VIEW), done);
    }

    private record Written(Instant until, Uni<Void> done) {}
}
