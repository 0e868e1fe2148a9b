package io.sojourn.messaging;

import io.smallrye.mutiny.Uni;
import io.sojourn.database.DatabaseContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Tries work again, ever more patiently, while the servers under it fail. The work must be safe to repeat. */
@ApplicationScoped
public class Retries {
    private static final Logger LOG = Logger.getLogger(Retries.class);

    private final DatabaseContext context;
    private final RetryConfig config;

    @Inject
    Retries(DatabaseContext context, RetryConfig config) {
        this.context = context;
        this.config = config;
    }

    /**
     * The work's result on the caller's context, or its failure if it does not succeed within the configured time; each try runs on a context
     * of its own.
     *
     * @param what the work is, for the log
     */
    public <T> Uni<T> of(String what, Supplier<Uni<T>> work) {
        Uni<T> result = context.apart(work)
                .onFailure()
                .invoke(failure -> LOG.warnf("%s failed, trying again: %s", what, failure))
                .onFailure()
                .retry()
                .withBackOff(config.firstPause(), config.longestPause())
                .expireIn(config.retryFor().toMillis());
        return context.resumingHere(result);
    }
}
