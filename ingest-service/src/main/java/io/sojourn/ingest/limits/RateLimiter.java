package io.sojourn.ingest.limits;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.sojourn.contracts.CatalogMessage.Source;
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
 * How fast events and chunks may come: from one write key, at the source's own rate if it has one, and from one client.
 */
@Singleton
public class RateLimiter {
    private static final Duration ENOUGH_FOR_SOME = Duration.ofMillis(100);
    private static final int SECONDS_OF_BURST = 2;

    private final LimitsConfig config;
    private final LongSupplier nanos;
    private final Rate ofClients;
    /** Only known write keys come here, so that they are few. */
    private final Map<String, TokenBucket> byKey = new ConcurrentHashMap<>();

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
     * Takes so many tokens, or refuses with the time after which there are enough.
     *
     * @param tokens 0, while it is not known how much a request holds, refuses when there are none
     * @param client the address that the request came from, null if it is not known
     */
    public void take(Source source, String writeKey, @Nullable String client, int tokens) {
        long now = nanos.getAsLong();
        if (client != null) {
            require(byClient.of(client).take(tokens, ofClients, now), "This client", ofClients);
        }
        Rate rate = rateOf(source);
        TokenBucket bucket = byKey.computeIfAbsent(writeKey, key -> new TokenBucket(now));
        require(bucket.take(tokens, rate, now), "This source", rate);
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
}
