package io.sojourn.ingest.limits;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.sojourn.contracts.catalog.CatalogMessage.Source;
import io.sojourn.ingest.IngestProblem;
import io.sojourn.ingest.limits.TokenBucket.Rate;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How fast events and chunks may come: from one source by all of its write keys, at its own rate if it has one, and from one client.
 */
@Singleton
public class RateLimiter {
    private static final Duration ENOUGH_FOR_SOME = Duration.ofMillis(100);
    private static final int SECONDS_OF_BURST = 2;

    private final LimitsConfig config;
    private final LongSupplier nanos;
    private final Rate ofClients;
    private final Map<String, SourceBucket> bySource = new ConcurrentHashMap<>();
    private final ClientBuckets byClient;

    @Inject
    RateLimiter(LimitsConfig config) {
        this(config, System::nanoTime);
    }

    RateLimiter(LimitsConfig config, LongSupplier nanos) {
        this.config = config;
        this.nanos = nanos;
        ofClients = new Rate(config.clientEventsPerSecond(), config.clientBurst());
        byClient = new ClientBuckets(config.clientBuckets(), nanos.getAsLong());
    }

    /**
     * Takes so many tokens, or refuses with the time after which there are enough; then it takes none, neither the source's nor the client's.
     *
     * @param tokens 0, while it is not known how much a request holds, refuses when there are none
     * @param client the address that the request came from, null if it is not known
     */
    public void take(Source source, @Nullable String client, int tokens) {
        long now = nanos.getAsLong();
        Rate rate = rateOf(source);
        TokenBucket bucket = bucketOf(source, rate, now);
        require(bucket.waitFor(tokens, rate, now), "This source", rate);
        if (client != null) {
            require(byClient.of(client).take(tokens, ofClients, now), "This client", ofClients);
        }
        require(bucket.take(tokens, rate, now), "This source", rate);
    }

    /** A bucket anew when its rate has changed: what is missing from one is so much time of its own rate. */
    private TokenBucket bucketOf(Source source, Rate rate, long now) {
        SourceBucket known = bySource.get(source.id());
        if (known == null || !known.rate.equals(rate)) {
            known = bySource.compute(
                    source.id(),
                    (id, before) -> before != null && before.rate.equals(rate)
                            ? before
                            : new SourceBucket(rate, new TokenBucket(now)));
        }
        return known.bucket;
    }

    private Rate rateOf(Source source) {
        Integer own = source.eventsPerSecond();
        if (own == null || own >= config.eventsPerSecond()) {
            return new Rate(config.eventsPerSecond(), config.burst());
        }
        long perSecond = Math.max(1, own);
        return new Rate(
                perSecond, Math.min(config.burst(), Math.max(config.batchEvents(), SECONDS_OF_BURST * perSecond)));
    }

    private static void require(long nanosToWait, String who, Rate rate) {
        if (nanosToWait > 0) {
            throw tooMany(nanosToWait, who, rate);
        }
    }

    private static HttpProblem tooMany(long nanosToWait, String who, Rate rate) {
        return IngestProblem.TOO_MANY_EVENTS.retryAfter(
                Duration.ofNanos(nanosToWait).plus(ENOUGH_FOR_SOME),
                who + " may send " + rate.perSecond()
                        + " events per second: send again after the time in Retry-After.");
    }

    private record SourceBucket(Rate rate, TokenBucket bucket) {}
}
