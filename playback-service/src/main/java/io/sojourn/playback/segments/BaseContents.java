package io.sojourn.playback.segments;

import io.quarkus.scheduler.Scheduled;
import io.sojourn.playback.SegmentsConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The contents that others are compressed with, those that were needed last. Who plays a recording needs the same one again and again. Whoever asks has the
 * recording's key, asked for anew each time: a destroyed key opens nothing, also of what is kept here, which is forgotten soon after.
 */
@ApplicationScoped
class BaseContents {
    private static final Duration KEPT = Duration.ofMinutes(5);

    private final long most;
    private final Clock clock;
    private final Map<SegmentId, Kept> contents = new HashMap<>();
    private final ArrayDeque<SegmentId> byUse = new ArrayDeque<>();
    private long bytes;

    @Inject
    BaseContents(SegmentsConfig config, Clock clock) {
        this(config.bases().asLongValue(), clock);
    }

    BaseContents(long most, Clock clock) {
        this.most = most;
        this.clock = clock;
    }

    synchronized Optional<byte[]> get(SegmentId id) {
        Kept kept = contents.get(id);
        if (kept == null) {
            return Optional.empty();
        }
        use(id, kept.content());
        return Optional.of(kept.content());
    }

    synchronized void put(SegmentId id, byte[] content) {
        if (content.length > most) {
            return;
        }
        use(id, content);
        while (bytes > most) {
            forget(byUse.getFirst());
        }
    }

    @Scheduled(every = "1m")
    synchronized void forgetOld() {
        Instant before = clock.instant().minus(KEPT);
        while (!byUse.isEmpty() && isBefore(byUse.getFirst(), before)) {
            forget(byUse.getFirst());
        }
    }

    private boolean isBefore(SegmentId id, Instant instant) {
        Kept kept = contents.get(id);
        return kept == null || kept.usedAt().isBefore(instant);
    }

    private void use(SegmentId id, byte[] content) {
        forget(id);
        contents.put(id, new Kept(content, clock.instant()));
        byUse.addLast(id);
        bytes += content.length;
    }

    private void forget(SegmentId id) {
        Kept kept = contents.remove(id);
        byUse.remove(id);
        bytes -= kept == null ? 0 : kept.content().length;
    }

    private record Kept(byte[] content, Instant usedAt) {}
}
