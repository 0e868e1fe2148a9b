package io.sojourn.playback.consuming;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Tries work again while the infrastructure under it fails. The work must be safe to repeat. */
@ApplicationScoped
public class Retries {
    private static final Logger LOG = Logger.getLogger(Retries.class);

    private final RetryConfig config;

    @Inject
    Retries(RetryConfig config) {
        this.config = config;
    }

    /**
     * The work's result, or its failure if it does not succeed within the configured time.
     *
     * @param what the work is, for the log
     */
    public <T> Uni<T> of(String what, Supplier<Uni<? extends T>> work) {
        return Uni.createFrom()
                .deferred(work)
                .onFailure()
                .invoke(failure -> LOG.warnf("%s failed, trying again: %s", what, failure))
                .onFailure()
                .retry()
                .withBackOff(config.firstPause(), config.longestPause())
                .expireIn(config.retryFor().toMillis());
    }
}
