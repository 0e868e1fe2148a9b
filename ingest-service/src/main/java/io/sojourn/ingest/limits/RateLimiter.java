package io.sojourn.ingest.limits;

import io.github.bucket4j.Bucket;
import io.sojourn.ingest.IngestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A token bucket for each write key, a token for an event or chunk. Only known write keys come here, so that the buckets are few. */
@ApplicationScoped
public class RateLimiter {
    private static final Duration ENOUGH_FOR_SOME = Duration.ofMillis(100);

    private final LimitsConfig config;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    @Inject
    RateLimiter(LimitsConfig config) {
        this.config = config;
    }

    /** Refuses when the bucket of a write key is empty; takes nothing. For the time before it is known how much the request holds. */
    public void requireSome(String writeKey) {
        Bucket bucket = bucketOf(writeKey);
        if (bucket.getAvailableTokens() <= 0) {
            throw tooMany(bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill());
        }
    }

    /** Takes so many tokens, or refuses with the time after which there are enough. */
    public void take(String writeKey, int tokens) {
        if (tokens > 0) {
            long wait = bucketOf(writeKey).tryConsumeAndReturnRemaining(tokens).getNanosToWaitForRefill();
            if (wait > 0) {
                throw tooMany(wait);
            }
        }
    }

    private Bucket bucketOf(String writeKey) {
        return buckets.computeIfAbsent(writeKey, key -> newBucket());
    }

    private Bucket newBucket() {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(config.burst()).refillGreedy(config.eventsPerSecond(), Duration.ofSeconds(1)))
                .build();
    }

    private RuntimeException tooMany(long nanosToWait) {
        return IngestProblem.TOO_MANY_EVENTS.retryAfter(
                Duration.ofNanos(nanosToWait).plus(ENOUGH_FOR_SOME),
                "This source may send " + config.eventsPerSecond()
                        + " events per second: send again after the time in Retry-After.");
    }
}
